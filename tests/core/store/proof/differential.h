// SPDX-License-Identifier: AGPL-3.0-or-later
// Proof: the same SQL against plain SQLite and an encrypted database gives the same answers, row by row.
#pragma once

#include "tests/core/store/proof/tally.h"

namespace hearth::test {

/// `amount` statements out of everything that Hearth does with SQLite: tables and indexes made, changed and dropped,
/// rows and upserts, large rows and blobs, full text, savepoints, rollbacks, checkpoints, readers that hold a snapshot,
/// closing and opening. A run is one statement.
Tally proveSameAnswers(const Scale& scale);

}  // namespace hearth::test
