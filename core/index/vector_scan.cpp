// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/index/vector_scan.h"

#include <algorithm>
#include <array>

namespace hearth::index {

namespace {

/// So many are scored between two looks at the clock.
constexpr std::size_t kBlock = 2048;
constexpr std::size_t kWordBits = 64;
/// Of vectors that are all nearly one, none says anything.
constexpr float kMostUsual = 0.98F;

/// The greatest scores seen, in no order until `take`.
template <typename Candidate>
class Best {
public:
    explicit Best(std::size_t limit) : m_limit(limit) {}
    bool wants(float score) const { return score > m_threshold; }
    void add(Candidate candidate) {
        m_candidates.push_back(candidate);
        if (m_candidates.size() >= 4 * m_limit + 64) shrink();
    }
    std::vector<Candidate> take() {
        shrink();
        return std::move(m_candidates);
    }

private:
    void shrink() {
        if (m_candidates.size() <= m_limit) return;
        const auto last = m_candidates.begin() + static_cast<std::ptrdiff_t>(m_limit);
        std::nth_element(m_candidates.begin(), last, m_candidates.end(),
                         [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
        m_candidates.resize(m_limit, Candidate{});
        m_threshold = std::min_element(m_candidates.begin(), m_candidates.end(), [](const auto& a, const auto& b) {
                          return a.score < b.score;
                      })->score;
    }

    std::size_t m_limit;
    float m_threshold = -3.0e38F;
    std::vector<Candidate> m_candidates;
};

}  // namespace

void VectorScan::add(std::int64_t key, float scale, std::span<const std::int8_t> codes) {
    if (!m_bits && m_keys.size() >= m_exactLimit) turnIntoBits();
    makeRoom();
    m_keys.push_back(key);
    addToSum(scale, codes);
    ++m_summed;
    if (m_bits) {
        const std::vector<std::uint64_t> signs = signsOf(codes);
        m_signs.insert(m_signs.end(), signs.begin(), signs.end());
        return;
    }
    m_scales.push_back(scale);
    m_codes.insert(m_codes.end(), codes.begin(), codes.end());
    m_codes.resize(m_keys.size() * m_width, 0);
}

/// An eighth at a time: twice a million would be too much to ask for.
void VectorScan::makeRoom() {
    if (m_keys.size() < m_keys.capacity()) return;
    reserve(m_keys.size() + m_keys.size() / 8 + 64);
}

void VectorScan::reserve(std::size_t room) {
    m_keys.reserve(room);
    const bool soonBits = m_bits || m_keys.size() >= m_exactLimit;
    if (!soonBits) m_scales.reserve(room);
    if (!soonBits) m_codes.reserve(room * m_width);
    if (soonBits) m_signs.reserve(room * ((m_dimensions + kWordBits - 1) / kWordBits));
}

void VectorScan::expect(std::size_t count) {
    m_bits = count > m_exactLimit;
    reserve(count);
}

void VectorScan::addToSum(float scale, std::span<const std::int8_t> codes) {
    for (std::size_t at = 0; at < m_dimensions; ++at)
        m_sum[at] += static_cast<double>(scale) * static_cast<double>(codes[at]);
}

void VectorScan::turnIntoBits() {
    m_bits = true;
    for (std::size_t slot = 0; slot < m_keys.size(); ++slot) {
        const auto signs = signsOf(std::span<const std::int8_t>(m_codes.data() + slot * m_width, m_dimensions));
        m_signs.insert(m_signs.end(), signs.begin(), signs.end());
    }
    m_codes = {};
    m_scales = {};
}

void VectorScan::remove(const std::unordered_set<std::int64_t>& keys) {
    const std::size_t words = m_keys.empty() ? 0 : m_signs.size() / m_keys.size();
    std::size_t kept = 0;
    for (std::size_t slot = 0; slot < m_keys.size(); ++slot) {
        if (keys.contains(m_keys[slot])) {
            if (m_bits) continue;
            addToSum(-m_scales[slot], std::span(m_codes.data() + slot * m_width, m_dimensions));
            --m_summed;
            continue;
        }
        if (kept != slot) {
            m_keys[kept] = m_keys[slot];
            if (m_bits) {
                std::copy_n(m_signs.data() + slot * words, words, m_signs.data() + kept * words);
            } else {
                m_scales[kept] = m_scales[slot];
                std::copy_n(m_codes.data() + slot * m_width, m_width, m_codes.data() + kept * m_width);
            }
        }
        ++kept;
    }
    m_keys.resize(kept);
    m_signs.resize(kept * words);
    m_scales.resize(m_bits ? 0 : kept);
    // What is gone is not left lying in memory that is still ours.
    std::fill(m_codes.begin() + static_cast<std::ptrdiff_t>(m_bits ? 0 : kept * m_width), m_codes.end(),
              std::int8_t{0});
    m_codes.resize(m_bits ? 0 : kept * m_width);
}

std::size_t VectorScan::bytes() const {
    return m_keys.size() * sizeof(std::int64_t) + m_scales.size() * sizeof(float) + m_codes.size() +
           m_signs.size() * sizeof(std::uint64_t);
}

std::vector<VectorScan::Candidate> VectorScan::scanBytes(std::span<const float> question, const Search& search) const {
    const std::vector<std::int16_t> codes = wideCodes(question);
    std::array<std::int32_t, kBlock> scores{};
    Best<Candidate> best(std::max(search.limit, kRescored));
    for (std::size_t from = 0; from < m_keys.size(); from += kBlock) {
        if (search.outOfTime && search.outOfTime()) break;
        const std::size_t count = std::min(kBlock, m_keys.size() - from);
        products(codes, m_codes.data() + from * m_width, std::span(scores).first(count));
        for (std::size_t at = 0; at < count; ++at) {
            const float score = static_cast<float>(scores[at]) * m_scales[from + at];
            if (best.wants(score) && (!search.allowed || search.allowed(m_keys[from + at])))
                best.add({score, from + at});
        }
    }
    return best.take();
}

std::vector<VectorScan::Candidate> VectorScan::scanBits(std::span<const float> question, const Search& search) const {
    const std::vector<std::uint64_t> signs = signsOf(question);
    std::array<std::uint16_t, kBlock> counts{};
    Best<Candidate> best(std::max(search.limit, kNearBits));
    for (std::size_t from = 0; from < m_keys.size(); from += kBlock) {
        if (search.outOfTime && search.outOfTime()) break;
        const std::size_t count = std::min(kBlock, m_keys.size() - from);
        differences(signs, m_signs.data() + from * signs.size(), std::span(counts).first(count));
        for (std::size_t at = 0; at < count; ++at) {
            const auto score = -static_cast<float>(counts[at]);
            if (best.wants(score) && (!search.allowed || search.allowed(m_keys[from + at])))
                best.add({score, from + at});
        }
    }
    const SignedSum sum(question);
    Best<Candidate> nearer(std::max(search.limit, kRescoredBits));
    for (Candidate candidate : best.take()) {
        candidate.score = sum.of(std::span(m_signs).subspan(candidate.slot * signs.size(), signs.size()));
        if (nearer.wants(candidate.score)) nearer.add(candidate);
    }
    return nearer.take();
}

/// Against the others alone, so that a vector does not hide itself among few.
float VectorScan::liftOf(float cosine, float sumOfCosines) const {
    if (m_summed < 2) return cosine;
    const float usual = std::min((sumOfCosines - cosine) / static_cast<float>(m_summed - 1), kMostUsual);
    return (cosine - usual) / (1 - usual);
}

Result<std::vector<VectorMatch>> VectorScan::nearest(std::span<const float> question, const Search& search) const {
    std::vector<VectorMatch> matches;
    if (m_keys.empty() || search.limit == 0) return matches;
    for (const Candidate& candidate : m_bits ? scanBits(question, search) : scanBytes(question, search)) {
        const std::int64_t key = m_keys[candidate.slot];
        if (!m_bits) {
            const std::span codes(m_codes.data() + candidate.slot * m_width, m_dimensions);
            matches.push_back({key, product(question, codes, m_scales[candidate.slot]), 0});
            continue;
        }
        if (search.outOfTime && search.outOfTime()) break;
        HEARTH_TRY(const VectorCodes stored, search.read(key));
        if (stored.codes.size() == m_dimensions)
            matches.push_back({key, product(question, stored.codes, stored.scale), 0});
    }
    double sum = 0;
    for (std::size_t at = 0; at < m_dimensions; ++at) sum += static_cast<double>(question[at]) * m_sum[at];
    for (VectorMatch& match : matches) match.lift = liftOf(match.cosine, static_cast<float>(sum));
    std::sort(matches.begin(), matches.end(), [](const VectorMatch& a, const VectorMatch& b) {
        return a.cosine != b.cosine ? a.cosine > b.cosine : a.key > b.key;
    });
    if (matches.size() > search.limit) matches.resize(search.limit);
    return matches;
}

}  // namespace hearth::index
