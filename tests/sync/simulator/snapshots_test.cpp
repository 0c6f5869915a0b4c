// SPDX-License-Identifier: AGPL-3.0-or-later
// Devices that join late take a snapshot in place of the log before it, and hold the same as everybody else, whatever
// happens to them or to the snapshot on the way.
#include <catch2/catch.hpp>

#include "tests/core/store/bare_database.h"
#include "tests/sync/simulator/world.h"

using namespace hearth;
using namespace hearth::sync;

namespace {

constexpr Faults kNoFaults{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, false, false, 0, 0};

/// Two devices with a history of so many conversations, and a snapshot of it on the server.
struct Family {
    explicit Family(int conversations = 40) : world(1, kNoFaults) {
        world.batch = 3;
        world.addDevice();
        world.addDevice();
        for (int i = 0; i < conversations; ++i) say(static_cast<std::size_t>(i % 2), i);
        alike();
    }
    void say(std::size_t device, int number) {
        world.run(device, "INSERT INTO conversations(id, title, created_at, updated_at) VALUES(x'c1" +
                              numbered(number) + "', 'number " + std::to_string(number) + "', 1, " +
                              std::to_string(1000 + number) + ");" +
                              "INSERT INTO messages(id, conversation_id, role, created_at, text) VALUES(x'a1" +
                              numbered(number) + "', x'c1" + numbered(number) + "', 'user', " +
                              std::to_string(1000 + number) + ", 'said in number " + std::to_string(number) + "')");
    }
    static std::string numbered(int number) {
        std::string hex = std::to_string(number);
        return std::string(30 - hex.size(), '0') + hex;
    }
    void alike() { CHECK(world.settle() == ""); }
    /// What a new device holds after its first meeting.
    SyncReport join() {
        newcomer = world.addDevice();
        return test::must(world.meet(newcomer));
    }
    std::int64_t conversations() { return world.count(newcomer, "SELECT count(*) FROM conversations"); }
    World world;
    std::size_t newcomer = 0;
};

}  // namespace

TEST_CASE("a device that joins late takes the snapshot, and of the log only what came after it") {
    Family family;
    REQUIRE(family.world.snapshotsLeft > 0);
    const SyncReport report = family.join();
    CHECK(report.chunks > 2);
    CHECK(report.received.envelopes < 10);
    CHECK_FALSE(report.snapshotRefused);
    CHECK(family.conversations() == 40);
    CHECK(family.world.count(family.newcomer, "SELECT count(*) FROM messages") == 40);
    family.alike();
    family.say(family.newcomer, 77);
    family.say(0, 78);
    family.alike();
    CHECK(family.conversations() == 42);
}

TEST_CASE("a device that dies at any step of taking a snapshot goes on where it was") {
    Family family;
    int step = 0;
    for (bool whole = false; !whole && step < 400; step += 3) {
        const std::size_t number = family.world.addDevice();
        SimDevice& device = family.world.device(number);
        device.store->dieAfter(step + 1);
        whole = family.world.meet(number).ok();
        device.store->live();
        family.world.wakeAgain(number);
        const SyncReport report = test::must(family.world.meet(number));
        CHECK_FALSE(report.snapshotRefused);
        CHECK(family.world.count(number, "SELECT count(*) FROM messages") == 40);
        CHECK(family.world.count(number, "SELECT count(*) FROM sync_state WHERE name = 'snapshot_next'") == 0);
    }
    CHECK(step > 30);
    CHECK(step < 400);
    family.alike();
}

TEST_CASE("the newest conversations come first") {
    Family family(400);
    int asked = 0;
    family.world.onChunks = [&](std::vector<Bytes>& chunks) {
        if (++asked > 1) chunks.clear();
        if (chunks.size() > 1) chunks.resize(1);
    };
    // The first chunk is all that comes; then the log is read.
    family.newcomer = family.world.addDevice();
    family.world.onPull = [](LogPage& page) { page = {}; };
    (void)family.world.meet(family.newcomer).ok();
    CHECK(family.conversations() > 0);
    CHECK(family.conversations() < 400);
    CHECK(family.world.count(family.newcomer, "SELECT count(*) FROM conversations WHERE title = 'number 399'") == 1);
    CHECK(family.world.count(family.newcomer, "SELECT count(*) FROM conversations WHERE title = 'number 1'") == 0);
    family.world.onChunks = nullptr;
    family.world.onPull = nullptr;
    family.alike();
    CHECK(family.conversations() == 400);
}

TEST_CASE("a snapshot that is damaged is left alone, and the log is read from the start") {
    Family family;
    SECTION("a chunk was changed") {
        family.world.onChunks = [asked = 0](std::vector<Bytes>& chunks) mutable {
            if (++asked == 2) chunks.front()[30] ^= 1;
        };
    }
    SECTION("chunks in another order") {
        family.world.onChunks = [](std::vector<Bytes>& chunks) {
            if (chunks.size() < 2) chunks.push_back(chunks.front());
            std::reverse(chunks.begin(), chunks.end());
        };
    }
    SECTION("chunks that are not there") {
        family.world.onChunks = [](std::vector<Bytes>& chunks) { chunks.clear(); };
    }
    SECTION("half of the manifest") {
        family.world.onNews = [](ShelfNews& news) { news.manifest.resize(news.manifest.size() / 2); };
    }
    SECTION("the manifest is none") {
        family.world.onNews = [&family](ShelfNews& news) { news.manifest = family.world.server().log()[0].envelope; };
    }
    SECTION("the snapshot is of another log") { family.world.server().rollBack(3, true); }
    const SyncReport report = family.join();
    CHECK(report.snapshotRefused);
    CHECK(report.received.envelopes > 2);
    family.world.onChunks = nullptr;
    family.world.onNews = nullptr;
    family.alike();
    CHECK(family.conversations() == 40);
}

