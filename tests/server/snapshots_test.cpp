// SPDX-License-Identifier: AGPL-3.0-or-later
// Snapshots with real keys on the real server: who may leave and take them, and what becomes of one that was touched.
#include <catch2/catch.hpp>

#include "server/snapshot_store.h"
#include "tests/core/store/bare_database.h"
#include "tests/server/household.h"

using namespace hearth;
using namespace hearth::server;
using namespace hearth::sync;
using test::must;

namespace {

/// A laptop that has said much, and left a snapshot of it.
struct Talkative : Household {
    Talkative() {
        leaveSnapshots();
        for (int i = 0; i < 60; ++i) laptop.say("title " + std::to_string(i));
        must(laptop.meet());
        must(laptop.meet());
        REQUIRE(must(laptop.client->keepSnapshot()));
    }
    /// A device of the same person that has read nothing yet.
    Resident& newcomer() {
        if (m_newcomer == nullptr) m_newcomer = &addDevice();
        return *m_newcomer;
    }
    bool hasAll() { return newcomer().count("conversations") == 60; }
    std::int64_t rows(const char* sql) { return must(server.database().rows(sql))[0][0].toLongLong(); }

private:
    Resident* m_newcomer = nullptr;
};

/// Changes the answers to whoever asks for something below `snapshots`.
Wire::Meddle changingSnapshots(std::function<void(const SyncRequest&, SyncReply&)> change) {
    return [=](const SyncRequest& request, SyncHttp& server) {
        auto reply = server.send(request);
        const bool reads = request.method == SyncMethod::Get && request.target.find("/snapshots") != std::string::npos;
        if (reads && reply.ok() && reply->status == 200) change(request, *reply);
        return reply;
    };
}

bool asksForChunks(const SyncRequest& request) { return !request.target.ends_with("/snapshots"); }

}  // namespace

TEST_CASE("a new device takes the snapshot with its own key and goes on with the log behind it") {
    Talkative house;
    house.laptop.say("after the snapshot");
    must(house.laptop.meet());
    const SyncReport report = must(house.newcomer().meet());
    CHECK(report.chunks > 1);
    CHECK_FALSE(report.snapshotRefused);
    CHECK(report.received.envelopes <= 2);
    CHECK(house.newcomer().count("conversations") == 61);
    CHECK(house.newcomer().knows("after the snapshot"));
    CHECK(house.settle({&house.laptop, &house.phone, &house.newcomer()}) == "");
    house.newcomer().say("by the newcomer");
    CHECK(house.settle({&house.laptop, &house.phone, &house.newcomer()}) == "");
    CHECK(house.laptop.knows("by the newcomer"));
}

TEST_CASE("nothing of a snapshot can be read on the server") {
    Talkative house;
    for (const Row& row : must(house.server.database().rows("SELECT bytes FROM snapshots"))) {
        const Bytes bytes = bytesAt(row, 0);
        CHECK(asText(bytes).find("title ") == std::string::npos);
    }
}

TEST_CASE("a later snapshot takes the place of the earlier one, and what it took of the quota is given back") {
    Talkative house;
    const auto used = [&] { return house.rows("SELECT used_bytes FROM vaults"); };
    const auto kept = [&] {
        return house.rows(
            "SELECT (SELECT COALESCE(SUM(size), 0) FROM snapshots) + (SELECT COALESCE(SUM(size), 0) FROM ops)");
    };
    CHECK(house.rows("SELECT COUNT(*) FROM snapshots WHERE part = -1") == 1);
    CHECK(used() == kept());
    for (int i = 0; i < 140; ++i) house.laptop.say("more " + std::to_string(i));
    must(house.laptop.meet());
    must(house.laptop.meet());
    REQUIRE(must(house.laptop.client->keepSnapshot()));
    CHECK(house.rows("SELECT COUNT(*) FROM snapshots WHERE part = -1") == 1);
    CHECK(house.rows("SELECT COUNT(DISTINCT id) FROM snapshots") == 1);
    CHECK(used() == kept());
    CHECK_FALSE(must(house.laptop.client->keepSnapshot()));
    CHECK(must(house.newcomer().meet()).chunks > 0);
    CHECK(house.newcomer().count("conversations") == 200);
}

