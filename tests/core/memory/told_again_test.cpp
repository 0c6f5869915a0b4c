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
    bool stands(std::string_view content) { return only(content).active; }
};

}  // namespace

TEST_CASE("what told a fact in other words gives way together with it") {
    ToldFixture fixture;
    fixture.tell("I use Vim as my editor.");
    fixture.tell("All my code is written in Vim.");
    fixture.tell("I switched from Vim to Helix.");
    CHECK_FALSE(fixture.stands("Uses Vim as editor."));
    CHECK_FALSE(fixture.stands("All their code is written in Vim."));
    CHECK(fixture.stands("Switched from Vim to Helix as editor."));
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
    index::TextIndex index(fixture.temp.vault());
    Forgetting forgetting(fixture.temp.vault(), fixture.engine, index);
    const ForgetTarget target{ForgetKind::Message, first.bytes(), {}, std::nullopt, std::nullopt};
    REQUIRE(forgetting.begin(target).ok());
    REQUIRE(forgetting.finish({}, CancelToken()).ok());

    ToldFixture never;
    never.tell("All my code is written in Vim.");
    never.tell("I switched from Vim to Helix.");
    CHECK(fixture.contents() == never.contents());
}
