// SPDX-License-Identifier: AGPL-3.0-or-later
// Anthropic's Messages, byte for byte as documented.
#include "core/llm/anthropic.h"

#include <catch2/catch.hpp>

#include "tests/core/llm/stream_laws.h"

using namespace hearth;
using namespace hearth::llm;

namespace {

const std::string kStart =
    "event: message_start\n"
    "data: {\"type\":\"message_start\",\"message\":{\"id\":\"msg_01\",\"type\":\"message\",\"role\":\"assistant\","
    "\"model\":\"claude-haiku-5-5\",\"content\":[],\"stop_reason\":null,\"stop_sequence\":null,\"usage\":{"
    "\"input_tokens\":12,\"cache_creation_input_tokens\":100,\"cache_read_input_tokens\":1000,\"output_tokens\":1}}}"
    "\n\n"
    "event: content_block_start\n"
    "data: {\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":\"thinking\",\"thinking\":\"\","
    "\"signature\":\"\"}}\n\n"
    "event: ping\ndata: {\"type\":\"ping\"}\n\n"
    "event: content_block_delta\n"
    "data: "
    "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"thinking_delta\",\"thinking\":\"Hm.\"}}\n\n"
    "event: content_block_delta\n"
    "data: "
    "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"signature_delta\",\"signature\":\"c2ln\"}}\n\n"
    "event: content_block_stop\ndata: {\"type\":\"content_block_stop\",\"index\":0}\n\n"
    "event: content_block_start\n"
    "data: {\"type\":\"content_block_start\",\"index\":1,\"content_block\":{\"type\":\"text\",\"text\":\"\"}}\n\n"
    "event: content_block_delta\n"
    "data: {\"type\":\"content_block_delta\",\"index\":1,\"delta\":{\"type\":\"text_delta\",\"text\":\"Celadon, "
    "\"}}\n\n"
    "event: some_new_event\ndata: {\"type\":\"some_new_event\",\"text\":\"ignored\"}\n\n"
    "event: content_block_delta\n"
    "data: {\"type\":\"content_block_delta\",\"index\":1,\"delta\":{\"type\":\"text_delta\",\"text\":\"größer "
    "🙂\"}}\n\n";
const std::string kEnd =
    "event: content_block_stop\ndata: {\"type\":\"content_block_stop\",\"index\":1}\n\n"
    "event: message_delta\n"
    "data: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\",\"stop_sequence\":null},\"usage\":{"
    "\"output_tokens\":15,\"input_tokens\":null,\"cache_read_input_tokens\":null}}\n\n"
    "event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n";

Endpoint endpoint(const char* key = "sk-ant-secret") {
    return {"https://api.anthropic.com", crypto::SecretBytes::fromText(key)};
}

Heard hear(const std::string& body, std::size_t chunk = 0) {
    ScriptedTransport transport(body, chunk);
    AnthropicProvider provider(endpoint(), transport);
    return listen(provider, question());
}

}  // namespace

TEST_CASE("an answer of Anthropic streams whole characters, wherever the network cuts it") {
    streamsWhole(kStart + kEnd, "claude-haiku-5-5", hear);
    CHECK(hear(kStart + kEnd).thought == "Hm.");
}

TEST_CASE("all input of Anthropic is counted, with what came from its cache") {
    const Usage usage = hear(kStart + kEnd).outcome.reply.usage;
    CHECK(usage.inputTokens == 1112);
    CHECK(usage.cachedTokens == 1000);
    CHECK(usage.outputTokens == 15);
    CHECK_FALSE(usage.estimated);
}

TEST_CASE("an answer of Anthropic that broke off is counted by what was said, since the last count never came") {
    const Usage usage = hear(kStart).outcome.reply.usage;
    CHECK(usage.inputTokens == 1112);
    CHECK(usage.cachedTokens == 1000);
    CHECK(usage.outputTokens > 1);
    CHECK(usage.estimated);
}

TEST_CASE("an error event after HTTP 200 keeps what had come and says what it was") {
    const std::string error =
        "event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"},"
        "\"request_id\":\"req_1\"}\n\n";
    for (std::size_t chunk : {0, 1, 7}) {
        const Heard heard = hear(kStart + error + kEnd, chunk);
        REQUIRE(heard.outcome.failure.has_value());
        CHECK(heard.outcome.failure->error.code == ErrorCode::Unavailable);
        CHECK(heard.outcome.failure->providerMessage == "Overloaded");
        CHECK(heard.outcome.failure->retryable);
        CHECK(heard.outcome.reply.text == "Celadon, größer 🙂");
    }
}

