// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/commands/commands.h"

namespace hearth::engine::commands {

std::string textOf(const Json& request, const char* name) { return stringAt(request, name).value_or(""); }

std::optional<std::string> optionalTextOf(const Json& request, const char* name) { return stringAt(request, name); }

std::optional<std::int64_t> integerOf(const Json& request, const char* name) {
    const Json& value = memberAt(request, name);
    if (!value.is_number_integer()) return std::nullopt;
    return value.get<std::int64_t>();
}

std::optional<Timestamp> timeOf(const Json& request, const char* name) {
    const auto text = stringAt(request, name);
    if (!text) return std::nullopt;
    const auto time = Timestamp::parse(*text);
    return time ? std::optional(*time) : std::nullopt;
}

bool flagOf(const Json& request, const char* name) { return boolAt(request, name, false); }

Result<ConversationId> conversationOf(const Json& request, const char* name) {
    return ConversationId::parse(textOf(request, name));
}

Result<std::optional<ConversationId>> optionalConversationOf(const Json& request, const char* name) {
    if (!stringAt(request, name)) return std::optional<ConversationId>();
    HEARTH_TRY(const ConversationId id, conversationOf(request, name));
    return std::optional(id);
}

Result<TurnRequest> turnOf(const Json& request) {
    TurnRequest turn;
    turn.provider = optionalTextOf(request, "provider");
    turn.baseUrl = optionalTextOf(request, "baseUrl");
    turn.model = optionalTextOf(request, "model");
    turn.localOnly = flagOf(request, "localOnly");
    turn.overBudget = flagOf(request, "overBudget");
    if (const auto thinking = optionalTextOf(request, "thinking")) turn.thinking = llm::thinkingNamed(*thinking);
    turn.fallback = !turn.provider || flagOf(request, "fallback");
    if (turn.baseUrl && !turn.provider)
        return fail(ErrorCode::InvalidArgument, "a base URL belongs to a provider: name it with --provider");
    return turn;
}

Result<MemoryId> memoryOf(const Json& request) { return MemoryId::parse(textOf(request, "id")); }

}  // namespace hearth::engine::commands
