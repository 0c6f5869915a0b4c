// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/model/model_audit.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "core/base/text.h"
#include "core/chat/types.h"
#include "core/memory/keeping/conflicts.h"
#include "core/memory/keeping/keeper.h"
#include "core/memory/keeping/scoring.h"
#include "core/memory/language/phrasing.h"
#include "core/memory/language/words.h"
#include "core/memory/model/known_memories.h"
#include "core/memory/model/model_gates.h"
#include "core/memory/model/said_words.h"

namespace hearth::memory {

namespace {

constexpr std::int64_t kMostMessages = 40;
constexpr std::size_t kMostTokens = 6000;
constexpr std::size_t kMostOfOne = 4000;     ///< Characters of one message.
constexpr std::size_t kEarlierMessages = 4;  ///< That only give sense to the rest.
constexpr double kSureEnough = 0.5;
constexpr double kSaysTheSame = 0.5;
constexpr std::size_t kMostOfContext = 2400;  ///< Characters: 600 tokens.
constexpr std::size_t kMostOfLine = 200;
constexpr std::string_view kWish = "instruction";  ///< What the rules call how to be answered.
constexpr std::string_view kAssistant = "assistant";

std::optional<Kind> kindNamed(std::string_view name) {
    for (const Kind kind :
         {Kind::Preference, Kind::Fact, Kind::Decision, Kind::Goal, Kind::Plan, Kind::Relation, Kind::Note})
        if (kindName(kind) == name) return kind;
    return std::nullopt;
}

/// Families of which a model's later value takes the place of an earlier one unasked. Of others it says so itself: one
/// may work at two places.
bool hasOneValue(std::string_view family) {
    static constexpr auto kFamilies = std::to_array<std::string_view>({"residence",
                                                                       "age",
                                                                       "name",
                                                                       "birthday",
                                                                       "birth year",
                                                                       "birthplace",
                                                                       "childhood home",
                                                                       "rent",
                                                                       "salary",
                                                                       "height",
                                                                       "weight",
                                                                       "clothing size",
                                                                       "team size",
                                                                       "nationality",
                                                                       "pronouns",
                                                                       "time zone",
                                                                       "relationship status",
                                                                       "manager",
                                                                       "wakes",
                                                                       "nickname"});
    return std::find(kFamilies.begin(), kFamilies.end(), family) != kFamilies.end();
}

/// One lower-case noun: what a model calls an attribute must not be read as one of the rules' qualified ones.
std::string attributeName(std::string_view proposed) {
    std::string name = lowerAscii(collapseSpaces(proposed));
    std::replace(name.begin(), name.end(), '/', ' ');
    std::replace(name.begin(), name.end(), '_', ' ');
    return name == kSaidFamily ? "note" : name;
}

std::string_view afterFirstWord(std::string_view text) {
    const auto words = wordsOf(text);
    return words.empty() ? text
                         : text.substr(static_cast<std::size_t>(words[0].data() - text.data()) + words[0].size());
}

int tierOf(Kind kind) {
    switch (kind) {
        case Kind::Decision:
        case Kind::Plan: return 1;
        case Kind::Note: return 3;
        case Kind::Preference:
        case Kind::Fact:
        case Kind::Goal:
        case Kind::Relation: break;
    }
    return 2;
}

constexpr std::string_view kMessages =
    "SELECT k, id, role, created_at, text, parts FROM messages WHERE conversation_id = ?1 AND hidden = 0 AND "
    "state <> 'streaming' AND role IN ('user', 'assistant') AND k > ?2 AND k <= ?3 ORDER BY k DESC LIMIT ?4";

struct ReadMessage {
    std::int64_t key;
    ShownMessage shown;
};

/// The newest first.
Result<std::vector<ReadMessage>> readMessages(store::Statement& rows, bool fresh) {
    std::vector<ReadMessage> messages;
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return messages;
        HEARTH_TRY(const MessageId id, rows.id<MessageId>(1));
        const chat::Role role = rows.text(2) == "user" ? chat::Role::User : chat::Role::Assistant;
        std::string text = chat::ownText(std::string(rows.text(4)), rows.optionalText(5));
        messages.push_back({rows.integer(0), {id, role, rows.time(3), std::move(text), fresh}});
    }
}

/// As many of the newest as one call may hold, oldest first.
void takeNewest(std::vector<ReadMessage>& messages) {
    std::size_t tokens = 0;
    std::size_t count = 0;
    while (count < messages.size()) {
        tokens += std::min(messages[count].shown.text.size(), kMostOfOne) / 4;
        if (count > 0 && tokens > kMostTokens) break;
        ++count;
    }
    messages.erase(messages.begin() + static_cast<std::ptrdiff_t>(count), messages.end());
    std::reverse(messages.begin(), messages.end());
}

/// The memory that rests on these words and says the same already, but none that the model drops.
Result<std::optional<MemoryRow>> readHere(store::Database& database, const Statement& statement, const Origin& origin,
                                          const std::vector<MemoryId>& dropped) {
    HEARTH_TRY(auto rows, rowsWhere(database,
                                    "m.subject = ?4 AND m.deleted_at IS NULL AND m.id IN (SELECT memory_id FROM "
                                    "memory_sources WHERE message_id = ?1 AND start < ?3 AND \"end\" > ?2)",
                                    origin.message, origin.start, origin.end, statement.subject));
    for (MemoryRow& row : rows)
        if (std::find(dropped.begin(), dropped.end(), row.memory.id) == dropped.end() &&
            wordOverlap(row.memory.content, statement.content) >= kSaysTheSame)
            return std::optional(std::move(row));
    return std::optional<MemoryRow>();
}

/// What a model says is no longer so because of a statement.
struct Replaced {
    std::vector<MemoryId> surely;
    std::vector<MemoryId> perhaps;  ///< Nothing shows that both are of one matter.
};

/// Those that may give way to this: of somebody it speaks of, too.
Result<Replaced> replacedBy(store::Database& database, const Language& language, const Candidate& candidate,
                            const Statement& statement, const UnreadEnd& end) {
    Replaced replaced;
    const Timestamp said = end.task.messages[candidate.message].at;
    for (const std::size_t place : candidate.replaces) {
        if (place >= end.task.known.size() || place == candidate.same) continue;
        const KnownMemory& known = end.task.known[place];
        if (!haveToDoWithEachOther(known, statement)) continue;
        HEARTH_TRY(const auto row, givingWay(database, known, said));
        if (!row) continue;
        const bool sure = mayBeOfOneMatter(language, known, statement, candidate.quote);
        (sure ? replaced.surely : replaced.perhaps).push_back(known.id);
    }
    return replaced;
}

/// The person is asked about what the model is not believed. Returns how many cards are new.
Result<std::int64_t> askAbout(store::Database& database, const std::vector<MemoryId>& olds, const MemoryId& by,
                              Timestamp now) {
    std::int64_t cards = 0;
    for (const MemoryId& old : olds) {
        HEARTH_TRY(const auto row, rowOf(database, old));
        if (!row || row->memory.supersededBy || old == by) continue;
        HEARTH_TRY(const bool fresh, Conflicts::doubt(database, old, by, "model", now));
        cards += fresh ? 1 : 0;
    }
    return cards;
}

/// None where one is named that may not be: who has not understood which these are drops what is good.
std::vector<MemoryId> droppedBy(const ProposedReading& reading, const UnreadEnd& end) {
    std::vector<MemoryId> dropped;
    const bool understood = std::all_of(reading.drop.begin(), reading.drop.end(), [&](std::size_t place) {
        return place >= end.task.known.size() || end.task.known[place].rough;
    });
    if (!understood) return dropped;
    for (const std::size_t place : reading.drop)
        if (place < end.task.known.size() && end.task.known[place].rough) dropped.push_back(end.task.known[place].id);
    return dropped;
}

/// What tells this already, wherever it was said.
Result<std::optional<MemoryRow>> toldAlready(store::Database& database, const Language& language,
                                             const Candidate& candidate, const Statement& statement,
                                             const Origin& origin, const UnreadEnd& end,
                                             const std::vector<MemoryId>& dropped) {
    HEARTH_TRY(auto here, readHere(database, statement, origin, dropped));
    if (here || !candidate.same || *candidate.same >= end.task.known.size()) return here;
    const KnownMemory& known = end.task.known[*candidate.same];
    const auto goes = [&dropped](const MemoryId& id) {
        return std::find(dropped.begin(), dropped.end(), id) != dropped.end();
    };
    if (goes(known.id) || !haveToDoWithEachOther(known, statement)) return here;
    // A model that names a wrong line would lose what is told here.
    if (!mayBeOfOneMatter(language, known, statement, candidate.quote)) return here;
    HEARTH_TRY(auto row, rowOf(database, known.id));
    if (!row || row->deleted || !row->memory.kept()) return here;
    // What took its place later, or not rightly, took it then.
    const Memory& memory = row->memory;
    const bool stood = !memory.supersededBy || memory.supersededAt > origin.at || goes(*memory.supersededBy);
    return stood ? row : here;
}

/// Between asking and answering a message may have been forgotten or a thread taken out of memory.
Result<bool> stillSaid(store::Database& database, const ShownMessage& message, const std::string& text) {
    HEARTH_TRY(auto row, database.query("SELECT text, parts FROM messages WHERE id = ?1 AND hidden = 0", message.id));
    HEARTH_TRY(const bool there, row.step());
    return there && chat::ownText(std::string(row.text(0)), row.optionalText(1)) == text;
}

void addLine(std::string& text, std::string_view label, const std::string& line) {
    if (!line.empty()) text += fmt::format("{}{}{}", text.empty() ? "" : "\n", label, elide(line, kMostOfLine));
}

}  // namespace

