// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/elided_label.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace hearth::shell {

ElidedLabel::ElidedLabel(const QString& text, QWidget* parent) : QLabel(text, parent) {
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

QString ElidedLabel::fitting() const {
    return fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
}

void ElidedLabel::paintEvent(QPaintEvent* event) {
    const QString shown = fitting();
    if (shown == text()) return QLabel::paintEvent(event);  // What fits can be marked with the mouse.
    QPainter painter(this);
    // By the words' own direction, as QLabel has it for what fits.
    const bool mirrored = text().isRightToLeft();
    const int flags = QStyle::visualAlignment(mirrored ? Qt::RightToLeft : Qt::LeftToRight, alignment()).toInt() |
                      (mirrored ? Qt::TextForceRightToLeft : Qt::TextForceLeftToRight);
    style()->drawItemText(&painter, contentsRect(), flags, palette(), isEnabled(), shown, foregroundRole());
}

bool ElidedLabel::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && fitting() != text()) {
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text(), this);
        return true;
    }
    return QLabel::event(event);
}

}  // namespace hearth::shell
