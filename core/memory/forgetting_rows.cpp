// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/forgetting_rows.h"

#include <array>
#include <optional>

#include "core/base/text.h"
#include "core/chat/forgotten.h"
#include "core/memory/forgetting_selection.h"
#include "core/memory/keeping/keeper.h"
#include "core/memory/keeping/memory_rows.h"
#include "core/memory/keeping/rulings.h"
#include "core/memory/threads/context_shift.h"
#include "core/store/capture.h"
#include "core/store/registry.h"

namespace hearth::memory {

namespace {

template <typename AnyId, typename... Values>
Result<std::vector<AnyId>> idsOf(store::Database& database, std::string_view sql, const Values&... values) {
    std::vector<AnyId> ids;
    HEARTH_TRY(auto rows, database.query(sql, values...));
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return ids;
        HEARTH_TRY(const AnyId id, rows.template id<AnyId>(0));
        ids.push_back(id);
    }
}

template <typename... Values>
Result<std::vector<MessageId>> messagesOf(store::Database& database, std::string_view sql, const Values&... values) {
    return idsOf<MessageId>(database, sql, values...);
}

/// A conversation that has a message to forget.
Result<std::optional<ConversationId>> nextThread(store::Database& database, std::int64_t key) {
    HEARTH_TRY(auto row, database.query("SELECT g.conversation_id FROM forgetting_items i JOIN messages g ON g.id = "
                                        "i.item WHERE i.forgetting_k = ?1 AND i.kind = 'message' LIMIT 1",
                                        key));
    HEARTH_TRY(const bool found, row.step());
    if (!found) return std::optional<ConversationId>();
    HEARTH_TRY(const ConversationId conversation, row.id<ConversationId>(0));
    return std::optional(conversation);
}

constexpr const char* kRemoveAttachments = "DELETE FROM attachments WHERE message_id = ?1";

/// A forgotten message leaves its id and its place, so that its branch stays attached, and nothing of what it said.
constexpr const char* kEmptyMessage =
    "UPDATE messages SET text = '', parts = NULL, author = NULL, state = 'complete', hidden = 1, provider = NULL, "
    "model "
    "= NULL, call = NULL, receipt = NULL, external_id = NULL WHERE id = ?1";

/// The row of a thread summary stays, empty, because the next reading writes it anew.
constexpr const char* kEmptySummary =
    "UPDATE thread_summaries SET summary = '', topic = '', state = '', decisions = '[]', open_questions = '[]', "
    "entities = '[]', position = '', message_count = 0, engagement = 0, precomputed = '', fold = '{}', subtopics = "
    "'[]' WHERE id = ?1";

/// What sums up the days, weeks and months of a conversation's messages stays, empty, until it is made anew. Periods
/// are days of the person's calendar, which are at most one from those of UTC.
constexpr const char* kEmptyPeriods =
    "UPDATE period_summaries SET summary = '', topics = '[]', decisions = '[]', open_questions = '[]' WHERE summary <> "
    "'' AND EXISTS(SELECT 1 FROM messages g WHERE g.conversation_id = ?1 AND g.created_at >= "
    "period_summaries.start - 86400000 AND g.created_at < period_summaries.until + 86400000)";

constexpr const char* kReadDaysAgain =
    "UPDATE upkeep SET value = -1 WHERE name IN (SELECT DISTINCT 'day/' || (m.created_at / 86400000 + near.days) FROM "
    "messages m, (SELECT -1 AS days UNION ALL SELECT 0 UNION ALL SELECT 1) near WHERE m.conversation_id = ?1)";

constexpr auto kRemoveThread = std::to_array<const char*>(
    {"DELETE FROM attachments WHERE message_id IN (SELECT id FROM messages WHERE conversation_id = ?1)",
     "DELETE FROM index_pending WHERE message_k IN (SELECT k FROM messages WHERE conversation_id = ?1)",
     "DELETE FROM messages WHERE conversation_id = ?1", "DELETE FROM conversation_labels WHERE conversation_id = ?1",
     "DELETE FROM drafts WHERE id = ?1", "DELETE FROM thread_summaries WHERE id = ?1",
     "DELETE FROM dismissals WHERE about = ?1", "DELETE FROM links WHERE from_id = ?1 OR to_id = ?1",
     "DELETE FROM conversations WHERE id = ?1"});

/// What is kept of a conversation beside what is synced.
constexpr auto kRemoveDerived = std::to_array<const char*>(
    {"DELETE FROM links WHERE from_id = ?1 OR to_id = ?1", "DELETE FROM audits WHERE conversation_id = ?1",
     "DELETE FROM candidates WHERE conversation_id = ?1", "DELETE FROM drafts WHERE id = ?1"});

/// A conversation that lost what it told, here or on another device, and from which nothing was taken back yet; one
/// from which all was; a message of another one, to be kept anew. Stored, never renamed.
constexpr std::string_view kReadAgain = "again";
constexpr std::string_view kTaken = "taken";
constexpr std::string_view kKeep = "keep";

/// Conversations that lose something and from which nothing was taken back yet.
constexpr std::string_view kTouchedThreads =
    "SELECT thread FROM (SELECT item AS thread FROM forgetting_items WHERE forgetting_k = ?1 AND kind IN "
    "('conversation', ?2) UNION SELECT g.conversation_id FROM forgetting_items i JOIN messages g ON g.id = i.item "
    "WHERE i.forgetting_k = ?1 AND i.kind = 'message') WHERE thread NOT IN (SELECT item FROM forgetting_items WHERE "
    "forgetting_k = ?1 AND kind = ?3)";

/// Kinds that are rows of their own, and how one goes.
struct PlainRow {
    const char* kind;
    std::array<const char*, 2> removals;
};
constexpr auto kPlainRows = std::to_array<PlainRow>({
    {"label", {"DELETE FROM conversation_labels WHERE label_id = ?1", "DELETE FROM labels WHERE id = ?1"}},
    {"folder", {"UPDATE conversations SET folder_id = NULL WHERE folder_id = ?1", "DELETE FROM folders WHERE id = ?1"}},
    {"draft", {"DELETE FROM drafts WHERE id = ?1", nullptr}},
    {"setting", {"DELETE FROM settings WHERE id = ?1", nullptr}},
    {kPrompt, {"DELETE FROM settings WHERE id = ?1", "DELETE FROM sync_history WHERE row = ?1"}},
    {kInstruction,
     {"UPDATE conversations SET system_prompt = NULL WHERE id = ?1", "DELETE FROM sync_history WHERE row = ?1"}},
    {kVersion, {"DELETE FROM sync_history WHERE row = ?1", nullptr}},
});

Status forgetShift(store::Database& database, const ShiftId& shift, Timestamp now) {
    const Status undone = ContextShifts::undo(database, shift, now);
    if (!undone.ok() && undone.error().code != ErrorCode::Conflict && undone.error().code != ErrorCode::NotFound)
        return undone;
    return database.run("DELETE FROM context_shifts WHERE id = ?1", shift);
}

}  // namespace

