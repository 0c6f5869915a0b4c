// SPDX-License-Identifier: AGPL-3.0-or-later
// What the Memory page lists: memories by weight or along time, filtered by words and by what they are.
#pragma once

#include <QAbstractListModel>
#include <QTimeZone>
#include <vector>

#include "ui/bridge/conversation_item.h"

namespace hearth::bridge {

/// Short names for people.
QString tierTitle(memory::Tier tier);
QString layerTitle(memory::Layer layer);
/// "superseded", "archived", "over"; empty for what is current.
QString stateTitle(const MemoryItem& memory);
/// "from 1 Dec 2026", "until 1 Mar 2027": what of a memory's time lies ahead; empty where nothing does.
QString aheadTitle(const MemoryItem& memory, qint64 now);
/// "since 1 Dec 2024", "on 12 Dec 2026": when it is or was so; empty where nothing says.
QString trueTitle(const MemoryItem& memory, qint64 now);
/// "Residence", "Diet": what a memory says about its subject. The words are data of the rules.
QString topicTitle(const QString& topic);

enum class MemoryOrder {
    Weight,  ///< What counts most first, in one piece.
    Age,     ///< This week, this month, older; newest first.
    Day,     ///< By the day on which it was said.
    Kind,    ///< Current projects, preferences and goals, the rest; in each what counts most first.
};
enum class MemoryStatus { Current, Superseded, Archived, All };
enum class MemoryOrigin { Any, Said, Written, Model, Assistant };

/// What is shown of all memories.
struct MemoryView {
    QString words;  ///< All of them must occur.
    MemoryOrder order = MemoryOrder::Weight;
    MemoryStatus status = MemoryStatus::Current;
    MemoryOrigin origin = MemoryOrigin::Any;
    std::optional<memory::Tier> tier = std::nullopt;
    std::optional<memory::Layer> layer = std::nullopt;
    QString topic;    ///< Empty: any.
    QString subject;  ///< Empty: anyone.
    bool pinned = false;
    bool localOnly = false;

    /// How many of the choices, besides words and order, hide something.
    int filters() const;
};

/// A topic or a person, with how many current memories there are.
struct MemoryTheme {
    QString name;
    int count = 0;
};

/// Threads: the window's. Cost of a change of the view: linear in the memories.
class MemoryModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Roles {
        TierRole = Qt::UserRole,
        LayerRole,
        TimeRole,
        PinnedRole,
        LocalOnlyRole,
        ActiveRole,
        StateRole,
        AheadRole,
        QuietRole,
        SectionRole
    };

    explicit MemoryModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    /// All of them, current or not. `now` divides the days.
    void setMemories(std::vector<MemoryItem> memories, qint64 now);
    void setView(const MemoryView& view);
    const MemoryView& view() const { return m_view; }
    /// Of the current ones, shown or not.
    qint64 total() const { return m_current; }
    /// Those among which the view looks: the current ones, unless it asks for others.
    qint64 among() const;
    bool isEmpty() const { return m_memories.empty(); }
    /// Memories shown; sections are not counted.
    int shown() const { return m_shown; }

    /// By number, then by name.
    std::vector<MemoryTheme> topics() const;
    std::vector<MemoryTheme> people() const;
    /// Current memories that could say the same as this one, likeliest first.
    std::vector<MemoryItem> similar(const MemoryId& id, const QString& words, int limit) const;

    /// Null where there is no such row, and for a section.
    const MemoryItem* at(int row) const;
    const MemoryItem* find(const MemoryId& id) const;
    /// -1 when it is not shown.
    int rowOf(const MemoryId& id) const;
    /// The first row from this one on that holds a memory, else the last one before it; -1 when none does.
    int rowNear(int row) const;

private:
    struct Row {
        std::size_t index;  ///< Into m_memories; for a section that of the first below it.
        bool section = false;
    };

    void arrange();
    bool shows(std::size_t index, const QStringList& words) const;
    QString sectionOf(const MemoryItem& memory) const;
    std::vector<MemoryTheme> themes(QString MemoryItem::*of) const;

    std::vector<MemoryItem> m_memories;
    std::vector<QString> m_folded;  ///< The words of each, ready to be searched.
    std::vector<Row> m_rows;
    MemoryView m_view;
    qint64 m_now = 0;
    qint64 m_current = 0;
    int m_shown = 0;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
};

}  // namespace hearth::bridge
