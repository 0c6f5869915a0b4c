// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/core/engine/scripted_transport.h"

#include "core/base/json.h"

namespace hearth::test {

ScriptedReply openAiStream(const std::vector<std::string>& words) {
    ScriptedReply reply;
    for (const std::string& word : words) {
        const Json chunk = {{"model", "scripted-1"},
                            {"choices", {{{"index", 0}, {"delta", {{"content", word}}}, {"finish_reason", nullptr}}}}};
        reply.chunks.push_back("data: " + chunk.dump() + "\n\n");
    }
    reply.chunks.push_back(
        "data: {\"model\":\"scripted-1\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n");
    reply.chunks.push_back(
        "data: {\"model\":\"scripted-1\",\"choices\":[],\"usage\":{\"prompt_tokens\":11,\"completion_tokens\":7,"
        "\"total_tokens\":18,\"prompt_tokens_details\":{\"cached_tokens\":4}}}\n\n");
    reply.chunks.push_back("data: [DONE]\n\n");
    return reply;
}

void ScriptedTransport::reply(std::string host, ScriptedReply reply) {
    for (auto& [known, replies] : m_replies) {
        if (known != host) continue;
        replies.push_back(std::move(reply));
        return;
    }
    m_replies.push_back({std::move(host), {std::move(reply)}});
}

Result<llm::HttpResponse> ScriptedTransport::send(const llm::HttpRequest& request, const llm::BodySink& sink,
                                                  const CancelToken& cancel) {
    ScriptedReply reply{503, {}, true};
    {
        const std::lock_guard lock(m_mutex);
        sent.push_back(request);
        for (auto& [host, replies] : m_replies) {
            if (request.url.find(host) == std::string::npos) continue;
            reply = replies.front();
            if (replies.size() > 1) replies.pop_front();
        }
    }
    llm::HttpResponse response;
    response.status = reply.status;
    response.headers = reply.headers;
    const bool streams = reply.status < 300 && sink;
    for (const std::string& chunk : reply.chunks) {
        if (cancel.cancelled()) return fail(ErrorCode::Cancelled, "cancelled");
        if (streams) {
            HEARTH_TRY_STATUS(sink(chunk));
        } else {
            response.body += chunk;
        }
    }
    if (reply.breaksOff) return fail(ErrorCode::Unavailable, "the connection was lost");
    return response;
}

}  // namespace hearth::test
