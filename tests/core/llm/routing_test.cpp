// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/llm/routing.h"

#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "core/llm/routing_patterns.h"
#include "tests/core/llm/routing_cases.h"
#include "tests/support/law.h"

using namespace hearth;
using namespace hearth::llm;

namespace {

std::string ruleFor(std::string_view text) {
    RoutingQuestion question;
    question.text = text;
    return std::string(matchRule(question).name);
}

}  // namespace

TEST_CASE("every pattern is one that RE2 understands") { CHECK(patternsCompile()); }

TEST_CASE("a question about an image goes to a model that sees") {
    for (std::string_view text : test::kAboutImages) {
        CAPTURE(text);
        CHECK(ruleFor(text) == "vision question");
    }
}

TEST_CASE("mathematics goes to the precise model") {
    for (std::string_view text : test::kAboutMathematics) {
        CAPTURE(text);
        CHECK(ruleFor(text) == "mathematics");
    }
}

TEST_CASE("data analysis goes to the precise model") {
    for (std::string_view text : test::kAboutData) {
        CAPTURE(text);
        // Numbers to reckon with are the precise model's either way.
        RoutingQuestion question;
        question.text = text;
        CHECK(matchRule(question).purpose == Purpose::Precision);
        CHECK(isAbout(Matter::Data, text));
    }
}

TEST_CASE("what only sounds like mathematics, data or an image stays with the default model") {
    for (std::string_view text : test::kNearMisses) {
        CAPTURE(text);
        CHECK(ruleFor(text) == "default");
    }
}

TEST_CASE("there are enough cases on both sides") {
    CHECK(test::kAboutImages.size() + test::kAboutMathematics.size() + test::kAboutData.size() >= 60);
    CHECK(test::kNearMisses.size() >= 60);
}

TEST_CASE("rules are asked in order: a choice, an image, a long context, then the words") {
    RoutingQuestion question;
    question.text = "What is 17 * 23?";
    question.contextTokens = kLongContextAbove;
    CHECK(matchRule(question).name == "mathematics");
    question.contextTokens = kLongContextAbove + 1;
    CHECK(matchRule(question).name == "long context");
    question.hasImage = true;
    CHECK(matchRule(question).name == "image");
    question.choice = Choice::Conversation;
    CHECK(matchRule(question).name == "conversation");
    question.choice = Choice::Request;
    CHECK(matchRule(question).name == "chosen");
    CHECK(matchRule(question).purpose == Purpose::Default);
}

TEST_CASE("the length above which a context is long is a number that can be set") {
    RoutingQuestion question;
    question.text = "Hello";
    question.contextTokens = 9'000;
    CHECK(matchRule(question).name == "default");
    question.longAbove = 8'192;
    CHECK(matchRule(question).purpose == Purpose::LongContext);
}

TEST_CASE("every rule has a name of its own, and a sentence that says why") {
    std::set<std::string_view> names;
    for (const RuleMatch& rule : routingRules()) {
        CHECK(names.insert(rule.name).second);
        CHECK(rule.why.ends_with('.'));
    }
    CHECK(routingRules().back().name == "default");
}

TEST_CASE("purposes are found under the names that settings store") {
    for (Purpose purpose : {Purpose::Default, Purpose::Vision, Purpose::LongContext, Purpose::Precision})
        CHECK(purposeNamed(purposeName(purpose)) == purpose);
    CHECK_FALSE(purposeNamed("sound").has_value());
}

TEST_CASE("whatever somebody types, some rule fires, and the same one every time") {
    test::checkLaw("routing is total and repeatable", [](const std::string& text, bool image, bool chosen) {
        RoutingQuestion question;
        question.text = text;
        question.hasImage = image;
        question.choice = chosen ? Choice::Request : Choice::Nobody;
        const RuleMatch first = matchRule(question);
        RC_ASSERT(!first.name.empty());
        RC_ASSERT(matchRule(question).name == first.name);
        if (chosen) RC_ASSERT(first.name == "chosen");
    });
}
