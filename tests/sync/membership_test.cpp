// SPDX-License-Identifier: AGPL-3.0-or-later
// Who belongs to a vault is what its chain of records says, the same for everybody; no record that breaks a rule is
// taken, and none changes anything when it is refused.
#include "sync/membership.h"

#include "sync/membership_author.h"
#include "tests/sync/account.h"
#include "tests/sync/samples.h"

using namespace hearth;
using namespace hearth::sync;

namespace {

/// Two people with a device each and the first one's phrase.
struct Team {
    Account account;
    Party ana = account.addDevice();
    Party ben = account.newcomer();
    MemberId benMember = MemberId(ben.keys.id().bytes());

    explicit Team(Role role = Role::Writer) {
        Party& laptop = account.laptop();
        const Bytes record = account.author(laptop).addPerson(role, consent(ben)).value();
        REQUIRE(account.take(laptop, record, {&ben}).ok());
        ben.last = *account.membership().chainStart(ben.keys.id());
    }
    Newcomer consent(const Party& party) { return consentTo(account.membership().vault(), party.keys); }
    Frontier endOf(const Party& party) { return {{party.keys.id().bytes(), party.last}}; }
    /// What the fold says to a record that `signer` made without asking anybody.
    ErrorCode refusal(const Party& signer, const RecordBody& body, std::uint32_t epoch = 1) {
        const auto head = account.membership().head();
        const Status status = account.membership().apply(account.forge(signer, body, epoch));
        REQUIRE_FALSE(status.ok());
        REQUIRE(account.membership().head() == head);
        return status.error().code;
    }
    EpochChange epochFor(const std::set<DeviceId>& holders, std::uint32_t epoch = 2) {
        EpochChange change{epoch, {{}, {{1, OlderKey{}}}}, {}};
        for (const auto& holder : holders) change.wraps.emplace(holder, WrappedKey{});
        return change;
    }
};

}  // namespace

TEST_CASE("the first record makes a vault that its device and its phrase can read") {
    Account account;
    const Membership& membership = account.membership();
    CHECK(membership.holders().size() == 2);
    CHECK(membership.epoch() == 1);
    CHECK(membership.head() == envelopeHash(account.genesis()));
    CHECK(account.laptop().ring.find(1)->check(1) == account.phrase().ring.find(1)->check(1));
    CHECK(membership.members().at(account.person()).role == Role::Admin);
    CHECK(membership.chainStart(account.laptop().keys.id()) == Seen{0, {}});
    CHECK(membership.chainStart(account.phrase().keys.id()) == Seen{0, membership.head()});
    CHECK_FALSE(membership.writer(DeviceId(counted<16>(1))));
}

TEST_CASE("no byte of a first record can be another") {
    Account account;
    Account other("other");
    const Bytes genesis = account.genesis();
    for (std::size_t bit = 0; bit < genesis.size() * 8; bit += 3) {
        Bytes touched = genesis;
        touched[bit / 8] = static_cast<std::uint8_t>(touched[bit / 8] ^ (1U << (bit % 8)));
        REQUIRE_FALSE(Membership::begin(touched).ok());
    }
    CHECK(account.membership().apply(genesis).error().code == ErrorCode::Conflict);
    CHECK(account.membership().apply(other.genesis()).error().code == ErrorCode::Corrupt);
}

TEST_CASE("a device that is added reads what was sealed before it came and what comes after") {
    Account account;
    const Bytes rotation = account.author(account.laptop()).rotate().value();
    REQUIRE(account.take(account.laptop(), rotation, {&account.laptop(), &account.phrase()}).ok());
    const Party phone = account.addDevice();
    REQUIRE(phone.ring.find(1) != nullptr);
    REQUIRE(phone.ring.find(2) != nullptr);
    CHECK(phone.ring.find(1)->master().equals(account.laptop().ring.find(1)->master()));
    CHECK(account.membership().chainStart(phone.keys.id())->hash == account.membership().head());
}

TEST_CASE("everybody who folds the same records has the same membership") {
    Team team;
    Account& account = team.account;
    const Bytes rotation = account.author(team.ben).rotate().value();
    REQUIRE(account.take(team.ben, rotation, {&account.laptop(), &team.ben}).ok());
    Membership again = Membership::begin(account.genesis()).value();
    for (std::size_t i = 1; i < account.records().size(); ++i) REQUIRE(again.apply(account.records()[i]).ok());
    CHECK(again.head() == account.membership().head());
    CHECK(again.active() == account.membership().active());
    CHECK(again.epoch() == 2);
}

