// SPDX-License-Identifier: AGPL-3.0-or-later
// Above the list of memories: the words looked for, the order, and what the list is narrowed to.
#pragma once

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QWidget>

#include "ui/bridge/memory_model.h"
#include "ui/shell/context.h"

namespace hearth::shell {

class MemoryFilters final : public QWidget {
    Q_OBJECT

public:
    MemoryFilters(const Context& context, QWidget* parent);

    const bridge::MemoryView& view() const { return m_view; }
    /// Topics and people that there are; a choice that is gone is given up.
    void setThemes(const std::vector<bridge::MemoryTheme>& topics, const std::vector<bridge::MemoryTheme>& people);
    /// Back to all current memories, without words.
    void clear();
    void setStatus(bridge::MemoryStatus status);
    void focusSearch();
    /// In a narrow window the search has a line of its own.
    void setNarrow(bool narrow);

Q_SIGNALS:
    void viewChanged(const hearth::bridge::MemoryView& view);
    /// Enter or arrow down in the search field.
    void listWanted();
    /// The choices came into sight, or went.
    void opened();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildSearch();
    QComboBox* choice(const QString& name);
    void buildChoices();
    void connectChoices();
    void take();
    void showFilters();

    const Context& m_context;
    bridge::MemoryView m_view;
    QBoxLayout* m_across;
    QLineEdit* m_search;
    QComboBox* m_order;
    QPushButton* m_fold;
    QWidget* m_choices;
    QComboBox* m_tier;
    QComboBox* m_layer;
    QComboBox* m_topic;
    QComboBox* m_person;
    QComboBox* m_status;
    QComboBox* m_origin;
    QPushButton* m_pinned;
    QPushButton* m_local;
    QPushButton* m_clear;
};

}  // namespace hearth::shell
