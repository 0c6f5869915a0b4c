// SPDX-License-Identifier: AGPL-3.0-or-later
// What is said on two days, and what stands after it, written as a list.
#pragma once

#include <array>
#include <initializer_list>

#include "tests/core/memory/memory_fixture.h"

namespace hearth::memory {

/// What is said on one day, and on the next.
struct Change {
    const char* before;
    const char* then;
    const char* over;    ///< What stood after the first,
    const char* stands;  ///< and what stands after the second.
};

inline void expectChanges(std::initializer_list<Change> changes) {
    for (const auto& change : changes) {
        INFO(change.before << " | " << change.then);
        CHECK(stands(DayByDay().after({change.before}), change.over));
        const auto contents = DayByDay().after({change.before, change.then});
        CHECK_FALSE(stands(contents, change.over));
        CHECK(stands(contents, change.stands));
    }
}

inline void expectStays(std::initializer_list<std::array<const char*, 3>> lives) {
    for (const auto& [before, then, content] : lives) {
        INFO(before << " | " << then);
        CHECK(stands(DayByDay().after({before, then}), content));
    }
}

}  // namespace hearth::memory
