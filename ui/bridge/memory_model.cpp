// SPDX-License-Identifier: AGPL-3.0-or-later
// One list and the rows of it that the filter lets through.
#include "ui/bridge/memory_model.h"

#include <algorithm>

namespace hearth::bridge {

QString tierTitle(memory::Tier tier) {
    switch (tier) {
        case memory::Tier::CrossRecent: return MemoryModel::tr("Recent across conversations");
        case memory::Tier::PrefsGoals: return MemoryModel::tr("Preferences and goals");
        case memory::Tier::General: break;
    }
    return MemoryModel::tr("General");
}

QString layerTitle(memory::Layer layer) {
    switch (layer) {
        case memory::Layer::Working: return MemoryModel::tr("working");
        case memory::Layer::Recent: return MemoryModel::tr("recent");
        case memory::Layer::LongTerm: break;
    }
    return MemoryModel::tr("long-term");
}

MemoryModel::MemoryModel(QObject* parent) : QAbstractListModel(parent) {}

int MemoryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant MemoryModel::data(const QModelIndex& index, int role) const {
    const auto* memory = index.isValid() ? at(index.row()) : nullptr;
    if (!memory) return {};
    switch (role) {
        case Qt::DisplayRole: return memory->content;
        case TierRole: return tierTitle(memory->tier);
        case LayerRole: return layerTitle(memory->layer);
        case TimeRole: return memory->learnedAt;
        case PinnedRole: return memory->pinned;
        case LocalOnlyRole: return memory->localOnly;
        case ActiveRole: return memory->active;
        case Qt::AccessibleTextRole:
            return memory->active ? memory->content : tr("%1, no longer current").arg(memory->content);
        default: return {};
    }
}

void MemoryModel::setMemories(std::vector<MemoryItem> memories) {
    std::stable_sort(memories.begin(), memories.end(), [](const MemoryItem& one, const MemoryItem& other) {
        if (one.active != other.active) return one.active;
        if (one.pinned != other.pinned) return one.pinned;
        return one.priority > other.priority;
    });
    m_memories = std::move(memories);
    arrange();
}

void MemoryModel::setFilter(const QString& filter) {
    m_filter = filter;
    arrange();
}

void MemoryModel::arrange() {
    const QStringList words = m_filter.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    beginResetModel();
    m_rows.clear();
    for (std::size_t index = 0; index < m_memories.size(); ++index) {
        const auto& content = m_memories[index].content;
        const bool shown = std::all_of(words.begin(), words.end(), [&content](const QString& word) {
            return content.contains(word, Qt::CaseInsensitive);
        });
        if (shown) m_rows.push_back(index);
    }
    endResetModel();
}

const MemoryItem* MemoryModel::at(int row) const {
    return row < 0 || row >= rowCount() ? nullptr : &m_memories[m_rows[static_cast<std::size_t>(row)]];
}

int MemoryModel::rowOf(const MemoryId& id) const {
    for (int row = 0; row < rowCount(); ++row) {
        if (at(row)->id == id) return row;
    }
    return -1;
}

}  // namespace hearth::bridge
