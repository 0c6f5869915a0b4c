// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/time_words.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <vector>

#include "core/base/check.h"
#include "core/base/text.h"
#include "core/memory/tense.h"
#include "core/memory/time_calendar.h"
#include "core/memory/words.h"

namespace hearth::memory {

namespace {

enum class Role {
    Named,
    Relative,  ///< Named by what it is to the day on which it was said: "tomorrow", "last year".
    Span,      ///< With both ends.
    Alone,     ///< A day without its month.
    Edge,      ///< "The end of October".
    Duration,
};
struct Anchor {
    const char* pattern;
    Resolver resolve;
    Role role;
    bool ofMonth = false;  ///< Names a month.
};

#define MONTHS                                                                                                         \
    "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?" \
    ":ember)?|dec(?:ember)?)\\.?"
#define PREPOSITIONS                                                                      \
    "ever since|since|starting from|starting in|starting on|starting|from|until|till|up " \
    "to|by|before|after|in|on|during|around|as of|to|through|for|between|due"
#define PREPOSITION "(?i)\\b(?:(" PREPOSITIONS ") )?(?:about |around |the |early |late |mid[- ]|sometime |back in )?"
#define WEEKDAY "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
#define WEEKDAYS WEEKDAY "s?"
#define UNITS "(day|week|month|year)s?\\b"
#define COUNTED                                            \
    "(\\d{1,2}|an?|one|two|a couple of|couple of|three|a " \
    "few|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)"
#define DAY "(\\d{1,2})(?:st|nd|rd|th)?"
#define ORDINAL                                                                                                      \
    "((?:twenty-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|thirteenth|" \
    "fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|thirty-first)"
#define YEAR "(?:,? (\\d{4}))?"
/// "Tuesday 10 March" is one day.
#define OF_WEEK "(?:" WEEKDAY ",? (?:the )?)?"
#define JOINT "(?: ?(?:-|–|—) ?| (to|till|until|through|thru|and) )(?:the |on )?"

constexpr auto kAnchors = std::to_array<Anchor>({
    {PREPOSITION "(\\d{4})-(\\d{2})-(\\d{2})\\b", isoDate, Role::Named},
    {PREPOSITION DAY "(?:(?: of)? " MONTHS YEAR ")?" JOINT DAY "(?: of)? " MONTHS YEAR "\\b", daysMonths, Role::Span,
     true},
    {PREPOSITION MONTHS " " DAY JOINT "(?:" MONTHS " )?" DAY YEAR "\\b", monthsDays, Role::Span, true},
    {PREPOSITION MONTHS YEAR JOINT MONTHS YEAR "\\b", monthsMonths, Role::Span, true},
    {PREPOSITION OF_WEEK DAY "(?: of)? " MONTHS YEAR "\\b", dayMonth, Role::Named, true},
    {PREPOSITION OF_WEEK MONTHS " (?:the )?" DAY YEAR "\\b", monthDay, Role::Named, true},
    {PREPOSITION OF_WEEK ORDINAL " of " MONTHS YEAR "\\b", dayMonth, Role::Named, true},
    {PREPOSITION OF_WEEK MONTHS " (?:the )?" ORDINAL YEAR "\\b", monthDay, Role::Named, true},
    {"(?i)\\b(?:(" PREPOSITIONS "|at) )?(?:about |around )?(?:the )?end of (this month|the month|this year|the "
     "year|next year|\\d{4}|[a-z]+)\\b",
     endOf, Role::Edge},
    {PREPOSITION "(last|this|next) " MONTHS "\\b", relativeMonth, Role::Relative, true},
    {PREPOSITION "(last|this|next) (year|month|weekend|week)\\b(?: on(?:wards)?\\b)?", relativeUnit, Role::Relative},
    {PREPOSITION "(last|this|next)? ?(spring|summer|autumn|fall|winter)(?:(?: of)? (\\d{4}))?\\b", season, Role::Named},
    {PREPOSITION MONTHS "(?:,?(?: of)? (\\d{4}))?\\b(?: on(?:wards)?\\b)?", monthYear, Role::Named, true},
    {"(?i)\\b(on|to|until|till|from|by|since|for|before|after) (?:" WEEKDAY ",? )?the (\\d{1,2})(?:st|nd|rd|th)\\b",
     dayAlone, Role::Alone},
    {PREPOSITION
     "(yesterday|today|tomorrow|tonight|last night|this morning)\\b(?: morning| evening| night| afternoon)?",
     namedDay, Role::Relative},
    {PREPOSITION "(last|this|next|coming)? ?((?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b(?: (?:morning|evening|"
                 "night|afternoon)(s?)\\b)?",
     weekday, Role::Named},
    {PREPOSITION COUNTED " " UNITS " (?:ago|back)\\b", ago, Role::Relative},
    {"(?i)\\b(?:(within|once|twice|thrice|times) )?in " COUNTED " " UNITS "(?:'? time)?", inSome, Role::Relative},
    {PREPOSITION "((?:19|20)\\d{2})s?\\b", bareYear, Role::Named},
    {"(?i)\\b(?:(for) )(?:about |almost |nearly |over |more than |around |the (?:last|past) )?" COUNTED " " UNITS
     "(?: now| already)?",
     ago, Role::Duration},
    // "I work here since two years", as many tongues have it.
    {"(?i)\\b(since) (?:about |almost |nearly |over |more than )?" COUNTED " " UNITS "(?: now| already)?", ago,
     Role::Duration},
});

/// One time found in a clause.
struct Found {
    std::size_t begin;
    std::size_t end;
    Captures words;
    std::size_t named;  ///< Where the words that name it begin, behind the preposition.
    Interval interval;
    Role role;
    Looks looks = Looks::Nearest;
    bool length = false;  ///< "For ten days", of what is to come or is over.
};

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> list) {
    for (const auto candidate : list)
        if (word == candidate) return true;
    return false;
}

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
std::string labelOf(const Found& found, Timestamp said, const TimeReading& reading, std::string_view clause) {
    const std::string& word = found.words[0];
    const std::string& name = found.interval.name;
    if (found.length) return std::string(clause.substr(found.begin, found.end - found.begin));
    if (found.role == Role::Duration) return "since " + name;
    if (found.role == Role::Span) return "from " + name;
    const std::string end = found.role == Role::Edge ? "the end of " : "";
    if (word == "as of") return (found.interval.from > said ? "from " : "since ") + end + name;
    if (isOneOf(word, {"since", "ever since"})) return "since " + end + name;
    if (word == "after") return "after " + end + name;
    if (word == "from" || word.starts_with("start")) return "from " + end + name;
    if (word == "by" || word == "before") return word + " " + end + name;
    if (isOneOf(word, {"until", "till", "up to", "through"}) || (word == "to" && reading.from))
        return (reading.from ? "to " : "until ") + end + name;
    if (word == "to" || (isSingleDay(found.interval) && isOneOf(word, {"for", "due"}))) return word + " " + name;
    if (!end.empty()) return "at " + end + name;
    return (isSingleDay(found.interval) ? "on " : "in ") + name;
}

/// Puts one finding into the reading: as a beginning, an end, both, or a time that was only named.
void note(const Found& found, Timestamp said, TimeReading& reading) {
    const std::string& word = found.words[0];
    const Interval& interval = found.interval;
    if (found.role == Role::Span) {
        reading.from = interval.from;
        reading.until = interval.until;
    } else if (found.role == Role::Duration) {
        reading.from = interval.from;
    } else if (isOneOf(word, {"since", "ever since", "from", "as of", "after"}) || word.starts_with("start")) {
        reading.from = word == "after" ? interval.until : interval.from;
    } else if (isOneOf(word, {"until", "till", "up to", "by", "before", "through"}) || (word == "to" && reading.from)) {
        reading.until = word == "before" ? interval.from : interval.until;
    } else if (!reading.atFrom || interval.until.since(interval.from) < reading.atUntil->since(*reading.atFrom)) {
        reading.atFrom = interval.from;
        reading.atUntil = interval.until;
        reading.atName = interval.name;
        reading.ahead = interval.from > said || (found.looks == Looks::Ahead && interval.until > said);
    }
}

/// The time as it is written where it stands: with its date, and with its own preposition where it is no relative one.
std::string inPlace(const Found& found, Timestamp said, const TimeReading& reading, std::string_view clause) {
    const std::string_view heard = clause.substr(found.begin, found.end - found.begin);
    if (found.length || hasYear(heard)) return std::string(heard);
    const bool written = found.role == Role::Named || found.role == Role::Alone || found.role == Role::Span;
    if (written && found.words[0].empty()) return found.interval.name;
    if (!written || found.role == Role::Span) return labelOf(found, said, reading, clause);
    return std::string(clause.substr(found.begin, found.named - found.begin)) + found.interval.name;
}

}  // namespace

