// SPDX-License-Identifier: AGPL-3.0-or-later
// Meets the server when it is time: a moment after something was changed here, at once when the server has news. A
// thread of its own ("sync") that sleeps until one of them tells it, and is held up by no other work.
#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

#include "core/base/cancel.h"
#include "core/engine/sync_pace.h"
#include "core/store/change_listener.h"
#include "core/store/vault.h"
#include "sync/sync_http.h"

namespace hearth::engine {

/// Works from its birth until it is destroyed, which ends what is under way. Threads: its owner's makes and destroys
/// it; `nudge` is safe from any.
class SyncWatch {
public:
    /// Meets once; called on the thread "sync".
    using Meet = std::function<SyncPace::Outcome(const CancelToken& cancel)>;
    /// `vault` and `network` outlive it.
    SyncWatch(store::Vault& vault, sync::SyncNetwork& network, Meet meet);
    ~SyncWatch();
    SyncWatch(const SyncWatch&) = delete;
    SyncWatch& operator=(const SyncWatch&) = delete;

    /// Something is new that no commit tells of: the vault has come into an account.
    void nudge();

private:
    struct Task {
        SyncPace::Due due;
        std::uint64_t head = 0;
        bool loggedOut = false;
    };

    void loop();
    /// Waits for it; nothing when it is over.
    std::optional<Task> nextTask();
    void act(const Task& task);
    bool isWorthIt(const Task& task);
    /// Has the server tell of news.
    Status hear();

    void changed(std::int64_t versions);
    void grown(std::uint64_t head);
    void loggedOut();

    store::Vault& m_vault;
    sync::SyncNetwork& m_network;
    Meet m_meet;
    CancelToken m_cancel;
    std::unique_ptr<sync::HeadWatch> m_heads;  ///< Of the thread, as what follows.
    bool m_wantsHeads = false;                 ///< The vault is on a server, and nobody tells of its news.
    double m_hearAt = 0;

    std::mutex m_mutex;  ///< Guards what follows.
    std::condition_variable m_wake;
    SyncPace m_pace;
    double m_sleepsUntil = 0;
    std::uint64_t m_head = 0;  ///< The newest that the server told of.
    bool m_loggedOut = false;
    bool m_stop = false;
    std::thread m_thread;
    store::ChangeListener m_listener;  ///< Gone before what it tells.
};

}  // namespace hearth::engine
