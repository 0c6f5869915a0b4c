// SPDX-License-Identifier: AGPL-3.0-or-later
// Names and JSON forms of what a conversation is made of. The names are stored, never renamed.
#include "core/chat/types.h"

#include <array>
#include <cmath>
#include <utility>

namespace hearth::chat {

namespace {

constexpr std::array<std::pair<Role, std::string_view>, 4> kRoles = {
    {{Role::User, "user"}, {Role::Assistant, "assistant"}, {Role::System, "system"}, {Role::Tool, "tool"}}};

constexpr std::array<std::pair<PartKind, std::string_view>, 7> kPartKinds = {{{PartKind::Text, "text"},
                                                                              {PartKind::Image, "image"},
                                                                              {PartKind::File, "file"},
                                                                              {PartKind::Thinking, "thinking"},
                                                                              {PartKind::ToolCall, "toolCall"},
                                                                              {PartKind::ToolResult, "toolResult"},
                                                                              {PartKind::Citation, "citation"}}};

constexpr std::array<std::pair<MessageState, std::string_view>, 3> kStates = {
    {{MessageState::Streaming, "streaming"}, {MessageState::Complete, "complete"}, {MessageState::Broken, "broken"}}};

template <typename Table, typename Value>
std::string_view nameIn(const Table& table, Value value) {
    for (const auto& [each, name] : table)
        if (each == value) return name;
    return {};
}

template <typename Value, typename Table>
std::optional<Value> valueIn(const Table& table, std::string_view name) {
    for (const auto& [value, each] : table)
        if (each == name) return value;
    return std::nullopt;
}

std::int64_t integerAt(const Json& object, const char* key) {
    constexpr double kExact = 9007199254740992.0;  // beyond 2^53 a double holds no whole numbers
    const auto number = numberAt(object, key);
    return number && std::abs(*number) < kExact ? static_cast<std::int64_t>(*number) : 0;
}

template <typename AnyId>
Json idsToJson(const std::vector<AnyId>& ids) {
    Json list = Json::array();
    for (const auto& id : ids) list.push_back(id.text());
    return list;
}

template <typename AnyId>
std::vector<AnyId> idsFromJson(const Json& list) {
    std::vector<AnyId> ids;
    if (!list.is_array()) return ids;
    for (const Json& entry : list) {
        if (!entry.is_string()) continue;
        auto id = AnyId::parse(entry.get_ref<const std::string&>());
        if (id.ok()) ids.push_back(*id);
    }
    return ids;
}

}  // namespace

std::string_view roleName(Role role) { return nameIn(kRoles, role); }
std::optional<Role> roleFromName(std::string_view name) { return valueIn<Role>(kRoles, name); }
std::string_view partKindName(PartKind kind) { return nameIn(kPartKinds, kind); }
std::string_view messageStateName(MessageState state) { return nameIn(kStates, state); }
std::optional<MessageState> messageStateFromName(std::string_view name) { return valueIn<MessageState>(kStates, name); }

std::string textOfParts(const std::vector<Part>& parts) {
    std::string text;
    for (const Part& part : parts) {
        if ((part.kind != PartKind::Text && part.kind != PartKind::File) || part.text.empty()) continue;
        if (!text.empty()) text += "\n\n";
        text += part.text;
    }
    return text;
}

bool isAttached(const Part& part) {
    return (part.kind == PartKind::Image || part.kind == PartKind::File) && boolAt(part.data, "attached", false);
}

std::string ownText(const Message& message) {
    std::string own = message.text;
    std::size_t files = 0;
    for (const Part& part : message.parts)
        if (isAttached(part) && !part.text.empty()) files += part.text.size();
    if (files == 0) return own;
    std::vector<Part> typed = message.parts;
    std::erase_if(typed, isAttached);
    const std::string said = textOfParts(typed);
    // Otherwise the text is another program's, and all of it is read.
    if (own.starts_with(said)) own.resize(said.size());
    return own;
}

std::string ownText(std::string text, const std::optional<std::string>& parts) {
    if (!parts || parts->find("\"attached\"") == std::string::npos) return text;
    const auto read = parseJson(*parts);
    if (!read.ok()) return text;
    std::vector<Part> typed = partsFromJson(*read);
    std::erase_if(typed, isAttached);
    const std::string said = textOfParts(typed);
    if (text.starts_with(said)) text.resize(said.size());
    return text;
}

Json partsToJson(const std::vector<Part>& parts) {
    Json list = Json::array();
    for (const Part& part : parts) {
        Json entry = {{"kind", partKindName(part.kind)}, {"text", part.text}};
        if (part.data.is_object() && !part.data.empty()) entry["data"] = part.data;
        list.push_back(std::move(entry));
    }
    return list;
}

std::vector<Part> partsFromJson(const Json& value) {
    std::vector<Part> parts;
    if (!value.is_array()) return parts;
    for (const Json& entry : value) {
        const auto kind = valueIn<PartKind>(kPartKinds, stringAt(entry, "kind").value_or(""));
        if (!kind) continue;  // a kind of a newer version: its text is in the message's text already
        const Json& data = memberAt(entry, "data");
        parts.push_back({*kind, stringAt(entry, "text").value_or(""), data.is_object() ? data : Json::object()});
    }
    return parts;
}

Json chainToJson(const std::vector<CallTry>& chain) {
    Json list = Json::array();
    for (const CallTry& one : chain)
        list.push_back(
            {{"provider", one.provider}, {"model", one.model}, {"outcome", one.outcome}, {"detail", one.detail}});
    return list;
}

Json callToJson(const CallInfo& call) {
    Json value = {{"route", call.route},
                  {"inputTokens", call.inputTokens},
                  {"cachedTokens", call.cachedTokens},
                  {"outputTokens", call.outputTokens},
                  {"firstTokenMs", call.firstTokenMs},
                  {"latencyMs", call.latencyMs},
                  {"fallbacks", call.fallbacks}};
    value["costUsd"] = call.costUsd ? Json(*call.costUsd) : Json(nullptr);
    if (!call.chain.empty()) value["chain"] = chainToJson(call.chain);
    return value;
}

CallInfo callFromJson(const Json& value) {
    CallInfo call;
    call.route = stringAt(value, "route").value_or("");
    call.inputTokens = integerAt(value, "inputTokens");
    call.cachedTokens = integerAt(value, "cachedTokens");
    call.outputTokens = integerAt(value, "outputTokens");
    call.costUsd = numberAt(value, "costUsd");
    call.firstTokenMs = numberAt(value, "firstTokenMs").value_or(0);
    call.latencyMs = numberAt(value, "latencyMs").value_or(0);
    const Json& fallbacks = memberAt(value, "fallbacks");
    if (fallbacks.is_array())
        for (const Json& entry : fallbacks)
            if (entry.is_string()) call.fallbacks.push_back(entry.get<std::string>());
    const Json& chain = memberAt(value, "chain");
    if (!chain.is_array()) return call;
    for (const Json& entry : chain)
        call.chain.push_back({stringAt(entry, "provider").value_or(""), stringAt(entry, "model").value_or(""),
                              stringAt(entry, "outcome").value_or(""), stringAt(entry, "detail").value_or("")});
    return call;
}

Json receiptToJson(const Receipt& receipt) {
    return {{"memories", idsToJson(receipt.memories)},
            {"passages", idsToJson(receipt.passages)},
            {"contextTokens", receipt.contextTokens}};
}

Receipt receiptFromJson(const Json& value) {
    return {idsFromJson<MemoryId>(memberAt(value, "memories")), idsFromJson<MessageId>(memberAt(value, "passages")),
            integerAt(value, "contextTokens")};
}

}  // namespace hearth::chat
