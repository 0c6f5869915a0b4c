// SPDX-License-Identifier: AGPL-3.0-or-later
// Google's Gemini, byte for byte as documented.
#include "core/llm/google.h"

#include <catch2/catch.hpp>

#include "core/llm/providers.h"
#include "tests/core/llm/stream_laws.h"

using namespace hearth;
using namespace hearth::llm;

namespace {

std::string chunkOf(const Json& parts, const Json& finish = nullptr, const char* end = "\r\n\r\n") {
    Json candidate = {{"content", {{"role", "model"}, {"parts", parts}}}, {"index", 0}};
    if (!finish.is_null()) candidate["finishReason"] = finish;
    return "data: " + dumpJson({{"candidates", Json::array({candidate})}, {"modelVersion", "gemini-3.8-flash"}}) + end;
}
Json textPart(const char* text) { return {{"text", text}}; }
std::string raw(const Json& data) { return "data: " + dumpJson(data) + "\r\n\r\n"; }

const Json kThought = {{"text", "Hm."}, {"thought", true}};
const Json kSigned = {{"text", ""}, {"thoughtSignature", "c2lnbmVk"}};
const Json kCall = {{"functionCall", {{"id", "fc_1"}, {"name", "memory_search"}, {"args", {{"query", "größer"}}}}},
                    {"thoughtSignature", "Y2FsbA=="}};
const Json kSecondCall = {{"functionCall", {{"name", "memory_add"}, {"args", Json::object()}}}};

const std::string kText = chunkOf(Json::array({kThought})) + chunkOf(Json::array({textPart("Celadon, ")})) +
                          chunkOf(Json::array({textPart("größer 🙂")}));
const std::string kUsage = raw({{"usageMetadata",
                                 {{"promptTokenCount", 120},
                                  {"candidatesTokenCount", 7},
                                  {"thoughtsTokenCount", 20},
                                  {"cachedContentTokenCount", 64},
                                  {"totalTokenCount", 147}}}});
const std::string kWhole = kText + kUsage + chunkOf(Json::array({kSigned}), "STOP");

Heard hear(const std::string& body, std::size_t chunk = 0) {
    ScriptedTransport transport(body, chunk);
    GoogleProvider provider({"https://generativelanguage.googleapis.com", std::nullopt}, transport);
    return listen(provider, question());
}

ChatFailure refused(int status, const Json& error) {
    ScriptedTransport transport(ScriptedReply{status, {}, dumpJson({{"error", error}}), {}});
    GoogleProvider provider({"https://generativelanguage.googleapis.com", std::nullopt}, transport);
    return *listen(provider, question()).outcome.failure;
}

}  // namespace

TEST_CASE("an answer of Gemini streams whole characters, wherever the network cuts it") {
    streamsWhole(kWhole, "gemini-3.8-flash", hear);
    CHECK(hear(kWhole).thought == "Hm.");
}

TEST_CASE("Gemini's thoughts are paid for like its answer") {
    const Usage usage = hear(kWhole).outcome.reply.usage;
    CHECK(usage.inputTokens == 120);
    CHECK(usage.cachedTokens == 64);
    CHECK(usage.outputTokens == 27);
    CHECK(usage.thinkingTokens == 20);
}

TEST_CASE("a stream of Gemini that is cut at any byte keeps what had come and is not complete") {
    keepsWhatCame(kWhole, kWhole.rfind("data: "), hear);
}

TEST_CASE("parts with signatures go back to Gemini exactly as they came") {
    const std::string body = kText + chunkOf(Json::array({kSigned})) + chunkOf({kCall, kSecondCall}) +
                             chunkOf(Json::array({textPart("")}), "STOP", "\n\n");
    const ChatReply reply = hear(body).outcome.reply;
    CHECK(reply.stop == StopReason::ToolUse);
    CHECK(reply.toolCalls == std::vector<ToolCall>{{"fc_1", "memory_search", {{"query", "größer"}}},
                                                   {"call_1", "memory_add", Json::object()}});
    REQUIRE(reply.opaque.has_value());
    const Json parts =
        Json::array({kThought, textPart("Celadon, größer 🙂"), kSigned, kCall, kSecondCall, textPart("")});
    CHECK(*reply.opaque == OpaqueBlocks{"google", "m", parts});

    ChatRequest next = question();
    Turn results;
    results.toolResults = {{"fc_1", "memory_search", "cone 10"}, {"call_1", "memory_add", "no room", true}};
    next.turns.push_back(turnOf(reply));
    next.turns.push_back(results);
    const Json contents = googleBody(next).at("contents");
    CHECK(contents[1] == Json({{"role", "model"}, {"parts", parts}}));
    // A call that came without an id is answered without one.
    CHECK(contents[2].at("parts") ==
          Json::array({{{"functionResponse",
                         {{"id", "fc_1"}, {"name", "memory_search"}, {"response", {{"result", "cone 10"}}}}}},
                       {{"functionResponse", {{"name", "memory_add"}, {"response", {{"error", "no room"}}}}}}}));
}

