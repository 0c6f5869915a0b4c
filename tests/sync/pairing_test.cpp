// SPDX-License-Identifier: AGPL-3.0-or-later
// Two devices pair when both people say yes, and in no other case: not with a wrong, old or used code, not when a byte
// is changed, not when the server plays both sides.
#include "sync/pairing.h"

#include <algorithm>
#include <set>

#include "tests/support/law.h"
#include "tests/sync/account.h"
#include "tests/sync/meeting_place.h"

using namespace hearth;
using namespace hearth::sync;

namespace {

/// A laptop that invites and a phone that has read its code.
struct Meeting {
    Account account{"pairing"};
    CountedRandom random{"pairing/meeting"};
    ManualClock clock{Timestamp(1'800'000'000'000)};
    MeetingPlace place;
    Party phone = account.newcomer();
    std::unique_ptr<Inviter> inviter = invite();
    std::unique_ptr<Joiner> joiner = join(inviter->code().clone());

    std::unique_ptr<Inviter> invite() {
        return Inviter::begin(account.laptop().keys,
                              {account.membership().vault(), "https://sync.example", IdBytes{9}, "Ada's laptop"}, place,
                              clock, random)
            .value();
    }
    std::unique_ptr<Joiner> join(PairingCode code) {
        return Joiner::begin(phone.keys, "Ada's phone", std::move(code), place, clock, random);
    }
    /// Until both wait for people, or it is over.
    void talk() {
        for (int turn = 0; turn < 6; ++turn) {
            joiner->step();
            inviter->step();
            clock.advance(kSecond);
        }
    }
    void bothSayYes() {
        inviter->confirm();
        joiner->confirm();
        talk();
    }
    bool nobodyIsIn() const { return inviter->stage() != PairingStage::Done && joiner->stage() != PairingStage::Done; }
};

}  // namespace

TEST_CASE("two yeses, and the inviter has the newcomer's keys with its consent") {
    Meeting meeting;
    meeting.talk();
    REQUIRE(meeting.inviter->stage() == PairingStage::Comparison);
    REQUIRE(meeting.joiner->stage() == PairingStage::Comparison);
    REQUIRE(meeting.inviter->words() == meeting.joiner->words());
    for (const std::string& word : *meeting.inviter->words()) CHECK(word.size() >= 3);
    meeting.bothSayYes();
    REQUIRE(meeting.inviter->stage() == PairingStage::Done);
    REQUIRE(meeting.joiner->stage() == PairingStage::Done);
    const Arrival& arrival = meeting.inviter->arrival();
    CHECK(arrival.device.keys == meeting.phone.keys.publicKeys());
    CHECK(arrival.deviceName == "Ada's phone");
    CHECK(meeting.joiner->joined().vault == meeting.account.membership().vault());
    CHECK(meeting.joiner->joined().inviter == meeting.account.laptop().keys.id());
    CHECK(meeting.joiner->joined().inviterName == "Ada's laptop");
    // Everybody takes the record that follows from it, and the newcomer finds itself in the vault.
    Account& account = meeting.account;
    const HolderKeys self = meeting.phone.keys.publicKeys();
    CHECK(checkJoined(account.membership(), meeting.joiner->joined(), self).error().code == ErrorCode::NotFound);
    const auto record = account.author(account.laptop()).addDevice(account.person(), arrival.device);
    REQUIRE(record.ok());
    REQUIRE(account.take(account.laptop(), *record, {&meeting.phone}).ok());
    CHECK(checkJoined(account.membership(), meeting.joiner->joined(), self).ok());
    CHECK(meeting.phone.ring.find(1) != nullptr);
}

TEST_CASE("one yes is none, whoever says it") {
    Meeting meeting;
    meeting.talk();
    SECTION("the inviter's") {
        meeting.inviter->confirm();
        meeting.talk();
        CHECK(meeting.inviter->stage() == PairingStage::OtherYes);
        CHECK(meeting.place.slots(meeting.inviter->code().meeting).count(3) == 0);
    }
    SECTION("the newcomer's") {
        meeting.joiner->confirm();
        meeting.talk();
        CHECK(meeting.joiner->stage() == PairingStage::OtherYes);
        CHECK(meeting.place.slots(meeting.inviter->code().meeting).count(2) == 0);
    }
    CHECK(meeting.nobodyIsIn());
    meeting.clock.advance(kPairingLife);
    meeting.talk();
    CHECK(meeting.inviter->fault() == PairingFault::Expired);
    CHECK(meeting.joiner->fault() == PairingFault::Expired);
}

