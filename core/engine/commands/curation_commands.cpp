// SPDX-License-Identifier: AGPL-3.0-or-later
// What a person does about what the memory engine found out by itself: conflicts, changes, context shifts, what could
// be put away, labels, conversations that are alike, the health of the memory, what a day or a week was about.
#include "core/engine/commands/commands.h"
#include "core/engine/json_shapes.h"
#include "core/memory/changes.h"
#include "core/memory/health.h"
#include "core/memory/keeping/conflicts.h"
#include "core/memory/retention.h"
#include "core/memory/threads/context_shift.h"
#include "core/memory/threads/conversation_insights.h"
#include "core/memory/threads/period_summaries.h"

namespace hearth::engine::commands {

namespace {

constexpr std::int64_t kDefaultChanges = 50;

Json idJson(const std::optional<MemoryId>& id) { return id ? Json(id->text()) : Json(); }

template <typename Ids>
Json idsJson(const Ids& ids) {
    Json list = Json::array();
    for (const auto& id : ids) list.push_back(id.text());
    return list;
}

Json conflictJson(const memory::Conflict& conflict) {
    const auto side = [](const memory::Memory& memory) {
        Json shown = toJson(memory);
        shown["archivedAt"] = timeJson(memory.archivedAt);
        return shown;
    };
    return {{"id", conflict.id.text()},
            {"reason", conflict.reason},
            {"earlier", side(conflict.earlier)},
            {"later", side(conflict.later)},
            {"raisedAt", conflict.raisedAt.rfc3339()},
            {"answer", memory::answerName(conflict.answer)},
            {"answeredAt", timeJson(conflict.answeredAt)},
            {"askAt", timeJson(conflict.askAt)}};
}

Json changeJson(const memory::Change& change) {
    return {{"id", formatUuid(change.id)},   {"kind", memory::changeName(change.kind)},
            {"at", change.at.rfc3339()},     {"memoryId", change.memory.text()},
            {"by", idJson(change.by)},       {"content", change.content},
            {"byContent", change.byContent}, {"said", change.said}};
}

Json shiftJson(const memory::ContextShift& shift) {
    return {{"id", shift.id.text()},
            {"week", shift.week},
            {"old", shift.oldTopic},
            {"new", shift.newTopic},
            {"distance", shift.distance},
            {"confidence", shift.confidence},
            {"at", shift.at.rfc3339()},
            {"memoryId", shift.memory.text()},
            {"superseded", idsJson(shift.superseded)},
            {"seenAt", timeJson(shift.seenAt)},
            {"undoneAt", timeJson(shift.undoneAt)}};
}

Json pruneJson(const memory::PruneItem& item) {
    return {{"kind", item.isMemory ? "memory" : "conversation"},
            {"id", formatUuid(item.id)},
            {"preview", item.preview},
            {"reason", item.reason},
            {"createdAt", item.createdAt.rfc3339()},
            {"lastUsedAt", item.lastUsedAt.rfc3339()},
            {"importance", item.importance},
            {"bytes", item.bytes},
            {"suggestion", item.archive ? "archive" : "keep"},
            {"archivesAt", timeJson(item.at)}};
}

Json alikeJson(const memory::AlikeConversation& alike) {
    return {{"id", alike.id.text()}, {"title", alike.title}, {"score", alike.score}};
}

Json linesJson(const std::vector<memory::ToldLine>& lines) {
    Json list = Json::array();
    for (const auto& line : lines)
        list.push_back({{"text", line.text},
                        {"at", line.at.rfc3339()},
                        {"before", line.before.empty() ? Json() : Json(line.before)}});
    return list;
}

Json threadsJson(const std::vector<memory::PeriodThread>& threads) {
    Json list = Json::array();
    for (const auto& thread : threads)
        list.push_back({{"conversationId", thread.id.text()},
                        {"title", thread.title},
                        {"state", thread.state},
                        {"firstAt", thread.firstAt.rfc3339()},
                        {"lastAt", thread.lastAt.rfc3339()},
                        {"leftOff", thread.leftOff}});
    return list;
}

template <typename Items, typename Shape>
Json listed(const char* name, const Items& items, Shape shape) {
    Json list = Json::array();
    for (const auto& item : items) list.push_back(shape(item));
    return {{name, std::move(list)}};
}

int limitOf(const Json& request, std::int64_t usual) {
    return static_cast<int>(integerOf(request, "limit").value_or(usual));
}

Result<memory::Retention> retentionOf(CommandContext& context) {
    HEARTH_TRY(const memory::MemorySettings settings, context.engine.memorySettings());
    return memory::Retention(context.engine.vault(), settings);
}

}  // namespace

Output listConflicts(CommandContext& context, const Json& request) {
    HEARTH_TRY(const auto conflicts, memory::Conflicts(context.engine.vault()).list(flagOf(request, "all")));
    return CommandOutput{listed("conflicts", conflicts, conflictJson)};
}

Output resolveConflict(CommandContext& context, const Json& request) {
    HEARTH_TRY(const auto id, memory::ConflictId::parse(textOf(request, "id")));
    const auto answer = memory::answerFromName(textOf(request, "keep"));
    if (!answer) return fail(ErrorCode::InvalidArgument, "keep takes old, new, both or later");
    HEARTH_TRY(const auto conflict, memory::Conflicts(context.engine.vault()).answer(id, *answer));
    return CommandOutput{conflictJson(conflict)};
}

Output listChanges(CommandContext& context, const Json& request) {
    HEARTH_TRY(const auto changes, memory::Changes(context.engine.vault()).list(limitOf(request, kDefaultChanges)));
    return CommandOutput{listed("changes", changes, changeJson)};
}

Output undoChange(CommandContext& context, const Json& request) {
    HEARTH_TRY(const IdBytes id, parseUuid(textOf(request, "id")));
    HEARTH_TRY_STATUS(memory::Changes(context.engine.vault()).undo(id));
    return CommandOutput{{{"id", formatUuid(id)}, {"undone", true}}};
}

Output mergeMemories(CommandContext& context, const Json& request) {
    HEARTH_TRY(const MemoryId from, memoryOf(request));
    HEARTH_TRY(const MemoryId into, MemoryId::parse(textOf(request, "into")));
    HEARTH_TRY(const auto merged, memory::Changes(context.engine.vault()).merge(from, into));
    return CommandOutput{toJson(merged)};
}

Output listShifts(CommandContext& context, const Json& request) {
    HEARTH_TRY(const auto shifts, memory::ContextShifts(context.engine.vault()).list(flagOf(request, "all")));
    return CommandOutput{listed("shifts", shifts, shiftJson)};
}

Output listPeriods(CommandContext& context, const Json& request) {
    const auto period = memory::periodFromName(optionalTextOf(request, "period").value_or("day"));
    if (!period) return fail(ErrorCode::InvalidArgument, "a period is day, week, month or year");
    HEARTH_TRY(const auto periods, memory::PeriodSummaries::told(context.engine.vault(), *period, limitOf(request, 0)));
    return CommandOutput{listed("periods", periods, [](const memory::PeriodSummary& summary) -> Json {
        return {{"period", memory::periodName(summary.period)},
                {"start", summary.start.rfc3339()},
                {"until", summary.until.rfc3339()},
                {"soFar", summary.soFar},
                {"summary", summary.summary},
                {"topics", summary.topics},
                {"decisions", memory::textsOf(summary.decisions)},
                {"openQuestions", memory::textsOf(summary.openQuestions)},
                {"conversations", idsJson(summary.conversations)},
                {"messages", summary.messageCount},
                {"writtenBy", summary.writtenBy},
                {"changes", linesJson(summary.changes)},
                {"news", linesJson(summary.news)},
                {"plans", linesJson(summary.plans)},
                {"threads", threadsJson(summary.threads)}};
    })};
}

Output listPrunable(CommandContext& context, const Json& request) {
    HEARTH_TRY(const auto retention, retentionOf(context));
    HEARTH_TRY(const auto items, retention.list(limitOf(request, 0)));
    return CommandOutput{listed("items", items, pruneJson)};
}

Output archiveMemory(CommandContext& context, const Json& request) {
    HEARTH_TRY(const MemoryId id, memoryOf(request));
    HEARTH_TRY(auto retention, retentionOf(context));
    HEARTH_TRY_STATUS(flagOf(request, "undo") ? retention.unarchive(id) : retention.archive(id));
    HEARTH_TRY(const auto memory, context.engine.memories().get(id));
    return CommandOutput{toJson(memory)};
}

Output keepUnpruned(CommandContext& context, const Json& request) {
    HEARTH_TRY(const IdBytes id, parseUuid(textOf(request, "id")));
    HEARTH_TRY(auto retention, retentionOf(context));
    HEARTH_TRY_STATUS(retention.keep(id));
    return CommandOutput{{{"id", formatUuid(id)}, {"kept", true}}};
}

/// What those say that a report names, by their ids.
Result<Json> contentsOf(CommandContext& context, const memory::HealthReport& report) {
    std::vector<MemoryId> named = report.stale;
    for (const auto* ids : {&report.neverUsed, &report.secrets}) named.insert(named.end(), ids->begin(), ids->end());
    for (const auto& [one, other] : report.duplicates) named.insert(named.end(), {one, other});
    Json contents = Json::object();
    for (const auto& id : named) {
        const auto memory = context.engine.memories().get(id);
        // Forgotten since the report was made.
        if (!memory.ok() && memory.error().code == ErrorCode::NotFound) continue;
        if (!memory.ok()) return memory.error();
        contents[id.text()] = memory->content;
    }
    return contents;
}

namespace {
/// Messages dated ahead, where there are any.
Json aheadJson(const memory::HealthReport& report) {
    if (report.ahead == 0) return nullptr;
    return {{"messages", report.ahead}, {"from", timeJson(report.aheadFrom)}, {"to", timeJson(report.aheadTo)}};
}
}  // namespace

Output memoryHealth(CommandContext& context, const Json&) {
    HEARTH_TRY(const memory::MemorySettings settings, context.engine.memorySettings());
    HEARTH_TRY(const auto report, memory::checkHealth(context.engine.vault(), settings));
    Json duplicates = Json::array();
    for (const auto& [older, newer] : report.duplicates) duplicates.push_back({older.text(), newer.text()});
    HEARTH_TRY(Json contents, contentsOf(context, report));
    return CommandOutput{{{"memories", report.memories},
                          {"duplicates", std::move(duplicates)},
                          {"conflicts", report.conflicts},
                          {"stale", idsJson(report.stale)},
                          {"neverUsed", idsJson(report.neverUsed)},
                          {"secrets", idsJson(report.secrets)},
                          {"ahead", aheadJson(report)},
                          {"contents", std::move(contents)}}};
}

Output distinctMemories(CommandContext& context, const Json& request) {
    HEARTH_TRY(const MemoryId id, memoryOf(request));
    HEARTH_TRY(const IdBytes other, parseUuid(textOf(request, "other")));
    HEARTH_TRY_STATUS(memory::dismissDuplicate(context.engine.vault(), id, MemoryId(other)));
    return CommandOutput{{{"memories", {id.text(), formatUuid(other)}}, {"distinct", true}}};
}

Output suggestLabels(CommandContext& context, const Json& request) {
    HEARTH_TRY(const auto conversation, optionalConversationOf(request, "conversation"));
    HEARTH_TRY(const auto suggestions, memory::ConversationInsights(context.engine.vault()).labels(conversation));
    return CommandOutput{listed("suggestions", suggestions, [](const memory::LabelSuggestion& suggestion) -> Json {
        return {{"conversationId", suggestion.conversation.text()},
                {"title", suggestion.title},
                {"label", suggestion.label},
                {"new", suggestion.isNew},
                {"confidence", suggestion.confidence},
                {"reason", suggestion.reason}};
    })};
}

Output dismissLabel(CommandContext& context, const Json& request) {
    HEARTH_TRY(const ConversationId id, conversationOf(request, "id"));
    HEARTH_TRY_STATUS(memory::ConversationInsights(context.engine.vault()).dismissLabel(id, textOf(request, "label")));
    return CommandOutput{{{"conversationId", id.text()}, {"dismissed", textOf(request, "label")}}};
}

Output listDuplicates(CommandContext& context, const Json&) {
    HEARTH_TRY(const auto pairs, memory::ConversationInsights(context.engine.vault()).duplicates());
    return CommandOutput{listed("duplicates", pairs, [](const memory::ConversationInsights::Pair& pair) -> Json {
        return {{"conversations", {alikeJson(pair.one), alikeJson(pair.other)}}, {"score", pair.one.score}};
    })};
}

Output listRelated(CommandContext& context, const Json& request) {
    HEARTH_TRY(const ConversationId id, conversationOf(request, "id"));
    HEARTH_TRY([[maybe_unused]] const auto conversation, context.engine.conversations().get(id));
    HEARTH_TRY(const auto related, memory::ConversationInsights(context.engine.vault()).related(id));
    return CommandOutput{listed("related", related, alikeJson)};
}

Output distinctConversations(CommandContext& context, const Json& request) {
    HEARTH_TRY(const ConversationId id, conversationOf(request, "id"));
    HEARTH_TRY(const ConversationId other, conversationOf(request, "other"));
    for (const auto& one : {id, other}) {
        HEARTH_TRY([[maybe_unused]] const auto conversation, context.engine.conversations().get(one));
    }
    HEARTH_TRY_STATUS(memory::ConversationInsights(context.engine.vault()).dismissDuplicate(id, other));
    return CommandOutput{{{"conversations", {id.text(), other.text()}}, {"distinct", true}}};
}

Output conversationImportance(CommandContext& context, const Json& request) {
    HEARTH_TRY(const ConversationId id, conversationOf(request, "id"));
    memory::ConversationInsights insights(context.engine.vault());
    const auto value = integerOf(request, "value");
    if (value || flagOf(request, "undo")) {
        const auto importance = value ? std::optional(static_cast<int>(*value)) : std::nullopt;
        HEARTH_TRY_STATUS(insights.setImportance(id, importance));
    }
    HEARTH_TRY(const auto all, insights.list());
    for (const auto& insight : all)
        if (insight.id == id)
            return CommandOutput{
                {{"id", id.text()}, {"importance", insight.importance}, {"setByHand", insight.setByHand}}};
    return fail(ErrorCode::Unavailable,
                "this conversation was not read yet, so nothing is known of its importance; see: hearthctl maintain");
}

}  // namespace hearth::engine::commands
