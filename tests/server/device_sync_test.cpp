// SPDX-License-Identifier: AGPL-3.0-or-later
// What a person does with their devices, each step asked for: whole engines against the real server in process.
#include <catch2/catch.hpp>

#include "core/engine/version.h"
#include "tests/server/engines.h"

using namespace hearth;
using namespace hearth::server;

TEST_CASE("a vault that is on no server says so, and nothing is asked of anybody") {
    World world;
    CHECK(world.desk.status().state == SyncState::Off);
    CHECK(world.desk.sync().meet(CancelToken()).error().code == ErrorCode::Unsupported);
    CHECK(world.desk.sync().invite().error().code == ErrorCode::Unsupported);
    CHECK(world.server.calls.empty());
}

TEST_CASE("a device that was invited holds the same memory, and both know each other by name") {
    World world;
    world.desk.converse("Pottery");
    world.enable();
    const SyncMember laptop = world.join();
    CHECK(laptop.vault == world.account.vault);
    world.inStep();
    CHECK(world.laptop.conversations() == 1);
    for (Device* device : {&world.desk, &world.laptop}) {
        const SyncStatus status = device->status();
        CHECK(status.state == SyncState::Synced);
        CHECK(status.pending == 0);
        CHECK(status.notices.empty());
        REQUIRE(status.devices.size() == 2);
        CHECK(status.devices[0].thisOne);
        CHECK(status.devices[0].name == (device == &world.desk ? "Desk" : "Laptop"));
        CHECK(status.devices[1].name == (device == &world.desk ? "Laptop" : "Desk"));
        CHECK(status.devices[1].lastSeen);
        CHECK(status.devices[1].program == kVersion);
    }
}

TEST_CASE("words that differ let nobody in, and both devices are as they were") {
    World world;
    world.enable();
    World::Pair pair = world.begin();
    World::stepTo(pair, Pairing::Stage::Compare);
    pair.inviting->refuse();
    const auto refused = pair.inviting->step();
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == ErrorCode::Cancelled);
    pair.joining->agree();
    Result<Pairing::Stage> there = pair.joining->step();
    for (int i = 0; i < 5 && there.ok(); ++i) there = pair.joining->step();
    REQUIRE_FALSE(there.ok());
    CHECK(world.laptop.status().state == SyncState::Off);
    CHECK(world.desk.status().devices.size() == 1);
}

TEST_CASE("only a vault in which nothing is, and that is in no account, can join one") {
    World world;
    world.enable();
    const std::string code = world.desk.sync().invite().value()->code();
    CHECK(world.laptop.sync().join("not a code").error().code == ErrorCode::InvalidArgument);
    CHECK(world.desk.sync().join(code).error().detail == kOnServer);
    world.laptop.converse("Something");
    CHECK(world.laptop.sync().join(code).error().detail == kNotEmpty);
    CHECK(world.laptop.sync().recover(kUrl, world.desk.temp.recoveryPhrase()).error().detail == kNotEmpty);
}

TEST_CASE("what is said while two devices pair keeps the vault from joining, and nothing is lost") {
    World world;
    world.enable();
    World::Pair pair = world.begin();
    World::stepTo(pair, Pairing::Stage::Compare);
    pair.inviting->agree();
    pair.joining->agree();
    world.laptop.converse("Typed meanwhile");
    Result<Pairing::Stage> there = pair.joining->step();
    for (int i = 0; i < 20 && there.ok(); ++i) {
        REQUIRE(pair.inviting->step().ok());
        there = pair.joining->step();
    }
    REQUIRE_FALSE(there.ok());
    CHECK(there.error().detail == kNotEmpty);
    CHECK(world.laptop.status().state == SyncState::Off);
    CHECK(world.laptop.conversations() == 1);
}

TEST_CASE("a token that is none leaves the vault as it was, and the right one works after it") {
    World world;
    const auto refused = world.desk.sync().enable({kUrl, "none"});
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == ErrorCode::AuthFailed);
    CHECK(world.desk.status().state == SyncState::Off);
    CHECK(world.desk.sync().enable({"ftp://there", "none"}).error().code == ErrorCode::InvalidArgument);
    world.enable();
    CHECK(world.desk.status().state == SyncState::Synced);
    CHECK(world.desk.sync().enable({kUrl, world.server.token()}).error().detail == kOnServer);
}

