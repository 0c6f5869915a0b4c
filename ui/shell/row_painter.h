// SPDX-License-Identifier: AGPL-3.0-or-later
// Paints what has no widgets for its parts, as rows of lists, for both directions of reading.
#pragma once

#include <QIcon>
#include <QPainter>
#include <QString>
#include <QStringList>

namespace hearth::shell {

/// The lines of `text` within `width`, `most` of them; the last one ends in an ellipsis where there is more.
QStringList wrappedLines(const QString& text, const QFont& font, int width, int most);

/// Places are given as where one reads from left to right; where one reads from right to left, all is mirrored in the
/// row. Words keep their own direction: an English title in an Arabic window ends with its full stop.
class RowPainter {
public:
    RowPainter(QPainter& painter, const QRect& row, Qt::LayoutDirection direction);

    /// One line; what does not fit ends in an ellipsis.
    void line(const QRect& place, Qt::Alignment alignment, const QString& text) const;
    /// Broken into lines, from the top, as many as the place has room for. Returns how high they are.
    int paragraph(const QRect& place, const QString& text) const;
    void icon(const QRect& place, const QIcon& icon) const;
    /// As large as fits into the place, in the painter's brush.
    void dot(const QRectF& place) const;

private:
    QRectF mirrored(const QRectF& place) const;
    QRect mirrored(const QRect& place) const { return mirrored(QRectF(place)).toRect(); }
    int flags(Qt::Alignment alignment, const QString& text) const;

    QPainter& m_painter;
    QRectF m_row;
    Qt::LayoutDirection m_direction;
};

}  // namespace hearth::shell
