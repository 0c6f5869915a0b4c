// SPDX-License-Identifier: AGPL-3.0-or-later
// Settings, Memory: how many conversations no model has read, and the way to have them read. Hidden where nothing waits
// or no model may help.
#pragma once

#include <QWidget>

#include "ui/shell/context.h"

class QLabel;
class QPushButton;

namespace hearth::shell {

class ProblemBar;
class ProgressLine;

class UnreadPanel final : public QWidget {
    Q_OBJECT

public:
    explicit UnreadPanel(Context& context, QWidget* parent = nullptr);

    void reload();
    /// What was read until then stays read.
    void stop() { m_task.cancel(); }

Q_SIGNALS:
    /// What was dropped is to be looked at.
    void refusedChosen();

protected:
    /// Whoever leaves the settings stops it, and finds the count alone when coming back.
    void hideEvent(QHideEvent* event) override;

private:
    void buildCount();
    void show(const bridge::UnreadItem& unread);
    void showProgress(double fraction);
    void read();
    void finish(const Result<bridge::ModelReadingItem>& reading);
    void showOutcome(const bridge::ModelReadingItem& reading);
    QString whatCame(const bridge::ModelReadingItem& reading) const;
    QString whatWaits(const bridge::ModelReadingItem& reading) const;
    void say(const QString& outcome);

    Context& m_context;
    bridge::Task m_task;
    bridge::UnreadItem m_unread;
    QWidget* m_waiting;
    QLabel* m_count;
    QLabel* m_price;
    QPushButton* m_read;
    ProgressLine* m_progress;
    QLabel* m_outcome;
    QPushButton* m_dropped;
    ProblemBar* m_problem;
};

}  // namespace hearth::shell
