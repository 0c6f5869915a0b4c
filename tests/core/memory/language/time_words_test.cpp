// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/language/time_words.h"
#include "core/memory/english/english.h"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "core/base/text.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

/// A Wednesday.
Timestamp said() { return Timestamp::parse("2024-05-08T13:56:00Z").value(); }

const TimeWords& words() {
    static const TimeWords shared(english());
    return shared;
}

TimeReading past(std::string_view text) { return words().read(text, said(), Direction::Past); }
TimeReading future(std::string_view text) { return words().read(text, said(), Direction::Future); }
std::string day(const std::optional<Timestamp>& at) { return at ? at->rfc3339().substr(0, 10) : "none"; }

}  // namespace

TEST_CASE("a beginning is read from since, from and for") {
    CHECK(day(past("live in Porto since March").from) == "2024-03-01");
    CHECK(day(past("live in Porto since September").from) == "2023-09-01");
    CHECK(day(past("live in Porto since 2019").from) == "2019-01-01");
    CHECK(day(past("work there for three years").from) == "2021-01-01");
    CHECK(day(past("work there for 2 months now").from) == "2024-03-01");
    CHECK(past("live in Porto since March").rest == "live in Porto");
    CHECK(past("live in Porto since March").label == "since March 2024");
}

TEST_CASE("an end is read from until and by") {
    CHECK(day(past("lived in Berlin until last year").until) == "2024-01-01");
    CHECK(day(future("finish the thesis by June").until) == "2024-07-01");
    CHECK(day(future("finish it before 2026").until) == "2026-01-01");
    CHECK(day(future("save money until the end of the year").until) == "2025-01-01");
}

TEST_CASE("a stretch has both ends") {
    const auto reading = past("lived in Berlin from 2019 to 2021");
    CHECK(day(reading.from) == "2019-01-01");
    CHECK(day(reading.until) == "2022-01-01");
    CHECK(reading.rest == "lived in Berlin");
    CHECK(reading.label == "from 2019 to 2021");
}

TEST_CASE("a named time is seen from the day on which it was said") {
    CHECK(day(future("fly to Lisbon next month").atFrom) == "2024-06-01");
    CHECK(day(future("fly to Lisbon tomorrow").atFrom) == "2024-05-09");
    CHECK(day(future("have an exam on Friday").atFrom) == "2024-05-10");
    CHECK(day(past("saw her on Friday").atFrom) == "2024-05-03");
    CHECK(day(past("moved two weeks ago").atFrom) == "2024-04-24");
    CHECK(day(future("start in two weeks").atFrom) == "2024-05-22");
    CHECK(day(past("moved in October").atFrom) == "2023-10-01");
    CHECK(day(future("run it in October").atFrom) == "2024-10-01");
    CHECK(day(past("met last summer").atFrom) == "2023-06-01");
    CHECK(day(future("travel next spring").atFrom) == "2025-03-01");
    CHECK(day(past("moved on 3 May 2021").atFrom) == "2021-05-03");
    CHECK(day(past("moved on May 3rd, 2021").atFrom) == "2021-05-03");
    CHECK(day(past("moved on 2021-05-03").atFrom) == "2021-05-03");
    CHECK(day(past("was there last week").atFrom) == "2024-04-29");
}

TEST_CASE("words that only look like times are left alone") {
    for (const char* text : {"may visit her", "march on", "run every Monday", "live at number 2019", "wake up at 6",
                             "like the second one", "spring for dinner", "work on Mondays"}) {
        INFO(text);
        CHECK_FALSE(past(text).any());
        CHECK(past(text).rest == text);
    }
}

TEST_CASE("a date is never read outside the calendar, and no text breaks the reader") {
    CHECK_FALSE(past("code 2024-13-45 here").any());
    CHECK(rc::check([](const std::string& noise) {
        const auto reading = past(toUtf8(noise) + " since 2019");
        RC_ASSERT(reading.from.has_value());
    }));
}

