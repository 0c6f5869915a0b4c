// SPDX-License-Identifier: AGPL-3.0-or-later
// The words of a sentence with their places and what stands between them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/memory/language/sentences.h"

namespace hearth::memory {

/// A word of the message and what stands before it.
struct Token {
    std::size_t begin;
    std::size_t end;
    std::string lower;  ///< With straight apostrophes.
    bool afterBreak;    ///< A comma, semicolon, colon, dash or bracket stands before it.
    bool strongBreak;   ///< A semicolon, colon or dash.
    bool quoted;
};

/// With straight apostrophes.
std::string straightened(std::string_view text);
std::vector<Token> tokensOf(std::string_view message, const Sentence& sentence);

}  // namespace hearth::memory
