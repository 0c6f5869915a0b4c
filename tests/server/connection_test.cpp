// SPDX-License-Identifier: AGPL-3.0-or-later
// The client's end of the protocol against the real server in process: each answer ends where it should, logins take
// care of themselves, and no server is believed that is not the pinned one.
#include "sync/server_connection.h"

#include <catch2/catch.hpp>

#include "sync/rendezvous.h"
#include "tests/server/in_process.h"
#include "tests/sync/account.h"
#include "tests/sync/samples.h"

using namespace hearth;
using namespace hearth::sync;
using hearth::server::InProcess;
using protocol::Answer;

namespace {

/// A server that holds one account's vault, and the laptop's connection to it.
struct Line {
    InProcess server;
    Account account;
    std::map<DeviceId, const AccountKeys*> ours{{laptop(), &account.laptop().keys}};
    ServerConnection connection{{server, account.membership().vault(),
                                 [this](const DeviceId& id) { return ours.contains(id) ? ours.at(id) : nullptr; }}};

    explicit Line(protocol::Limits limits = {}) : server(limits) {
        REQUIRE(connection.enrol(server.token(), account.genesis()).ok());
        REQUIRE(connection.hello(laptop(), 0).ok());
    }
    DeviceId laptop() { return account.laptop().keys.id(); }
    Bytes seal(std::string_view content) { return account.seal(account.laptop(), asBytes(content)); }
    Result<std::vector<PushResult>> push(const std::vector<Bytes>& envelopes) {
        const std::vector<ByteView> views(envelopes.begin(), envelopes.end());
        return connection.push(views);
    }
    PushResult pushOne(const Bytes& envelope) { return push({envelope}).value().at(0); }
    /// From now on each request is answered so.
    void answerWith(int status, Bytes body) {
        server.before = [status, body](const SyncRequest&) -> std::optional<Result<SyncReply>> {
            return Result<SyncReply>(SyncReply{status, body});
        };
    }
};

Bytes bytesOf(std::string_view text) { return {text.begin(), text.end()}; }

}  // namespace

TEST_CASE("a vault is put on a server, written to and read back through one connection") {
    Line line;
    const Bytes first = line.seal("one");
    const Bytes second = line.seal("two");
    const auto results = line.push({first, second}).value();
    CHECK(results[0].outcome == PushOutcome::Stored);
    CHECK(results[1].position == 3);
    const LogPage page = line.connection.pull(1, 1000).value();
    CHECK(page.head == 3);
    REQUIRE(page.entries.size() == 2);
    CHECK(page.entries[1].envelope == second);
    const Hello hello = line.connection.hello(line.laptop(), 2).value();
    CHECK(hello.head == 3);
    CHECK(hello.mine == line.account.laptop().last);
    CHECK(hello.atCursor == envelopeHash(first));
    CHECK(hello.time == line.server.clock().now());
    CHECK(line.connection.welcome()->limits == protocol::Limits{});
    CHECK(line.connection.server() == line.server.fingerprint());
    // What is asked for fits into a request: a frame is shorter than its envelope.
    CHECK(hello.maxBytes == line.connection.welcome()->limits.requestBytes);
}

