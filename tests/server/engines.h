// SPDX-License-Identifier: AGPL-3.0-or-later
// Whole engines of one person's devices at the real server in process: everything between a click and the log.
#pragma once

#include <algorithm>
#include <catch2/catch.hpp>
#include <thread>

#include "core/engine/device_sync.h"
#include "core/engine/engine.h"
#include "core/llm/http_transport.h"
#include "tests/server/in_process.h"
#include "tests/server/road.h"
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
