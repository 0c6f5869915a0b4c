// SPDX-License-Identifier: AGPL-3.0-or-later
// Qt's network behind core's port, against servers that misbehave.
#include <QCoreApplication>
#include <catch2/catch.hpp>
#include <chrono>
#include <thread>

#include "platform/qt_http_transport.h"
#include "tests/platform/misbehaving_server.h"

using namespace hearth;
using namespace hearth::llm;
using namespace hearth::platform;

namespace {

using Clock = std::chrono::steady_clock;

/// What every test here needs: Qt wants an application object to exist.
struct Network {
    int argc = 1;
    char name[9] = "platform";
    char* argv[1] = {name};
    QCoreApplication app{argc, argv};
    QtHttpTransport transport;
};

HttpRequest post(const std::string& url) {
    HttpRequest request;
    request.url = url;
    request.body = "{}";
    request.headers = {{"content-type", "application/json"}, {"x-api-key", "sk-secret"}};
    request.connectTimeout = 2000;
    request.idleTimeout = 2000;
    return request;
}

struct Got {
    Result<HttpResponse> response = HttpResponse{};
    std::string streamed;
    std::size_t pieces = 0;
    Milliseconds took = 0;
};

Got get(QtHttpTransport& transport, const HttpRequest& request, const CancelToken& cancel = {}) {
    Got got;
    const auto start = Clock::now();
    got.response = transport.send(
        request,
        [&](std::string_view bytes) -> Status {
            got.streamed += bytes;
            ++got.pieces;
            return {};
        },
        cancel);
    got.took = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start).count();
    return got;
}

void reply(QTcpSocket& socket, const std::string& status, const std::string& body, const std::string& headers = "") {
    MisbehavingServer::write(socket, "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " +
                                         std::to_string(body.size()) + "\r\nConnection: close\r\n\r\n" + body);
}

bool isUnavailable(const Got& got, const std::string& detail) {
    REQUIRE_FALSE(got.response.ok());
    CHECK(got.response.error().detail == detail);
    return got.response.error().code == ErrorCode::Unavailable;
}

}  // namespace

TEST_CASE_METHOD(Network, "a streamed body comes in order, as it is sent, on the caller's thread") {
    const auto caller = std::this_thread::get_id();
    MisbehavingServer server([](QTcpSocket& socket, const std::string&) {
        MisbehavingServer::write(socket, kStreamHead);
        for (int piece = 0; piece < 5; ++piece) {
            MisbehavingServer::write(socket, chunked("piece " + std::to_string(piece) + "\n"));
            MisbehavingServer::pause(40);
        }
        MisbehavingServer::write(socket, "0\r\n\r\n");
    });
    std::vector<Clock::time_point> times;
    std::string streamed;
    const auto response = transport.send(post(server.url("/v1/messages")),
                                         [&](std::string_view bytes) -> Status {
                                             CHECK(std::this_thread::get_id() == caller);
                                             times.push_back(Clock::now());
                                             streamed += bytes;
                                             return {};
                                         },
                                         {});
    REQUIRE(response.ok());
    CHECK(response->status == 200);
    CHECK(response->body.empty());
    CHECK(streamed == "piece 0\npiece 1\npiece 2\npiece 3\npiece 4\n");
    REQUIRE(times.size() >= 3);
    CHECK(times.back() - times.front() >= std::chrono::milliseconds(100));
}

