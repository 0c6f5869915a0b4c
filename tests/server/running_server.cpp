// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/server/running_server.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>

namespace hearth::server {

using namespace sync::protocol;

namespace {

std::string programPath() { return std::string(HEARTH_PROGRAMS) + "/hearthd"; }

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
    : m_more(std::move(more)), m_fileLimit(fileLimit) {
    start();
}

RunningServer::~RunningServer() { kill(); }

void RunningServer::start() {
    std::vector<std::string> words{programPath(), "sync", "--listen", "127.0.0.1:0", "--data", folder().string()};
    words.insert(words.end(), m_more.begin(), m_more.end());
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    int output[2];
    REQUIRE(::pipe2(output, O_CLOEXEC) == 0);
    m_process = ::fork();
    if (m_process == 0) {
        ::dup2(output[1], 1);
        ::dup2(::open((folder().string() + ".log").c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600), 2);
        if (m_fileLimit > 0) {
            const rlimit limit{m_fileLimit, m_fileLimit};
            ::setrlimit(RLIMIT_FSIZE, &limit);
            ::signal(SIGXFSZ, SIG_IGN);
        }
        ::execv(arguments[0], arguments.data());
        ::_exit(127);
    }
    ::close(output[1]);
    FILE* lines = ::fdopen(output[0], "r");
    int port = 0;
    const int found = std::fscanf(lines, "listening on port %d", &port);
    std::fclose(lines);
    REQUIRE(found == 1);
    m_port = static_cast<std::uint16_t>(port);
}

void RunningServer::kill() {
    if (m_process < 0) return;
    ::kill(m_process, SIGKILL);
    ::waitpid(m_process, nullptr, 0);
    m_process = -1;
    std::filesystem::remove(folder().string() + ".log");
}

int RunningServer::stop() {
    ::kill(m_process, SIGTERM);
    int status = 0;
    ::waitpid(m_process, &status, 0);
    m_process = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

std::string RunningServer::token() const {
    FILE* output = ::popen((programPath() + " admin token --data " + folder().string()).c_str(), "r");
    char line[256] = {};
    REQUIRE(std::fgets(line, sizeof line, output) != nullptr);
    REQUIRE(::pclose(output) == 0);
    std::string token = line;
    token.pop_back();
    return token;
}

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
