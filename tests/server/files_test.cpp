// SPDX-License-Identifier: AGPL-3.0-or-later
// What was attached on one device is read on the others, whatever happens on the way, and nothing else waits for it.
#include "core/engine/attached_parts.h"
#include "core/engine/file_reading.h"
#include "sync/blob_chunks.h"
#include "tests/server/engines.h"

using namespace hearth;
using namespace hearth::server;

namespace {

constexpr std::size_t kMebibyte = std::size_t{1} << 20;

Bytes contentOf(std::size_t size, std::uint8_t which = 0) {
    Bytes content(size);
    for (std::size_t i = 0; i < size; ++i) content[i] = static_cast<std::uint8_t>(i * 7 + i / 251 + which);
    return content;
}

AttachmentId attach(Device& device, const ConversationId& thread, const Bytes& content) {
    PreparedAttachment file{AttachmentKind::File, "kiln.bin", "application/octet-stream", content};
    auto staged = stage(device.engine->vault(), {file});
    REQUIRE(staged.ok());
    chat::NewMessage message{thread, std::nullopt, chat::Role::User, "Look at this", staged->parts};
    const auto stored = device.engine->conversations().append(message, staged->contents);
    REQUIRE(stored.ok());
    return staged->contents.front().id();
}

struct Files : World {
    Files() {
        enable();
        join();
        inStep();
        thread = desk.converse("Pottery");
    }
    /// What a device reads without asking anybody.
    static std::optional<Bytes> held(Device& device, const AttachmentId& id) {
        auto stored = device.engine->attachments().read(id);
        return stored.ok() ? std::optional(std::move(stored->content)) : std::nullopt;
    }
    std::uint64_t chunks() { return numberAt(server.database().rows("SELECT COUNT(*) FROM chunks").value()[0], 0); }
    void run(const char* sql) { REQUIRE(server.database().run(sql).ok()); }
    /// After so many requests of this kind none comes through any more, until it is mended.
    void breakAfter(const std::string& method, int count) {
        const auto asked = method == "PUT" ? sync::SyncMethod::Put : sync::SyncMethod::Get;
        server.before = [this, asked, left = count](
                            const sync::SyncRequest& request) mutable -> std::optional<Result<sync::SyncReply>> {
            const bool blob = request.target.find("/blobs/") != std::string::npos;
            if (!blob || request.method != asked || left-- > 0) return std::nullopt;
            ++refused;
            return Result<sync::SyncReply>(fail(ErrorCode::Unavailable, "refused"));
        };
    }
    void mend() { server.before = nullptr; }
    int asked(const std::string& what) { return server.calls[what]; }
    void later(Milliseconds by) {
        desk.temp.clock().advance(by);
        laptop.temp.clock().advance(by);
        server.clock().advance(by);
    }

    ConversationId thread{IdBytes{}};
    int refused = 0;  ///< Requests since the first break.
};

}  // namespace

TEST_CASE("a file that was attached on one device is read byte for byte on the other") {
    Files world;
    for (const std::size_t size : {std::size_t{1}, std::size_t{2000}, 3 * kMebibyte + 17}) {
        const Bytes content = contentOf(size);
        const AttachmentId id = attach(world.desk, world.thread, content);
        CHECK(world.desk.status().files.toSend == 1);
        CHECK(world.desk.status().state == SyncState::Waiting);
        world.desk.meet();
        CHECK(world.desk.status().files.toSend == 0);
        CHECK(world.desk.status().state == SyncState::Synced);
        world.laptop.meet();
        CHECK(Files::held(world.laptop, id) == content);
        CHECK(world.laptop.status().files.toReceive == 0);
    }
    // Whoever received it has nothing to send.
    const int puts = world.asked("PUT blobs");
    world.inStep();
    CHECK(world.asked("PUT blobs") == puts);
}

TEST_CASE("what was written comes first, and of the files the newest") {
    Files world;
    attach(world.desk, world.thread, contentOf(5000));
    const AttachmentId newer = attach(world.desk, world.thread, contentOf(6000));
    world.breakAfter("PUT", 1);
    world.desk.meet();
    CHECK(world.desk.status().pending == 0);
    CHECK(world.desk.status().files.toSend == 1);
    world.laptop.meet();
    CHECK(world.laptop.conversations() == 1);
    CHECK(Files::held(world.laptop, newer));
    CHECK(world.laptop.status().files.toReceive == 1);
    CHECK(world.laptop.status().state == SyncState::Synced);
    world.mend();
    world.inStep();
    CHECK(world.laptop.status().files.toReceive == 0);
}

