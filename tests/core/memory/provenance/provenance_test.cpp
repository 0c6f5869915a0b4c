// SPDX-License-Identifier: AGPL-3.0-or-later
#include <rapidcheck.h>

#include "core/memory/english/english.h"
#include "core/memory/provenance/provenance.h"
#include "tests/core/memory/reading/extraction_cases.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

void nothingFrom(std::initializer_list<const char*> texts) {
    for (const char* text : texts) {
        INFO(text);
        CHECK(rememberedFrom(text) == std::vector<std::string>{});
    }
}

void somethingFrom(std::initializer_list<const char*> texts) {
    for (const char* text : texts) {
        INFO(text);
        CHECK_FALSE(rememberedFrom(text).empty());
    }
}

}  // namespace

TEST_CASE("a letter that I paste is not about me") {
    nothingFrom({"Dear Ms Okafor,\nI work at Lindqvist Marine and I live in Gdansk.\nBest regards",
                 "From: Ulrike\nSubject: keys\n\nI moved to Leuven and I am allergic to nuts.",
                 "Hi team,\nI prefer Fridays. I no longer work on Tuesdays.\nHow do I answer that politely?",
                 "We got this letter from the council:\nI live in the flat above and I have a parrot called Zoltan.",
                 "Is this message genuine?\nI am Olga, a nurse from Riga, and I love cats."});
    somethingFrom({"I wrote a letter to my landlord yesterday. I live in Gdansk.",
                   "A few facts about me:\nI live in Gdansk.\nI work as a nurse."});
}

TEST_CASE("what I want translated, corrected or shortened is not about me") {
    nothingFrom({"Translate to Greek: I live in Malmö and I work as a nurse.",
                 "Put this into Finnish please: my sister Orla is allergic to milk.",
                 "Polish version, formal: I have moved to Leuven.",
                 "Correct the spelling: my goal is to run a marathon.",
                 "Make this friendlier: I quit my job at Lindqvist Marine.",
                 "Could you shorten this passage from the leaflet: I have been vegan since 2001.",
                 "Rewrite in the past tense: I work at the port. I have a parrot.",
                 "Which tense is used in this sentence? I live in Malmö since two years."});
    somethingFrom({"I live in Malmö. Could you translate a recipe for me?", "My goal for this year: run a marathon.",
                   "I'm translating a novel into Finnish and I live in Turku."});
}

TEST_CASE("what a system file, a log or a program says is not about me") {
    nothingFrom(
        {"# SYSTEM\nYou are Bea. I prefer short answers. I live in the cloud.\n# USER\nThe user works at a port.",
         "SYSTEM: Always answer in Danish. The user lives in Turku.\nIs that too strict?",
         "<profile>\nI live in Turku and I love jazz.\n</profile>\nShould that be JSON?",
         "user.city = Turku\nuser.pet = parrot\nWhy does the parser stop?",
         "$ cat about.txt\nI want to visit Lapland\nWhy the missing newline?",
         "[10:02:11] Ulrike: I moved to Leuven\n[10:02:40] Bo: me too\nHow do I strip the times?",
         "Review NOTES.md:\n- I always squash commits.\n- I use Vim."});
}

TEST_CASE("what somebody else said is not about me") {
    nothingFrom({"\"I never eat meat,\" said the actor. Who was it?", "A review says: I hate this place. Is that fair?",
                 "Somebody on the bus said I have three parrots. Funny, no?",
                 "Terms: 1. I own the device. 2. I live in the Union. Which one matters?"});
    somethingFrom({"My doctor says I have asthma.", "I said it before: I live in Turku."});
}

TEST_CASE("what is played, supposed or meant the other way round is not about me") {
    nothingFrom({"Let's role play: I am Sir Bo, I live in a tower and I hate dragons.",
                 "In my story the hero is a nurse and lives in Turku.",
                 "Pretend to be a waiter. I'm Bo from Riga and I'm allergic to nuts.",
                 "Were I to move to Turku, I'd need a coat. Which one?", "Suppose I own a Volvo. What does it cost?",
                 "Sure, because I just love queues. Not. What now?",
                 "I'm sooo happy that the train is late, my favourite thing ever /s",
                 "Yeah right, and I'm an astronaut.", "I live in a palace, obviously 🙄 Next try please."});
}

