// SPDX-License-Identifier: AGPL-3.0-or-later
// Paragraphs, headings and tables.
#pragma once

#include <optional>
#include <vector>

#include "ui/conversation/block_layout.h"
#include "ui/conversation/text_box.h"

namespace hearth::conversation {

class TextBlock final : public BlockLayout {
public:
    using BlockLayout::BlockLayout;
    int positionAt(const QPointF& point) const override;
    int characterAt(const QPointF& point) const override;
    QRectF caretRect(int position) const override;
    std::vector<QRectF> rangeRects(int start, int end) const override;

protected:
    int guess(const TextStyles& styles, int width) const override;
    int layOutContent(const TextStyles& styles, int width) override;
    void paintContent(QPainter& painter, const QRect& clip, const BlockPaint& how, const TextStyles& styles) override;
    double baseline() const override;

private:
    std::optional<TextBox> m_box;
};

/// Columns take what they need while that fits, else they share the width by what they would need.
class TableBlock final : public BlockLayout {
public:
    using BlockLayout::BlockLayout;
    int positionAt(const QPointF& point) const override;
    int characterAt(const QPointF& point) const override;
    QRectF caretRect(int position) const override;
    std::vector<QRectF> rangeRects(int start, int end) const override;

protected:
    int guess(const TextStyles& styles, int width) const override;
    int layOutContent(const TextStyles& styles, int width) override;
    void paintContent(QPainter& painter, const QRect& clip, const BlockPaint& how, const TextStyles& styles) override;
    double baseline() const override;

private:
    struct Placed {
        TextBox box;
        QPoint at;  ///< Of the text.
        int start;
        int row;
    };
    std::vector<int> columnWidths(const TextStyles& styles, int width) const;
    const Placed* nearest(const QPointF& point) const;

    std::vector<Placed> m_cells;
    std::vector<int> m_rowTops;  ///< And the end of the last.
    int m_tableWidth = 0;
};

/// Fills the grounds of inline code, find results and selection. `rects` gives the rectangles of a range.
template <typename RangeRects>
void paintGrounds(QPainter& painter, const Block& block, const BlockPaint& how, const TextStyles& styles,
                  RangeRects rects) {
    using theme::ColorRole;
    painter.setPen(Qt::NoPen);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(theme::mixed(styles.color(ColorRole::Text), styles.color(ColorRole::Surface), 0.07));
    for (const Span& span : block.spans) {
        if ((span.styles & InlineCode) == 0) continue;
        for (const QRectF& rect : rects(span.start, span.start + span.length)) {
            painter.drawRoundedRect(rect.adjusted(-2, 2, 2, -2), 3, 3);
        }
    }
    for (const TextRange& range : how.found) {
        painter.setBrush(styles.color(ColorRole::Selection));
        const bool here = range == how.current;
        if (here) painter.setPen(QPen(styles.color(ColorRole::Accent), 1.5));
        for (const QRectF& rect : rects(range.start, range.end)) {
            painter.drawRoundedRect(rect.adjusted(-1, 1, 1, -1), 3, 3);
        }
        painter.setPen(Qt::NoPen);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (how.selection.isEmpty()) return;
    painter.setBrush(styles.color(ColorRole::Selection));
    for (const QRectF& rect : rects(how.selection.start, how.selection.end)) painter.drawRect(rect);
}

}  // namespace hearth::conversation
