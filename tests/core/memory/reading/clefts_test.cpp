// SPDX-License-Identifier: AGPL-3.0-or-later
// What is turned round, points back, is only spoken of and then named, or has letters outside ASCII is read as what it
// says plainly.
#include "core/memory/english/english.h"
#include "core/memory/language/ascii_stand_ins.h"
#include "tests/core/memory/reading/extraction_cases.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

using Contents = std::vector<std::string>;

Reading readAfter(std::string_view text, std::string_view earlier = {}) {
    static const Redactor redactor;
    static const Extractor extractor(english(), redactor);
    return extractor.read({text, Timestamp::parse("2024-05-08T13:56:00Z").value(), {}, {}, false, earlier});
}

/// What is stated by a message, told of whoever it is about.
Contents statedBy(std::string_view text, std::string_view earlier = {}) {
    Contents contents;
    for (const auto& statement : readAfter(text, earlier).statements) contents.push_back(statement.content);
    return contents;
}

bool states(std::string_view text, std::string_view content, std::string_view earlier = {}) {
    const Contents contents = statedBy(text, earlier);
    CAPTURE(text, contents);
    return std::find(contents.begin(), contents.end(), content) != contents.end();
}

}  // namespace

TEST_CASE("what is turned round is read as it would be said plainly") {
    CHECK(states("It's Plover Labs I work for.", "Works at Plover Labs."));
    CHECK(states("It's 700 euros I pay in rent.", "Rent is 700 euros."));
    CHECK(states("It's in Malmö that my aunt Ines lives.", "Ines lives in Malmö."));
    CHECK(states("Malmö is where my cousin Ines has a home.", "Ines lives in Malmö."));
    CHECK(states("Slate is what we're taking for the roof.", "Decided on Slate for the roof."));
    CHECK(states("About the roof, we're going with slate.", "Decided on slate for the roof."));
    CHECK(states("Plover Labs took me on in March.", "Works at Plover Labs since March 2024."));
    CHECK(states("Plover Labs has my aunt Ines on its books.", "Ines works at Plover Labs."));
    CHECK(states("My favourite food used to be stew but now it's curry.", "Favourite food is curry."));
    CHECK(states("Long walks makes Ines happy.", "Ines loves Long walks."));
}

TEST_CASE("what a body does not bear, what one does in free time, and whose pet has which name") {
    CHECK(states("My throat swells up from celery.", "Is allergic to celery."));
    CHECK(states("My aunt Ines can't be around cat hair on account of an allergy.", "Ines is allergic to cat hair."));
    CHECK(states("In my free time I am doing archery.", "Loves archery."));
    CHECK(states("I'm the proud owner of a basset hound by the name of Moose.", "Has a basset hound named Moose."));
    CHECK_FALSE(states("My face comes up in every photo.", "Is allergic to every photo."));
}

TEST_CASE("what only looks turned round is left as it is") {
    CHECK(states("It is clear that I live in Malmö.", "Lives in Malmö."));
    CHECK(statedBy("It's hard to say what I like.").empty());
    CHECK(statedBy("It is time I left.").empty());
}

TEST_CASE("a sentence that points back is read with what it points at") {
    CHECK(statedBy("Dark theme for Kakoune? It's the editor I use.") == Contents{"Uses Kakoune as editor."});
    CHECK(statedBy("How far is São Luís from here? Ines lives there.") == Contents{"Ines lives in São Luís."});
    CHECK(states("Present for my uncle Olin? Works as a joiner.", "Olin works as a joiner."));
    CHECK(states("It's on June 27.", "Notary appointment is on 27 Jun 2024.",
                 "I'm nervous about my notary appointment."));
    // Two places, and nothing that it could mean.
    CHECK(statedBy("Which is further, Malmö or Porto? Ines lives there.") == statedBy("Ines lives there."));
}

TEST_CASE("what points at a thing of the same sentence is read with it") {
    CHECK(states("The dog howls when I play the oud, and I play it daily.", "Plays the oud daily."));
    CHECK(states("Could be the futsal, which I do on Mondays.", "Does futsal on Mondays."));
    CHECK(states("They roll their eyes, I keep talking about geocaching because I love it.", "Loves geocaching."));
}

