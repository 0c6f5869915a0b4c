// SPDX-License-Identifier: AGPL-3.0-or-later
// Storing what importers read: 2,000 messages a transaction, nothing twice, and the visible leaf where it belongs.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "core/chat/import/source.h"
#include "core/store/vault.h"

namespace hearth::chat {

/// How many messages one transaction stores.
inline constexpr std::size_t kImportBatch = 2000;

/// Threads: one at a time. What `add` was given is stored by the next flush, which comes by itself when a batch is
/// full.
class ImportWriter {
public:
    explicit ImportWriter(store::Vault& vault) : m_vault(vault) {}

    /// `source` is stored with the conversation and must live as long as this. Errors: what the store gives.
    Status add(std::string_view source, ImportedConversation conversation);
    Status flush();

    std::int64_t messages() const { return m_added + m_alreadyThere; }
    std::int64_t hidden() const { return m_hidden; }
    std::int64_t added() const { return m_added; }
    std::int64_t alreadyThere() const { return m_alreadyThere; }
    std::int64_t conversations() const { return static_cast<std::int64_t>(m_threads.size()); }
    /// Those that got messages, in the order of their first one.
    const std::vector<ConversationId>& touched() const { return m_touched; }

private:
    /// A conversation of this import: what its row holds, and what it must hold when the batch is over.
    struct Thread {
        bool stored = false;  ///< The vault has its row.
        bool ours = false;    ///< This import made it, so the file alone says which leaf is visible.
        bool touched = false;
        bool changed = false;
        std::string title;
        std::optional<MessageId> leaf;
        Timestamp leafAt = Timestamp(0);
        std::optional<Timestamp> newestVisible;
    };
    struct Piece {
        std::string_view source;
        ImportedConversation conversation;
    };

    Status storeBatch(store::Database& database);
    Status storePiece(store::Database& database, Piece& piece, Thread& thread);
    void count(const Message& message, bool added, Thread& thread);
    Result<Thread*> threadOf(store::Database& database, const ConversationId& id);
    static Status save(store::Database& database, const Piece& piece, Thread& thread);

    store::Vault& m_vault;
    std::vector<Piece> m_waiting;
    std::size_t m_waitingMessages = 0;
    std::unordered_map<ConversationId, Thread, IdHash<ConversationTag>> m_threads;
    std::vector<ConversationId> m_touched;
    std::int64_t m_added = 0;
    std::int64_t m_alreadyThere = 0;
    std::int64_t m_hidden = 0;
};

}  // namespace hearth::chat
