// SPDX-License-Identifier: AGPL-3.0-or-later
// The index of row heights agrees with adding them up one by one, whatever happens to it.
#include "ui/conversation/height_index.h"

#include <rapidcheck.h>
#include <catch2/catch.hpp>
#include <numeric>

using namespace hearth::conversation;

namespace {

int plainOffset(const std::vector<int>& heights, int row) {
    return std::accumulate(heights.begin(), heights.begin() + row, 0);
}

void agrees(const HeightIndex& index, const std::vector<int>& heights) {
    RC_ASSERT(index.count() == static_cast<int>(heights.size()));
    for (int row = 0; row <= index.count(); ++row) RC_ASSERT(index.offset(row) == plainOffset(heights, row));
    for (int row = 0; row < index.count(); ++row) {
        const int height = heights[static_cast<std::size_t>(row)];
        if (height == 0) continue;
        RC_ASSERT(index.rowAt(index.offset(row)) == row);
        RC_ASSERT(index.rowAt(index.offset(row) + height - 1) == row);
    }
}

}  // namespace

TEST_CASE("a row is found where the heights before it end") {
    CHECK(rc::check("reset, append and set in any order", [] {
        auto heights = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 500));
        HeightIndex index;
        index.reset(heights);
        agrees(index, heights);
        for (const int height : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 500))) {
            index.append(height);
            heights.push_back(height);
        }
        agrees(index, heights);
        if (heights.empty()) return;
        for (int i = 0; i < 20; ++i) {
            const int row = *rc::gen::inRange(0, static_cast<int>(heights.size()));
            const int height = *rc::gen::inRange(0, 900);
            index.set(row, height);
            heights[static_cast<std::size_t>(row)] = height;
        }
        agrees(index, heights);
    }));
}

TEST_CASE("places outside the page belong to its first and last row") {
    HeightIndex index;
    CHECK(index.rowAt(0) == -1);
    CHECK(index.total() == 0);
    index.append(10);
    index.append(20);
    CHECK(index.rowAt(-5) == 0);
    CHECK(index.rowAt(30) == 1);
    CHECK(index.rowAt(1000) == 1);
    CHECK(index.total() == 30);
}
