// SPDX-License-Identifier: AGPL-3.0-or-later
// Long work on a page: what is going on, how far it is, and Cancel. Hidden while nothing runs.
#pragma once

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QWidget>

#include "ui/bridge/task.h"

namespace hearth::shell {

class ProgressLine final : public QWidget {
    Q_OBJECT

public:
    /// `task` outlives it.
    explicit ProgressLine(bridge::Task& task, QWidget* parent = nullptr);

    /// Say it before the task begins: "Backing up to …".
    void setWhat(const QString& what);

private:
    void showFraction(double fraction);

    bridge::Task& m_task;
    QLabel* m_what;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
};

}  // namespace hearth::shell
