// SPDX-License-Identifier: AGPL-3.0-or-later
// What a passphrase costs. Other tests are linked with profiles that cost next to nothing; here they are the real ones.
#include "core/store/kdf_profile.h"

#include <sys/resource.h>

#include <catch2/catch.hpp>
#include <fstream>

#include "core/store/key_ring.h"
#include "core/store/slots.h"
#include "core/store/vault.h"
#include "tests/support/temp_vault.h"

using namespace hearth;
using namespace hearth::store;

TEST_CASE("a vault asks for all the work of its profile, and too little memory for that is told as such") {
    const test::TempDirectory temp;
    ManualClock clock(Timestamp(1'700'000'000'000));
    SystemRandom random;
    const auto passphrase = crypto::SecretBytes::fromText("correct horse battery");
    crypto::SecretBytes recoveryPhrase(0);
    {
        auto created = Vault::create(temp.path(), passphrase, KdfProfile::Interactive, clock, random);
        REQUIRE(created.ok());
        recoveryPhrase = std::move(created->recoveryPhrase);
        const auto slots = created->vault->keySlots().list();
        REQUIRE(slots.front().kind == SlotKind::Passphrase);
        CHECK(slots.front().cost.kibibytes == 65536);
        CHECK(slots.front().cost.passes == 3);
    }
    CHECK(unlockKeys(temp.path(), passphrase).ok());
    CHECK(unlockKeys(temp.path(), crypto::SecretBytes::fromText("another")).error().code == ErrorCode::AuthFailed);

    rlimit before{};
    rlim_t pagesNow = 0;
    ::getrlimit(RLIMIT_AS, &before);
    std::ifstream("/proc/self/statm") >> pagesNow;
    const rlimit small{pagesNow * 4096 + (32U << 20), before.rlim_max};
    ::setrlimit(RLIMIT_AS, &small);
    const auto typed = unlockKeys(temp.path(), passphrase);
    const auto phrase = unlockKeys(temp.path(), recoveryPhrase);
    ::setrlimit(RLIMIT_AS, &before);
    REQUIRE_FALSE(typed.ok());
    CHECK(typed.error().code == ErrorCode::OutOfMemory);
    CHECK(phrase.ok());
}

TEST_CASE("a machine gets the profile that it can bear") {
    constexpr std::uint64_t kGibibyte = 1ULL << 30;
    CHECK(suitableProfile({100, 8 * kGibibyte}) == KdfProfile::Moderate);
    CHECK(suitableProfile({375, std::nullopt}) == KdfProfile::Moderate);
    CHECK(suitableProfile({380, 8 * kGibibyte}) == KdfProfile::Interactive);
    CHECK(suitableProfile({100, kGibibyte / 4}) == KdfProfile::Interactive);
    for (const KdfProfile profile : {KdfProfile::Interactive, KdfProfile::Moderate, KdfProfile::Sensitive})
        CHECK(profileNamed(profileName(costOf(profile))) == profile);
    CHECK(profileName({4, 65536}) == "other");
    CHECK_FALSE(profileNamed("other"));
    CHECK(costOf(suitableProfile()).kibibytes >= 65536);
}
