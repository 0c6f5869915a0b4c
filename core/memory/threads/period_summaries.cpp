// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/threads/period_summaries.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "core/base/json.h"
#include "core/crypto/hash.h"
#include "core/memory/keeping/upkeep_marks.h"
#include "core/memory/threads/thread_rows.h"

namespace hearth::memory {

namespace {

constexpr auto kNames = std::to_array<std::string_view>({"day", "week", "month", "year"});
constexpr std::string_view kMark = "periods";
constexpr std::string_view kYearsMark = "years";

constexpr std::string_view kSelect =
    "SELECT period, start, until, summary, conversations, message_count, written_by, id FROM period_summaries WHERE ";
constexpr std::string_view kFirstMessage = "SELECT COALESCE(MIN(created_at), ?1) FROM messages WHERE hidden = 0";
constexpr std::string_view kFirstMonth = "SELECT COALESCE(MIN(start), 0) FROM period_summaries WHERE period = 'month'";
/// Messages that are told of.
constexpr std::string_view kHeard =
    "m.hidden = 0 AND m.role IN ('user', 'assistant') AND m.state <> 'streaming' AND c.deleted_at IS NULL AND "
    "c.memory_off = 0";

/// Frames alone: who spoke, how much. What a model wrote is their summary. Those of another zone are left out.
Result<std::vector<PeriodSummary>> readFrames(store::Statement& rows, const Clock& clock) {
    std::vector<PeriodSummary> found;
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return found;
        PeriodSummary frame;
        frame.period = periodFromName(rows.text(0)).value_or(Period::Day);
        frame.start = rows.time(1);
        frame.until = rows.time(2);
        if (!std::ranges::equal(rows.blob(7), periodId(clock, frame.period, frame.start))) continue;
        frame.messageCount = rows.integer(5);
        frame.writtenBy = std::string(rows.text(6));
        if (frame.writtenBy != kByRules) frame.summary = std::string(rows.text(3));
        for (const auto& text : listFrom(rows.text(4)))
            if (const auto id = ConversationId::parse(text); id.ok()) frame.conversations.push_back(*id);
        found.push_back(std::move(frame));
    }
}

/// Once a period had one row for all zones: what a model wrote of the same messages stays, and of the rules nothing.
Status leaveOldRow(store::Database& database, const PeriodSummary& frame, const IdBytes& id) {
    const std::string when = frame.start.rfc3339();
    const IdBytes old = crypto::derivedId("period", {asBytes(periodName(frame.period)), asBytes(when)});
    HEARTH_TRY_STATUS(database.run(
        "UPDATE period_summaries SET summary = o.summary, written_by = o.written_by FROM period_summaries o WHERE "
        "period_summaries.id = ?1 AND o.id = ?2 AND o.written_by <> 'rules' AND o.summary <> '' AND o.conversations = "
        "period_summaries.conversations AND o.message_count = period_summaries.message_count",
        ByteView(id), ByteView(old)));
    return database.run("DELETE FROM period_summaries WHERE id = ?1 AND (written_by = 'rules' OR ?2)", ByteView(old),
                        database.changes() > 0);
}

/// Writes what is new about a period; an empty one has no row. Of what was said nothing is written: a story is told
/// when it is asked for. Returns whether anything was written.
Result<bool> write(store::Database& database, const Clock& clock, const PeriodSummary& frame) {
    const Timestamp now = clock.now();
    const IdBytes id = periodId(clock, frame.period, frame.start);
    if (frame.messageCount == 0) {
        HEARTH_TRY_STATUS(database.run("DELETE FROM period_summaries WHERE id = ?1", ByteView(id)));
        return database.changes() > 0;
    }
    Json conversations = Json::array();
    for (const auto& conversation : frame.conversations) conversations.push_back(conversation.text());
    HEARTH_TRY_STATUS(database.run(
        "INSERT INTO period_summaries(id, period, start, until, summary, topics, decisions, open_questions, "
        "conversations, message_count, written_by, updated_at) VALUES(?1, ?2, ?3, ?4, ?5, '[]', '[]', '[]', ?6, ?7, "
        "'rules', ?8) ON CONFLICT(id) DO UPDATE SET summary = ?5, topics = '[]', decisions = '[]', open_questions = "
        "'[]', conversations = ?6, message_count = ?7, written_by = 'rules', updated_at = ?8 WHERE summary = '' OR "
        "topics <> '[]' OR conversations <> ?6 OR message_count <> ?7",
        ByteView(id), periodName(frame.period), frame.start, frame.until, kByRules, dumpJson(conversations),
        frame.messageCount, now));
    const bool written = database.changes() > 0;
    if (written) HEARTH_TRY_STATUS(leaveOldRow(database, frame, id));
    return written;
}

/// The conversations of that time, those of which most was said first.
Result<PeriodSummary> readHeard(store::Database& database, const Clock& clock, Timestamp start, Timestamp until) {
    PeriodSummary frame;
    frame.start = start;
    frame.until = until;
    HEARTH_TRY(auto rows, database.query("SELECT m.conversation_id, COUNT(*) AS said FROM messages m JOIN "
                                         "conversations c ON c.id = m.conversation_id WHERE m.created_at >= ?1 AND "
                                         "m.created_at < ?2 AND " +
                                             std::string(kHeard) + " GROUP BY c.k ORDER BY said DESC, c.id",
                                         clock.moment(start), clock.moment(until)));
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return frame;
        HEARTH_TRY(const ConversationId id, rows.id<ConversationId>(0));
        frame.conversations.push_back(id);
        frame.messageCount += rows.integer(1);
    }
}