TEST_CASE_METHOD(Network, "a request is sent as it was written, without what would tell more") {
    MisbehavingServer server([](QTcpSocket& socket, const std::string&) {
        reply(socket, "200 OK", "ok", "Set-Cookie: tracker=1\r\nX-Odd: Value \r\n");
    });
    HttpRequest request = post(server.url("/v1/messages?limit=1000"));
    request.body = "{\"text\":\"größer\"}";
    const Got first = get(transport, request);
    get(transport, request);
    REQUIRE(first.response.ok());
    const auto headers = first.response->headers;
    CHECK(std::find(headers.begin(), headers.end(), std::pair<std::string, std::string>("x-odd", "Value")) !=
          headers.end());
    REQUIRE(server.requests().size() == 2);
    for (const std::string& sent : server.requests()) {
        CHECK(sent.starts_with("POST /v1/messages?limit=1000 HTTP/1.1\r\n"));
        CHECK(sent.find("{\"text\":\"größer\"}") != std::string::npos);
        std::string lower = sent;
        std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return std::tolower(c); });
        CHECK(lower.find("x-api-key: sk-secret") != std::string::npos);
        CHECK(lower.find("accept-encoding: identity") != std::string::npos);
        CHECK(lower.find("cookie") == std::string::npos);
        CHECK(lower.find("mozilla") == std::string::npos);
        CHECK(lower.find("accept-language: *\r\n") != std::string::npos);
    }
}

TEST_CASE_METHOD(Network, "a status that is no success is a reply with its body, and nothing of it is streamed") {
    for (const char* status :
         {"400 Bad Request", "401 Unauthorized", "403 Forbidden", "404 Not Found", "413 Payload Too Large",
          "429 Too Many Requests", "500 Internal Server Error", "503 Service Unavailable", "529 Overloaded"}) {
        MisbehavingServer server([&](QTcpSocket& socket, const std::string&) {
            reply(socket, status, "{\"error\":\"no\"}", "Retry-After: 2\r\n");
        });
        const Got got = get(transport, post(server.url()));
        INFO(status);
        REQUIRE(got.response.ok());
        CHECK(got.response->status == std::stoi(status));
        CHECK(got.response->body == "{\"error\":\"no\"}");
        CHECK(got.streamed.empty());
        const auto& headers = got.response->headers;
        CHECK(std::find(headers.begin(), headers.end(), std::pair<std::string, std::string>("retry-after", "2")) !=
              headers.end());
    }
}

TEST_CASE_METHOD(Network, "a server that asks for a password is a reply, not a question") {
    MisbehavingServer server([](QTcpSocket& socket, const std::string&) {
        reply(socket, "401 Unauthorized", "{\"error\":\"key\"}", "WWW-Authenticate: Basic realm=\"x\"\r\n");
    });
    const Got got = get(transport, post(server.url()));
    REQUIRE(got.response.ok());
    CHECK(got.response->status == 401);
}

TEST_CASE_METHOD(Network, "a redirect is not followed, so that a key goes nowhere else") {
    MisbehavingServer elsewhere([](QTcpSocket& socket, const std::string&) { reply(socket, "200 OK", "caught"); });
    MisbehavingServer server([&](QTcpSocket& socket, const std::string&) {
        reply(socket, "307 Temporary Redirect", "", "Location: " + elsewhere.url() + "\r\n");
    });
    const Got got = get(transport, post(server.url()));
    REQUIRE(got.response.ok());
    CHECK(got.response->status == 307);
    CHECK(elsewhere.requests().empty());
}

TEST_CASE_METHOD(Network, "nobody listening is said at once") {
    std::string url;
    {
        url = MisbehavingServer([](QTcpSocket&, const std::string&) {}).url();
    }
    const Got got = get(transport, post(url));
    CHECK(isUnavailable(got, "connection refused"));
    CHECK(got.took < 1000);
}

TEST_CASE_METHOD(Network, "a name that does not exist is said") {
    const Got got = get(transport, post("http://no-such-host.invalid/"));
    REQUIRE_FALSE(got.response.ok());
    CHECK(got.response.error().code == ErrorCode::Unavailable);
    CHECK(got.response.error().detail.find("invalid") == std::string::npos);
}

TEST_CASE_METHOD(Network, "a stream that is cut delivers what had come and then says so") {
    MisbehavingServer server([](QTcpSocket& socket, const std::string&) {
        MisbehavingServer::write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf an ans");
        MisbehavingServer::pause(50);
        socket.abort();
    });
    const Got got = get(transport, post(server.url()));
    CHECK(got.streamed == "half an ans");
    CHECK(isUnavailable(got, "connection lost"));
}

