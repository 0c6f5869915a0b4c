// SPDX-License-Identifier: AGPL-3.0-or-later
// What one device says, learns and forgets is said, known and forgotten on the others, with all that follows from it.
#include "tests/core/engine/synced_vaults.h"
#include "core/engine/other_versions.h"
#include "core/engine/saved_prompts.h"

using namespace hearth;
using namespace hearth::engine;
using memory::Contents;
using memory::ForgetKind;

TEST_CASE("what was said on one device is found on the other") {
    Household<2> home;
    const ConversationId thread = home[0].thread("Pottery");
    home[0].say(thread, "The kiln is fired with celadon glaze.");
    home.settle();
    CHECK(home[1].found("celadon") == 1);
    CHECK(home[0].found("celadon") == 1);
    home.agree();
}

TEST_CASE("both devices read the same conversation and learn everything once") {
    Household<2> home;
    const ConversationId thread = home[0].thread("About me");
    home[0].say(thread, "I live in Trondheim.");
    home[0].say(thread, "My favourite glaze is celadon.");
    home[0].say(thread, "I love hiking in the mountains.");
    SECTION("the other one after it was read here") { home[0].work(); }
    SECTION("both by themselves, before either told the other") {
        home[0].meet();
        home[0].work();
        home[1].meet();
        home[1].work();
    }
    home.settle();
    const Contents learned = home[0].contents();
    CHECK(learned.size() == 3);
    CHECK(home[1].contents() == learned);
    CHECK(home[1].count("SELECT count(*) FROM memories WHERE deleted_at IS NULL") == 3);
    CHECK(home[1].count("SELECT count(*) FROM memory_sources") == 3);
    home.agree();
}

TEST_CASE("a later word on one device takes the place of an earlier one on the other") {
    Household<2> home;
    const ConversationId here = home[0].thread("Moving");
    const ConversationId there = home[1].thread("Moved");
    home[0].say(here, "I live in Trondheim.");
    home.later(40 * kDay);
    home[1].say(there, "I live in Bergen now.");
    home[0].work();
    home[1].work();
    home.settle();
    for (auto& machine : home.machines) CHECK(machine->contents() == Contents{"Lives in Bergen."});
    home.agree();
}

TEST_CASE("what is forgotten on one device leaves the files of the other") {
    Household<2> home;
    const ConversationId journey = home[0].thread("Our Zanzibarine journey");
    const ConversationId kitchen = home[0].thread("Kitchen");
    home[0].say(journey, "We decided to book the Zanzibarine ferry in May.");
    const MessageId love = home[0].say(kitchen, "I love the Zanzibarine coast.");
    home[0].say(kitchen, "I love hiking.");
    home.settle();
    REQUIRE(home[1].found("Zanzibarine") == 2);
    REQUIRE_FALSE(memory::placesOf(home[1].temp.vault(), memory::kSecret).empty());
    home.later(2 * kDay);
    for (auto& machine : home.machines) REQUIRE(memory::Upkeep(machine->temp.vault(), {}).run({}, CancelToken()).ok());
    home.settle();

    home[0].forget(ForgetKind::Conversation, journey.bytes());
    home[0].forget(ForgetKind::Message, love.bytes());
    home.settle();
    CHECK(home[1].found("Zanzibarine") == 0);
    CHECK(home[1].contents() == home[0].contents());
    CHECK(memory::placesOf(home[1].temp.vault(), memory::kSecret) == memory::Nowhere());
    const auto receipts = home[1].forgetting.receipts();
    REQUIRE(receipts.ok());
    REQUIRE(!receipts->empty());
    for (const auto& receipt : *receipts) CHECK(receipt.finishedAt);
    home.agree();
}

TEST_CASE("forgetting wins over what another device learned from it meanwhile") {
    Household<2> home;
    const ConversationId journey = home[0].thread("Journey");
    home[0].say(journey, "I love the Zanzibarine coast.");
    home[0].meet();
    home[1].meet();
    home[0].forget(ForgetKind::Conversation, journey.bytes());
    home.later();
    home[1].work();
    REQUIRE(home[1].contents().size() == 1);
    home.settle();
    for (auto& machine : home.machines) {
        CHECK(machine->contents().empty());
        CHECK(machine->count("SELECT count(*) FROM memories WHERE content <> ''") == 0);
    }
    CHECK(memory::placesOf(home[0].temp.vault(), "coast") == memory::Nowhere());
    home.agree();
}

TEST_CASE("what was first said in a forgotten message is known since the next one") {
    Household<2> home;
    const ConversationId first = home[0].thread("First");
    const ConversationId second = home[0].thread("Second");
    home[0].say(first, "I love hiking in the mountains.");
    home.later(3 * kDay);
    home[0].say(second, "I love hiking in the mountains.");
    home.settle();
    REQUIRE(home[1].contents().size() == 1);
    const Timestamp early = home[1].all().front().learnedAt;
    home[0].forget(ForgetKind::Conversation, first.bytes());
    home.settle();
    REQUIRE(home[1].contents().size() == 1);
    CHECK(home[1].all().front().learnedAt > early);
    CHECK(home[1].all().front().learnedAt == home[0].all().front().learnedAt);
    home.agree();
}

TEST_CASE("a memory that two devices worded anew keeps both wordings") {
    Household<2> home;
    const auto added = home[0].engine.add("The kiln is fired on Fridays.");
    REQUIRE(added.ok());
    home.settle();
    home[0].run("UPDATE memories SET content = 'The kiln is fired on Mondays.' WHERE id = ?1", added->id);
    home.later();
    home[1].run("UPDATE memories SET content = 'The kiln is fired on Sundays.' WHERE id = ?1", added->id);
    home.settle();
    for (auto& machine : home.machines) {
        CHECK(machine->contents() == Contents{"The kiln is fired on Sundays."});
        CHECK(machine->count("SELECT count(*) FROM sync_history WHERE value = 'The kiln is fired on Mondays.'") == 1);
    }
    REQUIRE(home[0].engine.forget(added->id).ok());
    home.settle();
    for (auto& machine : home.machines) CHECK(machine->count("SELECT count(*) FROM sync_history") == 0);
    home.agree();
}

