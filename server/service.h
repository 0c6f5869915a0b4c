// SPDX-License-Identifier: AGPL-3.0-or-later
// The server without its sockets: the data folder, the workers with a database connection each, and the one queue a
// kind through which requests reach them.
#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <thread>

#include "server/api.h"

namespace hearth::server {

/// What makes a server the same one after a restart.
struct Identity {
    crypto::SignKeyPair key;
    IdBytes incarnation;
};

/// Makes the folder and what belongs into it where it is missing. Errors: Unavailable, Full, Corrupt.
Result<std::unique_ptr<Database>> openData(const std::filesystem::path& folder, Access access);
Result<Identity> loadIdentity(Database& database, RandomSource& random);

inline constexpr std::size_t kReaders = 2;
inline constexpr std::size_t kMostWaiting = 256;  ///< Requests a queue; more are told to come back.

/// Threads: `handle` from any. One process owns a data folder at a time.
class Service {
public:
    struct Setup {
        std::filesystem::path folder;
        sync::protocol::Limits limits;
        const Clock& clock;
        RandomSource& random;
    };
    using Done = std::function<void(Reply)>;

    /// Errors: Locked when another process serves this folder; those of openData.
    static Result<std::unique_ptr<Service>> start(const Setup& setup);
    ~Service();

    /// `done` is called once, from a worker's thread or from this one when the queue is full.
    void handle(Request request, Done done);
    /// Answers what waits, and nothing that comes later.
    void finish();
    Shared& shared() { return *m_shared; }
    /// Whether the database answers.
    bool ready() const { return m_ready.load(); }

private:
    struct Job {
        Request request;
        Done done;
        double since;
    };
    struct Queue {
        std::mutex mutex;
        std::condition_variable wake;
        std::deque<Job> jobs;
        bool closed = false;
    };
    explicit Service(Setup setup) : m_setup(std::move(setup)) {}
    Status claimFolder();
    void work(Queue& queue, Access access);
    void answer(Api& api, Job job);

    Setup m_setup;
    int m_lock = -1;
    std::optional<Identity> m_identity;
    std::unique_ptr<Shared> m_shared;
    std::atomic<bool> m_ready = false;
    Queue m_reading;
    Queue m_writing;
    std::vector<std::thread> m_threads;
};

}  // namespace hearth::server
