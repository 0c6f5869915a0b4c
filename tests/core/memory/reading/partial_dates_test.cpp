// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/reading/partial_dates.h"

#include <catch2/catch.hpp>

#include "core/memory/english/english.h"

namespace hearth::memory {

namespace {

/// Said on Monday, 4 May 2026.
std::string toldOf(const std::string& before, const std::string& sentence) {
    static const PartialDates days(english());
    static const TimeWords times(english());
    if (!days.maybe(sentence) || !days.namesMonth(before)) return {};
    return days.told(before, sentence, true, Timestamp::parse("2026-05-04T09:00:00Z").value(), times);
}

}  // namespace

TEST_CASE("a day behind its month is a day of that month, and of the same plan") {
    CHECK(toldOf("We are off to Lisbon in November", "We fly on the 13th") == "We are off to Lisbon on 13 Nov 2026");
    CHECK(toldOf("We are off to Lisbon in November", "We fly on the 13th and are back on the 20th") ==
          "We are off to Lisbon from 13 Nov 2026 to 20 Nov 2026");
    CHECK(toldOf("I am running the Cork marathon in June", "It is on the 7th") ==
          "I am running the Cork marathon on 7 Jun 2026");
    CHECK(toldOf("I have my driving test next month", "The test is on the 23rd at 9") ==
          "I have my driving test on 23 Jun 2026");
    CHECK(toldOf("My sister is getting married in September in Kerala", "The wedding is on the 19th") ==
          "My sister is getting married on 19 Sep 2026 in Kerala");
    CHECK(toldOf("My sister is getting married in September in Kerala", "I fly out on the 12th") ==
          "I fly out on 12 Sep 2026");
}

TEST_CASE("a day of something else, or of another journey, keeps its own month") {
    const std::string lisbon = "We are off to Lisbon in November";
    CHECK(toldOf(lisbon, "Rent is due on the 13th").empty());
    CHECK(toldOf(lisbon, "I have a job interview on the 13th").empty());
    CHECK(toldOf(lisbon, "We fly to Rome on the 13th").empty());
    CHECK(toldOf(lisbon, "We fly on the 13th of May").empty());
    CHECK(toldOf(lisbon, "We are going to a bar on the 13th floor").empty());
    CHECK(toldOf("My sister flies to Lisbon in November", "I fly on the 13th").empty());
    CHECK(toldOf("I go to Skye every June", "I leave on the 13th").empty());
    CHECK(toldOf(lisbon, "We fly on the 31st").empty());
    CHECK(toldOf(lisbon, "The wedding is on the 19th, I fly out on the 12th").empty());
}

}  // namespace hearth::memory
