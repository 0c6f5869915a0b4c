// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/chat/tree.h"

#include <algorithm>
#include <queue>

namespace hearth::chat {

Tree::Tree(std::vector<TreeNode> nodes) : m_nodes(std::move(nodes)) {
    cutCycles();
    sortByTree();
    findNewestLeaves();
    groupVisible();
}

bool Tree::older(std::size_t left, std::size_t right) const {
    if (m_nodes[left].at != m_nodes[right].at) return m_nodes[left].at < m_nodes[right].at;
    return left < right;
}

void Tree::cutCycles() {
    enum class Seen : unsigned char { No, OnThisWalk, Done };
    std::vector<Seen> seen(m_nodes.size(), Seen::No);
    std::vector<std::size_t> walk;
    for (std::size_t start = 0; start < m_nodes.size(); ++start) {
        walk.clear();
        for (std::size_t at = start; seen[at] == Seen::No;) {
            seen[at] = Seen::OnThisWalk;
            walk.push_back(at);
            auto& parent = m_nodes[at].parent;
            if (parent && (*parent >= m_nodes.size() || seen[*parent] == Seen::OnThisWalk)) parent.reset();
            if (!parent) break;
            at = *parent;
        }
        for (const std::size_t at : walk) seen[at] = Seen::Done;
    }
}

void Tree::sortByTree() {
    std::vector<std::vector<std::size_t>> children(m_nodes.size());
    const auto newer = [this](std::size_t left, std::size_t right) { return older(right, left); };
    std::priority_queue<std::size_t, std::vector<std::size_t>, decltype(newer)> ready(newer);
    for (std::size_t node = 0; node < m_nodes.size(); ++node) {
        if (m_nodes[node].parent)
            children[*m_nodes[node].parent].push_back(node);
        else
            ready.push(node);
    }
    m_order.reserve(m_nodes.size());
    while (!ready.empty()) {
        const std::size_t node = ready.top();
        ready.pop();
        m_order.push_back(node);
        for (const std::size_t child : children[node]) ready.push(child);
    }
}

void Tree::findNewestLeaves() {
    m_newestLeaf.resize(m_nodes.size());
    std::vector<bool> hasLeaf(m_nodes.size(), false);
    for (auto at = m_order.rbegin(); at != m_order.rend(); ++at) {
        const std::size_t node = *at;
        if (!hasLeaf[node]) m_newestLeaf[node] = node;
        const auto parent = m_nodes[node].parent;
        if (!parent) continue;
        if (!hasLeaf[*parent] || older(m_newestLeaf[*parent], m_newestLeaf[node]))
            m_newestLeaf[*parent] = m_newestLeaf[node];
        hasLeaf[*parent] = true;
    }
}

void Tree::groupVisible() {
    m_visibleParent.resize(m_nodes.size());
    m_visibleChildren.resize(m_nodes.size() + 1);
    for (const std::size_t node : m_order) {
        const auto parent = m_nodes[node].parent;
        if (parent) m_visibleParent[node] = m_nodes[*parent].hidden ? m_visibleParent[*parent] : parent;
        if (!m_nodes[node].hidden) m_visibleChildren[m_visibleParent[node].value_or(m_nodes.size())].push_back(node);
    }
    for (auto& list : m_visibleChildren)
        std::sort(list.begin(), list.end(), [this](auto left, auto right) { return older(left, right); });
}

std::optional<std::size_t> Tree::newestLeaf() const {
    std::optional<std::size_t> newest;
    for (std::size_t node = 0; node < m_nodes.size(); ++node)
        if (!m_nodes[node].parent && (!newest || older(*newest, m_newestLeaf[node]))) newest = m_newestLeaf[node];
    return newest;
}

std::vector<std::size_t> Tree::path(std::size_t leaf) const {
    std::vector<std::size_t> path;
    for (std::optional<std::size_t> at = leaf; at; at = m_nodes[*at].parent) path.push_back(*at);
    std::reverse(path.begin(), path.end());
    return path;
}

const std::vector<std::size_t>& Tree::siblings(std::size_t node) const {
    return m_visibleChildren[m_visibleParent[node].value_or(m_nodes.size())];
}

}  // namespace hearth::chat
