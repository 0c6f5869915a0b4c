// SPDX-License-Identifier: AGPL-3.0-or-later
// Order for merges: a hybrid logical clock, kept apart from Timestamp so that a wall clock can never order a merge.
#pragma once

#include <compare>
#include <cstdint>

#include "core/base/timestamp.h"

namespace hearth {

/// 48 bits of milliseconds and 16 bits of counter; larger is later. Ties between devices are broken by device id.
/// Source: Kulkarni et al., "Logical Physical Clocks", 2014.
class LogicalTime {
public:
    explicit constexpr LogicalTime(std::uint64_t packed) : m_packed(packed) {}
    constexpr std::uint64_t packed() const { return m_packed; }
    constexpr Timestamp wall() const { return Timestamp(static_cast<std::int64_t>(m_packed >> 16)); }
    auto operator<=>(const LogicalTime&) const = default;

private:
    std::uint64_t m_packed;
};

/// Hands out stamps that only grow. Not thread-safe: one belongs to a vault's writer.
class HybridClock {
public:
    explicit HybridClock(LogicalTime last) : m_last(last) {}
    LogicalTime last() const { return m_last; }

    /// A stamp above every earlier one and above `replaced`, the stamp of the cell being overwritten, so
    /// that what a person writes always beats what they saw. A full counter carries into the milliseconds.
    LogicalTime tick(Timestamp now, LogicalTime replaced);
    /// Takes note of a stamp from another device; it moves the clock to `now` + 5 minutes at most.
    void observe(Timestamp now, LogicalTime remote);

private:
    LogicalTime m_last;
};

}  // namespace hearth
