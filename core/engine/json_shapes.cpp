// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/json_shapes.h"

#include <array>

#include "core/engine/error_text.h"
#include "core/engine/temporary_chat.h"

namespace hearth::engine {

namespace {

template <typename Range>
Json listOf(const Range& items) {
    Json list = Json::array();
    for (const auto& item : items) list.push_back(toJson(item));
    return list;
}

template <typename Range>
Json idList(const Range& ids) {
    Json list = Json::array();
    for (const auto& id : ids) list.push_back(id.text());
    return list;
}

/// Without a provider's own blocks, which nobody else can read.
Json shownParts(const chat::Message& message) {
    std::vector<chat::Part> parts = message.parts;
    for (chat::Part& part : parts)
        if (part.kind == chat::PartKind::Thinking) part.data = Json::object();
    return chat::partsToJson(parts);
}

Json sourcesJson(const std::vector<memory::Source>& sources) {
    Json list = Json::array();
    for (const memory::Source& source : sources)
        list.push_back({{"messageId", source.message.text()},
                        {"externalId", textJson(source.externalId)},
                        {"start", source.start},
                        {"end", source.end}});
    return list;
}

const char* pathName(recall::RecallPath path) {
    switch (path) {
        case recall::RecallPath::Instant: return "instant";
        case recall::RecallPath::Fast: return "fast";
        case recall::RecallPath::Thorough: return "thorough";
    }
    return "fast";
}

const char* tierName(memory::Tier tier) {
    switch (tier) {
        case memory::Tier::CrossRecent: return "TIER1";
        case memory::Tier::PrefsGoals: return "TIER2";
        case memory::Tier::General: return "TIER3";
    }
    return "TIER3";
}

}  // namespace

Json timeJson(const std::optional<Timestamp>& time) { return time ? Json(time->rfc3339()) : Json(); }
Json textJson(const std::optional<std::string>& text) { return text ? Json(*text) : Json(); }

Json toJson(const chat::ImportReport& report) {
    Json skipped = Json::array();
    for (const auto& record : report.skipped) skipped.push_back({{"where", record.where}, {"reason", record.reason}});
    return {{"conversations", report.conversations}, {"messages", report.messages},  {"added", report.added},
            {"alreadyThere", report.alreadyThere},   {"inTrash", report.inTrash},    {"leftOut", report.leftOut},
            {"unlikelyTimes", report.unlikelyTimes}, {"skipped", std::move(skipped)}};
}

const char* layerName(memory::Layer layer) {
    switch (layer) {
        case memory::Layer::Working: return "working";
        case memory::Layer::Recent: return "recent";
        case memory::Layer::LongTerm: return "long-term";
    }
    return "long-term";
}

Json toJson(const chat::Conversation& conversation) {
    return {{"id", conversation.id.text()},
            {"externalId", textJson(conversation.externalId)},
            {"title", conversation.title},
            {"source", conversation.source},
            {"createdAt", conversation.createdAt.rfc3339()},
            {"updatedAt", conversation.updatedAt.rfc3339()},
            {"messages", conversation.messageCount},
            {"folder", textJson(conversation.folder)},
            {"labels", conversation.labels},
            {"pinned", conversation.pinned},
            {"archived", conversation.archived},
            {"provider", textJson(conversation.provider)},
            {"model", textJson(conversation.model)},
            {"systemPrompt", textJson(conversation.systemPrompt)},
            {"localOnly", conversation.localOnly},
            {"memoryOff", conversation.memoryOff},
            {"deletedAt", timeJson(conversation.deletedAt)}};
}

namespace {

Json callJson(const chat::CallInfo& call) {
    return {
        {"route", call.route},
        {"usage",
         {{"inputTokens", call.inputTokens}, {"outputTokens", call.outputTokens}, {"cachedTokens", call.cachedTokens}}},
        {"costUsd", call.costUsd ? Json(*call.costUsd) : Json()},
        {"latencyMs", call.latencyMs},
        {"firstTokenMs", call.firstTokenMs},
        {"fallbacks", call.fallbacks},
        {"chain", chat::chainToJson(call.chain)}};
}

}  // namespace

Json toJson(const chat::Message& message) {
    return {{"id", message.id.text()},
            {"externalId", textJson(message.externalId)},
            {"parentId", message.parent ? Json(message.parent->text()) : Json()},
            {"role", chat::roleName(message.role)},
            {"speaker", textJson(message.author)},
            {"createdAt", message.createdAt.rfc3339()},
            {"text", message.text},
            {"parts", shownParts(message)},
            {"complete", message.state == chat::MessageState::Complete},
            {"provider", textJson(message.provider)},
            {"model", textJson(message.model)},
            {"call", message.call ? callJson(*message.call) : Json()}};
}

Json toJson(const memory::Memory& memory) {
    return {{"id", memory.id.text()},
            {"content", memory.content},
            {"kind", memory.kind},
            {"tier", tierName(memory.tier)},
            {"layer", layerName(memory.layer)},
            {"priority", memory.priority},
            {"active", memory.active},
            {"supersededBy", memory.supersededBy ? Json(memory.supersededBy->text()) : Json()},
            {"validFrom", timeJson(memory.validFrom)},
            {"validUntil", timeJson(memory.validUntil)},
            {"trueUntil", timeJson(memory.trueUntil)},
            {"learnedAt", memory.learnedAt.rfc3339()},
            {"pinned", memory.pinned},
            {"localOnly", memory.localOnly},
            {"sources", sourcesJson(memory.sources)}};
}

Json toJson(const memory::ThreadState& thread) {
    return {{"conversationId", thread.conversation.text()},
            {"title", thread.title},
            {"summary", thread.summary},
            {"topic", thread.topic},
            {"subtopics", thread.subtopics},
            {"state", thread.state},
            {"decisions", thread.decisions},
            {"openQuestions", thread.openQuestions},
            {"position", thread.position},
            {"messageCount", thread.messageCount},
            {"engagement", thread.engagement},
            {"lastAt", thread.lastAt.rfc3339()},
            {"context", thread.precomputed}};
}

Json toJson(const recall::Hit& hit) {
    return {{"messageId", hit.message.text()},
            {"externalId", textJson(hit.externalId)},
            {"conversationId", hit.conversation.text()},
            {"role", chat::roleName(hit.role)},
            {"speaker", textJson(hit.speaker)},
            {"createdAt", hit.createdAt.rfc3339()},
            {"text", hit.text},
            {"score", hit.score},
            {"why", hit.why}};
}

Json toJson(const recall::RecallResult& result) {
    Json memories = Json::array();
    for (const recall::RecalledMemory& item : result.memories)
        memories.push_back({{"id", item.memory.id.text()},
                            {"content", item.memory.content},
                            {"tier", tierName(item.memory.tier)},
                            {"layer", layerName(item.memory.layer)},
                            {"priority", item.memory.priority},
                            {"score", item.score},
                            {"why", item.why},
                            {"sources", sourcesJson(item.memory.sources)}});
    return {{"path", pathName(result.path)},
            {"memories", std::move(memories)},
            {"passages", listOf(result.passages)},
            {"context", result.context},
            {"latencyMs", result.latencyMs}};
}

Json toJson(const TemporaryAnswer& answer) {
    Json value = callJson(answer.call);
    value.update({{"conversationId", nullptr},
                  {"messageId", nullptr},
                  {"content", answer.text},
                  {"complete", !answer.failure},
                  {"provider", answer.provider},
                  {"model", answer.model},
                  {"receipt", {{"memories", Json::array()}, {"passages", Json::array()}}}});
    return value;
}

Json toJson(const BudgetState& state) {
    return {{"limitUsd", state.limitUsd ? Json(*state.limitUsd) : Json()},
            {"spentUsd", state.spentUsd},
            {"unpriced", state.unpriced},
            {"level", budgetLevelName(state.level)},
            {"from", state.month.start.rfc3339()},
            {"to", state.month.end.rfc3339()}};
}

Json toJson(const ToolStep& step) {
    return {{"server", step.tool.server},
            {"tool", step.tool.tool},
            {"arguments", step.arguments},
            {"allowed", step.allowed},
            {"isError", step.isError},
            {"result", step.result},
            {"ms", step.ms}};
}

Json toJson(const ToolNotice& notice) { return {{"server", notice.server}, {"message", toolNoticeText(notice)}}; }

Json toJson(const TurnResult& result) {
    const chat::Message& answer = result.answer;
    const chat::Receipt receipt = answer.receipt.value_or(chat::Receipt{});
    Json value = callJson(answer.call.value_or(chat::CallInfo{}));
    value.update({{"conversationId", answer.conversation.text()},
                  {"messageId", answer.id.text()},
                  {"content", answer.text},
                  {"complete", answer.state == chat::MessageState::Complete},
                  {"provider", textJson(answer.provider)},
                  {"model", textJson(answer.model)},
                  {"budget", result.budget ? toJson(*result.budget) : Json()},
                  {"receipt", {{"memories", idList(receipt.memories)}, {"passages", idList(receipt.passages)}}}});
    // Only where there is something to say of tools.
    if (!result.toolSteps.empty()) value["toolCalls"] = listOf(result.toolSteps);
    if (!result.toolNotices.empty()) value["toolNotices"] = listOf(result.toolNotices);
    return value;
}

}  // namespace hearth::engine
