// SPDX-License-Identifier: AGPL-3.0-or-later
// What a person has had enough of, while a server does not answer: it ends, and what was made before that is not lost.
#include <catch2/catch.hpp>
#include <future>
#include <sstream>

#include "core/engine/commands/commands.h"
#include "tests/server/engines.h"

using namespace hearth;
using namespace hearth::server;

namespace {

/// What this comes to while nobody serves it, and it is broken off after a moment.
template <typename Ask>
ErrorCode brokenOff(Ask ask) {
    const CancelToken cancel;
    auto answer = std::async(std::launch::async, [&] { return ask(cancel).error().code; });
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    cancel.cancel();
    REQUIRE(answer.wait_for(std::chrono::seconds(5)) == std::future_status::ready);
    return answer.get();
}

/// As a vault of a Hearth that did not keep them.
void forgetPhraseKeys(Device& device) {
    const Status forgotten = device.engine->vault().write(
        [](store::Database& database) { return database.run("DELETE FROM vault_info WHERE name LIKE 'phrase/%'"); });
    REQUIRE(forgotten.ok());
}

}  // namespace

TEST_CASE("whatever waits for a server that does not answer ends when it is broken off, and nothing has changed") {
    World world;
    world.enable();
    const SyncMember laptop = world.join();
    world.inStep();
    Device phone(world.road, "Phone");
    auto& desk = world.desk.sync();
    CHECK(brokenOff([&](const CancelToken& cancel) { return desk.revoke(laptop.device, cancel); }) ==
          ErrorCode::Cancelled);
    CHECK(brokenOff([&](const CancelToken& cancel) { return desk.rotate(cancel); }) == ErrorCode::Cancelled);
    CHECK(brokenOff([&](const CancelToken& cancel) { return desk.newPhrase(cancel); }) == ErrorCode::Cancelled);
    CHECK(brokenOff([&](const CancelToken& cancel) { return desk.meet(cancel); }) == ErrorCode::Cancelled);
    CHECK(brokenOff([&](const CancelToken& cancel) {
              return phone.sync().enable({kUrl, "token"}, cancel);
          }) == ErrorCode::Cancelled);
    CHECK(brokenOff([&](const CancelToken& cancel) {
              return phone.sync().recover(kUrl, world.desk.temp.recoveryPhrase(), cancel);
          }) == ErrorCode::Cancelled);
    CHECK(world.desk.status().devices.size() == 2);
    CHECK(world.desk.status().state == SyncState::Synced);
    CHECK(phone.status().state == SyncState::Off);
    world.inStep();
}

TEST_CASE("who waits for another one's visit to the server can break that off too") {
    World world;
    world.enable();
    const CancelToken visit;
    auto visiting = std::async(std::launch::async, [&] { return world.desk.sync().meet(visit).ok(); });
    CHECK(brokenOff([&](const CancelToken& cancel) { return world.desk.sync().rotate(cancel); }) ==
          ErrorCode::Cancelled);
    visit.cancel();
    CHECK_FALSE(visiting.get());
}

TEST_CASE("enabling that was broken off when the server had taken it goes on with the same token") {
    World world;
    const std::string token = world.server.token();
    world.server.after = [lost = false](const sync::SyncRequest& request, Result<sync::SyncReply>& answer) mutable {
        if (std::exchange(lost, lost || request.method == sync::SyncMethod::Post)) return;
        if (lost) answer = fail(ErrorCode::Cancelled, "while waiting for the reply");
    };
    CHECK(world.desk.sync().enable({kUrl, token}).error().code == ErrorCode::Cancelled);
    CHECK(world.desk.status().state == SyncState::Off);
    CHECK(world.desk.sync().enable({kUrl, token}).ok());
    world.desk.meet();
}

TEST_CASE("words that were made before the server said no are shown, and are the account's once it says yes") {
    World world;
    forgetPhraseKeys(world.desk);
    const auto refused = world.desk.sync().enable({kUrl, "none"});
    REQUIRE(refused.ok());
    REQUIRE(refused->recoveryPhrase);
    REQUIRE(refused->notYet);
    CHECK(refused->notYet->code == ErrorCode::AuthFailed);
    CHECK(world.desk.status().state == SyncState::Off);
    world.enable();
    CHECK(world.laptop.sync().recover(kUrl, *refused->recoveryPhrase).ok());
}

TEST_CASE("a terminal gets the words beside the failure") {
    World world;
    forgetPhraseKeys(world.desk);
    std::ostringstream nowhere;
    CommandContext context{*world.desk.engine, nowhere};
    const Json request = {{"url", kUrl}, {"token", "none"}};
    const auto output = commands::syncEnable(context, request);
    REQUIRE(output.ok());
    REQUIRE(output->failure);
    CHECK(output->failure->code == ErrorCode::AuthFailed);
    CHECK(output->value["deviceId"].is_null());
    const auto words = output->value["recoveryPhrase"].get<std::string>();
    CHECK(world.desk.engine->vault().keySlots().list().size() == 3);
    CHECK(std::count(words.begin(), words.end(), ' ') == 11);
    // The vault knows its phrase now, so no other one is made.
    const auto again = commands::syncEnable(context, request);
    CHECK(again.error().code == ErrorCode::AuthFailed);
    CHECK(world.desk.engine->vault().keySlots().list().size() == 3);
}

TEST_CASE("a pairing that one side leaves ends on the other one, whatever stage it is at") {
    World world;
    world.enable();
    auto waiting = world.begin();
    CHECK(*waiting.joining->step() == Pairing::Stage::Waiting);
    waiting.inviting->refuse();
    CHECK(waiting.inviting->step().error().detail == "pairing: cancelled");
    CHECK(waiting.joining->step().error().detail == "pairing: endedThere");

    auto agreed = world.begin();
    World::stepTo(agreed, Pairing::Stage::Compare);
    agreed.joining->agree();
    CHECK(*agreed.joining->step() == Pairing::Stage::Agreed);
    agreed.joining->refuse();
    CHECK(agreed.joining->step().error().detail == "pairing: cancelled");
    agreed.inviting->agree();
    for (int i = 0; i < 5; ++i) (void)agreed.inviting->step();
    CHECK(agreed.inviting->step().error().detail == "pairing: endedThere");
    CHECK(world.desk.status().devices.size() == 1);
}
