// SPDX-License-Identifier: AGPL-3.0-or-later
// The nearest vectors against a plain look at all of them.
#include "core/index/vector_scan.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <random>

#include "core/index/embedder.h"

using namespace hearth;
using namespace hearth::index;

namespace {

constexpr std::size_t kDimensions = 96;

/// Vectors around a few centres, kept as floats and as the rows of a vault would be.
class Cloud {
public:
    explicit Cloud(std::size_t count, std::size_t exactLimit = VectorScan::kExactLimit)
        : scan(kDimensions, exactLimit) {
        for (std::size_t at = 0; at < count; ++at) add(static_cast<std::int64_t>(at * 3 + 1));
    }
    void add(std::int64_t key) {
        floats[key] = point();
        rows[key] = encodeVector(floats[key]);
        scan.add(key, rows[key].scale, rows[key].codes);
    }
    std::vector<float> point() {
        std::vector<float> made(kDimensions);
        std::mt19937 centre(m_random() % 20);
        // A distribution keeps half of what it draws for its next call, so each generator has its own.
        std::normal_distribution<float> ofCentre;
        for (float& number : made) number = ofCentre(centre) + 0.7F * m_normal(m_random);
        normalise(made);
        return made;
    }
    std::vector<std::int64_t> expected(const std::vector<float>& question, std::size_t limit) const {
        std::vector<std::pair<float, std::int64_t>> all;
        for (const auto& [key, vector] : floats) {
            float sum = 0;
            for (std::size_t at = 0; at < kDimensions; ++at) sum += question[at] * vector[at];
            all.emplace_back(-sum, key);
        }
        std::sort(all.begin(), all.end());
        std::vector<std::int64_t> keys;
        for (std::size_t at = 0; at < std::min(limit, all.size()); ++at) keys.push_back(all[at].second);
        return keys;
    }
    std::vector<VectorMatch> nearest(const std::vector<float>& question, std::size_t limit) const {
        VectorScan::Search search;
        search.limit = limit;
        search.read = [&](std::int64_t key) -> Result<VectorCodes> {
            const auto found = rows.find(key);
            return found == rows.end() ? VectorCodes() : found->second;
        };
        return scan.nearest(question, search).value();
    }
    /// The share of the right ones among the ten nearest, over many questions.
    double recall() {
        std::size_t right = 0;
        for (int run = 0; run < 50; ++run) {
            const std::vector<float> question = point();
            const auto wanted = expected(question, 10);
            for (const VectorMatch& match : nearest(question, 10))
                right += std::count(wanted.begin(), wanted.end(), match.key) > 0 ? 1U : 0U;
        }
        return static_cast<double>(right) / 500;
    }

    VectorScan scan;
    std::map<std::int64_t, std::vector<float>> floats;
    std::map<std::int64_t, VectorCodes> rows;

private:
    std::mt19937 m_random{7};
    std::normal_distribution<float> m_normal;
};

}  // namespace

TEST_CASE("the scan over bytes finds what a plain scan over floats finds") {
    Cloud cloud(6000);
    CHECK_FALSE(cloud.scan.keepsBits());
    CHECK(cloud.recall() > 0.97);
    const auto matches = cloud.nearest(cloud.floats.at(301), 3);
    CHECK(matches[0].key == 301);
    CHECK(matches[0].cosine == Approx(1).margin(0.01));
    CHECK(matches[1].cosine >= matches[2].cosine);
}

TEST_CASE("above the limit a bit a number is kept, and the stored bytes decide") {
    Cloud cloud(30000, 5000);
    CHECK(cloud.scan.keepsBits());
    CHECK(cloud.scan.bytes() == 30000 * (8 + 16));
    CHECK(cloud.recall() > 0.9);
    CHECK(cloud.nearest(cloud.floats.at(301), 1)[0].cosine == Approx(1).margin(0.01));
}

TEST_CASE("a scan that is told how many come is the same scan, and keeps bits from the first") {
    Cloud grown(6000, 5000);
    Cloud told(0, 5000);
    told.scan.expect(6000);
    CHECK(told.scan.keepsBits());
    for (std::size_t at = 0; at < 6000; ++at) told.add(static_cast<std::int64_t>(at * 3 + 1));
    CHECK(told.scan.bytes() == grown.scan.bytes());
    const std::vector<float> question = grown.point();
    const auto found = told.nearest(question, 10);
    const auto wanted = grown.nearest(question, 10);
    REQUIRE(found.size() == wanted.size());
    for (std::size_t at = 0; at < found.size(); ++at) CHECK(found[at].key == wanted[at].key);

    Cloud few(0, 5000);
    few.scan.expect(5000);
    CHECK_FALSE(few.scan.keepsBits());
}

