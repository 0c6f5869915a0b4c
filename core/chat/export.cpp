// SPDX-License-Identifier: AGPL-3.0-or-later
// Export: the door, and the JSON form, which holds everything that a conversation has.
#include "core/chat/export.h"

#include <algorithm>
#include <ostream>

#include "core/chat/export_formats.h"
#include "core/chat/message_tree.h"
#include "core/chat/rows.h"

namespace hearth::chat {

namespace {

template <typename T>
Json orNull(const std::optional<T>& value) {
    return value ? Json(*value) : Json(nullptr);
}

template <typename Tag>
Json orNull(const std::optional<Id<Tag>>& id) {
    return id ? Json(id->text()) : Json(nullptr);
}

Json toJson(const Message& message) {
    return {{"id", message.id.text()},
            {"externalId", orNull(message.externalId)},
            {"parent", orNull(message.parent)},
            {"role", roleName(message.role)},
            {"speaker", orNull(message.author)},
            {"createdAt", message.createdAt.rfc3339()},
            {"text", message.text},
            {"parts", partsToJson(message.parts)},
            {"state", messageStateName(message.state)},
            {"hidden", message.hidden},
            {"provider", orNull(message.provider)},
            {"model", orNull(message.model)},
            {"call", message.call ? callToJson(*message.call) : Json(nullptr)},
            {"receipt", message.receipt ? receiptToJson(*message.receipt) : Json(nullptr)}};
}

Json toJson(const Conversation& conversation) {
    return {{"id", conversation.id.text()},
            {"externalId", orNull(conversation.externalId)},
            {"source", conversation.source},
            {"title", conversation.title},
            {"createdAt", conversation.createdAt.rfc3339()},
            {"updatedAt", conversation.updatedAt.rfc3339()},
            {"currentMessage", orNull(conversation.currentMessage)},
            {"provider", orNull(conversation.provider)},
            {"model", orNull(conversation.model)},
            {"folder", orNull(conversation.folder)},
            {"labels", conversation.labels},
            {"pinned", conversation.pinned},
            {"archived", conversation.archived},
            {"memoryOff", conversation.memoryOff},
            {"localOnly", conversation.localOnly}};
}

}  // namespace

Status checkStream(const std::ostream& out) {
    if (!out) return fail(ErrorCode::Unavailable, "the export could not be written");
    return {};
}

Status forEachConversation(store::Database& database, const std::function<Status(const Conversation&)>& write) {
    HEARTH_TRY(auto row, database.prepare(std::string(kSelectConversations) +
                                          " WHERE c.deleted_at IS NULL ORDER BY c.created_at, c.id"));
    for (;;) {
        HEARTH_TRY(const bool more, row.step());
        if (!more) return {};
        HEARTH_TRY(Conversation conversation, readConversation(row));
        HEARTH_TRY(conversation.labels, loadLabels(database, conversation.id));
        HEARTH_TRY_STATUS(write(conversation));
    }
}

Status exportJson(store::Database& database, std::ostream& out) {
    out << '[';
    const char* separator = "\n";
    HEARTH_TRY_STATUS(forEachConversation(database, [&](const Conversation& conversation) -> Status {
        HEARTH_TRY(auto loaded, MessageTree::load(database, conversation.id));
        auto& messages = loaded.messages;
        std::sort(messages.begin(), messages.end(), [](const Message& a, const Message& b) {
            return std::pair(a.createdAt, a.id) < std::pair(b.createdAt, b.id);
        });
        Json whole = toJson(conversation);
        Json& list = whole["messages"] = Json::array();
        for (const Message& message : messages) list.push_back(toJson(message));
        out << separator << dumpJson(whole);
        separator = ",\n";
        return checkStream(out);
    }));
    out << "\n]\n";
    return {};
}

std::optional<ExportFormat> exportFormatFromName(std::string_view name) {
    if (name == "json") return ExportFormat::Json;
    if (name == "markdown") return ExportFormat::Markdown;
    if (name == "jsonl") return ExportFormat::Jsonl;
    return std::nullopt;
}

Status exportConversations(const store::Vault& vault, ExportFormat format, std::ostream& out) {
    return vault.read([&](store::Database& database) -> Status {
        switch (format) {
            case ExportFormat::Json: HEARTH_TRY_STATUS(exportJson(database, out)); break;
            case ExportFormat::Markdown: HEARTH_TRY_STATUS(exportMarkdown(database, out)); break;
            case ExportFormat::Jsonl: HEARTH_TRY_STATUS(exportJsonl(database, out)); break;
        }
        out.flush();
        return checkStream(out);
    });
}

}  // namespace hearth::chat
