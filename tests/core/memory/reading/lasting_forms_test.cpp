// SPDX-License-Identifier: AGPL-3.0-or-later
// What people say in few words, in small letters and beside a question, lasts by its form; what only looks so does not.
#include "tests/core/memory/memory_fixture.h"
#include "tests/core/memory/reading/extraction_cases.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

/// What stands after messages each of which begins a conversation, hours apart.
Contents afterConversations(std::initializer_list<const char*> messages, Milliseconds apart = kDay) {
    MemoryFixture f;
    for (const char* message : messages) {
        const auto thread = f.thread();
        f.say(thread, message, chat::Role::User, apart);
        f.say(thread, "I see.", chat::Role::Assistant);
        f.audit(thread);
    }
    return f.contents();
}

}  // namespace

TEST_CASE("what one does as a rule, is and has is kept in few words") {
    expectAll({{"i use notion for everything", {"Uses Notion."}},
               {"i'm on windows 10, how do i stop updates", {"Is on Windows 10."}},
               {"my son works in a bar", {"Son works in a bar."}},
               {"i game on a ps5, must haves?", {"Games on a ps5."}},
               {"our wifi is with bt", {"WiFi is with BT."}},
               {"i'm on a gap year", {"Is on a gap year."}},
               {"i take the pill", {"Takes the pill."}},
               {"i've got long hair, easy styles?", {"Has got long hair."}},
               {"i sleep about 5 hours", {"Sleeps about 5 hours."}},
               {"i'm in dublin, what's on this weekend", {"Is in Dublin."}}});
}

TEST_CASE("what is of the moment or the task is not kept for its form") {
    for (const char* said :
         {"i use a for loop", "i have four eggs and a leek", "i'm packing now", "my code is broken",
          "i share this with you", "i do not want an essay", "i get 'permission denied'", "i watch it again"}) {
        INFO(said);
        CHECK(rememberedFrom(said) == std::vector<std::string>{});
    }
}

TEST_CASE("what is told because it is new is kept without its I, and without what is asked behind it") {
    expectAll({{"caved and got a hypoallergenic poodle lol", {"Caved and got a hypoallergenic poodle."}},
               {"finally bumped to react 19, what breaks", {"Bumped to React 19."}},
               {"i'm in marketing now", {"Is in marketing now."}},
               {"my brother's moved to worthing, easiest train from mine?", {"Brother lives in Worthing."}},
               {"haven't climbed since the accident", {"Have not climbed since the accident."}}});
}

TEST_CASE("he and she at the head of a conversation are whom one of these days spoke of") {
    CHECK(
        stands(afterConversations({"my boyfriend is in the navy", "he's out of the navy now, how do we write his cv"}),
               "Boyfriend is out of the navy now."));
    CHECK(stands(afterConversations({"My sister lives in Porto.", "She's moved to Lisbon, any good cafes for her?"}),
                 "Sister lives in Lisbon."));
    // A name stays in the conversation that told it, and goes with it when that is forgotten.
    CHECK(
        stands(afterConversations({"My sister Ana lives in Porto.", "She's moved to Lisbon, any good cafes for her?"}),
               "Ana lives in Porto."));
    // Not whom a woman's message spoke of, not after weeks, and not what only is his.
    CHECK_FALSE(
        stands(afterConversations({"my daughter lives in leeds", "he's moved to york"}), "Daughter lives in York."));
    CHECK_FALSE(
        stands(afterConversations({"my son lives in leeds", "he's moved to york"}, 20 * kDay), "Son lives in York."));
    CHECK(stands(afterConversations({"my son plays the trumpet", "his trumpet got stolen, what does a used one cost"}),
                 "Son plays the trumpet."));
}

TEST_CASE("a conversation without memory tells nobody who he is") {
    MemoryFixture f;
    const auto first = f.thread();
    f.say(first, "my boyfriend is in the navy");
    f.say(first, "I see.", chat::Role::Assistant);
    f.run("UPDATE conversations SET memory_off = 1 WHERE id = ?1", first);
    const auto second = f.thread();
    f.say(second, "he's out of the navy now", chat::Role::User, kDay);
    f.say(second, "I see.", chat::Role::Assistant);
    f.audit(second);
    CHECK(f.contents().empty());
}

TEST_CASE("from one program to another is no move of home") {
    CHECK(stands(afterConversations({"I live in Leeds.", "We moved from Jira to Linear."}), "Lives in Leeds."));
    CHECK(stands(afterConversations({"i live in mainz", "my parents have moved to wiesbaden, far from me"}),
                 "Lives in Mainz."));
}
