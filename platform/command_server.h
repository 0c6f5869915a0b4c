// SPDX-License-Identifier: AGPL-3.0-or-later
// The owner's end of the socket: one thread moves bytes, a few others run the commands of clients.
#pragma once

#include <condition_variable>
#include <deque>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "core/engine/command_service.h"
#include "platform/paths.h"
#include "platform/unix_socket.h"

namespace hearth::platform {

/// How much clients may ask of the owner. What is beyond is refused or dropped, never waited for.
struct ServerLimits {
    std::size_t clients = 32;
    std::size_t commandsAtOnce = 4;         ///< Of all clients together; further ones wait.
    std::size_t commandsOfClient = 16;      ///< Running or waiting.
    std::size_t unreadBytes = 1024 * 1024;  ///< More, and the command waits for its client to read.
    Milliseconds stall = 60 * kSecond;      ///< A client that reads nothing for so long while bytes wait is dropped.
    Milliseconds idle = 30 * kSecond;       ///< A client that wants nothing for so long is dropped.
};

/// Threads: "serve", which moves bytes, and up to `commandsAtOnce` of "command".
class CommandServer final : public engine::Serving {
public:
    /// Serves at `socket` until destroyed; `service` outlives it. Errors: those of UnixSocket::listen.
    static Result<std::unique_ptr<CommandServer>> start(const std::filesystem::path& socket,
                                                        const engine::CommandService& service,
                                                        const ServerLimits& limits = {});
    /// Cancels what runs, says of what had not begun that it did not, lets clients read that, ends.
    ~CommandServer() override;

    void finish(const CancelToken& cancel) override;

private:
    struct Client;
    struct Job;

    CommandServer(std::filesystem::path path, UnixSocket listener, int wake, const engine::CommandService& service,
                  const ServerLimits& limits);

    // On the thread "serve".
    void serve();
    bool step();
    void acceptAll();
    void readFrom(const std::shared_ptr<Client>& client);
    Status hear(const std::shared_ptr<Client>& client, std::string_view line);
    void take(const std::shared_ptr<Client>& client, engine::ServiceCall call);
    void writeTo(Client& client);
    void drop(Client& client);
    void dropTheSilent();

    // On the threads "command".
    void work();
    bool send(Client& client, const std::string& line, const CancelToken& cancel);

    void wake() const;
    void closeDoor();

    const std::filesystem::path m_path;
    const engine::CommandService& m_service;
    const ServerLimits m_limits;
    int m_wake;  ///< An eventfd: something changed that the thread "serve" should look at.

    std::mutex m_mutex;  ///< Over everything below.
    std::condition_variable m_changed;
    UnixSocket m_listener;
    std::vector<std::shared_ptr<Client>> m_clients;
    std::deque<Job> m_waiting;
    std::vector<std::thread> m_workers;
    std::size_t m_idleWorkers = 0;
    std::size_t m_running = 0;
    bool m_stopping = false;
    double m_stopBy = 0;  ///< When last words are over; 0 while it serves.
    double m_acceptAfter = 0;
    std::thread m_thread;
};

/// What serves a vault's commands where `paths` says; what keeps it from that is logged.
engine::Serve serveAt(const Paths& paths);

}  // namespace hearth::platform
