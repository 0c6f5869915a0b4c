// SPDX-License-Identifier: AGPL-3.0-or-later
// What a person's words put an end to, among what was kept in other words; and what they leave alone.
#include "core/memory/keeping/endings.h"
#include "core/memory/english/english.h"

#include "core/memory/keeping/conflicts.h"
#include "core/memory/keeping/keeper.h"
#include "tests/core/memory/lived.h"
#include "tests/core/memory/reading/extraction_cases.h"
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

/// Read from words that say that something changed.
Statement changed(Statement statement, std::string_view words) {
    statement.turns = true;
    statement.over = EndCues(english()).read(words);
    return statement;
}

std::string firstOver(std::string_view text) {
    std::string words;
    for (const auto& phrase : EndCues(english()).read(text)) {
        for (const auto& word : phrase.words) words += (words.empty() ? "" : " ") + word.key;
        break;
    }
    return words;
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
    const auto done = fixture.temp.vault().write([&](store::Database& database) {
        return Keeper(database, fixture.now()).retract({&message, 1});
    });
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

TEST_CASE("what is over stands behind the words that say so, before them, or between from and to") {
    CHECK(firstOver("it is the ferry for us instead of the night bus") == "night bus");
    CHECK(firstOver("the rowing machine is history") == "rowing machine");
    CHECK(firstOver("all my lists went from Joplin to a plain file") == "joplin to plain file");
    CHECK(firstOver("from Joplin to a plain file, so much for my lists") == "joplin");
    CHECK(firstOver("we bought a rowing machine").empty());
}

TEST_CASE("words of an end that say none name nothing as over") {
    CHECK(firstOver("we never left Oslo").empty());
    CHECK(firstOver("the shop runs off Cassandra").empty());
    CHECK(firstOver("there is nothing I like better than rowing").empty());
    CHECK(firstOver("I left Oslo") == "oslo");
}

TEST_CASE("what somebody else gave up, and what only stands beside it, goes on") {
    EndingFixture fixture;
    Statement sister = stated("Has a sister named Ines.", "sister/ines", "Ines");
    sister.kind = Kind::Relation;
    fixture.hear(sister);
    SECTION("what a sister gave up") {
        fixture.hear(stated("Plays the slide whistle at weddings.", "said/slide whistle", "slide whistle"));
        fixture.hear(changed(stated("Ines gave up the slide whistle and chess bores me.", "opinion/chess", "dislikes"),
                             "Ines gave up the slide whistle and chess bores me"));
        CHECK(fixture.stands("Plays the slide whistle at weddings."));
        fixture.hear(changed(stated("Gave up the slide whistle.", "said/gave up", "no"), "gave up the slide whistle"));
        CHECK(!fixture.stands("Plays the slide whistle at weddings."));
    }
    SECTION("what an opening has in common") {
        fixture.hear(stated("One more remark: the zither is mine.", "said/zither", "zither"));
        fixture.hear(over(stated("One more remark: the gym is cancelled.", "said/gym", "gym"), {"gym"}));
        CHECK(fixture.stands("One more remark: the zither is mine."));
    }
    SECTION("what a thing given up was kept in") {
        fixture.hear(stated("The database of Heron is Redis.", "database/heron", "Redis"));
        Statement dropped = stated("Gave up on Heron.", "ended/heron", "no");
        dropped.ends = "Heron";
        fixture.hear(changed(dropped, "gave up on Heron"));
        CHECK(fixture.stands("The database of Heron is Redis."));
    }
    SECTION("what a thing is kept in, and what was chosen for it, where one's own words let go of it") {
        const Statement told = GENERATE(stated("The database of Heron is Redis.", "database/heron", "Redis"),
                                        stated("Chose Redis for Heron.", "decision/heron", "Redis"));
        fixture.hear(told);
        fixture.hear(over(stated("Said goodbye to Heron.", "said/goodbye to heron", "no"), {"heron"}));
        CHECK(fixture.stands(told.content));
        fixture.hear(over(stated("No more Redis for Heron.", "said/no more redis", "no"), {"redis", "heron"}));
        CHECK(!fixture.stands(told.content));
    }
    SECTION("what the same sentence told beside a choice") {
        fixture.hear(stated("Has the bar exam in May and chose Gusto for the payroll.", "decision/gusto", "Gusto"));
        fixture.hear(
            changed(stated("They pushed the bar exam.", "said/pushed", "bar exam"), "they pushed the bar exam"));
        CHECK(fixture.stands("Has the bar exam in May and chose Gusto for the payroll."));
    }
    SECTION("what has a part of the name only") {
        fixture.hear(stated("Is mad for Vera Lindqvist.", "opinion/vera lindqvist", "likes"));
        fixture.hear(changed(stated("Has a new boss since Vera left.", "said/new boss", "new boss since Vera left"),
                             "I have a new boss instead of Vera"));
        CHECK(fixture.stands("Is mad for Vera Lindqvist."));
        fixture.hear(changed(stated("Listens to jazz.", "said/jazz", "jazz"), "jazz instead of Vera Lindqvist"));
        CHECK(!fixture.stands("Is mad for Vera Lindqvist."));
    }
    SECTION("what a rule's statement does not name") {
        fixture.hear(stated("Errands are done in a Fiat Panda.", "said/errands", "Fiat Panda"));
        fixture.hear(changed(stated("No longer smokes.", "habit/smoking", "no"), "it replaced the Fiat Panda, I quit"));
        CHECK(fixture.stands("Errands are done in a Fiat Panda."));
    }
}

TEST_CASE("a later choice about the same thing takes the place of the earlier one") {
    EndingFixture fixture;
    fixture.hear(stated("For the guest bathroom we chose slate tiles.", "decision/slate tile", "slate tiles"));
    SECTION("in whatever words") {
        fixture.hear(stated("Settled on cork for the guest bathroom.", "said/cork", "cork"));
        CHECK(fixture.stands("For the guest bathroom we chose slate tiles."));
        fixture.hear(stated("Picked bamboo for the guest bathroom.", "decision/bamboo", "bamboo"));
        CHECK(fixture.successor("For the guest bathroom we chose slate tiles.") ==
              "Picked bamboo for the guest bathroom.");
    }
    SECTION("and not where it is the same choice, told again") {
        fixture.hear(stated("The slate won for the guest bathroom.", "decision/slate", "slate"));
        CHECK(fixture.stands("For the guest bathroom we chose slate tiles."));
    }
    SECTION("and not where only other words are shared") {
        fixture.hear(stated("After three meetings and a row we chose kale for the garden.", "decision/kale", "kale"));
        fixture.hear(stated("After three meetings and a row we chose oak for the stairs.", "decision/oak", "oak"));
        CHECK(fixture.stands("After three meetings and a row we chose kale for the garden."));
    }
    SECTION("and not of another thing") {
        fixture.hear(stated("Picked bamboo for the attic.", "decision/bamboo", "bamboo"));
        CHECK(fixture.stands("For the guest bathroom we chose slate tiles."));
    }
}

TEST_CASE("a word that only says what kind of matter is over stands in nobody's way") {
    EndingFixture fixture;
    fixture.hear(stated("Has been into bell ringing since school.", "opinion/bell ringing", "likes"));
    SECTION("beside it") {
        fixture.hear(changed(stated("The hobby bell ringing is history.", "said/hobby", "hobby"),
                             "the hobby bell ringing is history"));
        CHECK(!fixture.stands("Has been into bell ringing since school."));
    }
    SECTION("before what it no longer does") {
        fixture.hear(changed(stated("Bell ringing does not give me much any more.", "said/ringing", "much"),
                             "bell ringing does not give me much any more"));
        CHECK(!fixture.stands("Has been into bell ringing since school."));
    }
}

TEST_CASE("a day that is put off is another day, however much was told beside the first") {
    EndingFixture fixture;
    const char* kFirst = "Cannot sit still as the knee scan is on 4 June and the whole kitchen is clean by now.";
    fixture.hear(stated(kFirst, "said/knee scan", "knee scan"));
    fixture.hear(changed(stated("The knee scan was put back until 11 June.", "said/put back", "11 June"),
                         "the knee scan was put back until 11 June"));
    CHECK(!fixture.stands(kFirst));
}

TEST_CASE("who moves from an employer has another employer") {
    EndingFixture fixture;
    fixture.hear(stated("Lives in Turku.", "residence", "Turku"));
    fixture.hear(stated("Works at Kone.", "employer", "Kone"));
    Statement moved = changed(stated("Moved from Kone to Wartsila.", "residence", "Wartsila"), "I moved from Kone");
    moved.ends = "Kone";
    fixture.hear(moved);
    CHECK(fixture.stands("Lives in Turku."));
    CHECK(fixture.successor("Works at Kone.") == "Moved from Kone to Wartsila.");
}

TEST_CASE("only what stands close to the words of an end is what they speak of") {
    const auto reading = readingOf(
        "The ferry was far too dear this time round, so it is the pedalo in July for us "
        "instead.");
    for (const auto& statement : reading.statements)
        CHECK(std::find(statement.about.begin(), statement.about.end(), "ferry") == statement.about.end());
}

TEST_CASE("what is replaced in the breath that ends it gives way to what replaced it") {
    EndingFixture fixture;
    fixture.hear(stated("Ground floor of Zed, that is me.", looseAttribute("employer", "Zed"), "Zed"));
    const MessageId message = fixture.say(fixture.conversation, "I left Zed and work at Bosch.");
    Statement left = changed(stated("Left Zed.", "employer/zed", "no"), "I left Zed");
    left.ends = "Zed";
    fixture.keep(left, {message, fixture.now(), 0, 10});
    fixture.keep(changed(stated("Works at Bosch.", "employer", "Bosch"), "work at Bosch"),
                 {message, fixture.now(), 12, 20});
    CHECK(fixture.successor("Ground floor of Zed, that is me.") == "Works at Bosch.");
}

TEST_CASE("what my words name as over ends, in whatever words it was kept") {
    EndingFixture fixture;
    SECTION("what was kept in my own words") {
        fixture.hear(stated("Every morning begins with a pot of Assam.", "said/every morning", "a pot of Assam"));
        fixture.hear(changed(stated("Barley water it is, instead of Assam.", "said/barley water", "barley water"),
                             "barley water it is, instead of Assam"));
        CHECK(fixture.successor("Every morning begins with a pot of Assam.") ==
              "Barley water it is, instead of Assam.");
    }
    SECTION("what is known by its value") {
        fixture.hear(stated("Drives a Skoda Fabia.", "car", "Skoda Fabia"));
        fixture.hear(changed(stated("A cousin has the keys, the Skoda Fabia is gone.", "said/cousin", "a cousin"),
                             "a cousin has the keys, the Skoda Fabia is gone"));
        CHECK(!fixture.stands("Drives a Skoda Fabia."));
    }
    SECTION("not where a plan is called off and a home has the name") {
        fixture.hear(stated("Lives in Tampere.", "residence", "Tampere"));
        fixture.hear(
            changed(stated("Had to cancel Tampere.", "said/had to cancel", "Tampere"), "had to cancel Tampere"));
        CHECK(fixture.stands("Lives in Tampere."));
        Statement off = changed(stated("Called off Tampere.", "ended/tampere", "no"), "called off Tampere");
        off.ends = "Tampere";
        off.about = {"tampere"};
        off.stops = true;
        fixture.hear(off);
        CHECK(fixture.stands("Lives in Tampere."));
    }
    SECTION("not where I grew up") {
        fixture.hear(stated("Grew up in Pori.", "childhood home", "Pori"));
        Statement traded = changed(stated("Traded Pori for Espoo.", "ended/pori", "no"), "traded Pori for Espoo");
        traded.ends = "Pori";
        fixture.hear(traded);
        CHECK(fixture.stands("Grew up in Pori."));
    }
    SECTION("not where two matters have the name") {
        fixture.hear(stated("Volunteers at Marigold.", "volunteers/marigold", "Marigold"));
        fixture.hear(stated("Lives in Marigold.", "residence", "Marigold"));
        fixture.hear(changed(stated("No more Marigold.", "said/no more", "no more"), "no more Marigold"));
        CHECK(fixture.stands("Volunteers at Marigold."));
        CHECK(fixture.stands("Lives in Marigold."));
    }
    SECTION("not what itself says that it is over") {
        fixture.hear(
            changed(stated("Plays chess instead of Tetris.", "said/chess", "chess"), "chess instead of Tetris"));
        fixture.hear(changed(stated("Gave up Tetris.", "said/gave up", "Tetris"), "gave up Tetris"));
        CHECK(fixture.stands("Plays chess instead of Tetris."));
    }
    SECTION("not somebody whose visit is called off") {
        Statement friendly = stated("Has a friend named Odile.", "friend/odile", "Odile");
        friendly.kind = Kind::Relation;
        fixture.hear(friendly);
        Statement off =
            changed(stated("Odile called off the visit.", "said/odile", "no"), "Odile called off the visit");
        off.ends = "Odile";
        fixture.hear(off);
        CHECK(fixture.stands("Has a friend named Odile."));
    }
}

TEST_CASE("what I say anew of a thing takes the place of what I said of it in other words") {
    EndingFixture fixture;
    fixture.hear(stated("Rowing twice a week keeps the doctor away.", "said/rowing", "rowing"));
    const Statement weekly = stated("Goes rowing every Friday.", "routine/rowing", "every Friday");
    SECTION("when the words say that it changed") {
        fixture.hear(changed(weekly, "rowing is every Friday now"));
        CHECK(!fixture.stands("Rowing twice a week keeps the doctor away."));
    }
    SECTION("and not when they do not") {
        fixture.hear(weekly);
        CHECK(fixture.stands("Rowing twice a week keeps the doctor away."));
    }
}

TEST_CASE("an open value of a plain kind gives way to a later sure one, a name does not") {
    EndingFixture fixture;
    fixture.hear(stated("All of it is typed on a Latitude.", looseAttribute("laptop", "Latitude"), "Latitude"));
    fixture.hear(stated("Has a ThinkPad.", "laptop", "ThinkPad"));
    CHECK(!fixture.stands("All of it is typed on a Latitude."));
    fixture.hear(stated("All the scripts go to Zed.", looseAttribute("employer", "Zed"), "Zed"));
    fixture.hear(stated("Works at Siemens.", "employer", "Siemens"));
    CHECK(fixture.stands("All the scripts go to Zed."));
}

TEST_CASE("open words that name my sister do not move me") {
    EndingFixture fixture;
    Statement sister = stated("Has a sister named Ines.", "sister/ines", "Ines");
    sister.kind = Kind::Relation;
    fixture.hear(sister);
    fixture.hear(stated("Lives in Linz.", "residence", "Linz"));
    Statement moved =
        changed(stated("To begin with, Ines is living in Graz now.", "residence", "Graz"), "Ines in Graz now");
    moved.openlyRead = true;
    fixture.hear(moved);
    CHECK(fixture.stands("Lives in Linz."));
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
        changed(stated("Swimming instead of netball.", "said/swimming", "swimming"), "swimming instead of netball"),
        changed(stated("Siemens is history.", "said/siemen is history", "history"), "Siemens is history"),
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

TEST_CASE("what I do no more is over, whatever else was told with it") {
    const auto over = [](const char* before, const char* now, const char* told) {
        INFO(before << " / " << now);
        const Contents held = DayByDay().after({before, now});
        CHECK_FALSE(stands(held, told));
    };
    over("I swim before work.", "Right, no more swimming before work for me, the pool closed.", "Swims before work.");
    over("I swim before work.", "I've stopped swimming before work.", "Swims before work.");
    over("I swim every morning.", "I've stopped swimming.", "Swims every morning.");
    over("I knit in the evenings.", "I don't knit any more.", "Knits in the evenings.");
    over("I bake bread on weekends.", "I no longer bake bread.", "Bakes bread on weekends.");
    over("I drink coffee every morning.", "No more coffee for me.", "Drinks coffee every morning.");
}

TEST_CASE("what is done with something is not over with another thing done, nor with the doing alone") {
    const auto holds = [](const char* before, const char* now, const char* told) {
        INFO(before << " / " << now);
        CHECK(stands(DayByDay().after({before, now}), told));
    };
    holds("I bake bread on weekends.", "I no longer bake cakes.", "Bakes bread on weekends.");
    holds("I write poems.", "I've stopped writing letters.", "Writes poems.");
    holds("I sing in a choir.", "I've stopped swimming.", "Sings in a choir.");
    holds("I knit in the evenings.", "I don't know any more.", "Knits in the evenings.");
}

TEST_CASE("who lost their job says so, and works there no more") {
    CHECK(DayByDay().after({"I lost my job."}) == Contents{"Lost their job."});
    CHECK(DayByDay().after({"I work at Siemens as an engineer.", "I just lost my job."}) ==
          Contents{"Lost their job."});
}
