// SPDX-License-Identifier: AGPL-3.0-or-later
// A text as its character n-grams (3 to 5), hashed into 4096 numbers: likeness of spelling, which finds typos, code
// and identifiers. No meaning is claimed for it.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace hearth::index {

inline constexpr std::size_t kCharacterDimensions = 4096;

/// Unit length, sparse: only the numbers that are not 0. Cost: linear in the text.
struct CharacterVector {
    std::vector<std::pair<std::uint16_t, float>> entries;  ///< Each dimension once, as they first came.
};

/// Makes vectors; holds the working space. Threads: one at a time.
class CharacterVectors {
public:
    CharacterVectors();
    CharacterVector of(std::string_view text);

private:
    void count(std::string_view folded);
    std::vector<float> m_counts;
    std::vector<std::uint16_t> m_touched;
};

/// A question's vector unpacked, to be held against many.
class CharacterQuery {
public:
    explicit CharacterQuery(const CharacterVector& vector);
    /// 0–1.
    float cosine(const CharacterVector& other) const;
    /// The same for a text whose vector is not kept. Cost: linear in the text, a few ns a character.
    float cosine(std::string_view text);

private:
    std::vector<std::uint16_t> m_dimensions;
    std::vector<float> m_dense;
    std::vector<float> m_counts;
};

}  // namespace hearth::index
