// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/quiet_note.h"

#include "ui/shell/widgets.h"

namespace hearth::shell {

QuietNote::QuietNote(const theme::Theme& theme, QWidget* parent) : QFrame(parent) {
    auto* across = row(this, 0, theme::kGrid);
    across->setContentsMargins(theme::kGrid * 3 / 2, 0, 0, 0);
    m_text = paragraph(this, {}, "muted");
    m_text->setTextFormat(Qt::PlainText);
    across->addWidget(m_text, 1);
    auto* away = iconButton(this, theme, theme::Icon::Close, tr("Close this note"));
    connect(away, &QToolButton::clicked, this, &QWidget::hide);
    across->addWidget(away, 0, Qt::AlignTop);
    hide();
}

void QuietNote::say(const QString& text) {
    m_text->setText(text);
    setAccessibleName(text);
    setVisible(!text.isEmpty());
}

}  // namespace hearth::shell
