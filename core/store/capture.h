// SPDX-License-Identifier: AGPL-3.0-or-later
// Change capture: triggers, made from the registry, that note which cell changed and when. No value is copied.
#pragma once

#include <cstdint>

#include "core/base/bytes.h"
#include "core/base/logical_time.h"
#include "core/base/result.h"

namespace hearth::store {

class ChangeClock;
class Database;

/// Drops and writes anew the capture triggers of every synced table, when they are not those of this program.
/// They call `hearth_stamp(replaced)`, `hearth_seq()` and `hearth_applying()`, which the writer provides.
Status installCapture(Database& database);

/// Notes that a row was forgotten for ever whose place stays (`Removal::Place`), after it was emptied: a tombstone that
/// other devices follow, and no version of a column any more. In the caller's transaction; does nothing where no row
/// is.
Status noteForgotten(Database& database, std::uint16_t table, ByteView row);

/// While it lives, the triggers stay silent: what is written came from another device and brings its own versions.
/// Pre: the database that `Vault::write` gave, inside that call.
class ApplyingScope {
public:
    explicit ApplyingScope(Database& database);
    ApplyingScope(const ApplyingScope&) = delete;
    ApplyingScope& operator=(const ApplyingScope&) = delete;
    ~ApplyingScope();

    /// Takes note of another device's stamp; it moves the clock at most five minutes ahead of the wall.
    void observe(LogicalTime remote);

private:
    ChangeClock& m_changes;
};

}  // namespace hearth::store
