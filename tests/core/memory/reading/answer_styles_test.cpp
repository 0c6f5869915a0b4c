// SPDX-License-Identifier: AGPL-3.0-or-later
// How the person wants to be answered: whatever the words, one way of each pair holds.
#include "tests/core/memory/memory_fixture.h"
#include "tests/core/memory/reading/extraction_cases.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

/// Attribute and value of the first statement.
std::pair<std::string, std::string> styleOf(std::string_view text) {
    const Reading reading = readingOf(text);
    REQUIRE_FALSE(reading.statements.empty());
    return {reading.statements.front().attribute, reading.statements.front().value};
}

}  // namespace

TEST_CASE("words for the same way of answering have one value") {
    using Style = std::pair<std::string, std::string>;
    CHECK(styleOf("I prefer short answers.") == Style{"answers/length", "short answers"});
    CHECK(styleOf("I want the short version off you, as a rule.") == Style{"answers/length", "short answers"});
    CHECK(styleOf("From now on I would like the whole story from you.") == Style{"answers/length", "long answers"});
    CHECK(styleOf("I prefer plain paragraphs from now on.") == Style{"answers/layout", "paragraphs"});
    CHECK(styleOf("I prefer Celsius and kilometers from now on.") == Style{"answers/units", "metric units"});
}

TEST_CASE("the way that is refused is not the one that is asked for") {
    using Style = std::pair<std::string, std::string>;
    CHECK(styleOf("I know I asked for plain English, but going forward I'd like the technical terms.") ==
          Style{"answers/words", "technical terms"});
    CHECK(styleOf("Drop 24-hour times, my preference is AM/PM times for all answers now.") ==
          Style{"answers/clock", "AM/PM times"});
}

TEST_CASE("what is liked elsewhere is no way of answering") {
    for (const char* said : {"I love long messages from my sister.", "I prefer the plain paragraphs of old novels."}) {
        INFO(said);
        for (const auto& statement : readingOf(said).statements)
            CHECK_FALSE(statement.attribute.starts_with("answers/length"));
    }
}

TEST_CASE("the later way of answering takes the place of the earlier, in other words") {
    MemoryFixture fixture;
    const ConversationId conversation = fixture.thread();
    fixture.say(conversation, "I prefer short answers.", chat::Role::User, kDay);
    fixture.say(conversation, "From now on I would like the whole story from you.", chat::Role::User, kDay);
    fixture.audit(conversation);
    const Contents all = fixture.contents();
    REQUIRE(all.size() == 1);
    CHECK(all.front().find("whole story") != std::string::npos);
}
