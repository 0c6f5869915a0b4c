// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/upkeep.h"

#include <algorithm>

#include "core/memory/forgetting.h"
#include "core/memory/keeping/conflicts.h"
#include "core/memory/keeping/memory_rows.h"
#include "core/memory/keeping/merged_memories.h"
#include "core/memory/keeping/upkeep_marks.h"
#include "core/memory/retention.h"
#include "core/memory/threads/context_shift.h"
#include "core/memory/threads/conversation_insights.h"
#include "core/memory/threads/period_summaries.h"

namespace hearth::memory {

namespace {

constexpr std::string_view kDaily = "daily";
constexpr std::string_view kWeekly = "weekly";
constexpr Milliseconds kCatchUpAtMost = 400 * kDay;
constexpr int kDaysATransaction = 28;

/// The midnight from which days are still to be looked at: after the last one done, else the first message's.
Result<Timestamp> firstDue(store::Database& database, std::string_view mark, Period period, Timestamp today) {
    HEARTH_TRY(const std::int64_t last, readMark(database, mark));
    if (last != 0) return nextPeriod(period, Timestamp(last));
    HEARTH_TRY(const std::int64_t first,
               database.integer("SELECT COALESCE(MIN(created_at), ?1) FROM messages WHERE hidden = 0", today));
    const Timestamp start = std::max(Timestamp(first), today.plus(-kCatchUpAtMost));
    return nextPeriod(period, periodStart(period, start));
}

}  // namespace

Status Upkeep::watchShifts(Timestamp today, UpkeepReport& report, const CancelToken& cancel) {
    ShiftWatch watch(m_settings.shift, m_settings.redact);
    for (bool more = true; more;) {
        if (cancel.cancelled()) return fail(ErrorCode::Cancelled, "daily work");
        const Status done = m_vault.write([&](store::Database& database) -> Status {
            HEARTH_TRY(Timestamp day, firstDue(database, kDaily, Period::Day, today));
            for (int count = 0; day <= today && count < kDaysATransaction; ++count, day = day.plus(kDay)) {
                HEARTH_TRY(const bool found, watch.look(database, day));
                report.shifts += found ? 1 : 0;
                ++report.days;
                HEARTH_TRY_STATUS(writeMark(database, kDaily, day.milliseconds()));
            }
            more = day <= today;
            return {};
        });
        HEARTH_TRY_STATUS(done);
    }
    return {};
}

Status Upkeep::retain(Timestamp today, UpkeepReport& report, const CancelToken& cancel) {
    for (bool more = true; more;) {
        if (cancel.cancelled()) return fail(ErrorCode::Cancelled, "weekly work");
        std::vector<MemoryId> overdue;
        HEARTH_TRY_STATUS(m_vault.write([&](store::Database& database) -> Status {
            HEARTH_TRY(const Timestamp monday, firstDue(database, kWeekly, Period::Week, today));
            more = monday <= today;
            if (!more) return {};
            HEARTH_TRY(const std::int64_t archived, Retention::run(database, m_settings, monday));
            report.archived += archived;
            HEARTH_TRY(overdue, Retention::overdue(database, m_settings, monday));
            return writeMark(database, kWeekly, monday.milliseconds());
        }));
        if (!overdue.empty()) HEARTH_TRY_STATUS(forget(overdue));
        report.deleted += static_cast<std::int64_t>(overdue.size());
    }
    return {};
}

/// The files are rid of them by the job that finishes every forgetting.
Status Upkeep::forget(const std::vector<MemoryId>& memories) {
    const Timestamp now = m_vault.clock().now();
    return m_vault.write([&](store::Database& database) -> Status {
        for (const auto& id : memories) {
            HEARTH_TRY(const auto row, rowOf(database, id));
            if (row && !row->deleted) HEARTH_TRY_STATUS(forgetRow(database, *row, now));
        }
        const auto count = static_cast<std::int64_t>(memories.size());
        return Forgetting::noteTaken(database, count, m_vault.clock(), m_vault.random());
    });
}

Result<UpkeepReport> Upkeep::run(const Progress& progress, const CancelToken& cancel) {
    UpkeepReport report;
    const Timestamp now = m_vault.clock().now();
    const Timestamp today = periodStart(Period::Day, now);
    HEARTH_TRY_STATUS(m_vault.write([](store::Database& database) { return mendCircles(database); }));
    HEARTH_TRY(report.conflicts, m_vault.write([&](store::Database& database) {
        return Conflicts::raise(database, now, m_settings.keep);
    }));
    HEARTH_TRY_STATUS(watchShifts(today, report, cancel));
    HEARTH_TRY_STATUS(retain(today, report, cancel));
    HEARTH_TRY(report.summaries, PeriodSummaries(m_vault).update(now, progress, cancel));
    HEARTH_TRY(report.alike, ConversationInsights(m_vault).compare(cancel));
    return report;
}

}  // namespace hearth::memory
