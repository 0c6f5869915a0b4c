// SPDX-License-Identifier: AGPL-3.0-or-later
#include "bench/gateway_server.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdlib>

#include "core/base/clock.h"

namespace hearth::bench {

namespace {

sockaddr_in loopback(int port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

bool sendAll(int connection, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = send(connection, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

/// Until the body that the headers announce is there.
bool readRequest(int connection) {
    std::string request;
    std::array<char, 4096> buffer;
    while (true) {
        const ssize_t got = recv(connection, buffer.data(), buffer.size(), 0);
        if (got <= 0) return false;
        request.append(buffer.data(), static_cast<std::size_t>(got));
        const std::size_t end = request.find("\r\n\r\n");
        if (end == std::string::npos) continue;
        for (char& c : request) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        const std::size_t at = request.find("content-length:");
        const std::size_t length = at == std::string::npos ? 0 : std::strtoul(request.c_str() + at + 15, nullptr, 10);
        if (request.size() >= end + 4 + length) return true;
    }
}

}  // namespace

double microseconds() { return steadyMilliseconds() * 1000; }

std::string timeNow() { return fmt::format("{:016.0f}", microseconds()); }

GatewayServer::GatewayServer(Script script) : m_script(std::move(script)) {
    m_listener = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    if (bind(m_listener, reinterpret_cast<sockaddr*>(&address), size) != 0 || listen(m_listener, 64) != 0) std::abort();
    getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size);
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { serve(); });
}

GatewayServer::~GatewayServer() {
    m_stop = true;
    shutdown(m_listener, SHUT_RDWR);
    m_thread.join();
    for (std::thread& connection : m_connections) connection.join();
    close(m_listener);
}

void GatewayServer::serve() {
    while (!m_stop) {
        const int connection = accept(m_listener, nullptr, nullptr);
        if (connection < 0) continue;
        const int yes = 1;
        setsockopt(connection, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        m_connections.emplace_back([this, connection] {
            answer(connection);
            close(connection);
        });
    }
}

void GatewayServer::answer(int connection) const {
    if (!readRequest(connection)) return;
    if (!sendAll(connection, "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: text/event-stream\r\n\r\n")) return;
    for (std::string piece : m_script.pieces) {
        if (m_script.pauseMicroseconds > 0)
            std::this_thread::sleep_for(std::chrono::microseconds(m_script.pauseMicroseconds));
        if (const std::size_t at = piece.find(kTimePlace); at != std::string::npos)
            piece.replace(at, kTimePlace.size(), timeNow());
        if (!sendAll(connection, piece)) return;
    }
}

RawRead readRaw(int port, const std::string& request) {
    RawRead read;
    const double start = microseconds();
    const int connection = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address = loopback(port);
    if (connect(connection, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) std::abort();
    sendAll(connection, request);
    std::array<char, 16384> buffer;
    while (true) {
        const ssize_t got = recv(connection, buffer.data(), buffer.size(), 0);
        if (got <= 0) break;
        if (read.bytes == 0) read.firstByte = microseconds() - start;
        read.bytes += static_cast<std::size_t>(got);
    }
    read.all = microseconds() - start;
    close(connection);
    return read;
}

}  // namespace hearth::bench
