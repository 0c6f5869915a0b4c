// SPDX-License-Identifier: AGPL-3.0-or-later
// Without a desktop to ask, the window takes what Qt was started with, and a chosen theme wins over the desktop's.
#include "ui/theme/system_appearance.h"

#include <QApplication>
#include <QPalette>
#include <catch2/catch.hpp>

#include "ui/theme/theme.h"

using namespace hearth::theme;

namespace {

QPalette withGround(const QColor& ground, const QColor& text) {
    QPalette palette;
    palette.setColor(QPalette::Window, ground);
    palette.setColor(QPalette::WindowText, text);
    return palette;
}

}  // namespace

TEST_CASE("a desktop that cannot be asked is light or dark as its palette is") {
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qputenv("XDG_RUNTIME_DIR", "/nonexistent");
    const QPalette before = QApplication::palette();
    QApplication::setPalette(withGround(Qt::black, Qt::white));
    const SystemAppearance dark;
    QApplication::setPalette(withGround(Qt::white, Qt::black));
    const SystemAppearance light;
    QApplication::setPalette(before);
    CHECK(dark.variant() == Variant::Dark);
    CHECK(light.variant() == Variant::Light);
    CHECK_FALSE(light.reducedMotion());

    Theme theme(&dark);
    CHECK(theme.variant() == Variant::Dark);
    theme.setMode(Mode::Light);
    CHECK(theme.variant() == Variant::Light);
    theme.setMode(Mode::System);
    CHECK(theme.variant() == Variant::Dark);
}
