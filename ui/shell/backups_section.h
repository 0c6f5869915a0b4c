// SPDX-License-Identifier: AGPL-3.0-or-later
// Settings, Backups: the last one and a new one, the daily snapshots, and whether the vault is sound.
#pragma once

#include <QWidget>

#include "ui/shell/context.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace hearth::shell {

class ProblemBar;
class ProgressLine;
class SnapshotList;

class BackupsSection final : public QWidget {
    Q_OBJECT

public:
    explicit BackupsSection(Context& context, QWidget* parent = nullptr);

    void reload();

Q_SIGNALS:
    /// Asked and confirmed: the vault is to be locked and this copy put in its place.
    void restoreChosen(const hearth::bridge::CopyItem& copy);
    void repairChosen();

private:
    void buildBackup(QVBoxLayout& down);
    void buildSnapshots(QVBoxLayout& down);
    void buildCheck(QVBoxLayout& down);
    void show(const bridge::CopyList& list);
    void chooseFolder();
    void backUp(const QString& folder);
    void chooseCopy();
    void ask(const bridge::CopyItem& copy);
    void check();
    void showCheck(const Result<bridge::CheckResult>& result);

    Context& m_context;
    bridge::Task m_task;
    std::optional<bridge::CopyItem> m_last;
    QLabel* m_lastText;
    QPushButton* m_make;
    QPushButton* m_elsewhere;
    ProgressLine* m_progress;
    ProblemBar* m_problem;
    QLabel* m_noSnapshots;
    SnapshotList* m_snapshots;
    QPushButton* m_check;
    QLabel* m_checked;
    ProblemBar* m_damage;
};

}  // namespace hearth::shell
