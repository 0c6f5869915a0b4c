// SPDX-License-Identifier: AGPL-3.0-or-later
// What Hearth changed about memories by itself, newest first; any of it can be taken back.
#pragma once

#include <QWidget>

#include "ui/bridge/tending.h"
#include "ui/shell/context.h"

namespace hearth::shell {

class EntryList;

class ChangesView final : public QWidget {
    Q_OBJECT

public:
    ChangesView(Context& context, QWidget* parent);

    void reload();

Q_SIGNALS:
    void memoriesChanged();
    void memoryChosen(const hearth::MemoryId& id);

private:
    void show(std::vector<bridge::ChangeItem> changes);
    bool liesAhead(const bridge::ChangeItem& change) const;
    QString wordsFor(const bridge::ChangeItem& change) const;
    void open(int row);
    void takeBack(int row);

    Context& m_context;
    std::vector<bridge::ChangeItem> m_changes;
    EntryList* m_list;
};

}  // namespace hearth::shell
