// SPDX-License-Identifier: AGPL-3.0-or-later
// What a sentence takes back itself, laughter and faces, and words around a statement that say nothing.
#include "core/memory/reading/disfluencies.h"

#include "core/memory/english/english.h"
#include "tests/core/memory/reading/extraction_cases.h"

using namespace hearth::memory;

namespace {

/// The sentences of a message as they are meant, with single spaces, joined by a bar.
std::string mended(std::string message) {
    static const Segmenter parts(english());
    static const Disfluencies slips(english(), parts);
    auto sentences = splitSentences(message, english());
    const std::size_t size = message.size();
    slips.mend(message, sentences);
    CHECK(message.size() == size);
    std::string told;
    for (const auto& sentence : sentences) {
        CHECK(message.substr(sentence.begin, sentence.end - sentence.begin) == sentence.text);
        if (!told.empty()) told += " | ";
        bool space = false;
        for (const char c : sentence.text) {
            if (c != ' ' || !space) told += c;
            space = c == ' ';
        }
    }
    return told;
}

struct Case {
    const char* said;
    const char* meant;
};

void expectMended(std::initializer_list<Case> cases) {
    for (const auto& [said, meant] : cases) {
        INFO(said);
        CHECK(mended(said) == meant);
    }
}

}  // namespace

TEST_CASE("what a sentence puts right gives way to what is meant") {
    expectMended({
        {"My boss is Ingunn, no wait, Ingvild.", "My boss is Ingvild."},
        {"my manager there will be someone called Ingunn, no wait, Ingvild. Ingvild Moe.",
         "my manager there will be someone called Ingvild Moe."},
        {"My dentist is Dr. Lund, no, Dr. Holm.", "My dentist is Dr. Holm."},
        {"My exam is on 7 March, I mean 8 March.", "My exam is on 8 March."},
        {"The flight is on Tuesday, no, Wednesday 4 June.", "The flight is on Wednesday 4 June."},
        {"I live in Leeds, I mean in Bradford.", "I live in Bradford."},
        {"I live in Leeds, I mean Bradford.", "I live in Bradford."},
        {"I'm 34, sorry, 35 years old.", "I'm 35 years old."},
        {"We have three cats, no, four cats.", "We have four cats."},
        {"I have two sons, sorry, three.", "I have three sons."},
        {"I play the cello, sorry, the viola.", "I play the viola."},
        {"I'm allergic to penicillin, correction: amoxicillin.", "I'm allergic to amoxicillin."},
        {"We're moving to Bristol, or rather Bath, in October.", "We're moving to Bath, in October."},
    });
}

TEST_CASE("what goes on as a clause, or as another thing, puts nothing right") {
    for (const char* said : {"I have tea in the morning, no sugar.", "I have a garden, no dog though I like them.",
                             "I like the food, I mean the sauce is great.", "I live alone, no kids.",
                             "I am a nurse, I mean I work nights so I sleep in the day.", "No, I work at Tesco.",
                             "Sorry, I live in Oslo now.", "I know what I mean."}) {
        INFO(said);
        CHECK(mended(said) == said);
    }
}

TEST_CASE("a face ends a sentence, and laughter does where a clause follows") {
    expectMended({
        {"Cognite said yes :) I start there on 1 August.", "Cognite said yes | I start there on 1 August."},
        {"we moved to Turku lol my landlord is called Pekka", "we moved to Turku | my landlord is called Pekka"},
        {"I work at Lidl xD my boss is Tina", "I work at Lidl | my boss is Tina"},
        {"We don't eat pork either we never did at home.", "We don't eat pork either | we never did at home."},
    });
}

TEST_CASE("words around a statement that say nothing go, a denial and a topic stay") {
    expectMended({
        {"haha ok i live in Accra", "i live in Accra"},
        {"i play the drums at night lol", "i play the drums at night"},
        {"i play the drums btw", "i play the drums"},
        {"I play the drums, you know.", "I play the drums"},
        {"That's a good idea, my sister lives in York.", "my sister lives in York."},
        {"nice im on ableton now", "im on ableton now"},
        {"I don't eat pork, never have.", "I don't eat pork"},
        {"no I don't eat pork", "no I don't eat pork"},
        {"Well water is what we drink.", "Well water is what we drink."},
        {"i just love mondays at four lol", "i just love mondays at four lol"},
    });
}

TEST_CASE("a name told of a thing is the thing's") {
    expectMended({
        {"I bought a boat. Name: Kestrel. Berth Hull.", "I bought a boat named Kestrel. | Berth Hull."},
        {"My details. Name: Ana.", "My details. | Name: Ana."},
        {"Here is some info about me. Name: Ana.", "Here is some info about me. | Name: Ana."},
    });
}

TEST_CASE("a memory has no quote or bracket that stands alone, and no face") {
    static const Segmenter parts(english());
    const Disfluencies slips(english(), parts);
    CHECK(slips.tidied("Asks to end with \"Ride safe.") == "Asks to end with Ride safe.");
    CHECK(slips.tidied("Her father is a lawyer (Gareth, their ex.") == "Her father is a lawyer, Gareth, their ex.");
    CHECK(slips.tidied("Works at a bank since 2010).") == "Works at a bank since 2010.");
    CHECK(slips.tidied("Plays the drums, they think.") == "Plays the drums.");
    CHECK(slips.tidied("Calls it \"home\" (in Porto).") == "Calls it \"home\" (in Porto).");
}

TEST_CASE("what a sentence calls over itself no longer is") {
    expectMended({
        {"Correction: I've told you Jakob is mad about volcanoes, well, that's over.",
         "Jakob is no longer mad about volcanoes"},
        {"I mentioned that we have a cat, that's not true any more.", "we no longer have a cat"},
        {"I live in Leeds, that's over the hill.", "I live in Leeds, that's over the hill."},
    });
}
