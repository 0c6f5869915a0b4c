// SPDX-License-Identifier: AGPL-3.0-or-later
// A transport that plays back replies and keeps what was sent, so that turns can be tested without a network.
#pragma once

#include <deque>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "core/llm/http_transport.h"

namespace hearth::test {

struct ScriptedReply {
    int status = 200;
    std::vector<std::string> chunks;
    bool breaksOff = false;  ///< The connection is lost after the chunks.
    std::vector<std::pair<std::string, std::string>> headers = {};
};

/// An OpenAI-compatible stream that says these words and ends as it should.
ScriptedReply openAiStream(const std::vector<std::string>& words);

class ScriptedTransport final : public llm::HttpTransport {
public:
    /// For requests whose URL contains `host`, in order; the last one is repeated.
    void reply(std::string host, ScriptedReply reply);
    Result<llm::HttpResponse> send(const llm::HttpRequest& request, const llm::BodySink& sink,
                                   const CancelToken& cancel) override;
    std::vector<llm::HttpRequest> sent;

private:
    std::mutex m_mutex;
    std::vector<std::pair<std::string, std::deque<ScriptedReply>>> m_replies;
};

}  // namespace hearth::test
