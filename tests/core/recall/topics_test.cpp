// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/recall/topics.h"

#include <catch2/catch.hpp>

using namespace hearth::recall;

namespace {
bool related(std::string_view question, std::string_view memory) {
    return (topicsAskedBy(question) & topicsSettledBy(memory)).any();
}
}  // namespace

TEST_CASE("a standing fact is related to what it settles, though no word is shared") {
    CHECK(related("Suggest a recipe for tonight", "User is vegetarian"));
    CHECK(related("Where should we go for dinner?", "User is allergic to shellfish"));
    CHECK(related("Write a unit test for this", "User prefers Python"));
    CHECK(related("Plan a weekend trip", "User lives in Porto"));
    CHECK(related("What is my job?", "Works as a nurse."));
    CHECK(related("Explain how a fridge works", "User prefers short answers"));
}

TEST_CASE("it is not dragged into what it does not settle") {
    CHECK_FALSE(related("What is the capital of France?", "User is vegetarian"));
    CHECK_FALSE(related("Write a unit test for this", "User is vegetarian"));
    CHECK_FALSE(related("Suggest a recipe for tonight", "User prefers Python"));
    CHECK_FALSE(related("Suggest a recipe for tonight", "User likes chess"));
    CHECK_FALSE(related("hello", "User lives in Porto"));
}
