// SPDX-License-Identifier: AGPL-3.0-or-later
// Candidates to review: where the person wants to look first, what an audit would keep waits until it is accepted, and
// until then it is seen nowhere but here. Source: docs/MEMORY.md, "Candidates to review".
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/memory/keeping/candidate_undo.h"
#include "core/memory/keeping/memory.h"
#include "core/memory/keeping/memory_settings.h"
#include "core/memory/keeping/refusals.h"
#include "core/store/database.h"
#include "core/store/vault.h"

namespace hearth::memory {

/// The vault's setting that turns it on: JSON true. Stored, never renamed.
inline constexpr std::string_view kReviewSetting = "memory/review";
/// In the caller's transaction.
Result<bool> wantsReview(store::Database& database);

/// What waits for a look, or was refused.
struct Proposal {
    Memory memory;
    std::vector<Memory> replaces;    ///< Kept memories that would be superseded by it.
    std::optional<Refusal> refusal;  ///< Of what was refused, where it was written down.
};

/// How candidates stood before they were accepted or refused, in that order.
using ReviewStep = std::vector<CandidateBefore>;

struct Accepted {
    std::vector<Memory> memories;  ///< As they are kept from then on.
    ReviewStep step;
};

/// Threads: safe from any; calls block.
class Review {
public:
    explicit Review(store::Vault& vault, const MemorySettings& settings = {}) : m_vault(vault), m_settings(settings) {}

    /// Those that wait, newest first; or those that were rejected, the last refused first.
    Result<std::vector<Proposal>> list(ReviewState state = ReviewState::Proposed) const;
    Result<std::int64_t> waiting() const;
    /// How many were rejected.
    Result<std::int64_t> refused() const;
    /// All of these or none. One that was rejected may be accepted after all; one that says what is remembered already
    /// strengthens that, and that is what is returned. Errors: NotFound, Conflict for a memory that does not wait.
    Result<Accepted> accept(std::span<const MemoryId> ids);
    /// All of these or none. The same words never come back. Errors: as of `accept`.
    Result<ReviewStep> reject(std::span<const MemoryId> ids);
    /// Takes a step back: they wait, or are refused, as before it, and what it changed beside them stands as it did.
    /// Errors: NotFound when one was forgotten meanwhile; nothing is changed then.
    Status undo(const ReviewStep& step);

private:
    store::Vault& m_vault;
    MemorySettings m_settings;
};

}  // namespace hearth::memory
