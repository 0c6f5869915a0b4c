// SPDX-License-Identifier: AGPL-3.0-or-later
// An encrypted database with a key that the test knows and without key slots, so that hundreds can be made a second.
#pragma once

#include <optional>

#include "core/base/clock.h"
#include "core/store/connection.h"
#include "core/store/vault_vfs.h"
#include "tests/support/temp_vault.h"

namespace hearth::test {

class BareDatabase {
public:
    /// One at `file`, or in a new directory. Nothing is opened yet.
    BareDatabase();
    explicit BareDatabase(std::filesystem::path file);
    /// With nonces and log salts from `random`, which outlives it.
    BareDatabase(std::filesystem::path file, RandomSource& random);

    /// Opens, after formatting a file that is empty or not there.
    Result<store::Database> open(store::Access access = store::Access::ReadWrite);
    /// Another connection over the file system of the one that `open` gave last.
    Result<store::Database> openBeside(store::Access access = store::Access::ReadOnly);
    const std::filesystem::path& file() const { return m_file; }
    std::filesystem::path log() const { return m_file.string() + "-wal"; }
    const store::PageCipher& cipher() const { return m_cipher; }

    /// The cipher of another key.
    static store::PageCipher otherCipher();

private:
    std::optional<TempDirectory> m_directory;
    std::filesystem::path m_file;
    SystemRandom m_systemRandom;
    RandomSource& m_random;
    store::PageCipher m_cipher;
    std::unique_ptr<store::VaultVfs> m_fileSystem;
};

/// The value, or an exception that ends the test.
template <typename T>
T must(Result<T> result) {
    if (!result.ok()) throw std::runtime_error(result.error().detail);
    return std::move(result).value();
}
inline void must(const Status& status) {
    if (!status.ok()) throw std::runtime_error(status.error().detail);
}

Bytes readFile(const std::filesystem::path& file);
void writeFile(const std::filesystem::path& file, ByteView bytes);
/// The database and, where it is there, its log.
void copyDatabase(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace hearth::test
