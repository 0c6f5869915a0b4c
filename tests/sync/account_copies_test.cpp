// SPDX-License-Identifier: AGPL-3.0-or-later
// A vault's file that was copied or put back from a backup: its identity lives on once only, and whoever is not that
// one is admitted anew by it.
#include <set>

#include "tests/core/store/bare_database.h"
#include "tests/sync/account_world.h"

using namespace hearth;
using namespace hearth::sync;
using test::must;

namespace {

std::string say(const std::string& title) {
    return "INSERT INTO conversations(id, title, created_at, updated_at) VALUES(randomblob(16), '" + title + "', 1, 1)";
}

/// A laptop and a phone that know the same, and what of the log is true of every device.
struct Two {
    AccountWorld world;
    std::size_t laptop = world.found();
    std::size_t phone = world.pair(laptop);
    Two() { REQUIRE(world.settle({laptop, phone}) == ""); }
    bool noNumberTwice() {
        std::set<std::pair<DeviceId, std::uint64_t>> numbers;
        for (const LogEntry& entry : world.log()) {
            const EnvelopeHeader header = world.header(entry);
            if (!numbers.insert({header.device, header.sequence}).second) return false;
        }
        return true;
    }
    bool hasMember(const DeviceId& device) {
        must(world.meet(phone));
        return world[phone].account->membership().holders().count(device) == 1;
    }
};

}  // namespace

TEST_CASE("a file that was put back from a backup gets everything again, as a new device that the old one admitted") {
    Two two;
    AccountWorld& world = two.world;
    auto backup = world[two.laptop].store->copy(*world[two.laptop].clock);
    const DeviceId before = world.id(two.laptop);
    world.run(two.laptop, say("after the backup"));
    REQUIRE(world.settle({two.laptop, two.phone}) == "");
    world.putBack(two.laptop, std::move(backup));
    world.run(two.laptop, say("after it was put back"));
    const SyncReport report = must(world.meet(two.laptop));
    CHECK(report.renewed);
    CHECK(report.standing == Standing::Writes);
    CHECK(world.id(two.laptop) != before);
    CHECK_FALSE(world[two.laptop].account->former());
    CHECK(two.hasMember(world.id(two.laptop)));
    CHECK(world.settle({two.laptop, two.phone}) == "");
    CHECK(world.all({two.laptop, two.phone}, "SELECT count(*) FROM conversations", 2));
    CHECK(world[two.laptop].account->member() == world[two.phone].account->member());
    CHECK(two.noNumberTwice());
}

TEST_CASE("two copies of one file both go on, each as a device of its own where the other one was quicker") {
    Two two;
    AccountWorld& world = two.world;
    const DeviceId before = world.id(two.laptop);
    const std::size_t copy = world.openCopy(two.laptop);
    world.run(two.laptop, say("by the one"));
    world.run(copy, say("by the other"));
    must(world.meet(two.laptop));
    CHECK(world.settle({two.laptop, copy, two.phone}) == "");
    CHECK(world.all({two.laptop, copy, two.phone}, "SELECT count(*) FROM conversations", 2));
    // The copy was admitted at the end of the chain, so the first one finds an envelope that it did not write.
    const std::set<DeviceId> ids{before, world.id(two.laptop), world.id(copy), world.id(two.phone)};
    CHECK(ids.size() == 4);
    CHECK(two.noNumberTwice());
    // Nothing of it is left to be done.
    const std::size_t size = world.log().size();
    CHECK(world.settle({two.laptop, copy, two.phone}) == "");
    CHECK(world.log().size() == size);
}

TEST_CASE("two copies that want to be admitted at the same moment both are") {
    Two two;
    AccountWorld& world = two.world;
    auto backup = world[two.laptop].store->copy(*world[two.laptop].clock);
    world.run(two.laptop, say("after the backup"));
    REQUIRE(world.settle({two.laptop, two.phone}) == "");
    world.putBack(two.laptop, std::move(backup));
    const std::size_t copy = world.openCopy(two.laptop);
    bool first = true;
    world.beforePush = [&](std::size_t device) {
        if (device == two.laptop && std::exchange(first, false)) must(world.meet(copy));
    };
    CHECK_FALSE(must(world.meet(two.laptop)).stopped);
    CHECK_FALSE(first);
    CHECK(world.settle({two.laptop, copy, two.phone}) == "");
    CHECK(world.id(two.laptop) != world.id(copy));
    CHECK(two.noNumberTwice());
}

TEST_CASE("a copied file that dies at any step of its renewal ends as one new device") {
    for (int steps = 1; steps < 200; ++steps) {
        Two two;
        AccountWorld& world = two.world;
        auto backup = world[two.laptop].store->copy(*world[two.laptop].clock);
        world.run(two.laptop, say("after the backup"));
        REQUIRE(world.settle({two.laptop, two.phone}) == "");
        world.putBack(two.laptop, std::move(backup));
        world.run(two.laptop, say("after it was put back"));
        world[two.laptop].store->dieAfter(steps);
        const auto met = world.meet(two.laptop);
        const bool died = world[two.laptop].store->isDead();
        CHECK(met.ok() != died);
        world.wake(two.laptop);
        REQUIRE(world.settle({two.laptop, two.phone}) == "");
        REQUIRE(world.all({two.laptop, two.phone}, "SELECT count(*) FROM conversations", 2));
        REQUIRE(world[two.phone].account->membership().holders().size() == 4);
        REQUIRE(two.noNumberTwice());
        if (!died) return;
    }
    FAIL("it never came to the end");
}

TEST_CASE("a copy of a file that waits to be admitted is found out like every other") {
    Two two;
    AccountWorld& world = two.world;
    auto backup = world[two.laptop].store->copy(*world[two.laptop].clock);
    world.run(two.laptop, say("after the backup"));
    REQUIRE(world.settle({two.laptop, two.phone}) == "");
    world.putBack(two.laptop, std::move(backup));
    world.beforePush = [&](std::size_t device) {
        if (device == two.laptop) world[two.laptop].store->dieAfter(1);
    };
    CHECK_FALSE(world.meet(two.laptop).ok());
    world.beforePush = nullptr;
    world.wake(two.laptop);
    REQUIRE(world[two.laptop].account->standing() == Standing::Awaiting);
    const std::size_t copy = world.openCopy(two.laptop);
    REQUIRE(world.id(copy) == world.id(two.laptop));
    world.run(two.laptop, say("by the one"));
    world.run(copy, say("by the other"));
    CHECK(world.settle({two.laptop, copy, two.phone}) == "");
    CHECK(world.id(copy) != world.id(two.laptop));
    CHECK(world.all({two.laptop, copy, two.phone}, "SELECT count(*) FROM conversations", 3));
    CHECK(two.noNumberTwice());
}

TEST_CASE("a copy whose identity was removed meanwhile is told so, and keeps what it has") {
    Two two;
    AccountWorld& world = two.world;
    const std::size_t copy = world.openCopy(two.laptop);
    must(world.propose(two.phone, DropDevice{world.id(two.laptop)}));
    world.run(copy, say("by the copy"));
    const SyncReport report = must(world.meet(copy));
    CHECK(report.standing == Standing::Removed);
    CHECK(report.stopped == PushOutcome::Revoked);
    CHECK(world.count(copy, "SELECT count(*) FROM conversations") == 1);
}
