// SPDX-License-Identifier: AGPL-3.0-or-later
// A vault gets a new database key while it is open. Every state in which this can break off, and what the next start
// makes of it, is in docs/STORE_FORMAT.md, "Rekey".
#include <array>
#include <limits>

#include "core/base/log.h"
#include "core/store/durable_file.h"
#include "core/store/rekey_files.h"
#include "core/store/vacuum.h"
#include "core/store/vault_copy.h"
#include "core/store/vault_state.h"

namespace hearth::store {

namespace {

Result<DatabaseKey> nextKey(const DatabaseKey& now, RandomSource& random) {
    if (now.generation == std::numeric_limits<std::uint16_t>::max())
        return fail(ErrorCode::Unsupported, "the database key was changed 65535 times; export into a new vault");
    DatabaseKey next{crypto::SecretBytes(crypto::kMasterKeyBytes), static_cast<std::uint16_t>(now.generation + 1)};
    random.fill(next.key.exposeWritable());
    return next;
}

/// The renames. From the second one on the vault is the one under the new key.
class Swap {
public:
    explicit Swap(std::filesystem::path directory) : m_directory(std::move(directory)) {}

    Status run(const UnlockedKeys& now, const UnlockedKeys& next) {
        Status swapped = prepare(now, next);
        if (swapped.ok()) swapped = exchange();
        if (!swapped.ok()) {
            removeOrLog(newKeyFile(m_directory));
            removeOrLog(oldKeyFile(m_directory));
            return swapped;
        }
        // A start would find the new slots where they are; the usual place is for when all went well.
        const Status written = writeKeys(m_directory, next.file, next.key);
        if (written.ok())
            removeOrLog(newKeyFile(m_directory));
        else
            logError("store", written.error());
        return {};
    }

private:
    Status prepare(const UnlockedKeys& now, const UnlockedKeys& next) {
        HEARTH_TRY_STATUS(replaceFile(newKeyFile(m_directory), next.file.encode(next.key.key)));
        HEARTH_TRY_STATUS(replaceFile(oldKeyFile(m_directory), now.file.encode(now.key.key)));
        return removeFile(oldDatabaseFile(m_directory));
    }

    Status exchange() {
        const auto database = databaseFile(m_directory);
        Status moved = renameDurably(database, oldDatabaseFile(m_directory));
        if (moved.ok()) moved = renameDurably(newDatabaseFile(m_directory), database);
        if (moved.ok()) return moved;
        std::error_code ignored;
        if (!std::filesystem::exists(newDatabaseFile(m_directory), ignored)) {
            // Renamed, and only the directory was not flushed: the disk may say the one or the other after a power cut,
            // and slots for both are on it.
            logError("store", moved.error());
            return {};
        }
        if (std::filesystem::exists(database, ignored)) return moved;
        const Status back = renameDurably(oldDatabaseFile(m_directory), database);
        if (!back.ok()) logError("store", back.error());
        return moved;
    }

    static void removeOrLog(const std::filesystem::path& file) {
        if (const Status removed = removeFile(file); !removed.ok()) logWarn("store", "{}", removed.error().detail);
    }

    std::filesystem::path m_directory;
};

}  // namespace

Status Vault::State::closeConnections() {
    for (Reader& reader : readers) reader.database.reset();
    HEARTH_TRY_STATUS(DatabaseAccess::foldLog(*writer));
    writer.reset();
    return removeFile(logFile(directory));
}

/// Pre: nobody reads or writes.
Status Vault::State::swapDatabase(DatabaseKey key) {
    HEARTH_TRY_STATUS(closeConnections());
    return slots.rekey(std::move(key), [this](const UnlockedKeys& now, const UnlockedKeys& next) -> Status {
        HEARTH_TRY(auto sealing, VaultVfs::create(PageCipher(next.key.key, fileId, next.key.generation), random));
        HEARTH_TRY_STATUS(Swap(directory).run(now, next));
        fileSystem = std::move(sealing);
        return {};
    });
}

Status Vault::rekey(const Watch& watch) {
    State& state = *m_state;
    // Who writes waits, and who copies the files as they are; who reads goes on until the new database is whole.
    const std::unique_lock inPlace(state.inPlace);
    const std::lock_guard writing(state.writing);
    HEARTH_TRY_STATUS(state.ensureWriter());
    HEARTH_TRY_STATUS(state.slots.ensureWritten());
    HEARTH_TRY_STATUS(discardNewDatabase(state.directory));
    HEARTH_TRY_STATUS(checkRoom(state.directory, sizeInBytes(), 1));
    HEARTH_TRY(DatabaseKey key, nextKey(state.slots.databaseKey(), state.random));
    Status done = vacuumInto({databaseFile(state.directory), *state.fileSystem, newDatabaseFile(state.directory)},
                             PageCipher(key.key, state.fileId, key.generation), watch);
    // A small vault is written before anything has looked whether somebody asked to stop.
    if (done.ok() && watch.cancel.cancelled()) done = fail(ErrorCode::Cancelled, "stopped");
    if (done.ok()) {
        const ReadersAway away(*this);
        done = state.swapDatabase(std::move(key));
        if (const Status opened = state.ensureWriter(); done.ok() && !opened.ok()) done = opened;
    }
    if (!done.ok())
        if (const Status discarded = discardNewDatabase(state.directory); !discarded.ok())
            logWarn("store", "{}", discarded.error().detail);
    return done;
}

Vault::ReadersAway::ReadersAway(const Vault& vault) : m_vault(vault) {
    for (std::optional<ReadLease>& lease : m_leases) lease.emplace(m_vault);
}

}  // namespace hearth::store