/// What a longer period is made of.
Period partOf(Period period) { return period == Period::Year ? Period::Month : Period::Day; }

Result<std::vector<PeriodSummary>> readParts(store::Database& database, const Clock& clock, Period period,
                                             Timestamp start, Timestamp until) {
    HEARTH_TRY(auto rows,
               database.query(std::string(kSelect) + "period = ?1 AND start >= ?2 AND until <= ?3 ORDER BY start",
                              periodName(partOf(period)), start, until));
    return readFrames(rows, clock);
}

PeriodSummary joined(Period period, Timestamp start, Timestamp until, const std::vector<PeriodSummary>& parts) {
    PeriodSummary whole;
    whole.period = period;
    whole.start = start;
    whole.until = until;
    std::set<ConversationId> conversations;
    for (const auto& part : parts) {
        whole.messageCount += part.messageCount;
        conversations.insert(part.conversations.begin(), part.conversations.end());
    }
    whole.conversations.assign(conversations.begin(), conversations.end());
    return whole;
}

Result<bool> joinParts(store::Database& database, const Clock& clock, Period period, Timestamp start) {
    const Timestamp until = nextPeriod(period, start);
    HEARTH_TRY(const auto parts, readParts(database, clock, period, start, until));
    return write(database, clock, joined(period, start, until, parts));
}

/// A period that no night has closed: the parts of it that were, and what was said since.
Result<PeriodSummary> readOpen(store::Database& database, const Clock& clock, Period period, Timestamp start,
                               Timestamp until) {
    std::vector<PeriodSummary> parts;
    if (period != Period::Day) {
        HEARTH_TRY(parts, readParts(database, clock, period, start, until));
    }
    HEARTH_TRY(auto rest, readHeard(database, clock, parts.empty() ? start : parts.back().until, until));
    parts.push_back(std::move(rest));
    PeriodSummary frame = joined(period, start, until, parts);
    frame.writtenBy = kByRules;
    return frame;
}

