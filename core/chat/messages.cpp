// SPDX-License-Identifier: AGPL-3.0-or-later
// Single messages: appended, streamed into, finished, mended after a crash. The tree they form is in branches.cpp.
#include <algorithm>

#include "core/base/text.h"
#include "core/chat/conversations.h"
#include "core/chat/message_tree.h"
#include "core/chat/rows.h"

namespace hearth::chat {

namespace {

Message makeMessage(const store::Vault& vault, const NewMessage& given, const std::optional<MessageId>& parent) {
    Message message{.id = newId<MessageId>(vault.clock(), vault.random()),
                    .conversation = given.conversation,
                    .parent = parent,
                    .role = given.role,
                    .createdAt = vault.clock().now(),
                    .text = toUtf8(given.text),
                    .parts = given.parts,
                    .state = given.state,
                    .provider = given.provider,
                    .model = given.model};
    if (message.text.empty()) message.text = toUtf8(textOfParts(message.parts));
    nameAttachments(message.id, message.parts);
    return message;
}

/// Stores the message as the visible leaf of its conversation.
Result<Message> store(store::Database& database, Message message, std::span<store::StagedBlob> contents) {
    for (store::StagedBlob& content : contents) HEARTH_TRY_STATUS(content.place());
    HEARTH_TRY(const bool added, insertMessage(database, message, contents));
    if (!added) return fail(ErrorCode::Conflict, "a message with this id is there");
    HEARTH_TRY_STATUS(
        database.run("UPDATE conversations SET current_message = ?2, updated_at = max(updated_at, ?3) "
                     "WHERE id = ?1",
                     message.conversation, message.id, message.createdAt));
    return message;
}

/// Errors: NotFound when there is no such conversation or the parent is not in it.
Result<std::optional<MessageId>> parentFor(store::Database& database, const NewMessage& given) {
    HEARTH_TRY(const auto found,
               database.integer("SELECT count(*) FROM conversations WHERE id = ?1", given.conversation));
    if (found == 0) return fail(ErrorCode::NotFound, "conversation");
    if (!given.parent) return visibleLeaf(database, given.conversation);
    HEARTH_TRY(const Message parent, loadMessage(database, *given.parent));
    if (parent.conversation != given.conversation) return fail(ErrorCode::NotFound, "parent in this conversation");
    return given.parent;
}

/// Errors: NotFound, Conflict when the message is no longer streaming.
Status mustStream(store::Database& database, const MessageId& id) {
    HEARTH_TRY(const Message message, loadMessage(database, id));
    if (message.state != MessageState::Streaming) return fail(ErrorCode::Conflict, "the message is not streaming");
    return {};
}

}  // namespace

Result<Message> Conversations::append(const NewMessage& message, std::span<store::StagedBlob> contents) {
    return m_vault.write([&](store::Database& database) -> Result<Message> {
        HEARTH_TRY(const auto parent, parentFor(database, message));
        return store(database, makeMessage(m_vault, message, parent), contents);
    });
}

Result<Message> Conversations::appendSibling(const MessageId& of, const NewMessage& message,
                                             std::span<store::StagedBlob> contents) {
    return m_vault.write([&](store::Database& database) -> Result<Message> {
        HEARTH_TRY(const Message sibling, loadMessage(database, of));
        if (sibling.conversation != message.conversation)
            return fail(ErrorCode::NotFound, "sibling in this conversation");
        return store(database, makeMessage(m_vault, message, sibling.parent), contents);
    });
}

Status Conversations::saveStreaming(const MessageId& id, std::string_view text, const std::vector<Part>& parts) {
    const std::string clean = toUtf8(text);
    return m_vault.write([&](store::Database& database) -> Status {
        HEARTH_TRY_STATUS(mustStream(database, id));
        return database.run("UPDATE messages SET text = ?2, parts = ?3 WHERE id = ?1", id, clean,
                            storedParts(clean, parts));
    });
}

Result<Message> Conversations::finish(const MessageId& id, const FinishedAnswer& answer) {
    if (answer.state == MessageState::Streaming)
        return fail(ErrorCode::InvalidArgument, "an answer cannot be finished as streaming");
    const std::string text = toUtf8(answer.text);
    std::vector<Part> parts = answer.parts;
    nameAttachments(id, parts);
    std::optional<std::string> call;
    if (answer.call) call = dumpJson(callToJson(*answer.call));
    std::optional<std::string> receipt;
    if (answer.receipt) receipt = dumpJson(receiptToJson(*answer.receipt));
    return m_vault.write([&](store::Database& database) -> Result<Message> {
        HEARTH_TRY_STATUS(mustStream(database, id));
        HEARTH_TRY_STATUS(
            database.run("UPDATE messages SET text = ?2, parts = ?3, state = ?4, provider = coalesce(?5, provider), "
                         "model = coalesce(?6, model), call = ?7, receipt = ?8 WHERE id = ?1",
                         id, text, storedParts(text, parts), messageStateName(answer.state), answer.provider,
                         answer.model, call, receipt));
        HEARTH_TRY_STATUS(insertAttachments(database, id, parts));
        return loadMessage(database, id);
    });
}

Result<int> Conversations::mendInterrupted() {
    return m_vault.write([](store::Database& database) -> Result<int> {
        HEARTH_TRY_STATUS(database.run("UPDATE messages SET state = 'broken' WHERE state = 'streaming'"));
        return static_cast<int>(database.changes());
    });
}

Result<Message> Conversations::message(const MessageId& id) const {
    return m_vault.read([&](store::Database& database) { return loadMessage(database, id); });
}

Result<std::vector<Message>> Conversations::answersUsing(const MemoryId& memory, int limit) const {
    const std::string where =
        " WHERE hidden = 0 AND receipt IS NOT NULL AND instr(receipt, ?1) > 0 AND conversation_id IN (SELECT id FROM "
        "conversations WHERE deleted_at IS NULL) ORDER BY created_at DESC, k DESC LIMIT ?2";
    return m_vault.read([&](store::Database& database) -> Result<std::vector<Message>> {
        std::vector<Message> answers;
        HEARTH_TRY(auto rows, database.query(std::string(kSelectMessages) + where, memory.text(), limit));
        while (true) {
            HEARTH_TRY(const bool more, rows.step());
            if (!more) return answers;
            HEARTH_TRY(Message answer, readMessage(rows));
            // The same letters could stand elsewhere in the receipt, as a passage's id.
            const auto& used = answer.receipt.value_or(Receipt{}).memories;
            if (std::find(used.begin(), used.end(), memory) != used.end()) answers.push_back(std::move(answer));
        }
    });
}

}  // namespace hearth::chat
