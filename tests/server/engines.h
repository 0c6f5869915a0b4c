// SPDX-License-Identifier: AGPL-3.0-or-later
// Whole engines of one person's devices, and their way to the real server in process: everything between a click and
// the log.
#pragma once

#include <algorithm>
#include <atomic>
#include <catch2/catch.hpp>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "core/base/text.h"
#include "core/engine/device_sync.h"
#include "core/engine/engine.h"
#include "core/llm/http_transport.h"
#include "tests/server/in_process.h"
#include "tests/support/temp_vault.h"

namespace hearth::server {

using namespace hearth::engine;

inline constexpr const char* kUrl = "https://sync.example";

class NoModels final : public llm::HttpTransport {
public:
    Result<llm::HttpResponse> send(const llm::HttpRequest&, const llm::BodySink&, const CancelToken&) override {
        return fail(ErrorCode::Unavailable, "no model");
    }
};

/// The way to the one server, which can be cut, and the news that it tells. The server is one thread's: what others ask
/// waits until that one serves it.
class Road final : public sync::SyncNetwork {
public:
    explicit Road(InProcess& server) : m_server(server), m_owner(std::this_thread::get_id()) {}

    std::atomic<bool> cut = false;
    std::atomic<int> listeners = 0;
    void serve() {
        const std::lock_guard lock(m_mutex);
        for (Asked* asked : std::exchange(m_waiting, {})) asked->answer = m_server.send(*asked->request);
        m_served.notify_all();
    }

    Result<std::unique_ptr<sync::SyncHttp>> reach(std::string_view url, const CancelToken& cancel) override {
        if (!url.starts_with("https://")) return fail(ErrorCode::InvalidArgument, "no address of a server");
        return std::unique_ptr<sync::SyncHttp>(std::make_unique<Line>(*this, cancel));
    }
    Result<std::unique_ptr<sync::HeadWatch>> listen(std::string_view, sync::HeadEvents events) override {
        return std::unique_ptr<sync::HeadWatch>(std::make_unique<Watch>(*this, std::move(events)));
    }

private:
    struct Asked {
        const sync::SyncRequest* request;
        std::optional<Result<sync::SyncReply>> answer;
    };
    struct Line final : sync::SyncHttp {
        Line(Road& on, CancelToken token) : road(on), cancel(std::move(token)) {}
        Result<sync::SyncReply> send(const sync::SyncRequest& request) override { return road.ask(request, cancel); }
        Road& road;
        CancelToken cancel;
    };
    struct Watch final : sync::HeadWatch {
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
        server::Watchers& watchers() { return road.m_server.shared().watchers; }
        void leave() {
            if (vault) watchers().remove(*vault, number);
        }
        Road& road;
        sync::HeadEvents events;
        std::optional<VaultId> vault;
        std::uint64_t number = 0;
    };
    Result<sync::SyncReply> ask(const sync::SyncRequest& request, const CancelToken& cancel) {
        if (cut) return fail(ErrorCode::Unavailable, "refused");
        if (std::this_thread::get_id() == m_owner) return m_server.send(request);
        std::unique_lock lock(m_mutex);
        Asked asked{&request, std::nullopt};
        m_waiting.push_back(&asked);
        while (!asked.answer && !cancel.cancelled()) m_served.wait_for(lock, std::chrono::milliseconds(10));
        std::erase(m_waiting, &asked);
        return asked.answer ? std::move(*asked.answer) : fail(ErrorCode::Cancelled, "request");
    }

    InProcess& m_server;
    std::thread::id m_owner;
    std::mutex m_mutex;  ///< Guards what follows.
    std::condition_variable m_served;
    std::vector<Asked*> m_waiting;
};

struct Device {
    Device(Road& road, const char* called) : name(called) { connect(road); }
    /// As after a kill, over what the folder holds.
    void restart(Road& road) {
        engine.reset();
        temp.reopen();
        engine = Engine::start(temp.release(), models).value();
        connect(road);
    }
    void connect(Road& road) {
        engine->sync().useNetwork(road);
        engine->sync().useDeviceName(name);
    }
    DeviceSync& sync() { return engine->sync(); }
    SyncStatus status() { return sync().status().value(); }
    bool has(SyncNoticeKind kind) {
        const SyncStatus now = status();
        return std::ranges::any_of(now.notices, [&](const SyncNotice& notice) { return notice.kind == kind; });
    }
    void meet() {
        const auto met = sync().meet(CancelToken());
        if (!met.ok()) FAIL(met.error().detail);
    }
    ConversationId converse(std::string_view title) { return engine->conversations().create(title).value().id; }
    std::int64_t conversations() { return engine->stats()->conversations; }

