// SPDX-License-Identifier: AGPL-3.0-or-later
// What a text must hold for a pattern to match it, told from the pattern alone. Asking a text for its words takes far
// less than an automaton of the pattern, which is then made only for texts that may match.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hearth::memory {

/// One of these stands in every text that matches.
using OneOf = std::vector<std::string>;

inline constexpr char kTextBegin = '\x02';  ///< Stands for ^ and before a text that is asked,
inline constexpr char kTextEnd = '\x03';    ///< and for $ and behind it.

/// Small letters as they are compared, of ASCII alone; from three bytes on. Empty where nothing is known, as of a
/// pattern with syntax that no rule uses. `pattern` is an RE2 that is asked without regard to case.
std::vector<OneOf> requiredWords(std::string_view pattern);

}  // namespace hearth::memory
