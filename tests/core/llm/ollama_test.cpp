// SPDX-License-Identifier: AGPL-3.0-or-later
// Ollama's newline-delimited JSON, byte for byte as documented.
#include "core/llm/ollama.h"
#include "core/llm/ollama_show.h"

#include <catch2/catch.hpp>

#include "tests/core/llm/stream_laws.h"

using namespace hearth;
using namespace hearth::llm;

namespace {

std::string line(const std::string& content) {
    return "{\"model\":\"llama3.2\",\"created_at\":\"2026-11-01T09:00:00.1Z\",\"message\":{\"role\":\"assistant\","
           "\"content\":\"" +
           content + "\"},\"done\":false}\n";
}

const std::string kText = line("Celadon, ") + line("größer 🙂");
const std::string kLast =
    "{\"model\":\"llama3.2\",\"created_at\":\"2026-11-01T09:00:01Z\",\"message\":{\"role\":\"assistant\",\"content\":"
    "\"\"},"
    "\"done\":true,\"done_reason\":\"stop\",\"total_duration\":5,\"load_duration\":1,\"prompt_eval_count\":26,"
    "\"prompt_eval_duration\":2,\"eval_count\":298,\"eval_duration\":2}\n";

Heard hear(const std::string& body, std::size_t chunk = 0) {
    ScriptedTransport transport(body, chunk);
    OllamaProvider provider({"http://127.0.0.1:11434", std::nullopt}, transport);
    return listen(provider, question());
}

}  // namespace

TEST_CASE("an answer of Ollama streams whole characters, wherever the network cuts it") {
    streamsWhole(kText + kLast, "llama3.2", hear);
    const Usage usage = hear(kText + kLast).outcome.reply.usage;
    CHECK(usage.inputTokens == 26);
    CHECK(usage.outputTokens == 298);
}

TEST_CASE("the last line of Ollama may lack its end, and CRLF changes nothing") {
    CHECK(hear(kText + kLast.substr(0, kLast.size() - 1)).outcome.complete());
    CHECK(hear(line("a").substr(0, line("a").size() - 1) + "\r\n\r\n" + kLast).said() == "a");
}

TEST_CASE("an error line in the middle of a stream keeps what had come") {
    for (const std::string error : {"{\"error\":\"llama runner process has terminated\"}\n",
                                    "{\"error\":\"llama runner process has terminated\"}"}) {
        const Heard heard = hear(kText + error);
        REQUIRE(heard.outcome.failure.has_value());
        CHECK(heard.outcome.failure->error.code == ErrorCode::Unavailable);
        CHECK(heard.outcome.failure->providerMessage == "llama runner process has terminated");
        CHECK(heard.outcome.reply.text == "Celadon, größer 🙂");
        CHECK(heard.outcome.reply.usage.estimated);
    }
}

TEST_CASE("a stream of Ollama that is cut at any byte is not complete, and keeps what had come") {
    keepsWhatCame(kText + kLast, kText.size() + kLast.size() - 2, hear);
}

TEST_CASE("an answer that ran out of tokens says so") {
    std::string last = kLast;
    last.replace(last.find("\"stop\""), 6, "\"length\"");
    CHECK(hear(kText + last).outcome.reply.stop == StopReason::MaxTokens);
}

TEST_CASE("thinking of a local model is kept apart") {
    const std::string thought =
        "{\"model\":\"q\",\"message\":{\"role\":\"assistant\",\"content\":\"\",\"thinking\":\"Hm.\"},\"done\":false}\n";
    const Heard heard = hear(thought + kText + kLast);
    CHECK(heard.outcome.reply.thinking == "Hm.");
    CHECK(heard.thought == "Hm.");
    CHECK(heard.said() == "Celadon, größer 🙂");
}

TEST_CASE("a model that is not there is not found, in the server's own words") {
    ScriptedTransport transport(ScriptedReply{404, {}, R"({"error":"model 'x' not found"})", {}});
    OllamaProvider provider({"http://127.0.0.1:11434", std::nullopt}, transport);
    const Heard heard = listen(provider, question());
    CHECK(heard.outcome.failure->error.code == ErrorCode::NotFound);
    CHECK(heard.outcome.failure->providerMessage == "model 'x' not found");
    CHECK_FALSE(heard.outcome.failure->retryable);
}

TEST_CASE("a request to Ollama asks for a window in which the whole prompt has room") {
    ChatRequest request = question("And now?");
    request.system = "You are Hearth.";
    request.context = "<recalled/>";
    request.turns[0].images = {{"image/png", "iVBOR"}};
    const Json body = ollamaBody(request);
    CHECK(body.at("messages") ==
          Json::array({{{"role", "system"}, {"content", "You are Hearth."}},
                       {{"role", "user"}, {"content", "<recalled/>\n\nAnd now?"}, {"images", {"iVBOR"}}}}));
    CHECK(body.at("stream") == true);
    CHECK(body.at("options").at("num_predict") == 8192);
    CHECK(body.at("options").at("num_ctx") == 16384);

    ChatRequest small = question("Hi");
    small.maxOutputTokens = 512;
    CHECK(ollamaContext(small) == 4096);
    std::string novel;
    for (int word = 0; word < 200000; ++word) novel += "word ";
    CHECK(ollamaContext(question(novel)) == 131072);
}

