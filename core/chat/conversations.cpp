// SPDX-License-Identifier: AGPL-3.0-or-later
// Conversations as wholes: made, listed, renamed, filed, put in the trash. Their messages are in messages.cpp.
#include "core/chat/conversations.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/chat/rows.h"

namespace hearth::chat {

namespace {

constexpr IdBytes kNewConversationDraft = {};  // stored, never renumbered

/// One statement that must have hit the conversation. Errors: NotFound.
template <typename... Values>
Status change(store::Vault& vault, std::string_view sql, const Values&... values) {
    return vault.write([&](store::Database& database) -> Status {
        HEARTH_TRY_STATUS(database.run(sql, values...));
        if (database.changes() == 0) return fail(ErrorCode::NotFound, "conversation");
        return {};
    });
}

std::string_view scopeCondition(ConversationScope scope) {
    switch (scope) {
        case ConversationScope::Active: return "c.deleted_at IS NULL AND c.archived = 0";
        case ConversationScope::Archived: return "c.deleted_at IS NULL AND c.archived = 1";
        case ConversationScope::Trash: return "c.deleted_at IS NOT NULL";
    }
    return "0";
}

bool inWindow(std::size_t place, const ConversationFilter& filter) {
    const auto offset = static_cast<std::size_t>(std::max(filter.offset, 0));
    if (place < offset) return false;
    return filter.limit <= 0 || place - offset < static_cast<std::size_t>(filter.limit);
}

/// The keys of the rows that are asked for, in order. Titles are folded here, which SQL cannot do.
Result<std::vector<std::int64_t>> matchingKeys(store::Database& database, const ConversationFilter& filter) {
    std::string sql = "SELECT c.k, c.title FROM conversations c WHERE " + std::string(scopeCondition(filter.scope));
    if (filter.label)
        sql +=
            " AND EXISTS (SELECT 1 FROM conversation_labels l WHERE l.conversation_id = c.id AND "
            "l.label_id = ?1 AND l.present = 1)";
    sql += " ORDER BY c.pinned DESC, c.updated_at DESC, c.id DESC";
    HEARTH_TRY(auto row, database.prepare(sql));
    const IdBytes label = labelId(filter.label.value_or(""));
    if (filter.label) row.bind(1, ByteView(label));

    const std::string wanted = foldCase(filter.titleContains);
    std::vector<std::int64_t> keys;
    for (std::size_t place = 0;;) {
        HEARTH_TRY(const bool more, row.step());
        if (!more) return keys;
        if (!wanted.empty() && foldCase(row.text(1)).find(wanted) == std::string::npos) continue;
        if (inWindow(place++, filter)) keys.push_back(row.integer(0));
    }
}

}  // namespace

Conversations::Conversations(store::Vault& vault) : m_vault(vault) {}

Result<Conversation> Conversations::create(std::string_view title) {
    const auto id = newId<ConversationId>(m_vault.clock(), m_vault.random());
    const Timestamp now = m_vault.clock().now();
    return m_vault.write([&](store::Database& database) -> Result<Conversation> {
        HEARTH_TRY_STATUS(
            database.run("INSERT INTO conversations(id, title, created_at, updated_at) "
                         "VALUES(?1, ?2, ?3, ?3)",
                         id, toUtf8(title), now));
        return loadConversation(database, id);
    });
}

Result<Conversation> Conversations::get(const ConversationId& id) const {
    return m_vault.read([&](store::Database& database) { return loadConversation(database, id); });
}

Result<std::vector<Conversation>> Conversations::list(const ConversationFilter& filter) const {
    return m_vault.read([&](store::Database& database) -> Result<std::vector<Conversation>> {
        HEARTH_TRY(const auto keys, matchingKeys(database, filter));
        HEARTH_TRY(auto row, database.prepare(std::string(kSelectConversations) + " WHERE c.k = ?1"));
        std::vector<Conversation> found;
        found.reserve(keys.size());
        for (const std::int64_t key : keys) {
            row.reset();
            row.bind(1, key);
            HEARTH_TRY(const bool there, row.step());
            if (!there) continue;
            HEARTH_TRY(Conversation conversation, readConversation(row));
            HEARTH_TRY(conversation.labels, loadLabels(database, conversation.id));
            found.push_back(std::move(conversation));
        }
        return found;
    });
}

Status Conversations::rename(const ConversationId& id, std::string_view title) {
    return change(m_vault, "UPDATE conversations SET title = ?2 WHERE id = ?1", id, toUtf8(title));
}

Status Conversations::setPinned(const ConversationId& id, bool pinned) {
    return change(m_vault, "UPDATE conversations SET pinned = ?2 WHERE id = ?1", id, pinned);
}

Status Conversations::setArchived(const ConversationId& id, bool archived) {
    return change(m_vault, "UPDATE conversations SET archived = ?2 WHERE id = ?1", id, archived);
}

Status Conversations::setMemoryOff(const ConversationId& id, bool off) {
    return change(m_vault, "UPDATE conversations SET memory_off = ?2 WHERE id = ?1", id, off);
}

Status Conversations::setLocalOnly(const ConversationId& id, bool localOnly) {
    return change(m_vault, "UPDATE conversations SET local_only = ?2 WHERE id = ?1", id, localOnly);
}

Status Conversations::setModel(const ConversationId& id, std::optional<std::string> provider,
                               std::optional<std::string> model) {
    return change(m_vault, "UPDATE conversations SET provider = ?2, model = ?3 WHERE id = ?1", id, provider, model);
}

Status Conversations::setSystemPrompt(const ConversationId& id, std::optional<std::string> text) {
    if (text) text = toUtf8(trim(*text));
    if (text && text->empty()) text.reset();
    return change(m_vault, "UPDATE conversations SET system_prompt = ?2 WHERE id = ?1", id, text);
}

Status Conversations::moveToFolder(const ConversationId& id, std::string_view folder) {
    const std::string name = toUtf8(trim(folder));
    if (name.empty()) return change(m_vault, "UPDATE conversations SET folder_id = NULL WHERE id = ?1", id);
    const IdBytes folderKey = folderId(name);
    return m_vault.write([&](store::Database& database) -> Status {
        HEARTH_TRY_STATUS(
            database.run("UPDATE conversations SET folder_id = ?2 WHERE id = ?1", id, ByteView(folderKey)));
        if (database.changes() == 0) return fail(ErrorCode::NotFound, "conversation");
        HEARTH_TRY_STATUS(
            database.run("INSERT OR IGNORE INTO folders(id, name) VALUES(?1, ?2)", ByteView(folderKey), name));
        return database.run("UPDATE folders SET deleted_at = NULL WHERE id = ?1 AND deleted_at IS NOT NULL",
                            ByteView(folderKey));
    });
}

Status Conversations::setLabel(const ConversationId& id, std::string_view label, bool present) {
    const std::string name = toUtf8(trim(label));
    if (name.empty()) return fail(ErrorCode::InvalidArgument, "a label needs a name");
    const IdBytes labelKey = labelId(name);
    const IdBytes pairKey = conversationLabelId(id, labelKey);
    return m_vault.write([&](store::Database& database) -> Status {
        HEARTH_TRY(const auto found, database.integer("SELECT count(*) FROM conversations WHERE id = ?1", id));
        if (found == 0) return fail(ErrorCode::NotFound, "conversation");
        if (present) {
            HEARTH_TRY_STATUS(
                database.run("INSERT OR IGNORE INTO labels(id, name) VALUES(?1, ?2)", ByteView(labelKey), name));
            HEARTH_TRY_STATUS(database.run(
                "UPDATE labels SET deleted_at = NULL WHERE id = ?1 AND deleted_at IS NOT NULL", ByteView(labelKey)));
            HEARTH_TRY_STATUS(
                database.run("INSERT OR IGNORE INTO conversation_labels(id, conversation_id, label_id, "
                             "present) VALUES(?1, ?2, ?3, 1)",
                             ByteView(pairKey), id, ByteView(labelKey)));
        }
        return database.run("UPDATE conversation_labels SET present = ?2 WHERE id = ?1 AND present <> ?2",
                            ByteView(pairKey), present);
    });
}

Status Conversations::trash(const ConversationId& id) {
    return change(m_vault, "UPDATE conversations SET deleted_at = coalesce(deleted_at, ?2) WHERE id = ?1", id,
                  m_vault.clock().now());
}

Status Conversations::restore(const ConversationId& id) {
    return change(m_vault, "UPDATE conversations SET deleted_at = NULL WHERE id = ?1", id);
}

Status Conversations::saveDraft(const std::optional<ConversationId>& conversation, std::string_view text) {
    const ByteView id = conversation ? conversation->view() : ByteView(kNewConversationDraft);
    return m_vault.write([&](store::Database& database) -> Status {
        return database.run(
            "INSERT INTO drafts(id, text, updated_at) SELECT ?1, ?2, ?3 WHERE ?1 = ?4 OR EXISTS(SELECT 1 FROM "
            "conversations WHERE id = ?1) ON CONFLICT(id) DO UPDATE SET text = excluded.text, "
            "updated_at = excluded.updated_at WHERE text <> excluded.text",
            id, toUtf8(text), m_vault.clock().now(), ByteView(kNewConversationDraft));
    });
}

Result<std::string> Conversations::draft(const std::optional<ConversationId>& conversation) const {
    const ByteView id = conversation ? conversation->view() : ByteView(kNewConversationDraft);
    return m_vault.read([&](store::Database& database) -> Result<std::string> {
        HEARTH_TRY(auto row, database.query("SELECT text FROM drafts WHERE id = ?1", id));
        HEARTH_TRY(const bool found, row.step());
        return found ? std::string(row.text(0)) : std::string();
    });
}

}  // namespace hearth::chat
