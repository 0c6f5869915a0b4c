// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/title_edit.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionFrame>

namespace hearth::shell {

namespace {
constexpr int kInset = 2;  ///< Between a line edit's frame and its text, as QLineEdit draws it.
}

QRect TitleEdit::room() const {
    QStyleOptionFrame option;
    initStyleOption(&option);
    return style()->subElementRect(QStyle::SE_LineEditContents, &option, this).adjusted(kInset, 0, -kInset, 0);
}

QString TitleEdit::shown() const {
    return hasFocus() ? text() : fontMetrics().elidedText(text(), Qt::ElideRight, room().width());
}

void TitleEdit::paintEvent(QPaintEvent* event) {
    const QString words = shown();
    if (words == text()) return QLineEdit::paintEvent(event);
    QStyleOptionFrame option;
    initStyleOption(&option);
    QPainter painter(this);
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
    // By the words' own direction, as QLineEdit has it for what fits.
    const auto direction = text().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
    painter.setLayoutDirection(direction);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(room(), QStyle::visualAlignment(direction, alignment() | Qt::AlignVCenter).toInt(), words);
}

}  // namespace hearth::shell
