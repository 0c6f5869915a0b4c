// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/conversation/empty_state.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/conversation/child.h"

namespace hearth::conversation {

namespace {

constexpr int kFlame = 32;
constexpr int kHintWidth = 420;

}  // namespace

EmptyState::EmptyState(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_title(&addChild<QLabel>(*this)),
      m_hint(&addChild<QLabel>(*this)),
      m_steps(&addChild<QWidget>(*this)) {
    auto& column = addChild<QVBoxLayout>(*this);
    column.setContentsMargins(theme::kGrid, kFlame + 2 * theme::kGrid, theme::kGrid, theme::kGrid);
    column.setSpacing(theme::kGrid);
    m_title->setProperty("tone", "title");
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_hint->setProperty("tone", "muted");
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->setFixedWidth(kHintWidth);
    column.addWidget(m_title);
    column.addWidget(m_hint, 0, Qt::AlignHCenter);
    column.addSpacing(theme::kGrid);
    column.addWidget(m_steps, 0, Qt::AlignHCenter);
    auto& row = addChild<QHBoxLayout>(*m_steps);
    row.setContentsMargins(0, 0, 0, 0);
    row.setSpacing(theme::kGrid);
}

void EmptyState::setText(const EmptyText& text) {
    m_title->setText(text.title);
    m_hint->setText(text.hint);
    m_hint->setVisible(!text.hint.isEmpty());
    for (QPushButton* old : m_steps->findChildren<QPushButton*>()) {
        old->hide();
        old->deleteLater();
    }
    bool first = true;
    for (const FirstStep& step : text.steps) {
        auto& button = addChild<QPushButton>(*m_steps, step.label);
        if (std::exchange(first, false)) button.setProperty("kind", "primary");
        connect(&button, &QPushButton::clicked, this, [this, id = step.id] { Q_EMIT stepChosen(id); });
        m_steps->layout()->addWidget(&button);
    }
    m_steps->setVisible(!text.steps.empty());
    adjustSize();
}

void EmptyState::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const QRect flame((width() - kFlame) / 2, theme::kGrid, kFlame, kFlame);
    m_theme.icon(theme::Icon::Memory, theme::ColorRole::Accent, kFlame).paint(&painter, flame);
}

}  // namespace hearth::conversation
