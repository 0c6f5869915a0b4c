// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/language/patterns.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <deque>

#include "core/memory/english/english.h"
#include "core/memory/language/named_ends.h"
#include "tests/support/law.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

template <typename Rules>
std::vector<std::string_view> sourcesOf(const Rules& rules) {
    std::vector<std::string_view> sources;
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

/// All tables of the language that are asked together.
std::vector<std::vector<std::string_view>> tables() {
    const Language& language = english();
    std::vector<std::vector<std::string_view>> all{sourcesOf(language.facts), sourcesOf(language.namedEnds->ends)};
    for (const auto& recasts :
         {language.recasts, language.inverted, language.answers, language.openAnswers, language.announced,
          language.chosenThen, language.namedThen, language.presupposed, language.proposals, language.settledThen})
        all.push_back(sourcesOf(recasts));
    all.emplace_back(language.corrections.begin(), language.corrections.end());
    for (const auto& matters : {language.matters, language.openMatters}) {
        std::vector<std::string_view> cues;
        std::vector<std::string_view> values;
        for (const auto& matter : matters) cues.push_back(matter.cue), values.push_back(matter.value);
        all.push_back(std::move(cues));
        all.push_back(std::move(values));
    }
    return all;
}

/// What one of the rules asks for, with something between.
std::string sentenceForOne() {
    static const auto all = tables();
    const auto& table = *rc::gen::elementOf(all);
    std::string text;
    for (const OneOf& words : requiredWords(*rc::gen::elementOf(table)))
        text += *rc::gen::elementOf(words) + *rc::gen::element<std::string>("", " ", "a ", "café", "42", "Ana ", ", ");
    std::erase_if(text, [](char c) { return c == kTextBegin || c == kTextEnd; });
    return text;
}

bool isAscii(const std::string& text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool holds(const re2::RE2& pattern, const std::string& text) { return re2::RE2::PartialMatch(text, pattern); }

}  // namespace

TEST_CASE("every rule of the language can be read") {
    for (const auto& sources : tables())
        for (const std::string_view source : sources) {
            const Pattern pattern(source, Case::Either);
            CHECK(pattern.overBytes().ok());
            CHECK(pattern.overCharacters().ok());
        }
}

TEST_CASE("letters beyond ASCII are letters to the filter too") {
    const PatternTable table(
        std::to_array<std::string_view>({"live in (\\p{Lu}\\pL+)$", "^[\\pL ]+$", "[^\\pL]$", "€ ?\\d", "cafés? \\d"}),
        re2::RE2::UNANCHORED);
    CHECK(table.candidates("I live in Évora") == std::vector<int>{0, 1});
    CHECK(isAmong(table.candidates("a € 7"), 3));
    CHECK(isAmong(table.candidates("naïve?"), 2));
    CHECK(isAmong(table.candidates("café 1"), 4));
    CHECK(table.candidates("1 1x").empty());
}

TEST_CASE("a class of signs beyond ASCII takes them whole in the filter too") {
    const PatternTable table(std::to_array<std::string_view>({"[£$€] ?\\d", "it['’]s", "^[^–—]+$", "[–—-] ok"}),
                             re2::RE2::UNANCHORED);
    CHECK(isAmong(table.candidates("some £900"), 0));
    CHECK(isAmong(table.candidates("some € 900"), 0));
    CHECK(isAmong(table.candidates("it’s mine"), 1));
    CHECK(isAmong(table.candidates("it’s £9"), 2));
    CHECK(isAmong(table.candidates("so — ok"), 3));
    CHECK(!isAmong(table.candidates("some 900"), 0));
}

TEST_CASE("a character beyond ASCII may be told by its number") {
    const auto matches = [](std::string_view source, const std::string& text) {
        const Pattern pattern(source);
        const bool found = holds(pattern.overCharacters(), text);
        CHECK((!found || holds(pattern.overBytes(), text)));
        if (isAscii(text)) CHECK(found == holds(pattern.overBytes(), text));
        return found;
    };
    CHECK_FALSE(matches(kNothing, "anything"));
    CHECK_FALSE(matches(kNothing, "Łódź"));
    CHECK(matches("a[\\s\\x{2013}-]b", "a-b"));
    CHECK(matches("a[\\s\\x{2013}-]b", "a–b"));
    CHECK_FALSE(matches("a[\\s\\x{2013}-]b", "a+b"));
    CHECK(matches("^[a\\x{41}]\\x{2013}$", "A–"));
    CHECK(matches("[x-\\x{FF}]$", "ÿ"));
    CHECK_FALSE(matches("[x-\\x{FF}]$", "w"));
    CHECK(matches("^[a-z\\x{DF}-\\x{17F}]+$", "łódź"));
    CHECK_FALSE(matches("^[a-z\\x{DF}-\\x{17F}]+$", "lo-dz"));
}

TEST_CASE("what a pattern needs is told from all it may match") {
    const auto needs = [](std::string_view pattern) { return requiredWords(pattern); };
    using Needs = std::vector<OneOf>;
    CHECK(needs("^I (?:own|rent) a") == Needs{{"\x02i own a", "\x02i rent a"}});
    CHECK(needs("my (?:dog|cat).*called") == Needs{{"my dog", "my cat"}, {"called"}});
    CHECK(needs("colou?r$") == Needs{{"colour\x03", "color\x03"}});
    CHECK(needs("(?:^|\\b)here") == Needs{{"\x02here", "here"}});
    CHECK(needs("gr[ea]y [a-z]+ wolf") == Needs{{"grey ", "gray "}, {" wolf"}});
    CHECK(needs("caf(?:e|é)s") == Needs{{"caf"}});
    // What may be left out is not needed, nor what stands in one of several ways alone.
    CHECK(needs("(?:dogs? )*(?:cats)? x{0,2}").empty());
    CHECK(needs("dogs|.*").empty());
    CHECK(needs("(?:really )+.{2} dogs?") == Needs{{"really "}, {" dogs", " dog"}});
    CHECK(needs("a house{2}") == Needs{{"a hous"}});
    CHECK(needs("(?:my dog \\w+|the [^,]* cat) sits") == Needs{{"my dog ", "the "}, {" sits"}});
    // A begin within is none, and syntax that no rule uses tells nothing.
    CHECK(needs("dogs^").empty());
    CHECK(needs("dogs \\Qand\\E cats").empty());
    CHECK(needs("dogs (?s:and) cats").empty());
}

TEST_CASE("no rule that holds is filtered out") {
    static const auto sources = tables();
    static std::deque<PatternTable> all;
    static std::vector<std::deque<Pattern>> each(sources.size());
    for (std::size_t table = 0; table < sources.size(); ++table) {
        all.emplace_back(sources[table], re2::RE2::UNANCHORED);
        for (const std::string_view source : sources[table]) each[table].emplace_back(source, Case::Either);
    }
    test::checkLaw("what a pattern matches, the filter names, and of ASCII nothing else", [] {
        const std::string text = *rc::gen::oneOf(rc::gen::exec(sentence), rc::gen::exec(sentenceForOne));
        for (std::size_t table = 0; table < all.size(); ++table) {
            const auto named = all[table].candidates(text);
            for (std::size_t i = 0; i < sources[table].size(); ++i) {
                const bool isNamed = isAmong(named, static_cast<int>(i));
                const bool matches = holds(each[table][i].overCharacters(), text);
                if (isAscii(text))
                    RC_ASSERT(isNamed == matches);
                else
                    RC_ASSERT(isNamed || !matches);
            }
        }
    });
}
