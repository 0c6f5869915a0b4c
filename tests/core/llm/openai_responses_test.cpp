// SPDX-License-Identifier: AGPL-3.0-or-later
// OpenAI's Responses, byte for byte as documented.
#include "core/llm/openai_responses.h"

#include <catch2/catch.hpp>

#include "core/llm/openai.h"
#include "core/llm/providers.h"
#include "tests/core/llm/stream_laws.h"

using namespace hearth;
using namespace hearth::llm;

namespace {

std::string event(const Json& data) {
    return "event: " + data.at("type").get<std::string>() + "\ndata: " + dumpJson(data) + "\n\n";
}
std::string textDelta(const char* text) {
    return event({{"type", "response.output_text.delta"}, {"item_id", "msg_1"}, {"output_index", 1}, {"delta", text}});
}
std::string itemDone(int index, const Json& item) {
    return event({{"type", "response.output_item.done"}, {"output_index", index}, {"item", item}});
}

const Json kReasoning = {{"type", "reasoning"},
                         {"id", "rs_1"},
                         {"summary", Json::array({{{"type", "summary_text"}, {"text", "Hm."}}})},
                         {"encrypted_content", "gAAAA"}};
const Json kMessage = {{"type", "message"},
                       {"id", "msg_1"},
                       {"role", "assistant"},
                       {"content", Json::array({{{"type", "output_text"}, {"text", "Celadon, größer 🙂"}}})}};
const Json kCall = {{"type", "function_call"},
                    {"id", "fc_1"},
                    {"call_id", "call_a"},
                    {"name", "memory_search"},
                    {"arguments", "{\"query\":\"kiln\"}"}};
const Json kUsage = {{"input_tokens", 120},
                     {"input_tokens_details", {{"cached_tokens", 64}}},
                     {"output_tokens", 30},
                     {"output_tokens_details", {{"reasoning_tokens", 20}}},
                     {"total_tokens", 150}};

const std::string kStart =
    event({{"type", "response.created"}, {"response", {{"id", "resp_1"}, {"model", "gpt-6-luna-2026"}}}}) +
    event({{"type", "response.reasoning_summary_part.added"}, {"output_index", 0}}) +
    event({{"type", "response.reasoning_summary_text.delta"}, {"output_index", 0}, {"delta", "Hm."}}) +
    itemDone(0, kReasoning) + event({{"type", "response.output_item.added"}, {"output_index", 1}}) +
    textDelta("Celadon, ") + event({{"type", "response.some_new_event"}, {"delta", "ignored"}}) +
    textDelta("größer 🙂") + event({{"type", "response.output_text.done"}, {"text", "Celadon, größer 🙂"}}) +
    itemDone(1, kMessage);
const std::string kEnd =
    event({{"type", "response.completed"}, {"response", {{"status", "completed"}, {"usage", kUsage}}}});

Heard hear(const std::string& body, std::size_t chunk = 0) {
    ScriptedTransport transport(body, chunk);
    OpenAiProvider provider(OpenAiDialect::OpenAi, OpenAiApi::Responses, {"https://api.openai.com/v1", std::nullopt},
                            transport);
    return listen(provider, question());
}

std::string ended(const char* reason) {
    return event({{"type", "response.incomplete"}, {"response", {{"incomplete_details", {{"reason", reason}}}}}});
}

}  // namespace

TEST_CASE("an answer of Responses streams whole characters, wherever the network cuts it") {
    streamsWhole(kStart + kEnd, "gpt-6-luna-2026", hear);
    CHECK(hear(kStart + kEnd).thought == "Hm.");
}

TEST_CASE("a stream of Responses that is cut at any byte keeps what had come and is not complete") {
    keepsWhatCame(kStart + itemDone(2, kCall), kStart.size() + itemDone(2, kCall).size(), hear);
}

TEST_CASE("usage of Responses tells cached and thinking tokens apart") {
    const Usage usage = hear(kStart + kEnd).outcome.reply.usage;
    CHECK(usage.inputTokens == 120);
    CHECK(usage.cachedTokens == 64);
    CHECK(usage.outputTokens == 30);
    CHECK(usage.thinkingTokens == 20);
    CHECK_FALSE(usage.estimated);
}

TEST_CASE("encrypted reasoning goes back with the call that it led to") {
    const ChatReply reply = hear(kStart + itemDone(2, kCall) + kEnd).outcome.reply;
    CHECK(reply.stop == StopReason::ToolUse);
    CHECK(reply.toolCalls == std::vector<ToolCall>{{"call_a", "memory_search", {{"query", "kiln"}}}});
    REQUIRE(reply.opaque.has_value());
    CHECK(*reply.opaque == OpaqueBlocks{"openai", "m", Json::array({kReasoning, kMessage, kCall})});

    ChatRequest next = question();
    Turn result;
    result.toolResults = {{"call_a", "memory_search", "cone 10"}};
    next.turns.push_back(turnOf(reply));
    next.turns.push_back(result);
    const Json input = responsesBody("openai", next).at("input");
    REQUIRE(input.size() == 5);
    CHECK(input[1] == kReasoning);
    CHECK(input[3] == kCall);
    CHECK(input[4] == Json({{"type", "function_call_output"}, {"call_id", "call_a"}, {"output", "cone 10"}}));
}

