// SPDX-License-Identifier: AGPL-3.0-or-later
// Which conversations a day, a week, a month, a year had, and how many messages; what of it is told is period_story.h.
// Weeks and months are made of their days, years of their months. Source: docs/MEMORY.md, "Days, weeks, months, years".
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/cancel.h"
#include "core/base/id.h"
#include "core/memory/threads/period_story.h"
#include "core/store/vault.h"

namespace hearth::memory {

std::string_view periodName(Period period);
std::optional<Period> periodFromName(std::string_view name);
/// Of the row of a period, where the person's days are those that this clock tells: days of another zone hold other
/// messages, and a device that lives there keeps rows of its own, which come here too and count for nothing here.
IdBytes periodId(const Clock& clock, Period period, Timestamp start);
/// The start of the period that holds the day, or what the person's clock shows (`Clock::local`), and that of the next.
Timestamp periodStart(Period period, Timestamp day);
Timestamp nextPeriod(Period period, Timestamp start);

/// Threads: safe from any; calls block.
class PeriodSummaries {
public:
    explicit PeriodSummaries(store::Vault& vault) : m_vault(vault) {}

    /// Those that ended, newest first, told as they stand now. Cost: one look at the memories, and a row for each
    /// conversation of each period; no message is read.
    static Result<std::vector<PeriodSummary>> list(const store::Vault& vault, Period period, int limit,
                                                   ToldTo reader = ToldTo::Person);

    /// Frames alone, the newest first: when, in which conversations and how many messages. The one that goes on and the
    /// one before it are there too, whether or not the night has closed them.
    static Result<std::vector<PeriodSummary>> frames(const store::Vault& vault, Period period);
    /// The same, told to the person.
    static Result<std::vector<PeriodSummary>> told(const store::Vault& vault, Period period, int limit);
    /// The one that began then. Errors: NotFound where nothing was said in it.
    static Result<PeriodSummary> one(const store::Vault& vault, Period period, Timestamp start);

    /// Those that began from then on and before `until`, oldest first.
    static Result<std::vector<PeriodSummary>> between(store::Database& database, const Clock& clock, Period period,
                                                      Timestamp from, Timestamp until, ToldTo reader);

    using Progress = std::function<void(std::int64_t done, std::int64_t all)>;
    /// Brings every period that ended where the person is before `moment` in line with who spoke in it, a day a
    /// transaction, and the weeks, months and years of the days that changed. Running it again writes nothing. Returns
    /// how many were written. Cost: one pass over the index of messages by time, and the messages' places of the days
    /// that changed; no text is read. Errors: Cancelled; what was committed stays.
    Result<std::int64_t> update(Timestamp moment, const Progress& progress, const CancelToken& cancel);

private:
    /// A day, and how many messages it has.
    struct ChangedDay {
        Timestamp start;
        std::int64_t messages;
    };
    Result<std::vector<ChangedDay>> changedDays(Timestamp today) const;
    Result<bool> updateDay(store::Database& database, const ChangedDay& day, Timestamp today) const;
    /// What ended since the last time, on a day on which nothing was said.
    Status closePeriods(Timestamp today);

    store::Vault& m_vault;
};

}  // namespace hearth::memory
