// SPDX-License-Identifier: AGPL-3.0-or-later
// Chat Completions, byte for byte as documented, and what imitators do instead.
#include "core/llm/openai.h"

#include <catch2/catch.hpp>

#include "tests/core/llm/stream_laws.h"

using namespace hearth;
using namespace hearth::llm;

namespace {

std::string chunkOf(const std::string& delta, const std::string& finish = "null") {
    return "data: "
           "{\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"gpt-6-luna-2026\","
           "\"choices\":[{\"index\":0,\"delta\":" +
           delta + ",\"logprobs\":null,\"finish_reason\":" + finish + "}],\"usage\":null,\"obfuscation\":\"x\"}\n\n";
}

const std::string kText = chunkOf(R"({"role":"assistant","content":""})") + chunkOf(R"({"content":"Celadon, "})") +
                          ": comment\n\n" + chunkOf(R"({"content":"größer 🙂"})");
const std::string kUsage =
    "data: {\"id\":\"chatcmpl-1\",\"choices\":[],\"usage\":{\"prompt_tokens\":120,\"completion_tokens\":7,"
    "\"total_tokens\":127,\"prompt_tokens_details\":{\"cached_tokens\":64}}}\n\n";
const std::string kDone = "data: [DONE]\n\n";
const std::string kWhole = kText + chunkOf("{}", "\"stop\"") + kUsage + kDone;

Endpoint endpoint() { return {"https://api.openai.com/v1", crypto::SecretBytes::fromText("sk-secret")}; }

Heard hear(const std::string& body, std::size_t chunk = 0) {
    ScriptedTransport transport(body, chunk);
    OpenAiProvider provider(OpenAiDialect::OpenAi, OpenAiApi::ByModel, endpoint(), transport);
    return listen(provider, question());
}

}  // namespace

TEST_CASE("an answer of OpenAI streams whole characters, wherever the network cuts it") {
    for (const std::string& body : {kWhole, std::string("\xEF\xBB\xBF") + kWhole}) {
        streamsWhole(body, "gpt-6-luna-2026", hear);
        const Usage usage = hear(body).outcome.reply.usage;
        CHECK(usage.inputTokens == 120);
        CHECK(usage.cachedTokens == 64);
        CHECK(usage.outputTokens == 7);
    }
}

TEST_CASE("CRLF line ends change nothing") {
    std::string body;
    for (char c : kWhole) body += c == '\n' ? std::string("\r\n") : std::string(1, c);
    for (std::size_t chunk : {0, 1, 3}) CHECK(hear(body, chunk).said() == "Celadon, größer 🙂");
}

TEST_CASE("a stream of OpenAI that is cut at any byte before its end keeps what had come") {
    keepsWhatCame(kWhole, kWhole.find("\"stop\""), hear);
    CHECK(hear(kText).outcome.failure->retryable);
}

TEST_CASE("an answer that broke off has its usage estimated and says so") {
    const Usage usage = hear(kText).outcome.reply.usage;
    CHECK(usage.estimated);
    CHECK(usage.inputTokens > 0);
    CHECK(usage.outputTokens > 0);
}

TEST_CASE("a server that leaves out the end mark, or the finish reason, has still finished") {
    CHECK(hear(kText + chunkOf("{}", "\"stop\"")).outcome.complete());
    CHECK(hear(kText + kDone).outcome.complete());
    CHECK(hear(kText + "data: [DONE]\n").outcome.complete());
}

TEST_CASE("each finish reason has its meaning") {
    const auto stopOf = [](const std::string& reason) {
        return hear(kText + chunkOf("{}", "\"" + reason + "\"") + kDone).outcome.reply.stop;
    };
    CHECK(stopOf("stop") == StopReason::EndOfTurn);
    CHECK(stopOf("length") == StopReason::MaxTokens);
    CHECK(stopOf("content_filter") == StopReason::Refusal);
    CHECK(stopOf("tool_calls") == StopReason::ToolUse);
}

