// SPDX-License-Identifier: AGPL-3.0-or-later
// Candidates: what Hearth would remember, waiting for a look. Accepted, rejected, or put into better words.
#pragma once

#include <QCheckBox>
#include <QWidget>

#include "ui/bridge/tending.h"
#include "ui/shell/context.h"

class QLabel;
class QPlainTextEdit;

namespace hearth::shell {

class EntryList;

class ReviewView final : public QWidget {
    Q_OBJECT

public:
    ReviewView(Context& context, QWidget* parent);

    void reload();
    /// Puts an open editor away. False: there was none.
    bool escape();

Q_SIGNALS:
    void counted(int waiting);
    /// What is remembered is another now.
    void memoriesChanged();

private:
    void buildEditor();
    void show(std::vector<bridge::ProposalItem> proposals);
    std::vector<MemoryId> idsOf(const std::vector<int>& rows) const;
    void edit(int row);
    void save();
    bridge::Answer<void> thenReload();

    Context& m_context;
    std::vector<bridge::ProposalItem> m_proposals;
    std::optional<MemoryId> m_editing;
    QCheckBox* m_ask;
    EntryList* m_list;
    QWidget* m_editor;
    QPlainTextEdit* m_text;
};

}  // namespace hearth::shell
