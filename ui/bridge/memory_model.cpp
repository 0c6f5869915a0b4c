// SPDX-License-Identifier: AGPL-3.0-or-later
// One list in the wanted order and the rows of it that the view lets through, with a heading where a stretch begins.
#include "ui/bridge/memory_model.h"

#include <QDateTime>
#include <QHash>
#include <QLocale>
#include <QSet>
#include <algorithm>
#include <numeric>

#include "ui/bridge/days.h"

namespace hearth::bridge {

namespace {

constexpr auto kUser = "user";
constexpr auto kNote = "note";

bool fromOrigin(const MemoryItem& memory, MemoryOrigin origin) {
    switch (origin) {
        case MemoryOrigin::Any: return true;
        case MemoryOrigin::Said: return memory.origin == QLatin1String("rule") && !memory.fromAssistant;
        case MemoryOrigin::Written: return memory.origin == QLatin1String(kUser);
        case MemoryOrigin::Model: return memory.origin == QLatin1String("model");
        case MemoryOrigin::Assistant: break;
    }
    return memory.fromAssistant;
}

bool hasStatus(const MemoryItem& memory, MemoryStatus status) {
    switch (status) {
        case MemoryStatus::Current: return memory.active;
        case MemoryStatus::Superseded: return memory.supersededBy.has_value() && !memory.active;
        case MemoryStatus::Archived: return memory.archivedAt.has_value() && !memory.supersededBy;
        case MemoryStatus::All: break;
    }
    return true;
}

constexpr qsizetype kFewestLetters = 3;  ///< Of a word that says something.
constexpr double kLeastLikeness = 0.2;

QSet<QString> wordsIn(const QString& folded) {
    QSet<QString> words;
    QString word;
    const auto end = [&] {
        if (word.size() >= kFewestLetters) words.insert(word);
        word.clear();
    };
    for (const QChar letter : folded) {
        if (letter.isLetterOrNumber()) {
            word += letter;
        } else {
            end();
        }
    }
    end();
    return words;
}

/// How much two memories have in common, 0–2: the share of their words, and whether they speak of the same thing.
double likeness(const MemoryItem& one, const MemoryItem& other, const QSet<QString>& words,
                const QSet<QString>& others) {
    const auto common = static_cast<double>((QSet<QString>(words) &= others).size());
    const double all = static_cast<double>(words.size() + others.size()) - common;
    const bool sameThing =
        one.subject == other.subject && one.topic == other.topic && one.topic != QLatin1String(kNote);
    return (all > 0 ? common / all : 0) + (sameThing ? 1 : 0);
}

/// Of what ends by itself the last day, else the one on which something else takes its place. Pre: it ends.
QDate lastDayOf(const MemoryItem& memory) {
    const bool byItself = memory.trueUntil == memory.validUntil && memory.validFrom != memory.validUntil;
    return byItself ? bridge::lastDayOf(*memory.trueUntil) : dayOf(*memory.trueUntil);
}

/// From its first day, where that is known, until its last one. Pre: it ends.
QString spanTitle(const MemoryItem& memory) {
    const QDate last = lastDayOf(memory);
    const QDate first = memory.validFrom ? dayOf(*memory.validFrom) : QDate();
    if (!first.isValid() || *memory.validFrom >= *memory.trueUntil)
        return MemoryModel::tr("until %1").arg(dayTitle(last));
    if (first == last) return MemoryModel::tr("on %1").arg(dayTitle(last));
    return MemoryModel::tr("from %1 until %2").arg(dayTitle(first), dayTitle(last));
}

}  // namespace

QString tierTitle(memory::Tier tier) {
    switch (tier) {
        case memory::Tier::CrossRecent: return MemoryModel::tr("Current projects");
        case memory::Tier::PrefsGoals: return MemoryModel::tr("Preferences and goals");
        case memory::Tier::General: break;
    }
    return MemoryModel::tr("General");
}

QString layerTitle(memory::Layer layer) {
    switch (layer) {
        case memory::Layer::Working: return MemoryModel::tr("This week");
        case memory::Layer::Recent: return MemoryModel::tr("This month");
        case memory::Layer::LongTerm: break;
    }
    return MemoryModel::tr("Older");
}

QString stateTitle(const MemoryItem& memory) {
    if (memory.active) return {};
    if (memory.supersededBy) return MemoryModel::tr("superseded");
    return memory.archivedAt ? MemoryModel::tr("archived") : MemoryModel::tr("over");
}

QString aheadTitle(const MemoryItem& memory, qint64 now) {
    const bool begins = memory.validFrom && liesAhead(*memory.validFrom, now);
    const bool ends = memory.trueUntil && liesAhead(*memory.trueUntil, now);
    if (!memory.active || !(begins || ends)) return {};
    if (!ends) return MemoryModel::tr("from %1").arg(dayTitle(dayOf(*memory.validFrom)));
    return begins ? spanTitle(memory) : MemoryModel::tr("until %1").arg(dayTitle(lastDayOf(memory)));
}

QString trueTitle(const MemoryItem& memory, qint64 now) {
    if (memory.trueUntil) return spanTitle(memory);
    if (!memory.validFrom) return {};
    return (liesAhead(*memory.validFrom, now) ? MemoryModel::tr("from %1") : MemoryModel::tr("since %1"))
        .arg(dayTitle(dayOf(*memory.validFrom)));
}

QString topicTitle(const QString& topic) {
    QString title = topic;
    title.replace(QLatin1Char('-'), QLatin1Char(' '));
    if (!title.isEmpty()) title[0] = title[0].toUpper();
    return title;
}

int MemoryView::filters() const {
    return static_cast<int>(status != MemoryStatus::Current) + static_cast<int>(origin != MemoryOrigin::Any) +
           static_cast<int>(tier.has_value()) + static_cast<int>(layer.has_value()) +
           static_cast<int>(!topic.isEmpty()) + static_cast<int>(!subject.isEmpty()) + static_cast<int>(pinned) +
           static_cast<int>(localOnly);
}

MemoryModel::MemoryModel(QObject* parent) : QAbstractListModel(parent) {}

int MemoryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant MemoryModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const auto& memory = m_memories[row.index];
    if (row.section) {
        if (role == SectionRole) return true;
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? sectionOf(memory) : QVariant();
    }
    switch (role) {
        case Qt::DisplayRole: return memory.content;
        case TierRole: return tierTitle(memory.tier);
        case LayerRole: return layerTitle(memory.layer);
        case TimeRole: return memory.learnedAt;
        case PinnedRole: return memory.pinned;
        case LocalOnlyRole: return memory.localOnly;
        case ActiveRole: return memory.active;
        case StateRole: return stateTitle(memory);
        case AheadRole: return aheadTitle(memory, m_now);
        case SectionRole: return false;
        case Qt::AccessibleDescriptionRole:
            return tr("%1, learned %2")
                .arg(tierTitle(memory.tier),
                     QLocale().toString(QDateTime::fromMSecsSinceEpoch(memory.learnedAt).date(), QLocale::LongFormat));
        case Qt::AccessibleTextRole: {
            QStringList said{memory.content};
            said << aheadTitle(memory, m_now);
            if (memory.pinned) said << tr("pinned");
            if (memory.localOnly) said << tr("local only");
            if (!memory.active) said << tr("no longer current");
            said.removeAll(QString());
            return said.join(QStringLiteral(", "));
        }
        default: return {};
    }
}

