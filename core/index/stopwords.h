// SPDX-License-Identifier: AGPL-3.0-or-later
// Words that carry no subject: left out of the index and of questions.
#pragma once

#include <span>
#include <string_view>

namespace hearth::index {

/// Whether a folded English word (apostrophes removed) is one of them. Cost: one binary search.
bool isStopword(std::string_view word);
std::span<const std::string_view> englishStopwords();

}  // namespace hearth::index
