// SPDX-License-Identifier: AGPL-3.0-or-later
// Whether the window stood still, for programs that measure it.
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <algorithm>
#include <utility>

namespace hearth::test {

/// The longest time in milliseconds that the window's thread did not come round, since it was asked last.
class Heartbeat {
public:
    Heartbeat() {
        m_timer.setInterval(5);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer,
                         [this] { m_longest = std::max(m_longest, m_since.restart()); });
        m_since.start();
        m_timer.start();
    }
    qint64 take() { return std::exchange(m_longest, 0); }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

}  // namespace hearth::test