/// The newest first.
Result<std::vector<PeriodSummary>> readAll(store::Database& database, const Clock& clock, Period period) {
    HEARTH_TRY(auto rows, database.query(std::string(kSelect) + "period = ?1 AND summary <> '' ORDER BY start DESC",
                                         periodName(period)));
    HEARTH_TRY(auto frames, readFrames(rows, clock));
    const Timestamp now = clock.localNow();
    const Timestamp start = periodStart(period, now);
    const Timestamp before = periodStart(period, start.plus(-1));
    if (frames.empty() || frames.front().start < before) {
        HEARTH_TRY(auto last, readOpen(database, clock, period, before, start));
        if (last.messageCount > 0) frames.insert(frames.begin(), std::move(last));
    }
    if (frames.empty() || frames.front().start < start) {
        HEARTH_TRY(auto running, readOpen(database, clock, period, start, now.plus(1)));
        running.soFar = true;
        if (running.messageCount > 0) frames.insert(frames.begin(), std::move(running));
    }
    return frames;
}

/// Those that are made of days, then those that are made of these.
constexpr auto kJoined = std::to_array<Period>({Period::Week, Period::Month, Period::Year});

}  // namespace

std::string_view periodName(Period period) { return kNames[static_cast<std::size_t>(period)]; }

std::optional<Period> periodFromName(std::string_view name) {
    const auto found = std::find(kNames.begin(), kNames.end(), name);
    if (found == kNames.end()) return std::nullopt;
    return static_cast<Period>(found - kNames.begin());
}

IdBytes periodId(const Clock& clock, Period period, Timestamp start) {
    const auto offsetAt = [&](Timestamp day) { return std::to_string(clock.utcOffset(clock.moment(day))); };
    const std::string when = start.rfc3339();
    const std::string begins = offsetAt(start);
    const std::string ends = offsetAt(nextPeriod(period, start));
    return crypto::derivedId("period", {asBytes(periodName(period)), asBytes(when), asBytes(begins), asBytes(ends)});
}

Timestamp periodStart(Period period, Timestamp day) {
    const CivilDate date = civilDate(day);
    if (period == Period::Year) return midnight(date.year, 1, 1);
    if (period == Period::Month) return midnight(date.year, date.month, 1);
    const Timestamp start = midnight(date.year, date.month, date.day);
    return period == Period::Day ? start : start.plus(-((date.weekday + 6) % 7) * kDay);
}

Timestamp nextPeriod(Period period, Timestamp start) {
    if (period == Period::Day) return start.plus(kDay);
    if (period == Period::Week) return start.plus(7 * kDay);
    const CivilDate date = civilDate(start);
    if (period == Period::Year || date.month == 12) return midnight(date.year + 1, 1, 1);
    return midnight(date.year, date.month + 1, 1);
}

Result<std::vector<PeriodSummary>> PeriodSummaries::list(const store::Vault& vault, Period period, int limit,
                                                         ToldTo reader) {
    const PeriodStories stories;
    return vault.read([&](store::Database& database) -> Result<std::vector<PeriodSummary>> {
        HEARTH_TRY(auto rows, database.query(std::string(kSelect) + "period = ?1 AND summary <> '' ORDER BY start DESC",
                                             periodName(period)));
        HEARTH_TRY(auto periods, readFrames(rows, vault.clock()));
        if (limit > 0 && periods.size() > static_cast<std::size_t>(limit))
            periods.resize(static_cast<std::size_t>(limit));
        HEARTH_TRY_STATUS(stories.tell(database, vault.clock(), periods, reader));
        return periods;
    });
}

Result<std::vector<PeriodSummary>> PeriodSummaries::frames(const store::Vault& vault, Period period) {
    return vault.read([&](store::Database& database) { return readAll(database, vault.clock(), period); });
}

Result<std::vector<PeriodSummary>> PeriodSummaries::told(const store::Vault& vault, Period period, int limit) {
    const PeriodStories stories;
    return vault.read([&](store::Database& database) -> Result<std::vector<PeriodSummary>> {
        HEARTH_TRY(auto periods, readAll(database, vault.clock(), period));
        if (limit > 0 && periods.size() > static_cast<std::size_t>(limit))
            periods.resize(static_cast<std::size_t>(limit));
        HEARTH_TRY_STATUS(stories.tell(database, vault.clock(), periods, ToldTo::Person));
        return periods;
    });
}

