// SPDX-License-Identifier: AGPL-3.0-or-later
// How healthy a memory is: what is there twice, at odds, stale, never used, or secret, and what is dated wrongly.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/memory/keeping/memory_settings.h"
#include "core/memory/memory_engine.h"
#include "core/store/vault.h"

namespace hearth::memory {

struct HealthReport {
    std::int64_t memories = 0;                              ///< Active ones.
    std::vector<std::pair<MemoryId, MemoryId>> duplicates;  ///< Two that a reader may call the same, the older first.
    std::int64_t conflicts = 0;
    std::vector<MemoryId> stale;      ///< Past their time to live.
    std::vector<MemoryId> neverUsed;  ///< In four weeks or longer.
    std::vector<MemoryId> secrets;    ///< Hold personal data that today's rules would have taken out.
    /// Messages dated after now, by a day at least: some device's clock was wrong. What they say is taken for the
    /// newest until then.
    std::int64_t ahead = 0;
    std::optional<Timestamp> aheadFrom = {};  ///< The earliest of these,
    std::optional<Timestamp> aheadTo = {};    ///< and the last.
};

/// Cost: linear in the memories. Threads: safe from any; blocks.
Result<HealthReport> checkHealth(store::Vault& vault, const MemorySettings& settings);

/// Two memories that only look like one; they are not listed as duplicates again. Errors: NotFound, InvalidArgument
/// where they are one.
Status dismissDuplicate(store::Vault& vault, const MemoryId& one, const MemoryId& other);

}  // namespace hearth::memory
