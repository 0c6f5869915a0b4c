// SPDX-License-Identifier: AGPL-3.0-or-later
// The sentence that is kept: in the third person, with its denial where it was said, and with the value that is meant.
#include "tests/core/memory/reading/extraction_cases.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

/// Contents of what would be kept of what is said on Friday, 8 May 2026.
std::vector<std::string> keptOf(std::string_view text) {
    static const Redactor redactor;
    static const Extractor extractor(english(), redactor);
    const Reading reading = extractor.read({text, Timestamp::parse("2026-05-08T13:56:00Z").value(), {}});
    std::vector<std::string> contents;
    if (scoreMessage(reading) < kKeepFrom) return contents;
    for (const auto& statement : reading.statements)
        if (statement.quality >= kKeepFrom) contents.push_back(statement.content);
    return contents;
}

void expectKept(std::initializer_list<Expectation> expectations) {
    for (const auto& [said, remembered] : expectations) {
        INFO(said);
        CHECK(keptOf(said) == remembered);
    }
}

}  // namespace

TEST_CASE("the sentence that is kept is one clear sentence in the third person") {
    expectKept({
        {"I don't read ebooks, paper only.", {"Does not read ebooks, paper only."}},
        {"I don't like fish, only vegetables.", {"Does not like fish, only vegetables."}},
        {"I dont drink coffee anymore since march, anxiety", {"Does not drink coffee anymore since March 2026."}},
        {"I don't eat meat, just eggs and cheese.", {"Does not eat meat, just eggs and cheese."}},
        {"I don't watch TV, only films.", {"Does not watch TV, only films."}},
        {"I don't play football anymore, bad knees.", {"Does not play football anymore."}},
        {"I don't eat pork, never have.", {"Does not eat pork."}},
        {"I no longer eat sugar, doctor's orders.", {"No longer eats sugar."}},
        {"My son doesn't eat fish, only chicken.", {"Son does not eat fish, only chicken."}},
        {"I don't eat gluten, dairy or nuts.", {"Does not eat gluten.", "Does not eat dairy.", "Does not eat nuts."}},
        {"I can't eat nuts, only seeds.", {"Cannot have nuts, only seeds."}},
        {"my manager there will be someone called Ingunn, no wait, Ingvild. Ingvild Moe.",
         {"Manager there will be someone called Ingvild Moe."}},
        {"I live in Leeds, I mean Bradford.", {"Lives in Bradford."}},
        {"I work at Nokia, no wait, Ericsson.", {"Works at Ericsson."}},
        {"I'm 34, sorry, 35 years old.", {"Is 35 years old."}},
        {"We have three cats, no, four cats.", {"Has four cats."}},
        {"I'm allergic to penicillin, correction: amoxicillin.", {"Is allergic to amoxicillin."}},
        {"Lena's got her PhD position at NTNU.", {"Lena has got her PhD position at NTNU."}},
        {"Noah's stopped football.", {"Noah has stopped football."}},
        {"My brother's got a dog.", {"Brother has a dog."}},
        {"My sister's a nurse.", {"Sister works as a nurse."}},
        {"My son's allergic to bees.", {"Son is allergic to bees."}},
        {"My wife's taken up pottery.", {"Wife has taken up pottery."}},
        {"I'd lived in Rome before I moved to Oslo.", {"“I had lived in Rome before I moved to Oslo.”"}},
        {"me and Ama are done since Easter.", {"Has split up with Ama since Easter 2026."}},
        {"Yusuf and I have been together since May.", {"Has been together with Yusuf since May 2026."}},
        {"My sister and I are not speaking.", {"Is not speaking with their sister."}},
        {"I've become allergic to cats.", {"Has become allergic to cats."}},
        {"I've become a nurse.", {"Works as a nurse."}},
        {"I'm now with Dr. Okoye.", {"Is now with Dr. Okoye."}},
        {"I'm with Lufthansa.", {"Works at Lufthansa."}},
        {"I do have a dog.", {"Has a dog."}},
        {"i play the drums haha", {"Plays the drums."}},
        {"oh also i play the drums btw", {"Plays the drums."}},
        {"I work at Nokia :D my boss is Tina", {"Works at Nokia.", "Has a boss named Tina."}},
        {"My brother's gone back to Cork.", {"Brother has gone back to Cork."}},
    });
}

TEST_CASE("what was told and is over is told as over") {
    expectKept({
        {"I've told you I live in Leeds, well, that's over.", {"No longer lives in Leeds."}},
    });
}

TEST_CASE("a boat's name is not the writer's") {
    for (const auto& content : keptOf("I bought a boat. Name: Kestrel. Berth Hull."))
        CHECK(content.find("called") == std::string::npos);
}
