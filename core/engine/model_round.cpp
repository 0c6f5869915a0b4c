// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/model_round.h"

#include <algorithm>

#include "core/engine/model_reader.h"
#include "core/llm/failures.h"

namespace hearth::engine {

namespace {

constexpr int kMostUnanswered = 2;

/// Whether somebody is there who only does not take what was asked. A redirect takes nobody's.
bool isRefused(const Answered& answered) {
    return std::any_of(answered.tries.begin(), answered.tries.end(), [](const Try& one) {
        return one.requests > 0 && one.failure && one.failure->error.code == ErrorCode::InvalidArgument &&
               llm::absenceOf(one.failure->error) != llm::Absence::Elsewhere;
    });
}

/// The round while it runs.
class Round {
public:
    explicit Round(const RoundParts& parts)
        : m_parts(parts), m_reader(parts.vault, parts.settings, parts.gateway, [this](const Answered& answered) {
              m_unanswered = answered;
          }) {}

    Status ask(const ConversationId& thread, const CancelToken& cancel) {
        m_unanswered.reset();
        const auto read = m_parts.memories.auditWithModel(thread, m_reader, cancel);
        if (read.ok()) {
            m_inARow = 0;
            m_round.report += *read;
            if (read->messagesRead > 0) ++m_round.conversations;
            if (read->messagesRead == 0) m_passed.push_back(thread);
            return {};
        }
        if (read.error().detail == kBudgetSpent) {
            ++m_round.overBudget;
            return {};
        }
        if (!m_unanswered || read.error().code == ErrorCode::Cancelled) return read.error();
        count(read.error().code);
        return {};
    }

    bool away() const { return m_round.away; }

    Result<ModelRound> end(std::size_t threads) {
        // What was asked about in vain is not asked about again; what nobody may see goes on waiting.
        HEARTH_TRY(const auto waiting, m_parts.memories.unreadByModel());
        m_round.passedOver = std::count_if(m_passed.begin(), m_passed.end(), [&](const ConversationId& id) {
            return std::find(waiting.begin(), waiting.end(), id) != waiting.end();
        });
        m_round.unclear = static_cast<std::int64_t>(m_passed.size()) - m_round.passedOver;
        m_round.left = static_cast<std::int64_t>(threads - m_passed.size()) - m_round.conversations -
                       m_round.overBudget - m_round.notTaken;
        m_round.away = m_round.away || (m_inARow > 0 && m_round.conversations == 0);
        return std::move(m_round);
    }

private:
    void count(ErrorCode code) {
        m_round.failure = turnFailure(*m_unanswered, m_parts.vault.clock().now());
        if (isRefused(*m_unanswered)) {
            ++m_round.notTaken;
            m_inARow = 0;
            return;
        }
        // One call in vain may be the thread's fault; a key or a model that is refused is so for every thread.
        m_round.away = code != ErrorCode::Unavailable || ++m_inARow == kMostUnanswered;
    }

    const RoundParts& m_parts;
    ModelReader m_reader;
    std::optional<Answered> m_unanswered;  ///< The last call, where nobody answered.
    std::vector<ConversationId> m_passed;  ///< They were not read, and nobody failed.
    int m_inARow = 0;                      ///< Threads that got no answer, one behind the other.
    ModelRound m_round;
};

}  // namespace

Result<ModelRound> readRound(const RoundParts& parts, const std::vector<ConversationId>& threads,
                             const JobListener& listener, const CancelToken& cancel) {
    Round round(parts);
    const auto all = static_cast<std::int64_t>(threads.size());
    for (std::int64_t done = 0; done < all && !round.away(); ++done) {
        if (listener) listener({"model", done, all});
        HEARTH_TRY_STATUS(round.ask(threads[static_cast<std::size_t>(done)], cancel));
    }
    return round.end(threads.size());
}

}  // namespace hearth::engine
