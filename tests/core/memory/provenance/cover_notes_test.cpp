// SPDX-License-Identifier: AGPL-3.0-or-later
// What people say of themselves beside a text that they hand over, and games that no word for one announces.
#include "tests/core/memory/memory_fixture.h"
#include "tests/core/memory/reading/extraction_cases.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

/// What is kept of a chat, the person's and the assistant's messages by turns.
Contents keptOf(const std::vector<std::string>& said) {
    MemoryFixture f;
    const auto thread = f.thread();
    for (std::size_t i = 0; i < said.size(); ++i)
        f.say(thread, said[i], i % 2 == 0 ? chat::Role::User : chat::Role::Assistant);
    f.audit(thread);
    return f.contents();
}

}  // namespace

TEST_CASE("what I say of myself before a text that I hand over is kept, and the text is not") {
    expectAll(
        {{"I'm a vet in Leith, can you polish this mail: 'Dear Sir, I live in Hull and I have a boat.'",
          {"Works as a vet."}},
         {"I live in Turku. Rewrite my neighbour's ad: \"I sell eggs. I have ninety hens. I live in Farm Lane.\"",
          {"Lives in Turku."}},
         {"I have asthma. Is this leaflet right?\n\n\"I drink two glasses a day and I work as a baker.\"",
          {"Has asthma."}},
         {"I live in Turku. Summarise the caterer's mail:\n\nDear couple,\nI am Luca, I work as a cook and I live "
          "in Arezzo.\nBest, Luca",
          {"Lives in Turku."}}});
}

TEST_CASE("what I say of myself behind a text is kept where the text has an end") {
    expectAll({{"Can you shorten this? \"Dear all, I have been your secretary for nine years and I live in Spain.\" By "
                "the way I'm allergic to nuts.",
                {"Is allergic to nuts."}},
               {"Here's what my landlord wrote: \"I am selling the flat and I live in Bonn now.\" I live in Turku.",
                {"Lives in Turku."}},
               {"Dear Mr Holm,\nI own the yellow house. I keep bees.\nRegards, Ove\n\nThat came this morning. I am "
                "allergic to bees.",
                {"Is allergic to bees."}}});
}

TEST_CASE("a text without an end, and a text above its task, leave nothing of mine beside them") {
    expectAll(
        {{"Fix typos pls: I live in Turku. My brother is in the army.", {}},
         {"Hej, it's Göran. I have a son-in-law and I live in Lund. /G\n\nReply as harbour master: light, warm", {}},
         {"persona: \"Old Finn the fisherman of Cork\"\nbackstory: I have a daughter in Cork.\ntone: gruff", {}}});
}

TEST_CASE("who shares out roles plays them until it is plainly over") {
    CHECK(keptOf({"Let's do the interview now, ask me.", "Great. Why do you want to work here?",
                  "I live in Turku and I work as a nurse.", "And why should we hire you?",
                  "I own a Volvo. OK stop. I live in Riga.", "Understood."}) == Contents{"Lives in Riga."});
    CHECK(keptOf({"I'm gonna pretend I'm your customer for a minute.", "Sure, welcome to the shop!", "I live in Turku.",
                  "How can I help?", "My wife is a lawyer."}) == Contents{});
    CHECK(keptOf({"You talk like my late uncle, I talk like the priest.", "Ah, Father, come in.",
                  "I live in Turku."}) == Contents{});
    CHECK(keptOf({"Role play please: you're an applicant, I interview you.", "Sure. What are the holidays?",
                  "I own a Volvo and I live in Porto anyway.", "Where do I sign?"}) == Contents{});
    CHECK(keptOf({"Can we practise the exam? You're the examiner.", "Good morning. Tell me about your work.",
                  "I live in Turku.", "Very good."}) == Contents{});
    CHECK(keptOf({"Can you be my examiner for five minutes?", "Certainly. Please start the engine.",
                  "I live in Turku."}) == Contents{});
    CHECK(keptOf({"In this one you're the dragon. I'm the knight.", "Who dares?", "I live in Turku."}) == Contents{});
}

TEST_CASE("what somebody says behind their name, and a text that is dictated without a stop, is not mine") {
    expectAll(
        {{"Tom: I'm allergic to cats and I live in Turku.\nhow do I reply to him", {}},
         {"okay and now this one is from my coworker she asked me to clean it up I have been a nurse for thirty years "
          "and I live in Turku",
          {}},
         {"About me: I have asthma.\nSport: I swim twice a week.", {"Has asthma.", "Swims twice a week."}}});
}

TEST_CASE("praise of what nobody likes is irony, and a pleasure is none") {
    for (const char* text : {"haha I love waking up at 4am", "I really enjoy paying 30 euros for a parking ticket",
                             "I love nothing better than spending twenty thousand on a hole in the ground.",
                             "love that for me. I adore rush hour"}) {
        INFO(text);
        CHECK(rememberedFrom(text).empty());
    }
    for (const char* text : {"I love waking up at 5 and going for a swim", "haha yes I love cheese",
                             "I really enjoy ironing, no joke.", "I love my allotment"}) {
        INFO(text);
        CHECK_FALSE(rememberedFrom(text).empty());
    }
}

TEST_CASE("who only praises, helps or asks shares out no roles") {
    CHECK_FALSE(rememberedFrom("You're the expert, I live in Turku.").empty());
    CHECK_FALSE(rememberedFrom("You are Claude and I'm a nurse in Turku.").empty());
    CHECK_FALSE(rememberedFrom("You're the best! I live in Turku.").empty());
    CHECK(keptOf({"Can we do the taxes now?", "Sure. Where do you live?", "I live in Turku."}) ==
          Contents{"Lives in Turku."});
}
