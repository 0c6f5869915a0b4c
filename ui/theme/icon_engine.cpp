// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/theme/icon_engine.h"

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>
#include <algorithm>
#include <cmath>

namespace hearth::theme {

namespace {

constexpr double kDrawnSize = 20.0;
constexpr double kStroke = 1.5;
constexpr double kDisabledOpacity = 0.45;

}  // namespace

QImage renderIcon(Icon icon, const QColor& color, int pixels, double logical) {
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QFile file(resourcePath(icon));
    if (!file.open(QIODevice::ReadOnly)) return image;
    QByteArray drawing = file.readAll();
    drawing.replace("currentColor", color.name().toLatin1());
    // Strokes keep their width when a 20-pixel drawing is shown at 16.
    const double stroke = kStroke * kDrawnSize / std::max(logical, 1.0);
    drawing.replace("stroke-width=\"1.5\"", "stroke-width=\"" + QByteArray::number(stroke, 'f', 3) + '"');
    QSvgRenderer renderer(drawing);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    return image;
}

IconEngine::IconEngine(const Theme& theme, Icon icon, ColorRole role, int size)
    : m_theme(&theme), m_icon(icon), m_role(role), m_size(size) {}

QColor IconEngine::color(QIcon::Mode mode, QIcon::State state) const {
    if (!m_theme) return Qt::black;
    const bool lit = state == QIcon::On && mode != QIcon::Disabled;
    return m_theme->color(lit ? ColorRole::Accent : m_role);
}

void IconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) {
    // Of the picture that is really painted on, also when a widget is drawn into an image.
    const double ratio = std::max(0.1, std::sqrt(std::abs(painter->deviceTransform().determinant())));
    QPixmap drawn = pixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state);
    drawn.setDevicePixelRatio(ratio);
    painter->drawPixmap(rect.topLeft(), drawn);
}

QPixmap IconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) {
    const int side = std::max(1, std::min(size.width(), size.height()));
    const QColor tint = color(mode, state);
    const QString key = QStringLiteral("%1/%2/%3").arg(side).arg(tint.name()).arg(static_cast<int>(mode));
    if (const auto found = m_pixmaps.constFind(key); found != m_pixmaps.constEnd()) return *found;
    QImage image = renderIcon(m_icon, tint, side, std::min(side, m_size));
    if (mode == QIcon::Disabled) {
        QImage faded(image.size(), image.format());
        faded.fill(Qt::transparent);
        QPainter painter(&faded);
        painter.setOpacity(kDisabledOpacity);
        painter.drawImage(0, 0, image);
        painter.end();
        image = faded;
    }
    return *m_pixmaps.insert(key, QPixmap::fromImage(image));
}

QSize IconEngine::actualSize(const QSize& size, QIcon::Mode /*mode*/, QIcon::State /*state*/) {
    const int side = std::min(size.width(), size.height());
    return {side, side};
}

// Qt's interface hands the copy over as a plain pointer; QIcon owns it.
QIconEngine* IconEngine::clone() const { return std::make_unique<IconEngine>(*this).release(); }

}  // namespace hearth::theme
