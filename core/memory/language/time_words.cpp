// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/language/time_words.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <vector>

#include "core/base/check.h"
#include "core/base/text.h"
#include "core/memory/language/relative_dates.h"
#include "core/memory/language/tense.h"
#include "core/memory/language/words.h"

namespace hearth::memory {

namespace {

/// One time found in a clause.
struct Found {
    std::size_t begin;
    std::size_t end;
    Captures words;
    std::size_t named;  ///< Where the words that name it begin, behind the preposition.
    Interval interval;
    TimeRole role;
    Looks looks = Looks::Nearest;
    bool length = false;   ///< "For ten days", of what is to come or is over.
    bool fromNow = false;  ///< The same, of what is so now.
    TimeForm form = TimeForm::Day;
};

std::string join(std::string_view front, std::string_view back) {
    std::string whole(trim(front));
    if (!whole.empty() && !trim(back).empty()) whole += ' ';
    whole += trim(back);
    while (!whole.empty() && (whole.back() == ',' || whole.back() == ';')) whole.pop_back();
    return whole;
}

bool hasYear(std::string_view words) {
    constexpr std::size_t kDigits = 4;
    std::size_t digits = 0;
    for (const char c : words)
        if ((digits = isDigit(c) ? digits + 1 : 0) == kDigits) return true;
    return false;
}

bool isSingleDay(const Interval& interval) { return interval.until.since(interval.from) <= kDay; }

bool anyAhead(const std::vector<Found>& all, Timestamp said) {
    return std::any_of(all.begin(), all.end(), [&](const Found& one) { return one.interval.from > said; });
}

/// The words for a time with its date, to stand behind a fact.
std::string labelOf(const TimeTables& times, const Found& found, Timestamp said, const TimeReading& reading,
                    std::string_view clause) {
    const std::string& word = found.words[0];
    const std::string& name = found.interval.name;
    const bool day = isSingleDay(found.interval);
    if (found.length) return std::string(clause.substr(found.begin, found.end - found.begin));
    if (found.role == TimeRole::Duration) return written(times.sinceTime, name);
    if (found.role == TimeRole::Span) return written(times.fromTime, name);
    if (isAmong(times.asOf, word)) return written(found.interval.from > said ? times.fromTime : times.sinceTime, name);
    if (isAmong(times.since, word)) return written(times.sinceTime, name);
    if (isAmong(times.after, word)) return written(times.afterTime, name);
    if (isAmong(times.from, word)) return written(times.fromTime, name);
    if (isAmong(times.by, word)) return word + " " + name;
    const bool upTo = isAmong(times.upTo, word);
    if (isAmong(times.until, word) || (upTo && reading.from))
        return written(reading.from ? times.toTime : times.untilTime, name);
    const bool named = day || !found.interval.lead.empty();
    if (upTo || (named && isAmong(times.meantFor, word))) return word + " " + name;
    if (!found.interval.lead.empty()) return written(found.interval.lead, name);
    return written(day ? times.onDay : times.inTime, name);
}

/// Whether a word says that something begins with the time behind it.
bool beginsThen(const TimeTables& times, std::string_view word) {
    return isAmong(times.since, word) || isAmong(times.from, word) || isAmong(times.asOf, word) ||
           isAmong(times.after, word);
}

/// Puts one finding into the reading: as a beginning, an end, both, or a time that was only named.
void note(const TimeTables& times, const Found& found, Timestamp said, TimeReading& reading) {
    const std::string& word = found.words[0];
    const Interval& interval = found.interval;
    if (found.role == TimeRole::Span) {
        reading.from = interval.from;
        reading.until = interval.until;
    } else if (found.role == TimeRole::Duration) {
        reading.from = interval.from;
    } else if (beginsThen(times, word)) {
        reading.from = isAmong(times.after, word) ? interval.until : interval.from;
    } else if (isAmong(times.until, word) || isAmong(times.by, word) || (isAmong(times.upTo, word) && reading.from)) {
        // "Before the end of May" is before all of it is over.
        const bool atEdge = found.role == TimeRole::Part && !interval.lead.empty();
        reading.until = isAmong(times.before, word) && !atEdge ? interval.from : interval.until;
    } else if (!reading.atFrom || interval.until.since(interval.from) < reading.atUntil->since(*reading.atFrom)) {
        reading.atFrom = interval.from;
        reading.atUntil = interval.until;
        reading.atName = interval.name;
        reading.ahead = interval.from > said || (found.looks == Looks::Ahead && interval.until > said);
        reading.alone = found.role == TimeRole::Alone;
    }
}

/// The time as it is written where it stands: with its date, and with its own preposition where it is no relative one.
std::string inPlace(const TimeTables& times, const Found& found, Timestamp said, const TimeReading& reading,
                    std::string_view clause) {
    const std::string_view heard = clause.substr(found.begin, found.end - found.begin);
    if (found.length || hasYear(heard)) return std::string(heard);
    const bool written = found.role == TimeRole::Named || found.role == TimeRole::Alone || found.role == TimeRole::Span;
    if (written && found.words[0].empty()) return found.interval.name;
    if (!written || found.role == TimeRole::Span) return labelOf(times, found, said, reading, clause);
    return std::string(clause.substr(found.begin, found.named - found.begin)) + found.interval.name;
}

}  // namespace

TimeReading TimeReading::untimed(std::string words) {
    TimeReading reading{std::move(words), {}, {}, {}, {}, {}, {}};
    return reading;
}

struct TimeWords::Patterns {
    explicit Patterns(const Language& language)
        : times(*language.times),
          tenses(*language.tense),
          any(times.any),
          months(times.anyMonth),
          spanAhead(times.spanAhead),
          spanBefore(times.spanBefore),
          habitAhead(times.habitAhead),
          afterDay(times.afterDay),
          afterFeast(times.afterFeast),
          subjectAhead(times.subjectAhead),
          countedWeek(times.countedWeek),
          weekOfWhat(times.weekOfWhat),
          beforeSlashed(times.beforeSlashed),
          notSlashed(times.notSlashed),
          versionBefore(times.versionBefore),
          verbMonth(times.verbMonth),
          goingFor(times.goingFor),
          unitAhead(times.unitAhead),
          habits(times.habits),
          shifting(times.shifting),
          begins(tenses.begins),
          turns(tenses.turns) {
        for (const TimeRule& rule : times.rules) {
            anchors.push_back(std::make_unique<const re2::RE2>(rule.pattern, re2::RE2::Quiet));
            HEARTH_CHECK(anchors.back()->ok() && anchors.back()->NumberOfCapturingGroups() < 9);
        }
        HEARTH_CHECK(any.ok() && months.ok() && spanAhead.ok() && spanBefore.ok() && habitAhead.ok() && afterDay.ok());
        HEARTH_CHECK(afterFeast.ok() && subjectAhead.ok() && countedWeek.ok() && weekOfWhat.ok() && verbMonth.ok() &&
                     goingFor.ok() && unitAhead.ok() && habits.ok());
        HEARTH_CHECK(beforeSlashed.ok() && notSlashed.ok() && versionBefore.ok() && shifting.ok());
        HEARTH_CHECK(begins.ok() && turns.ok());
    }
    const TimeTables& times;
    const TenseWords& tenses;
    std::vector<std::unique_ptr<const re2::RE2>> anchors;
    re2::RE2 any;
    re2::RE2 months;
    re2::RE2 spanAhead;
    re2::RE2 spanBefore;
    re2::RE2 habitAhead;
    re2::RE2 afterDay;
    re2::RE2 afterFeast;
    re2::RE2 subjectAhead;
    re2::RE2 countedWeek;
    re2::RE2 weekOfWhat;
    re2::RE2 beforeSlashed;
    re2::RE2 notSlashed;
    re2::RE2 versionBefore;
    re2::RE2 verbMonth;
    re2::RE2 goingFor;
    re2::RE2 unitAhead;
    re2::RE2 habits;
    re2::RE2 shifting;
    re2::RE2 begins;
    re2::RE2 turns;

