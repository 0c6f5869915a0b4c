// SPDX-License-Identifier: AGPL-3.0-or-later
// An audit: what a thread says that is new, read in windows, its best messages kept, its summary carried on.
// The last window is open: what it keeps may be taken back when the thread goes on at once and says better things,
// so that reading a thread message by message and in one go end alike. Source: docs/MEMORY.md, steps 1 to 3.
#pragma once

#include <functional>
#include <map>
#include <span>
#include <vector>

#include "core/base/cancel.h"
#include "core/memory/keeping/keeper.h"
#include "core/memory/keeping/memory_settings.h"
#include "core/memory/keeping/scoring.h"
#include "core/memory/late_endings.h"
#include "core/memory/memory_engine.h"
#include "core/memory/reading/extraction.h"
#include "core/memory/threads/thread_fold.h"

namespace hearth::memory {

/// A message as an audit reads it.
struct HeardMessage {
    std::int64_t key = 0;
    MessageId id;
    chat::Role role = chat::Role::User;
    std::string speaker;
    Timestamp at{0};
    std::string text;
    std::string before;        ///< What the two messages before it said, their ends: gives sense to a bare answer.
    bool played = false;       ///< Said within a game or a rehearsal that the messages before it set up.
    bool waiting = false;      ///< A candidate of an earlier audit, not part of the windows.
    std::string earlier = {};  ///< The last thing that its writer said before it, when both are short.
    std::string company = {};  ///< The same however long: whom "he" means.
    std::string answer = {};   ///< How the answer to it begins, where there is one.
};

/// What is known of a thread before it is read on.
struct ThreadToRead {
    ConversationId conversation;
    std::string title;
    bool readable = false;  ///< Memory on and not in the trash.
    std::int64_t closedTo = 0;
    std::int64_t auditedTo = 0;
    std::vector<Contender> waiting;
    std::vector<HeardMessage> messages;
    bool more = false;  ///< There was more than one reading may hold.
};

/// What an audit is going to write.
struct AuditPlan {
    const ThreadToRead* thread = nullptr;
    struct Keep {
        const HeardMessage* message;
        std::vector<Statement> statements;
    };
    std::vector<Keep> keep;
    std::vector<MessageId> retract;
    std::vector<Contender> waiting;
    std::int64_t closedTo = 0;
    std::int64_t auditedTo = 0;
    std::int64_t messagesRead = 0;
};

/// Threads: one audit at a time; a long one reads on others while it writes.
class Auditor {
public:
    Auditor(store::Vault& vault, const Extractor& extractor, const ThreadReader& threads,
            const MemorySettings& settings = {})
        : m_vault(vault),
          m_extractor(extractor),
          m_threads(threads),
          m_cadence(settings.cadence),
          m_keep(settings.keep) {}

    /// Reads these threads to their ends, in transactions of about 2,000 messages, and then once more what may end what
    /// was told before it and kept after it, in transactions of about 100. Errors: NotFound, Cancelled; what was
    /// committed stays, and the next run goes on. Cost: the second time each message
    /// that was kept before something older is read, and of those that may end it `Keeper::retract` and `Keeper::keep`.
    Result<AuditReport> run(std::span<const ConversationId> conversations, const MemoryEngine::AuditProgress& progress,
                            const CancelToken& cancel);

    /// Takes back what these messages support, as if they had never been read; what other messages said of the same is
    /// kept anew, unless `goes` says that they go too. In the caller's write transaction. Cost: as
    /// `Keeper::retract`, and one `Keeper::keep` a statement of those other messages.
    Result<Kept> takeBack(store::Database& database, std::span<const MessageId> messages,
                          const std::function<bool(const MessageId&)>& goes) const;
    /// Keeps what these messages say, in the order in which they were said. In the caller's write transaction.
    Result<Kept> keepAnew(store::Database& database, const std::vector<MessageId>& messages,
                          Hearing hearing = Hearing::First) const;

    /// Takes back all that was learned from a thread, as if nobody had read it.
    Status unread(store::Database& database, const ConversationId& conversation) const;

    /// The three steps of an audit; only the first and the last touch the vault. What was forgotten between them makes
    /// the last do nothing: the thread is read again by the next audit.
    Result<ThreadToRead> readThread(store::Database& database, const ConversationId& conversation) const;
    AuditPlan plan(const ThreadToRead& thread) const;
    Result<AuditReport> apply(store::Database& database, Keeper& keeper, const AuditPlan& plan);

private:
    /// What one transaction may hold, read and planned.
    struct Stretch {
        std::vector<ThreadToRead> threads;
        std::vector<AuditPlan> plans;  ///< They point into `threads`, and stay valid when a stretch is moved.
    };
    Result<Stretch> readStretch(std::span<const ConversationId>& conversations, const CancelToken& cancel) const;
    /// Threads: one for each core, at most four, each with the next thread that none has taken.
    std::vector<AuditPlan> planAll(std::span<const ThreadToRead> threads, const CancelToken& cancel) const;
    Result<AuditReport> write(const Stretch& stretch);
    /// A message that was read before, and what it states.
    struct Said {
        HeardMessage message;
        std::vector<Statement> statements;
    };
    /// In the order in which they were said.
    Result<std::vector<Said>> hearAgain(store::Database& database, std::span<const MessageId> messages) const;
    Result<std::vector<EarlierKept>> endingsAmong(store::Database& database,
                                                  std::span<const EarlierKept> messages) const;
    Status readAgain(store::Database& database, std::span<const EarlierKept> endings) const;
    Status readEndingsAgain(const CancelToken& cancel);
    /// Reads from the front of `conversations` what one transaction may hold, and takes off what was read to its end.
    Result<std::vector<ThreadToRead>> gather(std::span<const ConversationId>& conversations) const;
    using StatedByKey = std::map<std::int64_t, std::vector<Statement>>;
    /// The messages of a window that are good enough, and what they state.
    std::vector<Contender> hear(std::span<const HeardMessage* const> window, StatedByKey& stated) const;
    Status carryOn(store::Database& database, const AuditPlan& plan) const;
    Status writeProgress(store::Database& database, const AuditPlan& plan) const;

    store::Vault& m_vault;
    const Extractor& m_extractor;
    const ThreadReader& m_threads;
    Cadence m_cadence;
    KeepRules m_keep;
    LateEndings m_late;
};

}  // namespace hearth::memory
