// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/threads/period_summaries.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "core/base/text.h"
#include "core/chat/types.h"
#include "core/crypto/hash.h"
#include "core/memory/keeping/upkeep_marks.h"
#include "core/memory/threads/thread_rows.h"

namespace hearth::memory {

namespace {

constexpr auto kNames = std::to_array<std::string_view>({"day", "week", "month"});
constexpr std::string_view kMark = "periods";
constexpr std::size_t kMostTopics = 6;
constexpr std::size_t kMostKept = 8;
constexpr std::size_t kMostLeads = 3;
constexpr std::size_t kSummaryCharacters = 700;

constexpr std::string_view kSelect =
    "SELECT period, start, until, summary, topics, decisions, open_questions, conversations, message_count, written_by "
    "FROM period_summaries WHERE ";

Result<std::vector<PeriodSummary>> readSummaries(store::Statement& rows) {
    std::vector<PeriodSummary> found;
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return found;
        PeriodSummary summary{periodFromName(rows.text(0)).value_or(Period::Day),
                              rows.time(1),
                              rows.time(2),
                              std::string(rows.text(3)),
                              listFrom(rows.text(4)),
                              listFrom(rows.text(5)),
                              listFrom(rows.text(6)),
                              {},
                              rows.integer(8),
                              std::string(rows.text(9))};
        for (const auto& text : listFrom(rows.text(7)))
            if (const auto id = ConversationId::parse(text); id.ok()) summary.conversations.push_back(*id);
        found.push_back(std::move(summary));
    }
}

IdBytes idOf(Period period, Timestamp start) {
    const std::string when = start.rfc3339();
    return crypto::derivedId("period", {asBytes(periodName(period)), asBytes(when)});
}

/// Writes what is new about a period; an empty one has no row. Returns whether anything was written.
Result<bool> write(store::Database& database, const PeriodSummary& summary, Timestamp now) {
    const IdBytes id = idOf(summary.period, summary.start);
    if (summary.messageCount == 0) {
        HEARTH_TRY_STATUS(database.run("DELETE FROM period_summaries WHERE id = ?1", ByteView(id)));
        return database.changes() > 0;
    }
    Json conversations = Json::array();
    for (const auto& conversation : summary.conversations) conversations.push_back(conversation.text());
    HEARTH_TRY_STATUS(database.run(
        "INSERT INTO period_summaries(id, period, start, until, summary, topics, decisions, open_questions, "
        "conversations, message_count, written_by, updated_at) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, "
        "'rules', ?11) ON CONFLICT(id) DO UPDATE SET summary = ?5, topics = ?6, decisions = ?7, open_questions = ?8, "
        "conversations = ?9, message_count = ?10, written_by = 'rules', updated_at = ?11 WHERE summary <> ?5 OR "
        "topics <> ?6 OR decisions <> ?7 OR open_questions <> ?8 OR conversations <> ?9 OR message_count <> ?10",
        ByteView(id), periodName(summary.period), summary.start, summary.until, summary.summary,
        dumpJson(summary.topics), dumpJson(summary.decisions), dumpJson(summary.openQuestions), dumpJson(conversations),
        summary.messageCount, now));
    return database.changes() > 0;
}

/// What several parts name, the most said first.
class Counted {
public:
    void add(const std::string& name, std::int64_t weight) {
        if (name.empty()) return;
        if (!m_weights.contains(name)) m_order.push_back(name);
        m_weights[name] += weight;
    }
    std::vector<std::string> most(std::size_t count) const {
        std::vector<std::string> names = m_order;
        std::stable_sort(names.begin(), names.end(), [&](const std::string& one, const std::string& other) {
            return m_weights.at(one) > m_weights.at(other);
        });
        if (names.size() > count) names.resize(count);
        return names;
    }

private:
    std::map<std::string, std::int64_t> m_weights;
    std::vector<std::string> m_order;
};

void addNew(std::vector<std::string>& to, const std::vector<std::string>& from) {
    for (const auto& text : from)
        if (to.size() < kMostKept && std::find(to.begin(), to.end(), text) == to.end()) to.push_back(text);
}

std::string enumerate(const std::vector<std::string>& names) {
    std::string text;
    for (const auto& name : names) text += (text.empty() ? "" : ", ") + name;
    return text;
}

/// "12 messages in 3 conversations: Kitchen, Tea."
std::string headline(const PeriodSummary& summary) {
    const std::size_t conversations = summary.conversations.size();
    std::string text = fmt::format("{} message{} in {} conversation{}", summary.messageCount,
                                   summary.messageCount == 1 ? "" : "s", conversations, conversations == 1 ? "" : "s");
    if (!summary.topics.empty()) text += ": " + enumerate(summary.topics);
    return text + ".";
}

void addSentence(std::string& summary, const std::string& sentence) {
    if (sentence.empty() || countCharacters(summary) + countCharacters(sentence) + 1 > kSummaryCharacters) return;
    summary += " " + sentence;
}

struct DayThread {
    ConversationId id;
    std::string title;
    ThreadFold fold;
};

/// The day's conversations, each read as far as that day goes.
Result<std::vector<DayThread>> readThreads(store::Database& database, Timestamp day, const ThreadReader& reader) {
    std::vector<DayThread> threads;
    HEARTH_TRY(
        auto rows,
        database.query("SELECT m.conversation_id, c.title, m.role, m.created_at, m.text, m.parts FROM messages m JOIN "
                       "conversations c ON c.id = m.conversation_id WHERE m.hidden = 0 AND m.created_at >= ?1 "
                       "AND m.created_at < ?2 AND m.role IN ('user', 'assistant') AND m.state <> 'streaming' "
                       "AND c.deleted_at IS NULL AND c.memory_off = 0 ORDER BY m.conversation_id, m.k",
                       day, day.plus(kDay)));
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return threads;
        HEARTH_TRY(const ConversationId id, rows.id<ConversationId>(0));
        if (threads.empty() || threads.back().id != id) threads.push_back({id, std::string(rows.text(1)), {}});
        const chat::Role role = rows.text(2) == "user" ? chat::Role::User : chat::Role::Assistant;
        const std::string said = chat::ownText(std::string(rows.text(4)), rows.optionalText(5));
        reader.add(threads.back().fold, {role, rows.time(3), said});
    }
}