Result<bool> staysHere(store::Database& database, const ConversationId& conversation) {
    HEARTH_TRY(const std::int64_t kept,
               database.integer(
                   "SELECT EXISTS(SELECT 1 FROM conversations WHERE id = ?1 AND local_only = 1) OR "
                   "EXISTS(SELECT 1 FROM messages g JOIN memory_sources s ON s.message_id = g.id JOIN memories m ON "
                   "m.id = s.memory_id WHERE g.conversation_id = ?1 AND m.local_only = 1 AND m.deleted_at IS NULL)",
                   conversation));
    return kept != 0;
}

Result<std::string> providerIn(store::Database& database, const ConversationId& conversation) {
    HEARTH_TRY(auto row, database.query("SELECT provider FROM messages WHERE conversation_id = ?1 AND provider IS NOT "
                                        "NULL AND provider <> 'offline' ORDER BY k DESC LIMIT 1",
                                        conversation));
    HEARTH_TRY(const bool found, row.step());
    return found ? std::string(row.text(0)) : std::string();
}

std::vector<std::string> ModelAuditor::attributes() const {
    std::vector<std::string> names;
    for (const FactRule& rule : m_language.facts) {
        const std::string_view family(rule.family);
        const bool usable =
            !family.empty() && family.find_first_of("{~$/") == std::string_view::npos && family != kSaidFamily;
        if (usable && std::find(names.begin(), names.end(), family) == names.end()) names.emplace_back(family);
    }
    return names;
}

