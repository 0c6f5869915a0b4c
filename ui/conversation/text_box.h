// SPDX-License-Identifier: AGPL-3.0-or-later
// A run of text broken into lines: what a paragraph, a heading and a table's cell are drawn with.
#pragma once

#include <QPainter>
#include <QTextLayout>
#include <memory>
#include <vector>

namespace hearth::conversation {

/// How a box is to be broken into lines.
struct TextShape {
    QFont font;
    int width = 0;
    int lineHeight = 0;
    Qt::Alignment alignment = Qt::AlignLeading;
    double tabStop = 0;  ///< 0: Qt's own.
};

/// Positions count from the first character of the box. Movable, not copyable.
class TextBox {
public:
    TextBox(const QString& text, const QList<QTextLayout::FormatRange>& formats, const TextShape& shape);

    int height() const { return m_height; }
    double naturalWidth() const;
    int length() const { return static_cast<int>(m_layout->text().size()); }

    void paint(QPainter& painter, const QPointF& at) const { m_layout->draw(&painter, at); }
    /// The position nearest to a point, between characters.
    int positionAt(const QPointF& point) const;
    /// The character under a point; -1 beside the text.
    int characterAt(const QPointF& point) const;
    /// A thin upright rectangle of the line's full height.
    QRectF caretRect(int position) const;
    /// Rectangles of the line's full height for each line that a range touches; several where directions mix.
    std::vector<QRectF> rangeRects(int start, int end) const;
    /// Pixels from the top to the baseline of the first line.
    double firstBaseline() const;

private:
    int lineIndexAt(double y) const;

    std::unique_ptr<QTextLayout> m_layout;
    std::vector<int> m_tops;  ///< Of the lines, and the end of the last.
    int m_height = 0;
    bool m_mixed = false;  ///< Has characters that run from right to left.
};

}  // namespace hearth::conversation
