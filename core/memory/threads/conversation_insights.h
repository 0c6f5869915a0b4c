// SPDX-License-Identifier: AGPL-3.0-or-later
// What can be said of conversations as wholes: how important each is, which labels would fit, which are alike.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/cancel.h"
#include "core/base/id.h"
#include "core/store/vault.h"

namespace hearth::memory {

struct ConversationInsight {
    ConversationId id;
    std::string title;
    Timestamp createdAt;
    Timestamp lastAt;
    int importance = 1;  ///< 1–10, as the person set it or computed.
    bool setByHand = false;
    std::int64_t memories = 0;
    std::int64_t messages = 0;
    std::int64_t bytes = 0;  ///< About: of its texts.
    bool archived = false;
    bool pinned = false;
};
/// Of every conversation that was read and is not in the trash, in no order.
Result<std::vector<ConversationInsight>> allInsights(store::Database& database);

struct LabelSuggestion {
    ConversationId conversation;
    std::string title;
    std::string label;
    bool isNew = false;  ///< No such label exists yet.
    double confidence = 0;
    std::string reason;
};

struct AlikeConversation {
    ConversationId id;
    std::string title;
    double score = 0;
};

/// Threads: safe from any; calls block.
class ConversationInsights {
public:
    explicit ConversationInsights(store::Vault& vault) : m_vault(vault) {}

    Result<std::vector<ConversationInsight>> list() const;
    /// 1–10; absent: computed again. Errors: NotFound, InvalidArgument.
    Status setImportance(const ConversationId& id, std::optional<int> importance);

    /// Existing labels first, then new ones, surest first. Of one conversation, or of all. What was dismissed, and
    /// what is there already, is not suggested.
    Result<std::vector<LabelSuggestion>> labels(const std::optional<ConversationId>& conversation) const;
    Status dismissLabel(const ConversationId& conversation, std::string_view label);

    /// Conversations about the same things, best first.
    Result<std::vector<AlikeConversation>> related(const ConversationId& id) const;
    struct Pair {
        AlikeConversation one;
        AlikeConversation other;
    };
    /// Those that say nearly the same, best first.
    Result<std::vector<Pair>> duplicates() const;
    /// Two of these are not the same, and are not listed so again. Errors: InvalidArgument where they are one.
    Status dismissDuplicate(const ConversationId& one, const ConversationId& other);

    /// Compares anew, when a conversation was read since it last did. Returns how many pairs are kept. Cost: linear in
    /// the conversations, and in how often their weightiest words are shared. Errors: Cancelled.
    Result<std::int64_t> compare(const CancelToken& cancel);

private:
    store::Vault& m_vault;
};

}  // namespace hearth::memory
