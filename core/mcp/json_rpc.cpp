// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/mcp/json_rpc.h"

#include <algorithm>

namespace hearth::mcp {

namespace {

/// How deep the brackets outside of strings go.
std::size_t depthOf(std::string_view text) {
    std::size_t depth = 0;
    std::size_t deepest = 0;
    bool inString = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (inString) {
            if (c == '\\') ++at;
            if (c == '"') inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            deepest = std::max(deepest, ++depth);
        } else if ((c == '}' || c == ']') && depth > 0) {
            --depth;
        }
    }
    return deepest;
}

Result<RpcError> readError(const Json& value) {
    const Json& code = memberAt(value, "code");
    if (!code.is_number_integer()) return fail(ErrorCode::InvalidArgument, "an error without a code");
    return RpcError{code.get<std::int64_t>(), stringAt(value, "message").value_or(""), memberAt(value, "data")};
}

Result<Message> readAnswer(const Json& value, Message message) {
    message.kind = Message::Kind::Answer;
    const bool failed = !memberAt(value, "error").is_null();
    if (failed == value.contains("result")) return fail(ErrorCode::InvalidArgument, "neither a result nor an error");
    if (!failed) {
        message.result = value["result"];
        return message;
    }
    HEARTH_TRY(message.error, readError(value["error"]));
    return message;
}

Json withParams(Json message, const Json& params) {
    if (!params.is_null()) message["params"] = params;
    return message;
}

}  // namespace

bool Message::answers(std::int64_t number) const {
    return kind == Kind::Answer && id.is_number_integer() && id.get<std::int64_t>() == number;
}

Result<Message> readMessage(std::string_view text) {
    if (text.size() > kMaxMessageBytes) return fail(ErrorCode::InvalidArgument, "a message of many megabytes");
    if (depthOf(text) > kMaxDepth) return fail(ErrorCode::InvalidArgument, "a message that is nested too deep");
    HEARTH_TRY(const Json value, parseJson(text));
    if (!value.is_object() || stringAt(value, "jsonrpc") != "2.0")
        return fail(ErrorCode::InvalidArgument, "no message of JSON-RPC 2.0");
    Message message;
    message.id = memberAt(value, "id");
    const bool named = message.id.is_number_integer() || message.id.is_string();
    if (!named && !message.id.is_null()) return fail(ErrorCode::InvalidArgument, "an id that is none");
    if (!value.contains("method")) return readAnswer(value, std::move(message));
    const auto method = stringAt(value, "method");
    if (!method || method->empty()) return fail(ErrorCode::InvalidArgument, "a method that is none");
    message.method = *method;
    message.params = memberAt(value, "params");
    message.kind = named ? Message::Kind::Request : Message::Kind::Notification;
    return message;
}

std::string requestText(std::int64_t id, std::string_view method, const Json& params) {
    return dumpJson(withParams({{"jsonrpc", "2.0"}, {"id", id}, {"method", method}}, params));
}

std::string notificationText(std::string_view method, const Json& params) {
    return dumpJson(withParams({{"jsonrpc", "2.0"}, {"method", method}}, params));
}

std::string answerText(const Json& id, const Json& result) {
    return dumpJson({{"jsonrpc", "2.0"}, {"id", id}, {"result", result}});
}

std::string errorText(const Json& id, std::int64_t code, std::string_view message) {
    return dumpJson({{"jsonrpc", "2.0"}, {"id", id}, {"error", {{"code", code}, {"message", message}}}});
}

}  // namespace hearth::mcp
