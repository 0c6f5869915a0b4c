// SPDX-License-Identifier: AGPL-3.0-or-later
// A transport that counts what goes out through it, so that the ledgers tell every request and not only every call:
// what is tried again has left again.
#pragma once

#include "core/llm/http_transport.h"

namespace hearth::engine {

/// Threads: used by one call.
class CountingTransport final : public llm::HttpTransport {
public:
    /// `transport` outlives it.
    explicit CountingTransport(llm::HttpTransport& transport) : m_transport(transport) {}

    Result<llm::HttpResponse> send(const llm::HttpRequest& request, const llm::BodySink& sink,
                                   const CancelToken& cancel) override {
        if (request.method == llm::HttpMethod::Post) ++m_requests;
        return m_transport.send(request, sink, cancel);
    }
    /// Those that carried what is asked; a question for the list of models does not.
    int requests() const { return m_requests; }

private:
    llm::HttpTransport& m_transport;
    int m_requests = 0;
};

}  // namespace hearth::engine
