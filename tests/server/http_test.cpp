// SPDX-License-Identifier: AGPL-3.0-or-later
// hearthd as a process: what it acknowledged survives it, garbage and slowness do not hurt it, and its files hold
// nothing that a person wrote.
#include <signal.h>
#include <unistd.h>

#include <fstream>
#include <thread>

#include <catch2/catch.hpp>

#include "tests/server/running_server.h"

using namespace hearth;
using namespace hearth::server;
using namespace hearth::sync::protocol;
using hearth::sync::Account;

namespace {

constexpr std::string_view kMarker = "the walnut tree behind the house";

/// A server that has one account's vault, and its laptop logged in.
struct Ready {
    RunningServer server;
    Account account;
    Device laptop{server, account.laptop(), account.membership().vault()};

    explicit Ready(std::vector<std::string> more = {}, std::uint64_t fileLimit = 0)
        : server(std::move(more), fileLimit) {
        REQUIRE(enrol(server, account.genesis(), server.token()) == 200);
        REQUIRE(laptop.login() == 200);
    }
    Bytes seal(std::string_view content) { return account.seal(account.laptop(), asBytes(content)); }
};

std::string everything(const std::filesystem::path& folder) {
    std::string content;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        std::ifstream file(entry.path(), std::ios::binary);
        content.append(std::istreambuf_iterator<char>(file), {});
    }
    std::ifstream log(folder.string() + ".log", std::ios::binary);
    content.append(std::istreambuf_iterator<char>(log), {});
    return content;
}

}  // namespace

TEST_CASE("a device logs in, sends what it has, and reads it back") {
    Ready ready;
    const Bytes first = ready.seal("one");
    const Bytes second = ready.seal("two");
    CHECK(ready.laptop.push({first, second}) == std::vector<Outcome>{{Answer::Stored, 2}, {Answer::Stored, 3}});
    const LogPage page = ready.laptop.pull(1);
    REQUIRE(page.entries.size() == 2);
    CHECK(page.entries[1].envelope == second);
    const Welcome welcome = ready.laptop.hello();
    CHECK(welcome.head == 3);
    CHECK(welcome.mine == ready.account.laptop().last);
    CHECK(welcome.membership == ready.account.membership().head());
    CHECK_FALSE(welcome.atCursor);
    CHECK(ready.laptop.hello(2).atCursor == sync::envelopeHash(first));
    CHECK_FALSE(ready.laptop.hello(4).atCursor);
    CHECK(welcome.limits == Limits{});
}

TEST_CASE("nobody gets in without the key of a member") {
    Ready ready;
    Account other("other");
    Device stranger(ready.server, other.laptop(), ready.account.membership().vault());
    CHECK(stranger.login() == 403);
    CHECK(stranger.call("GET", "hello").status == 401);
    Device elsewhere(ready.server, other.laptop(), other.membership().vault());
    CHECK(elsewhere.login() == 404);
    // A token of one vault opens no other.
    REQUIRE(enrol(ready.server, other.genesis(), ready.server.token()) == 200);
    const std::string theirs = "/v1/vaults/" + toHex(other.membership().vault().view()) + "/hello";
    CHECK(call(ready.server.port(), {"GET", theirs, {}, ready.laptop.token()}).status == 403);
    CHECK(enrol(ready.server, Account("third").genesis(), "hearth-guessed") == 403);
}

TEST_CASE("a removed device is told so at its next request") {
    Ready ready;
    auto& account = ready.account;
    sync::Party phone = account.addDevice();
    REQUIRE(ready.laptop.push({account.records()[1]})[0].answer == Answer::Stored);
    Device device(ready.server, phone, account.membership().vault());
    REQUIRE(device.login() == 200);
    REQUIRE(device.call("GET", "hello").status == 200);
    const Bytes removal =
        account.author(account.laptop()).removeDevice(phone.keys.id(), {{phone.keys.id().bytes(), phone.last}}).value();
    REQUIRE(ready.laptop.push({removal})[0].answer == Answer::Stored);
    const HttpReply reply = device.call("GET", "hello");
    CHECK(reply.status == 403);
    CHECK(decodeOutcome(reply.body)->answer == Answer::DeviceRevoked);
    CHECK(device.login() == 403);
}

