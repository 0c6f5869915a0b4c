// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/conversation/text_box.h"

#include <QGlyphRun>
#include <QRawFont>
#include <QTextOption>
#include <algorithm>
#include <cmath>

namespace hearth::conversation {

namespace {

bool hasRightToLeft(const QString& text) {
    return std::any_of(text.begin(), text.end(), [](QChar character) {
        return character.direction() == QChar::DirR || character.direction() == QChar::DirAL ||
               character.isHighSurrogate();
    });
}

// QTextLayout turns only the order of characters around, not the side that lines begin at.
Qt::Alignment sideFor(Qt::Alignment alignment, bool rightToLeft) {
    if (alignment.testFlag(Qt::AlignHCenter)) return Qt::AlignHCenter;
    return alignment.testFlag(Qt::AlignTrailing) != rightToLeft ? Qt::AlignRight : Qt::AlignLeft;
}

// Text of mixed direction is marked in as many pieces as it is seen in: cursor positions are ambiguous where the
// direction changes, glyphs are not.
std::vector<std::pair<double, double>> piecesOf(const QTextLine& line, int from, int to) {
    std::vector<std::pair<double, double>> pieces;
    for (const QGlyphRun& run : line.glyphRuns(from, to - from)) {
        const QList<QPointF> places = run.positions();
        const QList<QPointF> advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes());
        for (qsizetype i = 0; i < places.size() && i < advances.size(); ++i) {
            pieces.emplace_back(places[i].x(), places[i].x() + advances[i].x());
        }
    }
    std::sort(pieces.begin(), pieces.end());
    std::vector<std::pair<double, double>> joined;
    for (const auto& piece : pieces) {
        if (!joined.empty() && piece.first <= joined.back().second + 0.5) {
            joined.back().second = std::max(joined.back().second, piece.second);
        } else {
            joined.push_back(piece);
        }
    }
    return joined;
}

}  // namespace

TextBox::TextBox(const QString& text, const QList<QTextLayout::FormatRange>& formats, const TextShape& shape)
    : m_layout(std::make_unique<QTextLayout>(text, shape.font)) {
    const bool absolute = shape.alignment.testFlag(Qt::AlignAbsolute);
    const bool rightToLeft = !absolute && text.isRightToLeft();
    m_mixed = hasRightToLeft(text);
    QTextOption option(sideFor(shape.alignment, rightToLeft));
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
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
        const auto index = static_cast<std::size_t>(i);
        const double height = m_tops[index + 1] - m_tops[index];
        if (m_mixed) {
            for (const auto& [left, right] : piecesOf(line, from, to)) {
                rects.emplace_back(left, m_tops[index], right - left, height);
            }
        } else {
            const double left = line.cursorToX(from);
            rects.emplace_back(left, m_tops[index], line.cursorToX(to) - left, height);
        }
    }
    return rects;
}

double TextBox::firstBaseline() const {
    if (m_layout->lineCount() == 0) return 0;
    const QTextLine line = m_layout->lineAt(0);
    return line.y() + line.ascent();
}

}  // namespace hearth::conversation