TEST_CASE("a word that is no name is none behind a relation, and a brand of cars is none without a model") {
    CHECK(statedBy("my sister should be on the list as well.").empty());
    CHECK_FALSE(states("My seat preference is the front row.", "Drives a seat preference."));
}

TEST_CASE("an answer is read by what was asked, whoever is meant") {
    const auto answered = [](std::string_view question, std::string_view answer) {
        static const Redactor redactor;
        static const Extractor extractor(english(), redactor);
        const Reading reading =
            extractor.read({answer, Timestamp::parse("2024-05-08T13:56:00Z").value(), {}, question, false});
        Contents contents;
        for (const auto& statement : reading.statements) contents.push_back(statement.content);
        return contents;
    };
    CHECK(answered("When is Minh Anh coming to stay?", "June 17th") == Contents{"Minh Anh arrives on 17 Jun 2024."});
    CHECK(answered("Favourite band or composer?", "Kraftwerk") == Contents{"Favourite music is Kraftwerk."});
    CHECK(answered("What gets taken from your account each month?", "Qobuz, that one I pay for") ==
          Contents{"Subscribes to Qobuz."});
    CHECK(answered("What name goes under the letter?", "The name under it is Olin") == Contents{"Is called Olin."});
    CHECK(answered("What town were you born in?", "That'd be Malmö") == Contents{"Grew up in Malmö."});
}

TEST_CASE("what was only spoken of and is named in the next message is one statement") {
    CHECK(statedBy("Fenugreek, of all things.", "I nearly forgot my allergy.") ==
          Contents{"Is allergic to Fenugreek."});
    CHECK(statedBy("The French horn, since you ask.", "I play something unusual.") ==
          Contents{"Plays the French horn."});
    CHECK(statedBy("I named it Heron.", "I'm building a rota planner at night.") == Contents{"Is building Heron."});
    // What told something itself announces nothing, nor does what asks or points.
    CHECK(statedBy("Make it shorter.", "I love my job.").empty());
    CHECK(statedBy("Brilliant, thanks", "I am allergic to nuts.").empty());
    CHECK(statedBy("Anything else?", "I nearly forgot my allergy.").empty());
}

TEST_CASE("words with letters outside ASCII are read to their end") {
    CHECK(statedBy("I moved to Łódź in March.") == Contents{"Lives in Łódź since March 2024."});
    CHECK(statedBy("I live in Łódź.") == Contents{"Lives in Łódź."});
    const Reading reading = readAfter("My sister Żaneta lives in Poznań.");
    REQUIRE(reading.statements.size() == 2);
    CHECK(reading.statements[0].value == "Żaneta");
    CHECK(reading.statements[0].attribute == "sister/żaneta");
    CHECK(reading.statements[1].subject == "Żaneta");
    CHECK(reading.statements[1].value == "Poznań");
}

TEST_CASE("a name of two words is one name") {
    CHECK(states("my colleague minh anh lives in porto", "Has a colleague named Minh Anh."));
    CHECK(states("My flatmate Jia Hui lives in Porto.", "Has a flatmate named Jia Hui."));
}

TEST_CASE("a stand-in has the length of its word, is put back, and is none that the text has") {
    StandIns standIns(english());
    const std::string text = "Łódź, łódź and the café: Łódź costs £5 — naïve?";
    const std::string put = standIns.put(text);
    CHECK(put.size() == text.size());
    CHECK(put.find("Łódź") == std::string::npos);
    CHECK(put.find("café") != std::string::npos);
    CHECK(put.find("£5 —") != std::string::npos);
    Statement statement;
    statement.content = put;
    statement.value = put.substr(0, std::string_view("Łódź").size());
    standIns.restore(statement);
    CHECK(statement.content == text);
    CHECK(statement.value == "Łódź");
    CHECK(standIns.put("plain words") == "plain words");
}