const FactRule* ModelAuditor::ruleOf(std::string_view attribute) const {
    const auto found = std::find_if(m_language.facts.begin(), m_language.facts.end(),
                                    [&](const FactRule& rule) { return std::string_view(rule.family) == attribute; });
    return found == m_language.facts.end() ? nullptr : &*found;
}

Result<UnreadEnd> ModelAuditor::unread(store::Database& database, const ConversationId& conversation) const {
    HEARTH_TRY(UnreadEnd end, unreadMessages(database, conversation));
    if (end.task.messages.empty()) return end;
    HEARTH_TRY(end.task.known, knownBeside(database, m_language, end.task));
    return end;
}

Result<UnreadEnd> ModelAuditor::unreadMessages(store::Database& database, const ConversationId& conversation) const {
    HEARTH_TRY(auto row, database.query(
                             "SELECT c.title, c.deleted_at IS NULL AND c.memory_off = 0, COALESCE(a.model_read_to, 0), "
                             "COALESCE(a.audited_to, 0), COALESCE(t.summary, '') "
                             "FROM conversations c LEFT JOIN audits a ON a.conversation_id = c.id LEFT JOIN "
                             "thread_summaries t ON t.id = c.id WHERE c.id = ?1",
                             conversation));
    HEARTH_TRY(const bool found, row.step());
    if (!found) return fail(ErrorCode::NotFound, "conversation");
    HEARTH_TRY(std::string provider, providerIn(database, conversation));
    UnreadEnd end{
        {conversation, false, std::move(provider), m_redactor.redact(row.text(0)), std::string(row.text(4)), {}, {}},
        {},
        0};
    const std::int64_t from = row.integer(2);
    const std::int64_t to = row.integer(3);
    if (!row.flag(1) || to <= from) return end;
    HEARTH_TRY(end.task.localOnly, staysHere(database, conversation));
    HEARTH_TRY(auto freshRows, database.query(kMessages, conversation, from, to, kMostMessages));
    HEARTH_TRY(auto messages, readMessages(freshRows, true));
    takeNewest(messages);
    const auto byPerson = [](const ReadMessage& message) { return message.shown.role == chat::Role::User; };
    if (std::none_of(messages.begin(), messages.end(), byPerson)) return end;
    HEARTH_TRY(auto earlierRows, database.query(kMessages, conversation, std::int64_t{0}, messages.front().key - 1,
                                                static_cast<std::int64_t>(kEarlierMessages + 1)));
    HEARTH_TRY(auto earlier, readMessages(earlierRows, false));
    // What the first that is shown may answer is not shown itself.
    std::string before;
    if (earlier.size() > kEarlierMessages) {
        before = std::move(earlier.back().shown.text);
        earlier.pop_back();
    }
    std::reverse(earlier.begin(), earlier.end());
    messages.insert(messages.begin(), earlier.begin(), earlier.end());
    end.readTo = messages.back().key;
    end.task.attributes = attributes();
    for (ReadMessage& message : messages) {
        const std::string text = elide(message.shown.text, kMostOfOne);
        end.texts.push_back(std::move(message.shown.text));
        message.shown.text = m_redactor.redact(text, before);
        before = end.texts.back();
        end.task.messages.push_back(std::move(message.shown));
    }
    return end;
}

