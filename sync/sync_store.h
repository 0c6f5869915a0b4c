// SPDX-License-Identifier: AGPL-3.0-or-later
// The port to what is synced: an open vault, or a database in memory.
#pragma once

#include <functional>

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/store/merge.h"

namespace hearth::store {
class Database;
class Vault;
}  // namespace hearth::store

namespace hearth::sync {

/// Threads: one at a time, that of the client.
class SyncStore {
public:
    using Work = std::function<Status(store::Database&)>;
    virtual ~SyncStore() = default;

    /// One durable transaction: all of it, or nothing.
    virtual Status write(const Work& work) = 0;
    /// One consistent view of everything, in which nothing is changed. It holds up nobody who writes.
    virtual Status read(const Work& work) = 0;
    /// Called inside such a transaction, after an envelope was merged: what follows from it for other modules.
    virtual Status merged(store::Database& database, const store::Merged& what) = 0;
    /// A copy of everything as it is, before something is done that deletes much.
    virtual Status keepCopy() = 0;
    virtual const Clock& clock() const = 0;
};

}  // namespace hearth::sync
