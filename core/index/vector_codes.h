// SPDX-License-Identifier: AGPL-3.0-or-later
// Vectors made small: a byte a number with one scale, or a bit a number; and how near they are to a question, for many
// at once with the widest registers that the processor has.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace hearth::index {

/// A vector as it is stored: number = code × scale.
struct VectorCodes {
    float scale = 0;
    std::vector<std::int8_t> codes;
};
VectorCodes encodeVector(std::span<const float> vector);
/// The product of a question as it is and a stored vector: their cosine, where both are of unit length.
float product(std::span<const float> question, std::span<const std::int8_t> codes, float scale);

/// Rows of codes are padded with zeros to a multiple of this.
inline constexpr std::size_t kCodePadding = 32;
constexpr std::size_t paddedCodes(std::size_t dimensions) {
    return (dimensions + kCodePadding - 1) / kCodePadding * kCodePadding;
}

/// A question's codes, widened for products.
std::vector<std::int16_t> wideCodes(std::span<const float> question);
/// out[i] = question × row i, of `out.size()` rows. Pre: both padded alike.
void products(std::span<const std::int16_t> question, const std::int8_t* rows, std::span<std::int32_t> out);

/// Which numbers are above 0, a bit each.
std::vector<std::uint64_t> signsOf(std::span<const float> vector);
std::vector<std::uint64_t> signsOf(std::span<const std::int8_t> codes);
/// In how many signs each row differs from the question's.
void differences(std::span<const std::uint64_t> question, const std::uint64_t* rows, std::span<std::uint16_t> out);

/// A question as it is against signs: nearer to the product than counting differences, at ten times its cost.
class SignedSum {
public:
    explicit SignedSum(std::span<const float> question);
    /// The sum of the question's numbers, each with the row's sign.
    float of(std::span<const std::uint64_t> row) const;

private:
    std::vector<float> m_sums;  ///< For each byte of a row, what each of its 256 values adds.
};

}  // namespace hearth::index
