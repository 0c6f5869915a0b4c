// SPDX-License-Identifier: AGPL-3.0-or-later
// The visible branch of one conversation as a list model, root first; the feed of the conversation view.
#pragma once

#include <QAbstractListModel>
#include <vector>

#include "ui/bridge/message_item.h"

namespace hearth::bridge {

/// Threads: the window's.
class MessageListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    /// What a streaming change touched; everything else about a row goes with an empty role list.
    enum Roles { TextRole = Qt::UserRole, StateRole };

    explicit MessageListModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    /// DisplayRole: the text. AccessibleTextRole: who, when and the text.
    QVariant data(const QModelIndex& index, int role) const override;

    const MessageItem& at(int row) const;
    /// -1 when it is not in the branch.
    int rowOf(const MessageId& id) const;

    /// Replaces everything. Rows that both lists start with stay as they are, so that the view keeps its heights.
    void setMessages(std::vector<MessageItem> messages);
    void append(MessageItem message);
    void replace(int row, MessageItem message);
    /// Adds streamed text to a row: dataChanged with TextRole only.
    void appendText(int row, const QString& delta);
    void clear();

private:
    std::vector<MessageItem> m_messages;
};

}  // namespace hearth::bridge
