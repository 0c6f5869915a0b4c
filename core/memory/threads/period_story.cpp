// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/threads/period_story.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "core/base/json.h"
#include "core/base/text.h"
#include "core/memory/language/grammar.h"
#include "core/memory/language/phrasing.h"
#include "core/memory/language/thread_words.h"
#include "core/memory/language/words.h"
#include "core/memory/threads/thread_rows.h"

namespace hearth::memory {

namespace {

/// How much is told at most. Source: docs/MEMORY.md, "Days, weeks, months, years".
struct Limits {
    std::size_t glance;  ///< Lines of it.
    std::size_t changes, news, decisions, plans, open, threads, topics;
};
constexpr std::array<Limits, 4> kLimits = {
    {{2, 3, 4, 4, 3, 4, 4, 6}, {3, 5, 6, 5, 5, 5, 5, 6}, {4, 8, 10, 6, 8, 6, 6, 6}, {6, 16, 16, 10, 10, 8, 10, 8}}};
const Limits& limitsOf(const PeriodSummary& period) { return kLimits[static_cast<std::size_t>(period.period)]; }
constexpr std::size_t kGlanceCharacters = 420;
constexpr std::size_t kEnough = 3;        ///< Lines of a glance that need no list of what was spoken of.
constexpr std::size_t kLeastTelling = 2;  ///< Words of a line that say something, dates left out,
constexpr double kLeastWeight = 0.55;     ///< and what it must weigh.
// What a memory's stored priority gains and loses.
constexpr double kGrave = 0.25;
constexpr double kWeighty = 0.1;
constexpr double kReplaces = 0.1;
constexpr double kTurns = 0.05;
constexpr double kPlanned = 0.05;
constexpr double kPassed = 0.2;  ///< A plan whose day has come.
constexpr double kPinned = 0.3;
constexpr double kWritten = 0.2;
constexpr double kGeneral = 0.05;
constexpr double kPreference = 0.05;
constexpr double kRelation = 0.1;
constexpr double kTooLong = 0.1;
constexpr std::size_t kLongLine = 110;  ///< Characters of a line that is read at a glance.
// What a sentence of a conversation weighs: more in one that was held at length, each less than the one before.
constexpr double kOfThread = 0.65;
constexpr double kEngaged = 0.2;
constexpr double kEachLess = 0.02;
constexpr double kSameOpen = 0.7;           ///< What is open is told behind what was decided of it.
constexpr double kSurely = 1.2;             ///< What the person pinned, or wrote and is grave.
constexpr std::int64_t kLeastMessages = 4;  ///< Of a conversation in which nothing was settled.

/// Families that say who one is: "Is vegan." is news, however short.
constexpr auto kWhoOneIs = std::to_array<std::string_view>(
    {"diet", "health", "allergy", "cannot have", "employment", "employer", "job title", "relationship status", "life"});

const StoryWords kNoStory;

/// A decision or question that one of the conversations holds, and when it was said.
struct Dated {
    std::string text;
    Timestamp at{0};
    bool asked = false;  ///< Of the assistant, which has not answered.
};

struct ThreadRow {
    PeriodThread thread;
    std::string position;
    std::vector<Dated> decisions;
    std::vector<Dated> open;
    std::int64_t messages = 0;
    double engagement = 0;
};

/// When each sentence of a fold was said, for those that the summary's list has; the others at the thread's end.
std::vector<Dated> dated(std::string_view list, std::string_view said, std::string_view asked, Timestamp last) {
    std::map<std::string, Dated> known;
    for (const auto fold : {said, asked}) {
        const auto parsed = parseJson(fold);
        if (!parsed.ok() || !parsed->is_array()) continue;
        for (const auto& entry : *parsed)
            if (const auto text = stringAt(entry, "text"))
                known.insert_or_assign(
                    *text, Dated{*text, Timestamp(static_cast<std::int64_t>(numberAt(entry, "at").value_or(0))),
                                 fold == asked});
    }
    std::vector<Dated> found;
    for (auto& text : listFrom(list)) {
        const auto at = known.find(text);
        found.push_back(at == known.end() ? Dated{std::move(text), last} : at->second);
    }
    return found;
}

Result<std::vector<ThreadRow>> readThreads(store::Database& database, const PeriodSummary& period) {
    std::vector<ThreadRow> threads;
    HEARTH_TRY(auto rows,
               database.prepare("SELECT t.topic, t.state, t.decisions, t.open_questions, t.position, t.message_count, "
                                "t.engagement, t.first_at, t.last_at, COALESCE(t.fold -> '$.decisions', ''), "
                                "COALESCE(t.fold -> '$.open', ''), COALESCE(t.fold -> '$.asked', '') FROM "
                                "thread_summaries t JOIN conversations c ON c.id = t.id WHERE t.id = ?1 AND "
                                "c.deleted_at IS NULL AND c.memory_off = 0"));
    for (const auto& id : period.conversations) {
        rows.reset();
        rows.bind(1, id);
        HEARTH_TRY(const bool found, rows.step());
        if (!found) continue;
        ThreadRow row{{id, std::string(rows.text(0)), std::string(rows.text(1)), rows.time(7), rows.time(8), {}},
                      std::string(rows.text(4)),
                      dated(rows.text(2), rows.text(9), {}, rows.time(8)),
                      dated(rows.text(3), rows.text(10), rows.text(11), rows.time(8)),
                      rows.integer(5),
                      rows.real(6)};
        threads.push_back(std::move(row));
    }
    return threads;
}

/// Whether the later may be told as what is in the earlier one's place.
bool isOf(const MemoryRow& later, const MemoryRow& earlier) {
    return familyOf(later.memory.attribute) == familyOf(earlier.memory.attribute) ||
           wordOverlap(later.memory.content, earlier.memory.content) > 0;
}

/// From a moment on and before another.
struct Span {
    Timestamp from{0};
    Timestamp until{0};
    bool holds(Timestamp at) const { return at >= from && at < until; }
};

Span momentsOf(const PeriodSummary& period, const Clock& clock) {
    return {clock.moment(period.start), clock.moment(period.until)};
}

/// What was said and what gave way is of moments; from when and until when something holds, of days.
bool concerns(const Memory& memory, const PeriodSummary& period, const Span& heard) {
    if (memory.learnedAt >= heard.from) return memory.learnedAt < heard.until;
    const bool replaced = memory.supersededAt && heard.holds(*memory.supersededAt);
    return replaced || (memory.validUntil && *memory.validUntil > period.start && *memory.validUntil <= period.until);
}

/// All memories that concern anything from `start` on and before `until`; what waits or was refused is none.
Result<std::vector<MemoryRow>> readMemories(store::Database& database, Timestamp start, Timestamp until) {
    static const std::string kOf =
        "m.deleted_at IS NULL AND m." + std::string(kNotLeaving) +
        " AND COALESCE(m.archived_by, '') NOT IN ('proposed', 'rejected') AND m.learned_at < ?2 AND (m.learned_at >= "
        "?1 OR m.superseded_at >= ?1 OR m.valid_until > ?1) ORDER BY m.learned_at, m.content, m.id";
    return rowsWhere(database, kOf, start, until);
}

/// Whether a line says most of what a sentence says.
bool covers(const std::set<std::string>& line, const std::set<std::string>& sentence) {
    const auto shared =
        std::count_if(sentence.begin(), sentence.end(), [&](const std::string& word) { return line.contains(word); });
    return static_cast<std::size_t>(shared) * 2 >= sentence.size();
}

/// A title may be a whole sentence: within another one it has no stop.
std::string_view withoutStop(std::string_view name) {
    if (name.ends_with('.') && !name.ends_with("..")) name.remove_suffix(1);
    return name;
}

std::string enumerated(const std::vector<std::string>& names, std::size_t most, std::string_view andLast) {
    std::string text;
    const std::size_t count = std::min(most, names.size());
    for (std::size_t i = 0; i < count; ++i) {
        text += i == 0 ? std::string_view() : i + 1 == count ? andLast : ", ";
        text += withoutStop(names[i]);
    }
    return text;
}

std::string withStop(const std::string& text) {
    // What is said in quotation marks has its stop in them.
    const bool ended = text.ends_with("…") || text.ends_with("”");
    return text.empty() || ended || std::string_view(".!?").find(text.back()) != std::string_view::npos ? text
                                                                                                        : text + ".";
}

std::string filled(std::string_view pattern, const std::string& with) {
    std::string text(pattern);
    const std::size_t at = text.find("{}");
    if (at != std::string::npos) text.replace(at, 2, with);
    return text;
}

}  // namespace

std::vector<std::string> textsOf(const std::vector<ToldLine>& lines) {
    std::vector<std::string> texts;
    for (const auto& line : lines) texts.push_back(line.text);
    return texts;
}

struct PeriodStories::Patterns {
    explicit Patterns(const StoryWords& words)
        : grave(words.grave), weighty(words.weighty), light(words.light), turned(words.turned), deed(words.deed) {}
    re2::RE2 grave;
    re2::RE2 weighty;
    re2::RE2 light;
    re2::RE2 turned;
    re2::RE2 deed;
};

/// Something that may be told, and where.
struct PeriodStories::Line {
    enum class Place { Changes, News, Decisions, Plans, Open, Nowhere };
    Place place = Place::News;
    ToldLine told;
    double weight = 0;
    Timestamp said{0};
    bool aims = false;   ///< At something that was to come.
    bool turns = false;  ///< Its words say that something changed.
    bool who = false;    ///< It says who the person is, in however few words.
};

/// What was gathered of a period.
struct PeriodStories::Teller {
    Span heard;  ///< The moments of the period.
    std::vector<Line> lines;
    std::vector<ThreadRow> threads;
};

PeriodStories::PeriodStories(const Language& language)
    : m_language(language),
      m_folds(*language.threads),
      m_words(m_folds.story != nullptr ? *m_folds.story : kNoStory),
      m_patterns(std::make_unique<const Patterns>(m_words)) {}
PeriodStories::~PeriodStories() = default;
PeriodStories::PeriodStories(PeriodStories&&) noexcept = default;

std::set<std::string> PeriodStories::contentWords(std::string_view text) const {
    std::set<std::string> found;
    for (const auto word : wordsOf(text)) {
        const std::string lower = lowerAscii(word);
        const bool tells =
            lower.size() > 2 && !isDigit(lower[0]) && !isAmong(m_folds.small, lower) && !isAmong(m_words.dates, lower);
        if (tells) found.insert(keyOf(lower));
    }
    return found;
}

/// How much a memory matters to whoever looks back.
double PeriodStories::weightOf(const MemoryRow& row) const {
    const Memory& memory = row.memory;
    double weight = row.base;
    if (memory.tier == Tier::General) weight -= kGeneral;
    if (memory.kind == kindName(Kind::Preference)) weight -= kPreference;
    if (memory.kind == kindName(Kind::Relation)) weight -= kRelation;
    if (memory.kind == kindName(Kind::Decision) || memory.kind == kindName(Kind::Plan)) weight += kPlanned;
    if (re2::RE2::PartialMatch(memory.content, m_patterns->grave))
        weight += kGrave;
    else if (re2::RE2::PartialMatch(memory.content, m_patterns->weighty))
        weight += kWeighty;
    if (countCharacters(memory.content) > kLongLine) weight -= kTooLong;
    if (memory.origin == "user") weight += kWritten;
    if (memory.pinned) weight += kPinned;
    return weight;
}

/// Whether one of two lines says all that the other says, or most of it. What is over silences whatever was said of it
/// at that moment.
bool PeriodStories::sameTold(const Line& one, const Line& other) const {
    if (one.told.text == other.told.text) return true;
    const auto left = contentWords(one.told.text);
    const auto right = contentWords(other.told.text);
    const auto shared = static_cast<std::size_t>(
        std::count_if(left.begin(), left.end(), [&](const std::string& word) { return right.contains(word); }));
    if (shared == 0) return false;
    if (one.place == Line::Place::Nowhere || other.place == Line::Place::Nowhere) return one.said == other.said;
    const double alike = static_cast<double>(shared) / static_cast<double>(left.size() + right.size() - shared);
    const bool open = (one.place == Line::Place::Open) != (other.place == Line::Place::Open);
    if (open) return alike >= kSameOpen;
    return shared == std::min(left.size(), right.size()) || alike >= (one.said == other.said ? 0.3 : 0.5);
}

/// What a person said in a conversation, told like what is remembered: "We've booked the van" as "Booked the van".
/// What says more of its writer stands as it was said, in quotation marks.
std::string PeriodStories::inOneVoice(const std::string& said) const {
    std::string_view rest = said;
    re2::StringPiece lead;
    if (re2::RE2::PartialMatch(said, m_patterns->deed, &lead)) rest.remove_prefix(lead.size());
    const auto words = wordsOf(rest);
    if (rest.size() == said.size() || words.empty() || said.ends_with('?')) return quoted(m_language, said);
    const std::string verb = lowerAscii(words.front());
    const bool past = isAmong(m_language.pastVerbs, verb) || endsWithAny(verb, m_language.pastEnds);
    const bool more = std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        const std::string lower = lowerAscii(word);
        return isAmong(m_language.writer, lower.substr(0, lower.find('\'')));
    });
    return past && !more ? capitalised(inThirdPerson(m_language, rest)) : quoted(m_language, said);
}

