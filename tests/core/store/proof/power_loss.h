// SPDX-License-Identifier: AGPL-3.0-or-later
// Proof: whatever a disk holds after a power cut, the vault opens with every acknowledged commit.
#pragma once

#include "tests/core/store/proof/disk_trace.h"
#include "tests/core/store/proof/ledger.h"
#include "tests/core/store/proof/tally.h"

namespace hearth::test {

struct PowerLossScale {
    std::uint64_t seed = 1;
    int transactions = 60;
    int everyCut = 1;      ///< 7 looks at every seventh.
    int randomStates = 1;  ///< Beside the fixed ones: all unflushed writes dropped, kept, only the last, all but it.
};

/// Makes the ledger in `directory` and records what it then does to the disk. A failure ends it with an exception.
DiskTrace traceOf(Ledger& ledger, const std::filesystem::path& directory, int transactions);

/// Cuts of a workload with checkpoints in it. A run is a state of the disk that was opened and judged.
Tally provePowerLoss(Ledger& ledger, const PowerLossScale& scale);

/// Cuts while a vault is being created: it is whole, or it can be created again.
Tally provePowerLossAtCreation(const PowerLossScale& scale);

}  // namespace hearth::test
