// SPDX-License-Identifier: AGPL-3.0-or-later
// Who belongs to an account, changed by several devices at once, by devices that die in the middle, and against a
// server that shows things otherwise than they were.
#include "tests/core/store/bare_database.h"
#include "tests/sync/account_world.h"

using namespace hearth;
using namespace hearth::sync;
using test::must;

namespace {

std::string say(const std::string& title) {
    return "INSERT INTO conversations(id, title, created_at, updated_at) VALUES(randomblob(16), '" + title + "', 1, 1)";
}
std::string knows(const std::string& title) {
    return "SELECT count(*) FROM conversations WHERE title = '" + title + "'";
}

/// A laptop, a phone and a tablet of one person, who know the same.
struct Three {
    AccountWorld world;
    std::size_t laptop = world.found();
    std::size_t phone = world.pair(laptop);
    std::size_t tablet = world.pair(laptop);
    Three() { REQUIRE(world.settle({laptop, phone, tablet}) == ""); }
    std::uint32_t epoch(std::size_t device) { return world[device].account->membership().epoch(); }
};

bool isRemoved(AccountWorld& world, std::size_t reader, const DeviceId& device) {
    return world[reader].account->membership().holders().at(device).cut.has_value();
}

}  // namespace

TEST_CASE("of two devices that admit somebody at the same time both come through") {
    Three three;
    AccountWorld& world = three.world;
    const AccountKeys one = AccountKeys::generate(world.random());
    const AccountKeys other = AccountKeys::generate(world.random());
    bool first = true;
    world.beforePush = [&](std::size_t device) {
        if (device != three.phone || !std::exchange(first, false)) return;
        must(world.propose(three.laptop, AdmitDevice{consentTo(world.vault(), one)}));
    };
    const SyncReport report = must(world.propose(three.phone, AdmitDevice{consentTo(world.vault(), other)}));
    CHECK_FALSE(report.stopped);
    CHECK_FALSE(first);
    CHECK(world.settle({three.laptop, three.phone, three.tablet}) == "");
    for (const AccountKeys* keys : {&one, &other})
        CHECK(world[three.tablet].account->membership().holders().count(keys->id()) == 1);
}

TEST_CASE("whoever finds somebody quicker every time gives up and is not left with a record that will never stand") {
    Three three;
    AccountWorld& world = three.world;
    bool inside = false;
    world.beforePush = [&](std::size_t device) {
        if (device != three.phone || std::exchange(inside, true)) return;
        must(world.propose(three.laptop, BeginEpoch{three.epoch(three.laptop)}));
        inside = false;
    };
    const AccountKeys keys = AccountKeys::generate(world.random());
    const auto tried = world.propose(three.phone, AdmitDevice{consentTo(world.vault(), keys)});
    REQUIRE_FALSE(tried.ok());
    CHECK(tried.error().code == ErrorCode::Conflict);
    CHECK(world.count(three.phone, "SELECT count(*) FROM sync_outbox WHERE position IS NULL") == 0);
    world.beforePush = nullptr;
    world.run(three.phone, say("meanwhile"));
    CHECK(world.settle({three.laptop, three.phone, three.tablet}) == "");
    CHECK(world.count(three.laptop, knows("meanwhile")) == 1);
    CHECK(world[three.laptop].account->membership().holders().count(keys.id()) == 0);
    CHECK(must(world.propose(three.phone, AdmitDevice{consentTo(world.vault(), keys)})).stopped == std::nullopt);
}

TEST_CASE("what is asked for twice happens once") {
    Three three;
    AccountWorld& world = three.world;
    const std::uint32_t before = three.epoch(three.laptop);
    must(world.propose(three.laptop, BeginEpoch{before}));
    must(world.propose(three.laptop, BeginEpoch{before}));
    must(world.propose(three.phone, BeginEpoch{before}));
    CHECK(three.epoch(three.laptop) == before + 1);
    must(world.propose(three.laptop, DropDevice{world.id(three.tablet)}));
    must(world.propose(three.laptop, DropDevice{world.id(three.tablet)}));
    CHECK(three.epoch(three.laptop) == before + 2);
    must(world.propose(three.laptop, NameServer{{"https://elsewhere.example", {9}}}));
    must(world.propose(three.laptop, NameServer{{"https://elsewhere.example", {9}}}));
    const Cleared cleared{2, {1}, {2}};
    must(world.propose(three.phone, ClearLog{cleared}));
    must(world.propose(three.phone, ClearLog{cleared}));
    must(world.propose(three.laptop, ClearLog{cleared}));
    CHECK(world.settle({three.laptop, three.phone}) == "");
    CHECK(world.log().size() == 7);
    CHECK(world[three.laptop].account->membership().cleared() == cleared);
    CHECK(world[three.phone].account->server().url == "https://elsewhere.example");
    CHECK(world.propose(three.laptop, DropDevice{DeviceId(IdBytes{1})}).error().code == ErrorCode::NotFound);
}

