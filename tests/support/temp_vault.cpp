// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/support/temp_vault.h"

#include <cstdlib>
#include <stdexcept>
#include <string>

namespace hearth::test {

namespace {

/// A test that has no vault cannot go on; Catch2 reports what is thrown.
template <typename T>
T orThrow(Result<T> result) {
    if (!result.ok()) throw std::runtime_error("the test's vault: " + result.error().detail);
    return std::move(result).value();
}

/// In memory where the system has such a place: a test waits for no disk. TMPDIR says otherwise.
std::filesystem::path place() {
    std::error_code ignored;
    const std::filesystem::path memory = "/dev/shm";
    if (std::getenv("TMPDIR") == nullptr && std::filesystem::is_directory(memory, ignored)) return memory;
    return std::filesystem::temp_directory_path();
}

}  // namespace

TempDirectory::TempDirectory() {
    std::string pattern = (place() / "hearth-test-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary directory");
    m_path = pattern;
}

TempDirectory::~TempDirectory() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

TempVault::TempVault() : m_clock(*Timestamp::parse("2026-11-20T10:00:00Z")) {
    auto created =
        orThrow(store::Vault::create(directory(), passphrase(), store::KdfProfile::Interactive, m_clock, m_random));
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
