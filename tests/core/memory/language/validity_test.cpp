// SPDX-License-Identifier: AGPL-3.0-or-later
// Time: what was known when, what was true when, and how priority fades.
#include <rapidcheck.h>

#include "core/memory/keeping/priority.h"
#include "tests/core/memory/memory_fixture.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

Memory memoryOf(Tier tier, Timestamp learnedAt) {
    return {.id = MemoryId(IdBytes{}),
            .content = "",
            .kind = "fact",
            .subject = "user",
            .attribute = "x",
            .value = "y",
            .tier = tier,
            .quality = 0.9,
            .origin = "rule",
            .learnedAt = learnedAt,
            .createdAt = learnedAt};
}

}  // namespace

TEST_CASE("as-of shows what would have been listed then") {
    MemoryFixture fixture;
    const auto thread = fixture.thread();
    fixture.say(thread, "I live in Berlin.");
    const Timestamp inBerlin = fixture.now().plus(kDay);
    fixture.say(thread, "I moved to Porto.", chat::Role::User, 30 * kDay);
    const Timestamp inPorto = fixture.now().plus(kDay);
    fixture.say(thread, "I moved to Rome.", chat::Role::User, 300 * kDay);
    fixture.audit(thread);
    const auto asOf = [&](Timestamp moment, bool inactive = false) {
        MemoryFilter filter;
        filter.asOf = moment;
        filter.includeInactive = inactive;
        return fixture.contents(filter);
    };
    CHECK(asOf(inBerlin) == Contents{"Lives in Berlin."});
    CHECK(asOf(inPorto) == Contents{"Lives in Porto."});
    CHECK(asOf(inPorto, true) == Contents{"Lives in Berlin.", "Lives in Porto."});
    CHECK(asOf(inBerlin.plus(-30 * kDay)).empty());
    CHECK(fixture.contents() == Contents{"Lives in Rome."});
    MemoryFilter then;
    then.asOf = inBerlin;
    const auto listed = fixture.engine.list(then);
    CHECK_FALSE(listed->front().supersededBy.has_value());
    CHECK(listed->front().active);
    CHECK(listed->front().layer == Layer::Working);
}

TEST_CASE("what is so now for a while is over after it") {
    MemoryFixture fixture;
    const auto thread = fixture.thread();
    fixture.say(thread, "I live in York.");
    fixture.say(thread, "I'm living at my sister's in Hull for two weeks because of the damp.");
    fixture.say(thread, "My mum is with us for ten days.");
    fixture.audit(thread);
    const auto listedAfter = [&](Milliseconds passed) {
        MemoryFilter filter;
        filter.asOf = fixture.now().plus(passed);
        return fixture.contents(filter);
    };
    CHECK(listedAfter(9 * kDay) == Contents{"Is living at their sister's in Hull for two weeks because of the damp.",
                                            "Lives in York.", "Mum is with them for ten days."});
    CHECK(listedAfter(60 * kDay) == Contents{"Lives in York."});
}

TEST_CASE("true-at shows what was true then, though it was learned later") {
    MemoryFixture fixture;
    const auto thread = fixture.thread();
    fixture.say(thread, "I have lived in Berlin since 2019.");
    fixture.say(thread, "I moved to Porto in March.", chat::Role::User, 300 * kDay);
    fixture.say(thread, "I lived in Kyoto from 2015 to 2017.", chat::Role::User, kDay);
    fixture.audit(thread);
    const auto trueAtDay = [&](const char* day) {
        MemoryFilter filter;
        filter.trueAt = Timestamp::parse(day).value();
        return fixture.contents(filter);
    };
    CHECK(trueAtDay("2016-06-01") == Contents{"Used to live in Kyoto from 2015 to 2017."});
    CHECK(trueAtDay("2020-06-01") == Contents{"Lives in Berlin since 2019."});
    CHECK(trueAtDay("2027-02-01") == Contents{"Lives in Berlin since 2019."});
    CHECK(trueAtDay("2027-04-01") == Contents{"Lives in Porto since March 2027."});
    CHECK(trueAtDay("2010-01-01").empty());
}

TEST_CASE("true-at says until when it was so, and what says that something is over holds from its day on") {
    MemoryFixture fixture;
    const auto thread = fixture.thread();
    fixture.say(thread, "I work at Siemens.");
    fixture.say(thread, "I moved to Porto.");
    const Timestamp before = fixture.now().plus(kDay);
    fixture.say(thread, "I no longer work at Siemens.", chat::Role::User, 30 * kDay);
    const Timestamp over = fixture.now();
    fixture.audit(thread);
    MemoryFilter filter;
    filter.trueAt = before;
    const auto then = fixture.engine.list(filter).value();
    REQUIRE(then.size() == 2);
    for (const auto& memory : then)
        CHECK(memory.trueUntil == (memory.kind == "fact" && memory.supersededBy ? std::optional(over) : std::nullopt));
    CHECK(std::count_if(then.begin(), then.end(), [](const Memory& one) { return one.trueUntil.has_value(); }) == 1);
    filter.trueAt = over.plus(kDay);
    const auto since = fixture.contents(filter);
    CHECK(since.size() == 2);
    CHECK(std::none_of(since.begin(), since.end(), [](const auto& one) { return one == "Works at Siemens."; }));
}