TEST_CASE(
    "after a removal the first content is under a new key, and the removed device is told, keeps all and gets no "
    "more") {
    Three three;
    AccountWorld& world = three.world;
    world.run(three.tablet, say("by the tablet"));
    REQUIRE(world.settle({three.laptop, three.phone, three.tablet}) == "");
    const DeviceId tablet = world.id(three.tablet);
    const std::uint32_t before = three.epoch(three.laptop);
    world.run(three.laptop, say("with the removal"));
    must(world.propose(three.laptop, DropDevice{tablet}));
    world.run(three.laptop, say("after the removal"));
    world.run(three.phone, say("by the phone, which did not know"));
    world.run(three.tablet, say("by the removed one"));
    CHECK(world.settle({three.laptop, three.phone}) == "");
    CHECK(three.epoch(three.phone) == before + 1);
    CHECK(isRemoved(world, three.phone, tablet));
    CHECK(world.all({three.laptop, three.phone}, knows("by the tablet"), 1));
    CHECK(world.all({three.laptop, three.phone}, knows("after the removal"), 1));
    CHECK(world.all({three.laptop, three.phone}, knows("by the phone, which did not know"), 1));

    const SyncReport told = must(world.meet(three.tablet));
    CHECK(told.standing == Standing::Removed);
    CHECK(told.stopped == PushOutcome::Revoked);
    CHECK(told.received.envelopes == 0);
    CHECK(world.count(three.tablet, knows("by the tablet")) == 1);
    CHECK(world.count(three.tablet, knows("by the removed one")) == 1);
    CHECK(world.count(three.tablet, knows("after the removal")) == 0);
    bool removed = false;
    for (const LogEntry& entry : world.log()) {
        const EnvelopeHeader header = world.header(entry);
        if (removed) CHECK(header.epoch == before + 1);
        removed = removed || header.epoch == before + 1;
    }
    CHECK(removed);
}

TEST_CASE("a removed device's envelopes behind its end are refused by everybody, whatever a server shows") {
    Three three;
    AccountWorld& world = three.world;
    const DeviceId tablet = world.id(three.tablet);
    // Sealed while it still belonged, and kept back until now.
    world.run(three.tablet, say("kept back"));
    const Seen end = *must(world.server().endOfChain(world.vault(), world.id(three.laptop)));
    CHECK(end.sequence > 0);
    must(world.propose(three.laptop, DropDevice{tablet}));
    const auto start = world[three.tablet].account->chainStart(tablet);
    const Bytes plain = encodeBatch({6, {}, {}}).value();
    const Bytes late =
        world[three.tablet].account->seal({EnvelopeKind::Operations, 1, *start, 0, 1, plain}).value().envelope;
    const ByteView envelope(late);
    CHECK(must(world.server().append(world.vault(), {&envelope, 1}, Timestamp(1)))[0].answer ==
          protocol::Answer::DeviceRevoked);
    CHECK(world[three.laptop].account->inspect(late).error().code == ErrorCode::AuthFailed);
    world.onPull = [&](std::size_t, LogPage& page) { page.entries.push_back({page.head + 1, late}); };
    must(world.meet(three.phone));
    CHECK(world.count(three.phone, "SELECT count(*) FROM sync_inbox WHERE why = 5") == 1);
}

TEST_CASE("a device that dies at any step of a removal goes on, and the removal happens once") {
    for (int steps = 1; steps < 120; ++steps) {
        Three three;
        AccountWorld& world = three.world;
        world.run(three.laptop, say("before"));
        const DeviceId tablet = world.id(three.tablet);
        world[three.laptop].store->dieAfter(steps);
        const auto done = world.propose(three.laptop, DropDevice{tablet});
        const bool died = world[three.laptop].store->isDead();
        CHECK(done.ok() != died);
        world.wake(three.laptop);
        world.run(three.laptop, say("after"));
        must(world.propose(three.laptop, DropDevice{tablet}));
        REQUIRE(world.settle({three.laptop, three.phone}) == "");
        REQUIRE(isRemoved(world, three.phone, tablet));
        REQUIRE(three.epoch(three.phone) == 2);
        REQUIRE(world.all({three.laptop, three.phone}, "SELECT count(*) FROM conversations", 2));
        if (!died) return;
    }
    FAIL("it never came to the end");
}

