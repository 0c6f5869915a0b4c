// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/conversation/text_block.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>
#include <limits>

namespace hearth::conversation {

namespace {

using theme::ColorRole;

constexpr int kCellX = 8;
constexpr int kCellY = 5;

int estimatedLines(qsizetype characters, double charWidth, int width) {
    const double perLine = std::max(1.0, width / charWidth);
    return std::max(1, static_cast<int>(std::ceil(static_cast<double>(characters) / perLine)));
}

}  // namespace

int TextBlock::guess(const TextStyles& styles, int width) const {
    const double scale = styles.blockFont(block()).pixelSize() / static_cast<double>(styles.message.pixelSize());
    int lines = estimatedLines(block().text.size(), styles.charWidth * scale, width);
    lines += static_cast<int>(block().text.count(QChar::LineSeparator));
    return lines * styles.blockLineHeight(block());
}

int TextBlock::layOutContent(const TextStyles& styles, int width) {
    const Block& from = block();
    TextShape shape{styles.blockFont(from), width, styles.blockLineHeight(from), Qt::AlignLeading, 0};
    m_box.emplace(from.text, spanFormats(from, 0, static_cast<int>(from.text.size()), styles), shape);
    return m_box->height();
}

void TextBlock::paintContent(QPainter& painter, const QRect& /*clip*/, const BlockPaint& how,
                             const TextStyles& styles) {
    paintGrounds(painter, block(), how, styles, [this](int start, int end) { return rangeRects(start, end); });
    const bool quiet = block().muted || (block().kind == BlockKind::Heading && block().level > 3);
    painter.setPen(styles.color(quiet ? ColorRole::Muted : ColorRole::Text));
    m_box->paint(painter, QPointF(contentLeft(), 0));
}

int TextBlock::positionAt(const QPointF& point) const { return m_box->positionAt(point - QPointF(contentLeft(), 0)); }

int TextBlock::characterAt(const QPointF& point) const { return m_box->characterAt(point - QPointF(contentLeft(), 0)); }

QRectF TextBlock::caretRect(int position) const { return m_box->caretRect(position).translated(contentLeft(), 0); }

std::vector<QRectF> TextBlock::rangeRects(int start, int end) const {
    std::vector<QRectF> rects = m_box->rangeRects(start, end);
    for (QRectF& rect : rects) rect.translate(contentLeft(), 0);
    return rects;
}

double TextBlock::baseline() const { return m_box->firstBaseline(); }

int TableBlock::guess(const TextStyles& styles, int width) const {
    const int rows = block().cells.empty() ? 1 : block().cells.back().row + 1;
    const int columns = std::max(block().columns, 1);
    const qsizetype perCell = block().text.size() / (static_cast<qsizetype>(rows) * columns) + 1;
    const int cellWidth = std::max(width / columns - 2 * kCellX, 1);
    return rows * (estimatedLines(perCell, styles.charWidth, cellWidth) * styles.lineHeight + 2 * kCellY);
}

std::vector<int> TableBlock::columnWidths(const TextStyles& styles, int width) const {
    std::vector<double> wanted(static_cast<std::size_t>(std::max(block().columns, 1)), 0.0);
    const QFontMetricsF metrics(styles.message);
    for (const Cell& cell : block().cells) {
        const double room = cell.row < block().headerRows ? 1.08 : 1.0;  // Bold is wider.
        const double natural =
            metrics.horizontalAdvance(block().text.mid(cell.start, cell.length)) * room + 2 * kCellX + 1;
        double& column = wanted[static_cast<std::size_t>(cell.column)];
        column = std::max(column, natural);
    }
    double sum = 0;
    for (const double column : wanted) sum += column;
    std::vector<int> widths;
    if (sum <= width) {
        for (const double column : wanted) widths.push_back(static_cast<int>(std::ceil(column)));
        return widths;
    }
    // Narrow columns keep what they want; the wide ones share the rest, by the root of their wish.
    const double fair = width / static_cast<double>(wanted.size());
    double fixed = 0;
    double roots = 0;
    for (const double column : wanted) (column <= fair ? fixed : roots) += column <= fair ? column : std::sqrt(column);
    for (const double column : wanted) {
        const double share = column <= fair ? column : (width - fixed) * std::sqrt(column) / roots;
        widths.push_back(std::max(1, static_cast<int>(share)));
    }
    return widths;
}

int TableBlock::layOutContent(const TextStyles& styles, int width) {
    m_cells.clear();
    m_rowTops.assign(1, 0);
    const std::vector<int> widths = columnWidths(styles, width);
    std::vector<int> lefts(1, 0);
    for (const int column : widths) lefts.push_back(lefts.back() + column);
    m_tableWidth = lefts.back();
    const bool mirrored = block().text.isRightToLeft();
    int rowHeight = 0;
    for (const Cell& cell : block().cells) {
        while (static_cast<int>(m_rowTops.size()) <= cell.row) {
            m_rowTops.push_back(m_rowTops.back() + rowHeight);
            rowHeight = 0;
        }
        const auto column = static_cast<std::size_t>(cell.column);
        TextShape shape{styles.message, std::max(widths[column] - 2 * kCellX, 1), styles.lineHeight, cell.alignment, 0};
        if (cell.row < block().headerRows) shape.font.setWeight(QFont::DemiBold);
        TextBox box(block().text.mid(cell.start, cell.length), spanFormats(block(), cell.start, cell.length, styles),
                    shape);
        rowHeight = std::max(rowHeight, box.height() + 2 * kCellY);
        const int left = mirrored ? width - lefts[column] - widths[column] : lefts[column];
        const QPoint at(contentLeft() + left + kCellX, m_rowTops.back() + kCellY);
        m_cells.push_back({std::move(box), at, cell.start, cell.row});
    }
    m_rowTops.push_back(m_rowTops.back() + rowHeight);
    return m_rowTops.back() + 1;
}

void TableBlock::paintContent(QPainter& painter, const QRect& clip, const BlockPaint& how, const TextStyles& styles) {
    paintGrounds(painter, block(), how, styles, [this](int start, int end) { return rangeRects(start, end); });
    const int left = block().text.isRightToLeft() ? contentLeft() + contentWidth() - m_tableWidth : contentLeft();
    for (std::size_t row = 1; row < m_rowTops.size(); ++row) {
        const bool head = static_cast<int>(row) == block().headerRows;
        const QColor line = head ? theme::mixed(styles.color(ColorRole::Text), styles.color(ColorRole::Line), 0.35)
                                 : styles.color(ColorRole::Line);
        painter.fillRect(QRect(left, m_rowTops[row], m_tableWidth, 1), line);
    }
    painter.setPen(styles.color(block().muted ? ColorRole::Muted : ColorRole::Text));
    for (const Placed& cell : m_cells) {
        if (cell.at.y() > clip.bottom() || cell.at.y() + cell.box.height() < clip.top()) continue;
        cell.box.paint(painter, cell.at);
    }
}

const TableBlock::Placed* TableBlock::nearest(const QPointF& point) const {
    const auto after = std::upper_bound(m_rowTops.begin(), m_rowTops.end(), static_cast<int>(point.y()));
    const int rows = static_cast<int>(m_rowTops.size()) - 1;
    const int row = std::clamp(static_cast<int>(after - m_rowTops.begin()) - 1, 0, std::max(rows - 1, 0));
    const Placed* found = nullptr;
    double distance = std::numeric_limits<double>::max();
    for (const Placed& cell : m_cells) {
        if (cell.row != row) continue;
        const double away = std::abs(point.x() - cell.at.x() - cell.box.naturalWidth() / 2);
        if (away < distance) {
            distance = away;
            found = &cell;
        }
    }
    return found;
}

int TableBlock::positionAt(const QPointF& point) const {
    const Placed* cell = nearest(point);
    return cell == nullptr ? 0 : cell->start + cell->box.positionAt(point - cell->at);
}

int TableBlock::characterAt(const QPointF& point) const {
    for (const Placed& cell : m_cells) {
        const int at = cell.box.characterAt(point - cell.at);
        if (at >= 0) return cell.start + at;
    }
    return -1;
}

QRectF TableBlock::caretRect(int position) const {
    const Placed* found = m_cells.empty() ? nullptr : &m_cells.front();
    for (const Placed& cell : m_cells) {
        if (cell.start <= position) found = &cell;
    }
    if (found == nullptr) return {};
    return found->box.caretRect(position - found->start).translated(found->at);
}

std::vector<QRectF> TableBlock::rangeRects(int start, int end) const {
    std::vector<QRectF> rects;
    for (const Placed& cell : m_cells) {
        const int from = std::max(start - cell.start, 0);
        const int to = std::min(end - cell.start, cell.box.length());
        if (from >= to) continue;
        for (const QRectF& rect : cell.box.rangeRects(from, to)) rects.push_back(rect.translated(cell.at));
    }
    return rects;
}

double TableBlock::baseline() const {
    return m_cells.empty() ? 0 : m_cells.front().at.y() + m_cells.front().box.firstBaseline();
}

}  // namespace hearth::conversation