/// "It was put off to May" is told in place of "wants to launch it in April".
bool PeriodStories::isOutdated(const Line& line, const Teller& teller) const {
    if (!line.aims) return false;
    const auto words = contentWords(line.told.text);
    return std::any_of(teller.lines.begin(), teller.lines.end(), [&](const Line& later) {
        if (!later.turns || !later.aims || later.said <= line.said) return false;
        const auto others = contentWords(later.told.text);
        return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return others.contains(word); });
    });
}

/// Whether something is named behind the first word.
bool PeriodStories::tellsName(std::string_view text) const {
    const auto words = wordsOf(text);
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return word.data() != words.front().data() && isUpper(word[0]) && !contentWords(word).empty();
    });
}

/// What is over by then is told by what took its place.
bool PeriodStories::isWorthTelling(const Line& line) const {
    if (line.place == Line::Place::Nowhere || line.place == Line::Place::Open) return true;
    if (line.weight >= kSurely) return true;
    if (re2::RE2::PartialMatch(line.told.text, m_patterns->light)) return false;
    if (re2::RE2::PartialMatch(line.told.text, m_patterns->grave)) return true;
    if (!line.told.before.empty()) return true;
    return line.weight >= kLeastWeight &&
           (line.who || tellsName(line.told.text) || contentWords(line.told.text).size() >= kLeastTelling);
}

