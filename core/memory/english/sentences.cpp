// SPDX-License-Identifier: AGPL-3.0-or-later
// English: where sentences end.
#include <array>

#include "core/memory/english/tables.h"
#include "core/memory/language/sentences.h"

namespace hearth::memory {

namespace {

using W = std::string_view;

constexpr auto kAbbreviations =
    std::to_array<W>({"mr",  "mrs", "ms",  "dr",  "prof", "st",   "sr",   "jr",     "vs",  "etc", "e.g", "i.e",
                      "eg",  "ie",  "no",  "inc", "ltd",  "co",   "corp", "approx", "ca",  "cf",  "fig", "vol",
                      "jan", "feb", "mar", "apr", "aug",  "sept", "sep",  "oct",    "nov", "dec"});
constexpr auto kMayEnd = std::to_array<W>({"etc", "no"});
constexpr auto kLetters = std::to_array<W>({"i"});

constexpr SentenceMarks kSentences{.abbreviations = kAbbreviations, .mayEnd = kMayEnd, .letters = kLetters};

}  // namespace

const SentenceMarks& englishSentences() { return kSentences; }

}  // namespace hearth::memory