TEST_CASE_METHOD(Network, "a connection that closes without a word is unavailable") {
    MisbehavingServer server([](QTcpSocket& socket, const std::string&) { socket.abort(); });
    const Got got = get(transport, post(server.url()));
    REQUIRE_FALSE(got.response.ok());
    CHECK(got.response.error().code == ErrorCode::Unavailable);
}

TEST_CASE_METHOD(Network, "what is no HTTP at all is unavailable") {
    MisbehavingServer server(
        [](QTcpSocket& socket, const std::string&) { MisbehavingServer::write(socket, "SSH-2.0-OpenSSH_9.2\r\n"); });
    const Got got = get(transport, post(server.url()));
    REQUIRE_FALSE(got.response.ok());
    CHECK(got.response.error().code == ErrorCode::Unavailable);
}

TEST_CASE_METHOD(Network, "a server that falls silent before its reply times out") {
    MisbehavingServer server([&](QTcpSocket& socket, const std::string&) { socket.waitForDisconnected(3000); });
    HttpRequest request = post(server.url());
    request.idleTimeout = 300;
    const Got got = get(transport, request);
    CHECK(isUnavailable(got, "nothing came for too long"));
    CHECK(got.took >= 250);
    CHECK(got.took < 2500);
}

TEST_CASE_METHOD(Network, "a server that falls silent in the middle times out, and what had come is there") {
    MisbehavingServer server([&](QTcpSocket& socket, const std::string&) {
        MisbehavingServer::write(socket, kStreamHead + chunked("half"));
        socket.waitForDisconnected(3000);
    });
    HttpRequest request = post(server.url());
    request.idleTimeout = 300;
    const Got got = get(transport, request);
    CHECK(got.streamed == "half");
    CHECK(isUnavailable(got, "nothing came for too long"));
}

TEST_CASE_METHOD(Network, "a slow first word is waited for, since it comes before the silence is too long") {
    MisbehavingServer server([&](QTcpSocket& socket, const std::string&) {
        MisbehavingServer::pause(800);
        MisbehavingServer::write(socket, kStreamHead + chunked("a"));
        for (int word = 0; word < 3; ++word) {
            MisbehavingServer::pause(250);
            MisbehavingServer::write(socket, chunked("b"));
        }
        MisbehavingServer::write(socket, "0\r\n\r\n");
    });
    HttpRequest request = post(server.url());
    request.connectTimeout = 600;  // It is over when the connection stands.
    request.idleTimeout = 1300;    // Shorter than the whole reply takes.
    const Got got = get(transport, request);
    REQUIRE(got.response.ok());
    CHECK(got.streamed == "abbb");
}

TEST_CASE_METHOD(Network, "cancelling before the first word and in the middle of a stream works at once") {
    for (const bool middle : {false, true}) {
        MisbehavingServer server([&](QTcpSocket& socket, const std::string&) {
            if (middle) MisbehavingServer::write(socket, kStreamHead + chunked("half"));
            socket.waitForDisconnected(4000);
        });
        const CancelToken cancel;
        std::thread user([&] {
            MisbehavingServer::pause(200);
            cancel.cancel();
        });
        const Got got = get(transport, post(server.url()), cancel);
        user.join();
        REQUIRE_FALSE(got.response.ok());
        CHECK(got.response.error().code == ErrorCode::Cancelled);
        CHECK(got.took < 1500);
        CHECK(got.streamed == (middle ? "half" : ""));
    }
}

TEST_CASE_METHOD(Network, "what is cancelled already is not sent") {
    MisbehavingServer server([](QTcpSocket& socket, const std::string&) { reply(socket, "200 OK", "x"); });
    const CancelToken cancel;
    cancel.cancel();
    CHECK(get(transport, post(server.url()), cancel).response.error().code == ErrorCode::Cancelled);
    MisbehavingServer::pause(50);
    CHECK(server.requests().empty());
}

