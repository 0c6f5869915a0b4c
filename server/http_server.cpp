// SPDX-License-Identifier: AGPL-3.0-or-later
// The only file that includes Beast: it takes 20 s to compile.
// g++ 12 destroys temporaries of a co_await expression twice in places, so what is awaited takes names by reference.
#include "server/http_server.h"

#include <pthread.h>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>
#include <boost/beast/websocket.hpp>
#include <boost/beast/websocket/ssl.hpp>
#include <chrono>
#include <map>

#include "core/base/log.h"

namespace hearth::server {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;
namespace ssl = asio::ssl;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

constexpr std::size_t kMostHeaderBytes = 16 * 1024;
constexpr std::chrono::seconds kFarewell{10};
constexpr std::string_view kBearer = "Bearer ";
constexpr auto kQuietly = asio::as_tuple(asio::use_awaitable);

using PlainStream = beast::tcp_stream;
using SecureStream = beast::ssl_stream<beast::tcp_stream>;
using BodyParser = http::request_parser<http::vector_body<std::uint8_t>>;
using Response = http::response<http::vector_body<std::uint8_t>>;

std::string textOf(beast::string_view view) { return {view.data(), view.size()}; }

Reply textReply(int status, std::string_view text, std::string type = "text/plain; charset=utf-8") {
    return {status, std::move(type), Bytes(text.begin(), text.end())};
}

Request requestOf(http::request<http::vector_body<std::uint8_t>>&& message, const std::string& peer) {
    Request request;
    request.method = textOf(message.method_string());
    request.target = textOf(message.target());
    request.peer = peer;
    const std::string authorization = textOf(message[http::field::authorization]);
    if (authorization.starts_with(kBearer)) request.token = authorization.substr(kBearer.size());
    request.body = std::move(message.body());
    return request;
}

Response responseOf(Reply&& reply, bool keepAlive) {
    Response response(static_cast<http::status>(reply.status), 11);
    response.set(http::field::content_type, reply.type);
    response.set(http::field::cache_control, "no-store");
    if (reply.retryAfter) response.set(http::field::retry_after, std::to_string(*reply.retryAfter));
    response.body() = std::move(reply.body);
    response.keep_alive(keepAlive);
    response.prepare_payload();
    return response;
}

/// New heads of one vault, from the worker's thread to the connection's.
struct Bell {
    explicit Bell(const asio::any_io_executor& executor) : timer(executor, asio::steady_timer::time_point::max()) {}
    asio::steady_timer timer;
    std::uint64_t head = 0;
    bool over = false;
};

/// Counts a request while it is being answered.
class BusyMark {
public:
    explicit BusyMark(std::atomic<int>& count) : m_count(count) { ++m_count; }
    ~BusyMark() { --m_count; }
    BusyMark(const BusyMark&) = delete;
    BusyMark& operator=(const BusyMark&) = delete;

private:
    std::atomic<int>& m_count;
};

/// A connection's place among those who wait for news of a vault.
class Watching {
public:
    Watching(Shared& shared, const VaultId& vault, Watchers::Tell tell)
        : m_shared(shared), m_vault(vault), m_number(shared.watchers.add(vault, std::move(tell))) {
        m_shared.metrics.watchers(1);
    }
    ~Watching() {
        m_shared.watchers.remove(m_vault, m_number);
        m_shared.metrics.watchers(-1);
    }
    Watching(const Watching&) = delete;
    Watching& operator=(const Watching&) = delete;

private:
    Shared& m_shared;
    VaultId m_vault;
    std::uint64_t m_number;
};

}  // namespace

struct HttpServer::Network {
    Network(const HttpOptions& given, Service& answering)
        : options(given), service(answering), tls(ssl::context::tls_server), acceptor(context) {}

