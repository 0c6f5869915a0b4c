// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/keeping/supersede.h"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <algorithm>

#include "core/memory/keeping/scoring.h"
#include "core/memory/language/statement.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

Stance stance(const char* attribute, const char* value, std::int64_t at) {
    return {attribute, value, Timestamp(at), {}, std::to_string(at), false};
}

std::vector<Stance> randomStances() {
    static const std::vector<std::string> attributes = {"residence",
                                                        "residence/porto",
                                                        "residence/berlin",
                                                        "residence/~porto",
                                                        "allergy/nut",
                                                        "opinion/tea",
                                                        "residence/~=settled down in porto"};
    static const std::vector<std::string> values = {"Porto", "Berlin", "no", "likes", "dislikes"};
    const auto picks = *rc::gen::container<std::vector<std::tuple<std::uint8_t, std::uint8_t, std::uint8_t>>>(
        rc::gen::arbitrary<std::tuple<std::uint8_t, std::uint8_t, std::uint8_t>>());
    std::vector<Stance> stances;
    for (const auto& [attribute, value, at] : picks)
        stances.push_back({attributes[attribute % attributes.size()],
                           values[value % values.size()],
                           Timestamp(at % 20),
                           {},
                           std::to_string(stances.size() + 100),
                           false});
    return stances;
}

}  // namespace

TEST_CASE("a new home retires the old one and nothing else") {
    CHECK(replaces(stance("residence", "Porto", 2), stance("residence", "Berlin", 1)));
    CHECK_FALSE(replaces(stance("residence", "Porto", 2), stance("employer", "Siemens", 1)));
    CHECK_FALSE(replaces(stance("allergy/nut", "nuts", 2), stance("allergy/egg", "eggs", 1)));
    CHECK_FALSE(replaces(stance("vehicle/golf", "Golf", 2), stance("vehicle/van", "van", 1)));
    CHECK(replaces(stance("vehicle", "Golf", 2), stance("vehicle/van", "van", 1)));
}

TEST_CASE("what was only read openly retires nothing, and only its denial retires it") {
    CHECK_FALSE(replaces(stance("employer/~zed", "Zed", 2), stance("employer", "Siemens", 1)));
    CHECK_FALSE(replaces(stance("employer", "Siemens", 2), stance("employer/~zed", "Zed", 1)));
    CHECK_FALSE(replaces(stance("employer/~bosch", "Bosch", 2), stance("employer/~zed", "Zed", 1)));
    CHECK(replaces(stance("employer/zed", "no", 2), stance("employer/~zed", "Zed", 1)));
    CHECK_FALSE(replaces(stance("employer/bosch", "no", 2), stance("employer/~zed", "Zed", 1)));
    CHECK(sameStance(stance("employer", "Zed", 2), stance("employer/~zed", "Zed", 1)));
    CHECK_FALSE(sameStance(stance("employer", "Bosch", 2), stance("employer/~zed", "Zed", 1)));
    CHECK_FALSE(sameStance(stance("school", "Zed", 2), stance("employer/~zed", "Zed", 1)));
    CHECK(replaces(stance("car", "Golf", 2), stance("car/~polo", "Polo", 1)));
}

TEST_CASE("a whole clause that tells its matter gives way to a later value that it does not name") {
    const std::string clause = clauseAttribute("employer", "Draws wages from the Zed mill.");
    CHECK(isLoose(clause));
    CHECK(replaces(stance("employer", "Siemens", 2), stance(clause.c_str(), "wages", 1)));
    CHECK_FALSE(replaces(stance("employer", "Zed", 2), stance(clause.c_str(), "wages", 1)));
    CHECK_FALSE(replaces(stance("employer", "no", 2), stance(clause.c_str(), "wages", 1)));
    CHECK_FALSE(replaces(stance("job title", "miller", 2), stance(clause.c_str(), "wages", 1)));
    CHECK_FALSE(replaces(stance(clause.c_str(), "wages", 2), stance("employer", "Siemens", 1)));
    CHECK_FALSE(replaces(stance("employer/~bosch", "Bosch", 2), stance(clause.c_str(), "wages", 1)));
}

