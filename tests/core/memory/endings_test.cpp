// SPDX-License-Identifier: AGPL-3.0-or-later
// What a person's words put an end to, among what was kept in other words; and what they leave alone.
#include "core/memory/endings.h"

#include "core/memory/conflicts.h"
#include "core/memory/keeper.h"
#include "tests/core/memory/lived.h"
#include "tests/core/memory/rows_text.h"
#include "tests/support/law.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

/// A statement as extraction gives it.
Statement stated(std::string content, std::string attribute, std::string value, std::string subject = "user") {
    Statement statement;
    statement.content = std::move(content);
    statement.subject = std::move(subject);
    statement.attribute = std::move(attribute);
    statement.value = std::move(value);
    statement.quality = 0.8;
    return statement;
}

Statement over(Statement statement, std::vector<std::string> about) {
    statement.turns = statement.stops = true;
    statement.about = std::move(about);
    return statement;
}

struct EndingFixture : MemoryFixture {
    ConversationId conversation = thread();

    void hear(const Statement& statement) {
        const MessageId message = say(conversation, statement.content);
        keep(statement, {message, now(), 0, 10});
    }
    void keep(const Statement& statement, const Origin& origin) {
        const auto kept = temp.vault().write(
            [&](store::Database& database) { return Keeper(database, now()).keep(statement, origin); });
        REQUIRE(kept.ok());
    }
    bool stands(std::string_view content) { return only(content).active; }
    std::string successor(std::string_view content) {
        const auto by = only(content).supersededBy;
        return by ? engine.get(*by)->content : "";
    }
};

const Statement kDog = stated("There is a lurcher in the shed, Chunk.", "said/lurcher in shed chunk", "a lurcher");

}  // namespace

TEST_CASE("what I said in my own words ends when my own words end it") {
    EndingFixture fixture;
    fixture.hear(kDog);
    SECTION("in words of the same thing") {
        fixture.hear(over(stated("Chunk the lurcher passed away.", "said/chunk", "chunk"), {"chunk", "lurcher"}));
        CHECK(fixture.successor(kDog.content) == "Chunk the lurcher passed away.");
    }
    SECTION("by a rule that knows what it is about, which goes on being about that") {
        fixture.hear(over(stated("Has a beagle instead of the lurcher.", "pet", "beagle"), {"lurcher"}));
        CHECK(fixture.successor(kDog.content) == "Has a beagle instead of the lurcher.");
        CHECK(fixture.only("Has a beagle instead of the lurcher.").attribute == "pet");
    }
    SECTION("not by words that end nothing") {
        Statement again = over(stated("The lurcher Chunk barks.", "said/bark", "barks"), {"chunk", "lurcher"});
        again.stops = false;
        fixture.hear(again);
        CHECK(fixture.stands(kDog.content));
    }
    SECTION("not by words about somebody else") {
        Statement sister = stated("Has a sister named Chunk.", "sister/chunk", "Chunk");
        sister.kind = Kind::Relation;
        fixture.hear(sister);
        fixture.hear(over(stated("The lurcher in the shed moved out.", "said/moved", "moved"), {"lurcher", "shed"}));
        CHECK(fixture.stands(kDog.content));
    }
    SECTION("not where two could be meant") {
        fixture.hear(stated("The lurcher eats fish.", "said/lurcher eat fish", "eats fish"));
        fixture.hear(over(stated("No more lurcher.", "said/no lurcher", "no more"), {"lurcher"}));
        CHECK(fixture.stands(kDog.content));
        CHECK(fixture.stands("The lurcher eats fish."));
    }
}

TEST_CASE("what a rule replaced stands again when the words that replaced it are gone") {
    EndingFixture fixture;
    fixture.hear(kDog);
    fixture.hear(over(stated("Has a beagle instead of the lurcher.", "pet", "beagle"), {"lurcher"}));
    const MessageId message = fixture.only("Has a beagle instead of the lurcher.").sources.front().message;
    const auto done = fixture.temp.vault().write(
        [&](store::Database& database) { return Keeper(database, fixture.now()).retract(message); });
    REQUIRE(done.ok());
    CHECK(fixture.stands(kDog.content));
}

TEST_CASE("a value that was only read openly stands beside the sure one, and I am asked") {
    EndingFixture fixture;
    fixture.hear(stated("Works at Siemens.", "employer", "Siemens"));
    fixture.hear(stated("All the scripts go to Zed.", looseAttribute("employer", "Zed"), "Zed"));
    CHECK(fixture.stands("Works at Siemens."));
    CHECK(fixture.stands("All the scripts go to Zed."));
    const auto raised = fixture.temp.vault().write(
        [&](store::Database& database) { return Conflicts::raise(database, fixture.now()); });
    CHECK(*raised == 1);
    const auto cards = Conflicts(fixture.temp.vault()).list(false);
    REQUIRE(cards->size() == 1);
    CHECK(cards->front().reason == "unsure");
    CHECK(cards->front().later.content == "All the scripts go to Zed.");
}