TEST_CASE("a file that was half sent when the program was killed goes on where it was") {
    Files world;
    const Bytes content = contentOf(4 * kMebibyte);
    const auto total = static_cast<int>(sync::BlobChunks::countFor(content.size()));
    const AttachmentId id = attach(world.desk, world.thread, content);
    world.breakAfter("PUT", 3);
    world.desk.meet();
    CHECK(world.desk.status().files.toSend == 1);
    world.desk.restart(world.road);
    world.mend();
    const int before = world.asked("PUT blobs");
    world.desk.meet();
    CHECK(world.asked("PUT blobs") - before == total - 3);
    world.laptop.meet();
    CHECK(Files::held(world.laptop, id) == content);
}

TEST_CASE("a file that had half come when the program was killed goes on where it was") {
    Files world;
    const Bytes content = contentOf(4 * kMebibyte);
    const auto total = static_cast<int>(sync::BlobChunks::countFor(content.size()));
    const AttachmentId id = attach(world.desk, world.thread, content);
    world.desk.meet();
    world.breakAfter("GET", 2);
    world.laptop.meet();
    CHECK(world.laptop.status().files.toReceive == 1);
    CHECK(world.laptop.engine->vault().verify()->sound());
    world.laptop.restart(world.road);
    world.mend();
    const int before = world.asked("GET blobs");
    world.laptop.meet();
    CHECK(world.asked("GET blobs") - before == total - 2);
    CHECK(Files::held(world.laptop, id) == content);
}

TEST_CASE("a chunk that the server lost or damaged is put back by the device that has the file") {
    Files world;
    const Bytes content = contentOf(3 * kMebibyte);
    const AttachmentId id = attach(world.desk, world.thread, content);
    world.desk.meet();
    const auto whole = world.chunks();
    SECTION("lost: it may be on its way, so nobody is asked at once") {
        world.run("DELETE FROM chunks WHERE chunk = 1");
        world.laptop.meet();
        CHECK_FALSE(Files::held(world.laptop, id));
        CHECK(world.laptop.status().state == SyncState::Synced);
        world.inStep();
        CHECK(world.chunks() < whole);
        world.later(11 * kMinute);
        world.laptop.meet();
    }
    SECTION("damaged") {
        world.run("UPDATE chunks SET bytes = zeroblob(length(bytes)) WHERE chunk = 1");
        world.laptop.meet();
        CHECK_FALSE(Files::held(world.laptop, id));
    }
    SECTION("replaced by another chunk") {
        world.run("UPDATE chunks SET bytes = (SELECT bytes FROM chunks c WHERE c.chunk = 0) WHERE chunk = 1");
        world.laptop.meet();
        CHECK_FALSE(Files::held(world.laptop, id));
    }
    world.laptop.meet();  // Says that it misses it,
    world.desk.meet();    // and hears so.
    CHECK(world.chunks() == whole);
    world.laptop.meet();
    CHECK(Files::held(world.laptop, id) == content);
    world.inStep();
    CHECK(world.desk.status().state == SyncState::Synced);
    const int puts = world.asked("PUT blobs");
    world.inStep();
    CHECK(world.asked("PUT blobs") == puts);
}

TEST_CASE("whoever asks for a meeting asks for files that are away, however often they were missed") {
    Files world;
    attach(world.desk, world.thread, contentOf(1000));
    world.breakAfter("PUT", 0);
    world.desk.meet();
    world.laptop.meet();
    world.laptop.meet();
    const int asked = world.asked("GET blobs");
    world.laptop.meet();
    CHECK(world.asked("GET blobs") == asked + 1);
    CHECK(world.laptop.status().files.toReceive == 1);
}

