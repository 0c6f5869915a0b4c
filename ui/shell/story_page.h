// SPDX-License-Identifier: AGPL-3.0-or-later
// What a day, a week, a month or a year brought, to be read: a few sentences, and below them the lines behind them.
// Each leads to the memory or the conversation that tells it.
#pragma once

#include <QScrollArea>

#include "ui/bridge/journal.h"
#include "ui/shell/context.h"

class QLabel;
class QVBoxLayout;

namespace hearth::shell {

class ReceiptEntry;

class StoryPage final : public QScrollArea {
    Q_OBJECT

public:
    StoryPage(Context& context, QWidget* parent);

    void show(const bridge::StoryItem& story);

Q_SIGNALS:
    void memoryChosen(const hearth::MemoryId& id);
    void conversationChosen(const hearth::ConversationId& id);

private:
    enum class Quiet { Said, Meant };  ///< What the date of a line is: when it was said, or the day that it is for.

    void addLines(const QString& head, const std::vector<bridge::StoryLine>& lines, theme::ColorRole mark,
                  Quiet quiet = Quiet::Said);
    void addThreads(const std::vector<bridge::StoryThread>& threads);
    void addHead(const QString& title);
    ReceiptEntry* addEntry(const QString& head, const QString& text, const QString& quiet, const QString& leads);
    QString countsOf(const bridge::StoryItem& story) const;
    QString quietOf(const bridge::StoryThread& thread) const;
    /// Who works in the lines by keyboard stays at the same one.
    int focusedEntry() const;

    Context& m_context;
    QWidget* m_ground;
    QLabel* m_glance;
    QLabel* m_counts;
    QVBoxLayout* m_lines;
    std::optional<std::pair<memory::Period, qint64>> m_shown;
    std::vector<ReceiptEntry*> m_entries;
};

}  // namespace hearth::shell
