// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/progress_line.h"

namespace hearth::shell {

ProgressLine::ProgressLine(bridge::Task& task, QWidget* parent) : WaitLine(parent) {
    connect(this, &WaitLine::cancelChosen, &task, &bridge::Task::cancel);
    connect(&task, &bridge::Task::progressed, this, [this, &task](double fraction) {
        if (!task.isRunning()) return;
        begin();
        setFraction(fraction);
    });
    connect(&task, &bridge::Task::ended, this, &WaitLine::end);
}

}  // namespace hearth::shell