/// Where what was learned belongs, as it stood when the period ended.
void PeriodStories::addLearned(const MemoryRow& row, const PeriodSummary& period, Teller& teller) const {
    const Memory& memory = row.memory;
    Line line{Line::Place::News, {memory.content, memory.learnedAt, {}, memory.id}, weightOf(row), memory.learnedAt};
    const bool replaced = memory.supersededAt && *memory.supersededAt < teller.heard.until;
    const bool put = memory.archivedAt && *memory.archivedAt < teller.heard.until;
    const bool ahead = memory.validFrom && *memory.validFrom >= period.until;
    // "The half marathon in May is off" is news of the day it was said.
    const bool due = memory.kind == kindName(Kind::Plan) && memory.value != kNoValue;
    const bool ends = due && memory.validUntil && *memory.validUntil > period.until;
    const bool began = memory.validFrom && Span{period.start, period.until}.holds(*memory.validFrom);
    if (replaced || put) {
        line.place = Line::Place::Nowhere;
    } else if (ahead || ends) {
        line.place = Line::Place::Plans;
        line.told.at = ahead ? *memory.validFrom : memory.validUntil->plus(-kDay);
    } else if (memory.kind == kindName(Kind::Decision)) {
        line.place = Line::Place::Decisions;
    } else if (began || re2::RE2::PartialMatch(memory.content, m_patterns->turned)) {
        line.place = Line::Place::Changes;
        line.weight += kTurns;
    }
    line.who = memory.subject == kUserSubject && isAmong(kWhoOneIs, familyOf(memory.attribute));
    line.aims = memory.kind == kindName(Kind::Goal) || memory.kind == kindName(Kind::Plan);
    line.turns = re2::RE2::PartialMatch(memory.content, m_patterns->turned);
    if (due && memory.validUntil && *memory.validUntil <= period.until) line.weight -= kPassed;
    teller.lines.push_back(std::move(line));
}