/// What it tells about whom, in the rules' terms, so that the one can take the other's place.
void ModelAuditor::place(Statement& statement, const Candidate& candidate) const {
    const std::string family = attributeName(candidate.attribute);
    const FactRule* rule = ruleOf(family);
    statement.tier = rule == nullptr ? tierOf(statement.kind) : rule->tier;
    statement.value = m_redactor.redact(collapseSpaces(candidate.value));
    statement.attribute = hasOneValue(family) && !candidate.denied ? family : family + "/" + keyOf(statement.value);
    if (candidate.denied) statement.value = std::string(kNoValue);
}

/// A model takes what is said of it, or to it by somebody who is quoted, for the person's own.
bool ModelAuditor::isOwnWord(const Candidate& candidate, std::string_view said, std::size_t begin) const {
    const bool wish = candidate.attribute == kWish;
    const std::string subject = keyOf(candidate.subject);
    if (subject == kAssistant || isOfReader(m_language, subject)) return false;
    if (!wish && tellsTheReader(m_language, sentenceAt(m_language, said, begin))) return false;
    const bool chooses =
        wish || candidate.kind == kindName(Kind::Decision) || candidate.kind == kindName(Kind::Preference);
    return !chooses || !isQuotation(said, begin, begin + trim(candidate.quote).size());
}

std::set<std::string> ModelAuditor::wordsFor(const Candidate& candidate, std::set<std::string> said) const {
    addDay(candidate.from, said);
    addDay(candidate.until, said);
    for (const std::string_view word : m_language.calendarWords) said.emplace(word);
    return said;
}

