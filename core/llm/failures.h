// SPDX-License-Identifier: AGPL-3.0-or-later
// What a provider's refusal means: HTTP statuses, error bodies and Retry-After into one typed failure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/json.h"
#include "core/llm/http_transport.h"
#include "core/llm/provider.h"

namespace hearth::llm {

/// From a reply whose status is not 2xx. 401 and 403 are AuthFailed; 402 and a spent quota Full; 404 NotFound;
/// 408, 429 and 5xx Unavailable; 409 Conflict; a redirect and every other 4xx InvalidArgument.
/// `x-should-retry` overrides what the status says about trying again.
ChatFailure failureFromResponse(const HttpResponse& response);

/// From the transport: refused, cut, silent, cancelled.
ChatFailure failureFromTransport(Error error);

/// From an error object inside a stream that began with HTTP 200: `{"type", "message", "code"}` or a bare text.
ChatFailure failureFromStream(const Json& error);

/// The stream ended, or went wrong, before its end mark.
ChatFailure brokenStream(std::string detail);

/// Why a provider did not answer; a person does something else about each.
enum class Absence {
    Unreached,        ///< Nobody answered, or the answer broke off.
    Overloaded,       ///< It has too much to do for everybody (Anthropic's 529, 503).
    TooManyRequests,  ///< This key asked too often (429).
    OwnFault,         ///< Something went wrong there (500 and the like).
    Elsewhere,        ///< The address leads to another one, which is not followed: a key would go there too.
    Foreign,          ///< What came is no model's answer, as of a web server, or a garbled one.
};
/// From the detail that this file, or a reader of replies, gave the error. Pre: the error is Unavailable, or the
/// InvalidArgument of a redirect.
Absence absenceOf(const Error& error);

/// What a reader of replies says of one that goes on longer than is read of any: "a reply without end".
inline constexpr std::string_view kWithoutEnd = "without end";
/// Whether the model answered, and nothing could be made of it for its length: asking the same again gives the same.
bool isWithoutEnd(const Error& error);

/// `retry-after-ms`, else `retry-after` in seconds (also fractional) or as a date. A date is measured against the
/// reply's own `date`, so that a clock that is wrong here does not matter; without one it is not used.
std::optional<Milliseconds> retryAfter(const HttpResponse& response);

/// What the provider said, from any of the usual error bodies; empty for web pages. At most 500 characters, on one
/// line, with anything that looks like a key masked.
std::string providerMessage(std::string_view body);

/// The value of a header, or empty. Pre: `name` is in lower case.
std::string_view headerValue(const HttpResponse& response, std::string_view name);

}  // namespace hearth::llm
