// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/mirrored_words.h"

#include <QEvent>
#include <QStyleOptionToolButton>
#include <QStylePainter>

#include "ui/theme/theme.h"

namespace hearth::shell {

MirroredWords::MirroredWords(QToolButton* button) : QObject(button), m_button(button) {
    button->installEventFilter(this);
}

bool MirroredWords::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::Paint || !m_button->isRightToLeft()) return QObject::eventFilter(watched, event);
    paint();
    return true;
}

void MirroredWords::paint() const {
    QStylePainter painter(m_button);
    // Made by hand: QToolButton fills an option only for itself.
    QStyleOptionToolButton option;
    option.initFrom(m_button);
    option.subControls = QStyle::SC_ToolButton;
    option.toolButtonStyle = Qt::ToolButtonTextBesideIcon;
    option.icon = m_button->icon();
    option.iconSize = m_button->iconSize();
    option.font = m_button->font();
    option.state |= m_button->isChecked() ? QStyle::State_On : QStyle::State_Off;
    if (m_button->isDown()) option.state |= QStyle::State_Sunken;
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
    const QMargins around = m_button->contentsMargins();
    const int sign = option.iconSize.width() + theme::kGrid * 2 + around.right();
    const QRect room = m_button->rect().adjusted(theme::kGrid, 0, -sign, 0);
    const QString words = m_button->fontMetrics().elidedText(m_button->text(), Qt::ElideRight, room.width());
    m_button->style()->drawItemText(&painter, room, Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter,
                                    m_button->palette(), m_button->isEnabled(), words, QPalette::ButtonText);
}

}  // namespace hearth::shell