TEST_CASE("what was acknowledged is there after kill -9 at any moment") {
    Ready ready;
    std::uint64_t acknowledged = 1;
    for (int round = 0; round < 8; ++round) {
        std::atomic<bool> over = false;
        std::thread killer([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(15 + 23 * round));
            ready.server.kill();
            over = true;
        });
        sync::Seen end = ready.account.laptop().last;
        while (!over) {
            const Bytes envelope = ready.seal("content " + std::to_string(acknowledged));
            const auto outcomes = ready.laptop.push({envelope});
            if (outcomes.empty()) break;
            acknowledged = outcomes[0].value;
            end = ready.account.laptop().last;
        }
        killer.join();
        ready.server.start();
        REQUIRE(ready.laptop.login() == 200);
        const Welcome welcome = ready.laptop.hello();
        REQUIRE(welcome.head >= acknowledged);
        REQUIRE(welcome.head <= acknowledged + 1);
        REQUIRE(welcome.mine->sequence >= end.sequence);
        ready.account.laptop().last = *welcome.mine;
        acknowledged = welcome.head;
    }
}

TEST_CASE("a stop answers what was asked and leaves an orderly log") {
    Ready ready;
    REQUIRE(ready.laptop.push({ready.seal("content")})[0].answer == Answer::Stored);
    CHECK(ready.server.stop() == 0);
    ready.server.start();
    REQUIRE(ready.laptop.login() == 200);
    CHECK(ready.laptop.hello().head == 2);
}

