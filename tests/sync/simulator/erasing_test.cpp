// SPDX-License-Identifier: AGPL-3.0-or-later
// What was forgotten goes from the server too: a snapshot takes the place of the log in which it stands.
#include <algorithm>
#include <catch2/catch.hpp>

#include "core/store/capture.h"
#include "sync/snapshot_intake.h"
#include "sync/snapshot_witness.h"
#include "tests/core/store/bare_database.h"
#include "tests/sync/simulator/world.h"

using namespace hearth;
using namespace hearth::sync;
using hearth::test::must;

namespace {

constexpr Faults kNoFaults{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, false, false, 0, 0};

/// Two devices that know the same conversations, and leave snapshots only because of what they forget.
struct Home {
    Home() : world(1, kNoFaults) {
        world.confirms = true;
        world.batch = 3;
        world.bounds.envelopes = 1000;
        world.bounds.lookEvery = 1000;
        world.addDevice();
        world.addDevice();
        for (int i = 1; i < 8; ++i) say(static_cast<std::size_t>(i % 2), i);
        settle();
    }
    void say(std::size_t device, int number) {
        const std::string id = "000000000000000000000000000" + std::to_string(number) + "'";
        world.run(device, "INSERT INTO conversations(id, title, created_at, updated_at) VALUES(x'c100" + id +
                              ", 'number " + std::to_string(number) + "', 1, 1);" +
                              "INSERT INTO messages(id, conversation_id, role, created_at, text) VALUES(x'a100" + id +
                              ", x'c100" + id + ", 'user', 1, 'said in " + std::to_string(number) + "')");
    }
    void forget(std::size_t device, int number) {
        const std::string which = std::to_string(number) + "'";
        world.run(device, "DELETE FROM messages WHERE text = 'said in " + which +
                              "; DELETE FROM conversations WHERE title = 'number " + which);
    }
    void settle() { REQUIRE(world.settle() == ""); }
    /// A device that has read everything, and meets nobody from now on.
    std::size_t addAway() {
        const std::size_t number = world.addDevice();
        must(world.meet(number));
        return number;
    }
    void meetBoth(int times = 3) {
        for (int i = 0; i < times; ++i) {
            for (const std::size_t number : {std::size_t{0}, std::size_t{1}}) must(world.meet(number));
            world.later(kLookAgainAfter);
        }
    }
    std::int64_t conversations(std::size_t number) { return world.count(number, "SELECT count(*) FROM conversations"); }
    std::size_t hollow() {
        const auto& log = world.server().log();
        return static_cast<std::size_t>(
            std::ranges::count_if(log, [](const auto& each) { return each.envelope.size() < each.whole.size(); }));
    }
    World world;
};

/// Changes what a device holds without telling anybody.
void falsify(World& world, std::size_t number, const std::string& sql) {
    must(world.device(number).store->write([&](store::Database& database) -> Status {
        const store::ApplyingScope unseen(database);
        return database.script(sql);
    }));
}

}  // namespace

TEST_CASE("a forgetting is a reason for a snapshot, once") {
    Home home;
    REQUIRE(home.world.snapshotsLeft == 0);
    home.forget(0, 2);
    home.settle();
    CHECK(home.world.snapshotsLeft == 1);
    home.say(0, 8);
    home.settle();
    CHECK(home.world.snapshotsLeft == 1);
    home.forget(1, 3);
    home.settle();
    CHECK(home.world.snapshotsLeft == 2);
    const std::size_t late = home.world.addDevice();
    CHECK(must(home.world.meet(late)).chunks > 0);
    CHECK(home.world.count(late, "SELECT count(*) FROM conversations") == 6);
}

TEST_CASE("what can be made again is no reason for a snapshot") {
    Home home;
    home.world.run(0, "INSERT INTO settings(id, name, value) VALUES(x'51000000000000000000000000000001', 'x', '1')");
    home.settle();
    home.world.run(1, "DELETE FROM settings");
    home.settle();
    CHECK(home.world.snapshotsLeft == 0);
}

