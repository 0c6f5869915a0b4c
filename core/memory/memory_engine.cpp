// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/memory_engine.h"
#include "core/memory/english/english.h"

#include <algorithm>
#include <array>
#include <mutex>
#include <set>
#include <sstream>

#include "core/base/log.h"
#include "core/base/text.h"
#include "core/memory/audit.h"
#include "core/memory/engine_state.h"
#include "core/memory/keeping/memory_rows.h"
#include "core/memory/keeping/priority.h"
#include "core/memory/model/model_audit.h"
#include "core/memory/threads/thread_rows.h"

namespace hearth::memory {

namespace {

/// As the memory stood at that moment: what came later is not yet there.
void rewind(MemoryRow& row, Timestamp moment) {
    Memory& memory = row.memory;
    if (memory.supersededAt && *memory.supersededAt > moment) {
        memory.supersededBy.reset();
        memory.supersededAt.reset();
        row.replacedFrom.reset();
    }
    if (memory.archivedAt && *memory.archivedAt > moment) memory.archivedAt.reset();
    if (memory.lastUsedAt && *memory.lastUsedAt > moment) {
        memory.lastUsedAt.reset();
        memory.uses = 0;
    }
}

/// The words of a filter, folded.
struct FilterWords {
    explicit FilterWords(const MemoryFilter& filter) : about(foldCase(trim(filter.about))) {
        std::istringstream words(foldCase(filter.contains));
        for (std::string word; words >> word;) contains.push_back(word);
    }
    bool in(const Memory& memory) const {
        if (!about.empty() && foldCase(memory.subject).find(about) == std::string::npos) return false;
        const std::string content = foldCase(memory.content);
        return std::all_of(contains.begin(), contains.end(),
                           [&](const std::string& word) { return content.find(word) != std::string::npos; });
    }
    std::string about;
    std::vector<std::string> contains;
};

bool wanted(const MemoryRow& row, const MemoryFilter& filter, const FilterWords& words) {
    if (!row.memory.kept()) return false;
    if (filter.asOf && row.memory.learnedAt > *filter.asOf) return false;
    if (!filter.kind.empty() && row.memory.kind != filter.kind) return false;
    if (filter.tier && row.memory.tier != *filter.tier) return false;
    if (!words.in(row.memory)) return false;
    if (filter.trueAt) return !row.memory.archivedAt && trueAt(row.memory, row.replacedFrom, *filter.trueAt);
    return filter.includeInactive || row.memory.active;
}

bool ranksBefore(const Memory& one, const Memory& other) {
    if (one.priority != other.priority) return one.priority > other.priority;
    if (one.learnedAt != other.learnedAt) return one.learnedAt > other.learnedAt;
    return one.id < other.id;
}

}  // namespace

std::shared_ptr<const MemoryTools> MemoryTools::of(const MemorySettings& settings) {
    static std::mutex mutex;
    static std::shared_ptr<const MemoryTools> latest;
    const std::lock_guard lock(mutex);
    if (!latest || !(latest->settings == settings)) latest = std::make_shared<const MemoryTools>(settings);
    return latest;
}

MemoryEngine::MemoryEngine(store::Vault& vault) : m_vault(vault), m_state(std::make_unique<State>()) {}
MemoryEngine::~MemoryEngine() = default;

void MemoryEngine::use(const MemorySettings& settings) {
    const auto current = tools();
    if (current->settings == settings) return;
    auto next = MemoryTools::of(settings);
    const std::lock_guard lock(m_state->mutex);
    m_state->tools = std::move(next);
}

MemorySettings MemoryEngine::settings() const { return tools()->settings; }

std::shared_ptr<const MemoryTools> MemoryEngine::tools() const {
    const std::lock_guard lock(m_state->mutex);
    return m_state->tools;
}

Result<AuditReport> MemoryEngine::audit(const ConversationId& conversation, const CancelToken& cancel) {
    return audit(std::span(&conversation, 1), cancel);
}

Result<AuditReport> MemoryEngine::audit(std::span<const ConversationId> conversations, const CancelToken& cancel,
                                        const AuditProgress& progress) {
    const std::lock_guard lock(m_state->auditing);
    const auto tools = this->tools();
    return Auditor(m_vault, tools->extractor, tools->threads, tools->settings).run(conversations, progress, cancel);
}

Result<ModelReport> MemoryEngine::auditWithModel(const ConversationId& conversation, CandidateSource& source,
                                                 const CancelToken& cancel) {
    const auto tools = this->tools();
    const ModelAuditor auditor(english(), tools->redactor, tools->settings.keep);
    HEARTH_TRY(const UnreadEnd end,
               m_vault.read([&](store::Database& database) { return auditor.unread(database, conversation); }));
    if (end.task.messages.empty()) return ModelReport{};
    auto reading = source.read(end.task, cancel);
    const bool nobody = !reading.ok() && reading.error().code == ErrorCode::Unsupported;
    if (nobody) return ModelReport{};
    const std::lock_guard lock(m_state->auditing);
    if (!reading.ok() && reading.error().code == ErrorCode::InvalidArgument) {
        // The rules' reading stands; asking the same again would give the same.
        logWarn("memory", "{}", reading.error().detail);
        HEARTH_TRY_STATUS(
            m_vault.write([&](store::Database& database) { return ModelAuditor::markRead(database, end); }));
        return ModelReport{};
    }
    HEARTH_TRY(const ProposedReading proposed, std::move(reading));
    return m_vault.write(
        [&](store::Database& database) { return auditor.apply(database, end, proposed, m_vault.clock()); });
}

Result<std::vector<ConversationId>> MemoryEngine::unreadByModel() const { return m_vault.read(ModelAuditor::waiting); }

Status MemoryEngine::readFromStart(const ConversationId& conversation) {
    const std::lock_guard lock(m_state->auditing);
    const auto tools = this->tools();
    const Auditor auditor(m_vault, tools->extractor, tools->threads, tools->settings);
    return m_vault.write([&](store::Database& database) { return auditor.unread(database, conversation); });
}

Result<std::vector<ConversationId>> MemoryEngine::unaudited() const {
    return m_vault.read([](store::Database& database) -> Result<std::vector<ConversationId>> {
        std::vector<ConversationId> found;
        HEARTH_TRY(auto rows,
                   database.prepare(
                       "SELECT c.id FROM conversations c LEFT JOIN audits a ON a.conversation_id = c.id WHERE "
                       "c.deleted_at IS NULL AND c.memory_off = 0 "
                       "AND EXISTS(SELECT 1 FROM messages m WHERE m.conversation_id = c.id AND m.k > "
                       "COALESCE(a.audited_to, 0) AND m.hidden = 0 "
                       "AND m.state <> 'streaming' AND m.role IN ('user', 'assistant')) ORDER BY c.created_at, c.k"));
        while (true) {
            HEARTH_TRY(const bool more, rows.step());
            if (!more) return found;
            HEARTH_TRY(const ConversationId id, rows.id<ConversationId>(0));
            found.push_back(id);
        }
    });
}

Result<std::vector<Memory>> MemoryEngine::list(const MemoryFilter& filter) const {
    const Timestamp moment = filter.asOf.value_or(m_vault.clock().now());
    const auto tools = this->tools();
    const FilterWords words(filter);
    return m_vault.read([&](store::Database& database) -> Result<std::vector<Memory>> {
        HEARTH_TRY(auto rows, rowsWhere(database, "m.deleted_at IS NULL AND m." + std::string(kNotLeaving)));
        std::vector<Memory> memories;
        for (auto& row : rows) {
            if (filter.asOf) rewind(row, moment);
            row.memory.active = row.activeAt(moment);
            if (!wanted(row, filter, words)) continue;
            if (filter.layer && layerAt(row.memory.learnedAt, moment, tools->settings.layers) != *filter.layer)
                continue;
            HEARTH_TRY_STATUS(readSources(database, row.memory, filter.asOf));
            derive(row, moment, tools->settings);
            memories.push_back(std::move(row.memory));
        }
        std::sort(memories.begin(), memories.end(), ranksBefore);
        if (filter.limit > 0 && memories.size() > static_cast<std::size_t>(filter.limit))
            memories.erase(memories.begin() + filter.limit, memories.end());
        return memories;
    });
}

Result<Memory> MemoryEngine::get(const MemoryId& id) const {
    const auto tools = this->tools();
    return m_vault.read([&](store::Database& database) -> Result<Memory> {
        HEARTH_TRY(const std::int64_t there,
                   database.integer("SELECT COUNT(*) FROM memories WHERE id = ?1 AND " + std::string(kNotLeaving), id));
        if (there == 0) return fail(ErrorCode::NotFound, "memory");
        return loadMemory(database, id, m_vault.clock().now(), tools->settings);
    });
}

Result<std::vector<Memory>> MemoryEngine::history(const MemoryId& id) const {
    const auto tools = this->tools();
    const Timestamp now = m_vault.clock().now();
    return m_vault.read([&](store::Database& database) -> Result<std::vector<Memory>> {
        HEARTH_TRY(Memory newest, loadMemory(database, id, now, tools->settings));
        std::set<MemoryId> known{newest.id};
        while (newest.supersededBy && known.insert(*newest.supersededBy).second) {
            auto next = loadMemory(database, *newest.supersededBy, now, tools->settings);
            if (!next.ok()) break;
            newest = std::move(next).value();
        }
        std::vector<Memory> chain{newest};
        known = {newest.id};
        for (std::size_t i = 0; i < chain.size(); ++i) {
            HEARTH_TRY(
                const auto earlier,
                rowsWhere(database, "m.superseded_by = ?1 AND m.deleted_at IS NULL AND m." + std::string(kNotLeaving),
                          chain[i].id));
            for (const auto& row : earlier) {
                if (!known.insert(row.memory.id).second) continue;
                HEARTH_TRY(Memory memory, loadMemory(database, row.memory.id, now, tools->settings));
                chain.push_back(std::move(memory));
            }
        }
        std::sort(chain.begin(), chain.end(), [](const Memory& one, const Memory& other) {
            return one.learnedAt != other.learnedAt ? one.learnedAt < other.learnedAt : one.id < other.id;
        });
        return chain;
    });
}

Result<std::vector<ThreadState>> MemoryEngine::resumable(int limit) const {
    HEARTH_TRY(auto threads, m_vault.read([](store::Database& database) { return allThreads(database); }));
    const Timestamp now = m_vault.clock().now();
    std::stable_sort(threads.begin(), threads.end(), [&](const ThreadState& one, const ThreadState& other) {
        const double score = pickUpScore(one, now);
        const double otherScore = pickUpScore(other, now);
        return score != otherScore ? score > otherScore : one.conversation < other.conversation;
    });
    if (limit >= 0 && threads.size() > static_cast<std::size_t>(limit))
        threads.erase(threads.begin() + limit, threads.end());
    return threads;
}

Result<std::optional<ThreadState>> MemoryEngine::thread(const ConversationId& conversation) const {
    return m_vault.read([&](store::Database& database) { return threadOf(database, conversation); });
}

}  // namespace hearth::memory
