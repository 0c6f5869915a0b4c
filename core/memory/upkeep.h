// SPDX-License-Identifier: AGPL-3.0-or-later
// The daily and weekly work of the memory engine: everything that became due since it last ran, whether the program ran
// at that hour or not. Depends on what is stored and on the time alone. Source: docs/MEMORY.md, "Time".
#pragma once

#include <functional>
#include <vector>

#include "core/base/cancel.h"
#include "core/memory/keeping/memory_settings.h"
#include "core/memory/memory_engine.h"
#include "core/store/vault.h"

namespace hearth::memory {

struct UpkeepReport {
    std::int64_t days = 0;  ///< Looked at for context shifts.
    std::int64_t shifts = 0;
    std::int64_t conflicts = 0;
    std::int64_t archived = 0;
    std::int64_t deleted = 0;    ///< By the person's rule.
    std::int64_t summaries = 0;  ///< Days whose summary is new, with their weeks and months.
    std::int64_t alike = 0;
};

/// Threads: one run at a time; blocks.
class Upkeep {
public:
    Upkeep(store::Vault& vault, const MemorySettings& settings) : m_vault(vault), m_settings(settings) {}

    using Progress = std::function<void(std::int64_t done, std::int64_t all)>;
    /// In small transactions; running it again at the same time does nothing. Errors: Cancelled; what was committed
    /// stays, and the next run goes on there.
    Result<UpkeepReport> run(const Progress& progress, const CancelToken& cancel);

private:
    Status watchShifts(Timestamp today, UpkeepReport& report, const CancelToken& cancel);
    Status forget(const std::vector<MemoryId>& memories);
    Status retain(Timestamp today, UpkeepReport& report, const CancelToken& cancel);

    store::Vault& m_vault;
    MemorySettings m_settings;
};

}  // namespace hearth::memory
