// SPDX-License-Identifier: AGPL-3.0-or-later
// A block without text of its own, in which nothing can be marked: a rule, the row of a step.
#pragma once

#include "ui/conversation/block_layout.h"

namespace hearth::conversation {

class WordlessBlock : public BlockLayout {
public:
    using BlockLayout::BlockLayout;
    int positionAt(const QPointF& /*point*/) const override { return 0; }
    int characterAt(const QPointF& /*point*/) const override { return -1; }
    QRectF caretRect(int /*position*/) const override { return QRectF(contentLeft(), 0, 1, height()); }
    std::vector<QRectF> rangeRects(int /*start*/, int /*end*/) const override { return {}; }

protected:
    double baseline() const override { return height(); }
};

}  // namespace hearth::conversation
