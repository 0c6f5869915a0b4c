// SPDX-License-Identifier: AGPL-3.0-or-later
// A vault knows the public keys of its recovery phrase without knowing the words: from the start, after a new phrase,
// and, where it is an old one, once the words were typed.
#include "core/store/phrase_keys.h"

#include <array>
#include <catch2/catch.hpp>

#include "core/store/slots.h"
#include "tests/core/store/bare_database.h"
#include "tests/support/temp_vault.h"

using namespace hearth;
using namespace hearth::store;
using hearth::test::must;
using hearth::test::TempVault;

namespace {

PhraseKeys behind(const crypto::SecretBytes& words) { return phraseKeysOf(must(crypto::RecoveryPhrase::parse(words))); }

/// As one that was made before these keys were kept.
void forget(TempVault& temp) {
    must(temp.vault().write(
        [](Database& database) { return database.run("DELETE FROM vault_info WHERE name LIKE 'phrase/%'"); }));
}

std::int64_t keptRows(TempVault& temp) {
    return must(temp.vault().read([](Database& database) {
        return database.integer("SELECT count(*) FROM vault_info WHERE name LIKE 'phrase/%'");
    }));
}

}  // namespace

TEST_CASE("a new vault knows the public keys of its phrase, opened with whatever") {
    TempVault temp;
    CHECK(must(phraseKeys(temp.vault())) == behind(temp.recoveryPhrase()));
    temp.reopen();
    CHECK(must(phraseKeys(temp.vault())) == behind(temp.recoveryPhrase()));
}

TEST_CASE("the three keys of a phrase are those that sync and its slot use, and tell nothing of the words") {
    TempVault temp;
    const PhraseKeys keys = must(phraseKeys(temp.vault())).value();
    const auto phrase = must(crypto::RecoveryPhrase::parse(temp.recoveryPhrase()));
    CHECK(keys.sign == crypto::SignKeyPair::fromSeed(phrase.seed(crypto::RecoveryUse::Sign)).publicKey());
    CHECK(keys.box == crypto::BoxKeyPair::fromSeed(phrase.seed(crypto::RecoveryUse::Box)).publicKey());
    CHECK(keys.slot == crypto::BoxKeyPair::fromSeed(phrase.seed(crypto::RecoveryUse::Slot)).publicKey());
    CHECK_FALSE(keys.slot == keys.box);
}

TEST_CASE("a new phrase takes the place of the old one here too, and one more is the newest") {
    TempVault temp;
    const auto changed = must(temp.vault().keySlots().changeRecoveryPhrase());
    CHECK(must(phraseKeys(temp.vault())) == behind(changed.words));
    const auto added = must(temp.vault().keySlots().addRecoveryPhrase());
    CHECK(must(phraseKeys(temp.vault())) == behind(added.words));
    must(temp.vault().keySlots().remove(added.slot.id, nullptr));
    CHECK(must(phraseKeys(temp.vault())) == behind(changed.words));
    temp.reopen();
    CHECK(must(phraseKeys(temp.vault())) == behind(changed.words));
}

TEST_CASE("an older vault says that it does not know them, until its words are typed") {
    TempVault temp;
    forget(temp);
    CHECK_FALSE(must(phraseKeys(temp.vault())).has_value());
    temp.reopen();
    CHECK_FALSE(must(phraseKeys(temp.vault())).has_value());
    temp.close();
    auto opened = must(Vault::open(temp.directory(), temp.recoveryPhrase(), {0}, temp.clock(), temp.random()));
    CHECK(must(phraseKeys(*opened)) == behind(temp.recoveryPhrase()));
    opened.reset();
    temp.reopen();
    CHECK(must(phraseKeys(temp.vault())) == behind(temp.recoveryPhrase()));
    CHECK(keptRows(temp) == 1);
}

TEST_CASE("words of another vault teach it nothing") {
    TempVault temp;
    forget(temp);
    learnPhrase(temp.vault(), crypto::RecoveryPhrase::generate(temp.random()).words());
    learnPhrase(temp.vault(), crypto::SecretBytes::fromText("a passphrase"));
    CHECK(keptRows(temp) == 0);
    learnPhrase(temp.vault(), temp.recoveryPhrase());
    CHECK(keptRows(temp) == 1);
}

TEST_CASE("there is no new phrase of which the keys could not be kept") {
    TempVault temp;
    const auto before = temp.vault().keySlots().list();
    temp.vault().keySlots().keepPhrases([](const PhraseKeys&) { return fail(ErrorCode::Full, "no room"); });
    CHECK(temp.vault().keySlots().changeRecoveryPhrase().error().code == ErrorCode::Full);
    CHECK(temp.vault().keySlots().addRecoveryPhrase().error().code == ErrorCode::Full);
    CHECK(temp.vault().keySlots().list().size() == before.size());
    temp.reopen();
    CHECK(must(phraseKeys(temp.vault())) == behind(temp.recoveryPhrase()));
}

TEST_CASE("keys of the wrong size are damage, not keys") {
    TempVault temp;
    must(temp.vault().write([](Database& database) {
        return database.run("UPDATE vault_info SET value = x'00' WHERE name LIKE 'phrase/%'");
    }));
    CHECK(phraseKeys(temp.vault()).error().code == ErrorCode::Corrupt);
}

TEST_CASE("a phrase that was made on another device opens this vault too, and the old one no longer does") {
    TempVault temp;
    const auto elsewhere = crypto::RecoveryPhrase::generate(temp.random());
    const PhraseKeys keys = phraseKeysOf(elsewhere);
    CHECK(must(temp.vault().keySlots().usePhrases({&keys, 1})));
    CHECK_FALSE(must(temp.vault().keySlots().usePhrases({&keys, 1})));
    CHECK(must(phraseKeys(temp.vault())) == keys);
    CHECK(temp.vault().keySlots().list().size() == 2);
    temp.close();
    CHECK(Vault::open(temp.directory(), temp.recoveryPhrase(), {0}, temp.clock(), temp.random()).error().code ==
          ErrorCode::AuthFailed);
    CHECK(Vault::open(temp.directory(), elsewhere.words(), {0}, temp.clock(), temp.random()).ok());
    CHECK(Vault::open(temp.directory(), temp.passphrase(), {0}, temp.clock(), temp.random()).ok());
}

TEST_CASE("a phrase that stays keeps its slot, and no vault is left without a phrase") {
    TempVault temp;
    const PhraseKeys own = behind(temp.recoveryPhrase());
    const PhraseKeys second = phraseKeysOf(crypto::RecoveryPhrase::generate(temp.random()));
    const auto before = temp.vault().keySlots().list();
    CHECK(must(temp.vault().keySlots().usePhrases(std::array{own, second})));
    const auto after = temp.vault().keySlots().list();
    REQUIRE(after.size() == 3);
    CHECK(after[1].id == before[1].id);
    CHECK(temp.vault().keySlots().usePhrases({}).error().code == ErrorCode::InvalidArgument);
    CHECK(must(temp.vault().keySlots().usePhrases({&own, 1})));
    CHECK(must(phraseKeys(temp.vault())) == own);
}