TEST_CASE("a value told at more length retires nothing and is not retired") {
    const auto replaced = [](const char* later, const char* earlier) {
        return replaces(stance("laptop", later, 2), stance("laptop", earlier, 1));
    };
    CHECK_FALSE(replaced("Asus for the studio", "Asus"));
    CHECK_FALSE(replaced("Asus", "about the Asus"));
    CHECK(replaced("Asus", "Dell"));
    CHECK(replaced("studio Asus", "Asus"));
    CHECK(replaced("not the Asus", "Asus"));
    CHECK(replaces(stance("rent", "1,950", 2), stance("rent", "950", 1)));
}

TEST_CASE("what is said in one breath with an end has taken its place") {
    const std::vector<Stance> stances = {stance("employer/~zed", "Zed", 1), stance("employer/zed", "no", 2),
                                         stance("employer", "Bosch", 2)};
    CHECK(supersede(stances).at(0) == std::optional<std::size_t>(2));
    CHECK(supersede({stances[0], stances[1]}).at(0) == std::optional<std::size_t>(1));
    CHECK(supersede({stances[0], stances[1], stance("employer", "Bosch", 3)}).at(0) == std::optional<std::size_t>(1));
}

TEST_CASE("a denial retires only what it denies") {
    CHECK(replaces(stance("employer/siemen", "no", 2), stance("employer", "Siemens", 1)));
    CHECK_FALSE(replaces(stance("employer/siemen", "no", 2), stance("employer", "Bosch", 1)));
    CHECK_FALSE(replaces(stance("employer", "Bosch", 2), stance("employer/siemen", "no", 1)));
    CHECK(replaces(stance("employer", "Siemens", 2), stance("employer/siemen", "no", 1)));
    CHECK(replaces(stance("opinion/tea", "dislikes", 2), stance("opinion/tea", "likes", 1)));
}

TEST_CASE("a chain ends in what was said last, in whatever order it was read") {
    const std::vector<Stance> stances = {stance("residence", "Porto", 30), stance("residence", "Berlin", 10),
                                         stance("residence", "Rome", 20)};
    const auto by = supersede(stances);
    CHECK(by[1] == 2u);
    CHECK(by[2] == 0u);
    CHECK_FALSE(by[0].has_value());
}

TEST_CASE("an appointment that moves to another day is a new one") {
    Stance one = stance("plan/dentist", "dentist", 1);
    Stance other = stance("plan/dentist", "dentist", 2);
    one.dated = other.dated = true;
    one.validUntil = Timestamp(50);
    other.validUntil = Timestamp(60);
    CHECK_FALSE(sameStance(one, other));
    other.validUntil = one.validUntil;
    CHECK(sameStance(one, other));
}

TEST_CASE("superseding never closes a circle and leaves one of each chain standing") {
    CHECK(rc::check([] {
        const auto stances = randomStances();
        const auto by = supersede(stances);
        for (std::size_t i = 0; i < stances.size(); ++i) {
            std::size_t steps = 0;
            std::size_t at = i;
            while (by[at]) {
                const auto& later = stances[*by[at]];
                RC_ASSERT(std::tie(stances[at].learnedAt, stances[at].tieBreak) <
                          std::tie(later.learnedAt, later.tieBreak));
                RC_ASSERT(familyOf(stances[at].attribute) == familyOf(later.attribute));
                at = *by[at];
                RC_ASSERT(++steps <= stances.size());
            }
        }
    }));
}

TEST_CASE("superseding does not depend on the order of reading") {
    CHECK(rc::check([] {
        const auto stances = randomStances();
        auto shuffled = stances;
        std::reverse(shuffled.begin(), shuffled.end());
        const auto by = supersede(stances);
        const auto reversed = supersede(shuffled);
        for (std::size_t i = 0; i < stances.size(); ++i) {
            const auto& mirrored = reversed[stances.size() - 1 - i];
            RC_ASSERT(by[i].has_value() == mirrored.has_value());
            if (by[i]) RC_ASSERT(stances[*by[i]].tieBreak == shuffled[*mirrored].tieBreak);
        }
    }));
}

TEST_CASE("an audit keeps the three best messages that are good enough") {
    const auto best = chooseBest({{1, 0.7}, {2, 0.9}, {3, 0.64}, {4, 0.8}, {5, 0.9}});
    REQUIRE(best.size() == 3);
    CHECK(best[0].order == 2);
    CHECK(best[1].order == 5);
    CHECK(best[2].order == 4);
    CHECK(chooseBest({{1, 0.64}}).empty());
    CHECK(chooseBest({}).empty());
}
