// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/server/running_server.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <cstdlib>

namespace hearth::server {

using namespace sync::protocol;

namespace {

std::string hexOf(ByteView bytes) { return toHex(bytes); }

}  // namespace

Connection::Connection(std::uint16_t port) : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) return;
    ::close(m_socket);
    m_socket = -1;
}

Connection::~Connection() {
    if (m_socket >= 0) ::close(m_socket);
}

bool Connection::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

std::string Connection::receive(std::size_t most, int seconds) {
    const timeval wait{seconds, 0};
    ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &wait, sizeof wait);
    std::string bytes(most, 0);
    const ssize_t got = ::recv(m_socket, bytes.data(), bytes.size(), 0);
    bytes.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    return bytes;
}

HttpReply Connection::reply() {
    HttpReply reply;
    std::size_t headerEnd = std::string::npos;
    while ((headerEnd = m_left.find("\r\n\r\n")) == std::string::npos) {
        const std::string more = receive(65536);
        if (more.empty()) return reply;
        m_left += more;
    }
    reply.headers = m_left.substr(0, headerEnd);
    std::size_t length = 0;
    const std::size_t mark = reply.headers.find("Content-Length: ");
    if (mark != std::string::npos) length = std::strtoul(reply.headers.c_str() + mark + 16, nullptr, 10);
    while (m_left.size() < headerEnd + 4 + length) {
        const std::string more = receive(65536);
        if (more.empty()) return reply;
        m_left += more;
    }
    reply.status = std::atoi(reply.headers.c_str() + 9);
    reply.body.assign(m_left.begin() + static_cast<std::ptrdiff_t>(headerEnd + 4),
                      m_left.begin() + static_cast<std::ptrdiff_t>(headerEnd + 4 + length));
    m_left.erase(0, headerEnd + 4 + length);
    return reply;
}

HttpReply call(std::uint16_t port, const HttpCall& request) {
    Connection connection(port);
    std::string message = request.method + " " + request.target + " HTTP/1.1\r\nHost: localhost\r\n";
    if (!request.token.empty()) message += "Authorization: Bearer " + request.token + "\r\n";
    message += "Connection: close\r\nContent-Length: " + std::to_string(request.body.size()) + "\r\n\r\n";
    message += asText(request.body);
    (void)connection.send(message);
    return connection.reply();
}

RunningServer::RunningServer(std::vector<std::string> more, std::uint64_t fileLimit)
    : m_process({m_directory.path(), std::move(more), fileLimit, m_directory.log()}) {}

int Device::login() {
    const auto& keys = m_party.keys.sign();
    const auto asked = server::call(m_server.port(),
                                    {"POST", "/v1/challenge", encode(ChallengeRequest{m_vault, keys.publicKey()}), {}});
    if (asked.status != 200) return asked.status;
    const Challenge challenge = decodeChallenge(asked.body).value();
    const ChallengeRequest request{m_vault, keys.publicKey()};
    REQUIRE(crypto::verifySignature(challenge.server, challengeMessage(request, challenge), challenge.signature));
    Login login{m_vault, keys.publicKey(), challenge.nonce, challenge.time, {}};
    login.signature = keys.sign(loginMessage(challenge.server, login));
    const auto answered = server::call(m_server.port(), {"POST", "/v1/login", encode(login), {}});
    if (answered.status == 200) m_token = hexOf(decodeSession(answered.body).value().token);
    return answered.status;
}

std::string Device::address(const std::string& rest) const {
    return "/v1/vaults/" + hexOf(m_vault.view()) + "/" + rest;
}

HttpReply Device::call(const std::string& method, const std::string& rest, const Bytes& body) {
    return server::call(m_server.port(), {method, address(rest), body, m_token});
}

HttpReply Device::send(const std::vector<Bytes>& envelopes) {
    std::vector<sync::EnvelopeView> views;
    for (const Bytes& envelope : envelopes)
        views.push_back(std::get<sync::EnvelopeView>(sync::splitEnvelope(envelope)));
    return call("POST", "ops", encodePush(framesOf(views)));
}

std::vector<Outcome> Device::push(const std::vector<Bytes>& envelopes) {
    const HttpReply reply = send(envelopes);
    if (reply.status != 200) return {};
    return decodeOutcomes(reply.body).value();
}

LogPage Device::pull(std::uint64_t after) {
    const HttpReply reply = call("GET", "ops?after=" + std::to_string(after));
    REQUIRE(reply.status == 200);
    return decodePage(reply.body, m_vault).value();
}

Welcome Device::hello(std::uint64_t at) {
    const HttpReply reply = call("GET", "hello?at=" + std::to_string(at));
    REQUIRE(reply.status == 200);
    return decodeWelcome(reply.body).value();
}

int enrol(const RunningServer& server, const Bytes& genesis, const std::string& token) {
    return call(server.port(), {"POST", "/v1/vaults", encode(Enrolment{token, genesis}), {}}).status;
}

}  // namespace hearth::server
