// SPDX-License-Identifier: AGPL-3.0-or-later
// Proof: SQLite over an encrypted file beyond 1 GiB, where it takes its locks, and beyond 4 GiB.
#pragma once

#include "tests/core/store/proof/tally.h"

namespace hearth::test {

/// In a sparse file: page 1 is made to say that so many pages are there, and SQLite appends behind them. A run is one
/// boundary that rows were written across and read back, before and after opening anew.
Tally proveSparseLargeFile(const Scale& scale);

/// A real file of `amount` MiB. Skipped when the disk of the temporary directory has less than three times that.
Tally proveRealLargeFile(const Scale& scale);

}  // namespace hearth::test
