// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/chat/import/writer.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/chat/rows.h"

namespace hearth::chat {

Status ImportWriter::add(std::string_view source, ImportedConversation conversation) {
    auto messages = std::move(conversation.messages);
    for (std::size_t from = 0; from < messages.size();) {
        const std::size_t room = std::min(kImportBatch - m_waitingMessages, messages.size() - from);
        const auto first = messages.begin() + static_cast<std::ptrdiff_t>(from);
        ImportedConversation piece = conversation;
        piece.messages.assign(std::make_move_iterator(first),
                              std::make_move_iterator(first + static_cast<std::ptrdiff_t>(room)));
        m_waiting.push_back({source, std::move(piece)});
        m_waitingMessages += room;
        from += room;
        if (m_waitingMessages >= kImportBatch) HEARTH_TRY_STATUS(flush());
    }
    return {};
}

Status ImportWriter::flush() {
    if (m_waiting.empty()) return {};
    HEARTH_TRY_STATUS(m_vault.write([this](store::Database& database) { return storeBatch(database); }));
    m_waiting.clear();
    m_waitingMessages = 0;
    return {};
}

Status ImportWriter::storeBatch(store::Database& database) {
    HEARTH_TRY(Forgotten forgotten, Forgotten::open(database));
    for (Piece& piece : m_waiting) {
        HEARTH_TRY(Thread* const thread, threadOf(database, forgotten, piece.conversation.id));
        HEARTH_TRY_STATUS(storePiece(database, forgotten, piece, *thread));
    }
    // Conversations last: each is written once a batch, however many lines of it the batch holds.
    for (const Piece& piece : m_waiting) {
        Thread& thread = m_threads.find(piece.conversation.id)->second;
        if (thread.changed && !thread.forgotten) HEARTH_TRY_STATUS(save(database, piece, thread));
    }
    return {};
}

Result<ImportWriter::Thread*> ImportWriter::threadOf(store::Database& database, Forgotten& forgotten,
                                                     const ConversationId& id) {
    const auto [place, isNew] = m_threads.try_emplace(id);
    Thread& thread = place->second;
    if (!isNew) return &thread;
    HEARTH_TRY(thread.forgotten, forgotten.contains(id.view()));
    if (thread.forgotten && m_forgottenToo) {
        HEARTH_TRY_STATUS(forgotten.remove(id.view()));
        thread.forgotten = false;
    }
    HEARTH_TRY(auto row,
               database.query(
                   "SELECT c.title, c.updated_at, m.id, m.created_at, c.deleted_at IS NOT NULL FROM conversations c "
                   "LEFT JOIN messages m ON m.id = c.current_message WHERE c.id = ?1",
                   id));
    HEARTH_TRY(thread.stored, row.step());
    thread.ours = !thread.stored;
    thread.changed = !thread.stored;
    if (!thread.stored) return &thread;
    thread.title = row.text(0);
    thread.newestVisible = row.time(1);
    thread.trashed = row.flag(4);
    HEARTH_TRY(thread.leaf, row.optionalId<MessageId>(2));
    if (thread.leaf) thread.leafAt = row.time(3);
    return &thread;
}

Status ImportWriter::storePiece(store::Database& database, const Forgotten& forgotten, Piece& piece, Thread& thread) {
    ImportedConversation& conversation = piece.conversation;
    if (thread.forgotten) {
        for (const Message& message : conversation.messages) ++(message.hidden ? m_hidden : m_leftOut);
        return {};
    }
    if (thread.title.empty() && !conversation.title.empty()) {
        thread.title = conversation.title;
        thread.changed = true;
    }
    for (Message& message : conversation.messages)
        HEARTH_TRY_STATUS(storeMessage(database, forgotten, conversation, message, thread));
    return {};
}

Status ImportWriter::storeMessage(store::Database& database, const Forgotten& forgotten,
                                  const ImportedConversation& conversation, Message& message, Thread& thread) {
    if (conversation.continues && !message.parent && thread.leaf != message.id) message.parent = thread.leaf;
    while (message.parent && thread.leftOut.contains(*message.parent)) message.parent = thread.leftOut[*message.parent];
    HEARTH_TRY(const bool done, passOver(database, forgotten, message, thread));
    if (done) {
        // Of a new conversation whose last message is left out, the one before it is the visible leaf.
        const bool leaf = conversation.leaf == message.id && thread.ours;
        if (leaf && thread.leftOut.contains(message.id)) thread.leaf = message.parent;
        return {};
    }
    HEARTH_TRY(const bool added, insertMessage(database, message));
    count(message, added, thread);
    if (conversation.leaf != message.id || !(added || thread.ours)) return {};
    // A newer leaf takes over. An older one does so only where it goes on from what was visible.
    if (!thread.ours && thread.leaf && message.parent != thread.leaf && message.createdAt < thread.leafAt) return {};
    thread.leaf = message.id;
    thread.leafAt = message.createdAt;
    thread.changed = true;
    return {};
}

Result<bool> ImportWriter::passOver(store::Database& database, const Forgotten& forgotten, const Message& message,
                                    Thread& thread) {
    if (forgotten.empty()) return false;
    HEARTH_TRY(const bool gone, forgotten.contains(message.id.view()));
    if (!gone) return false;
    if (m_forgottenToo) {
        HEARTH_TRY_STATUS(forgotten.remove(message.id.view()));
        return restore(database, message, thread);
    }
    ++(message.hidden ? m_hidden : m_leftOut);
    HEARTH_TRY(const std::int64_t place,
               database.integer("SELECT EXISTS(SELECT 1 FROM messages WHERE id = ?1)", message.id));
    if (place != 0) return true;
    thread.leftOut.emplace(message.id, message.parent);
    return true;
}

/// Where only its place was left, it has its words again, and is read and indexed as if it were new.
Result<bool> ImportWriter::restore(store::Database& database, const Message& message, Thread& thread) {
    HEARTH_TRY_STATUS(database.run(
        "UPDATE messages SET text = ?2, parts = ?3, author = ?4, state = ?5, hidden = ?6, provider = ?7, "
        "model = ?8, external_id = ?9 WHERE id = ?1 AND hidden = 1 AND text = ''",
        message.id, message.text, storedParts(message.text, message.parts), message.author,
        messageStateName(message.state), message.hidden, message.provider, message.model, message.externalId));
    if (database.changes() == 0) return false;
    HEARTH_TRY_STATUS(insertAttachments(database, message.id, message.parts));
    HEARTH_TRY_STATUS(database.run(
        "INSERT OR IGNORE INTO index_pending(message_k) SELECT k FROM messages WHERE id = ?1", message.id));
    if (!std::exchange(thread.restored, true)) m_restored.push_back(message.conversation);
    count(message, true, thread);
    return true;
}

void ImportWriter::count(const Message& message, bool added, Thread& thread) {
    if (message.hidden) {
        ++m_hidden;
        return;
    }
    ++(added ? m_added : m_alreadyThere);
    m_inTrash += !added && thread.trashed ? 1 : 0;
    if (!added) return;
    if (!std::exchange(thread.touched, true)) m_touched.push_back(message.conversation);
    if (thread.newestVisible && *thread.newestVisible >= message.createdAt) return;
    thread.newestVisible = message.createdAt;
    thread.changed = true;
}

Status ImportWriter::save(store::Database& database, const Piece& piece, Thread& thread) {
    const ImportedConversation& conversation = piece.conversation;
    const Timestamp updated = thread.newestVisible.value_or(conversation.createdAt);
    thread.changed = false;
    if (thread.stored)
        return database.run("UPDATE conversations SET title = ?2, current_message = ?3, updated_at = ?4 WHERE id = ?1",
                            conversation.id, thread.title, thread.leaf, updated);
    thread.stored = true;
    return database.run(
        "INSERT INTO conversations(id, title, created_at, updated_at, source, external_id, "
        "current_message, archived, memory_off) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        conversation.id, thread.title, conversation.createdAt, updated, piece.source, conversation.externalId,
        thread.leaf, conversation.archived, conversation.memoryOff);
}

}  // namespace hearth::chat
