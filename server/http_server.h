// SPDX-License-Identifier: AGPL-3.0-or-later
// The sockets: HTTP and WebSocket on one port, with or without TLS, every size and every wait bounded.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "server/service.h"

namespace hearth::server {

struct HttpOptions {
    std::string address;                ///< Numeric.
    std::uint16_t port;                 ///< 0 for any that is free.
    std::filesystem::path certificate;  ///< PEM chain; empty for plain HTTP, which is for loopback only.
    std::filesystem::path privateKey;
    std::size_t threads = 2;
    std::size_t mostConnections = 4096;
    std::size_t mostPerPeer = 1024;
    std::chrono::seconds idle{75};       ///< Between requests.
    std::chrono::seconds request{30};    ///< For the whole of one, however slowly it comes.
    std::chrono::seconds heartbeat{30};  ///< Of WebSockets.
};

/// Threads: its own, named "http".
class HttpServer {
public:
    /// Errors: InvalidArgument for an address or certificate that is not one, or plain HTTP beyond loopback;
    /// Unavailable when the port is taken.
    static Result<std::unique_ptr<HttpServer>> start(const HttpOptions& options, Service& service);
    /// Takes no more requests, answers those that have come, at most 10 s long; finishes the service.
    ~HttpServer();
    std::uint16_t port() const;

private:
    struct Network;
    explicit HttpServer(std::unique_ptr<Network> network);
    std::unique_ptr<Network> m_network;
};

}  // namespace hearth::server