TEST_CASE("what was removed is never found again, and the others all are") {
    for (const std::size_t limit : {VectorScan::kExactLimit, std::size_t{10}}) {
        Cloud cloud(500, limit);
        std::unordered_set<std::int64_t> gone;
        for (std::int64_t key = 1; key < 1500; key += 6) gone.insert(key);
        cloud.scan.remove(gone);
        CHECK(cloud.scan.size() == 250);
        for (const auto& [key, vector] : cloud.floats)
            CHECK((cloud.nearest(vector, 1)[0].key == key) == !gone.contains(key));
        cloud.add(5000);
        CHECK(cloud.nearest(cloud.floats.at(5000), 1)[0].key == 5000);
    }
}

TEST_CASE("a row that is gone from the vault is passed over") {
    Cloud cloud(100, 10);
    const std::vector<float> question = cloud.floats.at(31);
    cloud.rows.erase(31);
    for (const VectorMatch& match : cloud.nearest(question, 20)) CHECK(match.key != 31);
}

TEST_CASE("only what is allowed is found, however near the rest is") {
    const Cloud cloud(2000);
    VectorScan::Search search;
    search.allowed = [](std::int64_t key) { return key > 5900; };
    const auto matches = cloud.scan.nearest(cloud.floats.at(31), search).value();
    CHECK(matches.size() == 10);
    for (const VectorMatch& match : matches) CHECK(match.key > 5900);
}

TEST_CASE("a scan out of time gives what it has") {
    const Cloud cloud(6000);
    int asked = 0;
    VectorScan::Search search;
    search.outOfTime = [&] { return ++asked > 1; };
    const auto matches = cloud.scan.nearest(cloud.floats.at(31), search).value();
    CHECK(matches.size() == 10);
    search.outOfTime = [] { return true; };
    CHECK(cloud.scan.nearest(cloud.floats.at(31), search)->empty());
}

TEST_CASE("an empty scan finds nothing") {
    CHECK(VectorScan(kDimensions).nearest(std::vector<float>(kDimensions, 0.1F), {})->empty());
    const Cloud cloud(3);
    CHECK(cloud.nearest(cloud.floats.at(1), 0).empty());
    CHECK(cloud.nearest(cloud.floats.at(1), 99).size() == 3);
}

TEST_CASE("how near a row is is said on a scale on which the others are at nothing, whatever the embedder") {
    for (const float common : {0.0F, 3.0F}) {
        // An embedder all of whose vectors have much in common, and one whose have nothing.
        VectorScan scan(kDimensions);
        std::mt19937 random(5);
        std::normal_distribution<float> normal;
        std::vector<std::vector<float>> vectors;
        for (std::int64_t key = 0; key < 400; ++key) {
            std::vector<float> made(kDimensions);
            for (float& number : made) number = common + normal(random);
            normalise(made);
            const VectorCodes codes = encodeVector(made);
            scan.add(key, codes.scale, codes.codes);
            vectors.push_back(std::move(made));
        }
        VectorScan::Search search;
        search.limit = 400;
        const auto matches = scan.nearest(vectors[7], search).value();
        CHECK(matches.front().key == 7);
        CHECK(matches.front().lift == Approx(1).margin(0.05));
        float others = 0;
        for (std::size_t at = 1; at < matches.size(); ++at) others += matches[at].lift;
        CHECK(others / 399 == Approx(0).margin(0.02));
        CHECK((matches.back().cosine > 0.8F) == (common > 0));
        // What is removed no longer counts among the others.
        std::unordered_set<std::int64_t> gone;
        for (std::int64_t key = 8; key < 400; ++key) gone.insert(key);
        scan.remove(gone);
        CHECK(scan.nearest(vectors[7], search)->front().lift == Approx(1).margin(0.05));
        gone.clear();
        for (std::int64_t key = 0; key < 7; ++key) gone.insert(key);
        scan.remove(gone);
        CHECK(scan.nearest(vectors[7], search)->front().lift == Approx(1).margin(0.02));
    }
}
