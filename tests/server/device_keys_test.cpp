// SPDX-License-Identifier: AGPL-3.0-or-later
// Keys that change by themselves, and first contacts that were cut off and go on.
#include <catch2/catch.hpp>

#include "core/engine/first_contact.h"
#include "tests/server/engines.h"

using namespace hearth;
using namespace hearth::server;

namespace {

constexpr Milliseconds kThreeMonths = 91 * kDay;

std::uint32_t epochOf(Device& device) { return accountOf(device.engine->vault()).value()->membership().epoch(); }

void pass(World& world, Milliseconds time) {
    world.server.clock().advance(time);
    world.desk.temp.clock().advance(time);
    world.laptop.temp.clock().advance(time);
}

/// The server does what it is asked, and its answer does not arrive, once.
void loseAnswer(World& world, sync::SyncMethod method, const std::string& end) {
    world.server.after = [method, end, lost = false](const sync::SyncRequest& request,
                                                     Result<sync::SyncReply>& answer) mutable {
        if (lost || request.method != method || !request.target.ends_with(end)) return;
        lost = true;
        answer = fail(ErrorCode::Unavailable, "connection lost");
    };
}

}  // namespace

TEST_CASE("a key that was in use for three months ends by itself, once, and all goes on") {
    World world;
    world.enable();
    world.join();
    world.inStep();
    CHECK(epochOf(world.desk) == 1);
    pass(world, kThreeMonths);
    world.inStep();
    CHECK(epochOf(world.desk) == 2);
    CHECK(epochOf(world.laptop) == 2);
    world.laptop.converse("Under the new key");
    world.inStep();
    world.inStep();
    CHECK(world.desk.conversations() == 1);
    CHECK(epochOf(world.desk) == 2);
    CHECK(world.desk.status().state == SyncState::Synced);
    pass(world, kThreeMonths);
    world.inStep();
    CHECK(epochOf(world.desk) == 3);
}

TEST_CASE("two devices that end a key at the same moment end one, and neither has done wrong") {
    World world;
    world.enable();
    world.join();
    world.inStep();
    pass(world, kThreeMonths);
    bool between = false;
    world.server.before = [&](const sync::SyncRequest& request) -> std::optional<Result<sync::SyncReply>> {
        const bool record = request.method == sync::SyncMethod::Post && request.target.ends_with("/ops");
        if (record && !std::exchange(between, true)) world.desk.meet();
        return std::nullopt;
    };
    world.laptop.meet();
    world.server.before = nullptr;
    CHECK(between);
    world.inStep();
    CHECK(epochOf(world.desk) == 2);
    CHECK(epochOf(world.laptop) == 2);
    CHECK(world.laptop.status().state == SyncState::Synced);
}

TEST_CASE("a clock that is years off changes no key") {
    World world;
    world.enable();
    world.join();
    world.inStep();
    world.laptop.temp.clock().advance(20 * 365 * kDay);
    world.inStep();
    world.inStep();
    CHECK(epochOf(world.laptop) == 1);
}

TEST_CASE("without a server an old key is no fault, and it ends when there is one again") {
    World world;
    world.enable();
    pass(world, kThreeMonths);
    world.road.cut = true;
    CHECK(world.desk.sync().meet(CancelToken()).error().code == ErrorCode::Unavailable);
    world.road.cut = false;
    world.desk.meet();
    CHECK(epochOf(world.desk) == 2);
}

TEST_CASE("words that brought an account back end its key, and new ones are asked for until they are there") {
    World world;
    world.desk.converse("Everything");
    world.enable();
    REQUIRE(world.laptop.sync().recover(kUrl, world.desk.temp.recoveryPhrase()).ok());
    CHECK(world.laptop.has(SyncNoticeKind::PhraseUsed));
    world.laptop.meet();
    CHECK(epochOf(world.laptop) == 2);
    world.inStep();
    CHECK(world.laptop.conversations() == 1);
    CHECK(epochOf(world.desk) == 2);
    CHECK(epochOf(world.laptop) == 2);
    CHECK(world.laptop.has(SyncNoticeKind::PhraseUsed));
    CHECK(world.laptop.status().state == SyncState::Synced);
    REQUIRE(world.laptop.sync().newPhrase().ok());
    CHECK_FALSE(world.laptop.has(SyncNoticeKind::PhraseUsed));
}

TEST_CASE("a vault whose server's yes was lost is put there by asking again, with the same token") {
    World world;
    world.desk.converse("Everything");
    const std::string token = world.server.token();
    loseAnswer(world, sync::SyncMethod::Post, "/v1/vaults");
    CHECK(world.desk.sync().enable({kUrl, token}).error().code == ErrorCode::Unavailable);
    CHECK(world.desk.status().state == SyncState::Off);
    CHECK(world.desk.sync().meet(CancelToken()).error().code == ErrorCode::Unsupported);
    const auto enabled = world.desk.sync().enable({kUrl, token});
    if (!enabled.ok()) FAIL(enabled.error().detail);
    world.desk.meet();
    CHECK(world.desk.status().state == SyncState::Synced);
    world.join();
    world.inStep();
    CHECK(world.laptop.conversations() == 1);
}

TEST_CASE("a vault whose server never answered may still come into another account") {
    World world;
    world.enable();
    loseAnswer(world, sync::SyncMethod::Post, "/v1/vaults");
    CHECK(world.laptop.sync().enable({kUrl, world.server.token()}).error().code == ErrorCode::Unavailable);
    world.desk.converse("Everything");
    CHECK(world.join().vault == world.account.vault);
    world.inStep();
    CHECK(world.laptop.conversations() == 1);
}

TEST_CASE("a recovery that was cut off is repeated, and makes one device") {
    World world;
    world.desk.converse("Everything");
    world.enable();
    loseAnswer(world, sync::SyncMethod::Post, "/ops");
    CHECK(world.laptop.sync().recover(kUrl, world.desk.temp.recoveryPhrase()).error().code == ErrorCode::Unavailable);
    const auto member = world.laptop.sync().recover(kUrl, world.desk.temp.recoveryPhrase());
    if (!member.ok()) FAIL(member.error().detail);
    world.inStep();
    CHECK(world.laptop.conversations() == 1);
    CHECK(world.desk.status().devices.size() == 2);
}

TEST_CASE("a device that was let in and ended before it knew comes in with the next code, as the same one") {
    World world;
    world.enable();
    {
        World::Pair pair = world.begin();
        World::stepTo(pair, Pairing::Stage::Compare);
        pair.inviting->agree();
        pair.joining->agree();
        REQUIRE(pair.inviting->step().value() == Pairing::Stage::Agreed);
        REQUIRE(pair.joining->step().value() == Pairing::Stage::Agreed);
        // The inviting side has heard of it, and goes on alone.
        REQUIRE(pair.inviting->step().value() == Pairing::Stage::Done);
    }
    CHECK(world.desk.status().devices.size() == 2);
    CHECK(world.laptop.status().state == SyncState::Off);
    world.join();
    world.inStep();
    CHECK(world.desk.status().devices.size() == 2);
    CHECK(world.laptop.status().state == SyncState::Synced);
}