TEST_CASE("a stream of Anthropic that is cut at any byte keeps what had come and is not complete") {
    const std::string body = kStart + kEnd;
    keepsWhatCame(body, body.find("event: message_stop"), hear);
}

TEST_CASE("each stop reason of Anthropic has its meaning") {
    const auto stopOf = [](const std::string& reason) {
        std::string end = kEnd;
        end.replace(end.find("end_turn"), 8, reason);
        return hear(kStart + end).outcome.reply.stop;
    };
    CHECK(stopOf("stop_sequence") == StopReason::EndOfTurn);
    CHECK(stopOf("max_tokens") == StopReason::MaxTokens);
    CHECK(stopOf("model_context_window_exceeded") == StopReason::MaxTokens);
    CHECK(stopOf("refusal") == StopReason::Refusal);
    CHECK(stopOf("pause_turn") == StopReason::Other);
}

TEST_CASE("an event that is no JSON breaks the stream, not the program") {
    const Heard heard = hear(kStart + "data: {\"type\": <<<\n\n" + kEnd);
    REQUIRE(heard.outcome.failure.has_value());
    CHECK(heard.outcome.failure->error.code == ErrorCode::Unavailable);
    CHECK(heard.outcome.reply.text == "Celadon, größer 🙂");
}

TEST_CASE("a request to Anthropic carries key and version in headers, and nothing that the version forbids") {
    ScriptedTransport transport(kStart + kEnd, 0);
    AnthropicProvider provider(endpoint(), transport);
    listen(provider, question());
    const HttpRequest& request = transport.requests.at(0);
    CHECK(request.url == "https://api.anthropic.com/v1/messages");
    CHECK(headerOf(request, "x-api-key") == "sk-ant-secret");
    CHECK(headerOf(request, "anthropic-version") == "2023-06-01");
    CHECK(headerOf(request, "content-type") == "application/json");
    CHECK(request.body.find("sk-ant-secret") == std::string::npos);
    const Json body = parseJson(request.body).value();
    CHECK(body.at("model") == "m");
    CHECK(body.at("stream") == true);
    CHECK(body.at("max_tokens") == 8192);
    CHECK_FALSE(body.contains("temperature"));
    CHECK_FALSE(body.contains("system"));
}

TEST_CASE("the stable part of a prompt stands first and is marked for the cache, the recalled part is not") {
    ChatRequest request = question("And now?");
    request.system = "You are Hearth.";
    request.context = "<recalled>kiln at cone 10</recalled>";
    request.turns = {
        {TurnRole::User, "First", {}}, {TurnRole::Assistant, "Answer", {}}, {TurnRole::User, "And now?", {}}};
    const Json body = anthropicBody(request);
    const Json mark = {{"type", "ephemeral"}};
    CHECK(body.at("system") == Json::array({{{"type", "text"}, {"text", "You are Hearth."}, {"cache_control", mark}}}));
    const Json& messages = body.at("messages");
    REQUIRE(messages.size() == 3);
    CHECK(messages[0] == Json({{"role", "user"}, {"content", Json::array({{{"type", "text"}, {"text", "First"}}})}}));
    CHECK(messages[1].at("content")[0].at("cache_control") == mark);
    CHECK(messages[2].at("content") ==
          Json::array({{{"type", "text"}, {"text", "<recalled>kiln at cone 10</recalled>"}},
                       {{"type", "text"}, {"text", "And now?"}}}));
}

TEST_CASE("images go to Anthropic as base64 blocks before the text") {
    ChatRequest request = question("What is this?");
    request.turns[0].images = {{"image/png", "iVBOR"}};
    const Json content = anthropicBody(request).at("messages")[0].at("content");
    CHECK(content[0] ==
          Json({{"type", "image"}, {"source", {{"type", "base64"}, {"media_type", "image/png"}, {"data", "iVBOR"}}}}));
    CHECK(content[1].at("text") == "What is this?");
}

TEST_CASE("Anthropic's models are listed by id and name") {
    ScriptedTransport transport(
        R"({"data":[{"type":"model","id":"claude-opus-5-5","display_name":"Claude Opus 5.5"},{"id":"claude-x"},{"no":1}],"has_more":false})",
        0);
    AnthropicProvider provider(endpoint(), transport);
    const auto models = provider.models({});
    REQUIRE(models.ok());
    REQUIRE(models->size() == 2);
    CHECK(models->at(0).name == "Claude Opus 5.5");
    CHECK(models->at(1).name == "claude-x");
    CHECK(transport.requests.at(0).method == HttpMethod::Get);
    CHECK(headerOf(transport.requests.at(0), "x-api-key") == "sk-ant-secret");
}

TEST_CASE("Anthropic's reader survives any events and says only whole characters") {
    survivesAnything(kStart + kEnd, hear);
}
