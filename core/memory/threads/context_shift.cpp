// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/threads/context_shift.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "core/base/json.h"
#include "core/base/text.h"
#include "core/chat/types.h"
#include "core/crypto/hash.h"
#include "core/memory/keeping/memory_rows.h"
#include "core/memory/keeping/rulings.h"
#include "core/memory/keeping/supersession_links.h"
#include "core/memory/language/words.h"
#include "core/memory/redaction/redaction.h"

namespace hearth::memory {

namespace {

constexpr double kLeastSaid = 3;        ///< Messages of a person, in each week, for a topic to count.
constexpr std::size_t kOldThreads = 3;  ///< One or two conversations are no context.
constexpr std::size_t kNewThreads = 2;
constexpr double kEstablished = 0.2;  ///< Of the weeks before, for a topic to have been theirs.
constexpr int kWeeksKept = 4;
constexpr double kWholeShare = 0.5;  ///< Of the last week, for a topic to be what it is about.
constexpr double kDaysHeld = 4;      ///< Of the last week: a topic of a day or two is a visit.
constexpr std::size_t kTopicWords = 12;
constexpr std::size_t kShiftSources = 3;
constexpr std::int64_t kSourceCharacters = 160;
constexpr Milliseconds kUndoneFor = 28 * kDay;

constexpr std::string_view kSelect =
    "SELECT id, week, old_topic, new_topic, distance, confidence, at, memory_id, superseded, seen_at, undone_at "
    "FROM context_shifts WHERE ";

std::vector<MemoryId> idsFrom(std::string_view json) {
    std::vector<MemoryId> ids;
    const auto list = parseJson(json);
    if (!list.ok() || !list->is_array()) return ids;
    for (const auto& entry : *list)
        if (const auto id = entry.is_string() ? MemoryId::parse(entry.get<std::string>()) : MemoryId::parse("");
            id.ok())
            ids.push_back(*id);
    return ids;
}

Result<std::vector<ContextShift>> readShifts(store::Statement& rows) {
    std::vector<ContextShift> shifts;
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return shifts;
        HEARTH_TRY(const ShiftId id, rows.id<ShiftId>(0));
        HEARTH_TRY(const MemoryId memory, rows.id<MemoryId>(7));
        shifts.push_back({id, std::string(rows.text(1)), std::string(rows.text(2)), std::string(rows.text(3)),
                          rows.real(4), rows.real(5), rows.time(6), memory, idsFrom(rows.text(8)), rows.optionalTime(9),
                          rows.optionalTime(10)});
    }
}

/// "2026-W47": the week belongs to the year in which its Thursday lies.
std::string isoWeek(Timestamp moment) {
    const int weekday = (civilDate(moment).weekday + 6) % 7;  // 0 = Monday
    const Timestamp thursday = moment.plus((3 - weekday) * kDay);
    const int year = civilDate(thursday).year;
    const auto week = thursday.since(midnight(year, 1, 1)) / (7 * kDay) + 1;
    return fmt::format("{}-W{:02}", year, week);
}

/// "Image editor" → "image editor", as it stands in a sentence; "GPU work" and "Ana" stay.
std::string inSentence(std::string topic) {
    const bool severalWords = topic.find(' ') != std::string::npos;
    if (severalWords && topic.size() > 1 && isUpper(topic[0]) && !isUpper(topic[1]))
        topic[0] = static_cast<char>(topic[0] - 'A' + 'a');
    return topic;
}

Memory shiftMemory(const ContextShift& shift) {
    return {.id = shift.memory,
            .content = "Moved from " + inSentence(shift.oldTopic) + " to " + inSentence(shift.newTopic) + ".",
            .kind = "state",
            .subject = std::string(kUserSubject),
            .attribute = "context",
            .value = shift.newTopic,
            .tier = Tier::CrossRecent,
            .quality = shift.confidence,
            .origin = "shift",
            .learnedAt = shift.at,
            .createdAt = shift.at};
}

Status writeShift(store::Database& database, const ContextShift& shift) {
    Json superseded = Json::array();
    for (const auto& id : shift.superseded) superseded.push_back(id.text());
    return database.run(
        "INSERT INTO context_shifts(id, week, old_topic, new_topic, distance, confidence, at, memory_id, superseded) "
        "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        shift.id, shift.week, shift.oldTopic, shift.newTopic, shift.distance, shift.confidence, shift.at, shift.memory,
        dumpJson(superseded));
}

/// Whether this move is known: told of already, undone not long ago, or found by a look at a later day.
Result<bool> isKnown(store::Database& database, const ContextShift& shift) {
    HEARTH_TRY(const std::int64_t same,
               database.integer("SELECT COUNT(*) FROM context_shifts WHERE id = ?1 OR (new_topic = ?2 AND ((undone_at "
                                "IS NULL AND at > ?3 AND at < ?4) OR (undone_at IS NOT NULL AND old_topic = ?5 AND "
                                "ABS(at - ?6) < ?7)))",
                                shift.id, shift.newTopic, shift.at.plus(-7 * kDay), shift.at.plus(7 * kDay),
                                shift.oldTopic, shift.at, kUndoneFor));
    if (same != 0) return true;
    HEARTH_TRY(auto last, database.query("SELECT new_topic FROM context_shifts WHERE undone_at IS NULL AND at <= ?1 "
                                         "ORDER BY at DESC LIMIT 1",
                                         shift.at));
    HEARTH_TRY(const bool found, last.step());
    return found && last.text(0) == shift.newTopic;
}

/// The first words of the new topic, so that the memory can say why.
Status giveSources(store::Database& database, const MemoryId& memory, const std::vector<ConversationId>& threads,
                   Timestamp from, Timestamp until) {
    std::size_t given = 0;
    for (const auto& thread : threads) {
        if (given == kShiftSources) return {};
        HEARTH_TRY(auto row,
                   database.query("SELECT id, created_at, text, parts FROM messages WHERE conversation_id = ?1 AND "
                                  "role = 'user' AND hidden = 0 AND created_at >= ?2 AND created_at < ?3 ORDER BY k "
                                  "LIMIT 1",
                                  thread, from, until));
        HEARTH_TRY(const bool found, row.step());
        if (!found) continue;
        HEARTH_TRY(const MessageId message, row.id<MessageId>(0));
        const std::string said = chat::ownText(std::string(row.text(2)), row.optionalText(3));
        const auto length = static_cast<std::int64_t>(countCharacters(said));
        const Origin origin{message, row.time(1), 0, std::min(length, kSourceCharacters)};
        HEARTH_TRY_STATUS(insertSource(database, memory, origin));
        ++given;
    }
    return {};
}

std::vector<ConversationId> membersOf(const Topic& topic, const std::vector<ConversationId>& conversations) {
    std::vector<ConversationId> members;
    for (const std::size_t member : topic.members) members.push_back(conversations[member]);
    return members;
}

const Topic* largest(const std::vector<Topic>& topics, double Topic::*part) {
    const auto found = std::max_element(topics.begin(), topics.end(),
                                        [&](const Topic& one, const Topic& other) { return one.*part < other.*part; });
    return found == topics.end() ? nullptr : &*found;
}

std::size_t threadsIn(const Topic& topic, std::span<const TopicSample> samples, double TopicSample::*part) {
    return static_cast<std::size_t>(std::count_if(topic.members.begin(), topic.members.end(),
                                                  [&](std::size_t member) { return samples[member].*part > 0; }));
}

}  // namespace