/// What was there before the period and gave way in it: told beside what stands in its place, or as a plan whose day
/// came.
std::map<MemoryId, std::string> PeriodStories::addEarlier(const std::vector<const MemoryRow*>& rows,
                                                          Teller& teller) const {
    std::map<MemoryId, const MemoryRow*> byId;
    std::map<MemoryId, std::string> before;
    for (const MemoryRow* row : rows) byId[row->memory.id] = row;
    for (const MemoryRow* row : rows) {
        const Memory& memory = row->memory;
        if (memory.learnedAt >= teller.heard.from) continue;
        const MemoryRow* last = row;
        for (std::size_t step = 0; step < rows.size() && last->memory.supersededBy; ++step) {
            const auto next = byId.find(*last->memory.supersededBy);
            if (next == byId.end()) break;
            last = next->second;
        }
        const bool replaced = memory.supersededAt && *memory.supersededAt < teller.heard.until;
        if (last != row && isOf(*last, *row)) before.insert_or_assign(last->memory.id, memory.content);
        if (last == row && !replaced && memory.kind == kindName(Kind::Plan) && memory.value != kNoValue &&
            memory.validUntil)
            teller.lines.push_back({Line::Place::News,
                                    {memory.content, memory.validUntil->plus(-kDay), {}, memory.id},
                                    weightOf(*row),
                                    memory.learnedAt});
    }
    return before;
}

