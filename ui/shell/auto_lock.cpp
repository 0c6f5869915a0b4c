// SPDX-License-Identifier: AGPL-3.0-or-later
// A timer looks at least every half minute, because timers stand still while a computer sleeps.
#include "ui/shell/auto_lock.h"

#include <QCoreApplication>
#include <QEvent>
#include <algorithm>

namespace hearth::shell {

namespace {

constexpr qint64 kLookMilliseconds = 30'000;

bool isUse(QEvent::Type type) {
    switch (type) {
        case QEvent::KeyPress:
        case QEvent::ShortcutOverride:
        case QEvent::InputMethod:
        case QEvent::MouseMove:
        case QEvent::MouseButtonPress:
        case QEvent::Wheel:
        case QEvent::TouchBegin:
        case QEvent::TouchUpdate:
        case QEvent::TabletMove:
        case QEvent::TabletPress:
        case QEvent::DragMove: return true;
        default: return false;
    }
}

}  // namespace

AutoLock::AutoLock(const Clock& clock, QObject* parent) : QObject(parent), m_clock(clock), m_usedAt(clock.now()) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &AutoLock::look);
    m_sinceUse.start();
}

void AutoLock::watch(bool watching) {
    if (m_watching == watching) return;
    m_watching = watching;
    if (watching) {
        QCoreApplication::instance()->installEventFilter(this);
        noteUse();
    } else {
        QCoreApplication::instance()->removeEventFilter(this);
    }
    plan();
}

void AutoLock::setMinutes(int minutes) {
    m_minutes = minutes;
    plan();
}

void AutoLock::setWithScreen(bool withScreen) { m_withScreen = withScreen; }

void AutoLock::setBusy(bool busy) {
    m_busy = busy;
    look();
}

void AutoLock::setScreenLocked(bool locked) {
    m_screenLocked = locked;
    look();
}

qint64 AutoLock::idleMilliseconds() const {
    return std::max<qint64>(m_sinceUse.elapsed(), m_clock.now().milliseconds() - m_usedAt.milliseconds());
}

void AutoLock::noteUse() {
    m_sinceUse.restart();
    m_usedAt = m_clock.now();
}

void AutoLock::look() {
    if (!m_watching) return;
    const bool idle = m_minutes > 0 && idleMilliseconds() >= m_minutes * kMinute;
    if (!m_busy && (idle || (m_screenLocked && m_withScreen))) {
        Q_EMIT due();
        return;
    }
    plan();
}

void AutoLock::plan() {
    if (!m_watching || m_busy || m_minutes <= 0) return m_timer.stop();
    const qint64 left = m_minutes * kMinute - idleMilliseconds();
    m_timer.start(static_cast<int>(std::clamp<qint64>(left, 1, kLookMilliseconds)));
}

bool AutoLock::eventFilter(QObject* /*watched*/, QEvent* event) {
    if (!isUse(event->type())) return false;
    // After a long sleep the first touch of a key must find the window locked, not count as use.
    const bool overdue = m_minutes > 0 && idleMilliseconds() >= m_minutes * kMinute;
    if (overdue && !m_busy) {
        look();
    } else {
        noteUse();
    }
    return false;
}

}  // namespace hearth::shell
