// SPDX-License-Identifier: AGPL-3.0-or-later
// Sentences that look like facts and are none. Each of them, remembered, would be junk or a lie.
#include <rapidcheck.h>

#include "core/base/text.h"
#include "tests/core/memory/reading/extraction_cases.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

void expectNothing(std::initializer_list<const char*> texts) {
    for (const char* text : texts) {
        INFO(text);
        CHECK(rememberedFrom(text) == std::vector<std::string>{});
    }
}

}  // namespace

TEST_CASE("questions are not facts") {
    expectNothing({"Do I live in Porto?", "Where do I work?", "What is my favourite colour?",
                   "Is my sister Ana in Berlin?", "Should I move to Madrid?", "Can you tell me if I like tea?",
                   "I live in Porto?", "How can I learn Portuguese?", "Would I like Iceland?",
                   "do you remember what my dog is called?"});
}

TEST_CASE("what is only imagined is not a fact") {
    expectNothing({"If I lived in Porto, I would surf.", "Imagine I live in Berlin and work at NASA.",
                   "Suppose my name is Bob.", "I wish I lived in Rome.", "Let's say I have two kids.",
                   "I would have moved to Oslo.", "I might move to Oslo.", "Pretend I am a doctor.",
                   "What if I quit my job.", "I could work at Google.", "Say I drive a truck, hypothetically."});
}

TEST_CASE("made-up texts and other people's words are not facts") {
    expectNothing({"Write a short story about a chef. I live in Paris and love snails.",
                   "Write an email to my landlord saying I moved to Porto.", "Translate this: I live in Berlin.",
                   "Act as a pirate. My name is Jack.", "You are a detective. I live in London.",
                   "Let's role-play: I am a nurse.", "Please rewrite the following: My favourite colour is red.",
                   "He said \"I live in Rome\" and left.", "> I work at Siemens", "My friend says I live in a bubble.",
                   "She told me that I love drama.", "Proofread: I have two brothers.",
                   "Give me an example sentence. I love cats.", "Compose a poem. I worked at Apple."});
}

TEST_CASE("code, logs and pasted text are not facts") {
    expectNothing({"```\n# I live in Porto\nname = 'my name is Ana'\n```", "2024-05-08 13:00:00 INFO I like logs",
                   "print(\"I love Python\")", "    my_sister = Ana(lives_in=\"Berlin\")",
                   "at com.example.Main.run(Main.java:42)", "https://example.com/i-live-in-porto"});
}

TEST_CASE("requests to the assistant are not goals or preferences") {
    expectNothing({"I want to know how bread rises.",
                   "I'd like to see the code.",
                   "I want to create a function that sorts.",
                   "I need to write an email to my boss.",
                   "I want to understand recursion.",
                   "I would like you to explain this.",
                   "I want to fix this bug.",
                   "I like that idea.",
                   "I like it!",
                   "I love you",
                   "I like the second option.",
                   "I love how you explain things.",
                   "I prefer the second one.",
                   "I hate this error.",
                   "I have a question.",
                   "I have an idea about this",
                   "I have a problem with my code.",
                   "I'm working on it.",
                   "I want to make a list of these.",
                   "I'm trying to compile this.",
                   "I have to go now.",
                   "I use it a lot.",
                   "I'm going to try that."});
}

TEST_CASE("what only the conversation can explain is not kept") {
    expectNothing({"I love the yellow leaves.", "I love them.", "I like holding them.", "I love his tech.",
                   "I want to make something like this next.", "I want to see another painting of yours.",
                   "Never give up!", "I'm working on a new project.", "My favourite part is the end.",
                   "I'm learning a ton.", "It's not just right.", "I have a function that returns a list.",
                   "I have two arrays.", "I use a for loop.", "I live in constant fear of deadlines.",
                   "I work on the third floor.", "I want a script that renames files.", "I'm afraid I can't do that."});
}

