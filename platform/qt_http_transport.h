// SPDX-License-Identifier: AGPL-3.0-or-later
// Model calls over Qt's network stack: the platform's side of core/llm's port.
#pragma once

#include <memory>

#include "core/llm/http_transport.h"

namespace hearth::platform {

class NetworkThread;

/// One thread of its own moves the bytes of all requests ("hearth-network"); `send` blocks its caller, on which the
/// sink runs. A sink that is slow slows the sender down, and no more than a megabyte waits for it.
/// A chunked body that is cut short may look whole here; readers of streams look for their end mark.
/// No cookies, no cache, no redirects; the system's proxies, but never for loopback. Headers are never logged.
/// Pre: a QCoreApplication exists for as long as this does.
class QtHttpTransport final : public llm::HttpTransport {
public:
    QtHttpTransport();
    /// On a thread that others use too, and that outlives this.
    explicit QtHttpTransport(NetworkThread& network);
    /// Pre: no `send` is under way; cancel them first.
    ~QtHttpTransport() override;

    /// Errors besides those of the port: InvalidArgument for a URL that is none.
    Result<llm::HttpResponse> send(const llm::HttpRequest& request, const llm::BodySink& sink,
                                   const CancelToken& cancel) override;

private:
    std::unique_ptr<NetworkThread> m_own;  ///< Null where the thread is somebody else's.
    NetworkThread& m_network;
};

}  // namespace hearth::platform
