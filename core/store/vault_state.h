// SPDX-License-Identifier: AGPL-3.0-or-later
// What an open vault is made of. Only core/store includes this.
#pragma once

#include <array>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <shared_mutex>

#include "core/store/change_clock.h"
#include "core/store/change_listener.h"
#include "core/store/connection.h"
#include "core/store/key_ring.h"
#include "core/store/phrase_keys.h"
#include "core/store/slots.h"
#include "core/store/vault.h"
#include "core/store/vault_lock.h"
#include "core/store/vault_vfs.h"

namespace hearth::store {

std::filesystem::path databaseFile(const std::filesystem::path& directory);
std::filesystem::path logFile(const std::filesystem::path& directory);
/// Where a new database is built before it gets its name. One without a vault.db is a creation that broke off.
std::filesystem::path unfinishedFile(const std::filesystem::path& directory);

/// Builds a whole new vault on the disk. Errors: Full, Unavailable; nothing is left behind then.
struct NewVault {
    const UnlockedKeys& keys;
    PhraseKeys phrase;
};
Status buildVault(const std::filesystem::path& directory, const NewVault& vault, const Clock& clock,
                  RandomSource& random);
/// Removes what a creation that broke off has left.
Status removeUnfinished(const std::filesystem::path& directory);

/// What must be looked at before SQLite opens the database: the table of its pages and its log.
/// Errors: Full and Unavailable when a damaged log could not be kept.
Result<OpenReport> inspectBeforeOpening(const VaultVfs& fileSystem, const std::filesystem::path& directory);

/// Members are destroyed from the last to the first: connections, then the file system, then the lock.
struct Vault::State {
    static constexpr std::size_t kReaders = 3;

    struct Reader {
        std::optional<Database> database;
        bool busy = false;
    };

    State(std::filesystem::path where, VaultLock owned, UnlockedKeys keys, const Clock& time, RandomSource& source)
        : directory(std::move(where)),
          lock(std::move(owned)),
          fileId(keys.file.fileId),
          clock(time),
          random(source),
          slots(directory, std::move(keys), source),
          changes(time) {}

    /// Opens the writer, brings the schema up to date and reads who this vault is.
    Status start();
    /// Opens the writer unless it is open. Pre: `writing` is held.
    Status ensureWriter();
    Result<Database> connect(Access access);

    std::filesystem::path directory;
    VaultLock lock;
    FileId fileId;
    const Clock& clock;
    RandomSource& random;
    Slots slots;
    std::unique_ptr<VaultVfs> fileSystem;
    ChangeClock changes;
    ChangeEars ears;
    OpenReport report;
    std::optional<VaultId> vaultId;
    std::optional<DeviceId> deviceId;

    /// Pre, for both: `writing` and every reader are held.
    Status closeConnections();
    Status swapDatabase(DatabaseKey key);

    /// Held by who changes which files are the vault; shared by who relies on them without a lease, as copying does.
    /// Taken before `writing`.
    std::shared_mutex inPlace;
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
