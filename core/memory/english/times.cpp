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
#define UNITS "(day|week|fortnight|month|year)s?\\b"
#define COUNTED                                                                                                      \
    "(\\d{1,2}|an?|one|two|a couple of|couple of|three|a "                                                           \
    "few|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|" \
    "forty)"
#define DAY "(\\d{1,2})(?:st|nd|rd|th)?"
#define ORDINAL                                                                                                      \
    "((?:twenty-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|thirteenth|" \
    "fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|thirty-first)"
#define YEAR "(?:,? (\\d{4}))?"
/// "Tuesday 10 March" is one day.
#define OF_WEEK "(?:" WEEKDAY ",? (?:the )?)?"
/// Behind a day, the one that was wrong: "on the 4th, not the 5th".
#define MONTH_NAME "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?"
#define NOT_THAT                                                                                         \
    "(?:,? (?:and )?not (?:on |to )?(?:the )?(?:\\d{1,2}(?:st|nd|rd|th)\\b|\\d{1,2}(?:st|nd|rd|th)?(?: " \
    "of)? " MONTH_NAME "|" MONTH_NAME " \\d{1,2}(?:st|nd|rd|th)?|" WEEKDAY "))?"
#define JOINT "(?: ?(?:-|–|—) ?| (to|till|until|through|thru|and) )(?:the |on )?"

/// "Early", "the end of", before a month, a season or a year.
#define PARTS                                                                       \
    "(early|mid|late|beginning of|start of|middle of|end of|(?:first|second) half " \
    "of|(?:first|second|third|fourth|last) "                                        \
    "(?:week (?:of|in)|quarter of)|(?:first|last) (?:few )?days (?:of|in))[- ]"
#define OVER_PREPOSITIONS PREPOSITIONS "|over|at|towards?"
#define OVER "(?i)\\b(?:(" OVER_PREPOSITIONS ") )?(?:about |around |sometime )?(?:the )?"
#define PART OVER "(?:very )?" PARTS
#define WHICH "(last|next|this|this past|this coming|coming)"
#define SEASONS "(spring|summer|autumn|fall|winter)"
/// "2024", "'24".
#define OF_YEAR "(?:,?(?: of)? (\\d{4}|['’]\\d{2}))?\\b"
#define FEASTS                                                                                                             \
    "(christmas eve|christmas day|christmas|xmas|boxing day|new year['’]?s eve|new year['’]?s day|new years? eve|nye|" \
    "new year|good friday|easter sunday|easter monday|easter weekend|easter|halloween|valentine['’]?s day|whitsun|"      \
    "pentecost|thanksgiving|bonfire night|palm sunday|ash wednesday|maundy thursday|midsummer|ascension day|whit "         \
    "monday|shrove tuesday|pancake day|epiphany|st patrick's day|may day|all saints' day)"