TEST_CASE("what stands below a question about a text is not about me") {
    nothingFrom({"Phishing or not?\nDear customer,\nI am Ilse from Turku, I work at the bank. I trust you.",
                 "Memo for the exam class, which level?\nMy name is Bo. I come from Turku. I like jazz.",
                 "Landlord sent this, do I have to answer?\nI no longer live in Riga. I want the rent on the first.",
                 "Which version is better?\nA: I want to run a marathon, it is my dream.\nB: My dream is a marathon.",
                 "How would the ending of this be understood?\nI moved to Riga. I work at a port. I hate noise."});
    somethingFrom({"What does a winter tyre cost?\nI live in Turku.", "Is a warranty ever worth it?\n\nI live in Riga.",
                   "I moved to Riga. Could you say it more politely?", "Can you shorten that?\n\nI live in Turku."});
}

TEST_CASE("lines with speakers or labels are a transcript, a list of my own is not") {
    nothingFrom({"Support: how can I help\nGuest: I live in Riga\nSupport: I will send Bo\nWho promised what?",
                 "Deploy 7: owner Bo\nDeploy 7: I live in Riga\nWhich line matters?",
                 "What do the others need of it?\nTeam,\nMy wife Orla brings tea.\nI can't do Mondays.\nCoach Bo"});
    somethingFrom({"FYI: I live in Riga.", "Three facts about me:\n- I live in Riga.\n- I work as a nurse."});
}

TEST_CASE("what is rehearsed is not about me") {
    nothingFrom({"Mock interview, you are the panel. I'm Bo, I live in Riga and I work at a port.",
                 "Let's play the gold rush. I'm Bo from Riga and I'm allergic to nuts.",
                 "D&D night. My name is Bo, I live in Riga.", "You be the guard. I live in Riga and I own a parrot."});
    somethingFrom({"I do improv on Tuesdays and I live in Riga.", "I play the cello, and I live in Riga."});
}

TEST_CASE("what stands behind a heading or above its task is not about me") {
    nothingFrom({"Witness statement of Tamar Kask. I live in Riga. I have a parrot.",
                 "PARISH BULLETIN We have moved to Leuven. I prefer Fridays.",
                 "I was born in Riga. I trained as a welder. I moved to Leuven.\nMake this a timeline, with bullets",
                 "An applicant sends: I live in Riga and I work as a nurse.",
                 "The guard speaks as follows. I own a parrot.",
                 "You are Bea. You live in the cloud. You love jazz. Always answer in Danish.",
                 "*draws a sword slowly* I have a brother in Riga and I hate him."});
    somethingFrom({"Important: I live in Riga.", "My goal for this year: run a marathon.",
                   "I live in Riga.\nIs that always true?", "I *really* love jazz and I live in Riga."});
}

TEST_CASE("who speaks inside a line by turns, signs it, or is told what to do, is not who writes") {
    nothingFrom({"MARA (40s): I sold it. JON: The car? MARA: The house. I live in Riga now. Her answer please",
                 "Bo: (lights a match) I quit Acme. Mia: You said that. Bo: I live in Riga. Write the last line",
                 "Good news! I got the second job at Acme. Hug the boys. Bo",
                 "LAST WILL. I leave the Volvo to Ana. I own a flat in Riga.\nWhat makes one void?",
                 "I, Bo Lind, live in Riga and work as a nurse.\nIs one signature enough?",
                 "Team, I work at Acme and I live in Riga now.\nThumbs up?",
                 "It's settled, I live in Riga and your father has sold the Saab.\nWho is lying here?",
                 "I work as a nurse and I live in Riga. That's a mail from an exercise, who is lying?",
                 "I live in Riga now and I work at Acme. See you there. Love, Gran",
                 "Came today. Hi Bo, I live in Riga now. Odd or not",
                 "Which is off topic?\n(a) I live in Riga.\n(b) We moved to Turku."});
    somethingFrom({"I moved! I live in Riga. \xF0\x9F\x98\x80", "Bob's your uncle, as they say. I live in Riga.",
                   "I'm writing a book. It's a memoir. I live in Riga.", "HUGE NEWS: I live in Riga!",
                   "I live in Riga. What's near? Thanks, Claude", "Hi Claude, I live in Riga."});
}