TimeReading TimeReading::untimed(std::string words) {
    TimeReading reading{std::move(words), {}, {}, {}, {}, {}, {}};
    return reading;
}

struct TimeWords::Patterns {
    std::vector<std::unique_ptr<const re2::RE2>> anchors;
    re2::RE2 any{
        "(?i)(?:\\b(?:19|20)\\d{2}|\\bjan|\\bfeb|\\bmar|\\bapr|\\bmay|\\bjun|\\bjul|\\baug|\\bsep|\\boct|\\bnov|\\bdec|"
        "\\b(?:last|this|next|end of)\\b|\\bthe \\d{1,2}(?:st|nd|rd|th)\\b|"
        "spring|summer|autumn|\\bfall\\b|winter|yesterday|today|tomorrow|tonight|day\\b|\\bago\\b|\\bback\\b|(?:day|"
        "week|month|year)s?\\b)"};
    re2::RE2 months{"(?i)\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"};
    re2::RE2 spanAhead{"(?i)^ ?(?:to|till|until|through|thru|-|–) ?" WEEKDAYS "\\b"};
    re2::RE2 spanBefore{"(?i)\\b" WEEKDAYS " ?$"};
    /// "Tuesday and Thursday evenings"
    re2::RE2 habitAhead{
        "(?i)^(?:(?: ?[,/&+] ?|,? (?:and|or|to) )(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)+(?:s\\b| "
        "(?:morning|evening|night|afternoon)s\\b)"};
    /// What may follow "the 21st" where it is a day of the month.
    re2::RE2 afterDay{
        "(?i)^(?:[^\\w ]|$| ?(?:\\(|-|and|but|so|because|cause|cuz|since|as|at|for|in|until|till|with|btw|"
        "instead|now|of this month|this month|to|from|by|if|when|though|after|before|i|we|he|she|they)\\b)"};
    re2::RE2 begins{englishTense().begins};
    re2::RE2 turns{englishTense().turns};

