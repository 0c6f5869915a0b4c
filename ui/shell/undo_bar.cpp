// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/undo_bar.h"

#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {
constexpr int kShownMilliseconds = 10'000;
}

UndoBar::UndoBar(const theme::Theme& theme, QWidget* parent) : QFrame(parent) {
    setProperty("surface", QLatin1String("card"));
    setAutoFillBackground(true);
    setAccessibleName(tr("Undo bar"));
    auto* across = row(this, theme::kGrid, theme::kGrid);
    m_text = label(this, {});
    across->addSpacing(theme::kFine);
    across->addWidget(m_text, 1);
    auto* take = button(this, tr("Undo"), "quiet");
    take->setIcon(theme.icon(theme::Icon::Undo, theme::ColorRole::Accent));
    take->setToolTip(tr("Undo (%1)").arg(QStringLiteral("Ctrl+Z")));
    connect(take, &QPushButton::clicked, this, &UndoBar::undo);
    m_button = take;
    across->addWidget(take);
    auto* away = iconButton(this, theme, theme::Icon::Close, tr("Close"));
    connect(away, &QToolButton::clicked, this, &UndoBar::lapse);
    across->addWidget(away);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &UndoBar::lapse);
    hide();
}

void UndoBar::offer(const QString& text, std::function<void()> undo) {
    m_undo = std::move(undo);
    m_button->show();
    appear(text);
}

void UndoBar::tell(const QString& text) {
    m_undo = nullptr;
    m_button->hide();
    appear(text);
}

void UndoBar::hold(const QString& text) {
    tell(text);
    m_timer.stop();
}

void UndoBar::undo() {
    if (!m_undo) return;
    const auto take = std::move(m_undo);
    lapse();
    take();
}

void UndoBar::appear(const QString& text) {
    m_text->setText(text);
    adjustSize();
    show();
    raise();
    m_timer.start(kShownMilliseconds);
}

void UndoBar::lapse() {
    m_timer.stop();
    m_undo = nullptr;
    hide();
}

}  // namespace hearth::shell