TEST_CASE("without a server everything goes on, and the status says what waits") {
    World world;
    world.enable();
    world.road.cut = true;
    world.desk.converse("Written offline");
    CHECK(world.desk.status().state == SyncState::Waiting);
    CHECK(world.desk.sync().meet(CancelToken()).error().code == ErrorCode::Unavailable);
    CHECK(world.desk.status().state == SyncState::Offline);
    CHECK(world.desk.status().pending > 0);
    CHECK(world.desk.sync().rotate().error().code == ErrorCode::Unavailable);
    world.road.cut = false;
    world.desk.meet();
    CHECK(world.desk.status().state == SyncState::Synced);
    CHECK(world.desk.status().pending == 0);
}

TEST_CASE("a removed device keeps what it had, is told so, and what comes later is not for it") {
    World world;
    world.desk.converse("Before");
    world.enable();
    const SyncMember laptop = world.join();
    world.inStep();
    CHECK(world.desk.sync().revoke(world.account.device).error().code == ErrorCode::Conflict);
    CHECK(world.desk.sync().revoke(DeviceId(IdBytes{9})).error().code == ErrorCode::NotFound);
    const Status revoked = world.desk.sync().revoke(laptop.device);
    if (!revoked.ok()) FAIL(revoked.error().detail);
    CHECK(world.desk.sync().revoke(laptop.device).error().code == ErrorCode::Conflict);
    world.desk.converse("After");
    world.desk.meet();
    CHECK(world.laptop.sync().meet(CancelToken()).error().code == ErrorCode::AuthFailed);
    CHECK(world.laptop.status().state == SyncState::Attention);
    CHECK(world.laptop.has(SyncNoticeKind::Revoked));
    CHECK(world.laptop.conversations() == 1);
    world.laptop.converse("It still can be written to");
    CHECK(world.laptop.conversations() == 2);
    CHECK(world.desk.status().devices.back().removed);
}

TEST_CASE("the twelve words bring an account back to an empty vault, and other words nothing") {
    World world;
    world.desk.converse("Everything");
    world.enable();
    CHECK(world.laptop.sync().recover(kUrl, world.laptop.temp.recoveryPhrase()).error().code == ErrorCode::NotFound);
    const auto member = world.laptop.sync().recover(kUrl, world.desk.temp.recoveryPhrase());
    if (!member.ok()) FAIL(member.error().detail);
    CHECK(member->vault == world.account.vault);
    world.inStep();
    CHECK(world.laptop.conversations() == 1);
    CHECK(world.desk.status().devices.size() == 2);
}

TEST_CASE("a new phrase takes the place of the old one for the account too") {
    World world;
    world.desk.converse("Everything");
    world.enable();
    world.road.cut = true;
    CHECK(world.desk.sync().newPhrase().error().code == ErrorCode::Unavailable);
    world.road.cut = false;
    const auto phrase = world.desk.sync().newPhrase();
    REQUIRE(phrase.ok());
    CHECK_FALSE(phrase->accountKeepsOld);
    CHECK_FALSE(world.laptop.sync().recover(kUrl, world.desk.temp.recoveryPhrase()).ok());
    const auto member = world.laptop.sync().recover(kUrl, phrase->made.words);
    if (!member.ok()) FAIL(member.error().detail);
    world.inStep();
    CHECK(world.laptop.conversations() == 1);
}

TEST_CASE("a key that was changed is everybody's, and all goes on") {
    World world;
    world.enable();
    world.join();
    world.inStep();
    REQUIRE(world.desk.sync().rotate().ok());
    world.desk.converse("Under the new key");
    world.laptop.converse("Written under the old one");
    world.inStep();
    CHECK(world.laptop.conversations() == 2);
    CHECK(world.desk.conversations() == 2);
}

TEST_CASE("a device is called what its person calls it, on every device") {
    World world;
    world.enable();
    const SyncMember laptop = world.join();
    CHECK(world.desk.sync().rename(laptop.device, "").error().code == ErrorCode::InvalidArgument);
    CHECK(world.desk.sync().rename(DeviceId(IdBytes{9}), "x").error().code == ErrorCode::NotFound);
    REQUIRE(world.desk.sync().rename(laptop.device, "Grey").ok());
    world.inStep();
    CHECK(world.laptop.status().devices.front().name == "Grey");
}