    /// "Monday to Thursday" says on which days of every week.
    bool isSpan(const std::string& front, std::string_view back, const std::string& preposition) const {
        return re2::RE2::PartialMatch(re2::StringPiece(back.data(), back.size()), spanAhead) ||
               (isOneOf(preposition, {"to", "till", "until", "through"}) && re2::RE2::PartialMatch(front, spanBefore));
    }
    bool isLeftAlone(const Anchor& anchor, const std::string& front, std::string_view back,
                     const std::string& preposition) const;
    std::vector<Found> find(std::string& text, Timestamp said, Direction direction, bool wasHeard) const;
    static std::optional<Found> foundAt(std::span<const re2::StringPiece> groups, const re2::StringPiece& text);
};

/// Whether words that look like a time say how often, or no time at all.
bool TimeWords::Patterns::isLeftAlone(const Anchor& anchor, const std::string& front, std::string_view back,
                                      const std::string& preposition) const {
    for (const auto often : {"every ", "each ", "per ", "every other ", "every second "})
        if (front.ends_with(often)) return true;
    const re2::StringPiece after(back.data(), back.size());
    if (anchor.role == Role::Alone) return !re2::RE2::PartialMatch(after, afterDay);
    return anchor.resolve == weekday && (isSpan(front, back, preposition) || re2::RE2::PartialMatch(after, habitAhead));
}

