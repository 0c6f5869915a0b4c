// SPDX-License-Identifier: AGPL-3.0-or-later
// Listens on a WebSocket for news of a log that grew. It is a hint and nothing more: whoever hears of it asks the
// server what there is, and whoever hears nothing asks every few minutes.
#pragma once

#include <QNetworkRequest>
#include <QObject>
#include <QTimer>
#include <QWebSocket>
#include <memory>
#include <mutex>
#include <optional>

#include "core/base/timestamp.h"
#include "sync/sync_http.h"

namespace hearth::platform {

class NetworkThread;

/// Between two attempts: twice as long each time, a quarter more or less by chance, so that a server that comes back is
/// not met by all of its devices at once.
struct HeadWatchPauses {
    Milliseconds first = kSecond;
    Milliseconds most = 5 * kMinute;
    Milliseconds heartbeat = kMinute;  ///< A silent server is asked so often whether it is there.
};

/// What the owner listens with, until it does not any more. Threads: safe from any.
class HeadEars {
public:
    explicit HeadEars(sync::HeadEvents events) : m_events(std::move(events)) {}
    void connected();
    void heard(std::uint64_t head);
    void loggedOut();
    /// Nothing is called once this has returned.
    void close();

private:
    std::mutex m_mutex;
    std::optional<sync::HeadEvents> m_events;
};

/// Lives on the network's thread.
class HeadSocket {
public:
    HeadSocket(NetworkThread& network, std::string address, std::shared_ptr<HeadEars> ears,
               const HeadWatchPauses& pauses);
    ~HeadSocket();
    HeadSocket(const HeadSocket&) = delete;
    HeadSocket& operator=(const HeadSocket&) = delete;
    void watch(const sync::HeadsPlace& place);

private:
    void open();
    void drop();
    void giveUp();
    void heard(const QByteArray& message);
    void lost();
    void refused();
    void beat();

    NetworkThread& m_network;
    std::string m_address;
    std::shared_ptr<HeadEars> m_ears;  ///< Owners: this, and the watch that outlives or closes it.
    HeadWatchPauses m_pauses;
    std::optional<sync::HeadsPlace> m_place;
    QObject m_context;  ///< Connections die with it.
    std::unique_ptr<QWebSocket> m_socket;
    QTimer m_retry;
    QTimer m_heartbeat;
    Milliseconds m_pause;
    bool m_answered = true;  ///< The last ping.
};

class QtHeadWatch final : public sync::HeadWatch {
public:
    /// `address` of the server, checked. The network outlives this.
    QtHeadWatch(NetworkThread& network, std::string address, sync::HeadEvents events,
                const HeadWatchPauses& pauses = {});
    ~QtHeadWatch() override;
    void watch(const sync::HeadsPlace& place) override;

private:
    NetworkThread& m_network;
    std::shared_ptr<HeadEars> m_ears;  ///< Owners: this, and the socket on the network's thread.
    /// Made, used and destroyed on the network's thread. Owners: this, and what that thread has still to run.
    std::shared_ptr<std::unique_ptr<HeadSocket>> m_socket;
};

}  // namespace hearth::platform