TEST_CASE("small talk and filler are not facts") {
    expectNothing({"Thanks, that works great!",
                   "ok",
                   "Good morning!",
                   "lol",
                   "I see.",
                   "I agree.",
                   "I'm back.",
                   "I'm fine, thanks.",
                   "I'm sorry.",
                   "I'm not sure.",
                   "I'm in a hurry.",
                   "I'm at work.",
                   "I'm 5 minutes late.",
                   "I'm confused",
                   "I am done.",
                   "You're right.",
                   "My bad.",
                   "My question is simple.",
                   "My code is broken.",
                   "I'm Done with this"});
}

TEST_CASE("irony is not a fact") {
    expectNothing({"Yeah right, I love Mondays.", "I just love waiting in line /s",
                   "Oh great, my favourite thing is rain. 🙄"});
}

TEST_CASE("things and places are not taken for people") {
    expectNothing({"Python is slow.", "Everyone loves pizza.", "Berlin is great.", "This works at scale.",
                   "It lives in memory.", "The function has two children.", "Cats hate water.", "Nobody likes bugs.",
                   "There is a house in New Orleans.", "The sun is 4.6 billion years old."});
}

TEST_CASE("other people's words never become facts about me") {
    const auto reading = readingOf("My sister Ana lives in Berlin and is allergic to nuts.");
    for (const auto& statement : reading.statements)
        if (statement.kind != Kind::Relation) CHECK(statement.subject == "Ana");
}

TEST_CASE("personal data never reaches a memory's words") {
    for (const char* text : {"My name is Ana and I work at Siemens, write to ana@siemens.example.com",
                             "I live at 221B Baker Street in London", "I prefer to be called at +351 912 345 678",
                             "My favourite password is Tigerlily9, my password is Tigerlily9",
                             "We decided to use the key sk-ant-api03-aB3dE5gH7jK9mN1pQ because it works"}) {
        INFO(text);
        for (const auto& statement : readingOf(text).statements)
            for (const char* secret : {"ana@siemens", "Baker", "912 345", "Tigerlily9", "aB3dE5"}) {
                CHECK(statement.content.find(secret) == std::string::npos);
                CHECK(statement.value.find(secret) == std::string::npos);
                CHECK(statement.attribute.find(secret) == std::string::npos);
            }
    }
}

TEST_CASE("a pasted novel is not read for facts") {
    std::string pasted;
    for (int i = 0; i < 400; ++i) pasted += "It was a long day on the river and nobody spoke. ";
    CHECK(rememberedFrom(pasted + "I live in Porto.") == std::vector<std::string>{});
    CHECK(readingOf(std::string(200'000, 'a') + " I live in Porto.").statements.empty());
}

TEST_CASE("any text is read without breaking, the same way twice, with places inside it") {
    static const std::vector<std::string> kPieces = {
        "I live in ", "Porto", ", ",   " and ", "my sister Ana",   " is ",        "not ",
        "?",          ". ",    "\n",   "\"",    "because ",        "since 2019",  "I ",
        "’",          "ñ",     "🙂", "my ",   "favourite ",      "no longer ",  "work at ",
        "he",         " ",     "'s",   "-",     "a@b.example.com", "decided to ", "always ",
        "```"};
    CHECK(rc::check([](const std::vector<unsigned>& picks, const std::string& noise) {
        std::string text = toUtf8(noise);
        for (const unsigned pick : picks) text += kPieces[pick % kPieces.size()];
        const auto once = readingOf(text);
        const auto twice = readingOf(text);
        RC_ASSERT(once.statements.size() == twice.statements.size());
        for (const auto& statement : once.statements) {
            RC_ASSERT(statement.begin < statement.end);
            RC_ASSERT(statement.end <= text.size());
            RC_ASSERT(!statement.content.empty());
            RC_ASSERT(isUtf8(statement.content));
            RC_ASSERT(statement.content.find("a@b.example.com") == std::string::npos);
        }
    }));
}
