// SPDX-License-Identifier: AGPL-3.0-or-later
// Decides when an unattended window locks: after a time without a key or the mouse, and with the screen; never in the
// middle of work that was asked for, but right after it.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include "ui/bridge/bridge.h"

namespace hearth::shell {

/// Threads: the window's. While it watches, it sees every event of the program.
class AutoLock final : public QObject {
    Q_OBJECT

public:
    /// The clock, of the time of day, counts the hours that a computer sleeps.
    explicit AutoLock(const Clock& clock, QObject* parent = nullptr);

    /// A vault is open, or no longer.
    void watch(bool watching);
    /// 0: never.
    void setMinutes(int minutes);
    void setWithScreen(bool withScreen);
    void setBusy(bool busy);
    void setScreenLocked(bool locked);
    /// Looks whether it is time; called by a timer, and when a computer may have slept.
    void look();

Q_SIGNALS:
    void due();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    qint64 idleMilliseconds() const;
    void noteUse();
    void plan();

    const Clock& m_clock;
    QTimer m_timer;
    QElapsedTimer m_sinceUse;  ///< Does not count sleep, but nobody can set it.
    Timestamp m_usedAt;
    int m_minutes = 0;
    bool m_withScreen = false;
    bool m_watching = false;
    bool m_busy = false;
    bool m_screenLocked = false;
};

}  // namespace hearth::shell
