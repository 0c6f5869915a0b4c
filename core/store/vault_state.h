// SPDX-License-Identifier: AGPL-3.0-or-later
// What an open vault is made of. Only core/store includes this.
#pragma once

#include <array>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>

#include "core/store/change_clock.h"
#include "core/store/connection.h"
#include "core/store/key_ring.h"
#include "core/store/vault.h"
#include "core/store/vault_lock.h"
#include "core/store/vault_vfs.h"

namespace hearth::store {

std::filesystem::path databaseFile(const std::filesystem::path& directory);
std::filesystem::path logFile(const std::filesystem::path& directory);
/// Where a new database is built before it gets its name. One without a vault.db is a creation that broke off.
std::filesystem::path unfinishedFile(const std::filesystem::path& directory);

/// Builds a whole new vault on the disk. Errors: Full, Unavailable; nothing is left behind then.
Status buildVault(const std::filesystem::path& directory, const UnlockedKeys& keys, const Clock& clock,
                  RandomSource& random);
/// Removes what a creation that broke off has left.
Status removeUnfinished(const std::filesystem::path& directory);

/// Members are destroyed from the last to the first: connections, then the file system, then the lock.
struct Vault::State {
    static constexpr std::size_t kReaders = 3;

    struct Reader {
        std::optional<Database> database;
        bool busy = false;
    };

    State(std::filesystem::path where, VaultLock owned, const FileId& file, const Clock& time, RandomSource& source)
        : directory(std::move(where)),
          lock(std::move(owned)),
          fileId(file),
          clock(time),
          random(source),
          changes(time) {}

    /// Opens the writer, brings the schema up to date and reads who this vault is.
    Status start(const DatabaseKey& key);
    Result<Database> connect(Access access);

    std::filesystem::path directory;
    VaultLock lock;
    FileId fileId;
    const Clock& clock;
    RandomSource& random;
    std::unique_ptr<VaultVfs> fileSystem;
    ChangeClock changes;
    OpenReport report;
    std::optional<VaultId> vaultId;
    std::optional<DeviceId> deviceId;

    std::mutex writing;
    std::optional<Database> writer;

    std::mutex choosing;
    std::condition_variable readerFree;
    std::array<Reader, kReaders> readers;
};

/// The door into an open vault for the rest of core/store.
struct VaultAccess {
    static Vault::State& state(const Vault& vault) { return *vault.m_state; }
};

}  // namespace hearth::store
