// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/bridge/curation.h"

#include <algorithm>

namespace hearth::bridge {

namespace {

using engine::Engine;

ConflictItem toItem(const memory::Conflict& conflict) {
    return {conflict.id,
            conflict.earlier.id,
            toQt(conflict.earlier.content),
            conflict.earlier.learnedAt.milliseconds(),
            conflict.later.id,
            toQt(conflict.later.content),
            conflict.later.learnedAt.milliseconds(),
            conflict.askAt ? conflict.askAt->milliseconds() : 0};
}

/// Both sides still count, and it is not yet asked again.
bool isPutOff(const memory::Conflict& conflict, Timestamp now) {
    const auto counts = [](const memory::Memory& memory) { return !memory.supersededBy && !memory.archivedAt; };
    return conflict.answer == memory::ConflictAnswer::Later && conflict.askAt && *conflict.askAt > now &&
           counts(conflict.earlier) && counts(conflict.later);
}

ShiftItem toItem(const memory::ContextShift& shift) {
    return {shift.id, toQt(shift.oldTopic), toQt(shift.newTopic), shift.at.milliseconds(),
            static_cast<int>(shift.superseded.size())};
}

}  // namespace

void Curation::cards(QObject* context, Answer<Cards> answer) {
    auto work = [](Engine& engine, const CancelToken&) -> Result<Cards> {
        Cards cards;
        HEARTH_TRY(const auto conflicts, memory::Conflicts(engine.vault()).list(false));
        for (const auto& conflict : conflicts) cards.conflicts.push_back(toItem(conflict));
        HEARTH_TRY(const auto shifts, memory::ContextShifts(engine.vault()).list(false));
        for (const auto& shift : shifts)
            if (!shift.seenAt) cards.shifts.push_back(toItem(shift));
        return cards;
    };
    m_bridge.ask(context, Lane::Read, std::move(work), std::move(answer));
}

void Curation::putOff(QObject* context, Answer<std::vector<ConflictItem>> answer) {
    auto work = [](Engine& engine, const CancelToken&) -> Result<std::vector<ConflictItem>> {
        HEARTH_TRY(const auto conflicts, memory::Conflicts(engine.vault()).list(true));
        std::vector<ConflictItem> items;
        for (const auto& conflict : conflicts)
            if (isPutOff(conflict, engine.vault().clock().now())) items.push_back(toItem(conflict));
        std::stable_sort(items.begin(), items.end(),
                         [](const ConflictItem& one, const ConflictItem& other) { return one.askAt < other.askAt; });
        return items;
    };
    m_bridge.ask(context, Lane::Read, std::move(work), std::move(answer));
}

void Curation::answerConflict(QObject* context, const memory::ConflictId& id, memory::ConflictAnswer chosen,
                              Answer<void> answer) {
    auto work = [id, chosen](Engine& engine, const CancelToken&) -> Status {
        HEARTH_TRY([[maybe_unused]] const auto answered, memory::Conflicts(engine.vault()).answer(id, chosen));
        return {};
    };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Curation::undoShift(QObject* context, const memory::ShiftId& id, Answer<void> answer) {
    auto work = [id](Engine& engine, const CancelToken&) { return memory::ContextShifts(engine.vault()).undo(id); };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Curation::dismissShift(QObject* context, const memory::ShiftId& id, Answer<void> answer) {
    auto work = [id](Engine& engine, const CancelToken&) { return memory::ContextShifts(engine.vault()).markSeen(id); };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Curation::helper(QObject* context, Answer<engine::MemoryModel> answer) {
    auto work = [](Engine& engine, const CancelToken&) { return engine::memoryModel(engine.settings()); };
    m_bridge.ask(context, Lane::Read, std::move(work), std::move(answer));
}

void Curation::setHelper(QObject* context, engine::MemoryModel helper, Answer<void> answer) {
    auto work = [helper](Engine& engine, const CancelToken&) {
        return engine::setMemoryModel(engine.settings(), helper);
    };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Curation::unread(QObject* context, Answer<UnreadItem> answer) {
    auto work = [](Engine& engine, const CancelToken&) -> Result<UnreadItem> {
        HEARTH_TRY(const auto helper, engine::memoryModel(engine.settings()));
        HEARTH_TRY(const auto waiting, engine.memories().unreadByModel());
        return UnreadItem{static_cast<qint64>(waiting.size()), helper};
    };
    m_bridge.ask(context, Lane::Read, std::move(work), std::move(answer));
}

void Curation::readUnread(Task& task, Answer<ModelReadingItem> answer) {
    auto work = [](Engine& engine, const store::Watch& watch) -> Result<ModelReadingItem> {
        const auto listener = [&watch](const engine::JobProgress& job) {
            if (watch.progress)
                watch.progress(static_cast<std::uint64_t>(job.done), static_cast<std::uint64_t>(job.all));
        };
        HEARTH_TRY(const auto round, engine.readWithModel({}, listener, watch.cancel));
        if (round.away) return round.failure->error;
        HEARTH_TRY(const bool inReview, engine.reviewsMemories());
        ModelReadingItem item{round.conversations, round.report.added, round.report.superseded, round.report.dropped};
        item.ended = round.report.ended;
        item.reworded = round.report.reworded;
        item.doubted = round.report.doubted;
        item.overBudget = round.overBudget;
        item.unanswered = round.left + round.notTaken;
        item.notShown = round.passedOver;
        item.unclear = round.unclear;
        item.inReview = inReview;
        return item;
    };
    task.run(std::move(work), std::move(answer));
}

}  // namespace hearth::bridge