TEST_CASE("when the disk is full nothing is acknowledged, nothing is lost, and reading goes on") {
    Ready ready({}, 400 * 1024);
    std::string noise;
    for (std::uint32_t i = 0; noise.size() < 60'000; ++i)
        noise += toHex(sync::envelopeHash(asBytes(std::to_string(i))));
    std::uint64_t head = 1;
    HttpReply last;
    sync::Seen end = ready.account.laptop().last;
    for (int i = 0; i < 40; ++i) {
        last = ready.laptop.send({ready.seal(noise)});
        if (last.status != 200) break;
        head = decodeOutcomes(last.body).value()[0].value;
        end = ready.account.laptop().last;
    }
    CHECK(last.status == 507);
    CHECK(decodeOutcome(last.body)->answer == Answer::StorageFull);
    CHECK(head > 1);
    CHECK(ready.laptop.hello().head == head);
    CHECK(ready.laptop.hello().mine == end);
    CHECK(ready.laptop.pull(head - 1).entries.size() == 1);
}

TEST_CASE("garbage of every kind is refused and the next request is answered") {
    Ready ready;
    const std::uint16_t port = ready.server.port();
    for (const std::string& garbage :
         {std::string("GET\r\n\r\n"), std::string("\x16\x03\x01\x02\x00\x01\x00"), std::string(3, '\0') + "\r\n\r\n",
          "GET / HTTP/1.1\r\n" + std::string(20'000, 'a') + ": b\r\n\r\n",
          std::string("POST /v1/login HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n"),
          std::string("POST /v1/login HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")}) {
        Connection connection(port);
        REQUIRE(connection.send(garbage));
        const HttpReply reply = connection.reply();
        CHECK((reply.status == 0 || (reply.status >= 400 && reply.status < 500)));
        REQUIRE(call(port, {"GET", "/healthz", {}, {}}).status == 200);
    }
    for (const std::string target : {"/", "/v1/vaults", "/v1/vaults/xyz/ops", "/v1/rendezvous/1/2", "/../etc/passwd"})
        CHECK(call(port, {"GET", target, {}, ready.laptop.token()}).status >= 400);
    for (const char* target : {"/v1/challenge", "/v1/login", "/v1/members", "/v1/vaults"})
        CHECK(call(port, {"POST", target, Bytes(100, 0xA1), {}}).status == 400);
    CHECK(ready.laptop.call("POST", "ops", Bytes(100, 0xFF)).status == 400);
    CHECK(ready.laptop.call("POST", "ops", Bytes((1 << 20) + 100)).status == 413);
    CHECK(ready.laptop.call("GET", "ops?after=99").status == 409);
    CHECK(ready.laptop.call("GET", "ops?incarnation=00112233445566778899aabbccddeeff").status == 409);
}

TEST_CASE("slow and silent clients keep nobody else waiting") {
    Ready ready;
    std::vector<std::unique_ptr<Connection>> slow;
    for (int i = 0; i < 200; ++i) {
        slow.push_back(std::make_unique<Connection>(ready.server.port()));
        REQUIRE(slow.back()->send(i % 2 == 0 ? "POST /v1/login HTTP/1.1\r\nContent-Le" : ""));
    }
    const double before = steadyMilliseconds();
    for (int i = 0; i < 10; ++i) REQUIRE(ready.laptop.hello().head == 1);
    CHECK(steadyMilliseconds() - before < 5000);
}

TEST_CASE("whoever asks for much and reads nothing keeps nobody else waiting") {
    Ready ready;
    std::string noise;
    for (std::uint32_t i = 0; noise.size() < 900'000; ++i)
        noise += toHex(sync::envelopeHash(asBytes(std::to_string(i))));
    for (int i = 0; i < 2; ++i) REQUIRE(ready.laptop.push({ready.seal(noise)})[0].answer == Answer::Stored);
    std::vector<std::unique_ptr<Connection>> slow;
    for (int i = 0; i < 40; ++i) {
        slow.push_back(std::make_unique<Connection>(ready.server.port()));
        for (int request = 0; request < 4; ++request)
            REQUIRE(slow.back()->send("GET " + ready.laptop.address("ops?after=1") +
                                      " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + ready.laptop.token() +
                                      "\r\n\r\n"));
    }
    const double before = steadyMilliseconds();
    for (int i = 0; i < 10; ++i) REQUIRE(ready.laptop.hello().head == 3);
    CHECK(steadyMilliseconds() - before < 5000);
    CHECK(ready.laptop.push({ready.seal("content")})[0].answer == Answer::Stored);
}

TEST_CASE("attachments come back as they were until they are deleted") {
    Ready ready;
    const std::string id = "00112233445566778899aabbccddeeff";
    const Bytes chunk(100'000, 0xC3);
    CHECK(ready.laptop.call("PUT", "blobs/" + id + "/0", chunk).status == 200);
    CHECK(ready.laptop.call("PUT", "blobs/" + id + "/0", chunk).status == 200);
    CHECK(ready.laptop.call("PUT", "blobs/" + id + "/0", Bytes(5)).status == 409);
    CHECK(ready.laptop.call("GET", "blobs/" + id + "/0").body == chunk);
    CHECK(ready.laptop.call("GET", "blobs/" + id + "/1").status == 404);
    CHECK(ready.laptop.hello().usedBytes > 100'000);
    CHECK(ready.laptop.call("DELETE", "blobs/" + id).status == 200);
    CHECK(ready.laptop.hello().usedBytes < 100'000);
    CHECK(ready.laptop.call("GET", "blobs/" + id + "/0").status == 404);
}

TEST_CASE("two devices meet without a login, in slots that are written once") {
    Ready ready;
    const std::string slot = "/v1/rendezvous/00112233445566778899aabbccddeeff/";
    const auto at = [&](const std::string& method, const std::string& number, const Bytes& body = {}) {
        return call(ready.server.port(), {method, slot + number, body, {}});
    };
    CHECK(at("GET", "0").status == 404);
    CHECK(at("PUT", "0", {1}).status == 200);
    CHECK(at("PUT", "0", {2}).status == 409);
    CHECK(at("GET", "0").body == Bytes{1});
    CHECK(at("PUT", "4", {1}).status == 400);
    CHECK(at("PUT", "1", Bytes(8193)).status == 413);
}

TEST_CASE("whoever watches a vault hears of its new head at once") {
    Ready ready;
    Connection watcher(ready.server.port());
    REQUIRE(watcher.send("GET " + ready.laptop.address("heads") +
                         " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
                         "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: "
                         "dGhlIHNhbXBsZSBub25jZQ==\r\nAuthorization: Bearer " +
                         ready.laptop.token() + "\r\n\r\n"));
    const HttpReply upgraded = watcher.reply();
    REQUIRE(upgraded.status == 101);
    CHECK(upgraded.headers.find("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=") != std::string::npos);
    REQUIRE(ready.laptop.push({ready.seal("content")})[0].answer == Answer::Stored);
    CHECK(watcher.receive(64, 5) == std::string("\x82\x08\0\0\0\0\0\0\0\x02", 10));
}

TEST_CASE("a client that asks too often is told when to come back") {
    Ready ready;
    HttpReply reply;
    for (int i = 0; i < 300 && reply.status != 429; ++i)
        reply = call(ready.server.port(), {"GET", "/v1/rendezvous/00112233445566778899aabbccddeeff/0", {}, {}});
    CHECK(reply.status == 429);
    CHECK(reply.headers.find("Retry-After: ") != std::string::npos);
    CHECK(decodeOutcome(reply.body)->answer == Answer::Rate);
    CHECK(ready.laptop.hello().head == 1);
}

TEST_CASE("a search of everything that the server wrote finds nothing that a person wrote") {
    Ready ready;
    REQUIRE(ready.laptop.push({ready.seal(kMarker)})[0].answer == Answer::Stored);
    const std::string whole = everything(ready.server.folder());
    CHECK(whole.find(kMarker) == std::string::npos);
    CHECK(whole.find("walnut") == std::string::npos);
    CHECK(whole.find(ready.laptop.token()) == std::string::npos);
    // The search does find what is there.
    CHECK(whole.find("HEARTH-ENV-1") != std::string::npos);
    CHECK(whole.find("\"route\":\"ops\"") != std::string::npos);
}

TEST_CASE("health, readiness and figures can be asked for, and the figures count") {
    Ready ready;
    const std::uint16_t port = ready.server.port();
    CHECK(call(port, {"GET", "/readyz", {}, {}}).status == 200);
    REQUIRE(ready.laptop.push({ready.seal("content")})[0].answer == Answer::Stored);
    const std::string figures(asText(call(port, {"GET", "/metrics", {}, {}}).body));
    CHECK(figures.find("hearthd_envelopes_stored_total 1") != std::string::npos);
    CHECK(figures.find("hearthd_requests_total{") != std::string::npos);
    CHECK(figures.find(toHex(ready.account.membership().vault().view())) == std::string::npos);
}

TEST_CASE("one folder is served by one process, and a wrong start says what is wrong") {
    Ready ready;
    const auto run = [](const std::string& arguments) {
        const int status =
            std::system((std::string(HEARTH_PROGRAMS) + "/hearthd " + arguments + " >/dev/null 2>&1").c_str());
        return WEXITSTATUS(status);
    };
    const std::string data = " --data " + ready.server.folder().string();
    CHECK(run("sync --listen 127.0.0.1:0" + data) == 3);
    CHECK(run("sync --listen nowhere" + data) == 2);
    CHECK(run("sync --listen 127.0.0.1:99999" + data) == 2);
    CHECK(run("") == 2);
    CHECK(run("--help") == 0);
    test::TempDirectory other;
    CHECK(run("sync --listen 0.0.0.0:0 --data " + other.path().string()) == 2);
    CHECK(run("admin backup" + data + " " + (other.path() / "copy.db").string()) == 0);
    CHECK(std::filesystem::file_size(other.path() / "copy.db") > 4096);
    CHECK(run("admin backup" + data + " " + (other.path() / "copy.db").string()) == 1);
}
