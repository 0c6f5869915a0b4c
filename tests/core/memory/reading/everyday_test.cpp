// SPDX-License-Identifier: AGPL-3.0-or-later
// Everyday matters that people tell in passing. Said on Wednesday, 8 May 2024.
#include <algorithm>

#include "tests/core/memory/reading/extraction_cases.h"

namespace hearth::memory {

namespace {

bool tells(std::string_view said, std::string_view content) {
    const auto found = rememberedFrom(said);
    return std::find(found.begin(), found.end(), content) != found.end();
}

}  // namespace

TEST_CASE("who lost work and when is told as what happened, and nobody works as a redundant") {
    CHECK(tells("I was made redundant the week before last.", "Was made redundant in the week of 22 Apr 2024."));
    CHECK(tells("They've made me redundant after eleven years.", "Was made redundant after eleven years."));
    CHECK(tells("I was let go two weeks ago, on short notice.", "Was let go on 24 Apr 2024, on short notice."));
    expectAll({{"The second boiler was made redundant when the new wing opened.", {}}, {"I was fired up by it.", {}}});
}

TEST_CASE("an age to come is told with its day, and nobody has it before") {
    expectAll({
        {"I'm turning 70 on the 12th of next month.", {"Turns 70 on 12 Jun 2024."}},
        {"My son turns 6 on Saturday.", {"Son turns 6 on 11 May 2024."}},
        {"I'm turning 180 degrees away from that idea.", {}},
    });
}

TEST_CASE("a birthday that is near is told by its day of every year") {
    expectAll({
        {"It's my birthday on Friday.", {"Birthday is 10 May."}},
        {"It's my birthday today!", {"Birthday is 8 May."}},
        {"Mum's birthday is on Friday.", {"Mum's birthday is 10 May."}},
        {"My birthday was rubbish this year.", {}},
    });
}

TEST_CASE("sizes, measures and what runs out are kept as what they are") {
    expectAll({
        {"I take a size 7 shoe, wide fitting.", {"Takes a size 7 shoe, wide fitting."}},
        {"I'm 182 cm and 90 kilos.", {"Is 182 cm tall.", "Weighs 90 kilos."}},
        {"I'm 90 minutes from the airport.", {}},
        {"My visa expires in March.", {"Visa expires in March 2025."}},
        {"My patience runs out at the end of every meeting.", {}},
    });
}

TEST_CASE("where keys and the like are is kept") {
    CHECK(tells("The spare key is under the blue flowerpot by the shed.",
                "Spare key is under the blue flowerpot by the shed."));
    expectAll({{"The key is to stir constantly.", {}}, {"The key is in the timing.", {}}});
}

TEST_CASE("who was helped to move lives there") {
    CHECK(tells("A friend helped me move to York last month.", "Lives in York since April 2024."));
    CHECK_FALSE(tells("I helped a friend move to York.", "Lives in York."));
    CHECK_FALSE(tells("A friend helped me move the sofa to York Road.", "Lives in York Road."));
}

TEST_CASE("an animal has the name that is told behind it or before it") {
    CHECK(tells("We adopted a cat last Saturday, she's called Pepper.", "Has a cat named Pepper."));
    CHECK(tells("I adopted a greyhound from the shelter last Saturday.", "Has a greyhound since 4 May 2024."));
    CHECK(tells("Poppy, our spaniel, is 9 and going deaf.", "Has a spaniel named Poppy."));
    CHECK_FALSE(tells("Clover, our supplier, is 9 days late.", "Clover is 9 years old."));
    CHECK(tells("I took Biscuit to the vet, she's 12 now.", "Biscuit is 12 years old."));
}

TEST_CASE("verbs behind \"and\" have the form of the first, and things behind it stay things") {
    expectAll({
        {"I play the fiddle, sing in a choir and teach ceilidh dancing.",
         {"Plays the fiddle, sings in a choir.", "Teaches ceilidh dancing."}},
        {"I work nights, sleep till two and walk the dog at three.",
         {"Works nights, sleeps till two and walks the dog at three."}},
        {"I like eggs and dance music.", {"Likes eggs.", "Likes dance music."}},
        {"I don't eat meat and hardly drink.", {"Does not eat meat."}},
    });
}

TEST_CASE("whom the writer does something for is told by name, where nobody else can be meant") {
    CHECK(tells("My mum has dementia. I visit her every Sunday.", "Visits their mum every Sunday."));
    CHECK(tells("My neighbour Anneke broke her hip, so I do her shopping on Fridays.",
                "Does Anneke's shopping on Fridays."));
    CHECK(tells("My aunt and my cousin live in Ennis. I visit her on Sundays.", "Visits her on Sundays."));
}

TEST_CASE("what one is as a parent or a nurse, and was as a child") {
    CHECK(tells("As a single dad I cook most nights.", "Cooks most nights."));
    CHECK(tells("As a child I lived in Cork.", "Used to live in Cork."));
    CHECK_FALSE(tells("A nurse I work with is leaving.", "Works as a nurse."));
}

TEST_CASE("a surgery's GP is written so") {
    CHECK(tells("My GP, Dr Sheridan, has put me on 20 mg of lisinopril.", "Has a GP named Dr Sheridan."));
}

TEST_CASE("what a letter about oneself is to be made of is one's own") {
    expectAll({
        {"Write me a cover letter. I'm a nurse with ten years in A&E at Leeds General.",
         {"Is a nurse with ten years in A&E at Leeds General."}},
        {"As a freelance translator I often work with German contracts.", {"Works as a freelance translator."}},
        {"I just joined Corbel as a project lead.", {"Works at Corbel.", "Works as a project lead."}},
        {"I quit my job in April.", {"Quit their job in April 2024."}},
    });
}

TEST_CASE("whom one lives with, what one needs and what is over is known in plain words") {
    expectAll({
        {"We're a family of five.", {"Has a family of five."}},
        {"I need reading glasses.", {"Needs reading glasses."}},
        {"My internet provider is Brightwave and it's down again.", {"Internet provider is Brightwave."}},
        {"I'm not a morning person at all.", {"Is not a morning person."}},
        {"I used to smoke, gave up.", {"No longer smokes."}},
        {"My partner and I split up in March.", {"Has split up with their partner in March 2024."}},
        {"I live with my parents in a small village near Graz.",
         {"Lives with their parents in a small village near Graz."}},
        {"I go to the gym three times a week and do yoga on Sundays.",
         {"Goes to the gym three times a week and does yoga on Sundays."}},
        {"I drive a 2014 Corolla with 140k miles.", {"Drives a 2014 Corolla with 140k miles."}},
        {"I broke my ankle so I'm on crutches for six weeks.", {"Broke their ankle.", "Is on crutches for six weeks."}},
    });
}

TEST_CASE("everyday words are told as they were meant") {
    expectAll({
        {"I have a dentist appointment on 12 January at 9 am.", {"Has a dentist appointment on 12 Jan 2025 at 9 am."}},
        {"I work from 7 am to 7 pm.", {"Works from 7 am to 7 pm."}},
        {"My new manager is called Martin.", {"Has a manager named Martin."}},
        {"Our new roommate is called Pavel.", {"Has a roommate named Pavel."}},
        {"My parents are getting divorced.", {"Parents are getting divorced."}},
        {"I ride a second-hand Trek to work.", {"Rides a second-hand Trek to work."}},
    });
}

TEST_CASE("what is asked for behind a statement is no part of it") {
    expectAll({
        {"I hate cilantro so leave it out please", {"Hates cilantro."}},
        {"How do I clean a lens on an old Nikon", {}},
        {"I teach year 4 at a primary school in Hull, need a worksheet on fractions",
         {"Teaches year 4 at a primary school in Hull."}},
    });
}

}  // namespace hearth::memory