    /// "Monday to Thursday" says on which days of every week.
    bool isSpan(const std::string& front, std::string_view back, const std::string& preposition) const {
        return re2::RE2::PartialMatch(re2::StringPiece(back.data(), back.size()), spanAhead) ||
               (isAmong(times.intoSpan, preposition) && re2::RE2::PartialMatch(front, spanBefore));
    }
    /// A time in the words around it.
    struct Beside {
        const TimeRule& rule;
        std::string_view heard;
        std::string front;
        std::string_view back;
        const Captures& words;
        bool habitual;  ///< The clause tells what is so every year.
    };
    bool isLeftAlone(const Beside& time) const;
    bool isEveryYears(const Beside& time) const;
    DayOrder orderIn(const std::string& text) const;
    std::vector<Found> find(std::string& text, Timestamp said, Direction direction, Heard heard) const;
    void measure(Found& found, std::string_view heard, const Tense& tense, bool ahead) const;
    std::optional<Found> resolve(const TimeRule& rule, Found found, const std::string& whole, const Tense& tense,
                                 const Seen& seen, bool planned) const;
    static std::optional<Found> foundAt(std::span<const re2::StringPiece> groups, const re2::StringPiece& text);
};

static re2::StringPiece pieceOf(std::string_view text) { return {text.data(), text.size()}; }

/// Whether a clause tells what is so every year, and the time says no year: "we always go in August".
bool TimeWords::Patterns::isEveryYears(const Beside& time) const {
    if (!time.habitual || time.rule.role == TimeRole::Relative || time.rule.role == TimeRole::Duration) return false;
    const bool limits =
        beginsThen(times, time.words[0]) || isAmong(times.until, time.words[0]) || isAmong(times.by, time.words[0]);
    return !limits && !hasYear(time.heard);
}

/// Whether words that look like a time say how often, or no time at all.
bool TimeWords::Patterns::isLeftAlone(const Beside& time) const {
    if (endsWithAny(time.front, times.howOften) || isEveryYears(time)) return true;
    const re2::StringPiece after = pieceOf(time.back);
    const bool bare = time.words[0].empty();
    if (time.rule.role == TimeRole::Alone) return !re2::RE2::PartialMatch(after, afterDay);
    if (time.rule.form == TimeForm::MonthsMonths && bare && endsWithAny(time.front, times.oneOf)) return true;
    if (time.rule.form == TimeForm::DayMonth && !time.rule.ofMonth && time.back.empty() && !time.heard.ends_with('.') &&
        re2::RE2::PartialMatch(time.front, versionBefore))
        return true;
    if (time.rule.form == TimeForm::UnitBeside) return re2::RE2::PartialMatch(after, weekOfWhat);
    // "The last Wednesday of the month" is one of every month.
    if (time.rule.form == TimeForm::Weekday && !time.words[1].empty() && re2::RE2::PartialMatch(after, weekOfWhat))
        return true;
    if (time.rule.form == TimeForm::PartOfMonth)
        return bare && re2::RE2::FullMatch(pieceOf(time.heard), verbMonth) && !trim(time.back).empty();
    if (time.rule.form == TimeForm::WeekOfYear)
        return re2::RE2::PartialMatch(time.front, countedWeek) || re2::RE2::PartialMatch(after, weekOfWhat);
    // "In Fall River".
    if (time.rule.form == TimeForm::Season && time.words[1].empty() && time.words[3].empty())
        return !trim(time.front).empty() && !re2::RE2::PartialMatch(after, afterFeast);
    if (time.rule.form == TimeForm::Feast) {
        if (trim(time.front).empty() && re2::RE2::PartialMatch(after, subjectAhead)) return false;
        // "A bike for Christmas" says what it is for, "home for Christmas" when.
        if (isAmong(times.duration, time.words[0]) && !re2::RE2::PartialMatch(time.front, goingFor)) return true;
        return (bare && time.words[1].empty()) || !re2::RE2::PartialMatch(after, afterFeast);
    }
    if (time.rule.form == TimeForm::Slashed)
        return re2::RE2::FullMatch(pieceOf(trim(time.heard)), notSlashed) ||
               (bare && !re2::RE2::PartialMatch(time.front, beforeSlashed));
    return (time.rule.form == TimeForm::Weekday || time.rule.form == TimeForm::WeekLater) &&
           (isSpan(time.front, time.back, time.words[0]) || re2::RE2::PartialMatch(after, habitAhead));
}

/// What the days with slashes in a clause show of how they are written.
DayOrder TimeWords::Patterns::orderIn(const std::string& text) const {
    DayOrder order = DayOrder::Unknown;
    for (std::size_t i = 0; i < times.rules.size(); ++i) {
        if (times.rules[i].form != TimeForm::Slashed) continue;
        std::array<re2::StringPiece, 5> groups;
        const int count = std::min(5, 1 + anchors[i]->NumberOfCapturingGroups());
        for (std::size_t from = 0; from < text.size();) {
            if (!anchors[i]->Match(text, from, text.size(), re2::RE2::UNANCHORED, groups.data(), count)) break;
            from = static_cast<std::size_t>(groups[0].data() - text.data()) + groups[0].size();
            if (re2::RE2::FullMatch(groups[0], notSlashed)) continue;
            const DayOrder one = dayOrderOf({groups[2].data(), groups[2].size()}, {groups[3].data(), groups[3].size()});
            if (one != DayOrder::Unknown) order = one;
        }
    }
    return order;
}

/// What one match says, its interval not yet known; nothing where no group took part.
std::optional<Found> TimeWords::Patterns::foundAt(std::span<const re2::StringPiece> groups,
                                                  const re2::StringPiece& text) {
    Found found{static_cast<std::size_t>(groups[0].data() - text.data()),
                0,
                {},
                0,
                {Timestamp(0), Timestamp(0), {}},
                TimeRole::Named};
    found.end = found.begin + groups[0].size();
    found.named = found.end;
    for (std::size_t group = 1; group < groups.size(); ++group) {
        if (groups[group].data() == nullptr || groups[group].empty()) continue;
        found.words[group - 1] = lowerAscii({groups[group].data(), groups[group].size()});
        if (group > 1)
            found.named = std::min(found.named, static_cast<std::size_t>(groups[group].data() - text.data()));
    }
    return found;
}

/// "On Friday next week", "in June last year": the day of that week, the month of that year.
static bool nameOneTime(const TimeTables& times, Found& one, Found& beside, Timestamp said) {
    const bool wideLast = beside.form == TimeForm::UnitBeside;
    Found& narrow = wideLast ? one : beside;
    const Found& wide = wideLast ? beside : one;
    if (wide.form != TimeForm::UnitBeside || narrow.form == TimeForm::UnitBeside ||
        (wideLast && !wide.words[0].empty()) ||
        (narrow.role != TimeRole::Named && narrow.role != TimeRole::Alone && narrow.role != TimeRole::Part))
        return false;
    for (const Milliseconds back : {Milliseconds(0), kDay}) {
        auto inside = resolved(narrow.form, narrow.words, {times, wide.interval.from.plus(-back), Looks::Ahead, true});
        if (!inside || inside->from < wide.interval.from || inside->until > wide.interval.until) continue;
        narrow.interval = *std::move(inside);
        narrow.looks = narrow.interval.from > said ? Looks::Ahead : Looks::Back;
        narrow.role = TimeRole::Relative;
        narrow.begin = one.begin;
        narrow.end = beside.end;
        if (!wideLast) one = narrow;
        return true;
    }
    return false;
}

/// Two times beside each other that name one.
static void joinBeside(const TimeTables& times, std::string_view clause, Timestamp said, std::vector<Found>& all) {
    for (std::size_t i = 0; i + 1 < all.size();) {
        const std::string_view gap = clause.substr(all[i].end, all[i + 1].begin - all[i].end);
        const bool close = trim(gap).empty() || trim(gap) == ",";
        if (close && nameOneTime(times, all[i], all[i + 1], said))
            all.erase(all.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        else
            ++i;
    }
}

/// What a match is, seen from the day on which it was said; nothing where it is no time after all.
std::optional<Found> TimeWords::Patterns::resolve(const TimeRule& rule, Found found, const std::string& whole,
                                                  const Tense& tense, const Seen& seen, bool planned) const {
    const auto told = tense.at(found.begin, found.end, found.words[0], planned);
    Seen here = seen;
    here.told = told.has_value() || planned;
    here.looks = told.value_or(planned ? Looks::Ahead : Looks::Nearest);
    std::optional<Interval> interval;
    const auto later = laterDay(rule.form, found.words);
    if (later && isAmong(times.shiftedFrom, found.words[0]) &&
        re2::RE2::PartialMatch(pieceOf(std::string_view(whole).substr(0, found.end)), shifting)) {
        // "Moved from 4 to 11 June": only the later day holds.
        here.looks = Looks::Ahead;
        interval = resolved(TimeForm::DayMonth, *later, here);
        found.words[0] = std::string(times.shiftedTo.front());
        found.role = TimeRole::Named;
    } else {
        interval = resolved(rule.form, found.words, here);
        found.role = rule.role;
    }
    if (!interval) return std::nullopt;
    found.interval = *std::move(interval);
    found.looks = here.looks;
    found.form = rule.form;
    return found;
}

/// Whether a duration says how long something is, and not since when.
void TimeWords::Patterns::measure(Found& found, std::string_view heard, const Tense& tense, bool ahead) const {
    if (isAmong(times.since, found.words[0]) || endsWithAny(heard, times.untilNow) || holdsAny(heard, times.pastLength))
        return;
    found.fromNow = !holdsAny(heard, times.last) && !countsYears(times, found.words) && tense.lastsFromNow(found.begin);
    found.length = found.fromNow || tense.isLength(found.begin) || ahead;
}

/// All times of a clause, in their order. What is found is blotted out in `text`, byte for byte.
std::vector<Found> TimeWords::Patterns::find(std::string& text, Timestamp said, Direction direction, Heard how) const {
    std::vector<Found> all;
    const std::string whole = text;
    std::optional<Tense> tense;
    const bool monthly = re2::RE2::PartialMatch(text, months);
    const bool habitual = re2::RE2::PartialMatch(text, habits);
    const Seen seen{times, said, Looks::Nearest, false, orderIn(text)};
    for (std::size_t i = 0; i < times.rules.size(); ++i) {
        const TimeRule& rule = times.rules[i];
        if (rule.ofMonth && !monthly) continue;
        for (std::size_t from = 0; from < text.size();) {
            std::array<re2::StringPiece, 9> groups;
            const int count = 1 + anchors[i]->NumberOfCapturingGroups();
            if (!anchors[i]->Match(text, from, text.size(), re2::RE2::UNANCHORED, groups.data(), count)) break;
            auto match = foundAt({groups.data(), static_cast<std::size_t>(count)}, text);
            from = std::max(from + 1, match->end);
            const std::string_view heard = std::string_view(whole).substr(match->begin, match->end - match->begin);
            if (isLeftAlone({rule, heard, text.substr(0, match->begin), std::string_view(text).substr(match->end),
                             match->words, habitual}))
                continue;
            // "June next year" needs no word that leads to it.
            if (match->words[0].empty() && re2::RE2::PartialMatch(pieceOf(whole).substr(match->end), unitAhead))
                match->words[0] = std::string(times.ledBy);
            if (!tense) tense.emplace(tenses, whole, how);
            auto found = resolve(rule, *std::move(match), whole, *tense, seen, direction == Direction::Future);
            if (!found) continue;
            if (found->role == TimeRole::Duration) measure(*found, heard, *tense, anyAhead(all, said));
            // "Go home for the weekend": only what is so now is known to end with this one.
            if (found->role == TimeRole::Duration && rule.form == TimeForm::UnitBeside && (habitual || !found->fromNow))
                continue;
            std::fill(text.begin() + static_cast<std::ptrdiff_t>(found->begin),
                      text.begin() + static_cast<std::ptrdiff_t>(found->end), '\x01');
            all.push_back(*std::move(found));
        }
    }
    std::sort(all.begin(), all.end(), [](const Found& one, const Found& other) { return one.begin < other.begin; });
    joinBeside(times, whole, said, all);
    return all;
}

TimeWords::TimeWords(const Language& language) : m_patterns(std::make_unique<const Patterns>(language)) {}
TimeWords::~TimeWords() = default;
TimeWords::TimeWords(TimeWords&&) noexcept = default;

bool TimeWords::namesMonth(std::string_view words) const {
    return re2::RE2::PartialMatch(re2::StringPiece(words.data(), words.size()), m_patterns->months);
}
bool TimeWords::beginsState(std::string_view predicate) const {
    return re2::RE2::PartialMatch(re2::StringPiece(predicate.data(), predicate.size()), m_patterns->begins);
}
bool TimeWords::turnsSomething(std::string_view words) const {
    return re2::RE2::PartialMatch(re2::StringPiece(words.data(), words.size()), m_patterns->turns);
}

/// A length that goes with a beginning to come gives its end, and so does one of what is so now.
static void endLength(const TimeTables& times, const std::vector<Found>& all, Timestamp said, TimeReading& reading) {
    const auto length = std::find_if(all.begin(), all.end(), [](const Found& one) { return one.length; });
    if (length == all.end() || reading.until) return;
    const auto start = reading.from ? reading.from : reading.atFrom;
    reading.forNow = !start && length->fromNow;
    if (reading.forNow && length->form == TimeForm::UnitBeside) {
        reading.until = length->interval.until;
    } else if (reading.forNow) {
        const auto end = afterLength(times, said, length->words);
        if (end) reading.until = wholeDay(*end).until;
    }
    if (!start || start->plus(kDay) <= said) return;
    reading.until = afterLength(times, *start, length->words);
}

/// The clause without its times, and with them written out.
static void writeOut(const TimeTables& times, std::string_view clause, Timestamp said, const std::vector<Found>& all,
                     TimeReading& reading) {
    std::size_t at = 0;
    std::size_t pieces = 0;
    reading.rest.clear();
    const auto piece = [&](std::string_view text) {
        if (!wordsOf(text).empty()) ++pieces;
        reading.rest = join(reading.rest, text);
        reading.told += text;
    };
    for (const Found& found : all) {
        piece(clause.substr(at, found.begin - at));
        reading.told += inPlace(times, found, said, reading, clause);
        at = found.end;
    }
    piece(clause.substr(at));
    reading.inside = pieces > 1;
}

TimeReading TimeWords::read(std::string_view clause, Timestamp said, Direction direction, Heard heard) const {
    TimeReading reading = TimeReading::untimed(std::string(clause));
    if (!re2::RE2::PartialMatch(reading.rest, m_patterns->any)) return reading;
    const TimeTables& times = m_patterns->times;
    std::string text(clause);
    const std::vector<Found> all = m_patterns->find(text, said, direction, heard);
    if (all.empty()) return reading;
    for (const Found& found : all) {
        if (found.length) continue;
        reading.label = join(reading.label, labelOf(times, found, said, reading, clause));
        note(times, found, said, reading);
    }
    for (const Found& found : all)
        if (found.length) reading.label = join(reading.label, labelOf(times, found, said, reading, clause));
    endLength(times, all, said, reading);
    writeOut(times, clause, said, all, reading);
    return reading;
}

}  // namespace hearth::memory