TEST_CASE("calls of another model go to Gemini with the mark that it wants for them, once a turn") {
    ChatRequest request = question();
    Turn call{TurnRole::Assistant, "Looking."};
    call.toolCalls = {{"toolu_1", "memory_search", {{"query", "kiln"}}}, {"toolu_2", "memory_add"}};
    request.turns.push_back(call);
    const Json parts = googleBody(request).at("contents")[1].at("parts");
    REQUIRE(parts.size() == 3);
    CHECK(parts[1].at("thoughtSignature") == "skip_thought_signature_validator");
    CHECK(parts[1].at("functionCall").at("args") == Json({{"query", "kiln"}}));
    CHECK_FALSE(parts[2].contains("thoughtSignature"));
    CHECK(googleBody(request).at("contents")[2].at("parts")[0].at("functionResponse").at("id") == "toolu_1");
}

TEST_CASE("a plain answer of Gemini needs no parts of its own") {
    CHECK_FALSE(hear(chunkOf(Json::array({textPart("x")}), "STOP")).outcome.reply.opaque.has_value());
}

TEST_CASE("each finish reason of Gemini has its meaning") {
    const auto stopOf = [](const char* reason) { return hear(chunkOf({textPart("x"), kCall}, reason)).outcome.reply; };
    CHECK(stopOf("STOP").stop == StopReason::ToolUse);
    CHECK(stopOf("MAX_TOKENS").stop == StopReason::MaxTokens);
    for (const char* reason : {"SAFETY", "RECITATION", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII", "IMAGE_SAFETY"})
        CHECK(stopOf(reason).stop == StopReason::Refusal);
    CHECK(stopOf("OTHER").stop == StopReason::Other);
    CHECK(stopOf("A_NEW_ONE").stop == StopReason::Other);
    for (const char* reason : {"MAX_TOKENS", "SAFETY"}) {
        CHECK(stopOf(reason).toolCalls.empty());
        CHECK_FALSE(stopOf(reason).opaque.has_value());
    }
    const auto malformed = hear(chunkOf(Json::array({textPart("x")}), "MALFORMED_FUNCTION_CALL")).outcome;
    REQUIRE(malformed.failure.has_value());
    CHECK(malformed.failure->retryable);
}

TEST_CASE("a prompt that Gemini blocks is a failure with the reason, not an empty answer") {
    const Heard heard = hear(raw({{"promptFeedback", {{"blockReason", "SAFETY"}}}, {"usageMetadata", {}}}));
    REQUIRE(heard.outcome.failure.has_value());
    CHECK(heard.outcome.failure->error.code == ErrorCode::InvalidArgument);
    CHECK(heard.outcome.failure->error.detail == "the prompt was blocked: SAFETY");
    CHECK(heard.outcome.failure->providerMessage == "The prompt was blocked (SAFETY).");
    CHECK_FALSE(heard.outcome.failure->retryable);
    CHECK(hear(raw({{"promptFeedback", {{"blockReason", "my secret words"}}}})).outcome.failure->error.detail ==
          "the prompt was blocked: OTHER");
}

TEST_CASE("an error mid-stream from Gemini keeps what had come") {
    const Heard heard =
        hear(kText + raw({{"error", {{"code", 503}, {"message", "Overloaded"}, {"status", "UNAVAILABLE"}}}}));
    REQUIRE(heard.outcome.failure.has_value());
    CHECK(heard.outcome.failure->error.code == ErrorCode::Unavailable);
    CHECK(heard.outcome.failure->providerMessage == "Overloaded");
    CHECK(heard.said() == "Celadon, größer 🙂");
}

TEST_CASE("Gemini says in its details how long to wait, and when waiting does not help") {
    const auto limited = [](const Json& details, const char* message = "Slow down") {
        return refused(429,
                       {{"code", 429}, {"status", "RESOURCE_EXHAUSTED"}, {"message", message}, {"details", details}});
    };
    const auto retry = [](const char* delay) {
        return Json({{"@type", "type.googleapis.com/google.rpc.RetryInfo"}, {"retryDelay", delay}});
    };
    const auto quota = [](const char* id, const char* value) {
        return Json({{"@type", "type.googleapis.com/google.rpc.QuotaFailure"},
                     {"violations", Json::array({{{"quotaId", id}, {"quotaValue", value}}})}});
    };
    CHECK(limited(Json::array({retry("19s")})).retryAfter == 19000);
    CHECK(limited(Json::array({retry("45.25s")})).retryAfter == 45250);
    CHECK(limited(Json::array({retry("soon")})).retryAfter == std::nullopt);
    const ChatFailure minute = limited(Json::array({quota("GenerateRequestsPerMinutePerProject", "10"), retry("19s")}));
    CHECK(minute.error.code == ErrorCode::Unavailable);
    CHECK(minute.retryable);
    for (const ChatFailure& spent :
         {limited(Json::array({quota("GenerateRequestsPerDayPerProject", "50"), retry("19s")})),
          limited(Json::array({quota("GenerateRequestsPerMinute", "0")})),
          limited(Json::array(), "Quota exceeded, limit: 0, model: gemini")}) {
        CHECK(spent.error.code == ErrorCode::Full);
        CHECK_FALSE(spent.retryable);
    }
    CHECK(limited(Json::array(), "Quota exceeded, limit: 05").retryable);
}

TEST_CASE("a key that Gemini does not know is a key refused, though its status is 400") {
    const Json info = {{"@type", "type.googleapis.com/google.rpc.ErrorInfo"}, {"reason", "API_KEY_INVALID"}};
    const ChatFailure failure = refused(
        400, {{"code", 400}, {"status", "INVALID_ARGUMENT"}, {"message", "Bad key"}, {"details", Json::array({info})}});
    CHECK(failure.error.code == ErrorCode::AuthFailed);
    CHECK(failure.providerMessage == "Bad key");
    CHECK(refused(400, {{"status", "INVALID_ARGUMENT"}, {"message", "x"}}).error.code == ErrorCode::InvalidArgument);
}

TEST_CASE("a request to Gemini carries the key in a header and the model in the path") {
    ScriptedTransport transport(kWhole, 0);
    auto provider = makeProvider("google", {"", crypto::SecretBytes::fromText("AIzaSecret")}, transport);
    REQUIRE(provider.ok());
    ChatRequest request = question("What is this?");
    request.model = "models/gemini-3.8-flash";
    request.system = "You are Hearth.";
    request.context = "<recalled/>";
    request.turns[0].images = {{"image/png", "iVBOR"}};
    listen(**provider, request);
    const HttpRequest& sent = transport.requests.at(0);
    CHECK(sent.url ==
          "https://generativelanguage.googleapis.com/v1beta/models/gemini-3.8-flash:streamGenerateContent?alt=sse");
    CHECK(headerOf(sent, "x-goog-api-key") == "AIzaSecret");
    CHECK(sent.body.find("AIzaSecret") == std::string::npos);
    const Json body = parseJson(sent.body).value();
    CHECK(body.at("systemInstruction") == Json({{"parts", Json::array({textPart("You are Hearth.")})}}));
    CHECK(body.at("contents")[0].at("parts") ==
          Json::array({{{"inlineData", {{"mimeType", "image/png"}, {"data", "iVBOR"}}}},
                       textPart("<recalled/>"),
                       textPart("What is this?")}));
    CHECK(body.at("generationConfig") == Json({{"maxOutputTokens", 8192}}));
    CHECK(googleModelPath("a/../b?x") == "models/a-..-b-x");
}

TEST_CASE("tools and thinking go to Gemini in its words") {
    ChatRequest request = question();
    request.model = "gemini-3.8-flash";
    request.tools = {{"memory_search", "Searches.", {{"type", "object"}}}};
    request.toolChoice = {ToolChoice::Kind::Named, "memory_search"};
    request.thinking = Thinking::Most;
    const Json body = googleBody(request);
    CHECK(body.at("tools")[0].at("functionDeclarations")[0] == Json({{"name", "memory_search"},
                                                                     {"description", "Searches."},
                                                                     {"parametersJsonSchema", {{"type", "object"}}}}));
    CHECK(body.at("toolConfig").at("functionCallingConfig") ==
          Json({{"mode", "ANY"}, {"allowedFunctionNames", {"memory_search"}}}));
    CHECK(body.at("generationConfig").at("thinkingConfig") ==
          Json({{"includeThoughts", true}, {"thinkingLevel", "HIGH"}}));
    request.thinking = Thinking::Off;
    CHECK(googleBody(request).at("generationConfig").at("thinkingConfig") == Json({{"thinkingLevel", "LOW"}}));
    request.model = "gemini-2.5-flash";
    CHECK(googleBody(request).at("generationConfig").at("thinkingConfig") == Json({{"thinkingBudget", 0}}));
    request.model = "gemini-2.5-pro";
    CHECK(googleBody(request).at("generationConfig").at("thinkingConfig") == Json({{"thinkingBudget", 128}}));
    request.thinking = Thinking::Medium;
    CHECK(googleBody(request).at("generationConfig").at("thinkingConfig") ==
          Json({{"includeThoughts", true}, {"thinkingBudget", 4096}}));
}

TEST_CASE("Gemini's models are listed by bare name, those that chat") {
    ScriptedTransport transport(
        R"({"models":[{"name":"models/gemini-3.8-flash","displayName":"Gemini 3.8 Flash","supportedGenerationMethods":["generateContent"]},
        {"name":"models/embed","supportedGenerationMethods":["embedContent"]},{"name":"models/plain"},7]})",
        0);
    GoogleProvider provider({"https://generativelanguage.googleapis.com/", std::nullopt}, transport);
    const auto models = provider.models({});
    REQUIRE(models.ok());
    REQUIRE(models->size() == 2);
    CHECK(models->at(0).id == "gemini-3.8-flash");
    CHECK(models->at(0).name == "Gemini 3.8 Flash");
    CHECK(models->at(1).name == "plain");
    CHECK(transport.requests.at(0).url == "https://generativelanguage.googleapis.com/v1beta/models?pageSize=1000");
}

TEST_CASE("Gemini's reader survives any events, and the cuts do not matter") {
    survivesAnything(kWhole + chunkOf(Json::array({kCall}), "STOP"), hear);
}
