// SPDX-License-Identifier: AGPL-3.0-or-later
// UTF-8 text: checking, folding, cutting. Offsets into messages are counted in characters (code points), not bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hearth {

/// Whether every sequence is well-formed UTF-8 (no surrogates, no overlong forms). Cost: linear.
bool isUtf8(std::string_view text);
/// The same text with each ill-formed byte replaced by U+FFFD.
std::string toUtf8(std::string_view text);

/// NFKC case folding, for names and comparisons. Ill-formed input is folded as ASCII.
std::string foldCase(std::string_view text);

std::size_t countCharacters(std::string_view text);
/// The byte offset at which character `index` starts; the size of the text when it has fewer.
std::size_t byteOffset(std::string_view text, std::size_t index);
/// At most `characters` code points, cut at a word where one ends near, with "…" added when cut.
std::string elide(std::string_view text, std::size_t characters);

/// Without white space at either end.
std::string_view trim(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);
/// Runs of white space become one space; trimmed.
std::string collapseSpaces(std::string_view text);

}  // namespace hearth
