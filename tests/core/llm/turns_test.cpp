// SPDX-License-Identifier: AGPL-3.0-or-later
// A conversation is put right for every provider, whatever was broken off, switched or edited in it.
#include "core/llm/turns.h"

#include <set>

#include "tests/support/law.h"

using namespace hearth;
using namespace hearth::llm;

namespace {

Turn user(std::string text) { return {TurnRole::User, std::move(text)}; }
Turn assistant(std::string text) { return {TurnRole::Assistant, std::move(text)}; }
Turn calling(std::vector<ToolCall> calls, std::string text = "") {
    Turn turn = assistant(std::move(text));
    turn.toolCalls = std::move(calls);
    return turn;
}
Turn answering(std::vector<ToolResult> results, std::string text = "") {
    Turn turn = user(std::move(text));
    turn.toolResults = std::move(results);
    return turn;
}
Turn signedTurn(std::string provider, std::string model) {
    Turn turn = assistant("signed");
    turn.opaque = OpaqueBlocks{std::move(provider), std::move(model), Json::array({{{"type", "thinking"}}})};
    return turn;
}

std::vector<Turn> prepared(std::vector<Turn> turns, std::string_view provider = "anthropic") {
    ChatRequest request;
    request.model = "m";
    request.turns = std::move(turns);
    return turnsFor(provider, request);
}

const ToolCall kSearch{"call_a", "memory_search", {{"query", "kiln"}}};
const ToolCall kAdd{"call_b", "memory_add", {{"text", "x"}}};

Turn anyTurn() {
    Turn turn = *rc::gen::arbitrary<bool>() ? user("") : assistant("");
    turn.text = *rc::gen::element<std::string>("", " ", "text");
    const auto ids = rc::gen::element<std::string>("call_a", "call_b", "an id: with signs", "");
    for (int left = *rc::gen::inRange(0, 3); left > 0; --left) turn.toolCalls.push_back({*ids, "t"});
    for (int left = *rc::gen::inRange(0, 3); left > 0; --left) turn.toolResults.push_back({*ids, "t", "r"});
    if (*rc::gen::inRange(0, 4) == 0 && turn.role == TurnRole::Assistant && turn.toolCalls.empty())
        turn.opaque = OpaqueBlocks{*rc::gen::element<std::string>("anthropic", "google"), "m", Json::array()};
    return turn;
}

std::multiset<std::string> idsOfCalls(const Turn& turn) {
    std::multiset<std::string> ids;
    for (const ToolCall& call : turn.toolCalls) ids.insert(call.id);
    return ids;
}

std::multiset<std::string> idsOfResults(const Turn& turn) {
    std::multiset<std::string> ids;
    for (const ToolResult& result : turn.toolResults) ids.insert(result.callId);
    return ids;
}

}  // namespace

TEST_CASE("a call and its result stay together, in the order of the calls") {
    const auto turns = prepared({user("look"), calling({kSearch, kAdd}, "Looking."),
                                 answering({{"call_b", "", "added"}, {"call_a", "", "found"}}), user("and?")});
    REQUIRE(turns.size() == 3);
    CHECK(turns[1].toolCalls == std::vector<ToolCall>{kSearch, kAdd});
    CHECK(turns[2].toolResults ==
          std::vector<ToolResult>{{"call_a", "memory_search", "found"}, {"call_b", "memory_add", "added"}});
    CHECK(turns[2].text == "and?");
}

TEST_CASE("a call that was never run is said to the model, not left open") {
    for (const auto& given : {std::vector<Turn>{user("look"), calling({kSearch})},
                              std::vector<Turn>{user("look"), calling({kSearch}), user("stop")},
                              std::vector<Turn>{user("look"), calling({kSearch}), assistant("Never mind.")}}) {
        const auto turns = prepared(given);
        REQUIRE(turns.size() >= 3);
        CHECK(turns[2].toolResults ==
              std::vector<ToolResult>{{"call_a", "memory_search", "The tool was not run.", true}});
    }
}

TEST_CASE("a result without its call is left out") {
    const auto turns = prepared(
        {answering({{"call_a", "t", "found"}}, "hello"), assistant("hi"), answering({{"call_a", "t", "found"}})});
    REQUIRE(turns.size() == 2);
    CHECK(turns[0].toolResults.empty());
    CHECK(turns[1].text == "hi");
}

