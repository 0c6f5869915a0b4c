// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/index/time_words.h"

#include <catch2/catch.hpp>

using namespace hearth;
using namespace hearth::index;

TEST_CASE("a message can be found by the day it was written") {
    CHECK(dateWords(*Timestamp::parse("2023-05-08T13:56:00Z")) == "8 may 2023 monday");
    CHECK(dateWords(*Timestamp::parse("2024-02-29T23:59:59Z")) == "29 february 2024 thursday");
}

TEST_CASE("words that say when are known, words that only look like it are not") {
    for (const char* word : {"yesterday", "ago", "friday", "october", "2023", "weekend"}) CHECK(isTimeWord(word));
    for (const char* word : {"may", "mon", "2123", "203", "tea", "", "sat"}) CHECK_FALSE(isTimeWord(word));
}

TEST_CASE("months and weekdays are read by name and short form") {
    CHECK(monthNumber("january") == 1);
    CHECK(monthNumber("sept") == 9);
    CHECK(monthNumber("dec") == 12);
    CHECK(monthNumber("de") == std::nullopt);
    CHECK(weekdayNumber("sunday") == 0);
    CHECK(weekdayNumber("saturday") == 6);
    CHECK(weekdayNumber("someday") == std::nullopt);
}
