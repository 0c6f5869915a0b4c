// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/core/memory/reading/extraction_cases.h"

using namespace hearth;
using namespace hearth::memory;

TEST_CASE("Hearth remembers who I am") {
    expectAll({
        {"My name is Ana Reis.", {"Is called Ana Reis."}},
        {"Hi! I'm Tomás.", {"Is called Tomás."}},
        {"Hi, I'm Clara and I need help with a recipe", {"Is called Clara."}},
        {"Call me Sam, everybody does.", {"Wants to be called Sam."}},
        {"By the way, I'm 34 years old.", {"Is 34 years old."}},
        {"I just turned 40!", {"Is 40 years old."}},
        {"my birthday is on the 3rd of May", {"Birthday is the 3rd of May."}},
        {"I was born in Faro.", {"Was born in Faro."}},
        {"I grew up in a small village in Bavaria.", {"Grew up in Bavaria."}},
        {"I'm originally from Mozambique", {"Comes from Mozambique."}},
        {"I am Portuguese.", {"Is Portuguese."}},
        {"My pronouns are they/them.", {"Pronouns are they/them."}},
        {"I'm left-handed, so scissors annoy me.", {"Is left-handed."}},
        {"I'm a night owl.", {"Is a night owl."}},
    });
}

TEST_CASE("Hearth remembers where I live") {
    expectAll({
        {"I live in Porto.", {"Lives in Porto."}},
        {"i live in porto btw", {"Lives in Porto."}},
        {"I’ve been living in Lisbon since 2019.", {"Lives in Lisbon since 2019."}},
        {"We moved to Ghent in March, and it rains a lot.", {"Lives in Ghent since March 2024."}},
        {"I'm based in Berlin these days", {"Lives in Berlin."}},
        {"I live in a tiny flat in Vienna with two friends.", {"Lives in Vienna."}},
        {"I used to live in Rome.", {"Used to live in Rome."}},
        {"I no longer live in Madrid.", {"No longer lives in Madrid."}},
        {"I don't live in Berlin anymore.", {"No longer lives in Berlin."}},
        {"I lived in Kyoto from 2015 to 2018.", {"Used to live in Kyoto from 2015 to 2018."}},
        {"Since I live in Tromsø, what should I wear in May?", {"Lives in Tromsø."}},
        {"I recently relocated to Austin, Texas.", {"Lives in Austin, Texas."}},
    });
}

TEST_CASE("Hearth remembers my work and studies") {
    expectAll({
        {"I work at Siemens.", {"Works at Siemens."}},
        {"I work as a paramedic in a big hospital.", {"Works as a paramedic."}},
        {"I'm a software engineer at Bosch.", {"Works as a software engineer.", "Works at Bosch."}},
        {"I started working at Mozilla last month.", {"Works at Mozilla since April 2024."}},
        {"I quit my job.", {"Quit their job."}},
        {"I don't work at Nokia anymore.", {"No longer works at Nokia."}},
        {"I left Google in 2021.", {"Left Google in 2021."}},
        {"I'm retired.", {"Is retired."}},
        {"I work from home on most days", {"Works from home."}},
        {"I'm self-employed and a photographer.", {"Is self-employed.", "Works as a photographer."}},
        {"I run a small bakery in Leiden.", {"Runs a small bakery in Leiden."}},
        {"I study marine biology at Aarhus University.", {"Studies marine biology.", "Studies at Aarhus University."}},
        {"I graduated from Bologna in 2012.", {"Graduated from Bologna in 2012."}},
        {"I have a PhD in chemistry.", {"Has a PhD in chemistry."}},
        {"I'm new to Rust.", {"Is new to Rust."}},
    });
}

