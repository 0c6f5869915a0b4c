// SPDX-License-Identifier: AGPL-3.0-or-later
// Text on its way from the worker that hears it to the window that shows it, so that a fast model cannot flood the
// event queue: what comes is collected, and fetched by the window when it has time.
#pragma once

#include <QString>
#include <mutex>
#include <string>
#include <string_view>

namespace hearth::bridge {

/// How long the window lets text gather before it fetches it.
inline constexpr int kFeedMilliseconds = 30;

/// Threads: any.
class TextFeed {
public:
    /// True: the window does not know yet that something waits, and is to be told.
    bool add(std::string_view delta);
    /// What has come since the last time. A character of which only the beginning came waits for the rest.
    QString take();

private:
    std::mutex m_mutex;
    std::string m_waiting;
    bool m_told = false;
};

}  // namespace hearth::bridge
