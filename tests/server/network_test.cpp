// SPDX-License-Identifier: AGPL-3.0-or-later
// The road that devices take to a hearthd: over TLS with a certificate of its owner's making, to nobody else, and with
// an error that says what stands in the way.
#include "platform/sync_http.h"

#include <QCryptographicHash>
#include <catch2/catch.hpp>
#include <condition_variable>
#include <fstream>

#include "platform/head_watch.h"
#include "platform/network_thread.h"
#include "sync/server_connection.h"
#include "tests/platform/misbehaving_server.h"
#include "tests/server/running_server.h"
#include "tests/support/qt_program.h"

using namespace hearth;
using namespace hearth::server;
using namespace hearth::sync;
using namespace hearth::platform;

namespace {

/// An authority of its own, and a certificate of it for this machine.
struct Certificate {
    test::TempDirectory directory;
    std::filesystem::path chain = directory.path() / "chain.pem";
    std::filesystem::path key = directory.path() / "key.pem";

    Certificate() {
        const std::string made =
            "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -keyout " + key.string() +
            " -out " + chain.string() +
            " -subj /CN=hearth-test -addext subjectAltName=DNS:localhost,IP:127.0.0.1 2>/dev/null";
        REQUIRE(std::system(made.c_str()) == 0);
    }
    std::vector<std::string> options() const {
        return {"--certificate", chain.string(), "--private-key", key.string()};
    }
};

/// Waits for what other threads do.
class News {
public:
    HeadEvents events() {
        return {[this] { note(m_connected); },
                [this](std::uint64_t head) {
                    const std::lock_guard lock(m_mutex);
                    m_head = head;
                    m_changed.notify_all();
                },
                [this] { note(m_loggedOut); }};
    }
    bool connected(int times = 1) {
        return wait([this, times] { return m_connected >= times; });
    }
    bool head(std::uint64_t head) {
        return wait([this, head] { return m_head >= head; });
    }
    bool loggedOut() {
        return wait([this] { return m_loggedOut > 0; });
    }

private:
    void note(int& count) {
        const std::lock_guard lock(m_mutex);
        ++count;
        m_changed.notify_all();
    }
    template <typename Condition>
    bool wait(const Condition& condition) {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, std::chrono::seconds(10), condition);
    }
    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_connected = 0;
    int m_loggedOut = 0;
    std::uint64_t m_head = 0;
};

/// A hearthd and the laptop's connection to it.
struct Road {
    test::QtProgram program;
    RunningServer server;
    Account account;
    std::string url;
    std::unique_ptr<QtSyncNetwork> network;
    std::unique_ptr<SyncHttp> http;
    std::optional<ServerConnection> connection;

    explicit Road(const Certificate* certificate = nullptr)
        : server(certificate == nullptr ? std::vector<std::string>() : certificate->options()),
          url((certificate == nullptr ? "http://127.0.0.1:" : "https://localhost:") + std::to_string(server.port())),
          network(QtSyncNetwork::create(certificate == nullptr ? std::filesystem::path() : certificate->chain).value()),
          http(network->reach(url, {}).value()) {
        connection.emplace(ServerConnection::Setup{*http, account.membership().vault(),
                                                   [this](const DeviceId&) { return &account.laptop().keys; }});
        REQUIRE(connection->enrol(server.token(), account.genesis()).ok());
        REQUIRE(connection->hello(account.laptop().keys.id(), 0)->head == 1);
    }
    std::uint64_t push(std::string_view content) {
        const Bytes envelope = account.seal(account.laptop(), asBytes(content));
        const std::vector<ByteView> one{envelope};
        return connection->push(one).value().at(0).position;
    }
};

