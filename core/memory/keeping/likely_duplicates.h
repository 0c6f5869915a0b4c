// SPDX-License-Identifier: AGPL-3.0-or-later
// Which memories a reader would call the same, told twice. They are only listed: nothing is merged by it, so it looks
// further than what merges by itself (fuller_wording.h).
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "core/memory/keeping/memory.h"
#include "core/memory/language/language.h"

namespace hearth::memory {

/// Each memory that tells what an earlier one of the list does, after that one: their places in the list. Two are the
/// same where one has all words, names and numbers that the other tells, and neither denies or ends what the other
/// says. Cost: linear in the memories that share a word.
std::vector<std::pair<std::size_t, std::size_t>> likelyDuplicates(const Language& language,
                                                                  const std::vector<const Memory*>& memories);

}  // namespace hearth::memory