TEST_CASE("a date without a year is to come or gone as the verbs tell") {
    for (const char* text :
         {"have a reading on 12 June", "have a hip replacement booked on 12 June", "start there on 12 June",
          "gave me until 12 June", "last day is 12 June", "drops 12 june and is called dust",
          "be best man for Ana on the 12th of June", "have been put back a fortnight, to 12 June",
          "perform it on 12 June", "12 June I have the exam", "is moved to 12 June", "got pushed back to 12 June",
          "New date 12 June", "on June 12 she leaves", "starting June twelfth", "own exam be on the twelfth of June"}) {
        INFO(text);
        const auto reading = words().read(text, Timestamp::parse("2024-11-20T10:00:00Z").value(), Direction::Past);
        const auto at = reading.from    ? reading.from
                        : reading.until ? std::optional(reading.until->plus(-kDay))
                                        : reading.atFrom;
        CHECK(day(at) == "2025-06-12");
    }
    for (const char* text :
         {"moved here on 12 June", "was there on 12 June", "I stopped on 12 June", "gone since 12 June",
          "went to Rome on 12 June", "gave it up on 12 June", "on 12 June she left", "met Ana on 12 June"}) {
        INFO(text);
        const auto reading = words().read(text, Timestamp::parse("2025-02-20T10:00:00Z").value(), Direction::Past);
        CHECK(day(reading.from ? reading.from : reading.atFrom) == "2024-06-12");
    }
    CHECK(day(words().read("own exam be on 3 May", said(), Direction::Future, {.was = true}).atFrom) == "2024-05-03");
    CHECK(day(words().read("be going there since September", said(), Direction::Future).from) == "2023-09-01");
    CHECK(day(past("drop Yuki in January").atFrom) == "2025-01-01");
    CHECK(day(past("from January I am team lead").from) == "2025-01-01");
    CHECK(day(future("postponed to the 21st").atFrom) == "2024-05-21");
    CHECK(day(past("moved out on the 5th").atFrom) == "2024-05-05");
}

TEST_CASE("a planned day is the next of its name on or after the day told, a past one the last on or before it") {
    CHECK(rc::check([] {
        const auto days = *rc::gen::inRange(0, 20000);
        const Timestamp told = Timestamp::parse("2010-01-01T11:00:00Z").value().plus(days * kDay);
        const CivilDate meant = civilDate(told.plus(*rc::gen::inRange(0, 366) * kDay));
        const std::string date = *rc::gen::element<std::string>("{d} {m}", "the {d}th of {m}", "{m} {d}");
        static constexpr const char* kNames[] = {"Jan",  "Feb",    "March", "April",   "May", "June",
                                                 "July", "August", "Sept",  "October", "Nov", "December"};
        std::string text = date;
        text.replace(text.find("{d}"), 3, std::to_string(meant.day));
        text.replace(text.find("{m}"), 3, kNames[meant.month - 1]);
        const std::string plan = *rc::gen::element<std::string>("start there on ", "have an exam on ", "will fly on ");
        const std::string gone = *rc::gen::element<std::string>("moved here on ", "was there on ", "met Ana on ");
        const auto next = words().read(plan + text, told, Direction::Past).atFrom;
        const auto last = words().read(gone + text, told, Direction::Past).atFrom;
        const Timestamp today = midnight(civilDate(told).year, civilDate(told).month, civilDate(told).day);
        RC_ASSERT(next && last);
        for (const Timestamp at : {*next, *last})
            RC_ASSERT(civilDate(at).day == meant.day && civilDate(at).month == meant.month);
        const std::int64_t kYears = meant.day == 29 && meant.month == 2 ? 9 * 366 : 366;
        RC_ASSERT(*next >= today && *next < today.plus(kYears * kDay));
        RC_ASSERT(*last <= today && *last > today.plus(-kYears * kDay));
    }));
}

TEST_CASE("a stretch of days gives both ends once, in one year") {
    for (const char* text :
         {"be in Brittany 1 to 15 August", "be in Brittany from 1 August to 15 August", "be in Brittany August 1-15",
          "be in Brittany 1-15 August", "be in Brittany from the 1st to the 15th of August",
          "be in Brittany between 1 and 15 August"}) {
        INFO(text);
        const auto reading = past(text);
        CHECK(day(reading.from) == "2024-08-01");
        CHECK(day(reading.until) == "2024-08-16");
        CHECK(reading.label == "from 1 Aug 2024 to 15 Aug 2024");
        CHECK(reading.rest == "be in Brittany");
    }
    CHECK(day(past("close from 20 December to 3 January").until) == "2025-01-04");
    CHECK(day(past("close 7 May to 9 May").from) == "2024-05-07");
    CHECK(day(past("am away March to May").from) == "2024-03-01");
    CHECK(day(past("was away November to February").from) == "2023-11-01");
}

