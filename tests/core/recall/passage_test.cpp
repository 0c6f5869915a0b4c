// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/recall/passage.h"

#include <rapidcheck.h>

#include <catch2/catch.hpp>

using namespace hearth::recall;

namespace {

std::string filler(int words, const std::string& stem) {
    std::string text;
    for (int at = 0; at < words; ++at) text += stem + std::to_string(at) + " ";
    return text;
}

const std::vector<WeightedTerm> kTerms = {{"lantern", 2.0F}, {"copper", 1.0F}};

}  // namespace

TEST_CASE("a long answer is judged by the stretch that answers") {
    const std::string text = filler(200, "before") + "the copper lantern " + filler(200, "after");
    const Passage best = PassageFinder(kTerms).best(text);
    const std::string passage = text.substr(best.begin, best.end - best.begin);
    CHECK(passage.find("copper lantern") != std::string::npos);
    CHECK(passage.size() < text.size() / 3);
    CHECK(best.score == Approx(2.0));
}

TEST_CASE("a short message is its own passage") {
    const Passage best = PassageFinder(kTerms).best("a lantern of tin");
    CHECK(best.begin == 0);
    CHECK(best.end == 16);
    CHECK(PassageFinder(kTerms).best("nothing here").score == 0);
    CHECK(PassageFinder({}).best("lantern").score == 0);
    CHECK(PassageFinder(kTerms).best("").end == 0);
}

TEST_CASE("words far apart are no passage together") {
    const std::string apart = "lantern " + filler(200, "between") + "copper";
    CHECK(PassageFinder(kTerms).best(apart).score < PassageFinder(kTerms).best("copper lantern").score);
}

TEST_CASE("a passage lies inside its text, and what is remembered of other texts does not change it") {
    PassageFinder used(kTerms);
    CHECK(rc::check([&](const std::string& text) {
        const Passage best = used.best(text);
        const Passage fresh = PassageFinder(kTerms).best(text);
        RC_ASSERT(best.begin <= best.end);
        RC_ASSERT(best.end <= text.size());
        RC_ASSERT(best.score == fresh.score);
        RC_ASSERT(best.begin == fresh.begin);
    }));
}
