// SPDX-License-Identifier: AGPL-3.0-or-later
// How sync stands, as a person is told: read from the vault, and from what the last meeting left there.
#pragma once

#include <optional>

#include "core/engine/device_sync.h"
#include "core/store/database.h"
#include "core/store/vault.h"
#include "sync/account.h"
#include "sync/client.h"

namespace hearth::engine {

/// What is known of the last meetings. A row of vault_info, of this device and not synced.
struct SyncFacts {
    std::optional<Timestamp> metAt;
    std::optional<ErrorCode> failed;           ///< Why the last try came to nothing; absent when it did not.
    std::optional<sync::PushOutcome> stopped;  ///< Why the server took no more.
    bool removed = false;                      ///< This device was.
    std::optional<Timestamp> renewedAt;
    std::optional<Timestamp> forgotAt;              ///< When the server was found to have lost something.
    std::optional<DeviceId> phraseUsed;             ///< The words that brought the account back here, as who they are in it.
    std::optional<sync::PushOutcome> filesStopped;  ///< Why the server took no more of the contents of files.
    std::int64_t minutesOff = 0;  ///< By how much this machine's clock is before or behind the server's.

    static Result<SyncFacts> read(store::Database& database);
    Status write(store::Database& database) const;
    /// A meeting that came to its end. `serverTime` is what the server said then.
    void note(const sync::SyncReport& report, std::optional<Timestamp> serverTime, Timestamp now);
};

/// Why the server took no more of the contents of files, the last time; nothing where it took all.
Status noteFilesStopped(store::Vault& vault, std::optional<sync::PushOutcome> stopped);

/// What a device is called: a row of the synced settings, so that only devices can read it.
std::string deviceNameSetting(const DeviceId& device);
/// The version of Hearth on it, likewise.
std::string deviceProgramSetting(const DeviceId& device);

/// `account` may be null: then sync is off.
Result<SyncStatus> readSyncStatus(store::Database& database, const sync::VaultAccount* account, Timestamp now);

/// Whether something was changed here that no envelope holds yet.
Result<bool> hasUnsealed(store::Database& database);

/// Whether the server's log, which goes up to `head`, holds anything that was neither read nor written here.
Result<bool> hasUnread(store::Database& database, std::uint64_t head);

/// Whether all that has to come together has come: nothing waits for an earlier envelope, a key or a member, and no
/// snapshot is arriving.
Result<bool> isWhole(store::Database& database);

}  // namespace hearth::engine