TEST_CASE("a length of what is to come or is over is no beginning") {
    const auto trip = past("be off to Madeira on 18 October for ten days");
    CHECK(day(trip.atFrom) == "2024-10-18");
    CHECK(day(trip.until) == "2024-10-28");
    CHECK(trip.label == "on 18 Oct 2024 for ten days");
    CHECK_FALSE(past("it be for 5 months").from);
    CHECK_FALSE(past("lived in Berlin for three years").from);
    CHECK(day(past("have lived in Berlin for three years").from) == "2021-01-01");
    CHECK(day(past("be vegan for 2 months").from) == "2024-03-01");
}

TEST_CASE("a length of what is so now ends it") {
    for (const char* text :
         {"be in Lisbon for two weeks", "am only at my sister's for a fortnight", "is away in Spain for 14 days",
          "be over from Canada for two weeks", "is on sick leave for two weeks", "be off sugar for two weeks",
          "is not allowed to lift anything for two weeks", "does not eat meat for two weeks",
          "have to wear a boot for two weeks", "be living at her sister's for two weeks"}) {
        INFO(text);
        const auto reading = past(text);
        CHECK_FALSE(reading.from);
        CHECK(reading.forNow);
        CHECK(day(reading.until) == "2024-05-23");
    }
    CHECK(day(words().read("eat meat for a month", said(), Direction::Past, {.denied = true}).until) == "2024-06-09");
    CHECK(past("be in Lisbon for two weeks").label == "for two weeks");
    CHECK(day(past("be in Montreal for the weekend").until) == "2024-05-13");
    CHECK(day(past("is with her dad for the week").until) == "2024-05-13");
}

TEST_CASE("what has been so, will be so or was so ends with no length from now") {
    for (const char* text :
         {"have been in Lisbon for two weeks", "be in Lisbon for two weeks now", "be in Porto for three weeks already",
          "have not eaten meat for two weeks", "be in Lisbon for three years", "be vegan for two months",
          "be married for six months", "be in Lisbon for the last two weeks", "work at Tesco for six months"}) {
        INFO(text);
        CHECK(past(text).from);
        CHECK_FALSE(past(text).until);
    }
    for (const char* text : {"will be in Lisbon for two weeks", "was in Lisbon for two weeks",
                             "be going to Lisbon for two weeks", "be visiting for ten days"}) {
        INFO(text);
        CHECK_FALSE(past(text).any());
        CHECK_FALSE(past(text).forNow);
    }
    for (const char* text : {"go home for the weekend", "always be in Leeds for the weekend",
                             "be at home for the week of the wedding", "need a car for the month"}) {
        INFO(text);
        CHECK(past(text).rest == text);
    }
}

TEST_CASE("a weekday of every month is no date") {
    for (const char* text : {"be on the last Wednesday of the month", "meet on the last Thursday of each month",
                             "play on the last Sunday in the month", "meet on the first Thursday of the month"}) {
        INFO(text);
        CHECK_FALSE(past(text).any());
        CHECK(past(text).rest == text);
    }
    CHECK(day(future("be on the last Wednesday of May").atFrom) == "2024-05-29");
    CHECK(day(past("met her last Wednesday").atFrom) == "2024-05-01");
}

TEST_CASE("what has to be done is to come") {
    for (const char* text : {"own licence has to be renewed in March", "own teeth have to be removed in March",
                             "need to get my passport renewed in March", "have to have the boiler serviced in March"}) {
        INFO(text);
        CHECK(day(past(text).atFrom) == "2025-03-01");
    }
    for (const char* text : {"own licence had to be renewed in March", "own licence has been renewed in March",
                             "had to get the car serviced in March", "seems to have moved in March"}) {
        INFO(text);
        CHECK(day(past(text).atFrom) == "2024-03-01");
    }
}

TEST_CASE("days of every week are no dates") {
    for (const char* text : {"learn Gaelic on Tuesday evenings", "teach on Tuesday and Thursday evenings",
                             "run on Monday, Wednesday and Fridays", "play every other Friday",
                             "see her on Saturday mornings", "live on the 21st floor", "come on the 3rd try"}) {
        INFO(text);
        CHECK_FALSE(past(text).any());
        CHECK(past(text).rest == text);
    }
}

TEST_CASE("a time between other words is written out where it stands") {
    const auto reading = past("drops 1 dec and is called dust");
    CHECK(reading.inside);
    CHECK(reading.told == "drops 1 Dec 2024 and is called dust");
    CHECK(past("hands in on 15 November, then moves down in December").told ==
          "hands in on 15 Nov 2024, then moves down in December 2024");
    CHECK(past("leave tomorrow with Ana").told == "leave on 9 May 2024 with Ana");
    CHECK(past("retire at the end of October after all").told == "retire at the end of October 2024 after all");
    CHECK_FALSE(past("leave for Rome tomorrow").inside);
}

