// SPDX-License-Identifier: AGPL-3.0-or-later
// What has nothing to do with a memory retires it neither by a rule nor by its signs.
#include "core/memory/english/english.h"
#include "core/memory/keeping/keeper.h"
#include "core/memory/keeping/pair_guards.h"
#include "core/memory/keeping/pair_judge.h"
#include "core/memory/keeping/supersede.h"
#include "core/memory/provenance/provenance.h"
#include "tests/core/memory/memory_fixture.h"
#include "tests/core/memory/reading/extraction_cases.h"
#include "tests/core/memory/reading/matters_told.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

PairText told(std::string content, std::string attribute, std::string value) {
    return {std::move(content), "user", std::move(attribute), std::move(value), false, Timestamp(0)};
}

PairText said(const std::string& content) { return told(content, "said/" + content, content); }

/// Whether one may be judged to take the other's place at all.
bool haveGround(PairText later, PairText earlier, bool changed = false) {
    const auto judge = PairJudge::shared(english());
    PairSurroundings around;
    later.at = Timestamp(kDay * 30);
    PairSide one = judge->read(std::move(later));
    PairSide other = judge->read(std::move(earlier));
    one.changed = changed;
    PairJudge::add(one, around);
    PairJudge::add(other, around);
    PairJudge::meet(one, around);
    PairJudge::meet(other, around);
    return judge->signsOf(one, other, around).ground;
}

struct NameFixture : MemoryFixture {
    ConversationId conversation = thread();

    void hear(std::string content, std::string name, bool turns = false) {
        Statement statement;
        statement.content = std::move(content);
        statement.attribute = "name";
        statement.value = std::move(name);
        statement.quality = 0.8;
        statement.turns = turns;
        const MessageId message = say(conversation, statement.content);
        const auto kept = temp.vault().write([&](store::Database& database) {
            return Keeper(database, now()).keep(statement, {message, now(), 0, 10});
        });
        REQUIRE(kept.ok());
    }
};

}  // namespace

TEST_CASE("a month, a way of going or a booking in common is no thing in common") {
    CHECK_FALSE(haveGround(said("Wakefield on 10 Aug 2024."),
                           told("Is going to Zarqa on 15 Aug 2024.", "trip/zarqa", "15 Aug 2024")));
    CHECK_FALSE(haveGround(told("Is flying to Wexford on 20 Jul 2024.", "trip/wexford", "20 Jul 2024"),
                           said("Is flying to Toledo, they go on 25 May 2024.")));
    CHECK(haveGround(told("Disciplinary hearing is on 15 Jul 2024.", "event/disciplinary hearing", "15 Jul 2024"),
                     said("What to bring to a disciplinary hearing, theirs is on 2 Jul 2024.")));
}

TEST_CASE("two that share no word must both surely speak of one matter") {
    CHECK_FALSE(haveGround(told("Lives on their own in Red Deer these days.", "residence", "Red Deer"),
                           said("Keeps them in Amplenote."), true));
    CHECK(haveGround(told("Has moved to Hull.", "residence", "Hull"), said("Home is the flat in Leith."), true));
}

TEST_CASE("where the earlier speaks of somebody beside the writer, its matter may be theirs") {
    const PairText moved = told("Has upped sticks to Hull.", "residence", "Hull");
    CHECK(haveGround(moved, said("Can not just pop round, home is in Inverness."), true));
    CHECK_FALSE(
        haveGround(moved, said("Can not just pop round to the colleague Fearghal's, home is in Inverness."), true));
}

TEST_CASE("one is called by several names, unless it is said that a name changed") {
    CHECK_FALSE(replaces(stance("name", "Melissa", 2), stance("name", "Dizzy", 1)));
    Stance written = stance("name", "Melissa", 2);
    written.written = true;
    CHECK(replaces(written, stance("name", "Dizzy", 1)));
    NameFixture fixture;
    fixture.hear("Is called Dizzy.", "Dizzy");
    fixture.hear("Is called Melissa.", "Melissa");
    CHECK(fixture.contents() == Contents{"Is called Dizzy.", "Is called Melissa."});
    fixture.hear("Goes by Moira from now on.", "Moira", true);
    CHECK(fixture.contents() == Contents{"Goes by Moira from now on."});
}

TEST_CASE("a name put right is no second name") {
    MemoryFixture fixture;
    const ConversationId conversation = fixture.thread();
    fixture.say(conversation, "My name is Meera.");
    fixture.say(conversation, "It's Mira, not Meera.");
    fixture.audit(conversation);
    CHECK(fixture.contents().size() == 1);
}

TEST_CASE("a firm is no home, what one starts oneself no employer, an hour of sport no hour of work") {
    CHECK(matters("I've moved to Coastal Electrical.").find("residence") == std::string::npos);
    CHECK(matters("I started Kingfisher, a newsletter for runners, in November.").find("employer") ==
          std::string::npos);
    CHECK(matters("I started at Kingfisher in November.") == "employer = Kingfisher");
    CHECK(matters("I've changed to on Thursday nights for body pump.").find("work hours") == std::string::npos);
    CHECK(matters("I'm covering for the manager today.").find("job title") == std::string::npos);
}

TEST_CASE("a choice about oneself is told from the next by what was chosen") {
    const auto formal = readingOf("Let's do a more formal tone from here on out, a casual tone isn't working for me.");
    for (const auto& statement : formal.statements) CHECK(statement.attribute != "decision/me");
}

TEST_CASE("what is told of somebody else, of another thing or of long ago takes no place") {
    const auto keptApart = [](PairText later, PairText earlier) {
        const auto judge = PairJudge::shared(english());
        return areKeptApart(english(), judge->read(std::move(later)), judge->read(std::move(earlier)));
    };
    PairText theirs = said("Moved to Aalborg in May 2026.");
    theirs.subject = "Bente";
    CHECK(keptApart(theirs, told("Lives in Leeds.", "residence", "Leeds")));
    CHECK_FALSE(keptApart(theirs, said("Shares a flat in Leeds with Bente.")));
    CHECK(keptApart(said("Used to support Viking as a child."), said("Supports Brann.")));
    CHECK_FALSE(keptApart(said("Used to support Brann."), said("Supports Brann.")));
    CHECK(keptApart(said("The deadline for the tax return is on 10 Jul 2026."),
                    said("The deadline for the grant is on 3 Jun 2026.")));
    CHECK_FALSE(
        keptApart(said("The grant deadline is 17 June."), said("The deadline for the grant is on 3 Jun 2026.")));
    CHECK(keptApart(told("Has a ThinkPad X1.", "laptop", "ThinkPad X1"), said("Phone is a Pixel 8.")));
    CHECK_FALSE(keptApart(said("New phone is a Fairphone."), said("Phone is a Pixel 8.")));
}
