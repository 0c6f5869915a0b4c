// SPDX-License-Identifier: AGPL-3.0-or-later
// What was forgotten for good and no import may bring back. Kept are hashes of ids under a key of the vault, and
// nothing that says what it was. Source: docs/STORE_FORMAT.md, "In the database".
#pragma once

#include <span>
#include <vector>

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/chat/types.h"
#include "core/store/database.h"

namespace hearth::chat {

/// In the caller's transaction, which it must not outlive.
class Forgotten {
public:
    /// Reads the keys that hashes were made with: one, or one more for each device that made its own before it knew
    /// another's.
    static Result<Forgotten> open(store::Database& database);

    /// Nothing was ever forgotten.
    bool empty() const { return m_keys.empty(); }
    Result<bool> contains(ByteView id) const;
    /// The conversation as a whole, by the id that it has and those that an import of its export would give it.
    Status addConversation(const ConversationId& conversation, Timestamp now, RandomSource& random);
    /// These messages of a conversation, alike. Pre: their rows are as they were said.
    Status addMessages(const ConversationId& conversation, std::span<const MessageId> messages, Timestamp now,
                       RandomSource& random);
    /// It may come back.
    Status remove(ByteView id) const;

private:
    explicit Forgotten(store::Database& database) : m_database(&database) {}
    Status add(ByteView id, Timestamp now, RandomSource& random);

    store::Database* m_database;
    std::vector<Bytes> m_keys;
};

}  // namespace hearth::chat
