// SPDX-License-Identifier: AGPL-3.0-or-later
// Walking a conversation's tree: the branch that is shown, and choosing another one.
#include <algorithm>

#include "core/chat/conversations.h"
#include "core/chat/message_tree.h"
#include "core/chat/rows.h"

namespace hearth::chat {

namespace {

BranchMessage placed(MessageTree& loaded, std::size_t node) {
    const auto& siblings = loaded.tree.siblings(node);
    const auto place = std::find(siblings.begin(), siblings.end(), node) - siblings.begin();
    return {std::move(loaded.messages[node]), static_cast<int>(place), static_cast<int>(siblings.size())};
}

Status showThrough(store::Database& database, const MessageTree& loaded, std::size_t node) {
    const Message& leaf = loaded.messages[loaded.tree.newestLeafBelow(node)];
    return database.run("UPDATE conversations SET current_message = ?2 WHERE id = ?1", leaf.conversation, leaf.id);
}

}  // namespace

Status showBranchThrough(store::Database& database, const MessageId& message) {
    HEARTH_TRY(const Message chosen, loadMessage(database, message));
    HEARTH_TRY(const MessageTree loaded, MessageTree::load(database, chosen.conversation));
    return showThrough(database, loaded, loaded.indexOf.at(message));
}

Result<std::vector<BranchMessage>> Conversations::branch(const ConversationId& id) const {
    return m_vault.read([&](store::Database& database) -> Result<std::vector<BranchMessage>> {
        HEARTH_TRY(const auto stored, storedLeaf(database, id));
        HEARTH_TRY(MessageTree loaded, MessageTree::load(database, id));
        std::vector<BranchMessage> branch;
        const auto leaf = loaded.leaf(stored);
        if (!leaf) return branch;
        for (const std::size_t node : loaded.tree.path(*leaf))
            if (!loaded.messages[node].hidden) branch.push_back(placed(loaded, node));
        return branch;
    });
}

Status Conversations::chooseSibling(const MessageId& message, int index) {
    return m_vault.write([&](store::Database& database) -> Status {
        HEARTH_TRY(const Message chosenFrom, loadMessage(database, message));
        HEARTH_TRY(const MessageTree loaded, MessageTree::load(database, chosenFrom.conversation));
        const auto& siblings = loaded.tree.siblings(loaded.indexOf.at(message));
        if (index < 0 || static_cast<std::size_t>(index) >= siblings.size())
            return fail(ErrorCode::InvalidArgument, "there is no such sibling");
        return showThrough(database, loaded, siblings[static_cast<std::size_t>(index)]);
    });
}

}  // namespace hearth::chat