Status addItem(store::Database& database, std::int64_t key, std::string_view kind, const IdBytes& item) {
    return database.run("INSERT OR IGNORE INTO forgetting_items(forgetting_k, kind, item) VALUES(?1, ?2, ?3)", key,
                        kind, ByteView(item));
}

Status removeItem(store::Database& database, std::int64_t key, std::string_view kind, const IdBytes& item) {
    return database.run("DELETE FROM forgetting_items WHERE forgetting_k = ?1 AND kind = ?2 AND item = ?3", key, kind,
                        ByteView(item));
}

Status noteScrubbed(store::Vault& vault, std::int64_t key, std::int64_t snapshots) {
    return vault.write([&](store::Database& database) {
        return database.run(
            "UPDATE forgettings SET finished_at = ?2, counts = CASE WHEN ?3 > 0 THEN json_set(counts, '$.snapshots', "
            "?3) ELSE counts END WHERE k = ?1",
            key, vault.clock().now(), snapshots);
    });
}

Status followElsewhere(store::Database& database, std::int64_t key, const std::vector<MessageId>& messages,
                       const std::vector<ConversationId>& conversations) {
    for (const auto& conversation : conversations) {
        for (const char* sql : kRemoveDerived) HEARTH_TRY_STATUS(database.run(sql, conversation));
        HEARTH_TRY_STATUS(database.run("DELETE FROM jobs WHERE key = ?1", conversation.text()));
    }
    for (const auto& message : messages) {
        HEARTH_TRY(auto row, database.query("SELECT conversation_id FROM messages WHERE id = ?1", message));
        HEARTH_TRY(const bool place, row.step());
        if (!place) continue;
        HEARTH_TRY(const ConversationId conversation, row.id<ConversationId>(0));
        HEARTH_TRY_STATUS(addItem(database, key, kReadAgain, conversation.bytes()));
    }
    if (messages.empty() && conversations.empty()) return {};
    // On which days they spoke is not known any more.
    HEARTH_TRY_STATUS(database.run("UPDATE upkeep SET value = -1 WHERE name LIKE 'day/%'"));
    return database.run("DELETE FROM upkeep WHERE name = 'alike'");
}

Result<std::vector<MessageId>> ForgettingRows::touchedSources(store::Database& database) const {
    return messagesOf(database,
                      "SELECT DISTINCT s.message_id FROM messages g JOIN memory_sources s ON s.message_id = g.id WHERE "
                      "g.conversation_id IN (SELECT item FROM forgetting_items WHERE forgetting_k = ?1 AND kind = ?2)",
                      m_key, kTaken);
}

