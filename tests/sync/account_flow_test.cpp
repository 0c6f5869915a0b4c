// SPDX-License-Identifier: AGPL-3.0-or-later
// An account with real keys: founded, joined, used from several devices, left.
#include "tests/core/store/bare_database.h"
#include "tests/sync/account_world.h"

using namespace hearth;
using namespace hearth::sync;
using test::must;

namespace {

const std::string kSay = "INSERT INTO conversations(id, title, created_at, updated_at) VALUES(randomblob(16), ";
std::string say(const std::string& title) { return kSay + "'" + title + "', 1, 1)"; }
std::string knows(const std::string& title) {
    return "SELECT count(*) FROM conversations WHERE title = '" + title + "'";
}

}  // namespace

TEST_CASE("what is written on one device is on the others, both ways, and the server reads none of it") {
    AccountWorld world;
    const std::size_t laptop = world.found();
    world.run(laptop, say("written before the account"));
    const std::size_t phone = world.pair(laptop);
    world.run(phone, say("by the phone"));
    CHECK(world.settle({laptop, phone}) == "");
    CHECK(world.all({laptop, phone}, knows("written before the account"), 1));
    CHECK(world.all({laptop, phone}, knows("by the phone"), 1));
    for (const LogEntry& entry : world.log())
        CHECK(std::string(entry.envelope.begin(), entry.envelope.end()).find("by the phone") == std::string::npos);
}

TEST_CASE("envelopes of which the server has the bodies no more count in their chain, and what follows is read") {
    AccountWorld world;
    const std::size_t laptop = world.found();
    const std::size_t phone = world.pair(laptop);
    CHECK(world.settle({laptop, phone}) == "");
    world.run(laptop, say("gone"));
    must(world.meet(laptop));
    world.run(laptop, say("still there"));
    must(world.meet(laptop));
    bool first = true;
    world.onPull = [&](std::size_t device, LogPage& page) {
        for (LogEntry& entry : page.entries) {
            if (device != phone || !first || world.header(entry).kind != EnvelopeKind::Operations) continue;
            entry.envelope = emptied(entry.envelope).value();
            first = false;
        }
    };
    const SyncReport report = must(world.meet(phone));
    CHECK(report.received.hollow == 1);
    CHECK(report.received.envelopes == 1);
    CHECK(report.withheld.empty());
    CHECK(world.count(phone, "SELECT count(*) FROM sync_inbox") == 0);
    CHECK(world.count(phone, knows("gone")) == 0);
    CHECK(world.count(phone, knows("still there")) == 1);
    world.onPull = nullptr;
    CHECK(must(world.meet(phone)).received.envelopes == 0);
}

TEST_CASE("the first record is the first envelope of its device and stands first in the log") {
    AccountWorld world;
    const std::size_t laptop = world.found();
    CHECK(world.count(laptop, "SELECT count(*) FROM sync_outbox WHERE seq = 1 AND position IS NULL") == 1);
    world.run(laptop, say("one"));
    CHECK(must(world.meet(laptop)).renewed == false);
    CHECK(world.count(laptop, "SELECT position FROM sync_outbox WHERE seq = 1") == 1);
    CHECK(world.count(laptop, "SELECT position FROM sync_outbox WHERE seq = 2") == 2);
    CHECK(world.log().front().envelope == world[laptop].account->genesis());
    CHECK(world.header(world.log()[1]).sequence == 2);
}

TEST_CASE("a vault is in no account until it is founded or joined, and in one account only") {
    AccountWorld world;
    const std::size_t alone = world.addVault();
    must(world[alone].store->write([&](store::Database& database) -> Status {
        HEARTH_TRY(const auto account, VaultAccount::load(database, world.random()));
        CHECK(account == nullptr);
        return {};
    }));
    const std::size_t laptop = world.found();
    must(world[laptop].store->write([&](store::Database& database) -> Status {
        const auto again = VaultAccount::found(database, recoveryPublic(phraseOf(1)), {"x", {}}, world.random());
        CHECK(again.error().code == ErrorCode::Conflict);
        return {};
    }));
}

TEST_CASE("a founding that came to nothing leaves a vault without an account") {
    AccountWorld world;
    const std::size_t alone = world.addVault();
    const Status undone = world[alone].store->write([&](store::Database& database) -> Status {
        HEARTH_TRY(const auto account,
                   VaultAccount::found(database, recoveryPublic(phraseOf(1)), {"x", {}}, world.random()));
        return fail(ErrorCode::Full, "the disk");
    });
    CHECK_FALSE(undone.ok());
    CHECK(world.count(alone, "SELECT count(*) FROM sync_records") == 0);
    CHECK(world.count(alone, "SELECT count(*) FROM sync_outbox") == 0);
    CHECK(world.count(alone, "SELECT count(*) FROM vault_info WHERE name >= 'sync/' AND name < 'sync0'") == 0);
}

