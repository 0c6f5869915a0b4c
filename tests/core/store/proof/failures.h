// SPDX-License-Identifier: AGPL-3.0-or-later
// Proof: when the Nth call on a file or the Nth allocation fails, the failure is told and nothing acknowledged is lost.
#pragma once

#include "tests/core/store/proof/ledger.h"
#include "tests/core/store/proof/tally.h"

namespace hearth::test {

struct FailureScale {
    std::uint64_t seed = 1;  ///< With which call to begin, when not every one is made to fail.
    int transactions = 20;
    int every = 1;  ///< 5 lets every fifth call fail.
};

/// Reads, writes (also short ones), a full disk, flushes, truncations, openings, renames and removals: the Nth fails,
/// once or for ever, for each N that there is. A run is one such N.
Tally proveFailingCalls(Ledger& ledger, const FailureScale& scale);
/// The same while a vault is created: it is whole or can be created again.
Tally proveFailingCreation(const FailureScale& scale);

/// The Nth allocation of SQLite fails, once or for ever. Skipped without installFailingMemory.
Tally proveFailingMemory(Ledger& ledger, const FailureScale& scale);

}  // namespace hearth::test
