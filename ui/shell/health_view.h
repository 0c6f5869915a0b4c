// SPDX-License-Identifier: AGPL-3.0-or-later
// How healthy memory is: what is there twice, at odds, left behind, never used or secret; each row leads to its remedy.
#pragma once

#include <QWidget>
#include <functional>

#include "ui/bridge/tending.h"
#include "ui/shell/context.h"
#include "ui/shell/entry_list.h"

namespace hearth::shell {

class HealthView final : public QWidget {
    Q_OBJECT

public:
    HealthView(Context& context, QWidget* parent);

    void reload();

Q_SIGNALS:
    void mergeWanted(const hearth::MemoryId& one, const hearth::MemoryId& other);
    void conflictsWanted();
    void pruningWanted();
    void memoryChosen(const hearth::MemoryId& id);
    void editWanted(const hearth::MemoryId& id);
    void forgetChosen(const hearth::MemoryId& id);
    void conversationChosen(const hearth::ConversationId& id);

private:
    /// What a row is about and what is done about it.
    struct Ailment {
        QString remedy;
        std::function<void()> act;
        std::optional<MemoryId> memory = {};
        std::function<void()> distinct = {};  ///< Of two that look the same: they are not.
    };
    void show(const bridge::HealthItem& health);
    void addHead(std::vector<Entry>& entries, const QString& text);
    void add(std::vector<Entry>& entries, Entry entry, Ailment ailment);
    void addMemories(std::vector<Entry>& entries, const bridge::HealthItem& health);
    void showRemedy();
    bridge::Answer<void> thenReload();

    Context& m_context;
    std::vector<Ailment> m_ailments;  ///< By row; without an act: a heading.
    EntryList* m_list;
    QPushButton* m_remedy;
};

}  // namespace hearth::shell