TEST_CASE("a device that is removed gets no new key, and its chain ends where the record says") {
    Team team;
    Account& account = team.account;
    Party& laptop = account.laptop();
    const Seen before = team.ana.last;
    const Bytes inTime = account.seal(team.ana, asBytes("in time"));
    const Bytes removal = account.author(laptop).removeDevice(team.ana.keys.id(), team.endOf(team.ana)).value();
    const Seen end = team.ana.last;
    const Bytes tooLate = account.seal(team.ana, asBytes("too late"));
    REQUIRE(account.take(laptop, removal, {&laptop, &team.ana, &team.ben, &account.phrase()}).ok());
    CHECK(team.ana.ring.find(2) == nullptr);
    CHECK(team.ben.ring.find(2) != nullptr);
    CHECK(account.phrase().ring.find(2) != nullptr);
    CHECK_FALSE(faultOf(account.open(inTime, before)));
    CHECK(faultOf(account.open(tooLate, end)) == EnvelopeFault::Removed);
    CHECK(account.membership().active().count(team.ana.keys.id()) == 0);
    // It can neither write records any more nor come back under the same keys.
    team.ana.last = end;
    CHECK(team.refusal(team.ana, ServerMoveRecord{"https://x", {}}, 2) == ErrorCode::AuthFailed);
    CHECK(account.author(laptop).addDevice(account.person(), team.consent(team.ana)).error().code ==
          ErrorCode::Corrupt);
}

TEST_CASE("two members who write a record at once cannot both be right") {
    Team team;
    Account& account = team.account;
    const Bytes first = account.author(account.laptop()).rotate().value();
    const Bytes second = account.author(team.ben).rotate().value();
    REQUIRE(account.take(account.laptop(), first, {&account.laptop(), &team.ben}).ok());
    CHECK(account.membership().apply(second).error().code == ErrorCode::Conflict);
    const Bytes proposedAgain = account.author(team.ben).rotate().value();
    CHECK(account.take(team.ben, proposedAgain, {&team.ben}).ok());
    CHECK(account.membership().epoch() == 3);
}

TEST_CASE("a lost machine: the phrase admits a new device, which shuts the old one out and makes a new phrase") {
    Account account;
    Party fresh = account.newcomer();
    const auto& membership = account.membership();
    const Bytes add =
        account.author(account.phrase()).addDevice(account.person(), consentTo(membership.vault(), fresh.keys)).value();
    REQUIRE(account.take(account.phrase(), add, {&fresh}).ok());
    fresh.last = *membership.chainStart(fresh.keys.id());
    const Frontier oldEnd{{account.laptop().keys.id().bytes(), account.laptop().last}};
    const Bytes remove = account.author(fresh).removeDevice(account.laptop().keys.id(), oldEnd).value();
    REQUIRE(account.take(fresh, remove, {&fresh}).ok());
    const auto words = phraseOf(50);
    const Newcomer phrase = consentTo(membership.vault(), AccountKeys::fromPhrase(words));
    const Bytes newPhrase = account.author(fresh).addPhrase(phrase, {account.person(), recoverySlotKey(words)}).value();
    REQUIRE(account.take(fresh, newPhrase).ok());
    const MemberId oldPhrase(account.phrase().keys.id().bytes());
    const Frontier phraseEnd{{oldPhrase.bytes(), account.phrase().last}};
    const Bytes drop = account.author(fresh).removeMember(oldPhrase, phraseEnd).value();
    REQUIRE(account.take(fresh, drop, {&fresh}).ok());
    CHECK(membership.active() == std::set<DeviceId>{fresh.keys.id(), phrase.keys.id()});
    CHECK(fresh.ring.find(1) != nullptr);
}