TEST_CASE("a hollow envelope comes with a page as it is, and none is put on its way") {
    Line line;
    const Bytes first = line.seal("forgotten");
    const Bytes second = line.seal("kept");
    REQUIRE(line.push({first, second}).ok());
    const Bytes hollow = emptied(first).value();
    REQUIRE(line.server.database()
                .run("UPDATE ops SET bytes = ? WHERE server_seq = 2", {server::toVariant(ByteView(hollow))})
                .ok());
    const LogPage page = line.connection.pull(1, 100'000).value();
    REQUIRE(page.entries.size() == 2);
    CHECK(page.entries[0].envelope == hollow);
    CHECK(page.entries[1].envelope == second);
    CHECK(line.pushOne(hollow).outcome == PushOutcome::Refused);
    CHECK(line.server.calls["POST ops"] == 1);
}

TEST_CASE("one login serves until the server forgets it, and then another is made without a word") {
    Line line;
    REQUIRE(line.connection.pull(0, 1000).ok());
    REQUIRE(line.push({line.seal("one")}).ok());
    CHECK(line.server.calls["POST login"] == 1);
    line.server.restart();
    CHECK(line.connection.pull(0, 1000)->head == 2);
    CHECK(line.server.calls["POST login"] == 2);
    line.server.clock().advance(2 * kHour);
    CHECK(line.push({line.seal("two")})->at(0).outcome == PushOutcome::Stored);
    CHECK(line.server.calls["POST login"] == 3);
    // A server that never accepts what it gave is not asked for ever.
    line.server.before = [](const SyncRequest& request) -> std::optional<Result<SyncReply>> {
        if (request.token.empty()) return std::nullopt;
        return Result<SyncReply>(SyncReply{401, protocol::encode(protocol::Outcome{Answer::Unauthorized})});
    };
    CHECK(line.connection.pull(0, 1000).error().code == ErrorCode::AuthFailed);
    CHECK(line.server.calls["POST login"] == 4);
}

TEST_CASE("a former identity can still speak for itself, and nobody speaks for a stranger") {
    Line line;
    Party phone = line.account.addDevice();
    REQUIRE(line.pushOne(line.account.records()[1]).outcome == PushOutcome::Stored);
    line.ours.emplace(phone.keys.id(), &phone.keys);
    const Hello asPhone = line.connection.hello(phone.keys.id(), 0).value();
    CHECK_FALSE(asPhone.mine);
    CHECK(line.connection.hello(line.laptop(), 0)->mine->sequence == 2);
    const DeviceId stranger(IdBytes{0x55});
    CHECK(line.connection.hello(stranger, 0).error().code == ErrorCode::AuthFailed);
    CHECK_FALSE(line.connection.refusal());
}

TEST_CASE("a removed device learns it from hello and from a push, and it is no error of the network") {
    Line line;
    auto& account = line.account;
    Party phone = account.addDevice();
    REQUIRE(line.pushOne(account.records()[1]).outcome == PushOutcome::Stored);
    line.ours.emplace(phone.keys.id(), &phone.keys);
    REQUIRE_FALSE(line.connection.hello(phone.keys.id(), 0)->revoked);
    REQUIRE_FALSE(line.connection.hello(line.laptop(), 0)->revoked);
    const Bytes removal =
        account.author(account.laptop()).removeDevice(phone.keys.id(), {{phone.keys.id().bytes(), phone.last}}).value();
    const Bytes unsent = account.seal(phone, asBytes("late"));
    REQUIRE(line.connection.hello(phone.keys.id(), 0).ok());
    ServerConnection other(
        {line.server, account.membership().vault(), [&](const DeviceId&) { return &account.laptop().keys; }});
    other.speakFor(line.laptop());
    const std::vector<ByteView> one{removal};
    REQUIRE(other.push(one)->at(0).outcome == PushOutcome::Stored);
    CHECK(line.pushOne(unsent).outcome == PushOutcome::Revoked);
    CHECK(line.connection.hello(phone.keys.id(), 0)->revoked);
    CHECK(line.connection.pull(0, 100).error().code == ErrorCode::AuthFailed);
    CHECK(line.connection.refusal()->answer == Answer::DeviceRevoked);
    // That was said of the phone, and of nobody who is asked for next.
    CHECK_FALSE(line.connection.hello(DeviceId(IdBytes{0x55}), 0).ok());
}

TEST_CASE("each thing that can become of an envelope is told for what it is") {
    protocol::Limits limits;
    limits.requestBytes = 4096;
    limits.vaultBytes = 12'000;
    Line line(limits);
    auto& laptop = line.account.laptop();
    const Seen start = laptop.last;
    const Bytes first = line.seal("one");
    const Bytes second = line.seal("two");
    CHECK(line.pushOne(second).outcome == PushOutcome::Gap);
    CHECK(line.pushOne(second).expected == 2);
    CHECK(line.pushOne(first).position == 2);
    CHECK(line.pushOne(first).position == 2);
    laptop.last = start;
    CHECK(line.pushOne(line.seal("another")).outcome == PushOutcome::Fork);
    Bytes touched = second;
    touched.back() ^= 1;
    CHECK(line.pushOne(touched).outcome == PushOutcome::Refused);
    // One that is wrong stops none of the others.
    const auto mixed = line.push({touched, second}).value();
    CHECK(mixed[0].outcome == PushOutcome::Refused);
    CHECK(mixed[1].outcome == PushOutcome::Stored);
    laptop.last = {3, envelopeHash(second)};
    const auto noise = [](std::size_t size) {
        std::string text;
        for (std::uint32_t i = 0; text.size() < size; ++i) text += toHex(envelopeHash(asBytes(std::to_string(i))));
        return text;
    };
    const Seen before = laptop.last;
    CHECK(line.pushOne(line.seal(noise(9'000))).outcome == PushOutcome::TooLarge);
    laptop.last = before;
    PushOutcome last = PushOutcome::Stored;
    for (int i = 0; i < 20 && last == PushOutcome::Stored; ++i) last = line.pushOne(line.seal(noise(2'000))).outcome;
    CHECK(last == PushOutcome::Quota);
}

TEST_CASE("a record that came too late is a conflict, and what was sealed before a rotation is stale") {
    Line line;
    auto& account = line.account;
    auto& laptop = account.laptop();
    const Bytes unsent = line.seal("before");
    const Seen start = {1, envelopeHash(account.genesis())};
    laptop.last = start;
    const Bytes rotation = account.author(laptop).rotate().value();
    REQUIRE(line.pushOne(rotation).outcome == PushOutcome::Stored);
    CHECK(line.pushOne(unsent).outcome == PushOutcome::Fork);
    laptop.last = {2, envelopeHash(rotation)};
    // Sealed under the old key, in its right place.
    CHECK(line.pushOne(line.seal("after")).outcome == PushOutcome::StaleEpoch);
    laptop.last = {2, envelopeHash(rotation)};
    const Bytes again = account.author(laptop).rotate().value();
    CHECK(line.pushOne(again).outcome == PushOutcome::Conflict);
}

TEST_CASE("what is about the moment is an error of the call, says so, and says when to come back") {
    Line line;
    const auto answered = [&](Answer answer, std::uint64_t value) {
        line.answerWith(503, protocol::encode(protocol::Outcome{answer, value}));
        const auto pushed = line.push({line.account.genesis()});
        REQUIRE_FALSE(pushed.ok());
        CHECK(line.connection.refusal() == protocol::Outcome{answer, value});
        return pushed.error().code;
    };
    CHECK(answered(Answer::Rate, 7) == ErrorCode::Unavailable);
    CHECK(answered(Answer::Busy, 30) == ErrorCode::Unavailable);
    CHECK(answered(Answer::StorageFull, 0) == ErrorCode::Unavailable);
    CHECK(answered(Answer::Internal, 0) == ErrorCode::Unavailable);
    CHECK(answered(Answer::BadRequest, 0) == ErrorCode::Unsupported);
    CHECK(answered(Answer::Forbidden, 0) == ErrorCode::AuthFailed);
    CHECK(answered(Answer::NotFound, 0) == ErrorCode::NotFound);
    CHECK(answered(Answer::Quota, 9) == ErrorCode::Full);
    CHECK(answered(Answer::Conflict, 0) == ErrorCode::Conflict);
    CHECK(answered(Answer::Refused, 0) == ErrorCode::InvalidArgument);
    // The same of one envelope among others: nothing is known of it, so the whole call is made again later.
    const std::vector<protocol::Outcome> outcomes{{Answer::Stored, 2}, {Answer::Busy, 5}};
    line.answerWith(200, protocol::encode(std::span(outcomes)));
    CHECK(line.push({line.account.genesis(), line.account.genesis()}).error().code == ErrorCode::Unavailable);
}

TEST_CASE("a full disk of the server is told for what it is, takes nothing by halves, and reading goes on") {
    Line line;
    const Bytes first = line.seal("one");
    REQUIRE(line.pushOne(first).outcome == PushOutcome::Stored);
    REQUIRE(line.server.database().run("PRAGMA max_page_count = 1").ok());  // No more than there are.
    const Bytes chunk(100'000, 0xC3);
    CHECK(line.connection.putBlob({IdBytes{1}, 0}, chunk).error().code == ErrorCode::Unavailable);
    CHECK(line.connection.refusal()->answer == Answer::StorageFull);
    const Seen end = line.account.laptop().last;
    std::string noise;
    for (std::uint32_t i = 0; noise.size() < 60'000; ++i) noise += toHex(envelopeHash(asBytes(std::to_string(i))));
    const std::vector<Bytes> two{line.seal("small"), line.seal(noise)};
    CHECK(line.push(two).error().code == ErrorCode::Unavailable);
    CHECK(line.connection.refusal()->answer == Answer::StorageFull);
    CHECK(line.connection.hello(line.laptop(), 0)->mine == end);
    CHECK(line.connection.pull(0, 1000)->head == 2);
    REQUIRE(line.server.database().run("PRAGMA max_page_count = 100000").ok());
    CHECK(line.push(two)->at(1).position == 4);
}

TEST_CASE("a place that the log has not come to, or that belongs to another log, is not found") {
    Line line;
    CHECK(line.connection.pull(99, 1000).error().code == ErrorCode::NotFound);
    CHECK(line.connection.refusal() == protocol::Outcome{Answer::Incarnation, 1});
    line.server.shared().incarnation = IdBytes{0x22};
    CHECK(line.connection.pull(0, 1000).error().code == ErrorCode::NotFound);
    CHECK(line.connection.hello(line.laptop(), 1)->incarnation == IdBytes{0x22});
    CHECK(line.connection.pull(0, 1000).ok());
}

TEST_CASE("whatever answers that is no Hearth server is unavailable, and nothing of it is believed") {
    Line line;
    const Bytes page = bytesOf("<!DOCTYPE html><title>Log in to this hotel</title>");
    Bytes cut = protocol::encode(protocol::Outcome{Answer::Gap, 300});
    cut.pop_back();
    for (const int status : {200, 302, 401, 404, 500})
        for (const Bytes& body : {page, cut, Bytes{}, Bytes{0xA1, 0x00}, Bytes(5000, 0xFF)}) {
            line.answerWith(status, body);
            CHECK(line.connection.hello(line.laptop(), 0).error().code == ErrorCode::Unavailable);
            CHECK(line.connection.pull(0, 1000).error().code == ErrorCode::Unavailable);
            CHECK(line.push({line.account.genesis()}).error().code == ErrorCode::Unavailable);
            CHECK(line.connection.headsPlace().error().code == ErrorCode::Unavailable);
            CHECK(line.connection.putBlob({IdBytes{1}, 0}, Bytes{1}).error().code == ErrorCode::Unavailable);
            CHECK(ServerRendezvous(line.server).put({IdBytes{1}, 0}, Bytes{1}).error().code == ErrorCode::Unavailable);
            CHECK(vaultsOf(line.server, line.account.phrase().keys).error().code == ErrorCode::Unavailable);
        }
    // Too few outcomes for what was sent.
    line.server.before = nullptr;
    REQUIRE(line.connection.hello(line.laptop(), 0).ok());
    const std::vector<protocol::Outcome> one{{Answer::Stored, 2}};
    line.answerWith(200, protocol::encode(std::span(one)));
    CHECK(line.push({line.account.genesis(), line.account.genesis()}).error().code == ErrorCode::Unavailable);
}

TEST_CASE("nobody but the pinned server is logged in to or given a token") {
    Line line;
    InProcess other;
    const auto keysOf = [&](const DeviceId&) { return &line.account.laptop().keys; };
    ServerConnection pinned({other, line.account.membership().vault(), keysOf, line.server.fingerprint()});
    CHECK(pinned.hello(line.laptop(), 0).error().code == ErrorCode::AuthFailed);
    CHECK(pinned.enrol("hearth-token", line.account.genesis()).error().code == ErrorCode::AuthFailed);
    CHECK(other.calls["POST login"] == 0);
    CHECK(other.calls["POST vaults"] == 0);
    CHECK(vaultsOf(other, line.account.phrase().keys, line.server.fingerprint()).error().code == ErrorCode::AuthFailed);
    // Nor one that shows the pinned key and does not hold it.
    line.server.after = [](const SyncRequest& request, Result<SyncReply>& answer) {
        if (request.target == "/v1/challenge") answer->body.back() ^= 1;
    };
    line.server.restart();
    CHECK(line.connection.hello(line.laptop(), 0).error().code == ErrorCode::AuthFailed);
    CHECK(serverAt(line.server).error().code == ErrorCode::AuthFailed);
    line.server.after = nullptr;
    CHECK(serverAt(line.server).value() == line.server.fingerprint());
    // The first contact pins, and from then on it has to be the same.
    ServerConnection first({line.server, line.account.membership().vault(), keysOf});
    REQUIRE(first.hello(line.laptop(), 0).ok());
    CHECK(first.server() == line.server.fingerprint());
}

TEST_CASE("an enrolment is repeated without harm, and a spent token lets nobody in") {
    Line line;
    CHECK(line.connection.enrol("whatever", line.account.genesis()).ok());
    Account other("other");
    const auto keysOf = [&](const DeviceId&) { return &other.laptop().keys; };
    ServerConnection connection({line.server, other.membership().vault(), keysOf});
    CHECK(connection.enrol("hearth-guessed", other.genesis()).error().code == ErrorCode::AuthFailed);
    CHECK(connection.enrol(line.server.token(), bytesOf("no record")).error().code == ErrorCode::InvalidArgument);
    CHECK(connection.hello(other.laptop().keys.id(), 0).error().code == ErrorCode::NotFound);
    CHECK(connection.enrol(line.server.token(), other.genesis()).ok());
    CHECK(connection.hello(other.laptop().keys.id(), 0)->head == 1);
}

TEST_CASE("attachments go there and back, and are gone when they are deleted") {
    Line line;
    const Bytes chunk(70'000, 0xC3);
    const IdBytes id{0x10};
    CHECK_FALSE(line.connection.getBlob({id, 0})->has_value());
    REQUIRE(line.connection.putBlob({id, 0}, chunk).ok());
    REQUIRE(line.connection.putBlob({id, 0}, chunk).ok());
    CHECK(line.connection.putBlob({id, 0}, Bytes{1}).error().code == ErrorCode::Conflict);
    CHECK(line.connection.getBlob({id, 0}).value() == chunk);
    CHECK_FALSE(line.connection.getBlob({id, 1})->has_value());
    REQUIRE(line.connection.deleteBlob(id).ok());
    CHECK_FALSE(line.connection.getBlob({id, 0})->has_value());
    CHECK(line.connection.putBlob({id, 1}, Bytes(2'000'000)).error().code == ErrorCode::InvalidArgument);
}

TEST_CASE("two devices meet in slots that are written once, and a phrase finds its vaults") {
    Line line;
    ServerRendezvous rendezvous(line.server);
    const IdBytes id{0x42};
    CHECK_FALSE(rendezvous.get({id, 0})->has_value());
    REQUIRE(rendezvous.put({id, 0}, Bytes{1, 2, 3}).ok());
    REQUIRE(rendezvous.put({id, 0}, Bytes{1, 2, 3}).ok());
    CHECK(rendezvous.put({id, 0}, Bytes{4}).error().code == ErrorCode::Conflict);
    CHECK(rendezvous.get({id, 0}).value() == Bytes{1, 2, 3});
    CHECK(rendezvous.put({id, 4}, Bytes{1}).error().code == ErrorCode::InvalidArgument);
    CHECK(rendezvous.put({id, 1}, Bytes(kRendezvousBytes + 1)).error().code == ErrorCode::InvalidArgument);
    CHECK(rendezvous.put({id, 1}, Bytes(kRendezvousBytes)).ok());
    line.server.clock().advance(11 * kMinute);
    CHECK_FALSE(rendezvous.get({id, 0})->has_value());
    const FoundVaults found = vaultsOf(line.server, line.account.phrase().keys).value();
    CHECK(found.server == line.server.fingerprint());
    CHECK(found.vaults == std::vector<VaultId>{line.account.membership().vault()});
    Account stranger("stranger");
    CHECK(vaultsOf(line.server, stranger.laptop().keys)->vaults.empty());
}

TEST_CASE("a server's limits are kept, and those that make no sense stop nothing") {
    Line line;
    const auto with = [&](protocol::Limits limits) {
        line.server.after = [limits](const SyncRequest& request, Result<SyncReply>& answer) {
            if (request.target.find("/hello") == std::string::npos) return;
            protocol::Welcome welcome = protocol::decodeWelcome(answer->body).value();
            welcome.limits = limits;
            answer->body = protocol::encode(welcome);
        };
        return line.connection.hello(line.laptop(), 0).value();
    };
    CHECK(with({0, 0}).maxEnvelopes == 1);
    const Hello huge = with({UINT64_MAX, UINT64_MAX});
    CHECK(huge.maxBytes <= std::size_t{16} << 20);
    CHECK(huge.maxEnvelopes <= 1024);
    const Hello small = with({10'000, 3});
    CHECK(small.maxEnvelopes == 3);
    CHECK(small.maxBytes == 10'000);
}

TEST_CASE("whoever listens for news gets a login of its own") {
    Line line;
    const HeadsPlace place = line.connection.headsPlace().value();
    CHECK(place.target == "/v1/vaults/" + toHex(line.account.membership().vault().view()) + "/heads");
    const auto granted = line.server.send({SyncMethod::Get, place.target, place.token});
    CHECK(granted->status == 101);
}
