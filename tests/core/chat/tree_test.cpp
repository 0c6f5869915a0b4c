// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/chat/tree.h"
#include "tests/support/law.h"

#include <rapidcheck.h>
#include <algorithm>
#include <catch2/catch.hpp>

using namespace hearth;
using namespace hearth::chat;

namespace {

TreeNode node(std::optional<std::size_t> parent, std::int64_t at, bool hidden = false) {
    return {parent, Timestamp(at), hidden};
}

using Indexes = std::vector<std::size_t>;

/// Any parents at all: themselves, each other, nobody, far outside.
rc::Gen<std::vector<TreeNode>> anyNodes() {
    return rc::gen::container<std::vector<TreeNode>>(
        rc::gen::map(rc::gen::tuple(rc::gen::inRange(-1, 20), rc::gen::inRange(0, 6), rc::gen::arbitrary<bool>()),
                     [](const auto& t) {
                         const int parent = std::get<0>(t);
                         return node(parent < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(parent)),
                                     std::get<1>(t), std::get<2>(t));
                     }));
}

}  // namespace

TEST_CASE("an empty conversation has no leaf") {
    const Tree tree({});
    CHECK_FALSE(tree.newestLeaf());
    CHECK(tree.order().empty());
}

TEST_CASE("a regenerated answer stands beside the first one, oldest first") {
    //  0 ── 1 ── 3
    //  └─── 2 (later)
    const Tree tree({node({}, 0), node(0, 10), node(0, 20), node(1, 15)});
    CHECK(tree.siblings(1) == Indexes{1, 2});
    CHECK(tree.siblings(2) == Indexes{1, 2});
    CHECK(tree.siblings(3) == Indexes{3});
    CHECK(tree.newestLeaf() == 2);
    CHECK(tree.newestLeafBelow(1) == 3);
    CHECK(tree.path(3) == Indexes{0, 1, 3});
}

TEST_CASE("a newer message deep in an old branch makes that branch's leaf the newest") {
    const Tree tree({node({}, 0), node(0, 10), node(0, 20), node(1, 30)});
    CHECK(tree.newestLeaf() == 3);
    CHECK(tree.newestLeafBelow(0) == 3);
}

TEST_CASE("hidden nodes between a question and its answers do not part the answers") {
    // 0 ── 1 (hidden) ── 2,   0 ── 3 (hidden) ── 4
    const Tree tree({node({}, 0), node(0, 1, true), node(1, 2), node(0, 3, true), node(3, 4)});
    CHECK(tree.siblings(2) == Indexes{2, 4});
    CHECK(tree.visibleParent(4) == 0);
}

TEST_CASE("several beginnings are siblings of each other") {
    const Tree tree({node({}, 5), node({}, 3), node(0, 6)});
    CHECK(tree.siblings(0) == Indexes{1, 0});
}

TEST_CASE("parents that lead in a circle, or nowhere, are cut and nothing loops") {
    const Tree circle({node(2, 0), node(0, 1), node(1, 2)});
    CHECK(circle.order().size() == 3);
    REQUIRE(circle.newestLeaf());
    CHECK(circle.path(*circle.newestLeaf()).size() <= 3);
    const Tree itself({node(0, 0)});
    CHECK(itself.path(0) == Indexes{0});
    const Tree nowhere({node(99, 0)});
    CHECK(nowhere.newestLeaf() == 0);
}

TEST_CASE("whatever the parents are, every node comes once, after its parent, and every path ends") {
    hearth::test::checkLaw([] {
        const auto nodes = *anyNodes();
        const Tree tree(nodes);
        RC_ASSERT(tree.order().size() == nodes.size());
        std::vector<std::size_t> placeOf(nodes.size(), nodes.size());
        for (std::size_t place = 0; place < nodes.size(); ++place) placeOf[tree.order()[place]] = place;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            RC_ASSERT(placeOf[i] < nodes.size());
            if (tree.parent(i)) RC_ASSERT(placeOf[*tree.parent(i)] < placeOf[i]);
            const auto path = tree.path(i);
            RC_ASSERT(path.size() <= nodes.size());
            RC_ASSERT(path.back() == i);
            RC_ASSERT(!tree.parent(path.front()));
        }
    });
}

TEST_CASE("whatever the shape, a visible node is among its siblings once and its newest leaf hangs below it") {
    hearth::test::checkLaw([] {
        const auto nodes = *anyNodes();
        const Tree tree(nodes);
        RC_ASSERT(tree.newestLeaf().has_value() == !nodes.empty());
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            const auto& siblings = tree.siblings(i);
            RC_ASSERT(std::count(siblings.begin(), siblings.end(), i) == (nodes[i].hidden ? 0 : 1));
            for (const std::size_t sibling : siblings) RC_ASSERT(tree.visibleParent(sibling) == tree.visibleParent(i));
            const auto path = tree.path(tree.newestLeafBelow(i));
            RC_ASSERT(std::find(path.begin(), path.end(), i) != path.end());
        }
    });
}

TEST_CASE("a conversation of a hundred thousand messages in one line is no deeper than it can be walked") {
    std::vector<TreeNode> nodes;
    for (std::size_t i = 0; i < 100'000; ++i)
        nodes.push_back(node(i == 0 ? std::nullopt : std::optional(i - 1), static_cast<std::int64_t>(i)));
    const Tree tree(std::move(nodes));
    CHECK(tree.newestLeaf() == 99'999);
    CHECK(tree.path(99'999).size() == 100'000);
}