TEST_CASE("nobody does what their role does not allow") {
    Team team(Role::Writer);
    Account& account = team.account;
    const Party other = account.newcomer();
    const auto all = account.membership().active();
    const MemberId phrase(account.phrase().keys.id().bytes());
    auto without = [&](const Party& party) {
        auto rest = all;
        rest.erase(party.keys.id());
        return rest;
    };
    // A writer: no people, no servers, nobody else's devices.
    CHECK(team.refusal(team.ben, AddMemberRecord{Role::Writer, team.consent(other), {}, std::nullopt}) ==
          ErrorCode::AuthFailed);
    CHECK(team.refusal(team.ben, ServerMoveRecord{"https://evil.example", {}}) == ErrorCode::AuthFailed);
    CHECK(team.refusal(team.ben, AddDeviceRecord{account.person(), team.consent(other), {}}) == ErrorCode::AuthFailed);
    CHECK(team.refusal(team.ben,
                       RemovalRecord{RecordKind::RemoveDevice, team.ana.keys.id().bytes(), team.endOf(team.ana),
                                     team.epochFor(without(team.ana))},
                       2) == ErrorCode::AuthFailed);
    // An administrator: no device in somebody else's name.
    CHECK(team.refusal(account.laptop(), AddDeviceRecord{team.benMember, team.consent(other), {}}) ==
          ErrorCode::AuthFailed);
    // A phrase: devices of its own person, nothing else.
    CHECK(team.refusal(account.phrase(), AddDeviceRecord{team.benMember, team.consent(other), {}}) ==
          ErrorCode::AuthFailed);
    CHECK(team.refusal(account.phrase(), RotationRecord{team.epochFor(all)}, 2) == ErrorCode::AuthFailed);
    CHECK(team.refusal(account.phrase(), AddMemberRecord{Role::Admin, team.consent(other), {}, std::nullopt}) ==
          ErrorCode::AuthFailed);
    CHECK(team.refusal(account.phrase(),
                       RemovalRecord{RecordKind::RemoveDevice, team.ana.keys.id().bytes(), team.endOf(team.ana),
                                     team.epochFor(without(team.ana))},
                       2) == ErrorCode::AuthFailed);
    CHECK_FALSE(account.membership().writer(account.phrase().keys.id())->writesContent);
}

TEST_CASE("a reader adds its own devices, and neither writes nor begins an epoch") {
    Team team(Role::Reader);
    Account& account = team.account;
    const Seen before = team.ben.last;
    const Bytes content = account.seal(team.ben, asBytes("content"));
    CHECK(faultOf(account.open(content, before)) == EnvelopeFault::Forbidden);
    team.ben.last = before;
    CHECK(team.refusal(team.ben, RotationRecord{team.epochFor(account.membership().active())}, 2) ==
          ErrorCode::AuthFailed);
    Party tablet = account.newcomer();
    const Bytes add = account.author(team.ben).addDevice(team.benMember, team.consent(tablet)).value();
    REQUIRE(account.take(team.ben, add, {&tablet}).ok());
    tablet.last = *account.membership().chainStart(tablet.keys.id());
    // Removing would begin an epoch too, and with rubbish in its wraps nobody could ever begin another.
    CHECK(account.author(team.ben).removeDevice(tablet.keys.id(), team.endOf(tablet)).error().code ==
          ErrorCode::AuthFailed);
    const Bytes remove = account.author(account.laptop()).removeDevice(tablet.keys.id(), team.endOf(tablet)).value();
    CHECK(account.take(account.laptop(), remove, {&account.laptop()}).ok());
}

TEST_CASE("a removed device cannot show another last envelope than the one that its removal names") {
    Team team;
    Account& account = team.account;
    Party& laptop = account.laptop();
    const Seen before = team.ana.last;
    const Bytes named = account.seal(team.ana, asBytes("named"));
    const Seen end = team.ana.last;
    team.ana.last = before;
    const Bytes other = account.seal(team.ana, asBytes("another"));
    const Bytes removal =
        account.author(laptop).removeDevice(team.ana.keys.id(), {{team.ana.keys.id().bytes(), end}}).value();
    REQUIRE(account.take(laptop, removal, {&laptop}).ok());
    CHECK_FALSE(faultOf(account.open(named, before)));
    CHECK(faultOf(account.open(other, before)) == EnvelopeFault::Fork);
}

