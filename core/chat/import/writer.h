// SPDX-License-Identifier: AGPL-3.0-or-later
// Storing what importers read: 2,000 messages a transaction, nothing twice, and the visible leaf where it belongs.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "core/chat/forgotten.h"
#include "core/chat/import/source.h"
#include "core/store/vault.h"

namespace hearth::chat {

/// How many messages one transaction stores.
inline constexpr std::size_t kImportBatch = 2000;

/// Threads: one at a time. What `add` was given is stored by the next flush, which comes by itself when a batch is
/// full.
class ImportWriter {
public:
    /// `forgottenToo` brings back what was forgotten for good.
    ImportWriter(store::Vault& vault, bool forgottenToo) : m_vault(vault), m_forgottenToo(forgottenToo) {}

    /// `source` is stored with the conversation and must live as long as this. Errors: what the store gives.
    Status add(std::string_view source, ImportedConversation conversation);
    Status flush();

    std::int64_t messages() const { return m_added + m_alreadyThere + m_leftOut; }
    std::int64_t hidden() const { return m_hidden; }
    std::int64_t added() const { return m_added; }
    std::int64_t alreadyThere() const { return m_alreadyThere; }
    std::int64_t inTrash() const { return m_inTrash; }
    std::int64_t leftOut() const { return m_leftOut; }
    std::int64_t conversations() const { return static_cast<std::int64_t>(m_threads.size()); }
    /// Those that got messages, in the order of their first one.
    const std::vector<ConversationId>& touched() const { return m_touched; }
    const std::vector<ConversationId>& restored() const { return m_restored; }

private:
    /// A conversation of this import: what its row holds, and what it must hold when the batch is over.
    struct Thread {
        bool stored = false;  ///< The vault has its row.
        bool ours = false;    ///< This import made it, so the file alone says which leaf is visible.
        bool touched = false;
        bool changed = false;
        bool forgotten = false;  ///< As a whole.
        bool restored = false;
        bool trashed = false;
        std::string title;
        std::optional<MessageId> leaf;
        Timestamp leafAt = Timestamp(0);
        std::optional<Timestamp> newestVisible;
        /// Messages that were left out and have no row: what followed them follows what they followed.
        std::unordered_map<MessageId, std::optional<MessageId>, IdHash<MessageTag>> leftOut;
    };
    struct Piece {
        std::string_view source;
        ImportedConversation conversation;
    };

    Status storeBatch(store::Database& database);
    Status storePiece(store::Database& database, const Forgotten& forgotten, Piece& piece, Thread& thread);
    Status storeMessage(store::Database& database, const Forgotten& forgotten, const ImportedConversation& conversation,
                        Message& message, Thread& thread);
    /// A message that was forgotten is not brought back, or has its words again. True when it is done with.
    Result<bool> passOver(store::Database& database, const Forgotten& forgotten, const Message& message,
                          Thread& thread);
    Result<bool> restore(store::Database& database, const Message& message, Thread& thread);
    void count(const Message& message, bool added, Thread& thread);
    Result<Thread*> threadOf(store::Database& database, Forgotten& forgotten, const ConversationId& id);
    static Status save(store::Database& database, const Piece& piece, Thread& thread);

    store::Vault& m_vault;
    bool m_forgottenToo;
    std::vector<Piece> m_waiting;
    std::size_t m_waitingMessages = 0;
    std::unordered_map<ConversationId, Thread, IdHash<ConversationTag>> m_threads;
    std::vector<ConversationId> m_touched;
    std::vector<ConversationId> m_restored;
    std::int64_t m_added = 0;
    std::int64_t m_alreadyThere = 0;
    std::int64_t m_inTrash = 0;
    std::int64_t m_leftOut = 0;
    std::int64_t m_hidden = 0;
};

}  // namespace hearth::chat
