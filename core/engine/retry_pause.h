// SPDX-License-Identifier: AGPL-3.0-or-later
// How long to wait for a server that could not be reached: ever twice as long, up to as long as nobody waits for it.
#pragma once

#include <algorithm>

namespace hearth::engine {

/// Threads: one at a time.
class RetryPause {
public:
    static constexpr double kFirst = 2000;  ///< Milliseconds, as all here.
    static constexpr double kLongest = 300'000;

    void succeeded() { m_next = kFirst; }
    /// The pause after one more failure in a row.
    double failed() {
        const double pause = m_next;
        m_next = std::min(m_next * 2, kLongest);
        return pause;
    }

private:
    double m_next = kFirst;
};

}  // namespace hearth::engine