TEST_CASE("removing a person removes all their devices and their phrase, and nobody can remove themselves") {
    Team team;
    Account& account = team.account;
    const auto words = phraseOf(90);
    const Newcomer phrase = consentTo(account.membership().vault(), AccountKeys::fromPhrase(words));
    const Bytes add = account.author(team.ben).addPhrase(phrase, {team.benMember, recoverySlotKey(words)}).value();
    REQUIRE(account.take(team.ben, add).ok());
    Frontier ends = team.endOf(team.ben);
    CHECK_FALSE(account.author(account.laptop()).removeMember(team.benMember, ends).ok());
    ends.emplace(phrase.keys.id().bytes(), *account.membership().chainStart(phrase.keys.id()));
    const Bytes remove = account.author(account.laptop()).removeMember(team.benMember, ends).value();
    REQUIRE(account.take(account.laptop(), remove, {&account.laptop()}).ok());
    CHECK(account.membership().active().size() == 3);
    CHECK(account.membership().members().at(team.benMember).removed);
    CHECK(account.author(account.laptop()).removeDevice(account.laptop().keys.id(), {}).error().code ==
          ErrorCode::AuthFailed);
    CHECK(team.refusal(account.laptop(),
                       RemovalRecord{RecordKind::RemoveMember, account.person().bytes(), team.endOf(account.laptop()),
                                     team.epochFor({}, 3)},
                       3) == ErrorCode::Corrupt);
}

TEST_CASE("a record that is wrong in any one thing is refused") {
    Team team;
    Account& account = team.account;
    Party& laptop = account.laptop();
    const Party other = account.newcomer();
    const auto all = account.membership().active();
    auto some = all;
    some.erase(team.ben.keys.id());
    const auto rest = some;
    const IdBytes ben = team.ben.keys.id().bytes();
    const auto removal = [&](const Frontier& cuts, const std::set<DeviceId>& holders) {
        return RemovalRecord{RecordKind::RemoveDevice, ben, cuts, team.epochFor(holders)};
    };
    // Keys for too few, for too many, for the one who goes.
    CHECK(team.refusal(laptop, RotationRecord{team.epochFor(some)}, 2) == ErrorCode::Corrupt);
    some.insert(DeviceId(counted<16>(1)));
    CHECK(team.refusal(laptop, RotationRecord{team.epochFor(some)}, 2) == ErrorCode::Corrupt);
    CHECK(team.refusal(laptop, removal(team.endOf(team.ben), all), 2) == ErrorCode::Corrupt);
    // An epoch too far, one that stands still, none of the older key, a header that names another.
    CHECK(team.refusal(laptop, RotationRecord{team.epochFor(all, 3)}, 3) == ErrorCode::Corrupt);
    CHECK(team.refusal(laptop, RotationRecord{team.epochFor(all, 1)}, 1) == ErrorCode::Corrupt);
    CHECK(team.refusal(laptop, RotationRecord{team.epochFor(all)}, 1) == ErrorCode::Corrupt);
    auto withoutOlder = team.epochFor(all);
    withoutOlder.facts.older.clear();
    CHECK(team.refusal(laptop, RotationRecord{withoutOlder}, 2) == ErrorCode::Corrupt);
    for (const std::uint32_t wrong : {0U, 2U, 3U}) {
        auto notBefore = team.epochFor(all);
        notBefore.facts.older.emplace(wrong, OlderKey{});
        CHECK(team.refusal(laptop, RotationRecord{notBefore}, 2) == ErrorCode::Corrupt);
    }
    // Ends of chains: none, somebody else's, one that never was.
    CHECK(team.refusal(laptop, removal({}, rest), 2) == ErrorCode::Corrupt);
    CHECK(team.refusal(laptop, removal(team.endOf(team.ana), rest), 2) == ErrorCode::Corrupt);
    CHECK(team.refusal(laptop, removal({{ben, {0, counted<32>(1)}}}, rest), 2) == ErrorCode::Corrupt);
    // Newcomers: one who agreed to another vault, one who is here, one for nobody.
    const Newcomer elsewhere = consentTo(VaultId(counted<16>(1)), other.keys);
    CHECK(team.refusal(laptop, AddDeviceRecord{account.person(), elsewhere, {}}) == ErrorCode::AuthFailed);
    CHECK(team.refusal(laptop, AddDeviceRecord{account.person(), team.consent(team.ana), {}}) == ErrorCode::Corrupt);
    CHECK(team.refusal(laptop, AddMemberRecord{Role::Admin, team.consent(team.ben), {}, std::nullopt}) ==
          ErrorCode::Corrupt);
    // Nobody of that name; a stranger's signature.
    CHECK(team.refusal(laptop, RemovalRecord{RecordKind::RemoveDevice, counted<16>(9), {}, team.epochFor(all)}, 2) ==
          ErrorCode::Corrupt);
    CHECK(team.refusal(other, ServerMoveRecord{"https://x", {}}) == ErrorCode::AuthFailed);
}

