// SPDX-License-Identifier: AGPL-3.0-or-later
// The journal: a day, a week, a month or a year is chosen, and what it brought is told.
#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/bridge/journal.h"
#include "ui/shell/context.h"

class QComboBox;
class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace hearth::shell {

class FlowLayout;
class ProblemBar;
class StoryPage;

class JournalView final : public QWidget {
    Q_OBJECT

public:
    JournalView(Context& context, QWidget* parent);

    /// Tells what is shown anew, as it stands now.
    void reload();

Q_SIGNALS:
    void memoryChosen(const hearth::MemoryId& id);
    void conversationChosen(const hearth::ConversationId& id);

private:
    void buildHead(QVBoxLayout& down);
    QWidget* buildTimes();
    void addLength(FlowLayout& across, memory::Period period, const QString& name);
    QToolButton* addStep(QLayout& across, theme::Icon icon, const QString& name, const QKeySequence& keys, int rows);
    void choose(memory::Period period);
    void chooseRow(int row);
    /// The story of another time than the one that is asked for gives way.
    void leaveOther();
    void show(const bridge::JournalItem& journal);
    void showTimes(const bridge::JournalItem& journal);
    void showSteps();
    void say(const QString& text);

    Context& m_context;
    memory::Period m_period = memory::Period::Month;
    std::optional<qint64> m_at;  ///< Which is shown: the one that holds this; absent: the newest.
    bool m_other = false;        ///< Another time than the one shown is asked for, and has not come.
    std::vector<bridge::PeriodItem> m_periods;
    std::optional<bridge::PeriodItem> m_shown;
    CancelToken m_reading;
    QTimer m_slow;
    QComboBox* m_when;
    QToolButton* m_earlier;
    QToolButton* m_later;
    ProblemBar* m_problem;
    QLabel* m_note;
    StoryPage* m_story;
};

}  // namespace hearth::shell
