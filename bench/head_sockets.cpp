// SPDX-License-Identifier: AGPL-3.0-or-later
#include "bench/head_sockets.h"

#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

#include "bench/loopback_http.h"

namespace hearth::bench {

namespace {

// RFC 6455, section 5.2; a server's frames are not masked, and these are never long.
constexpr std::uint8_t kBinary = 0x82;
constexpr std::uint8_t kPing = 0x89;
constexpr std::uint8_t kPong = 0x8A;
constexpr std::uint8_t kMasked = 0x80;
constexpr std::size_t kHeadBytes = 8;
constexpr int kWaitMilliseconds = 50;

std::uint8_t byteAt(std::string_view text, std::size_t place) { return static_cast<std::uint8_t>(text[place]); }

/// A mask of zeros leaves the payload as it is.
std::string pong(std::string_view payload) {
    std::string frame{static_cast<char>(kPong), static_cast<char>(kMasked | payload.size()), 0, 0, 0, 0};
    frame += payload;
    return frame;
}

}  // namespace

HeadSockets::HeadSockets(Heard heard) : m_heard(std::move(heard)), m_events(::epoll_create1(EPOLL_CLOEXEC)) {
    m_thread = std::thread([this] { listen(); });
}

HeadSockets::~HeadSockets() {
    m_stop = true;
    m_thread.join();
    closeAll();
    ::close(m_events);
}

void HeadSockets::add(const Place& place) {
    const int socket = connectLoopback(place.port, place.from);
    const std::string request = "GET " + place.heads.target + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " +
                                place.heads.token +
                                "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                                "Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n\r\n";
    std::string answer;
    std::size_t end = std::string::npos;
    bool there = socket >= 0 && sendAll(socket, request);
    while (there && (end = answer.find("\r\n\r\n")) == std::string::npos) {
        std::array<char, 1024> bytes;
        const ssize_t got = ::recv(socket, bytes.data(), bytes.size(), 0);
        there = got > 0;
        if (there) answer.append(bytes.data(), static_cast<std::size_t>(got));
    }
    if (!there || !answer.starts_with("HTTP/1.1 101")) {
        if (socket >= 0) ::close(socket);
        throw std::runtime_error("a listener is not let in: " + answer.substr(0, answer.find('\r')));
    }
    const std::lock_guard lock(m_mutex);
    m_sockets[socket] = {place.vault, answer.substr(end + 4)};
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = socket;
    ::epoll_ctl(m_events, EPOLL_CTL_ADD, socket, &event);
}

void HeadSockets::closeAll() {
    const std::lock_guard lock(m_mutex);
    for (const auto& [socket, state] : m_sockets) ::close(socket);
    m_sockets.clear();
}

std::size_t HeadSockets::open() {
    const std::lock_guard lock(m_mutex);
    return m_sockets.size();
}

/// False when the connection has to end.
bool HeadSockets::takeFrames(int socket, Socket& from) const {
    while (from.left.size() >= 2) {
        const std::size_t length = byteAt(from.left, 1);
        if (length >= 126) return false;
        if (from.left.size() < 2 + length) return true;
        const std::uint8_t kind = byteAt(from.left, 0);
        const std::string_view payload = std::string_view(from.left).substr(2, length);
        if (kind == kBinary && length == kHeadBytes) {
            std::uint64_t head = 0;
            for (std::size_t i = 0; i < kHeadBytes; ++i) head = head << 8 | byteAt(payload, i);
            m_heard(from.vault, head);
        } else if (kind == kPing) {
            if (!sendAll(socket, pong(payload))) return false;
        } else {
            return false;
        }
        from.left.erase(0, 2 + length);
    }
    return true;
}

bool HeadSockets::read(int socket, Socket& from) {
    std::array<char, 4096> bytes;
    const ssize_t got = ::recv(socket, bytes.data(), bytes.size(), MSG_DONTWAIT);
    if (got <= 0) return false;
    from.left.append(bytes.data(), static_cast<std::size_t>(got));
    return takeFrames(socket, from);
}

void HeadSockets::listen() {
    std::array<epoll_event, 64> events;
    while (!m_stop) {
        const int count = ::epoll_wait(m_events, events.data(), static_cast<int>(events.size()), kWaitMilliseconds);
        const std::lock_guard lock(m_mutex);
        for (int i = 0; i < count; ++i) {
            const int socket = events[static_cast<std::size_t>(i)].data.fd;
            const auto found = m_sockets.find(socket);
            if (found == m_sockets.end() || read(socket, found->second)) continue;
            m_sockets.erase(found);
            ::close(socket);
        }
    }
}

}  // namespace hearth::bench
