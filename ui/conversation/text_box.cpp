// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/conversation/text_box.h"

#include <QTextOption>
#include <algorithm>
#include <cmath>

namespace hearth::conversation {

TextBox::TextBox(const QString& text, const QList<QTextLayout::FormatRange>& formats, const TextShape& shape)
    : m_layout(std::make_unique<QTextLayout>(text, shape.font)) {
    QTextOption option(shape.alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    if (shape.tabStop > 0) option.setTabStopDistance(shape.tabStop);
    m_layout->setTextOption(option);
    m_layout->setFormats(formats);
    m_layout->setCacheEnabled(true);
    m_layout->beginLayout();
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(std::max(shape.width, 1));
        // A line with tall characters of another font gets the room that it needs.
        const int pitch = std::max(shape.lineHeight, static_cast<int>(std::ceil(line.height())));
        line.setPosition(QPointF(0, m_height + (pitch - line.height()) / 2));
        m_tops.push_back(m_height);
        m_height += pitch;
    }
    m_layout->endLayout();
    m_tops.push_back(m_height);
}

double TextBox::naturalWidth() const {
    double widest = 0;
    for (int i = 0; i < m_layout->lineCount(); ++i) widest = std::max(widest, m_layout->lineAt(i).naturalTextWidth());
    return widest;
}

int TextBox::lineIndexAt(double y) const {
    const auto after = std::upper_bound(m_tops.begin(), m_tops.end(), static_cast<int>(std::floor(y)));
    const auto index = static_cast<int>(after - m_tops.begin()) - 1;
    return std::clamp(index, 0, std::max(m_layout->lineCount() - 1, 0));
}

int TextBox::positionAt(const QPointF& point) const {
    if (m_layout->lineCount() == 0) return 0;
    if (point.y() < 0) return 0;
    if (point.y() >= m_height) return length();
    return m_layout->lineAt(lineIndexAt(point.y())).xToCursor(point.x());
}

int TextBox::characterAt(const QPointF& point) const {
    if (m_layout->lineCount() == 0 || point.y() < 0 || point.y() >= m_height) return -1;
    const QTextLine line = m_layout->lineAt(lineIndexAt(point.y()));
    const QRectF used = line.naturalTextRect();
    if (point.x() < used.left() || point.x() > used.right()) return -1;
    return line.xToCursor(point.x(), QTextLine::CursorOnCharacter);
}

QRectF TextBox::caretRect(int position) const {
    const QTextLine line = m_layout->lineForTextPosition(std::clamp(position, 0, length()));
    if (!line.isValid()) return {0, 0, 1, static_cast<double>(m_height)};
    const auto index = static_cast<std::size_t>(line.lineNumber());
    return {line.cursorToX(position), static_cast<double>(m_tops[index]), 1.0,
            static_cast<double>(m_tops[index + 1] - m_tops[index])};
}

std::vector<QRectF> TextBox::rangeRects(int start, int end) const {
    std::vector<QRectF> rects;
    for (int i = 0; i < m_layout->lineCount(); ++i) {
        const QTextLine line = m_layout->lineAt(i);
        const int from = std::max(start, line.textStart());
        const int to = std::min(end, line.textStart() + line.textLength());
        if (from >= to) continue;
        // Text of mixed direction is marked from its leftmost to its rightmost character.
        double left = line.cursorToX(from);
        double right = line.cursorToX(to);
        if (left > right) std::swap(left, right);
        const auto index = static_cast<std::size_t>(i);
        rects.emplace_back(left, m_tops[index], right - left, m_tops[index + 1] - m_tops[index]);
    }
    return rects;
}

double TextBox::firstBaseline() const {
    if (m_layout->lineCount() == 0) return 0;
    const QTextLine line = m_layout->lineAt(0);
    return line.y() + line.ascent();
}

}  // namespace hearth::conversation