    Status listen();
    Status loadCertificate();
    asio::awaitable<void> accept();
    asio::awaitable<void> welcome(tcp::socket socket, std::string peer);
    template <typename Stream>
    asio::awaitable<void> serve(Stream& stream, const std::string& peer);
    template <typename Stream>
    asio::awaitable<bool> serveOne(Stream& stream, beast::flat_buffer& buffer, const std::string& peer);
    template <typename Stream>
    asio::awaitable<void> refuse(Stream& stream, error_code error);
    template <typename Stream>
    asio::awaitable<bool> write(Stream& stream, Reply& reply, bool keepAlive);
    template <typename Stream>
    asio::awaitable<void> watch(Stream& stream, BodyParser& parser, const VaultId& vault);
    template <typename Socket>
    asio::awaitable<void> ring(Socket& socket, const std::shared_ptr<Bell>& bell);
    asio::awaitable<Reply> ask(Request& request);
    std::optional<Reply> ownReply(const Request& request) const;
    bool admit(const std::string& peer);
    void dismiss(const std::string& peer);
    void run();
    void stop();

    HttpOptions options;
    Service& service;
    std::atomic<bool> stopping = false;
    std::atomic<int> busy = 0;  ///< Requests between their first byte and the last of their answer.
    std::mutex mutex;
    std::map<std::string, std::size_t> peers;
    std::size_t connections = 0;
    ssl::context tls;
    // Connections end with the context, and what they use is above it.
    asio::io_context context;
    tcp::acceptor acceptor;
    std::vector<std::thread> threads;
};

Status HttpServer::Network::loadCertificate() {
    if (options.certificate.empty()) return {};
    error_code error;
    tls.set_options(ssl::context::default_workarounds | ssl::context::no_tlsv1 | ssl::context::no_tlsv1_1, error);
    if (!error) tls.use_certificate_chain_file(options.certificate.string(), error);
    if (!error) tls.use_private_key_file(options.privateKey.string(), ssl::context::pem, error);
    if (error) return fail(ErrorCode::InvalidArgument, "the certificate or its key cannot be read");
    return {};
}

Status HttpServer::Network::listen() {
    error_code error;
    const auto address = asio::ip::make_address(options.address, error);
    if (error) return fail(ErrorCode::InvalidArgument, "the address to listen on is not one");
    if (options.certificate.empty() && !address.is_loopback())
        return fail(ErrorCode::InvalidArgument, "beyond loopback a certificate is needed");
    HEARTH_TRY_STATUS(loadCertificate());
    const tcp::endpoint endpoint(address, options.port);
    acceptor.open(endpoint.protocol(), error);
    if (!error) acceptor.set_option(asio::socket_base::reuse_address(true), error);
    if (!error) acceptor.bind(endpoint, error);
    if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error) return fail(ErrorCode::Unavailable, "the address cannot be listened on: " + error.message());
    return {};
}

bool HttpServer::Network::admit(const std::string& peer) {
    const std::lock_guard lock(mutex);
    std::size_t& ofPeer = peers[peer];
    if (connections >= options.mostConnections || ofPeer >= options.mostPerPeer) {
        if (ofPeer == 0) peers.erase(peer);
        return false;
    }
    ++ofPeer;
    ++connections;
    service.shared().metrics.connections(1);
    return true;
}

void HttpServer::Network::dismiss(const std::string& peer) {
    const std::lock_guard lock(mutex);
    --connections;
    if (--peers[peer] == 0) peers.erase(peer);
    service.shared().metrics.connections(-1);
}

asio::awaitable<void> HttpServer::Network::accept() {
    while (!stopping) {
        auto [error, socket] = co_await acceptor.async_accept(asio::make_strand(context), kQuietly);
        if (stopping) co_return;
        if (error) {
            // Out of file descriptors, most likely: what is open has to end first.
            asio::steady_timer pause(context, std::chrono::milliseconds(100));
            co_await pause.async_wait(kQuietly);
            continue;
        }
        error_code ignored;
        const auto endpoint = socket.remote_endpoint(ignored);
        std::string peer = ignored ? std::string() : endpoint.address().to_string();
        if (!admit(peer)) continue;
        const auto executor = socket.get_executor();
        tcp::socket moved(std::move(socket));
        asio::co_spawn(executor, welcome(std::move(moved), std::move(peer)), asio::detached);
    }
}

asio::awaitable<void> HttpServer::Network::welcome(tcp::socket socket, std::string peer) {
    try {
        socket.set_option(tcp::no_delay(true));
        if (options.certificate.empty()) {
            PlainStream stream(std::move(socket));
            co_await serve(stream, peer);
        } else {
            SecureStream stream(std::move(socket), tls);
            beast::get_lowest_layer(stream).expires_after(options.request);
            const auto [error] = co_await stream.async_handshake(ssl::stream_base::server, kQuietly);
            if (!error) co_await serve(stream, peer);
        }
    } catch (const std::exception& exception) {
        logWarn("server", "a connection ended by an exception: {}", exception.what());
    }
    dismiss(peer);
}

