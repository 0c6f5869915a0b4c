// SPDX-License-Identifier: AGPL-3.0-or-later
// What a vault's database holds of its account, row by row. In the caller's transaction.
// Source: docs/STORE_FORMAT.md, "Sync".
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "sync/account_keys.h"
#include "sync/frontier.h"
#include "sync/membership_record.h"

namespace hearth::store {
class Database;
}

namespace hearth::sync {

// Rows of vault_info. Stored, never renamed.
inline constexpr std::string_view kDeviceKeys = "sync/device_keys";
inline constexpr std::string_view kFormerKeys = "sync/former_keys";

/// Nothing where the row is not there.
Result<std::optional<AccountKeys>> keysIn(store::Database& database, std::string_view name);
Status storeKeys(store::Database& database, std::string_view name, const AccountKeys& keys);
Status dropKeys(store::Database& database, std::string_view name);

/// Errors: Corrupt when there is none.
Result<ServerMoveRecord> serverIn(store::Database& database);
Status storeServer(store::Database& database, const ServerMoveRecord& server);

/// All membership envelopes, in their order.
Result<std::vector<Bytes>> recordsIn(store::Database& database);
/// Behind the others; one that is there already changes nothing.
Status storeRecord(store::Database& database, ByteView envelope);
Result<bool> hasRecord(store::Database& database, const ChainHash& hash);
/// Hash of the last one; nothing where there is none.
Result<std::optional<ChainHash>> lastRecord(store::Database& database);

/// Where the chain of another device ends, as far as its envelopes came: also those that still wait for a yes or an
/// update. `start` where none came.
Result<Seen> endOfChain(store::Database& database, const DeviceId& device, const ChainHash& start);

/// All of the above and what was sent and read is forgotten; content stays, as if it had been written here.
Status forgetAccount(store::Database& database);

}  // namespace hearth::sync
