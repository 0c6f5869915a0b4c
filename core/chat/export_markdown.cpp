// SPDX-License-Identifier: AGPL-3.0-or-later
// Markdown for people: the visible branch of each conversation first, then what its other branches say.
#include <ostream>
#include <set>

#include "core/chat/export_formats.h"
#include "core/chat/message_tree.h"

namespace hearth::chat {

namespace {

std::string_view heading(Role role) {
    switch (role) {
        case Role::User: return "You";
        case Role::Assistant: return "Assistant";
        case Role::System: return "System";
        case Role::Tool: return "Tool";
    }
    return "";
}

/// "2026-11-20 10:07 UTC"
std::string minute(Timestamp moment) {
    std::string text = moment.rfc3339();
    text.replace(10, 1, " ");
    return text.substr(0, 16) + " UTC";
}

std::string nameOf(const Part& part) { return stringAt(part.data, "name").value_or(""); }

/// A fence that no run of backquotes inside the text can close.
std::string fenced(const std::string& text) {
    std::size_t longest = 2;
    std::size_t run = 0;
    for (const char c : text) {
        run = c == '`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const std::string fence(longest + 1, '`');
    return fence + "\n" + text + "\n" + fence;
}

std::string describe(const Part& part) {
    switch (part.kind) {
        case PartKind::Text: return part.text;
        case PartKind::Image: return "*Image: " + nameOf(part) + "*";
        case PartKind::File:
            return "*File: " + nameOf(part) + "*" + (part.text.empty() ? "" : "\n\n" + fenced(part.text));
        case PartKind::Thinking: return "*Thinking:*\n\n" + fenced(part.text);
        case PartKind::ToolCall: {
            const Json& arguments = memberAt(part.data, "arguments");
            return "*Tool call: " + nameOf(part) + "*\n\n" +
                   fenced(arguments.is_string() ? arguments.get<std::string>() : dumpJson(arguments));
        }
        case PartKind::ToolResult: return "*Tool result: " + nameOf(part) + "*\n\n" + fenced(part.text);
        case PartKind::Citation: {
            const std::string url = stringAt(part.data, "url").value_or("");
            const std::string title = stringAt(part.data, "title").value_or("");
            return "Source: [" + (title.empty() ? url : title) + "](" + url + ")";
        }
    }
    return {};
}

void write(const Message& message, std::ostream& out) {
    out << "### " << message.author.value_or(std::string(heading(message.role))) << " · " << minute(message.createdAt);
    if (message.model) out << " · " << *message.model;
    out << "\n\n";
    if (message.parts.empty()) out << message.text << "\n\n";
    for (const Part& part : message.parts) out << describe(part) << "\n\n";
    if (message.state != MessageState::Complete) out << "*The answer broke off here.*\n\n";
}

}  // namespace

Status exportMarkdown(store::Database& database, std::ostream& out) {
    return forEachConversation(database, [&](const Conversation& conversation) -> Status {
        HEARTH_TRY(const MessageTree loaded, MessageTree::load(database, conversation.id));
        out << "# " << (conversation.title.empty() ? "Untitled" : conversation.title) << "\n\n"
            << minute(conversation.createdAt) << "\n\n";
        std::set<std::size_t> shown;
        if (const auto leaf = loaded.leaf(conversation.currentMessage))
            for (const std::size_t node : loaded.tree.path(*leaf)) {
                shown.insert(node);
                if (!loaded.messages[node].hidden) write(loaded.messages[node], out);
            }
        bool headed = false;
        for (const std::size_t node : loaded.tree.order()) {
            if (loaded.messages[node].hidden || shown.contains(node)) continue;
            if (!std::exchange(headed, true)) out << "## Other versions\n\n";
            write(loaded.messages[node], out);
        }
        return checkStream(out);
    });
}

}  // namespace hearth::chat