TEST_CASE("a record of this device that the log shows before its answer came is taken from there") {
    Three three;
    AccountWorld& world = three.world;
    std::optional<Sealed> record;
    must(world[three.laptop].store->write([&](store::Database& database) -> Status {
        Outbox outbox(database, *world[three.laptop].account);
        HEARTH_TRY(const Seen last, outbox.head());
        HEARTH_TRY(record, world[three.laptop].account->propose(database, BeginEpoch{1}, last));
        return outbox.addRecord(*record);
    }));
    CHECK(three.epoch(three.laptop) == 1);
    const ByteView envelope(record->envelope);
    const std::uint64_t place = must(world.server().append(world.vault(), {&envelope, 1}, Timestamp(1)))[0].value;
    std::optional<store::MergePlan> plan;
    must(world[three.laptop].store->write([&](store::Database& database) -> Status {
        HEARTH_TRY(plan, store::MergePlan::make(database, store::syncedTables()));
        return {};
    }));
    const LogEntry entry{place, record->envelope};
    must(Inbox(*world[three.laptop].store, *world[three.laptop].account, *plan).receive({&entry, 1}));
    CHECK(three.epoch(three.laptop) == 2);
    CHECK(world.count(three.laptop, "SELECT count(*) FROM sync_outbox WHERE position IS NULL") == 0);
}

TEST_CASE("nobody is removed and no epoch begun while something of the vault could not be read") {
    Three three;
    AccountWorld& world = three.world;
    world.run(three.phone, say("hidden"));
    must(world.meet(three.phone));
    must(world.meet(three.tablet));
    world.run(three.tablet, say("says that it has read it"));
    must(world.meet(three.tablet));
    const std::uint64_t hidden = world.log().size() - 1;
    world.onPull = [&](std::size_t, LogPage& page) {
        for (LogEntry& entry : page.entries)
            if (entry.position == hidden) entry.envelope = world.log().front().envelope;
    };
    CHECK(world.propose(three.laptop, BeginEpoch{1}).error().code == ErrorCode::Unavailable);
    CHECK(world.propose(three.laptop, DropDevice{world.id(three.phone)}).error().code == ErrorCode::Unavailable);
    CHECK(three.epoch(three.laptop) == 1);
}

TEST_CASE("a device whose great deletion waits for a yes can be removed without saying yes") {
    Three three;
    AccountWorld& world = three.world;
    for (int i = 0; i < 60; ++i) world.run(three.laptop, say("of many"));
    REQUIRE(world.settle({three.laptop, three.phone, three.tablet}) == "");
    world.run(three.tablet, "DELETE FROM conversations");
    must(world.meet(three.tablet));
    CHECK(must(world.meet(three.laptop)).waitForConsent == 1);
    must(world.propose(three.laptop, DropDevice{world.id(three.tablet)}));
    CHECK(world.count(three.laptop, knows("of many")) == 60);
    must(world.meet(three.phone));
    CHECK(isRemoved(world, three.phone, world.id(three.tablet)));
    CHECK(world.count(three.phone, knows("of many")) == 60);
}

TEST_CASE("a record comes through though what its writer did before waits for a yes") {
    Three three;
    AccountWorld& world = three.world;
    for (int i = 0; i < 60; ++i) world.run(three.laptop, say("of many"));
    REQUIRE(world.settle({three.laptop, three.phone, three.tablet}) == "");
    world.run(three.tablet, "DELETE FROM conversations");
    must(world.meet(three.tablet));
    must(world.propose(three.tablet, BeginEpoch{1}));
    world.run(three.laptop, say("meanwhile"));
    CHECK(must(world.meet(three.laptop)).waitForConsent == 1);
    CHECK(three.epoch(three.laptop) == 2);
    must(world.meet(three.phone));
    CHECK(world.count(three.phone, knows("meanwhile")) == 1);
    must(world[three.laptop].client->consent());
    must(world[three.phone].client->consent());
    CHECK(world.settle({three.laptop, three.phone, three.tablet}) == "");
    CHECK(world.all({three.laptop, three.phone, three.tablet}, knows("of many"), 0));
}

TEST_CASE("an envelope of a device whose admission the server shows later waits for it and is not refused") {
    Three three;
    AccountWorld& world = three.world;
    const std::size_t fourth = world.pair(three.phone);
    world.run(fourth, say("by the fourth"));
    must(world.meet(fourth));
    const std::size_t size = world.log().size();
    // The last two change places.
    world.onPull = [&](std::size_t, LogPage& page) {
        for (LogEntry& entry : page.entries)
            if (entry.position >= size - 1)
                entry.envelope = world.log()[entry.position == size ? size - 2 : size - 1].envelope;
    };
    must(world.meet(three.laptop));
    CHECK(world.count(three.laptop, knows("by the fourth")) == 1);
}

