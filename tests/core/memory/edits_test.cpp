// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/changes.h"
#include "core/store/database.h"
#include "tests/core/memory/memory_fixture.h"

using namespace hearth;
using namespace hearth::memory;

TEST_CASE("what I write down myself is remembered as I wrote it") {
    MemoryFixture fixture;
    const auto memory = fixture.engine.add("  The spare key is under the blue pot. ");
    REQUIRE(memory.ok());
    CHECK(memory->content == "The spare key is under the blue pot.");
    CHECK(memory->origin == "user");
    CHECK(memory->sources.empty());
    CHECK(fixture.engine.add("   ").error().code == ErrorCode::InvalidArgument);
    CHECK(fixture.engine.add(std::string(1025, 'x')).error().code == ErrorCode::InvalidArgument);
    CHECK(fixture.engine.add(std::string(1024, 'x')).ok());
}

TEST_CASE("what I write down retires what it contradicts") {
    MemoryFixture fixture;
    const auto thread = fixture.thread();
    fixture.say(thread, "I live in Berlin.");
    fixture.audit(thread);
    fixture.temp.clock().advance(kDay);
    REQUIRE(fixture.engine.add("I live in Porto now").ok());
    CHECK(fixture.contents() == Contents{"I live in Porto now"});
}

TEST_CASE("editing keeps the old version as history") {
    MemoryFixture fixture;
    const auto thread = fixture.thread();
    fixture.say(thread, "I love coffee.");
    fixture.audit(thread);
    const MemoryId old = fixture.only("Loves coffee.").id;
    const auto edited = fixture.engine.edit(old, "Loves coffee, but only before noon.");
    REQUIRE(edited.ok());
    CHECK(fixture.contents() == Contents{"Loves coffee, but only before noon."});
    CHECK(fixture.engine.history(edited->id)->size() == 2);
    CHECK(fixture.engine.edit(old, "Something else").error().code == ErrorCode::Conflict);
    const auto twice = fixture.engine.edit(edited->id, "Loves tea.");
    REQUIRE(twice.ok());
    CHECK(fixture.engine.history(twice->id)->size() == 3);
    CHECK(fixture.contents() == Contents{"Loves tea."});
}

TEST_CASE("an edit is taken back by the id of either version") {
    MemoryFixture fixture;
    Changes changes(fixture.temp.vault());
    const auto thread = fixture.thread();
    fixture.say(thread, "I love coffee.");
    fixture.audit(thread);
    const MemoryId old = fixture.only("Loves coffee.").id;
    const MemoryId edited = fixture.engine.edit(old, "Loves tea.")->id;
    REQUIRE(changes.undo((GENERATE(false, true) ? old : edited).bytes()).ok());
    CHECK(fixture.contents() == Contents{"Loves coffee."});
    const auto written = fixture.engine.add("The gate code is green.");
    CHECK(changes.undo(written->id.bytes()).error().code == ErrorCode::Conflict);
}

TEST_CASE("an edit of an edit is taken back with it, whatever the words are about") {
    MemoryFixture fixture;
    Changes changes(fixture.temp.vault());
    const auto thread = fixture.thread();
    fixture.say(thread, "My dentist is Zorblax.");
    fixture.audit(thread);
    const Memory old = fixture.all().front();
    const MemoryId first = fixture.engine.edit(old.id, "My dentist is Mirko.")->id;
    const MemoryId second = fixture.engine.edit(first, "I live in Porto")->id;
    CHECK(fixture.contents() == Contents{"I live in Porto"});
    CHECK(fixture.engine.history(second)->size() == 3);
    REQUIRE(changes.undo(old.id.bytes()).ok());
    CHECK(fixture.contents() == Contents{old.content});
    const MemoryId third = fixture.engine.edit(old.id, "My dentist is Ana.")->id;
    CHECK(fixture.contents() == Contents{"My dentist is Ana."});
    REQUIRE(changes.undo(third.bytes()).ok());
    CHECK(fixture.contents() == Contents{old.content});
}

TEST_CASE("an edit that says the same with more words replaces what it was made of") {
    MemoryFixture fixture;
    const auto thread = fixture.thread();
    fixture.say(thread, "My budget is 1300 euros a month.");
    fixture.audit(thread);
    const MemoryId old = fixture.only("Budget is 1300 euros a month.").id;
    const auto edited = fixture.engine.edit(old, "Budget for the flat is 1300 euros a month.");
    REQUIRE(edited.ok());
    CHECK(fixture.contents() == Contents{"Budget for the flat is 1300 euros a month."});
    const auto longer = fixture.engine.edit(edited->id, "Budget for the flat is 1300 euros a month in all.");
    REQUIRE(longer.ok());
    CHECK(fixture.contents() == Contents{"Budget for the flat is 1300 euros a month in all."});
    CHECK(fixture.engine.history(longer->id)->size() == 3);
}

TEST_CASE("a note can be edited again and again within one moment") {
    MemoryFixture fixture;
    auto memory = fixture.engine.add("The bins go out on Tuesday.").value();
    for (const char* text : {"The bins go out on Wednesday.", "The bins go out on Thursday."})
        memory = fixture.engine.edit(memory.id, text).value();
    CHECK(fixture.contents() == Contents{"The bins go out on Thursday."});
    CHECK(fixture.engine.history(memory.id)->size() == 3);
}

