// SPDX-License-Identifier: AGPL-3.0-or-later
// Taking back that a candidate was accepted or refused: how it stood before, with what accepting it can change, and
// putting that back. Everything runs in the caller's transaction.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/memory/keeping/memory_rows.h"
#include "core/memory/keeping/rulings.h"

namespace hearth::memory {

/// A memory with everything of it that can change.
struct StoodSo {
    MemoryRow row;
    std::optional<std::string> archivedBy;
    std::vector<Origin> origins;
};

struct CandidateBefore {
    StoodSo candidate;
    std::vector<StoodSo> beside;  ///< Kept ones that it strengthens, splits or retires.
    std::vector<Ruling> rulings;  ///< In which one of them takes another's place.
};

Result<CandidateBefore> lookBefore(store::Database& database, const MemoryRow& candidate);
/// Pre: nothing but the step that came after `lookBefore` changed them; what did is left as it is where it can be.
/// Errors: NotFound when it was forgotten meanwhile.
Status putBack(store::Database& database, const CandidateBefore& before, Timestamp now);

}  // namespace hearth::memory
