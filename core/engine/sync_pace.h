// SPDX-License-Identifier: AGPL-3.0-or-later
// When the next meeting with the server is due: arithmetic of times, without a thread or a clock of its own.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>

#include "core/engine/retry_pause.h"

namespace hearth::engine {

/// All times are those of steadyMilliseconds, handed in. Threads: one at a time.
class SyncPace {
public:
    enum class Outcome {
        Well,
        Refused,  ///< It came to its end, but the server did not take everything.
        Failed,
    };
    /// Why a meeting is due; several reasons may be.
    struct Due {
        bool regular = false;
        bool news = false;
        bool changes = false;
        bool any() const { return regular || news || changes; }
    };

    /// A change goes out when nothing followed it for so long, and in a stream of changes at least so often.
    static constexpr double kQuiet = 20;
    static constexpr double kLongest = 200;
    /// While much is written, as by an import, it is gathered longer, so that meetings do not slow it down: much are so
    /// many versions beyond so many a second.
    static constexpr double kMany = 2000;
    static constexpr double kFew = 1000;
    static constexpr double kQuietAfterMany = 1000;
    static constexpr double kLongestOfMany = 10'000;
    static constexpr double kRegular = 300'000;
    static constexpr double kFirstRetry = RetryPause::kFirst;

    /// The first meeting is due at `now`.
    explicit SyncPace(double now) : m_regular(now) {}

    void changed(double now, std::int64_t versions);
    /// The server's log has grown: at once, unless the server could not be reached a moment ago.
    void news(double now) { m_news = m_news.value_or(now); }
    /// The server is there, after a time in which it may not have been: nothing waits for a retry any more.
    void reached(double now);
    /// Never before this.
    double next() const;
    /// What is due at `now`; it is taken as done.
    Due take(double now);
    void met(double now, Outcome how);

private:
    struct Changes {
        double first;
        double last;
    };
    bool many() const { return m_written >= kMany; }
    double changesAt() const;
    double newsAt() const { return std::max(*m_news, m_newsFrom); }

    double m_regular;
    std::optional<double> m_news;
    std::optional<Changes> m_changes;
    double m_written = 0;  ///< Versions of late: a bucket that leaks kFew a second.
    double m_writtenAt = 0;
    RetryPause m_retry;
    double m_changesFrom = 0;
    double m_newsFrom = 0;
};

}  // namespace hearth::engine