TEST_CASE("records that the server shows in another order are taken in theirs") {
    Three three;
    AccountWorld& world = three.world;
    must(world.propose(three.phone, BeginEpoch{1}));
    must(world.propose(three.laptop, BeginEpoch{2}));
    const std::size_t size = world.log().size();
    world.onPull = [&](std::size_t, LogPage& page) {
        for (LogEntry& entry : page.entries)
            if (entry.position >= size - 1)
                entry.envelope = world.log()[entry.position == size ? size - 2 : size - 1].envelope;
    };
    must(world.meet(three.tablet));
    CHECK(three.epoch(three.tablet) == 3);
    CHECK(world.count(three.tablet, "SELECT count(*) FROM sync_inbox") == 0);
}

TEST_CASE("a record of another vault, spliced in by the server, changes nobody") {
    Three three;
    AccountWorld& world = three.world;
    Account other("other");
    Party spy = other.newcomer();
    const Bytes spliced =
        other.author(other.laptop()).addDevice(other.person(), consentTo(other.membership().vault(), spy.keys)).value();
    world.onPull = [&](std::size_t, LogPage& page) { page.entries.push_back({page.head + 1, spliced}); };
    const ChainHash before = world[three.phone].account->membership().head();
    must(world.meet(three.phone));
    CHECK(world[three.phone].account->membership().head() == before);
    CHECK(world.count(three.phone, "SELECT count(*) FROM sync_inbox") == 1);
    CHECK(world.count(three.phone, "SELECT count(*) FROM sync_records") == 3);
}

TEST_CASE("content that was sealed under another key than its epoch's is refused and set aside") {
    Three three;
    AccountWorld& world = three.world;
    const AccountKeys& keys = *world[three.tablet].account->keysOf(world.id(three.tablet));
    const EpochKey wrong = EpochKey::generate(world.random());
    const Bytes plain = encodeBatch({6, {}, {}}).value();
    const ChainHash start = must(world[three.tablet].account->chainStart(keys.id()));
    const Bytes bad =
        sealEnvelope({EnvelopeKind::Operations, world.vault(), 1, keys.id(), 1, start}, wrong, keys.sign(), {}, plain)
            .value();
    CHECK(world[three.laptop].account->inspect(bad).ok());
    CHECK(world[three.laptop].account->open(bad).error().code == ErrorCode::AuthFailed);
    const ByteView envelope(bad);
    must(world.server().append(world.vault(), {&envelope, 1}, Timestamp(1)));
    must(world.meet(three.laptop));
    CHECK(world.count(three.laptop, "SELECT count(*) FROM sync_inbox WHERE why = 5") == 1);
    // Of an epoch that has not come it waits.
    const Bytes later =
        sealEnvelope({EnvelopeKind::Operations, world.vault(), 2, keys.id(), 1, start}, wrong, keys.sign(), {}, plain)
            .value();
    CHECK(world[three.laptop].account->open(later).error().code == ErrorCode::NotFound);
}

TEST_CASE("a record that was taken by a transaction that came to nothing is taken again") {
    Three three;
    AccountWorld& world = three.world;
    must(world.propose(three.laptop, BeginEpoch{1}));
    const Bytes record = world.log().back().envelope;
    const Status undone = world[three.phone].store->write([&](store::Database& database) -> Status {
        CHECK(world[three.phone].account->admit(database, record).ok());
        return fail(ErrorCode::Full, "the disk");
    });
    CHECK_FALSE(undone.ok());
    CHECK(world.count(three.phone, "SELECT count(*) FROM sync_records") == 3);
    must(world[three.phone].store->write(
        [&](store::Database& database) { return world[three.phone].account->admit(database, record); }));
    CHECK(world.count(three.phone, "SELECT count(*) FROM sync_records") == 4);
    world.wake(three.phone);
    CHECK(three.epoch(three.phone) == 2);
}

