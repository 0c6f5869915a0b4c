// SPDX-License-Identifier: AGPL-3.0-or-later
// A day that was told without its month, "the wedding is on the 6th", of a plan whose month is known.
#pragma once

#include <vector>

#include "core/memory/keeping/memory_rows.h"

namespace hearth::memory {

/// Moves such a day into the month of the plan that it is told of, where that is still to come and `plans` (what is
/// known under the same attribute) has one; else the statement stays as it is. Cost: linear in `plans`.
void takeMonth(Statement& statement, const std::vector<MemoryRow>& plans, Timestamp said);

}  // namespace hearth::memory
