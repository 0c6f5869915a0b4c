// SPDX-License-Identifier: AGPL-3.0-or-later
// Candidates: what Hearth would remember, waiting for a look. Accepted, rejected, or put into better words. Below them
// pairs of memories at odds whose answer was put off.
#pragma once

#include <QCheckBox>
#include <QWidget>

#include <functional>

#include "ui/bridge/curation.h"
#include "ui/bridge/tending.h"
#include "ui/shell/context.h"
#include "ui/shell/entry_list.h"

class QLabel;
class QPlainTextEdit;

namespace hearth::shell {

class ReviewView final : public QWidget {
    Q_OBJECT

public:
    ReviewView(Context& context, QWidget* parent);

    void reload();
    /// Puts an open editor away. False: there was none.
    bool escape();

Q_SIGNALS:
    void counted(int waiting);
    /// Something was done that can be taken back.
    void offered(const QString& done, const std::function<void()>& undo);
    /// What is remembered is another now.
    void memoriesChanged();

private:
    /// What a row stands for; none of both: a heading.
    struct Row {
        std::optional<bridge::ProposalItem> proposal;
        std::optional<bridge::ConflictItem> conflict;
    };

    void buildActions();
    void addAnswer(const QString& text, const QKeySequence& keys, memory::ConflictAnswer answer);
    void buildEditor();
    void readPutOff();
    void show();
    void addHead(std::vector<Entry>& entries, const QString& text);
    void addConflict(std::vector<Entry>& entries, const bridge::ConflictItem& conflict);
    void answer(const std::vector<int>& rows, memory::ConflictAnswer answer);
    const Row& at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    std::vector<MemoryId> idsOf(const std::vector<int>& rows) const;
    void edit(int row);
    void save();
    bridge::Answer<void> thenReload();

    Context& m_context;
    std::vector<bridge::ProposalItem> m_proposals;
    std::vector<bridge::ConflictItem> m_putOff;
    std::vector<Row> m_rows;
    std::optional<MemoryId> m_editing;
    QCheckBox* m_ask;
    EntryList* m_list;
    QWidget* m_editor;
    QPlainTextEdit* m_text;
};

}  // namespace hearth::shell