namespace {

struct Told {
    const char* said;
    const char* clause;
    const char* from;  ///< Of what was named, or since when it is so.
    const char* last;  ///< Its last day.
};

/// First and last day that a clause tells, "none" where it tells none.
std::pair<std::string, std::string> daysOf(const Told& told) {
    const auto reading =
        words().read(told.clause, Timestamp::parse(told.said).value().plus(9 * kHour), Direction::Past);
    const auto from = reading.from ? reading.from : reading.atFrom;
    const auto until = reading.until ? reading.until : reading.atUntil;
    return {day(from), day(until ? std::optional(until->plus(-kDay)) : until)};
}

void checkAll(std::initializer_list<Told> all) {
    for (const Told& told : all) {
        INFO(told.said << " " << told.clause);
        CHECK(daysOf(told) == std::pair<std::string, std::string>(told.from, told.last));
    }
}

}  // namespace

TEST_CASE("a part of a month, a year or a season is that part alone") {
    checkAll({{"2026-04-22", "stay with us the last week of June", "2026-06-24", "2026-06-30"},
              {"2026-03-30", "finals are the first half of May", "2026-05-01", "2026-05-15"},
              {"2026-06-16", "be coming mid-August to do the roof", "2026-08-11", "2026-08-20"},
              {"2026-10-27", "be to have the hip replaced early next year", "2027-01-01", "2027-03-31"},
              {"2026-09-14", "must leave the flat at the end of the month", "2026-09-24", "2026-09-30"},
              {"2026-09-14", "move out at the beginning of next month", "2026-10-01", "2026-10-07"},
              {"2026-04-22", "moved here in late 2019", "2019-10-01", "2019-12-31"},
              {"2026-10-02", "be moving in late spring", "2027-05-01", "2027-05-31"},
              {"2026-10-02", "opened in the first quarter of 2024", "2024-01-01", "2024-03-31"},
              {"2026-07-30", "have to finish it by the end of Q3", "none", "2026-09-30"},
              {"2026-07-30", "have to finish it before the end of October", "none", "2026-10-31"}});
    CHECK(past("be coming mid-August").label == "in mid-August 2024");
    CHECK(past("moved out at the end of April").label == "at the end of April 2024");
}

TEST_CASE("a season is the one that its word and the verb mean") {
    checkAll({{"2026-04-12", "work as a lifeguard this summer", "2026-06-01", "2026-08-31"},
              {"2026-10-05", "swam across the lake this summer", "2026-06-01", "2026-08-31"},
              {"2026-01-20", "sleep in the van this winter", "2025-12-01", "2026-02-28"},
              {"2026-03-20", "was ill this winter", "2025-12-01", "2026-02-28"},
              {"2026-01-20", "was ill last winter", "2024-12-01", "2025-02-28"},
              {"2026-09-02", "go to Montreal next spring", "2027-03-01", "2027-05-31"},
              {"2026-09-14", "gets married in early June", "2027-06-01", "2027-06-10"},
              {"2026-10-02", "knit in winter", "none", "none"},
              {"2026-10-02", "flat in Fall River is tiny", "none", "none"}});
}

TEST_CASE("feasts have their days, also those that move") {
    checkAll({{"2026-02-17", "be in Cork over Easter", "2026-04-03", "2026-04-06"},
              {"2026-11-20", "have Ana with us at Christmas", "2026-12-24", "2026-12-26"},
              {"2026-10-21", "New Year's Eve they are playing in Porto", "2026-12-31", "2026-12-31"},
              {"2027-01-03", "was in Rome at Christmas", "2026-12-24", "2026-12-26"},
              {"2026-07-06", "have not had meat since Easter", "2026-04-03", "none"},
              {"2026-12-30", "be in Rome next Easter", "2027-03-26", "2027-03-29"},
              {"2026-10-02", "fly home for Thanksgiving", "2026-11-26", "2026-11-26"}});
    for (const char* text : {"hate Christmas music", "live near Easter Road", "bake stollen at Christmas",
                             "have a new year's resolution", "always go home at Christmas"}) {
        INFO(text);
        CHECK_FALSE(past(text).any());
    }
}

