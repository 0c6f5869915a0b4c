// SPDX-License-Identifier: AGPL-3.0-or-later
// The rows of what is being forgotten, taken away in small transactions: each leaves the list of what is left shorter,
// so that a kill only delays it.
#pragma once

#include <string_view>
#include <vector>

#include "core/memory/audit.h"
#include "core/store/database.h"

namespace hearth::memory {

/// Items of one kind that are left. In the caller's transaction, as is everything here.
template <typename AnyId>
Result<std::vector<AnyId>> itemsOf(store::Database& database, std::int64_t key, std::string_view kind) {
    std::vector<AnyId> items;
    HEARTH_TRY(auto rows,
               database.query("SELECT item FROM forgetting_items WHERE forgetting_k = ?1 AND kind = ?2", key, kind));
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return items;
        HEARTH_TRY(const AnyId item, rows.id<AnyId>(0));
        items.push_back(item);
    }
}
Status addItem(store::Database& database, std::int64_t key, std::string_view kind, const IdBytes& item);
Status removeItem(store::Database& database, std::int64_t key, std::string_view kind, const IdBytes& item);
/// The last step was taken: the receipt is complete.
Status noteScrubbed(store::Vault& vault, std::int64_t key, std::int64_t snapshots);

/// What these messages and conversations, whose rows another device took away, have left beside their rows; a thread
/// that lost a message will be read again ("again").
Status followElsewhere(store::Database& database, std::int64_t key, const std::vector<MessageId>& messages,
                       const std::vector<ConversationId>& conversations);

class ForgettingRows {
public:
    ForgettingRows(Auditor auditor, std::int64_t key, Timestamp now, RandomSource& random)
        : m_auditor(std::move(auditor)), m_key(key), m_now(now), m_random(random) {}

    /// Takes away a part; false when there was nothing left.
    Result<bool> forgetSome(store::Database& database) const;

private:
    /// What the engine learned from all conversations that lose something is taken back at once, as if nobody had read
    /// them; they will be read anew, and other messages that told the same kept anew. False when there are none left.
    /// Cost: one look a memory that stands on them or beside one that does, and one settling a family.
    Result<bool> takeBack(store::Database& database) const;
    Result<std::vector<MessageId>> touchedSources(store::Database& database) const;
    /// What was made of a conversation beside memories goes, or is emptied until it is made anew.
    Status emptyDerived(store::Database& database, const ConversationId& conversation) const;
    /// Keeps some of those other messages anew, in the order in which they were said. False when there are none left.
    Result<bool> keepSome(store::Database& database) const;
    /// The conversation of a message will be read as if nobody had read it.
    Status readAgain(store::Database& database, const MessageId& message) const;
    /// Memories that stay because a person touched them lose these sources, and go when their words came from one.
    Status dropSources(store::Database& database, const std::vector<MessageId>& messages) const;
    Status forgetConversation(store::Database& database, const ConversationId& conversation) const;
    Status forgetMessages(store::Database& database, const ConversationId& conversation) const;
    Status forgetMemories(store::Database& database, const std::vector<MemoryId>& memories) const;
    Result<bool> forgetOthers(store::Database& database) const;

    Auditor m_auditor;
    std::int64_t m_key;
    Timestamp m_now;
    RandomSource& m_random;
};

}  // namespace hearth::memory
