// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/chat/message_tree.h"

#include "core/chat/rows.h"

namespace hearth::chat {

namespace {

Result<std::vector<Message>> loadMessages(store::Database& database, const ConversationId& id) {
    HEARTH_TRY(auto row, database.query(std::string(kSelectMessages) + " WHERE conversation_id = ?1 ORDER BY k", id));
    std::vector<Message> messages;
    for (;;) {
        HEARTH_TRY(const bool more, row.step());
        if (!more) return messages;
        HEARTH_TRY(Message message, readMessage(row));
        messages.push_back(std::move(message));
    }
}

}  // namespace

Result<MessageTree> MessageTree::load(store::Database& database, const ConversationId& id) {
    MessageTree loaded{{}, {}, Tree({})};
    HEARTH_TRY(loaded.messages, loadMessages(database, id));
    const auto& messages = loaded.messages;
    loaded.indexOf.reserve(messages.size());
    for (std::size_t i = 0; i < messages.size(); ++i) loaded.indexOf.emplace(messages[i].id, i);
    std::vector<TreeNode> nodes;
    nodes.reserve(messages.size());
    for (const Message& message : messages) {
        const auto parent = message.parent ? loaded.indexOf.find(*message.parent) : loaded.indexOf.end();
        nodes.push_back({parent == loaded.indexOf.end() ? std::nullopt : std::optional(parent->second),
                         message.createdAt, message.hidden});
    }
    loaded.tree = Tree(std::move(nodes));
    return loaded;
}

std::optional<std::size_t> MessageTree::leaf(const std::optional<MessageId>& stored) const {
    const auto found = stored ? indexOf.find(*stored) : indexOf.end();
    return found == indexOf.end() ? tree.newestLeaf() : found->second;
}

Result<std::optional<MessageId>> storedLeaf(store::Database& database, const ConversationId& id) {
    HEARTH_TRY(auto row, database.query("SELECT current_message FROM conversations WHERE id = ?1", id));
    HEARTH_TRY(const bool found, row.step());
    if (!found) return fail(ErrorCode::NotFound, "conversation");
    return row.optionalId<MessageId>(0);
}

Result<std::optional<MessageId>> visibleLeaf(store::Database& database, const ConversationId& id) {
    HEARTH_TRY(const auto stored, storedLeaf(database, id));
    if (stored) {
        HEARTH_TRY(
            const auto there,
            database.integer("SELECT count(*) FROM messages WHERE id = ?1 AND conversation_id = ?2", *stored, id));
        if (there > 0) return stored;
    }
    HEARTH_TRY(const MessageTree loaded, MessageTree::load(database, id));
    const auto leaf = loaded.tree.newestLeaf();
    return leaf ? std::optional(loaded.messages[*leaf].id) : std::nullopt;
}

}  // namespace hearth::chat