TEST_CASE("Hearth remembers my family and animals") {
    expectAll({
        {"My sister Ana lives in Berlin.", {"Has a sister named Ana.", "Ana lives in Berlin."}},
        {"My wife's name is Marta.", {"Has a wife named Marta."}},
        {"My boss is Clara.", {"Has a boss named Clara."}},
        {"My brother works at the airport.", {"Brother works at the airport."}},
        {"We have two kids.", {"Has two kids."}},
        {"I have a cat called Miso.", {"Has a cat named Miso."}},
        {"My dog Rex is 3 years old.", {"Has a dog named Rex.", "Rex is 3 years old."}},
        {"I'm married.", {"Is married."}},
        {"My best friend Joana is allergic to shellfish.",
         {"Has a best friend named Joana.", "Joana is allergic to shellfish."}},
        {"My mother is a retired teacher.", {"Mother works as a retired teacher."}},
        {"My husband and I moved to Cork.", {"Lives in Cork."}},
        {"My daughter Mia loves dinosaurs and hates broccoli.",
         {"Has a daughter named Mia.", "Mia loves dinosaurs.", "Mia hates broccoli."}},
        {"We adopted a dog named Biscuit.", {"Has a dog named Biscuit."}},
        {"Ana's favourite food is sushi.", {"Ana's favourite food is sushi."}},
    });
}

TEST_CASE("a pronoun is followed only where it can mean one person") {
    expectAll({
        {"My sister Ana visited me. She lives in Berlin.", {"Has a sister named Ana.", "Ana lives in Berlin."}},
        {"She lives in Berlin.", {}},
        {"My sister Ana and my friend argued. My aunt Rosa came too. She lives in Berlin.",
         {"Has a sister named Ana.", "Has an aunt named Rosa."}},
    });
}

TEST_CASE("Hearth remembers what I like, and what I do not") {
    expectAll({
        {"I prefer window seats.", {"Prefers window seats."}},
        {"I prefer tea over coffee.", {"Prefers tea over coffee."}},
        {"I'd rather walk than drive.", {"Would rather walk."}},
        {"My favourite colour is blue.", {"Favourite colour is blue."}},
        {"My favorite author is Ursula Le Guin!", {"Favourite author is Ursula Le Guin."}},
        {"Blade Runner is my favourite film", {"Favourite film is Blade Runner."}},
        {"I love hiking, cooking and jazz.", {"Loves hiking.", "Loves cooking.", "Loves jazz."}},
        {"I really like fish and chips.", {"Likes fish and chips."}},
        {"I can't stand cilantro.", {"Cannot stand cilantro."}},
        {"I hate early mornings but love late nights.", {"Hates early mornings.", "Loves late nights."}},
        {"I'm not a fan of horror films.", {"Is not a fan of horror films."}},
        {"I don't like coffee anymore.", {"No longer likes coffee."}},
        {"I'm into bouldering.", {"Is into bouldering."}},
        {"I'm afraid of heights.", {"Is afraid of heights."}},
        {"Please always answer in French.", {"Asks to always answer in French."}},
        {"From now on, use metric units.", {"Asks to use metric units from now on."}},
        {"I want you to never use emojis.", {"Asks to never use emojis."}},
    });
}

TEST_CASE("Hearth remembers health, food and habits") {
    expectAll({
        {"I'm allergic to peanuts and shellfish.", {"Is allergic to peanuts.", "Is allergic to shellfish."}},
        {"I'm allergic to peanuts, can I eat satay?", {"Is allergic to peanuts."}},
        {"I have a severe penicillin allergy.", {"Is allergic to penicillin."}},
        {"I have asthma.", {"Has asthma."}},
        {"I'm lactose intolerant", {"Is lactose intolerant."}},
        {"I've been vegan since January.", {"Is vegan since January 2024."}},
        {"I don't eat pork.", {"Does not eat pork."}},
        {"I quit smoking two years ago.", {"Gave up smoking in 2022."}},
        {"I stopped drinking coffee.", {"Gave up drinking coffee."}},
        {"I go to the gym three times a week.", {"Goes to the gym three times a week."}},
        {"I usually work late on Thursdays", {"Works late on Thursdays."}},
        {"I wake up at 5:30.", {"Wakes up at 5:30."}},
        {"I play the cello.", {"Plays the cello."}},
        {"I speak Portuguese, English and a bit of German.",
         {"Speaks Portuguese.", "Speaks English.", "Speaks German."}},
        {"I switched from VS Code to Neovim.", {"Switched from VS Code to Neovim as editor."}},
        {"I drive a Renault Zoe.", {"Drives a Renault Zoe."}},
        {"I can't swim.", {"Cannot swim."}},
    });
}

