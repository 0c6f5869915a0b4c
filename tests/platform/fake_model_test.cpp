// SPDX-License-Identifier: AGPL-3.0-or-later
// The providers over the real network code, against our own fake model server: what people will meet.
#include <QCoreApplication>
#include <QProcess>
#include <atomic>
#include <catch2/catch.hpp>
#include <thread>

#include "core/base/clock.h"
#include "core/llm/providers.h"
#include "core/llm/retry.h"
#include "platform/qt_http_transport.h"

using namespace hearth;
using namespace hearth::llm;

namespace {

/// A fake model server with these options, for as long as this lives.
class FakeModel {
public:
    explicit FakeModel(const QStringList& options) {
        m_process.start(HEARTH_FAKE_MODEL_SERVER, QStringList{"--port", "0"} + options);
        REQUIRE(m_process.waitForReadyRead(5000));
        m_port = m_process.readLine().trimmed().toStdString();
    }
    ~FakeModel() {
        m_process.kill();
        m_process.waitForFinished(2000);
    }
    FakeModel(const FakeModel&) = delete;
    FakeModel& operator=(const FakeModel&) = delete;

    std::string url() const { return "http://127.0.0.1:" + m_port; }

private:
    QProcess m_process;
    std::string m_port;
};

struct Chat {
    int argc = 1;
    char name[5] = "fake";
    char* argv[1] = {name};
    QCoreApplication app{argc, argv};
    platform::QtHttpTransport transport;
    SystemRandom random;
    SystemPauses pauses;
    std::string said;

    std::unique_ptr<Provider> provider(const std::string& which, const FakeModel& model) {
        auto made = makeProvider(which, {model.url(), crypto::SecretBytes::fromText("key")}, transport);
        REQUIRE(made.ok());
        return withRetries(std::move(made).value(), random, pauses);
    }
    ChatOutcome ask(const std::string& which, const FakeModel& model, const CancelToken& cancel = {}) {
        ChatRequest request;
        request.model = "fake-model";
        request.context = "<recalled>kiln</recalled>";
        request.turns = {{TurnRole::User, "Größe, please 🙂", {}}};
        said.clear();
        return provider(which, model)
            ->chat(
                request, [&](std::string_view delta) { said += delta; }, cancel);
    }
};

const std::vector<std::string> kAll = {"anthropic", "openai", "custom", "ollama"};

}  // namespace

TEST_CASE_METHOD(Chat, "an answer comes from every kind of server") {
    const FakeModel model({"--delay-ms", "2"});
    for (const std::string& which : kAll) {
        INFO(which);
        const ChatOutcome outcome = ask(which, model);
        REQUIRE(outcome.complete());
        CHECK(said == "You said: Größe, please 🙂");
        CHECK(outcome.reply.usage.outputTokens == 5);
        CHECK_FALSE(outcome.reply.usage.estimated);
        CHECK(provider(which, model)->models({}).value().front().id == "fake-model");
    }
}

TEST_CASE_METHOD(Chat, "a line that breaks after some words keeps them, for every kind of server") {
    const FakeModel model({"--delay-ms", "20", "--tokens", "40", "--cut-after", "3"});
    for (const std::string& which : kAll) {
        INFO(which);
        const ChatOutcome outcome = ask(which, model);
        REQUIRE(outcome.failure.has_value());
        CHECK(outcome.failure->error.code == ErrorCode::Unavailable);
        CHECK(said == "You said: Größe,");
        CHECK(outcome.reply.text == said);
        CHECK(outcome.reply.usage.estimated);
    }
}

TEST_CASE_METHOD(Chat, "a server that is busy once is asked again after the time that it names") {
    for (const char* which : {"ollama", "openai"}) {
        const FakeModel model({"--delay-ms", "2", "--status", "429", "--failures", "1", "--retry-after", "1"});
        const Milliseconds start = pauses.elapsed();
        CHECK(ask(which, model).complete());
        CHECK(pauses.elapsed() - start >= 1000);
        CHECK(said == "You said: Größe, please 🙂");
    }
}

TEST_CASE_METHOD(Chat, "a server that is busy for longer says until when") {
    const FakeModel model({"--status", "503", "--retry-after", "60"});
    const ChatOutcome outcome = ask("anthropic", model);
    REQUIRE(outcome.failure.has_value());
    CHECK(outcome.failure->retryAfter == 60000);
    CHECK(outcome.failure->httpStatus == 503);
}

TEST_CASE_METHOD(Chat, "Stop in the middle of an answer works at once and keeps what was said") {
    const FakeModel model({"--delay-ms", "30", "--tokens", "2000"});
    const CancelToken cancel;
    ChatRequest request;
    request.turns = {{TurnRole::User, "Tell me all", {}}};
    Milliseconds stopped = 0;
    const ChatOutcome outcome = provider("custom", model)
                                    ->chat(
                                        request,
                                        [&](std::string_view delta) {
                                            said += delta;
                                            if (said.size() < 40 || cancel.cancelled()) return;
                                            cancel.cancel();
                                            stopped = pauses.elapsed();
                                        },
                                        cancel);
    CHECK(pauses.elapsed() - stopped < 1000);
    REQUIRE(outcome.failure.has_value());
    CHECK(outcome.failure->error.code == ErrorCode::Cancelled);
    CHECK(outcome.reply.text == said);
    CHECK(said.size() < 80);
}

TEST_CASE_METHOD(Chat, "a first word that takes its time is waited for") {
    const FakeModel model({"--delay-ms", "1", "--first-delay-ms", "1500"});
    CHECK(ask("ollama", model).complete());
}

TEST_CASE_METHOD(Chat, "twenty answers at once do not wait for one another") {
    constexpr int kStreams = 20;
    const FakeModel model({"--delay-ms", "1", "--first-delay-ms", "1500"});
    std::atomic<int> whole = 0;
    std::vector<std::thread> users;
    const Milliseconds start = pauses.elapsed();
    for (int user = 0; user < kStreams; ++user)
        users.emplace_back([&] {
            ChatRequest request;
            request.turns = {{TurnRole::User, "Hello", {}}};
            whole += provider("custom", model)->chat(request, TextSink(), CancelToken()).complete() ? 1 : 0;
        });
    for (std::thread& user : users) user.join();
    CHECK(whole == kStreams);
    // In rounds of six, as a browser's network would have it, this takes four times as long.
    CHECK(pauses.elapsed() - start < 4500);
}
