// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/health.h"

#include <algorithm>
#include <map>

#include "core/memory/keeping/conflicts.h"
#include "core/memory/keeping/memory_rows.h"
#include "core/memory/language/words.h"
#include "core/memory/redaction/redaction.h"
#include "core/memory/retention.h"
#include "core/memory/threads/topic_vectors.h"

namespace hearth::memory {

namespace {

constexpr Milliseconds kUnusedFor = 28 * kDay;

/// What two ways of saying the same share: whom it is about, and the words that carry meaning.
std::string gist(const Memory& memory) {
    WordCounts words;
    countTopicWords(words, memory.content);
    std::string text = memory.subject + "\n";
    for (const auto& [word, count] : words) text += word + " ";
    for (const auto word : wordsOf(memory.content))
        if (isDigit(word[0])) text += word;
    return text;
}

bool older(const MemoryRow& one, const MemoryRow& other) {
    if (one.memory.learnedAt != other.memory.learnedAt) return one.memory.learnedAt < other.memory.learnedAt;
    return one.memory.id < other.memory.id;
}

void lookAt(const std::vector<MemoryRow>& rows, Timestamp now, Redactor::Kinds kinds, HealthReport& report) {
    const Redactor redactor(kinds);
    std::map<std::string, MemoryId> seen;
    for (const auto& row : rows) {
        const Memory& memory = row.memory;
        if (!row.activeAt(now)) continue;
        ++report.memories;
        const auto [first, fresh] = seen.emplace(gist(memory), memory.id);
        if (!fresh) report.duplicates.emplace_back(first->second, memory.id);
        if (memory.uses == 0 && now.since(memory.learnedAt) >= kUnusedFor) report.neverUsed.push_back(memory.id);
        if (!redactor.find(memory.content).empty()) report.secrets.push_back(memory.id);
    }
}

}  // namespace

Result<HealthReport> checkHealth(store::Vault& vault, const MemorySettings& settings) {
    HealthReport report;
    const Timestamp now = vault.clock().now();
    HEARTH_TRY_STATUS(vault.read([&](store::Database& database) -> Status {
        HEARTH_TRY(auto rows, rowsWhere(database, "m.deleted_at IS NULL AND m.superseded_by IS NULL"));
        std::sort(rows.begin(), rows.end(), older);
        lookAt(rows, now, settings.redact, report);
        return {};
    }));
    HEARTH_TRY(const auto conflicts, Conflicts(vault).list(false));
    report.conflicts = static_cast<std::int64_t>(conflicts.size());
    HEARTH_TRY(const auto prunable, Retention(vault, settings).list(0));
    for (const auto& item : prunable)
        if (item.isMemory) report.stale.emplace_back(item.id);
    return report;
}

}  // namespace hearth::memory
