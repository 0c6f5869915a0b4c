// SPDX-License-Identifier: AGPL-3.0-or-later
// English: how days, months and years are named, and how they are written.
#include <array>

#include "core/memory/english/tables.h"
#include "core/memory/language/language_times.h"

namespace hearth::memory {

namespace {

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

constexpr auto kRules = std::to_array<TimeRule>({
    {PREPOSITION "(\\d{4})-(\\d{2})-(\\d{2})\\b", TimeForm::IsoDate, TimeRole::Named},
    {PREPOSITION DAY "(?:(?: of)? " MONTHS YEAR ")?" JOINT DAY "(?: of)? " MONTHS YEAR "\\b", TimeForm::DaysMonths,
     TimeRole::Span, true},
    {PREPOSITION MONTHS " " DAY JOINT "(?:" MONTHS " )?" DAY YEAR "\\b", TimeForm::MonthsDays, TimeRole::Span, true},
    {PREPOSITION MONTHS YEAR JOINT MONTHS YEAR "\\b", TimeForm::MonthsMonths, TimeRole::Span, true},
    {PREPOSITION OF_WEEK DAY "(?: of)? " MONTHS YEAR "\\b", TimeForm::DayMonth, TimeRole::Named, true},
    {PREPOSITION OF_WEEK MONTHS " (?:the )?" DAY YEAR "\\b", TimeForm::MonthDay, TimeRole::Named, true},
    {PREPOSITION OF_WEEK ORDINAL " of " MONTHS YEAR "\\b", TimeForm::DayMonth, TimeRole::Named, true},
    {PREPOSITION OF_WEEK MONTHS " (?:the )?" ORDINAL YEAR "\\b", TimeForm::MonthDay, TimeRole::Named, true},
    {"(?i)\\b(?:(" PREPOSITIONS "|at) )?(?:about |around )?(?:the )?end of (this month|the month|this year|the "
     "year|next year|\\d{4}|[a-z]+)\\b",
     TimeForm::End, TimeRole::Edge},
    {PREPOSITION "(last|this|next) " MONTHS "\\b", TimeForm::MonthBeside, TimeRole::Relative, true},
    {PREPOSITION "(last|this|next) (year|month|weekend|week)\\b(?: on(?:wards)?\\b)?", TimeForm::UnitBeside,
     TimeRole::Relative},
    {PREPOSITION "(last|this|next)? ?(spring|summer|autumn|fall|winter)(?:(?: of)? (\\d{4}))?\\b", TimeForm::Season,
     TimeRole::Named},
    {PREPOSITION MONTHS "(?:,?(?: of)? (\\d{4}))?\\b(?: on(?:wards)?\\b)?", TimeForm::MonthYear, TimeRole::Named, true},
    {"(?i)\\b(on|to|until|till|from|by|since|for|before|after) (?:" WEEKDAY ",? )?the (\\d{1,2})(?:st|nd|rd|th)\\b",
     TimeForm::DayAlone, TimeRole::Alone},
    {PREPOSITION
     "(yesterday|today|tomorrow|tonight|last night|this morning)\\b(?: morning| evening| night| afternoon)?",
     TimeForm::Day, TimeRole::Relative},
    {PREPOSITION "(last|this|next|coming)? ?((?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b(?: (?:morning|evening|"
                 "night|afternoon)(s?)\\b)?",
     TimeForm::Weekday, TimeRole::Named},
    {PREPOSITION COUNTED " " UNITS " (?:ago|back)\\b", TimeForm::Ago, TimeRole::Relative},
    {"(?i)\\b(?:(within|once|twice|thrice|times) )?in " COUNTED " " UNITS "(?:'? time)?", TimeForm::Ahead,
     TimeRole::Relative},
    {PREPOSITION "((?:19|20)\\d{2})s?\\b", TimeForm::Year, TimeRole::Named},
    {"(?i)\\b(?:(for) )(?:about |almost |nearly |over |more than |around |the (?:last|past) )?" COUNTED " " UNITS
     "(?: now| already)?",
     TimeForm::Ago, TimeRole::Duration},
    // "I work here since two years", as many tongues have it.
    {"(?i)\\b(since) (?:about |almost |nearly |over |more than )?" COUNTED " " UNITS "(?: now| already)?",
     TimeForm::Ago, TimeRole::Duration},
});

using Word = std::string_view;
using Number = std::pair<std::string_view, int>;
using Unit = std::pair<std::string_view, TimeUnit>;

constexpr auto kMonthNames = std::to_array<Word>({"January", "February", "March", "April", "May", "June", "July",
                                                  "August", "September", "October", "November", "December"});
constexpr auto kMonths = std::to_array<Number>({{"jan", 1},
                                                {"feb", 2},
                                                {"mar", 3},
                                                {"apr", 4},
                                                {"may", 5},
                                                {"jun", 6},
                                                {"jul", 7},
                                                {"aug", 8},
                                                {"sep", 9},
                                                {"oct", 10},
                                                {"nov", 11},
                                                {"dec", 12}});
constexpr auto kWeekdays =
    std::to_array<Number>({{"sun", 0}, {"mon", 1}, {"tue", 2}, {"wed", 3}, {"thu", 4}, {"fri", 5}, {"sat", 6}});
constexpr auto kNumbers = std::to_array<Number>({{"a", 1},
                                                 {"an", 1},
                                                 {"one", 1},
                                                 {"two", 2},
                                                 {"a couple of", 2},
                                                 {"couple of", 2},
                                                 {"three", 3},
                                                 {"a few", 3},
                                                 {"four", 4},
                                                 {"five", 5},
                                                 {"six", 6},
                                                 {"seven", 7},
                                                 {"eight", 8},
                                                 {"nine", 9},
                                                 {"ten", 10},
                                                 {"eleven", 11},
                                                 {"twelve", 12},
                                                 {"fifteen", 15},
                                                 {"twenty", 20}});
constexpr auto kOrdinals = std::to_array<Number>(
    {{"first", 1},         {"second", 2},          {"third", 3},          {"fourth", 4},         {"fifth", 5},
     {"sixth", 6},         {"seventh", 7},         {"eighth", 8},         {"ninth", 9},          {"tenth", 10},
     {"eleventh", 11},     {"twelfth", 12},        {"thirteenth", 13},    {"fourteenth", 14},    {"fifteenth", 15},
     {"sixteenth", 16},    {"seventeenth", 17},    {"eighteenth", 18},    {"nineteenth", 19},    {"twentieth", 20},
     {"twenty-first", 21}, {"twenty-second", 22},  {"twenty-third", 23},  {"twenty-fourth", 24}, {"twenty-fifth", 25},
     {"twenty-sixth", 26}, {"twenty-seventh", 27}, {"twenty-eighth", 28}, {"twenty-ninth", 29},  {"thirtieth", 30},
     {"thirty-first", 31}});
constexpr auto kSeasons =
    std::to_array<Number>({{"spring", 3}, {"summer", 6}, {"autumn", 9}, {"fall", 9}, {"winter", 12}});
constexpr auto kDays = std::to_array<Number>(
    {{"yesterday", -1}, {"last night", -1}, {"today", 0}, {"tonight", 0}, {"this morning", 0}, {"tomorrow", 1}});
constexpr auto kUnits = std::to_array<Unit>({{"day", TimeUnit::Day},
                                             {"week", TimeUnit::Week},
                                             {"weekend", TimeUnit::Weekend},
                                             {"month", TimeUnit::Month},
                                             {"year", TimeUnit::Year}});

constexpr auto kLast = std::to_array<Word>({"last"});
constexpr auto kNext = std::to_array<Word>({"next"});
constexpr auto kThisOne = std::to_array<Word>({"this"});
constexpr auto kSince = std::to_array<Word>({"since", "ever since"});
constexpr auto kFrom = std::to_array<Word>({"from", "starting", "starting from", "starting in", "starting on"});
constexpr auto kAsOf = std::to_array<Word>({"as of"});
constexpr auto kAfter = std::to_array<Word>({"after"});
constexpr auto kBy = std::to_array<Word>({"by", "before"});
constexpr auto kBefore = std::to_array<Word>({"before"});
constexpr auto kUntil = std::to_array<Word>({"until", "till", "up to", "through"});
constexpr auto kIntoSpan = std::to_array<Word>({"to", "till", "until", "through"});
constexpr auto kUpTo = std::to_array<Word>({"to"});
constexpr auto kMeantFor = std::to_array<Word>({"for", "due"});
constexpr auto kWithin = std::to_array<Word>({"within"});
constexpr auto kBetween = std::to_array<Word>({"between"});
constexpr auto kListing = std::to_array<Word>({"and"});
constexpr auto kHowOften = std::to_array<Word>({"every ", "each ", "per ", "every other ", "every second "});
constexpr auto kUntilNow = std::to_array<Word>({"now", "already"});

constexpr auto kPastLength = std::to_array<Word>({"past"});

constexpr TimeTables kTimes{
    .rules = kRules,
    .any =
        "(?i)(?:\\b(?:19|20)\\d{2}|\\bjan|\\bfeb|\\bmar|\\bapr|\\bmay|\\bjun|\\bjul|\\baug|\\bsep|\\boct|\\bnov|"
        "\\bdec|\\b(?:last|this|next|end of)\\b|\\bthe \\d{1,2}(?:st|nd|rd|th)\\b|"
        "spring|summer|autumn|\\bfall\\b|winter|yesterday|today|tomorrow|tonight|day\\b|\\bago\\b|\\bback\\b|(?:day|"
        "week|month|year)s?\\b)",
    .anyMonth = "(?i)\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    .monthNames = kMonthNames,
    .months = kMonths,
    .weekdays = kWeekdays,
    .numbers = kNumbers,
    .ordinals = kOrdinals,
    .seasons = kSeasons,
    .days = kDays,
    .units = kUnits,
    .last = kLast,
    .next = kNext,
    .thisOne = kThisOne,
    .since = kSince,
    .from = kFrom,
    .asOf = kAsOf,
    .after = kAfter,
    .by = kBy,
    .before = kBefore,
    .until = kUntil,
    .upTo = kUpTo,
    .meantFor = kMeantFor,
    .within = kWithin,
    .between = kBetween,
    .listing = kListing,
    .howOften = kHowOften,
    .spanAhead = "(?i)^ ?(?:to|till|until|through|thru|-|–) ?" WEEKDAYS "\\b",
    .spanBefore = "(?i)\\b" WEEKDAYS " ?$",
    .intoSpan = kIntoSpan,
    .habitAhead =
        "(?i)^(?:(?: ?[,/&+] ?|,? (?:and|or|to) )(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)+(?:s\\b| "
        "(?:morning|evening|night|afternoon)s\\b)",
    .afterDay =
        "(?i)^(?:[^\\w ]|$| ?(?:\\(|-|and|but|so|because|cause|cuz|since|as|at|for|in|until|till|with|btw|"
        "instead|now|of this month|this month|to|from|by|if|when|though|after|before|i|we|he|she|they)\\b)",
    .untilNow = kUntilNow,
    .pastLength = kPastLength,
    .sinceTime = "since {t}",
    .fromTime = "from {t}",
    .afterTime = "after {t}",
    .untilTime = "until {t}",
    .toTime = "to {t}",
    .endOf = "the end of {t}",
    .atEnd = "at {t}",
    .onDay = "on {t}",
    .inTime = "in {t}",
    .weekendOf = "the weekend of {t}",
    .weekOf = "the week of {t}",
    .joined = " to "};

}  // namespace

const TimeTables& englishTimes() { return kTimes; }

}  // namespace hearth::memory