TEST_CASE("turns of other models go to Responses as text and calls") {
    ChatRequest request = question("look");
    request.system = "You are Hearth.";
    request.context = "<recalled/>";
    request.turns[0].images = {{"image/png", "iVBOR"}};
    Turn call{TurnRole::Assistant, "Looking."};
    call.toolCalls = {{"call_a", "memory_search", {{"query", "kiln"}}}};
    request.turns.push_back(call);
    const Json body = responsesBody("openai", request);
    CHECK(body.at("instructions") == "You are Hearth.");
    CHECK(body.at("store") == false);
    CHECK_FALSE(body.contains("include"));
    const Json& input = body.at("input");
    REQUIRE(input.size() == 4);
    CHECK(input[0].at("content") ==
          Json::array({{{"type", "input_image"}, {"image_url", "data:image/png;base64,iVBOR"}},
                       {{"type", "input_text"}, {"text", "<recalled/>\n\nlook"}}}));
    CHECK(input[1] == Json({{"role", "assistant"}, {"content", "Looking."}}));
    CHECK(input[2] == Json({{"type", "function_call"},
                            {"call_id", "call_a"},
                            {"name", "memory_search"},
                            {"arguments", "{\"query\":\"kiln\"}"}}));
    CHECK(input[3].at("output") == "Error: The tool was not run.");
}

TEST_CASE("a model that wants Responses for tools and thinking is asked there, and only then") {
    const auto urlFor = [](const char* provider, const char* base, const ChatRequest& request) {
        ScriptedTransport transport(kStart + kEnd, 0);
        auto made = makeProvider(provider, {base, std::nullopt}, transport);
        listen(**made, request);
        return transport.requests.at(0);
    };
    ChatRequest request = question();
    request.model = "gpt-6-luna";
    CHECK(urlFor("openai", "", request).url == "https://api.openai.com/v1/chat/completions");
    CHECK(urlFor("custom", "https://h.example/v1/responses", request).url == "https://h.example/v1/responses");
    request.thinking = Thinking::High;
    CHECK(urlFor("custom", "https://h.example/v1", request).url == "https://h.example/v1/chat/completions");
    const HttpRequest asked = urlFor("openai", "", request);
    CHECK(asked.url == "https://api.openai.com/v1/responses");
    const Json body = parseJson(asked.body).value();
    CHECK(body.at("reasoning") == Json({{"effort", "high"}, {"summary", "auto"}}));
    CHECK(body.at("include") == Json::array({"reasoning.encrypted_content"}));
    request.thinking = Thinking::AsUsual;
    request.tools = {{"memory_search", "Searches.", {{"type", "object"}}}};
    request.toolChoice = {ToolChoice::Kind::Named, "memory_search"};
    const Json tools = parseJson(urlFor("openai", "", request).body).value();
    CHECK(tools.at("tools")[0] == Json({{"type", "function"},
                                        {"name", "memory_search"},
                                        {"description", "Searches."},
                                        {"parameters", {{"type", "object"}}},
                                        {"strict", false}}));
    CHECK(tools.at("tool_choice") == Json({{"type", "function"}, {"name", "memory_search"}}));
    request.model = "gpt-5-mini";
    CHECK(urlFor("openai", "", request).url == "https://api.openai.com/v1/chat/completions");
}

TEST_CASE("an answer that ran out of tokens or was filtered says so, and nothing half goes back") {
    for (const auto& [reason, stop] : std::vector<std::pair<const char*, StopReason>>{
             {"max_output_tokens", StopReason::MaxTokens}, {"content_filter", StopReason::Refusal}}) {
        const Heard heard = hear(kStart + itemDone(2, kCall) + ended(reason));
        CHECK(heard.outcome.complete());
        CHECK(heard.outcome.reply.stop == stop);
        CHECK(heard.outcome.reply.toolCalls.empty());
        CHECK_FALSE(heard.outcome.reply.opaque.has_value());
    }
    const std::string refusal = event({{"type", "response.refusal.delta"}, {"delta", "I will not."}});
    CHECK(hear(refusal + kEnd).outcome.reply.stop == StopReason::Refusal);
    CHECK(hear(refusal + kEnd).said() == "I will not.");
}

TEST_CASE("errors mid-stream are typed, in each of the forms in which Responses sends them") {
    const Json limit = {{"code", "rate_limit_exceeded"}, {"message", "Slow down"}};
    for (const Json& data : {Json({{"type", "response.failed"}, {"response", {{"error", limit}}}}),
                             Json({{"type", "error"}, {"code", "rate_limit_exceeded"}, {"message", "Slow down"}}),
                             Json({{"type", "error"}, {"error", limit}})}) {
        const Heard heard = hear(kStart + event(data) + kEnd);
        REQUIRE(heard.outcome.failure.has_value());
        CHECK(heard.outcome.failure->error.code == ErrorCode::Unavailable);
        CHECK(heard.outcome.failure->error.detail == "an error in the stream: rate_limit_exceeded");
        CHECK(heard.outcome.failure->providerMessage == "Slow down");
        CHECK(heard.said() == "Celadon, größer 🙂");
    }
}

TEST_CASE("Responses' reader survives any events, and the cuts do not matter") {
    survivesAnything(kStart + itemDone(2, kCall) + kEnd, hear);
}
