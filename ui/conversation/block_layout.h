// SPDX-License-Identifier: AGPL-3.0-or-later
// One block of a message on the page: measured by guess until it is shown, then laid out, painted and asked what lies
// under a point. The kinds are made by makeBlockLayout().
#pragma once

#include <QPainter>
#include <QRect>
#include <memory>
#include <vector>

#include "ui/conversation/markdown.h"
#include "ui/conversation/text_styles.h"

namespace hearth::conversation {

/// Characters from `start` up to `end`; empty when they are equal.
struct TextRange {
    int start = 0;
    int end = 0;
    bool isEmpty() const { return start >= end; }
    bool operator==(const TextRange&) const = default;
};

/// What is drawn over and under a block's text.
struct BlockPaint {
    TextRange selection;
    std::vector<TextRange> found;  ///< Find results.
    TextRange current;             ///< The one that find stands at.
    bool copied = false;           ///< Code: the copy button shows that it has been pressed.
    bool copyHovered = false;      ///< The copy button, or the row of a step.
};

/// Points and rectangles are relative to the block's top left corner, the gap above it not counted.
class BlockLayout {
public:
    explicit BlockLayout(Block block) : m_block(std::move(block)) {}
    virtual ~BlockLayout() = default;
    BlockLayout(const BlockLayout&) = delete;
    BlockLayout& operator=(const BlockLayout&) = delete;

    const Block& block() const { return m_block; }
    /// Guessed until layOut(), exact after it.
    int height() const { return m_height; }
    bool isLaidOut() const { return m_laidOut; }
    /// Sets width and guesses the height.
    void estimate(const TextStyles& styles, int width);
    void layOut(const TextStyles& styles);
    /// Pixels that quote bars reach up to join those of the block above.
    void setJoin(int pixels) { m_join = pixels; }

    void paint(QPainter& painter, const QPoint& at, const QRect& clip, const BlockPaint& how, const TextStyles& styles);
    virtual int positionAt(const QPointF& point) const = 0;
    virtual int characterAt(const QPointF& point) const = 0;
    virtual QRectF caretRect(int position) const = 0;
    virtual std::vector<QRectF> rangeRects(int start, int end) const = 0;

    /// The target of the link under a point; empty when there is none that may be opened.
    QString linkAt(const QPointF& point) const;
    /// The copy button; empty but for code.
    virtual QRect copyRect() const { return {}; }
    /// The row that shows or hides what a step holds; empty but for steps.
    virtual QRect foldRect() const { return {}; }
    /// How far the block can be scrolled sideways, and is.
    virtual int maxScroll() const { return 0; }
    virtual int scroll() const { return 0; }
    virtual void setScroll(int /*pixels*/) {}

protected:
    virtual int guess(const TextStyles& styles, int width) const = 0;
    virtual int layOutContent(const TextStyles& styles, int width) = 0;
    virtual void paintContent(QPainter& painter, const QRect& clip, const BlockPaint& how,
                              const TextStyles& styles) = 0;
    /// The first line's baseline, for the mark of a list item.
    virtual double baseline() const = 0;

    int contentLeft() const { return m_contentLeft; }
    int contentWidth() const { return m_contentWidth; }

private:
    void paintContainers(QPainter& painter, const TextStyles& styles) const;
    void paintMarker(QPainter& painter, const TextStyles& styles) const;

    Block m_block;
    int m_width = 0;
    int m_contentLeft = 0;
    int m_contentWidth = 0;
    int m_height = 0;
    int m_join = 0;
    bool m_laidOut = false;
    bool m_rightToLeft = false;
};

std::unique_ptr<BlockLayout> makeBlockLayout(Block block);

/// Pixels between two blocks; `above` null: the first block of a message.
int gapBetween(const Block* above, const Block& below);

}  // namespace hearth::conversation