TEST_CASE("said once openly and once surely, it is one memory, and sure") {
    EndingFixture fixture;
    fixture.hear(stated("All the scripts go to Zed.", looseAttribute("employer", "Zed"), "Zed"));
    fixture.hear(stated("Works at Zed.", "employer", "Zed"));
    REQUIRE(fixture.all(true).size() == 1);
    CHECK(fixture.all().front().attribute == "employer");
    fixture.hear(stated("Works at Siemens.", "employer", "Siemens"));
    CHECK(fixture.contents() == Contents{"Works at Siemens."});
}

TEST_CASE("a change ends the one value that was read openly, and two of them stay") {
    EndingFixture fixture;
    fixture.hear(stated("All the scripts go to Zed.", looseAttribute("employer", "Zed"), "Zed"));
    const bool two = GENERATE(false, true);
    if (two) fixture.hear(stated("All the mail goes to Bosch.", looseAttribute("employer", "Bosch"), "Bosch"));
    fixture.hear(over(stated("Works at Siemens.", "employer", "Siemens"), {"siemens"}));
    CHECK(fixture.stands("All the scripts go to Zed.") == two);
}

namespace {

struct Lived {
    Statement statement;
    bool pinned = false;
};

/// A few facts about two people, said in any order, some of them over.
std::vector<Lived> lives() {
    static const std::vector<Statement> kFacts = {
        kDog,
        stated("Plays netball on Mondays.", "habit/netball", "netball"),
        stated("Works at Siemens.", "employer", "Siemens"),
        stated("The mail goes to Bosch.", "employer/~bosch", "Bosch"),
        over(stated("Chunk the lurcher died.", "said/chunk", "chunk"), {"chunk", "lurcher"}),
        over(stated("Netball is over.", "said/netball", "netball"), {"netball"}),
        over(stated("Works at Bosch now.", "employer", "Bosch"), {"bosch"}),
        over(stated("No longer works at Siemens.", "employer/siemen", "no"), {"siemen"})};
    std::vector<Lived> made;
    for (const auto& [which, ana, pinned] :
         *rc::gen::resize(20, rc::gen::arbitrary<std::vector<std::tuple<std::uint8_t, bool, bool>>>())) {
        made.push_back({kFacts[which % kFacts.size()], pinned && which % 3 == 0});
        if (ana) made.back().statement.subject = "Ana";
        if (made.back().statement.value == kNoValue) made.back().statement.ends = "Siemens";
    }
    return made;
}

}  // namespace

TEST_CASE("an ending ends only what was said before it of the same person, and says so once") {
    EndingFixture fixture;
    const auto kept = [&]() -> std::string {
        const auto text =
            rowsText(fixture.temp.vault(),
                     {"SELECT quote(id) || subject || attribute || quote(superseded_by) || learned_at FROM memories "
                      "WHERE deleted_at IS NULL ORDER BY id",
                      "SELECT quote(old_id) || quote(new_id) || ruling FROM rulings ORDER BY id"});
        RC_ASSERT(text.ok());
        return *text;
    };
    test::checkLaw("endings", [&] {
        wipe(fixture);
        fixture.conversation = fixture.thread();
        std::vector<std::pair<Statement, Origin>> heard;
        for (const auto& [statement, pinned] : lives()) {
            const MessageId message = fixture.say(fixture.conversation, statement.content);
            heard.emplace_back(statement, Origin{message, fixture.now(), 0, 10});
            fixture.keep(statement, heard.back().second);
            if (pinned) fixture.run("UPDATE memories SET pinned = 1 WHERE learned_at = ?1", fixture.now());
        }
        for (const auto& memory : fixture.all(true)) {
            if (!memory.supersededBy) continue;
            const auto by = fixture.engine.get(*memory.supersededBy);
            RC_ASSERT(by.ok());
            RC_ASSERT(by->subject == memory.subject);
            RC_ASSERT(memory.learnedAt < by->learnedAt);
            // What the person pinned gives way to the same matter only, never to other words.
            if (memory.pinned) RC_ASSERT(familyOf(memory.attribute) == familyOf(by->attribute));
            if (memory.pinned) RC_ASSERT(familyOf(memory.attribute) != kSaidFamily);
        }
        const std::string before = kept();
        for (const auto& [statement, origin] : heard) fixture.keep(statement, origin);
        RC_ASSERT(kept() == before);
    });
}
