// SPDX-License-Identifier: AGPL-3.0-or-later
// The quiet row of one step on the way to an answer, which shows or hides what the step holds.
#pragma once

#include "ui/conversation/wordless_block.h"

namespace hearth::conversation {

class StepBlock final : public WordlessBlock {
public:
    using WordlessBlock::WordlessBlock;
    QRect foldRect() const override { return m_row; }

    static int rowHeight(const TextStyles& styles);

protected:
    int guess(const TextStyles& styles, int /*width*/) const override { return rowHeight(styles); }
    int layOutContent(const TextStyles& styles, int width) override;
    void paintContent(QPainter& painter, const QRect& clip, const BlockPaint& how, const TextStyles& styles) override;

private:
    QRect m_row;  ///< What can be pressed: as wide as its words.
};

}  // namespace hearth::conversation
