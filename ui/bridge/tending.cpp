// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/bridge/tending.h"

#include <QCoreApplication>

#include "core/memory/health.h"
#include "core/memory/retention.h"
#include "core/memory/threads/conversation_insights.h"
#include "ui/bridge/memory_details.h"

namespace hearth::bridge {

namespace {

using engine::Engine;

struct TendingWords {
    Q_DECLARE_TR_FUNCTIONS(Tending)
};

Result<memory::Retention> retention(Engine& engine) {
    HEARTH_TRY(const auto settings, engine.memorySettings());
    return memory::Retention(engine.vault(), settings);
}

/// The engine's reasons are for logs and the terminal; these are for the window.
QString reasonOf(const memory::PruneItem& item) {
    if (item.isMemory) return TendingWords::tr("not used for longer than memories of its kind are kept");
    return item.archive ? TendingWords::tr("old, and little came of it")
                        : TendingWords::tr("old, but it holds decisions or memories");
}

PruneItem toItem(const memory::PruneItem& item) {
    PruneItem made{item.isMemory,
                   item.id,
                   toQt(item.preview),
                   reasonOf(item),
                   item.createdAt.milliseconds(),
                   item.lastUsedAt.milliseconds(),
                   item.importance,
                   item.bytes,
                   item.archive,
                   std::nullopt};
    if (item.at) made.at = item.at->milliseconds();
    return made;
}

/// "llama3.2" of "ollama/llama3.2".
QString modelOf(const std::string& by) {
    const std::size_t slash = by.find('/');
    return slash == std::string::npos ? QString() : toQt(std::string_view(by).substr(slash + 1));
}

/// Nothing where what said it first is gone.
Result<std::optional<SourceItem>> firstSource(Engine& engine, const memory::Memory& memory) {
    if (memory.sources.empty()) return std::optional<SourceItem>();
    auto source = sourceOf(engine, memory.sources.front().message);
    if (source.ok()) return std::optional(std::move(*source));
    if (source.error().code == ErrorCode::NotFound) return std::optional<SourceItem>();
    return source.error();
}

Result<ProposalItem> toItem(Engine& engine, const memory::Proposal& proposal) {
    ProposalItem item{bridge::toItem(proposal.memory), {}, {}, {}};
    for (const auto& old : proposal.replaces) item.replaces << toQt(old.content);
    HEARTH_TRY(item.source, firstSource(engine, proposal.memory));
    if (const auto& refusal = proposal.refusal)
        item.refusal = RefusalItem{refusal->byModel(), refusal->byModel() ? modelOf(refusal->by) : QString(),
                                   refusal->at.milliseconds()};
    return item;
}

Result<std::vector<MemoryItem>> memoriesOf(Engine& engine, const std::vector<MemoryId>& ids) {
    std::vector<MemoryItem> items;
    for (const auto& id : ids) {
        auto memory = engine.memories().get(id);
        if (memory.ok()) {
            items.push_back(bridge::toItem(*memory));
        } else if (memory.error().code != ErrorCode::NotFound) {
            return memory.error();
        }
    }
    return items;
}

Result<HealthItem> readHealth(Engine& engine) {
    HEARTH_TRY(const auto settings, engine.memorySettings());
    HEARTH_TRY(const auto report, memory::checkHealth(engine.vault(), settings));
    HealthItem item;
    item.memories = report.memories;
    item.conflicts = report.conflicts;
    item.stale = static_cast<qint64>(report.stale.size());
    for (const auto& [one, other] : report.duplicates) {
        HEARTH_TRY(auto both, memoriesOf(engine, {one, other}));
        if (both.size() == 2) item.duplicates.emplace_back(std::move(both[0]), std::move(both[1]));
    }
    HEARTH_TRY(item.neverUsed, memoriesOf(engine, report.neverUsed));
    HEARTH_TRY(item.secrets, memoriesOf(engine, report.secrets));
    HEARTH_TRY(const auto twins, memory::ConversationInsights(engine.vault()).duplicates());
    for (const auto& [one, other] : twins) item.twins.push_back({one.id, toQt(one.title), other.id, toQt(other.title)});
    return item;
}

}  // namespace

void Tending::review(QObject* context, memory::ReviewState state, Answer<ReviewItem> answer) {
    auto work = [state](Engine& engine, const CancelToken&) -> Result<ReviewItem> {
        ReviewItem item;
        auto review = engine.review();
        HEARTH_TRY(item.waiting, review.waiting());
        HEARTH_TRY(item.refused, review.refused());
        HEARTH_TRY(const auto found, review.list(state));
        for (const auto& proposal : found) {
            HEARTH_TRY(ProposalItem one, toItem(engine, proposal));
            item.listed.push_back(std::move(one));
        }
        return item;
    };
    m_bridge.ask(context, Lane::Read, std::move(work), std::move(answer));
}

void Tending::accept(QObject* context, const std::vector<MemoryId>& ids, Answer<memory::ReviewStep> answer) {
    auto work = [ids](Engine& engine, const CancelToken&) -> Result<memory::ReviewStep> {
        HEARTH_TRY(auto accepted, engine.review().accept(ids));
        return std::move(accepted.step);
    };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Tending::reject(QObject* context, const std::vector<MemoryId>& ids, Answer<memory::ReviewStep> answer) {
    auto work = [ids](Engine& engine, const CancelToken&) { return engine.review().reject(ids); };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Tending::undoReview(QObject* context, const memory::ReviewStep& step, Answer<void> answer) {
    auto work = [step](Engine& engine, const CancelToken&) { return engine.review().undo(step); };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Tending::reviews(QObject* context, Answer<bool> answer) {
    auto work = [](Engine& engine, const CancelToken&) { return engine.reviewsMemories(); };
    m_bridge.ask(context, Lane::Read, std::move(work), std::move(answer));
}

void Tending::setReviews(QObject* context, bool on, Answer<void> answer) {
    auto work = [on](Engine& engine, const CancelToken&) { return engine.reviewMemories(on); };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Tending::changes(QObject* context, int limit, Answer<std::vector<ChangeItem>> answer) {
    auto work = [limit](Engine& engine, const CancelToken&) -> Result<std::vector<ChangeItem>> {
        HEARTH_TRY(const auto found, memory::Changes(engine.vault()).list(limit));
        std::vector<ChangeItem> items;
        for (const auto& change : found)
            items.push_back({change.id, change.kind, change.at.milliseconds(), toQt(change.content),
                             toQt(change.byContent), toQt(change.said).simplified(), change.memory});
        return items;
    };
    m_bridge.ask(context, Lane::Read, std::move(work), std::move(answer));
}

void Tending::pruning(QObject* context, Answer<std::vector<PruneItem>> answer) {
    auto work = [](Engine& engine, const CancelToken&) -> Result<std::vector<PruneItem>> {
        HEARTH_TRY(const auto list, retention(engine));
        HEARTH_TRY(const auto found, list.list(0));
        std::vector<PruneItem> items;
        for (const auto& item : found) items.push_back(toItem(item));
        return items;
    };
    m_bridge.ask(context, Lane::Read, std::move(work), std::move(answer));
}

void Tending::keep(QObject* context, const std::vector<IdBytes>& ids, Answer<void> answer) {
    auto work = [ids](Engine& engine, const CancelToken&) -> Status {
        HEARTH_TRY(auto list, retention(engine));
        for (const auto& id : ids) HEARTH_TRY_STATUS(list.keep(id));
        return {};
    };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Tending::archive(QObject* context, const std::vector<PruneItem>& items, Answer<void> answer) {
    auto work = [items](Engine& engine, const CancelToken&) -> Status {
        HEARTH_TRY(auto list, retention(engine));
        for (const auto& item : items) {
            HEARTH_TRY_STATUS(item.isMemory ? list.archive(MemoryId(item.id))
                                            : engine.conversations().setArchived(ConversationId(item.id), true));
        }
        return {};
    };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Tending::takeOut(QObject* context, const std::vector<PruneItem>& items, Answer<void> answer) {
    auto work = [items](Engine& engine, const CancelToken&) -> Status {
        HEARTH_TRY(auto list, retention(engine));
        for (const auto& item : items) {
            HEARTH_TRY_STATUS(item.isMemory ? list.unarchive(MemoryId(item.id))
                                            : engine.conversations().setArchived(ConversationId(item.id), false));
        }
        return {};
    };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

CancelToken Tending::comeBack(QObject* context, const ConversationId& id, Answer<ComeBackItem> answer) {
    auto work = [id](Engine& engine, const CancelToken&) -> Result<ComeBackItem> {
        ComeBackItem item;
        HEARTH_TRY(const auto thread, engine.memories().thread(id));
        if (thread) item.thread = bridge::toItem(*thread);
        const memory::ConversationInsights insights(engine.vault());
        HEARTH_TRY(const auto related, insights.related(id));
        for (const auto& other : related) item.related.emplace_back(other.id, toQt(other.title));
        HEARTH_TRY(const auto labels, insights.labels(id));
        for (const auto& one : labels) item.labels.push_back({toQt(one.label), toQt(one.reason)});
        return item;
    };
    return m_bridge.ask(context, Lane::Read, std::move(work), std::move(answer));
}

CancelToken Tending::labels(QObject* context, const ConversationId& id, Answer<LabelsItem> answer) {
    auto work = [id](Engine& engine, const CancelToken&) -> Result<LabelsItem> {
        LabelsItem item;
        HEARTH_TRY(const auto conversation, engine.conversations().get(id));
        for (const auto& name : conversation.labels) item.present << toQt(name);
        HEARTH_TRY(const auto labels, memory::ConversationInsights(engine.vault()).labels(id));
        for (const auto& one : labels) item.suggested.push_back({toQt(one.label), toQt(one.reason)});
        return item;
    };
    return m_bridge.ask(context, Lane::Read, std::move(work), std::move(answer));
}

void Tending::removeLabel(QObject* context, const ConversationId& id, const QString& label, Answer<void> answer) {
    auto work = [id, label = fromQt(label)](Engine& engine, const CancelToken&) {
        return engine.conversations().setLabel(id, label, false);
    };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Tending::addLabel(QObject* context, const ConversationId& id, const QString& label, Answer<void> answer) {
    auto work = [id, label = fromQt(label)](Engine& engine, const CancelToken&) {
        return engine.conversations().setLabel(id, label, true);
    };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Tending::dismissLabel(QObject* context, const ConversationId& id, const QString& label, Answer<void> answer) {
    auto work = [id, label = fromQt(label)](Engine& engine, const CancelToken&) {
        return memory::ConversationInsights(engine.vault()).dismissLabel(id, label);
    };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Tending::distinct(QObject* context, const MemoryId& one, const MemoryId& other, Answer<void> answer) {
    auto work = [one, other](Engine& engine, const CancelToken&) {
        return memory::dismissDuplicate(engine.vault(), one, other);
    };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Tending::distinct(QObject* context, const ConversationId& one, const ConversationId& other, Answer<void> answer) {
    auto work = [one, other](Engine& engine, const CancelToken&) {
        return memory::ConversationInsights(engine.vault()).dismissDuplicate(one, other);
    };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Tending::health(QObject* context, Answer<HealthItem> answer) {
    auto work = [](Engine& engine, const CancelToken&) { return readHealth(engine); };
    m_bridge.ask(context, Lane::Read, std::move(work), std::move(answer));
}

}  // namespace hearth::bridge
