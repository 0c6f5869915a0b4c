// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/commands/commands.h"
#include "core/engine/json_shapes.h"

namespace hearth::engine::commands {

namespace {

/// What every change of a conversation answers with: the conversation as it now is.
Output changed(CommandContext& context, const ConversationId& id, const Status& status) {
    HEARTH_TRY_STATUS(status);
    HEARTH_TRY(const chat::Conversation conversation, context.engine.conversations().get(id));
    return CommandOutput{toJson(conversation)};
}

chat::ConversationScope scopeOf(const Json& request) {
    if (flagOf(request, "trash")) return chat::ConversationScope::Trash;
    return flagOf(request, "archived") ? chat::ConversationScope::Archived : chat::ConversationScope::Active;
}

}  // namespace

Output listConversations(CommandContext& context, const Json& request) {
    chat::ConversationFilter filter;
    filter.scope = scopeOf(request);
    filter.label = optionalTextOf(request, "label");
    filter.limit = static_cast<int>(integerOf(request, "limit").value_or(0));
    HEARTH_TRY(const auto found, context.engine.conversations().list(filter));
    Json list = Json::array();
    for (const chat::Conversation& conversation : found) list.push_back(toJson(conversation));
    return CommandOutput{{{"conversations", std::move(list)}}};
}

Output showConversation(CommandContext& context, const Json& request) {
    HEARTH_TRY(const ConversationId id, conversationOf(request, "id"));
    HEARTH_TRY(const chat::Conversation conversation, context.engine.conversations().get(id));
    HEARTH_TRY(const auto branch, context.engine.conversations().branch(id));
    Json shown = toJson(conversation);
    Json messages = Json::array();
    for (const chat::BranchMessage& entry : branch) {
        Json message = toJson(entry.message);
        message["sibling"] = entry.sibling;
        message["siblings"] = entry.siblings;
        messages.push_back(std::move(message));
    }
    return CommandOutput{{{"conversation", std::move(shown)}, {"messages", std::move(messages)}}};
}

Output renameConversation(CommandContext& context, const Json& request) {
    HEARTH_TRY(const ConversationId id, conversationOf(request, "id"));
    return changed(context, id, context.engine.conversations().rename(id, textOf(request, "title")));
}

Output labelConversation(CommandContext& context, const Json& request) {
    HEARTH_TRY(const ConversationId id, conversationOf(request, "id"));
    return changed(context, id,
                   context.engine.conversations().setLabel(id, textOf(request, "label"), !flagOf(request, "undo")));
}

Output moveConversation(CommandContext& context, const Json& request) {
    HEARTH_TRY(const ConversationId id, conversationOf(request, "id"));
    return changed(context, id, context.engine.conversations().moveToFolder(id, textOf(request, "folder")));
}

Output archiveConversation(CommandContext& context, const Json& request) {
    HEARTH_TRY(const ConversationId id, conversationOf(request, "id"));
    const bool archive = !flagOf(request, "undo");
    HEARTH_TRY_STATUS(context.engine.conversations().setArchived(id, archive));
    // Archiving a thread is leaving it: what it taught is kept now.
    return changed(context, id, archive ? context.engine.leaveThread(id) : Status());
}

Output pinConversation(CommandContext& context, const Json& request) {
    HEARTH_TRY(const ConversationId id, conversationOf(request, "id"));
    return changed(context, id, context.engine.conversations().setPinned(id, !flagOf(request, "undo")));
}

Output keepConversationLocal(CommandContext& context, const Json& request) {
    HEARTH_TRY(const ConversationId id, conversationOf(request, "id"));
    return changed(context, id, context.engine.conversations().setLocalOnly(id, !flagOf(request, "undo")));
}

/// Without a word it says what is set.
Output conversationMemory(CommandContext& context, const Json& request) {
    HEARTH_TRY(const ConversationId id, conversationOf(request, "id"));
    const std::string setting = textOf(request, "setting");
    return changed(context, id,
                   setting.empty() ? Status() : context.engine.conversations().setMemoryOff(id, setting == "off"));
}

Output deleteConversation(CommandContext& context, const Json& request) {
    HEARTH_TRY(const ConversationId id, conversationOf(request, "id"));
    if (flagOf(request, "forever")) return forgetTrashed(context, id);
    return changed(context, id,
                   flagOf(request, "undo") ? context.engine.conversations().restore(id)
                                           : context.engine.conversations().trash(id));
}

}  // namespace hearth::engine::commands