/// What was learned in the period, and what of before gave way to it, ended or came due in it.
void PeriodStories::addMemories(const std::vector<MemoryRow>& all, const PeriodSummary& period, Teller& teller) const {
    std::vector<const MemoryRow*> rows;
    for (const auto& row : all)
        if (concerns(row.memory, period, teller.heard)) rows.push_back(&row);
    const auto before = addEarlier(rows, teller);
    for (const MemoryRow* row : rows) {
        if (row->memory.learnedAt < teller.heard.from) continue;
        addLearned(*row, period, teller);
        Line& line = teller.lines.back();
        const auto old = before.find(row->memory.id);
        if (old == before.end()) continue;
        line.told.before = old->second;
        line.weight += kReplaces;
        if (line.place == Line::Place::News) line.place = Line::Place::Changes;
    }
}

Status PeriodStories::addThreads(store::Database& database, const PeriodSummary& period, Teller& teller) const {
    HEARTH_TRY(teller.threads, readThreads(database, period));
    for (const auto& row : teller.threads) {
        double weight = kOfThread + kEngaged * row.engagement;
        const auto add = [&](Line::Place place, const Dated& said) {
            if (!teller.heard.holds(said.at) || (said.asked && period.period >= Period::Month)) return;
            teller.lines.push_back({place, {said.text, said.at, {}, {}, row.thread.id}, weight, said.at});
            weight -= kEachLess;
        };
        for (const auto& decision : row.decisions) add(Line::Place::Decisions, decision);
        for (const auto& open : row.open) add(Line::Place::Open, open);
    }
    return {};
}

std::string PeriodStories::glanceOf(const std::vector<std::string>& best, const PeriodSummary& period) const {
    std::string glance;
    const auto add = [&](const std::string& sentence) {
        if (countCharacters(glance) + countCharacters(sentence) + 1 > kGlanceCharacters) return;
        glance += (glance.empty() ? "" : " ") + sentence;
    };
    for (const auto& line : best) add(withStop(line));
    if (best.size() < kEnough && !period.topics.empty())
        add(withStop(filled(m_words.spokenOf, enumerated(period.topics, 4, m_words.andLast))));
    return glance;
}

/// The lines that are told, the heaviest first, each once, as many of a kind as there is room for.
std::vector<const PeriodStories::Line*> PeriodStories::choose(const Teller& teller, const PeriodSummary& period) const {
    const Limits& limits = limitsOf(period);
    const std::map<Line::Place, std::size_t> most = {
        {Line::Place::Changes, limits.changes},     {Line::Place::News, limits.news},
        {Line::Place::Decisions, limits.decisions}, {Line::Place::Plans, limits.plans},
        {Line::Place::Open, limits.open},           {Line::Place::Nowhere, teller.lines.size()}};
    std::vector<const Line*> order;
    for (const auto& line : teller.lines) order.push_back(&line);
    std::stable_sort(order.begin(), order.end(), [](const Line* one, const Line* other) {
        if (one->weight != other->weight) return one->weight > other->weight;
        if (one->said != other->said) return one->said < other->said;
        return one->told.text < other->told.text;
    });
    // What a memory says is over, the sentence that it was learned from does not tell either.
    std::stable_partition(order.begin(), order.end(),
                          [](const Line* line) { return line->place == Line::Place::Nowhere; });
    std::vector<const Line*> chosen;
    std::map<Line::Place, std::size_t> counts;
    for (const Line* line : order) {
        if (!isWorthTelling(*line) || isOutdated(*line, teller) || counts[line->place] >= most.at(line->place))
            continue;
        const bool said =
            std::any_of(chosen.begin(), chosen.end(), [&](const Line* other) { return sameTold(*other, *line); });
        if (said) continue;
        ++counts[line->place];
        chosen.push_back(line);
    }
    std::erase_if(chosen, [](const Line* line) { return line->place == Line::Place::Nowhere; });
    return chosen;
}

