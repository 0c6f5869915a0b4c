// SPDX-License-Identifier: AGPL-3.0-or-later
// A second device comes in by a code, over the real server in process: what was there before arrives, what either
// writes afterwards reaches the other, and nobody is in without the inviter's record.
#include "sync/pairing.h"

#include <catch2/catch.hpp>

#include "tests/server/desk.h"
#include "tests/sync/account.h"

using namespace hearth;
using namespace hearth::sync;
using hearth::server::Desk;
using hearth::server::InProcess;
using Titles = std::vector<std::string>;

namespace {

/// A laptop whose vault is on a server, and a phone that has a code of it.
struct House {
    InProcess server;
    SystemRandom random;
    Desk laptop{server, 1};
    Desk phone{server, 2};
    AccountKeys newcomer = AccountKeys::generate(random);
    ServerRendezvous place{server};
    std::unique_ptr<Inviter> inviter;
    std::unique_ptr<Joiner> joiner;

    House() {
        laptop.say("before anybody came");
        laptop.found(recoveryPublic(phraseOf(1)));
        laptop.meet();
        const AccountKeys& keys = *laptop.account().keysOf(laptop.account().device());
        inviter =
            Inviter::begin(keys, {laptop.account().vault(), "https://sync.example", server.fingerprint(), "laptop"},
                           place, server.clock(), random)
                .value();
        auto code = PairingCode::parse(inviter->code().text());
        REQUIRE(code.ok());
        CHECK(code->serverKey == server.fingerprint());
        joiner = Joiner::begin(newcomer, "phone", std::move(*code), place, server.clock(), random);
    }
    void talk() {
        for (int turn = 0; turn < 6; ++turn) {
            joiner->step();
            inviter->step();
        }
    }
    void pair() {
        talk();
        REQUIRE(inviter->words().has_value());
        REQUIRE(inviter->words() == joiner->words());
        inviter->confirm();
        joiner->confirm();
        talk();
        REQUIRE(inviter->stage() == PairingStage::Done);
        REQUIRE(joiner->stage() == PairingStage::Done);
    }
    Result<std::optional<std::vector<Bytes>>> admitted() {
        auto line = server::strangerTo(server, joiner->joined().vault, newcomer);
        return admission(joiner->joined(), newcomer, line);
    }
};

}  // namespace

TEST_CASE("a paired device has all that was written before, and both have what either writes afterwards") {
    House house;
    house.pair();
    CHECK_FALSE(house.admitted().value().has_value());
    REQUIRE(house.laptop.propose(AdmitDevice{house.inviter->arrival().device}).ok());
    const auto records = house.admitted().value();
    REQUIRE(records.has_value());
    house.phone.say("on the phone, before it came in");
    REQUIRE(house.phone.join(house.newcomer, *records).ok());
    house.phone.meet();
    CHECK(house.phone.titles() == Titles{"before anybody came", "on the phone, before it came in"});
    house.laptop.meet();
    CHECK(house.laptop.titles() == house.phone.titles());
    house.phone.load();
    house.laptop.say("from the laptop");
    house.laptop.meet();
    house.phone.meet();
    CHECK(house.phone.titles().back() == "on the phone, before it came in");
    CHECK(house.phone.titles().size() == 3);
    CHECK(house.phone.account().membership().active().size() == 3);
}

TEST_CASE("a device that the inviter admits twice, because an answer got lost, is in once") {
    House house;
    house.pair();
    REQUIRE(house.laptop.propose(AdmitDevice{house.inviter->arrival().device}).ok());
    REQUIRE(house.laptop.propose(AdmitDevice{house.inviter->arrival().device}).ok());
    CHECK(house.admitted().value()->size() == 2);
}

TEST_CASE("a refused device stays outside, whatever it asks the server") {
    House house;
    house.talk();
    house.inviter->refuse();
    house.talk();
    REQUIRE(house.joiner->fault() == PairingFault::EndedThere);
    auto line = server::strangerTo(house.server, house.laptop.account().vault(), house.newcomer);
    CHECK(line.hello(house.newcomer.id(), 0).error().code == ErrorCode::AuthFailed);
}

TEST_CASE("a server's slots are gone after ten minutes, and so is the code") {
    House house;
    house.talk();
    house.server.clock().advance(kPairingLife);
    house.talk();
    CHECK(house.inviter->fault() == PairingFault::Expired);
    CHECK(house.joiner->fault() == PairingFault::Expired);
}

TEST_CASE("a removed device cannot come back with what it was told") {
    House house;
    house.pair();
    REQUIRE(house.laptop.propose(AdmitDevice{house.inviter->arrival().device}).ok());
    REQUIRE(house.phone.join(house.newcomer, *house.admitted().value()).ok());
    house.phone.meet();
    REQUIRE(house.laptop.propose(DropDevice{house.newcomer.id()}).ok());
    CHECK(house.admitted().error().code == ErrorCode::AuthFailed);
}
