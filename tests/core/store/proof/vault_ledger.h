// SPDX-License-Identifier: AGPL-3.0-or-later
// The ledger on a whole vault, for those that do more with it than write: change its keys, copy it, put a copy back.
#pragma once

#include <optional>

#include "core/store/vault.h"
#include "tests/core/store/bare_database.h"
#include "tests/core/store/proof/ledger.h"
#include "tests/core/store/proof/seeded.h"

namespace hearth::test {

/// What `verify` has against a vault; empty when it is sound.
std::string complaintOf(const Result<store::VerifyReport>& report);

class VaultLedger : public Ledger {
public:
    /// Whether the vault is given a new database key after every second transaction.
    enum class Keys { Stay, Change };
    explicit VaultLedger(Keys keys) : m_keys(keys) {}

    void prepare(const std::filesystem::path& directory) override;
    Status work(const std::filesystem::path& directory, int last, const Promise& promise) override;
    Judgement judge(const std::filesystem::path& directory) override;

protected:
    Result<std::unique_ptr<store::Vault>> open(const std::filesystem::path& directory);
    Result<int> lastOf(store::Vault& vault);
    Status commit(store::Vault& vault, int number);
    const crypto::SecretBytes& words() const { return *m_words; }
    ManualClock& clock() { return m_clock; }
    RandomSource& random() { return m_random; }

private:
    static crypto::SecretBytes passphrase();

    Keys m_keys;
    int m_judged = 0;
    ManualClock m_clock{must(Timestamp::parse("2026-11-20T10:00:00Z"))};
    ProofRandom m_random;
    std::optional<crypto::SecretBytes> m_words;
};

}  // namespace hearth::test