TEST_CASE("a device that nobody admitted comes into no account") {
    AccountWorld world;
    const std::size_t laptop = world.found();
    const std::size_t stranger = world.addVault();
    const AccountKeys keys = AccountKeys::generate(world.random());
    const std::vector<Bytes> records{world[laptop].account->genesis()};
    must(world[stranger].store->write([&](store::Database& database) -> Status {
        const auto joined = VaultAccount::join(database, keys, records, {"x", {}}, world.random());
        CHECK(joined.error().code == ErrorCode::NotFound);
        return {};
    }));
}

TEST_CASE("what is loaded after a restart is what was there before it") {
    AccountWorld world;
    const std::size_t laptop = world.found();
    const std::size_t phone = world.pair(laptop);
    CHECK(world.settle({laptop, phone}) == "");
    const DeviceId id = world.id(phone);
    const ChainHash head = world[phone].account->membership().head();
    world.wake(phone);
    CHECK(world.id(phone) == id);
    CHECK(world[phone].account->membership().head() == head);
    CHECK(world[phone].account->standing() == Standing::Writes);
    CHECK(world[phone].account->server().url == "https://sync.example");
    CHECK(world[phone].account->member() == world[laptop].account->member());
    world.run(phone, say("after the restart"));
    CHECK(world.settle({laptop, phone}) == "");
    CHECK(world.count(laptop, knows("after the restart")) == 1);
}

TEST_CASE("who leaves keeps everything, and brings all of it into the next account") {
    AccountWorld world;
    const std::size_t laptop = world.found();
    const std::size_t phone = world.pair(laptop);
    world.run(laptop, say("by the laptop"));
    world.run(phone, say("by the phone"));
    CHECK(world.settle({laptop, phone}) == "");
    must(world[phone].store->write([&](store::Database& database) { return VaultAccount::leave(database); }));
    must(world[phone].store->write([&](store::Database& database) { return VaultAccount::leave(database); }));
    CHECK(world.count(phone, knows("by the laptop")) == 1);
    CHECK(world.count(phone, "SELECT count(*) FROM vault_info WHERE name >= 'sync/' AND name < 'sync0'") == 0);
    CHECK(world.count(phone, "SELECT count(*) FROM sync_devices") == 0);
    // It may come back, as somebody new.
    world.join(phone, laptop);
    world.run(laptop, "DELETE FROM conversations WHERE title = 'by the laptop'");
    CHECK(world.settle({laptop, phone}) == "");
    CHECK(world.all({laptop, phone}, knows("by the laptop"), 0));
    CHECK(world.all({laptop, phone}, knows("by the phone"), 1));
}

TEST_CASE("what came from others goes with who leaves into another account") {
    AccountWorld world;
    const std::size_t laptop = world.found();
    const std::size_t phone = world.pair(laptop);
    world.run(laptop, say("by the laptop"));
    CHECK(world.settle({laptop, phone}) == "");
    must(world[phone].store->write([&](store::Database& database) { return VaultAccount::leave(database); }));
    const std::size_t desk = world.found();
    world.join(phone, desk);
    CHECK(world.settle({desk, phone}) == "");
    CHECK(world.all({desk, phone}, knows("by the laptop"), 1));
}

TEST_CASE("what a reader writes stays with the reader, and nothing is stuck by it") {
    AccountWorld world;
    const std::size_t laptop = world.found();
    const std::size_t guest = world.addVault();
    const AccountKeys keys = AccountKeys::generate(world.random());
    must(world.propose(laptop, AdmitPerson{Role::Reader, consentTo(world.vault(), keys)}));
    std::vector<Bytes> records;
    for (const LogEntry& entry : world.log()) records.push_back(entry.envelope);
    must(world[guest].store->write([&](store::Database& database) -> Status {
        HEARTH_TRY(world[guest].account, VaultAccount::join(database, keys, records, {"x", {}}, world.random()));
        return {};
    }));
    world.wake(guest);
    world.run(laptop, say("for all"));
    world.run(guest, say("for myself"));
    must(world.meet(laptop));
    const SyncReport report = must(world.meet(guest));
    CHECK(report.standing == Standing::Reads);
    CHECK_FALSE(report.stopped);
    CHECK(world.count(guest, knows("for all")) == 1);
    must(world.meet(laptop));
    CHECK(world.count(laptop, knows("for myself")) == 0);
    const auto sealed = world[guest].account->seal({EnvelopeKind::Operations, 1, {}, 0, 1, asBytes("x")});
    CHECK(sealed.error().code == ErrorCode::Unsupported);
}

TEST_CASE("a device that dies at any step of founding its chain goes on where it was") {
    for (int steps = 1; steps < 40; ++steps) {
        AccountWorld world;
        const std::size_t laptop = world.found();
        const std::size_t phone = world.pair(laptop);
        world.run(laptop, say("by the laptop"));
        world.run(phone, say("by the phone"));
        world[laptop].store->dieAfter(steps);
        const auto met = world.meet(laptop);
        const bool died = world[laptop].store->isDead();
        CHECK(met.ok() != died);
        world.wake(laptop);
        REQUIRE(world.settle({laptop, phone}) == "");
        REQUIRE(world.all({laptop, phone}, "SELECT count(*) FROM conversations", 2));
        if (!died) return;
    }
    FAIL("it never came to the end");
}