TEST_CASE("blocks go back to the provider and model that made them, and to nobody else") {
    const std::vector<Turn> turns = {user("a"), signedTurn("anthropic", "m"), user("b")};
    CHECK(prepared(turns, "anthropic")[1].opaque == turns[1].opaque);
    CHECK_FALSE(prepared(turns, "google")[1].opaque.has_value());
    CHECK(prepared(turns, "google")[1].text == "signed");
    CHECK_FALSE(prepared({user("a"), signedTurn("anthropic", "other"), user("b")})[1].opaque.has_value());
}

TEST_CASE("a turn with blocks is never joined with another") {
    const auto turns = prepared({user("a"), signedTurn("anthropic", "m"), assistant("more"), user("b")});
    REQUIRE(turns.size() == 4);
    CHECK(turns[1].text == "signed");
    CHECK(turns[2].text == "more");
}

TEST_CASE("ids of calls that a provider would refuse are put right on both sides") {
    const ToolCall odd{"an id: with signs", "t"};
    const ToolCall none{"", "t"};
    const auto turns = prepared({user("a"), calling({odd, none}), answering({{odd.id, "t", "one"}, {"", "t", "two"}}),
                                 calling({kSearch}), answering({{"call_a", "t", "x"}}), calling({kSearch}),
                                 answering({{"call_a", "t", "y"}})});
    REQUIRE(turns.size() == 7);
    std::set<std::string> all;
    for (const std::size_t index : {1U, 3U, 5U}) {
        CHECK(idsOfCalls(turns[index]) == idsOfResults(turns[index + 1]));
        for (const std::string& id : idsOfCalls(turns[index])) CHECK(all.insert(id).second);
    }
    CHECK(turns[2].toolResults[0].text == "one");
    CHECK(turns[2].toolResults[1].text == "two");
    CHECK(turns[6].toolResults[0].text == "y");
}

TEST_CASE("the recalled context goes to the question, also while tools are being called") {
    CHECK(newestUserTurn(prepared({user("a"), calling({kSearch}), answering({{"call_a", "t", "r"}})})) == 0);
    CHECK(newestUserTurn(prepared({user("a"), assistant("b"), user("c")})) == 2);
    CHECK(newestUserTurn({}) == 0);
}

TEST_CASE("arguments that are no object are an empty one, or what came") {
    const ToolCall garbled{"1", "t", "{\"query\": "};
    CHECK(argumentsObject(garbled) == Json::object());
    CHECK(argumentsText(garbled) == "{\"query\": ");
    CHECK(argumentsText(kSearch) == R"({"query":"kiln"})");
}

TEST_CASE("tools, calls and results count in the estimate of a prompt") {
    ChatRequest request;
    const std::int64_t none = estimatePrompt(request);
    request.tools = {{"memory_search", "Looks into what was said before."}};
    const std::int64_t withTool = estimatePrompt(request);
    request.turns = {calling({kSearch}), answering({{"call_a", "t", "a long result of some twelve words or so"}})};
    CHECK(none == 0);
    CHECK(withTool > 10);
    CHECK(estimatePrompt(request) > withTool + 10);
}

TEST_CASE("any conversation becomes one that every provider takes") {
    test::checkLaw([] {
        std::vector<Turn> given;
        for (int left = *rc::gen::inRange(0, 8); left > 0; --left) given.push_back(anyTurn());
        const std::vector<Turn> turns = prepared(given);
        std::set<std::string> ids;
        for (std::size_t index = 0; index < turns.size(); ++index) {
            const Turn& turn = turns[index];
            if (index == 0) RC_ASSERT(turn.role == TurnRole::User);
            const bool before = index > 0 && turns[index - 1].role == TurnRole::Assistant;
            RC_ASSERT(idsOfResults(turn) == (before ? idsOfCalls(turns[index - 1]) : std::multiset<std::string>()));
            if (!turn.toolCalls.empty()) RC_ASSERT(index + 1 < turns.size());
            for (const std::string& id : idsOfCalls(turn)) RC_ASSERT(!id.empty() && ids.insert(id).second);
            if (turn.role == TurnRole::User) RC_ASSERT(turn.toolCalls.empty());
        }
    });
}
