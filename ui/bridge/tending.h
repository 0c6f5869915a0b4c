// SPDX-License-Identifier: AGPL-3.0-or-later
// Requests about keeping memory in order: what waits for a look, what was changed by itself, what could be archived,
// and what ails it.
#pragma once

#include "core/memory/changes.h"
#include "core/memory/keeping/review.h"
#include "ui/bridge/chats.h"

namespace hearth::bridge {

/// Who refused something, and when.
struct RefusalItem {
    bool byModel = false;
    QString model;  ///< Of a model, as it calls itself; empty where that was not noted.
    qint64 at = 0;
};

/// What an audit found and the person has not yet accepted, or what was refused.
struct ProposalItem {
    MemoryItem memory;
    QStringList replaces;                ///< Memories that would make room for it.
    std::optional<SourceItem> source;    ///< Where it was said first.
    std::optional<RefusalItem> refusal;  ///< Of what was refused, where it was noted.
};

struct ReviewItem {
    std::vector<ProposalItem> listed;  ///< Of the state asked for, newest first.
    qint64 waiting = 0;
    qint64 refused = 0;
};

/// What the engine did by itself.
struct ChangeItem {
    IdBytes id{};  ///< What `Memories::undoChange` is given.
    memory::ChangeKind kind = memory::ChangeKind::Merged;
    qint64 at = 0;
    QString content;    ///< Of a move: what it was from.
    QString byContent;  ///< What took its place; of a move: what it was to.
    QString said;       ///< The words that were merged into the memory.
    MemoryId memory;    ///< What was changed; of a move the memory that tells of it.
};

/// A memory or conversation that could be archived.
struct PruneItem {
    bool isMemory = true;
    IdBytes id{};
    QString preview;
    QString reason;
    qint64 createdAt = 0;
    qint64 lastUsedAt = 0;
    int importance = 0;  ///< 1–10.
    qint64 bytes = 0;
    bool archive = true;       ///< Else keeping is suggested.
    std::optional<qint64> at;  ///< When it goes unless it is kept.
};

/// Two conversations that are nearly the same.
struct TwinItem {
    ConversationId one;
    QString oneTitle;
    ConversationId other;
    QString otherTitle;
};

struct LabelItem {
    QString label;
    QString reason;
};

/// Of one conversation.
struct LabelsItem {
    QStringList present;
    std::vector<LabelItem> suggested;  ///< Surest first.
};

/// A conversation to which one comes back.
struct ComeBackItem {
    std::optional<ResumeItem> thread;                         ///< Absent: nothing was read of it yet.
    std::vector<std::pair<ConversationId, QString>> related;  ///< With their titles, best first.
    std::vector<LabelItem> labels;                            ///< That would fit, surest first.
};

struct HealthItem {
    qint64 memories = 0;  ///< Current ones.
    std::vector<std::pair<MemoryItem, MemoryItem>> duplicates;
    qint64 conflicts = 0;
    qint64 stale = 0;
    std::vector<MemoryItem> neverUsed;
    std::vector<MemoryItem> secrets;
    std::vector<TwinItem> twins;
};

/// Every call returns at once and is answered on the window's thread while `context` lives.
class Tending {
public:
    explicit Tending(Bridge& bridge) : m_bridge(bridge) {}

    /// Proposed or Rejected.
    void review(QObject* context, memory::ReviewState state, Answer<ReviewItem> answer);
    /// Answered with what `undoReview` is given.
    void accept(QObject* context, const std::vector<MemoryId>& ids, Answer<memory::ReviewStep> answer);
    void reject(QObject* context, const std::vector<MemoryId>& ids, Answer<memory::ReviewStep> answer);
    void undoReview(QObject* context, const memory::ReviewStep& step, Answer<void> answer);
    /// Whether what an audit finds waits for a look.
    void reviews(QObject* context, Answer<bool> answer);
    void setReviews(QObject* context, bool on, Answer<void> answer);

    /// Newest first.
    void changes(QObject* context, int limit, Answer<std::vector<ChangeItem>> answer);

    void pruning(QObject* context, Answer<std::vector<PruneItem>> answer);
    void keep(QObject* context, const std::vector<IdBytes>& ids, Answer<void> answer);
    /// Now instead of in its time.
    void archive(QObject* context, const std::vector<PruneItem>& items, Answer<void> answer);
    void takeOut(QObject* context, const std::vector<PruneItem>& items, Answer<void> answer);

    CancelToken comeBack(QObject* context, const ConversationId& id, Answer<ComeBackItem> answer);
    CancelToken labels(QObject* context, const ConversationId& id, Answer<LabelsItem> answer);
    void removeLabel(QObject* context, const ConversationId& id, const QString& label, Answer<void> answer);
    void addLabel(QObject* context, const ConversationId& id, const QString& label, Answer<void> answer);
    /// It is not suggested again.
    void dismissLabel(QObject* context, const ConversationId& id, const QString& label, Answer<void> answer);

    void health(QObject* context, Answer<HealthItem> answer);
    /// Two that only look like one; the report does not name them again.
    void distinct(QObject* context, const MemoryId& one, const MemoryId& other, Answer<void> answer);
    void distinct(QObject* context, const ConversationId& one, const ConversationId& other, Answer<void> answer);

private:
    Bridge& m_bridge;
};

}  // namespace hearth::bridge
