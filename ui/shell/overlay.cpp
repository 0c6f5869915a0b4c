// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/overlay.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {
constexpr int kSheetWidth = 560;
constexpr int kSheetTop = 72;
constexpr int kShade = 90;  ///< Alpha of what is dimmed, of 255.
}  // namespace

Overlay::Overlay(const theme::Theme& theme, QWidget* window) : QFrame(window), m_theme(theme) {
    m_sheet = card(this);
    m_sheet->installEventFilter(this);
    hide();
    window->installEventFilter(this);
}

void Overlay::open() {
    m_before = QApplication::focusWidget();
    place();
    show();
    raise();
    firstFocus()->setFocus(Qt::PopupFocusReason);
}

void Overlay::dismiss() {
    if (!isVisible()) return;
    hide();
    if (m_before) m_before->setFocus(Qt::PopupFocusReason);
    m_before = nullptr;
    Q_EMIT dismissed();
}

void Overlay::place() {
    setGeometry(parentWidget()->rect());
    const int width = std::min(m_theme.scaled(kSheetWidth), this->width() - 4 * theme::kGrid);
    m_sheet->setFixedWidth(width);
    const int height = std::min(m_sheet->sizeHint().height(), this->height() - kSheetTop - 2 * theme::kGrid);
    m_sheet->setGeometry((this->width() - width) / 2, std::min(kSheetTop, this->height() / 8), width, height);
}

bool Overlay::eventFilter(QObject* watched, QEvent* event) {
    const bool another = (watched == parentWidget() && event->type() == QEvent::Resize) ||
                         (watched == m_sheet && event->type() == QEvent::LayoutRequest);
    if (another && isVisible()) place();
    return QFrame::eventFilter(watched, event);
}

void Overlay::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        dismiss();
    } else {
        QFrame::keyPressEvent(event);
    }
}

void Overlay::mousePressEvent(QMouseEvent*) { dismiss(); }

void Overlay::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), QColor(0, 0, 0, kShade));
}

}  // namespace hearth::shell
