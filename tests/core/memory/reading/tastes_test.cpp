// SPDX-License-Identifier: AGPL-3.0-or-later
// What somebody likes, eats, plays and does not bear is known whichever way round it is told, and what only sounds like
// it is not.
#include "tests/core/memory/reading/extraction_cases.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

std::string attributeOf(std::string_view text) {
    const Reading reading = readingOf(text);
    return reading.statements.empty() ? std::string() : reading.statements.front().attribute;
}

}  // namespace

TEST_CASE("an allergy is known by what it does, and when it is outgrown") {
    expectAll({
        {"I come up in spots from walnuts, it's an allergy.", {"Is allergic to walnuts."}},
        {"My eyes swell shut from mugwort, it's an allergy.", {"Is allergic to mugwort."}},
        {"Lentils and I don't mix, I'm allergic.", {"Is allergic to Lentils."}},
        {"Vera carries an EpiPen because of hornets.", {"Vera is allergic to hornets."}},
        {"The hotel keeps lilies out of my room because of my allergy.", {"Is allergic to lilies."}},
        {"I've grown out of my allergy to rye, it's gone.", {"Is no longer allergic to rye."}},
        {"Vera was retested and there's no allergy to hornets now.", {"Vera is no longer allergic to hornets."}},
        {"I've grown out of my winter coat.", {}},
        {"Alcohol and work don't mix.", {}},
        {"My brother carries a torch because of power cuts.", {"Brother carries a torch because of power cuts."}},
    });
}

TEST_CASE("a time or how often may stand first") {
    expectAll({
        {"6:40 is when I get up.", {"Wakes up at 6:40."}},
        {"7:10, every day, that's when I wake up.", {"Wakes up at 7:10."}},
        {"My new getting-up time is half five.", {"Wakes up at half five."}},
        {"Two evenings a week is when I do judo now.", {"Does judo Two evenings a week now."}},
        {"Judo is on Saturday mornings now.", {"Does Judo on Saturday mornings now."}},
    });
    CHECK(attributeOf("Judo is on Saturday mornings now.") == "routine/judo");
    CHECK(rememberedFrom("6:40 is when the bus leaves.").empty());
}

TEST_CASE("what is over is known by what it was") {
    expectAll({
        {"The low-carb phase is over.", {"Is no longer low-carb."}},
        {"The lute is sold, I don't play anymore.", {"No longer plays the lute."}},
        {"Pottery and I are done.", {"No longer likes Pottery."}},
        {"The fire for origami is gone.", {"No longer likes origami."}},
    });
    CHECK(attributeOf("The vegan sausage is over there.") != "diet");
}

TEST_CASE("what is fond of what, in whatever words") {
    expectAll({
        {"I'm totally crazy about salsa.", {"Is crazy about salsa."}},
        {"My nephew Idris is mad about tractors and bores everyone with them.",
         {"Has a nephew named Idris.", "Idris loves tractors."}},
        {"Zainab gets a real kick out of thunderstorms.", {"Zainab loves thunderstorms."}},
        {"Camping has grown on me.", {"Likes Camping."}},
        {"I gave opera another go and I like it.", {"Likes opera."}},
        {"I always choose teal if there is a choice, I love that colour.", {"Favourite colour is teal."}},
        {"My preferred colour is teal.", {"Favourite colour is teal."}},
        {"Dislikes: escape rooms. Don't suggest.", {"Dislikes escape rooms."}},
    });
    CHECK(rememberedFrom("I'm mad about the delay.").empty());
    CHECK(rememberedFrom("Dislikes: 14. Likes: 220. Is that a good ratio?").empty());
}

TEST_CASE("what is asked about something and then said of it is one statement") {
    expectAll({
        {"How do I stop a banjolele buzzing? I play one on Fridays.", {"Plays the banjolele on Fridays."}},
        {"My euphonium is stiff, I play it in the works band.", {"Plays the euphonium in the works band."}},
        {"Why is there so much small talk at weddings? I loathe it.", {"Loathes small talk at weddings."}},
        {"Know any podcasts about bell ringing? My uncle Fergal is mad about it.",
         {"Has an uncle named Fergal.", "Fergal loves bell ringing."}},
        {"Karaoke bars? I would rather chew glass.", {"Hates Karaoke bars."}},
        {"How much sugar is in a mocha? I have one every morning.", {"Drinks mocha every morning."}},
        {"Plan my weekend without crazy golf, because I detest it.", {"Detests crazy golf."}},
        {"Gift for Oskar, who loves bouldering?", {"Oskar loves bouldering."}},
        {"Paperwork, I mean. I don't like it.", {"Does not like Paperwork."}},
        {"Nobody hates water parks the way Yolanda does.", {"Yolanda hates water parks."}},
        {"When the kids are in bed I do what I love: birdwatching.", {"Loves birdwatching."}},
        {"Cilantro, can't stand it.", {"Cannot stand Cilantro."}},
        {"Honestly, I love it.", {}},
        {"When it rains, I love it.", {}},
        {"It's raining. I love it.", {}},
    });
    CHECK(attributeOf("I drink ginger tea every day.") == "morning drink");
    CHECK(rememberedFrom("Coffee? I'd rather have tea.") == rememberedFrom("I'd rather have tea."));
    CHECK(rememberedFrom("Gift for a colleague who loves cars?").empty());
}

TEST_CASE("a message that begins with a time is no log of a talk") {
    CHECK(rememberedFrom("8:15 every day, that's when I get up.") == rememberedFrom("I get up at 8:15."));
    CHECK(rememberedFrom("09:31 Ana: I live in Leeds\n09:32 Bo: I live in York").empty());
}
