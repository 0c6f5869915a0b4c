// SPDX-License-Identifier: AGPL-3.0-or-later
// What takes no other's place: another's matter, another thing, a word in common, what says the same.
#include "core/memory/english/english.h"
#include "core/memory/keeping/endings.h"
#include "core/memory/keeping/keeper.h"
#include "core/memory/keeping/reworded_updates.h"
#include "core/memory/keeping/supersede.h"
#include "core/memory/reading/change_cues.h"
#include "tests/core/memory/memory_fixture.h"
#include "tests/core/memory/reading/extraction_cases.h"
#include "tests/core/memory/reading/matters_told.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

Statement stated(std::string content, std::string attribute, std::string value, std::string subject = "user") {
    Statement statement;
    statement.content = std::move(content);
    statement.subject = std::move(subject);
    statement.attribute = std::move(attribute);
    statement.value = std::move(value);
    statement.quality = 0.8;
    return statement;
}

/// Read from words that say that something changed or ended.
Statement changed(Statement statement, std::string_view words, std::vector<std::string> about = {}) {
    statement.turns = true;
    statement.stops = !about.empty();
    statement.about = std::move(about);
    statement.over = EndCues(english()).read(words);
    return statement;
}

struct UnrelatedFixture : MemoryFixture {
    ConversationId conversation = thread();

    void hear(const Statement& statement) {
        const MessageId message = say(conversation, statement.content);
        const auto kept = temp.vault().write([&](store::Database& database) {
            return Keeper(database, now()).keep(statement, {message, now(), 0, 10});
        });
        REQUIRE(kept.ok());
    }
    /// What took its place; empty where it stands.
    std::string successor(std::string_view content) {
        const auto by = only(content).supersededBy;
        return by ? engine.get(*by)->content : "";
    }
};

}  // namespace

TEST_CASE("a value told with a word that only tells how, by its family's name or misspelled is no other value") {
    CHECK_FALSE(replaces(stance("diet", "strictly vegan", 2), stance("diet", "vegan", 1)));
    CHECK_FALSE(replaces(stance("seat", "aisle", 2), stance("seat", "aisle seat", 1)));
    CHECK_FALSE(replaces(stance("laptop", "ThinkPad for the books", 2), stance("laptop", "ThinkPad for the boks", 1)));
    CHECK(replaces(stance("diet", "raw vegan", 2), stance("diet", "vegan", 1)));
    CHECK(replaces(stance("rent", "12345678 yen", 2), stance("rent", "12345679 yen", 1)));
    CHECK(replaces(stance("manager", "Mara", 2), stance("manager", "Mira", 1)));
}

TEST_CASE("a clause that names the value in another form tells the same") {
    CHECK_FALSE(replaces(stance("manager", "Bram", 2), stance("manager/~=bram's boss of me at work", "…", 1)));
    CHECK_FALSE(replaces(stance("goal race", "200k", 2), stance("goal race/~=i am training for 200k", "…", 1)));
    CHECK(replaces(stance("goal race", "300k", 2), stance("goal race/~=i am training for 200k", "…", 1)));
}

TEST_CASE("one favourite hobby takes no other's place, and a plan none whose day has passed") {
    CHECK_FALSE(replaces(stance("favourite hobby", "lace", 2), stance("favourite hobby", "darts", 1)));
    CHECK(replaces(stance("favourite colour", "teal", 2), stance("favourite colour", "red", 1)));
    Stance first = stance("visit/aunt", "the aunt", 1);
    Stance second = stance("visit/aunt", "the aunt", 20);
    first.dated = second.dated = true;
    first.validUntil = Timestamp(10);
    second.validUntil = Timestamp(30);
    CHECK_FALSE(replaces(second, first));
    second.learnedAt = Timestamp(5);
    CHECK(replaces(second, first));
}

TEST_CASE("what came in the place of what ended in the same breath takes it, and the end stays told") {
    const std::vector<Stance> said = {stance("app/note", "Bear", 1), stance("app/note", "no", 2),
                                      stance("app/note", "Keep", 2)};
    const auto by = supersede(said);
    CHECK(by[0] == 2);
    CHECK_FALSE(by[1]);
    CHECK_FALSE(by[2]);
}

