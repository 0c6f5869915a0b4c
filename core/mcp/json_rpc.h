// SPDX-License-Identifier: AGPL-3.0-or-later
// JSON-RPC 2.0 as MCP uses it: messages of somebody else's program, read once into types, and ours written.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/json.h"
#include "core/base/result.h"

namespace hearth::mcp {

/// A message is one line on standard input and output, and one event or body over HTTP.
inline constexpr std::size_t kMaxMessageBytes = std::size_t{8} << 20;
/// Deeper ones are refused unread: nobody nests so, and what walks a value walks it by recursion.
inline constexpr std::size_t kMaxDepth = 100;

struct RpcError {
    std::int64_t code = 0;
    std::string message;  ///< The server's words: for the model, never for a log.
    Json data;
};

/// What the other side sent.
struct Message {
    enum class Kind { Request, Notification, Answer };
    Kind kind = Kind::Notification;
    Json id;  ///< A number or a text; null in an answer to what could not be read.
    std::string method;
    Json params;
    Json result;  ///< Of an answer without an error.
    std::optional<RpcError> error;

    /// Whether it answers the request that we sent under this number.
    bool answers(std::int64_t number) const;
};

/// Errors: InvalidArgument for anything that is not one message.
Result<Message> readMessage(std::string_view text);

/// One line without its end. `params` that are null are left out.
std::string requestText(std::int64_t id, std::string_view method, const Json& params);
std::string notificationText(std::string_view method, const Json& params);
std::string answerText(const Json& id, const Json& result);
std::string errorText(const Json& id, std::int64_t code, std::string_view message);

/// The codes that are used here.
inline constexpr std::int64_t kMethodNotFound = -32601;
inline constexpr std::int64_t kHeaderMismatch = -32020;
inline constexpr std::int64_t kMissingCapability = -32021;
inline constexpr std::int64_t kUnsupportedVersion = -32022;

}  // namespace hearth::mcp
