// SPDX-License-Identifier: AGPL-3.0-or-later
// One mutex over all clients: what happens under it is short, and no system call under it can block.
#include "platform/command_server.h"

#include <poll.h>
#include <pthread.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <utility>

#include "core/base/clock.h"
#include "core/base/log.h"
#include "platform/paths.h"

namespace hearth::platform {

using engine::ServiceEvent;

namespace {

constexpr std::size_t kReadBytes = 64 * 1024;
constexpr int kLookEveryMs = 1000;                  ///< For clients that have been silent for too long.
constexpr double kLastWordsMs = 2000;               ///< For clients to read how their commands ended.
constexpr std::chrono::milliseconds kAskEvery{50};  ///< Whether a command that waits was cancelled.

engine::Failure busy() {
    return {ErrorCode::Unavailable, "The program that has the vault open is busy with other requests. Try again."};
}

}  // namespace

/// One connection. Lives until it is closed and no command writes to it any more.
struct CommandServer::Client {
    explicit Client(UnixSocket connection) : socket(std::move(connection)) {}

    UnixSocket socket;
    engine::LineCutter lines{engine::kMaxCallBytes};
    std::string unread;  ///< What is to be sent, from `sent` on.
    std::size_t sent = 0;
    std::map<std::int64_t, CancelToken> commands;  ///< Running or waiting.
    double lastHeard = steadyMilliseconds();
    double lastRead = steadyMilliseconds();  ///< When the client last took bytes, or had none to take.
    bool gone = false;
    bool leaving = false;  ///< Gone as soon as it has read what it is told.

