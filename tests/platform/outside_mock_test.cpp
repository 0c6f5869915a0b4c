// SPDX-License-Identifier: AGPL-3.0-or-later
// All providers over the real network code, against a mock of their services that others wrote (tests/platform/
// outside_mock starts it). Where it differs from the real services, the byte-exact tests of tests/core/llm count.
#include <QCoreApplication>
#include <catch2/catch.hpp>
#include <cstdlib>

#include "core/base/text.h"
#include "core/llm/providers.h"
#include "platform/qt_http_transport.h"

using namespace hearth;
using namespace hearth::llm;

namespace {

const std::string kResponses = "openai through Responses";
const std::string kAnswer = "Celadon, größer 🙂🙂 and 漢字 too.";

struct Outside {
    int argc = 1;
    char name[8] = "outside";
    char* argv[1] = {name};
    QCoreApplication app{argc, argv};
    platform::QtHttpTransport transport;

    std::string base() const {
        const char* url = std::getenv("HEARTH_OUTSIDE_MOCK");
        REQUIRE(url != nullptr);
        return url;
    }

    std::unique_ptr<Provider> provider(const std::string& which) {
        const bool responses = which == kResponses;
        const bool openAi = which == "openai" || which == "custom";
        auto made = makeProvider(responses ? "openai" : which,
                                 {base() + (responses ? "/v1/responses"
                                            : openAi  ? "/v1"
                                                      : ""),
                                  crypto::SecretBytes::fromText("k1")},
                                 transport);
        REQUIRE(made.ok());
        return std::move(made).value();
    }

    std::string said;
    std::string thought;
    int pieces = 0;

    ChatRequest request(const std::string& which, const std::string& text) const {
        ChatRequest request;
        request.model = which == "anthropic" ? "claude-haiku-5-5"
                        : which == "google"  ? "gemini-3.8-flash"
                                             : "gpt-6-luna";
        request.system = "You are Hearth.";
        request.context = "<recalled>the kiln</recalled>";
        request.turns = {{TurnRole::User, "Hello"}, {TurnRole::Assistant, "Hi"}, {TurnRole::User, text}};
        return request;
    }
    ChatOutcome ask(const std::string& which, const ChatRequest& request, const CancelToken& cancel = {}) {
        said.clear();
        thought.clear();
        pieces = 0;
        const ChatSinks sinks{[&](std::string_view delta) {
                                  CHECK(isUtf8(delta));
                                  said += delta;
                                  ++pieces;
                              },
                              [&](std::string_view delta) { thought += delta; }};
        return provider(which)->chat(request, sinks, cancel);
    }
    ChatOutcome ask(const std::string& which, const std::string& text) { return ask(which, request(which, text)); }
};

const std::vector<std::string> kAll = {"anthropic", "openai", kResponses, "custom", "google", "ollama"};

}  // namespace

TEST_CASE_METHOD(Outside, "every provider streams an answer whole, in pieces") {
    for (const std::string& which : kAll) {
        INFO(which);
        const ChatOutcome outcome = ask(which, "stream please");
        REQUIRE(outcome.complete());
        CHECK(said == kAnswer);
        CHECK(outcome.reply.text == kAnswer);
        CHECK(pieces > 5);
        CHECK(outcome.reply.stop == StopReason::EndOfTurn);
        CHECK(outcome.reply.usage.inputTokens > 0);
        if (which != "ollama") {
            CHECK(outcome.reply.usage.inputTokens == 120);
            CHECK(outcome.reply.usage.outputTokens == 9);
        }
    }
}

TEST_CASE_METHOD(Outside, "thinking is kept apart from the answer, and goes back where it is signed") {
    for (const std::string& which : kAll) {
        INFO(which);
        const ChatOutcome outcome = ask(which, "think please");
        REQUIRE(outcome.complete());
        CHECK(said == "Done.");
        CHECK(thought == outcome.reply.thinking);
        CHECK((thought == "Let me see." || which == "ollama"));
        if (which == "anthropic") CHECK(outcome.reply.opaque.has_value());
    }
}

