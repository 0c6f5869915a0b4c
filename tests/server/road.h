// SPDX-License-Identifier: AGPL-3.0-or-later
// The way of whole devices to the real server in process, for tests without windows and with them.
#pragma once

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <string_view>
#include <thread>
#include <vector>

#include "sync/sync_http.h"
#include "tests/server/in_process.h"

namespace hearth::server {

/// Whether devices hear at once that something is new on the server.
enum class News { Told, Kept };

/// Leads to one server and can be cut. The server is the thread's that made the road: it is answered at once, and what
/// others ask waits until that one serves it.
class Road : public sync::SyncNetwork {
public:
    /// The server outlives it.
    explicit Road(InProcess& server, News news = News::Told);

    std::atomic<bool> cut = false;     ///< Nobody answers, who waits included.
    std::atomic<bool> silent = false;  ///< The server takes what it is asked, and does not answer.
    std::atomic<int> listeners = 0;    ///< How often somebody began to listen for news.
    /// Answers those who wait. Threads: the maker's.
    void serve();

    Result<std::unique_ptr<sync::SyncHttp>> reach(std::string_view url, const CancelToken& cancel) override;
    Result<std::unique_ptr<sync::HeadWatch>> listen(std::string_view url, sync::HeadEvents events) override;

private:
    struct Asked {
        const sync::SyncRequest* request;
        std::optional<Result<sync::SyncReply>> answer;
    };
    struct Line;
    struct Watch;
    struct Deaf;
    Result<sync::SyncReply> ask(const sync::SyncRequest& request, const CancelToken& cancel);

    InProcess& m_server;
    News m_news;
    std::thread::id m_owner;
    std::mutex m_mutex;  ///< Guards what follows.
    std::condition_variable m_served;
    std::vector<Asked*> m_waiting;
};

}  // namespace hearth::server
