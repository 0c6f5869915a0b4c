// SPDX-License-Identifier: AGPL-3.0-or-later
// The server's log: one order without gaps, the same answer to the same envelope, and no envelope that members would
// not take.
#include <catch2/catch.hpp>

#include "server/log_store.h"

#include "server/service.h"
#include "tests/support/temp_vault.h"
#include "tests/sync/account.h"
#include "tests/sync/samples.h"

using namespace hearth;
using namespace hearth::server;
using namespace hearth::sync::protocol;
using hearth::sync::Account;
using hearth::sync::Party;

namespace {

/// A store in a folder of its own, holding one account's vault.
struct Log {
    test::TempDirectory directory;
    std::unique_ptr<Database> database = openData(directory.path(), Access::Own).value();
    MembershipCache cache;
    Limits limits;
    LogStore store{*database, cache, limits};
    Account account;
    VaultId vault = account.membership().vault();
    SystemRandom random;

    Log() {
        REQUIRE(store.createVault({token(), account.genesis()}, Timestamp(1)).value() == Outcome{Answer::Stored, 1});
    }
    std::string token() { return store.makeToken(random, Timestamp(1)).value(); }
    Outcome push(const Bytes& envelope) {
        const ByteView one(envelope);
        return store.append(vault, {&one, 1}, Timestamp(1)).value()[0];
    }
    /// As a device sends them.
    std::vector<Outcome> send(const Party& party, const std::vector<Bytes>& envelopes) {
        std::vector<sync::EnvelopeView> views;
        for (const Bytes& each : envelopes) views.push_back(std::get<sync::EnvelopeView>(sync::splitEnvelope(each)));
        const Bytes body = encodePush(framesOf(views));
        return store.append(vault, party.keys.id(), decodePush(body).value(), Timestamp(1)).value();
    }
    Outcome pushContent(Party& party, std::string_view content) { return push(account.seal(party, asBytes(content))); }
};

}  // namespace

TEST_CASE("a token lets one vault in, once") {
    Log log;
    Account second("second");
    Account third("third");
    const std::string token = log.token();
    CHECK(log.store.createVault({"hearth-guessed", second.genesis()}, Timestamp(1))->answer == Answer::Forbidden);
    CHECK(log.store.createVault({token, second.genesis()}, Timestamp(1)).value() == Outcome{Answer::Stored, 1});
    CHECK(log.store.createVault({token, third.genesis()}, Timestamp(1))->answer == Answer::Forbidden);
    CHECK(log.store.createVault({"", second.genesis()}, Timestamp(1)).value() == Outcome{Answer::Stored, 1});
    Bytes touched = third.genesis();
    touched[200] ^= 1;
    CHECK(log.store.createVault({log.token(), touched}, Timestamp(1))->answer == Answer::Refused);
}

TEST_CASE("the log has one order without gaps, and a retry gets the place it had") {
    Log log;
    Party phone = log.account.addDevice();
    REQUIRE(log.push(log.account.records()[1]) == Outcome{Answer::Stored, 2});
    const Bytes first = log.account.seal(phone, asBytes("one"));
    CHECK(log.push(first) == Outcome{Answer::Stored, 3});
    CHECK(log.pushContent(log.account.laptop(), "two") == Outcome{Answer::Stored, 4});
    CHECK(log.push(first) == Outcome{Answer::Stored, 3});
    const LogPage page = log.store.read(log.vault, 0, 1 << 20).value();
    REQUIRE(page.entries.size() == 4);
    for (std::size_t i = 0; i < 4; ++i) CHECK(page.entries[i].position == i + 1);
    CHECK(page.entries[2].envelope == first);
    CHECK(page.head == 4);
    CHECK(log.store.endOfChain(log.vault, phone.keys.id()).value() == phone.last);
}

TEST_CASE("another envelope in a taken place is a fork, a missing one is named") {
    Log log;
    Party& laptop = log.account.laptop();
    const sync::Seen start = laptop.last;
    const Bytes first = log.account.seal(laptop, asBytes("one"));
    const Bytes second = log.account.seal(laptop, asBytes("two"));
    CHECK(log.push(second) == Outcome{Answer::Gap, 2});
    CHECK(log.push(first) == Outcome{Answer::Stored, 2});
    laptop.last = start;
    CHECK(log.pushContent(laptop, "another") == Outcome{Answer::Fork});
    laptop.last = {2, sync::counted<32>(1)};
    CHECK(log.pushContent(laptop, "another history").answer == Answer::Fork);
    CHECK(log.push(second) == Outcome{Answer::Stored, 3});
}

