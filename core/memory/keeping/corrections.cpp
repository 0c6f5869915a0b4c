// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/keeping/corrections.h"

#include <algorithm>
#include <string>

#include "core/memory/language/words.h"
#include "core/memory/reading/change_cues.h"

namespace hearth::memory {

Result<std::optional<MemoryRow>> lastSaying(store::Database& database, const Language& language, std::string_view wrong,
                                            std::string_view correction, const Origin& origin) {
    HEARTH_TRY(auto rows, rowsWhere(database,
                                    "m.deleted_at IS NULL AND m.superseded_by IS NULL AND m.learned_at <= ?1 AND "
                                    "instr(lower(m.content), lower(?2)) > 0 ORDER BY m.learned_at DESC LIMIT 8",
                                    origin.at, std::string(wrong)));
    const auto telling = contentWords(language, correction);
    const std::string key = keyOf(wrong);
    for (auto& row : rows) {
        const std::string& content = row.memory.content;
        const bool whole = replaceWord(content, wrong, "") != content;
        if (!whole) continue;
        const auto about = contentWords(language, content);
        const bool shares = std::any_of(telling.begin(), telling.end(), [&](const std::string& word) {
            return key.find(word) == std::string::npos && std::find(about.begin(), about.end(), word) != about.end();
        });
        if (shares || origin.at.since(row.memory.learnedAt) <= kDay) return std::optional(std::move(row));
    }
    return std::optional<MemoryRow>();
}

Result<std::optional<std::string>> lastNumber(store::Database& database, std::string_view right, const Origin& origin) {
    HEARTH_TRY(
        const auto rows,
        rowsWhere(database,
                  "m.deleted_at IS NULL AND m.superseded_by IS NULL AND m.learned_at < ?1 AND m.learned_at >= ?2 "
                  "ORDER BY m.learned_at DESC, m.k DESC LIMIT 1",
                  origin.at, origin.at.plus(-kDay)));
    if (rows.empty() || rows.front().memory.subject != kUserSubject) return std::optional<std::string>();
    const std::string& value = rows.front().memory.value;
    const bool number = std::all_of(value.begin(), value.end(), isDigit);
    return number && value.size() == right.size() ? std::optional(value) : std::nullopt;
}

std::string widened(std::string_view content, const std::string& wrong, std::string_view right) {
    const auto words = wordsOf(right);
    for (std::size_t count = words.size(); count > 1; --count) {
        const auto length = static_cast<std::size_t>(words[count - 1].data() - right.data());
        std::string longer = std::string(right.substr(0, length)) + wrong;
        if (replaceWord(content, longer, "") != content) return longer;
    }
    return wrong;
}

}  // namespace hearth::memory