/// What one match says, its interval not yet known; nothing where no group took part.
std::optional<Found> TimeWords::Patterns::foundAt(std::span<const re2::StringPiece> groups,
                                                  const re2::StringPiece& text) {
    Found found{static_cast<std::size_t>(groups[0].data() - text.data()),
                0,
                {},
                0,
                {Timestamp(0), Timestamp(0), {}},
                Role::Named};
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

/// All times of a clause, in their order. What is found is blotted out in `text`, byte for byte.
std::vector<Found> TimeWords::Patterns::find(std::string& text, Timestamp said, Direction direction,
                                             bool wasHeard) const {
    std::vector<Found> all;
    const std::string whole = text;
    std::optional<Tense> tense;
    const bool monthly = re2::RE2::PartialMatch(text, months);
    for (std::size_t i = 0; i < kAnchors.size(); ++i) {
        if (kAnchors[i].ofMonth && !monthly) continue;
        std::size_t from = 0;
        while (from < text.size()) {
            std::array<re2::StringPiece, 9> groups;
            const int count = 1 + anchors[i]->NumberOfCapturingGroups();
            if (!anchors[i]->Match(text, from, text.size(), re2::RE2::UNANCHORED, groups.data(), count)) break;
            auto found = foundAt({groups.data(), static_cast<std::size_t>(count)}, text);
            from = found->end;
            const std::string front = text.substr(0, found->begin);
            if (isLeftAlone(kAnchors[i], front, std::string_view(text).substr(found->end), found->words[0])) continue;
            if (!tense) tense.emplace(whole, wasHeard);
            const bool planned = direction == Direction::Future;
            const Looks looks = tense->at(found->begin, found->end, found->words[0], planned)
                                    .value_or(planned ? Looks::Ahead : Looks::Nearest);
            auto interval = kAnchors[i].resolve(found->words, {said, looks});
            if (!interval) continue;
            found->interval = *std::move(interval);
            found->role = kAnchors[i].role;
            found->looks = looks;
            const std::string_view heard = std::string_view(whole).substr(found->begin, found->end - found->begin);
            found->length = found->role == Role::Duration && found->words[0] != "since" && !heard.ends_with("now") &&
                            !heard.ends_with("already") && heard.find("past") == std::string_view::npos &&
                            (tense->isLength(found->begin) || anyAhead(all, said));
            std::fill(text.begin() + static_cast<std::ptrdiff_t>(found->begin),
                      text.begin() + static_cast<std::ptrdiff_t>(found->end), '\x01');
            all.push_back(*std::move(found));
        }
    }
    std::sort(all.begin(), all.end(), [](const Found& one, const Found& other) { return one.begin < other.begin; });
    return all;
}

TimeWords::TimeWords() {
    auto patterns = std::make_unique<Patterns>();
    for (const auto& anchor : kAnchors) {
        patterns->anchors.push_back(std::make_unique<const re2::RE2>(anchor.pattern, re2::RE2::Quiet));
        HEARTH_CHECK(patterns->anchors.back()->ok() && patterns->anchors.back()->NumberOfCapturingGroups() < 9);
    }
    HEARTH_CHECK(patterns->any.ok() && patterns->months.ok() && patterns->habitAhead.ok() && patterns->afterDay.ok() &&
                 patterns->begins.ok() && patterns->turns.ok());
    m_patterns = std::move(patterns);
}

TimeWords::~TimeWords() = default;
TimeWords::TimeWords(TimeWords&&) noexcept = default;

bool TimeWords::beginsState(std::string_view predicate) const {
    return re2::RE2::PartialMatch(re2::StringPiece(predicate.data(), predicate.size()), m_patterns->begins);
}
bool TimeWords::turnsSomething(std::string_view words) const {
    return re2::RE2::PartialMatch(re2::StringPiece(words.data(), words.size()), m_patterns->turns);
}

/// A length that goes with a beginning to come gives its end.
static void endLength(const std::vector<Found>& all, Timestamp said, TimeReading& reading) {
    const auto length = std::find_if(all.begin(), all.end(), [](const Found& one) { return one.length; });
    if (length == all.end() || reading.until) return;
    const auto start = reading.from ? reading.from : reading.atFrom;
    if (!start || start->plus(kDay) <= said) return;
    reading.until = afterLength(*start, length->words);
}

/// The clause without its times, and with them written out.
static void writeOut(std::string_view clause, Timestamp said, const std::vector<Found>& all, TimeReading& reading) {
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
        reading.told += inPlace(found, said, reading, clause);
        at = found.end;
    }
    piece(clause.substr(at));
    reading.inside = pieces > 1;
}

TimeReading TimeWords::read(std::string_view clause, Timestamp said, Direction direction, bool wasHeard) const {
    TimeReading reading = TimeReading::untimed(std::string(clause));
    if (!re2::RE2::PartialMatch(reading.rest, m_patterns->any)) return reading;
    std::string text(clause);
    const std::vector<Found> all = m_patterns->find(text, said, direction, wasHeard);
    if (all.empty()) return reading;
    for (const Found& found : all) {
        if (found.length) continue;
        reading.label = join(reading.label, labelOf(found, said, reading, clause));
        note(found, said, reading);
    }
    for (const Found& found : all)
        if (found.length) reading.label = join(reading.label, labelOf(found, said, reading, clause));
    endLength(all, said, reading);
    writeOut(clause, said, all, reading);
    return reading;
}

}  // namespace hearth::memory