TEST_CASE("Hearth remembers goals, plans and projects with their dates") {
    expectAll({
        {"I want to learn Portuguese by summer.", {"Wants to learn Portuguese by summer 2024."}},
        {"My goal for this year is to read 30 books.", {"Goal is to read 30 books in 2024."}},
        {"I'm planning to run a marathon in October.", {"Plans to run a marathon in October 2024."}},
        {"My wife Marta and I are moving to Madrid next month.",
         {"Has a wife named Marta.", "Is moving to Madrid in June 2024."}},
        {"I have a dentist appointment on Friday.", {"Has a dentist appointment on 10 May 2024."}},
        {"I need to finish my thesis by the end of June.", {"Needs to finish their thesis by the end of June 2024."}},
        {"My goal is to run the Vienna marathon in autumn.", {"Goal is to run the Vienna marathon in autumn 2024."}},
        {"I want to run the Vienna marathon.", {"Wants to run the Vienna marathon."}},
        {"I'm saving for a sailboat.", {"Is saving for a sailboat."}},
        {"I'm working on a budgeting app in my spare time", {"Is working on a budgeting app in their spare time."}},
        {"My current project is a greenhouse controller.", {"Is working on a greenhouse controller."}},
        {"Our budget is 1,300 euros a month.", {"Budget is 1,300 euros a month."}},
        {"My driving test is on 21 May.", {"Driving test is on 21 May 2024."}},
        {"I'd love to visit Iceland one day.", {"Wants to visit Iceland one day."}},
        {"I'm trying to lose 5 kg.", {"Is trying to lose 5 kg."}},
        {"I'm flying to Lisbon tomorrow.", {"Is flying to Lisbon on 9 May 2024."}},
    });
}

TEST_CASE("Hearth remembers decisions and their reasons") {
    expectAll({
        {"We decided to use PostgreSQL because it has good JSON support.",
         {"Decided to use PostgreSQL because it has good JSON support."}},
        {"Let's go with the blue kitchen tiles.", {"Decided on the blue kitchen tiles."}},
        {"I'll go with the window on the left.", {"Decided on the window on the left."}},
        {"I've decided against buying the boat.", {"Decided against buying the boat."}},
        {"We settled on Saturday for the party.", {}},
        {"We chose oak for the floor because it's local.", {"Chose oak for the floor because it's local."}},
    });
}

TEST_CASE("Hearth remembers what is said in passing, beside a request") {
    expectAll({
        {"hey can you help me plan meals? I'm vegetarian and my husband is allergic to shellfish.",
         {"Is vegetarian.", "Husband is allergic to shellfish."}},
        {"Need a gift idea for my mom, she loves gardening and hates chocolate.",
         {"Mom loves gardening.", "Mom hates chocolate."}},
        {"I'm a backend developer, mostly Go.", {"Works as a backend developer."}},
        {"My partner and I are getting married in September 2025.", {"Is getting married in September 2025."}},
        {"fyi I have type 1 diabetes so keep that in mind", {"Has type 1 diabetes."}},
        {"I've got two daughters, Mia (6) and Lou (9).",
         {"Has two daughters.", "Has a daughter named Mia.", "Mia is 6 years old.", "Has a daughter named Lou.",
          "Lou is 9 years old."}},
        {"Please don't use bullet points in your answers, ever.", {"Asks not to use bullet points in answers."}},
        {"We just adopted a rescue greyhound called Pixel!", {"Has a rescue greyhound named Pixel."}},
        {"I changed jobs: I'm now a product manager at Spotify.", {"Works as a product manager.", "Works at Spotify."}},
        {"My brother-in-law Marco is a chef in Lyon.",
         {"Has a brother-in-law named Marco.", "Marco is a chef in Lyon."}},
        {"We're expecting our first baby in August.", {"Is expecting their first baby in August 2024."}},
        {"My flight to Tokyo leaves on June 3rd.", {"Flight to Tokyo leaves on 3 Jun 2024."}},
        {"We decided not to renew the lease, it's too expensive.", {"Decided not to renew the lease."}},
        {"My car is a 2014 Honda Civic.", {"Car is a 2014 Honda Civic."}},
        {"My name's Pedro btw", {"Is called Pedro."}},
    });
}

