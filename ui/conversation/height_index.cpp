// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/conversation/height_index.h"

#include <bit>

namespace hearth::conversation {

namespace {

// The lowest set bit: how many rows the tree's entry sums up.
std::size_t span(std::size_t index) { return index & (~index + 1); }

}  // namespace

void HeightIndex::reset(const std::vector<int>& heights) {
    m_heights = heights;
    m_tree.assign(heights.size() + 1, 0);
    for (std::size_t i = 1; i < m_tree.size(); ++i) {
        m_tree[i] += m_heights[i - 1];
        const std::size_t parent = i + span(i);
        if (parent < m_tree.size()) m_tree[parent] += m_tree[i];
    }
}

void HeightIndex::append(int height) {
    if (m_tree.empty()) m_tree.push_back(0);
    m_heights.push_back(height);
    const std::size_t index = m_heights.size();
    int sum = height;
    for (std::size_t child = 1; child < span(index); child *= 2) sum += m_tree[index - child];
    m_tree.push_back(sum);
}

void HeightIndex::set(int row, int height) {
    const auto at = static_cast<std::size_t>(row);
    const int change = height - m_heights[at];
    if (change == 0) return;
    m_heights[at] = height;
    for (std::size_t i = at + 1; i < m_tree.size(); i += span(i)) m_tree[i] += change;
}

int HeightIndex::offset(int row) const {
    int sum = 0;
    for (auto i = static_cast<std::size_t>(row); i > 0; i -= span(i)) sum += m_tree[i];
    return sum;
}

int HeightIndex::rowAt(int y) const {
    if (m_heights.empty()) return -1;
    std::size_t at = 0;
    int left = y;
    for (std::size_t step = std::bit_floor(m_heights.size()); step > 0; step /= 2) {
        const std::size_t next = at + step;
        if (next < m_tree.size() && m_tree[next] <= left) {
            at = next;
            left -= m_tree[next];
        }
    }
    return at < m_heights.size() ? static_cast<int>(at) : count() - 1;
}

}  // namespace hearth::conversation
