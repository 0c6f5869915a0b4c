// SPDX-License-Identifier: AGPL-3.0-or-later
// Tools, thinking and signatures of Anthropic's Messages.
#include <catch2/catch.hpp>

#include "core/llm/anthropic.h"
#include "tests/core/llm/scripted_transport.h"

using namespace hearth;
using namespace hearth::llm;

namespace {

std::string event(const Json& data) {
    return "event: " + data.at("type").get<std::string>() + "\ndata: " + dumpJson(data) + "\n\n";
}
std::string start(int index, const Json& block) {
    return event({{"type", "content_block_start"}, {"index", index}, {"content_block", block}});
}
std::string delta(int index, const Json& delta) {
    return event({{"type", "content_block_delta"}, {"index", index}, {"delta", delta}});
}
std::string stop(int index) { return event({{"type", "content_block_stop"}, {"index", index}}); }
std::string end(const char* reason) {
    return event({{"type", "message_delta"},
                  {"delta", {{"stop_reason", reason}}},
                  {"usage", {{"output_tokens", 40}, {"output_tokens_details", {{"thinking_tokens", 12}}}}}}) +
           event({{"type", "message_stop"}});
}

const std::string kBegin = event({{"type", "message_start"}, {"message", {{"model", "m"}, {"usage", {}}}}});
const std::string kThought = start(0, {{"type", "thinking"}, {"thinking", ""}, {"signature", ""}}) +
                             delta(0, {{"type", "thinking_delta"}, {"thinking", "The kiln, "}}) +
                             delta(0, {{"type", "thinking_delta"}, {"thinking", "größer."}}) +
                             delta(0, {{"type", "signature_delta"}, {"signature", "c2ln"}}) +
                             delta(0, {{"type", "signature_delta"}, {"signature", "bmVk"}}) + stop(0) +
                             start(1, {{"type", "redacted_thinking"}, {"data", "ZW5j"}}) + stop(1);
const std::string kCall =
    start(2, {{"type", "text"}, {"text", ""}}) + delta(2, {{"type", "text_delta"}, {"text", "Looking."}}) + stop(2) +
    start(3, {{"type", "tool_use"}, {"id", "toolu_1"}, {"name", "memory_search"}, {"input", {}}}) +
    delta(3, {{"type", "input_json_delta"}, {"partial_json", ""}}) +
    delta(3, {{"type", "input_json_delta"}, {"partial_json", "{\"query\": \"grö"}}) +
    delta(3, {{"type", "input_json_delta"}, {"partial_json", "ßer\"}"}}) + stop(3);

ChatReply hear(const std::string& body, std::size_t chunk = 0) {
    ScriptedTransport transport(body, chunk);
    AnthropicProvider provider({"https://api.anthropic.com", std::nullopt}, transport);
    return listen(provider, question()).outcome.reply;
}

ChatRequest withTools() {
    ChatRequest request = question("And now?");
    request.model = "claude-opus-5-5";
    request.tools = {{"memory_search", "Searches.", {{"type", "object"}}}, {"memory_add", "Adds."}};
    return request;
}

const Json kMark = {{"type", "ephemeral"}};

}  // namespace

TEST_CASE("a tool call of Anthropic comes whole, wherever the network cuts it") {
    for (std::size_t chunk = 0; chunk <= 40; ++chunk) {
        const ChatReply reply = hear(kBegin + kThought + kCall + end("tool_use"), chunk);
        CHECK(reply.stop == StopReason::ToolUse);
        CHECK(reply.toolCalls == std::vector<ToolCall>{{"toolu_1", "memory_search", {{"query", "größer"}}}});
        CHECK(reply.text == "Looking.");
        CHECK(reply.thinking == "The kiln, größer.");
        CHECK(reply.usage.thinkingTokens == 12);
    }
}

TEST_CASE("thinking goes back to Anthropic with its signature, unmodified and in its place") {
    const ChatReply reply = hear(kBegin + kThought + kCall + end("tool_use"));
    REQUIRE(reply.opaque.has_value());
    const Json blocks = Json::array(
        {{{"type", "thinking"}, {"thinking", "The kiln, größer."}, {"signature", "c2lnbmVk"}},
         {{"type", "redacted_thinking"}, {"data", "ZW5j"}},
         {{"type", "text"}, {"text", "Looking."}},
         {{"type", "tool_use"}, {"id", "toolu_1"}, {"name", "memory_search"}, {"input", {{"query", "größer"}}}}});
    CHECK(*reply.opaque == OpaqueBlocks{"anthropic", "m", blocks});

    ChatRequest next = question();
    Turn result;
    result.toolResults = {{"toolu_1", "memory_search", "cone 10"}};
    next.turns.push_back(turnOf(reply));
    next.turns.push_back(result);
    const Json messages = anthropicBody(next).at("messages");
    CHECK(messages[1].at("content") == blocks);
    CHECK(messages[2].at("content")[0].at("content") == "cone 10");
    next.model = "another";
    CHECK(anthropicBody(next).at("messages")[1].at("content").size() == 2);
}

