// SPDX-License-Identifier: AGPL-3.0-or-later
// What two devices that know the same must have alike: every synced row with the versions of its columns, and every
// tombstone. For the simulator and for support, at rest only.
#pragma once

#include <string>

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/crypto/hash.h"

namespace hearth::store {
class Database;
}

namespace hearth::sync {

/// One line a row, by table and id: what differs between two devices is seen by comparing lines. Values are there as
/// they are, so it is no text for a log. Cost: linear in the vault.
Result<std::string> describeState(store::Database& database, const DeviceId& self);

/// BLAKE2b-256 of that.
Result<crypto::Digest> digestOf(store::Database& database, const DeviceId& self);

}  // namespace hearth::sync
