// SPDX-License-Identifier: AGPL-3.0-or-later
// A network that says what a test wrote, cut where the test wants, and remembers what it was asked.
#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "core/llm/http_transport.h"
#include "core/llm/provider.h"

namespace hearth::llm {

struct ScriptedReply {
    int status = 200;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;
    std::optional<Error> cut;  ///< What the transport reports after the body.
};

class ScriptedTransport final : public HttpTransport {
public:
    explicit ScriptedTransport(std::function<ScriptedReply(const HttpRequest&)> answer, std::size_t chunk = 0)
        : m_answer(std::move(answer)), m_chunk(chunk) {}
    explicit ScriptedTransport(ScriptedReply reply, std::size_t chunk = 0)
        : ScriptedTransport([reply](const HttpRequest&) { return reply; }, chunk) {}
    ScriptedTransport(std::string body, std::size_t chunk)
        : ScriptedTransport(ScriptedReply{200, {}, body, {}}, chunk) {}

    Result<HttpResponse> send(const HttpRequest& request, const BodySink& sink, const CancelToken& cancel) override {
        {
            const std::lock_guard lock(m_mutex);
            requests.push_back(request);
        }
        const ScriptedReply reply = m_answer(request);
        if (reply.cut && reply.body.empty()) return *reply.cut;
        if (request.onHead) request.onHead({reply.status, reply.headers, ""});
        const bool streams = sink && reply.status >= 200 && reply.status < 300;
        if (!streams) return HttpResponse{reply.status, reply.headers, reply.body};
        const std::size_t step = m_chunk == 0 ? std::max<std::size_t>(1, reply.body.size()) : m_chunk;
        for (std::size_t at = 0; at < reply.body.size(); at += step) {
            if (cancel.cancelled()) return fail(ErrorCode::Cancelled, "scripted");
            HEARTH_TRY_STATUS(sink(std::string_view(reply.body).substr(at, step)));
        }
        if (reply.cut) return *reply.cut;
        return HttpResponse{reply.status, reply.headers, ""};
    }

    std::vector<HttpRequest> requests;

private:
    std::mutex m_mutex;
    std::function<ScriptedReply(const HttpRequest&)> m_answer;
    std::size_t m_chunk;
};

/// What one chat came to, and the pieces in which its text came.
struct Heard {
    ChatOutcome outcome;
    std::vector<std::string> pieces;
    std::string thought;  ///< What the thinking sink got since it was last told to begin anew,
    int anew = 0;         ///< and how often that was.
    std::string said() const {
        std::string text;
        for (const std::string& piece : pieces) text += piece;
        return text;
    }
};

inline Heard listen(Provider& provider, const ChatRequest& request, const CancelToken& cancel = {}) {
    Heard heard;
    const ChatSinks sinks{[&](std::string_view delta) { heard.pieces.emplace_back(delta); },
                          [&](std::string_view delta) { heard.thought += delta; },
                          [&] {
                              heard.thought.clear();
                              ++heard.anew;
                          }};
    heard.outcome = provider.chat(request, sinks, cancel);
    return heard;
}

inline ChatRequest question(std::string text = "Which glaze?") {
    ChatRequest request;
    request.model = "m";
    request.turns = {{TurnRole::User, std::move(text)}};
    return request;
}

inline std::optional<std::string> headerOf(const HttpRequest& request, std::string_view name) {
    for (const auto& [key, value] : request.headers)
        if (key == name) return value;
    return std::nullopt;
}

}  // namespace hearth::llm
