// SPDX-License-Identifier: AGPL-3.0-or-later
// Which characters words are made of, in any script.
#pragma once

#include <cstdint>
#include <string_view>

namespace hearth::index {

/// Scripts that are written without spaces.
bool isUnspaced(std::int32_t codePoint);
/// Letters, the marks on them, and digits.
bool isWordCategory(std::int32_t codePoint);
/// Whether a text begins with a letter, or a mark on one, of a script that parts its words.
bool startsWithLetter(std::string_view text);

}  // namespace hearth::index