TEST_CASE("an answer of nothing but text needs no blocks of its own") {
    const std::string text =
        start(0, {{"type", "text"}, {"text", ""}}) + delta(0, {{"type", "text_delta"}, {"text", "Celadon"}}) + stop(0);
    CHECK_FALSE(hear(kBegin + text + end("end_turn")).opaque.has_value());
}

TEST_CASE("a call that was not finished is not run, and its blocks do not go back") {
    const ChatReply cutByTokens = hear(kBegin + kThought + kCall + end("max_tokens"));
    CHECK(cutByTokens.stop == StopReason::MaxTokens);
    CHECK(cutByTokens.toolCalls.empty());
    REQUIRE(cutByTokens.opaque.has_value());
    CHECK(cutByTokens.opaque->blocks.size() == 3);
    const ChatReply cutByNetwork = hear(kBegin + kThought + kCall);
    CHECK(cutByNetwork.toolCalls.empty());
    CHECK_FALSE(cutByNetwork.opaque.has_value());
    CHECK(cutByNetwork.text == "Looking.");
}

TEST_CASE("thinking without a signature is not sent back") {
    const std::string unsignedThought = start(0, {{"type", "thinking"}, {"thinking", ""}, {"signature", ""}}) +
                                        delta(0, {{"type", "thinking_delta"}, {"thinking", "Hm"}});
    const ChatReply reply = hear(kBegin + unsignedThought + end("max_tokens"));
    CHECK(reply.thinking == "Hm");
    CHECK_FALSE(reply.opaque.has_value());
}

TEST_CASE("arguments that are no JSON are kept as they came") {
    const std::string call = start(0, {{"type", "tool_use"}, {"id", "t"}, {"name", "n"}, {"input", {}}}) +
                             delta(0, {{"type", "input_json_delta"}, {"partial_json", "{\"a\": "}});
    CHECK(hear(kBegin + call + end("tool_use")).toolCalls == std::vector<ToolCall>{{"t", "n", "{\"a\": "}});
    const std::string none = start(0, {{"type", "tool_use"}, {"id", "t"}, {"name", "n"}, {"input", Json::object()}});
    CHECK(hear(kBegin + none + end("tool_use")).toolCalls == std::vector<ToolCall>{{"t", "n", Json::object()}});
}

TEST_CASE("a character that a server cuts between two pieces is whole in arguments and signed thoughts") {
    const auto cut = [](const std::string& type, const std::string& key, const std::string& piece) {
        return "data: {\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"" + type + "\",\"" + key +
               "\":\"" + piece + "\"}}\n\n";
    };
    const std::string call = start(0, {{"type", "tool_use"}, {"id", "t"}, {"name", "n"}, {"input", Json::object()}}) +
                             cut("input_json_delta", "partial_json", "{\\\"a\\\":\\\"gr\xC3") +
                             cut("input_json_delta", "partial_json", "\xB6\\\"}");
    CHECK(hear(kBegin + call + end("tool_use")).toolCalls == std::vector<ToolCall>{{"t", "n", {{"a", "grö"}}}});
    const std::string thought = start(0, {{"type", "thinking"}, {"thinking", ""}, {"signature", "s"}}) +
                                cut("thinking_delta", "thinking", "gr\xC3") + cut("thinking_delta", "thinking", "\xB6");
    const ChatReply reply = hear(kBegin + thought + end("end_turn"));
    REQUIRE(reply.opaque.has_value());
    CHECK(reply.opaque->blocks[0].at("thinking") == "grö");
}

TEST_CASE("what comes after message_stop is not looked at") {
    CHECK(hear(kBegin + kCall + end("tool_use") + "data: <<<\n\n").toolCalls.size() == 1);
}

