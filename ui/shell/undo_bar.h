// SPDX-License-Identifier: AGPL-3.0-or-later
// What was just done and can be taken back, for ten seconds.
#pragma once

#include <QFrame>
#include <QLabel>
#include <QTimer>
#include <functional>

#include "ui/theme/theme.h"

namespace hearth::shell {

class UndoBar final : public QFrame {
    Q_OBJECT

public:
    explicit UndoBar(const theme::Theme& theme, QWidget* parent);

    /// Shows `text` with an Undo button; an earlier offer lapses.
    void offer(const QString& text, std::function<void()> undo);
    /// Shows `text` alone.
    void tell(const QString& text);
    /// The same, until it is closed: it must be read by someone who may be away.
    void hold(const QString& text);
    /// Takes the last thing back, if its ten seconds are not over.
    void undo();
    bool offers() const { return static_cast<bool>(m_undo); }

private:
    void appear(const QString& text);
    void lapse();

    QLabel* m_text;
    QWidget* m_button;
    QTimer m_timer;
    std::function<void()> m_undo;
};

}  // namespace hearth::shell