constexpr auto kRules = std::to_array<TimeRule>({
    {PREPOSITION "(\\d{4})-(\\d{2})-(\\d{2})\\b", TimeForm::IsoDate, TimeRole::Named},
    {PREPOSITION DAY "(?:(?: of)? " MONTHS YEAR ")?" JOINT DAY "(?: of)? " MONTHS YEAR "\\b", TimeForm::DaysMonths,
     TimeRole::Span, true},
    {PREPOSITION MONTHS " " DAY JOINT "(?:" MONTHS " )?" DAY YEAR "\\b", TimeForm::MonthsDays, TimeRole::Span, true},
    {PREPOSITION MONTHS YEAR JOINT MONTHS YEAR "\\b", TimeForm::MonthsMonths, TimeRole::Span, true},
    {PREPOSITION OF_WEEK DAY "(?: of)? " MONTHS YEAR NOT_THAT "\\b", TimeForm::DayMonth, TimeRole::Named, true},
    {PREPOSITION OF_WEEK MONTHS " (?:the )?" DAY YEAR NOT_THAT "\\b", TimeForm::MonthDay, TimeRole::Named, true},
    {PREPOSITION OF_WEEK ORDINAL " of " MONTHS YEAR "\\b", TimeForm::DayMonth, TimeRole::Named, true},
    {PREPOSITION OF_WEEK MONTHS " (?:the )?" ORDINAL YEAR "\\b", TimeForm::MonthDay, TimeRole::Named, true},
    {PART MONTHS OF_YEAR, TimeForm::PartOfMonth, TimeRole::Part, true},
    {PART "((?:19|20)\\d{2})\\b", TimeForm::PartOfYear, TimeRole::Part},
    {PART "(?:the )?(?:" WHICH " )?" SEASONS OF_YEAR, TimeForm::PartOfSeason, TimeRole::Part},
    {PART "(the|this|next|last|this coming|coming) (week|month|quarter|year)\\b", TimeForm::PartBeside, TimeRole::Part},
    {OVER "(?:(early|mid|late|beginning of|start of|middle of|end of)[- ])?q([1-4])" OF_YEAR, TimeForm::Quarter,
     TimeRole::Part},
    {OVER "(first|second|third|fourth|last|1st|2nd|3rd|4th) (" WEEKDAY "|weekend) (?:of|in) " MONTHS OF_YEAR,
     TimeForm::NthInMonth, TimeRole::Named, true},
    {PREPOSITION "this time (last|next) year\\b", TimeForm::ThisTime, TimeRole::Relative},
    {PREPOSITION "(year|month|week|weekend) (?:before|after) (last|next)\\b", TimeForm::UnitBeyond, TimeRole::Relative},
    {"(?i)\\b(?:(" PREPOSITIONS ") )?(a|one|two|three) weeks? (?:on |from |this |)(" WEEKDAY "|today|tomorrow)\\b",
     TimeForm::WeekLater, TimeRole::Relative},
    {"(?i)\\b(?:(" PREPOSITIONS ") )?()(" WEEKDAY "|today|tomorrow) week\\b", TimeForm::WeekLater, TimeRole::Relative},
    {"(?i)\\b(?:(" PREPOSITIONS ") )?(?:the )?(\\d{1,2})(?:st|nd|rd|th) of (this|next|last) month\\b",
     TimeForm::DayBeside, TimeRole::Relative},
    {"(?i)\\b(in|from|until|till|by|since|during|before|after|for) (?:calendar )?(?:week|wk|kw) (\\d{1,2})(?: (?:of "
     ")?(\\d{4}))?\\b",
     TimeForm::WeekOfYear, TimeRole::Named},
    {OVER "(?:" WHICH " )?" FEASTS OF_YEAR, TimeForm::Feast, TimeRole::Named},
    {PREPOSITION "(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2})\\b", TimeForm::DayMonth, TimeRole::Named},
    {"(?i)\\b(" PREPOSITIONS ") (?:the )?" OF_WEEK "(\\d{1,2})\\.(\\d{1,2})(?:\\.\\B|$)", TimeForm::DayMonth,
     TimeRole::Named},
    {"(?i)\\b(?:(" PREPOSITIONS ") )?(?:the )?(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}|\\d{2}))?\\b", TimeForm::Slashed,
     TimeRole::Named},
    {PREPOSITION WHICH " " MONTHS "\\b", TimeForm::MonthBeside, TimeRole::Relative, true},
    {OVER WHICH " (year|month|weekend|week|quarter)\\b(?: on(?:wards)?\\b)?", TimeForm::UnitBeside, TimeRole::Relative},
    {OVER "(?:" WHICH " )?" SEASONS OF_YEAR, TimeForm::Season, TimeRole::Named},
    {PREPOSITION MONTHS OF_YEAR "(?: on(?:wards)?\\b)?", TimeForm::MonthYear, TimeRole::Named, true},
    {"(?i)\\b(on|to|until|till|from|by|since|for|before|after|due) (?:" WEEKDAY
     ",? )?the (\\d{1,2})(?:st|nd|rd|th)\\b" NOT_THAT,
     TimeForm::DayAlone, TimeRole::Alone},
    {PREPOSITION "(day after tomorrow|day before yesterday|yesterday|today|tomorrow|tonight|last night|this "
                 "morning)\\b(?: morning| evening| night| afternoon)?",
     TimeForm::Day, TimeRole::Relative},
    {PREPOSITION "(?:" WHICH " )?((?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b(?: (?:morning|evening|"
                 "night|afternoon)(s?)\\b)?" NOT_THAT,
     TimeForm::Weekday, TimeRole::Named},
    {"(?i)\\b(on|by|until|till|due) (?:" WHICH " )?(mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\\b(?: "
     "(?:morning|evening|night|afternoon)(s?)\\b)?",
     TimeForm::Weekday, TimeRole::Named},
    {PREPOSITION COUNTED " " UNITS " (?:ago|back)\\b", TimeForm::Ago, TimeRole::Relative},
    {"(?i)\\b(?:(within|once|twice|thrice|times) )?(?:in )?" COUNTED " " UNITS " from (?:now|today)\\b",
     TimeForm::Ahead, TimeRole::Relative},
    {"(?i)\\b(?:(within|once|twice|thrice|times) )?in " COUNTED " " UNITS "(?:'? time)?", TimeForm::Ahead,
     TimeRole::Relative},
    {PREPOSITION "((?:19|20)\\d0)s\\b", TimeForm::Decade, TimeRole::Named},
    {PREPOSITION "((?:19|20)\\d{2})\\b", TimeForm::Year, TimeRole::Named},
    {PREPOSITION "['’](\\d{2})\\b", TimeForm::Year, TimeRole::Named},
    {"(?i)\\b(?:(for) )(?:about |almost |nearly |over |more than |around |the (?:last|past) )?" COUNTED " " UNITS
     "(?: now| already)?",
     TimeForm::Ago, TimeRole::Duration},
    {"(?i)\\b(for) (the) (?:whole |entire )?(weekend|week|month)\\b", TimeForm::UnitBeside, TimeRole::Duration},
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
constexpr auto kNumbers =
    std::to_array<Number>({{"a", 1},         {"an", 1},        {"one", 1},       {"two", 2},       {"a couple of", 2},
                           {"couple of", 2}, {"three", 3},     {"a few", 3},     {"four", 4},      {"five", 5},
                           {"six", 6},       {"seven", 7},     {"eight", 8},     {"nine", 9},      {"ten", 10},
                           {"eleven", 11},   {"twelve", 12},   {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15},
                           {"sixteen", 16},  {"eighteen", 18}, {"thirty", 30},   {"forty", 40},    {"twenty", 20}});
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
constexpr auto kDays = std::to_array<Number>({{"day before yesterday", -2},
                                              {"day after tomorrow", 2},
                                              {"yesterday", -1},
                                              {"last night", -1},
                                              {"today", 0},
                                              {"tonight", 0},
                                              {"this morning", 0},
                                              {"tomorrow", 1}});
constexpr auto kUnits = std::to_array<Unit>({{"day", TimeUnit::Day},
                                             {"week", TimeUnit::Week},
                                             {"fortnight", TimeUnit::Fortnight},
                                             {"weekend", TimeUnit::Weekend},
                                             {"month", TimeUnit::Month},
                                             {"quarter", TimeUnit::Quarter},
                                             {"year", TimeUnit::Year}});

constexpr auto kParts = std::to_array<PartWord>({
    {"early", TimePart::Early, "early {t}"},
    {"middle", TimePart::Middle, "the middle of {t}"},
    {"mid", TimePart::Middle, "mid-{t}"},
    {"late", TimePart::Late, "late {t}"},
    {"beginning", TimePart::Beginning, "the beginning of {t}", true},
    {"start", TimePart::Beginning, "the start of {t}", true},
    {"end", TimePart::End, "the end of {t}", true},
    {"first half", TimePart::FirstHalf, "the first half of {t}"},
    {"second half", TimePart::SecondHalf, "the second half of {t}"},
    {"first week", TimePart::First, "the first week of {t}"},
    {"second week", TimePart::Second, "the second week of {t}"},
    {"third week", TimePart::Third, "the third week of {t}"},
    {"fourth week", TimePart::Fourth, "the fourth week of {t}"},
    {"last week", TimePart::Last, "the last week of {t}"},
    {"first quarter", TimePart::First, "the first quarter of {t}"},
    {"second quarter", TimePart::Second, "the second quarter of {t}"},
    {"third quarter", TimePart::Third, "the third quarter of {t}"},
    {"fourth quarter", TimePart::Fourth, "the fourth quarter of {t}"},
    {"last quarter", TimePart::Last, "the last quarter of {t}"},
    {"first", TimePart::Beginning, "the first days of {t}"},
    {"last", TimePart::End, "the last days of {t}"},
});
using Rule = FeastDays::Rule;
/// "Christmas" and "Easter" are the days that nobody works.
constexpr auto kFeasts = std::to_array<FeastDays>({
    {"Christmas Eve", Rule::Dated, 12, 24, 24},   {"Christmas Day", Rule::Dated, 12, 25, 25},
    {"Christmas", Rule::Dated, 12, 24, 26},       {"Xmas", Rule::Dated, 12, 24, 26},
    {"Boxing Day", Rule::Dated, 12, 26, 26},      {"New Year's Eve", Rule::Dated, 12, 31, 31},
    {"New Year’s Eve", Rule::Dated, 12, 31, 31},  {"New Years Eve", Rule::Dated, 12, 31, 31},
    {"New Year Eve", Rule::Dated, 12, 31, 31},    {"NYE", Rule::Dated, 12, 31, 31},
    {"New Year's Day", Rule::Dated, 1, 1, 1},     {"New Year’s Day", Rule::Dated, 1, 1, 1},
    {"New Years Day", Rule::Dated, 1, 1, 1},      {"New Year", Rule::Dated, 1, 1, 1},
    {"Good Friday", Rule::Easter, 0, -2, -2},     {"Easter Sunday", Rule::Easter, 0, 0, 0},
    {"Easter Monday", Rule::Easter, 0, 1, 1},     {"Easter weekend", Rule::Easter, 0, -2, 1},
    {"Easter", Rule::Easter, 0, -2, 1},           {"Ascension Day", Rule::Easter, 0, 39, 39},
    {"Whit Monday", Rule::Easter, 0, 50, 50},     {"Shrove Tuesday", Rule::Easter, 0, -47, -47},
    {"Pancake Day", Rule::Easter, 0, -47, -47},   {"Epiphany", Rule::Dated, 1, 6, 6},
    {"St Patrick's Day", Rule::Dated, 3, 17, 17}, {"May Day", Rule::Dated, 5, 1, 1},
    {"All Saints' Day", Rule::Dated, 11, 1, 1},   {"Palm Sunday", Rule::Easter, 0, -7, -7},
    {"Maundy Thursday", Rule::Easter, 0, -3, -3}, {"Ash Wednesday", Rule::Easter, 0, -46, -46},
    {"Whitsun", Rule::Easter, 0, 49, 50},         {"Pentecost", Rule::Easter, 0, 49, 50},
    {"Thanksgiving", Rule::Weekday, 11, 4, 4},    {"Valentine's Day", Rule::Dated, 2, 14, 14},
    {"Valentine’s Day", Rule::Dated, 2, 14, 14},  {"Valentines Day", Rule::Dated, 2, 14, 14},
    {"Midsummer", Rule::Dated, 6, 24, 24},        {"Halloween", Rule::Dated, 10, 31, 31},
    {"Bonfire Night", Rule::Dated, 11, 5, 5},
});

constexpr auto kLast = std::to_array<Word>({"last", "this past"});
constexpr auto kComing = std::to_array<Word>({"coming", "this coming"});
constexpr auto kTheOne = std::to_array<Word>({"the"});
constexpr auto kOneOf = std::to_array<Word>({" a ", " an "});
constexpr auto kFor = std::to_array<Word>({"for"});
constexpr auto kShiftedFrom = std::to_array<Word>({"from"});
constexpr auto kShiftedTo = std::to_array<Word>({"to"});
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
        "(?i)(?:\\b(?:19|20)\\d{2}|['’]\\d{2}|\\d[./]\\d|\\bq[1-4]\\b|\\bw?kw? \\d|easter|christmas|\\bxmas|"
        "halloween|valentine|whitsun|pentecost|thanksgiving|epiphany|\\bnye\\b|bonfire|fortnight|\\bjan|\\bfeb|\\bmar|"
        "\\bapr|"
        "\\bmay|\\bjun|\\bjul|\\baug|\\bsep|\\boct|\\bnov|"
        "\\bdec|\\b(?:last|this|next|end of)\\b|\\bthe \\d{1,2}(?:st|nd|rd|th)\\b|"
        "\\b(?:on|by|until|till|due) (?:\\w+ )?(?:mon|tue|wed|thu|fri|sat|sun)|"
        "spring|summer|autumn|\\bfall\\b|winter|yesterday|today|tomorrow|tonight|day\\b|\\bago\\b|\\bback\\b|(?:day|"
        "week|weekend|month|year)s?\\b)",
    .anyMonth = "(?i)\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    .monthNames = kMonthNames,
    .months = kMonths,
    .weekdays = kWeekdays,
    .numbers = kNumbers,
    .ordinals = kOrdinals,
    .seasons = kSeasons,
    .days = kDays,
    .units = kUnits,
    .parts = kParts,
    .feasts = kFeasts,
    .last = kLast,
    .next = kNext,
    .thisOne = kThisOne,
    .coming = kComing,
    .theOne = kTheOne,
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
    .oneOf = kOneOf,
    .duration = kFor,
    .habits =
        "(?i)\\b(?:gets? paid|always|usually|normally|generally|traditionally|typically|(?:birthday|anniversary) "
        "(?:be|is|falls?|comes|on)|(?:every|each) (?:single )?(?:year|month|"
        "week|summer|winter|spring|autumn|time))\\b",
    .shifting =
        "(?i)\\b(?:moved|move|moving|put|shifted|postponed|rescheduled|changed|pushed|brought|delayed)\\b[^,;.!?]*$",
    .shiftedFrom = kShiftedFrom,
    .shiftedTo = kShiftedTo,
    .spanAhead = "(?i)^ ?(?:to|till|until|through|thru|-|–) ?" WEEKDAYS "\\b",
    .spanBefore = "(?i)\\b" WEEKDAYS " ?$",
    .intoSpan = kIntoSpan,
    .habitAhead =
        "(?i)^(?:(?: ?[,/&+] ?|,? (?:and|or|to) )(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)+(?:s\\b| "
        "(?:morning|evening|night|afternoon)s\\b)",
    .afterDay =
        "(?i)^(?:[^\\w ]|$| \\x01| ?(?:\\(|-|and|but|so|because|cause|cuz|since|as|at|for|in|until|till|with|btw|"
        "instead|now|of this month|this month|to|from|by|if|when|though|after|before|i|we|he|she|they)\\b)",
    .afterFeast =
        "(?i)^(?:[^\\w ]|$| \\x01| "
        "?(?:\\(|-|and|but|so|because|cause|cuz|since|as|at|for|in|until|till|with|btw|instead|now|"
        "(?:last|next|this) "
        "year|to|from|by|if|when|though|after|before|on|i|im|i'm|we|he|she|they|it|my|our|his|her|their|the)\\b)",
    .subjectAhead = "(?i)^,? (?:i|im|i['’]m|we|we['’]re|he|she|they|my|our|his|her|their|the)\\b",
    .countedWeek = "(?i)\\b(?:be|am|is|are|was|were|i['’]m|im|she['’]s|we['’]re|now|currently|already) $",
    .weekOfWhat = "(?i)^ (?:of|pregnant|postpartum|in (?:the|each|every) (?:month|term|quarter|year))\\b",
    .beforeSlashed =
        "(?i)\\b(?:be|is|are|was|were|date|exam|test|appointment|deadline|already|today|tomorrow|" WEEKDAY ",?) $",
    .notSlashed = "24/7",
    .unitAhead = "(?i)^,? (?:of )?(?:last|next|this) (?:week|month|year)\\b",
    .ledBy = "in",
    .goingFor = "(?i)\\b(?:home|over|back|down|up|come|comes|coming|visit|visits|visiting|away|off|due) $",
    .verbMonth = "(?:.*[ -])?(?:may|march)",
    .versionBefore =
        "(?i)\\b(?:be|am|is|are|was|were|i['’]m|im|still|runs?|running|stay|staying|works?|version|python|release) $",
    .untilNow = kUntilNow,
    .pastLength = kPastLength,
    .sinceTime = "since {t}",
    .fromTime = "from {t}",
    .afterTime = "after {t}",
    .untilTime = "until {t}",
    .toTime = "to {t}",
    .atTime = "at {t}",
    .quarter = "Q{n} {t}",
    .decade = "the {t}s",
    .onDay = "on {t}",
    .inTime = "in {t}",
    .weekendOf = "the weekend of {t}",
    .weekOf = "the week of {t}",
    .joined = " to "};

}  // namespace

const TimeTables& englishTimes() { return kTimes; }

}  // namespace hearth::memory
