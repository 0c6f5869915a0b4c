// SPDX-License-Identifier: AGPL-3.0-or-later
// Every provider over the real network code against servers that misbehave: each trouble ends in its typed error and in
// a sentence, and nothing that had come is lost.
#include <QCoreApplication>
#include <catch2/catch.hpp>
#include <mutex>

#include "core/base/text.h"
#include "core/engine/error_text.h"
#include "core/llm/providers.h"
#include "platform/qt_http_transport.h"
#include "tests/platform/misbehaving_server.h"
#include "tests/platform/provider_streams.h"

using namespace hearth;
using namespace hearth::llm;
using namespace hearth::platform;

namespace {

/// A network whose timeouts are those of a test, not of a person.
class Impatient final : public HttpTransport {
public:
    Result<HttpResponse> send(const HttpRequest& request, const BodySink& sink, const CancelToken& cancel) override {
        HttpRequest quick = request;
        quick.idleTimeout = idleTimeout;
        quick.connectTimeout = 5000;
        return m_network.send(quick, sink, cancel);
    }
    Milliseconds idleTimeout = 5000;

private:
    QtHttpTransport m_network;
};

struct Trouble {
    int argc = 1;
    char name[8] = "trouble";
    char* argv[1] = {name};
    QCoreApplication app{argc, argv};
    Impatient transport;
    std::string said;

    /// What the server does to each connection.
    std::mutex mutex;
    MisbehavingServer::Handler handler;
    MisbehavingServer server{[this](QTcpSocket& socket, const std::string& request) {
        const std::lock_guard lock(mutex);
        handler(socket, request);
    }};
    void serve(MisbehavingServer::Handler next) {
        const std::lock_guard lock(mutex);
        handler = std::move(next);
    }
    void serveBytes(const std::string& bytes) {
        serve([bytes](QTcpSocket& socket, const std::string&) { MisbehavingServer::write(socket, bytes); });
    }
    void serveReply(const std::string& status, const std::string& headers, const std::string& body) {
        serveBytes("HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + std::to_string(body.size()) +
                   "\r\nConnection: close\r\n\r\n" + body);
    }

    ChatOutcome ask(const ProviderStream& stream, const std::string& url) {
        auto made = makeProvider(stream.provider, {url + stream.base, crypto::SecretBytes::fromText("key")}, transport);
        REQUIRE(made.ok());
        ChatRequest request;
        request.model = "m";
        request.turns = {{TurnRole::User, "Which glaze?"}};
        said.clear();
        return (*made)->chat(
            request, [&](std::string_view delta) { said += delta; }, CancelToken());
    }
    ChatOutcome ask(const ProviderStream& stream) { return ask(stream, server.url("")); }

    /// The failure, which has a sentence and leaves what was said in the reply.
    ChatFailure failureOf(const ProviderStream& stream, const std::string& url) {
        INFO(stream.provider << stream.base);
        const ChatOutcome outcome = ask(stream, url);
        REQUIRE(outcome.failure.has_value());
        CHECK(outcome.reply.text == said);
        CHECK(isUtf8(said));
        CHECK(outcome.reply.toolCalls.empty());
        const engine::TurnFailure told{outcome.failure->error, stream.provider, outcome.failure->providerMessage,
                                       outcome.failure->retryAfter};
        CHECK(engine::turnFailureText(told).ends_with('.'));
        return *outcome.failure;
    }
    ChatFailure failureOf(const ProviderStream& stream) { return failureOf(stream, server.url("")); }
};

const std::string kStreamStart = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

}  // namespace

TEST_CASE_METHOD(Trouble, "every provider types every refusal") {
    struct Row {
        const char* status;
        ErrorCode code;
        bool retryable;
    };
    for (const ProviderStream& stream : providerStreams())
        for (const Row& row :
             {Row{"401 Unauthorized", ErrorCode::AuthFailed, false}, Row{"402 Payment", ErrorCode::Full, false},
              Row{"403 Forbidden", ErrorCode::AuthFailed, false}, Row{"404 Not Found", ErrorCode::NotFound, false},
              Row{"408 Timeout", ErrorCode::Unavailable, true}, Row{"413 Large", ErrorCode::InvalidArgument, false},
              Row{"429 Slow down", ErrorCode::Unavailable, true}, Row{"500 Oops", ErrorCode::Unavailable, true},
              Row{"502 Gateway", ErrorCode::Unavailable, true}, Row{"503 Busy", ErrorCode::Unavailable, true},
              Row{"529 Overloaded", ErrorCode::Unavailable, true}}) {
            INFO(row.status);
            serveReply(row.status, "", R"({"error":{"message":"Said the server"}})");
            const ChatFailure failure = failureOf(stream);
            CHECK(failure.error.code == row.code);
            CHECK(failure.retryable == row.retryable);
            CHECK(failure.providerMessage == "Said the server");
            CHECK_FALSE(failure.retryAfter.has_value());
        }
}

