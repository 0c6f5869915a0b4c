// SPDX-License-Identifier: AGPL-3.0-or-later
// The fast arithmetic of codes against the plain one.
#include "core/index/vector_codes.h"

#include <bit>
#include <catch2/catch.hpp>
#include <cmath>
#include <random>

#include "core/index/embedder.h"

using namespace hearth::index;

namespace {

std::vector<float> unitVector(std::size_t size, std::uint32_t seed) {
    std::mt19937 random(seed);
    std::normal_distribution<float> normal;
    std::vector<float> made(size);
    for (float& number : made) number = normal(random);
    normalise(made);
    return made;
}

double plainProduct(const std::vector<float>& a, const std::vector<float>& b) {
    double sum = 0;
    for (std::size_t at = 0; at < a.size(); ++at) sum += static_cast<double>(a[at]) * static_cast<double>(b[at]);
    return sum;
}

}  // namespace

TEST_CASE("a vector of bytes stays within half a percent of its numbers' greatest") {
    const std::vector<float> vector = unitVector(384, 1);
    const VectorCodes codes = encodeVector(vector);
    for (std::size_t at = 0; at < vector.size(); ++at)
        CHECK(std::abs(static_cast<float>(codes.codes[at]) * codes.scale - vector[at]) <= codes.scale * 0.51F);
    CHECK(static_cast<double>(product(vector, codes.codes, codes.scale)) == Approx(1).margin(0.002));
    const VectorCodes zeros = encodeVector(std::vector<float>(5, 0));
    CHECK(zeros.scale == 0);
    CHECK(zeros.codes == std::vector<std::int8_t>(5, 0));
}

TEST_CASE("products of many rows are those of plain arithmetic, whatever the width") {
    for (const std::size_t size : {1U, 12U, 384U, 1000U}) {
        const std::vector<float> question = unitVector(size, 2);
        const std::size_t width = paddedCodes(size);
        std::vector<std::int8_t> rows(3 * width, 0);
        for (std::uint32_t row = 0; row < 3; ++row) {
            const VectorCodes codes = encodeVector(unitVector(size, 10 + row));
            std::copy(codes.codes.begin(), codes.codes.end(), rows.begin() + static_cast<std::ptrdiff_t>(row * width));
        }
        const auto wide = wideCodes(question);
        std::vector<std::int32_t> sums(3);
        products(wide, rows.data(), sums);
        for (std::size_t row = 0; row < 3; ++row) {
            std::int32_t expected = 0;
            for (std::size_t at = 0; at < width; ++at) expected += wide[at] * rows[row * width + at];
            CHECK(sums[row] == expected);
        }
    }
}

TEST_CASE("signs are counted and summed as they stand") {
    const std::vector<float> question = unitVector(100, 3);
    const std::vector<float> other = unitVector(100, 4);
    const auto signs = signsOf(other);
    REQUIRE(signs.size() == 2);
    CHECK(signs == signsOf(encodeVector(other).codes));
    std::vector<std::uint16_t> count(1);
    differences(signsOf(question), signs.data(), count);
    int expected = 0;
    float sum = 0;
    for (std::size_t at = 0; at < 100; ++at) {
        expected += (question[at] > 0) != (other[at] > 0) ? 1 : 0;
        sum += other[at] > 0 ? question[at] : -question[at];
    }
    CHECK(count[0] == expected);
    CHECK(SignedSum(question).of(signs) == Approx(sum).margin(1e-4));
    CHECK(plainProduct(question, question) == Approx(1).margin(1e-5));
}
