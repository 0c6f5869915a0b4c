// SPDX-License-Identifier: AGPL-3.0-or-later
// What the person made of memories by hand, as rulings say it: other words for one, and one of two. In the caller's
// transaction.
#pragma once

#include <string_view>
#include <vector>

#include "core/memory/keeping/rulings.h"

namespace hearth::memory {

/// Why a memory gave way to other words for it, or to another one. Stored.
inline constexpr std::string_view kEdited = "edit";
inline constexpr std::string_view kMerged = "merge";
/// What the one that stays took over in a merge: behind kMerged, in the ruling the other way round. Stored.
inline constexpr std::string_view kTookPin = " pinned";
inline constexpr std::string_view kTookLocalOnly = " local";

/// Earlier wordings of a memory, which only an edit, or taking one back, has replaced: the nearest.
Result<std::vector<MemoryId>> wordingsBefore(store::Database& database, const MemoryId& memory);
/// What was merged into a memory.
Result<std::vector<MemoryId>> mergedInto(store::Database& database, const MemoryId& memory);

}  // namespace hearth::memory
