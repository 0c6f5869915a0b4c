// SPDX-License-Identifier: AGPL-3.0-or-later
// A thread read by a model, after the rules have read it: what it proposes passes the same gates as what the rules
// find, and its summary takes the place of theirs. One call reads the end of the thread that no call has read yet.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "core/base/clock.h"
#include "core/memory/keeping/keeper.h"
#include "core/memory/keeping/memory.h"
#include "core/memory/keeping/scoring.h"
#include "core/memory/model/candidate_source.h"

namespace hearth::memory {

/// The end of a thread that no model has read.
struct UnreadEnd {
    ReadingTask task;                ///< Without messages when there is nothing to read.
    std::vector<std::string> texts;  ///< The messages of the task as they were said.
    std::int64_t readTo = 0;
};

/// Whether something in this thread must not leave the machine.
Result<bool> staysHere(store::Database& database, const ConversationId& conversation);
/// Of the model that answers in it; empty when none has.
Result<std::string> providerIn(store::Database& database, const ConversationId& conversation);
/// Threads: safe from any; `apply` inside one audit at a time.
class ModelAuditor {
public:
    /// All of them outlive it.
    ModelAuditor(const Language& language, const Redactor& redactor, const KeepRules& keep = {})
        : m_language(language), m_redactor(redactor), m_keep(keep) {}

    /// Errors: NotFound.
    Result<UnreadEnd> unread(store::Database& database, const ConversationId& conversation) const;
    /// Conversations of which it has something to read, oldest first: what audits have read and no model has.
    static Result<std::vector<ConversationId>> waiting(store::Database& database);
    /// Keeps what the thread bears out. Running it again changes nothing.
    Result<ModelReport> apply(store::Database& database, const UnreadEnd& end, const ProposedReading& reading,
                              const Clock& clock) const;
    /// Notes that this end was asked about, so that nobody asks again.
    static Status markRead(store::Database& database, const UnreadEnd& end);

    /// The candidate as a statement with its place in the message; nothing where the message does not bear it out.
    std::optional<Statement> borneOut(const Candidate& candidate, const UnreadEnd& end) const;

private:
    Result<UnreadEnd> unreadMessages(store::Database& database, const ConversationId& conversation) const;
    std::vector<std::string> attributes() const;
    const FactRule* ruleOf(std::string_view attribute) const;
    bool isOwnWord(const Candidate& candidate, std::string_view said, std::size_t begin) const;
    void place(Statement& statement, const Candidate& candidate) const;
    /// What the person says is kept, or told again, and what it replaces gives way.
    Result<Kept> keep(store::Database& database, Keeper& keeper, const Candidate& candidate, const Statement& statement,
                      const UnreadEnd& end, const std::vector<MemoryId>& dropped,
                      const std::vector<MemoryId>& replaced) const;
    /// Where a name or a number of what was kept was said in no message of the thread, but only in a known line, it
    /// rests on that line too.
    Status drawFromKnown(store::Database& database, Keeper& keeper, const MemoryId& by, const Candidate& candidate,
                         const Statement& statement, const UnreadEnd& end) const;
    /// These words, and those of the days that a candidate may work out.
    std::set<std::string> wordsFor(const Candidate& candidate, std::set<std::string> said) const;
    /// Whether its summary has no name and no number but those of the thread.
    bool saysOnlyTheThread(const UnreadEnd& end, const ProposedReading& reading) const;
    /// Refuses what the model says is told better, or wrong, of what rules cut from these messages.
    static Result<std::int64_t> drop(store::Database& database, Keeper& keeper, const std::vector<MemoryId>& dropped,
                                     const std::string& model);
    /// Tells what is left of known lines that are over in part, before what takes the place of that part is kept.
    /// Returns their places: none of them is over as a whole.
    Result<std::vector<std::size_t>> tellRests(store::Database& database, Keeper& keeper, const UnreadEnd& end,
                                               const ProposedReading& reading, ModelReport& report) const;
    /// Ends known lines in whose place nothing came.
    Status endPassed(store::Database& database, Keeper& keeper, const UnreadEnd& end, const ProposedReading& reading,
                     ModelReport& report) const;
    Status writeSummary(store::Database& database, const UnreadEnd& end, const ProposedReading& reading,
                        const Clock& clock) const;

    const Language& m_language;
    const Redactor& m_redactor;
    KeepRules m_keep;
};

}  // namespace hearth::memory
