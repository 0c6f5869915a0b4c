// SPDX-License-Identifier: AGPL-3.0-or-later
// What a day, a week, a month was about: real sentences of its conversations, days from what was said, weeks and months
// from their days. Source: docs/MEMORY.md, "Thread summaries".
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/cancel.h"
#include "core/base/id.h"
#include "core/memory/threads/thread_fold.h"
#include "core/store/vault.h"

namespace hearth::memory {

/// Stored by name, never renamed. Weeks begin on Monday; all of them at midnight, UTC.
enum class Period { Day, Week, Month };
std::string_view periodName(Period period);
std::optional<Period> periodFromName(std::string_view name);
/// The start of the period that holds the moment, and that of the next.
Timestamp periodStart(Period period, Timestamp moment);
Timestamp nextPeriod(Period period, Timestamp start);

struct PeriodSummary {
    Period period = Period::Day;
    Timestamp start{0};
    Timestamp until{0};
    std::string summary;
    std::vector<std::string> topics;
    std::vector<std::string> decisions;
    std::vector<std::string> openQuestions;
    std::vector<ConversationId> conversations;
    std::int64_t messageCount = 0;
    std::string writtenBy;
};

/// Threads: safe from any; calls block.
class PeriodSummaries {
public:
    PeriodSummaries(store::Vault& vault, const ThreadReader& threads) : m_vault(vault), m_threads(threads) {}

    /// Newest first.
    static Result<std::vector<PeriodSummary>> list(const store::Vault& vault, Period period, int limit);

    using Progress = std::function<void(std::int64_t done, std::int64_t all)>;
    /// Brings every period that ended before `moment` in line with what was said in it, a day a transaction, and the
    /// weeks and months of the days that changed. Running it again writes nothing. Returns how many were written.
    /// Cost: linear in the messages of the days that changed. Errors: Cancelled; what was committed stays.
    Result<std::int64_t> update(Timestamp moment, const Progress& progress, const CancelToken& cancel);

private:
    /// A day, and how many messages it has.
    struct ChangedDay {
        Timestamp start;
        std::int64_t messages;
    };
    Result<std::vector<ChangedDay>> changedDays(Timestamp moment) const;
    Result<bool> updateDay(store::Database& database, const ChangedDay& day, Timestamp moment) const;
    /// Weeks and months that ended since the last time, on a day on which nothing was said.
    Status closePeriods(Timestamp moment);
    Result<PeriodSummary> readDay(store::Database& database, Timestamp day) const;

    store::Vault& m_vault;
    const ThreadReader& m_threads;
};

}  // namespace hearth::memory
