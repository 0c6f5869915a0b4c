// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/chat/rows.h"

#include "core/base/text.h"
#include "core/crypto/hash.h"

namespace hearth::chat {

namespace {

/// JSON that this folder wrote. What cannot be read any more is treated as absent: the message's text still stands.
Json storedJson(const std::optional<std::string>& text) {
    if (!text) return nullptr;
    auto value = parseJson(*text);
    return value.ok() ? std::move(*value) : Json(nullptr);
}

/// Files whose content Hearth does not hold have a name and perhaps a size.
bool isAttachment(const Part& part) { return part.kind == PartKind::Image || part.kind == PartKind::File; }

std::optional<std::int64_t> sizeOf(const Part& part) {
    const Json& bytes = memberAt(part.data, "bytes");
    if (!bytes.is_number_integer()) return std::nullopt;
    return bytes.get<std::int64_t>();
}

/// Of the content with this id, where it is there.
std::optional<ByteView> keyOf(const IdBytes& id, std::span<const store::StagedBlob> contents) {
    for (const store::StagedBlob& content : contents)
        if (content.id().bytes() == id) return content.key().expose();
    return std::nullopt;
}

}  // namespace

Result<Message> readMessage(const store::Statement& row) {
    HEARTH_TRY(const MessageId id, row.id<MessageId>(0));
    HEARTH_TRY(const ConversationId conversation, row.id<ConversationId>(1));
    HEARTH_TRY(auto parent, row.optionalId<MessageId>(2));
    const auto role = roleFromName(row.text(3));
    const auto state = messageStateFromName(row.text(8));
    if (!role || !state) return fail(ErrorCode::Corrupt, "a message has an unknown role or state");
    Message message{.id = id,
                    .conversation = conversation,
                    .parent = parent,
                    .role = *role,
                    .author = row.optionalText(4),
                    .createdAt = row.time(5),
                    .text = std::string(row.text(6)),
                    .state = *state,
                    .hidden = row.flag(9),
                    .provider = row.optionalText(10),
                    .model = row.optionalText(11),
                    .externalId = row.optionalText(14)};
    message.parts = partsFromJson(storedJson(row.optionalText(7)));
    const Json call = storedJson(row.optionalText(12));
    if (call.is_object()) message.call = callFromJson(call);
    const Json receipt = storedJson(row.optionalText(13));
    if (receipt.is_object()) message.receipt = receiptFromJson(receipt);
    return message;
}

Result<Message> loadMessage(store::Database& database, const MessageId& id) {
    HEARTH_TRY(auto row, database.query(std::string(kSelectMessages) + " WHERE id = ?1", id));
    HEARTH_TRY(const bool found, row.step());
    if (!found) return fail(ErrorCode::NotFound, "message");
    return readMessage(row);
}

Result<Conversation> readConversation(const store::Statement& row) {
    HEARTH_TRY(const ConversationId id, row.id<ConversationId>(0));
    HEARTH_TRY(auto current, row.optionalId<MessageId>(6));
    return Conversation{.id = id,
                        .title = std::string(row.text(1)),
                        .createdAt = row.time(2),
                        .updatedAt = row.time(3),
                        .source = std::string(row.text(4)),
                        .externalId = row.optionalText(5),
                        .currentMessage = current,
                        .provider = row.optionalText(7),
                        .model = row.optionalText(8),
                        .folder = row.optionalText(9),
                        .systemPrompt = row.optionalText(16),
                        .pinned = row.flag(10),
                        .archived = row.flag(11),
                        .memoryOff = row.flag(12),
                        .localOnly = row.flag(13),
                        .deletedAt = row.optionalTime(14),
                        .messageCount = row.integer(15)};
}

Result<std::vector<std::string>> loadLabels(store::Database& database, const ConversationId& id) {
    HEARTH_TRY(auto row, database.query("SELECT l.name FROM conversation_labels c JOIN labels l ON l.id = c.label_id "
                                        "WHERE c.conversation_id = ?1 AND c.present = 1 AND l.deleted_at IS NULL "
                                        "ORDER BY l.name",
                                        id));
    std::vector<std::string> labels;
    for (;;) {
        HEARTH_TRY(const bool more, row.step());
        if (!more) return labels;
        labels.emplace_back(row.text(0));
    }
}

Result<Conversation> loadConversation(store::Database& database, const ConversationId& id) {
    HEARTH_TRY(auto row, database.query(std::string(kSelectConversations) + " WHERE c.id = ?1", id));
    HEARTH_TRY(const bool found, row.step());
    if (!found) return fail(ErrorCode::NotFound, "conversation");
    HEARTH_TRY(Conversation conversation, readConversation(row));
    HEARTH_TRY(conversation.labels, loadLabels(database, id));
    return conversation;
}

void nameAttachments(const MessageId& message, std::vector<Part>& parts) {
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (!isAttachment(parts[i]) || parts[i].data.contains("attachmentId")) continue;
        const std::string place = std::to_string(i);
        parts[i].data["attachmentId"] = formatUuid(crypto::derivedId("attachments", {message.view(), asBytes(place)}));
    }
}

std::optional<std::string> storedParts(std::string_view text, const std::vector<Part>& parts) {
    if (parts.empty()) return std::nullopt;
    const Part& first = parts.front();
    if (parts.size() == 1 && first.kind == PartKind::Text && first.text == text && first.data.empty())
        return std::nullopt;
    return dumpJson(partsToJson(parts));
}

Result<bool> insertMessage(store::Database& database, const Message& message,
                           std::span<const store::StagedBlob> contents) {
    std::optional<std::string> call;
    if (message.call) call = dumpJson(callToJson(*message.call));
    std::optional<std::string> receipt;
    if (message.receipt) receipt = dumpJson(receiptToJson(*message.receipt));
    HEARTH_TRY_STATUS(database.run(
        "INSERT OR IGNORE INTO messages(id, conversation_id, parent_id, role, author, created_at, text, parts, state, "
        "hidden, provider, model, call, receipt, external_id) "
        "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
        message.id, message.conversation, message.parent, roleName(message.role), message.author, message.createdAt,
        message.text, storedParts(message.text, message.parts), messageStateName(message.state), message.hidden,
        message.provider, message.model, call, receipt, message.externalId));
    if (database.changes() == 0) return false;
    HEARTH_TRY_STATUS(insertAttachments(database, message.id, message.parts, contents));
    return true;
}

Status insertAttachments(store::Database& database, const MessageId& message, const std::vector<Part>& parts,
                         std::span<const store::StagedBlob> contents) {
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (!isAttachment(parts[i])) continue;
        const auto id = parseUuid(stringAt(parts[i].data, "attachmentId").value_or(""));
        if (!id.ok()) continue;
        const auto key = keyOf(*id, contents);
        HEARTH_TRY_STATUS(
            database.run("INSERT OR IGNORE INTO attachments(id, message_id, part, name, media_type, bytes, stored, "
                         "blob_key) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                         ByteView(*id), message, i, stringAt(parts[i].data, "name").value_or(""),
                         stringAt(parts[i].data, "mediaType"), sizeOf(parts[i]), key.has_value(), key));
    }
    return {};
}

IdBytes folderId(std::string_view name) { return crypto::derivedId("folders", {asBytes(foldCase(trim(name)))}); }

IdBytes labelId(std::string_view name) { return crypto::derivedId("labels", {asBytes(foldCase(trim(name)))}); }

IdBytes conversationLabelId(const ConversationId& conversation, const IdBytes& label) {
    return crypto::derivedId("conversation_labels", {conversation.view(), ByteView(label)});
}

}  // namespace hearth::chat