TEST_CASE("a place or a number that was only read by the way gives way to nothing") {
    CHECK_FALSE(replaces(stance("residence", "Porto", 2), stance("residence/~bendigo", "Bendigo", 1)));
    CHECK_FALSE(replaces(stance("team size", "ten", 2), stance("team size/~four", "four", 1)));
    CHECK(replaces(stance("car", "Golf", 2), stance("car/~polo", "Polo", 1)));
}

TEST_CASE("where somebody else is named beside the writer, what is read openly is nobody's for sure") {
    CHECK(matters("I can't just pop round to Nigel's, that's Kilkenny, that's where the house is.").empty());
    CHECK(matters("let me start off by saying my sister jolene brings home the bacon as a substitute teacher.") ==
          "sister/jolene = Jolene");
    CHECK(matters("We don't see my friend Kyle much because of the drive, home over there is Leeds.") ==
          "friend/kyle = Kyle");
    CHECK(matters("I live in Leeds.") == "residence = Leeds");
}

TEST_CASE("what is read openly beside a name that is known is kept as it was said") {
    UnrelatedFixture fixture;
    Statement sister = stated("Has a friend named Zofia.", "friend/zofia", "Zofia");
    sister.kind = Kind::Relation;
    fixture.hear(sister);
    fixture.hear(stated("Lives in Graz.", "residence", "Graz"));
    Statement open = stated("For the call with zofia, at home in Belo, they need a slot.", "residence", "Belo");
    open.openlyRead = open.sure = true;
    fixture.hear(open);
    CHECK(fixture.successor("Lives in Graz.") == "");
    CHECK(fixture.only(open.content).attribute.starts_with("said/"));
}

TEST_CASE("words that only look like an end leave a value as it is") {
    CHECK(matters("Ines lives out Bath way.") == "residence = Bath");
    CHECK(matters("The roof over my head costs 1,130 francs monthly.") == "rent = 1,130 francs");
    CHECK(matters("If it isn't in Standard Notes I forget it, that's where my notes go.") ==
          "app/note = Standard Notes");
    CHECK(matters("I've jumped ship from pork-free to lactose-free") == "diet = lactose-free");
    CHECK(matters("I'm over taupe, rust is my favourite colour now.") == "favourite colour = rust");
    CHECK(matters("We've moved into a bungalow, out of the old place at last.") == "home = a bungalow");
    CHECK(matters("I no longer live in Bath.") == "residence/bath = no");
}

TEST_CASE("a value ends before the verb behind it, and an oath of regret is no boss") {
    CHECK(matters("I've got a flat in Oban went to 300 people.") == "residence = Oban");
    CHECK(matters("Kylie is my boss, more's the pity.") == "manager = Kylie");
    CHECK(matters("I'm just a piano tuner, nothing fancy") == "job title = piano tuner");
}

TEST_CASE("whom a change is told of is not what is over") {
    UnrelatedFixture fixture;
    const std::string content = "You can't shut my colleague Sheila up about county cricket.";
    fixture.hear(stated(content, "said/county cricket", content, "Sheila"));
    fixture.hear(
        changed(stated("Sheila has gone pork-free.", "said/has gone pork-free", "has gone pork-free", "Sheila"),
                "Sheila is not coming any more, Sheila has gone pork-free", {"pork-free"}));
    CHECK(fixture.successor(content) == "");
}

TEST_CASE("one word in common out of many ends nothing") {
    UnrelatedFixture fixture;
    const std::string meeting =
        "There was a meeting, tea, biscuits, raised voices, and it is plastic for the hen house.";
    fixture.hear(stated(meeting, "said/meeting", meeting));
    Statement tea = changed(stated("Moved on to builder's tea.", "said/builder tea", "builder's tea"), "", {"tea"});
    tea.openlyRead = true;
    fixture.hear(tea);
    CHECK(fixture.successor(meeting) == "");
    fixture.hear(stated("Is mad for Kylie Minogue.", "opinion/kylie minogue", "likes"));
    Statement boss = changed(stated("Has a new boss since Kylie moved on.", "said/new boss", "boss"), "", {"kylie"});
    boss.openlyRead = true;
    fixture.hear(boss);
    CHECK(fixture.successor("Is mad for Kylie Minogue.") == "");
}

