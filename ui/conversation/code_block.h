// SPDX-License-Identifier: AGPL-3.0-or-later
// Code on a surface of its own: a label, a copy button and lines that scroll sideways. A line is laid out when it is
// painted, so that a listing of a hundred thousand lines costs what can be seen of it.
#pragma once

#include <vector>

#include "ui/conversation/block_layout.h"
#include "ui/conversation/code_highlighter.h"
#include "ui/conversation/text_box.h"

namespace hearth::conversation {

class CodeBlock final : public BlockLayout {
public:
    using BlockLayout::BlockLayout;
    int positionAt(const QPointF& point) const override;
    int characterAt(const QPointF& /*point*/) const override { return -1; }
    QRectF caretRect(int position) const override;
    std::vector<QRectF> rangeRects(int start, int end) const override;
    QRect copyRect() const override;
    int maxScroll() const override;
    int scroll() const override { return m_scroll; }
    void setScroll(int pixels) override;

protected:
    int guess(const TextStyles& styles, int width) const override;
    int layOutContent(const TextStyles& styles, int width) override;
    void paintContent(QPainter& painter, const QRect& clip, const BlockPaint& how, const TextStyles& styles) override;
    double baseline() const override;

private:
    int lineCount() const { return static_cast<int>(m_lineStarts.size()); }
    int lineOf(int position) const;
    QString lineText(int line) const;
    TextBox lineBox(int line, bool coloured) const;
    QList<QTextLayout::FormatRange> tokenFormats(int start, int length) const;
    QPointF lineOrigin(int line) const;
    void paintFrame(QPainter& painter, const BlockPaint& how, const TextStyles& styles) const;
    void paintThumb(QPainter& painter, const TextStyles& styles) const;

    std::vector<int> m_lineStarts;
    std::vector<CodeToken> m_tokens;
    const TextStyles* m_styles = nullptr;  ///< Of the last layOut(); the view drops layouts before it drops styles.
    double m_textWidth = 0;
    int m_scroll = 0;
};

}  // namespace hearth::conversation
