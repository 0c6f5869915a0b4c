// SPDX-License-Identifier: AGPL-3.0-or-later
// What is told to change on a day to come: until then what was stands, and from then on it does not.
#include "core/memory/keeping/supersede.h"
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

TEST_CASE("buying a place is not living there, and moving in on a day is from that day on") {
    DayByDay life;
    life.after({"I live in Bergen.", "We've bought a house in Voss, we move in on 1 March 2027."});
    CHECK(standsAt(life, "Lives in Bergen.", "2027-02-15T10:00:00Z"));
    CHECK_FALSE(standsAt(life, "Lives in Bergen.", "2027-03-02T10:00:00Z"));
    for (const char* said : {"We've bought a house in Voss.", "we put an offer in on a place in Voss",
                             "We bought a holiday home in Brittany", "We're looking at houses in Annecy"}) {
        INFO(said);
        CHECK(stands(DayByDay().after({"I live in Bergen.", said}), "Lives in Bergen."));
    }
    CHECK_FALSE(stands(DayByDay().after({"I live in Bergen.", "We've settled in Voss now."}), "Lives in Bergen."));
}

TEST_CASE("what was told ahead and will not be leaves what was") {
    DayByDay life;
    life.after({"I live in Bergen.", "From 1 March 2027 I live in Voss.", "We're not moving to Voss after all."});
    CHECK(standsAt(life, "Lives in Bergen.", "2027-01-15T10:00:00Z"));
    CHECK(standsAt(life, "Lives in Bergen.", "2027-03-15T10:00:00Z"));
}

TEST_CASE("a denial before the day takes back what was told ahead") {
    const Timestamp said = Timestamp::parse("2026-06-20T09:00:00Z").value();
    const Stance old{"residence", "Bergen", said, {}, "1"};
    const Stance ahead{"residence", "Voss", said.plus(kDay), {}, "2", false, false, said.plus(60 * kDay)};
    const Stance off{"residence/voss", "no", said.plus(2 * kDay), {}, "3"};
    const Stance later{"residence", "Molde", said.plus(3 * kDay), {}, "4"};
    using Links = std::vector<std::optional<std::size_t>>;
    CHECK(supersede({old, ahead, off}) == Links{{}, 2, {}});
    CHECK(supersede({old, ahead, off, later}) == Links{3, 2, {}, {}});
    CHECK(supersede({old, ahead}) == Links{1, {}});
}

TEST_CASE("where one lives changes with the day of a move that is planned") {
    DayByDay life;
    life.after({"I live in Porto.", "We're moving to Braga in March 2027."});
    CHECK(standsAt(life, "Lives in Porto.", "2027-02-15T10:00:00Z"));
    CHECK_FALSE(standsAt(life, "Lives in Porto.", "2027-04-15T10:00:00Z"));
    DayByDay sooner;
    sooner.after({"I live in Porto.", "We're moving to Braga in March 2027.", "I live in Faro now."});
    CHECK_FALSE(standsAt(sooner, "Lives in Porto.", "2027-01-15T10:00:00Z"));
    CHECK(
        stands(DayByDay().after({"I live in Porto.", "I'm moving to Google Docs in March 2027."}), "Lives in Porto."));
}

TEST_CASE("who starts somewhere on a day works where they did until then") {
    DayByDay life;
    life.after({"I work at Nokia.", "I start at Finn on 1 March 2027."});
    CHECK(standsAt(life, "Works at Nokia.", "2027-02-15T10:00:00Z"));
    CHECK_FALSE(standsAt(life, "Works at Nokia.", "2027-03-02T10:00:00Z"));
}

TEST_CASE("a day without its month is of the month of the plan that it is told of") {
    const auto then = [](const char* before, const char* now) { return DayByDay().after({before, now}); };
    CHECK(stands(then("My exam is on 12 December.", "the exam moved to the 19th"), "Exam is moved to 19 Dec 2026."));
    const auto wedding = then("The wedding is on 12 June.", "the wedding is on the 6th");
    CHECK(stands(wedding, "Wedding is on 6 Jun 2027."));
    CHECK_FALSE(stands(wedding, "Wedding is on 12 Jun 2027."));
    const auto flight = then("The flight is on 5 December.", "turns out the flight is on the 4th, not the 5th");
    CHECK(stands(flight, "Flight is on 4 Dec 2026."));
    CHECK_FALSE(stands(flight, "Flight is on 5 Dec 2026."));
}
