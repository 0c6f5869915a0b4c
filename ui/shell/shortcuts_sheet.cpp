// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/shortcuts_sheet.h"

#include <QGridLayout>

#include "ui/shell/widgets.h"

namespace hearth::shell {

ShortcutsSheet::ShortcutsSheet(const theme::Theme& theme, const std::vector<std::pair<QString, QString>>& shortcuts,
                               QWidget* window)
    : Overlay(theme, window) {
    setAccessibleName(tr("Shortcuts"));
    auto* down = column(sheet(), theme::kGrid * 3, theme::kGrid * 2);
    auto* head = row(theme::kGrid);
    head->addWidget(label(sheet(), tr("Shortcuts"), "title"), 1);
    auto* close = iconButton(sheet(), theme, theme::Icon::Close, tr("Close"), QStringLiteral("Esc"));
    connect(close, &QToolButton::clicked, this, &Overlay::dismiss);
    head->addWidget(close);
    m_close = close;
    down->addLayout(head);
    auto* grid = std::make_unique<QGridLayout>().release();
    grid->setHorizontalSpacing(theme::kGrid * 3);
    grid->setVerticalSpacing(theme::kGrid);
    grid->setColumnStretch(1, 1);
    int line = 0;
    for (const auto& [keys, what] : shortcuts) {
        auto* name = label(sheet(), keys);
        followFont(theme, name, theme::TextRole::Code);
        grid->addWidget(name, line, 0);
        grid->addWidget(label(sheet(), what, "muted"), line, 1);
        ++line;
    }
    down->addLayout(grid);
}

}  // namespace hearth::shell