Result<PeriodSummary> PeriodSummaries::one(const store::Vault& vault, Period period, Timestamp start) {
    const PeriodStories stories;
    return vault.read([&](store::Database& database) -> Result<PeriodSummary> {
        HEARTH_TRY(auto periods, readAll(database, vault.clock(), period));
        std::erase_if(periods, [&](const PeriodSummary& one) { return one.start != start; });
        if (periods.empty()) return fail(ErrorCode::NotFound, "nothing was said in this period");
        HEARTH_TRY_STATUS(stories.tell(database, vault.clock(), periods, ToldTo::Person));
        return std::move(periods.front());
    });
}

Result<std::vector<PeriodSummary>> PeriodSummaries::between(store::Database& database, const Clock& clock,
                                                            Period period, Timestamp from, Timestamp until,
                                                            ToldTo reader) {
    const PeriodStories stories;
    HEARTH_TRY(auto rows,
               database.query(
                   std::string(kSelect) + "period = ?1 AND start >= ?2 AND start < ?3 AND summary <> '' ORDER BY start",
                   periodName(period), from, until));
    HEARTH_TRY(auto periods, readFrames(rows, clock));
    HEARTH_TRY_STATUS(stories.tell(database, clock, periods, reader));
    return periods;
}

namespace {

/// Between two moments in which the person's clock has one distance from UTC.
struct OffsetSpan {
    Timestamp from;
    Timestamp until;
    Milliseconds offset;
};

/// Cost: one look at the clock for each day.
std::vector<OffsetSpan> offsetSpans(const Clock& clock, Timestamp from, Timestamp until) {
    std::vector<OffsetSpan> spans;
    while (from < until) {
        const Milliseconds offset = clock.utcOffset(from);
        Timestamp end = from;
        while (end < until && clock.utcOffset(end) == offset) end = std::min(until, end.plus(kDay));
        if (clock.utcOffset(end) != offset) {
            Timestamp same = std::max(from, end.plus(-kDay));
            while (end.since(same) > 1) {
                const Timestamp middle = same.plus(end.since(same) / 2);
                (clock.utcOffset(middle) == offset ? same : end) = middle;
            }
        }
        spans.push_back({from, end, offset});
        from = end;
    }
    return spans;
}

/// Adds how many messages each day of the person's has within a span; those of conversations left out that are in
/// the trash or without memory.
Status countDays(store::Database& database, const OffsetSpan& span, std::map<std::int64_t, std::int64_t>& counts) {
    HEARTH_TRY(auto said, database.query("SELECT s.day, SUM(s.said) FROM (SELECT (created_at + ?3) / 86400000 AS day, "
                                         "conversation_id, COUNT(*) AS said FROM messages WHERE hidden = 0 AND "
                                         "created_at >= ?1 AND created_at < ?2 GROUP BY day, conversation_id) s JOIN "
                                         "conversations c ON c.id = s.conversation_id WHERE c.deleted_at IS NULL AND "
                                         "c.memory_off = 0 GROUP BY s.day",
                                         span.from, span.until, span.offset));
    while (true) {
        HEARTH_TRY(const bool more, said.step());
        if (!more) return {};
        counts[said.integer(0)] += said.integer(1);
    }
}

}  // namespace

/// What is remembered of a day that was read: its messages, and the zone that it was a day of. Minutes from UTC in
/// quarters, at its begin and at its end, below the number.
static std::int64_t dayMark(const Clock& clock, Timestamp day, std::int64_t messages) {
    const auto quarters = [&](Timestamp at) { return clock.utcOffset(clock.moment(at)) / (15 * kMinute) + 64; };
    return (messages * 128 + quarters(day)) * 128 + quarters(day.plus(kDay));
}

