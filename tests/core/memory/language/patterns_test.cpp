// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/language/patterns.h"

#include <catch2/catch.hpp>

#include <algorithm>

#include "core/memory/english/english.h"
#include "tests/support/law.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

template <typename Rules>
std::vector<const char*> sourcesOf(const Rules& rules) {
    std::vector<const char*> sources;
    for (const auto& rule : rules) sources.push_back(rule.pattern);
    return sources;
}

bool isAmong(const std::vector<int>& indexes, int index) {
    return std::find(indexes.begin(), indexes.end(), index) != indexes.end();
}

/// Sentences of the words that the rules speak of, with letters beyond ASCII.
std::string sentence() {
    static const std::vector<std::string> kWords{
        "i",    "my",   "live", "be",    "in",    "Málaga", "Øyvind", "own", "sister", "Ána", "is",   "called", "—",
        "have", "a",    "cat",  "named", "Žofie", "at",     "work",   "as",  "nurse",  "the", "café", "€850",   "rent",
        "to",   "been", "our",  "loves", "naïve", "never",  "on",     "7",   "May",    ",",   "who",  "and",    "here"};
    std::string text;
    for (const auto& word : *rc::gen::container<std::vector<std::string>>(6, rc::gen::elementOf(kWords)))
        text += (text.empty() ? "" : " ") + word;
    return text;
}

}  // namespace

TEST_CASE("every rule of the language can be read") {
    for (const auto& rules : {sourcesOf(english().facts), sourcesOf(english().recasts), sourcesOf(english().answers)}) {
        const PatternTable table(rules, re2::RE2::UNANCHORED, std::int64_t{64} << 20);
        for (std::size_t index = 0; index < table.size(); ++index) CHECK(table.at(static_cast<int>(index)).ok());
    }
}

TEST_CASE("letters beyond ASCII are letters to the filter too") {
    const PatternTable table({"live in (\\p{Lu}\\pL+)$", "^[\\pL ]+$", "[^\\pL]$", "€ ?\\d"}, re2::RE2::UNANCHORED,
                             std::int64_t{1} << 20);
    CHECK(table.candidates("I live in Évora") == std::vector<int>{0, 1});
    CHECK(isAmong(table.candidates("a € 7"), 3));
    CHECK(isAmong(table.candidates("naïve?"), 2));
    CHECK(table.candidates("1 1x").empty());
}

TEST_CASE("a class of signs beyond ASCII takes them whole in the filter too") {
    const PatternTable table({"[£$€] ?\\d", "it['’]s", "^[^–—]+$", "[–—-] ok"}, re2::RE2::UNANCHORED,
                             std::int64_t{1} << 20);
    CHECK(isAmong(table.candidates("some £900"), 0));
    CHECK(isAmong(table.candidates("some € 900"), 0));
    CHECK(isAmong(table.candidates("it’s mine"), 1));
    CHECK(isAmong(table.candidates("it’s £9"), 2));
    CHECK(isAmong(table.candidates("so — ok"), 3));
    CHECK(!isAmong(table.candidates("some 900"), 0));
}

TEST_CASE("how many patterns share an automaton changes nothing of what they name") {
    const auto sources = sourcesOf(english().recasts);
    const PatternTable all(sources, re2::RE2::UNANCHORED, std::int64_t{64} << 20);
    const PatternTable few(sources, re2::RE2::UNANCHORED, std::int64_t{64} << 20, 7);
    const PatternTable each(sources, re2::RE2::UNANCHORED, std::int64_t{128} << 20, 1);
    test::checkLaw("the same are named, in order", [&] {
        const std::string text = sentence();
        const auto named = all.candidates(text);
        RC_ASSERT(few.candidates(text) == named);
        RC_ASSERT(each.candidates(text) == named);
    });
}

TEST_CASE("no rule that holds is filtered out") {
    static const PatternTable facts(sourcesOf(english().facts), re2::RE2::ANCHOR_START, std::int64_t{96} << 20);
    static const PatternTable recasts(sourcesOf(english().recasts), re2::RE2::UNANCHORED, std::int64_t{64} << 20);
    test::checkLaw("what a pattern matches, the filter names", [] {
        const std::string text = sentence();
        const auto named = facts.candidates(text);
        for (std::size_t i = 0; i < facts.size(); ++i) {
            const int index = static_cast<int>(i);
            const auto& pattern = facts.at(index);
            if (pattern.Match(text, 0, text.size(), re2::RE2::ANCHOR_START, nullptr, 0))
                RC_ASSERT(isAmong(named, index));
        }
        const auto told = recasts.candidates(text);
        for (std::size_t i = 0; i < recasts.size(); ++i)
            if (re2::RE2::PartialMatch(text, recasts.at(static_cast<int>(i))))
                RC_ASSERT(isAmong(told, static_cast<int>(i)));
    });
}