TEST_CASE("days and weeks are counted as people count them") {
    checkAll({{"2026-08-21", "be walking on the second weekend of October", "2026-10-10", "2026-10-11"},
              {"2026-08-21", "have the hearing on the first Monday in November", "2026-11-02", "2026-11-02"},
              {"2026-09-27", "walked to Santiago the year before last", "2024-01-01", "2024-12-31"},
              {"2026-06-24", "will be sitting the exam this time next year", "2027-06-01", "2027-06-30"},
              {"2026-06-09", "close the workshop in week 34", "2026-08-17", "2026-08-23"},
              {"2026-10-19", "fell off the ladder a fortnight ago", "2026-10-05", "2026-10-05"},
              {"2026-10-02", "get the results a week on Friday", "2026-10-16", "2026-10-16"},
              {"2026-10-02", "go back to work on the 5th of next month", "2026-11-05", "2026-11-05"},
              {"2026-10-02", "fly home the day after tomorrow", "2026-10-04", "2026-10-04"},
              {"2026-10-02", "leave ten days from now", "2026-10-12", "2026-10-12"},
              {"2026-10-02", "lived in Ghent in the 1990s", "1990-01-01", "1999-12-31"},
              {"2026-11-11", "lost the house in '19", "2019-01-01", "2019-12-31"}});
}

TEST_CASE("a time beside the week or year that it is in is one time") {
    checkAll({{"2026-02-10", "be getting married in June next year", "2027-06-01", "2027-06-30"},
              {"2026-02-10", "moved here in January last year", "2025-01-01", "2025-01-31"},
              {"2026-02-10", "have the viva on Friday next week", "2026-02-20", "2026-02-20"},
              {"2026-02-10", "have the viva Friday next week", "2026-02-20", "2026-02-20"},
              {"2026-02-10", "fly home on 3 May next year", "2027-05-03", "2027-05-03"},
              {"2026-09-14", "be on call over Christmas this year", "2026-12-24", "2026-12-26"},
              {"2026-09-14", "move out on the 3rd next month", "2026-10-03", "2026-10-03"},
              {"2026-09-14", "met her in summer last year", "2025-06-01", "2025-08-31"},
              {"2026-09-14", "was in Rome at Christmas last year", "2025-12-24", "2025-12-26"},
              {"2026-09-14", "next year in June they are going to Rome", "2027-06-01", "2027-06-30"}});
    CHECK(past("have the viva on Friday next week").label == "on 17 May 2024");
}

TEST_CASE("days in digits are read where it is sure which number is the day") {
    checkAll({{"2026-09-01", "move to Leipzig on 3.10.", "2026-10-03", "2026-10-03"},
              {"2026-09-01", "moved to Leipzig on 3.10.2024", "2024-10-03", "2024-10-03"},
              {"2026-05-02", "driving test is 12/5, the theory one was already 28/4", "2026-05-12", "2026-05-12"},
              {"2026-05-02", "exam is on 5/28", "2026-05-28", "2026-05-28"}});
    for (const char* text : {"exam is on 4/5", "be on call 24/7", "rate it 9/10", "scripts are on 3.10"}) {
        INFO(text);
        CHECK_FALSE(past(text).any());
    }
}

TEST_CASE("of a day that was put off only the new one holds") {
    checkAll({{"2026-05-14", "graduation got moved from 4 to 11 June", "2026-06-11", "2026-06-11"},
              {"2026-05-14", "be away from 4 to 11 June", "2026-06-04", "2026-06-11"},
              {"2026-05-14", "flight is on 4 June, not 5 June", "2026-06-04", "2026-06-04"},
              {"2026-05-14", "flight is on the 24th not the 25th", "2026-05-24", "2026-05-24"},
              {"2026-05-14", "exam is on Tuesday, not on Wednesday", "2026-05-19", "2026-05-19"}});
}

TEST_CASE("what is so every year has no date") {
    for (const char* text :
         {"always go to Crete in August", "go to Crete every year in August", "birthday be on 3 May",
          "get paid at the end of the month", "be in week 34 of the course", "a bit of a May-December romance",
          "early may be best", "play in the last week of the season"}) {
        INFO(text);
        CHECK_FALSE(past(text).any());
    }
}

TEST_CASE("what somebody is having done is to come, and the name of a feast is no plan") {
    checkAll({{"2026-11-02", "mum is having her hip replaced on 20 December", "2026-12-20", "2026-12-20"},
              {"2026-11-02", "am getting my braces removed on 12 December", "2026-12-12", "2026-12-12"},
              {"2026-11-02", "have split up with Tom on New Year's Day", "2026-01-01", "2026-01-01"}});
}