TEST_CASE("what was over when it was told, or says so itself, is not ended again") {
    UnrelatedFixture fixture;
    fixture.hear(stated("Used to be a terror for bingo.", "said/terror for bingo", "used to be a terror for bingo"));
    fixture.hear(changed(stated("Quit bingo.", "gave up/bingo", "no"), "quit bingo", {"bingo"}));
    CHECK(fixture.successor("Used to be a terror for bingo.") == "");
    const std::string appeal = "My other half can not see the appeal of panel shows, I am mad about them.";
    fixture.hear(stated(appeal, "said/panel show", appeal));
    fixture.hear(changed(stated("Has gone off panel shows.", "gave up/panel show", "no"), "gone off panel shows",
                         {"panel", "show"}));
    CHECK(fixture.successor(appeal) != "");
    Statement past = stated("Had a mailbox in Little Rock.", "said/mailbox", "a mailbox in Little Rock");
    past.validUntil = fixture.now().plus(-100 * kDay);
    fixture.hear(past);
    Statement left =
        changed(stated("Left Little Rock for good.", "said/left", "left"), "left Little Rock", {"little", "rock"});
    left.openlyRead = true;
    fixture.hear(left);
    CHECK(fixture.successor(past.content) == "");
}

TEST_CASE("a choice told again at more length is the same choice, whatever ends beside it") {
    const Standing cork{MemoryId(IdBytes{}), "Has decided on cork for the church hall floor.",
                        "decision/church hall floor", "cork"};
    const std::vector<WeighedStanding> before = {{&cork, contentWords(english(), cork.content)}};
    const EndCues reader(english());
    const auto again = changed(stated("Decided on cork for the church hall floor.", "decision/on cork", "on cork"),
                               "the bell is over, decided on cork for the church hall floor", {"bell"});
    CHECK(chosenBefore(reader, english(), again, before).empty());
    const auto other =
        changed(stated("Decided on slate instead of cork for the church hall floor.", "decision/slate", "slate"),
                "decided on slate instead of cork for the church hall floor", {"cork"});
    CHECK(chosenBefore(reader, english(), other, before).size() == 1);
}

TEST_CASE("a plan called off ends no home told in other words, and a commute no party") {
    UnrelatedFixture fixture;
    const std::string home = "Got the keys in Kilkenny and moved in, boxes up to the ceiling.";
    fixture.hear(stated(home, "said/key in kilkenny", home));
    fixture.hear(changed(stated("Is not going to Kilkenny after all.", "trip/kilkenny", "no"),
                         "we are not going to Kilkenny after all", {"kilkenny"}));
    CHECK(fixture.successor(home) == "");
    fixture.hear(stated("Is down for their retirement party on 4 Jul 2024.", "event/retirement party", "4 Jul 2024"));
    Statement commute = changed(stated("Commutes by subway.", "commute", "subway"),
                                "I commute on the subway, and they called off my retirement party");
    commute.openlyRead = true;
    fixture.hear(commute);
    CHECK(fixture.successor("Is down for their retirement party on 4 Jul 2024.") == "");
}

TEST_CASE("a change that names what it replaced ends no other loose value") {
    UnrelatedFixture fixture;
    fixture.hear(stated("The whole street calls them Titch.", looseAttribute("nickname", "Titch"), "Titch"));
    fixture.hear(changed(stated("Goes by Gemma.", "nickname", "Gemma"), "It's Gemma I answer to now instead of Bazza",
                         {"bazza"}));
    CHECK(fixture.successor("The whole street calls them Titch.") == "");
}

TEST_CASE("what somebody does for want of what they like, and what stays as it was, ends nothing") {
    CHECK(DayByDay().after({"My favourite tea is assam.", "The milk has gone off, so lapsang it is."}) ==
          Contents{"Favourite tea is assam."});
    CHECK(DayByDay().after({"I work in R every day.", "It's staying R after all."}) ==
          Contents{"Works in R every day."});
}

TEST_CASE("what was so long ago ends nothing that is so today") {
    CHECK(stands(DayByDay().after({"I support Brann, have done for years", "I used to support Viking as a child"}),
                 "Supports Brann, has done for years."));
    CHECK(
        stands(DayByDay().after({"We drive a Skoda Octavia", "back then I drove a Volvo"}), "Drives a Skoda Octavia."));
    CHECK_FALSE(stands(DayByDay().after({"I support Leeds United",
                                         "I used to support Leeds United but these days it's "
                                         "Farsley Celtic"}),
                       "Supports Leeds United."));
}

