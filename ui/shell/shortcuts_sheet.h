// SPDX-License-Identifier: AGPL-3.0-or-later
// Ctrl+/: every shortcut and what it does.
#pragma once

#include <QStringList>
#include <utility>
#include <vector>

#include "ui/shell/overlay.h"

namespace hearth::shell {

class ShortcutsSheet final : public Overlay {
    Q_OBJECT

public:
    /// Pairs of keys and what they do.
    ShortcutsSheet(const theme::Theme& theme, const std::vector<std::pair<QString, QString>>& shortcuts,
                   QWidget* window);

protected:
    QWidget* firstFocus() override { return m_close; }

private:
    QWidget* m_close;
};

}  // namespace hearth::shell