TEST_CASE("a connection that is lost after the end of an answer loses nothing") {
    ScriptedTransport transport(
        ScriptedReply{200, {}, kBegin + kCall + end("tool_use"), fail(ErrorCode::Unavailable, "connection lost")});
    AnthropicProvider provider({"https://api.anthropic.com", std::nullopt}, transport);
    const Heard heard = listen(provider, question());
    CHECK(heard.outcome.complete());
    CHECK(heard.outcome.reply.toolCalls.size() == 1);
}

TEST_CASE("tools go to Anthropic with their schemas, and their end is marked for the cache") {
    ChatRequest request = withTools();
    request.system = "You are Hearth.";
    const Json body = anthropicBody(request);
    CHECK(body.at("tools")[0] ==
          Json({{"name", "memory_search"}, {"description", "Searches."}, {"input_schema", {{"type", "object"}}}}));
    CHECK(body.at("tools")[1].at("cache_control") == kMark);
    CHECK(body.at("system")[0].at("cache_control") == kMark);
    CHECK_FALSE(body.contains("tool_choice"));
    using Kind = ToolChoice::Kind;
    for (const auto& [choice, sent] : std::vector<std::pair<ToolChoice, Json>>{
             {{Kind::Any, ""}, {{"type", "any"}}},
             {{Kind::None, ""}, {{"type", "none"}}},
             {{Kind::Named, "memory_add"}, {{"type", "tool"}, {"name", "memory_add"}}}}) {
        request.toolChoice = choice;
        CHECK(anthropicBody(request).at("tool_choice") == sent);
    }
}

TEST_CASE("no prompt has more than four marks for the cache, and none is on thinking") {
    ChatRequest request = withTools();
    request.system = "You are Hearth.";
    request.model = "m";
    Turn signedTurn{TurnRole::Assistant, "x"};
    signedTurn.opaque = OpaqueBlocks{
        "anthropic", "m", Json::array({{{"type", "text"}, {"text", "x"}}, {{"type", "thinking"}, {"signature", "s"}}})};
    Turn call{TurnRole::Assistant, ""};
    call.toolCalls = {{"a", "memory_search"}};
    Turn result;
    result.toolResults = {{"a", "memory_search", ""}};
    request.turns = {{TurnRole::User, "1"}, signedTurn, {TurnRole::User, "2"}, call, result};
    const std::string text = dumpJson(anthropicBody(request));
    std::size_t marks = 0;
    for (std::size_t at = 0; (at = text.find("cache_control", at)) != std::string::npos; ++at) ++marks;
    CHECK(marks == 4);
    const Json messages = anthropicBody(request).at("messages");
    CHECK(messages[1].at("content")[0].at("cache_control") == kMark);
    CHECK_FALSE(messages[1].at("content")[1].contains("cache_control"));
    CHECK(messages[4].at("content")[0].at("cache_control") == kMark);
    // A result without a word has no content: an empty text would be refused.
    CHECK_FALSE(messages[4].at("content")[0].contains("content"));
}

TEST_CASE("how much to think is said in the model's own form, and only when it was asked") {
    ChatRequest request = withTools();
    CHECK_FALSE(anthropicBody(request).contains("thinking"));
    request.thinking = Thinking::High;
    CHECK(anthropicBody(request).at("thinking").at("type") == "adaptive");
    CHECK(anthropicBody(request).at("output_config") == Json({{"effort", "high"}}));
    request.toolChoice.kind = ToolChoice::Kind::Any;
    CHECK_FALSE(anthropicBody(request).contains("thinking"));
    request.toolChoice.kind = ToolChoice::Kind::Auto;
    request.thinking = Thinking::Off;
    CHECK(anthropicBody(request).at("thinking") == Json({{"type", "disabled"}}));
    request.model = "claude-fable-5-1";
    CHECK_FALSE(anthropicBody(request).contains("thinking"));
    CHECK(anthropicBody(request).at("output_config") == Json({{"effort", "low"}}));
}

TEST_CASE("a model that counts its thoughts gets a part of the tokens, and never all") {
    ChatRequest request = question();
    request.model = "claude-haiku-4-5-20251001";
    request.maxOutputTokens = 8192;
    for (const auto& [thinking, budget] : std::vector<std::pair<Thinking, int>>{
             {Thinking::Low, 2048}, {Thinking::Medium, 4096}, {Thinking::High, 6144}, {Thinking::Most, 7168}}) {
        request.thinking = thinking;
        CHECK(anthropicBody(request).at("thinking") == Json({{"type", "enabled"}, {"budget_tokens", budget}}));
    }
    request.maxOutputTokens = 1024;
    CHECK_FALSE(anthropicBody(request).contains("thinking"));
}
