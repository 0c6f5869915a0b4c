// SPDX-License-Identifier: AGPL-3.0-or-later
// The thread on which Qt's network objects live, and the requests that are under way on it.
#pragma once

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QObject>
#include <QSslConfiguration>
#include <QThread>
#include <QTimer>
#include <functional>
#include <list>
#include <memory>

#include "core/llm/http_transport.h"
#include "platform/http_exchange.h"

namespace hearth::platform {

/// One request on its way. Lives on the network thread only.
class Transfer {
public:
    /// `exchange` is shared by two owners: the thread that waits in send() and this.
    Transfer(QNetworkAccessManager& manager, const llm::HttpRequest& request, std::shared_ptr<HttpExchange> exchange,
             std::function<void()> onEnd);
    ~Transfer();

    /// Reads what the exchange has room for.
    void pump();
    bool belongsTo(const HttpExchange* exchange) const { return m_exchange.get() == exchange; }
    bool uses(const QNetworkAccessManager* manager) const { return &m_manager == manager; }

private:
    void connectSignals();
    void sent();
    void timedOut();
    void finished();
    void end(Status status);

    QNetworkAccessManager& m_manager;
    std::shared_ptr<HttpExchange> m_exchange;
    std::function<void()> m_onEnd;
    std::unique_ptr<QNetworkReply, void (*)(QNetworkReply*)> m_reply;
    QTimer m_timer;
    int m_idleTimeout;
    qint64 m_received = 0;
    bool m_sent = false;
    bool m_begun = false;
    bool m_ended = false;
    QString m_tlsError;
};

/// The system's proxy on the way there; none for what never leaves the machine.
QNetworkProxy proxyFor(const QUrl& url);

/// Threads: the public functions are safe from any.
class NetworkThread {
public:
    NetworkThread();
    /// With a trust of its own.
    explicit NetworkThread(const QSslConfiguration& tls);
    ~NetworkThread();

    void start(llm::HttpRequest request, std::shared_ptr<HttpExchange> exchange);
    /// There is room in the exchange again.
    void resume(std::shared_ptr<HttpExchange> exchange);
    /// Nobody waits for it any more.
    void abandon(std::shared_ptr<HttpExchange> exchange);

    /// Runs it there, behind what it was told before; it does not wait for it.
    void run(std::function<void()> onNetworkThread);
    const QSslConfiguration& tls() const { return m_tls; }

private:
    QNetworkAccessManager& managerWithRoom();

    const QSslConfiguration m_tls;
    QThread m_thread;
    std::unique_ptr<QObject> m_home;  ///< Lives on the thread; what it is told to run, runs there.
    std::list<std::unique_ptr<QNetworkAccessManager>> m_managers;
    std::list<std::unique_ptr<Transfer>> m_transfers;
};

}  // namespace hearth::platform