std::optional<Statement> ModelAuditor::borneOut(const Candidate& candidate, const UnreadEnd& end) const {
    const std::string_view quote = trim(candidate.quote);
    const auto kind = kindNamed(candidate.kind);
    if (!kind || candidate.confidence < kSureEnough) return std::nullopt;
    const bool wish = candidate.attribute == kWish;
    const auto begin = quotedAt(m_language, end, candidate.message, quote, wish);
    if (!begin || !isOwnWord(candidate, end.texts[candidate.message], *begin)) return std::nullopt;
    std::set<std::string> words = saidUpTo(candidate.message, end);
    words.merge(knownWords(end.task.known));
    if (!isSaidThere("of " + candidate.subject, words)) return std::nullopt;
    words = wordsFor(candidate, std::move(words));
    if (!isSaidThere(candidate.statement, words) || keyOf(candidate.value).empty()) return std::nullopt;
    // A value may have a capital that it has not in the statement.
    words.merge(saidWords(afterFirstWord(candidate.statement)));
    // Numbers stand in it in whatever form: "3" for "three".
    const auto unsaid = unsaidIn("of " + candidate.value, words);
    const bool names = std::any_of(unsaid.begin(), unsaid.end(), [&](const std::string& word) {
        return !isDigit(word[0]) && !m_language.stopWords->contains(word);
    });
    if (names) return std::nullopt;
    Statement statement;
    statement.content = m_redactor.redact(capitalised(withoutThePerson(m_language, candidate.statement)));
    statement.kind = *kind;
    statement.subject = candidate.subject;
    statement.quality = std::min(0.95, m_keep.from + 0.25 * candidate.confidence);
    statement.begin = *begin;
    statement.end = *begin + quote.size();
    statement.foundBy = FoundBy::Model;
    if (!candidate.from || !candidate.until || *candidate.from < *candidate.until) {
        // A plan ends with its day, and holds as one until then.
        if (statement.kind != Kind::Plan || !candidate.until) statement.validFrom = candidate.from;
        statement.validUntil = candidate.until;
    }
    if (candidate.subject.empty() || m_redactor.redact(candidate.subject) != candidate.subject) return std::nullopt;
    place(statement, candidate);
    return statement;
}

Result<ModelReport> ModelAuditor::apply(store::Database& database, const UnreadEnd& end, const ProposedReading& reading,
                                        const Clock& clock) const {
    const Timestamp now = clock.now();
    ModelReport report;
    report.proposed = static_cast<std::int64_t>(reading.candidates.size());
    HEARTH_TRY(const UnreadEnd asked, unreadMessages(database, end.task.conversation));
    if (asked.readTo < end.readTo) return report;  // Memory was turned off, or this was read already.
    for (std::size_t i = 0; i < end.texts.size(); ++i) {
        HEARTH_TRY(const bool there, stillSaid(database, end.task.messages[i], end.texts[i]));
        if (!there) return report;  // The model has read something that was forgotten since.
    }
    HEARTH_TRY(const bool known, stillKnown(database, end.task));
    if (!known) return report;
    report.messagesRead = std::count_if(end.task.messages.begin(), end.task.messages.end(),
                                        [](const ShownMessage& message) { return message.fresh; });
    Keeper keeper(database, now);
    std::vector<MemoryId> dropped = droppedBy(reading, end);
    std::set<std::string> told;
    HEARTH_TRY(const auto inPart, tellRests(database, keeper, end, reading, report));
    for (Candidate candidate : reading.candidates) {
        std::erase_if(candidate.replaces, [&](std::size_t place) {
            return std::find(inPart.begin(), inPart.end(), place) != inPart.end();
        });
        const auto statement = borneOut(candidate, end);
        if (!statement) {
            ++report.refused;
            continue;
        }
        if (!told.insert(statement->subject + "\n" + keyOf(statement->content)).second) continue;
        HEARTH_TRY(const Replaced over, replacedBy(database, m_language, candidate, *statement, end));
        HEARTH_TRY(const Kept kept, keep(database, keeper, candidate, *statement, end, dropped, over.surely));
        HEARTH_TRY(const std::int64_t cards,
                   kept.by ? askAbout(database, over.perhaps, *kept.by, now) : Result<std::int64_t>(0));
        report.doubted += cards;
        // What was to be dropped tells the very same, and is only worded better.
        if (kept.by && std::erase(dropped, *kept.by) > 0) HEARTH_TRY_STATUS(keeper.reword(*kept.by, *statement));
        if (kept.by) HEARTH_TRY_STATUS(keeper.confirm(*kept.by, end.task.messages[candidate.message].id));
        if (kept.by) HEARTH_TRY_STATUS(drawFromKnown(database, keeper, *kept.by, candidate, *statement, end));
        report.added += kept.added;
        report.merged += kept.merged;
        report.superseded += kept.superseded;
    }
    HEARTH_TRY_STATUS(endPassed(database, keeper, end, reading, report));
    HEARTH_TRY(report.dropped, drop(database, keeper, dropped, reading.model));
    report.summarised = reading.thread && saysOnlyTheThread(end, reading);
    if (report.summarised) HEARTH_TRY_STATUS(writeSummary(database, end, reading, clock));
    HEARTH_TRY_STATUS(markRead(database, end));
    return report;
}