TEST_CASE("a no ends it on both screens") {
    Meeting meeting;
    meeting.talk();
    SECTION("of the inviter") {
        meeting.inviter->refuse();
        meeting.talk();
        CHECK(meeting.inviter->fault() == PairingFault::WordsDiffer);
        CHECK(meeting.joiner->fault() == PairingFault::EndedThere);
        CHECK(meeting.joiner->reasonThere() == EndReason::WordsDiffer);
    }
    SECTION("of the newcomer") {
        meeting.joiner->refuse();
        meeting.talk();
        CHECK(meeting.joiner->fault() == PairingFault::WordsDiffer);
        CHECK(meeting.inviter->fault() == PairingFault::EndedThere);
    }
    SECTION("of the newcomer after the inviter's yes") {
        meeting.inviter->confirm();
        meeting.inviter->step();
        meeting.joiner->refuse();
        meeting.talk();
        CHECK(meeting.inviter->fault() == PairingFault::EndedThere);
    }
    CHECK_FALSE(meeting.inviter->words());
    meeting.bothSayYes();
    CHECK(meeting.nobodyIsIn());
}

TEST_CASE("a cancelled or expired code tells whoever comes late") {
    Meeting meeting;
    SECTION("cancelled") {
        meeting.inviter->cancel();
        meeting.talk();
        CHECK(meeting.inviter->fault() == PairingFault::Cancelled);
        CHECK(meeting.joiner->reasonThere() == EndReason::Cancelled);
    }
    SECTION("expired") {
        meeting.clock.advance(kPairingLife);
        meeting.inviter->step();
        meeting.joiner = meeting.join(meeting.inviter->code().clone());
        meeting.talk();
        CHECK(meeting.inviter->fault() == PairingFault::Expired);
        CHECK(meeting.joiner->reasonThere() == EndReason::Expired);
    }
    CHECK(meeting.joiner->fault() == PairingFault::EndedThere);
}

TEST_CASE("a code lives ten minutes, not a second more, and a clock put back does not lengthen it") {
    Meeting meeting;
    meeting.clock.advance(kPairingLife - 1);
    CHECK(meeting.inviter->step() == PairingStage::OtherDevice);
    meeting.clock.advance(1);
    CHECK(meeting.inviter->step() == PairingStage::Ended);
    Meeting other;
    other.clock.advance(-kHour);
    CHECK(other.inviter->step() == PairingStage::Ended);
    CHECK(other.inviter->fault() == PairingFault::Expired);
}

TEST_CASE("a newcomer that nobody answers says so after a minute") {
    Meeting meeting;
    meeting.joiner->step();
    meeting.joiner->step();
    meeting.clock.advance(kPairingPatience - 1);
    CHECK(meeting.joiner->step() == PairingStage::OtherDevice);
    meeting.clock.advance(1);
    CHECK(meeting.joiner->step() == PairingStage::Ended);
    CHECK(meeting.joiner->fault() == PairingFault::NobodyThere);
}

TEST_CASE("a newcomer that cancels before it came leaves the code as good as it was") {
    Meeting meeting;
    meeting.joiner->cancel();
    CHECK(meeting.place.slots(meeting.inviter->code().meeting).empty());
    meeting.joiner = meeting.join(meeting.inviter->code().clone());
    meeting.talk();
    meeting.bothSayYes();
    CHECK(meeting.inviter->stage() == PairingStage::Done);
}

TEST_CASE("a code serves one attempt: whoever comes second is told so and changes nothing") {
    Meeting meeting;
    meeting.joiner->step();
    const auto second = meeting.join(meeting.inviter->code().clone());
    second->step();
    CHECK(second->fault() == PairingFault::AlreadyUsed);
    meeting.talk();
    meeting.bothSayYes();
    CHECK(meeting.inviter->stage() == PairingStage::Done);
    const auto third = meeting.join(meeting.inviter->code().clone());
    third->step();
    CHECK(third->fault() == PairingFault::AlreadyUsed);
}

