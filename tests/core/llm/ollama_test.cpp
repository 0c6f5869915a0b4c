// SPDX-License-Identifier: AGPL-3.0-or-later
// Ollama's newline-delimited JSON, byte for byte as documented.
#include "core/llm/ollama.h"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "core/base/text.h"
#include "tests/core/llm/scripted_transport.h"

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
    for (std::size_t chunk = 0; chunk <= 64; ++chunk) {
        const Heard heard = hear(kText + kLast, chunk);
        REQUIRE(heard.outcome.complete());
        CHECK(heard.pieces == std::vector<std::string>{"Celadon, ", "größer 🙂"});
        CHECK(heard.outcome.reply.model == "llama3.2");
        CHECK(heard.outcome.reply.usage.inputTokens == 26);
        CHECK(heard.outcome.reply.usage.outputTokens == 298);
        CHECK(heard.outcome.reply.stop == StopReason::EndOfTurn);
    }
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
    const std::string body = kText + kLast;
    for (std::size_t length = 0; length + 2 < body.size(); ++length) {
        const Heard heard = hear(body.substr(0, length));
        REQUIRE(heard.outcome.failure.has_value());
        CHECK(heard.outcome.failure->error.code == ErrorCode::Unavailable);
        CHECK(std::string_view("Celadon, größer 🙂").starts_with(heard.said()));
    }
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

TEST_CASE("Ollama's reader survives any bytes, and the cuts do not matter") {
    CHECK(rc::check("mutated streams", [] {
        std::string body = kText + kLast;
        const auto count = *rc::gen::inRange(1, 12);
        for (int i = 0; i < count; ++i)
            body[*rc::gen::inRange<std::size_t>(0, body.size())] = *rc::gen::arbitrary<char>();
        const Heard whole = hear(body);
        const Heard cut = hear(body, *rc::gen::inRange<std::size_t>(1, 40));
        RC_ASSERT(whole.outcome.reply.text == cut.outcome.reply.text);
        RC_ASSERT(whole.outcome.complete() == cut.outcome.complete());
        for (const std::string& piece : whole.pieces) RC_ASSERT(isUtf8(piece));
    }));
    CHECK(rc::check("random bytes",
                    [](const std::string& bytes) { RC_ASSERT(hear(bytes).said() == hear(bytes, 1).said()); }));
}
