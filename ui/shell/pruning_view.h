// SPDX-License-Identifier: AGPL-3.0-or-later
// What could be archived, and why: memories with the day on which they go by themselves, conversations as a suggestion.
#pragma once

#include <QWidget>
#include <functional>

#include "ui/bridge/tending.h"
#include "ui/shell/context.h"

namespace hearth::shell {

class EntryList;

class PruningView final : public QWidget {
    Q_OBJECT

public:
    PruningView(Context& context, QWidget* parent);

    void reload();

Q_SIGNALS:
    void memoriesChanged();
    void memoryChosen(const hearth::MemoryId& id);
    void conversationChosen(const hearth::ConversationId& id);
    void offered(const QString& done, const std::function<void()>& undo);

private:
    void show(std::vector<bridge::PruneItem> items);
    QString wordsFor(const bridge::PruneItem& item) const;
    std::vector<bridge::PruneItem> itemsAt(const std::vector<int>& rows) const;
    void keep(const std::vector<int>& rows);
    void archive(const std::vector<int>& rows);
    void open(int row);
    bridge::Answer<void> thenReload(const QString& done, const std::function<void()>& undo);

    Context& m_context;
    std::vector<std::optional<bridge::PruneItem>> m_items;  ///< By row; absent: a heading.
    EntryList* m_list;
};

}  // namespace hearth::shell
