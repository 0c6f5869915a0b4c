// SPDX-License-Identifier: AGPL-3.0-or-later
// The port through which a model call leaves the process. core/llm writes requests and reads bytes; platform moves
// them.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/base/timestamp.h"

namespace hearth::llm {

enum class HttpMethod { Get, Post, Put, Patch, Delete };

struct HttpResponse {
    int status = 0;
    std::vector<std::pair<std::string, std::string>> headers;  ///< Names in lower case.
    std::string body;  ///< Whole when the status is not 2xx or there is no sink; else empty.
};

struct HttpRequest {
    HttpMethod method = HttpMethod::Post;
    std::string url;
    std::vector<std::pair<std::string, std::string>> headers;  ///< May hold keys: never logged.
    std::string body;
    Milliseconds connectTimeout = 10 * kSecond;
    Milliseconds idleTimeout = 120 * kSecond;  ///< Longest silence before and between bytes of the reply.
    /// Called once, on the thread that sends, when status and headers are there and before the body; may be empty.
    std::function<void(const HttpResponse& head)> onHead = {};
};

/// Bytes of a 2xx body as they come. Returning an error ends the request with that error.
using BodySink = std::function<Status(std::string_view bytes)>;

/// Threads: safe from any; `send` blocks until the body has ended.
class HttpTransport {
public:
    virtual ~HttpTransport() = default;
    /// Errors: Unavailable (no DNS, refused, reset, TLS failure, timeout; the detail says which), Cancelled.
    /// A status of 400 and above is a response, not an error. Redirects are not followed.
    virtual Result<HttpResponse> send(const HttpRequest& request, const BodySink& sink, const CancelToken& cancel) = 0;
};

}  // namespace hearth::llm