TEST_CASE_METHOD(Outside, "every provider calls a tool, and answers with what came of it") {
    for (const std::string& which : kAll) {
        INFO(which);
        ChatRequest next = request(which, "tool please");
        next.tools = {{"memory_search",
                       "Looks into what was said before.",
                       {{"type", "object"}, {"properties", {{"query", {{"type", "string"}}}}}}}};
        const ChatOutcome called = ask(which, next);
        REQUIRE(called.complete());
        CHECK(called.reply.stop == StopReason::ToolUse);
        REQUIRE(called.reply.toolCalls.size() == 1);
        const ToolCall& call = called.reply.toolCalls.front();
        CHECK(call.name == "memory_search");
        CHECK(call.arguments == Json({{"query", "größer"}}));
        CHECK_FALSE(call.id.empty());
        Turn result;
        result.toolResults = {{call.id, call.name, "cone 10"}};
        next.turns.push_back(turnOf(called.reply));
        next.turns.push_back(result);
        const ChatOutcome answered = ask(which, next);
        REQUIRE(answered.complete());
        CHECK(said == "It was cone 10.");
        CHECK(answered.reply.stop == StopReason::EndOfTurn);
    }
}

TEST_CASE_METHOD(Outside, "refusals are typed, with the provider's own words") {
    struct Row {
        const char* text;
        ErrorCode code;
        const char* message;
        bool retryable;
    };
    for (const std::string& which : kAll)
        for (const Row& row : {Row{"limit please", ErrorCode::Unavailable, "Slow down", true},
                               Row{"overload please", ErrorCode::Unavailable, "Too many people", true},
                               Row{"key please", ErrorCode::AuthFailed, "Bad key", false}}) {
            INFO(which << ": " << row.text);
            const ChatOutcome outcome = ask(which, row.text);
            REQUIRE(outcome.failure.has_value());
            CHECK(outcome.failure->error.code == row.code);
            CHECK(outcome.failure->providerMessage == row.message);
            CHECK(outcome.failure->retryable == row.retryable);
        }
    CHECK(ask("openai", "limit please").failure->retryAfter == 2000);
}

TEST_CASE_METHOD(Outside, "an answer that is cut keeps what had come and is not complete") {
    for (const std::string& which : kAll) {
        INFO(which);
        const ChatOutcome outcome = ask(which, "cut please");
        REQUIRE(outcome.failure.has_value());
        CHECK(outcome.failure->error.code == ErrorCode::Unavailable);
        CHECK(std::string_view("This answer is going to be cut somewhere in its middle.").starts_with(said));
        CHECK(outcome.reply.text == said);
        CHECK(outcome.failure->retryable);
    }
}

TEST_CASE_METHOD(Outside, "garbage and a hung up line are failures without text") {
    for (const std::string& which : kAll)
        for (const char* text : {"garbage please", "hang up please"}) {
            INFO(which << ": " << text);
            const ChatOutcome outcome = ask(which, text);
            REQUIRE(outcome.failure.has_value());
            CHECK(outcome.failure->error.code == ErrorCode::Unavailable);
            CHECK(said.empty());
        }
}

TEST_CASE_METHOD(Outside, "models are listed") {
    for (const char* which : {"openai", "ollama"}) {
        INFO(which);
        const auto models = provider(which)->models({});
        REQUIRE(models.ok());
        CHECK_FALSE(models->empty());
    }
}

TEST_CASE_METHOD(Outside, "what was sent is what each service wants") {
    for (const std::string& which : kAll) REQUIRE(ask(which, "stream please").complete());
    HttpRequest request;
    request.method = HttpMethod::Get;
    request.url = base() + "/__aimock/journal";
    const auto journal = transport.send(request, BodySink(), {});
    REQUIRE(journal.ok());
    CHECK(journal->status == 200);
    for (const char* part : {"/v1/messages", "/v1/chat/completions", "/api/chat", "anthropic-version", "/v1/responses",
                             "streamGenerateContent", "max_completion_tokens", "<recalled>the kiln</recalled>"})
        CHECK(journal->body.find(part) != std::string::npos);
}