/// A week or a month from its days.
PeriodSummary joined(Period period, Timestamp start, const std::vector<PeriodSummary>& days) {
    PeriodSummary whole{period, start, nextPeriod(period, start), {}, {}, {}, {}, {}, 0, "rules"};
    Counted topics;
    std::set<ConversationId> conversations;
    for (const auto& day : days) {
        whole.messageCount += day.messageCount;
        conversations.insert(day.conversations.begin(), day.conversations.end());
        for (const auto& topic : day.topics) topics.add(topic, day.messageCount);
        addNew(whole.decisions, day.decisions);
    }
    // What is still open is what the last days left open.
    for (auto day = days.rbegin(); day != days.rend(); ++day) addNew(whole.openQuestions, day->openQuestions);
    whole.topics = topics.most(kMostTopics);
    whole.conversations.assign(conversations.begin(), conversations.end());
    whole.summary = headline(whole);
    for (std::size_t i = 0; i < std::min(kMostLeads, whole.decisions.size()); ++i)
        addSentence(whole.summary, whole.decisions[i]);
    return whole;
}

Result<bool> joinDays(store::Database& database, Period period, Timestamp start, Timestamp now) {
    HEARTH_TRY(auto rows,
               database.query(std::string(kSelect) + "period = 'day' AND start >= ?1 AND start < ?2 ORDER BY "
                                                     "start",
                              start, nextPeriod(period, start)));
    HEARTH_TRY(const auto days, readSummaries(rows));
    return write(database, joined(period, start, days), now);
}

}  // namespace

std::string_view periodName(Period period) { return kNames[static_cast<std::size_t>(period)]; }

std::optional<Period> periodFromName(std::string_view name) {
    const auto found = std::find(kNames.begin(), kNames.end(), name);
    if (found == kNames.end()) return std::nullopt;
    return static_cast<Period>(found - kNames.begin());
}

Timestamp periodStart(Period period, Timestamp moment) {
    const CivilDate date = civilDate(moment);
    if (period == Period::Month) return midnight(date.year, date.month, 1);
    const Timestamp day = midnight(date.year, date.month, date.day);
    return period == Period::Day ? day : day.plus(-((date.weekday + 6) % 7) * kDay);
}

Timestamp nextPeriod(Period period, Timestamp start) {
    if (period == Period::Day) return start.plus(kDay);
    if (period == Period::Week) return start.plus(7 * kDay);
    const CivilDate date = civilDate(start);
    return date.month == 12 ? midnight(date.year + 1, 1, 1) : midnight(date.year, date.month + 1, 1);
}