TEST_CASE("pinned and local only can be set and taken back") {
    MemoryFixture fixture;
    const auto id = fixture.engine.add("A note").value().id;
    REQUIRE(fixture.engine.setPinned(id, true).ok());
    REQUIRE(fixture.engine.setLocalOnly(id, true).ok());
    CHECK(fixture.engine.get(id)->pinned);
    CHECK(fixture.engine.get(id)->localOnly);
    REQUIRE(fixture.engine.setPinned(id, false).ok());
    REQUIRE(fixture.engine.setLocalOnly(id, false).ok());
    CHECK_FALSE(fixture.engine.get(id)->pinned);
    CHECK_FALSE(fixture.engine.get(id)->localOnly);
    const MemoryId none{IdBytes{}};
    CHECK(fixture.engine.setPinned(none, true).error().code == ErrorCode::NotFound);
    CHECK(fixture.engine.setLocalOnly(none, true).error().code == ErrorCode::NotFound);
    CHECK(fixture.engine.get(none).error().code == ErrorCode::NotFound);
    CHECK(fixture.engine.forget(none).error().code == ErrorCode::NotFound);
    CHECK(fixture.engine.edit(none, "x").error().code == ErrorCode::NotFound);
    CHECK(fixture.engine.history(none).error().code == ErrorCode::NotFound);
}

TEST_CASE("a forgotten memory is gone, stays gone, and its message stays") {
    MemoryFixture fixture;
    const auto thread = fixture.thread();
    const auto message = fixture.say(thread, "I love coffee.");
    fixture.say(thread, "I really love coffee!");
    fixture.audit(thread);
    REQUIRE(fixture.all().size() == 1);
    const MemoryId id = fixture.all()[0].id;
    REQUIRE(fixture.engine.forget(id).ok());
    CHECK(fixture.all(true).empty());
    CHECK(fixture.engine.get(id).error().code == ErrorCode::NotFound);
    CHECK(fixture.engine.forget(id).error().code == ErrorCode::NotFound);
    CHECK(fixture.conversations.message(message)->text == "I love coffee.");
    fixture.say(thread, "ok, what else?");
    fixture.audit(thread);
    CHECK(fixture.all(true).empty());
    const auto traces = fixture.temp.vault().read([](store::Database& database) {
        return database.integer("SELECT COUNT(*) FROM memories WHERE content || value || attribute LIKE '%coffee%'");
    });
    CHECK(*traces == 0);
}

TEST_CASE("forgetting what retired something does not bring the retired back as true") {
    MemoryFixture fixture;
    const auto thread = fixture.thread();
    fixture.say(thread, "I live in Berlin.");
    fixture.say(thread, "I moved to Porto.", chat::Role::User, kDay);
    fixture.audit(thread);
    REQUIRE(fixture.engine.forget(fixture.only("Lives in Porto.").id).ok());
    CHECK(fixture.all().empty());
    CHECK(fixture.all(true).size() == 1);
}

TEST_CASE("what was used ranks higher, and use is noted") {
    MemoryFixture fixture;
    const auto thread = fixture.thread();
    fixture.say(thread, "I love coffee.");
    fixture.audit(thread);
    fixture.temp.clock().advance(100 * kDay);
    const Memory before = fixture.all()[0];
    REQUIRE(fixture.engine.markUsed({before.id, before.id}).ok());
    const Memory after = fixture.all()[0];
    CHECK(after.uses == 2);
    CHECK(after.lastUsedAt == fixture.now());
    CHECK(after.priority > before.priority);
    CHECK(fixture.engine.markUsed({MemoryId(IdBytes{})}).ok());
}

TEST_CASE("uses are counted by each device for itself, and all of them raise a memory") {
    MemoryFixture fixture;
    const MemoryId id = fixture.engine.add("The spare key is under the blue pot.").value().id;
    const MemoryId other = fixture.engine.add("A note").value().id;
    REQUIRE(fixture.engine.markUsed({id, id}).ok());
    CHECK(fixture.count("SELECT uses FROM memory_uses WHERE memory_id = ?1", id) == 2);
    CHECK(fixture.count("SELECT COUNT(*) FROM memory_uses WHERE device_id = ?1", fixture.temp.vault().deviceId()) == 1);
    // Another device's count, as sync brings it, and what was counted before every device had a row of its own.
    fixture.run("INSERT INTO memory_uses(id, memory_id, device_id, uses) VALUES(?1, ?2, ?1, 5)", MemoryId(IdBytes{1}),
                id);
    fixture.run("UPDATE memories SET uses = 3 WHERE id = ?1", id);
    CHECK(fixture.engine.get(id)->uses == 10);
    CHECK(fixture.engine.get(other)->uses == 0);
    REQUIRE(fixture.engine.markUsed({id}).ok());
    CHECK(fixture.engine.get(id)->uses == 11);
    CHECK(fixture.count("SELECT uses FROM memory_uses WHERE device_id = ?1", MemoryId(IdBytes{1})) == 5);
    REQUIRE(fixture.engine.forget(id).ok());
    CHECK(fixture.count("SELECT COUNT(*) FROM memory_uses") == 0);
    CHECK(fixture.engine.markUsed({id}).ok());
    CHECK(fixture.count("SELECT COUNT(*) FROM memory_uses") == 0);
}

TEST_CASE("what is written twice is remembered once, until it is over") {
    MemoryFixture fixture;
    const MemoryId id = fixture.engine.add("The spare key is under the blue pot.").value().id;
    CHECK(fixture.engine.add("The spare key is under the blue pot.").value().id == id);
    CHECK(fixture.all(true).size() == 1);
    REQUIRE(fixture.engine.forget(id).ok());
    CHECK(fixture.engine.add("The spare key is under the blue pot.").value().id != id);
    CHECK(fixture.contents() == Contents{"The spare key is under the blue pot."});
}
