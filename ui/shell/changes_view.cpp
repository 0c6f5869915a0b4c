// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/changes_view.h"

#include "ui/bridge/days.h"
#include "ui/shell/entry_list.h"
#include "ui/shell/long_words.h"
#include "ui/shell/moments.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {
constexpr int kMostShown = 1000;
}

ChangesView::ChangesView(Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    auto* down = column(this, 0, 0);
    m_list = child<EntryList>(this, context, tr("Changes"));
    m_list->setIntroduction(tr("What Hearth changed by itself. Nothing of it is lost, and it is not done again."));
    m_list->setEmptyText(tr("Nothing was changed by itself yet."));
    m_list->addAction(tr("Undo"), QKeySequence(Qt::Key_Delete),
                      [this](const std::vector<int>& rows) { takeBack(rows.front()); });
    m_list->addAction(tr("Show"), {}, [this](const std::vector<int>& rows) { open(rows.front()); });
    down->addWidget(m_list);
    setFocusProxy(m_list);
    connect(m_list, &EntryList::activated, this, &ChangesView::open);
    connect(m_list, &EntryList::tryAgain, this, &ChangesView::reload);
}

void ChangesView::reload() {
    m_list->startReading();
    m_context.tending.changes(this, kMostShown, [this](Result<std::vector<bridge::ChangeItem>> changes) {
        if (changes.ok()) {
            show(std::move(*changes));
        } else if (changes.error().code != ErrorCode::Cancelled) {
            m_list->showError(Operation::LoadList, changes.error());
        }
    });
}

bool ChangesView::liesAhead(const bridge::ChangeItem& change) const {
    return bridge::liesAhead(change.at, m_context.bridge.now());
}

QString ChangesView::wordsFor(const bridge::ChangeItem& change) const {
    switch (change.kind) {
        case memory::ChangeKind::Merged:
            return change.said.isEmpty()
                       ? tr("said again, and kept as one memory")
                       : tr("said again, and kept as one memory: “%1”").arg(withoutMarks(change.said));
        case memory::ChangeKind::Superseded:
            return (liesAhead(change) ? tr("makes room for “%1”") : tr("made room for “%1”"))
                .arg(withoutMarks(change.byContent));
        case memory::ChangeKind::Archived: return tr("archived, because it was not used for long");
        case memory::ChangeKind::Dropped: return tr("dropped by a model, which tells it better or finds it wrong");
        case memory::ChangeKind::Shifted: break;
    }
    return tr("a move to something else was noticed");
}

void ChangesView::show(std::vector<bridge::ChangeItem> changes) {
    m_changes = std::move(changes);
    std::vector<Entry> entries;
    for (const auto& change : m_changes) {
        const bool shift = change.kind == memory::ChangeKind::Shifted;
        entries.push_back(
            {shift ? tr("From %1 to %2").arg(change.content, change.byContent) : change.content,
             QStringLiteral("%1 · %2").arg(liesAhead(change) ? tr("from %1").arg(keptDayText(change.at))
                                                             : whenText(change.at, m_context.bridge.now()),
                                           wordsFor(change))});
    }
    m_list->setEntries(std::move(entries));
}

void ChangesView::open(int row) { Q_EMIT memoryChosen(m_changes[static_cast<std::size_t>(row)].memory); }

void ChangesView::takeBack(int row) {
    const auto change = m_changes[static_cast<std::size_t>(row)].id;
    m_context.memories.undoChange(this, change, [this](const Status& undone) {
        reload();
        if (!undone.ok()) return m_list->showError(Operation::SaveChange, undone.error());
        Q_EMIT memoriesChanged();
    });
}

}  // namespace hearth::shell