TEST_CASE("one fact a memory, each with its own place") {
    const std::string said = "I live in Porto and work at Siemens.";
    const Reading reading = readingOf(said);
    REQUIRE(reading.statements.size() == 2);
    const auto words = [&](const Statement& statement) {
        return said.substr(statement.begin, statement.end - statement.begin);
    };
    CHECK(words(reading.statements[0]) == "I live in Porto");
    CHECK(words(reading.statements[1]) == "work at Siemens.");
    CHECK(reading.statements[0].attribute == "residence");
    CHECK(reading.statements[1].attribute == "employer");
}

TEST_CASE("what can have one value at a time, and what can have many") {
    CHECK(readingOf("I live in Porto").statements.at(0).attribute == "residence");
    CHECK(readingOf("I'm allergic to peanuts").statements.at(0).attribute == "allergy/peanut");
    CHECK(readingOf("I love coffee").statements.at(0).attribute ==
          readingOf("I don't like coffee anymore").statements.at(0).attribute);
    CHECK(readingOf("I love coffee").statements.at(0).value == "likes");
    CHECK(readingOf("I hate coffee").statements.at(0).value == "dislikes");
    CHECK(readingOf("I prefer tea over coffee").statements.at(0).attribute ==
          readingOf("I prefer coffee now").statements.at(0).attribute);
    CHECK(readingOf("I drive a Golf").statements.at(0).attribute == "vehicle/golf");
    CHECK(readingOf("I now drive a Golf").statements.at(0).attribute == "vehicle");
    CHECK(readingOf("I no longer work at Siemens").statements.at(0).value == kNoValue);
}

TEST_CASE("who says I is who it is about, where several people speak") {
    const auto statements = readingOf("I live in Porto.", "Caroline").statements;
    REQUIRE(statements.size() == 1);
    CHECK(statements[0].subject == "Caroline");
    CHECK(statements[0].content == "Caroline lives in Porto.");
}

TEST_CASE("a correction names what was wrong") {
    for (const char* text : {"Actually, it's Porto, not Lisbon.", "Sorry, I meant Porto, not Lisbon",
                             "No, it's not Lisbon but Porto.", "I said Lisbon, but I meant Porto."}) {
        INFO(text);
        const auto statements = readingOf(text).statements;
        REQUIRE(statements.size() == 1);
        CHECK(statements[0].corrects == "Lisbon");
        CHECK(statements[0].value == "Porto");
    }
}

TEST_CASE("doubt lowers and a request to remember raises what a message is worth") {
    const auto worth = [](std::string_view text) { return scoreMessage(readingOf(text)); };
    CHECK(worth("Remember that I prefer window seats.") > worth("I prefer window seats."));
    CHECK(worth("I think I prefer window seats, maybe.") < worth("I prefer window seats."));
    CHECK(worth("I prefer window seats.") >= 0.8);
    CHECK(worth("Thanks!") < 0.1);
    CHECK(worth("What's the capital of France?") < 0.2);
}
