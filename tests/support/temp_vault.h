// SPDX-License-Identifier: AGPL-3.0-or-later
// A fresh vault in a directory of its own, gone when the test is over.
#pragma once

#include <filesystem>
#include <memory>

#include "core/base/clock.h"
#include "core/crypto/secret.h"
#include "core/store/vault.h"

namespace hearth::test {

/// A new empty directory that is removed with everything in it.
class TempDirectory {
public:
    TempDirectory();
    TempDirectory(const TempDirectory&) = delete;
    TempDirectory& operator=(const TempDirectory&) = delete;
    ~TempDirectory();
    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

/// A vault whose clock stands at 2026-11-20T10:00:00Z until it is moved.
class TempVault {
public:
    TempVault();

    store::Vault& vault() { return *m_vault; }
    ManualClock& clock() { return m_clock; }
    RandomSource& random() { return m_random; }
    std::filesystem::path directory() const { return m_directory.path() / "vault"; }
    crypto::SecretBytes passphrase() const;
    const crypto::SecretBytes& recoveryPhrase() const { return m_recoveryPhrase; }

    /// Closes it and opens it again with the passphrase. References to the old one are void.
    store::Vault& reopen();
    void close() { m_vault.reset(); }
    /// Gives the open vault to an owner of its own, which must die before this.
    std::unique_ptr<store::Vault> release() { return std::move(m_vault); }

private:
    TempDirectory m_directory;
    ManualClock m_clock;
    SystemRandom m_random;
    crypto::SecretBytes m_recoveryPhrase{0};
    std::unique_ptr<store::Vault> m_vault;
};

}  // namespace hearth::test