// --- what a person sees ---

Result<std::vector<ContextShift>> ContextShifts::list(bool all) const {
    return m_vault.read([&](store::Database& database) -> Result<std::vector<ContextShift>> {
        HEARTH_TRY(auto rows, database.query(std::string(kSelect) + "(?1 OR undone_at IS NULL) ORDER BY at DESC", all));
        return readShifts(rows);
    });
}

Status ContextShifts::markSeen(const ShiftId& id) {
    return m_vault.write([&](store::Database& database) -> Status {
        HEARTH_TRY_STATUS(database.run("UPDATE context_shifts SET seen_at = COALESCE(seen_at, ?2) WHERE id = ?1", id,
                                       m_vault.clock().now()));
        return database.changes() > 0 ? Status() : Status(fail(ErrorCode::NotFound, "context shift"));
    });
}

Status ContextShifts::undo(const ShiftId& id) {
    return m_vault.write([&](store::Database& database) { return undo(database, id, m_vault.clock().now()); });
}

Status ContextShifts::undo(store::Database& database, const ShiftId& id, Timestamp now) {
    HEARTH_TRY(auto rows, database.query(std::string(kSelect) + "id = ?1", id));
    HEARTH_TRY(const auto found, readShifts(rows));
    if (found.empty()) return fail(ErrorCode::NotFound, "context shift");
    const ContextShift& shift = found.front();
    if (shift.undoneAt) return fail(ErrorCode::Conflict, "the context shift was undone already");
    HEARTH_TRY_STATUS(database.run("UPDATE context_shifts SET undone_at = ?2 WHERE id = ?1", id, now));
    HEARTH_TRY_STATUS(eraseRow(database, shift.memory, kRetracted, now));
    HEARTH_TRY_STATUS(relinkFamily(database, kUserSubject, "context"));
    for (const auto& memory : shift.superseded) {
        HEARTH_TRY_STATUS(rule(database, {memory, shift.memory, Verdict::Void, "undo", now}));
        HEARTH_TRY_STATUS(relinkFamilyOf(database, memory));
    }
    return {};
}