namespace {

/// A record of `signer` that begins an epoch and gives `victim` rubbish instead of its key, put into the log.
void lockOut(Three& three, std::size_t signer, const std::vector<DeviceId>& victims, bool hidesOlder) {
    AccountWorld& world = three.world;
    VaultAccount& account = *world[signer].account;
    const Seen start{0, must(account.chainStart(account.device()))};
    const Seen last = must(world.server().endOfChain(world.vault(), account.device())).value_or(start);
    const AccountKeys& keys = *account.keysOf(account.device());
    const std::uint32_t epoch = account.membership().epoch() + 1;
    const EpochKey key = EpochKey::generate(world.random());
    const EpochKey& older = *account.epochKey(epoch - 1);
    EpochChange change{epoch, {key.check(epoch), {}}, {}};
    const EpochKey nothing = EpochKey::generate(world.random());
    const EpochKey& opened = hidesOlder ? nothing : older;
    change.facts.older.emplace(epoch - 1, sealOlder({world.vault(), epoch, epoch - 1}, key, opened, world.random()));
    for (const DeviceId& holder : account.membership().active())
        change.wraps.emplace(holder, key.wrapTo(account.membership().holders().at(holder).keys.box, world.random()));
    for (const DeviceId& victim : victims) change.wraps.at(victim)[40] ^= 1;
    const Bytes record =
        signRecord({EnvelopeKind::Membership, world.vault(), epoch, keys.id(), last.sequence + 1, last.hash},
                   keys.sign(), encodeRecord({account.membership().head(), RotationRecord{change}}))
            .value();
    const ByteView envelope(record);
    const auto outcome = must(world.server().append(world.vault(), {&envelope, 1}, Timestamp(1)))[0];
    REQUIRE(outcome.answer == protocol::Answer::Stored);
    must(world[signer].store->write([&](store::Database& database) -> Status {
        HEARTH_TRY_STATUS(account.admit(database, record));
        return Outbox(database, account).addRecord({record, envelopeHash(record)});
    }));
}

}  // namespace

TEST_CASE("an epoch whose key was not given to a device locks it out of nothing, and nothing of it is lost") {
    Three three;
    AccountWorld& world = three.world;
    world.run(three.laptop, say("sealed before, sent after"));
    must(world[three.laptop].store->write([&](store::Database& database) -> Status {
        Outbox outbox(database, *world[three.laptop].account);
        HEARTH_TRY([[maybe_unused]] const bool more, outbox.sealNext({}, store::syncedTables()));
        return {};
    }));
    lockOut(three, three.tablet, {world.id(three.laptop)}, false);
    world.run(three.tablet, say("under the key that the laptop has not"));
    must(world.meet(three.tablet));
    const SyncReport report = must(world.meet(three.laptop));
    CHECK(report.beganEpoch);
    CHECK_FALSE(report.stopped);
    CHECK(report.standing == Standing::Writes);
    CHECK(three.epoch(three.laptop) == 3);
    CHECK(world.count(three.laptop, knows("under the key that the laptop has not")) == 0);
    CHECK(world.settle({three.laptop, three.phone, three.tablet}) == "");
    CHECK(three.epoch(three.laptop) == 4);
    CHECK(world.all({three.laptop, three.phone, three.tablet}, knows("under the key that the laptop has not"), 1));
    CHECK(world.all({three.laptop, three.phone, three.tablet}, knows("sealed before, sent after"), 1));
    // And then all is quiet.
    const std::size_t size = world.log().size();
    CHECK(world.settle({three.laptop, three.phone, three.tablet}) == "");
    CHECK(world.log().size() == size);
    const std::size_t later = world.pair(three.phone);
    CHECK(world.settle({three.laptop, three.phone, later}) == "");
    CHECK(world.count(later, "SELECT count(*) FROM conversations") == 2);
}

TEST_CASE("an epoch that hides what was before it from newcomers is mended by who can read both") {
    Three three;
    AccountWorld& world = three.world;
    world.run(three.phone, say("of old"));
    REQUIRE(world.settle({three.laptop, three.phone, three.tablet}) == "");
    lockOut(three, three.tablet, {}, true);
    CHECK(must(world.meet(three.laptop)).beganEpoch);
    CHECK_FALSE(must(world.meet(three.phone)).beganEpoch);
    const std::size_t later = world.pair(three.phone);
    CHECK(world.settle({three.laptop, three.phone, later}) == "");
    CHECK(world.count(later, knows("of old")) == 1);
}

TEST_CASE("two devices that were locked out begin one epoch between them") {
    Three three;
    AccountWorld& world = three.world;
    world.run(three.phone, say("by the phone"));
    lockOut(three, three.tablet, {world.id(three.laptop), world.id(three.phone)}, false);
    bool first = true;
    world.beforePush = [&](std::size_t device) {
        if (device == three.phone && std::exchange(first, false)) must(world.meet(three.laptop));
    };
    must(world.meet(three.phone));
    CHECK_FALSE(first);
    CHECK(world.settle({three.laptop, three.phone, three.tablet}) == "");
    CHECK(world.all({three.laptop, three.phone, three.tablet}, knows("by the phone"), 1));
}
