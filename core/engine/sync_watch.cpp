// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/sync_watch.h"

#include <pthread.h>

#include <chrono>
#include <limits>

#include "core/base/clock.h"
#include "core/base/log.h"
#include "core/engine/sync_facts.h"
#include "core/engine/sync_session.h"

namespace hearth::engine {

namespace {

constexpr double kHearAgain = 60'000;
constexpr double kHeardAgain = 2000;  ///< After it went well: a server that forgets every login at once is not rushed.
/// Whatever was read: a break in the news may hide anything.
constexpr std::uint64_t kAnyHead = std::numeric_limits<std::uint64_t>::max();

}  // namespace

SyncWatch::SyncWatch(store::Vault& vault, sync::SyncNetwork& network, Meet meet)
    : m_vault(vault),
      m_network(network),
      m_meet(std::move(meet)),
      m_pace(steadyMilliseconds()),
      m_listener(vault, [this](std::int64_t versions) { changed(versions); }) {
    m_thread = std::thread([this] {
        pthread_setname_np(pthread_self(), "sync");
        loop();
        m_heads.reset();
    });
}

SyncWatch::~SyncWatch() {
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_cancel.cancel();
    m_wake.notify_all();
    m_thread.join();
}

void SyncWatch::changed(std::int64_t versions) {
    const std::lock_guard lock(m_mutex);
    m_pace.changed(steadyMilliseconds(), versions);
    // A change that only puts the meeting off wakes nobody.
    if (m_pace.next() < m_sleepsUntil) m_wake.notify_all();
}

void SyncWatch::grown(std::uint64_t head) {
    const std::lock_guard lock(m_mutex);
    m_head = std::max(m_head, head);
    if (head == kAnyHead)
        m_pace.reached(steadyMilliseconds());
    else
        m_pace.news(steadyMilliseconds());
    m_wake.notify_all();
}

void SyncWatch::loggedOut() {
    const std::lock_guard lock(m_mutex);
    m_loggedOut = true;
    m_wake.notify_all();
}

void SyncWatch::nudge() { grown(kAnyHead); }

Status SyncWatch::hear() {
    HEARTH_TRY(const auto session, SyncSession::open(m_vault, m_network, m_cancel));
    session->connection().speakFor(session->account().device());
    HEARTH_TRY(const sync::HeadsPlace place, session->connection().headsPlace());
    if (!m_heads) {
        HEARTH_TRY(m_heads, m_network.listen(session->account().server().url,
                                             {[this] { grown(kAnyHead); }, [this](std::uint64_t head) { grown(head); },
                                              [this] { loggedOut(); }}));
    }
    m_heads->watch(place);
    return {};
}

/// The log's end as the server tells it may be this device's own envelope, and a commit may hold nothing of its own.
bool SyncWatch::isWorthIt(const Task& task) {
    if (task.due.regular || (task.due.news && task.head == kAnyHead)) return true;
    const auto worth = m_vault.read([&](store::Database& database) -> Result<bool> {
        HEARTH_TRY(const bool unread, task.due.news ? hasUnread(database, task.head) : Result<bool>(false));
        if (unread) return true;
        return task.due.changes ? hasUnsealed(database) : Result<bool>(false);
    });
    // Whatever cannot be read now stands in the way of the meeting too, and is told there.
    return !worth.ok() || *worth;
}

std::optional<SyncWatch::Task> SyncWatch::nextTask() {
    std::unique_lock lock(m_mutex);
    for (;;) {
        if (m_stop) return std::nullopt;
        const double now = steadyMilliseconds();
        Task task{m_pace.take(now), 0, std::exchange(m_loggedOut, false)};
        if (task.due.news) task.head = std::exchange(m_head, 0);
        const bool hears = m_wantsHeads && now >= m_hearAt;
        if (task.due.any() || task.loggedOut || hears) return task;
        m_sleepsUntil = m_wantsHeads ? std::min(m_pace.next(), m_hearAt) : m_pace.next();
        m_wake.wait_for(lock, std::chrono::duration<double, std::milli>(m_sleepsUntil - now));
        m_sleepsUntil = 0;
    }
}

void SyncWatch::act(const Task& task) {
    const auto there = m_vault.read(isOnServer);
    const bool alone = !there.ok() || !*there;
    m_wantsHeads = !alone && (m_wantsHeads || !m_heads || task.loggedOut);
    if (alone) return;
    if (task.due.any() && isWorthIt(task)) {
        const SyncPace::Outcome how = m_meet(m_cancel);
        const std::lock_guard lock(m_mutex);
        m_pace.met(steadyMilliseconds(), how);
    }
    if (!m_wantsHeads || m_cancel.cancelled() || steadyMilliseconds() < m_hearAt) return;
    const Status heard = hear();
    m_wantsHeads = !heard.ok();
    m_hearAt = steadyMilliseconds() + (heard.ok() ? kHeardAgain : kHearAgain);
    // Without it, meetings go on every few minutes.
    if (!heard.ok()) logWarn("sync", "{}", heard.error().detail);
}

void SyncWatch::loop() {
    while (const auto task = nextTask()) act(*task);
}

}  // namespace hearth::engine
