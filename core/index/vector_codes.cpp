// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/index/vector_codes.h"

#include <algorithm>
#include <bit>
#include <cmath>

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define HEARTH_WIDE __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define HEARTH_WIDE
#endif

namespace hearth::index {

namespace {

constexpr float kGreatestCode = 127;
constexpr std::size_t kWordBits = 64;
constexpr std::size_t kByteValues = 256;

HEARTH_WIDE void productsOf(const std::int16_t* question, const std::int8_t* rows, std::size_t width, std::int32_t* out,
                            std::size_t count) {
    for (std::size_t row = 0; row < count; ++row) {
        const std::int8_t* codes = rows + row * width;
        std::int32_t sum = 0;
        for (std::size_t at = 0; at < width; ++at)
            sum += static_cast<std::int32_t>(question[at]) *
                   static_cast<std::int32_t>(static_cast<std::int16_t>(codes[at]));
        out[row] = sum;
    }
}

HEARTH_WIDE void differencesOf(const std::uint64_t* question, const std::uint64_t* rows, std::size_t words,
                               std::uint16_t* out, std::size_t count) {
    for (std::size_t row = 0; row < count; ++row) {
        std::uint64_t sum = 0;
        for (std::size_t word = 0; word < words; ++word)
            sum += static_cast<std::uint64_t>(std::popcount(question[word] ^ rows[row * words + word]));
        out[row] = static_cast<std::uint16_t>(sum);
    }
}

template <typename Number>
std::vector<std::uint64_t> signs(std::span<const Number> numbers) {
    std::vector<std::uint64_t> words((numbers.size() + kWordBits - 1) / kWordBits, 0);
    for (std::size_t at = 0; at < numbers.size(); ++at)
        if (numbers[at] > 0) words[at / kWordBits] |= std::uint64_t{1} << (at % kWordBits);
    return words;
}

float greatestOf(std::span<const float> vector) {
    float greatest = 0;
    for (const float number : vector) greatest = std::max(greatest, std::abs(number));
    return greatest;
}

}  // namespace

VectorCodes encodeVector(std::span<const float> vector) {
    VectorCodes made;
    const float greatest = greatestOf(vector);
    made.scale = greatest / kGreatestCode;
    made.codes.resize(vector.size());
    if (greatest > 0)
        for (std::size_t at = 0; at < vector.size(); ++at)
            made.codes[at] = static_cast<std::int8_t>(std::lround(vector[at] / greatest * kGreatestCode));
    return made;
}

float product(std::span<const float> question, std::span<const std::int8_t> codes, float scale) {
    float sum = 0;
    for (std::size_t at = 0; at < std::min(question.size(), codes.size()); ++at)
        sum += question[at] * static_cast<float>(codes[at]);
    return sum * scale;
}

std::vector<std::int16_t> wideCodes(std::span<const float> question) {
    const VectorCodes codes = encodeVector(question);
    std::vector<std::int16_t> wide(paddedCodes(question.size()), 0);
    std::copy(codes.codes.begin(), codes.codes.end(), wide.begin());
    return wide;
}

void products(std::span<const std::int16_t> question, const std::int8_t* rows, std::span<std::int32_t> out) {
    productsOf(question.data(), rows, question.size(), out.data(), out.size());
}

std::vector<std::uint64_t> signsOf(std::span<const float> vector) { return signs(vector); }
std::vector<std::uint64_t> signsOf(std::span<const std::int8_t> codes) { return signs(codes); }

void differences(std::span<const std::uint64_t> question, const std::uint64_t* rows, std::span<std::uint16_t> out) {
    differencesOf(question.data(), rows, question.size(), out.data(), out.size());
}

SignedSum::SignedSum(std::span<const float> question) {
    const std::size_t bytes = (question.size() + kWordBits - 1) / kWordBits * sizeof(std::uint64_t);
    m_sums.assign(bytes * kByteValues, 0.0F);
    for (std::size_t at = 0; at < question.size(); ++at)
        for (std::size_t value = 0; value < kByteValues; ++value)
            m_sums[at / 8 * kByteValues + value] += (value >> (at % 8) & 1U) != 0 ? question[at] : -question[at];
}

float SignedSum::of(std::span<const std::uint64_t> row) const {
    float sum = 0;
    const float* sums = m_sums.data();
    for (const std::uint64_t word : row)
        for (std::size_t byte = 0; byte < sizeof(word); ++byte, sums += kByteValues)
            sum += sums[word >> (8 * byte) & 0xFFU];
    return sum;
}

}  // namespace hearth::index
