// SPDX-License-Identifier: AGPL-3.0-or-later
// SQLite's allocator with the Nth allocation failing.
#pragma once

#include <cstdint>

namespace hearth::test {

/// Puts an allocator that can fail under SQLite. False when SQLite was used before in this process.
bool installFailingMemory();
bool failingMemoryIsInstalled();

/// While it lives, the `nth` allocation from 1 on fails, and when it `lasts` all later ones.
class FailingMemory {
public:
    FailingMemory(std::int64_t nth, bool lasts);
    ~FailingMemory();
    FailingMemory(const FailingMemory&) = delete;
    FailingMemory& operator=(const FailingMemory&) = delete;
    bool struck() const;
};

}  // namespace hearth::test
