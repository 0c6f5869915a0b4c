// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/recall/diversity.h"

#include <catch2/catch.hpp>

using namespace hearth::recall;

namespace {
const std::vector<WeightedTerm> kTerms = {{"tea", 1.0F}, {"violin", 1.0F}};
using Numbers = std::vector<std::size_t>;
}  // namespace

TEST_CASE("a result covers the question's parts instead of repeating one") {
    const std::vector<DiversityCandidate> candidates = {{"I drink green tea every morning at home", 1.0},
                                                        {"I drink green tea in the mornings at home", 0.95},
                                                        {"On Tuesdays there is the violin lesson", 0.8}};
    CHECK(chooseDiverse(candidates, kTerms, 2) == Numbers{0, 2});
}

TEST_CASE("a copy of what was chosen is left out even when there is room") {
    const std::vector<DiversityCandidate> candidates = {{"I drink green tea.", 1.0}, {"I drink green tea!", 0.9}};
    CHECK(chooseDiverse(candidates, kTerms, 5) == Numbers{0});
}

TEST_CASE("with nothing to choose from nothing is chosen") {
    CHECK(chooseDiverse({}, kTerms, 3).empty());
    const std::vector<DiversityCandidate> one = {{"tea", 1.0}};
    CHECK(chooseDiverse(one, {}, 0).empty());
    CHECK(chooseDiverse(one, {}, 3) == Numbers{0});
}
