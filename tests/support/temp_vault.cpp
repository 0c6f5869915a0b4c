// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/support/temp_vault.h"

#include <stdexcept>
#include <string>

#include "tests/support/cheap_stretching.h"

namespace hearth::test {

namespace {

/// A test that has no vault cannot go on; Catch2 reports what is thrown.
template <typename T>
T orThrow(Result<T> result) {
    if (!result.ok()) throw std::runtime_error("the test's vault: " + result.error().detail);
    return std::move(result).value();
}

}  // namespace

TempVault::TempVault() : m_clock(*Timestamp::parse("2026-11-20T10:00:00Z")) {
    auto created = orThrow(store::Vault::create(directory(), passphrase(), cheapProfile(), m_clock, m_random));
    m_vault = std::move(created.vault);
    m_recoveryPhrase = std::move(created.recoveryPhrase);
}

crypto::SecretBytes TempVault::passphrase() const { return crypto::SecretBytes::fromText("correct horse battery"); }

store::Vault& TempVault::reopen() {
    m_vault.reset();
    m_vault = orThrow(store::Vault::open(directory(), passphrase(), {}, m_clock, m_random));
    return *m_vault;
}

}  // namespace hearth::test
