// SPDX-License-Identifier: AGPL-3.0-or-later
// What ends or changes only a part of what is remembered leaves the whole as it is.
#include "core/memory/keeping/part_ends.h"
#include "core/memory/english/english.h"
#include "tests/core/memory/memory_fixture.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

bool goesOn(const char* content, const char* before, const char* then) {
    INFO(before << " | " << then);
    return stands(DayByDay().after({before, then}), content);
}

bool leaves(std::string_view later, std::string_view earlier, std::string_view attribute = "said/x") {
    return leavesStanding(english(), {later, "said/y"}, {earlier, attribute});
}

}  // namespace

TEST_CASE("who gives up one of two things goes on with the other") {
    CHECK(goesOn("Takes vitamin D and magnesium.", "I take vitamin D and magnesium", "I stopped the magnesium"));
    CHECK(goesOn("Plays football on mondays.", "I play football on mondays and padel on wednesdays", "I quit padel"));
    CHECK(goesOn("Works at Aldi on weekdays.", "I work at Aldi on weekdays and at a bar on saturdays", "quit the bar"));
    CHECK(goesOn("Goes to the gym 3x a week.", "I go to the gym 3x a week",
                 "I stopped going to the gym on mondays, now it's tue wed fri"));
    CHECK_FALSE(goesOn("Plays padel on wednesdays.", "I play padel on wednesdays", "I quit padel"));
    CHECK_FALSE(leaves("Stopped the vitamin D and the magnesium.", "Takes vitamin D and magnesium."));
    CHECK_FALSE(leaves("Moved out of Leeds.", "Lives in Leeds with Anna and two kids."));
    CHECK_FALSE(leaves("Takes magnesium at night.", "Takes vitamin D and magnesium."));
}

TEST_CASE("of two facts told in one sentence the one that goes on is not lost with the other") {
    CHECK(leaves("Gave up going to yoga.", "Does yoga at Moor Road on Mondays and aqua aerobics on Fridays."));
    CHECK(leaves("Has left Wolds Academy.", "Teaches chemistry at Wolds Academy and tutors maths privately."));
    CHECK(leaves("An air source heat pump instead of the boiler.",
                 "Decided to heat the barn with a boiler and to roof it in slate.", "decision/barn"));
    CHECK(leaves("Sold the Fordson.", "Has two tractors, a Zetor and an old Fordson."));
    CHECK_FALSE(leaves("Gave up chemistry and maths.", "Teaches chemistry at Wolds Academy and tutors maths at home."));
    CHECK_FALSE(
        leaves("The chemistry exam was put back.", "Teaches chemistry at Wolds Academy and tutors maths at home."));
    CHECK_FALSE(leaves("Left Acme.", "Works at Acme and commutes from York by train.", "employer"));
}

TEST_CASE("an exception of a day, of some days or until a day leaves the rule standing") {
    CHECK(goesOn("Wakes up at 6.", "I get up at 6", "on weekends I get up at 9"));
    CHECK(goesOn("Wakes up at 6.", "I get up at 6", "I get up at 9 on saturdays"));
    CHECK(goesOn("Wakes up at 6.", "I get up at 6", "tomorrow I have to get up at 4"));
    CHECK(goesOn("Commutes by bus.", "I take the bus to work", "today I'm taking the car to work"));
    CHECK(goesOn("Runs every morning.", "I run every morning", "this week I can't run because of my knee"));
    CHECK(goesOn("Lives in Austin.", "I live in Austin", "I'm living in Dallas til christmas because of mum"));
    CHECK(goesOn("Drinks coffee every morning.", "I drink coffee every morning.", "No more coffee for me today."));
    CHECK_FALSE(goesOn("Wakes up at 6.", "I get up at 6", "I get up at 7 now"));
    CHECK_FALSE(goesOn("Lives in Austin.", "I live in Austin", "I'm living in Dallas now"));
    CHECK_FALSE(goesOn("Drinks coffee every morning.", "I drink coffee every morning.", "I quit coffee today."));
    CHECK(stands(DayByDay().after({"I get up at 9 on saturdays"}), "Wakes up at 9 on saturdays."));
    CHECK(stands(DayByDay().after({"I'm living in Dallas til christmas because of mum"}),
                 "Lives in Dallas until Christmas 2026."));
}

TEST_CASE("a further thing, and the house of somebody else, leave one's own") {
    CHECK(goesOn("Car is a Kia.", "my car is a Kia", "my dream car is a Porsche"));
    CHECK(goesOn("Car is a Kia.", "my car is a Kia", "my rental car is a Fiat"));
    CHECK(goesOn("Car is a Kia.", "my car is a Kia", "my company car is a Skoda"));
    CHECK(goesOn("Phone is a Pixel 8.", "my phone is a Pixel 8", "my work phone is an iPhone 15"));
    CHECK(goesOn("Has a ThinkPad.", "my laptop is a ThinkPad", "my gaming laptop is an Alienware"));
    CHECK(goesOn("Lives in Kent.", "my house is in Kent", "my parents' house is in Devon"));
    CHECK(goesOn("Lives in Kent.", "my house is in Kent", "our friends' house is in Devon"));
    CHECK(stands(DayByDay().after({"my dream car is a Porsche"}), "Dream car is a Porsche."));
    CHECK_FALSE(goesOn("Car is a Kia.", "my car is a Kia", "my new car is a Skoda"));
    CHECK_FALSE(goesOn("Phone is a Pixel 8.", "my phone is a Pixel 8", "my new phone is an iPhone 15"));
}

TEST_CASE("whom one sees on a day, by their title or on a stage is no partner") {
    for (const char* said : {"I'm seeing Marta for lunch tomorrow", "I'm seeing Dr Brown on monday",
                             "I'm seeing Coldplay in July!", "I'm seeing Dr Brown"}) {
        INFO(said);
        DayByDay life;
        for (const auto& content : life.after({said})) CHECK(content.find("together") == std::string::npos);
    }
    CHECK(stands(DayByDay().after({"I'm seeing someone called Marta"}), "Is together with Marta."));
}

TEST_CASE("a plan ends no other with which it only shares a town") {
    CHECK(goesOn("Has an interview at Calder Textiles in Halifax on 25 Aug 2027.",
                 "I have an interview at Calder Textiles in Halifax on 25 August 2027!",
                 "I'll do the 10k in Halifax on 5 September 2027 instead."));
}

TEST_CASE("a job that one leaves on a day to come is over by then, with what one is there") {
    DayByDay life;
    life.after(
        {"I'm a print technician at Halden Press in Leeds.", "I'm leaving Halden Press at the end of February 2027"});
    const auto at = [&](const char* moment, const char* content) {
        life.temp.clock().set(Timestamp::parse(moment).value());
        return stands(life.contents(), content);
    };
    for (const char* content : {"Works at Halden Press.", "Is a print technician at Halden Press in Leeds."}) {
        INFO(content);
        CHECK(at("2027-02-15T10:00:00Z", content));
        CHECK_FALSE(at("2027-03-02T10:00:00Z", content));
    }
}
