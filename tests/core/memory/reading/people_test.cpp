// SPDX-License-Identifier: AGPL-3.0-or-later
// Whom "he" and "her" mean, and what is told of those who belong to somebody else.
#include "tests/core/memory/reading/extraction_cases.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

/// Subject and content of each statement.
std::vector<std::string> toldIn(std::string_view text) {
    static const Redactor redactor;
    static const Extractor extractor(english(), redactor);
    const Reading reading = extractor.read({text, Timestamp::parse("2024-05-08T13:56:00Z").value(), {}, {}, false});
    std::vector<std::string> told;
    for (const auto& statement : reading.statements) told.push_back(statement.subject + ": " + statement.content);
    return told;
}

bool tells(std::string_view text, const std::string& statement) {
    const auto told = toldIn(text);
    for (const auto& found : told) UNSCOPED_INFO(found);
    return std::find(told.begin(), told.end(), statement) != told.end();
}

/// Whether any statement has these words.
bool hasWords(std::string_view text, std::string_view words) {
    const auto told = toldIn(text);
    return std::any_of(told.begin(), told.end(),
                       [&](const std::string& one) { return one.find(words) != std::string::npos; });
}

}  // namespace

TEST_CASE("whoever belongs to somebody else is told of as theirs") {
    CHECK(tells("My brother Joost is a nurse in Leeds and his wife Imke teaches maths.",
                "Imke: Joost's wife Imke teaches maths."));
    CHECK(tells("My son is 15; his sister is 12 and plays the drums.", "son's sister: Son's sister is 12 years old."));
    CHECK(tells("My son is 15; his sister is 12 and plays the drums.", "son's sister: Son's sister plays the drums."));
    CHECK_FALSE(hasWords("My son is 15; his sister is 12 and plays the drums.", "Son plays"));
}

TEST_CASE("he is the man who was spoken of, not whom he belongs to") {
    CHECK(tells("Joost's dad had a stroke. He's in rehab now in Wigan.",
                "Joost's dad: Joost's dad is in rehab now in Wigan."));
    CHECK(tells("My friend Imke's dad is visiting. He hates fish.", "Imke's dad: Imke's dad hates fish."));
    CHECK(tells("My sister Imke and her husband Joost came over, he's a plumber in Kiel.",
                "Joost: Imke's husband Joost works as a plumber."));
}

TEST_CASE("where two may be meant nothing is told of either") {
    CHECK_FALSE(hasWords("My boss called my dad. He is allergic to nuts.", "nuts"));
    CHECK_FALSE(hasWords("My brother Joost met my cousin Tarek. He lives in Turku.", "Turku"));
    CHECK_FALSE(hasWords("He plays the guitar and Imke sings in a choir.", "guitar"));
    CHECK_FALSE(hasWords("He plays chess and Imke drives him there.", "plays chess"));
}

TEST_CASE("what a pronoun says is weighed with whom it means") {
    CHECK(tells("My grandson Joost has football on Saturdays. He plays chess too and Imke drives him.",
                "Joost: Joost plays chess."));
    CHECK(tells("Imke (my girlfriend) comes along, she's a marine biologist. She gets seasick btw, so no cruise.",
                "Imke: Imke gets seasick, so no cruise."));
    CHECK(toldIn("My brother Joost is here. He called me yesterday.").size() == 1);
}
