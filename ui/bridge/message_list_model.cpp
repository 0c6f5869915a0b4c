// SPDX-License-Identifier: AGPL-3.0-or-later
// Rows change as little as they can: what a reload leaves equal at the top keeps its place and its cached height.
#include "ui/bridge/message_list_model.h"

#include <algorithm>

namespace hearth::bridge {

namespace {

/// Whether a row shows the same thing; the things that change after a message was stored.
bool looksTheSame(const MessageItem& one, const MessageItem& other) {
    return one.id == other.id && one.state == other.state && one.sibling == other.sibling &&
           one.siblings == other.siblings && one.text == other.text &&
           one.problem.has_value() == other.problem.has_value();
}

}  // namespace

MessageListModel::MessageListModel(QObject* parent) : QAbstractListModel(parent) {}

int MessageListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_messages.size());
}

QVariant MessageListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const auto& message = at(index.row());
    switch (role) {
        case Qt::DisplayRole:
        case TextRole: return message.text;
        case StateRole: return static_cast<int>(message.state);
        case Qt::AccessibleTextRole: return QStringLiteral("%1: %2").arg(message.who, message.text);
        default: return {};
    }
}

const MessageItem& MessageListModel::at(int row) const { return m_messages[static_cast<std::size_t>(row)]; }

int MessageListModel::rowOf(const MessageId& id) const {
    // Searched from the end: what is asked for is nearly always among the newest.
    const auto found = std::find_if(m_messages.rbegin(), m_messages.rend(),
                                    [&id](const MessageItem& message) { return message.id == id; });
    return found == m_messages.rend() ? -1 : static_cast<int>(std::distance(found, m_messages.rend())) - 1;
}

void MessageListModel::setMessages(std::vector<MessageItem> messages) {
    const auto [ours, theirs] =
        std::mismatch(m_messages.begin(), m_messages.end(), messages.begin(), messages.end(), looksTheSame);
    const auto kept = static_cast<int>(std::distance(m_messages.begin(), ours));
    if (kept == 0) {
        beginResetModel();
        m_messages = std::move(messages);
        endResetModel();
        return;
    }
    if (ours != m_messages.end()) {
        beginRemoveRows({}, kept, rowCount() - 1);
        m_messages.erase(ours, m_messages.end());
        endRemoveRows();
    }
    if (theirs != messages.end()) {
        beginInsertRows({}, kept, static_cast<int>(messages.size()) - 1);
        m_messages.insert(m_messages.end(), std::make_move_iterator(theirs), std::make_move_iterator(messages.end()));
        endInsertRows();
    }
}

void MessageListModel::append(MessageItem message) {
    beginInsertRows({}, rowCount(), rowCount());
    m_messages.push_back(std::move(message));
    endInsertRows();
}

void MessageListModel::replace(int row, MessageItem message) {
    m_messages[static_cast<std::size_t>(row)] = std::move(message);
    Q_EMIT dataChanged(index(row), index(row));
}

void MessageListModel::appendText(int row, const QString& delta) {
    m_messages[static_cast<std::size_t>(row)].text += delta;
    Q_EMIT dataChanged(index(row), index(row), {TextRole});
}

void MessageListModel::clear() { setMessages({}); }

}  // namespace hearth::bridge
