// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/server/road.h"

#include <chrono>
#include <utility>

#include "core/base/text.h"

namespace hearth::server {

struct Road::Line final : sync::SyncHttp {
    Line(Road& on, CancelToken token) : road(on), cancel(std::move(token)) {}
    Result<sync::SyncReply> send(const sync::SyncRequest& request) override { return road.ask(request, cancel); }
    Road& road;
    CancelToken cancel;
};

struct Road::Watch final : sync::HeadWatch {
    Watch(Road& on, sync::HeadEvents heard) : road(on), events(std::move(heard)) {}
    ~Watch() override { leave(); }
    /// "/v1/vaults/V/heads"
    void watch(const sync::HeadsPlace& place) override {
        leave();
        std::string id(split(place.target, '/')[3]);
        for (const std::size_t dash : {8, 13, 18, 23}) id.insert(dash, 1, '-');
        vault = VaultId::parse(id).value();
        number = watchers().add(*vault, events.onHead);
        ++road.listeners;
        events.onConnected();
    }
    Watchers& watchers() { return road.m_server.shared().watchers; }
    void leave() {
        if (vault) watchers().remove(*vault, number);
    }
    Road& road;
    sync::HeadEvents events;
    std::optional<VaultId> vault;
    std::uint64_t number = 0;
};

struct Road::Deaf final : sync::HeadWatch {
    void watch(const sync::HeadsPlace&) override {}
};

Road::Road(InProcess& server, News news) : m_server(server), m_news(news), m_owner(std::this_thread::get_id()) {}

void Road::serve() {
    if (silent) return;
    const std::lock_guard lock(m_mutex);
    for (Asked* asked : std::exchange(m_waiting, {})) asked->answer = m_server.send(*asked->request);
    m_served.notify_all();
}

Result<std::unique_ptr<sync::SyncHttp>> Road::reach(std::string_view url, const CancelToken& cancel) {
    if (!url.starts_with("https://")) return fail(ErrorCode::InvalidArgument, "no address of a server");
    return std::unique_ptr<sync::SyncHttp>(std::make_unique<Line>(*this, cancel));
}

Result<std::unique_ptr<sync::HeadWatch>> Road::listen(std::string_view, sync::HeadEvents events) {
    if (m_news == News::Kept) return std::unique_ptr<sync::HeadWatch>(std::make_unique<Deaf>());
    return std::unique_ptr<sync::HeadWatch>(std::make_unique<Watch>(*this, std::move(events)));
}

Result<sync::SyncReply> Road::ask(const sync::SyncRequest& request, const CancelToken& cancel) {
    if (!cut && std::this_thread::get_id() == m_owner) return m_server.send(request);
    std::unique_lock lock(m_mutex);
    Asked asked{&request, std::nullopt};
    m_waiting.push_back(&asked);
    while (!asked.answer && !cancel.cancelled() && !cut) m_served.wait_for(lock, std::chrono::milliseconds(10));
    std::erase(m_waiting, &asked);
    if (asked.answer) return std::move(*asked.answer);
    return cancel.cancelled() ? fail(ErrorCode::Cancelled, "request") : fail(ErrorCode::Unavailable, "refused");
}

}  // namespace hearth::server
