// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/keeping/corrections.h"

#include <algorithm>
#include <string>

#include "core/memory/language/words.h"
#include "core/memory/reading/turning.h"

namespace hearth::memory {

Result<std::optional<MemoryRow>> lastSaying(store::Database& database, const Language& language, std::string_view wrong,
                                            std::string_view correction, const Origin& origin) {
    HEARTH_TRY(auto rows, rowsWhere(database,
                                    "m.deleted_at IS NULL AND m.superseded_by IS NULL AND m.learned_at <= ?1 AND "
                                    "instr(lower(m.content), lower(?2)) > 0 ORDER BY m.learned_at DESC LIMIT 8",
                                    origin.at, std::string(wrong)));
    const auto telling = tellingWords(language, correction);
    const std::string key = keyOf(wrong);
    for (auto& row : rows) {
        const std::string& content = row.memory.content;
        const bool whole = replaceWord(content, wrong, "") != content;
        if (!whole) continue;
        const auto about = tellingWords(language, content);
        const bool shares = std::any_of(telling.begin(), telling.end(), [&](const std::string& word) {
            return key.find(word) == std::string::npos && std::find(about.begin(), about.end(), word) != about.end();
        });
        if (shares || origin.at.since(row.memory.learnedAt) <= kDay) return std::optional(std::move(row));
    }
    return std::optional<MemoryRow>();
}

}  // namespace hearth::memory
