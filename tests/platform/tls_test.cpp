// SPDX-License-Identifier: AGPL-3.0-or-later
// A certificate that nobody vouches for: the key must not be sent, and the error must say why.
#include <QCoreApplication>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <atomic>
#include <catch2/catch.hpp>
#include <future>
#include <memory>
#include <thread>

#include "platform/qt_http_transport.h"

using namespace hearth;

namespace {

// Made for this test, for "localhost", signed by itself; it protects nothing.
const char* const kKey =
    "-----BEGIN PRIVATE KEY-----\n"
    "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg6+hUIXqARiE1YxAC\n"
    "MhN+gmzPt8CrVuLp2HYQ2IZ3nZ6hRANCAAQ0oaEBzhgseUB7B+gsxIi7GopbboTN\n"
    "Ko8aj4wSwObZVMI3j65VTafKqwpk0N2ifiUYqg+7DcTrD6ALq3+c+dgO\n"
    "-----END PRIVATE KEY-----\n";
const char* const kCertificate =
    "-----BEGIN CERTIFICATE-----\n"
    "MIIBmjCCAUGgAwIBAgIULEdq3p5yuy+e5ztypLKPRvY2vmQwCgYIKoZIzj0EAwIw\n"
    "FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMDExMTgzNVoYDzIxMjYxMDI3\n"
    "MTExODM1WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO\n"
    "PQMBBwNCAAQ0oaEBzhgseUB7B+gsxIi7GopbboTNKo8aj4wSwObZVMI3j65VTafK\n"
    "qwpk0N2ifiUYqg+7DcTrD6ALq3+c+dgOo28wbTAdBgNVHQ4EFgQUChVS2+x9CFzH\n"
    "q1MFfp5CvqgTtokwHwYDVR0jBBgwFoAUChVS2+x9CFzHq1MFfp5CvqgTtokwDwYD\n"
    "VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI\n"
    "zj0EAwIDRwAwRAIgZj96Uh3Dr06XVTTQ42kk/Z37AfX23WfrJBDjn5xegcMCIDUF\n"
    "rph+452suWLvTvwat9BI3X9pNpxxacUSEmf8dqJG\n"
    "-----END CERTIFICATE-----\n";

class TlsServer final : public QTcpServer {
public:
    std::atomic<bool> gotRequest = false;

    /// Serves one connection on this thread.
    void serve(std::promise<int>& port) {
        listen(QHostAddress::LocalHost);
        port.set_value(serverPort());
        waitForNewConnection(5000);
        if (m_socket && m_socket->waitForEncrypted(3000) && m_socket->waitForReadyRead(3000)) gotRequest = true;
        if (m_socket) m_socket->abort();
    }

protected:
    void incomingConnection(qintptr descriptor) override {
        m_socket = std::make_unique<QSslSocket>();
        m_socket->setSocketDescriptor(descriptor);
        m_socket->setLocalCertificate(QSslCertificate(QByteArray(kCertificate), QSsl::Pem));
        m_socket->setPrivateKey(QSslKey(QByteArray(kKey), QSsl::Ec, QSsl::Pem));
        m_socket->startServerEncryption();
    }

private:
    std::unique_ptr<QSslSocket> m_socket;
};

}  // namespace

TEST_CASE("a certificate that nobody vouches for ends the request before the key is sent") {
    int argc = 1;
    char name[] = "tls";
    char* argv[] = {name};
    const QCoreApplication app(argc, argv);
    std::promise<int> port;
    auto listening = port.get_future();
    std::atomic<bool> gotRequest = false;
    std::thread thread([&] {
        TlsServer server;
        server.serve(port);
        gotRequest = server.gotRequest.load();
    });
    llm::HttpRequest request;
    request.url = "https://127.0.0.1:" + std::to_string(listening.get()) + "/v1/messages";
    request.headers = {{"x-api-key", "sk-secret"}};
    platform::QtHttpTransport transport;
    const auto response = transport.send(request, llm::BodySink(), {});
    thread.join();
    REQUIRE_FALSE(response.ok());
    CHECK(response.error().code == ErrorCode::Unavailable);
    CHECK(response.error().detail.starts_with("TLS failed: "));
    CHECK(response.error().detail.find("self") != std::string::npos);
    CHECK_FALSE(gotRequest);
}