    const char* name;
    NoModels models;
    test::TempVault temp;
    std::unique_ptr<Engine> engine = Engine::start(temp.release(), models).value();
};

struct World {
    InProcess server;
    Road road{server};
    Device desk{road, "Desk"};
    Device laptop{road, "Laptop"};
    SyncMember account{VaultId(IdBytes{}), DeviceId(IdBytes{})};

    World() { server.clock().set(desk.temp.clock().now()); }
    void enable() {
        auto enabled = desk.sync().enable({kUrl, server.token()});
        if (!enabled.ok()) FAIL(enabled.error().detail);
        CHECK_FALSE(enabled->recoveryPhrase);
        account = enabled->member;
        desk.meet();
    }
    struct Pair {
        std::unique_ptr<Pairing> inviting;
        std::unique_ptr<Pairing> joining;
    };
    Pair begin() {
        Pair pair{desk.sync().invite().value(), nullptr};
        pair.joining = laptop.sync().join(pair.inviting->code()).value();
        return pair;
    }
    /// Steps both until both are at `stage`.
    static void stepTo(Pair& pair, Pairing::Stage stage) {
        for (int i = 0; i < 20; ++i) {
            const auto here = pair.inviting->step();
            const auto there = pair.joining->step();
            if (!here.ok()) FAIL(here.error().detail);
            if (!there.ok()) FAIL(there.error().detail);
            if (*here == stage && *there == stage) return;
        }
        FAIL("the two sides do not come to that");
    }
    SyncMember join() {
        Pair pair = begin();
        stepTo(pair, Pairing::Stage::Compare);
        CHECK(pair.inviting->words().size() == 6);
        CHECK(pair.inviting->words() == pair.joining->words());
        pair.inviting->agree();
        pair.joining->agree();
        stepTo(pair, Pairing::Stage::Done);
        CHECK(pair.inviting->member().device == pair.joining->member().device);
        CHECK(pair.inviting->deviceName() == "Laptop");
        return pair.joining->member();
    }
    /// The desk is on the server, with more than a snapshot is left for.
    void liveLong() {
        for (int i = 0; i < 30; ++i) desk.converse("Conversation " + std::to_string(i));
        enable();
        constexpr const char* kLarge =
            "INSERT INTO settings(id, name, value) VALUES(randomblob(16), ?1, hex(randomblob(250000)))";
        for (int i = 0; i < 40; ++i) {
            const std::string name = "large/" + std::to_string(i);
            const auto add = [&name](store::Database& database) { return database.run(kLarge, name); };
            REQUIRE(desk.engine->vault().write(add).ok());
        }
        desk.meet();
        desk.meet();
    }
    void inStep() {
        for (int i = 0; i < 2; ++i) {
            desk.meet();
            laptop.meet();
        }
    }
};

/// Serves who waits until it is so; false when it does not come to that.
inline bool eventually(Road& road, const std::function<bool()>& is) {
    const double end = steadyMilliseconds() + 15000;
    while (steadyMilliseconds() < end) {
        road.serve();
        if (is()) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return false;
}

/// Two devices that meet by themselves, and have nothing more to say to each other.
struct Living {
    World world;

    Living() {
        world.enable();
        world.join();
        world.inStep();
        world.desk.engine->startJobs({});
        world.laptop.engine->startJobs({});
        REQUIRE(eventually(world.road, [&] { return world.road.listeners == 2; }));
        rest();
    }
    /// A meeting says hello once.
    int meetings() { return world.server.calls["GET hello"]; }
    /// Until nobody has met for a while.
    void rest() {
        int seen = meetings();
        double since = steadyMilliseconds();
        REQUIRE(eventually(world.road, [&] {
            if (std::exchange(seen, meetings()) != seen) since = steadyMilliseconds();
            return steadyMilliseconds() - since > 700;
        }));
    }
};

}  // namespace hearth::server