TEST_CASE("what is pushed in short form stands in the log byte for byte, also behind a device's admission") {
    Log log;
    Party phone = log.account.addDevice();
    Party& laptop = log.account.laptop();
    std::vector<Bytes> ofLaptop{log.account.records()[1]};
    for (const std::string& content : {std::string("one"), std::string(500, 'x')})
        ofLaptop.push_back(log.account.seal(laptop, asBytes(content)));
    const std::vector<Bytes> ofPhone{log.account.seal(phone, asBytes("first")), log.account.seal(phone, asBytes("2"))};
    CHECK(log.send(laptop, ofLaptop) ==
          std::vector<Outcome>{{Answer::Stored, 2}, {Answer::Stored, 3}, {Answer::Stored, 4}});
    CHECK(log.send(phone, ofPhone) == std::vector<Outcome>{{Answer::Stored, 5}, {Answer::Stored, 6}});
    CHECK(log.send(laptop, ofLaptop)[2] == Outcome{Answer::Stored, 4});
    const LogPage page = log.store.read(log.vault, 1, 1 << 20).value();
    REQUIRE(page.entries.size() == 5);
    for (std::size_t i = 0; i < 5; ++i) CHECK(page.entries[i].envelope == (i < 3 ? ofLaptop[i] : ofPhone[i - 3]));
}

TEST_CASE("in short form a fork, a gap, a wrong signature and an old epoch are still told apart") {
    Log log;
    Account& account = log.account;
    Party& laptop = account.laptop();
    const sync::Seen start = laptop.last;
    const Bytes first = account.seal(laptop, asBytes("one"));
    const Bytes second = account.seal(laptop, asBytes("two"));
    const Bytes third = account.seal(laptop, asBytes("three"));
    CHECK(log.send(laptop, {second, third}) == std::vector<Outcome>{{Answer::Gap, 2}, {Answer::Gap, 2}});
    Bytes touched = first;
    touched.back() ^= 1;
    CHECK(log.send(laptop, {touched})[0].answer == Answer::Refused);
    // One that is wrong stops none of those that stand elsewhere.
    CHECK(log.send(laptop, {touched, first, second})[2] == Outcome{Answer::Stored, 3});
    laptop.last = start;
    CHECK(log.send(laptop, {account.seal(laptop, asBytes("another"))})[0].answer == Answer::Fork);
    CHECK(log.send(laptop, {account.seal(laptop, asBytes("behind it"))})[0].answer == Answer::Fork);
    laptop.last = {3, sync::counted<32>(1)};
    const Bytes elsewhere = account.seal(laptop, asBytes("another history"));
    CHECK(log.send(laptop, {elsewhere, account.seal(laptop, asBytes("more of it"))}) ==
          std::vector<Outcome>{{Answer::Fork, 4}, {Answer::Fork, 4}});
    // The hint may fit by chance: then the signature tells.
    auto hinted = sync::envelopeHash(second);
    hinted[31] ^= 1;
    laptop.last = {3, hinted};
    CHECK(log.send(laptop, {account.seal(laptop, asBytes("by chance"))})[0].answer == Answer::Refused);
    CHECK(log.send(laptop, {third})[0] == Outcome{Answer::Stored, 4});
    laptop.last = {4, sync::envelopeHash(third)};
    const Bytes old = account.seal(laptop, asBytes("under the old key"));
    const Bytes later = account.seal(laptop, asBytes("behind what never came"));
    laptop.last = {4, sync::envelopeHash(third)};
    REQUIRE(log.send(laptop, {account.author(laptop).rotate().value()})[0].answer == Answer::Stored);
    laptop.last = {6, sync::counted<32>(1)};
    CHECK(log.send(laptop, {account.seal(laptop, asBytes("under the old key"))})[0] == Outcome{Answer::StaleEpoch, 2});
    CHECK(log.send(laptop, {old})[0].answer == Answer::Fork);
    // Nobody speaks for another device.
    Party phone = account.addDevice();
    CHECK(log.send(phone, {account.records().back()})[0].answer != Answer::Stored);
}

TEST_CASE("strangers, changed envelopes and those of other vaults are refused, and stop nobody else's") {
    Log log;
    Account other("other");
    Party stranger = log.account.newcomer();
    stranger.ring = sync::KeyRing();
    Bytes changed = log.account.seal(log.account.laptop(), asBytes("changed"));
    log.account.laptop().last = {1, sync::envelopeHash(log.account.genesis())};
    const Bytes good = log.account.seal(log.account.laptop(), asBytes("good"));
    changed[170] ^= 1;
    const Bytes foreign = other.seal(other.laptop(), asBytes("foreign"));
    const Bytes garbage(500, 7);
    const std::vector<ByteView> all{changed, foreign, garbage, good};
    const auto outcomes = log.store.append(log.vault, all, Timestamp(1)).value();
    CHECK(outcomes ==
          std::vector<Outcome>{{Answer::Refused}, {Answer::Refused}, {Answer::Refused}, {Answer::Stored, 2}});
    CHECK(log.store.append(other.membership().vault(), all, Timestamp(1)).error().code == ErrorCode::NotFound);
}

TEST_CASE("a device cannot leave out the body of an envelope") {
    Log log;
    const Bytes whole = log.account.seal(log.account.laptop(), asBytes("content"));
    const Bytes hollow = sync::emptied(whole).value();
    CHECK(log.push(hollow).answer == Answer::Refused);
    CHECK(log.push(whole) == Outcome{Answer::Stored, 2});
    CHECK(log.push(hollow).answer == Answer::Refused);
    CHECK(log.store.hashAt(log.vault, 2).value() == sync::envelopeHash(hollow));
}

