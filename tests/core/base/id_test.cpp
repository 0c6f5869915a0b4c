// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/base/id.h"

#include <rapidcheck.h>
#include <catch2/catch.hpp>
#include <set>

#include "core/base/clock.h"
#include "tests/support/law.h"

using namespace hearth;

TEST_CASE("an id survives being written as text and read back") {
    hearth::test::checkLaw([](const std::array<std::uint8_t, 16>& bytes) {
        const auto parsed = parseUuid(formatUuid(bytes));
        RC_ASSERT(parsed.ok());
        RC_ASSERT(*parsed == bytes);
    });
}

TEST_CASE("text that is no UUID is refused") {
    for (const char* text : {"", "0198", "0198c5a0-0000-7000-8000-00000000000", "0198c5a0-0000-7000-8000-00000000000g",
                             "0198c5a0x0000-7000-8000-000000000000", "0198c5a0-0000-7000-8000-0000000000000"})
        CHECK(MessageId::parse(text).error().code == ErrorCode::InvalidArgument);
}

TEST_CASE("new ids carry their version, sort by time and do not repeat") {
    ManualClock clock(Timestamp(1'700'000'000'000));
    SystemRandom random;
    const auto earlier = newId<MessageId>(clock, random);
    clock.advance(1);
    const auto later = newId<MessageId>(clock, random);
    CHECK(earlier < later);
    CHECK(earlier.text()[14] == '7');

    std::set<MessageId> seen;
    for (int i = 0; i < 1000; ++i) seen.insert(newId<MessageId>(clock, random));
    CHECK(seen.size() == 1000);
}