TEST_CASE_METHOD(Network, "a listener that has had enough ends the request, with its own error") {
    std::atomic<bool> closed = false;
    MisbehavingServer server([&](QTcpSocket& socket, const std::string&) {
        MisbehavingServer::write(socket, kStreamHead + chunked("one"));
        closed = socket.waitForDisconnected(1500);
    });
    const auto response = transport.send(
        post(server.url()), [](std::string_view) -> Status { return fail(ErrorCode::Unsupported, "a web page"); }, {});
    REQUIRE_FALSE(response.ok());
    CHECK(response.error().code == ErrorCode::Unsupported);
    for (int wait = 0; wait < 100 && !closed; ++wait) MisbehavingServer::pause(10);
    CHECK(closed);
}

TEST_CASE_METHOD(Network, "a slow listener slows the sender down, and loses nothing") {
    constexpr std::size_t kBytes = std::size_t{24} << 20;
    std::atomic<std::size_t> sent = 0;
    MisbehavingServer server([&](QTcpSocket& socket, const std::string&) {
        socket.write(("HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(kBytes) + "\r\n\r\n").c_str());
        const std::string block(std::size_t{1} << 20, 'x');
        while (sent < kBytes && !server.stopping()) {
            MisbehavingServer::write(socket, block);
            sent += block.size();
        }
    });
    HttpRequest request = post(server.url());
    request.idleTimeout = 300;  // Shorter than the listener's pause: that silence is ours.
    std::size_t received = 0;
    std::size_t ahead = 0;
    const auto response = transport.send(request,
                                         [&](std::string_view bytes) -> Status {
                                             if (received == 0) {
                                                 MisbehavingServer::pause(600);
                                                 ahead = sent;
                                             }
                                             received += bytes.size();
                                             return {};
                                         },
                                         {});
    REQUIRE(response.ok());
    CHECK(received == kBytes);
    CHECK(ahead < kBytes / 2);
}

TEST_CASE_METHOD(Network, "without a listener the whole body comes with the response") {
    MisbehavingServer server([](QTcpSocket& socket, const std::string&) { reply(socket, "200 OK", "{\"data\":[]}"); });
    HttpRequest request = post(server.url("/v1/models"));
    request.method = HttpMethod::Get;
    const auto response = transport.send(request, BodySink(), {});
    REQUIRE(response.ok());
    CHECK(response->body == "{\"data\":[]}");
    CHECK(server.requests().at(0).starts_with("GET /v1/models HTTP/1.1"));
}

TEST_CASE_METHOD(Network, "a server that does not speak TLS where it should is unavailable, and says why") {
    MisbehavingServer server([](QTcpSocket& socket, const std::string&) { reply(socket, "200 OK", "plain"); });
    const Got got = get(transport, post("https://127.0.0.1:" + std::to_string(server.port()) + "/"));
    REQUIRE_FALSE(got.response.ok());
    CHECK(got.response.error().code == ErrorCode::Unavailable);
    INFO(got.response.error().detail);
    CHECK(got.response.error().detail.starts_with("TLS failed"));
}

TEST_CASE_METHOD(Network, "what is no URL is refused before anything is sent") {
    for (const char* url : {"", "not a url", "http://", "http://host:99999/"})
        CHECK(transport.send(post(url), BodySink(), {}).error().code == ErrorCode::InvalidArgument);
}

TEST_CASE("closing the program does not wait for a server that holds the line") {
    int argc = 1;
    char name[] = "platform";
    char* argv[] = {name};
    const QCoreApplication app(argc, argv);
    MisbehavingServer server([](QTcpSocket& socket, const std::string&) { socket.waitForDisconnected(4000); });
    auto transport = std::make_unique<QtHttpTransport>();
    const CancelToken cancel;
    Result<HttpResponse> response = HttpResponse{};
    std::thread user([&] { response = transport->send(post(server.url()), BodySink(), cancel); });
    MisbehavingServer::pause(150);
    cancel.cancel();
    user.join();
    const auto start = Clock::now();
    transport.reset();
    CHECK(Clock::now() - start < std::chrono::milliseconds(1500));
    REQUIRE_FALSE(response.ok());
    CHECK(response.error().code == ErrorCode::Cancelled);
}