template <typename Stream>
asio::awaitable<void> HttpServer::Network::serve(Stream& stream, const std::string& peer) {
    beast::flat_buffer buffer;
    bool more = true;
    while (more && !stopping) more = co_await serveOne(stream, buffer, peer);
    error_code ignored;
    beast::get_lowest_layer(stream).socket().shutdown(tcp::socket::shutdown_both, ignored);
}

template <typename Stream>
asio::awaitable<bool> HttpServer::Network::serveOne(Stream& stream, beast::flat_buffer& buffer,
                                                    const std::string& peer) {
    BodyParser parser;
    parser.header_limit(kMostHeaderBytes);
    parser.body_limit(std::max(service.shared().limits.requestBytes, service.shared().limits.chunkBytes));
    beast::get_lowest_layer(stream).expires_after(options.idle);
    if (buffer.size() == 0) {
        // The first byte may be long in coming; from then on the whole request has its own time.
        auto [error, count] = co_await stream.async_read_some(buffer.prepare(4096), kQuietly);
        if (error) co_return false;
        buffer.commit(count);
    }
    std::optional<BusyMark> mark(std::in_place, busy);
    beast::get_lowest_layer(stream).expires_after(options.request);
    auto [error, count] = co_await http::async_read(stream, buffer, parser, kQuietly);
    if (error) {
        co_await refuse(stream, error);
        co_return false;
    }
    const bool upgrade = websocket::is_upgrade(parser.get());
    const bool keepAlive = parser.get().keep_alive();
    Request request = upgrade ? requestOf(http::request<http::vector_body<std::uint8_t>>(parser.get()), peer)
                              : requestOf(parser.release(), peer);
    std::optional<Reply> own = ownReply(request);
    if (!own) own = co_await ask(request);
    Reply reply = std::move(*own);
    if (reply.watch && upgrade) {
        mark.reset();  // Stopping waits for answers, not for those who wait for news.
        co_await watch(stream, parser, *reply.watch);
        co_return false;
    }
    if (reply.watch) reply = replyOf({sync::protocol::Answer::BadRequest});
    const bool more = co_await write(stream, reply, keepAlive && !stopping);
    co_return more;
}

template <typename Stream>
asio::awaitable<void> HttpServer::Network::refuse(Stream& stream, error_code error) {
    using sync::protocol::Answer;
    Reply reply = replyOf({Answer::TooLarge, service.shared().limits.requestBytes});
    const bool large = error == http::error::body_limit || error == http::error::header_limit;
    const bool garbage = error.category() == error_code(http::error::bad_method).category() &&
                         error != http::error::end_of_stream && error != http::error::partial_message;
    if (!large && !garbage) co_return;
    if (!large) reply = replyOf({Answer::BadRequest});
    co_await write(stream, reply, false);
}

template <typename Stream>
asio::awaitable<bool> HttpServer::Network::write(Stream& stream, Reply& reply, bool keepAlive) {
    beast::get_lowest_layer(stream).expires_after(options.request);
    const Response response = responseOf(std::move(reply), keepAlive);
    const auto [error, count] = co_await http::async_write(stream, response, kQuietly);
    co_return !error && keepAlive;
}

std::optional<Reply> HttpServer::Network::ownReply(const Request& request) const {
    if (request.target == "/healthz") return textReply(200, "ok\n");
    if (request.target == "/readyz")
        return service.ready() && !stopping ? textReply(200, "ready\n") : textReply(503, "not ready\n");
    error_code ignored;
    const auto peer = asio::ip::make_address(request.peer, ignored);
    if (request.target == "/metrics" && !ignored && peer.is_loopback())
        return textReply(200, service.shared().metrics.text(), "text/plain; version=0.0.4; charset=utf-8");
    return std::nullopt;
}

