// SPDX-License-Identifier: AGPL-3.0-or-later
// Lives for laws: any of a few phrases said one after the other, with pauses of any length, and what is remembered of
// it.
#pragma once

#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/core/memory/memory_fixture.h"

namespace hearth::memory {

inline const std::vector<std::string>& phrases() {
    static const std::vector<std::string> kPhrases = {"I live in Porto.",
                                                      "I moved to Berlin.",
                                                      "I no longer live in Porto.",
                                                      "I work at Siemens.",
                                                      "I'm allergic to peanuts.",
                                                      "I love coffee.",
                                                      "I don't like coffee anymore.",
                                                      "ok thanks",
                                                      "My sister Ana lives in Rome.",
                                                      "I prefer tea over coffee.",
                                                      "I prefer coffee now.",
                                                      "We decided to use oak because it is local.",
                                                      "What should I cook tonight?",
                                                      "I'm vegan.",
                                                      "My favourite colour is blue.",
                                                      "My favourite colour is green.",
                                                      "I want to learn Portuguese by summer.",
                                                      "Actually, it's Faro, not Porto.",
                                                      "I like jazz and hiking.",
                                                      "I think I might like it.",
                                                      "I'm learning Arabic.",
                                                      "I stopped learning Arabic.",
                                                      "I go climbing once a week.",
                                                      "I gave up climbing.",
                                                      "I pay for Netflix every month.",
                                                      "I cancelled Netflix.",
                                                      "I use Vim as my editor.",
                                                      "I use Helix as my editor instead of Vim.",
                                                      "I left Siemens and work at Plover Labs now.",
                                                      "I have a brother.",
                                                      "My brother is called Otto."};
    return kPhrases;
}

struct Step {
    std::uint8_t phrase;
    std::uint8_t gap;
};

/// An empty vault again, without the cost of making one.
inline void wipe(MemoryFixture& fixture) {
    const auto done = fixture.temp.vault().write([](store::Database& database) {
        return database.script(
            "DELETE FROM memories; DELETE FROM memory_sources; DELETE FROM thread_summaries; DELETE FROM audits; "
            "DELETE FROM candidates; DELETE FROM messages; DELETE FROM conversations; DELETE FROM forgettings; "
            "DELETE FROM forgetting_items; DELETE FROM forgotten; DELETE FROM upkeep; DELETE FROM period_summaries; "
            "DELETE FROM context_shifts; DELETE FROM rulings; DELETE FROM conflicts; DELETE FROM links; DELETE FROM "
            "jobs");
    });
    REQUIRE(done.ok());
    fixture.temp.clock().set(Timestamp::parse("2026-11-20T10:00:00Z").value());
}

/// Ids of messages are random; what is compared is what was remembered, of which message, in which chain.
inline std::vector<std::string> whatIsRemembered(MemoryFixture& fixture) {
    std::vector<std::string> lines;
    for (const auto& memory : fixture.all(true)) {
        std::string line = memory.content + "|" + memory.attribute + "|" + memory.learnedAt.rfc3339() + "|" +
                           (memory.active ? "active" : "not") + "|";
        if (memory.supersededBy) line += fixture.engine.get(*memory.supersededBy)->content;
        std::vector<std::string> times;
        for (const auto& source : memory.sources)
            times.push_back(fixture.conversations.message(source.message)->createdAt.rfc3339());
        for (const auto& time : times) line += " " + time;
        lines.push_back(line);
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

/// Says the same things at the same times, with an audit after each of them or only at the end.
inline std::vector<std::string> live(MemoryFixture& fixture, const std::vector<Step>& steps, bool everyTime) {
    wipe(fixture);
    const auto thread = fixture.thread();
    for (const auto& step : steps) {
        fixture.say(thread, phrases()[step.phrase % phrases().size()], chat::Role::User, step.gap % 90 * kSecond);
        if (everyTime) fixture.audit(thread);
    }
    fixture.audit(thread);
    return whatIsRemembered(fixture);
}

inline std::vector<Step> steps() {
    const auto raw = *rc::gen::resize(30, rc::gen::arbitrary<std::vector<std::pair<std::uint8_t, std::uint8_t>>>());
    std::vector<Step> made;
    for (const auto& [phrase, gap] : raw) made.push_back({phrase, gap});
    return made;
}

}  // namespace hearth::memory
