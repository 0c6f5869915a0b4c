// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/pruning_view.h"

#include <QLocale>

#include "ui/shell/entry_list.h"
#include "ui/shell/moments.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

PruningView::PruningView(Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    auto* down = column(this, 0, 0);
    m_list = child<EntryList>(this, context, tr("What could be archived"));
    m_list->setIntroduction(tr(
        "Archived things are neither recalled nor listed, and come back with one click. Memories go by themselves on "
        "the day that is named; conversations never do."));
    m_list->setEmptyText(
        tr("Nothing has been left unused for long. What has will wait here for a week before it is "
           "archived."));
    m_list->addAction(tr("Keep"), QKeySequence(Qt::Key_K), [this](const std::vector<int>& rows) { keep(rows); });
    m_list->addAction(tr("Archive now"), QKeySequence(Qt::Key_Delete),
                      [this](const std::vector<int>& rows) { archive(rows); });
    m_list->addAction(tr("Open"), {}, [this](const std::vector<int>& rows) { open(rows.front()); });
    down->addWidget(m_list);
    setFocusProxy(m_list);
    connect(m_list, &EntryList::activated, this, &PruningView::open);
    connect(m_list, &EntryList::tryAgain, this, &PruningView::reload);
}

void PruningView::reload() {
    m_list->startReading();
    m_context.tending.pruning(this, [this](Result<std::vector<bridge::PruneItem>> items) {
        if (items.ok()) {
            show(std::move(*items));
        } else if (items.error().code != ErrorCode::Cancelled) {
            m_list->showError(Operation::LoadList, items.error());
        }
    });
}

QString PruningView::wordsFor(const bridge::PruneItem& item) const {
    const qint64 now = m_context.bridge.now();
    QStringList words;
    if (item.at)
        words << (*item.at > now ? tr("goes on %1").arg(dayText(*item.at)) : tr("goes with the next night’s work"));
    if (!item.archive) words << tr("better kept");
    words << item.reason << tr("from %1").arg(dayText(item.createdAt))
          << tr("last used %1").arg(momentText(item.lastUsedAt, now)) << tr("importance %1 of 10").arg(item.importance)
          << QLocale().formattedDataSize(item.bytes);
    return words.join(QStringLiteral(" · "));
}

void PruningView::show(std::vector<bridge::PruneItem> items) {
    m_items.clear();
    std::vector<Entry> entries;
    std::optional<bool> kind;
    for (auto& item : items) {
        if (kind != item.isMemory) {
            entries.push_back({item.isMemory ? tr("Memories") : tr("Conversations"), {}, true});
            m_items.emplace_back();
            kind = item.isMemory;
        }
        entries.push_back({item.preview.isEmpty() ? tr("Untitled") : item.preview, wordsFor(item)});
        m_items.emplace_back(std::move(item));
    }
    m_list->setEntries(std::move(entries));
}

std::vector<bridge::PruneItem> PruningView::itemsAt(const std::vector<int>& rows) const {
    std::vector<bridge::PruneItem> items;
    for (const int row : rows)
        if (const auto& item = m_items[static_cast<std::size_t>(row)]) items.push_back(*item);
    return items;
}

void PruningView::keep(const std::vector<int>& rows) {
    std::vector<IdBytes> ids;
    for (const auto& item : itemsAt(rows)) ids.push_back(item.id);
    m_context.tending.keep(this, ids, thenReload({}, nullptr));
}

void PruningView::archive(const std::vector<int>& rows) {
    const auto items = itemsAt(rows);
    m_context.tending.archive(
        this, items, thenReload(tr("%n thing(s) archived", nullptr, static_cast<int>(items.size())), [this, items] {
            m_context.tending.takeOut(this, items, thenReload({}, nullptr));
        }));
}

void PruningView::open(int row) {
    const auto& item = m_items[static_cast<std::size_t>(row)];
    if (!item) return;
    if (item->isMemory) {
        Q_EMIT memoryChosen(MemoryId(item->id));
    } else {
        Q_EMIT conversationChosen(ConversationId(item->id));
    }
}

bridge::Answer<void> PruningView::thenReload(const QString& done, const std::function<void()>& undo) {
    return [this, done, undo](const Status& status) {
        reload();
        if (!status.ok()) return m_list->showError(Operation::SaveChange, status.error());
        if (undo) Q_EMIT offered(done, undo);
        Q_EMIT memoriesChanged();
    };
}

}  // namespace hearth::shell