// --- looking ---

Result<ShiftWatch::Day> ShiftWatch::readDay(store::Database& database, Timestamp start) const {
    Day day{start, {}};
    HEARTH_TRY(
        auto rows,
        database.query("SELECT m.conversation_id, m.text, m.parts FROM messages m JOIN conversations c ON c.id = "
                       "m.conversation_id WHERE m.hidden = 0 AND m.created_at >= ?1 AND m.created_at < ?2 AND "
                       "m.role = 'user' AND c.deleted_at IS NULL AND c.memory_off = 0",
                       start, start.plus(kDay)));
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return day;
        HEARTH_TRY(const ConversationId conversation, rows.id<ConversationId>(0));
        DayOfThread& thread = day.threads[conversation];
        countTopicWords(thread.words, chat::ownText(std::string(rows.text(1)), rows.optionalText(2)));
        thread.said += 1;
    }
}

Status ShiftWatch::advanceTo(store::Database& database, Timestamp moment) {
    const Timestamp first = moment.plus(-kWeeksKept * m_settings.windowDays * kDay);
    while (!m_days.empty() && m_days.front().start < first) m_days.pop_front();
    Timestamp next = m_days.empty() ? first : m_days.back().start.plus(kDay);
    for (; next < moment; next = next.plus(kDay)) {
        HEARTH_TRY(Day day, readDay(database, next));
        m_days.push_back(std::move(day));
    }
    return {};
}

Result<ShiftWatch::Move> ShiftWatch::gather(store::Database& database, Timestamp moment) const {
    const Timestamp middle = moment.plus(-m_settings.windowDays * kDay);
    const Timestamp first = middle.plus(-m_settings.windowDays * kDay);
    std::map<ConversationId, TopicSample> byThread;
    for (const Day& day : m_days)
        for (const auto& [conversation, said] : day.threads) {
            TopicSample& sample = byThread[conversation];
            for (const auto& [word, count] : said.words) sample.words[word] += count;
            (day.start < first ? sample.earlier : day.start < middle ? sample.before : sample.after) += said.said;
        }
    Move move;
    for (auto& [conversation, sample] : byThread) {
        HEARTH_TRY(auto row, database.query("SELECT title FROM conversations WHERE id = ?1", conversation));
        HEARTH_TRY(const bool found, row.step());
        if (found) sample.title = row.text(0);
        move.conversations.push_back(conversation);
        move.samples.push_back(std::move(sample));
    }
    return move;
}

Result<std::optional<ShiftWatch::Move>> ShiftWatch::compare(store::Database& database, Timestamp moment) const {
    HEARTH_TRY(Move move, gather(database, moment));
    double before = 0;
    double after = 0;
    for (const TopicSample& sample : move.samples) {
        move.earlier += sample.earlier;
        before += sample.before;
        after += sample.after;
    }
    if (before < kLeastSaid || after < kLeastSaid) return std::optional<Move>();
    const auto topics = groupTopics(move.samples);
    const Topic* from = largest(topics, &Topic::before);
    const Topic* to = largest(topics, &Topic::after);
    if (from == to || from->before < kLeastSaid || to->after < kLeastSaid) return std::optional<Move>();
    if (threadsIn(*from, move.samples, &TopicSample::before) < kOldThreads ||
        threadsIn(*to, move.samples, &TopicSample::after) < kNewThreads)
        return std::optional<Move>();
    // How much of the weeks is about other things than before.
    for (const Topic& topic : topics) move.distance += std::abs(topic.before / before - topic.after / after) / 2;
    const double gone = 1 - std::min(1.0, (from->after / after) / (from->before / before));
    const double fresh = 1 - std::min(1.0, (to->before / before) / (to->after / after));
    const Timestamp middle = moment.plus(-m_settings.windowDays * kDay);
    const double days = daysOf(membersOf(*to, move.conversations), middle);
    move.confidence = gone * fresh * std::min(1.0, days / kDaysHeld) * std::min(1.0, to->after / after / kWholeShare);
    move.from = *from;
    move.to = *to;
    return std::optional(std::move(move));
}

Result<bool> ShiftWatch::isReturn(store::Database& database, const Move& move, Timestamp moment) const {
    if (move.earlier == 0 || move.to.earlier / move.earlier < kEstablished) return false;
    const Timestamp first = moment.plus(-kWeeksKept * m_settings.windowDays * kDay);
    HEARTH_TRY(const std::int64_t left,
               database.integer("SELECT COUNT(*) FROM context_shifts WHERE undone_at IS NULL AND at > ?1 AND at <= ?2 "
                                "AND old_topic = ?3",
                                first, moment, topicName(move.to, move.samples)));
    return left == 0;
}

