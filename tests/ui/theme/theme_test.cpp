// SPDX-License-Identifier: AGPL-3.0-or-later
// The theme reaches Qt's own widgets, changes while they are shown, and keeps to its four sizes.
#include "ui/theme/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <catch2/catch.hpp>
#include <set>

#include "ui/theme/style_sheet.h"

using namespace hearth::theme;

TEST_CASE("there are four text sizes in all") {
    const Theme theme;
    std::set<int> sizes;
    for (const TextRole role :
         {TextRole::Base, TextRole::Message, TextRole::Title, TextRole::Display, TextRole::Code}) {
        sizes.insert(theme.pixelSize(role));
        CHECK(theme.font(role).pixelSize() == theme.pixelSize(role));
    }
    CHECK(sizes == std::set<int>{13, 15, 17, 24});
}

TEST_CASE("text grows with its scale and stays within what can be laid out") {
    Theme theme;
    QSignalSpy changes(&theme, &Theme::changed);
    theme.setTextScale(1.5);
    CHECK(theme.pixelSize(TextRole::Message) == 23);
    theme.setTextScale(40);
    CHECK(theme.textScale() == Approx(2.0));
    theme.setTextScale(40);
    CHECK(changes.count() == 2);
    theme.setTextScale(0);
    CHECK(theme.textScale() == Approx(0.75));
}

TEST_CASE("standard widgets take their colours from the theme, at once when it changes") {
    Theme theme;
    theme.setMode(Mode::Light);
    theme.applyTo(*qApp);
    CHECK(QApplication::palette().color(QPalette::Window) == paletteFor(Variant::Light)[ColorRole::Surface]);
    QSignalSpy changes(&theme, &Theme::changed);
    theme.setMode(Mode::Dark);
    CHECK(changes.count() == 1);
    CHECK(QApplication::palette().color(QPalette::Window) == paletteFor(Variant::Dark)[ColorRole::Surface]);
    CHECK(QApplication::palette().color(QPalette::Text) == paletteFor(Variant::Dark)[ColorRole::Text]);
    CHECK(QApplication::font().pixelSize() == 13);
    theme.setMode(Mode::Dark);
    CHECK(changes.count() == 1);
    qApp->setStyleSheet({});
}

TEST_CASE("the style sheet names no colour that the theme does not have") {
    for (const Variant variant : {Variant::Light, Variant::Dark, Variant::HighContrast}) {
        const QString sheet = styleSheet(variant, 1.0);
        CHECK_FALSE(sheet.contains(QLatin1Char('@')));
        CHECK_FALSE(sheet.contains(QLatin1String(": ;")));
        CHECK_FALSE(sheet.contains(QLatin1String("solid ;")));
        CHECK(sheet.count(QLatin1Char('{')) == sheet.count(QLatin1Char('}')));
        CHECK(sheet.contains(paletteFor(variant)[ColorRole::Accent].name()));
    }
}
