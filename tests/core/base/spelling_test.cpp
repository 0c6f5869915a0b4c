// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/base/spelling.h"

#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <vector>

using hearth::editDistance;
using hearth::nearestOf;

namespace {

/// The textbook table, all of it.
std::size_t oracle(const std::string& a, const std::string& b) {
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) d[i][0] = i;
    for (std::size_t j = 0; j <= b.size(); ++j) d[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t same = a[i - 1] == b[j - 1] ? 0 : 1;
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + same});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
    }
    return d[a.size()][b.size()];
}

}  // namespace

TEST_CASE("a slip of the keyboard is one step") {
    CHECK(editDistance("kubernetes", "kubernets", 2) == 1);
    CHECK(editDistance("recieve", "receive", 2) == 1);
    CHECK(editDistance("tea", "tee", 2) == 1);
    CHECK(editDistance("tea", "tea", 0) == 0);
}

TEST_CASE("what is too far is told apart without being measured out") {
    CHECK(editDistance("cat", "elephant", 2) == 3);
    CHECK(editDistance(std::string(100, 'a'), std::string(100, 'a'), 1) == 2);
}

TEST_CASE("distances agree with the full table") {
    CHECK(rc::check([] {
        const auto letters = rc::gen::container<std::string>(rc::gen::element('a', 'b', 'c'));
        const std::string a = *letters;
        const std::string b = *letters;
        RC_PRE(a.size() <= 40 && b.size() <= 40);
        const std::size_t most = *rc::gen::inRange<std::size_t>(0, 4);
        RC_ASSERT(editDistance(a, b, most) == std::min(oracle(a, b), most + 1));
    }));
}

TEST_CASE("the nearest name is the first of those with the fewest slips, and none when all are far") {
    const std::vector<std::string> names{"--data", "--date", "--listen"};
    CHECK(nearestOf("--dat", names) == "--data");
    CHECK(nearestOf("--datte", names) == "--date");
    CHECK(nearestOf("--lsiten", names) == "--listen");
    CHECK(nearestOf("--certificate", names).empty());
    CHECK(nearestOf("--data", {}).empty());
}