    std::size_t unreadBytes() const { return unread.size() - sent; }
    void say(const std::string& line) {
        if (unread.empty()) lastRead = steadyMilliseconds();
        unread += line;
    }
};

struct CommandServer::Job {
    std::shared_ptr<Client> client;  ///< Owners: the list of clients, and every command that writes to it.
    engine::ServiceCall call;
    CancelToken cancel;
};

Result<std::unique_ptr<CommandServer>> CommandServer::start(const std::filesystem::path& socket,
                                                            const engine::CommandService& service,
                                                            const ServerLimits& limits) {
    HEARTH_TRY(UnixSocket listener, UnixSocket::listen(socket));
    const int wake = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (wake < 0) return fail(ErrorCode::Unavailable, "no more descriptors");
    std::unique_ptr<CommandServer> server(new CommandServer(socket, std::move(listener), wake, service, limits));
    server->m_thread = std::thread([raw = server.get()] {
        pthread_setname_np(pthread_self(), "serve");
        raw->serve();
    });
    return server;
}

CommandServer::CommandServer(std::filesystem::path path, UnixSocket listener, int wake,
                             const engine::CommandService& service, const ServerLimits& limits)
    : m_path(std::move(path)), m_service(service), m_limits(limits), m_wake(wake), m_listener(std::move(listener)) {}

CommandServer::~CommandServer() {
    {
        const std::lock_guard lock(m_mutex);
        closeDoor();
        for (const auto& client : m_clients)
            for (const auto& [id, token] : client->commands) token.cancel();
        m_stopping = true;
    }
    m_changed.notify_all();
    // Commands end before the last words can be said.
    for (std::thread& worker : m_workers) worker.join();
    {
        const std::lock_guard lock(m_mutex);
        m_stopBy = steadyMilliseconds() + kLastWordsMs;
    }
    wake();
    m_thread.join();
    ::close(m_wake);
}

void CommandServer::finish(const CancelToken& cancel) {
    std::unique_lock lock(m_mutex);
    closeDoor();
    while (m_running > 0 && !cancel.cancelled()) m_changed.wait_for(lock, kAskEvery);
}

/// Under the mutex: nobody new, and no further command of those who are there.
void CommandServer::closeDoor() {
    if (m_listener.descriptor() >= 0) {
        std::error_code ignored;
        std::filesystem::remove(m_path, ignored);
        m_listener.close();
    }
    for (const Job& job : m_waiting) {
        job.client->say(engine::encode({job.call.id, ServiceEvent::Closing{}}));
        job.client->commands.erase(job.call.id);
    }
    m_waiting.clear();
    wake();
}

void CommandServer::wake() const {
    const std::uint64_t one = 1;
    [[maybe_unused]] const ssize_t written = ::write(m_wake, &one, sizeof one);  // A full counter wakes as well.
}

void CommandServer::serve() {
    while (step()) {
    }
    const std::lock_guard lock(m_mutex);
    for (const auto& client : m_clients) drop(*client);
}

/// Waits for something to do and does it; false when all is over.
bool CommandServer::step() {
    std::vector<pollfd> polled{{m_wake, POLLIN, 0}};
    std::vector<std::shared_ptr<Client>> clients;
    {
        const std::lock_guard lock(m_mutex);
        std::erase_if(m_clients, [](const auto& client) { return client->gone; });
        clients = m_clients;
        const bool allSaid = std::ranges::all_of(clients, [](const auto& client) { return client->unread.empty(); });
        if (m_stopBy > 0 && (allSaid || steadyMilliseconds() > m_stopBy)) return false;
        // A negative descriptor is not looked at.
        polled.push_back({steadyMilliseconds() < m_acceptAfter ? -1 : m_listener.descriptor(), POLLIN, 0});
        for (const auto& client : clients) {
            // Who does not read what it is told is not listened to either.
            const int reading = client->unreadBytes() < m_limits.unreadBytes ? POLLIN : 0;
            const int writing = client->unread.empty() ? 0 : POLLOUT;
            polled.push_back({client->socket.descriptor(), static_cast<short>(reading | writing), 0});
        }
    }
    ::poll(polled.data(), polled.size(), kLookEveryMs);
    std::uint64_t count = 0;
    [[maybe_unused]] const ssize_t taken = ::read(m_wake, &count, sizeof count);

    const std::lock_guard lock(m_mutex);
    if ((polled[1].revents & POLLIN) != 0) acceptAll();
    for (std::size_t i = 0; i < clients.size(); ++i) {
        const short happened = polled[i + 2].revents;
        if ((happened & (POLLIN | POLLHUP | POLLERR)) != 0) readFrom(clients[i]);
        if (!clients[i]->gone && !clients[i]->unread.empty()) writeTo(*clients[i]);
    }
    dropTheSilent();
    return true;
}

void CommandServer::acceptAll() {
    while (m_listener.descriptor() >= 0) {
        auto accepted = m_listener.accept();
        if (!accepted.ok()) {
            if (accepted.error().code == ErrorCode::NotFound) return;
            logError("serve", accepted.error());
            if (accepted.error().code == ErrorCode::AuthFailed) continue;
            m_acceptAfter = steadyMilliseconds() + kLookEveryMs;  // Out of descriptors: some must be given back first.
            return;
        }
        auto client = std::make_shared<Client>(std::move(*accepted));
        client->say(engine::encode(m_service.greeting()));
        const bool oneTooMany = m_clients.size() >= m_limits.clients;
        // As far as its buffer takes it; nobody waits for one too many.
        if (oneTooMany) client->say(engine::encode({0, ServiceEvent::End{{Json(), busy()}}}));
        writeTo(*client);
        if (!oneTooMany) m_clients.push_back(std::move(client));
    }
}

void CommandServer::readFrom(const std::shared_ptr<Client>& client) {
    if (client->gone) return;
    std::array<char, kReadBytes> bytes{};
    const ssize_t size = ::recv(client->socket.descriptor(), bytes.data(), bytes.size(), MSG_DONTWAIT);
    if (size < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (size <= 0 || client->leaving) {
        if (size <= 0) drop(*client);
        return;
    }
    client->lastHeard = steadyMilliseconds();
    const auto onLine = [&](std::string_view line) { return hear(client, line); };
    if (client->lines.feed({bytes.data(), static_cast<std::size_t>(size)}, onLine).ok()) return;
    // Whoever does not speak the language is told so, once.
    const engine::Failure nonsense{ErrorCode::InvalidArgument,
                                   "The program that has the vault open, " + m_service.greeting().owner +
                                       ", does not understand this one. Use the same version of both."};
    client->say(engine::encode({0, ServiceEvent::End{{Json(), nonsense}}}));
    client->leaving = true;
}

Status CommandServer::hear(const std::shared_ptr<Client>& client, std::string_view line) {
    HEARTH_TRY(engine::ClientLine said, engine::decodeClientLine(line));
    if (const auto* stop = std::get_if<engine::ServiceCancel>(&said)) {
        const auto found = client->commands.find(stop->id);
        if (found != client->commands.end()) found->second.cancel();
        return {};
    }
    take(client, std::get<engine::ServiceCall>(std::move(said)));
    return {};
}

void CommandServer::take(const std::shared_ptr<Client>& client, engine::ServiceCall call) {
    const bool doorClosed = m_listener.descriptor() < 0;
    const bool known = client->commands.contains(call.id);
    if (doorClosed || known || client->commands.size() >= m_limits.commandsOfClient) {
        client->say(doorClosed ? engine::encode({call.id, ServiceEvent::Closing{}})
                               : engine::encode({call.id, ServiceEvent::End{{Json(), busy()}}}));
        return;
    }
    const CancelToken cancel;
    client->commands.emplace(call.id, cancel);
    m_waiting.push_back({client, std::move(call), cancel});
    if (m_idleWorkers < m_waiting.size() && m_workers.size() < m_limits.commandsAtOnce) {
        m_workers.emplace_back([this] {
            pthread_setname_np(pthread_self(), "command");
            work();
        });
    }
    m_changed.notify_all();
}

void CommandServer::writeTo(Client& client) {
    while (client.sent < client.unread.size()) {
        const ssize_t size = ::send(client.socket.descriptor(), client.unread.data() + client.sent,
                                    client.unread.size() - client.sent, MSG_DONTWAIT | MSG_NOSIGNAL);
        if (size < 0 && errno == EINTR) continue;
        if (size < 0 && errno == EAGAIN) break;
        if (size < 0) return drop(client);
        client.sent += static_cast<std::size_t>(size);
        client.lastRead = steadyMilliseconds();
    }
    const bool allRead = client.sent == client.unread.size();
    // Not at every step: what is left of a long line is moved each time.
    if (allRead || client.sent >= std::max(m_limits.unreadBytes, client.unread.size() / 2)) {
        client.unread.erase(0, client.sent);
        client.sent = 0;
    }
    m_changed.notify_all();
    if (allRead && client.leaving) drop(client);
}

/// A client that is lost takes its commands with it.
void CommandServer::drop(Client& client) {
    if (client.gone) return;
    client.gone = true;
    client.unread = {};
    client.sent = 0;
    for (const auto& [id, token] : client.commands) token.cancel();
    std::erase_if(m_waiting, [&](const Job& job) { return job.client.get() == &client; });
    client.socket.close();
    m_changed.notify_all();
}

void CommandServer::dropTheSilent() {
    const double now = steadyMilliseconds();
    for (const auto& client : m_clients) {
        if (client->gone) continue;
        const double silence = now - std::max(client->lastHeard, client->lastRead);
        const bool wantsNothing = client->commands.empty() && client->unread.empty();
        if (wantsNothing && silence > static_cast<double>(m_limits.idle)) drop(*client);
        if (!client->unread.empty() && now - client->lastRead > static_cast<double>(m_limits.stall)) drop(*client);
    }
}

void CommandServer::work() {
    std::unique_lock lock(m_mutex);
    for (;;) {
        ++m_idleWorkers;
        m_changed.wait(lock, [this] { return m_stopping || !m_waiting.empty(); });
        --m_idleWorkers;
        if (m_waiting.empty()) return;
        const Job job = std::move(m_waiting.front());
        m_waiting.pop_front();
        ++m_running;
        lock.unlock();
        m_service.run(
            job.call, [&](const std::string& line) { return send(*job.client, line, job.cancel); }, job.cancel);
        lock.lock();
        --m_running;
        job.client->commands.erase(job.call.id);
        job.client->lastHeard = steadyMilliseconds();
        m_changed.notify_all();
    }
}

/// Waits while the client has much to read. A command that was cancelled waits no more, so that it can say its end.
bool CommandServer::send(Client& client, const std::string& line, const CancelToken& cancel) {
    std::unique_lock lock(m_mutex);
    while (!client.gone && !cancel.cancelled() && client.unreadBytes() >= m_limits.unreadBytes)
        m_changed.wait_for(lock, kAskEvery);
    if (client.gone) return false;
    client.say(line);
    wake();
    return true;
}

engine::Serve serveAt(const Paths& paths) {
    return [paths](const engine::CommandService& service, const FileId& file) -> std::unique_ptr<engine::Serving> {
        const auto start = [&]() -> Result<std::unique_ptr<CommandServer>> {
            HEARTH_TRY_STATUS(paths.makeRuntime());
            return CommandServer::start(paths.socketOf(file).value(), service);
        };
        auto started = start();
        if (started.ok()) return std::move(*started);
        logInfo("serve", "no other program can use this vault while it is open: {}", started.error().detail);
        return nullptr;
    };
}

}  // namespace hearth::platform