int ShiftWatch::daysOf(const std::vector<ConversationId>& threads, Timestamp from) const {
    return static_cast<int>(std::count_if(m_days.begin(), m_days.end(), [&](const Day& day) {
        return day.start >= from && std::any_of(threads.begin(), threads.end(),
                                                [&](const auto& thread) { return day.threads.contains(thread); });
    }));
}

Result<bool> ShiftWatch::look(store::Database& database, Timestamp moment) {
    HEARTH_TRY_STATUS(advanceTo(database, moment));
    HEARTH_TRY(const auto move, compare(database, moment));
    if (!move || move->distance <= m_settings.distance || move->confidence <= m_settings.confidence) return false;
    HEARTH_TRY(const bool back, isReturn(database, *move, moment));
    return back ? Result<bool>(false) : record(database, *move, moment);
}

/// What was said of the projects that were left: active, not pinned, from their conversations or by their words.
Result<std::vector<MemoryId>> ShiftWatch::projectsOf(store::Database& database, const Move& move,
                                                     Timestamp moment) const {
    HEARTH_TRY(auto rows,
               rowsWhere(database,
                         "m.deleted_at IS NULL AND m.superseded_by IS NULL AND m.archived_at IS NULL AND m.pinned = 0 "
                         "AND m.origin IN ('rule', 'model') AND m.learned_at < ?1 AND (m.attribute = 'project' OR "
                         "m.attribute LIKE 'project/%' OR m.attribute LIKE 'task/%')",
                         moment));
    const auto left = membersOf(move.from, move.conversations);
    const auto entered = membersOf(move.to, move.conversations);
    const auto words = weightiestWords(move.from.centre, kTopicWords);
    const auto newWords = weightiestWords(move.to.centre, kTopicWords);
    const auto speaksOf = [](const Memory& memory, const std::vector<std::string>& topic) {
        WordCounts own;
        countTopicWords(own, memory.content);
        return std::any_of(topic.begin(), topic.end(), [&](const std::string& word) { return own.contains(word); });
    };
    std::vector<MemoryId> found;
    for (const auto& row : rows) {
        HEARTH_TRY(auto threads,
                   database.query("SELECT DISTINCT g.conversation_id FROM memory_sources s JOIN messages g ON g.id = "
                                  "s.message_id WHERE s.memory_id = ?1",
                                  row.memory.id));
        bool ofOld = speaksOf(row.memory, words);
        bool ofNew = speaksOf(row.memory, newWords);
        while (true) {
            HEARTH_TRY(const bool more, threads.step());
            if (!more) break;
            HEARTH_TRY(const ConversationId thread, threads.id<ConversationId>(0));
            ofOld = ofOld || std::find(left.begin(), left.end(), thread) != left.end();
            ofNew = ofNew || std::find(entered.begin(), entered.end(), thread) != entered.end();
        }
        if (ofOld && !ofNew) found.push_back(row.memory.id);
    }
    return found;
}

Result<bool> ShiftWatch::record(store::Database& database, const Move& move, Timestamp moment) const {
    const Redactor redactor(m_redact);
    const std::string from = redactor.redact(topicName(move.from, move.samples));
    const std::string to = redactor.redact(topicName(move.to, move.samples));
    if (foldCase(from) == foldCase(to)) return false;
    const std::string week = isoWeek(moment.plus(-1));
    const ShiftId id(crypto::derivedId("context shift", {asBytes(week), asBytes(from), asBytes(to)}));
    ContextShift shift{id,
                       week,
                       from,
                       to,
                       move.distance,
                       move.confidence,
                       moment,
                       MemoryId(crypto::derivedId("context shift memory", {id.view()})),
                       {},
                       {},
                       {}};
    HEARTH_TRY(const bool known, isKnown(database, shift));
    if (known) return false;
    HEARTH_TRY(shift.superseded, projectsOf(database, move, moment));
    HEARTH_TRY_STATUS(insertRow(database, shiftMemory(shift), m_settings.priority));
    const Timestamp middle = moment.plus(-m_settings.windowDays * kDay);
    HEARTH_TRY_STATUS(giveSources(database, shift.memory, membersOf(move.to, move.conversations), middle, moment));
    HEARTH_TRY_STATUS(writeShift(database, shift));
    HEARTH_TRY_STATUS(relinkFamily(database, kUserSubject, "context"));
    for (const auto& memory : shift.superseded) {
        HEARTH_TRY_STATUS(rule(database, {memory, shift.memory, Verdict::Replaced, "shift", moment}));
        HEARTH_TRY_STATUS(relinkFamilyOf(database, memory));
    }
    return true;
}

}  // namespace hearth::memory
