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

}  // namespace

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
        const std::size_t leaf = loaded.tree.newestLeafBelow(siblings[static_cast<std::size_t>(index)]);
        return database.run("UPDATE conversations SET current_message = ?2 WHERE id = ?1", chosenFrom.conversation,
                            loaded.messages[leaf].id);
    });
}

}  // namespace hearth::chat