Status ForgettingRows::emptyDerived(store::Database& database, const ConversationId& conversation) const {
    HEARTH_TRY_STATUS(database.run("DELETE FROM audits WHERE conversation_id = ?1", conversation));
    HEARTH_TRY_STATUS(database.run("DELETE FROM candidates WHERE conversation_id = ?1", conversation));
    HEARTH_TRY_STATUS(database.run("DELETE FROM jobs WHERE key = ?1", conversation.text()));
    HEARTH_TRY_STATUS(database.run("DELETE FROM upkeep WHERE name = 'alike'"));
    HEARTH_TRY_STATUS(database.run(kEmptyPeriods, conversation));
    HEARTH_TRY_STATUS(database.run(kReadDaysAgain, conversation));
    return database.run(kEmptySummary, conversation);
}

Result<bool> ForgettingRows::takeBack(store::Database& database) const {
    HEARTH_TRY(const auto threads, idsOf<ConversationId>(database, kTouchedThreads, m_key, kReadAgain, kTaken));
    if (threads.empty()) return false;
    for (const auto& thread : threads) {
        HEARTH_TRY_STATUS(addItem(database, m_key, kTaken, thread.bytes()));
        HEARTH_TRY_STATUS(removeItem(database, m_key, kReadAgain, thread.bytes()));
    }
    HEARTH_TRY_STATUS(
        database.run("INSERT OR IGNORE INTO forgetting_items(forgetting_k, kind, item) SELECT forgetting_k, 'read', "
                     "item FROM forgetting_items WHERE forgetting_k = ?1 AND kind = ?2 AND item NOT IN (SELECT item "
                     "FROM forgetting_items WHERE forgetting_k = ?1 AND kind = 'conversation')",
                     m_key, kTaken));
    HEARTH_TRY(const auto sources, touchedSources(database));
    HEARTH_TRY(const auto others, Keeper(database, m_now).retract(sources));
    for (const auto& message : others) HEARTH_TRY_STATUS(addItem(database, m_key, kKeep, message.bytes()));
    for (const auto& thread : threads) HEARTH_TRY_STATUS(emptyDerived(database, thread));
    return true;
}

Result<bool> ForgettingRows::keepSome(store::Database& database) const {
    constexpr std::int64_t kAtOnce = 500;
    // Threads that are read anew as well need not be kept now.
    HEARTH_TRY_STATUS(
        database.run("DELETE FROM forgetting_items WHERE forgetting_k = ?1 AND kind = ?2 AND NOT EXISTS(SELECT 1 FROM "
                     "messages g WHERE g.id = forgetting_items.item AND g.conversation_id NOT IN (SELECT t.item FROM "
                     "forgetting_items t WHERE t.forgetting_k = ?1 AND t.kind = ?3))",
                     m_key, kKeep, kTaken));
    HEARTH_TRY(const auto messages,
               messagesOf(database,
                          "SELECT g.id FROM forgetting_items i JOIN messages g ON g.id = i.item WHERE i.forgetting_k = "
                          "?1 AND i.kind = ?2 ORDER BY g.k LIMIT ?3",
                          m_key, kKeep, kAtOnce));
    if (messages.empty()) return false;
    HEARTH_TRY([[maybe_unused]] const Kept kept, m_auditor.keepAnew(database, messages));
    for (const auto& message : messages) HEARTH_TRY_STATUS(removeItem(database, m_key, kKeep, message.bytes()));
    return true;
}

Status ForgettingRows::readAgain(store::Database& database, const MessageId& message) const {
    return database.run(
        "INSERT OR IGNORE INTO forgetting_items(forgetting_k, kind, item) SELECT ?2, ?3, g.conversation_id FROM "
        "messages g WHERE g.id = ?1 AND NOT EXISTS(SELECT 1 FROM forgetting_items i WHERE i.forgetting_k = ?2 AND "
        "i.kind = ?4 AND i.item = g.conversation_id)",
        message, m_key, kReadAgain, kTaken);
}

Status ForgettingRows::dropSources(store::Database& database, const std::vector<MessageId>& messages) const {
    for (const auto& message : messages) {
        HEARTH_TRY(const auto rows,
                   rowsWhere(database,
                             "m.deleted_at IS NULL AND m.id IN (SELECT memory_id FROM memory_sources WHERE message_id "
                             "= ?1)",
                             message));
        for (const auto& row : rows) {
            HEARTH_TRY(const auto origins, originsOf(database, row.memory.id));
            const bool first = !origins.empty() && origins.front().message == message;
            HEARTH_TRY(const bool withAny, goesWithAny(database, row.memory.id));
            if (!first && !withAny) {
                HEARTH_TRY_STATUS(database.run("DELETE FROM memory_sources WHERE memory_id = ?1 AND message_id = ?2",
                                               row.memory.id, message));
                continue;
            }
            // Its words are those of its first source; whoever else said the same is read again.
            HEARTH_TRY_STATUS(Keeper(database, m_now).unsay(row));
            for (const auto& origin : origins)
                if (origin.message != message) HEARTH_TRY_STATUS(readAgain(database, origin.message));
        }
    }
    return {};
}

