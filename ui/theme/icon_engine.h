// SPDX-License-Identifier: AGPL-3.0-or-later
// Draws one of Hearth's icons in the colour its role has at the moment of painting, sharp at every pixel ratio.
#pragma once

#include <QHash>
#include <QIconEngine>
#include <QPointer>

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

namespace hearth::theme {

/// An icon that is switched on (QIcon::On) is drawn in the accent, a disabled one fades. Threads: the window's.
class IconEngine final : public QIconEngine {
public:
    /// The theme may die before the icon does; the icon is then black.
    IconEngine(const Theme& theme, Icon icon, ColorRole role, int size);

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QSize actualSize(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QIconEngine* clone() const override;

private:
    QColor color(QIcon::Mode mode, QIcon::State state) const;

    QPointer<const Theme> m_theme;
    Icon m_icon;
    ColorRole m_role;
    int m_size;
    QHash<QString, QPixmap> m_pixmaps;  ///< By size and colour; a handful.
};

/// The drawing in one colour. Shape: square of `pixels`; strokes are 1.5 logical pixels wide when `logical` is the
/// size it is shown at.
QImage renderIcon(Icon icon, const QColor& color, int pixels, double logical);

}  // namespace hearth::theme
