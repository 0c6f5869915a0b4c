// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/language/sentences.h"
#include "core/memory/english/english.h"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "core/base/text.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

std::vector<std::string> texts(std::string_view message) {
    std::vector<std::string> found;
    for (const auto& sentence : splitSentences(message, english())) found.emplace_back(sentence.text);
    return found;
}

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("sentences end where people end them") {
    CHECK(texts("I bake bread. Do you? Great!") == List{"I bake bread.", "Do you?", "Great!"});
    CHECK(texts("Dr. Reis moved, e.g. to Faro. It rains.") == List{"Dr. Reis moved, e.g. to Faro.", "It rains."});
    CHECK(texts("It costs 3.50 at shop.example.com today.") == List{"It costs 3.50 at shop.example.com today."});
    CHECK(texts("J. R. wrote it") == List{"J. R. wrote it"});
    CHECK(texts("i live here. you do not") == List{"i live here.", "you do not"});
    CHECK(texts("Really?! Yes…") == List{"Really?!", "Yes…"});
    CHECK(texts("That was I. We left.") == List{"That was I.", "We left."});
    CHECK(texts("").empty());
}

TEST_CASE("lines are sentences, wrapped lines are not torn apart") {
    CHECK(texts("first line\nsecond line") == List{"first line", "second line"});
    const auto wrapped =
        texts("this is a rather long line of a letter that goes on and on, as letters do,\nuntil it ends here.");
    CHECK(wrapped.size() == 1);
    CHECK(texts("- one thing\n- another thing\n3. third") == List{"one thing", "another thing", "third"});
}

TEST_CASE("code, quotes, logs, tables and bare links are not read as prose") {
    CHECK(texts("Look:\n```\nI live in Porto.\n```\nDone.") == List{"Look:", "Done."});
    CHECK(texts("> I live in Porto.\nNo.") == List{"No."});
    CHECK(texts("https://example.com/a/b\nok then") == List{"ok then"});
    CHECK(texts("2024-05-08 13:56:00,123 INFO I live in Porto\nhm") == List{"hm"});
    CHECK(texts("ERROR could not open my house\nhelp") == List{"help"});
    CHECK(texts("| name | Ana |\nfine") == List{"fine"});
    CHECK(texts("    indented_call(my_house)\nfine") == List{"fine"});
    CHECK(texts("int main() { return 0; }\nfine") == List{"fine"});
    CHECK(texts("```\nnever closed, I live in Porto").empty());
    CHECK(looksLikeCodeOrLog("Traceback (most recent call last):"));
    CHECK(looksLikeCodeOrLog("const x = useState(null);"));
    CHECK_FALSE(looksLikeCodeOrLog("I import wine from Portugal"));
    CHECK_FALSE(looksLikeCodeOrLog("My budget is $500 (or so)."));
}

TEST_CASE("a sentence's place gives back its words, in characters too") {
    const std::string message = "Olá! Größe 漢字 here. 🙂 I live in Évora.";
    const auto sentences = splitSentences(message, english());
    REQUIRE(sentences.size() == 3);
    CharacterIndex characters(message);
    const auto& last = sentences.back();
    CHECK(characters.at(last.begin) == 20);
    CHECK(characters.at(last.end) == static_cast<std::int64_t>(countCharacters(message)));
    CHECK(characters.at(0) == 0);
}

TEST_CASE("any text is split without losing its place") {
    CHECK(rc::check([](const std::string& noise) {
        const std::string message = toUtf8(noise);
        std::size_t last = 0;
        for (const auto& sentence : splitSentences(message, english())) {
            RC_ASSERT(sentence.begin >= last);
            RC_ASSERT(sentence.end <= message.size());
            RC_ASSERT(std::string_view(message).substr(sentence.begin, sentence.end - sentence.begin) == sentence.text);
            RC_ASSERT(!trim(sentence.text).empty());
            last = sentence.end;
        }
    }));
}
