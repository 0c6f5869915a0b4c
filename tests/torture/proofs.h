// SPDX-License-Identifier: AGPL-3.0-or-later
// The proofs under their names, each with the size of one round.
#pragma once

#include <functional>
#include <span>
#include <string_view>

#include "tests/core/store/proof/tally.h"

namespace hearth::test {

struct TortureProof {
    std::string_view name;
    std::string_view what;
    std::function<Tally(std::uint64_t seed)> run;
};

std::span<const TortureProof> tortureProofs();

}  // namespace hearth::test