TEST_CASE("where the last snapshot is large, one for a forgetting is made a day later") {
    Home home;
    home.world.bounds.smallBytes = 0;
    home.world.wakeAgain(0);
    home.world.wakeAgain(1);
    home.forget(0, 2);
    home.settle();
    REQUIRE(home.world.snapshotsLeft == 1);
    home.forget(0, 4);
    home.settle();
    CHECK(home.world.snapshotsLeft == 1);
    for (std::size_t number : {std::size_t{0}, std::size_t{1}}) home.world.device(number).clock->advance(kDay - kHour);
    home.settle();
    CHECK(home.world.snapshotsLeft == 1);
    for (std::size_t number : {std::size_t{0}, std::size_t{1}}) home.world.device(number).clock->advance(2 * kHour);
    home.settle();
    CHECK(home.world.snapshotsLeft == 2);
}

TEST_CASE("a forgetting that was sealed anew, or sent anew to a server that lost it, still counts") {
    Home home;
    SECTION("the server lost it") {
        home.forget(0, 2);
        home.settle();
        REQUIRE(home.world.snapshotsLeft == 1);
        home.world.server().rollBack(2, true);
        home.world.server().clearShelf();
        home.settle();
    }
    SECTION("the file was a copy") {
        const std::size_t copy = home.world.openCopy(0);
        home.say(0, 8);
        must(home.world.meet(0));
        home.forget(copy, 2);
        home.settle();
    }
    CHECK(home.world.snapshotsLeft > 0);
    const std::size_t late = home.world.addDevice();
    CHECK(must(home.world.meet(late)).chunks > 0);
    CHECK(home.world.count(late, "SELECT count(*) FROM conversations WHERE title = 'number 2'") == 0);
}

TEST_CASE("what two devices confirmed is emptied on the server, and a new device misses nothing") {
    Home home;
    CHECK(home.hollow() == 0);
    home.forget(0, 2);
    must(home.world.meet(0));
    CHECK(home.world.isErasing(0));
    home.settle();
    CHECK(home.world.snapshotsConfirmed == 1);
    CHECK(home.world.disputes.empty());
    CHECK_FALSE(home.world.isErasing(0));
    CHECK_FALSE(home.world.isErasing(1));
    CHECK(home.hollow() >= 4);
    home.say(1, 8);
    const std::size_t late = home.world.addDevice();
    const SyncReport report = must(home.world.meet(late));
    CHECK(report.chunks > 0);
    CHECK(report.received.hollow == 0);
    home.settle();
    CHECK(home.conversations(late) == 7);
    CHECK_FALSE(home.world.isErasing(late));
}

TEST_CASE("what somebody wrote of it before they heard that it was forgotten goes too") {
    Home home;
    home.forget(0, 2);
    home.world.run(1, "UPDATE messages SET text = 'edited meanwhile' WHERE text = 'said in 2'");
    must(home.world.meet(0));
    must(home.world.meet(1));
    CHECK(home.world.isErasing(1));
    home.settle();
    CHECK_FALSE(home.world.isErasing(0));
    CHECK_FALSE(home.world.isErasing(1));
}

TEST_CASE("a device that was away takes the snapshot, and keeps and tells what it wrote") {
    Home home;
    const std::size_t away = home.addAway();
    home.settle();
    home.world.run(away, "UPDATE conversations SET title = 'by who was away' WHERE title = 'number 4'");
    home.say(away, 9);
    home.forget(0, 2);
    home.say(1, 8);
    home.meetBoth();
    REQUIRE(home.world.snapshotsConfirmed == 1);
    const SyncReport report = must(home.world.meet(away));
    CHECK(report.chunks > 0);
    CHECK(report.received.hollow == 0);
    CHECK(home.world.device(away).store->copiesKept() == 1);
    CHECK(home.world.count(away, "SELECT count(*) FROM conversations WHERE title = 'number 2'") == 0);
    home.settle();
    CHECK(home.conversations(0) == 8);
    CHECK(home.world.count(1, "SELECT count(*) FROM conversations WHERE title = 'by who was away'") == 1);
}

