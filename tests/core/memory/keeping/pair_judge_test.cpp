// SPDX-License-Identifier: AGPL-3.0-or-later
// What two memories are to each other by the signs of the pair, and what is superseded by it.
#include "core/memory/keeping/pair_judge.h"

#include "core/memory/english/english.h"
#include "core/memory/english/tables.h"
#include "core/memory/keeping/keeper.h"
#include "tests/core/memory/memory_fixture.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

/// What is kept in the person's own words, of whom ever.
PairText said(std::string content, std::string subject = "user") {
    return {content, std::move(subject), "said/" + content, content, false, Timestamp(0)};
}

struct Judged {
    explicit Judged(std::vector<PairText> others = {}) {
        for (auto& other : others) PairJudge::add(m_judge->read(std::move(other)), m_around);
    }
    PairSigns signs(PairText later, PairText earlier) {
        later.at = Timestamp(kDay * 30);
        PairSide one = m_judge->read(std::move(later));
        PairSide other = m_judge->read(std::move(earlier));
        PairJudge::add(one, m_around);
        PairJudge::add(other, m_around);
        PairJudge::meet(one, m_around);
        PairJudge::meet(other, m_around);
        return m_judge->signsOf(one, other, m_around);
    }

private:
    std::shared_ptr<const PairJudge> m_judge = PairJudge::shared(english());
    PairSurroundings m_around;
};

PairText sister(std::string name) { return {"Has a sister named " + name + ".", "user", "sister/" + name, name, true}; }

bool hasSign(const PairSigns& found, std::string_view sign) {
    return std::find(found.signs.begin(), found.signs.end(), sign) != found.signs.end();
}

struct PairFixture : MemoryFixture {
    ConversationId conversation = thread();

    void hear(std::string content, std::string attribute, std::string value, std::string subject = "user") {
        Statement statement;
        statement.content = content;
        statement.subject = std::move(subject);
        statement.attribute = std::move(attribute);
        statement.value = std::move(value);
        statement.quality = 0.8;
        const MessageId message = say(conversation, content, chat::Role::User, kDay * 10);
        const auto kept = temp.vault().write([&](store::Database& database) {
            return Keeper(database, now()).keep(statement, {message, now(), 0, 10});
        });
        REQUIRE(kept.ok());
    }
    void hearSaid(const std::string& content) { hear(content, "said/" + content, content); }
};

}  // namespace

TEST_CASE("the weights of pairs are of the classes that are asked for") {
    REQUIRE(englishPairClasses().size() == 3);
    CHECK(englishPairClasses()[1] == "replaces");
    CHECK(englishPairClasses()[2] == "repeats");
}

TEST_CASE("two statements with nothing in common have no signs") {
    Judged judged;
    CHECK(judged.signs(said("Their knee is better."), said("The shed is made of larch.")).signs.empty());
}

TEST_CASE("a pair that only many small signs speak for is not judged") {
    Judged judged({said("The shed is made of larch and stands by the gate."), said("Bakes on Sundays."),
                   said("Sings in the choir."), said("Has a bad knee.")});
    const PairSigns found = judged.signs(said("No longer bakes on Sundays."), said("Bakes on Sundays."));
    CHECK(hasSign(found, "T2"));
    CHECK_FALSE(
        judged.signs(said("Bakes bread."), said("The bread at the corner shop is dear, and so is the cheese.")).ground);
}

TEST_CASE("what is told of somebody else is no ground for superseding one's own") {
    Judged judged({sister("Ana")});
    const PairSigns hers = judged.signs(said("Ana is residing in Joinville now."), said("Is residing in Turin."));
    CHECK_FALSE(hers.ground);
    CHECK(hasSign(hers, "Wlater"));
}

TEST_CASE("a name that is over is ground, however usual its words are") {
    Judged judged({said("The films are in Cantonese at the weekend."), said("Reads in Cantonese to the dog."),
                   said("Old Cantonese songs are a treat."), said("The radio runs in Cantonese all day long.")});
    const PairText before = said("Ten minutes of Cantonese a day on the app is all there is time for.");
    CHECK(judged.signs(said("Gave up on the Cantonese."), before).ground);
    CHECK_FALSE(judged.signs(said("Has a Cantonese cookbook."), before).ground);
}

