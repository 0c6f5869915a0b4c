// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/job_runner.h"

#include <pthread.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <thread>

#include "core/base/log.h"

namespace hearth::engine {

namespace {

constexpr auto kLookEvery = std::chrono::seconds(1);
constexpr auto kAskEvery = std::chrono::milliseconds(20);
constexpr Milliseconds kFirstDelay = kMinute;
constexpr Milliseconds kLongestDelay = kDay;

}  // namespace

struct JobRunner::Job {
    JobId id;
    std::string kind;
    std::string key;
    std::int64_t attempts = 0;
    Timestamp due;
};

JobRunner::JobRunner(store::Vault& vault) : m_vault(vault) {}

JobRunner::~JobRunner() { stop(); }

void JobRunner::stop() {
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_cancel.cancel();
    m_wake.notify_all();
    if (m_thread.joinable()) m_thread.join();
}

void JobRunner::add(std::string kind, Handler handler) { m_handlers.emplace(std::move(kind), std::move(handler)); }

Status JobRunner::queue(std::string_view kind, std::string_view key, Timestamp due) {
    const auto id = newId<JobId>(m_vault.clock(), m_vault.random());
    HEARTH_TRY_STATUS(m_vault.write([&](store::Database& db) -> Status {
        return db.run(
            "INSERT INTO jobs(id, kind, key, due_at) VALUES(?1, ?2, ?3, ?4) "
            "ON CONFLICT(kind, key) DO UPDATE SET due_at = excluded.due_at, attempts = 0, error = NULL",
            id, kind, key, due);
    }));
    m_wake.notify_all();
    return {};
}

Result<std::optional<JobRunner::Job>> JobRunner::readJob(store::Statement& row) {
    HEARTH_TRY(const bool found, row.step());
    if (!found) return std::optional<Job>();
    HEARTH_TRY(const JobId id, row.id<JobId>(0));
    return std::optional<Job>(Job{id, std::string(row.text(1)), std::string(row.text(2)), row.integer(3), row.time(4)});
}

Result<std::optional<JobRunner::Job>> JobRunner::takeDue() const {
    return m_vault.read([&](store::Database& db) -> Result<std::optional<Job>> {
        HEARTH_TRY(auto row, db.query("SELECT id, kind, key, attempts, due_at FROM jobs WHERE due_at <= ?1 "
                                      "ORDER BY due_at, k LIMIT 1",
                                      m_vault.clock().now()));
        return readJob(row);
    });
}

Status JobRunner::run(const Job& job, const JobListener& listener, const CancelToken& cancel) {
    const auto handler = m_handlers.find(job.kind);
    Status done = handler == m_handlers.end() ? Status(fail(ErrorCode::Unsupported, "no handler for this kind of job"))
                                              : handler->second(job.key, listener, cancel);
    if (!done.ok() && done.error().code == ErrorCode::Cancelled) return done;
    return m_vault.write([&](store::Database& db) -> Status {
        // A job that was queued again while it ran has a new due time and stays.
        if (done.ok()) return db.run("DELETE FROM jobs WHERE id = ?1 AND due_at = ?2", job.id, job.due);
        logError("jobs", done.error());
        const Milliseconds delay = std::min(kLongestDelay, kFirstDelay << std::min<std::int64_t>(job.attempts, 12));
        return db.run("UPDATE jobs SET attempts = attempts + 1, due_at = ?2, error = ?3 WHERE id = ?1", job.id,
                      m_vault.clock().now().plus(delay), errorCodeName(done.error().code));
    });
}

Status JobRunner::waitForTurn(std::unique_lock<std::mutex>& lock, const CancelToken& cancel) const {
    // Somebody else's jobs may take minutes; who waits for them can be stopped.
    while (!lock.try_lock()) {
        if (cancel.cancelled()) return fail(ErrorCode::Cancelled, "jobs");
        std::this_thread::sleep_for(kAskEvery);
    }
    return {};
}

Status JobRunner::runOne(std::string_view kind, std::string_view key, const JobListener& listener,
                         const CancelToken& cancel) {
    std::unique_lock lock(m_running, std::defer_lock);
    HEARTH_TRY_STATUS(waitForTurn(lock, cancel));
    HEARTH_TRY(const std::optional<Job> job, m_vault.read([&](store::Database& db) -> Result<std::optional<Job>> {
        HEARTH_TRY(auto row, db.query("SELECT id, kind, key, attempts, due_at FROM jobs WHERE kind = ?1 AND key = ?2",
                                      kind, key));
        return readJob(row);
    }));
    return job ? run(*job, listener, cancel) : Status();
}

Status JobRunner::runDue(const JobListener& listener, const CancelToken& cancel) {
    std::unique_lock lock(m_running, std::defer_lock);
    HEARTH_TRY_STATUS(waitForTurn(lock, cancel));
    while (true) {
        if (cancel.cancelled()) return fail(ErrorCode::Cancelled, "jobs");
        HEARTH_TRY(const std::optional<Job> job, takeDue());
        if (!job) return {};
        HEARTH_TRY_STATUS(run(*job, listener, cancel));
    }
}

void JobRunner::start(JobListener listener) {
    HEARTH_CHECK(!m_thread.joinable());
    m_thread = std::thread([this, heard = std::move(listener)] {
        pthread_setname_np(pthread_self(), "jobs");
        loop(heard);
    });
}

void JobRunner::loop(const JobListener& listener) {
    std::unique_lock lock(m_mutex);
    while (!m_stop) {
        lock.unlock();
        if (Status ran = runDue(listener, m_cancel); !ran.ok() && ran.error().code != ErrorCode::Cancelled)
            logError("jobs", ran.error());
        lock.lock();
        if (!m_stop) m_wake.wait_for(lock, kLookEvery);
    }
}

}  // namespace hearth::engine