asio::awaitable<Reply> HttpServer::Network::ask(Request& request) {
    const auto executor = co_await asio::this_coro::executor;
    auto initiate = [this, executor, &request](auto handler) {
        auto shared = std::make_shared<decltype(handler)>(std::move(handler));
        service.handle(std::move(request), [shared, executor](Reply reply) {
            asio::post(executor, [shared, reply = std::move(reply)]() mutable { (*shared)(std::move(reply)); });
        });
    };
    co_return co_await asio::async_initiate<const asio::use_awaitable_t<>, void(Reply)>(initiate, asio::use_awaitable);
}

template <typename Stream>
asio::awaitable<void> HttpServer::Network::watch(Stream& stream, BodyParser& parser, const VaultId& vault) {
    beast::get_lowest_layer(stream).expires_never();
    websocket::stream<Stream&> socket(stream);
    websocket::stream_base::timeout timeouts{options.request, options.heartbeat * 2, true};
    socket.set_option(timeouts);
    socket.read_message_max(64);
    const auto executor = co_await asio::this_coro::executor;
    auto bell = std::make_shared<Bell>(executor);
    // Before the client hears that it watches: what is stored from then on has to reach it.
    const Watching watching(service.shared(), vault, [bell, executor](std::uint64_t head) {
        asio::post(executor, [bell, head] {
            bell->head = std::max(bell->head, head);
            bell->timer.cancel();
        });
    });
    const auto [refused] = co_await socket.async_accept(parser.get(), kQuietly);
    if (refused) co_return;
    socket.binary(true);
    co_await ring(socket, bell);
}

template <typename Socket>
asio::awaitable<void> HttpServer::Network::ring(Socket& socket, const std::shared_ptr<Bell>& bell) {
    const auto executor = co_await asio::this_coro::executor;
    auto ended = std::make_shared<asio::steady_timer>(executor, asio::steady_timer::time_point::max());
    // The other half only listens, so that pings are answered and an end is noticed. What a client says is dropped.
    auto listen = [&socket, bell, ended]() -> asio::awaitable<void> {
        beast::flat_buffer dropped;
        for (;;) {
            const auto [error, count] = co_await socket.async_read(dropped, kQuietly);
            if (error) break;
            dropped.clear();
        }
        bell->over = true;
        bell->timer.cancel();
        ended->cancel();
    };
    asio::co_spawn(executor, listen(), asio::detached);
    std::uint64_t told = 0;
    while (!bell->over && !stopping) {
        if (bell->head <= told) co_await bell->timer.async_wait(kQuietly);
        if (bell->over || bell->head <= told) continue;
        told = bell->head;
        std::array<std::uint8_t, 8> message{};
        for (std::size_t i = 0; i < message.size(); ++i) message[i] = static_cast<std::uint8_t>(told >> (56 - 8 * i));
        const auto [error, count] = co_await socket.async_write(asio::buffer(message), kQuietly);
        if (error) break;
    }
    error_code ignored;
    beast::get_lowest_layer(socket).socket().close(ignored);
    while (!bell->over) co_await ended->async_wait(kQuietly);
}

void HttpServer::Network::run() {
    asio::co_spawn(context, accept(), asio::detached);
    for (std::size_t i = 0; i < options.threads; ++i)
        threads.emplace_back([this] {
            pthread_setname_np(pthread_self(), "http");
            context.run();
        });
}

void HttpServer::Network::stop() {
    stopping = true;
    asio::post(context, [this] {
        error_code ignored;
        acceptor.close(ignored);
    });
    const auto deadline = std::chrono::steady_clock::now() + kFarewell;
    while (busy > 0 && std::chrono::steady_clock::now() < deadline)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    context.stop();
    for (std::thread& thread : threads) thread.join();
    // Workers hand their answers to the context, so they end before it does.
    service.finish();
}

Result<std::unique_ptr<HttpServer>> HttpServer::start(const HttpOptions& options, Service& service) {
    auto network = std::make_unique<Network>(options, service);
    HEARTH_TRY_STATUS(network->listen());
    network->run();
    return std::unique_ptr<HttpServer>(new HttpServer(std::move(network)));
}

HttpServer::HttpServer(std::unique_ptr<Network> network) : m_network(std::move(network)) {}
HttpServer::~HttpServer() { m_network->stop(); }

std::uint16_t HttpServer::port() const {
    error_code ignored;
    return m_network->acceptor.local_endpoint(ignored).port();
}

}  // namespace hearth::server