TEST_CASE("a prompt and instructions that two devices worded anew keep both until somebody settles it, everywhere") {
    Household<2> home;
    const ConversationId kiln = home[0].thread("Kiln");
    const auto save = [&](std::size_t number, const std::string& name, const std::string& text) {
        Settings settings(home[number].temp.vault());
        REQUIRE(savePrompt(settings, name, text).ok());
    };
    const auto instruct = [&](std::size_t number, const std::string& text) {
        home[number].run("UPDATE conversations SET system_prompt = '" + text + "' WHERE id = ?1", kiln);
    };
    const auto other = [&](std::size_t number, const VersionedText& text) {
        const auto found = otherVersionOf(home[number].temp.vault(), text);
        REQUIRE(found.ok());
        return found->has_value() ? (*found)->text : std::string();
    };
    const auto prompt = VersionedText::prompt("Potter");
    const auto instructions = VersionedText::instructions(kiln);
    save(0, "Potter", "You know kilns.");
    save(0, "Alone", "Be brief.");
    instruct(0, "In English.");
    home.settle();
    CHECK(other(1, prompt).empty());
    Settings here(home[0].temp.vault());
    REQUIRE(here.set("devices/" + home[0].sealing.device().text() + "/name", "Ana\'s laptop").ok());
    REQUIRE(here.set("ui/size", 1).ok());
    save(0, "Potter", "You know kilns well.");
    instruct(0, "In German.");
    home.later();
    Settings there(home[1].temp.vault());
    REQUIRE(there.set("ui/size", 2).ok());
    save(1, "Potter", "You know glazes.");
    instruct(1, "In Portuguese.");
    home.settle();
    for (const std::size_t number : {0, 1}) {
        CHECK(other(number, prompt) == "You know kilns well.");
        CHECK(other(number, instructions) == "In German.");
        CHECK(other(number, VersionedText::prompt("Alone")).empty());
        // Of other settings nothing is kept.
        CHECK(home[number].count("SELECT count(*) FROM sync_history") == 2);
        CHECK((*otherVersionOf(home[number].temp.vault(), prompt))->device == "Ana\'s laptop");
    }
    // Taken on one device, dropped on the other.
    save(1, "Potter", other(1, prompt));
    REQUIRE(settleVersions(home[1].temp.vault(), prompt).ok());
    REQUIRE(settleVersions(home[0].temp.vault(), instructions).ok());
    home.settle();
    for (const std::size_t number : {0, 1}) {
        CHECK(other(number, prompt).empty());
        CHECK(other(number, instructions).empty());
        Settings settings(home[number].temp.vault());
        CHECK(savedPrompt(settings, "Potter")->text == "You know kilns well.");
    }
    home.agree();
}

TEST_CASE("three devices that all talk and learn come to rest with the same memory") {
    Household<3> home;
    const char* const cities[] = {"Trondheim", "Bergen", "Oslo"};
    for (std::size_t i = 0; i < 3; ++i) {
        const ConversationId thread = home[i].thread("Notes");
        home[i].say(thread, std::string("I live in ") + cities[i] + ".", chat::Role::User,
                    kDay * (1 + static_cast<Milliseconds>(i)));
        home[i].say(thread, "I love hiking in the mountains.");
        home[i].say(thread, "My favourite glaze is celadon.");
        home[i].work();
    }
    home.settle();
    home.agree();
    CHECK(home[0].contents().size() == 3);
}

TEST_CASE("what follows from a merge is done after a kill too") {
    Household<2> home;
    const ConversationId thread = home[0].thread("Pottery");
    home[0].say(thread, "My favourite glaze is celadon.");
    home[0].work();
    home[0].meet();
    REQUIRE(home[1].client->meet().ok());  // Killed before anything followed.
    CHECK(home[1].count("SELECT count(*) FROM sync_followups") > 0);
    store::Vault& vault = home[1].temp.reopen();
    memory::MemoryEngine engine(vault);
    index::TextIndex index(vault);
    memory::Forgetting forgetting(vault, engine, index);
    JobRunner jobs(vault);
    REQUIRE(SyncFollowUp(vault, forgetting, jobs).run(CancelToken()).ok());
    CHECK(home[1].count("SELECT count(*) FROM sync_followups") == 0);
    CHECK(home[1].count("SELECT count(*) FROM jobs WHERE kind IN ('index', 'catch-up')") == 2);
}

TEST_CASE("before another device deletes much, a snapshot is kept") {
    Household<2> home;
    for (int i = 0; i < 60; ++i) home[0].thread("Conversation " + std::to_string(i));
    home.settle();
    home[0].run("UPDATE conversations SET deleted_at = 1");
    home[0].meet();
    CHECK(home[1].meet().waitForConsent == 1);
    CHECK(home[1].count("SELECT count(*) FROM conversations WHERE deleted_at IS NULL") == 60);
    REQUIRE(home[1].client->consent().ok());
    CHECK(home[1].count("SELECT count(*) FROM conversations WHERE deleted_at IS NULL") == 0);
    const auto snapshots = store::snapshotsOf(home[1].temp.directory());
    REQUIRE(snapshots.size() == 1);
    CHECK(snapshots.front().kind == store::CopyKind::BeforeDeletion);
}
