// SPDX-License-Identifier: AGPL-3.0-or-later
// Proof: SQLite's savepoint fault. Before 3.53, a transaction that spills its page cache and then rolls back to a
// savepoint writes a log whose recovery drops that commit and later ones; `cache_spill=0` keeps it from happening.
#pragma once

#include "tests/core/store/proof/tally.h"

namespace hearth::test {

/// The connection as every vault's is. `amount` commits; a run is one commit whose files are copied and opened.
Tally proveSavepoints(const Scale& scale);

/// The same with the page cache spilling, as SQLite does by itself: how many commits are lost then. It shows that the
/// proof can fail. Skipped where SQLite no longer has the fault.
Tally showSavepointFault(const Scale& scale);

}  // namespace hearth::test
