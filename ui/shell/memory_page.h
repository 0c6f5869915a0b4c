// SPDX-License-Identifier: AGPL-3.0-or-later
// What Hearth remembers: a list with a filter, and beside it the chosen memory with its sources and what can be done.
#pragma once

#include <QCheckBox>
#include <QLineEdit>
#include <QListView>
#include <QWidget>

#include "ui/bridge/memory_model.h"
#include "ui/shell/context.h"
#include "ui/shell/problem_bar.h"

class QPlainTextEdit;
class QStackedWidget;
class QVBoxLayout;

namespace hearth::shell {

class MemoryCards;

class MemoryPage final : public QWidget {
    Q_OBJECT

public:
    explicit MemoryPage(Context& context, QWidget* parent = nullptr);

    void reload();
    /// Reloads and chooses this one.
    void reveal(const MemoryId& id);
    /// The memory that is being written; absent when the editor is closed or as it was.
    std::optional<bridge::HalfEdited> halfEdited() const;
    void resume(const bridge::HalfEdited& edited);

Q_SIGNALS:
    void messageChosen(const hearth::ConversationId& conversation, const hearth::MessageId& message);

private:
    void buildHead(QVBoxLayout& down);
    QWidget* buildList();
    QWidget* buildDetail();
    QWidget* buildEditor();
    void listMemories();
    void setMemories(std::vector<bridge::MemoryItem> memories);
    void choose(const QModelIndex& index);
    void showSources(const std::vector<bridge::SourceItem>& sources);
    void startAdding();
    void startEditing();
    void saveText();
    void forget();
    /// Reloads when it went well, says why when not.
    bridge::Answer<void> thenReload();

    Context& m_context;
    bridge::MemoryModel m_model;
    std::optional<MemoryId> m_chosen;
    std::optional<MemoryId> m_editing;
    QLabel* m_count;
    QLineEdit* m_filter;
    QCheckBox* m_all;
    ProblemBar* m_problem;
    MemoryCards* m_cards;
    QListView* m_list;
    QLabel* m_empty;
    QStackedWidget* m_side;
    QLabel* m_content;
    QLabel* m_facts;
    QVBoxLayout* m_sources;
    QPushButton* m_pin;
    QPushButton* m_local;
    QPushButton* m_edit;
    QPlainTextEdit* m_text;
    QLabel* m_textTitle;
};

}  // namespace hearth::shell
