// SPDX-License-Identifier: AGPL-3.0-or-later
// Forgetting for good: what was chosen goes from every table, what was derived from it is built anew without it, and
// the vault's files are written anew so that no page holds it. One job, resumed after a kill. Source: docs/MEMORY.md,
// "Forgetting is complete".
#pragma once

#include <functional>
#include <map>
#include <optional>
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

/// How many of what: messages, conversations, memories, labels, folders, drafts, settings, shifts, snapshots.
using ForgetCounts = std::map<std::string, std::int64_t>;

struct ForgetPreview {
    ForgetCounts counts;
    std::vector<std::string> examples;  ///< The beginnings of a few messages and memories that would go.
    std::vector<std::string> backups;   ///< Places that will still hold it.
    bool nothing() const { return counts.empty(); }
};

using ForgettingId = Id<struct ForgettingTag>;

/// What went. It never says which words chose it.
struct ForgetReceipt {
    ForgettingId id;
    ForgetKind kind = ForgetKind::Memory;
    Timestamp askedAt;
    std::optional<Timestamp> finishedAt;  ///< Absent while it is under way.
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
    /// Notes what is to go, and nothing else; `finish` does it. Errors: those of `preview`.
    Result<ForgettingId> begin(const ForgetTarget& target);

    using Progress = std::function<void(std::int64_t done, std::int64_t all)>;
    /// Does what was begun, from where it was, to the end. Errors: NotFound, Cancelled, Full, those of the store; what
    /// was done stays done, and the next call goes on.
    Result<ForgetReceipt> finish(const ForgettingId& id, const Progress& progress, const CancelToken& cancel);

    /// Newest first.
    Result<std::vector<ForgetReceipt>> receipts() const;

private:
    Status forgetRows(std::int64_t key, const CancelToken& cancel);
    Status readAnew(std::int64_t key, const CancelToken& cancel);

    store::Vault& m_vault;
    MemoryEngine& m_memories;
    index::TextIndex& m_index;
};

}  // namespace hearth::memory
