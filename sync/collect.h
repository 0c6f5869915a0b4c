// SPDX-License-Identifier: AGPL-3.0-or-later
// What this device has to send: the cells that changed here, read with the values that their rows hold now.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/store/registry.h"
#include "sync/batch.h"

namespace hearth::store {
class Database;
}

namespace hearth::sync {

/// One batch's worth; a single large row may exceed `bytes`, so that it is never left out.
struct CollectLimits {
    std::size_t operations = 4096;
    std::size_t bytes = std::size_t{512} << 10;  ///< Of values, before compression.
};

struct Collected {
    std::vector<Operation> operations;
    std::int64_t upTo = 0;  ///< The local counter of the last change that was looked at; go on from here.
    bool more = false;      ///< Whether something was left for the next batch.
};

/// The changes made on this device after `afterLocalSequence`, oldest first. Stamps play no part in what is chosen.
/// A row that has gone since is left out; its tombstone follows. Text that is not UTF-8 is mended on the way.
/// `known` are the tables and columns of this program. What is never captured is left out.
/// Errors: those of the database; Unsupported for a table that this program does not know.
/// Threads: those of `database`, inside one of the vault's reads or writes. Cost: linear in what is returned.
Result<Collected> collectOperations(store::Database& database, std::int64_t afterLocalSequence,
                                    const CollectLimits& limits,
                                    std::span<const store::SyncedTable> known = store::syncedTables());

}  // namespace hearth::sync