TEST_CASE("the name of somebody beside a change is not what is over") {
    UnrelatedFixture fixture;
    Statement colleague = stated("Has a colleague named Bram.", "colleague/bram", "Bram");
    colleague.kind = Kind::Relation;
    fixture.hear(colleague);
    fixture.hear(stated("Owes Bram a favour since the move.", "said/favour", "owes Bram a favour since the move"));
    Statement eggs = changed(stated("With Bram it is no longer egg-free.", "said/egg-free", "it is no longer egg-free"),
                             "with Bram it is no longer egg-free", {"bram", "egg-free"});
    eggs.openlyRead = true;
    fixture.hear(eggs);
    CHECK(fixture.successor("Owes Bram a favour since the move.") == "");
}

TEST_CASE("what is stated of one matter ends no other that is called off beside it") {
    UnrelatedFixture fixture;
    const std::string board = "Needs a dark suit for their promotion board.";
    fixture.hear(stated(board, "said/promotion board", board));
    fixture.hear(changed(stated("Favourite colour is teal.", "favourite colour", "teal"),
                         "my favourite colour is teal and my promotion board is cancelled"));
    CHECK(fixture.successor(board) == "");
}

TEST_CASE("a home told in a clause about somebody who is known is nobody's for sure") {
    UnrelatedFixture fixture;
    Statement daughter = stated("Has a daughter named Ilse.", "daughter/ilse", "Ilse");
    daughter.kind = Kind::Relation;
    fixture.hear(daughter);
    const std::string content = "Ilse sent a picture of the new kitchen, in Genoa, they live there now.";
    Statement open = stated(content, clauseAttribute("residence", content), content);
    open.openlyRead = true;
    fixture.hear(open);
    CHECK(fixture.only(content).attribute.starts_with("said/"));
}

TEST_CASE("where one is just now, or has been once, ends neither job nor hours nor home") {
    const auto stays = [](std::initializer_list<const char*> said, const char* content) {
        const auto kept = DayByDay().after(said);
        for (const auto& one : kept) UNSCOPED_INFO(one);
        return stands(kept, content);
    };
    CHECK(stays({"I work at Siemens.", "I'm at Lucy's, she has wifi"}, "Works at Siemens."));
    CHECK(stays({"I work at Tesco.", "I'm at Gatwick, where can I leave a bag"}, "Works at Tesco."));
    CHECK(stays({"I work weekends.", "I'm on a train to Vienna"}, "Works weekends."));
    CHECK(stays({"I live in Turin.", "I've lived in Oslo"}, "Lives in Turin."));
    CHECK(stays({"I'm vegan.", "I've been a vegetarian"}, "Is vegan."));
    CHECK(stays({"I work at Tesco.", "I'm with Kestrel Freight now."}, "Works at Kestrel Freight."));
    CHECK(stays({"I live in Turin.", "I've lived in Oslo since last year."}, "Lives in Oslo since 2025."));
    CHECK(stays({"I'm on nine to five."}, "Works nine to five."));
}

TEST_CASE("a sewing machine is no laptop, and no laptop takes its place") {
    const auto kept = DayByDay().after({"My sewing machine is a Bernina 1008.", "I bought a used ThinkPad T480."});
    for (const auto& one : kept) UNSCOPED_INFO(one);
    CHECK(std::any_of(kept.begin(), kept.end(),
                      [](const std::string& one) { return one.find("Bernina") != std::string::npos; }));
}

TEST_CASE("what parents, children and partners do ends nothing of the writer's") {
    const auto stays = [](const char* content, const char* before, const char* then) {
        INFO(before << " | " << then);
        return stands(DayByDay().after({before, then}), content);
    };
    CHECK(stays("Lives in Porto.", "I live in Porto.", "My parents live in Faro."));
    CHECK(stays("Lives in Porto.", "I live in Porto.", "my two brothers live in Hamburg now"));
    CHECK(stays("Lives in Porto.", "I live in Porto.", "my mum and dad moved to Faro"));
    CHECK(stays("Works at Bosch.", "I work at Bosch.", "My parents work at Siemens."));
    CHECK(stays("Is vegetarian.", "I'm vegetarian.", "my kids are vegan now"));
    CHECK(stays("Is vegetarian.", "I'm vegetarian.", "my wife and kids are vegan now"));
    CHECK(stays("Plays the piano.", "I play the piano.", "my kids have quit piano"));
    const auto moved = DayByDay().after({"My parents live in Faro.", "My parents moved to Braga."});
    CHECK(stands(moved, "Parents live in Braga."));
    CHECK_FALSE(stands(moved, "Parents live in Faro."));
}
