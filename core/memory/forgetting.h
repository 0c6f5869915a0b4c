// SPDX-License-Identifier: AGPL-3.0-or-later
// Forgetting for good: what was chosen goes from every table, what was derived from it is built anew without it, and
// the vault's files are written anew so that no page holds it. One job, resumed after a kill. Source: docs/MEMORY.md,
// "Forgetting is complete".
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/cancel.h"
#include "core/base/id.h"
#include "core/index/text_index.h"
#include "core/memory/memory_engine.h"
#include "core/store/vault.h"

namespace hearth::memory {

/// Stored by name, never renamed.
enum class ForgetKind { Memory, Message, Conversation, Topic, Person, Range, Everything };
std::string_view forgetKindName(ForgetKind kind);

struct ForgetTarget {
    ForgetKind kind = ForgetKind::Memory;
    std::optional<IdBytes> id;       ///< Of a memory, message or conversation.
    std::string words;               ///< The topic, or the person's name.
    std::optional<Timestamp> since;  ///< Of a range; until is exclusive.
    std::optional<Timestamp> until;
};

/// How many of what: the kinds of items that go (forgetting_selection.h) and snapshots, in the plural. What goes with
/// something else counts too: the messages of a conversation, the memories that only messages that go told.
using ForgetCounts = std::map<std::string, std::int64_t>;

inline constexpr std::size_t kMostListedMemories = 50;

/// A memory that would go.
struct ForgottenLine {
    MemoryId id;
    std::string content;
};

struct ForgetPreview {
    ForgetCounts counts;
    std::vector<std::string> examples;  ///< The beginnings of a few messages and titles that would go.
    /// The memories that would, newest first, at most kMostListedMemories; `counts` has all.
    std::vector<ForgottenLine> memories;
    std::vector<std::string> backups;  ///< Places that will still hold it.
    bool nothing() const { return counts.empty(); }
};

using ForgettingId = Id<struct ForgettingTag>;

/// What went. It never says which words chose it.
struct ForgetReceipt {
    ForgettingId id;
    ForgetKind kind = ForgetKind::Memory;
    Timestamp askedAt;
    std::optional<Timestamp> finishedAt;  ///< Absent while the vault's files may still hold it.
    bool gone = false;                    ///< From every list, recall, search and summary.
    ForgetCounts counts;
    std::vector<std::string> stillIn;  ///< Backups elsewhere, as "place, day".
};

/// Threads: safe from any; calls block.
class Forgetting {
public:
    Forgetting(store::Vault& vault, MemoryEngine& memories, index::TextIndex& index)
        : m_vault(vault), m_memories(memories), m_index(index) {}

    /// What would go. Errors: NotFound for an id that nobody has, InvalidArgument for words of fewer than two
    /// characters or a range without an end. Cost: linear in the vault for topics and persons.
    Result<ForgetPreview> preview(const ForgetTarget& target) const;
    /// Notes what is to go, and hides it at once from lists, search and recall. Errors: those of `preview`.
    Result<ForgettingId> begin(const ForgetTarget& target);
    using Progress = std::function<void(std::int64_t done, std::int64_t all)>;
    /// Does everything that was begun, from where it was, to the end. However many wait, the vault's files are written
    /// anew once, and again only for what was begun meanwhile. Errors: Cancelled, Full, those of the store; what was
    /// done stays done, and the next call goes on.
    Status finish(const Progress& progress, const CancelToken& cancel);
    /// The same, and what became of one. Errors: NotFound.
    Result<ForgetReceipt> finish(const ForgettingId& id, const Progress& progress, const CancelToken& cancel);

    /// Newest first.
    Result<std::vector<ForgetReceipt>> receipts() const;
    /// How many are not finished.
    Result<std::int64_t> pending() const;
    /// What another device forgot: its rows went here when its changes were merged.
    struct Elsewhere {
        std::vector<MessageId> messages;
        std::vector<ConversationId> conversations;
        std::int64_t memories = 0;
    };
    /// Notes in the caller's transaction that what was derived from it here goes too, as a forgetting that has begun.
    /// Does nothing for nothing.
    Status noteElsewhere(store::Database& database, const Elsewhere& gone);
    /// Notes in the caller's transaction that these memories were taken away by a rule of the person's: the files have
    /// still to be written anew.
    static Status noteTaken(store::Database& database, std::int64_t memories, const Clock& clock, RandomSource& random);

private:
    Status forgetRows(std::int64_t key, const CancelToken& cancel);
    Status readThreads(std::int64_t key, const CancelToken& cancel);
    Status readSome(std::span<const ConversationId> conversations, const CancelToken& cancel);
    Status sumUp(const CancelToken& cancel);
    Status run(std::string_view stage, const std::vector<std::int64_t>& keys, const CancelToken& cancel);

    store::Vault& m_vault;
    MemoryEngine& m_memories;
    index::TextIndex& m_index;
};

}  // namespace hearth::memory
