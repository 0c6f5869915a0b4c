// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/chat/titles.h"

#include "core/base/text.h"
#include "core/chat/types.h"

namespace hearth::chat {

namespace {
constexpr std::size_t kTitleCharacters = 48;
}  // namespace

std::string titleFrom(std::string_view words) {
    const std::string_view trimmed = trim(words);
    return elide(collapseSpaces(trimmed.substr(0, trimmed.find('\n'))), kTitleCharacters);
}

Result<std::string> titleOf(store::Database& database, const MessageId& message) {
    HEARTH_TRY(auto row, database.query("SELECT m.text, m.parts, (SELECT a.name FROM attachments a WHERE a.message_id "
                                        "= m.id ORDER BY a.part LIMIT 1) FROM messages m WHERE m.id = ?1 AND m.role = "
                                        "'user'",
                                        message));
    HEARTH_TRY(const bool found, row.step());
    if (!found) return std::string();
    const std::string typed = ownText(std::string(row.text(0)), row.optionalText(1));
    return titleFrom(trim(typed).empty() ? row.text(2) : std::string_view(typed));
}

Status nameAnew(store::Database& database, const ConversationId& conversation) {
    std::string title;
    {
        HEARTH_TRY(auto first, database.query("SELECT id FROM messages WHERE conversation_id = ?1 AND role = 'user' "
                                              "AND hidden = 0 ORDER BY created_at, k LIMIT 1",
                                              conversation));
        HEARTH_TRY(const bool any, first.step());
        if (any) {
            HEARTH_TRY(const MessageId message, first.id<MessageId>(0));
            HEARTH_TRY(title, titleOf(database, message));
        }
    }
    return database.run("UPDATE conversations SET title = ?2 WHERE id = ?1", conversation, title);
}

}  // namespace hearth::chat
