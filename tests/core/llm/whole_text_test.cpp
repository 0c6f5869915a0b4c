// SPDX-License-Identifier: AGPL-3.0-or-later
// Replies that a server cut inside a character.
#include "core/llm/whole_text.h"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "core/base/text.h"

using namespace hearth;
using namespace hearth::llm;

namespace {

const std::string kReplacement = "\xEF\xBF\xBD";

/// Feeds `{"t":"…"}` documents as a provider does, and checks that every piece is whole.
std::string through(const std::vector<std::string>& documents) {
    WholeText whole;
    std::string text;
    for (const std::string& document : documents) {
        const auto parsed = parseStreamedJson(document);
        REQUIRE(parsed.ok());
        const std::string piece = whole.feed(parsed->value.at("t").get<std::string>(), parsed->mended);
        CHECK(isUtf8(piece));
        text += piece;
    }
    return text + whole.finish();
}

std::string document(const std::string& rawText) { return "{\"t\":\"" + rawText + "\"}"; }

}  // namespace

TEST_CASE("a character cut between two deltas arrives whole, wherever it was cut") {
    const std::string text = "aé漢🙂z";
    for (std::size_t first = 0; first <= text.size(); ++first)
        for (std::size_t second = first; second <= text.size(); ++second)
            CHECK(through({document(text.substr(0, first)), document(text.substr(first, second - first)),
                           document(text.substr(second))}) == text);
}

TEST_CASE("the halves of a UTF-16 pair in two deltas become one character") {
    CHECK(through({document("hi \\ud83d"), document("\\ude42!")}) == "hi 🙂!");
    CHECK(through({document("\\uD83D\\uDE42 whole, then \\uD83D"), document(""), document("\\uDE42")}) ==
          "🙂 whole, then 🙂");
}

TEST_CASE("what never becomes whole is shown as one replacement character") {
    CHECK(through({document("a\xF0\x9F")}) == "a" + kReplacement);
    CHECK(through({document("a\xF0\x9F"), document("b")}) == "a" + kReplacement + "b");
    CHECK(through({document("\\ud83d"), document("x")}) == kReplacement + "x");
    CHECK(through({document("\\ude42")}) == kReplacement);
    CHECK(through({document("\\ud83d\\ud83d"), document("\\ude42")}) == kReplacement + "🙂");
    CHECK(through({document("\xFF")}) == kReplacement);
}

TEST_CASE("escapes that need no mending are left as they are") {
    CHECK(through({document("tab\\t quote\\\" slash\\\\ u\\u00e9")}) == "tab\t quote\" slash\\ u\xC3\xA9");
    // A backslash before a "u" that is no escape, beside a byte that does need mending.
    CHECK(through({document("\\\\ud83d \xC3"), document("\xA9")}) == "\\ud83d \xC3\xA9");
}

TEST_CASE("private characters of an ordinary reply are not taken for cut ones") {
    const std::string privateUse = "\xF4\x8F\x82\x80";  // U+10F080
    CHECK(through({document(privateUse)}) == privateUse);
}

TEST_CASE("what is no JSON stays refused") {
    for (const char* text : {"", "{", "{\"t\":\"\xC3", "<html>", "{\"t\":\"\\u12\"}", "{\"t\":\"\\"})
        CHECK_FALSE(parseStreamedJson(text).ok());
}

TEST_CASE("any text cut into any pieces comes out as it went in") {
    CHECK(rc::check("cuts", [] {
        const std::string text = toUtf8(*rc::gen::container<std::string>(rc::gen::inRange<char>(32, 127))) +
                                 "é漢🙂" + *rc::gen::element<std::string>("", "ß", "🙂🙂", "漢");
        std::string raw;
        for (char c : text) (c == '"' || c == '\\') ? raw += '_' : raw += c;
        const auto cut = *rc::gen::inRange<std::size_t>(0, raw.size() + 1);
        RC_ASSERT(through({document(raw.substr(0, cut)), document(raw.substr(cut))}) == raw);
    }));
}
