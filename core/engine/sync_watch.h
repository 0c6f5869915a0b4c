// SPDX-License-Identifier: AGPL-3.0-or-later
// When it is time to meet the server: soon after something was changed here, at once when the server has news. A thread
// of its own ("sync") that looks, listens and asks for meetings; it never meets itself.
#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "core/base/cancel.h"
#include "core/store/vault.h"
#include "sync/sync_http.h"

namespace hearth::engine {

/// Looks from its birth until it is destroyed. Threads: its owner's makes and destroys it.
class SyncWatch {
public:
    /// Makes a meeting due; called on the thread "sync".
    using Ask = std::function<Status()>;
    /// `vault` and `network` outlive it.
    SyncWatch(store::Vault& vault, sync::SyncNetwork& network, Ask ask);
    ~SyncWatch();
    SyncWatch(const SyncWatch&) = delete;
    SyncWatch& operator=(const SyncWatch&) = delete;

private:
    void loop();
    void look();
    /// Has the server tell of news, where the vault is on one.
    Status hear();
    void note(bool loggedOut);

    store::Vault& m_vault;
    sync::SyncNetwork& m_network;
    Ask m_ask;
    CancelToken m_cancel;
    std::unique_ptr<sync::HeadWatch> m_heads;  ///< Of the thread.
    double m_hearAgainAt = 0;
    std::optional<double> m_changedSince;  ///< When a change was first seen that no envelope holds; steady time.
    std::mutex m_mutex;                    ///< Guards what follows.
    std::condition_variable m_wake;
    bool m_news = false;
    bool m_loggedOut = false;
    bool m_stop = false;
    std::thread m_thread;
};

}  // namespace hearth::engine