TEST_CASE("a device that was away and dies at any step goes on where it was") {
    int step = 0;
    bool whole = false;
    for (; !whole && step < 300; step += 2) {
        Home home;
        const std::size_t away = home.addAway();
        home.settle();
        home.say(away, 9);
        home.forget(0, 2);
        home.meetBoth();
        SimDevice& device = home.world.device(away);
        device.store->dieAfter(step + 1);
        whole = home.world.meet(away).ok() && !device.store->isDead();
        device.store->live();
        home.world.wakeAgain(away);
        home.settle();
        REQUIRE(home.conversations(away) == 7);
        REQUIRE(home.world.count(away, "SELECT count(*) FROM sync_state WHERE name = 'snapshot_next'") == 0);
    }
    CHECK(step > 20);
    CHECK(whole);
}

TEST_CASE("who leaves a snapshot or confirms one and dies at any step leaves nothing half done") {
    bool whole = false;
    int step = 0;
    for (; !whole && step < 300; step += 2) {
        Home home;
        home.forget(0, 2);
        const bool maker = step % 4 == 0;
        if (!maker) must(home.world.meet(0));
        SimDevice& device = home.world.device(maker ? 0 : 1);
        device.store->dieAfter(step + 1);
        whole = home.world.meet(maker ? 0 : 1).ok() && !device.store->isDead();
        device.store->live();
        home.world.wakeAgain(maker ? 0 : 1);
        home.settle();
        // It may be a moment before somebody looks again.
        home.world.later(kLookAgainAfter);
        home.settle();
        REQUIRE_FALSE(home.world.isErasing(0));
        REQUIRE_FALSE(home.world.isErasing(1));
    }
    CHECK(step > 20);
    CHECK(whole);
}

TEST_CASE("nobody confirms a snapshot of his own, unless he is alone, or for a month") {
    SECTION("alone") {
        World world(1, kNoFaults);
        world.confirms = true;
        world.addDevice();
        world.run(0, "INSERT INTO conversations(id, title, created_at, updated_at) VALUES(x'" + std::string(31, '0') +
                         "1', 'a', 1, 1), (x'" + std::string(31, '0') + "2', 'b', 1, 1)");
        must(world.meet(0));
        world.run(0, "DELETE FROM conversations WHERE title = 'a'");
        must(world.meet(0));
        CHECK(world.settle() == "");
        CHECK_FALSE(world.isErasing(0));
    }
    SECTION("two, of which one does not come") {
        Home home;
        home.forget(0, 2);
        for (int i = 0; i < 3; ++i) {
            must(home.world.meet(0));
            home.world.later(kDay);
        }
        CHECK(home.world.snapshotsLeft == 1);
        CHECK(home.world.isErasing(0));
        SECTION("for a month") { home.world.later(kAloneAfter); }
        SECTION("and whose clock is a year off") { home.world.device(0).clock->advance(365 * kDay); }
        const bool month = home.world.device(1).clock->now() == home.world.device(0).clock->now();
        must(home.world.meet(0));
        CHECK(home.world.isErasing(0) != month);
    }
}

