// SPDX-License-Identifier: AGPL-3.0-or-later
// Pictures of what a test has built, for people to look at: written to $HEARTH_SHOTS when it is set, else nowhere.
#pragma once

#include <QImage>
#include <QPainter>
#include <QString>
#include <QWidget>

namespace hearth::test {

/// Draws the widget at its size, `scale` pixels to a logical one, and writes <name>.png.
inline QImage shot(QWidget& widget, const QString& name, double scale = 1.0) {
    QImage image((QSizeF(widget.size()) * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::transparent);
    widget.render(&image);
    const QString folder = qEnvironmentVariable("HEARTH_SHOTS");
    if (!folder.isEmpty()) image.save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
    return image;
}

}  // namespace hearth::test
