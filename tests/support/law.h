// SPDX-License-Identifier: AGPL-3.0-or-later
// A law that RapidCheck tries on a hundred inputs, as a Catch2 assertion: rc::check alone only returns whether it held.
#pragma once

#include <rapidcheck.h>
#include <catch2/catch.hpp>
#include <utility>

namespace hearth::test {

/// `checkLaw(property)`, or `checkLaw("what it says", property)`.
template <typename... Property>
void checkLaw(Property&&... property) {
    CHECK(rc::check(std::forward<Property>(property)...));
}

}  // namespace hearth::test
