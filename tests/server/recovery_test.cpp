// SPDX-License-Identifier: AGPL-3.0-or-later
// Every device is lost, twelve words are left: an empty machine comes into the account, reads everything, and makes a
// new phrase. Over the real server in process.
#include "sync/recovery.h"

#include <catch2/catch.hpp>

#include "tests/server/desk.h"
#include "tests/sync/account.h"

using namespace hearth;
using namespace hearth::sync;
using hearth::server::Desk;
using hearth::server::InProcess;
using Titles = std::vector<std::string>;

namespace {

/// A laptop whose vault is on a server, and which is then lost.
struct Loss {
    InProcess server;
    SystemRandom random;
    Desk laptop{server, 1};
    Desk fresh{server, 2};
    AccountKeys device = AccountKeys::generate(random);

    Loss() {
        laptop.found(recoveryPublic(phraseOf(1)));
        laptop.say("what was on the laptop");
        laptop.meet();
    }
    VaultId vault() { return laptop.account().vault(); }
    Recovery words(std::uint8_t first) { return Recovery::begin(phraseOf(first).words(), random).value(); }
    /// With words, from nothing to a device that has its keys.
    Status recover(Recovery& recovery) {
        HEARTH_TRY(const FoundVaults found, vaultsOf(server, recovery.phrase(), server.fingerprint()));
        HEARTH_TRY(const VaultId which, Recovery::onlyOne(found.vaults));
        auto line = server::strangerTo(server, which, recovery.phrase());
        HEARTH_TRY_STATUS(recovery.read(which, line));
        HEARTH_TRY(const Recovered recovered, recovery.admit(device, line));
        CHECK(recovered.person == laptop.account().member());
        return fresh.join(device, recovered.records);
    }
    Status renewPhrase(Desk& desk, const crypto::RecoveryPhrase& phrase) {
        for (const Proposal& proposal : newPhrase(desk.account().membership(), desk.account().member(), phrase))
            HEARTH_TRY_STATUS(stopped(desk.propose(proposal)));
        return {};
    }
    static Status stopped(const Result<SyncReport>& report) {
        if (!report.ok()) return report.error();
        return report->stopped ? Status(fail(ErrorCode::Unavailable, "stopped")) : Status();
    }
};

}  // namespace

TEST_CASE("an empty machine and twelve words bring everything back") {
    Loss loss;
    Recovery recovery = loss.words(1);
    REQUIRE(loss.recover(recovery).ok());
    loss.fresh.meet();
    CHECK(loss.fresh.titles() == Titles{"what was on the laptop"});
    loss.fresh.say("after the loss");
    loss.fresh.meet();
    // The laptop turns up again: nothing of either is lost.
    loss.laptop.meet();
    CHECK(loss.laptop.titles() == Titles{"after the loss", "what was on the laptop"});
}

TEST_CASE("after a recovery the old words open nothing, the new ones everything, and what follows has a new key") {
    Loss loss;
    Recovery recovery = loss.words(1);
    REQUIRE(loss.recover(recovery).ok());
    loss.fresh.meet();
    REQUIRE(loss.renewPhrase(loss.fresh, phraseOf(50)).ok());
    CHECK(loss.fresh.account().membership().epoch() == 2);
    const auto phrases = phrasesOf(loss.fresh.account().membership(), loss.fresh.account().member());
    REQUIRE(phrases.size() == 1);
    CHECK(phrases[0] == store::phraseKeysOf(phraseOf(50)));
    loss.fresh.say("under the new key");
    loss.fresh.meet();
    loss.device = AccountKeys::generate(loss.random);
    Desk another(loss.server, 3);
    Recovery old = loss.words(1);
    CHECK(loss.recover(old).error().code == ErrorCode::NotFound);
    auto oldLine = server::strangerTo(loss.server, loss.vault(), old.phrase());
    CHECK(old.read(loss.vault(), oldLine).error().code == ErrorCode::AuthFailed);
    Recovery renewed = loss.words(50);
    auto line = server::strangerTo(loss.server, loss.vault(), renewed.phrase());
    REQUIRE(renewed.read(loss.vault(), line).ok());
    const auto recovered = renewed.admit(loss.device, line);
    REQUIRE(recovered.ok());
    REQUIRE(another.join(loss.device, recovered->records).ok());
    another.meet();
    CHECK(another.titles() == Titles{"under the new key", "what was on the laptop"});
}

TEST_CASE("a phrase serves twice where nobody has changed it: its second record stands behind its first") {
    Loss loss;
    Recovery first = loss.words(1);
    REQUIRE(loss.recover(first).ok());
    Recovery second = loss.words(1);
    const AccountKeys tablet = AccountKeys::generate(loss.random);
    auto line = server::strangerTo(loss.server, loss.vault(), second.phrase());
    REQUIRE(second.read(loss.vault(), line).ok());
    REQUIRE(second.admit(tablet, line).ok());
    CHECK(second.membership().holders().count(tablet.id()) == 1);
    CHECK(second.membership().active().size() == 4);
}

TEST_CASE("wrong words, and words of nobody, say so and change nothing") {
    Loss loss;
    CHECK(Recovery::begin(crypto::SecretBytes::fromText("twelve words that are none"), loss.random).error().code ==
          ErrorCode::InvalidArgument);
    Recovery stranger = loss.words(99);
    CHECK(loss.recover(stranger).error().code == ErrorCode::NotFound);
    auto line = server::strangerTo(loss.server, loss.vault(), stranger.phrase());
    CHECK(stranger.read(loss.vault(), line).error().code == ErrorCode::AuthFailed);
}

