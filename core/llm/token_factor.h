// SPDX-License-Identifier: AGPL-3.0-or-later
// How far the token estimate is off for one model, learned from what its provider reports.
#pragma once

#include <cstdint>

namespace hearth::llm {

/// Multiplies estimateTokens. Stored a model.
struct TokenFactor {
    double factor = 1;
    std::int64_t calls = 0;  ///< That taught it.

    std::int64_t apply(std::int64_t estimated) const;
};

/// What the factor becomes after a call for which `estimated` tokens were reckoned, before any factor, and `reported`
/// counted. Prompts too short to say anything, and counts that cannot be, teach nothing.
TokenFactor learned(const TokenFactor& known, std::int64_t estimated, std::int64_t reported);

}  // namespace hearth::llm
