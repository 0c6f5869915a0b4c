// SPDX-License-Identifier: AGPL-3.0-or-later
// Proof: a flip, a swapped, foreign or spliced page or log, and a wrong key are noticed and never read as content.
#pragma once

#include "tests/core/store/proof/tally.h"

namespace hearth::test {

/// Flips one bit in each field of a page's trailer, at the start, in the middle and at the end of its ciphertext, in
/// the magic of page 1, in each field of the log's header and of a frame's header, and in a frame's page; `amount`
/// of each, in chosen pages and frames. A run is one flip.
Tally proveFlips(const Scale& scale);

/// Pages and frames in the wrong place or from another vault or another log; `amount` of each kind.
Tally proveMisplacedPages(const Scale& scale);

/// `verify` names the page that was changed in a whole vault, opened or not; `amount` pages.
Tally proveVerifyNamesPages(const Scale& scale);

/// An earlier version of a page is put back in its own place, in a whole vault: it is never read as content, and
/// `verify` names it. `amount` pages, from several times.
Tally proveOlderPages(const Scale& scale);

}  // namespace hearth::test
