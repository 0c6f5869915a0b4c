// SPDX-License-Identifier: AGPL-3.0-or-later
#include "platform/network_thread.h"

#include <QHostAddress>
#include <QNetworkProxyFactory>
#include <QNetworkRequest>
#include <QSslError>
#include <QUrl>
#include <algorithm>
#include <limits>
#include <utility>

namespace hearth::platform {

namespace {

// Qt opens six connections to a host at most and lets further requests wait; answers that stream for a minute must not
// wait for one another, so that a manager gets fewer and there are several.
constexpr std::size_t kTransfersPerManager = 4;
constexpr qint64 kReadBufferBytes = 256 * 1024;

/// Whether the environment wants no proxy at all, which the system's library does not understand.
bool wantsNoProxy() {
    for (const char* name : {"no_proxy", "NO_PROXY"})
        if (qgetenv(name).trimmed() == "*") return true;
    return false;
}

/// The system's proxies, except for what never leaves the machine.
class ProxyFactory final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override {
        const QString host = query.peerHostName();
        if (host == "localhost" || QHostAddress(host).isLoopback() || wantsNoProxy())
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

bool goesThroughProxy(const QUrl& url) { return proxyFor(url).type() != QNetworkProxy::NoProxy; }

/// Gives each request the thread's own trust.
class Manager final : public QNetworkAccessManager {
public:
    explicit Manager(const QSslConfiguration& tls) : m_tls(tls) {
        setProxyFactory(std::make_unique<ProxyFactory>().release());
    }

protected:
    QNetworkReply* createRequest(Operation operation, const QNetworkRequest& request, QIODevice* body) override {
        QNetworkRequest trusting(request);
        trusting.setSslConfiguration(m_tls);
        return QNetworkAccessManager::createRequest(operation, trusting, body);
    }

private:
    QSslConfiguration m_tls;
};

QNetworkRequest qtRequest(const llm::HttpRequest& request) {
    QNetworkRequest qt(QUrl(QString::fromStdString(request.url), QUrl::StrictMode));
    qt.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    qt.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    qt.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    qt.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    qt.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    qt.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // A compressed stream would be held back until a block of it is full.
    qt.setRawHeader("accept-encoding", "identity");
    // Qt would tell the browser that it is not, and the language of the desktop.
    qt.setRawHeader("user-agent", "Hearth");
    qt.setRawHeader("accept-language", "*");
    for (const auto& [name, value] : request.headers)
        qt.setRawHeader(QByteArray::fromStdString(name), QByteArray::fromStdString(value));
    return qt;
}

QNetworkReply* begin(QNetworkAccessManager& manager, const QNetworkRequest& qt, const llm::HttpRequest& request) {
    switch (request.method) {
        case llm::HttpMethod::Get: return manager.get(qt);
        case llm::HttpMethod::Delete: return manager.deleteResource(qt);
        case llm::HttpMethod::Put: return manager.put(qt, QByteArray::fromStdString(request.body));
        case llm::HttpMethod::Patch:
            return manager.sendCustomRequest(qt, "PATCH", QByteArray::fromStdString(request.body));
        case llm::HttpMethod::Post: break;
    }
    return manager.post(qt, QByteArray::fromStdString(request.body));
}

int timerMilliseconds(Milliseconds length) {
    return static_cast<int>(std::clamp<Milliseconds>(length, 1, std::numeric_limits<int>::max()));
}

std::vector<std::pair<std::string, std::string>> headersOf(const QNetworkReply& reply) {
    std::vector<std::pair<std::string, std::string>> headers;
    for (const auto& [name, value] : reply.rawHeaderPairs())
        headers.emplace_back(name.toLower().toStdString(), value.toStdString());
    return headers;
}

/// What the log may know: the kind of failure, never the URL, which may name a private host.
std::string detailOf(QNetworkReply::NetworkError error, const QString& tlsError) {
    switch (error) {
        case QNetworkReply::ConnectionRefusedError: return "connection refused";
        case QNetworkReply::RemoteHostClosedError: return "connection lost";
        case QNetworkReply::HostNotFoundError: return "no such host";
        case QNetworkReply::TimeoutError: return "timed out";
        case QNetworkReply::SslHandshakeFailedError:
            return tlsError.isEmpty() ? "TLS failed" : "TLS failed: " + tlsError.toStdString();
        case QNetworkReply::NetworkSessionFailedError:
        case QNetworkReply::TemporaryNetworkFailureError: return "no network";
        case QNetworkReply::ProxyConnectionRefusedError:
        case QNetworkReply::ProxyConnectionClosedError:
        case QNetworkReply::ProxyNotFoundError:
        case QNetworkReply::ProxyTimeoutError:
        case QNetworkReply::ProxyAuthenticationRequiredError:
        case QNetworkReply::UnknownProxyError: return "the proxy failed";
        default: return "network error " + std::to_string(static_cast<int>(error));
    }
}

}  // namespace

QNetworkProxy proxyFor(const QUrl& url) {
    const auto proxies = ProxyFactory().queryProxy(QNetworkProxyQuery(url));
    return proxies.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : proxies.first();
}

Transfer::Transfer(QNetworkAccessManager& manager, const llm::HttpRequest& request,
                   std::shared_ptr<HttpExchange> exchange, std::function<void()> onEnd)
    : m_manager(manager),
      m_exchange(std::move(exchange)),
      m_onEnd(std::move(onEnd)),
      m_reply(nullptr, [](QNetworkReply* reply) { reply->deleteLater(); }),
      m_idleTimeout(timerMilliseconds(request.idleTimeout)) {
    const QNetworkRequest qt = qtRequest(request);
    m_reply.reset(begin(m_manager, qt, request));
    // Qt starts the request when this function has returned; a limit that is set before that goes unheard.
    QTimer::singleShot(0, &m_timer, [this] { m_reply->setReadBufferSize(kReadBufferBytes); });
    m_timer.setSingleShot(true);
    connectSignals();
    m_timer.start(timerMilliseconds(request.connectTimeout));
}

Transfer::~Transfer() {
    QObject::disconnect(m_reply.get(), nullptr, &m_timer, nullptr);
    m_reply->abort();
    m_exchange->end(fail(ErrorCode::Unavailable, "the network is shutting down"));
}

void Transfer::connectSignals() {
    // The timer is the context: the connections die with it.
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { timedOut(); });
    QObject::connect(m_reply.get(), &QNetworkReply::requestSent, &m_timer, [this] { sent(); });
    QObject::connect(m_reply.get(), &QNetworkReply::uploadProgress, &m_timer, [this](qint64 bytes) {
        if (bytes > 0) sent();
    });
    QObject::connect(m_reply.get(), &QNetworkReply::metaDataChanged, &m_timer, [this] { pump(); });
    QObject::connect(m_reply.get(), &QNetworkReply::readyRead, &m_timer, [this] { pump(); });
    QObject::connect(m_reply.get(), &QNetworkReply::sslErrors, &m_timer, [this](const QList<QSslError>& errors) {
        if (!errors.isEmpty()) m_tlsError = errors.first().errorString();
    });
    QObject::connect(m_reply.get(), &QNetworkReply::finished, &m_timer, [this] { finished(); });
}

void Transfer::sent() {
    m_sent = true;
    m_timer.start(m_idleTimeout);
}

void Transfer::timedOut() {
    const char* const what = m_sent ? "nothing came for too long" : "no connection in time";
    end(fail(ErrorCode::Unavailable, what));
}

void Transfer::pump() {
    if (m_ended) return;
    if (!m_begun) {
        const QVariant status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute);
        if (!status.isValid()) return;
        m_exchange->begin(status.toInt(), headersOf(*m_reply));
        m_begun = true;
    }
    sent();
    while (m_reply->bytesAvailable() > 0) {
        // While the asker is slow the silence is ours, and no reason to give up.
        if (m_exchange->isFull()) return m_timer.stop();
        const QByteArray bytes = m_reply->read(kReadBufferBytes);
        if (bytes.isEmpty()) break;
        m_received += bytes.size();
        m_exchange->put(bytes.toStdString());
    }
    if (m_reply->isFinished()) finished();
}

