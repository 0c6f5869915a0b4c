// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/conversation/step_block.h"

#include <QFontMetrics>
#include <QIcon>
#include <algorithm>

#include "ui/conversation/message_chrome.h"

namespace hearth::conversation {

namespace {

using theme::ColorRole;
using theme::Icon;

constexpr int kInset = 4;  ///< The drawing stands in line with the text; the ground of a hovered row goes around it.
constexpr int kHeight = 28;

/// What a drawing and the gap to the words beside it take.
int drawingRoom(const TextStyles& styles) { return iconSide(styles) + theme::kGrid; }

Icon iconOf(const Block& block) {
    if (block.failed) return Icon::Warning;
    return block.icon == StepIcon::Thought ? Icon::Memory : Icon::Settings;
}

}  // namespace

int StepBlock::rowHeight(const TextStyles& styles) { return styles.theme.scaled(kHeight); }

int StepBlock::layOutContent(const TextStyles& styles, int width) {
    const int words = QFontMetrics(styles.base).horizontalAdvance(block().caption);
    const int wanted = 2 * drawingRoom(styles) + words + kInset;
    m_row = QRect(contentLeft() - kInset, 0, std::min(wanted, width) + kInset, rowHeight(styles));
    return rowHeight(styles);
}

void StepBlock::paintContent(QPainter& painter, const QRect& /*clip*/, const BlockPaint& how,
                             const TextStyles& styles) {
    if (how.copyHovered) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::mixed(styles.color(ColorRole::Text), styles.color(ColorRole::Surface), 0.08));
        painter.drawRoundedRect(m_row, theme::kRadius, theme::kRadius);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    const int side = iconSide(styles);
    const int top = (m_row.height() - side) / 2;
    const QRect icon(m_row.left() + kInset, top, side, side);
    styles.theme.icon(iconOf(block()), block().failed ? ColorRole::Warn : ColorRole::Muted).paint(&painter, icon);
    const QFontMetrics metrics(styles.base);
    const int room = m_row.width() - 2 * drawingRoom(styles) - kInset;
    const QString shown = metrics.elidedText(block().caption, Qt::ElideRight, room);
    painter.setFont(styles.base);
    painter.setPen(styles.color(ColorRole::Muted));
    const int left = icon.left() + drawingRoom(styles);
    painter.drawText(QRect(left, 0, room, m_row.height()), Qt::AlignVCenter | Qt::AlignLeft, shown);
    const int after = left + metrics.horizontalAdvance(shown) + theme::kFine;
    styles.theme.icon(block().open ? Icon::ChevronUp : Icon::ChevronDown, ColorRole::Muted)
        .paint(&painter, QRect(after, top, side, side));
}

}  // namespace hearth::conversation
