// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/recall/question.h"

#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch.hpp>

using namespace hearth;
using namespace hearth::recall;

namespace {

Question asked(std::string_view text) { return parseQuestion(text, ManualClock(*Timestamp::parse("2026-11-20"))); }

std::vector<std::string> termsOf(std::string_view text) {
    std::vector<std::string> terms;
    for (const auto& term : asked(text).terms) terms.push_back(term.term);
    return terms;
}

}  // namespace

TEST_CASE("words that only ask are dropped, unless there are no others") {
    CHECK(termsOf("Do you remember what I told you about the violin?") == std::vector<std::string>{"violin"});
    CHECK(termsOf("tell me") == std::vector<std::string>{"tell"});
    CHECK(termsOf("violin, violin and Violins") == std::vector<std::string>{"violin"});
}

TEST_CASE("the words that only ask are dropped in other languages too, and the subject stays") {
    struct Asked {
        const char* text;
        const char* subject;  ///< As it is written in the question.
    };
    for (const auto& [text, subject] : {
             Asked{"Was habe ich dir über den Brennofen erzählt?", "Brennofen"},
             Asked{"Weißt du noch, was wir zur Glasur besprochen haben?", "Glasur"},
             Asked{"Qu'est-ce que je t'ai dit sur la porcelaine ?", "porcelaine"},
             Asked{"Tu te souviens de ce que nous avons dit de la terrasse ?", "terrasse"},
             Asked{"¿Qué te dije sobre el horno de cerámica?", "horno"},
             Asked{"¿Recuerdas lo que hablamos de la terraza?", "terraza"},
             Asked{"O que eu te disse sobre o apartamento?", "apartamento"},
             Asked{"Você lembra o que conversamos sobre a cozinha?", "cozinha"},
             Asked{"Che cosa ti ho detto della ceramica?", "ceramica"},
             Asked{"Ti ricordi cosa abbiamo detto della terrazza?", "terrazza"},
             Asked{"Wat heb ik je verteld over de oven?", "oven"},
             Asked{"Weet je nog wat we over het terras hebben besproken?", "terras"},
         }) {
        const Question question = asked(text);
        std::string kept;
        for (const auto& term : question.terms) {
            const auto written = question.written.find(term.term);
            kept += (written == question.written.end() ? term.term : written->second) + ' ';
        }
        INFO(text << " -> " << kept);
        CHECK(kept.find(std::string(subject) + ' ') != std::string::npos);
        for (const char* asking :
             {"erzählt", "Weißt", "besprochen", "dit ", "souviens", "dije", "hablamos", "Recuerdas", "disse ", "lembra",
              "conversamos", "detto", "ricordi", "verteld", "Weet"})
            CHECK(kept.find(asking) == std::string::npos);
        CHECK(question.namesSubject);
    }
    // Nothing else is there: they are looked for.
    CHECK(termsOf("erzähl mir").size() == 1);
    // Of another language they are words like any other.
    CHECK(termsOf("the detto of the violin").size() == 2);
}

TEST_CASE("greetings in other languages name no subject") {
    for (const char* text : {"Guten Morgen, wie geht es dir?", "Danke, das ist toll", "Bonjour, comment ça va ?",
                             "Merci beaucoup, c'est parfait", "Hola, ¿qué tal estás?", "Muchas gracias, perfecto",
                             "Olá, tudo bem com você?", "Muito obrigado, ótimo", "Ciao, come stai?",
                             "Grazie mille, va bene così", "Hallo, hoe gaat het met je?", "Dank je wel, dat is goed"}) {
        INFO(text << " in language " << static_cast<int>(asked(text).language));
        CHECK_FALSE(asked(text).namesSubject);
    }
}

TEST_CASE("words that place a time beside now are looked for in no message, unless there are no others") {
    CHECK(termsOf("What was my opinion on violins six months ago, and today?") == std::vector<std::string>{"violin"});
    CHECK(termsOf("the violin of yesterday") == std::vector<std::string>{"violin"});
    // People say it so themselves.
    CHECK(termsOf("the violin of last spring") == std::vector<std::string>{"violin", "last", "spring"});
    CHECK(termsOf("yesterday") == std::vector<std::string>{"yesterdai"});
    // Messages are indexed with their month and year.
    CHECK(termsOf("the violin in May 2024") == std::vector<std::string>{"violin", "mai", "2024"});
}

TEST_CASE("greetings, thanks and small talk name no subject") {
    for (const char* text :
         {"hello", "Hi there!", "thanks", "Thank you so much!", "ok", "good morning", "Good night, bye",
          "That's great, thanks", "lol", "yes", "How are you today?", "", "👍", "you're welcome"}) {
        INFO(text);
        CHECK_FALSE(asked(text).namesSubject);
    }
    for (const char* text : {"What tea do I like?", "weather", "好きな食べ物は何ですか"})
        CHECK(asked(text).namesSubject);
}

TEST_CASE("a speaker is named by the first name, possessive or not") {
    CHECK(names(asked("What did Caroline's sister say?"), "Caroline"));
    CHECK(names(asked("what did caroline say"), "Caroline Smith"));
    CHECK_FALSE(names(asked("What did Carol say?"), "Caroline"));
    CHECK_FALSE(names(asked("What did Smith say?"), ""));
}

TEST_CASE("names are told from words that begin a sentence") {
    const auto proper = asked("Paint is wet. What is the capital of France?").properTerms;
    CHECK(proper == std::vector<std::string>{"franc"});
}

TEST_CASE("asking for what the assistant said is noticed, asking for new advice is not") {
    CHECK(asked("What did you suggest for dinner?").asksAssistant);
    CHECK(asked("the list you gave me").asksAssistant);
    CHECK_FALSE(asked("Can you suggest something for dinner?").asksAssistant);
    CHECK_FALSE(asked("What did I suggest?").asksAssistant);
}

TEST_CASE("any text is taken apart without fail") {
    CHECK(rc::check([](const std::string& text) {
        const auto terms = termsOf(text);
        for (const std::string& term : terms) RC_ASSERT(std::count(terms.begin(), terms.end(), term) == 1);
    }));
}

TEST_CASE("a time that is named is one of the asker's calendar") {
    const auto at = [](std::string_view moment) { return Timestamp::parse(moment).value(); };
    // 22:00 of the 16th in New York.
    const ManualClock newYork(at("2026-11-17T03:00:00Z"), [](Timestamp) { return -5 * kHour; });
    const auto yesterday = parseQuestion("What did I say one day ago about the kiln?", newYork).frame;
    REQUIRE(yesterday);
    CHECK_FALSE(yesterday->contains(at("2026-11-15T04:59:00Z")));
    CHECK(yesterday->contains(at("2026-11-15T05:00:00Z")));
    CHECK(yesterday->contains(at("2026-11-16T04:59:00Z")));
    CHECK_FALSE(yesterday->contains(at("2026-11-16T05:00:00Z")));
    const auto may = parseQuestion("What did I plant in May 2026?", newYork).frame;
    REQUIRE(may);
    CHECK_FALSE(may->contains(at("2026-05-01T04:00:00Z")));
    CHECK(may->contains(at("2026-06-01T04:00:00Z")));
}
