// SPDX-License-Identifier: AGPL-3.0-or-later
// What was forgotten goes from the server too: a snapshot takes the place of the log in which it stands.
#include <catch2/catch.hpp>

#include "tests/core/store/bare_database.h"
#include "tests/sync/simulator/world.h"

using namespace hearth;
using namespace hearth::sync;
using hearth::test::must;

namespace {

constexpr Faults kNoFaults{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, false, false};

/// Two devices that know the same conversations, and leave snapshots only because of what they forget.
struct Home {
    Home() : world(1, kNoFaults) {
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
    World world;
};

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
