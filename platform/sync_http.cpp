// SPDX-License-Identifier: AGPL-3.0-or-later
#include "platform/sync_http.h"

#include <QHostAddress>
#include <QSslCertificate>
#include <QUrl>

#include "platform/head_watch.h"
#include "platform/network_thread.h"
#include "platform/qt_http_transport.h"

namespace hearth::platform {

namespace {

constexpr Milliseconds kConnectTimeout = 10 * kSecond;
constexpr Milliseconds kSilence = kMinute;
constexpr int kOk = 200;

llm::HttpMethod methodOf(sync::SyncMethod method) {
    switch (method) {
        case sync::SyncMethod::Get: return llm::HttpMethod::Get;
        case sync::SyncMethod::Put: return llm::HttpMethod::Put;
        case sync::SyncMethod::Delete: return llm::HttpMethod::Delete;
        case sync::SyncMethod::Post: break;
    }
    return llm::HttpMethod::Post;
}

/// The address without a slash at its end, so that paths can be put behind it.
Result<std::string> serverAddress(std::string_view text) {
    const QUrl url(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())), QUrl::StrictMode);
    const bool web = url.scheme() == "https" || url.scheme() == "http";
    if (!url.isValid() || !web || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery() ||
        url.hasFragment())
        return fail(ErrorCode::InvalidArgument, "not the address of a server");
    const bool here = url.host() == "localhost" || QHostAddress(url.host()).isLoopback();
    if (url.scheme() == "http" && !here) return fail(ErrorCode::InvalidArgument, "beyond this machine https is needed");
    return url.toString(QUrl::FullyEncoded | QUrl::StripTrailingSlash).toStdString();
}

class Http final : public sync::SyncHttp {
public:
    Http(QtHttpTransport& transport, std::string address, CancelToken cancel)
        : m_transport(transport), m_address(std::move(address)), m_cancel(std::move(cancel)) {}

    Result<sync::SyncReply> send(const sync::SyncRequest& request) override {
        llm::HttpRequest http{methodOf(request.method), m_address + request.target, {}, {}};
        http.body = std::string(asText(request.body));
        http.connectTimeout = kConnectTimeout;
        http.idleTimeout = kSilence;
        if (!request.body.empty()) http.headers.emplace_back("content-type", "application/octet-stream");
        if (!request.token.empty()) http.headers.emplace_back("authorization", "Bearer " + request.token);
        Bytes body;
        const auto take = [&body, most = request.mostBytes](std::string_view bytes) -> Status {
            if (body.size() + bytes.size() > most) return fail(ErrorCode::Unavailable, "the reply is too large");
            body.insert(body.end(), bytes.begin(), bytes.end());
            return {};
        };
        HEARTH_TRY(const auto response, m_transport.send(http, take, m_cancel));
        // Only a yes comes through `take`.
        if (response.status != kOk && body.empty()) HEARTH_TRY_STATUS(take(response.body));
        return sync::SyncReply{response.status, std::move(body)};
    }

private:
    QtHttpTransport& m_transport;
    std::string m_address;
    CancelToken m_cancel;
};

}  // namespace

QtSyncNetwork::QtSyncNetwork(std::unique_ptr<NetworkThread> thread)
    : m_thread(std::move(thread)), m_transport(std::make_unique<QtHttpTransport>(*m_thread)) {}

QtSyncNetwork::~QtSyncNetwork() = default;

Result<std::unique_ptr<QtSyncNetwork>> QtSyncNetwork::create(const std::filesystem::path& authorities) {
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    if (!authorities.empty()) {
        const auto trusted = QSslCertificate::fromPath(QString::fromStdString(authorities.string()));
        if (trusted.isEmpty()) return fail(ErrorCode::InvalidArgument, "no certificate in the file of authorities");
        tls.addCaCertificates(trusted);
    }
    return std::unique_ptr<QtSyncNetwork>(new QtSyncNetwork(std::make_unique<NetworkThread>(tls)));
}

Result<std::unique_ptr<sync::SyncHttp>> QtSyncNetwork::reach(std::string_view url, const CancelToken& cancel) {
    HEARTH_TRY(std::string address, serverAddress(url));
    return std::unique_ptr<sync::SyncHttp>(std::make_unique<Http>(*m_transport, std::move(address), cancel));
}

Result<std::unique_ptr<sync::HeadWatch>> QtSyncNetwork::listen(std::string_view url, sync::HeadEvents events) {
    HEARTH_TRY(std::string address, serverAddress(url));
    return std::unique_ptr<sync::HeadWatch>(
        std::make_unique<QtHeadWatch>(*m_thread, std::move(address), std::move(events)));
}

std::filesystem::path syncAuthorities() { return qEnvironmentVariable("HEARTH_SYNC_CA").toStdString(); }

}  // namespace hearth::platform
