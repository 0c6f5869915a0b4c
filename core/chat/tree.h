// SPDX-License-Identifier: AGPL-3.0-or-later
// The shape of a conversation: who follows whom, which leaf is newest, what stands beside what. No database here.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/base/timestamp.h"

namespace hearth::chat {

/// A node by the index of its parent; absent: it starts the conversation.
struct TreeNode {
    std::optional<std::size_t> parent;
    Timestamp at;
    bool hidden = false;
};

/// A forest that cannot loop: a parent that would close a cycle is cut off. Ties of time go by index.
/// Threads: const after construction. Cost: making it is n log n; `path` is linear in its length.
class Tree {
public:
    explicit Tree(std::vector<TreeNode> nodes);

    /// Every index once, parents before their children, otherwise by time.
    const std::vector<std::size_t>& order() const { return m_order; }
    /// The leaf with the latest time; absent when there are no nodes.
    std::optional<std::size_t> newestLeaf() const;
    /// The newest leaf among those that hang below `node`; `node` itself when none does.
    std::size_t newestLeafBelow(std::size_t node) const { return m_newestLeaf[node]; }
    /// From the root down to `leaf`, hidden nodes included.
    std::vector<std::size_t> path(std::size_t leaf) const;
    /// The nodes one can choose between where the visible `node` stands, itself among them, oldest first.
    /// Hidden nodes between a node and its children are looked through.
    const std::vector<std::size_t>& siblings(std::size_t node) const;
    std::optional<std::size_t> parent(std::size_t node) const { return m_nodes[node].parent; }
    /// The nearest parent that is not hidden.
    std::optional<std::size_t> visibleParent(std::size_t node) const { return m_visibleParent[node]; }

private:
    void cutCycles();
    void sortByTree();
    void findNewestLeaves();
    void groupVisible();
    bool older(std::size_t left, std::size_t right) const;

    std::vector<TreeNode> m_nodes;
    std::vector<std::size_t> m_order;
    std::vector<std::size_t> m_newestLeaf;
    std::vector<std::optional<std::size_t>> m_visibleParent;
    std::vector<std::vector<std::size_t>> m_visibleChildren;  ///< One list a node, and at the end that of the roots.
};

}  // namespace hearth::chat
