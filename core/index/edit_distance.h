// SPDX-License-Identifier: AGPL-3.0-or-later
// How many slips of the keyboard lie between two words: a letter more, a letter less, another letter, two swapped.
#pragma once

#include <cstddef>
#include <string_view>

namespace hearth::index {

/// The optimal string alignment distance in bytes, or `most` + 1 when it is greater. Cost: a × b at worst.
std::size_t editDistance(std::string_view a, std::string_view b, std::size_t most);

}  // namespace hearth::index
