// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/keeping/refusals.h"

#include "core/memory/keeping/dismissals.h"

namespace hearth::memory {

namespace {
constexpr std::string_view kKind = "refused";
}

Status noteRefusal(store::Database& database, const MemoryId& memory, const Refusal& refusal) {
    return dismiss(database, {std::string(kKind), memory.bytes(), refusal.by, refusal.at});
}

Result<std::optional<Refusal>> refusalOf(store::Database& database, const MemoryId& memory) {
    HEARTH_TRY(auto row, database.query("SELECT what, at FROM dismissals WHERE kind = ?1 AND about = ?2 ORDER BY at "
                                        "DESC, what LIMIT 1",
                                        kKind, memory));
    HEARTH_TRY(const bool found, row.step());
    return found ? std::optional(Refusal{std::string(row.text(0)), row.time(1)}) : std::optional<Refusal>();
}

}  // namespace hearth::memory
