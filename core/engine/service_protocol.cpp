// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/service_protocol.h"

#include <array>
#include <type_traits>
#include <utility>

#include "core/base/base64.h"

namespace hearth::engine {

namespace {

constexpr std::array kCodes = {ErrorCode::InvalidArgument, ErrorCode::NotFound, ErrorCode::Locked,
                               ErrorCode::AuthFailed,      ErrorCode::Corrupt,  ErrorCode::Conflict,
                               ErrorCode::Unavailable,     ErrorCode::Full,     ErrorCode::Unsupported,
                               ErrorCode::Cancelled,       ErrorCode::Internal};

/// A newer owner may know codes that this program does not.
ErrorCode codeNamed(std::string_view name) {
    for (const ErrorCode code : kCodes)
        if (errorCodeName(code) == name) return code;
    return ErrorCode::Internal;
}

Error notALine() { return fail(ErrorCode::InvalidArgument, "not a line of the owner's protocol"); }

std::optional<std::int64_t> wholeAt(const Json& object, const char* key) {
    const Json& member = memberAt(object, key);
    return member.is_number_integer() ? std::optional(member.get<std::int64_t>()) : std::nullopt;
}

Json asJson(const CommandOutput& output) {
    Json end = {{"value", output.value}};
    if (output.failure)
        end["failure"] = {{"code", errorCodeName(output.failure->code)}, {"message", output.failure->message}};
    return end;
}

CommandOutput outputOf(const Json& line) {
    CommandOutput output{memberAt(line, "value")};
    const Json& failure = memberAt(line, "failure");
    if (failure.is_object())
        output.failure =
            Failure{codeNamed(stringAt(failure, "code").value_or("")), stringAt(failure, "message").value_or("")};
    return output;
}

}  // namespace

Status LineCutter::feed(std::string_view bytes, const std::function<Status(std::string_view line)>& onLine) {
    for (;;) {
        const std::size_t end = bytes.find('\n');
        const std::string_view piece = bytes.substr(0, end);
        if (m_rest.size() + piece.size() > m_limit) return fail(ErrorCode::Full, "a line is too long");
        m_rest += piece;
        if (end == std::string_view::npos) return {};
        const std::string line = std::exchange(m_rest, {});
        HEARTH_TRY_STATUS(onLine(line));
        bytes.remove_prefix(end + 1);
    }
}

std::string encode(const ServiceGreeting& greeting) {
    return dumpJson({{"protocol", greeting.protocol},
                     {"version", greeting.version},
                     {"owner", greeting.owner},
                     {"directory", greeting.directory}}) +
           '\n';
}

std::string encode(const ServiceCall& call) {
    return dumpJson({{"protocol", kServiceProtocol},
                     {"id", call.id},
                     {"command", call.command},
                     {"request", call.request}}) +
           '\n';
}

std::string encode(const ServiceCancel& cancel) {
    return dumpJson({{"protocol", kServiceProtocol}, {"id", cancel.id}, {"cancel", true}}) + '\n';
}

std::string encode(const ServiceEvent& event) {
    Json line = std::visit(
        [](const auto& what) -> Json {
            using What = std::decay_t<decltype(what)>;
            if constexpr (std::is_same_v<What, ServiceEvent::Progress>) return {{"progress", what.event}};
            if constexpr (std::is_same_v<What, ServiceEvent::Text>) return {{"text", what.delta}};
            if constexpr (std::is_same_v<What, ServiceEvent::Output>) return {{"output", toBase64(what.bytes)}};
            if constexpr (std::is_same_v<What, ServiceEvent::End>) return asJson(what.output);
            if constexpr (std::is_same_v<What, ServiceEvent::Closing>) return {{"closing", true}};
        },
        event.what);
    line["id"] = event.id;
    return dumpJson(line) + '\n';
}

Result<ServiceGreeting> decodeGreeting(std::string_view line) {
    HEARTH_TRY(const Json document, parseJson(line));
    const auto protocol = wholeAt(document, "protocol");
    const auto owner = stringAt(document, "owner");
    if (!protocol || !owner) return notALine();
    return ServiceGreeting{*protocol, stringAt(document, "version").value_or(""), *owner,
                           stringAt(document, "directory").value_or("")};
}

Result<ClientLine> decodeClientLine(std::string_view line) {
    HEARTH_TRY(const Json document, parseJson(line));
    const auto protocol = wholeAt(document, "protocol");
    const auto id = wholeAt(document, "id");
    if (!protocol || !id) return notALine();
    if (*protocol != kServiceProtocol) return fail(ErrorCode::Unsupported, "another version of the owner's protocol");
    if (boolAt(document, "cancel", false)) return ClientLine(ServiceCancel{*id});
    const auto command = stringAt(document, "command");
    const Json& request = memberAt(document, "request");
    if (!command || !request.is_object()) return notALine();
    return ClientLine(ServiceCall{*id, *command, request});
}

Result<ServiceEvent> decodeEvent(std::string_view line) {
    HEARTH_TRY(const Json document, parseJson(line));
    const auto id = wholeAt(document, "id");
    if (!id) return notALine();
    if (boolAt(document, "closing", false)) return ServiceEvent{*id, ServiceEvent::Closing{}};
    if (document.contains("progress")) return ServiceEvent{*id, ServiceEvent::Progress{document["progress"]}};
    if (const auto delta = stringAt(document, "text")) return ServiceEvent{*id, ServiceEvent::Text{*delta}};
    if (const auto output = stringAt(document, "output")) {
        HEARTH_TRY(std::string bytes, fromBase64(*output));
        return ServiceEvent{*id, ServiceEvent::Output{std::move(bytes)}};
    }
    if (!document.contains("value")) return notALine();
    return ServiceEvent{*id, ServiceEvent::End{outputOf(document)}};
}

}  // namespace hearth::engine
