// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/conversation/block_layout.h"

#include <QFontMetricsF>
#include <algorithm>

#include "ui/conversation/code_block.h"
#include "ui/conversation/step_block.h"
#include "ui/conversation/text_block.h"
#include "ui/conversation/wordless_block.h"

namespace hearth::conversation {

namespace {

using theme::ColorRole;

constexpr int kQuoteIndent = 16;
constexpr int kItemIndent = 24;
constexpr int kNarrowest = 48;
constexpr int kBarWidth = 3;

int indentOf(Container container, const TextStyles& styles) {
    return styles.theme.scaled(container == Container::Quote ? kQuoteIndent : kItemIndent);
}

// A rule between two parts of a message.
class RuleBlock final : public WordlessBlock {
public:
    using WordlessBlock::WordlessBlock;

protected:
    int guess(const TextStyles& /*styles*/, int /*width*/) const override { return kHeight; }
    int layOutContent(const TextStyles& /*styles*/, int /*width*/) override { return kHeight; }
    void paintContent(QPainter& painter, const QRect& /*clip*/, const BlockPaint& /*how*/,
                      const TextStyles& styles) override {
        painter.fillRect(QRect(contentLeft(), kHeight / 2, contentWidth(), 1), styles.color(ColorRole::Line));
    }

private:
    static constexpr int kHeight = 16;
};

}  // namespace

void BlockLayout::estimate(const TextStyles& styles, int width) {
    m_width = width;
    m_laidOut = false;
    m_rightToLeft = m_block.kind != BlockKind::Code && m_block.text.isRightToLeft();
    int indent = 0;
    for (const Container container : m_block.containers) indent += indentOf(container, styles);
    indent = std::min(indent, std::max(width - kNarrowest, 0));
    m_contentLeft = m_rightToLeft ? 0 : indent;
    m_contentWidth = width - indent;
    m_height = guess(styles, m_contentWidth);
}

void BlockLayout::layOut(const TextStyles& styles) {
    m_height = layOutContent(styles, m_contentWidth);
    m_laidOut = true;
}

void BlockLayout::paint(QPainter& painter, const QPoint& at, const QRect& clip, const BlockPaint& how,
                        const TextStyles& styles) {
    painter.save();
    painter.translate(at);
    paintContainers(painter, styles);
    if (!m_block.marker.isEmpty()) paintMarker(painter, styles);
    paintContent(painter, clip.translated(-at), how, styles);
    painter.restore();
}

void BlockLayout::paintContainers(QPainter& painter, const TextStyles& styles) const {
    int x = 0;
    for (const Container container : m_block.containers) {
        if (container == Container::Quote) {
            const int left = m_rightToLeft ? m_width - x - kBarWidth : x;
            painter.fillRect(QRect(left, -m_join, kBarWidth, m_height + m_join), styles.color(ColorRole::Line));
        }
        x += indentOf(container, styles);
    }
}

void BlockLayout::paintMarker(QPainter& painter, const TextStyles& styles) const {
    const QFontMetricsF metrics(styles.message);
    const double width = metrics.horizontalAdvance(m_block.marker);
    const double room = 8;
    const double x = m_rightToLeft ? m_contentWidth + room : m_contentLeft - room - width;
    painter.setFont(styles.message);
    painter.setPen(styles.color(ColorRole::Muted));
    painter.drawText(QPointF(std::max(x, 0.0), baseline()), m_block.marker);
}

QString BlockLayout::linkAt(const QPointF& point) const {
    const int at = characterAt(point);
    if (at < 0) return {};
    for (const Span& span : m_block.spans) {
        const bool inside = at >= span.start && at < span.start + span.length;
        if (inside && (span.styles & Link) != 0 && isSafeLink(span.target)) return span.target;
    }
    return {};
}

std::unique_ptr<BlockLayout> makeBlockLayout(Block block) {
    switch (block.kind) {
        case BlockKind::Code: return std::make_unique<CodeBlock>(std::move(block));
        case BlockKind::Table: return std::make_unique<TableBlock>(std::move(block));
        case BlockKind::Rule: return std::make_unique<RuleBlock>(std::move(block));
        case BlockKind::Step: return std::make_unique<StepBlock>(std::move(block));
        case BlockKind::Paragraph:
        case BlockKind::Heading: break;
    }
    return std::make_unique<TextBlock>(std::move(block));
}

int gapBetween(const Block* above, const Block& below) {
    if (above == nullptr) return 0;
    if (below.tight) return theme::kFine / 2;
    // Rows of steps stand close together, and to what they show.
    if (above->kind == BlockKind::Step && below.step >= 0) return below.kind == BlockKind::Step ? 0 : theme::kFine;
    if (below.kind == BlockKind::Heading) return 3 * theme::kGrid;
    if (above->kind == BlockKind::Heading) return theme::kGrid;
    return theme::kGrid + theme::kFine;
}

}  // namespace hearth::conversation
