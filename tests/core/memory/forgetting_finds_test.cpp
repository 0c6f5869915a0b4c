// SPDX-License-Identifier: AGPL-3.0-or-later
// What belongs to something that is to be forgotten: found wherever a person can read it, and nothing else with it.
#include "core/memory/changes.h"
#include "tests/core/memory/forget_fixture.h"

using namespace hearth;
using namespace hearth::memory;

TEST_CASE("a title that was made of a message goes with it, and one that somebody gave stays") {
    ForgetFixture fixture;
    const auto titled = fixture.thread("My landlord Zorblax raises the rent.");
    const MessageId first = fixture.say(titled, "My landlord Zorblax raises the rent.\nWhat now?");
    const auto title = [&] { return fixture.conversations.get(titled)->title; };
    SECTION("for the first words that are left") {
        fixture.say(titled, "You could ask for a reason.", chat::Role::Assistant);
        const MessageId second = fixture.say(titled, "The letter came today.");
        fixture.audit(titled);
        const auto target = ForgetFixture::one(ForgetKind::Message, first.bytes());
        CHECK(fixture.forgetting.preview(target)->counts.at("titles") == 1);
        fixture.forget(target);
        CHECK(title() == "The letter came today.");
        CHECK(placesOf(fixture.temp.vault(), "Zorblax") == Nowhere());
        fixture.forget(ForgetFixture::one(ForgetKind::Message, second.bytes()));
        CHECK(title().empty());
    }
    SECTION("at once, for all words of a stretch of time") {
        REQUIRE(fixture.forgetting
                    .begin({ForgetKind::Range, std::nullopt, {}, fixture.now().plus(-kSecond), fixture.now().plus(1)})
                    .ok());
        CHECK(title().empty());
        CHECK(fixture.conversations.get(fixture.other)->title == "Kitchen");
    }
    SECTION("not where it says something else") {
        REQUIRE(fixture.conversations.rename(titled, "Rent").ok());
        fixture.forget(ForgetFixture::one(ForgetKind::Message, first.bytes()));
        CHECK(title() == "Rent");
    }
}

TEST_CASE("a person is found in the marks that a phone writes, and in any script") {
    MemoryFixture fixture;
    index::TextIndex index(fixture.temp.vault());
    const Forgetting forgetting(fixture.temp.vault(), fixture.engine, index);
    const auto thread = fixture.thread();
    const auto found = [&](ForgetKind kind, const char* words) {
        const auto counts = forgetting.preview({kind, std::nullopt, words, std::nullopt, std::nullopt})->counts;
        return counts.contains("messages") ? counts.at("messages") : 0;
    };
    const char* text =
        GENERATE("Zorblina’s birthday is in May.", "I said “Zorblina”.", "—Zorblina", "Zorblina– she called.",
                 "«Zorblina», said he.", "Then:\nZorblina.", "Zorblina… maybe", "¿Zorblina?");
    fixture.say(thread, text);
    fixture.say(thread, "Zorblinas, éZorblina and Zorblinaé are other words.");
    CHECK(found(ForgetKind::Person, "zorblina") == 1);
    CHECK(found(ForgetKind::Topic, "zorbl") == 2);
    fixture.say(thread, "Мы с Зорблиной и Зорблина.");
    fixture.say(thread, "我和小明去买东西。");
    fixture.say(thread, "Mr O’Brien said nothing.");
    CHECK(found(ForgetKind::Person, "Зорблина") == 1);
    CHECK(found(ForgetKind::Person, "小明") == 1);
    CHECK(found(ForgetKind::Person, "O'Brien") == 1);
}

TEST_CASE("a topic is looked for in what a person can see, never in the program's own names") {
    MemoryFixture fixture;
    index::TextIndex index(fixture.temp.vault());
    const Forgetting forgetting(fixture.temp.vault(), fixture.engine, index);
    const auto thread = fixture.thread();
    fixture.say(thread, "My name is Petra. I want to learn Portuguese this year.");
    fixture.say(thread, "The garden shed is now painted green.");
    fixture.say(thread, "I don't have a car.");
    fixture.audit(thread);
    REQUIRE(fixture.all().size() >= 3);
    const MessageId answer = fixture.say(thread, "Of course.", chat::Role::Assistant);
    fixture.run("UPDATE messages SET call = ?2, parts = ?3 WHERE id = ?1", answer, R"({"route":"offline","costUsd":1})",
                R"([{"kind":"toolCall","text":"","data":{"name":"search","arguments":{"friend":"Zorblina"}}}])");
    const auto counts = [&](const char* words) {
        return forgetting.preview({ForgetKind::Topic, std::nullopt, words, std::nullopt, std::nullopt})->counts;
    };
    for (const char* word : {"goal", "user", "family", "note", "costUsd", "route", "toolCall", "arguments", "kind"}) {
        CAPTURE(word);
        CHECK(counts(word).empty());
    }
    CHECK(counts("friend") == ForgetCounts{{"messages", 1}});
    CHECK(counts("Zorblina") == ForgetCounts{{"messages", 1}});
    CHECK(counts("Petra").at("memories") >= 1);
    CHECK(counts("shed").at("memories") == 1);
}

