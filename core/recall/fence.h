// SPDX-License-Identifier: AGPL-3.0-or-later
// Fences around remembered text in a prompt, so that a sentence in an old message cannot give orders.
#pragma once

#include <string>
#include <string_view>

namespace hearth::recall {

/// `text` between `<data name="…">` and `</data>`, whatever stands in it made harmless.
std::string fenced(std::string_view name, std::string_view text);

/// The text with everything that could open or close a fence broken up ("</data>" becomes "‹/data>").
std::string neutraliseFences(std::string_view text);

}  // namespace hearth::recall
