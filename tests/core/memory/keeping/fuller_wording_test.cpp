// SPDX-License-Identifier: AGPL-3.0-or-later
// What becomes of a fact that was told more than once in other words.
#include "core/memory/forgetting.h"
#include "tests/core/memory/memory_fixture.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

struct ToldFixture : MemoryFixture {
    /// Each in a conversation of its own, some days after the other.
    MessageId tell(std::string_view text) {
        const MessageId message = say(thread(), text, chat::Role::User, kDay * 6);
        readAll();
        return message;
    }
    void readAll() {
        const auto threads = engine.unaudited();
        REQUIRE(threads.ok());
        REQUIRE(engine.audit(*threads, CancelToken()).ok());
    }
    void forget(const MessageId& message) {
        index::TextIndex index(temp.vault());
        Forgetting forgetting(temp.vault(), engine, index);
        const ForgetTarget target{ForgetKind::Message, message.bytes(), {}, std::nullopt, std::nullopt};
        REQUIRE(forgetting.begin(target).ok());
        REQUIRE(forgetting.finish({}, CancelToken()).ok());
    }
    bool stands(std::string_view content) { return only(content).active; }
};

}  // namespace

TEST_CASE("what told a fact in other words gives way together with it") {
    ToldFixture fixture;
    fixture.tell("I use Vim as my editor.");
    fixture.tell("All my code is written in Vim.");
    fixture.tell("I switched from Vim to Helix.");
    CHECK(fixture.contents() == Contents{"Switched from Vim to Helix as editor."});
}

TEST_CASE("what a boss is called twice gives way together") {
    ToldFixture fixture;
    fixture.tell("My boss is Rosario.");
    fixture.tell("Rosario is still my boss.");
    fixture.tell("I report to Bhavna now.");
    CHECK_FALSE(fixture.stands("Has a boss named Rosario."));
    CHECK(fixture.contents() == Contents{"Reports to Bhavna."});
}

TEST_CASE("what only names what is over stays") {
    ToldFixture fixture;
    fixture.tell("I live in Ibadan.");
    fixture.tell("I was born in Ibadan.");
    fixture.tell("My cousin Ana lives in Ibadan too.");
    fixture.tell("My dentist has her practice in Ibadan.");
    fixture.tell("I moved to Accra last week.");
    CHECK_FALSE(fixture.stands("Lives in Ibadan."));
    CHECK(fixture.stands("Was born in Ibadan."));
    CHECK(fixture.stands("Ana lives in Ibadan."));
    CHECK(fixture.stands("Dentist has her practice in Ibadan."));
}

TEST_CASE("what the same words tell of somebody else stays") {
    ToldFixture fixture;
    fixture.tell("I play the cello.");
    fixture.tell("My daughter Mia plays the cello too.");
    fixture.tell("I gave up the cello.");
    CHECK_FALSE(fixture.stands("Plays the cello."));
    CHECK(fixture.stands("Mia plays the cello too."));
    CHECK(fixture.stands("Has a daughter named Mia."));
}

TEST_CASE("what gave way only together with another stands again when that was never said") {
    ToldFixture fixture;
    const MessageId first = fixture.tell("I use Vim as my editor.");
    fixture.tell("All my code is written in Vim.");
    fixture.tell("I switched from Vim to Helix.");
    REQUIRE_FALSE(fixture.stands("All their code is written in Vim."));
    fixture.forget(first);

    ToldFixture never;
    never.tell("All my code is written in Vim.");
    never.tell("I switched from Vim to Helix.");
    CHECK(fixture.contents() == never.contents());
}

TEST_CASE("what is told again in other words is one memory with one more source") {
    ToldFixture fixture;
    fixture.tell("I want to write a technical book.");
    fixture.tell("I have promised myself to write a technical book.");
    REQUIRE(fixture.contents().size() == 1);
    CHECK(fixture.all().front().sources.size() == 2);
}

TEST_CASE("what is surely known takes the place of what was only said, and keeps its sources") {
    ToldFixture fixture;
    fixture.tell("Our household is in Lublin.");
    REQUIRE(fixture.all().size() == 1);
    const Memory before = fixture.all().front();
    fixture.tell("I live in Lublin.");
    REQUIRE(fixture.all().size() == 1);
    const Memory after = fixture.all().front();
    CHECK(after.attribute == "residence");
    CHECK(after.learnedAt == before.learnedAt);
    CHECK(after.sources.size() == 2);
    fixture.tell("I moved to Turku last week.");
    CHECK(fixture.contents().size() == 1);
}

TEST_CASE("what only one of two tells is not lost") {
    ToldFixture fixture;
    fixture.tell("I want to run a marathon.");
    fixture.tell("I want to run a half marathon in Berlin.");
    fixture.tell("We decided on oak for the floor.");
    fixture.tell("We decided on oak for the table.");
    fixture.tell("The kitchen door will be blue.");
    fixture.tell("The kitchen wall will be blue.");
    fixture.tell("My cat is called Miso.");
    fixture.tell("My cat Miso had an operation on 3 March.");
    CHECK(fixture.stands("Wants to run a marathon."));
    CHECK(fixture.stands("Wants to run a half marathon in Berlin."));
    CHECK(fixture.stands("Decided on oak for the floor."));
    CHECK(fixture.stands("Decided on oak for the table."));
    CHECK(fixture.stands("Has a cat named Miso."));
    CHECK(fixture.contents().size() >= 7);
}

TEST_CASE("reading again what was told again changes nothing, in whatever order it is read") {
    const auto told = [](bool turned) {
        ToldFixture fixture;
        std::vector<ConversationId> threads;
        for (const char* text : {"Our household is in Lublin.", "I live in Lublin.", "I drink tea in the morning."}) {
            threads.push_back(fixture.thread());
            fixture.say(threads.back(), text, chat::Role::User, kDay);
        }
        if (turned) std::reverse(threads.begin(), threads.end());
        for (const auto& thread : threads) fixture.audit(thread);
        const auto contents = fixture.contents();
        for (const auto& thread : threads) fixture.audit(thread);
        CHECK(fixture.contents() == contents);
        for (const auto& thread : threads) REQUIRE(fixture.engine.readFromStart(thread).ok());
        for (const auto& thread : threads) fixture.audit(thread);
        CHECK(fixture.contents() == contents);
        return contents;
    };
    CHECK(told(false) == told(true));
}

TEST_CASE("what told a fact again stands alone where the first telling is forgotten") {
    ToldFixture fixture;
    const MessageId first = fixture.tell("Our household is in Lublin.");
    fixture.tell("I live in Lublin.");
    fixture.forget(first);
    REQUIRE(fixture.contents() == Contents{"Lives in Lublin."});
    CHECK(fixture.all().front().sources.size() == 1);
}
