// SPDX-License-Identifier: AGPL-3.0-or-later
// Long work on a page: what is going on, how far it is, and Cancel. Hidden while nothing runs.
#pragma once

#include "ui/bridge/task.h"
#include "ui/shell/wait_line.h"

namespace hearth::shell {

class ProgressLine final : public WaitLine {
    Q_OBJECT

public:
    /// `task` outlives it.
    explicit ProgressLine(bridge::Task& task, QWidget* parent = nullptr);
};

}  // namespace hearth::shell
