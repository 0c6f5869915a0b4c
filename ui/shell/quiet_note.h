// SPDX-License-Identifier: AGPL-3.0-or-later
// A line that says something by the way, above the composer: nothing has to be done about it.
#pragma once

#include <QFrame>
#include <QLabel>

#include "ui/theme/theme.h"

namespace hearth::shell {

/// Hidden until it says something.
class QuietNote final : public QFrame {
    Q_OBJECT

public:
    explicit QuietNote(const theme::Theme& theme, QWidget* parent = nullptr);

    /// An empty text hides it.
    void say(const QString& text);

private:
    QLabel* m_text;
};

}  // namespace hearth::shell
