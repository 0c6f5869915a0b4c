// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/rate_limiter.h"

#include <algorithm>
#include <cmath>

namespace hearth::server {

std::uint64_t RateLimiter::waitSeconds(const std::string& client, double nowMilliseconds) {
    const std::lock_guard lock(m_mutex);
    if (m_buckets.size() >= kMostBuckets) forgetFull(nowMilliseconds);
    Bucket& bucket = m_buckets.try_emplace(client, Bucket{m_rate.burst, nowMilliseconds}).first->second;
    const double gained = (nowMilliseconds - bucket.filledAt) / 1000 * m_rate.perSecond;
    bucket.left = std::min(m_rate.burst, bucket.left + gained);
    bucket.filledAt = nowMilliseconds;
    if (bucket.left >= 1) {
        bucket.left -= 1;
        return 0;
    }
    return static_cast<std::uint64_t>(std::ceil((1 - bucket.left) / m_rate.perSecond));
}

void RateLimiter::forgetFull(double nowMilliseconds) {
    const double toFill = m_rate.burst / m_rate.perSecond * 1000;
    std::erase_if(m_buckets, [=](const auto& entry) { return nowMilliseconds - entry.second.filledAt >= toFill; });
}

}  // namespace hearth::server
