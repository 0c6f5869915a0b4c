// SPDX-License-Identifier: AGPL-3.0-or-later
// A model server on loopback that costs as little as it can: it reads a request and writes what it was told to.
#pragma once

#include <atomic>
#include <string>
#include <thread>
#include <vector>

namespace hearth::bench {

/// A body in the pieces in which it is written, with so much time between them.
struct Script {
    std::vector<std::string> pieces;
    int pauseMicroseconds = 0;
};

/// Serves every connection on a thread of its own until it is destroyed. A piece that holds `@` many times over has
/// them replaced by the time at which it is written, in microseconds.
class GatewayServer {
public:
    explicit GatewayServer(Script script);
    ~GatewayServer();
    GatewayServer(const GatewayServer&) = delete;
    GatewayServer& operator=(const GatewayServer&) = delete;
    int port() const { return m_port; }

private:
    void serve();
    void answer(int connection) const;

    Script m_script;
    int m_listener = -1;
    int m_port = 0;
    std::atomic<bool> m_stop = false;
    std::thread m_thread;
    std::vector<std::thread> m_connections;
};

/// The place for the time in a piece: as wide as a number of microseconds.
inline const std::string kTimePlace = "@@@@@@@@@@@@@@@@";
/// Microseconds since some moment, in kTimePlace's width.
std::string timeNow();
double microseconds();

/// Reads the same bytes with nothing but a socket: what the gateway is measured against.
struct RawRead {
    double firstByte = 0;  ///< Microseconds from the connect.
    double all = 0;
    std::size_t bytes = 0;
};
RawRead readRaw(int port, const std::string& request);

}  // namespace hearth::bench
