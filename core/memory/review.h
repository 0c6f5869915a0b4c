// SPDX-License-Identifier: AGPL-3.0-or-later
// Candidates to review: where the person wants to look first, what an audit would keep waits until it is accepted, and
// until then it is seen nowhere but here. Source: docs/MEMORY.md, "Candidates to review".
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/memory/memory_engine.h"
#include "core/memory/memory_settings.h"
#include "core/store/database.h"
#include "core/store/vault.h"

namespace hearth::memory {

/// The vault's setting that turns it on: JSON true. Stored, never renamed.
inline constexpr std::string_view kReviewSetting = "memory/review";
/// In the caller's transaction.
Result<bool> wantsReview(store::Database& database);

/// What waits for a look.
struct Proposal {
    Memory memory;
    std::vector<Memory> replaces;  ///< Kept memories that would be superseded by it.
};

/// Threads: safe from any; calls block.
class Review {
public:
    explicit Review(store::Vault& vault, const MemorySettings& settings = {}) : m_vault(vault), m_settings(settings) {}

    /// Those that wait, newest first; or those that were rejected.
    Result<std::vector<Proposal>> list(ReviewState state = ReviewState::Proposed) const;
    Result<std::int64_t> waiting() const;
    /// All of these or none. One that was rejected may be accepted after all; one that says what is remembered already
    /// strengthens that, and that is what is returned. Errors: NotFound, Conflict for a memory that does not wait.
    Result<std::vector<Memory>> accept(std::span<const MemoryId> ids);
    /// All of these or none. The same words never come back. Errors: as of `accept`.
    Status reject(std::span<const MemoryId> ids);

private:
    store::Vault& m_vault;
    MemorySettings m_settings;
};

}  // namespace hearth::memory
