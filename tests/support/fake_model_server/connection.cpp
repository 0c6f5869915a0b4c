// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/support/fake_model_server/connection.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <string_view>

#include "core/base/text.h"

namespace hearth::fakemodel {

namespace {

/// The value of a header, or empty. Pre: `head` is in lower case.
std::string_view headerValue(std::string_view head, std::string_view name) {
    for (std::string_view line : split(head, '\n'))
        if (line.starts_with(name) && line.size() > name.size() && line[name.size()] == ':')
            return trim(line.substr(name.size() + 1));
    return {};
}

std::string answerFor(const Options& options, const std::string& question) {
    for (const auto& [match, answer] : options.script)
        if (question.find(match) != std::string::npos) return answer;
    if (!options.answer.empty()) return options.answer;
    return question.empty() ? "You said nothing." : "You said: " + question;
}

std::vector<std::string> tokensFor(const Options& options, const std::string& question) {
    const std::vector<std::string> once = cutIntoTokens(answerFor(options, question));
    if (options.tokens < 0) return once;
    std::vector<std::string> exact;
    for (std::size_t index = 0; index < static_cast<std::size_t>(options.tokens); ++index) {
        const bool again = index >= once.size() && index % once.size() == 0;
        exact.push_back(fmt::format("{}{}", again ? " " : "", once[index % once.size()]));
    }
    return exact;
}

}  // namespace

Connection::Connection(QTcpSocket& socket, ServerState& state) : m_socket(socket), m_state(state) {
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_timer, [this] { read(); });
    QObject::connect(&m_socket, &QTcpSocket::disconnected, &m_timer, [this] { m_finished = true; });
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { streamNext(); });
}

void Connection::read() {
    m_received += m_socket.readAll();
    const auto headEnd = m_received.indexOf("\r\n\r\n");
    if (m_answering || headEnd < 0) return;
    const std::string head = m_received.left(headEnd).toLower().toStdString();
    const std::string_view length = headerValue(head, "content-length");
    const std::string_view key = headerValue(head, "authorization");
    if (!key.empty())
        m_key = m_received.mid(key.data() - head.data(), static_cast<qsizetype>(key.size())).toStdString();
    const std::size_t expected = length.empty() ? 0 : std::stoul(std::string(length));
    const std::string body = m_received.mid(headEnd + 4).toStdString();
    if (body.size() < expected) return;
    m_answering = true;
    const auto words = split(std::string_view(head).substr(0, head.find('\r')), ' ');
    if (words.size() < 2) return sendWhole(400, "{}");
    answerRequest(std::string(words[0]), std::string(words[1]), body.substr(0, expected));
}

void Connection::answerRequest(const std::string& method, const std::string& path, const std::string& body) {
    const auto isPost = method == "post";
    if (isPost && path == "/v1/chat/completions") return answerChat(Dialect::OpenAi, body);
    if (isPost && path == "/v1/messages") return answerChat(Dialect::Anthropic, body);
    if (isPost && path == "/api/chat") return answerChat(Dialect::Ollama, body);
    if (path == "/api/tags") return sendWhole(200, modelList(Dialect::Ollama, m_state.options.models));
    if (path.starts_with("/v1/models")) return sendWhole(200, modelList(Dialect::OpenAi, m_state.options.models));
    sendWhole(404, dumpJson({{"error", {{"message", "no such route"}}}}));
}

void Connection::answerChat(Dialect dialect, const std::string& body) {
    const Options& options = m_state.options;
    const auto request = parseJson(body);
    if (!request.ok()) return sendWhole(400, errorBody(dialect, 400));
    if (!options.logFile.empty()) std::ofstream(options.logFile, std::ios::app) << dumpJson(request.value()) << '\n';
    const bool fails = options.status >= 0 && (options.failures < 0 || m_state.chats < options.failures);
    ++m_state.chats;
    if (fails) {
        const auto wait = options.retryAfter;
        return sendWhole(options.status, errorBody(dialect, options.status, options.echoKey ? m_key : ""),
                         wait < 0 ? "" : fmt::format("Retry-After: {}\r\n", wait));
    }
    m_answer.dialect = dialect;
    m_answer.model = stringAt(request.value(), "model").value_or("");
    m_answer.tokens = tokensFor(options, lastUserLine(request.value()));
    m_answer.promptTokens = body.size() / 4;
    if (!boolAt(request.value(), "stream", dialect == Dialect::Ollama)) return sendWhole(200, wholeReply(m_answer));
    startStream();
}

void Connection::startStream() {
    m_socket.write(fmt::format("HTTP/1.1 200 OK\r\nContent-Type: {}\r\nTransfer-Encoding: chunked\r\n"
                               "Connection: close\r\n\r\n",
                               contentType(m_answer.dialect))
                       .c_str());
    writeChunk(opening(m_answer));
    m_timer.start(m_state.options.firstDelayMs + m_state.options.delayMs);
}

void Connection::streamNext() {
    const int cutAfter = m_state.options.cutAfter;
    if (cutAfter >= 0 && m_next >= static_cast<std::size_t>(cutAfter)) {
        m_socket.abort();
        return finish();
    }
    if (m_next < m_answer.tokens.size()) {
        writeChunk(tokenEvent(m_answer, m_next++));
        return m_timer.start(m_state.options.delayMs);
    }
    writeChunk(closing(m_answer));
    m_socket.write("0\r\n\r\n");
    m_socket.disconnectFromHost();
}

void Connection::sendWhole(int status, const std::string& body, const std::string& extraHeaders) {
    const std::string head = fmt::format(
        "HTTP/1.1 {} Reply\r\nContent-Type: application/json\r\nContent-Length: {}\r\n{}Connection: close\r\n\r\n",
        status, body.size(), extraHeaders);
    m_socket.write(head.c_str());
    m_socket.write(body.c_str());
    m_socket.disconnectFromHost();
}

void Connection::writeChunk(const std::string& bytes) {
    if (bytes.empty()) return;
    m_socket.write(fmt::format("{:x}\r\n{}\r\n", bytes.size(), bytes).c_str());
    m_socket.flush();
}

void Connection::finish() {
    m_timer.stop();
    m_finished = true;
}

}  // namespace hearth::fakemodel