TEST_CASE("a snapshot that says something else is not confirmed, and another device's takes its place") {
    Home home;
    falsify(home.world, 0, "UPDATE messages SET text = 'altered' WHERE text = 'said in 4'");
    home.forget(0, 2);
    home.meetBoth();
    REQUIRE(home.world.snapshotsLeft == 1);
    REQUIRE(home.world.disputes.size() == 1);
    CHECK(home.world.disputes.front() == "messages: a row says something else");
    CHECK(home.world.isErasing(1));
    CHECK(home.hollow() == 0);
    home.meetBoth();
    CHECK(home.world.disputes.size() == 1);
    // A day later who disputes it leaves one, which a third confirms.
    const std::size_t third = home.addAway();
    falsify(home.world, third, "UPDATE messages SET text = 'said in 4' WHERE text = 'altered'");
    home.world.later(kDay);
    must(home.world.meet(1));
    CHECK(home.world.snapshotsLeft == 2);
    must(home.world.meet(third));
    CHECK(home.world.snapshotsConfirmed == 1);
    must(home.world.meet(1));
    CHECK_FALSE(home.world.isErasing(1));
}

TEST_CASE("where a server empties what no snapshot has, nothing here is lost, and it comes with the next one") {
    Home home;
    const std::size_t away = home.addAway();
    home.say(away, 9);
    home.say(0, 8);
    home.meetBoth();
    home.world.server().empty(home.world.server().log().size());
    const SyncReport report = must(home.world.meet(away));
    CHECK(report.received.hollow > 0);
    CHECK(report.chunks == 0);
    CHECK(home.conversations(away) == 8);
    CHECK(home.world.count(away, "SELECT count(*) FROM sync_state WHERE name = 'missing_to' AND value > 0") == 1);
    home.meetBoth();
    CHECK(home.world.count(0, "SELECT count(*) FROM conversations") == 9);
    home.forget(1, 3);
    home.meetBoth();
    must(home.world.meet(away));
    CHECK(home.conversations(away) == 8);
    CHECK(home.world.count(away, "SELECT count(*) FROM sync_state WHERE name = 'missing_to' AND value > 0") == 0);
    home.settle();
}

TEST_CASE("a false witness costs those who hold it nothing") {
    Home home;
    const std::size_t away = home.addAway();
    home.settle();
    // Both lie alike: the snapshot lacks a conversation, and the other one confirms it.
    for (const std::size_t liar : {std::size_t{0}, std::size_t{1}})
        falsify(
            home.world, liar,
            "DELETE FROM sync_cells WHERE table_id = 2 AND row = (SELECT k FROM conversations WHERE title = 'number "
            "4')");
    home.forget(0, 2);
    home.meetBoth();
    REQUIRE(home.world.snapshotsConfirmed == 1);
    REQUIRE(home.hollow() > 0);
    CHECK(must(home.world.meet(away)).chunks > 0);
    CHECK(home.world.count(away, "SELECT count(*) FROM conversations WHERE title = 'number 4'") == 1);
    CHECK(home.world.count(away, "SELECT count(*) FROM messages WHERE text = 'said in 4'") == 1);
}

TEST_CASE("a server that was put back after it emptied its log is told again, and nobody is stuck") {
    Home home;
    home.forget(0, 2);
    home.settle();
    REQUIRE(home.hollow() > 0);
    const std::size_t before = home.world.server().log().size();
    home.world.server().restore(3, true);
    home.say(1, 8);
    home.settle();
    CHECK(home.world.server().log().size() >= before);
    const std::size_t late = home.world.addDevice();
    must(home.world.meet(late));
    CHECK(home.conversations(late) == 7);
    home.settle();
}

TEST_CASE(
    "a new device takes the snapshot that two devices confirmed, though a newer one lies there, and then the log") {
    Home home;
    home.forget(0, 2);
    home.meetBoth();
    REQUIRE(home.world.snapshotsConfirmed == 1);
    const std::uint64_t confirmed = home.world.server().emptied();
    home.world.confirms = false;
    home.say(1, 8);
    home.forget(1, 3);
    home.say(0, 9);
    home.meetBoth();
    REQUIRE(home.world.snapshotsLeft == 2);
    REQUIRE(home.world.server().confirmed() != home.world.server().news(0).manifest);
    bool lies = false;
    SECTION("it is there") {}
    SECTION("the server keeps it back") { lies = true; }
    if (lies) home.world.onConfirmed = [&](Bytes& manifest) { manifest = home.world.server().news(0).manifest; };
    const std::size_t late = home.world.addDevice();
    const SyncReport report = must(home.world.meet(late));
    CHECK(report.chunks > 0);
    CHECK_FALSE(report.snapshotRefused);
    CHECK((report.received.envelopes > 0) != lies);
    CHECK(home.conversations(late) == 7);
    CHECK(home.world.server().emptied() == confirmed);
    home.world.confirms = true;
    home.settle();
    CHECK_FALSE(home.world.isErasing(late));
}

