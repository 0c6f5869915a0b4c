// SPDX-License-Identifier: AGPL-3.0-or-later
// One connection to the fake model server: reads one request, answers it as the options say, closes.
#pragma once

#include <QByteArray>
#include <QTcpSocket>
#include <QTimer>
#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/fake_model_server/dialect.h"

namespace hearth::fakemodel {

/// What the command line asked for. Negative numbers mean "not asked for".
struct Options {
    int delayMs = 20;      ///< Between tokens.
    int firstDelayMs = 0;  ///< Before the first token, on top of `delayMs`.
    int tokens = -1;       ///< Exactly so many, the answer repeated or cut.
    int cutAfter = -1;     ///< The connection is reset after so many tokens.
    int status = -1;       ///< Chats are answered with this status,
    int failures = -1;     ///< the first so many of them; all when negative,
    int retryAfter = -1;   ///< with this Retry-After, in seconds,
    bool echoKey = false;  ///< and with the API key that came, in the message.
    std::string logFile;
    std::string answer;                                       ///< Empty: the last line of the question is echoed.
    std::vector<std::pair<std::string, std::string>> script;  ///< Part of the question, answer; first match wins.
    std::vector<std::string> models = {"fake-model"};
};

/// Shared by the connections of one server, which lives longer than they do.
struct ServerState {
    Options options;
    int chats = 0;
};

/// Threads: the server's only.
class Connection {
public:
    Connection(QTcpSocket& socket, ServerState& state);
    /// True when nothing more will be said here.
    bool finished() const { return m_finished; }

private:
    void read();
    void answerRequest(const std::string& method, const std::string& path, const std::string& body);
    void answerChat(Dialect dialect, const std::string& body);
    void startStream();
    void streamNext();
    void sendWhole(int status, const std::string& body, const std::string& extraHeaders = "");
    void writeChunk(const std::string& bytes);
    void finish();

    QTcpSocket& m_socket;
    ServerState& m_state;
    QByteArray m_received;
    std::string m_key;  ///< What the authorization header held.
    QTimer m_timer;
    Answer m_answer;
    std::size_t m_next = 0;
    bool m_answering = false;
    bool m_finished = false;
};

}  // namespace hearth::fakemodel