Result<std::vector<PeriodSummary>> PeriodSummaries::list(const store::Vault& vault, Period period, int limit) {
    return vault.read([&](store::Database& database) -> Result<std::vector<PeriodSummary>> {
        HEARTH_TRY(auto rows,
                   database.query(std::string(kSelect) + "period = ?1 AND summary <> '' ORDER BY start DESC LIMIT ?2",
                                  periodName(period), limit > 0 ? limit : -1));
        return readSummaries(rows);
    });
}

/// Days whose number of messages is not the one that was read. Both sides are small: the first comes from an index.
Result<std::vector<PeriodSummaries::ChangedDay>> PeriodSummaries::changedDays(Timestamp moment) const {
    return m_vault.read([&](store::Database& database) -> Result<std::vector<ChangedDay>> {
        std::map<std::int64_t, std::int64_t> counts;
        HEARTH_TRY(auto said, database.query("SELECT created_at / 86400000 AS day, COUNT(*) FROM messages WHERE hidden "
                                             "= 0 AND created_at < ?1 GROUP BY day",
                                             moment));
        while (true) {
            HEARTH_TRY(const bool more, said.step());
            if (!more) break;
            counts[said.integer(0)] = said.integer(1);
        }
        HEARTH_TRY(auto read, database.query("SELECT CAST(substr(name, 5) AS INTEGER), value FROM upkeep WHERE name >= "
                                             "'day/' AND name < 'day0'"));
        while (true) {
            HEARTH_TRY(const bool more, read.step());
            if (!more) break;
            const auto day = counts.try_emplace(read.integer(0), 0).first;
            if (day->second == read.integer(1)) counts.erase(day);
        }
        std::vector<ChangedDay> days;
        for (const auto& [day, count] : counts) days.push_back({Timestamp(day * kDay), count});
        return days;
    });
}

Result<bool> PeriodSummaries::updateDay(store::Database& database, const ChangedDay& day, Timestamp moment) const {
    const Timestamp now = m_vault.clock().now();
    HEARTH_TRY(const PeriodSummary summary, readDay(database, day.start));
    HEARTH_TRY(bool any, write(database, summary, now));
    for (const Period period : {Period::Week, Period::Month}) {
        const Timestamp start = periodStart(period, day.start);
        if (nextPeriod(period, start) > moment) continue;
        HEARTH_TRY(const bool changed, joinDays(database, period, start, now));
        any = any || changed;
    }
    HEARTH_TRY_STATUS(writeMark(database, fmt::format("day/{}", day.start.milliseconds() / kDay), day.messages));
    return any;
}

Status PeriodSummaries::closePeriods(Timestamp moment) {
    return m_vault.write([&](store::Database& database) -> Status {
        HEARTH_TRY(const std::int64_t last, readMark(database, kMark));
        if (last >= moment.milliseconds()) return {};
        for (const Period period : {Period::Week, Period::Month}) {
            if (last == 0) break;
            for (Timestamp start = periodStart(period, Timestamp(last)); nextPeriod(period, start) <= moment;
                 start = nextPeriod(period, start)) {
                HEARTH_TRY([[maybe_unused]] const bool changed,
                           joinDays(database, period, start, m_vault.clock().now()));
            }
        }
        return writeMark(database, kMark, moment.milliseconds());
    });
}

Result<PeriodSummary> PeriodSummaries::readDay(store::Database& database, Timestamp day) const {
    HEARTH_TRY(auto threads, readThreads(database, day, m_threads));
    std::stable_sort(threads.begin(), threads.end(), [](const DayThread& one, const DayThread& other) {
        return one.fold.userWords > other.fold.userWords;
    });
    PeriodSummary summary{Period::Day, day, day.plus(kDay), {}, {}, {}, {}, {}, 0, "rules"};
    Counted topics;
    std::vector<std::string> leads;
    for (const auto& thread : threads) {
        const ThreadDigest digest = m_threads.digest(thread.fold, thread.title);
        summary.messageCount += thread.fold.messages;
        summary.conversations.push_back(thread.id);
        topics.add(digest.topic, thread.fold.messages);
        addNew(summary.decisions, digest.decisions);
        addNew(summary.openQuestions, digest.openQuestions);
        if (leads.size() < kMostLeads) leads.push_back(thread.fold.lead);
    }
    summary.topics = topics.most(kMostTopics);
    summary.summary = headline(summary);
    for (const auto& lead : leads) addSentence(summary.summary, lead);
    return summary;
}

Result<std::int64_t> PeriodSummaries::update(Timestamp moment, const Progress& progress, const CancelToken& cancel) {
    const Timestamp today = periodStart(Period::Day, moment);
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
