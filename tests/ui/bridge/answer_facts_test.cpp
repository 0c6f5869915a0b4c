// SPDX-License-Identifier: AGPL-3.0-or-later
// Who answered and why, in words: every rule has a sentence, and no number is made up.
#include <catch2/catch.hpp>

#include "core/llm/routing.h"
#include "ui/bridge/answer_facts.h"

using namespace hearth;
using namespace hearth::bridge;

namespace {
MessageItem answerOf(chat::CallInfo call) {
    MessageItem item(MessageId::parse("0190a8f0-5c00-7000-8000-000000000001").value());
    item.provider = QStringLiteral("openai");
    item.model = QStringLiteral("gpt-6-luna");
    item.call = std::move(call);
    return item;
}
}  // namespace

TEST_CASE("every routing rule has a sentence that says why, alone and for local models only") {
    for (const auto& rule : llm::routingRules()) {
        INFO(rule.name);
        CHECK_FALSE(reasonOf(std::string(rule.name)).isEmpty());
        const QString local = reasonOf("local only: " + std::string(rule.name));
        CHECK(local.startsWith(reasonOf("local only")));
        CHECK(local.endsWith(reasonOf(std::string(rule.name))));
    }
    CHECK(reasonOf("a rule of a later version").isEmpty());
}

TEST_CASE("money is said in cents, and in hundredths of a cent where cents would say nothing") {
    CHECK(dollars(0.25) == QStringLiteral("$0.25"));
    CHECK(dollars(3.4567) == QStringLiteral("$3.46"));
    CHECK(dollars(0.0011) == QStringLiteral("$0.0011"));
    CHECK(dollars(0.00001) == QStringLiteral("under $0.0001"));
}

TEST_CASE("all that was tried is told in its order, with what each said") {
    chat::CallInfo call{"mathematics", 1200, 800, 90, 0.0125, 420, 2300};
    call.chain = {{"anthropic", "claude", "failed", "busy: overloaded"}, {"openai", "gpt-6-luna", "answered", ""}};
    const AnswerFacts facts = factsOf(answerOf(call));
    CHECK(facts.rule == QStringLiteral("mathematics"));
    REQUIRE(facts.chain.size() == 2);
    CHECK(facts.chain[0].failed);
    CHECK(facts.chain[0].said == QStringLiteral("busy: overloaded"));
    CHECK(facts.chain[1].who.endsWith(QStringLiteral("gpt-6-luna")));
    CHECK_FALSE(facts.chain[1].failed);
    CHECK(facts.tokens == QStringLiteral("1,200 sent (800 from the cache), 90 received"));
    CHECK(facts.cost == QStringLiteral("$0.0125"));
    CHECK(facts.times == QStringLiteral("0.4 s to the first word, 2.3 s in all"));
}

TEST_CASE("an answer of before names who failed, and a price that nobody knows is not called nothing") {
    chat::CallInfo call{"default", 10, 0, 5, std::nullopt, 0, 900};
    call.fallbacks = {"anthropic"};
    const AnswerFacts facts = factsOf(answerOf(call));
    REQUIRE(facts.chain.size() == 2);
    CHECK(facts.chain[0].failed);
    CHECK(facts.cost.startsWith(QStringLiteral("not known")));
    CHECK(facts.times == QStringLiteral("0.9 s in all"));
}