TEST_CASE("an old snapshot only means that more of the log is read") {
    Family family(10);
    for (int i = 10; i < 40; ++i) {
        family.say(0, i);
        family.alike();
    }
    const ShelfNews old = family.world.server().news(5);
    family.world.onNews = [&old](ShelfNews& news) { news.manifest = old.manifest; };
    const SyncReport report = family.join();
    CHECK_FALSE(report.snapshotRefused);
    CHECK(report.chunks > 0);
    CHECK(family.conversations() == 40);
    family.alike();
}

TEST_CASE("what was forgotten comes as forgotten, and a late edit does not bring it back") {
    Family family(10);
    const std::size_t late = family.world.addDevice();
    family.alike();
    family.world.run(1,
                     "DELETE FROM messages WHERE text = 'said in number 4';"
                     "DELETE FROM conversations WHERE title = 'number 4'");
    (void)test::must(family.world.meet(0));
    (void)test::must(family.world.meet(1));
    (void)test::must(family.world.meet(0));
    for (int i = 20; i < 30; ++i) {
        family.say(0, i);
        (void)test::must(family.world.meet(0));
    }
    CHECK(family.join().chunks > 0);
    CHECK(family.world.count(family.newcomer, "SELECT count(*) FROM conversations WHERE title = 'number 4'") == 0);
    family.world.run(late, "UPDATE conversations SET title = 'edited' WHERE title = 'number 4'");
    family.alike();
    CHECK(family.world.count(family.newcomer, "SELECT count(*) FROM conversations WHERE title = 'edited'") == 0);
    CHECK(family.world.count(family.newcomer, "SELECT count(*) FROM messages WHERE text = 'said in number 4'") == 0);
}

TEST_CASE("other versions come along, and what somebody read before they changed it is none of them") {
    Family family(10);
    family.world.run(
        0,
        "INSERT INTO memories(id, content, kind, subject, attribute, value, tier, quality, base_priority, "
        "speaker, origin, learned_at, created_at) VALUES(x'e1000000000000000000000000000001', 'likes tea', "
        "'fact', 'user', 'a', 'tea', 3, 0.5, 0.5, 'user', 'rule', 500, 600)");
    family.alike();
    family.world.run(0, "UPDATE memories SET content = 'likes green tea'");
    family.world.device(1).clock->advance(5);
    family.world.run(1, "UPDATE memories SET content = 'likes coffee'");
    family.alike();
    for (int i = 20; i < 30; ++i) family.say(0, i);
    family.alike();
    CHECK(family.join().chunks > 0);
    const auto versions = [&] { return family.world.count(family.newcomer, "SELECT count(*) FROM sync_history"); };
    CHECK(versions() == 1);
    family.world.device(0).clock->advance(kMinute);
    family.world.run(0, "UPDATE memories SET content = 'likes cocoa'");
    family.alike();
    CHECK(versions() == 1);
    CHECK(family.world.count(family.newcomer, "SELECT count(*) FROM memories WHERE content = 'likes cocoa'") == 1);
}

TEST_CASE("a vault that holds nothing leaves no snapshot, and a device without one reads the log") {
    World world(1, kNoFaults);
    world.addDevice();
    world.addDevice();
    CHECK(world.settle() == "");
    CHECK(world.snapshotsLeft == 0);
    world.run(0, "INSERT INTO settings(id, name, value) VALUES(x'51000000000000000000000000000001', 'x', '1')");
    CHECK(world.settle() == "");
    const std::size_t late = world.addDevice();
    const SyncReport report = test::must(world.meet(late));
    CHECK(report.chunks == 0);
    CHECK_FALSE(report.snapshotRefused);
    CHECK(world.count(late, "SELECT count(*) FROM settings") == 1);
}

TEST_CASE("a device that misses something, or has not told all of its own, leaves no snapshot") {
    Family family(0);
    family.world.snapshotsLeft = 0;
    SECTION("an envelope is damaged on the way") {
        for (int i = 0; i < 10; ++i) family.say(0, i);
        (void)test::must(family.world.meet(0));
        family.world.snapshotsLeft = 0;
        family.world.onPull = [](LogPage& page) {
            for (LogEntry& entry : page.entries)
                if (entry.position == 2) entry.envelope.back() ^= 1;
        };
        (void)test::must(family.world.meet(1));
    }
    SECTION("the server takes nothing") {
        family.world.onPush = [](std::vector<PushResult>& results) {
            for (PushResult& result : results) result = {PushOutcome::Quota};
        };
        for (int i = 0; i < 10; ++i) family.say(1, i);
        (void)test::must(family.world.meet(1));
    }
    CHECK(family.world.snapshotsLeft == 0);
}

TEST_CASE("a device that wrote something before it came brings it with it") {
    Family family;
    family.newcomer = family.world.addDevice();
    family.say(family.newcomer, 90);
    const SyncReport report = test::must(family.world.meet(family.newcomer));
    CHECK(report.chunks > 0);
    CHECK(family.conversations() == 41);
    family.alike();
    CHECK(family.world.count(0, "SELECT count(*) FROM conversations") == 41);
}
