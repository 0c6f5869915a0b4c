// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/index/character_vector.h"

#include <algorithm>
#include <cmath>

#include "core/base/text.h"

namespace hearth::index {

namespace {

constexpr std::size_t kShortest = 3;
constexpr std::size_t kLongest = 5;

bool isAscii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Lower case, everything but letters, digits and what is not ASCII is one space; a space at both ends.
std::string folded(std::string_view text) {
    const bool ascii = isAscii(text);
    const std::string wide = ascii ? std::string() : foldCase(text);
    const std::string_view source = ascii ? text : std::string_view(wide);
    std::string out(1, ' ');
    out.reserve(source.size() + 2);
    for (const char c : source) {
        const bool upper = c >= 'A' && c <= 'Z';
        const bool word =
            upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
        if (word)
            out.push_back(upper ? static_cast<char>(c + 32) : c);
        else if (out.back() != ' ')
            out.push_back(' ');
    }
    if (out.back() != ' ') out.push_back(' ');
    return out;
}

/// FNV-1a over the growing n-gram, so that the three lengths share their work.
template <typename Visit>
void forEachGram(std::string_view text, Visit&& visit) {
    for (std::size_t at = 0; at + kShortest <= text.size(); ++at) {
        std::uint32_t hash = 2166136261u;
        const std::size_t end = std::min(text.size(), at + kLongest);
        for (std::size_t next = at; next < end; ++next) {
            hash = (hash ^ static_cast<unsigned char>(text[next])) * 16777619u;
            if (next + 1 >= at + kShortest)
                visit(static_cast<std::uint16_t>((hash ^ (hash >> 15)) % kCharacterDimensions));
        }
    }
}

}  // namespace

CharacterVectors::CharacterVectors() : m_counts(kCharacterDimensions, 0) {}

void CharacterVectors::count(std::string_view text) {
    forEachGram(text, [this](std::uint16_t dimension) {
        if (m_counts[dimension] == 0) m_touched.push_back(dimension);
        m_counts[dimension] += 1;
    });
}

CharacterVector CharacterVectors::of(std::string_view text) {
    count(folded(text));
    CharacterVector vector;
    vector.entries.reserve(m_touched.size());
    float squares = 0;
    for (const std::uint16_t dimension : m_touched) {
        const float value = std::sqrt(m_counts[dimension]);
        squares += value * value;
        vector.entries.emplace_back(dimension, value);
        m_counts[dimension] = 0;
    }
    m_touched.clear();
    const float scale = squares > 0 ? 1 / std::sqrt(squares) : 0;
    for (auto& [dimension, value] : vector.entries) value *= scale;
    return vector;
}

CharacterQuery::CharacterQuery(const CharacterVector& vector)
    : m_dense(kCharacterDimensions, 0), m_counts(kCharacterDimensions, 0) {
    for (const auto& [dimension, value] : vector.entries) {
        m_dimensions.push_back(dimension);
        m_dense[dimension] = value;
    }
}

float CharacterQuery::cosine(const CharacterVector& other) const {
    float sum = 0;
    for (const auto& [dimension, value] : other.entries) sum += m_dense[dimension] * value;
    return sum;
}

/// A number is the root of its count, so the squares of all numbers add up to the count of n-grams.
float CharacterQuery::cosine(std::string_view text) {
    float grams = 0;
    forEachGram(folded(text), [&](std::uint16_t dimension) {
        m_counts[dimension] += 1;
        grams += 1;
    });
    float sum = 0;
    for (const std::uint16_t dimension : m_dimensions) sum += m_dense[dimension] * std::sqrt(m_counts[dimension]);
    std::fill(m_counts.begin(), m_counts.end(), 0.0F);
    return grams > 0 ? sum / std::sqrt(grams) : 0;
}

}  // namespace hearth::index
