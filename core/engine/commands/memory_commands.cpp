// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/base/text.h"
#include "core/engine/commands/commands.h"
#include "core/engine/json_shapes.h"

namespace hearth::engine::commands {

namespace {

Json listOf(const std::vector<memory::Memory>& memories) {
    Json list = Json::array();
    for (const memory::Memory& memory : memories) list.push_back(toJson(memory));
    return {{"memories", std::move(list)}};
}

std::optional<memory::Tier> tierNamed(std::string_view name) {
    for (const auto tier : {memory::Tier::CrossRecent, memory::Tier::PrefsGoals, memory::Tier::General})
        if (name == std::to_string(static_cast<int>(tier))) return tier;
    return std::nullopt;
}

std::optional<memory::Layer> layerNamed(std::string_view name) {
    for (const auto layer : {memory::Layer::Working, memory::Layer::Recent, memory::Layer::LongTerm})
        if (name == layerName(layer)) return layer;
    return std::nullopt;
}

/// The very words that a memory came from, and who said them when.
Result<Json> sourcesOf(CommandContext& context, const memory::Memory& memory) {
    Json sources = Json::array();
    for (const memory::Source& source : memory.sources) {
        HEARTH_TRY(const chat::Message message, context.engine.conversations().message(source.message));
        const std::size_t start = byteOffset(message.text, static_cast<std::size_t>(source.start));
        const std::size_t end = byteOffset(message.text, static_cast<std::size_t>(source.end));
        sources.push_back({{"messageId", source.message.text()},
                           {"externalId", textJson(source.externalId)},
                           {"conversationId", message.conversation.text()},
                           {"role", chat::roleName(message.role)},
                           {"createdAt", message.createdAt.rfc3339()},
                           {"start", source.start},
                           {"end", source.end},
                           {"quote", message.text.substr(start, end - start)}});
    }
    return sources;
}

/// What a memory took the place of, oldest first.
Result<Json> replacedBy(CommandContext& context, const MemoryId& id) {
    HEARTH_TRY(const auto versions, context.engine.memories().history(id));
    Json replaced = Json::array();
    for (const memory::Memory& version : versions)
        if (version.supersededBy == id)
            replaced.push_back(
                {{"id", version.id.text()}, {"content", version.content}, {"learnedAt", version.learnedAt.rfc3339()}});
    return replaced;
}

Output changed(CommandContext& context, const MemoryId& id, const Status& status) {
    HEARTH_TRY_STATUS(status);
    HEARTH_TRY(const memory::Memory memory, context.engine.memories().get(id));
    return CommandOutput{toJson(memory)};
}

}  // namespace

Output listMemories(CommandContext& context, const Json& request) {
    memory::MemoryFilter filter;
    filter.includeInactive = flagOf(request, "all");
    filter.asOf = timeOf(request, "asOf");
    filter.trueAt = timeOf(request, "trueAt");
    filter.limit = static_cast<int>(integerOf(request, "limit").value_or(0));
    filter.contains = textOf(request, "contains");
    filter.kind = textOf(request, "kind");
    filter.about = textOf(request, "about");
    filter.tier = tierNamed(textOf(request, "tier"));
    filter.layer = layerNamed(textOf(request, "layer"));
    HEARTH_TRY(const auto memories, context.engine.memories().list(filter));
    Json list = listOf(memories);
    if (filter.trueAt) list["trueAt"] = filter.trueAt->rfc3339();
    return CommandOutput{std::move(list)};
}

Output showMemory(CommandContext& context, const Json& request) {
    HEARTH_TRY(const MemoryId id, memoryOf(request));
    HEARTH_TRY(const memory::Memory memory, context.engine.memories().get(id));
    HEARTH_TRY(Json sources, sourcesOf(context, memory));
    HEARTH_TRY(Json replaced, replacedBy(context, id));
    Json shown = toJson(memory);
    shown["origin"] = memory.origin;
    shown["about"] = memory.subject;
    shown["uses"] = memory.uses;
    shown["lastUsedAt"] = timeJson(memory.lastUsedAt);
    shown["archivedAt"] = timeJson(memory.archivedAt);
    shown["sources"] = std::move(sources);
    shown["replaced"] = std::move(replaced);
    return CommandOutput{std::move(shown)};
}

Output addMemory(CommandContext& context, const Json& request) {
    HEARTH_TRY(const memory::Memory memory, context.engine.memories().add(textOf(request, "text")));
    return CommandOutput{toJson(memory)};
}

Output editMemory(CommandContext& context, const Json& request) {
    HEARTH_TRY(const MemoryId id, memoryOf(request));
    HEARTH_TRY(const memory::Memory memory, context.engine.memories().edit(id, textOf(request, "text")));
    return CommandOutput{toJson(memory)};
}

Output pinMemory(CommandContext& context, const Json& request) {
    HEARTH_TRY(const MemoryId id, memoryOf(request));
    return changed(context, id, context.engine.memories().setPinned(id, !flagOf(request, "undo")));
}

Output keepMemoryLocal(CommandContext& context, const Json& request) {
    HEARTH_TRY(const MemoryId id, memoryOf(request));
    return changed(context, id, context.engine.memories().setLocalOnly(id, !flagOf(request, "undo")));
}

Output memoryHistory(CommandContext& context, const Json& request) {
    HEARTH_TRY(const MemoryId id, memoryOf(request));
    HEARTH_TRY(const auto versions, context.engine.memories().history(id));
    return CommandOutput{listOf(versions)};
}

Output whyMemory(CommandContext& context, const Json& request) {
    HEARTH_TRY(const MemoryId id, memoryOf(request));
    HEARTH_TRY(const memory::Memory memory, context.engine.memories().get(id));
    HEARTH_TRY(Json sources, sourcesOf(context, memory));
    HEARTH_TRY(Json replaced, replacedBy(context, id));
    const bool written = memory.origin == "user" && memory.sources.empty();
    return CommandOutput{{{"memory", toJson(memory)},
                          {"origin", memory.origin},
                          {"writtenAt", written ? Json(memory.createdAt.rfc3339()) : Json()},
                          {"sources", std::move(sources)},
                          {"replaced", std::move(replaced)}}};
}

}  // namespace hearth::engine::commands
