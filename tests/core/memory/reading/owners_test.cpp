// SPDX-License-Identifier: AGPL-3.0-or-later
// Whose a matter is: a word that only begins a sentence owns nothing, a boss is the writer's, and who is known and does
// something is told of, however their name is written.
#include "tests/core/memory/memory_fixture.h"
#include "tests/core/memory/reading/extraction_cases.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

/// "user residence=Porto": the first statement.
std::string factOf(std::string_view text) {
    const Reading reading = readingOf(text);
    if (reading.statements.empty()) return {};
    const Statement& one = reading.statements.front();
    return one.subject + " " + one.attribute + "=" + one.value;
}

}  // namespace

TEST_CASE("what the writer has by others is the writer's") {
    CHECK(factOf("My boss is Lorna now, there's been a reshuffle.") == "user manager=Lorna");
    CHECK(factOf("My landlord gets 580 quid a month from me.") == "user rent=580 quid");
    CHECK(factOf("My employer is Kestrel Freight.") == "user employer=Kestrel Freight");
    CHECK(factOf("He put my rent up from 580 quid to 735 quid.") == "user rent=735 quid");
    CHECK_FALSE(factOf("My sister's favourite colour is teal.").starts_with("user favourite"));
    for (const auto& one : readingOf("my flatmate pays 900 quid rent, and my neighbour works for Acme").statements)
        CHECK((one.subject != "user" || one.attribute.starts_with("said/")));
    CHECK_FALSE(factOf("My sister's boss is Lorna.").starts_with("user manager"));
    CHECK(factOf("My sister Ana reports to Lorna.").starts_with("user sister/ana"));
}

TEST_CASE("a word that begins a sentence is no name") {
    for (const char* said : {"With strawberries my tongue swells, allergic since childhood.",
                             "Ten minutes of Cantonese a day, I'm learning it.", "My GP says I have asthma."})
        for (const auto& statement : readingOf(said).statements) {
            INFO(said);
            CHECK(statement.subject == "user");
        }
}

TEST_CASE("a word far before a value does not say that it is over") {
    CHECK(factOf("The roof over my head costs 580 quid monthly.") == "user rent=580 quid");
    CHECK(factOf("I no longer live in Porto.").ends_with("=no"));
}

TEST_CASE("a value that the words themselves end is over") {
    CHECK(factOf("I let Qobuz lapse.") == "user subscription/qobuz=no");
    CHECK(factOf("With lactose-free I have stopped.") == "user diet/lactose-free=no");
}

TEST_CASE("who became a number is that old") { CHECK(factOf("Sunita became five.") == "Sunita age=five"); }

TEST_CASE("somebody who is known and begins a clause is whom it is told of") {
    MemoryFixture fixture;
    const ConversationId conversation = fixture.thread();
    fixture.say(conversation, "My uncle Pranav lives in Porto.", chat::Role::User, kDay);
    fixture.say(conversation, "concerning the move, pranav has joined the ferry line", chat::Role::User, kDay);
    fixture.audit(conversation);
    for (const auto& one : fixture.all())
        if (one.content.find("ferry") != std::string::npos) CHECK(one.subject == "Pranav");
}

TEST_CASE("a visit is told of who comes, however it is said") {
    for (const char* said :
         {"My uncle Darragh's coming over on 31 May.", "My dentist Darragh is coming on 15th of June now, all change.",
          "My uncle Darragh is landing on us on June 8th.", "My uncle Darragh put the visit off to June 8.",
          "No visit from Darragh after all."}) {
        INFO(said);
        bool visits = false;
        for (const auto& one : readingOf(said).statements)
            visits = visits || (one.subject == "Darragh" && one.attribute == "visit/arrival");
        CHECK(visits);
    }
}

TEST_CASE("a pet that died is no pet any more, whoever it was told of") {
    MemoryFixture fixture;
    const ConversationId conversation = fixture.thread();
    fixture.say(conversation, "We have a lurcher named Chunk.", chat::Role::User, kDay);
    fixture.say(conversation, "Quick one (head like a sieve) - Chunk passed away and the house is quiet.",
                chat::Role::User, kDay);
    fixture.audit(conversation);
    CHECK(fixture.only("Has a lurcher named Chunk.").supersededBy.has_value());
}

TEST_CASE("a choice ends the one that its own sentence says lost") {
    MemoryFixture fixture;
    const ConversationId conversation = fixture.thread();
    fixture.say(conversation, "Gusto it is, for the bakery's payroll. We decided on Gusto.", chat::Role::User, kDay);
    fixture.say(conversation,
                "Turns out Gusto won't work for the bakery's payroll, so we're going with doing it by hand.",
                chat::Role::User, kDay);
    fixture.audit(conversation);
    for (const auto& one : fixture.all()) {
        INFO(one.content);
        CHECK(one.content.find("Gusto.") == std::string::npos);
    }
}
