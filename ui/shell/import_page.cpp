// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/import_page.h"

#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {
constexpr int kPageWidth = 680;
}

ImportPage::ImportPage(Context& context, QWidget* parent) : QScrollArea(parent) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setAccessibleName(tr("Import conversations"));
    auto* ground = child<QWidget>(this);
    auto* outer = row(ground, theme::kGrid * 4, 0);
    auto* middle = child<QWidget>(ground);
    followText(context.theme, middle, &QWidget::setMaximumWidth, kPageWidth);
    auto* down = column(middle, 0, theme::kGrid);
    auto* head = row(theme::kGrid);
    head->addWidget(label(middle, tr("Import conversations"), "display"), 1);
    auto* away = iconButton(middle, context.theme, theme::Icon::Close, tr("Close"), QStringLiteral("Esc"));
    connect(away, &QToolButton::clicked, this, &ImportPage::closeChosen);
    head->addWidget(away);
    down->addLayout(head);
    auto* words = paragraph(
        middle,
        tr("Everything is read on this computer. Times and branches are kept; the same file again adds nothing."),
        "muted");
    down->addWidget(words);
    down->addSpacing(theme::kGrid);
    m_view = child<ImportView>(middle, context);
    down->addWidget(m_view);
    down->addStretch();
    outer->addStretch(1);
    outer->addWidget(middle, 12);
    outer->addStretch(1);
    setWidget(ground);
}

}  // namespace hearth::shell
