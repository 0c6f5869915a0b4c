// SPDX-License-Identifier: AGPL-3.0-or-later
// The part of a model call that is the same for every wire format: send, read as it comes, end in one outcome.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/llm/http_transport.h"
#include "core/llm/provider.h"
#include "core/llm/reply.h"
#include "core/llm/turns.h"

namespace hearth::llm {

/// Reads one reply in one wire format. What it understands goes to the ReplyBuilder that it was made with.
class StreamReader {
public:
    virtual ~StreamReader() = default;
    /// Errors end the request; those that the provider itself reported are in the builder as well.
    virtual Status feed(std::string_view bytes) = 0;
    /// The body has ended. Errors: Unavailable when the reply had not.
    virtual Status finish() = 0;
    /// Whether the end mark has come: what happens to the connection after it does not matter.
    virtual bool ended() const = 0;
};

/// Pre: `reader` feeds `builder`. `request` is what `http` was made of, for estimates where no usage was reported.
ChatOutcome streamChat(HttpTransport& transport, HttpRequest http, StreamReader& reader, ReplyBuilder& builder,
                       const ChatRequest& request, const CancelToken& cancel);

/// Errors: AuthFailed, NotFound, Unavailable, Unsupported when the reply is not JSON, Cancelled.
Result<Json> getJson(HttpTransport& transport, HttpRequest http, const CancelToken& cancel);

/// `{"<list>": [{"<id>": …, "<name>": …}]}`; entries without an id are left out. Errors: Unsupported without the list.
Result<std::vector<ModelInfo>> modelList(const Json& document, const char* list, const char* id, const char* name);

/// The base with the path behind it, whatever slashes there are between.
std::string joinUrl(std::string_view base, std::string_view path);

/// Adds the header when there is a key. The copy in the request is wiped by streamChat and getJson after use.
void addKey(HttpRequest& http, std::string name, std::string_view prefix, const Endpoint& endpoint);

}  // namespace hearth::llm