TEST_CASE("the name that the inviting person gives stays, however late the new device comes in") {
    World world;
    world.enable();
    World::Pair pair = world.begin();
    World::stepTo(pair, Pairing::Stage::Compare);
    pair.inviting->agree();
    pair.joining->agree();
    for (int i = 0; i < 20 && pair.inviting->step().value() != Pairing::Stage::Done; ++i)
        if (i < 2) CHECK(pair.joining->step().value() != Pairing::Stage::Done);
    const DeviceId newcomer = pair.inviting->member().device;
    REQUIRE(world.desk.sync().rename(newcomer, "Grey").ok());
    world.desk.meet();
    world.laptop.temp.clock().advance(kMinute);
    World::stepTo(pair, Pairing::Stage::Done);
    world.inStep();
    CHECK(world.laptop.status().devices.front().name == "Grey");
    CHECK(world.desk.status().devices.back().name == "Grey");
}

TEST_CASE("a device that comes to a long history takes a snapshot of it, and of the log only what is newer") {
    World world;
    world.liveLong();
    CHECK(world.server.calls["PUT snapshots"] > 10);
    world.desk.converse("After the snapshot");
    world.desk.meet();
    world.join();
    world.server.calls.clear();
    world.laptop.meet();
    CHECK(world.server.calls["GET snapshots"] > 2);
    CHECK(world.server.calls["GET ops"] <= 3);
    CHECK(world.laptop.conversations() == 31);
    world.laptop.converse("By the newcomer");
    world.inStep();
    CHECK(world.desk.conversations() == 32);
    CHECK(world.laptop.status().state == SyncState::Synced);
    CHECK(world.laptop.status().notices.empty());
}

TEST_CASE("while a history arrives the status says how much of it is here, and listeners hear of it") {
    World world;
    world.liveLong();
    world.join();
    int chunks = 0;
    world.server.before = [&](const sync::SyncRequest& request) -> std::optional<Result<sync::SyncReply>> {
        const bool chunk =
            request.method == sync::SyncMethod::Get && request.target.find("/snapshots/") != std::string::npos;
        if (!chunk || ++chunks < 3) return std::nullopt;
        return fail(ErrorCode::Unavailable, "refused");
    };
    int told = 0;
    world.laptop.sync().listen([&](const SyncChange& change) { told += change.content ? 1 : 0; });
    CHECK(world.laptop.sync().meet(CancelToken()).error().code == ErrorCode::Unavailable);
    CHECK(told > 0);
    SyncStatus status = world.laptop.status();
    REQUIRE(status.arriving);
    CHECK(status.arriving->chunks > 0);
    CHECK(status.arriving->chunks < status.arriving->of);
    CHECK(status.state == SyncState::Offline);
    world.server.before = nullptr;
    world.laptop.meet();
    status = world.laptop.status();
    CHECK_FALSE(status.arriving);
    CHECK(status.state == SyncState::Synced);
    CHECK(world.laptop.conversations() == 30);
}

TEST_CASE("what would delete much waits for a yes, and a snapshot is kept first") {
    World world;
    for (int i = 0; i < 60; ++i) world.desk.converse("Conversation");
    world.enable();
    world.join();
    world.inStep();
    REQUIRE(
        world.desk.engine->vault()
            .write([](store::Database& database) { return database.run("UPDATE conversations SET deleted_at = 1"); })
            .ok());
    world.desk.meet();
    world.laptop.meet();
    CHECK(world.laptop.conversations() == 60);
    CHECK(world.laptop.status().state == SyncState::Attention);
    CHECK(world.laptop.has(SyncNoticeKind::NeedsConsent));
    REQUIRE(world.laptop.sync().consent().ok());
    CHECK(world.laptop.conversations() == 0);
    CHECK_FALSE(world.laptop.has(SyncNoticeKind::NeedsConsent));
}

TEST_CASE("clocks that differ are told, and stop nothing") {
    World world;
    world.enable();
    world.join();
    world.laptop.temp.clock().advance(3 * kHour);
    world.laptop.converse("From the future");
    world.laptop.meet();
    world.desk.meet();
    CHECK(world.desk.conversations() == 1);
    CHECK(world.desk.has(SyncNoticeKind::ClockAhead));
    CHECK(world.laptop.has(SyncNoticeKind::ClockAhead));
    CHECK(world.desk.status().state == SyncState::Synced);
}