Qt::ItemFlags MemoryModel::flags(const QModelIndex& index) const {
    return at(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

void MemoryModel::setMemories(std::vector<MemoryItem> memories, qint64 now) {
    beginResetModel();
    m_memories = std::move(memories);
    m_now = now;
    m_current = std::count_if(m_memories.begin(), m_memories.end(), [](const auto& memory) { return memory.active; });
    m_folded.clear();
    m_folded.reserve(m_memories.size());
    for (const auto& memory : m_memories)
        m_folded.push_back(
            (memory.content + QLatin1Char('\n') + memory.subject + QLatin1Char('\n') + memory.topic).toCaseFolded());
    arrange();
    endResetModel();
}

void MemoryModel::setView(const MemoryView& view) {
    beginResetModel();
    m_view = view;
    arrange();
    endResetModel();
}

qint64 MemoryModel::among() const {
    return m_view.status == MemoryStatus::Current ? m_current : static_cast<qint64>(m_memories.size());
}

bool MemoryModel::shows(std::size_t index, const QStringList& words) const {
    const auto& memory = m_memories[index];
    if (!hasStatus(memory, m_view.status) || !fromOrigin(memory, m_view.origin)) return false;
    if (m_view.tier && memory.tier != *m_view.tier) return false;
    if (m_view.layer && memory.layer != *m_view.layer) return false;
    if (!m_view.topic.isEmpty() && memory.topic != m_view.topic) return false;
    if (!m_view.subject.isEmpty() && memory.subject != m_view.subject) return false;
    if ((m_view.pinned && !memory.pinned) || (m_view.localOnly && !memory.localOnly)) return false;
    const QString& folded = m_folded[index];
    return std::all_of(words.begin(), words.end(), [&](const QString& word) { return folded.contains(word); });
}

void MemoryModel::arrange() {
    const QStringList words = m_view.words.toCaseFolded().simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<std::size_t> found;
    for (std::size_t index = 0; index < m_memories.size(); ++index)
        if (shows(index, words)) found.push_back(index);
    const auto weightier = [this](std::size_t one, std::size_t other) {
        const auto& a = m_memories[one];
        const auto& b = m_memories[other];
        return std::tuple(!a.active, !a.pinned, -a.priority) < std::tuple(!b.active, !b.pinned, -b.priority);
    };
    const auto newer = [this](std::size_t one, std::size_t other) {
        return m_memories[one].learnedAt > m_memories[other].learnedAt;
    };
    const bool timed = m_view.order == MemoryOrder::Age || m_view.order == MemoryOrder::Day;
    if (timed) {
        std::stable_sort(found.begin(), found.end(), newer);
    } else {
        std::stable_sort(found.begin(), found.end(), weightier);
    }
    if (m_view.order == MemoryOrder::Kind)
        std::stable_sort(found.begin(), found.end(), [this](std::size_t one, std::size_t other) {
            return m_memories[one].tier < m_memories[other].tier;
        });
    const bool divided = m_view.order != MemoryOrder::Weight;
    m_rows.clear();
    QString section;
    for (const std::size_t index : found) {
        if (divided) {
            const QString next = sectionOf(m_memories[index]);
            if (next != section) m_rows.push_back({index, true});
            section = next;
        }
        m_rows.push_back({index, false});
    }
    m_shown = static_cast<int>(found.size());
}

QString MemoryModel::sectionOf(const MemoryItem& memory) const {
    if (m_view.order == MemoryOrder::Age) return layerTitle(memory.layer);
    if (m_view.order == MemoryOrder::Kind) return tierTitle(memory.tier);
    const QDate day = QDateTime::fromMSecsSinceEpoch(memory.learnedAt, m_zone).date();
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_now, m_zone).date();
    if (day == today) return tr("Today");
    if (day.daysTo(today) == 1) return tr("Yesterday");
    return QLocale().toString(
        day, day.year() == today.year() ? QStringLiteral("dddd, d MMMM") : QStringLiteral("dddd, d MMMM yyyy"));
}

std::vector<MemoryTheme> MemoryModel::themes(QString MemoryItem::*of) const {
    QHash<QString, int> counts;
    for (const auto& memory : m_memories)
        if (memory.active && !(memory.*of).isEmpty()) ++counts[memory.*of];
    std::vector<MemoryTheme> found;
    for (auto entry = counts.cbegin(); entry != counts.cend(); ++entry) found.push_back({entry.key(), entry.value()});
    std::sort(found.begin(), found.end(), [](const auto& one, const auto& other) {
        return one.count != other.count ? one.count > other.count : one.name < other.name;
    });
    return found;
}

std::vector<MemoryTheme> MemoryModel::topics() const { return themes(&MemoryItem::topic); }

std::vector<MemoryTheme> MemoryModel::people() const {
    auto found = themes(&MemoryItem::subject);
    std::erase_if(found, [](const auto& theme) { return theme.name == QLatin1String(kUser); });
    return found;
}

std::vector<MemoryItem> MemoryModel::similar(const MemoryId& id, const QString& words, int limit) const {
    const auto* one = find(id);
    if (!one) return {};
    const QSet<QString> own = wordsIn(one->content.toCaseFolded());
    const QStringList asked = words.toCaseFolded().simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<std::pair<double, std::size_t>> ranked;
    for (std::size_t index = 0; index < m_memories.size(); ++index) {
        const auto& other = m_memories[index];
        if (other.id == id || !other.active) continue;
        if (!std::all_of(asked.begin(), asked.end(),
                         [&](const QString& word) { return m_folded[index].contains(word); }))
            continue;
        const double alike = likeness(*one, other, own, wordsIn(other.content.toCaseFolded()));
        if (alike >= kLeastLikeness || !asked.isEmpty()) ranked.emplace_back(alike, index);
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<MemoryItem> found;
    for (const auto& [alike, index] : ranked) {
        if (static_cast<int>(found.size()) == limit) break;
        found.push_back(m_memories[index]);
    }
    return found;
}

const MemoryItem* MemoryModel::at(int row) const {
    if (row < 0 || row >= rowCount()) return nullptr;
    const Row& entry = m_rows[static_cast<std::size_t>(row)];
    return entry.section ? nullptr : &m_memories[entry.index];
}

const MemoryItem* MemoryModel::find(const MemoryId& id) const {
    const auto found =
        std::find_if(m_memories.begin(), m_memories.end(), [&id](const auto& memory) { return memory.id == id; });
    return found == m_memories.end() ? nullptr : &*found;
}

int MemoryModel::rowOf(const MemoryId& id) const {
    for (int row = 0; row < rowCount(); ++row) {
        const auto* memory = at(row);
        if (memory && memory->id == id) return row;
    }
    return -1;
}

int MemoryModel::rowNear(int row) const {
    for (int after = std::max(row, 0); after < rowCount(); ++after)
        if (at(after)) return after;
    for (int before = std::min(row, rowCount()) - 1; before >= 0; --before)
        if (at(before)) return before;
    return -1;
}

}  // namespace hearth::bridge