Result<Kept> ModelAuditor::keep(store::Database& database, Keeper& keeper, const Candidate& candidate,
                                const Statement& statement, const UnreadEnd& end, const std::vector<MemoryId>& dropped,
                                const std::vector<MemoryId>& replaced) const {
    const ShownMessage& message = end.task.messages[candidate.message];
    CharacterIndex characters(end.texts[candidate.message]);
    const std::int64_t start = characters.at(statement.begin);
    const Origin origin{message.id, message.at, start, characters.at(statement.end)};
    HEARTH_TRY(const auto told, toldAlready(database, m_language, candidate, statement, origin, end, dropped));
    HEARTH_TRY(Kept kept,
               told ? keeper.keepAs(*told, statement, origin, replaced) : keeper.keep(statement, origin, replaced));
    std::int64_t gone = 0;
    for (const MemoryId& id : replaced) {
        HEARTH_TRY(const auto row, rowOf(database, id));
        gone += row && row->memory.supersededBy == kept.by ? 1 : 0;
    }
    kept.superseded = std::max(kept.superseded, gone);
    return kept;
}

Status ModelAuditor::drawFromKnown(store::Database& database, Keeper& keeper, const MemoryId& by,
                                   const Candidate& candidate, const Statement& statement, const UnreadEnd& end) const {
    HEARTH_TRY(const auto row, rowOf(database, by));
    // What was told already may stand in its own words.
    if (!row || row->memory.content != statement.content) return {};
    const std::set<std::string> said = wordsFor(candidate, saidUpTo(candidate.message, end));
    const std::set<std::string> names = knownNames(end.task.known);
    std::set<std::string> taken = unsaidIn(candidate.statement, said, names);
    taken.merge(unsaidIn("of " + candidate.subject, said));
    taken.merge(unsaidIn(candidate.value, said, names));
    for (const std::size_t place : linesThatTell(std::move(taken), end.task.known)) {
        HEARTH_TRY(const auto line, rowOf(database, end.task.known[place].id));
        if (line && !line->deleted) HEARTH_TRY_STATUS(keeper.drawFrom(*line, by));
    }
    return {};
}

Result<std::int64_t> ModelAuditor::drop(store::Database& database, Keeper& keeper, const std::vector<MemoryId>& dropped,
                                        const std::string& model) {
    std::int64_t count = 0;
    for (const MemoryId& id : dropped) {
        HEARTH_TRY(const auto row, rowOf(database, id));
        const bool stands = row && !row->deleted && row->memory.review == ReviewState::None;
        if (!stands || row->memory.pinned || row->memory.uses > 0) continue;
        HEARTH_TRY_STATUS(keeper.setAside(*row, model));
        ++count;
    }
    return count;
}

