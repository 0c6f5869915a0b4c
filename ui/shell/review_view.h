// SPDX-License-Identifier: AGPL-3.0-or-later
// Candidates: what Hearth would remember, waiting for a look. Accepted, refused, or put into better words. Below them
// pairs of memories at odds whose answer was put off. Behind a switch what was refused, by the person or by a model,
// which can be accepted after all.
#pragma once

#include <QCheckBox>
#include <QWidget>

#include <functional>

#include "ui/bridge/curation.h"
#include "ui/bridge/tending.h"
#include "ui/shell/context.h"
#include "ui/shell/entry_list.h"

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace hearth::shell {

class ReviewView final : public QWidget {
    Q_OBJECT

public:
    ReviewView(Context& context, QWidget* parent);

    void reload();
    /// What was refused instead of what waits.
    void showRefused();
    void showWaiting();
    void focusSearch();
    /// Puts an open editor away, or clears the search. False: there was neither.
    bool escape();

Q_SIGNALS:
    void counted(int waiting);
    /// Something was done that can be taken back.
    void offered(const QString& done, const std::function<void()>& undo);
    /// What is remembered is another now.
    void memoriesChanged();
    void messageChosen(const hearth::ConversationId& conversation, const hearth::MessageId& message);

private:
    /// What a row stands for; none of both: a heading.
    struct Row {
        std::optional<bridge::ProposalItem> proposal;
        std::optional<bridge::ConflictItem> conflict;
    };

    void buildHead();
    QPushButton* addPart(QLayout& across, memory::ReviewState part);
    void buildSearch(QLayout& down);
    void buildActions();
    void addAnswer(const QString& text, const QKeySequence& keys, memory::ConflictAnswer answer);
    void buildEditor();
    void choosePart(memory::ReviewState part);
    void readPutOff();
    void show();
    void showHead();
    void showEntries();
    /// Whether it has every word that is searched for.
    bool isSought(const Entry& entry) const;
    void keepSought(std::vector<Entry>& entries);
    void addHead(std::vector<Entry>& entries, const QString& text);
    void add(std::vector<Entry>& entries, const bridge::ProposalItem& proposal);
    void add(std::vector<Entry>& entries, const bridge::ConflictItem& conflict);
    void addRefused(std::vector<Entry>& entries);
    QString wordsFor(const bridge::ProposalItem& proposal) const;
    QString refusalOf(const bridge::ProposalItem& proposal) const;
    void accept(const std::vector<int>& rows);
    void refuse(const std::vector<int>& rows);
    /// Reads anew, and offers to take the step back.
    bridge::Answer<memory::ReviewStep> thenOffer(const QString& done);
    void answer(const std::vector<int>& rows, memory::ConflictAnswer answer);
    const Row& at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    std::vector<MemoryId> idsOf(const std::vector<int>& rows) const;
    void open(int row);
    void edit(int row);
    void write(const MemoryId& id, const QString& text);
    /// What was typed and not saved is offered back.
    void leaveEditor();
    void closeEditor();
    void save();
    bridge::Answer<void> thenReload();
    bool showsRefused() const { return m_part == memory::ReviewState::Rejected; }

    Context& m_context;
    memory::ReviewState m_part = memory::ReviewState::Proposed;
    bridge::ReviewItem m_review;
    std::vector<bridge::ConflictItem> m_putOff;
    std::vector<Row> m_rows;
    std::optional<MemoryId> m_editing;
    QPushButton* m_waiting;
    QPushButton* m_refused;
    QCheckBox* m_ask;
    QLabel* m_about;
    QLineEdit* m_search;
    EntryList* m_list;
    QPushButton* m_accept;
    QWidget* m_editor;
    QPlainTextEdit* m_text;
};

}  // namespace hearth::shell