TEST_CASE("a replayed meeting, its slots emptied by the server, finds nobody") {
    Meeting meeting;
    meeting.talk();
    meeting.bothSayYes();
    REQUIRE(meeting.inviter->stage() == PairingStage::Done);
    const auto said = meeting.place.slots(meeting.inviter->code().meeting);
    auto& slots = meeting.place.slots(meeting.inviter->code().meeting);
    slots.clear();
    const auto late = meeting.join(meeting.inviter->code().clone());
    late->step();
    // The old answers belong to another newcomer's one-time key.
    for (const std::uint8_t slot : {std::uint8_t{1}, std::uint8_t{2}}) slots[slot] = said.at(slot);
    late->step();
    CHECK(late->fault() == PairingFault::Changed);
    CHECK_FALSE(late->words());
}

TEST_CASE("whoever has the place but not the secret is turned away at the door") {
    Meeting meeting;
    PairingCode guessed = meeting.inviter->code().clone();
    guessed.secret.exposeWritable()[0] ^= 1;
    meeting.joiner = meeting.join(std::move(guessed));
    meeting.talk();
    CHECK(meeting.inviter->fault() == PairingFault::OtherCode);
    CHECK(meeting.joiner->stage() == PairingStage::Ended);
    CHECK_FALSE(meeting.inviter->words());
    meeting.bothSayYes();
    CHECK(meeting.nobodyIsIn());
}

TEST_CASE("a code that names another server, inviter or address is another code") {
    for (const int which : {0, 1, 2}) {
        Meeting meeting;
        PairingCode other = meeting.inviter->code().clone();
        if (which == 0) other.serverUrl += "x";
        if (which == 1) other.serverKey[0] ^= 1;
        if (which == 2) other.inviter = meeting.phone.keys.id();
        meeting.joiner = meeting.join(std::move(other));
        meeting.talk();
        CHECK(meeting.inviter->fault() == PairingFault::OtherCode);
        CHECK(meeting.joiner->stage() == PairingStage::Ended);
    }
}

TEST_CASE("any byte changed in any slot ends it, and nobody gets in") {
    for (std::uint8_t slot = 0; slot < kRendezvousSlots; ++slot) {
        Meeting whole;
        whole.talk();
        whole.bothSayYes();
        const std::size_t size = whole.place.slots(whole.inviter->code().meeting).at(slot).size();
        for (std::size_t at = 0; at < size; at += (at < 40 ? 1 : 7)) {
            Meeting meeting;
            meeting.place.tamper = [&](std::uint8_t read, std::optional<Bytes> message) {
                if (read == slot && message) (*message)[at % message->size()] ^= 1;
                return message;
            };
            meeting.talk();
            meeting.bothSayYes();
            // The inviter is done for good when its newcomer is; the newcomer alone may believe that it arrived.
            REQUIRE(meeting.inviter->stage() == PairingStage::Ended);
            const std::set<PairingFault> expected = {PairingFault::OtherCode, PairingFault::Changed,
                                                     PairingFault::EndedThere};
            REQUIRE(expected.count(*meeting.inviter->fault()) == 1);
        }
    }
}

TEST_CASE("messages cut, made longer, swapped or left out never let anybody in") {
    hearth::test::checkLaw([] {
        Meeting meeting;
        const auto slot = static_cast<std::uint8_t>(*rc::gen::inRange(0, 4));
        const auto other = static_cast<std::uint8_t>(*rc::gen::inRange(0, 4));
        const Bytes junk = *rc::gen::arbitrary<Bytes>();
        const int how = *rc::gen::inRange(0, 5);
        meeting.place.tamper = [&](std::uint8_t read, std::optional<Bytes> message) -> std::optional<Bytes> {
            if (read != slot || !message) return message;
            const auto& slots = meeting.place.slots(meeting.inviter->code().meeting);
            switch (how) {
                case 0: message->resize(message->size() / 2); return message;
                case 1: message->push_back(0); return message;
                case 2: return junk;
                case 3: return std::nullopt;
                default: return slots.count(other) > 0 && other != slot ? std::optional(slots.at(other)) : junk;
            }
        };
        meeting.talk();
        meeting.bothSayYes();
        RC_ASSERT(meeting.inviter->stage() != PairingStage::Done);
    });
}

