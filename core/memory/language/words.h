// SPDX-License-Identifier: AGPL-3.0-or-later
// Small helpers on words that every rule needs: ASCII classes, word runs, keys that ignore case and articles.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hearth::memory {

constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }
constexpr bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || isUpper(c) || (static_cast<unsigned char>(c) & 0x80) != 0;
}
constexpr bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::string lowerAscii(std::string_view text);
/// The first letter as a capital, when it is ASCII.
std::string capitalised(std::string_view text);

/// Letters, digits and inner apostrophes or hyphens in a row; everything else separates.
std::vector<std::string_view> wordsOf(std::string_view text);

/// What two ways of writing the same thing share: folded, without articles and possessives, plural s cut,
/// words joined by one space. "The Window seats" and "window seat" give "window seat".
std::string keyOf(std::string_view text);

/// How alike two texts are by their words, 0–1 (Jaccard over folded word stems, small words left out).
double wordOverlap(std::string_view one, std::string_view other);

/// Without the emoji and dingbats at its end.
std::string_view withoutPictographs(std::string_view text);

/// Whether one sentence has all the words of another and more: "Has a sister named Ana." those of "Has a sister."
bool saysMore(std::string_view more, std::string_view less);

/// Replaces every whole-word occurrence of `from` (case-sensitive).
std::string replaceWord(std::string_view text, std::string_view from, std::string_view to);

}  // namespace hearth::memory