TEST_CASE("a plan is over when its day has passed") {
    MemoryFixture fixture;
    const auto thread = fixture.thread();
    fixture.say(thread, "I have a dentist appointment tomorrow.");
    fixture.audit(thread);
    CHECK(fixture.all().size() == 1);
    fixture.temp.clock().advance(3 * kDay);
    CHECK(fixture.all().empty());
    CHECK(fixture.all(true).size() == 1);
}

TEST_CASE("a goal stays when the time that it was meant for has passed") {
    MemoryFixture fixture;
    const auto thread = fixture.thread();
    fixture.say(thread, "My goal is to run the Vienna marathon next month.");
    fixture.audit(thread);
    fixture.temp.clock().advance(100 * kDay);
    CHECK(fixture.all().size() == 1);
}

TEST_CASE("a listing can be narrowed by what a memory is, and how long ago it was learned") {
    MemoryFixture fixture;
    const auto thread = fixture.thread();
    fixture.say(thread, "My sister Ana lives in Rome.");
    fixture.say(thread, "I prefer tea over coffee.", chat::Role::User, 60 * kDay);
    fixture.audit(thread);
    const auto with = [&](auto&& set) {
        MemoryFilter filter;
        set(filter);
        return fixture.contents(filter);
    };
    const auto tea = with([](auto& filter) { filter.kind = "preference"; });
    CHECK(tea == Contents{"Prefers tea over coffee."});
    CHECK(with([](auto& filter) { filter.layer = Layer::Working; }) == tea);
    CHECK(with([](auto& filter) { filter.layer = Layer::Recent; }).empty());
    CHECK(with([](auto& filter) { filter.tier = Tier::PrefsGoals; }).size() == 3);
    CHECK(with([](auto& filter) { filter.tier = Tier::CrossRecent; }).empty());
    CHECK(with([](auto& filter) { filter.about = "ana"; }).size() == 1);
    CHECK(with([](auto& filter) { filter.about = "Otto"; }).empty());
}

TEST_CASE("a listing can be narrowed by words and cut short") {
    MemoryFixture fixture;
    for (const char* note : {"The Straße is closed", "Blue pot", "Red pot"}) REQUIRE(fixture.engine.add(note).ok());
    MemoryFilter filter;
    filter.contains = "POT";
    CHECK(fixture.contents(filter).size() == 2);
    filter.contains = "STRASSE";
    CHECK(fixture.contents(filter).size() == 1);
    filter.contains = "pot blue";
    CHECK(fixture.contents(filter) == Contents{"Blue pot"});
    filter.contains.clear();
    filter.limit = 2;
    CHECK(fixture.contents(filter).size() == 2);
}

TEST_CASE("priority fades a week at a time, and stops at its tier's floor") {
    const Timestamp learned(0);
    const Memory general = memoryOf(Tier::General, learned);
    CHECK(priorityAt(general, 0.9, learned) == Approx(0.9));
    CHECK(priorityAt(general, 0.9, learned.plus(70 * kDay)) == Approx(0.7));
    CHECK(priorityAt(general, 0.9, learned.plus(7000 * kDay)) == Approx(0.3));
    CHECK(priorityAt(memoryOf(Tier::PrefsGoals, learned), 0.9, learned.plus(7000 * kDay)) == Approx(0.5));
    Memory pinned = general;
    pinned.pinned = true;
    CHECK(priorityAt(pinned, 0.9, learned.plus(7000 * kDay)) == Approx(0.9));
    Memory used = general;
    used.lastUsedAt = learned.plus(63 * kDay);
    CHECK(priorityAt(used, 0.9, learned.plus(70 * kDay)) == Approx(0.88));
}

TEST_CASE("priority stays within 0 and 1, whatever the clock says") {
    CHECK(rc::check([](std::int64_t moment, std::int64_t used, double base, std::uint8_t uses, int tier) {
        Memory memory = memoryOf(static_cast<Tier>(std::abs(tier % 3) + 1), Timestamp(0));
        memory.lastUsedAt = Timestamp(used % (400 * kDay));
        memory.uses = uses;
        const double priority = priorityAt(memory, std::clamp(base, 0.0, 1.0), Timestamp(moment % (4000 * kDay)));
        RC_ASSERT(priority >= 0);
        RC_ASSERT(priority <= 1);
    }));
}

TEST_CASE("layers follow age") {
    CHECK(layerAt(Timestamp(0), Timestamp(7 * kDay)) == Layer::Working);
    CHECK(layerAt(Timestamp(0), Timestamp(7 * kDay + 1)) == Layer::Recent);
    CHECK(layerAt(Timestamp(0), Timestamp(28 * kDay + 1)) == Layer::LongTerm);
}