/// What becomes of a request to whoever answers like this.
Error askedOf(const MisbehavingServer::Handler& handler) {
    MisbehavingServer server(handler);
    const auto network = QtSyncNetwork::create().value();
    const auto http = network->reach(server.url(""), {}).value();
    const auto reply = http->send({SyncMethod::Get, "/v1/vaults", {}, {}, 100'000});
    REQUIRE_FALSE(reply.ok());
    return reply.error();
}

}  // namespace

TEST_CASE("a device speaks to a hearthd with everything that the protocol has") {
    Road road;
    CHECK(road.push("one") == 2);
    const LogPage page = road.connection->pull(1, 100'000).value();
    CHECK(page.entries.size() == 1);
    const Bytes chunk(900'000, 0xC3);
    REQUIRE(road.connection->putBlob({IdBytes{1}, 0}, chunk).ok());
    CHECK(road.connection->getBlob({IdBytes{1}, 0}).value() == chunk);
    REQUIRE(road.connection->deleteBlob(IdBytes{1}).ok());
    CHECK_FALSE(road.connection->getBlob({IdBytes{1}, 0})->has_value());
    CHECK(road.connection->server() == serverAt(*road.http).value());
}

TEST_CASE("over TLS everything goes to a server with a certificate of its owner's making, when its owner is trusted") {
    const Certificate certificate;
    Road road(&certificate);
    CHECK(road.push("one") == 2);
    News news;
    const auto watch = road.network->listen(road.url, news.events()).value();
    watch->watch(road.connection->headsPlace().value());
    REQUIRE(news.connected());
    const std::uint64_t head = road.push("two");
    CHECK(news.head(head));
}

TEST_CASE("a server whose certificate nobody vouches for is told nothing, and the error says so") {
    const Certificate certificate;
    Road road(&certificate);
    const auto careful = QtSyncNetwork::create().value();
    const auto http = careful->reach(road.url, {}).value();
    const auto reply = http->send({SyncMethod::Get, "/healthz"});
    REQUIRE_FALSE(reply.ok());
    CHECK(reply.error().code == ErrorCode::Unavailable);
    CHECK(reply.error().detail.starts_with("TLS failed: "));
    // Another name than the one that it was made for.
    const auto other = road.network->reach("https://127.0.0.2:" + std::to_string(road.server.port()), {}).value();
    CHECK_FALSE(other->send({SyncMethod::Get, "/healthz"}).ok());
    CHECK(road.http->send({SyncMethod::Get, "/healthz"})->status == 200);
}

TEST_CASE("only addresses of servers are taken, and without TLS only this machine's") {
    const test::QtProgram program;
    const auto network = QtSyncNetwork::create().value();
    for (const char* url : {"", "hearth", "ftp://localhost", "http://", "https://", "http://example.org",
                            "http://10.0.0.1:8787", "https://me:secret@example.org", "https://example.org/?a=b",
                            "https://example.org/#top", "https://exa mple.org"}) {
        INFO(url);
        CHECK(network->reach(url, {}).error().code == ErrorCode::InvalidArgument);
        CHECK(network->listen(url, {}).error().code == ErrorCode::InvalidArgument);
    }
    for (const char* url :
         {"http://localhost:1", "http://127.0.0.1", "http://[::1]:8787", "https://example.org/hearth/"})
        CHECK(network->reach(url, {}).ok());
    test::TempDirectory directory;
    std::ofstream(directory.path() / "empty.pem") << "no certificate";
    CHECK(QtSyncNetwork::create(directory.path() / "empty.pem").error().code == ErrorCode::InvalidArgument);
    CHECK(QtSyncNetwork::create(directory.path() / "missing.pem").error().code == ErrorCode::InvalidArgument);
}

TEST_CASE("what stands between a device and its server is named") {
    const test::QtProgram program;
    const auto network = QtSyncNetwork::create().value();
    const auto failing = [&](const char* url) {
        const auto reply = network->reach(url, {}).value()->send({SyncMethod::Get, "/healthz"});
        REQUIRE_FALSE(reply.ok());
        CHECK(reply.error().code == ErrorCode::Unavailable);
        return reply.error().detail;
    };
    CHECK(failing("http://127.0.0.1:1") == "connection refused");
    CHECK(failing("https://127.0.0.1:1") == "connection refused");
    CHECK(failing("https://no-such-host.invalid") == "no such host");
    // TLS where none is spoken.
    MisbehavingServer plain([](QTcpSocket& socket, const std::string&) {
        MisbehavingServer::write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    });
    CHECK(failing(("https://127.0.0.1:" + std::to_string(plain.port())).c_str()).starts_with("TLS failed"));
}

TEST_CASE("bodies without an end, cut short or too large are given up") {
    const test::QtProgram program;
    const Error endless = askedOf([](QTcpSocket& socket, const std::string&) {
        MisbehavingServer::write(socket, "HTTP/1.1 200 OK\r\n\r\n");
        const std::string piece(65'536, 'x');
        for (int i = 0; i < 2000 && socket.state() == QAbstractSocket::ConnectedState; ++i)
            MisbehavingServer::write(socket, piece);
    });
    CHECK(endless.code == ErrorCode::Unavailable);
    CHECK(endless.detail == "the reply is too large");
    const Error cut = askedOf([](QTcpSocket& socket, const std::string&) {
        MisbehavingServer::write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nnot all of it");
    });
    CHECK(cut.detail == "connection lost");
    const Error silent = askedOf([](QTcpSocket&, const std::string&) {});
    CHECK(silent.code == ErrorCode::Unavailable);
}

TEST_CASE("a redirect is not followed, so that no login goes where nobody was asked to go") {
    const test::QtProgram program;
    MisbehavingServer elsewhere([](QTcpSocket&, const std::string&) {});
    MisbehavingServer server([&](QTcpSocket& socket, const std::string&) {
        MisbehavingServer::write(
            socket, "HTTP/1.1 302 Found\r\nLocation: " + elsewhere.url() + "\r\nContent-Length: 0\r\n\r\n");
    });
    const auto network = QtSyncNetwork::create().value();
    const auto http = network->reach(server.url(""), {}).value();
    CHECK(http->send({SyncMethod::Get, "/v1/vaults", "00ff"})->status == 302);
    CHECK(serverAt(*http).error().code == ErrorCode::Unavailable);
    CHECK(elsewhere.requests().empty());
    CHECK(server.requests().at(0).find("00ff") != std::string::npos);
}

TEST_CASE("a request that waits is cancelled at once") {
    const test::QtProgram program;
    MisbehavingServer server([&](QTcpSocket&, const std::string&) { MisbehavingServer::pause(3000); });
    const auto network = QtSyncNetwork::create().value();
    const CancelToken cancel;
    const auto http = network->reach(server.url(""), cancel).value();
    std::thread impatient([&] {
        MisbehavingServer::pause(100);
        cancel.cancel();
    });
    const double before = steadyMilliseconds();
    CHECK(http->send({SyncMethod::Get, "/"}).error().code == ErrorCode::Cancelled);
    CHECK(steadyMilliseconds() - before < 1500);
    impatient.join();
}

TEST_CASE("a watch hears of a new head, says when its login is over, and takes another") {
    Road road;
    News news;
    const auto watch = road.network->listen(road.url, news.events()).value();
    const HeadsPlace place = road.connection->headsPlace().value();
    watch->watch({place.target, "00"});
    REQUIRE(news.loggedOut());
    watch->watch(place);
    REQUIRE(news.connected());
    CHECK(news.head(road.push("one")));
    CHECK(news.head(road.push("two")));
}

TEST_CASE("a watch connects again by itself, ever more rarely, and is silent once it is gone") {
    const test::QtProgram program;
    std::atomic<int> attempts = 0;
    MisbehavingServer server([&](QTcpSocket&, const std::string&) { ++attempts; });
    NetworkThread thread;
    News news;
    {
        QtHeadWatch watch(thread, server.url(""), news.events(), {20, 400, 1000});
        watch.watch({"/v1/vaults/00/heads", "00"});
        MisbehavingServer::pause(1500);
    }
    // 20, 40, 80, 160, 320, 400, 400 ms, a quarter more or less.
    const int made = attempts;
    CHECK(made >= 4);
    CHECK(made <= 12);
    MisbehavingServer::pause(600);
    CHECK(attempts - made <= 1);
}

TEST_CASE("a server that falls silent behind an open connection is noticed and met again") {
    const test::QtProgram program;
    std::atomic<int> attempts = 0;
    MisbehavingServer server([&](QTcpSocket& socket, const std::string& request) {
        ++attempts;
        const std::size_t at = request.find("Sec-WebSocket-Key: ") + 19;
        const QByteArray key = QByteArray::fromStdString(request.substr(at, request.find("\r\n", at) - at));
        const QByteArray accept =
            QCryptographicHash::hash(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11", QCryptographicHash::Sha1).toBase64();
        MisbehavingServer::write(socket,
                                 "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: "
                                 "Upgrade\r\nSec-WebSocket-Accept: " +
                                     accept.toStdString() + "\r\n\r\n");
        // It answers no ping, and the network tells nobody.
        for (int i = 0; i < 100 && socket.state() == QAbstractSocket::ConnectedState; ++i) socket.waitForReadyRead(20);
    });
    NetworkThread thread;
    News news;
    QtHeadWatch watch(thread, server.url(""), news.events(), {20, 400, 100});
    watch.watch({"/v1/vaults/00/heads", "00"});
    CHECK(news.connected(2));
    CHECK(attempts >= 2);
}
