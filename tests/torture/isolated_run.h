// SPDX-License-Identifier: AGPL-3.0-or-later
// One proof in a process of its own, so that a crash is a count and not the end of the torture.
#pragma once

#include "tests/torture/proofs.h"

namespace hearth::test {

/// What the proof counted; a process that died counts as one run that lost.
Tally runIsolated(const TortureProof& proof, std::uint64_t seed);

}  // namespace hearth::test
