// SPDX-License-Identifier: AGPL-3.0-or-later
// Proof: killed at any moment, a vault keeps every acknowledged commit, and nothing in what is left can be read.
#pragma once

#include "tests/core/store/proof/ledger.h"
#include "tests/core/store/proof/tally.h"

namespace hearth::test {

/// `amount` processes are killed at random moments of their work and what they leave is judged.
Tally proveKills(Ledger& ledger, const Scale& scale);

/// A process writes a marker into messages, an index, full text, a temporary table, names, drafts, and the passphrase,
/// sorts and reads it; every byte that it writes to any file, also to one that has no name any more, is searched for
/// the marker in UTF-8 and UTF-16, and so is what lies there after it was killed. `amount` processes.
Tally proveNoPlaintext(const Scale& scale);

}  // namespace hearth::test