/// The first few that are about different things. Pre: the heaviest first.
std::vector<const PeriodStories::Line*> PeriodStories::bestOf(const std::vector<const Line*>& chosen,
                                                              std::size_t most) const {
    std::vector<const Line*> best;
    for (const Line* line : chosen) {
        const bool near = std::any_of(best.begin(), best.end(), [&](const Line* other) {
            return covers(contentWords(other->told.text), contentWords(line->told.text));
        });
        if (line->place != Line::Place::Open && !near && best.size() < most) best.push_back(line);
    }
    return best;
}

/// The conversations that weigh most, and where they were left off, unless a line says so.
void PeriodStories::addCarriers(const Teller& teller, const std::vector<const Line*>& chosen,
                                PeriodSummary& period) const {
    const Limits& limits = limitsOf(period);
    std::vector<const ThreadRow*> threads;
    for (const auto& row : teller.threads) threads.push_back(&row);
    std::stable_sort(threads.begin(), threads.end(),
                     [](const auto* one, const auto* other) { return one->engagement > other->engagement; });
    for (const ThreadRow* row : threads) {
        const std::string& title = row->thread.title;
        const bool named = std::find(period.topics.begin(), period.topics.end(), title) != period.topics.end();
        if (!title.empty() && !named && period.topics.size() < limits.topics) period.topics.push_back(title);
        const bool settled = !row->decisions.empty() || !row->open.empty();
        if (period.threads.size() == limits.threads || (!settled && row->messages < kLeastMessages)) continue;
        PeriodThread thread = row->thread;
        const auto position = contentWords(row->position);
        const bool told = std::any_of(chosen.begin(), chosen.end(), [&](const Line* line) {
            return covers(contentWords(line->told.text), position);
        });
        if (teller.heard.holds(thread.lastAt) && !told) thread.leftOff = row->position;
        period.threads.push_back(std::move(thread));
    }
}

void PeriodStories::write(const Teller& teller, ToldTo reader, PeriodSummary& period) const {
    const auto tell = [&](const Line& line) {
        ToldLine told = line.told;
        if (reader == ToldTo::Person && told.conversation) told.text = inOneVoice(told.text);
        return told;
    };
    auto chosen = choose(teller, period);
    std::vector<std::string> best;
    for (const Line* line : bestOf(chosen, limitsOf(period).glance)) best.push_back(tell(*line).text);
    std::stable_sort(chosen.begin(), chosen.end(),
                     [](const Line* one, const Line* other) { return one->told.at < other->told.at; });
    for (const Line* line : chosen) {
        switch (line->place) {
            case Line::Place::Changes: period.changes.push_back(tell(*line)); break;
            case Line::Place::News: period.news.push_back(tell(*line)); break;
            case Line::Place::Decisions: period.decisions.push_back(tell(*line)); break;
            case Line::Place::Plans: period.plans.push_back(tell(*line)); break;
            case Line::Place::Open: period.openQuestions.push_back(tell(*line)); break;
            case Line::Place::Nowhere: break;
        }
    }
    addCarriers(teller, chosen, period);
    if (reader == ToldTo::Person)
        for (auto& thread : period.threads)
            if (!thread.leftOff.empty()) thread.leftOff = quoted(m_language, thread.leftOff);
    if (period.summary.empty()) period.summary = glanceOf(best, period);
}

Status PeriodStories::tell(store::Database& database, const Clock& clock, std::vector<PeriodSummary>& periods,
                           ToldTo reader) const {
    if (periods.empty()) return {};
    std::vector<MemoryRow> memories;
    if (reader == ToldTo::Person) {
        Timestamp start = periods.front().start;
        Timestamp until = periods.front().until;
        for (const auto& period : periods) {
            const Span heard = momentsOf(period, clock);
            start = std::min({start, period.start, heard.from});
            until = std::max({until, period.until, heard.until});
        }
        HEARTH_TRY(memories, readMemories(database, start, until));
    }
    for (auto& period : periods) {
        Teller teller{.heard = momentsOf(period, clock), .lines = {}, .threads = {}};
        addMemories(memories, period, teller);
        HEARTH_TRY_STATUS(addThreads(database, period, teller));
        write(teller, reader, period);
    }
    return {};
}

}  // namespace hearth::memory
