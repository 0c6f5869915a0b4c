// SPDX-License-Identifier: AGPL-3.0-or-later
// An older export behind a newer one: whatever is read first, the same stands.
#include "core/memory/forgetting.h"
#include "tests/core/memory/lived.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

using Life = std::vector<const char*>;

/// Each said in a conversation of its own, months apart.
std::vector<ConversationId> say(MemoryFixture& fixture, const Life& life) {
    wipe(fixture);
    std::vector<ConversationId> threads;
    for (const char* text : life) {
        threads.push_back(fixture.thread());
        fixture.say(threads.back(), text, chat::Role::User, 150 * kDay);
    }
    return threads;
}

}  // namespace

TEST_CASE("exports that are read in any order leave the same as all of them read at once") {
    MemoryFixture fixture;
    for (const Life& life : std::vector<Life>{{"I have a cat named Biscuit.", "Biscuit died yesterday."},
                                              {"I drive a Ford Fiesta.", "I sold the Fiesta."},
                                              {"I'm on keto.", "I stopped keto."},
                                              {"My boyfriend is called Tom.", "Tom and I broke up last week."},
                                              {"I have a Netflix subscription.", "I cancelled Netflix."},
                                              {"I'm vegan.", "I eat meat again."},
                                              {"I work at Brightwell Insurance.", "I got a job at Calder Analytics.",
                                               "Calder laid me off today.", "I'm a backend developer at Quayside now."},
                                              {"I use vim.", "I switched to VS Code.", "I'm back on vim."},
                                              {"I live in Leeds.", "I moved to Bristol on Saturday!"},
                                              {"I'm learning Portuguese.", "I gave up on Portuguese."}}) {
        INFO(life.front());
        const auto all = say(fixture, life);
        REQUIRE(fixture.engine.audit(all, CancelToken()).ok());
        const auto atOnce = whatIsRemembered(fixture);
        CHECK(fixture.contents().size() < life.size());
        std::vector<std::size_t> order(life.size());
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
        do {
            const auto threads = say(fixture, life);
            for (const std::size_t place : order) fixture.audit(threads[place]);
            CHECK(whatIsRemembered(fixture) == atOnce);
        } while (std::next_permutation(order.begin(), order.end()));
        CHECK(fixture.count("SELECT COUNT(*) FROM upkeep WHERE name = 'late'") == 0);
    }
}

TEST_CASE("an ending that I have used ends what is read later, and stays what it is") {
    MemoryFixture fixture;
    const auto threads = say(fixture, {"I drive a Ford Fiesta.", "I sold the Fiesta."});
    fixture.audit(threads[1]);
    const Memory sold = fixture.all().front();
    REQUIRE(fixture.engine.markUsed({sold.id}).ok());
    fixture.audit(threads[0]);
    CHECK(fixture.contents() == Contents{sold.content});
    CHECK(fixture.engine.get(sold.id)->uses == 1);
}

TEST_CASE("an ending that I have forgotten or edited does not come back with what it ended") {
    MemoryFixture fixture;
    const auto threads = say(fixture, {"I drive a Ford Fiesta.", "I sold the Fiesta."});
    fixture.audit(threads[1]);
    const Memory sold = fixture.all().front();
    SECTION("forgotten") {
        index::TextIndex index(fixture.temp.vault());
        Forgetting forgetting(fixture.temp.vault(), fixture.engine, index);
        const ForgetTarget target{ForgetKind::Memory, sold.id.bytes(), {}, std::nullopt, std::nullopt};
        const auto begun = forgetting.begin(target);
        REQUIRE(begun.ok());
        REQUIRE(forgetting.finish(*begun, {}, CancelToken()).ok());
        fixture.audit(threads[0]);
        CHECK(fixture.contents() == Contents{"Drives a Ford Fiesta."});
    }
    SECTION("edited") {
        REQUIRE(fixture.engine.edit(sold.id, "Sold the Fiesta to Ana.").ok());
        fixture.audit(threads[0]);
        CHECK_FALSE(stands(fixture.contents(), sold.content));
        CHECK(stands(fixture.contents(), "Sold the Fiesta to Ana."));
    }
}

TEST_CASE("an audit that was stopped before it read endings again goes on with the next") {
    MemoryFixture fixture;
    const auto threads = say(fixture, {"I drive a Ford Fiesta.", "I sold the Fiesta.", "I love coffee."});
    fixture.audit(threads[1]);
    CancelToken stop;
    const auto cancelled = fixture.engine.audit(std::span(&threads[0], 1), stop, [&](std::int64_t) { stop.cancel(); });
    CHECK(cancelled.error().code == ErrorCode::Cancelled);
    CHECK(stands(fixture.contents(), "Drives a Ford Fiesta."));
    fixture.audit(threads[2]);
    CHECK_FALSE(stands(fixture.contents(), "Drives a Ford Fiesta."));
}

TEST_CASE("an ending that is told twice is one memory, told twice") {
    MemoryFixture fixture;
    for (const Life& life :
         std::vector<Life>{{"I started bouldering at a gym on Tuesdays.", "I've stopped bouldering, the knee's had it.",
                            "I've stopped bouldering, as I said, the knee."},
                           {"I have a Netflix subscription.", "I cancelled Netflix.", "I cancelled Netflix."},
                           {"I drive a Ford Fiesta.", "I sold the Fiesta.", "I sold the Fiesta."}}) {
        INFO(life.front());
        const auto threads = say(fixture, life);
        REQUIRE(fixture.engine.audit(threads, CancelToken()).ok());
        const auto standing = fixture.all();
        REQUIRE(standing.size() == 1);
        CHECK(standing.front().sources.size() == 2);
    }
}
