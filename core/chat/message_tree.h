// SPDX-License-Identifier: AGPL-3.0-or-later
// A conversation's messages in memory with the tree they form, read in one query inside an open transaction.
#pragma once

#include <optional>
#include <unordered_map>
#include <vector>

#include "core/chat/tree.h"
#include "core/chat/types.h"
#include "core/store/database.h"

namespace hearth::chat {

struct MessageTree {
    std::vector<Message> messages;  ///< In the order in which they were stored.
    std::unordered_map<MessageId, std::size_t, IdHash<MessageTag>> indexOf;
    Tree tree;

    /// Cost: linear in the conversation's messages.
    static Result<MessageTree> load(store::Database& database, const ConversationId& id);
    /// The stored leaf; when it is missing or points nowhere, the newest one; absent without messages.
    std::optional<std::size_t> leaf(const std::optional<MessageId>& stored) const;
};

/// The conversation's stored leaf, which may point nowhere. Errors: NotFound.
Result<std::optional<MessageId>> storedLeaf(store::Database& database, const ConversationId& id);
/// Makes the branch through this message the one that is shown, down to its newest leaf. Errors: NotFound.
Status showBranchThrough(store::Database& database, const MessageId& message);
/// The leaf that is shown. Cost: one look-up, or that of `load` when the stored leaf is of no use. Errors: NotFound.
Result<std::optional<MessageId>> visibleLeaf(store::Database& database, const ConversationId& id);

}  // namespace hearth::chat
