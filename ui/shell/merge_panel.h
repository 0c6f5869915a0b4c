// SPDX-License-Identifier: AGPL-3.0-or-later
// Which other memory says the same, and whose words stay: one memory in place of two.
#pragma once

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QWidget>

#include "ui/bridge/memory_model.h"
#include "ui/shell/context.h"

class QLabel;

namespace hearth::shell {

class MergePanel final : public QWidget {
    Q_OBJECT

public:
    /// `model` outlives it.
    MergePanel(const Context& context, const bridge::MemoryModel& model, QWidget* parent);

    /// `likely`, where given, is chosen at first.
    void begin(const bridge::MemoryItem& memory, const std::optional<MemoryId>& likely = {});

Q_SIGNALS:
    /// `from` makes room for `into`.
    void mergeChosen(const hearth::MemoryId& from, const hearth::MemoryId& into);
    void cancelled();

private:
    void list();
    void add(const bridge::MemoryItem& other);
    void showChosen();
    void merge(bool keepThis);

    const Context& m_context;
    const bridge::MemoryModel& m_model;
    std::optional<bridge::MemoryItem> m_memory;
    std::vector<bridge::MemoryItem> m_found;
    QLabel* m_content;
    QLineEdit* m_search;
    QLabel* m_nothing;
    QListWidget* m_list;
    QPushButton* m_keepThis;
    QPushButton* m_keepOther;
};

}  // namespace hearth::shell