TEST_CASE_METHOD(Trouble, "every provider's wait is understood in seconds, fractions and as a date") {
    struct Row {
        const char* headers;
        Milliseconds wait;
    };
    for (const ProviderStream& stream : providerStreams())
        for (const Row& row :
             {Row{"Retry-After: 2\r\n", 2000}, Row{"Retry-After: 0.25\r\n", 250},
              Row{"Date: Fri, 20 Nov 2026 10:00:00 GMT\r\nRetry-After: Fri, 20 Nov 2026 10:00:30 GMT\r\n", 30000}}) {
            serveReply("429 Slow down", row.headers, "{}");
            CHECK(failureOf(stream).retryAfter == row.wait);
        }
}

TEST_CASE_METHOD(Trouble, "a web page, broken JSON and a redirect are no answers of any provider") {
    for (const ProviderStream& stream : providerStreams()) {
        serveReply("200 OK", "", "<html><body>Log in to the hotel's network</body></html>");
        CHECK(failureOf(stream).error.code == ErrorCode::Unsupported);
        serveReply("502 Gateway", "", "<html>nginx</html>");
        CHECK(failureOf(stream).providerMessage.empty());
        serveReply("200 OK", "", stream.words.substr(0, stream.words.size() / 2));
        CHECK(failureOf(stream).error.code == ErrorCode::Unavailable);
        serveReply("200 OK", "", "");
        CHECK(failureOf(stream).error.code == ErrorCode::Unavailable);
        serveReply("307 Elsewhere", "Location: https://elsewhere.invalid/\r\n", "");
        CHECK(failureOf(stream).error.code == ErrorCode::InvalidArgument);
    }
}

TEST_CASE_METHOD(Trouble,
                 "a stream that is cut keeps its words, and one that is whole is complete however it is sent") {
    for (const ProviderStream& stream : providerStreams()) {
        INFO(stream.provider << stream.base);
        serveBytes(kStreamStart + chunked(stream.words));
        CHECK(failureOf(stream).retryable);
        CHECK(said == kStreamed);
        serveBytes(kStreamStart + chunked(stream.words) + chunked(stream.failure));
        CHECK(failureOf(stream).providerMessage == "Overloaded");
        CHECK(said == kStreamed);
        // The end mark has come: that the connection broke behind it, before its last chunk, loses nothing.
        for (const std::string& after : {std::string("0\r\n\r\n"), std::string()}) {
            serveBytes(kStreamStart + chunked(stream.words) + chunked(stream.end) + after);
            CHECK(ask(stream).complete());
            CHECK(said == kStreamed);
        }
    }
}

TEST_CASE_METHOD(Trouble, "where a network packet ends does not matter to any provider") {
    for (const ProviderStream& stream : providerStreams()) {
        INFO(stream.provider << stream.base);
        // Between the bytes of one character, among others.
        const std::size_t middle = stream.words.find("ö") + 1;
        serve([&](QTcpSocket& socket, const std::string&) {
            MisbehavingServer::write(socket, kStreamStart);
            for (const std::string& piece :
                 {stream.words.substr(0, middle), stream.words.substr(middle, 7), stream.words.substr(middle + 7)}) {
                MisbehavingServer::write(socket, chunked(piece));
                MisbehavingServer::pause(5);
            }
            MisbehavingServer::write(socket, chunked(stream.end) + "0\r\n\r\n");
        });
        CHECK(ask(stream).complete());
        CHECK(said == kStreamed);
    }
}

TEST_CASE_METHOD(Trouble,
                 "a provider that falls silent times out with its words kept, one that is slow is waited for") {
    transport.idleTimeout = 400;
    for (const ProviderStream& stream : providerStreams()) {
        serve([&](QTcpSocket& socket, const std::string&) {
            MisbehavingServer::write(socket, kStreamStart + chunked(stream.words));
            socket.waitForDisconnected(3000);
        });
        CHECK(failureOf(stream).error.detail == "nothing came for too long");
        CHECK(said == kStreamed);
    }
    transport.idleTimeout = 3000;
    const ProviderStream slow = providerStreams().front();
    serve([&](QTcpSocket& socket, const std::string&) {
        MisbehavingServer::pause(600);
        MisbehavingServer::write(socket, kStreamStart + chunked(slow.words) + chunked(slow.end) + "0\r\n\r\n");
    });
    CHECK(ask(slow).complete());
}

TEST_CASE_METHOD(Trouble, "no server, no name and no TLS are said for every provider") {
    serveReply("200 OK", "", "plain");
    std::string closed;
    {
        closed = MisbehavingServer([](QTcpSocket&, const std::string&) {}).url("");
    }
    for (const ProviderStream& stream : providerStreams()) {
        CHECK(failureOf(stream, closed).error.detail == "connection refused");
        CHECK(failureOf(stream, "https://no-such-host.invalid").error.code == ErrorCode::Unavailable);
        const ChatFailure failure = failureOf(stream, "https://127.0.0.1:" + std::to_string(server.port()));
        CHECK(failure.error.detail.starts_with("TLS failed"));
        CHECK(failure.error.code == ErrorCode::Unavailable);
    }
}
