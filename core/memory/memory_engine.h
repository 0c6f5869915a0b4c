// SPDX-License-Identifier: AGPL-3.0-or-later
// The memory engine: reads threads, keeps short statements worth keeping, with their sources. Source: docs/MEMORY.md.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/cancel.h"
#include "core/memory/keeping/memory.h"
#include "core/store/vault.h"

namespace hearth::memory {

class CandidateSource;
struct MemorySettings;
struct MemoryTools;

/// Threads: safe from any; calls block.
class MemoryEngine {
public:
    explicit MemoryEngine(store::Vault& vault);
    ~MemoryEngine();

    /// From now on these numbers count; what runs goes on with those that it began with.
    void use(const MemorySettings& settings);
    MemorySettings settings() const;
    /// What reads messages under the settings of the moment. For core/memory: engine_state.h.
    std::shared_ptr<const MemoryTools> tools() const;

    /// Reads what is new in a thread since its last audit, extracts, redacts, merges, supersedes, summarises.
    /// Running it again changes nothing. Cost: linear in the new messages. Errors: NotFound, Cancelled.
    Result<AuditReport> audit(const ConversationId& conversation, const CancelToken& cancel);
    /// Told how many threads were read to their ends.
    using AuditProgress = std::function<void(std::int64_t threads)>;
    /// The same for several, with fewer transactions: what follows an import. One audit runs at a time.
    Result<AuditReport> audit(std::span<const ConversationId> conversations, const CancelToken& cancel,
                              const AuditProgress& progress = {});
    /// What was learned from this thread is taken back, and the next audit reads it from its beginning.
    Status readFromStart(const ConversationId& conversation);
    /// Conversations with messages that no audit has read (memory on, not in the trash), oldest first.
    Result<std::vector<ConversationId>> unaudited() const;
    /// Shows a model the end of a thread that audits have read and no model has, and keeps what the thread bears out
    /// of what it proposes. One call of `source`; nothing is locked while it runs. What no model may read, or none
    /// answers sensibly, stays as the rules left it. Errors: NotFound, Unavailable, AuthFailed, Cancelled.
    Result<ModelReport> auditWithModel(const ConversationId& conversation, CandidateSource& source,
                                       const CancelToken& cancel);
    /// Conversations with words of the person that no model was shown, oldest first: imported ones, for example.
    Result<std::vector<ConversationId>> unreadByModel() const;

    Result<std::vector<Memory>> list(const MemoryFilter& filter) const;
    Result<Memory> get(const MemoryId& id) const;
    /// The chain that this memory belongs to, oldest first.
    Result<std::vector<Memory>> history(const MemoryId& id) const;
    /// A memory that the user wrote; needs no source and does not decay.
    Result<Memory> add(std::string_view content);
    /// What a model would have remembered: it waits for the person's yes, under `Candidates to review`, and counts
    /// nowhere until then. Errors: as `add`.
    Result<Memory> propose(std::string_view content, bool localOnly);
    /// A new version of the text that supersedes the old one; returns it.
    Result<Memory> edit(const MemoryId& id, std::string_view content);
    Status setPinned(const MemoryId& id, bool pinned);
    Status setLocalOnly(const MemoryId& id, bool localOnly);
    /// Removes the memory's row and its sources; the vault's files and what quotes it keep its words. The complete one
    /// is Engine::forget.
    Status forget(const MemoryId& id);
    /// Notes that these were put into an answer.
    Status markUsed(const std::vector<MemoryId>& ids);

    /// Threads by how much there is to pick up: recent, engaged, with open questions. Best first.
    Result<std::vector<ThreadState>> resumable(int limit) const;
    Result<std::optional<ThreadState>> thread(const ConversationId& conversation) const;

private:
    struct State;
    store::Vault& m_vault;
    std::unique_ptr<State> m_state;
};

}  // namespace hearth::memory
