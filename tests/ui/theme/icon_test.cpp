// SPDX-License-Identifier: AGPL-3.0-or-later
// The icon set is whole, drawn in the colour of its role and sharp at every pixel ratio.
#include "ui/theme/icon.h"
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>

#include <QFile>
#include <QImage>
#include <QPixmap>
#include <QSvgRenderer>
#include <set>

#include "ui/theme/theme.h"

using namespace hearth::theme;

namespace {

// The darkest-alpha colour of a drawing: what its strokes are painted in.
QColor strokeColor(const QImage& image) {
    QColor found(Qt::transparent);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() > found.alpha()) found = pixel;
        }
    }
    found.setAlpha(255);
    return found;
}

bool similar(const QColor& one, const QColor& other) {
    return std::abs(one.red() - other.red()) < 8 && std::abs(one.green() - other.green()) < 8 &&
           std::abs(one.blue() - other.blue()) < 8;
}

}  // namespace

TEST_CASE("every icon has a drawing of its own that can be rendered") {
    std::set<QByteArray> drawings;
    for (const Icon icon : allIcons()) {
        CAPTURE(resourcePath(icon).toStdString());
        QFile file(resourcePath(icon));
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray drawing = file.readAll();
        CHECK(drawing.contains("currentColor"));
        CHECK(QSvgRenderer(drawing).isValid());
        CHECK(drawings.insert(drawing).second);
    }
    CHECK(QSvgRenderer(QStringLiteral(":/hearth/icons/app/hearth.svg")).isValid());
}

TEST_CASE("an icon wears the colour of its role and follows the theme") {
    Theme theme;
    theme.setMode(Mode::Light);
    const QIcon icon = theme.icon(Icon::Stop, ColorRole::Accent);
    CHECK(similar(strokeColor(icon.pixmap(16).toImage()), theme.color(ColorRole::Accent)));
    const QColor before = theme.color(ColorRole::Accent);
    theme.setMode(Mode::Dark);
    CHECK(theme.color(ColorRole::Accent) != before);
    CHECK(similar(strokeColor(icon.pixmap(16).toImage()), theme.color(ColorRole::Accent)));
}

TEST_CASE("an icon that is on is lit, one that is disabled fades") {
    Theme theme;
    const QIcon icon = theme.icon(Icon::Stop, ColorRole::Muted);
    const QImage on = icon.pixmap(QSize(20, 20), QIcon::Normal, QIcon::On).toImage();
    CHECK(similar(strokeColor(on), theme.color(ColorRole::Accent)));
    const auto strongest = [](const QImage& image) {
        int alpha = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) alpha = std::max(alpha, image.pixelColor(x, y).alpha());
        return alpha;
    };
    CHECK(strongest(icon.pixmap(QSize(20, 20), QIcon::Disabled).toImage()) <
          strongest(icon.pixmap(QSize(20, 20)).toImage()) * 2 / 3);
}

TEST_CASE("on a sharp screen an icon has more pixels, not bigger ones") {
    Theme theme;
    const QPixmap pixmap = theme.icon(Icon::Search).pixmap(QSize(16, 16), 2.0);
    CHECK(pixmap.size() == QSize(32, 32));
    CHECK(pixmap.devicePixelRatio() == Approx(2.0));
}

TEST_CASE("an icon outlives its theme without harm") {
    QIcon icon;
    {
        Theme theme;
        icon = theme.icon(Icon::Search);
    }
    CHECK_FALSE(icon.pixmap(16).isNull());
}