/// Days whose number of messages is not the one that was read, or was read in another zone. Both sides are small: the
/// first comes from an index.
Result<std::vector<PeriodSummaries::ChangedDay>> PeriodSummaries::changedDays(Timestamp today) const {
    return m_vault.read([&](store::Database& database) -> Result<std::vector<ChangedDay>> {
        std::map<std::int64_t, std::int64_t> counts;
        const Timestamp until = m_vault.clock().moment(today);
        HEARTH_TRY(const std::int64_t first, database.integer(kFirstMessage, until));
        for (const OffsetSpan& span : offsetSpans(m_vault.clock(), Timestamp(first), until))
            HEARTH_TRY_STATUS(countDays(database, span, counts));
        HEARTH_TRY(auto read, database.query("SELECT CAST(substr(name, 5) AS INTEGER), value FROM upkeep WHERE name >= "
                                             "'day/' AND name < 'day0'"));
        while (true) {
            HEARTH_TRY(const bool more, read.step());
            if (!more) break;
            const auto day = counts.try_emplace(read.integer(0), 0).first;
            const Timestamp start(day->first * kDay);
            if (dayMark(m_vault.clock(), start, day->second) == read.integer(1)) counts.erase(day);
        }
        std::vector<ChangedDay> days;
        for (const auto& [day, count] : counts) days.push_back({Timestamp(day * kDay), count});
        return days;
    });
}

Result<bool> PeriodSummaries::updateDay(store::Database& database, const ChangedDay& day, Timestamp today) const {
    const Clock& clock = m_vault.clock();
    HEARTH_TRY(const PeriodSummary summary, readHeard(database, clock, day.start, day.start.plus(kDay)));
    HEARTH_TRY(bool any, write(database, clock, summary));
    for (const Period period : kJoined) {
        const Timestamp start = periodStart(period, day.start);
        if (nextPeriod(period, start) > today) continue;
        HEARTH_TRY(const bool changed, joinParts(database, clock, period, start));
        any = any || changed;
    }
    HEARTH_TRY_STATUS(writeMark(database, fmt::format("day/{}", day.start.milliseconds() / kDay),
                                dayMark(clock, day.start, day.messages)));
    return any;
}

Status PeriodSummaries::closePeriods(Timestamp today) {
    return m_vault.write([&](store::Database& database) -> Status {
        HEARTH_TRY(const std::int64_t last, readMark(database, kMark));
        HEARTH_TRY(std::int64_t years, readMark(database, kYearsMark));
        if (last >= today.milliseconds() && years >= today.milliseconds()) return {};
        // Years were not always told: those before the first look are made of the months that are there.
        if (years == 0) {
            HEARTH_TRY(years, database.integer(kFirstMonth));
        }
        for (const Period period : kJoined) {
            const std::int64_t from = period == Period::Year ? years : last;
            if (from == 0) continue;
            for (Timestamp start = periodStart(period, Timestamp(from)); nextPeriod(period, start) <= today;
                 start = nextPeriod(period, start)) {
                HEARTH_TRY([[maybe_unused]] const bool changed, joinParts(database, m_vault.clock(), period, start));
            }
        }
        HEARTH_TRY_STATUS(writeMark(database, kYearsMark, today.milliseconds()));
        return writeMark(database, kMark, today.milliseconds());
    });
}

Result<std::int64_t> PeriodSummaries::update(Timestamp moment, const Progress& progress, const CancelToken& cancel) {
    const Timestamp today = periodStart(Period::Day, m_vault.clock().local(moment));
    HEARTH_TRY(const auto days, changedDays(today));
    std::int64_t written = 0;
    for (std::size_t done = 0; done < days.size(); ++done) {
        if (cancel.cancelled()) return fail(ErrorCode::Cancelled, "period summaries");
        HEARTH_TRY(const bool fresh,
                   m_vault.write([&](store::Database& database) { return updateDay(database, days[done], today); }));
        written += fresh ? 1 : 0;
        if (progress) progress(static_cast<std::int64_t>(done + 1), static_cast<std::int64_t>(days.size()));
    }
    HEARTH_TRY_STATUS(closePeriods(today));
    return written;
}

}  // namespace hearth::memory
