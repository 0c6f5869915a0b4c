// SPDX-License-Identifier: AGPL-3.0-or-later
#include "platform/head_watch.h"

#include <QUrl>
#include <algorithm>
#include <array>

#include "core/base/clock.h"
#include "platform/network_thread.h"

namespace hearth::platform {

namespace {

constexpr quint64 kMostMessageBytes = 64;
constexpr qsizetype kHeadBytes = 8;

/// The same address as a WebSocket's.
QUrl socketUrl(const std::string& address) {
    QUrl url(QString::fromStdString(address), QUrl::StrictMode);
    url.setScheme(url.scheme() == "https" ? "wss" : "ws");
    return url;
}

/// A quarter more or less.
int aboutThat(Milliseconds pause) {
    std::array<std::uint8_t, 1> chance{};
    SystemRandom().fill(chance);
    return static_cast<int>(pause * (384 + chance[0]) / 512);
}

}  // namespace

void HeadEars::connected() {
    const std::lock_guard lock(m_mutex);
    if (m_events) m_events->onConnected();
}

void HeadEars::heard(std::uint64_t head) {
    const std::lock_guard lock(m_mutex);
    if (m_events) m_events->onHead(head);
}

void HeadEars::loggedOut() {
    const std::lock_guard lock(m_mutex);
    if (m_events) m_events->onLoggedOut();
}

void HeadEars::close() {
    const std::lock_guard lock(m_mutex);
    m_events.reset();
}

HeadSocket::HeadSocket(NetworkThread& network, std::string address, std::shared_ptr<HeadEars> ears,
                       const HeadWatchPauses& pauses)
    : m_network(network),
      m_address(std::move(address)),
      m_ears(std::move(ears)),
      m_pauses(pauses),
      m_pause(pauses.first) {
    m_retry.setSingleShot(true);
    m_heartbeat.setInterval(static_cast<int>(m_pauses.heartbeat));
    QObject::connect(&m_retry, &QTimer::timeout, &m_context, [this] { open(); });
    QObject::connect(&m_heartbeat, &QTimer::timeout, &m_context, [this] { beat(); });
}

HeadSocket::~HeadSocket() { drop(); }

/// Without hearing of its end.
void HeadSocket::drop() {
    if (m_socket) QObject::disconnect(m_socket.get(), nullptr, &m_context, nullptr);
    m_socket.reset();
}

void HeadSocket::giveUp() {
    m_socket->abort();
    lost();
}

void HeadSocket::watch(const sync::HeadsPlace& place) {
    m_place = place;
    open();
}

void HeadSocket::open() {
    m_retry.stop();
    m_heartbeat.stop();
    drop();
    m_socket = std::make_unique<QWebSocket>();
    m_socket->setMaxAllowedIncomingFrameSize(kMostMessageBytes);
    m_socket->setMaxAllowedIncomingMessageSize(kMostMessageBytes);
    m_socket->setSslConfiguration(m_network.tls());
    m_socket->setProxy(proxyFor(QUrl(QString::fromStdString(m_address))));
    QObject::connect(m_socket.get(), &QWebSocket::connected, &m_context, [this] {
        m_answered = true;
        m_heartbeat.start();
        m_ears->connected();
    });
    QObject::connect(m_socket.get(), &QWebSocket::binaryMessageReceived, &m_context,
                     [this](const QByteArray& message) { heard(message); });
    QObject::connect(m_socket.get(), &QWebSocket::pong, &m_context, [this] { m_answered = true; });
    QObject::connect(m_socket.get(), &QWebSocket::disconnected, &m_context, [this] { lost(); });
    QObject::connect(m_socket.get(), qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), &m_context,
                     [this] { refused(); });
    QNetworkRequest request(socketUrl(m_address + m_place->target));
    request.setRawHeader("authorization", "Bearer " + QByteArray::fromStdString(m_place->token));
    m_socket->open(request);
}

void HeadSocket::heard(const QByteArray& message) {
    m_answered = true;
    if (message.size() != kHeadBytes) return giveUp();
    // A server that only accepts connections and drops them is not asked ever faster.
    m_pause = m_pauses.first;
    std::uint64_t head = 0;
    for (const char byte : message) head = head << 8 | static_cast<std::uint8_t>(byte);
    m_ears->heard(head);
}

void HeadSocket::beat() {
    if (!m_answered) return giveUp();
    m_answered = false;
    m_socket->ping();
}

void HeadSocket::refused() {
    // Qt gives the status in its text only.
    const bool loggedOut = m_socket->errorString().contains("401");
    if (!loggedOut) return lost();
    m_heartbeat.stop();
    m_ears->loggedOut();
}

void HeadSocket::lost() {
    m_heartbeat.stop();
    // A failed attempt may be told twice.
    if (m_retry.isActive()) return;
    m_retry.start(aboutThat(m_pause));
    m_pause = std::min(m_pause * 2, m_pauses.most);
}

QtHeadWatch::QtHeadWatch(NetworkThread& network, std::string address, sync::HeadEvents events,
                         const HeadWatchPauses& pauses)
    : m_network(network),
      m_ears(std::make_shared<HeadEars>(std::move(events))),
      m_socket(std::make_shared<std::unique_ptr<HeadSocket>>()) {
    m_network.run([&thread = network, socket = m_socket, ears = m_ears, address = std::move(address), pauses] {
        *socket = std::make_unique<HeadSocket>(thread, address, ears, pauses);
    });
}

QtHeadWatch::~QtHeadWatch() {
    m_ears->close();
    m_network.run([socket = m_socket] { socket->reset(); });
}

void QtHeadWatch::watch(const sync::HeadsPlace& place) {
    m_network.run([socket = m_socket, place] { (*socket)->watch(place); });
}

}  // namespace hearth::platform
