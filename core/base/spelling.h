// SPDX-License-Identifier: AGPL-3.0-or-later
// How many slips of the keyboard lie between two words: a letter more, a letter less, another letter, two swapped.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace hearth {

/// The optimal string alignment distance in bytes, or `most` + 1 when it is greater. Cost: a × b at worst.
std::size_t editDistance(std::string_view a, std::string_view b, std::size_t most);

/// The first of `names` that is nearest to what was typed; empty when none is within two slips, or one for every
/// four letters.
std::string nearestOf(std::string_view typed, std::span<const std::string> names);

}  // namespace hearth
