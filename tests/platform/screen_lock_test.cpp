// SPDX-License-Identifier: AGPL-3.0-or-later
// The screen's lock as it is heard on a real bus, from services that this test plays itself.
#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QSignalSpy>
#include <QTest>
#include <catch2/catch.hpp>

#include "platform/screen_lock.h"

using namespace hearth;

namespace {

constexpr int kPatience = 10'000;
constexpr const char* kSessionPath = "/org/freedesktop/login1/session/_31";

/// The login manager, as far as a program asks it.
class LoginManager final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public Q_SLOTS:
    QDBusObjectPath GetSession(const QString& which) {
        asked = which;
        return QDBusObjectPath(QLatin1String(kSessionPath));
    }

public:
    QString asked;
};

/// Qt's own objects for a bus want an application.
struct Ground {
    int count = 0;
    QCoreApplication application{count, nullptr};
    QDBusConnection desktop = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("desktop"));
    QDBusConnection program = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("program"));

    ~Ground() {
        QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
        QDBusConnection::disconnectFromBus(QStringLiteral("program"));
    }
    void send(const char* path, const char* interface, const char* name, const QVariantList& values = {}) const {
        auto signal = QDBusMessage::createSignal(QLatin1String(path), QLatin1String(interface), QLatin1String(name));
        signal.setArguments(values);
        REQUIRE(desktop.send(signal));
    }
};

bool heard(const QSignalSpy& changes, std::initializer_list<bool> wanted) {
    const auto all = static_cast<qsizetype>(wanted.size());
    if (!QTest::qWaitFor([&] { return changes.size() >= all; }, kPatience)) return false;
    std::vector<bool> values;
    for (const auto& change : changes) values.push_back(change.front().toBool());
    return values == std::vector<bool>(wanted);
}

}  // namespace

TEST_CASE("every desktop's screen saver is heard when it covers the screen and when it goes away") {
    const Ground ground;
    REQUIRE(ground.desktop.isConnected());
    const platform::ScreenLock lock(ground.program, QDBusConnection(QStringLiteral("no such bus")));
    QSignalSpy changes(&lock, &platform::ScreenLock::changed);
    ground.send("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", {true});
    CHECK(heard(changes, {true}));
    ground.send("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", {false});
    CHECK(heard(changes, {true, false}));
}

TEST_CASE("the login manager's word to lock is heard, for this session alone") {
    Ground ground;
    LoginManager manager;
    REQUIRE(ground.desktop.registerService(QStringLiteral("org.freedesktop.login1")));
    REQUIRE(ground.desktop.registerObject(QStringLiteral("/org/freedesktop/login1"), &manager,
                                          QDBusConnection::ExportAllSlots));
    const platform::ScreenLock lock(QDBusConnection(QStringLiteral("no such bus")), ground.program);
    QSignalSpy changes(&lock, &platform::ScreenLock::changed);
    REQUIRE(QTest::qWaitFor([&] { return !manager.asked.isEmpty(); }, kPatience));
    QTest::qWait(100);  // Until the answer is there and listened to.
    ground.send("/org/freedesktop/login1/session/_32", "org.freedesktop.login1.Session", "Lock");
    ground.send(kSessionPath, "org.freedesktop.login1.Session", "Lock");
    ground.send(kSessionPath, "org.freedesktop.login1.Session", "Unlock");
    CHECK(heard(changes, {true, false}));
}

TEST_CASE("without any bus it is quiet") {
    const Ground ground;
    const QDBusConnection none(QStringLiteral("no such bus"));
    const platform::ScreenLock lock(none, none);
    QSignalSpy changes(&lock, &platform::ScreenLock::changed);
    ground.send("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", {true});
    QTest::qWait(50);
    CHECK(changes.isEmpty());
}

#include "screen_lock_test.moc"
