// SPDX-License-Identifier: AGPL-3.0-or-later
// What a turn holds besides its text: images, tools and what came of them, and blocks that only their provider reads.
#pragma once

#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/base/result.h"

namespace hearth::llm {

struct Image {
    std::string mediaType;
    std::string base64;
};

/// Something that the model may ask to have done. Names are [A-Za-z0-9_-]{1,64}: what every provider takes.
struct Tool {
    std::string name;
    std::string description;
    Json schema = {{"type", "object"}, {"properties", Json::object()}};  ///< JSON Schema of the arguments, an object.
};

struct ToolChoice {
    enum class Kind { Auto, Any, None, Named };
    Kind kind = Kind::Auto;
    std::string name;  ///< Of the tool that must be called, when it is named.
};

/// What the model wants done. Signatures that belong to it are in the turn's OpaqueBlocks.
struct ToolCall {
    std::string id;                   ///< The provider's, or made up where it has none; unique within a turn.
    std::string name;                 ///< As the model wrote it: perhaps no tool that there is.
    Json arguments = Json::object();  ///< An object; when what came was none, a string with it.
    bool operator==(const ToolCall&) const = default;
};

struct ToolResult {
    std::string callId;
    std::string name;  ///< The tool's: some providers match by it.
    std::string text;
    bool isError = false;
    bool operator==(const ToolResult&) const = default;
};

/// A whole turn of the model in its provider's own form, with signatures and encrypted reasoning. Returned as it came
/// to the same model of the same provider, dropped for all others. Present only where text and calls would lose
/// something.
struct OpaqueBlocks {
    std::string provider;
    std::string model;  ///< As it was asked for.
    Json blocks;
    bool operator==(const OpaqueBlocks&) const = default;
};

/// Stored in messages, never renamed: {id, name, arguments}, {id, name, text, isError}, {provider, model, blocks}.
Json toJson(const ToolCall& call);
Json toJson(const ToolResult& result);
Json toJson(const OpaqueBlocks& opaque);
/// Errors: Corrupt when something is missing or of another type.
Result<ToolCall> toolCallFromJson(const Json& value);
Result<ToolResult> toolResultFromJson(const Json& value);
Result<OpaqueBlocks> opaqueBlocksFromJson(const Json& value);

}  // namespace hearth::llm
