// SPDX-License-Identifier: AGPL-3.0-or-later
#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "core/store/shared_index.h"
#include "tests/support/law.h"

using namespace hearth::store;
using Hold = SharedIndex::Hold;
using Missing = SharedIndex::Missing;

TEST_CASE("readers share a lock, and a writer waits for all of them") {
    SharedIndex index;
    SharedIndex::Member one;
    SharedIndex::Member other;
    CHECK(index.lock(one, {3, 1}, Hold::Shared));
    CHECK(index.lock(other, {3, 1}, Hold::Shared));
    CHECK_FALSE(index.lock(other, {3, 1}, Hold::Exclusive));
    index.unlock(one, {3, 1}, Hold::Shared);
    index.unlock(other, {3, 1}, Hold::Shared);
    CHECK(index.lock(other, {3, 1}, Hold::Exclusive));
    CHECK_FALSE(index.lock(one, {3, 1}, Hold::Shared));
    CHECK_FALSE(index.lock(one, {3, 1}, Hold::Exclusive));
}

TEST_CASE("a run of locks is taken whole or not at all") {
    SharedIndex index;
    SharedIndex::Member one;
    SharedIndex::Member other;
    REQUIRE(index.lock(one, {5, 1}, Hold::Shared));
    CHECK_FALSE(index.lock(other, {2, 5}, Hold::Exclusive));
    CHECK(other.exclusive == 0);
    CHECK(index.lock(one, {2, 3}, Hold::Exclusive));
    index.leave(one);
    CHECK(index.lock(other, {0, 8}, Hold::Exclusive));
}

TEST_CASE("all members see the same memory, and it is fresh after the last has left") {
    SharedIndex index;
    SharedIndex::Member one;
    SharedIndex::Member other;
    CHECK(index.region(one, 0, 32768, Missing::LeaveOut) == nullptr);
    auto* first = static_cast<volatile char*>(index.region(one, 1, 32768, Missing::Make));
    REQUIRE(first != nullptr);
    CHECK(first[32767] == 0);
    first[32767] = 7;
    CHECK(index.region(other, 1, 32768, Missing::LeaveOut) == first);
    CHECK(index.region(other, 9, 32768, Missing::Make) != nullptr);
    CHECK(index.region(one, 1, 32768, Missing::LeaveOut) == first);
    index.leave(one);
    CHECK(index.region(other, 1, 32768, Missing::LeaveOut) == first);
    index.leave(other);
    CHECK(index.region(one, 1, 32768, Missing::LeaveOut) == nullptr);
}

TEST_CASE("whatever members do, a lock never has an exclusive holder and another") {
    hearth::test::checkLaw([](const std::vector<std::uint16_t>& steps) {
        SharedIndex index;
        std::array<SharedIndex::Member, 3> members;
        for (const std::uint16_t step : steps) {
            auto& member = members[step % 3];
            const SharedIndex::Range range{step / 3 % 8, 1};
            const auto hold = (step & 0x100) != 0 ? Hold::Exclusive : Hold::Shared;
            // SQLite never asks for both holds of one lock at once.
            const auto bit = 1U << range.first;
            if (((member.shared | member.exclusive) & bit) == 0)
                (void)index.lock(member, range, hold);
            else
                index.unlock(member, range, (member.exclusive & bit) != 0 ? Hold::Exclusive : Hold::Shared);
            for (int lock = 0; lock < 8; ++lock) {
                int shared = 0;
                int exclusive = 0;
                for (const auto& each : members) {
                    shared += each.shared >> lock & 1;
                    exclusive += each.exclusive >> lock & 1;
                }
                RC_ASSERT(exclusive == 0 || (exclusive == 1 && shared == 0));
            }
        }
    });
}
