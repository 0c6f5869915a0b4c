// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/choice_box.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QStyleOptionComboBox>
#include <QStylePainter>
#include <QToolTip>
#include <algorithm>
#include <memory>

namespace hearth::shell {

namespace {
constexpr int kInset = 1;  ///< Between the field and its words, as a styled combo box draws them.

/// Esc closes the list that is open and is used up by that. Qt closes it and lets the key go on to what lies below.
class EscapeKeeper final : public QObject {
public:
    explicit EscapeKeeper(QComboBox* box) : QObject(box), m_box(box) { box->view()->installEventFilter(this); }

    bool eventFilter(QObject* watched, QEvent* event) override {
        const bool asked = event->type() == QEvent::ShortcutOverride;
        if (!asked || static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape)
            return QObject::eventFilter(watched, event);
        event->accept();
        m_box->hidePopup();
        return true;
    }

private:
    QComboBox* m_box;
};
}  // namespace

QRect ChoiceBox::room() const {
    QStyleOptionComboBox option;
    initStyleOption(&option);
    option.direction = Qt::LeftToRight;
    return style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
}

QString ChoiceBox::fitting() const { return fontMetrics().elidedText(currentText(), Qt::ElideRight, room().width()); }

void ChoiceBox::paintEvent(QPaintEvent* event) {
    if (isEditable() || currentIndex() < 0) return QComboBox::paintEvent(event);
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    option.currentText = fitting();
    // A styled combo box draws its words from the left, whichever way one reads, and does not turn its padding round.
    if (isRightToLeft()) {
        const QRect side = QStyle::visualRect(Qt::RightToLeft, rect(), room());
        const int words = std::min(fontMetrics().horizontalAdvance(option.currentText), side.width());
        painter.translate(side.right() + 1 - words - room().left() - kInset, 0);
        option.direction = Qt::LeftToRight;
    }
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

bool ChoiceBox::event(QEvent* event) {
    if (event->type() == QEvent::Polish) std::make_unique<EscapeKeeper>(this).release();  // The box owns it.
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && !isEditable() && fitting() != currentText()) {
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), currentText(), this);
        return true;
    }
    return QComboBox::event(event);
}

}  // namespace hearth::shell
