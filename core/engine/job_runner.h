// SPDX-License-Identifier: AGPL-3.0-or-later
// Background work, one job at a time a vault: rows in the `jobs` table, so that a crash only delays it.
#pragma once

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

#include "core/base/cancel.h"
#include "core/base/timestamp.h"
#include "core/store/vault.h"

namespace hearth::engine {

struct JobProgress {
    std::string kind;  ///< "index", "audit", "catch-up", "snapshot", "upkeep", "forget"
    std::int64_t done = 0;
    std::int64_t all = 0;
};
using JobListener = std::function<void(const JobProgress&)>;

/// Threads: `queue`, `runDue` and `start` are safe from any; jobs never overlap.
class JobRunner {
public:
    /// Does one job of a kind to its end. May run again after a crash, so it must be safe to repeat.
    using Handler =
        std::function<Status(const std::string& key, const JobListener& listener, const CancelToken& cancel)>;

    explicit JobRunner(store::Vault& vault);
    ~JobRunner();

    void add(std::string kind, Handler handler);
    /// Makes the job due at `due`; one that waits already moves there.
    Status queue(std::string_view kind, std::string_view key, Timestamp due);
    /// Runs what is due to the end on the caller's thread. A job that fails waits longer each time and the rest
    /// goes on. Errors: Cancelled, and those of the store.
    Status runDue(const JobListener& listener, const CancelToken& cancel);
    /// Runs this job to its end on the caller's thread, due or not, and no other; nothing when it is not queued.
    /// One that fails stays queued. Errors: Cancelled, and those of the store.
    Status runOne(std::string_view kind, std::string_view key, const JobListener& listener, const CancelToken& cancel);
    /// Runs what is due whenever it gets due, on a thread of its own ("jobs"), until destroyed.
    void start(JobListener listener);
    /// Ends that, and the job that runs: it goes on the next time. Nothing runs by itself any more.
    void stop();

private:
    struct Job;
    static Result<std::optional<Job>> readJob(store::Statement& row);
    Result<std::optional<Job>> takeDue() const;
    /// Waits until nobody else runs a job. Errors: Cancelled.
    Status waitForTurn(std::unique_lock<std::mutex>& lock, const CancelToken& cancel) const;
    Status run(const Job& job, const JobListener& listener, const CancelToken& cancel);
    void loop(const JobListener& listener);

    store::Vault& m_vault;
    std::map<std::string, Handler, std::less<>> m_handlers;
    std::mutex m_running;  ///< Held while a job runs.
    std::mutex m_mutex;    ///< Guards m_stop and the wait.
    std::condition_variable m_wake;
    bool m_stop = false;
    CancelToken m_cancel;
    std::thread m_thread;
};

}  // namespace hearth::engine