TEST_CASE("a refusal is shown as what it is") {
    const Heard heard = hear(chunkOf(R"({"refusal":"I can't help with that."})") + chunkOf("{}", "\"stop\"") + kDone);
    CHECK(heard.said() == "I can't help with that.");
    CHECK(heard.outcome.reply.stop == StopReason::Refusal);
}

TEST_CASE("the thinking of other servers is kept apart from the answer") {
    for (const std::string name : {"reasoning_content", "reasoning"}) {
        const Heard heard = hear(chunkOf("{\"" + name + "\":\"Hm.\"}") + kWhole);
        CHECK(heard.outcome.reply.thinking == "Hm.");
        CHECK(heard.thought == "Hm.");
        CHECK(heard.said() == "Celadon, größer 🙂");
    }
}

TEST_CASE("an error in the stream is a failure, whatever its shape") {
    for (const std::string error : {R"({"message":"Too slow","type":"server_error"})", R"("Too slow")"}) {
        const Heard heard = hear(kText + "data: {\"error\":" + error + "}\n\n");
        REQUIRE(heard.outcome.failure.has_value());
        CHECK(heard.outcome.failure->error.code == ErrorCode::Unavailable);
        CHECK(heard.outcome.failure->providerMessage == "Too slow");
        CHECK(heard.said() == "Celadon, größer 🙂");
    }
    const Heard spent = hear(R"(data: {"error":{"message":"No credit","code":"insufficient_quota"}})"
                             "\n\n");
    CHECK(spent.outcome.failure->error.code == ErrorCode::Full);
    CHECK_FALSE(spent.outcome.failure->retryable);
}

TEST_CASE("a server that ignores streaming still answers") {
    const std::string body =
        R"(  {"id":"x","model":"local","choices":[{"index":0,"message":{"role":"assistant","content":"Celadon"},)"
        R"("finish_reason":"stop"}],"usage":{"prompt_tokens":3,"completion_tokens":1}})";
    for (std::size_t chunk : {0, 1, 5}) {
        const Heard heard = hear(body, chunk);
        REQUIRE(heard.outcome.complete());
        CHECK(heard.said() == "Celadon");
        CHECK(heard.outcome.reply.usage.inputTokens == 3);
    }
}

TEST_CASE("a web page, broken JSON and an empty body are failures that say which") {
    const Heard page = hear("\n <!DOCTYPE html><html>Login</html>", 4);
    REQUIRE(page.outcome.failure.has_value());
    CHECK(page.outcome.failure->error.code == ErrorCode::Unsupported);
    const Heard broken = hear("{malformed json: <<<chaos>>>");
    CHECK(broken.outcome.failure->error.code == ErrorCode::Unavailable);
    const Heard empty = hear("");
    CHECK(empty.outcome.failure->error.code == ErrorCode::Unavailable);
    CHECK(empty.outcome.reply.text.empty());
}

TEST_CASE("an error of HTTP 200 with a JSON body is a failure") {
    const Heard heard = hear(R"({"error":{"message":"model not loaded","type":"not_found_error"}})");
    CHECK(heard.outcome.failure->error.code == ErrorCode::NotFound);
    CHECK(heard.outcome.failure->providerMessage == "model not loaded");
}

TEST_CASE("a request to OpenAI uses the names that OpenAI wants, one to another server those that it knows") {
    ScriptedTransport transport(kWhole, 0);
    OpenAiProvider openai(OpenAiDialect::OpenAi, OpenAiApi::ByModel, endpoint(), transport);
    OpenAiProvider custom(OpenAiDialect::Compatible, OpenAiApi::ByModel, {"http://127.0.0.1:1234/v1", std::nullopt},
                          transport);
    ChatRequest request = question("And now?");
    request.system = "You are Hearth.";
    request.context = "<recalled/>";
    listen(openai, request);
    listen(custom, request);
    const Json first = parseJson(transport.requests.at(0).body).value();
    const Json second = parseJson(transport.requests.at(1).body).value();
    CHECK(transport.requests[0].url == "https://api.openai.com/v1/chat/completions");
    CHECK(headerOf(transport.requests[0], "authorization") == "Bearer sk-secret");
    CHECK(first.at("max_completion_tokens") == 8192);
    CHECK_FALSE(first.contains("max_tokens"));
    CHECK(first.at("stream_options") == Json({{"include_usage", true}}));
    CHECK(first.at("messages") == Json::array({{{"role", "system"}, {"content", "You are Hearth."}},
                                               {{"role", "user"}, {"content", "<recalled/>\n\nAnd now?"}}}));
    CHECK(transport.requests[1].url == "http://127.0.0.1:1234/v1/chat/completions");
    CHECK_FALSE(headerOf(transport.requests[1], "authorization").has_value());
    CHECK(second.at("max_tokens") == 8192);
    CHECK_FALSE(second.contains("max_completion_tokens"));
    CHECK(openai.name() == "openai");
    CHECK(custom.name() == "custom");
}

TEST_CASE("images go to OpenAI as data URLs beside the text") {
    ChatRequest request = question("What is this?");
    request.turns[0].images = {{"image/png", "iVBOR"}};
    const Json content = openAiBody(OpenAiDialect::OpenAi, request).at("messages")[0].at("content");
    CHECK(content[0].at("image_url").at("url") == "data:image/png;base64,iVBOR");
    CHECK(content[1].at("text") == "What is this?");
}

TEST_CASE("turns alternate and begin with the user, so that every chat template takes them") {
    ChatRequest request;
    request.context = "<recalled/>";
    request.turns = {{TurnRole::Assistant, "Hello", {}}, {TurnRole::User, "one", {}},
                     {TurnRole::User, "two", {}},        {TurnRole::Assistant, " ", {}},
                     {TurnRole::User, "three", {}},      {TurnRole::Assistant, "half", {}}};
    const Json messages = openAiBody(OpenAiDialect::Compatible, request).at("messages");
    REQUIRE(messages.size() == 4);
    CHECK(messages[0].at("role") == "user");
    CHECK(messages[1].at("content") == "Hello");
    CHECK(messages[2].at("content") == "<recalled/>\n\none\n\ntwo\n\nthree");
    CHECK(messages[3].at("content") == "half");
}

TEST_CASE("cancelling while an answer streams keeps what had come") {
    ScriptedTransport transport(kWhole, 16);
    OpenAiProvider provider(OpenAiDialect::OpenAi, OpenAiApi::ByModel, endpoint(), transport);
    const CancelToken cancel;
    std::string said;
    const ChatOutcome outcome = provider.chat(
        question(),
        [&](std::string_view delta) {
            said += delta;
            cancel.cancel();
        },
        cancel);
    REQUIRE(outcome.failure.has_value());
    CHECK(outcome.failure->error.code == ErrorCode::Cancelled);
    CHECK_FALSE(outcome.failure->retryable);
    CHECK(outcome.reply.text == "Celadon, ");
    CHECK(said == "Celadon, ");
}

TEST_CASE("OpenAI's reader survives any bytes, and the cuts do not matter") { survivesAnything(kWhole, hear); }