void Transfer::finished() {
    if (m_ended) return;
    if (m_reply->bytesAvailable() > 0) {
        pump();
        return;
    }
    if (!m_begun && m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid()) pump();
    const QNetworkReply::NetworkError error = m_reply->error();
    // Qt counts statuses of 400 and above as errors; here they are replies.
    const bool isReply = m_begun && (error == QNetworkReply::NoError || error > QNetworkReply::UnknownProxyError);
    const bool isProtocol = error == QNetworkReply::ProtocolFailure || error == QNetworkReply::ProtocolUnknownError;
    // Qt takes a body that is cut short for a whole one. With a length we know better; a chunked one has to have an end
    // mark of its own, which every model stream has.
    const QByteArray length = m_reply->rawHeader("content-length");
    if (isReply && m_received < length.toLongLong()) return end(fail(ErrorCode::Unavailable, "connection lost"));
    if (isReply && !isProtocol) return end({});
    // Qt has no name for a tunnel that the proxy refuses, nor for a proxy that is not there.
    const bool proxyFailed = error == QNetworkReply::UnknownNetworkError && goesThroughProxy(m_reply->url());
    end(fail(ErrorCode::Unavailable, proxyFailed ? "the proxy failed" : detailOf(error, m_tlsError)));
}

void Transfer::end(Status status) {
    if (std::exchange(m_ended, true)) return;
    m_timer.stop();
    m_exchange->end(std::move(status));
    m_onEnd();
}