TEST_CASE("who is named once, with the writer beside, owns nothing of the writer's") {
    Judged judged;
    const PairText before = {"Rent is 900.", "user", "rent", "900", false};
    const PairText raised = {"Bumped them to 950 a month.", "Bumped", "rent", "950", false};
    CHECK(hasSign(judged.signs(raised, before), "Wnone"));
    Judged known({said("Rhys sings.", "Rhys")});
    CHECK(hasSign(known.signs({"Rhys pays them 950 a month.", "Rhys", "rent", "950", false}, before), "Wlater"));
}

TEST_CASE("the less two have in common, the surer it must be that one replaces the other") {
    Judged judged(
        {sister("Ana"), said("Grows pickles."), said("Sells pickles at the fair."), said("Pickles go with ham.")});
    const PairText flat = said("The rent on their flat is 580 a month.");
    const PairSigns matter = judged.signs({"Rent is 700.", "user", "rent", "700", false}, flat);
    CHECK(matter.ground);
    CHECK(matter.enough < 0.8);
    const PairText cook = said("Ana cooks at the Lantern.", "Ana");
    const PairSigns person = judged.signs(said("Ana has hung up the apron.", "Ana"), cook);
    CHECK_FALSE(person.ground);
    CHECK(person.enough > 0.9);
    const PairText none = said("No jar of pickles comes into the house.");
    const PairSigns word = judged.signs(said("Gave pickles another go and likes the sour ones."), none);
    CHECK_FALSE(word.ground);
    CHECK(word.enough > person.enough);
    CHECK(word.enough < 1);
}

TEST_CASE("what is kept of a thing never gives way for a word alone") {
    Judged judged;
    const PairText shed = {"The shed is green.", "user", "colour/shed", "green", false};
    CHECK(judged.signs(said("Sold the lawnmower from the shed."), shed).enough > 1);
}

TEST_CASE("which matter both speak of, and which of them denies, are signs") {
    Judged judged;
    const PairSigns trips =
        judged.signs(said("Is flying to Toledo on 2 August."), said("Is flying to Toledo on 22 June."));
    CHECK(std::any_of(trips.signs.begin(), trips.signs.end(), [](const auto& sign) { return sign.starts_with("P"); }));
    const PairText untouched = said("Does not touch pickles.");
    CHECK(hasSign(judged.signs(said("Does not mind pickles."), untouched), "J11"));
    CHECK(hasSign(judged.signs(said("Enjoys pickles now."), untouched), "J01"));
    CHECK(hasSign(judged.signs(said("Enjoys pickles now."), untouched), "w:now"));
}

TEST_CASE("two that share no word may speak of one matter, before anything else was asked of them") {
    const auto judge = PairJudge::shared(english());
    PairSide later = judge->read({"Pays 700 quid.", "user", "rent", "700 quid", false});
    PairSide earlier = judge->read(said("The landlord wants 580 a month for the flat."));
    CHECK(judge->mayMatter(later, earlier));
    PairSide other = judge->read({"Drives a Fiat.", "user", "car", "Fiat", false});
    PairSide shed = judge->read(said("The shed is made of larch."));
    CHECK_FALSE(judge->mayMatter(other, shed));
}

TEST_CASE("what was told of a matter in other words gives way") {
    PairFixture fixture;
    fixture.hearSaid("The rent on their flat is 580 a month.");
    fixture.hear("Rent is 700.", "rent", "700");
    CHECK(fixture.contents() == Contents{"Rent is 700."});
    CHECK(fixture.only("The rent on their flat is 580 a month.").supersededBy == fixture.only("Rent is 700.").id);
}

TEST_CASE("another matter, another's matter and another thing stay") {
    PairFixture fixture;
    fixture.hear("Has a sister named Ana.", "sister/ana", "Ana");
    fixture.hearSaid("Home is the flat in Leith.");
    fixture.hear("Works at Kestrel.", "employer", "Kestrel");
    fixture.hear("Lives in Hobart.", "residence", "Hobart", "Ana");
    fixture.hear("Drives a Fiat Panda.", "car", "Fiat Panda");
    fixture.hear("Is allergic to nuts.", "allergy/nut", "nuts");
    fixture.hear("Is allergic to wasps.", "allergy/wasp", "wasps");
    CHECK(fixture.contents().size() == 7);
}

TEST_CASE("what the person wrote or pinned gives way to no judgement") {
    PairFixture fixture;
    fixture.hearSaid("Home is the flat in Leith.");
    fixture.run("UPDATE memories SET pinned = 1");
    fixture.hear("Lives in Hobart.", "residence", "Hobart");
    CHECK(fixture.contents().size() == 2);
}
