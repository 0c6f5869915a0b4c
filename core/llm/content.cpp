// SPDX-License-Identifier: AGPL-3.0-or-later
// The stored form of tool calls, their results and opaque blocks.
#include "core/llm/content.h"

namespace hearth::llm {

namespace {

Result<std::string> needed(const Json& object, const char* key) {
    auto text = stringAt(object, key);
    if (!text) return fail(ErrorCode::Corrupt, std::string("a stored block lacks its ") + key);
    return std::move(*text);
}

}  // namespace

Json toJson(const ToolCall& call) { return {{"id", call.id}, {"name", call.name}, {"arguments", call.arguments}}; }

Json toJson(const ToolResult& result) {
    return {{"id", result.callId}, {"name", result.name}, {"text", result.text}, {"isError", result.isError}};
}

Json toJson(const OpaqueBlocks& opaque) {
    return {{"provider", opaque.provider}, {"model", opaque.model}, {"blocks", opaque.blocks}};
}

Result<ToolCall> toolCallFromJson(const Json& value) {
    ToolCall call;
    HEARTH_TRY(call.id, needed(value, "id"));
    HEARTH_TRY(call.name, needed(value, "name"));
    const Json& arguments = memberAt(value, "arguments");
    if (!arguments.is_object() && !arguments.is_string())
        return fail(ErrorCode::Corrupt, "a stored tool call lacks its arguments");
    call.arguments = arguments;
    return call;
}

Result<ToolResult> toolResultFromJson(const Json& value) {
    ToolResult result;
    HEARTH_TRY(result.callId, needed(value, "id"));
    HEARTH_TRY(result.name, needed(value, "name"));
    HEARTH_TRY(result.text, needed(value, "text"));
    result.isError = boolAt(value, "isError", false);
    return result;
}

Result<OpaqueBlocks> opaqueBlocksFromJson(const Json& value) {
    OpaqueBlocks opaque;
    HEARTH_TRY(opaque.provider, needed(value, "provider"));
    HEARTH_TRY(opaque.model, needed(value, "model"));
    opaque.blocks = memberAt(value, "blocks");
    if (opaque.blocks.is_null()) return fail(ErrorCode::Corrupt, "a stored turn lacks its blocks");
    return opaque;
}

}  // namespace hearth::llm
