// SPDX-License-Identifier: AGPL-3.0-or-later
// How messages and conversations are written to rows and read from them; shared by everything in this folder.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/chat/types.h"
#include "core/store/blobs.h"
#include "core/store/database.h"

namespace hearth::chat {

/// Append ` WHERE …` and step; each row is then read with `readMessage`.
inline constexpr std::string_view kSelectMessages =
    "SELECT id, conversation_id, parent_id, role, author, created_at, text, parts, state, hidden, provider, model, "
    "call, receipt, external_id, k FROM messages";
/// The column that follows those that `readMessage` reads.
inline constexpr int kMessageKeyColumn = 15;

/// Errors: Corrupt when an id, role or state is none.
Result<Message> readMessage(const store::Statement& row);

/// The one message. Errors: NotFound.
Result<Message> loadMessage(store::Database& database, const MessageId& id);

/// Labels are read apart (`loadLabels`). Append a condition on `c` and step.
inline constexpr std::string_view kSelectConversations =
    "SELECT c.id, c.title, c.created_at, c.updated_at, c.source, c.external_id, c.current_message, c.provider, "
    "c.model, f.name, c.pinned, c.archived, c.memory_off, c.local_only, c.deleted_at, "
    "(SELECT count(*) FROM messages m WHERE m.conversation_id = c.id) - "
    "(SELECT count(*) FROM messages m WHERE m.conversation_id = c.id AND m.hidden = 1), c.system_prompt "
    "FROM conversations c LEFT JOIN folders f ON f.id = c.folder_id AND f.deleted_at IS NULL";
Result<Conversation> readConversation(const store::Statement& row);
/// Sorted by name.
Result<std::vector<std::string>> loadLabels(store::Database& database, const ConversationId& id);
/// With labels. Errors: NotFound.
Result<Conversation> loadConversation(store::Database& database, const ConversationId& id);

/// Gives every Image and File part its attachment id, derived from the message and the part's place.
void nameAttachments(const MessageId& message, std::vector<Part>& parts);
/// What the `parts` column holds; absent when the parts are exactly one text part equal to `text`.
std::optional<std::string> storedParts(std::string_view text, const std::vector<Part>& parts);

/// Inserts unless a message with this id is there; gives whether it did. Writes its rows in `attachments`, too, with
/// the keys of those contents that are in their place.
Result<bool> insertMessage(store::Database& database, const Message& message,
                           std::span<const store::StagedBlob> contents = {});
/// The rows in `attachments` that the parts ask for; those that are there already stay as they are.
Status insertAttachments(store::Database& database, const MessageId& message, const std::vector<Part>& parts,
                         std::span<const store::StagedBlob> contents = {});

/// Ids that two devices compute alike for the same name.
IdBytes folderId(std::string_view name);
IdBytes labelId(std::string_view name);
IdBytes conversationLabelId(const ConversationId& conversation, const IdBytes& label);

}  // namespace hearth::chat
