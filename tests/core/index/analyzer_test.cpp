// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/index/analyzer.h"

#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "core/index/stopwords.h"

using namespace hearth::index;

namespace {

std::vector<std::string> termsOf(std::string_view text) { return Analyzer().terms(text); }

bool contains(const std::vector<std::string>& terms, const std::string& term) {
    return std::find(terms.begin(), terms.end(), term) != terms.end();
}

/// Whether every term of the question stands in the text.
bool found(std::string_view question, std::string_view text) {
    const auto terms = termsOf(text);
    const auto asked = termsOf(question);
    return !asked.empty() &&
           std::all_of(asked.begin(), asked.end(), [&](const auto& term) { return contains(terms, term); });
}

}  // namespace

TEST_CASE("a word is found in all its forms") {
    CHECK(found("running shoe", "I run in old shoes"));
    CHECK(found("PREFERENCES", "my preference"));
    CHECK(found("Caroline's painting", "caroline paints"));
    CHECK(found("cafe", "the Café by the river"));
    CHECK(found("Straße", "STRASSE"));
}

TEST_CASE("words without a subject are left out, months and likings are kept") {
    CHECK(termsOf("what is the and of it, don't you?").empty());
    CHECK(termsOf("I don’t").empty());
    CHECK(contains(termsOf("in May"), "mai"));
    CHECK(contains(termsOf("what do I like"), "like"));
    CHECK(isStopword("the"));
    CHECK_FALSE(isStopword("river"));
}

TEST_CASE("an identifier is found whole and by its words") {
    CHECK(found("user name", "call getUserName() first"));
    CHECK(found("user name", "call get_user_name first"));
    CHECK(found("getUserName", "call getUserName() first"));
    CHECK(found("getUserName", "GET_USER_NAME"));
    CHECK(found("http server", "an HTTPServer2 of ours"));
    CHECK(found("sha 256", "sha256 of it"));
    CHECK(found("__init__", "def __init__(self)"));
}

TEST_CASE("numbers and versions are kept as they are") {
    CHECK(contains(termsOf("pi is 3.14"), "3.14"));
    CHECK(contains(termsOf("1,500 euros"), "1500"));
    CHECK(contains(termsOf("room 42."), "42"));
    CHECK(contains(termsOf("v2"), "v2"));
    CHECK_FALSE(contains(termsOf("3.14"), "3"));
}

TEST_CASE("text without spaces is found by pairs of characters") {
    CHECK(termsOf("東京都") == std::vector<std::string>{"東京", "京都"});
    CHECK(termsOf("猫") == std::vector<std::string>{"猫"});
    CHECK(found("東京", "昨日は東京に行きました"));
    CHECK(found("Kubernetes", "私はKubernetesを使う"));
    CHECK(found("ภาษาไทย", "ฉันพูดภาษาไทย"));
}

TEST_CASE("other scripts with spaces are folded, not stemmed away") {
    CHECK(found("москва", "Город Москва зимой"));
    CHECK(found("αθηνα", "Αθήνα"));
}

TEST_CASE("pasted data does not become a term of its own length") {
    const std::string pasted(100000, 'x');
    const auto terms = termsOf(pasted);
    REQUIRE(terms.size() == 1);
    CHECK(terms.front().size() <= 48);
    CHECK(found(pasted, pasted));
}

TEST_CASE("any bytes give terms, the same ones each time") {
    CHECK(rc::check([](const std::string& bytes) {
        const auto terms = termsOf(bytes);
        RC_ASSERT(terms == termsOf(bytes));
        for (const auto& term : terms) RC_ASSERT(!term.empty() && term.size() <= 48);
    }));
}

TEST_CASE("runs cover every letter and digit of a text") {
    CHECK(rc::check([](const std::string& bytes) {
        std::size_t at = 0;
        std::size_t letters = 0;
        for (auto run = nextRun(bytes, at); !run.empty(); run = nextRun(bytes, at))
            letters += static_cast<std::size_t>(
                std::count_if(run.begin(), run.end(), [](unsigned char c) { return std::isalnum(c) != 0; }));
        RC_ASSERT(letters == static_cast<std::size_t>(std::count_if(
                                 bytes.begin(), bytes.end(), [](unsigned char c) { return std::isalnum(c) != 0; })));
    }));
}
