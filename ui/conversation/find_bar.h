// SPDX-License-Identifier: AGPL-3.0-or-later
// The small bar over a conversation that takes what to find and says how often it is there.
#pragma once

#include <QWidget>

#include "ui/theme/theme.h"

class QLabel;
class QLineEdit;

namespace hearth::conversation {

class FindBar final : public QWidget {
    Q_OBJECT

public:
    FindBar(const theme::Theme& theme, QWidget* parent);

    /// Takes the focus with what was sought last marked.
    void open();
    /// `current` counts from 0; -1: none.
    void showCount(int current, int count, bool searching);

Q_SIGNALS:
    void sought(const QString& text);
    /// 1: the next, -1: the one before.
    void stepped(int direction);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    const theme::Theme& m_theme;
    QLineEdit* m_text;  ///< Children of this widget.
    QLabel* m_count;
};

}  // namespace hearth::conversation
