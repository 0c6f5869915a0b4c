// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/llm/token_factor.h"

#include <algorithm>
#include <cmath>

namespace hearth::llm {

namespace {
/// Below it what a provider puts around every message weighs more than the words.
constexpr std::int64_t kLeastTokens = 60;
/// Outside it the provider counts something else: an image, a prompt of its own.
constexpr double kLeastFactor = 0.4;
constexpr double kMostFactor = 2.5;
/// Newer calls count more, so that it follows a conversation from prose into code.
constexpr double kNewest = 0.2;
}  // namespace

std::int64_t TokenFactor::apply(std::int64_t estimated) const {
    return std::llround(static_cast<double>(estimated) * factor);
}

TokenFactor learned(const TokenFactor& known, std::int64_t estimated, std::int64_t reported) {
    if (estimated < kLeastTokens || reported <= 0) return known;
    const double ratio = static_cast<double>(reported) / static_cast<double>(estimated);
    if (ratio < kLeastFactor || ratio > kMostFactor) return known;
    const double weight = std::max(kNewest, 1.0 / static_cast<double>(known.calls + 1));
    return {known.factor + (ratio - known.factor) * weight, known.calls + 1};
}

}  // namespace hearth::llm