TEST_CASE("erasing is over when the log is really empty, not when a record says so") {
    Home home;
    home.forget(0, 2);
    // The snapshot is there, and then the record that speaks of it.
    must(home.world.meet(0));
    const std::size_t before = home.world.server().log().size();
    home.meetBoth();
    REQUIRE(home.world.snapshotsConfirmed == 1);
    REQUIRE_FALSE(home.world.isErasing(0));
    const auto both = [&](bool expected) {
        return home.world.isErasing(0) == expected && home.world.isErasing(1) == expected;
    };
    SECTION("the server is put back to where it had the same snapshot, and empties its log again") {
        home.world.server().restore(before, true);
        home.world.confirms = false;
        must(home.world.meet(0));
        CHECK(home.world.isErasing(0));
        home.meetBoth();
        CHECK(home.hollow() > 0);
        CHECK(both(false));
    }
    SECTION("the server is put back to where it had none, and takes the record for what it is") {
        home.world.server().restore(3, true);
        home.world.confirms = false;
        home.meetBoth();
        CHECK(home.hollow() == 0);
        CHECK(both(true));
        home.world.confirms = true;
        home.meetBoth();
        CHECK(home.hollow() > 0);
        CHECK(both(false));
    }
    home.settle();
}

TEST_CASE("a record that names a place that no log has come to keeps nobody from clearing") {
    Home home;
    const Cleared madeUp{std::uint64_t{1} << 60, {1}, {2}};
    CHECK_FALSE(must(home.world.device(1).client->propose(ClearLog{madeUp})).stopped);
    must(home.world.meet(0));
    CHECK(home.world.device(0).sealing->cleared() == madeUp);
    home.forget(0, 2);
    must(home.world.meet(0));
    CHECK(home.world.isErasing(0));
    home.meetBoth();
    CHECK(home.hollow() > 0);
    CHECK_FALSE(home.world.isErasing(0));
    CHECK_FALSE(home.world.isErasing(1));
    home.settle();
}

TEST_CASE("what a device wrote of something before a snapshot told it that this was forgotten goes too") {
    Home home;
    const std::size_t away = home.addAway();
    home.forget(0, 2);
    home.meetBoth();
    REQUIRE(home.hollow() > 0);
    home.world.run(away, "UPDATE conversations SET title = 'written late' WHERE title = 'number 2'");
    home.world.confirms = false;
    CHECK(must(home.world.meet(away)).chunks > 0);
    CHECK(home.world.isErasing(away));
    home.world.confirms = true;
    home.settle();
    CHECK_FALSE(home.world.isErasing(away));
}

TEST_CASE("what was forgotten elsewhere and then came from here goes here too, though only a snapshot says so") {
    Home home;
    home.forget(0, 2);
    home.settle();
    // A server that keeps neither contents nor snapshots, for a while.
    home.world.server().clearShelf();
    home.world.server().empty(home.world.server().log().size());
    const std::size_t away = home.world.addDevice();
    home.say(away, 2);
    home.world.confirms = false;
    CHECK(must(home.world.meet(away)).sent > 0);
    home.forget(1, 3);
    home.meetBoth();
    CHECK(home.conversations(0) == 5);
    CHECK(must(home.world.meet(away)).chunks > 0);
    CHECK(home.conversations(away) == 5);
    home.world.confirms = true;
    home.settle();
}
