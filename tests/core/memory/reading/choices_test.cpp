// SPDX-License-Identifier: AGPL-3.0-or-later
// Choices that are made anew, aims that are given up, and what is still so although its words look like an end.
#include "core/memory/keeping/denied_aims.h"
#include "core/memory/keeping/supersede.h"
#include "tests/core/memory/memory_fixture.h"
#include "tests/core/memory/reading/extraction_cases.h"

using namespace hearth;
using namespace hearth::memory;

TEST_CASE("a choice is about what I spoke of just before") {
    SECTION("in the message before") {
        const auto kept = DayByDay().after(
            {"We went with tiles for the hall.", "I've done a U-turn on the hall.", "We're going with cork."});
        CHECK(stands(kept, "Decided on cork for the hall."));
        CHECK_FALSE(stands(kept, "Went with tiles for the hall."));
    }
    SECTION("in the sentence before") {
        const auto kept =
            DayByDay().after({"We went with tiles for the hall.", "About the hall, don't laugh. We take cork now."});
        CHECK(stands(kept, "Decided on cork for the hall."));
        CHECK_FALSE(stands(kept, "Went with tiles for the hall."));
    }
    SECTION("and of nothing where I only go somewhere with somebody, or give a reason") {
        CHECK(stands(DayByDay().after({"I settled on Hetzner for hosting.", "I've changed my mind about hosting.",
                                       "I'm going with Ana to the bank."}),
                     "Settled on Hetzner for hosting."));
        CHECK(stands(DayByDay().after({"We went with tiles for the hall.",
                                       "I've had second thoughts about the hall. It's the noise."}),
                     "Went with tiles for the hall."));
    }
}

TEST_CASE("choosing what lost the last time takes that choice's place") {
    const char* const first = "I've chosen carpet over wood for the living room floor and paid the deposit.";
    const char* const kept = "Has chosen carpet over wood for the living room floor and paid the deposit.";
    SECTION("whatever it is said to be for") {
        CHECK_FALSE(stands(DayByDay().after({first, "We're going with wood."}), kept));
        CHECK_FALSE(stands(DayByDay().after({"We picked bank A rather than bank B for the mortgage.",
                                             "We're going with bank B after all."}),
                           "Picked bank A rather than bank B for the mortgage."));
    }
    SECTION("but not what was chosen itself, nor a choice about something else") {
        CHECK(stands(DayByDay().after({first, "We're going with carpet."}), kept));
        CHECK(stands(
            DayByDay().after({"We chose oak over pine for the table.", "We're going with pine for the shelves."}),
            "Chose oak over pine for the table."));
    }
}

TEST_CASE("an aim ends when I say in its own words that it will not be") {
    const char* const aim = "Wants to publish a paper.";
    CHECK_FALSE(stands(DayByDay().after({"I want to publish a paper.", "I won't publish a paper."}), aim));
    CHECK_FALSE(
        stands(DayByDay().after({"I want to publish a paper.", "I'm not going to publish a paper after all."}), aim));
    CHECK_FALSE(
        stands(DayByDay().after({"I've always wanted to get my pilot's licence.", "I won't get my pilot's licence."}),
               "Has always wanted to get their pilot's licence."));
    // For now, or of another thing.
    CHECK(stands(DayByDay().after({"I want to publish a paper.", "I won't publish a paper this year."}), aim));
    CHECK(stands(DayByDay().after({"I want to publish a paper.", "I won't publish a paper before I'm forty."}), aim));
}

TEST_CASE("what I have had since then I still have") {
    DayByDay fixture;
    fixture.after({"We've had the Nissan Qashqai since December 2021."});
    CHECK(fixture.only("Has had the Nissan Qashqai since December 2021.").value == "Nissan Qashqai");
}

TEST_CASE("what I look after is not over") {
    DayByDay fixture;
    fixture.after({"I look after a team of sixty."});
    CHECK(fixture.only("Looks after a team of sixty.").value == "sixty");
}

TEST_CASE("whatever I have got is no boss of mine unless I say so") {
    const auto kept = DayByDay().after({"Noura is my manager.", "We've got Headspace."});
    CHECK_FALSE(stands(kept, "Reports to Headspace."));
}

TEST_CASE("what I like after all is no longer what I hate") {
    CHECK(DayByDay().after({"I hate pickles.", "I gave pickles another go and I like it."}) ==
          Contents{"Likes pickles."});
    CHECK(DayByDay().after({"Group chats, I can't bear it.", "I don't mind group chats now, I quite like it."}) ==
          Contents{"Likes group chats."});
    CHECK(DayByDay().after({"I love pickles.", "I take back my complaint about the bill."}) ==
          Contents{"Loves pickles."});
}

TEST_CASE("what I chose over something else is what I chose") {
    DayByDay fixture;
    fixture.after({"I've chosen flying home over staying here for Christmas."});
    CHECK(fixture.only("Has chosen flying home over staying here for Christmas.").value == "flying home");
}

TEST_CASE("a colour that I love is my favourite") {
    CHECK(DayByDay().after({"The colour I love is cherry red.", "My number one colour is aqua now."}) ==
          Contents{"Favourite colour is aqua."});
    CHECK(stands(DayByDay().after({"My favourite colour is aqua.", "The colour I picked for the door is red."}),
                 "Favourite colour is aqua."));
}

TEST_CASE("how answers should be is one at a time, whatever is wished or understood better") {
    CHECK(DayByDay().after({"I want simple English.", "I understand more with normal English."}) ==
          Contents{"Understands more with normal English."});
    CHECK(DayByDay().after({"UK spelling would suit me best.", "Give me US spelling as a rule."}).size() == 1);
}

TEST_CASE("what is made and has a name is no pet") {
    DayByDay fixture;
    fixture.after({"I've got a side project called Patchwork, a garden planner."});
    CHECK(fixture.only("Has a side project called Patchwork, a garden planner.").attribute == "project/patchwork");
}

TEST_CASE("an animal that was only taken in by name is gone when it dies") {
    CHECK_FALSE(stands(DayByDay().after({"We adopted a Shetland pony, Rosie.", "Rosie died on Thursday."}),
                       "Adopted a Shetland pony, Rosie."));
}

TEST_CASE("home is near what one lives some minutes from") {
    DayByDay fixture;
    fixture.after({"I live about ten minutes outside Drogheda town centre."});
    CHECK(fixture.only("Lives about ten minutes outside Drogheda town centre.").value == "Drogheda");
    CHECK(stands(DayByDay().after({"I live in Porto.", "Ana has been home since Monday."}), "Lives in Porto."));
}

TEST_CASE("a database is where nobody lives") {
    DayByDay fixture;
    const auto kept = fixture.after({"We live in Abeokuta.", "Moved Nightjar to Elasticsearch, way faster."});
    CHECK(stands(kept, "Lives in Abeokuta."));
}

TEST_CASE("a value that says that it is over is not the old one told again") {
    const auto at = [](const char* value, std::int64_t when) {
        return Stance{"allergy/mangoe", value, Timestamp(when), {}, std::to_string(when)};
    };
    CHECK(replaces(at("can have mangoes, the allergy is over", 2), at("mangoes", 1)));
    CHECK(replaces(at("mangoes is gone", 2), at("mangoes", 1)));
    CHECK_FALSE(replaces(at("mangoes at least", 2), at("mangoes", 1)));
}
