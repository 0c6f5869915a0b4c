// SPDX-License-Identifier: AGPL-3.0-or-later
// Texts of others, games and jokes beside what people say of themselves, on wordings that the rules were not made from:
// how many of the ones leave nothing behind, and how many of the others are remembered.
#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <span>

#include "core/memory/english/english.h"
#include "core/memory/keeping/scoring.h"
#include "tests/core/memory/memory_fixture.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

struct Case {
    std::string kind;
    std::vector<std::string> turns;  ///< The person's and the assistant's by turns.
};

std::string withLines(std::string_view text) {
    std::string lines;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool mark = text.substr(at).starts_with("\\n");
        lines += mark ? '\n' : text[at];
        at += mark ? 1 : 0;
    }
    return lines;
}

std::vector<Case> readCases() {
    std::ifstream in(HEARTH_MEMORY_TEXTS "/whose_words.txt");
    REQUIRE(in.good());
    std::vector<Case> cases;
    for (std::string line; std::getline(in, line);) {
        const std::size_t tab = line.find('\t');
        if (line.starts_with("#") || tab == std::string::npos) continue;
        Case one{line.substr(0, tab), {}};
        std::string rest = withLines(std::string_view(line).substr(tab + 1));
        for (std::size_t at = 0; (at = rest.find(" => ")) != std::string::npos; rest.erase(0, at + 4))
            one.turns.push_back(rest.substr(0, at));
        one.turns.push_back(rest);
        cases.push_back(std::move(one));
    }
    return cases;
}

/// How many statements would be kept of what the person says in it.
std::size_t keptOf(const Extractor& extractor, const Case& one) {
    std::size_t kept = 0;
    std::vector<EarlierTurn> before;
    for (std::size_t i = 0; i < one.turns.size(); ++i) {
        if (i % 2 == 0) {
            const std::string_view asked = i == 0 ? std::string_view() : one.turns[i - 1];
            const Reading reading =
                extractor.read({one.turns[i], Timestamp(1715176560000), {}, asked, extractor.playGoesOn(before)});
            if (scoreMessage(reading) >= kKeepFrom)
                kept += static_cast<std::size_t>(
                    std::count_if(reading.statements.begin(), reading.statements.end(),
                                  [](const Statement& statement) { return statement.quality >= kKeepFrom; }));
        }
        before.push_back({i % 2 == 0, one.turns[i]});
    }
    return kept;
}

}  // namespace

TEST_CASE("most texts of others leave nothing behind, and what people say of themselves is kept") {
    const Redactor redactor;
    const Extractor extractor(english(), redactor);
    const auto cases = readCases();
    int others = 0;
    int silent = 0;
    int own = 0;
    int remembered = 0;
    for (const auto& one : cases) {
        const bool kept = keptOf(extractor, one) > 0;
        (one.kind == "own" ? own : others) += 1;
        if (one.kind == "own" && kept) ++remembered;
        if (one.kind != "own" && !kept) ++silent;
    }
    REQUIRE(others == 104);
    REQUIRE(own == 112);
    CHECK(silent >= 85);      // 58 before whole messages were weighed, 87 then, 85 with weights for each kind
    CHECK(remembered >= 86);  // 89, 88 and 86
}

TEST_CASE("what I say in a game is not remembered as long as it goes on") {
    MemoryFixture f;
    const auto thread = f.thread();
    f.say(thread, "Let's play a text adventure. I'm a smuggler called Rook.");
    f.say(thread, "You stand on a dark quay. What do you do?", chat::Role::Assistant);
    f.say(thread, "I light a lamp. I have a brother called Sten and I hate fog.");
    f.say(thread, "*A bell rings.* Who goes there?", chat::Role::Assistant);
    f.say(thread, "My sister Wren lives in Malmö and I work as a pilot.");
    f.audit(thread);
    CHECK(f.contents() == Contents{});

    f.say(thread, "The harbour sleeps. Where to?", chat::Role::Assistant);
    f.say(thread, "Enough of the game. I live in Turku.");
    f.say(thread, "Noted. What else?", chat::Role::Assistant);
    f.say(thread, "I work as a nurse.");
    f.audit(thread);
    CHECK(f.contents() == Contents{"Lives in Turku.", "Works as a nurse."});
}

TEST_CASE("a game that the assistant does not take up is over at once") {
    MemoryFixture f;
    const auto thread = f.thread();
    f.say(thread, "Pretend you are a pirate.");
    f.say(thread, "I would rather help you with your plans.", chat::Role::Assistant);
    f.say(thread, "I live in Turku.");
    f.audit(thread);
    CHECK(f.contents() == Contents{"Lives in Turku."});
}

TEST_CASE("a game reads the same message by message as in one go") {
    const std::vector<std::string> said = {"Mock interview please, you are the panel.",
                                           "Welcome! Where do you live?",
                                           "I live in Riga with two cats.",
                                           "And your work?",
                                           "I work as a welder.",
                                           "Why us?",
                                           "Stop please. I am allergic to nuts.",
                                           "Understood.",
                                           "I live in Turku."};
    MemoryFixture once;
    MemoryFixture often;
    const auto one = once.thread();
    const auto other = often.thread();
    for (std::size_t i = 0; i < said.size(); ++i) {
        const auto role = i % 2 == 0 ? chat::Role::User : chat::Role::Assistant;
        once.say(one, said[i], role);
        often.say(other, said[i], role);
        often.audit(other);
    }
    once.audit(one);
    CHECK(once.contents() == often.contents());
    CHECK(once.contents() == Contents{"Is allergic to nuts.", "Lives in Turku."});
}
