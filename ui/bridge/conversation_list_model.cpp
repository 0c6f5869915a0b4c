// SPDX-License-Identifier: AGPL-3.0-or-later
// Rows are indexes into two lists and are laid out again whenever either list, the filter or the day changes.
#include "ui/bridge/conversation_list_model.h"

#include <QDateTime>
#include <algorithm>

namespace hearth::bridge {

namespace {

constexpr std::size_t kSections = 5;
constexpr std::size_t kHitsSection = kSections;

bool containsAll(const QString& text, const QStringList& words) {
    return std::all_of(words.begin(), words.end(),
                       [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

}  // namespace

Section sectionOf(qint64 updatedAt, qint64 now, const QTimeZone& zone) {
    const QDate day = QDateTime::fromMSecsSinceEpoch(updatedAt, zone).date();
    const qint64 days = day.daysTo(QDateTime::fromMSecsSinceEpoch(now, zone).date());
    if (days <= 0) return Section::Today;
    if (days == 1) return Section::Yesterday;
    return days < 7 ? Section::ThisWeek : Section::Earlier;
}

ConversationListModel::ConversationListModel(QObject* parent) : QAbstractListModel(parent) {}

int ConversationListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ConversationListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == KindRole) return static_cast<int>(row.kind);
    if (row.kind == RowKind::Section) {
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? sectionTitle(row.index) : QVariant();
    }
    if (row.kind == RowKind::Hit) {
        const auto& hit = m_hits[row.index];
        switch (role) {
            case Qt::DisplayRole: return hit.conversationTitle;
            case Qt::ToolTipRole:
            case ExcerptRole: return hit.text.left(300).simplified();
            case TimeRole: return hit.createdAt;
            case Qt::AccessibleTextRole: return tr("%1, message: %2").arg(hit.conversationTitle, hit.text.left(200));
            default: return {};
        }
    }
    const auto& conversation = m_conversations[row.index];
    switch (role) {
        case Qt::DisplayRole:
        case Qt::EditRole:
        case Qt::ToolTipRole: return conversation.title;
        case PinnedRole: return conversation.pinned;
        case LocalOnlyRole: return conversation.localOnly;
        case BusyRole: return m_busy == conversation.id;
        case TimeRole: return conversation.updatedAt;
        case Qt::AccessibleTextRole:
            return conversation.pinned ? tr("%1, pinned").arg(conversation.title) : conversation.title;
        default: return {};
    }
}

Qt::ItemFlags ConversationListModel::flags(const QModelIndex& index) const {
    if (!index.isValid() || index.row() >= rowCount()) return Qt::NoItemFlags;
    const auto kind = m_rows[static_cast<std::size_t>(index.row())].kind;
    if (kind == RowKind::Section) return Qt::NoItemFlags;
    const Qt::ItemFlags chosen = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return kind == RowKind::Conversation ? chosen | Qt::ItemIsEditable : chosen;
}

bool ConversationListModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const QString title = value.toString().simplified();
    if (role != Qt::EditRole || title.isEmpty()) return false;
    if (!(flags(index) & Qt::ItemIsEditable)) return false;
    auto& conversation = m_conversations[m_rows[static_cast<std::size_t>(index.row())].index];
    if (conversation.title == title) return false;
    conversation.title = title;
    Q_EMIT dataChanged(index, index);
    Q_EMIT renameRequested(conversation.id, title);
    return true;
}

void ConversationListModel::setConversations(std::vector<ConversationItem> conversations, qint64 now) {
    std::stable_sort(conversations.begin(), conversations.end(), [](const auto& one, const auto& other) {
        if (one.pinned != other.pinned) return one.pinned;
        return one.updatedAt > other.updatedAt;
    });
    beginResetModel();
    m_conversations = std::move(conversations);
    m_now = now;
    m_rows = arranged();
    endResetModel();
}

void ConversationListModel::setFilter(const QString& filter) {
    if (filter == m_filter) return;
    m_filter = filter;
    if (filter.trimmed().isEmpty()) m_hits.clear();
    arrange();
}

void ConversationListModel::setHits(std::vector<PassageItem> hits) {
    beginResetModel();
    m_hits = std::move(hits);
    m_rows = arranged();
    endResetModel();
}

void ConversationListModel::setBusy(const std::optional<ConversationId>& id) {
    m_busy = id;
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1), {BusyRole});
}

void ConversationListModel::arrange() {
    beginResetModel();
    m_rows = arranged();
    endResetModel();
}

std::vector<ConversationListModel::Row> ConversationListModel::arranged() const {
    const QStringList words = m_filter.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<Row> rows;
    std::optional<std::size_t> current;
    for (std::size_t index = 0; index < m_conversations.size(); ++index) {
        const auto& conversation = m_conversations[index];
        if (!containsAll(conversation.title, words)) continue;
        const auto section = static_cast<std::size_t>(
            conversation.pinned ? Section::Pinned : sectionOf(conversation.updatedAt, m_now, m_zone));
        if (current != section) rows.push_back({RowKind::Section, section});
        current = section;
        rows.push_back({RowKind::Conversation, index});
    }
    if (!m_hits.empty()) rows.push_back({RowKind::Section, kHitsSection});
    for (std::size_t index = 0; index < m_hits.size(); ++index) rows.push_back({RowKind::Hit, index});
    return rows;
}

QString ConversationListModel::sectionTitle(std::size_t section) const {
    if (section == kHitsSection) return tr("In messages");
    switch (static_cast<Section>(section)) {
        case Section::Pinned: return tr("Pinned");
        case Section::Today: return tr("Today");
        case Section::Yesterday: return tr("Yesterday");
        case Section::ThisWeek: return tr("This week");
        case Section::Earlier: break;
    }
    return tr("Earlier");
}

const ConversationItem* ConversationListModel::conversationAt(int row) const {
    if (row < 0 || row >= rowCount()) return nullptr;
    const Row& entry = m_rows[static_cast<std::size_t>(row)];
    return entry.kind == RowKind::Conversation ? &m_conversations[entry.index] : nullptr;
}

const PassageItem* ConversationListModel::hitAt(int row) const {
    if (row < 0 || row >= rowCount()) return nullptr;
    const Row& entry = m_rows[static_cast<std::size_t>(row)];
    return entry.kind == RowKind::Hit ? &m_hits[entry.index] : nullptr;
}

const ConversationItem* ConversationListModel::find(const ConversationId& id) const {
    const auto found = std::find_if(m_conversations.begin(), m_conversations.end(),
                                    [&id](const ConversationItem& conversation) { return conversation.id == id; });
    return found == m_conversations.end() ? nullptr : &*found;
}

int ConversationListModel::rowOf(const ConversationId& id) const {
    for (int row = 0; row < rowCount(); ++row) {
        const auto* conversation = conversationAt(row);
        if (conversation && conversation->id == id) return row;
    }
    return -1;
}

}  // namespace hearth::bridge
