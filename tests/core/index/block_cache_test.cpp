// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/index/block_cache.h"

#include <catch2/catch.hpp>

using namespace hearth::index;

namespace {
Block block(std::size_t bytes) { return std::make_shared<const std::string>(bytes, 'b'); }
}  // namespace

TEST_CASE("a block that was read is there, another is not") {
    BlockCache cache(1000);
    const Block kept = block(10);
    cache.put(1, kept);
    CHECK(cache.find(1) == kept);
    CHECK(cache.find(2) == nullptr);
    cache.clear();
    CHECK(cache.find(1) == nullptr);
}

TEST_CASE("what is asked for often stays while others come and go") {
    BlockCache cache(1000);
    cache.put(0, block(100));
    for (int key = 1; key < 100; ++key) {
        cache.put(key, block(100));
        REQUIRE(cache.find(0) != nullptr);
    }
    CHECK(cache.find(1) == nullptr);
}

TEST_CASE("the cache holds no more than its capacity, except one block that is larger than it") {
    BlockCache cache(1000);
    for (int key = 0; key < 50; ++key) cache.put(key, block(100));
    std::size_t bytes = 0;
    for (int key = 0; key < 50; ++key)
        if (const Block found = cache.find(key)) bytes += found->size();
    CHECK(bytes <= 1000);
    cache.put(99, block(5000));
    CHECK(cache.find(99)->size() == 5000);
}

TEST_CASE("a block in use outlives its place in the cache") {
    BlockCache cache(100);
    cache.put(1, block(40));
    const Block used = cache.find(1);
    cache.clear();
    CHECK(used->size() == 40);
}
