// SPDX-License-Identifier: AGPL-3.0-or-later
// Small changes to a seed: what a fuzzer does without looking inside the program.
#pragma once

#include <random>
#include <vector>

#include "core/base/bytes.h"

namespace hearth::fuzz {

/// One of the seeds with one to four changes: flipped bits, set bytes, runs removed, repeated, swapped or taken from
/// another seed, often at the boundaries of pages and frames; cut off.
Bytes mutate(const std::vector<Bytes>& seeds, std::mt19937_64& random);

}  // namespace hearth::fuzz
