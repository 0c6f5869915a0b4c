// SPDX-License-Identifier: AGPL-3.0-or-later
// What is told to change on a day to come: until then what was stands, and from then on it does not.
#include "tests/core/memory/memory_fixture.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

bool standsAt(DayByDay& life, const char* content, const char* moment) {
    life.temp.clock().set(Timestamp::parse(moment).value());
    return stands(life.contents(), content);
}

}  // namespace

TEST_CASE("what changes on a day to come stands until that day") {
    DayByDay life;
    life.after({"I live in Bergen.", "From 1 March 2027 I live in Voss."});
    CHECK(standsAt(life, "Lives in Bergen.", "2026-12-01T10:00:00Z"));
    CHECK(standsAt(life, "Lives in Bergen.", "2027-02-28T10:00:00Z"));
    CHECK_FALSE(standsAt(life, "Lives in Bergen.", "2027-03-02T10:00:00Z"));
    CHECK(stands(life.contents({.asOf = Timestamp::parse("2027-01-10T10:00:00Z").value()}), "Lives in Bergen."));
}

TEST_CASE("what ends on a day to come stands until that day") {
    DayByDay life;
    life.after({"I work at Nokia.", "I no longer work at Nokia from 31 March 2027."});
    CHECK(standsAt(life, "Works at Nokia.", "2027-03-15T10:00:00Z"));
    CHECK_FALSE(standsAt(life, "Works at Nokia.", "2027-04-02T10:00:00Z"));
}

TEST_CASE("what changes at once does not stand beside what came") {
    DayByDay life;
    CHECK_FALSE(stands(life.after({"I live in Bergen.", "I live in Voss now."}), "Lives in Bergen."));
}

TEST_CASE("what was told ahead and is itself over before that day brings nothing back") {
    DayByDay life;
    life.after({"I live in Bergen.", "From 1 March 2027 I live in Voss.", "I live in Molde now."});
    CHECK_FALSE(standsAt(life, "Lives in Bergen.", "2027-01-15T10:00:00Z"));
    CHECK(standsAt(life, "Lives in Molde.", "2027-01-15T10:00:00Z"));
}