NetworkThread::NetworkThread() : NetworkThread(QSslConfiguration::defaultConfiguration()) {}

NetworkThread::NetworkThread(const QSslConfiguration& tls) : m_tls(tls), m_home(std::make_unique<QObject>()) {
    m_thread.setObjectName("hearth-network");
    m_home->moveToThread(&m_thread);
    m_thread.start();
}

NetworkThread::~NetworkThread() {
    run([this] {
        m_transfers.clear();
        m_managers.clear();
        m_thread.quit();
    });
    m_thread.wait();
}

void NetworkThread::start(llm::HttpRequest request, std::shared_ptr<HttpExchange> exchange) {
    run([this, request = std::move(request), exchange = std::move(exchange)] {
        auto remove = [this, key = exchange.get()] {
            // Later, because the transfer is still inside one of its own functions.
            run([this, key] { m_transfers.remove_if([&](const auto& one) { return one->belongsTo(key); }); });
        };
        m_transfers.push_back(std::make_unique<Transfer>(managerWithRoom(), request, exchange, std::move(remove)));
    });
}

void NetworkThread::resume(std::shared_ptr<HttpExchange> exchange) {
    run([this, exchange = std::move(exchange)] {
        for (const auto& transfer : m_transfers)
            if (transfer->belongsTo(exchange.get())) return transfer->pump();
    });
}

void NetworkThread::abandon(std::shared_ptr<HttpExchange> exchange) {
    run([this, exchange = std::move(exchange)] {
        m_transfers.remove_if([&](const auto& one) { return one->belongsTo(exchange.get()); });
    });
}

void NetworkThread::run(std::function<void()> onNetworkThread) {
    QMetaObject::invokeMethod(m_home.get(), std::move(onNetworkThread), Qt::QueuedConnection);
}

QNetworkAccessManager& NetworkThread::managerWithRoom() {
    for (const auto& manager : m_managers) {
        const auto busy = std::count_if(m_transfers.begin(), m_transfers.end(),
                                        [&](const auto& transfer) { return transfer->uses(manager.get()); });
        if (static_cast<std::size_t>(busy) < kTransfersPerManager) return *manager;
    }
    m_managers.push_back(std::make_unique<Manager>(m_tls));
    return *m_managers.back();
}

}  // namespace hearth::platform
