// SPDX-License-Identifier: AGPL-3.0-or-later
// Settings, Memory: whether a model may help to remember, and which; what none has read; whether the person is asked
// first.
#pragma once

#include <QWidget>

#include "ui/shell/context.h"

class QCheckBox;
class QComboBox;

namespace hearth::shell {

class ProblemBar;
class UnreadPanel;

class MemorySection final : public QWidget {
    Q_OBJECT

public:
    explicit MemorySection(Context& context, QWidget* parent = nullptr);

    void reload();

Q_SIGNALS:
    /// What a model dropped is to be looked at.
    void refusedChosen();

private:
    void choose();
    void stored(const Status& status);

    Context& m_context;
    QComboBox* m_helper;
    UnreadPanel* m_unread;
    QCheckBox* m_ask;
    ProblemBar* m_problem;
};

}  // namespace hearth::shell
