// SPDX-License-Identifier: AGPL-3.0-or-later
// How often one client may ask: a bucket a client that fills evenly and is emptied by its requests.
#pragma once

#include <map>
#include <mutex>
#include <string>

#include "core/base/timestamp.h"

namespace hearth::server {

struct Rate {
    double perSecond;
    double burst;
};

inline constexpr std::size_t kMostBuckets = 50'000;

/// Threads: safe from any.
class RateLimiter {
public:
    explicit RateLimiter(Rate rate) : m_rate(rate) {}
    /// 0 when `client` may ask now, else in how many whole seconds it may.
    std::uint64_t waitSeconds(const std::string& client, double nowMilliseconds);

private:
    struct Bucket {
        double left;
        double filledAt;
    };
    void forgetFull(double nowMilliseconds);
    Rate m_rate;
    std::mutex m_mutex;
    std::map<std::string, Bucket> m_buckets;
};

}  // namespace hearth::server
