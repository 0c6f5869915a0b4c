// SPDX-License-Identifier: AGPL-3.0-or-later
// An HTTP server on loopback that does to each connection what a test says: stalls, cuts, lies.
#pragma once

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <atomic>
#include <chrono>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace hearth::platform {

/// Serves one connection after another on a thread of its own, until it is destroyed.
class MisbehavingServer {
public:
    /// Called once the whole request is there; what it leaves open is closed after it.
    using Handler = std::function<void(QTcpSocket& socket, const std::string& request)>;

    explicit MisbehavingServer(Handler handler) : m_handler(std::move(handler)) {
        std::promise<int> port;
        auto listening = port.get_future();
        m_thread = std::thread([this, &port] { serve(port); });
        m_port = listening.get();
    }
    MisbehavingServer(const MisbehavingServer&) = delete;
    MisbehavingServer& operator=(const MisbehavingServer&) = delete;
    ~MisbehavingServer() {
        m_stop = true;
        m_thread.join();
    }

    std::string url(const std::string& path = "/") const { return "http://127.0.0.1:" + std::to_string(m_port) + path; }
    int port() const { return m_port; }
    std::vector<std::string> requests() {
        const std::lock_guard lock(m_mutex);
        return m_requests;
    }
    /// Whether the server is going down; a handler that waits looks at it.
    bool stopping() const { return m_stop; }

    /// Writes at once, so that it leaves as a piece of its own.
    static void write(QTcpSocket& socket, const std::string& bytes) {
        socket.write(bytes.data(), static_cast<qint64>(bytes.size()));
        while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(1000)) {
        }
    }
    static void pause(int milliseconds) { std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds)); }

private:
    void serve(std::promise<int>& port) {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        port.set_value(server.serverPort());
        while (!m_stop) {
            // Two may have come at once, and only the first of them was waited for.
            if (!server.hasPendingConnections() && !server.waitForNewConnection(20)) continue;
            const std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
            const std::string request = readRequest(*socket);
            {
                const std::lock_guard lock(m_mutex);
                m_requests.push_back(request);
            }
            m_handler(*socket, request);
            socket->disconnectFromHost();
            if (socket->state() != QAbstractSocket::UnconnectedState) socket->waitForDisconnected(1000);
        }
    }

    static std::string readRequest(QTcpSocket& socket) {
        QByteArray request;
        qsizetype expected = -1;
        while (expected < 0 || request.size() < expected) {
            if (socket.bytesAvailable() == 0 && !socket.waitForReadyRead(2000)) break;
            request += socket.readAll();
            if (request.startsWith('\x16')) break;  // The first byte of a TLS handshake.
            const auto end = request.indexOf("\r\n\r\n");
            if (end < 0) continue;
            const auto at = request.left(end).toLower().indexOf("content-length: ");
            expected = end + 4 + (at < 0 ? 0 : request.mid(at + 16, 12).split('\r').first().toLongLong());
        }
        return request.toStdString();
    }

    Handler m_handler;
    std::thread m_thread;
    std::mutex m_mutex;
    std::vector<std::string> m_requests;
    std::atomic<bool> m_stop = false;
    int m_port = 0;
};

inline std::string chunked(const std::string& text) {
    char size[20];
    std::snprintf(size, sizeof size, "%zx\r\n", text.size());
    return size + text + "\r\n";
}

inline const std::string kStreamHead =
    "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";

}  // namespace hearth::platform