TEST_CASE("a phrase that knows several vaults leaves the choice to its person") {
    Loss loss;
    Desk other(loss.server, 4);
    other.found(recoveryPublic(phraseOf(1)));
    Recovery recovery = loss.words(1);
    CHECK(loss.recover(recovery).error().code == ErrorCode::Conflict);
    const auto found = vaultsOf(loss.server, recovery.phrase(), loss.server.fingerprint()).value();
    CHECK(found.vaults.size() == 2);
    auto line = server::strangerTo(loss.server, other.account().vault(), recovery.phrase());
    CHECK(recovery.read(other.account().vault(), line).ok());
    CHECK(recovery.admit(loss.device, line)->vault == other.account().vault());
}

TEST_CASE("a server that is away in the middle is asked again, and the device is in once") {
    Loss loss;
    Recovery recovery = loss.words(1);
    auto line = server::strangerTo(loss.server, loss.vault(), recovery.phrase());
    loss.server.before = [](const SyncRequest&) -> std::optional<Result<SyncReply>> {
        return Result<SyncReply>(fail(ErrorCode::Unavailable, "away"));
    };
    CHECK(recovery.read(loss.vault(), line).error().code == ErrorCode::Unavailable);
    loss.server.before = nullptr;
    REQUIRE(recovery.read(loss.vault(), line).ok());
    // The record arrives, its answer does not.
    loss.server.after = [&loss](const SyncRequest& request, Result<SyncReply>& reply) {
        if (request.method == SyncMethod::Post && request.target.ends_with("/ops"))
            reply = fail(ErrorCode::Unavailable, "the answer got lost");
    };
    CHECK(recovery.admit(loss.device, line).error().code == ErrorCode::Unavailable);
    loss.server.after = nullptr;
    REQUIRE(recovery.read(loss.vault(), line).ok());
    const auto recovered = recovery.admit(loss.device, line);
    REQUIRE(recovered.ok());
    CHECK(recovered->records.size() == 2);
}

TEST_CASE("a record that somebody else writes meanwhile costs another attempt, no more") {
    Loss loss;
    Recovery recovery = loss.words(1);
    auto line = server::strangerTo(loss.server, loss.vault(), recovery.phrase());
    REQUIRE(recovery.read(loss.vault(), line).ok());
    const AccountKeys tablet = AccountKeys::generate(loss.random);
    REQUIRE(loss.laptop.propose(AdmitDevice{consentTo(loss.vault(), tablet)}).ok());
    const auto recovered = recovery.admit(loss.device, line);
    REQUIRE(recovered.ok());
    CHECK(recovered->records.size() == 3);
    CHECK(loss.fresh.join(loss.device, recovered->records).ok());
}

TEST_CASE("a log with a hole, or of another vault, is not believed") {
    Loss loss;
    Desk other(loss.server, 4);
    other.found(recoveryPublic(phraseOf(1)));
    Recovery recovery = loss.words(1);
    auto line = server::strangerTo(loss.server, loss.vault(), recovery.phrase());
    SECTION("a hole") {
        for (int i = 0; i < 2; ++i) {
            const AccountKeys further = AccountKeys::generate(loss.random);
            REQUIRE(loss.laptop.propose(AdmitDevice{consentTo(loss.vault(), further)}).ok());
        }
        loss.server.after = [&loss](const SyncRequest& request, Result<SyncReply>& reply) {
            if (request.target.find("/records?") == std::string::npos || !reply.ok()) return;
            auto page = protocol::decodePage(reply->body, loss.vault()).value();
            if (page.entries.size() > 1) page.entries.erase(page.entries.begin() + 1);
            reply->body = protocol::encodePage(page, loss.vault());
        };
        CHECK(recovery.read(loss.vault(), line).error().code == ErrorCode::Unavailable);
    }
    SECTION("another vault's records") {
        const Bytes genesis = other.account().genesis();
        loss.server.after = [genesis, &loss](const SyncRequest& request, Result<SyncReply>& reply) {
            if (request.target.find("/records?after=0") != std::string::npos)
                reply = SyncReply{200, protocol::encodePage(protocol::LogPage{1, {{1, genesis}}}, loss.vault())};
        };
        CHECK(recovery.read(loss.vault(), line).error().code == ErrorCode::Corrupt);
    }
}

TEST_CASE("a synced vault's new phrase takes the old one's place on every device") {
    Loss loss;
    const MemberId person = loss.laptop.account().member();
    REQUIRE(loss.renewPhrase(loss.laptop, phraseOf(70)).ok());
    // Asked for again after a failure, it is so already.
    REQUIRE(loss.renewPhrase(loss.laptop, phraseOf(70)).ok());
    const auto phrases = phrasesOf(loss.laptop.account().membership(), person);
    REQUIRE(phrases.size() == 1);
    CHECK(phrases[0].sign == AccountKeys::fromPhrase(phraseOf(70)).publicKeys().sign);
    CHECK(loss.laptop.account().membership().epoch() == 2);
}

TEST_CASE("a vault is founded with a phrase that nobody has typed") {
    InProcess server;
    Desk laptop(server, 1);
    laptop.found(recoveryPublic(store::phraseKeysOf(phraseOf(8))));
    SystemRandom random;
    Recovery recovery = Recovery::begin(phraseOf(8).words(), random).value();
    auto line = server::strangerTo(server, laptop.account().vault(), recovery.phrase());
    CHECK(recovery.read(laptop.account().vault(), line).ok());
}