TEST_CASE("a server that plays both sides without the secret is found out by both") {
    Meeting meeting;
    // It runs its own inviter and its own newcomer, with its own secret, in the same place.
    CountedRandom random("pairing/hostile");
    const AccountKeys hostile = AccountKeys::generate(random);
    MeetingPlace back;
    PairingCode guessed = meeting.inviter->code().clone();
    random.fill(guessed.secret.exposeWritable());
    const auto fake = Joiner::begin(hostile, "phone", guessed.clone(), back, meeting.clock, random);
    fake->step();
    const Bytes hello = back.slots(guessed.meeting).at(0);
    meeting.place.tamper = [&](std::uint8_t slot, std::optional<Bytes> message) {
        return slot == 0 ? std::optional(hello) : message;
    };
    meeting.talk();
    CHECK(meeting.inviter->fault() == PairingFault::OtherCode);
    CHECK(meeting.joiner->stage() == PairingStage::Ended);
}

TEST_CASE("who photographed the code and owns the server still shows other words, and cannot play the inviter") {
    Meeting meeting;
    CountedRandom random("pairing/hostile");
    const AccountKeys hostile = AccountKeys::generate(random);
    MeetingPlace toInviter;
    MeetingPlace toJoiner;
    // Towards the inviter it is a newcomer of its own.
    const auto fake =
        Joiner::begin(hostile, "phone", meeting.inviter->code().clone(), toInviter, meeting.clock, random);
    fake->step();
    meeting.place.slots(meeting.inviter->code().meeting)[0] = toInviter.slots(meeting.inviter->code().meeting)[0];
    meeting.inviter->step();
    REQUIRE(meeting.inviter->stage() == PairingStage::Comparison);
    toInviter.slots(meeting.inviter->code().meeting)[1] = meeting.place.slots(meeting.inviter->code().meeting)[1];
    fake->step();
    REQUIRE(fake->words() == meeting.inviter->words());
    // Towards the newcomer it has to show a one-time key that the code promised, and has none.
    const auto once = crypto::BoxKeyPair::generate(random);
    const auto joiner = Joiner::begin(meeting.phone.keys, "Ada's phone", meeting.inviter->code().clone(), toJoiner,
                                      meeting.clock, random);
    joiner->step();
    auto& slots = toJoiner.slots(meeting.inviter->code().meeting);
    const Bytes hello = slots.at(0);
    const auto secret = codeKey(meeting.inviter->code());
    const auto keys = PairingKeys::agree(once, *readHello(secret, hello), secret,
                                         {meeting.inviter->code().meeting, hello, once.publicKey()});
    SECTION("its own key is not the promised one") {
        slots[1] = writeAnswer(*keys, once.publicKey(), hostile.sign(), random);
        joiner->step();
        CHECK(joiner->fault() == PairingFault::OtherInviter);
    }
    SECTION("nor with the inviter's own signature, were its key known") {
        slots[1] = writeAnswer(*keys, once.publicKey(), meeting.account.laptop().keys.sign(), random);
        joiner->step();
        CHECK(joiner->fault() == PairingFault::OtherInviter);
    }
    SECTION("the inviter's answer belongs to the inviter's newcomer") {
        slots[1] = meeting.place.slots(meeting.inviter->code().meeting)[1];
        joiner->step();
        CHECK(joiner->fault() == PairingFault::Changed);
    }
    CHECK_FALSE(joiner->words());
    // The person sees no six words on the new device, says no, and nobody is in.
    meeting.inviter->refuse();
    CHECK(meeting.inviter->fault() == PairingFault::WordsDiffer);
}

TEST_CASE("the device that made the code has to sign, its one-time key alone is not enough") {
    Meeting meeting;
    CountedRandom random("pairing/hostile");
    const auto once = crypto::BoxKeyPair::generate(random);
    PairingCode code = meeting.inviter->code().clone();
    code.meeting = commitmentTo(once.publicKey());
    const auto joiner = meeting.join(code.clone());
    joiner->step();
    auto& slots = meeting.place.slots(code.meeting);
    const auto secret = codeKey(code);
    const auto keys = PairingKeys::agree(once, *readHello(secret, slots.at(0)), secret,
                                         {code.meeting, slots.at(0), once.publicKey()});
    slots[1] = writeAnswer(*keys, once.publicKey(), AccountKeys::generate(random).sign(), random);
    joiner->step();
    CHECK(joiner->fault() == PairingFault::OtherInviter);
}