TEST_CASE("a vault that moved is found under its new address") {
    Account account;
    CHECK_FALSE(account.membership().server());
    const Bytes move = account.author(account.laptop()).moveServer({"https://new.example", counted<16>(5)}).value();
    REQUIRE(account.take(account.laptop(), move).ok());
    CHECK(account.membership().server()->url == "https://new.example");
}

TEST_CASE("a log is cleared by whoever may write, and a place that was made up does not stay") {
    Team team;
    Account& account = team.account;
    const auto upTo = [](std::uint64_t place) { return Cleared{place, counted<32>(1), counted<32>(2)}; };
    CHECK_FALSE(account.membership().cleared());
    CHECK(account.membership().writers() == 3);
    CHECK(account.author(account.laptop()).clear(upTo(0)).error().code == ErrorCode::Corrupt);
    REQUIRE(account.take(team.ben, account.author(team.ben).clear(upTo(7)).value()).ok());
    CHECK(account.membership().cleared() == upTo(7));
    CHECK(team.refusal(account.laptop(), upTo(0)) == ErrorCode::Corrupt);
    CHECK(team.refusal(account.phrase(), upTo(8)) == ErrorCode::AuthFailed);
    REQUIRE(account.take(team.ben, account.author(team.ben).clear(upTo(std::uint64_t{1} << 60)).value()).ok());
    REQUIRE(account.take(account.laptop(), account.author(account.laptop()).clear(upTo(8)).value()).ok());
    CHECK(account.membership().cleared() == upTo(8));
    Team readers(Role::Reader);
    CHECK(readers.refusal(readers.ben, upTo(1)) == ErrorCode::AuthFailed);
    CHECK(readers.account.membership().writers() == 2);
}

TEST_CASE("a record that clears stands beside the chain, so that a server which lost it takes it after others") {
    Account account;
    Party& laptop = account.laptop();
    Party phone = account.addDevice();
    const auto upTo = [](std::uint64_t place) { return Cleared{place, counted<32>(1), counted<32>(2)}; };
    const ChainHash head = account.membership().head();
    const Bytes lost = account.author(laptop).clear(upTo(5)).value();
    const Bytes instead = account.author(phone).clear(upTo(6)).value();
    Membership knew = account.membership();
    REQUIRE(knew.apply(lost).ok());
    REQUIRE(account.take(phone, instead).ok());
    // A device comes in, and a person's phrase goes on being one, before it is told again.
    const Party tablet = account.addDevice();
    const Bytes admission = account.records().back();
    CHECK(account.membership().head() == envelopeHash(admission));
    REQUIRE(account.take(laptop, lost).ok());
    CHECK(account.membership().cleared() == upTo(5));
    CHECK(account.membership().head() == envelopeHash(admission));
    CHECK(account.membership().last() == envelopeHash(lost));
    // Who had taken it before the others' goes on with them.
    REQUIRE(knew.apply(instead).ok());
    CHECK(knew.head() == head);
    REQUIRE(knew.apply(admission).ok());
    CHECK(knew.head() == account.membership().head());
    CHECK(knew.holders().size() == account.membership().holders().size());
    // One that names what nobody here knows does not count.
    Membership young = Membership::begin(account.genesis()).value();
    CHECK(young.apply(lost).error().code == ErrorCode::Conflict);
}

TEST_CASE("without the key of the epoch nobody is let in") {
    Team team;
    Account& account = team.account;
    const Party other = account.newcomer();
    team.ben.ring = KeyRing();
    const auto author = account.author(team.ben);
    CHECK(author.addDevice(team.benMember, team.consent(other)).error().code == ErrorCode::NotFound);
    CHECK(author.rotate().error().code == ErrorCode::NotFound);
}
