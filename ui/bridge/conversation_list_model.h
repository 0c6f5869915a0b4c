// SPDX-License-Identifier: AGPL-3.0-or-later
// The sidebar's list: conversations in sections by local date, pinned ones first, and what a search found in messages.
#pragma once

#include <QAbstractListModel>
#include <QTimeZone>
#include <vector>

#include "ui/bridge/conversation_item.h"

namespace hearth::bridge {

enum class Section { Pinned, Today, Yesterday, ThisWeek, Earlier };

/// By local calendar days; "this week" ends seven days back. A time in the future counts as today.
Section sectionOf(qint64 updatedAt, qint64 now, const QTimeZone& zone);

/// Threads: the window's.
class ConversationListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum class RowKind { Section, Conversation, Hit };
    enum Roles { KindRole = Qt::UserRole, PinnedRole, ExcerptRole, TimeRole, LocalOnlyRole, BusyRole };

    explicit ConversationListModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// EditRole on a conversation: asks for the rename; the title shown changes at once.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

    void setConversations(std::vector<ConversationItem> conversations, qint64 now);
    /// Shows only titles that contain all words of `filter`; an empty one ends the search and drops the hits.
    void setFilter(const QString& filter);
    const QString& filter() const { return m_filter; }
    void setHits(std::vector<PassageItem> hits);
    /// The conversation that an answer is streaming into.
    void setBusy(const std::optional<ConversationId>& id);

    /// Null for section rows.
    const ConversationItem* conversationAt(int row) const;
    const PassageItem* hitAt(int row) const;
    const ConversationItem* find(const ConversationId& id) const;
    /// -1 when it is not shown.
    int rowOf(const ConversationId& id) const;
    const std::vector<ConversationItem>& conversations() const { return m_conversations; }

Q_SIGNALS:
    void renameRequested(const hearth::ConversationId& id, const QString& title);

private:
    struct Row {
        RowKind kind;
        std::size_t index;  ///< Into m_conversations or m_hits; the Section's number for sections.
    };

    void arrange();
    std::vector<Row> arranged() const;
    QString sectionTitle(std::size_t section) const;

    std::vector<ConversationItem> m_conversations;
    std::vector<PassageItem> m_hits;
    std::vector<Row> m_rows;
    QString m_filter;
    qint64 m_now = 0;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    std::optional<ConversationId> m_busy;
};

}  // namespace hearth::bridge
