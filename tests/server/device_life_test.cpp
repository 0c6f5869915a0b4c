// SPDX-License-Identifier: AGPL-3.0-or-later
// Devices that meet by themselves: soon, and no more often than it helps.
#include <catch2/catch.hpp>

#include "tests/server/engines.h"

using namespace hearth;
using namespace hearth::server;

TEST_CASE("in the background a change is sent soon, and news are fetched at once") {
    World world;
    world.enable();
    world.join();
    world.inStep();
    std::atomic<int> told = 0;
    world.laptop.sync().listen([&](const SyncChange& change) { told += change.content ? 1 : 0; });
    world.laptop.engine->startJobs({});
    REQUIRE(eventually(world.road, [&] { return world.road.listeners > 0; }));
    world.laptop.converse("Written here");
    REQUIRE(eventually(world.road, [&] { return world.laptop.status().pending == 0; }));
    world.desk.converse("Written there");
    world.desk.meet();
    CHECK(world.desk.conversations() == 2);
    CHECK(eventually(world.road, [&] { return world.laptop.conversations() == 2; }));
    CHECK(eventually(world.road, [&] { return told > 0; }));
    world.laptop.engine.reset();  // With everything under way.
}

TEST_CASE("what is written on one device is on the other a moment later, and then both are at rest") {
    Living living;
    World& world = living.world;
    for (int i = 1; i <= 3; ++i) {
        const int before = living.meetings();
        (i % 2 == 1 ? world.desk : world.laptop).converse("Written here");
        REQUIRE(eventually(world.road,
                           [&] { return world.desk.conversations() == i && world.laptop.conversations() == i; }));
        living.rest();
        // One that sends and one that reads: what a meeting writes itself is no reason for another.
        CHECK(living.meetings() - before == 2);
    }
    CHECK(world.desk.status().state == SyncState::Synced);
}

TEST_CASE("a stream of changes goes in few meetings, and the last of it is there too") {
    Living living;
    World& world = living.world;
    constexpr int kChanges = 150;
    const int before = living.meetings();
    std::thread writer([&] {
        for (int i = 0; i < kChanges; ++i) world.desk.converse("One of many");
    });
    CHECK(eventually(world.road, [&] { return world.laptop.conversations() == kChanges; }));
    writer.join();
    CHECK(living.meetings() - before < kChanges / 2);
}

TEST_CASE("a server that takes nothing is not asked for every change, and gets all of it when it takes it again") {
    Living living;
    World& world = living.world;
    int refused = 0;
    world.server.before = [&](const sync::SyncRequest& request) -> std::optional<Result<sync::SyncReply>> {
        if (request.method != sync::SyncMethod::Post || !request.target.ends_with("/ops")) return std::nullopt;
        ++refused;
        return sync::SyncReply{413, sync::protocol::encode(sync::protocol::Outcome{sync::protocol::Answer::TooLarge})};
    };
    for (int i = 0; i < 5; ++i) {
        world.desk.converse("Not taken");
        REQUIRE(eventually(world.road, [&, end = steadyMilliseconds() + 100] { return steadyMilliseconds() > end; }));
    }
    CHECK(refused >= 1);
    CHECK(refused <= 2);
    CHECK(world.desk.has(SyncNoticeKind::NotTaken));
    // What others write still comes.
    world.server.before = nullptr;
    CHECK(eventually(world.road, [&] { return world.laptop.conversations() == 5; }));
}

TEST_CASE("a vault that comes into an account while it is open meets the server by itself") {
    World world;
    world.desk.converse("Here before");
    world.desk.engine->startJobs({});
    world.desk.sync().enable({kUrl, world.server.token()}).value();
    CHECK(eventually(world.road, [&] { return world.desk.status().pending == 0; }));
    CHECK(eventually(world.road, [&] { return world.road.listeners == 1; }));
}