TEST_CASE("a snapshot takes the place of every other, whoever left it") {
    Talkative house;
    for (int i = 0; i < 140; ++i) house.laptop.say("more " + std::to_string(i));
    must(house.laptop.meet());
    must(house.phone.meet());
    REQUIRE(must(house.phone.client->keepSnapshot()));
    CHECK(house.rows("SELECT COUNT(DISTINCT id) FROM snapshots") == 1);
    CHECK(house.rows("SELECT COUNT(*) FROM snapshots WHERE part = -1") == 1);
    CHECK(must(house.newcomer().meet()).chunks > 0);
    CHECK(house.newcomer().count("conversations") == 200);
}

TEST_CASE("a snapshot that was touched on the server is left alone, and the log is read") {
    Talkative house;
    Resident& newcomer = house.newcomer();
    SECTION("a bit of a chunk") {
        newcomer.wire.meddle = changingSnapshots([](const SyncRequest& request, SyncReply& reply) {
            if (asksForChunks(request)) reply.body.back() ^= 1;
        });
    }
    SECTION("a bit of the manifest's content") {
        newcomer.wire.meddle = changingSnapshots([](const SyncRequest& request, SyncReply& reply) {
            if (asksForChunks(request)) return;
            auto shelf = must(protocol::decodeShelf(reply.body));
            shelf.manifest[200] ^= 1;
            reply.body = protocol::encode(shelf);
        });
    }
    SECTION("another chunk in its place") {
        newcomer.wire.meddle = changingSnapshots([](const SyncRequest& request, SyncReply& reply) {
            if (!asksForChunks(request)) return;
            auto frames = must(protocol::decodeChunks(reply.body));
            if (frames.size() > 1) std::swap(frames[0], frames[1]);
            reply.body = protocol::encodeChunks(frames);
        });
    }
    SECTION("an envelope of the log instead of the manifest") {
        const auto entries = must(house.laptop.connection->pull(0, std::size_t{1} << 20)).entries;
        newcomer.wire.meddle = changingSnapshots([entries](const SyncRequest& request, SyncReply& reply) {
            if (asksForChunks(request)) return;
            auto shelf = must(protocol::decodeShelf(reply.body));
            shelf.manifest = entries.back().envelope;
            reply.body = protocol::encode(shelf);
        });
    }
    const SyncReport report = must(newcomer.meet());
    CHECK(report.snapshotRefused);
    CHECK(house.hasAll());
    CHECK(house.settle({&house.laptop, &house.phone, &newcomer}) == "");
}

TEST_CASE("a meeting that breaks between two chunks is taken up with the next one") {
    Talkative house;
    Resident& newcomer = house.newcomer();
    std::vector<std::string> asked;
    newcomer.wire.meddle = [&](const SyncRequest& request, SyncHttp& server) -> Result<SyncReply> {
        const bool chunk = request.target.find("/snapshots/") != std::string::npos;
        if (chunk) asked.push_back(request.target.substr(request.target.rfind('/') + 1));
        if (chunk && asked.size() == 2) return fail(ErrorCode::Unavailable, "nobody answers");
        return server.send(request);
    };
    CHECK(newcomer.meet().error().code == ErrorCode::Unavailable);
    CHECK(newcomer.count("conversations") > 0);
    CHECK_FALSE(house.hasAll());
    const SyncReport report = must(newcomer.meet());
    CHECK(report.chunks > 0);
    CHECK_FALSE(report.snapshotRefused);
    CHECK(house.hasAll());
    REQUIRE(asked.size() > 2);
    CHECK(asked[0] == "0");
    CHECK(asked[1] == asked[2]);
    CHECK(house.settle({&house.laptop, &house.phone, &newcomer}) == "");
}

