// SPDX-License-Identifier: AGPL-3.0-or-later
// The index of the write-ahead log that a vault's connections share. SQLite would keep it in a file beside the
// database, with a checksum of plaintext in it; one process owns a vault, so memory is enough.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

namespace hearth::store {

/// Regions of memory and eight locks, as SQLite's xShm calls want them. Threads: safe from any.
class SharedIndex {
public:
    static constexpr int kLocks = 8;
    static constexpr int kWriteLock = 0;  ///< SQLite's, for who adds to the log.
    enum class Hold : std::uint8_t { Shared, Exclusive };
    enum class Missing : std::uint8_t { Make, LeaveOut };

    /// What one connection holds, a bit a lock.
    struct Member {
        std::uint8_t shared = 0;
        std::uint8_t exclusive = 0;
        bool joined = false;
        std::uint64_t writeTurns = 0;  ///< How often it took the lock under which the log is written.
    };
    /// A run of neighbouring locks.
    struct Range {
        int first;
        int count;
    };

    /// Region `number`, zeroed when it is new; null when it is not there and is not to be made.
    /// Its address stays the same until the last member has left.
    volatile void* region(Member& member, std::size_t number, std::size_t bytes, Missing missing);

    /// Copies bytes of the first region; false when it is not there.
    [[nodiscard]] bool peek(std::size_t offset, std::span<std::uint8_t> out);

    /// False, with nothing taken, when another member's hold is in the way.
    [[nodiscard]] bool lock(Member& member, Range range, Hold hold);
    void unlock(Member& member, Range range, Hold hold);
    /// What one thread wrote before this, another sees after it.
    void barrier() { const std::lock_guard guard(m_mutex); }
    /// Lets everything go; the last to leave takes the regions along.
    void leave(Member& member);

private:
    using Region = std::unique_ptr<std::uint64_t[]>;

    std::mutex m_mutex;
    std::vector<Region> m_regions;
    std::array<int, kLocks> m_holders{};  ///< Shared holders; -1 for one exclusive holder.
    int m_members = 0;
};

}  // namespace hearth::store