TEST_CASE("after a rotation older epochs are stale and a removed device is revoked") {
    Log log;
    Account& account = log.account;
    Party& laptop = account.laptop();
    Party phone = account.addDevice();
    REQUIRE(log.push(account.records()[1]).answer == Answer::Stored);
    REQUIRE(log.pushContent(phone, "early").answer == Answer::Stored);
    const sync::Seen end = phone.last;
    const Bytes late = account.seal(phone, asBytes("late"));
    const Bytes old = account.seal(laptop, asBytes("sealed before the rotation"));
    laptop.last.sequence -= 1;
    laptop.last.hash = sync::envelopeHash(account.records()[1]);
    const sync::Frontier ends{{phone.keys.id().bytes(), end}};
    const Bytes removal = account.author(laptop).removeDevice(phone.keys.id(), ends).value();
    REQUIRE(account.take(laptop, removal, {&laptop}).ok());
    CHECK(log.push(removal).answer == Answer::Stored);
    CHECK(log.push(late).answer == Answer::DeviceRevoked);
    CHECK(log.push(old).answer == Answer::Fork);
    const Bytes fresh = account.seal(laptop, asBytes("sealed after it"));
    CHECK(log.push(fresh).answer == Answer::Stored);
}

TEST_CASE("a device that comes back after a rotation is told the epoch, whatever it sends") {
    Log log;
    Party phone = log.account.addDevice();
    REQUIRE(log.push(log.account.records()[1]).answer == Answer::Stored);
    const Bytes away = log.account.seal(phone, asBytes("sealed while away"));
    const Bytes rotation = log.account.author(log.account.laptop()).rotate().value();
    REQUIRE(log.push(rotation).answer == Answer::Stored);
    CHECK(log.push(away) == Outcome{Answer::StaleEpoch, 2});
}

TEST_CASE("a removal that is wrong about where a chain ends has to be proposed again") {
    Log log;
    Account& account = log.account;
    Party& laptop = account.laptop();
    Party phone = account.addDevice();
    REQUIRE(log.push(account.records()[1]).answer == Answer::Stored);
    const sync::Seen before = phone.last;
    REQUIRE(log.pushContent(phone, "not seen by the laptop yet").answer == Answer::Stored);
    const auto author = account.author(laptop);
    CHECK(log.push(author.removeDevice(phone.keys.id(), {{phone.keys.id().bytes(), before}}).value()).answer ==
          Answer::Conflict);
    CHECK(log.push(author.removeDevice(phone.keys.id(), {{phone.keys.id().bytes(), phone.last}}).value()).answer ==
          Answer::Stored);
    CHECK(log.push(author.rotate().value()).answer == Answer::Fork);
}

TEST_CASE("a full quota refuses what does not fit and takes what does") {
    Log log;
    log.limits.vaultBytes = log.store.usedBytes(log.vault).value() + 400;
    Party& laptop = log.account.laptop();
    const sync::Seen start = laptop.last;
    std::string noise;
    for (int i = 0; i < 600; ++i) noise.push_back(static_cast<char>(i * i * 31 + i * 7));
    CHECK(log.pushContent(laptop, noise).answer == Answer::Quota);
    laptop.last = start;
    CHECK(log.pushContent(laptop, "small").answer == Answer::Stored);
    CHECK(log.store.head(log.vault).value() == 2);
}

TEST_CASE("a page is as large as was asked for, and never empty when there is more") {
    Log log;
    for (int i = 0; i < 5; ++i) REQUIRE(log.pushContent(log.account.laptop(), "content").answer == Answer::Stored);
    CHECK(log.store.read(log.vault, 0, 1)->entries.size() == 1);
    CHECK(log.store.read(log.vault, 1, 600)->entries.size() == 2);
    CHECK(log.store.read(log.vault, 6, 600)->entries.empty());
    CHECK(log.store.read(log.vault, 99, 600)->head == 6);
}

TEST_CASE("a phrase finds the vaults that it belongs to, until it is removed from them") {
    Log log;
    const auto& phrase = log.account.phrase().keys;
    CHECK(log.store.vaultsOf(phrase.publicKeys().sign).value() == std::vector{log.vault});
    CHECK(log.store.vaultsOf(sync::counted<32>(1))->empty());
    const sync::MemberId member(phrase.id().bytes());
    const sync::Frontier ends{{member.bytes(), log.account.phrase().last}};
    const Bytes removal = log.account.author(log.account.laptop()).removeMember(member, ends).value();
    REQUIRE(log.push(removal).answer == Answer::Stored);
    CHECK(log.store.vaultsOf(phrase.publicKeys().sign)->empty());
}

TEST_CASE("what was folded in memory is what the records say after a restart") {
    Log log;
    const Party phone = log.account.addDevice();
    REQUIRE(log.push(log.account.records()[1]).answer == Answer::Stored);
    MembershipCache fresh;
    LogStore again(*log.database, fresh, log.limits);
    CHECK(again.membership(log.vault).value()->head() == log.account.membership().head());
    CHECK(log.cache.find(log.vault)->head() == log.account.membership().head());
}
