// SPDX-License-Identifier: AGPL-3.0-or-later
// Settings, Memory: whether a model may help to remember, and which.
#pragma once

#include <QWidget>

#include "ui/shell/context.h"

class QComboBox;

namespace hearth::shell {

class ProblemBar;

class MemorySection final : public QWidget {
    Q_OBJECT

public:
    explicit MemorySection(Context& context, QWidget* parent = nullptr);

    void reload();

private:
    void choose();

    Context& m_context;
    QComboBox* m_helper;
    ProblemBar* m_problem;
};

}  // namespace hearth::shell
