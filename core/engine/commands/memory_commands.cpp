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
    HEARTH_TRY(const auto memories, context.engine.memories().list(filter));
    return CommandOutput{listOf(memories)};
}

Output showMemory(CommandContext& context, const Json& request) {
    HEARTH_TRY(const MemoryId id, memoryOf(request));
    return changed(context, id, {});
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
    return CommandOutput{{{"memory", toJson(memory)}, {"origin", memory.origin}, {"sources", std::move(sources)}}};
}

}  // namespace hearth::engine::commands