namespace {

/// A newcomer played by hand: somebody who has the code, and knows the vault's id as its server does.
struct Handmade {
    explicit Handmade(Meeting& with) : meeting(with) {
        slots()[0] = writeHello(secret, once.publicKey(), meeting.random);
        meeting.inviter->step();
        const auto theirs = *onceOf(slots().at(1));
        const RendezvousId place = meeting.inviter->code().meeting;
        keys = PairingKeys::agree(once, theirs, secret, {place, slots().at(0), theirs}).value();
    }
    MeetingPlace::Slots& slots() { return meeting.place.slots(meeting.inviter->code().meeting); }
    void arrive(const Arrival& arrival) {
        slots()[3] = writeArrival(*keys, arrival, meeting.random);
        meeting.inviter->step();
    }

    Meeting& meeting;
    crypto::BoxKeyPair once = crypto::BoxKeyPair::generate(meeting.random);
    crypto::SecretBytes secret = codeKey(meeting.inviter->code());
    std::optional<PairingKeys> keys;
};

}  // namespace

TEST_CASE("keys that did not agree to this vault do not arrive") {
    const auto refuse = [](const Arrival& arrival) {
        Meeting meeting;
        Handmade newcomer(meeting);
        meeting.inviter->confirm();
        meeting.inviter->step();
        REQUIRE(readInvitation(*newcomer.keys, newcomer.slots().at(2)).ok());
        newcomer.arrive(arrival);
        return meeting.inviter->fault();
    };
    const Meeting meeting;
    const VaultId vault = Account("pairing").membership().vault();
    const Newcomer honest = consentTo(vault, meeting.phone.keys);
    CHECK(refuse({honest, "phone"}) == std::nullopt);
    CHECK(refuse({consentTo(VaultId(IdBytes{1}), meeting.phone.keys), "phone"}) == PairingFault::Changed);
    Newcomer stolen = honest;
    stolen.keys.box[0] ^= 1;
    CHECK(refuse({stolen, "phone"}) == PairingFault::Changed);
    CHECK(refuse({honest, "\xFF"}) == PairingFault::Changed);
}

TEST_CASE("nobody arrives before the inviter's yes, with whatever keys and consent") {
    Meeting meeting;
    Handmade newcomer(meeting);
    REQUIRE(meeting.inviter->stage() == PairingStage::Comparison);
    newcomer.arrive({consentTo(meeting.account.membership().vault(), meeting.phone.keys), "phone"});
    CHECK(meeting.inviter->fault() == PairingFault::Changed);
}

TEST_CASE("a server that is away for a while costs time only") {
    Meeting meeting;
    meeting.place.away = true;
    meeting.talk();
    CHECK(meeting.joiner->trouble()->code == ErrorCode::Unavailable);
    CHECK(meeting.inviter->stage() == PairingStage::OtherDevice);
    meeting.place.away = false;
    meeting.talk();
    CHECK_FALSE(meeting.joiner->trouble());
    meeting.inviter->confirm();
    meeting.place.away = true;
    meeting.talk();
    meeting.place.away = false;
    meeting.bothSayYes();
    CHECK(meeting.inviter->stage() == PairingStage::Done);
    CHECK(meeting.joiner->stage() == PairingStage::Done);
}

TEST_CASE("an answer of the server that got lost is no second attempt") {
    Meeting meeting;
    meeting.place.losesAnswers = true;
    meeting.talk();
    CHECK(meeting.inviter->trouble().has_value());
    meeting.place.losesAnswers = false;
    meeting.talk();
    meeting.place.losesAnswers = true;
    meeting.bothSayYes();
    meeting.place.losesAnswers = false;
    meeting.bothSayYes();
    CHECK(meeting.inviter->stage() == PairingStage::Done);
    CHECK(meeting.joiner->stage() == PairingStage::Done);
}