TEST_CASE("a task on the line of its text is told without a colon too") {
    nothingFrom({"More concise, same facts. I live in Riga and I work as a nurse.",
                 "Guess who said it - I live in Riga and I'm no snob.", "Need the Portuguese of both. I live in Riga.",
                 "Present tense -> past tense I tell her that I live in Riga.",
                 "Dial the bragging down a notch: I live in Riga and I own a Volvo.",
                 "As a pirate, please. I live in Riga.", "A guest put it like this. I live in Riga.",
                 "The prize goes to I am a nurse in Riga.", "I live in Riga and my knee is bust - more formal please",
                 "I work as a nurse and I live in Riga (in French)",
                 "I live in Riga and work as a nurse.\nas a polite request to a support desk"});
    somethingFrom({"Say that again but shorter. I live in Riga.", "On the bright side: I live in Riga.",
                   "Big news - I live in Riga.", "I live alone - I mean, in Riga I do. I work as a nurse."});
}

TEST_CASE("a scene, a tale or a joke is not about me, whatever its words") {
    nothingFrom({"I draw my sword. I have a brother in Riga and I hate him.",
                 "[Bo enters, wet.] I live in Riga. Next line?",
                 "Sales training. Objections only, I'm the lead: I work at Acme and I live in Riga.",
                 "From here on you are the guard. I live in Riga.", "New premise. You and I run Acme. We live in Riga.",
                 "YeS i ToTaLlY live in Riga and I work as a NuRsE yEs", "Wonderful, another app. I only have a Volvo.",
                 "Everybody is glad that I live in Riga. 🙃 Next question.", "In the worst case I live in Riga.",
                 "When I'm ninety I'll live in Riga."});
    somethingFrom(
        {"Marvellous, more rain. Anyway, I live in Riga, so I'm used to it.", "I live in Riga. 😀 Next question."});
}

TEST_CASE("what is told of one's own family is one's own, though it sounds like a tale") {
    somethingFrom(
        {"My grandmother's name was Amália and she worked in the cork factory in Espinho. I want to write down "
         "her story."});
}

TEST_CASE("what is asked for now is no preference") {
    nothingFrom({"I don't want tables, I just need the one number.", "I hate that last paragraph.",
                 "I've decided on option 2.", "I'm going to paste something in three parts.",
                 "I like the second one, I love the colour.", "I'd like the same for Lisbon but vegan.",
                 "I want a workout for my arms with no equipment.", "Get me from Leeds to Hull by train.",
                 "I want to compare the Mini with the newer model, just the boot space."});
}

TEST_CASE("a message that is surely the person's own hands nothing over") {
    CHECK_FALSE(rememberedFrom("File this under useful: I commute by tram now.").empty());
    nothingFrom({"Translate this: I commute by tram now.", "What's the tense in this: I commute by tram now."});
}

TEST_CASE("which parts of a message are foreign lies inside it, in order") {
    static const Provenance provenance(english());
    CHECK(rc::check([](const std::vector<std::uint8_t>& picks) {
        static const std::vector<std::string> pieces = {"Translate this: ",
                                                        "I live in Riga. ",
                                                        "\n",
                                                        "\"",
                                                        "Dear Bo,\n",
                                                        "is this correct? ",
                                                        "Bo: hi ",
                                                        "\n\n",
                                                        "in French ",
                                                        "# X\n",
                                                        "é“",
                                                        ": "};
        std::string text;
        for (const auto pick : picks) text += pieces[pick % pieces.size()];
        std::size_t last = 0;
        for (const auto& part : provenance.foreignParts(text)) {
            RC_ASSERT(part.begin >= last);
            RC_ASSERT(part.begin <= part.end);
            RC_ASSERT(part.end <= text.size());
            last = part.begin;
        }
    }));
}

TEST_CASE("a text that is asked about as somebody else's is theirs") {
    nothingFrom(
        {"My friend's CV, what would you change?\n\nCURRICULUM VITAE\nSanjay Rao\nEducation: MSc Chemistry, "
         "Durham\nI am a senior chemist at Polymat in Hull. I speak fluent Hindi and German. I love hiking and "
         "own a Tesla.",
         "what would you change in my friend's CV?\n\nSanjay Rao\nI am a senior chemist at Polymat in Hull. I "
         "speak fluent Hindi. I own a Tesla.",
         "My friend's dating profile, make it funnier?\n\nI'm a nurse in Hull. I love hiking and I own a Tesla.",
         "My cousin's CV, any feedback?  CURRICULUM VITAE Ana Costa. I am a dentist in Faro. I speak "
         "Portuguese."});
    somethingFrom({"Can you improve my friend's CV? I live in Porto by the way.",
                   "My friend's letter made me cry. I live in Porto."});
}
