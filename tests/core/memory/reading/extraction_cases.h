// SPDX-License-Identifier: AGPL-3.0-or-later
// What a person says and what must be remembered of it, written as a list.
#pragma once

#include <catch2/catch.hpp>
#include <initializer_list>
#include <string>
#include <vector>

#include "core/memory/english/english.h"
#include "core/memory/keeping/scoring.h"
#include "core/memory/reading/extraction.h"

namespace hearth::memory {

struct Expectation {
    const char* said;
    std::vector<std::string> remembered;  ///< Contents, in order; none: nothing may be remembered.
};

/// Said on Wednesday, 8 May 2024.
inline Reading readingOf(std::string_view text, std::string_view speaker = {}) {
    static const Redactor redactor;
    static const Extractor extractor(english(), redactor);
    return extractor.read({text, Timestamp::parse("2024-05-08T13:56:00Z").value(), speaker});
}

/// Contents of what would be kept from a message, were it among the best.
inline std::vector<std::string> rememberedFrom(std::string_view text) {
    const Reading reading = readingOf(text);
    std::vector<std::string> contents;
    if (scoreMessage(reading) < kKeepFrom) return contents;
    // What only ends something is nothing by itself.
    const auto tells = [](const Statement& statement) { return !statement.namedEnd || !statement.namedEnd->only; };
    for (const auto& statement : reading.statements)
        if (statement.quality >= kKeepFrom && tells(statement)) contents.push_back(statement.content);
    return contents;
}

inline void expectAll(std::initializer_list<Expectation> expectations) {
    for (const auto& [said, remembered] : expectations) {
        INFO(said);
        CHECK(rememberedFrom(said) == remembered);
    }
}

}  // namespace hearth::memory
