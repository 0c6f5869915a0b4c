// SPDX-License-Identifier: AGPL-3.0-or-later
// Tools and thinking through Chat Completions, of OpenAI and of its imitators.
#include <catch2/catch.hpp>

#include "core/llm/openai.h"
#include "tests/core/llm/scripted_transport.h"

using namespace hearth;
using namespace hearth::llm;

namespace {

std::string chunkOf(const Json& delta, const Json& finish = nullptr) {
    return "data: " + dumpJson({{"choices", Json::array({{{"delta", delta}, {"finish_reason", finish}}})}}) + "\n\n";
}

Json callDelta(Json index, Json id, Json name, Json arguments) {
    Json call = {{"function", Json::object()}};
    if (!index.is_null()) call["index"] = index;
    if (!id.is_null()) call["id"] = id;
    if (!name.is_null()) call["function"]["name"] = name;
    if (!arguments.is_null()) call["function"]["arguments"] = arguments;
    return {{"tool_calls", Json::array({call})}};
}

ChatReply hear(const std::string& body, std::size_t chunk = 0, OpenAiDialect dialect = OpenAiDialect::Compatible) {
    ScriptedTransport transport(body, chunk);
    OpenAiProvider provider(dialect, OpenAiApi::ByModel, {"https://example.org/v1", std::nullopt}, transport);
    return listen(provider, question()).outcome.reply;
}

const std::string kTwoCalls =
    chunkOf({{"role", "assistant"}, {"content", nullptr}}) + chunkOf(callDelta(0, "call_a", "memory_search", "")) +
    chunkOf(callDelta(0, nullptr, nullptr, "{\"query\":")) + chunkOf(callDelta(1, "call_b", "memory_add", "{}")) +
    chunkOf(callDelta(0, nullptr, nullptr, " \"größer\"}"));
const std::string kDone = "data: [DONE]\n\n";
const std::vector<ToolCall> kCalls = {{"call_a", "memory_search", {{"query", "größer"}}},
                                      {"call_b", "memory_add", Json::object()}};

}  // namespace

TEST_CASE("calls of OpenAI are joined by their numbers, wherever the network cuts them") {
    for (std::size_t chunk = 0; chunk <= 40; ++chunk) {
        const ChatReply reply = hear(kTwoCalls + chunkOf(Json::object(), "tool_calls") + kDone, chunk);
        CHECK(reply.stop == StopReason::ToolUse);
        CHECK(reply.toolCalls == kCalls);
    }
}

TEST_CASE("an imitator that does not number its calls, or says stop, is understood") {
    const std::string body = chunkOf(callDelta(nullptr, "call_a", "memory_search", {{"query", "größer"}})) +
                             chunkOf(callDelta(nullptr, "call_b", "memory_add", "{}")) +
                             chunkOf(Json::object(), "stop") + kDone;
    const ChatReply reply = hear(body);
    CHECK(reply.stop == StopReason::ToolUse);
    CHECK(reply.toolCalls == kCalls);
}

TEST_CASE("a server that does not stream gives its calls in one piece") {
    const Json call = {{"id", "call_a"},
                       {"function", {{"name", "memory_search"}, {"arguments", "{\"query\":\"größer\"}"}}}};
    const Json message = {{"content", nullptr}, {"tool_calls", Json::array({call})}};
    const ChatReply reply =
        hear(dumpJson({{"choices", Json::array({{{"message", message}, {"finish_reason", "tool_calls"}}})}}));
    REQUIRE(reply.toolCalls.size() == 1);
    CHECK(reply.toolCalls[0] == kCalls[0]);
}

TEST_CASE("calls that were cut by the tokens or by the network are not run") {
    CHECK(hear(kTwoCalls + chunkOf(Json::object(), "length") + kDone).toolCalls.empty());
    CHECK(hear(kTwoCalls).toolCalls.empty());
}

TEST_CASE("a flood of calls ends in some, not in a full memory") {
    std::string body;
    for (int number = 0; number < 2000; ++number) body += chunkOf(callDelta(number, "c", "n", "{}"));
    CHECK(hear(body + chunkOf(Json::object(), "tool_calls") + kDone).toolCalls.size() == CallBuilder::kMaxCalls);
}

TEST_CASE("reasoning that a server wants back with its calls goes back under its own name") {
    const std::string body = chunkOf({{"reasoning_content", "Let me "}}) + chunkOf({{"reasoning_content", "look."}}) +
                             kTwoCalls + chunkOf(Json::object(), "tool_calls") + kDone;
    const ChatReply reply = hear(body);
    CHECK(reply.thinking == "Let me look.");
    REQUIRE(reply.opaque.has_value());
    CHECK(*reply.opaque == OpaqueBlocks{"custom", "m", {{"reasoning_content", "Let me look."}}});
    ChatRequest next = question();
    next.turns.push_back(turnOf(reply));
    const Json sent = openAiBody(OpenAiDialect::Compatible, next).at("messages")[1];
    CHECK(sent.at("reasoning_content") == "Let me look.");
    CHECK(sent.at("tool_calls").size() == 2);
    // Without calls it is refused by some and ignored by others.
    CHECK_FALSE(hear(chunkOf({{"reasoning_content", "Hm"}, {"content", "x"}}, "stop") + kDone).opaque.has_value());
}

