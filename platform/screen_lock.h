// SPDX-License-Identifier: AGPL-3.0-or-later
// Hears that the computer's screen was locked or unlocked: from the login manager, and from the screen savers of the
// desktops. Without D-Bus it hears nothing and says nothing.
#pragma once

#include <QDBusConnection>
#include <QObject>

namespace hearth::platform {

/// Threads: one with an event loop.
class ScreenLock final : public QObject {
    Q_OBJECT

public:
    /// `session` is the bus of the desktop, `system` that of the login manager.
    ScreenLock(const QDBusConnection& session, const QDBusConnection& system, QObject* parent = nullptr);
    ScreenLock();

Q_SIGNALS:
    void changed(bool locked);

private Q_SLOTS:
    void activeChanged(bool active);
    void lockAsked();
    void unlockAsked();

private:
    void listenToSession(const QString& path);

    QDBusConnection m_system;
};

}  // namespace hearth::platform
