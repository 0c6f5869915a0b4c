// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/theme/system_appearance.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPalette>

namespace hearth::theme {

namespace {

const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString kAppearance = QStringLiteral("org.freedesktop.appearance");
const QString kGnomeInterface = QStringLiteral("org.gnome.desktop.interface");
const QString kGnomeAccess = QStringLiteral("org.gnome.desktop.a11y.interface");
constexpr int kWaitMs = 150;
constexpr unsigned kPreferDark = 1;  // The portal's number for a dark scheme and for more contrast.

// Asking for a bus that is not there would start one.
bool busRuns() {
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")) return true;
    return QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

// The portal's Read wraps its answer in a variant inside a variant.
QVariant unwrapped(QVariant value) {
    while (value.canConvert<QDBusVariant>()) value = value.value<QDBusVariant>().variant();
    return value;
}

QVariant readSetting(QDBusConnection& bus, const QString& group, const QString& key) {
    QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
    call << group << key;
    const QDBusMessage answer = bus.call(call, QDBus::Block, kWaitMs);
    if (answer.type() != QDBusMessage::ReplyMessage || answer.arguments().isEmpty()) return {};
    return unwrapped(answer.arguments().constFirst());
}

}  // namespace

SystemAppearance::SystemAppearance(QObject* parent) : QObject(parent) {
    const QPalette palette = QGuiApplication::palette();
    m_dark = palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    if (!busRuns()) return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return;
    const QVariant scheme = readSetting(bus, kAppearance, QStringLiteral("color-scheme"));
    if (!scheme.isValid()) return;
    take(kAppearance, QStringLiteral("color-scheme"), scheme);
    for (const auto& [group, key] : {std::pair{kAppearance, QStringLiteral("contrast")},
                                     std::pair{kGnomeInterface, QStringLiteral("enable-animations")},
                                     std::pair{kGnomeInterface, QStringLiteral("text-scaling-factor")},
                                     std::pair{kGnomeAccess, QStringLiteral("high-contrast")}}) {
        const QVariant value = readSetting(bus, group, key);
        if (value.isValid()) take(group, key, value);
    }
    bus.connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"), this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
}

Variant SystemAppearance::variant() const {
    if (m_highContrast) return Variant::HighContrast;
    return m_dark ? Variant::Dark : Variant::Light;
}

void SystemAppearance::settingChanged(const QString& group, const QString& key, const QDBusVariant& value) {
    take(group, key, unwrapped(value.variant()));
    Q_EMIT changed();
}

void SystemAppearance::take(const QString& group, const QString& key, const QVariant& value) {
    if (group == kAppearance && key == QLatin1String("color-scheme")) m_dark = value.toUInt() == kPreferDark;
    if (group == kAppearance && key == QLatin1String("contrast")) m_highContrast = value.toUInt() == kPreferDark;
    if (group == kGnomeAccess && key == QLatin1String("high-contrast")) m_highContrast = value.toBool();
    if (group == kGnomeInterface && key == QLatin1String("enable-animations")) m_reducedMotion = !value.toBool();
    if (group == kGnomeInterface && key == QLatin1String("text-scaling-factor")) {
        if (const double scale = value.toDouble(); scale > 0) m_textScale = scale;
    }
}

}  // namespace hearth::theme
