// SPDX-License-Identifier: AGPL-3.0-or-later
// A thread read by a model, after the rules have read it: what it proposes passes the same gates as what the rules
// find, and its summary takes the place of theirs. One call reads the end of the thread that no call has read yet.
#pragma once

#include "core/memory/candidate_source.h"
#include "core/memory/extraction.h"
#include "core/memory/memory_engine.h"

namespace hearth::memory {

/// The end of a thread that no model has read.
struct UnreadEnd {
    ReadingTask task;                ///< Without messages when there is nothing to read.
    std::vector<std::string> texts;  ///< The messages of the task as they were said.
    std::int64_t readTo = 0;
};

/// Threads: safe from any; `apply` inside one audit at a time.
class ModelAuditor {
public:
    /// All of them outlive it.
    ModelAuditor(const Language& language, const Extractor& extractor, const Redactor& redactor)
        : m_language(language), m_extractor(extractor), m_redactor(redactor) {}

    /// Errors: NotFound.
    Result<UnreadEnd> unread(store::Database& database, const ConversationId& conversation) const;
    /// Keeps what the thread bears out. Running it again changes nothing.
    Result<ModelReport> apply(store::Database& database, const UnreadEnd& end, const ProposedReading& reading,
                              Timestamp now) const;
    /// Notes that this end was asked about, so that nobody asks again.
    static Status markRead(store::Database& database, const UnreadEnd& end);

    /// The candidate as a statement with its place in the message; nothing where the message does not bear it out.
    std::optional<Statement> borneOut(const Candidate& candidate, const UnreadEnd& end) const;

private:
    std::vector<std::string> attributes() const;
    const FactRule* ruleOf(std::string_view attribute) const;
    void place(Statement& statement, const Candidate& candidate) const;
    Status writeSummary(store::Database& database, const UnreadEnd& end, const ProposedReading& reading,
                        Timestamp now) const;

    const Language& m_language;
    const Extractor& m_extractor;
    const Redactor& m_redactor;
};

}  // namespace hearth::memory
