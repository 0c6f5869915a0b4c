// SPDX-License-Identifier: AGPL-3.0-or-later
// How long the nearest vectors take and how many of them are the right ones: exact bytes, bits with re-scoring, and a
// plain scan over floats beside, which also says what is right. Prints one JSON document.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <random>

#include "core/base/json.h"
#include "core/index/embedder.h"
#include "core/index/vector_scan.h"
#include "core/store/vault.h"
#include "tests/support/temp_vault.h"

namespace {

using namespace hearth;
using index::VectorCodes;
using index::VectorMatch;
using index::VectorScan;

constexpr std::size_t kLimit = 10;

double processorMilliseconds() { return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

/// Points around centres: `spread` says how far from theirs, so that clusters are clear or nearly none.
class Cloud {
public:
    Cloud(std::size_t dimensions, std::size_t centres, float spread) : m_dimensions(dimensions), m_spread(spread) {
        for (std::size_t centre = 0; centre < centres; ++centre) m_centres.push_back(direction(1));
    }
    std::vector<float> point() {
        std::vector<float> made = m_centres[m_random() % m_centres.size()];
        const std::vector<float> away = direction(m_spread);
        for (std::size_t at = 0; at < m_dimensions; ++at) made[at] += away[at];
        index::normalise(made);
        return made;
    }

private:
    std::vector<float> direction(float length) {
        std::vector<float> made(m_dimensions);
        for (float& number : made) number = m_normal(m_random);
        index::normalise(made);
        for (float& number : made) number *= length;
        return made;
    }
    std::size_t m_dimensions;
    float m_spread;
    std::mt19937 m_random{1};
    std::normal_distribution<float> m_normal;
    std::vector<std::vector<float>> m_centres;
};

/// The vectors as rows of an encrypted vault, as the product has them, and as floats for the right answer.
struct Corpus {
    Corpus(std::size_t count, Cloud& cloud, std::size_t dimensions) {
        floats.reserve(count * dimensions);
        const Status written = vault.vault().write([&](store::Database& database) -> Status {
            HEARTH_TRY_STATUS(
                database.run("CREATE TABLE bench_vectors(k INTEGER PRIMARY KEY, scale REAL, codes BLOB)"));
            for (std::size_t key = 0; key < count; ++key) {
                const std::vector<float> point = cloud.point();
                floats.insert(floats.end(), point.begin(), point.end());
                const VectorCodes codes = index::encodeVector(point);
                HEARTH_TRY_STATUS(database.run(
                    "INSERT INTO bench_vectors VALUES(?1, ?2, ?3)", key, static_cast<double>(codes.scale),
                    ByteView(reinterpret_cast<const std::uint8_t*>(codes.codes.data()), codes.codes.size())));
            }
            return {};
        });
        if (!written.ok()) std::abort();
    }
    Result<VectorCodes> read(store::Database& database, std::int64_t key) const {
        HEARTH_TRY(auto row, database.query("SELECT scale, codes FROM bench_vectors WHERE k = ?1", key));
        HEARTH_TRY(const bool found, row.step());
        VectorCodes codes;
        if (!found) return codes;
        const ByteView bytes = row.blob(1);
        codes.scale = static_cast<float>(row.real(0));
        codes.codes.assign(reinterpret_cast<const std::int8_t*>(bytes.data()),
                           reinterpret_cast<const std::int8_t*>(bytes.data()) + bytes.size());
        return codes;
    }
    test::TempVault vault;
    std::vector<float> floats;
};

std::vector<std::int64_t> nearestFloats(const Corpus& corpus, const std::vector<float>& question) {
    std::vector<std::pair<float, std::int64_t>> all;
    for (std::size_t row = 0; row * question.size() < corpus.floats.size(); ++row) {
        float sum = 0;
        for (std::size_t at = 0; at < question.size(); ++at)
            sum += question[at] * corpus.floats[row * question.size() + at];
        all.emplace_back(-sum, static_cast<std::int64_t>(row));
    }
    std::partial_sort(all.begin(), all.begin() + kLimit, all.end());
    std::vector<std::int64_t> keys;
    for (std::size_t at = 0; at < kLimit; ++at) keys.push_back(all[at].second);
    return keys;
}

struct Measured {
    std::vector<double> times;
    std::size_t right = 0;
    Json json(std::size_t questions, std::size_t bytes) {
        std::sort(times.begin(), times.end());
        return {{"p50", times[times.size() / 2]},
                {"p95", times[times.size() * 95 / 100]},
                {"recallAt10", static_cast<double>(right) / static_cast<double>(questions * kLimit)},
                {"memoryMiB", static_cast<double>(bytes) / (1 << 20)}};
    }
};

Json measure(const Corpus& corpus, const store::Vault& vault, const std::vector<std::vector<float>>& questions,
             const std::vector<std::vector<std::int64_t>>& expected, std::size_t exactLimit) {
    const std::size_t dimensions = questions.front().size();
    VectorScan scan(dimensions, exactLimit);
    Measured measured;
    const auto run = [&](store::Database& database) -> Status {
        for (std::size_t row = 0; row * dimensions < corpus.floats.size(); ++row) {
            const VectorCodes codes =
                index::encodeVector(std::span(corpus.floats).subspan(row * dimensions, dimensions));
            scan.add(static_cast<std::int64_t>(row), codes.scale, codes.codes);
        }
        for (std::size_t at = 0; at < questions.size(); ++at) {
            VectorScan::Search search;
            search.limit = kLimit;
            search.read = [&](std::int64_t key) { return corpus.read(database, key); };
            const double started = processorMilliseconds();
            HEARTH_TRY(const std::vector<VectorMatch> found, scan.nearest(questions[at], search));
            measured.times.push_back(processorMilliseconds() - started);
            for (const VectorMatch& match : found)
                if (std::find(expected[at].begin(), expected[at].end(), match.key) != expected[at].end())
                    ++measured.right;
        }
        return {};
    };
    if (!vault.read(run).ok()) std::abort();
    return measured.json(questions.size(), scan.bytes());
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app("Times the search for the nearest vectors and counts how many it finds.");
    std::vector<std::size_t> sizes = {20000, 100000};
    std::size_t dimensions = 384;
    std::size_t asked = 40;
    app.add_option("--vectors", sizes, "how many; several sizes may be given");
    app.add_option("--dimensions", dimensions);
    app.add_option("--questions", asked)->check(CLI::PositiveNumber);
    CLI11_PARSE(app, argc, argv);
    Json out = Json::array();
    for (const std::size_t size : sizes)
        for (const auto& [name, spread] : {std::pair("clear", 0.7F), std::pair("weak", 2.0F)}) {
            Cloud cloud(dimensions, 1 + size / 100, spread);
            Corpus corpus(size, cloud, dimensions);
            std::vector<std::vector<float>> questions;
            std::vector<std::vector<std::int64_t>> expected;
            double exact = 0;
            for (std::size_t at = 0; at < asked; ++at) {
                questions.push_back(cloud.point());
                const double started = processorMilliseconds();
                expected.push_back(nearestFloats(corpus, questions.back()));
                exact += processorMilliseconds() - started;
            }
            Json one = {{"vectors", size}, {"dimensions", dimensions}, {"clusters", name}};
            one["floatMs"] = exact / static_cast<double>(asked);
            one["bytes"] = measure(corpus, corpus.vault.vault(), questions, expected, size);
            one["bits"] = measure(corpus, corpus.vault.vault(), questions, expected, 0);
            out.push_back(std::move(one));
        }
    std::printf("%s\n", out.dump(1).c_str());
    return 0;
}
