// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/sync_watch.h"

#include <pthread.h>

#include <chrono>

#include "core/base/clock.h"
#include "core/base/log.h"
#include "core/engine/sync_facts.h"
#include "core/engine/sync_session.h"

namespace hearth::engine {

namespace {

constexpr auto kLookEvery = std::chrono::seconds(1);
/// Several changes in a row go together; a change that cannot be sent is not asked for every second.
constexpr double kAfterChange = 2000;
constexpr double kAskAgain = 60000;
constexpr double kHearAgain = 60000;

}  // namespace

SyncWatch::SyncWatch(store::Vault& vault, sync::SyncNetwork& network, Ask ask)
    : m_vault(vault), m_network(network), m_ask(std::move(ask)), m_news(true) {
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

void SyncWatch::note(bool loggedOut) {
    const std::lock_guard lock(m_mutex);
    (loggedOut ? m_loggedOut : m_news) = true;
    m_wake.notify_all();
}

Status SyncWatch::hear() {
    HEARTH_TRY(const auto account, accountOf(m_vault));
    if (!account) return {};
    HEARTH_TRY(const auto session, SyncSession::open(m_vault, m_network, m_cancel));
    session->connection().speakFor(session->account().device());
    HEARTH_TRY(const sync::HeadsPlace place, session->connection().headsPlace());
    if (!m_heads) {
        HEARTH_TRY(m_heads, m_network.listen(account->server().url,
                                             {[this] { note(false); }, [this](std::uint64_t) { note(false); },
                                              [this] { note(true); }}));
    }
    m_heads->watch(place);
    return {};
}

void SyncWatch::look() {
    const double now = steadyMilliseconds();
    const auto unsealed = m_vault.read(hasUnsealed);
    if (!unsealed.ok() || !*unsealed) {
        m_changedSince.reset();
        return;
    }
    if (!m_changedSince) m_changedSince = now + kAfterChange;
    if (now < *m_changedSince) return;
    m_changedSince = now + kAskAgain;
    note(false);
}

void SyncWatch::loop() {
    for (;;) {
        bool news = false;
        bool loggedOut = false;
        {
            std::unique_lock lock(m_mutex);
            if (!m_news && !m_loggedOut && !m_stop) m_wake.wait_for(lock, kLookEvery);
            if (m_stop) return;
            news = std::exchange(m_news, false);
            loggedOut = std::exchange(m_loggedOut, false);
        }
        const auto account = m_vault.read(
            [](store::Database& database) { return database.integer("SELECT EXISTS(SELECT 1 FROM sync_records)"); });
        if (!account.ok() || *account == 0) continue;
        if (news)
            if (const Status asked = m_ask(); !asked.ok()) logError("sync", asked.error());
        const double now = steadyMilliseconds();
        if (loggedOut || (!m_heads && now >= m_hearAgainAt)) {
            m_hearAgainAt = now + kHearAgain;
            // Without it, meetings go on every few minutes.
            if (const Status heard = hear(); !heard.ok()) logWarn("sync", "{}", heard.error().detail);
        }
        look();
    }
}

}  // namespace hearth::engine
