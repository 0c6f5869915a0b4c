// SPDX-License-Identifier: AGPL-3.0-or-later
// A text cut where spaces and assignments cut it, each piece with what it does where secrets are told, how secret it
// looks, and what stands behind it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/memory/redaction/secret_looks.h"

namespace hearth::memory {

struct SecretPiece {
    std::size_t begin;
    std::size_t end;   ///< Without quotes and punctuation around it; a "!" at its end belongs to it.
    std::string word;  ///< In small letters, without "'s" and "!".
    std::uint64_t roles = 0;
    SecretLook look = SecretLook::None;
    std::size_t quoteEnd = 0;  ///< Where the quote that it begins ends; 0 without one.
    bool copula = false;       ///< "password's"
    char sign = 0;             ///< What stands behind it and tells: ':', '=', '~' ("=" apart), '-', '/'.
    bool comma = false;        ///< A comma, a semicolon or a bracket ends it.
    bool stop = false;         ///< A sentence or a line ends behind it.
    bool asks = false;         ///< That end is a question mark.

    bool does(std::uint64_t some) const { return (roles & some) != 0; }
};

/// Whether a word of `text` asks for a secret at all. Cost: linear, under 1 ns a byte.
bool mentionsSecrets(std::string_view text);

/// The pieces of `text` in [from, to). Cost: linear, about 100 ns a word.
std::vector<SecretPiece> secretPieces(std::string_view text, std::size_t from, std::size_t to);

}  // namespace hearth::memory