TEST_CASE("instructions and saved prompts are found, told and gone, with what another device wrote instead") {
    ForgetFixture fixture;
    const auto target = ForgetTarget{ForgetKind::Person, std::nullopt, "Zorblina", std::nullopt, std::nullopt};
    REQUIRE(fixture.conversations.setSystemPrompt(fixture.other, "Always greet Zorblina first.").ok());
    const auto prompt = [&](const char* id, const char* name, const char* value) {
        fixture.run("INSERT INTO settings(id, name, value) VALUES(?1, ?2, ?3)", asBytes(id), name, value);
    };
    prompt("0123456789abcdef", "prompt/z", "\"Hi.\\nZorblina is my friend.\"");
    prompt("1123456789abcdef", "prompt/plain", "\"Be brief.\"");
    prompt("2123456789abcdef", "routing", "\"Zorblina\"");
    fixture.run(
        "INSERT INTO sync_history(table_id, row, column_id, stamp, device, value) VALUES(1, ?1, 2, 7, ?1, "
        "'\"Be kind to Zorblina.\"')",
        asBytes("1123456789abcdef"));
    const auto counts = fixture.forgetting.preview(target)->counts;
    CHECK(counts.at("instructions") == 1);
    CHECK(counts.at("prompts") == 1);
    CHECK(counts.at("versions") == 1);
    SECTION("of a person") {
        fixture.forget(target);
        CHECK_FALSE(fixture.conversations.get(fixture.other)->systemPrompt.has_value());
        CHECK(fixture.count("SELECT COUNT(*) FROM settings WHERE name LIKE 'prompt/%'") == 1);
        CHECK(fixture.count("SELECT COUNT(*) FROM settings WHERE name = 'routing'") == 1);
        CHECK(fixture.count("SELECT COUNT(*) FROM sync_history") == 0);
    }
    SECTION("of everything") {
        fixture.forget({ForgetKind::Everything, std::nullopt, {}, std::nullopt, std::nullopt});
        CHECK(fixture.count("SELECT COUNT(*) FROM settings WHERE name LIKE 'prompt/%'") == 0);
    }
}

TEST_CASE("an edited memory has nothing of its earlier words, which alone are found by them") {
    MemoryFixture fixture;
    index::TextIndex index(fixture.temp.vault());
    Forgetting forgetting(fixture.temp.vault(), fixture.engine, index);
    for (const char* words : {"My dentist is Zorblax.", "The colour of the zorbshed is green."}) {
        const auto thread = fixture.thread();
        fixture.say(thread, words);
        fixture.audit(thread);
    }
    std::vector<MemoryId> edited;
    for (const auto& memory : fixture.all()) {
        const bool dentist = memory.content.find("Zorblax") != std::string::npos;
        const char* words = dentist ? "My dentist is Mirko." : "It was the barn that I painted, and green.";
        edited.push_back(fixture.engine.edit(memory.id, words)->id);
    }
    REQUIRE(edited.size() == 2);
    const auto before = fixture.contents();
    CHECK(before == Contents{"It was the barn that I painted, and green.", "My dentist is Mirko."});
    for (const char* name : {"Zorblax", "zorbshed"}) {
        const ForgetTarget target{ForgetKind::Person, std::nullopt, name, std::nullopt, std::nullopt};
        const auto counts = forgetting.preview(target)->counts;
        CHECK(counts.at("messages") == 1);
        CHECK(counts.at("memories") == 1);
        const auto id = forgetting.begin(target).value();
        REQUIRE(forgetting.finish(id, {}, CancelToken()).ok());
        CHECK(fixture.contents() == before);
    }
    CHECK(fixture.all(true).size() == 2);
    CHECK(placesOf(fixture.temp.vault(), "Zorblax") == Nowhere());
}

TEST_CASE("a memory goes with the wordings that it had before it was edited, and these are listed first") {
    MemoryFixture fixture;
    index::TextIndex index(fixture.temp.vault());
    Forgetting forgetting(fixture.temp.vault(), fixture.engine, index);
    const auto thread = fixture.thread();
    fixture.say(thread, "I live in Berlin.");
    fixture.say(thread, "I live in Porto now.", chat::Role::User, kDay);
    fixture.audit(thread);
    MemoryId newest = fixture.all().front().id;
    for (const char* words : {"I live in Faro now", "Lives somewhere by the sea."}) {
        fixture.temp.clock().advance(kDay);
        newest = fixture.engine.edit(newest, words)->id;
    }
    const auto target = ForgetFixture::one(ForgetKind::Memory, newest.bytes());
    CHECK(forgetting.preview(target)->counts.at("memories") == 3);
    const auto id = forgetting.begin(target).value();
    REQUIRE(forgetting.finish(id, {}, CancelToken()).ok());
    const auto left = fixture.all(true);
    REQUIRE(left.size() == 1);
    CHECK(left.front().content == "Lives in Berlin.");
    CHECK_FALSE(left.front().active);
}

TEST_CASE("what was merged into a memory that is forgotten stands again, unless it says the same words") {
    MemoryFixture fixture;
    index::TextIndex index(fixture.temp.vault());
    Forgetting forgetting(fixture.temp.vault(), fixture.engine, index);
    const MemoryId cello = fixture.engine.add("The cello is in the attic.")->id;
    const MemoryId violin = fixture.engine.add("The zorbella is in the cellar.")->id;
    REQUIRE(Changes(fixture.temp.vault()).merge(cello, violin).ok());
    REQUIRE(fixture.contents().size() == 1);
    SECTION("by its id") {
        const auto target = ForgetFixture::one(ForgetKind::Memory, violin.bytes());
        CHECK(forgetting.preview(target)->counts == ForgetCounts{{"memories", 1}});
        const auto id = forgetting.begin(target).value();
        REQUIRE(forgetting.finish(id, {}, CancelToken()).ok());
        CHECK(fixture.contents() == Contents{"The cello is in the attic."});
        CHECK(fixture.all(true).size() == 1);
    }
    SECTION("by words that both say") {
        const auto id = forgetting.begin(ForgetFixture::topic("is in the")).value();
        REQUIRE(forgetting.finish(id, {}, CancelToken()).ok());
        CHECK(fixture.all(true).empty());
    }
}
