// SPDX-License-Identifier: AGPL-3.0-or-later
// Whoever can send these signals on the bus can lock the vault, and nothing else.
#include "platform/screen_lock.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <array>
#include <memory>

namespace hearth::platform {

namespace {

/// Each desktop's screen saver has the same signal under its own name.
constexpr std::array kScreenSavers = {"org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver",
                                      "org.cinnamon.ScreenSaver", "org.mate.ScreenSaver", "org.xfce.ScreenSaver"};
constexpr const char* kLogin = "org.freedesktop.login1";

}  // namespace

ScreenLock::ScreenLock() : ScreenLock(QDBusConnection::sessionBus(), QDBusConnection::systemBus()) {}

ScreenLock::ScreenLock(const QDBusConnection& session, const QDBusConnection& system, QObject* parent)
    : QObject(parent), m_system(system) {
    if (QDBusConnection bus = session; bus.isConnected()) {
        for (const char* name : kScreenSavers) {
            bus.connect({}, {}, QLatin1String(name), QStringLiteral("ActiveChanged"), this, SLOT(activeChanged(bool)));
        }
    }
    if (!m_system.isConnected()) return;
    auto ask =
        QDBusMessage::createMethodCall(QLatin1String(kLogin), QStringLiteral("/org/freedesktop/login1"),
                                       QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("GetSession"));
    // The session that shows this user's desktop, also for a program that the desktop started as a service.
    ask << QStringLiteral("auto");
    auto* watcher = std::make_unique<QDBusPendingCallWatcher>(m_system.asyncCall(ask), this).release();
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* answered) {
        const QDBusPendingReply<QDBusObjectPath> path = *answered;
        // A program outside of any session, as one that a service started: nobody locks a screen there.
        if (path.isValid()) listenToSession(path.value().path());
        answered->deleteLater();
    });
}

void ScreenLock::listenToSession(const QString& path) {
    const QString interface = QStringLiteral("org.freedesktop.login1.Session");
    m_system.connect(QLatin1String(kLogin), path, interface, QStringLiteral("Lock"), this, SLOT(lockAsked()));
    m_system.connect(QLatin1String(kLogin), path, interface, QStringLiteral("Unlock"), this, SLOT(unlockAsked()));
}

void ScreenLock::activeChanged(bool active) { Q_EMIT changed(active); }

void ScreenLock::lockAsked() { Q_EMIT changed(true); }

void ScreenLock::unlockAsked() { Q_EMIT changed(false); }

}  // namespace hearth::platform
