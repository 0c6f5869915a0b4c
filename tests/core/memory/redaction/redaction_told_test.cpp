// SPDX-License-Identifier: AGPL-3.0-or-later
// Secrets as people tell them, and texts that only look so: lists of wordings, the second made before any rule was.
#include <catch2/catch.hpp>
#include <fstream>

#include "core/memory/redaction/redaction.h"
#include "tests/core/memory/reading/extraction_cases.h"

using namespace hearth::memory;

namespace {

struct Wording {
    std::string text;
    std::vector<std::pair<std::size_t, std::size_t>> secrets;  ///< Bytes of the text.
};

const Redactor& redactor() {
    static const Redactor shared;
    return shared;
}

/// "kind|text", what is secret between « and »; "\n" is a line's end.
Wording wordingOf(std::string_view line) {
    constexpr std::string_view kOpen = "\u00ab";
    constexpr std::string_view kClose = "\u00bb";
    Wording wording;
    std::size_t begin = 0;
    for (std::size_t at = line.find('|') + 1; at < line.size();) {
        const std::string_view rest = line.substr(at);
        if (rest.starts_with("\\n")) {
            wording.text += '\n';
            at += 2;
        } else if (rest.starts_with(kOpen)) {
            begin = wording.text.size();
            at += kOpen.size();
        } else if (rest.starts_with(kClose)) {
            wording.secrets.emplace_back(begin, wording.text.size());
            at += kClose.size();
        } else {
            wording.text += line[at++];
        }
    }
    return wording;
}

std::vector<Wording> wordings(const std::string& file) {
    std::ifstream in(HEARTH_MEMORY_TEXTS "/" + file);
    REQUIRE(in.good());
    std::vector<Wording> all;
    for (std::string line; std::getline(in, line);)
        if (!line.empty() && !line.starts_with("#")) all.push_back(wordingOf(line));
    return all;
}

struct Figures {
    double secrets = 0;
    double covered = 0;
    double taken = 0;
    double right = 0;
    std::string mistakes;
};

Figures judge(const std::string& file) {
    Figures figures;
    for (const auto& [text, secrets] : wordings(file)) {
        const auto found = redactor().find(text);
        for (const auto& [begin, end] : secrets) {
            const bool covered = std::any_of(found.begin(), found.end(), [b = begin, e = end](const Redaction& one) {
                return one.begin <= b && one.end >= e;
            });
            ++figures.secrets;
            figures.covered += covered;
            if (!covered) figures.mistakes += "missed: " + text + "\n";
        }
        for (const Redaction& one : found) {
            const bool right = std::any_of(secrets.begin(), secrets.end(), [&](const auto& secret) {
                return one.begin < secret.second && secret.first < one.end;
            });
            ++figures.taken;
            figures.right += right;
            if (!right)
                figures.mistakes += "wrong: " + text.substr(one.begin, one.end - one.begin) + ": " + text + "\n";
        }
    }
    return figures;
}

}  // namespace

TEST_CASE("secrets are found however they are told, and nothing else is taken for one") {
    const Figures figures = judge("secrets.txt");
    CHECK(figures.secrets > 100);
    INFO(figures.mistakes);
    CHECK(figures.covered == figures.secrets);
    CHECK(figures.right == figures.taken);
}

TEST_CASE("most secrets are found in a second list of wordings, and nothing else is taken") {
    const Figures figures = judge("secrets_second.txt");
    INFO(figures.mistakes);
    CHECK(figures.covered >= 0.85 * figures.secrets);
    CHECK(figures.right == figures.taken);
}

TEST_CASE("what was taken out is not taken again") {
    for (const auto& wording : wordings("secrets.txt")) {
        const std::string clean = redactor().redact(wording.text);
        INFO(clean);
        CHECK(redactor().redact(clean) == clean);
    }
}

TEST_CASE("a value alone is a secret where one was asked for") {
    CHECK(redactor().redact("4471", "Sure. What is the alarm code?") == "[password]");
    CHECK(redactor().redact("it's kettle99blue", "What's your wifi password?") == "it's [password]");
    CHECK(redactor().redact("swordfish", "And what is the password?") == "[password]");
    CHECK(redactor().redact("in 2019", "When did you change the alarm code?") == "in 2019");
    CHECK(redactor().redact("yesterday", "When did you change the password?") == "yesterday");
    CHECK(redactor().redact("4471", "How many words has the text?") == "4471");
}

TEST_CASE("a secret of one sentence does not reach a memory by the next") {
    const std::string said = "The alarm code at my studio changed. My studio is in Porto and it's 4471 now.";
    for (const auto& statement : readingOf(said).statements) {
        INFO(statement.content);
        CHECK(statement.content.find("4471") == std::string::npos);
        CHECK(statement.value.find("4471") == std::string::npos);
    }
}

TEST_CASE("a short PIN goes where it stands apart, not inside other numbers") {
    CHECK(redactor().redact("My PIN is 4471. The bill was 144710, the PIN 4471.") ==
          "My PIN is [password]. The bill was 144710, the PIN [password].");
}

TEST_CASE("addresses that all the world knows stay, a home never does") {
    for (const char* text : {"What's 10 Downing Street like inside, and can you tour it?",
                             "Was 21 Jump Street better as a show or a film?", "Who directed 10 Rillington Place?",
                             "Who sang 867 Main Street Blues?", "Who lives at 221B Baker Street today?"}) {
        INFO(text);
        CHECK(redactor().redact(text) == text);
    }
    CHECK(redactor().redact("I live at 221B Baker Street.") == "I live at [address].");
    CHECK(redactor().redact("Is 14 Mill Road in the flood zone?") == "Is [address] in the flood zone?");
    CHECK(redactor().redact("The film crew comes to 14 Mill Road, right?") ==
          "The film crew comes to [address], right?");
}

TEST_CASE("drawn numbers, versions and object identifiers are no numbers to call and no machines") {
    for (const char* text : {"Lotto numbers were 4 11 19 27 38 42, what are the odds?",
                             "My phone updated to 15.26.11.22 and the battery is awful.",
                             "Is OID 2.5.4.3 the common name?", "Does 12.16.5.26 come after 2.9 in sorting?"}) {
        INFO(text);
        CHECK(redactor().redact(text) == text);
    }
    CHECK(redactor().redact("call me on 06 12 34 56 78") == "call me on [phone]");
    CHECK(redactor().redact("ping 23.4.5.6 fails") == "ping [ip] fails");
    CHECK(redactor().redact("6:25 did not work out (mobile +1-212-555-0134)") ==
          "6:25 did not work out (mobile [phone])");
}

TEST_CASE("keys without a known service are known by how their letters jump") {
    CHECK(redactor().redact("config.yml has key: tok_live_ighaxTSGMOaDxTLnXtywsoRQziAvZvdS and still 403") ==
          "config.yml has key: [key] and still 403");
    CHECK(redactor().redact("it says RHNsbnrxd1cQ2KtIVjTmVioNjpqleJad") == "it says [key]");
    CHECK(redactor().redact("see AbstractSingletonProxyFactoryBeanForTests2") ==
          "see AbstractSingletonProxyFactoryBeanForTests2");
}

TEST_CASE("numbers, addresses and keys are found however they are given") {
    const Figures figures = judge("personal_data.txt");
    INFO(figures.mistakes);
    CHECK(figures.covered == figures.secrets);
    CHECK(figures.right == figures.taken);
}
