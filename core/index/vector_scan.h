// SPDX-License-Identifier: AGPL-3.0-or-later
// The nearest vectors, by looking at all of them: exact products of bytes up to 200,000, above that a bit a number in
// memory and the best of these held against the stored bytes.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <unordered_set>
#include <vector>

#include "core/base/result.h"
#include "core/index/vector_codes.h"

namespace hearth::index {

/// A row of the vault that is near a question.
struct VectorMatch {
    std::int64_t key = 0;
    float cosine = 0;
    /// The cosine on a scale that is the same for all embedders: 0 as near as the other vectors are on the whole, 1 the
    /// same. What one embedder gives two texts that have nothing in common is 0.7, another one 0.1.
    float lift = 0;
};

/// Threads: readers may share it while nobody changes it.
class VectorScan {
public:
    static constexpr std::size_t kExactLimit = 200'000;
    static constexpr std::size_t kRescored = 50;       ///< Of a scan over bytes.
    static constexpr std::size_t kNearBits = 8000;     ///< Of a scan over bits: held against the question as it is.
    static constexpr std::size_t kRescoredBits = 500;  ///< And of these: held against the stored bytes.

    explicit VectorScan(std::size_t dimensions, std::size_t exactLimit = kExactLimit)
        : m_dimensions(dimensions),
          m_width(paddedCodes(dimensions)),
          m_exactLimit(exactLimit),
          m_sum(dimensions, 0.0) {}

    /// Makes room for so many, so that none is kept as bytes only to become bits. Pre: it is empty.
    void expect(std::size_t count);
    /// Pre: `codes` has dimensions() numbers, and the key is new.
    void add(std::int64_t key, float scale, std::span<const std::int8_t> codes);
    void remove(const std::unordered_set<std::int64_t>& keys);
    std::size_t dimensions() const { return m_dimensions; }
    std::size_t size() const { return m_keys.size(); }
    /// Whether only bits are in memory, so that `nearest` needs `ReadCodes`.
    bool keepsBits() const { return m_bits; }
    std::size_t bytes() const;

    struct Search {
        std::size_t limit = 10;
        std::function<bool(std::int64_t key)> allowed;  ///< Empty: all.
        std::function<bool()> outOfTime;                ///< Empty: never. What was looked at so far is returned.
        /// The stored vector of a key; empty codes when there is none any more.
        std::function<Result<VectorCodes>(std::int64_t key)> read;
    };
    /// Best first; ties by the newer key. Pre: `question` has dimensions() numbers. Errors: those of `read`.
    /// Cost: linear; 100,000 × 384 about 2 ms, 1,000,000 about 5 ms and 500 reads.
    Result<std::vector<VectorMatch>> nearest(std::span<const float> question, const Search& search) const;

private:
    struct Candidate {
        float score;
        std::size_t slot;
    };
    void makeRoom();
    void reserve(std::size_t room);
    void turnIntoBits();
    void addToSum(float scale, std::span<const std::int8_t> codes);
    float liftOf(float cosine, float sumOfCosines) const;
    std::vector<Candidate> scanBytes(std::span<const float> question, const Search& search) const;
    std::vector<Candidate> scanBits(std::span<const float> question, const Search& search) const;

    std::size_t m_dimensions;
    std::size_t m_width;
    std::size_t m_exactLimit;
    bool m_bits = false;
    std::vector<std::int64_t> m_keys;
    std::vector<float> m_scales;
    std::vector<std::int8_t> m_codes;
    std::vector<std::uint64_t> m_signs;
    std::vector<double> m_sum;  ///< Of all that were added and, while they were bytes, not removed again.
    std::size_t m_summed = 0;
};

}  // namespace hearth::index