TEST_CASE(
    "a full account on the server is told, what is written goes on where it fits, and files go when there is room") {
    Files world;
    const AttachmentId id = attach(world.desk, world.thread, contentOf(2 * kMebibyte));
    const std::uint64_t room = world.server.shared().limits.vaultBytes;
    world.server.shared().limits.vaultBytes = kMebibyte;
    world.desk.meet();
    CHECK(world.desk.status().pending == 0);
    CHECK(world.desk.status().state == SyncState::Attention);
    CHECK(world.desk.has(SyncNoticeKind::QuotaReached));
    world.laptop.meet();
    CHECK(world.laptop.conversations() == 1);
    CHECK_FALSE(Files::held(world.laptop, id));
    world.server.shared().limits.vaultBytes = room;
    world.desk.meet();
    CHECK(world.desk.status().state == SyncState::Synced);
    world.laptop.meet();
    CHECK(Files::held(world.laptop, id));
}

TEST_CASE("a server that takes only small chunks is told apart, and smaller files go") {
    Files world;
    const AttachmentId small = attach(world.desk, world.thread, contentOf(1000));
    attach(world.desk, world.thread, contentOf(500'000));
    world.server.shared().limits.chunkBytes = 65536;
    world.desk.meet();
    CHECK(world.desk.has(SyncNoticeKind::FilesNotTaken));
    CHECK(world.desk.status().files.toSend == 1);
    world.laptop.meet();
    CHECK(Files::held(world.laptop, small));
}

TEST_CASE("a file attached offline comes when the server is there again") {
    Files world;
    world.road.cut = true;
    const Bytes content = contentOf(70'000);
    const AttachmentId id = attach(world.desk, world.thread, content);
    CHECK(world.desk.sync().meet(CancelToken()).error().code == ErrorCode::Unavailable);
    CHECK(world.desk.status().state == SyncState::Offline);
    CHECK(world.desk.status().files.toSend == 1);
    world.road.cut = false;
    world.desk.meet();
    world.laptop.meet();
    CHECK(Files::held(world.laptop, id) == content);
}

TEST_CASE("a file that is opened while it is away is fetched at once, or said to be on another device") {
    Files world;
    const Bytes content = contentOf(1000);
    const AttachmentId id = attach(world.desk, world.thread, content);
    world.breakAfter("PUT", 0);
    world.desk.meet();
    world.mend();
    world.laptop.meet();
    const auto open = [&] {
        return readOrFetch(world.laptop.engine->attachments(), world.laptop.sync(), id, CancelToken());
    };
    CHECK(open().error().detail == kFileAway);
    CHECK(world.laptop.sync().isAway(id).value());
    world.desk.meet();
    world.road.cut = true;
    CHECK(open().error().detail == kFileAway);
    world.road.cut = false;
    REQUIRE(open().ok());
    CHECK(open()->content == content);
    CHECK_FALSE(world.laptop.sync().isAway(id).value());
    // A name alone, as imports bring it, is on no device.
    CHECK(readOrFetch(world.laptop.engine->attachments(), world.laptop.sync(), AttachmentId(IdBytes{7}), CancelToken())
              .error()
              .code == ErrorCode::NotFound);
}

TEST_CASE("a file that was damaged here is read from the server") {
    Files world;
    const Bytes content = contentOf(1000);
    const AttachmentId id = attach(world.desk, world.thread, content);
    world.desk.meet();
    const std::string name = id.text();
    const auto file = world.desk.temp.directory() / "blobs" / name.substr(name.size() - 2) / name;
    REQUIRE(std::filesystem::remove(file));
    CHECK_FALSE(Files::held(world.desk, id));
    const auto stored = readOrFetch(world.desk.engine->attachments(), world.desk.sync(), id, CancelToken());
    REQUIRE(stored.ok());
    CHECK(stored->content == content);
    CHECK(world.desk.engine->vault().verify()->sound());
}

TEST_CASE("what is forgotten on one device leaves the server, and no device puts it back") {
    Files world;
    attach(world.desk, world.thread, contentOf(2 * kMebibyte));
    world.inStep();
    CHECK(world.chunks() > 0);
    const auto target = memory::ForgetTarget{memory::ForgetKind::Conversation, world.thread.bytes(), {}, {}, {}};
    REQUIRE(world.laptop.engine->forget(target, {}, CancelToken()).ok());
    SECTION("at the next meeting") { world.laptop.meet(); }
    SECTION("also when the one that forgot never meets again after telling it") {
        world.server.before = [](const sync::SyncRequest& request) -> std::optional<Result<sync::SyncReply>> {
            if (request.method != sync::SyncMethod::Delete) return std::nullopt;
            return Result<sync::SyncReply>(fail(ErrorCode::Unavailable, "refused"));
        };
        world.laptop.meet();
        CHECK(world.chunks() > 0);
        world.mend();
        world.desk.meet();
    }
    CHECK(world.chunks() == 0);
    world.inStep();
    CHECK(world.chunks() == 0);
    CHECK(world.desk.status().files.toSend == 0);
}

TEST_CASE("a server that was put back from an older copy gets the files again, from whoever has them") {
    Files world;
    attach(world.desk, world.thread, contentOf(2 * kMebibyte));
    world.inStep();
    const auto whole = world.chunks();
    world.run("DELETE FROM chunks");
    world.server.restart(IdBytes{0x22});
    SECTION("one of them") { world.laptop.meet(); }
    SECTION("both, and the same") { world.inStep(); }
    CHECK(world.chunks() == whole);
    CHECK(world.laptop.status().files.toSend == 0);
}

TEST_CASE("a file whose content is on another device is no damage, and goes into no backup as such") {
    Files world;
    const AttachmentId id = attach(world.desk, world.thread, contentOf(1000));
    world.breakAfter("PUT", 0);
    world.inStep();
    CHECK_FALSE(Files::held(world.laptop, id));
    CHECK(world.laptop.engine->vault().verify()->sound());
    const auto listed = world.laptop.engine->attachments().list(world.thread);
    REQUIRE(listed.ok());
    REQUIRE(listed->size() == 1);
    CHECK_FALSE(listed->front().stored);
}

TEST_CASE("in the background files go and come by themselves") {
    Files world;
    const Bytes content = contentOf(2 * kMebibyte);
    world.laptop.engine->startJobs({});
    world.desk.engine->startJobs({});
    const AttachmentId id = attach(world.desk, world.thread, content);
    const bool gone = eventually(world.road, [&] {
        world.desk.temp.clock().advance(kSecond);
        return world.desk.status().files.toSend == 0;
    });
    CHECK(gone);
    CHECK(eventually(world.road, [&] {
        world.laptop.temp.clock().advance(kSecond);
        return Files::held(world.laptop, id) == content;
    }));
    world.laptop.engine.reset();
    world.desk.engine.reset();
}

TEST_CASE("in the background a file that met a server out of reach goes before the next meeting") {
    Files world;
    world.breakAfter("PUT", 0);
    const Bytes content = contentOf(1000);
    world.desk.engine->startJobs({});
    REQUIRE(eventually(world.road, [&] { return world.road.listeners == 1; }));
    const AttachmentId id = attach(world.desk, world.thread, content);
    const auto after = [&](Milliseconds by, const std::function<bool()>& is) {
        return eventually(world.road, [&world, by, &is] {
            world.desk.temp.clock().advance(by);
            return is();
        });
    };
    REQUIRE(after(0, [&] { return world.refused >= 1; }));
    REQUIRE(after(100, [&] { return world.refused >= 3; }));
    world.mend();
    CHECK(after(100, [&] { return world.desk.status().files.toSend == 0; }));
    world.desk.engine.reset();
    world.laptop.meet();
    CHECK(Files::held(world.laptop, id) == content);
}

TEST_CASE("a row of a file that an earlier version refused is taken by a later one") {
    Files world;
    const auto inLaptop = [&](const char* sql) {
        REQUIRE(
            world.laptop.engine->vault().write([sql](store::Database& database) { return database.run(sql); }).ok());
    };
    inLaptop("CREATE TRIGGER earlier BEFORE INSERT ON attachments BEGIN SELECT RAISE(ABORT, 'not taken'); END");
    const Bytes content = contentOf(1000);
    const AttachmentId id = attach(world.desk, world.thread, content);
    world.desk.meet();
    world.laptop.meet();
    CHECK(world.laptop.status().files.toReceive == 0);
    CHECK_FALSE(Files::held(world.laptop, id));
    inLaptop("DROP TRIGGER earlier");
    // The version that refused it looked at what it had kept before it was there; nothing is tried twice.
    world.laptop.meet();
    CHECK_FALSE(Files::held(world.laptop, id));
    inLaptop("DELETE FROM sync_state WHERE name = 'merge_rules'");
    world.laptop.meet();
    CHECK(Files::held(world.laptop, id) == content);
}
