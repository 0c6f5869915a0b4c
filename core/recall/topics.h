// SPDX-License-Identifier: AGPL-3.0-or-later
// The few standing topics of a person (food, language, home, work …) by their words: a request for a recipe should
// bring "I am vegetarian" though the two share no word.
#pragma once

#include <bitset>
#include <string_view>

namespace hearth::recall {

inline constexpr std::size_t kTopicCount = 9;
using TopicSet = std::bitset<kTopicCount>;

/// The topics that a question asks about.
TopicSet topicsAskedBy(std::string_view question);
/// The topics that a memory settles. Narrower than what asks: "eat" asks, "vegetarian" settles.
TopicSet topicsSettledBy(std::string_view memory);

}  // namespace hearth::recall