TEST_CASE("details of reasoning go back as the list that came") {
    const Json first = {{"type", "reasoning.encrypted"}, {"data", "ZW5j"}, {"index", 0}};
    const ChatReply reply = hear(chunkOf({{"reasoning_details", Json::array({first})}}) +
                                 chunkOf({{"reasoning_details", Json::array({first})}}) + kTwoCalls +
                                 chunkOf(Json::object(), "tool_calls") + kDone);
    REQUIRE(reply.opaque.has_value());
    CHECK(reply.opaque->blocks == Json({{"reasoning_details", Json::array({first, first})}}));
}

TEST_CASE("tools, calls and results go to OpenAI in its form") {
    ChatRequest request = question("look");
    request.tools = {{"memory_search", "Searches.", {{"type", "object"}}}};
    Turn call{TurnRole::Assistant, "Looking."};
    call.toolCalls = {{"call_a", "memory_search", {{"query", "kiln"}}}};
    Turn result{TurnRole::User, "and?"};
    result.toolResults = {{"call_a", "memory_search", "no room", true}};
    request.turns.push_back(call);
    request.turns.push_back(result);
    const Json body = openAiBody(OpenAiDialect::OpenAi, request);
    const Json function = {
        {"name", "memory_search"}, {"description", "Searches."}, {"parameters", {{"type", "object"}}}};
    CHECK(body.at("tools") == Json::array({{{"type", "function"}, {"function", function}}}));
    CHECK_FALSE(body.contains("tool_choice"));
    const Json& messages = body.at("messages");
    REQUIRE(messages.size() == 4);
    const Json sent = {{"name", "memory_search"}, {"arguments", R"({"query":"kiln"})"}};
    CHECK(messages[1].at("tool_calls") == Json::array({{{"id", "call_a"}, {"type", "function"}, {"function", sent}}}));
    CHECK(messages[2] == Json({{"role", "tool"}, {"tool_call_id", "call_a"}, {"content", "Error: no room"}}));
    CHECK(messages[3] == Json({{"role", "user"}, {"content", "and?"}}));
    using Kind = ToolChoice::Kind;
    const Json named = {{"type", "function"}, {"function", {{"name", "memory_search"}}}};
    for (const auto& [choice, word] : std::vector<std::pair<ToolChoice, Json>>{
             {{Kind::Any, ""}, "required"}, {{Kind::None, ""}, "none"}, {{Kind::Named, "memory_search"}, named}}) {
        request.toolChoice = choice;
        CHECK(openAiBody(OpenAiDialect::OpenAi, request).at("tool_choice") == word);
    }
}

TEST_CASE("how much to think is said in words that the model takes") {
    const auto effort = [](const char* model, Thinking thinking) {
        ChatRequest request = question();
        request.model = model;
        request.thinking = thinking;
        return openAiBody(OpenAiDialect::OpenAi, request).value("reasoning_effort", "");
    };
    CHECK(effort("gpt-6-luna", Thinking::AsUsual).empty());
    CHECK(effort("gpt-6-luna", Thinking::Off) == "none");
    CHECK(effort("gpt-6-luna", Thinking::Most) == "xhigh");
    CHECK(effort("gpt-6.1-sol", Thinking::Off) == "low");
    CHECK(effort("gpt-6.1-sol", Thinking::Most) == "high");
    CHECK(effort("some-model", Thinking::Medium) == "medium");
    CHECK(effort("some-model", Thinking::Most) == "high");
}

TEST_CASE("usage of OpenAI tells cached, written and thinking tokens apart") {
    const Json usage = {{"prompt_tokens", 120},
                        {"completion_tokens", 70},
                        {"prompt_tokens_details", {{"cached_tokens", 64}, {"cache_write_tokens", 32}}},
                        {"completion_tokens_details", {{"reasoning_tokens", 50}}}};
    const Usage told =
        hear(chunkOf({{"content", "x"}}, "stop") + "data: " + dumpJson({{"usage", usage}}) + "\n\n" + kDone).usage;
    CHECK(told.inputTokens == 120);
    CHECK(told.cachedTokens == 64);
    CHECK(told.cacheWrittenTokens == 32);
    CHECK(told.outputTokens == 70);
    CHECK(told.thinkingTokens == 50);
}