TEST_CASE("what the server sees tells neither vault, keys, names nor secret") {
    Meeting meeting;
    meeting.talk();
    meeting.bothSayYes();
    Bytes seen;
    for (const auto& [slot, message] : meeting.place.slots(meeting.inviter->code().meeting)) {
        seen.insert(seen.end(), message.begin(), message.end());
        CHECK(message.size() <= kRendezvousBytes);
    }
    const auto contains = [&](ByteView part) {
        return std::search(seen.begin(), seen.end(), part.begin(), part.end()) != seen.end();
    };
    CHECK_FALSE(contains(meeting.account.membership().vault().view()));
    CHECK_FALSE(contains(meeting.phone.keys.publicKeys().sign));
    CHECK_FALSE(contains(meeting.account.laptop().keys.publicKeys().sign));
    CHECK_FALSE(contains(meeting.inviter->code().secret.expose()));
    CHECK_FALSE(contains(asBytes("phone")));
    CHECK_FALSE(contains(asBytes("laptop")));
}

TEST_CASE("names of any length look alike from outside, and a long one is cut between characters") {
    Meeting meeting;
    CountedRandom random("names");
    const auto once = crypto::BoxKeyPair::generate(random);
    const auto other = crypto::BoxKeyPair::generate(random);
    const auto secret = codeKey(meeting.inviter->code());
    const auto keys =
        PairingKeys::agree(once, other.publicKey(), secret, {meeting.inviter->code().meeting, {}, once.publicKey()});
    const VaultId vault = meeting.account.membership().vault();
    const auto roundTrip = [&](const std::string& name) {
        const Bytes message = writeInvitation(*keys, {vault, name}, random);
        CHECK(message.size() == writeInvitation(*keys, {vault, ""}, random).size());
        return readInvitation(*keys, message)->deviceName;
    };
    CHECK(roundTrip("").empty());
    CHECK(roundTrip("Küche") == "Küche");
    CHECK(roundTrip(std::string(128, 'a')) == std::string(128, 'a'));
    CHECK(roundTrip(std::string(127, 'a') + "ü") == std::string(127, 'a'));
}

TEST_CASE("a log that is not the inviter's vault is not joined") {
    Meeting meeting;
    meeting.talk();
    meeting.bothSayYes();
    const Joiner::Joined joined = meeting.joiner->joined();
    const HolderKeys self = meeting.phone.keys.publicKeys();
    Account foreign("another");
    CHECK(checkJoined(foreign.membership(), joined, self).error().code == ErrorCode::AuthFailed);
    Account& account = meeting.account;
    Joiner::Joined stranger = joined;
    stranger.inviter = DeviceId(IdBytes{5});
    CHECK(checkJoined(account.membership(), stranger, self).error().code == ErrorCode::AuthFailed);
    // Admitted as a person of its own instead of as a device of the inviter's.
    const auto record = account.author(account.laptop()).addPerson(Role::Reader, meeting.inviter->arrival().device);
    REQUIRE(account.take(account.laptop(), *record).ok());
    CHECK(checkJoined(account.membership(), joined, self).error().code == ErrorCode::AuthFailed);
}

TEST_CASE("each way to end has a name of its own and tells the caller what can be done") {
    std::set<std::string_view> names;
    for (int fault = 0; fault <= static_cast<int>(PairingFault::Changed); ++fault)
        names.insert(pairingFaultName(static_cast<PairingFault>(fault)));
    CHECK(names.size() == 9);
    CHECK(pairingError(PairingFault::WordsDiffer).code == ErrorCode::Cancelled);
    CHECK(pairingError(PairingFault::Expired).code == ErrorCode::NotFound);
    CHECK(pairingError(PairingFault::OtherInviter).code == ErrorCode::AuthFailed);
    CHECK(pairingError(PairingFault::Changed).detail == "pairing: changed");
}

TEST_CASE("both words and keys differ in every meeting") {
    std::set<SixWords> words;
    for (int i = 0; i < 8; ++i) {
        Meeting meeting;
        Bytes skipped(static_cast<std::size_t>(i));
        meeting.random.fill(skipped);
        meeting.inviter = meeting.invite();
        meeting.joiner = meeting.join(meeting.inviter->code().clone());
        meeting.talk();
        REQUIRE(meeting.inviter->words());
        words.insert(*meeting.inviter->words());
    }
    CHECK(words.size() == 8);
}