TEST_CASE("the snapshot of a device that was removed is taken by nobody") {
    Talkative house;
    Resident& newcomer = house.newcomer();
    must(house.phone.meet());
    must(house.phone.client->propose(DropDevice{house.laptop.id()}));
    const SyncReport report = must(newcomer.meet());
    CHECK(report.chunks == 0);
    CHECK(house.hasAll());
    SECTION("and the next one that is left sweeps it away") {
        for (int i = 0; i < 30; ++i) house.phone.say("later " + std::to_string(i));
        must(house.phone.meet());
        must(house.phone.meet());
        REQUIRE(must(house.phone.client->keepSnapshot()));
        CHECK(house.rows("SELECT COUNT(DISTINCT device) FROM snapshots") == 1);
    }
}

TEST_CASE("the server takes no manifest without its chunks, and none into the log") {
    Talkative house;
    const IdBytes id{9};
    const Bytes chunk{1, 2, 3};
    const auto manifest = must(house.laptop.account->seal({EnvelopeKind::SnapshotManifest, 99, {}, 0, 1, chunk}));
    CHECK(house.laptop.connection->putManifest(id, 1, manifest.envelope).error().code == ErrorCode::Conflict);
    REQUIRE(house.laptop.connection->putChunk(id, 0, chunk).ok());
    CHECK(house.laptop.connection->putChunk(id, 0, chunk).ok());
    CHECK(house.laptop.connection->putChunk(id, 0, Bytes{4}).error().code == ErrorCode::Conflict);
    CHECK(house.laptop.connection->putManifest(id, 2, manifest.envelope).error().code == ErrorCode::Conflict);
    must(house.phone.meet());
    CHECK(house.phone.connection->putChunk(id, 1, chunk).error().code == ErrorCode::AuthFailed);
    CHECK(house.phone.connection->putManifest(id, 1, manifest.envelope).error().code == ErrorCode::InvalidArgument);
    CHECK(must(house.phone.connection->news()).underway);
    CHECK_FALSE(must(house.laptop.connection->news()).underway);
    REQUIRE(house.laptop.connection->putManifest(id, 1, manifest.envelope).ok());
    CHECK(house.laptop.connection->putChunk(id, 1, chunk).error().code == ErrorCode::Conflict);
    const ByteView envelope = manifest.envelope;
    CHECK(must(house.laptop.connection->push({&envelope, 1}))[0].outcome == PushOutcome::Refused);
}

TEST_CASE("while another device leaves a snapshot this one waits, but not for ever") {
    Talkative house;
    for (int i = 0; i < 140; ++i) house.laptop.say("more " + std::to_string(i));
    must(house.laptop.meet());
    must(house.phone.meet());
    REQUIRE(house.laptop.connection->putChunk(IdBytes{9}, 0, Bytes{1}).ok());
    CHECK_FALSE(must(house.phone.client->keepSnapshot()));
    house.server.clock().advance(kSnapshotPatience + 1);
    house.phone.say("and more");
    must(house.phone.meet());
    must(house.phone.meet());
    CHECK(must(house.phone.client->keepSnapshot()));
}

TEST_CASE("a new device takes the snapshot that two devices confirmed before a newer one, and then the log behind it") {
    Talkative house;
    must(house.phone.meet());
    const auto right = must(house.phone.client->checkSnapshot());
    REQUIRE(right);
    REQUIRE_FALSE(must(house.phone.client->propose(*right)).stopped);
    const Bytes confirmed = must(house.laptop.connection->confirmed());
    CHECK(confirmed == must(house.laptop.connection->news()).manifest);
    for (int i = 0; i < 140; ++i) house.laptop.say("more " + std::to_string(i));
    must(house.laptop.meet());
    must(house.laptop.meet());
    REQUIRE(must(house.laptop.client->keepSnapshot()));
    CHECK(house.rows("SELECT COUNT(*) FROM snapshots WHERE part = -1") == 2);
    CHECK(must(house.laptop.connection->confirmed()) == confirmed);
    CHECK(must(house.laptop.connection->news()).manifest != confirmed);
    const SyncReport report = must(house.newcomer().meet());
    CHECK(report.chunks > 0);
    CHECK(report.received.envelopes >= 35);
    CHECK(report.received.hollow == 0);
    CHECK(house.newcomer().count("conversations") == 200);
    CHECK(house.settle({&house.laptop, &house.phone, &house.newcomer()}) == "");
}
