// SPDX-License-Identifier: AGPL-3.0-or-later
// Where each row of a long list begins, when heights are corrected one by one. A binary indexed tree of heights.
#pragma once

#include <vector>

namespace hearth::conversation {

/// Heights are whole pixels, never negative. Cost: O(log rows) for everything but reset().
class HeightIndex {
public:
    void reset(const std::vector<int>& heights);
    void append(int height);
    void set(int row, int height);

    int count() const { return static_cast<int>(m_heights.size()); }
    int height(int row) const { return m_heights[static_cast<std::size_t>(row)]; }
    /// The sum of the heights before `row`; row may be count().
    int offset(int row) const;
    int total() const { return offset(count()); }
    /// The row that covers the pixel `y`, clamped to the first and last. -1 when there are none.
    int rowAt(int y) const;

private:
    std::vector<int> m_heights;
    std::vector<int> m_tree;  ///< 1-based sums of ranges.
};

}  // namespace hearth::conversation