TEST_CASE("Ollama's models are listed by name") {
    ScriptedTransport transport(
        R"({"models":[{"name":"llama3.2:latest","model":"llama3.2:latest","size":1},{"name":""},7]})", 0);
    OllamaProvider provider({"http://127.0.0.1:11434", std::nullopt}, transport);
    const auto models = provider.models({});
    REQUIRE(models.ok());
    REQUIRE(models->size() == 1);
    CHECK(models->front().id == "llama3.2:latest");
    CHECK(transport.requests.at(0).url == "http://127.0.0.1:11434/api/tags");
}

TEST_CASE("Ollama's reader survives any bytes, and the cuts do not matter") { survivesAnything(kText + kLast, hear); }

TEST_CASE("a local model's calls come with arguments as objects and get ids of their own") {
    const std::string calls =
        R"({"model":"q","message":{"role":"assistant","content":"","tool_calls":[{"function":{"name":"memory_search",)"
        R"("arguments":{"query":"kiln"}}},{"function":{"name":"memory_add"}},{"function":{}},7]},"done":false})"
        "\n";
    for (const std::size_t chunk : {0, 1, 7}) {
        const ChatReply reply = hear(calls + kLast, chunk).outcome.reply;
        CHECK(reply.stop == StopReason::ToolUse);
        CHECK(reply.toolCalls == std::vector<ToolCall>{{"call_0", "memory_search", {{"query", "kiln"}}},
                                                       {"call_1", "memory_add", Json::object()}});
    }
    CHECK(hear(calls).outcome.reply.toolCalls.empty());
    std::string last = kLast;
    last.replace(last.find("\"stop\""), 6, "\"length\"");
    CHECK(hear(calls + last).outcome.reply.toolCalls.empty());
}

TEST_CASE("what comes after the last line of Ollama is not looked at") {
    CHECK(hear(kText + kLast + "{\"error\":\"too late\"}\n<<<\n").outcome.complete());
}

TEST_CASE("tools, calls and results go to Ollama in its form") {
    ChatRequest request = question("look");
    request.tools = {{"memory_search", "Searches.", {{"type", "object"}}}};
    Turn call{TurnRole::Assistant, ""};
    call.toolCalls = {{"call_a", "memory_search", {{"query", "kiln"}}}};
    Turn result{TurnRole::User, "and?"};
    result.toolResults = {{"call_a", "memory_search", "cone 10"}};
    request.turns.push_back(call);
    request.turns.push_back(result);
    const Json body = ollamaBody(request);
    CHECK(body.at("tools")[0].at("function").at("name") == "memory_search");
    const Json& messages = body.at("messages");
    REQUIRE(messages.size() == 4);
    CHECK(messages[1].at("tool_calls") ==
          Json::array({{{"function", {{"name", "memory_search"}, {"arguments", {{"query", "kiln"}}}}}}}));
    CHECK(messages[2] == Json({{"role", "tool"}, {"tool_name", "memory_search"}, {"content", "cone 10"}}));
    CHECK(messages[3].at("content") == "and?");
    request.toolChoice.kind = ToolChoice::Kind::None;
    CHECK_FALSE(ollamaBody(request).contains("tools"));
}

TEST_CASE("a local model is told to think in the words that it takes") {
    ChatRequest request = question();
    CHECK_FALSE(ollamaBody(request).contains("think"));
    request.thinking = Thinking::Off;
    CHECK(ollamaBody(request).at("think") == false);
    request.thinking = Thinking::Low;
    CHECK(ollamaBody(request).at("think") == true);
    request.model = "gpt-oss:20b";
    CHECK(ollamaBody(request).at("think") == "low");
    request.thinking = Thinking::Most;
    CHECK(ollamaBody(request).at("think") == "high");
}

TEST_CASE("what the server says of a model gives its context and whether it sees, and no more than it says") {
    const auto read = [](const char* text) { return readOllamaShow(parseJson(text).value()); };
    const auto seeing = read(R"({"capabilities":["completion","vision"],"model_info":{"general.architecture":"mllama",
        "mllama.context_length":131072,"clip.context_length":77}})");
    CHECK(seeing.contextTokens == 131072);
    CHECK(seeing.sees == true);
    const auto blind = read(R"({"capabilities":["completion","tools"],"model_info":{"general.architecture":"qwen3"}})");
    CHECK(blind.sees == false);
    CHECK_FALSE(blind.contextTokens.has_value());
    for (const char* odd : {"{}", "[]", "null", R"({"capabilities":"vision","model_info":[1]})",
                            R"({"model_info":{"general.architecture":5,"5.context_length":9}})",
                            R"({"model_info":{"general.architecture":"a","a.context_length":-4}})",
                            R"({"model_info":{"general.architecture":"a","a.context_length":0}})"}) {
        INFO(odd);
        CHECK_FALSE(read(odd).contextTokens.has_value());
        CHECK_FALSE(read(odd).sees.has_value());
    }
}
