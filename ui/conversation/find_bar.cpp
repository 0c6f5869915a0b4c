// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/conversation/find_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>

#include "ui/conversation/child.h"

namespace hearth::conversation {

using theme::ColorRole;
using theme::Icon;

FindBar::FindBar(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_text(&addChild<QLineEdit>(*this)), m_count(&addChild<QLabel>(*this)) {
    auto& row = addChild<QHBoxLayout>(*this);
    row.setContentsMargins(theme::kGrid, theme::kGrid, theme::kGrid, theme::kGrid);
    row.setSpacing(theme::kFine);
    m_text->setPlaceholderText(tr("Find in this conversation"));
    m_text->setAccessibleName(tr("Find in this conversation"));
    m_text->setMinimumWidth(200);
    m_count->setProperty("tone", "muted");
    m_count->setMinimumWidth(64);
    m_count->setAlignment(Qt::AlignCenter);
    row.addWidget(m_text);
    row.addWidget(m_count);
    const auto addButton = [&](Icon icon, const QString& name, auto action) {
        auto& button = addChild<QToolButton>(*this);
        button.setIcon(m_theme.icon(icon));
        button.setToolTip(name);
        button.setAccessibleName(name);
        connect(&button, &QToolButton::clicked, this, action);
        row.addWidget(&button);
    };
    addButton(Icon::ChevronUp, tr("Previous (Shift+F3)"), [this] { Q_EMIT stepped(-1); });
    addButton(Icon::ChevronDown, tr("Next (F3)"), [this] { Q_EMIT stepped(1); });
    addButton(Icon::Close, tr("Close (Esc)"), [this] { Q_EMIT closed(); });
    connect(m_text, &QLineEdit::textChanged, this, &FindBar::sought);
}

void FindBar::open() {
    show();
    raise();
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
    if (!m_text->text().isEmpty()) Q_EMIT sought(m_text->text());
}

void FindBar::showCount(int current, int count, bool searching) {
    QString text;
    if (count > 0) text = QStringLiteral("%1/%2%3").arg(current + 1).arg(count).arg(searching ? "…" : "");
    if (count == 0 && !m_text->text().isEmpty()) text = searching ? QStringLiteral("…") : tr("none");
    m_count->setText(text);
}

void FindBar::keyPressEvent(QKeyEvent* event) {
    const bool back = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
        case Qt::Key_Escape: Q_EMIT closed(); return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_F3: Q_EMIT stepped(back ? -1 : 1); return;
        default: QWidget::keyPressEvent(event);
    }
}

void FindBar::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(ColorRole::Line), 1));
    painter.setBrush(m_theme.color(ColorRole::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

}  // namespace hearth::conversation
