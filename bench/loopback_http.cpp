// SPDX-License-Identifier: AGPL-3.0-or-later
#include "bench/loopback_http.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <stdexcept>

namespace hearth::bench {

namespace {

const char* nameOf(sync::SyncMethod method) {
    switch (method) {
        case sync::SyncMethod::Get: return "GET";
        case sync::SyncMethod::Put: return "PUT";
        case sync::SyncMethod::Post: return "POST";
        case sync::SyncMethod::Delete: break;
    }
    return "DELETE";
}

sockaddr_in loopback(std::uint8_t last, std::uint16_t port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(0x7F000000U | last);
    return address;
}

Error broken() { return fail(ErrorCode::Unavailable, "connection lost"); }

}  // namespace

double percentile(std::vector<double> values, double share) {
    if (values.empty()) return 0;
    std::ranges::sort(values);
    return values[std::min(values.size() - 1, static_cast<std::size_t>(share * static_cast<double>(values.size())))];
}

SyncedFile::SyncedFile(const std::filesystem::path& file)
    : m_file(::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600)) {}

SyncedFile::~SyncedFile() { ::close(m_file); }

void SyncedFile::append(ByteView bytes) {
    if (::write(m_file, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size()) || ::fdatasync(m_file) != 0)
        throw std::runtime_error("the disk takes nothing");
}

int connectLoopback(std::uint16_t port, std::uint8_t from) {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in source = loopback(from, 0);
    const sockaddr_in target = loopback(1, port);
    const int yes = 1;
    const timeval wait{20, 0};
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &wait, sizeof wait);
    const bool there = ::bind(socket, reinterpret_cast<const sockaddr*>(&source), sizeof source) == 0 &&
                       ::connect(socket, reinterpret_cast<const sockaddr*>(&target), sizeof target) == 0;
    if (there) return socket;
    ::close(socket);
    return -1;
}

bool sendAll(int socket, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

LoopbackHttp::~LoopbackHttp() { close(); }

void LoopbackHttp::close() {
    if (m_socket >= 0) ::close(m_socket);
    m_socket = -1;
    m_left.clear();
}

bool LoopbackHttp::more() {
    std::array<char, 65536> bytes;
    const ssize_t got = ::recv(m_socket, bytes.data(), bytes.size(), 0);
    if (got <= 0) return false;
    m_left.append(bytes.data(), static_cast<std::size_t>(got));
    return true;
}

Result<sync::SyncReply> LoopbackHttp::receive(std::size_t most) {
    std::size_t end = std::string::npos;
    while ((end = m_left.find("\r\n\r\n")) == std::string::npos)
        if (!more()) return broken();
    constexpr std::string_view kLength = "Content-Length: ";
    const std::size_t mark = m_left.find(kLength);
    const std::size_t length = mark < end ? std::strtoul(m_left.c_str() + mark + kLength.size(), nullptr, 10) : 0;
    if (length > most) return fail(ErrorCode::Unavailable, "the reply is too large");
    while (m_left.size() < end + 4 + length)
        if (!more()) return broken();
    sync::SyncReply reply{std::atoi(m_left.c_str() + 9), {}};
    reply.body.assign(m_left.begin() + static_cast<std::ptrdiff_t>(end + 4),
                      m_left.begin() + static_cast<std::ptrdiff_t>(end + 4 + length));
    m_left.erase(0, end + 4 + length);
    return reply;
}

Result<sync::SyncReply> LoopbackHttp::send(const sync::SyncRequest& request) {
    std::string message = nameOf(request.method) + (" " + request.target) + " HTTP/1.1\r\nHost: localhost\r\n";
    if (!request.token.empty()) message += "Authorization: Bearer " + request.token + "\r\n";
    message += "Content-Length: " + std::to_string(request.body.size()) + "\r\n\r\n";
    message += asText(request.body);
    if (m_socket < 0) m_socket = connectLoopback(m_port, m_from);
    if (m_socket < 0) return fail(ErrorCode::Unavailable, "connection refused");
    auto reply = sendAll(m_socket, message) ? receive(request.mostBytes) : Result<sync::SyncReply>(broken());
    if (!reply.ok()) close();
    return reply;
}

}  // namespace hearth::bench
