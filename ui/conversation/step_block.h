// SPDX-License-Identifier: AGPL-3.0-or-later
// The quiet row of one step on the way to an answer, which shows or hides what the step holds.
#pragma once

#include "ui/conversation/block_layout.h"

namespace hearth::conversation {

class StepBlock final : public BlockLayout {
public:
    using BlockLayout::BlockLayout;
    int positionAt(const QPointF& /*point*/) const override { return 0; }
    int characterAt(const QPointF& /*point*/) const override { return -1; }
    QRectF caretRect(int /*position*/) const override { return QRectF(contentLeft(), 0, 1, kHeight); }
    std::vector<QRectF> rangeRects(int /*start*/, int /*end*/) const override { return {}; }
    QRect foldRect() const override { return m_row; }

    static constexpr int kHeight = 28;

protected:
    int guess(const TextStyles& /*styles*/, int /*width*/) const override { return kHeight; }
    int layOutContent(const TextStyles& styles, int width) override;
    void paintContent(QPainter& painter, const QRect& clip, const BlockPaint& how, const TextStyles& styles) override;
    double baseline() const override { return kHeight; }

private:
    QRect m_row;  ///< What can be pressed: as wide as its words.
};

}  // namespace hearth::conversation
