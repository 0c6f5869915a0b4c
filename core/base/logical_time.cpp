// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/base/logical_time.h"

#include <algorithm>

namespace hearth {

namespace {

constexpr Milliseconds kMaxDrift = 5 * kMinute;

std::uint64_t packWall(Timestamp wall) {
    return static_cast<std::uint64_t>(std::max<std::int64_t>(0, wall.milliseconds())) << 16;
}

}  // namespace

LogicalTime HybridClock::tick(Timestamp now, LogicalTime replaced) {
    // Adding one carries a full counter into the milliseconds by itself.
    m_last = LogicalTime(std::max({m_last.packed() + 1, packWall(now), replaced.packed() + 1}));
    return m_last;
}

void HybridClock::observe(Timestamp now, LogicalTime remote) {
    const LogicalTime limit(packWall(now.plus(kMaxDrift)));
    m_last = std::max(m_last, std::min(remote, limit));
}

}  // namespace hearth
