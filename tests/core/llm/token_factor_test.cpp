// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/llm/token_factor.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "core/llm/providers.h"
#include "tests/support/law.h"

using namespace hearth;
using namespace hearth::llm;

namespace {
double offBy(const TokenFactor& factor, std::int64_t estimated, double reported) {
    return std::abs(static_cast<double>(factor.apply(estimated)) - reported) / reported;
}
}  // namespace

TEST_CASE("a tokenizer that counts a third more than the estimate is followed from the first report") {
    const TokenFactor factor = learned({}, 900, 1200);
    CHECK(factor.calls == 1);
    CHECK(offBy(factor, 30'000, 40'000) < 0.01);
}

TEST_CASE("after five reports the estimate is within ten per cent, whatever the tokenizer and however it varies") {
    test::checkLaw("the factor converges", [](std::uint8_t tokenizer, std::uint32_t noise) {
        const double truth = 0.6 + tokenizer / 255.0 * 1.2;  // 0.6 to 1.8 tokens for each that is reckoned
        TokenFactor factor;
        for (int call = 0; call < 5; ++call) {
            const double varied = truth * (0.95 + 0.1 * ((noise >> (call * 6)) & 63) / 63.0);
            factor = learned(factor, 1000, std::llround(1000 * varied));
        }
        RC_ASSERT(offBy(factor, 10'000, 10'000 * truth) <= 0.10);
    });
}

TEST_CASE("it follows when a conversation turns from prose to code") {
    TokenFactor factor;
    for (int call = 0; call < 20; ++call) factor = learned(factor, 1000, 1000);
    for (int call = 0; call < 10; ++call) factor = learned(factor, 1000, 1400);
    CHECK(offBy(factor, 1000, 1400) <= 0.10);
}

TEST_CASE("a short prompt, no report and an impossible one teach nothing") {
    const TokenFactor known = learned({}, 1000, 1100);
    CHECK(learned(known, 10, 30).calls == known.calls);
    CHECK(learned(known, 1000, 0).calls == known.calls);
    CHECK(learned(known, 1000, 90'000).factor == known.factor);
    CHECK(learned(known, 1000, 3).factor == known.factor);
    CHECK(learned(known, -5, -5).calls == known.calls);
}
