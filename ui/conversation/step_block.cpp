// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/conversation/step_block.h"

#include <QFontMetrics>
#include <QIcon>
#include <algorithm>

namespace hearth::conversation {

namespace {

using theme::ColorRole;
using theme::Icon;

constexpr int kInset = 4;  ///< The drawing stands in line with the text; the ground of a hovered row goes around it.
constexpr int kTextLeft = theme::kIconSmall + theme::kGrid;
constexpr int kChevronRoom = theme::kGrid + theme::kIconSmall;

Icon iconOf(const Block& block) {
    if (block.failed) return Icon::Warning;
    return block.icon == StepIcon::Thought ? Icon::Memory : Icon::Settings;
}

}  // namespace

int StepBlock::layOutContent(const TextStyles& styles, int width) {
    const int words = QFontMetrics(styles.base).horizontalAdvance(block().caption);
    const int wanted = kTextLeft + words + kChevronRoom + kInset;
    m_row = QRect(contentLeft() - kInset, 0, std::min(wanted, width) + kInset, kHeight);
    return kHeight;
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
    const int top = (kHeight - theme::kIconSmall) / 2;
    const QRect icon(m_row.left() + kInset, top, theme::kIconSmall, theme::kIconSmall);
    styles.theme.icon(iconOf(block()), block().failed ? ColorRole::Warn : ColorRole::Muted).paint(&painter, icon);
    const QFontMetrics metrics(styles.base);
    const int room = m_row.width() - kTextLeft - kChevronRoom - kInset;
    const QString shown = metrics.elidedText(block().caption, Qt::ElideRight, room);
    painter.setFont(styles.base);
    painter.setPen(styles.color(ColorRole::Muted));
    painter.drawText(QRect(icon.left() + kTextLeft, 0, room, kHeight), Qt::AlignVCenter | Qt::AlignLeft, shown);
    const int after = icon.left() + kTextLeft + metrics.horizontalAdvance(shown) + theme::kFine;
    styles.theme.icon(block().open ? Icon::ChevronUp : Icon::ChevronDown, ColorRole::Muted)
        .paint(&painter, QRect(after, top, theme::kIconSmall, theme::kIconSmall));
}

}  // namespace hearth::conversation
