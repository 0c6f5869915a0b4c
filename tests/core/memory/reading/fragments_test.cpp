// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/reading/fragments.h"

#include <catch2/catch.hpp>

#include "core/memory/english/english.h"

namespace hearth::memory {

TEST_CASE("what was cut off and what names a thing alone is no memory") {
    const Fragments fragments(english());
    for (const auto* content :
         {"Should like a letter to the council on the drain, which has been singing since New Year and.",
          "The first for their neighbour of the landing, in whom.", "Wedding is not.", "Bike is a.",
          "They, so not vegetarian any more strictly.", "A guy named Petter.", "Guy from law school.",
          "Tuesday the 17th.", "This Friday."})
        CHECK(fragments.isOne(content));
    for (const auto* content :
         {"Has a sister whom they adore and visit.", "The band they sing with.", "No gluten.", "Never eats fish.",
          "Ana is not well.", "Wants honest criticism and no flattery.", "Tuesday is choir.", "Sundays after 2.",
          "The place in Lisbon has a garden.", "Knows what it is."})
        CHECK_FALSE(fragments.isOne(content));
}

}  // namespace hearth::memory
