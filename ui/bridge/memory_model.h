// SPDX-License-Identifier: AGPL-3.0-or-later
// What the Memory page lists: memories by priority, pinned first, filtered by words.
#pragma once

#include <QAbstractListModel>
#include <vector>

#include "ui/bridge/conversation_item.h"

namespace hearth::bridge {

/// Short names of tiers and layers for people.
QString tierTitle(memory::Tier tier);
QString layerTitle(memory::Layer layer);

/// Threads: the window's.
class MemoryModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Roles { TierRole = Qt::UserRole, LayerRole, TimeRole, PinnedRole, LocalOnlyRole, ActiveRole };

    explicit MemoryModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    void setMemories(std::vector<MemoryItem> memories);
    /// Shows only memories that contain all words.
    void setFilter(const QString& filter);
    /// Of all memories, shown or not.
    std::size_t total() const { return m_memories.size(); }

    /// Null when there is no such row.
    const MemoryItem* at(int row) const;
    /// -1 when it is not shown.
    int rowOf(const MemoryId& id) const;

private:
    void arrange();

    std::vector<MemoryItem> m_memories;
    std::vector<std::size_t> m_rows;
    QString m_filter;
};

}  // namespace hearth::bridge
