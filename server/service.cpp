// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/service.h"

#include <fcntl.h>
#include <pthread.h>
#include <sys/file.h>
#include <unistd.h>

#include "core/base/json.h"
#include "core/base/log.h"

namespace hearth::server {

namespace fs = std::filesystem;
using sync::protocol::Answer;

namespace {

constexpr const char* kDatabaseFile = "hearthd.db";
constexpr const char* kLockFile = "hearthd.lock";

/// A value of `meta`, made by `random` when it is not there yet.
Result<Bytes> metaBytes(Database& database, const char* name, std::size_t size, RandomSource& random) {
    HEARTH_TRY(Transaction transaction, Transaction::begin(database));
    HEARTH_TRY(const auto found, database.rows("SELECT content FROM meta WHERE name = ?", {QString::fromUtf8(name)}));
    if (!found.empty()) {
        Bytes bytes = bytesAt(found[0], 0);
        if (bytes.size() != size) return fail(ErrorCode::Corrupt, "the server's identity is damaged");
        return bytes;
    }
    Bytes bytes(size);
    random.fill(bytes);
    HEARTH_TRY_STATUS(
        database.run("INSERT INTO meta(name, content) VALUES(?, ?)", {QString::fromUtf8(name), toVariant(bytes)}));
    HEARTH_TRY_STATUS(transaction.commit());
    return bytes;
}

/// One line a request: what happened, never what was said or by whom.
void logRequest(const Reply& reply, const std::string& method, double milliseconds) {
    const Json line = {{"method", method},
                       {"route", reply.route},
                       {"status", reply.status},
                       {"bytes", reply.body.size()},
                       {"ms", static_cast<std::int64_t>(milliseconds)}};
    logInfo("request", "{}", dumpJson(line));
}

}  // namespace

Result<std::unique_ptr<Database>> openData(const fs::path& folder, Access access) {
    std::error_code error;
    if (fs::create_directories(folder, error)) fs::permissions(folder, fs::perms::owner_all, error);
    if (!fs::is_directory(folder, error)) return fail(ErrorCode::Unavailable, "the data folder cannot be made");
    return Database::open(folder / kDatabaseFile, access);
}

Result<Identity> loadIdentity(Database& database, RandomSource& random) {
    HEARTH_TRY(const Bytes seed, metaBytes(database, "key", crypto::kSignSeedBytes, random));
    HEARTH_TRY(const Bytes incarnation, metaBytes(database, "incarnation", 16, random));
    Identity identity{crypto::SignKeyPair::fromSeed(crypto::SecretBytes::fromBytes(seed)), {}};
    std::copy(incarnation.begin(), incarnation.end(), identity.incarnation.begin());
    return identity;
}

Status Service::claimFolder() {
    const fs::path file = m_setup.folder / kLockFile;
    m_lock = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (m_lock < 0) return fail(ErrorCode::Unavailable, "the data folder cannot be written");
    if (::flock(m_lock, LOCK_EX | LOCK_NB) != 0) return fail(ErrorCode::Locked, "another hearthd serves this folder");
    return {};
}

Result<std::unique_ptr<Service>> Service::start(const Setup& setup) {
    std::unique_ptr<Service> service(new Service(setup));
    HEARTH_TRY(auto database, openData(setup.folder, Access::Own));
    HEARTH_TRY_STATUS(service->claimFolder());
    // Whoever was killed may have left half of it to empty. Nobody else is here, so nobody reads. A full disk keeps
    // nobody from reading; then it goes on with the next envelopes.
    MembershipCache cache;
    const auto emptied = LogStore(*database, cache, setup.limits).finishEmptying();
    if (!emptied.ok()) logError("server", emptied.error());
    HEARTH_TRY(service->m_identity, loadIdentity(*database, setup.random));
    service->m_shared = std::make_unique<Shared>(Sessions::World{service->m_identity->key, setup.clock, setup.random},
                                                 service->m_identity->incarnation, setup.limits);
    Service& self = *service;
    self.m_threads.emplace_back([&self] { self.work(self.m_writing, Access::Own); });
    for (std::size_t i = 0; i < kReaders; ++i)
        self.m_threads.emplace_back([&self] { self.work(self.m_reading, Access::Visit); });
    self.m_ready = true;
    return service;
}

Service::~Service() {
    finish();
    if (m_lock >= 0) ::close(m_lock);
}

void Service::finish() {
    for (Queue* queue : {&m_reading, &m_writing}) {
        const std::lock_guard lock(queue->mutex);
        queue->closed = true;
        queue->wake.notify_all();
    }
    for (std::thread& thread : m_threads) thread.join();
    m_threads.clear();
}

void Service::handle(Request request, Done done) {
    Queue& queue = isWriting(request) ? m_writing : m_reading;
    {
        const std::lock_guard lock(queue.mutex);
        if (!queue.closed && queue.jobs.size() < kMostWaiting) {
            queue.jobs.push_back({std::move(request), std::move(done), steadyMilliseconds()});
            queue.wake.notify_one();
            return;
        }
    }
    Reply reply = replyOf({Answer::Busy, 2});
    reply.route = "busy";
    done(std::move(reply));
}

void Service::work(Queue& queue, Access access) {
    pthread_setname_np(pthread_self(), access == Access::Own ? "write" : "read");
    auto database = openData(m_setup.folder, access);
    if (!database.ok()) {
        logError("server", database.error());
        m_ready = false;
    }
    std::optional<Api> api;
    if (database.ok()) api.emplace(**database, *m_shared);
    for (;;) {
        std::unique_lock lock(queue.mutex);
        queue.wake.wait(lock, [&queue] { return queue.closed || !queue.jobs.empty(); });
        if (queue.jobs.empty()) return;
        Job job = std::move(queue.jobs.front());
        queue.jobs.pop_front();
        lock.unlock();
        if (api)
            answer(*api, std::move(job));
        else
            job.done(replyOf({Answer::Busy, 30}));
    }
}

void Service::answer(Api& api, Job job) {
    Reply reply = api.answer(job.request);
    const double milliseconds = steadyMilliseconds() - job.since;
    m_shared->metrics.answered({reply.route, reply.status, milliseconds / 1000});
    logRequest(reply, job.request.method, milliseconds);
    job.done(std::move(reply));
}

}  // namespace hearth::server