Status ForgettingRows::forgetConversation(store::Database& database, const ConversationId& conversation) const {
    HEARTH_TRY(const auto messages,
               messagesOf(database, "SELECT id FROM messages WHERE conversation_id = ?1", conversation));
    HEARTH_TRY_STATUS(dropSources(database, messages));
    HEARTH_TRY(auto forgotten, chat::Forgotten::open(database));
    HEARTH_TRY_STATUS(forgotten.addConversation(conversation, m_now, m_random));
    for (const auto& message : messages) HEARTH_TRY_STATUS(removeItem(database, m_key, "message", message.bytes()));
    for (const char* sql : kRemoveThread) HEARTH_TRY_STATUS(database.run(sql, conversation));
    return removeItem(database, m_key, "conversation", conversation.bytes());
}

Status ForgettingRows::forgetMessages(store::Database& database, const ConversationId& conversation) const {
    HEARTH_TRY(const auto messages,
               messagesOf(database,
                          "SELECT g.id FROM forgetting_items i JOIN messages g ON g.id = i.item WHERE i.forgetting_k = "
                          "?1 AND i.kind = 'message' AND g.conversation_id = ?2",
                          m_key, conversation));
    HEARTH_TRY_STATUS(dropSources(database, messages));
    HEARTH_TRY(auto forgotten, chat::Forgotten::open(database));
    HEARTH_TRY_STATUS(forgotten.addMessages(conversation, messages, m_now, m_random));
    for (const auto& message : messages) {
        HEARTH_TRY_STATUS(database.run(kRemoveAttachments, message));
        HEARTH_TRY_STATUS(database.run(kEmptyMessage, message));
        HEARTH_TRY_STATUS(store::noteForgotten(database, store::kMessagesTable, message.view()));
        HEARTH_TRY_STATUS(removeItem(database, m_key, "message", message.bytes()));
    }
    return {};
}

Status ForgettingRows::forgetMemories(store::Database& database, const std::vector<MemoryId>& memories) const {
    for (const auto& memory : memories) {
        HEARTH_TRY(const auto row, rowOf(database, memory));
        if (row && !row->deleted) HEARTH_TRY_STATUS(forgetRow(database, *row, m_now));
        HEARTH_TRY_STATUS(removeItem(database, m_key, "memory", memory.bytes()));
    }
    return {};
}

Result<bool> ForgettingRows::forgetOthers(store::Database& database) const {
    HEARTH_TRY(const auto shifts, itemsOf<ShiftId>(database, m_key, "shift"));
    for (const auto& shift : shifts) {
        HEARTH_TRY_STATUS(forgetShift(database, shift, m_now));
        HEARTH_TRY_STATUS(removeItem(database, m_key, "shift", shift.bytes()));
    }
    bool any = !shifts.empty();
    for (const auto& [kind, removals] : kPlainRows) {
        HEARTH_TRY(const auto rows, itemsOf<MessageId>(database, m_key, kind));
        for (const auto& row : rows) {
            for (const char* sql : removals)
                if (sql != nullptr) HEARTH_TRY_STATUS(database.run(sql, row));
            HEARTH_TRY_STATUS(removeItem(database, m_key, kind, row.bytes()));
        }
        any = any || !rows.empty();
    }
    return any;
}

Result<bool> ForgettingRows::forgetSome(store::Database& database) const {
    HEARTH_TRY(const auto memories, itemsOf<MemoryId>(database, m_key, "memory"));
    if (!memories.empty()) {
        HEARTH_TRY_STATUS(forgetMemories(database, memories));
        return true;
    }
    HEARTH_TRY(const bool taken, takeBack(database));
    if (taken) return true;
    HEARTH_TRY(const auto conversations, itemsOf<ConversationId>(database, m_key, "conversation"));
    if (!conversations.empty()) {
        HEARTH_TRY_STATUS(forgetConversation(database, conversations.front()));
        return true;
    }
    HEARTH_TRY(const auto thread, nextThread(database, m_key));
    if (thread) {
        HEARTH_TRY_STATUS(forgetMessages(database, *thread));
        return true;
    }
    HEARTH_TRY(const bool kept, keepSome(database));
    if (kept) return true;
    HEARTH_TRY(const bool others, forgetOthers(database));
    if (others) return true;
    // Messages that are gone by another way.
    HEARTH_TRY_STATUS(database.run("DELETE FROM forgetting_items WHERE forgetting_k = ?1 AND kind <> 'read'", m_key));
    return false;
}

}  // namespace hearth::memory