bool ModelAuditor::saysOnlyTheThread(const UnreadEnd& end, const ProposedReading& reading) const {
    std::set<std::string> said = saidInThread(end);
    for (const std::string_view word : m_language.calendarWords) said.emplace(word);
    for (const Candidate& candidate : reading.candidates)
        if (borneOut(candidate, end)) said = wordsFor(candidate, std::move(said));
    const std::set<std::string> names = knownNames(end.task.known);
    const ProposedSummary& thread = *reading.thread;
    std::vector<std::string> texts{thread.summary, thread.topic, thread.position};
    for (const auto* list : {&thread.decisions, &thread.openQuestions})
        texts.insert(texts.end(), list->begin(), list->end());
    return std::all_of(texts.begin(), texts.end(),
                       [&](const std::string& text) { return isAllSaid(text, said, names); });
}

Status ModelAuditor::writeSummary(store::Database& database, const UnreadEnd& end, const ProposedReading& reading,
                                  const Clock& clock) const {
    static constexpr auto kStates =
        std::to_array<std::string_view>({"brainstorming", "decided", "implementing", "completed", "abandoned"});
    const auto clean = [this](std::vector<std::string> list) {
        for (std::string& text : list) text = m_redactor.redact(text);
        return list;
    };
    const ProposedSummary& thread = *reading.thread;
    const std::string summary = m_redactor.redact(thread.summary);
    const std::string position = m_redactor.redact(thread.position);
    const auto decisions = clean(thread.decisions);
    const auto open = clean(thread.openQuestions);
    const bool known = std::find(kStates.begin(), kStates.end(), thread.state) != kStates.end();
    const std::string day = clock.day(end.task.messages.back().at);
    std::string context;
    addLine(context, "", fmt::format("Conversation \"{}\", up to {}.", end.task.title, day));
    addLine(context, "", elide(summary, kMostOfLine));
    for (std::size_t i = 0; i < std::min<std::size_t>(decisions.size(), 5); ++i)
        addLine(context, "Decided: ", decisions[i]);
    for (std::size_t i = 0; i < std::min<std::size_t>(open.size(), 4); ++i) addLine(context, "Open: ", open[i]);
    addLine(context, fmt::format("Left off ({}): ", day), position);
    return database.run(
        "UPDATE thread_summaries SET summary = ?2, topic = CASE WHEN ?3 = '' THEN topic ELSE ?3 END, "
        "state = COALESCE(?4, state), decisions = ?5, open_questions = ?6, position = ?7, precomputed = ?8, "
        "written_by = ?9, updated_at = ?10 WHERE id = ?1",
        end.task.conversation, summary, m_redactor.redact(thread.topic),
        known ? std::optional(thread.state) : std::nullopt, dumpJson(decisions), dumpJson(open), position,
        elide(context, kMostOfContext), reading.model, clock.now());
}

Result<std::vector<ConversationId>> ModelAuditor::waiting(store::Database& database) {
    // Where only answers came since, as when one was asked for again, there is nothing to show.
    HEARTH_TRY(auto rows, database.query("SELECT c.id FROM conversations c JOIN audits a ON a.conversation_id = c.id "
                                         "WHERE c.deleted_at IS NULL AND c.memory_off = 0 AND a.audited_to > "
                                         "a.model_read_to AND EXISTS (SELECT 1 FROM messages m WHERE "
                                         "m.conversation_id = c.id AND m.k > a.model_read_to AND m.k <= a.audited_to "
                                         "AND m.role = 'user' AND m.hidden = 0) ORDER BY c.created_at, c.k"));
    std::vector<ConversationId> found;
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return found;
        HEARTH_TRY(const ConversationId id, rows.id<ConversationId>(0));
        found.push_back(id);
    }
}

Status ModelAuditor::markRead(store::Database& database, const UnreadEnd& end) {
    return database.run("UPDATE audits SET model_read_to = max(model_read_to, ?2) WHERE conversation_id = ?1",
                        end.task.conversation, end.readTo);
}

}  // namespace hearth::memory
