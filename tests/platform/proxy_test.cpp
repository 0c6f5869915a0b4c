// SPDX-License-Identifier: AGPL-3.0-or-later
// Proxies as the environment names them: used for what leaves the machine, and never for what does not.
#include <QCoreApplication>
#include <catch2/catch.hpp>
#include <map>

#include "platform/qt_http_transport.h"
#include "tests/platform/misbehaving_server.h"

using namespace hearth;
using namespace hearth::llm;
using namespace hearth::platform;

namespace {

/// The environment's proxies for as long as a test lasts; those that the machine has are out of the way.
class Proxies {
public:
    explicit Proxies(const std::map<QByteArray, QByteArray>& set) {
        for (const char* name : {"http_proxy", "https_proxy", "all_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY",
                                 "ALL_PROXY", "NO_PROXY"}) {
            m_before[name] = qgetenv(name);
            qunsetenv(name);
        }
        for (const auto& [name, value] : set) qputenv(name.constData(), value);
    }
    ~Proxies() {
        for (const auto& [name, value] : m_before) {
            if (value.isEmpty())
                qunsetenv(name.constData());
            else
                qputenv(name.constData(), value);
        }
    }
    Proxies(const Proxies&) = delete;
    Proxies& operator=(const Proxies&) = delete;

private:
    std::map<QByteArray, QByteArray> m_before;
};

struct Proxied {
    int argc = 1;
    char name[6] = "proxy";
    char* argv[1] = {name};
    QCoreApplication app{argc, argv};
    MisbehavingServer proxy{[](QTcpSocket& socket, const std::string& request) {
        const std::string body = "through the proxy";
        const bool tunnel = request.starts_with("CONNECT ");
        MisbehavingServer::write(
            socket, tunnel ? "HTTP/1.1 502 No\r\nContent-Length: 0\r\n\r\n"
                           : "HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
    }};
    MisbehavingServer server{[](QTcpSocket& socket, const std::string&) {
        MisbehavingServer::write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\ndirect");
    }};
    QByteArray proxyUrl() { return QByteArray::fromStdString(proxy.url()); }

    /// The body, or what went wrong.
    std::string get(const std::string& url) {
        // A transport of its own, as a program that was started in this environment would have.
        QtHttpTransport transport;
        HttpRequest request;
        request.method = HttpMethod::Get;
        request.url = url;
        request.headers = {{"x-api-key", "sk-secret"}};
        request.connectTimeout = request.idleTimeout = 3000;
        const auto response = transport.send(request, BodySink(), {});
        return response.ok() ? response->body : response.error().detail;
    }
};

}  // namespace

TEST_CASE_METHOD(Proxied, "a proxy is asked for what leaves the machine, and never for loopback") {
    const Proxies environment({{"http_proxy", proxyUrl()}, {"https_proxy", proxyUrl()}, {"all_proxy", proxyUrl()}});
    for (const std::string host : {"127.0.0.1", "localhost"})
        CHECK(get("http://" + host + ":" + std::to_string(server.port()) + "/") == "direct");
    CHECK(get("http://127.1.2.3:" + std::to_string(server.port()) + "/") == "connection refused");
    CHECK(proxy.requests().empty());
    CHECK(get("http://models.invalid/v1") == "through the proxy");
}

TEST_CASE_METHOD(Proxied, "through a proxy https stays a tunnel: the proxy sees the host, and no key") {
    const Proxies environment({{"https_proxy", proxyUrl()}});
    CHECK(get("https://models.invalid/v1") == "the proxy failed");
    REQUIRE(proxy.requests().size() == 1);
    CHECK(proxy.requests().front().starts_with("CONNECT models.invalid:443 "));
    CHECK(proxy.requests().front().find("sk-secret") == std::string::npos);
}

TEST_CASE_METHOD(Proxied, "hosts that no_proxy names are asked directly") {
    for (const char* exceptions : {"models.invalid", ".invalid", "other.example,models.invalid", "*"}) {
        const Proxies environment({{"https_proxy", proxyUrl()}, {"no_proxy", exceptions}});
        INFO(exceptions);
        CHECK(get("https://models.invalid/v1") == "no such host");
    }
    CHECK(proxy.requests().empty());
    const Proxies environment({{"http_proxy", proxyUrl()}, {"no_proxy", "other.invalid"}});
    CHECK(get("http://models.invalid/v1") == "through the proxy");
}

TEST_CASE_METHOD(Proxied, "the names of the variables may be in capitals") {
    const Proxies environment({{"HTTPS_PROXY", proxyUrl()}, {"NO_PROXY", "other.invalid"}});
    CHECK(get("https://models.invalid/v1") == "the proxy failed");
    CHECK(get("https://other.invalid/v1") == "no such host");
}

TEST_CASE_METHOD(Proxied, "a proxy that is not there is said, not gone round") {
    std::string closed;
    {
        closed = MisbehavingServer([](QTcpSocket&, const std::string&) {}).url();
    }
    const Proxies environment({{"https_proxy", QByteArray::fromStdString(closed)}});
    CHECK(get("https://models.invalid/v1") == "the proxy failed");
}
