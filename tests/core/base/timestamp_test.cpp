// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/base/timestamp.h"
#include "tests/support/law.h"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

using namespace hearth;

TEST_CASE("a time is printed in UTC with milliseconds and reads back as itself") {
    CHECK(Timestamp(0).rfc3339() == "1970-01-01T00:00:00.000Z");
    CHECK(Timestamp(1715176560123).rfc3339() == "2024-05-08T13:56:00.123Z");
    CHECK(Timestamp(-1).rfc3339() == "1969-12-31T23:59:59.999Z");
    hearth::test::checkLaw([] {
        const Timestamp moment(*rc::gen::inRange<std::int64_t>(-62135596800000, 253402300799999));
        RC_ASSERT(Timestamp::parse(moment.rfc3339()).value() == moment);
    });
}

TEST_CASE("offsets, fractions and bare dates are understood") {
    CHECK(Timestamp::parse("2024-05-08T13:56:00Z").value() == Timestamp(1715176560000));
    CHECK(Timestamp::parse("2024-05-08T15:56:00+02:00").value() == Timestamp(1715176560000));
    CHECK(Timestamp::parse("2024-05-08T13:56:00.123456Z").value() == Timestamp(1715176560123));
    CHECK(Timestamp::parse("2024-05-08T13:56:00.5Z").value() == Timestamp(1715176560500));
    CHECK(Timestamp::parse("2024-05-08").value() == midnight(2024, 5, 8));
}

TEST_CASE("what is no time is refused") {
    for (const char* text :
         {"", "yesterday", "2024-13-01", "2024-02-30", "2024-05-08T25:00:00Z", "2024-05-08T13:56:00Zx"})
        CHECK(Timestamp::parse(text).error().code == ErrorCode::InvalidArgument);
}

TEST_CASE("a moment knows its civil date and weekday") {
    const CivilDate date = civilDate(Timestamp(1715176560123));
    CHECK(date.year == 2024);
    CHECK(date.month == 5);
    CHECK(date.day == 8);
    CHECK(date.weekday == 3);
    CHECK(Timestamp(1715176560123).day() == "8 May 2024");
}
