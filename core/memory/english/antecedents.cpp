// SPDX-License-Identifier: AGPL-3.0-or-later
// English: how a short sentence points at what was said just before it, and how a question is told as its answer
// (reading/antecedents.h).
#include <array>

#include "core/memory/english/tables.h"
#include "core/memory/reading/antecedents.h"

namespace hearth::memory {

namespace {

using W = std::string_view;
using Pair = std::pair<std::string_view, std::string_view>;

constexpr auto kPointing = std::to_array<W>({"it", "them", "they", "he", "she"});
constexpr auto kDoers = std::to_array<W>({"they", "he", "she"});
constexpr auto kSeveral = std::to_array<W>({"they"});
constexpr auto kMayPoint = std::to_array<W>({"that", "this", "those", "these", "one"});
constexpr auto kPossessive = std::to_array<W>({"its"});
constexpr auto kArticles = std::to_array<W>({"a", "an", "the", "my", "our"});
constexpr auto kLinks = std::to_array<W>({"of", "to", "for", "in", "on", "with", "at", "from", "as"});
constexpr auto kMeant = std::to_array<W>({"to"});
constexpr auto kOpenQuestions =
    std::to_array<W>({"what", "which", "who", "whom", "whose", "where", "when", "why", "how", "remind"});
constexpr auto kAgreeing = std::to_array<W>(
    {"yes", "yeah", "yep", "no", "nope", "nah", "sure", "ok", "okay", "oh", "well", "hmm", "actually", "still"});
constexpr auto kNow = std::to_array<W>({"still", "now", "again", "already", "the usual"});
constexpr auto kOfOne = std::to_array<Pair>({{"are", "is"}, {"am", "is"}, {"were", "was"}});
constexpr auto kPastVerbs = std::to_array<W>({"was", "had", "did"});
constexpr auto kYou = std::to_array<W>({"you"});
constexpr auto kAsked = std::to_array<Pair>({{"i", ""}, {"be", "is"}});
constexpr auto kI = std::to_array<W>({"i"});

constexpr AntecedentWords kWords{.pointing = kPointing,
                                 .doers = kDoers,
                                 .several = kSeveral,
                                 .mayPoint = kMayPoint,
                                 .possessive = kPossessive,
                                 .is = " is",
                                 .articles = kArticles,
                                 .links = kLinks,
                                 .meant = kMeant,
                                 .openQuestions = kOpenQuestions,
                                 .agreeing = kAgreeing,
                                 .now = kNow,
                                 .ofOne = kOfOne,
                                 .pastVerbs = kPastVerbs,
                                 .you = kYou,
                                 .youDo = "I",
                                 .youAre = "me",
                                 .asked = kAsked,
                                 .i = kI,
                                 .iAm = "I am",
                                 .doer = " I ",
                                 .of = " of ",
                                 .inPlace = "in ",
                                 .my = "my "};

}  // namespace

const AntecedentWords& englishAntecedents() { return kWords; }

}  // namespace hearth::memory
