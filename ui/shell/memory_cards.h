// SPDX-License-Identifier: AGPL-3.0-or-later
// Above the list of memories: two memories at odds, with both dates, and a noticed move to something else, with Undo.
// One card at a time, so that the list stays in sight; nothing is there when nothing waits.
#pragma once

#include <QWidget>

#include "ui/shell/context.h"

class QLabel;
class QVBoxLayout;

namespace hearth::shell {

class ProblemBar;

class MemoryCards final : public QWidget {
    Q_OBJECT

public:
    explicit MemoryCards(Context& context, QWidget* parent = nullptr);

    void reload();

Q_SIGNALS:
    /// An answer changed which memories are current.
    void memoriesChanged();

private:
    void show(const bridge::Cards& cards);
    void showConflict(const bridge::ConflictItem& conflict);
    void showShift(const bridge::ShiftItem& shift);
    void addSide(QVBoxLayout& down, const QString& content, qint64 at);
    void addAnswer(QLayout& across, const QString& text, const bridge::ConflictItem& conflict,
                   memory::ConflictAnswer answer);
    /// Shows the next card when it went well, says why when not.
    bridge::Answer<void> thenNext();

    Context& m_context;
    QVBoxLayout* m_card;
    QWidget* m_box;
    ProblemBar* m_problem;
};

}  // namespace hearth::shell
