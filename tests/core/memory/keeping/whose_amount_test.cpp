// SPDX-License-Identifier: AGPL-3.0-or-later
// Prices, budgets and what one pays belong each to its thing: a new amount of the same thing takes the place of the old
// one, and of no other.
#include "tests/core/memory/memory_fixture.h"

using namespace hearth;
using namespace hearth::memory;

TEST_CASE("two budgets and two prices stand beside each other") {
    CHECK(DayByDay().after({"Our budget for the trip is 2000", "I budget 600 a month for groceries"}) ==
          Contents{"Budget for the trip is 2000.", "Budgets 600 a month for groceries."});
    CHECK(DayByDay().after({"the kitchen will cost us 14,000", "my phone contract is 25 a month"}) ==
          Contents{"Phone contract is 25 a month.", "The kitchen will cost them 14,000."});
    CHECK(DayByDay().after({"Our rent is 1150 a month", "The office rent is 800 a month"}) ==
          Contents{"Rent is 1150 a month.", "The office rent is 800 a month."});
    CHECK(DayByDay().after({"The budget for Lena's present is 50", "The budget for Tom's present is 80"}).size() == 2);
}

TEST_CASE("a new amount of the same thing takes the place of the old one") {
    CHECK(DayByDay().after({"I budget 600 a month for groceries", "I've raised the grocery budget to 700 a month"}) ==
          Contents{"Has raised the grocery budget to 700 a month."});
    CHECK(DayByDay().after({"my phone contract is 25 a month", "The phone contract went up to 29 a month"}) ==
          Contents{"The phone contract went up to 29 a month."});
    CHECK(DayByDay().after({"The car insurance is 480 a year", "Our car insurance is now 530 a year"}) ==
          Contents{"Car insurance is now 530 a year."});
    CHECK(DayByDay().after({"I earn 41,000 a year", "My salary is 43,000 a year"}) ==
          Contents{"Salary is 43,000 a year."});
}

TEST_CASE("an amount of what is not told is kept of nothing") {
    CHECK(DayByDay().after({"It costs me 12 a day"}).empty());
    CHECK(DayByDay().after({"How much is a car insurance of 480 a year?"}).empty());
    CHECK(DayByDay().after({"if the roof will cost us 20,000 we can't do it"}).empty());
}
