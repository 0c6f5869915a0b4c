// SPDX-License-Identifier: AGPL-3.0-or-later
// Real vaults with all that is derived from them, in step through a server in memory.
#pragma once

#include "core/engine/job_runner.h"
#include "core/engine/sync_follow_up.h"
#include "core/engine/vault_sync_store.h"
#include "sync/client.h"
#include "sync/digest.h"
#include "tests/core/memory/forget_fixture.h"
#include "tests/sync/simulator/plain_sealing.h"
#include "tests/sync/simulator/server.h"

namespace hearth::engine {

using memory::MemoryFixture;

/// The way to the server: nothing is lost on it.
class DirectTransport final : public sync::SyncTransport {
public:
    DirectTransport(sync::SimServer& server, const Clock& clock) : m_server(server), m_clock(clock) {}
    Result<sync::Hello> hello(const DeviceId& device, std::uint64_t cursor) override {
        return m_server.hello(device, cursor, m_clock.now());
    }
    Result<std::vector<sync::PushResult>> push(std::span<const ByteView> envelopes) override {
        std::vector<sync::PushResult> results;
        for (const ByteView envelope : envelopes) results.push_back(m_server.push(envelope, m_clock.now()));
        return results;
    }
    Result<sync::LogPage> pull(std::uint64_t after, std::size_t) override { return m_server.pull(after, 64); }
    Result<sync::LogPage> records(std::uint64_t, std::size_t) override { return sync::LogPage(); }

private:
    sync::SimServer& m_server;
    const Clock& m_clock;
};

/// Envelopes in which no word can be read, so that what is found in a file is the vault's own.
class MaskedSealing final : public sync::Sealing {
public:
    MaskedSealing(DeviceId device, RandomSource& random, const Clock& clock) : m_plain(device, random, clock) {}

    DeviceId device() const override { return m_plain.device(); }
    Result<sync::ChainHash> chainStart(const DeviceId& device) const override { return m_plain.chainStart(device); }
    Result<sync::Sealed> seal(const sync::Draft& draft) override {
        const Bytes masked = mask(draft.plain);
        sync::Draft unread = draft;
        unread.plain = masked;
        return m_plain.seal(unread);
    }
    Result<sync::Inspected> inspect(ByteView envelope) const override { return m_plain.inspect(envelope); }
    Result<Bytes> open(ByteView envelope) const override {
        HEARTH_TRY(const Bytes masked, m_plain.open(envelope));
        return mask(masked);
    }
    std::optional<DeviceId> former() const override { return m_plain.former(); }
    sync::Standing standing() const override { return m_plain.standing(); }
    Status admit(store::Database& database, ByteView envelope) override { return m_plain.admit(database, envelope); }
    Result<std::optional<sync::Sealed>> propose(store::Database& database, const sync::Proposal& proposal,
                                                const sync::Seen& last) override {
        return m_plain.propose(database, proposal, last);
    }
    std::optional<sync::Proposal> needed() const override { return m_plain.needed(); }
    Result<std::optional<sync::Sealed>> introduce(store::Database& database) override {
        return m_plain.introduce(database);
    }
    Status refresh(store::Database& database) override { return m_plain.refresh(database); }
    Status renew(store::Database& database) override { return m_plain.renew(database); }

private:
    static Bytes mask(ByteView bytes) {
        Bytes masked(bytes.begin(), bytes.end());
        for (auto& byte : masked) byte ^= 0xa5;
        return masked;
    }
    sync::PlainSealing m_plain;
};

/// One device: a person talks to it, its memory engine reads, and it meets the others.
struct Machine : MemoryFixture {
    explicit Machine(sync::SimServer& server) : transport(server, temp.clock()) {
        auto started = sync::Client::start(store, sealing, transport);
        REQUIRE(started.ok());
        client = std::move(*started);
    }

    sync::SyncReport meet() {
        const auto report = client->meet();
        if (!report.ok()) FAIL(report.error().detail);
        const Status followed = followUp.run(CancelToken());
        if (!followed.ok()) FAIL(followed.error().detail);
        return *report;
    }
    /// What its jobs would do by and by.
    void work() {
        const auto threads = engine.unaudited();
        REQUIRE(threads.ok());
        REQUIRE(engine.audit(*threads, CancelToken()).ok());
        REQUIRE(forgetting.finish({}, CancelToken()).ok());
        REQUIRE(index.catchUp({}, CancelToken()).ok());
    }
    std::size_t found(const std::string& words) {
        const auto hits = index.match(words, 100);
        REQUIRE(hits.ok());
        return hits->size();
    }
    std::string state() {
        const auto described = temp.vault().read(
            [&](store::Database& database) { return sync::describeState(database, sealing.device()); });
        REQUIRE(described.ok());
        return *described;
    }
    memory::ForgetReceipt forget(memory::ForgetKind kind, const IdBytes& id) {
        const auto begun = forgetting.begin({kind, id, {}, std::nullopt, std::nullopt});
        REQUIRE(begun.ok());
        const auto receipt = forgetting.finish(*begun, {}, CancelToken());
        REQUIRE(receipt.ok());
        return *receipt;
    }

    index::TextIndex index{temp.vault()};
    memory::Forgetting forgetting{temp.vault(), engine, index};
    JobRunner jobs{temp.vault()};
    MaskedSealing sealing{temp.vault().deviceId(), temp.random(), temp.clock()};
    VaultSyncStore store{temp.vault(), CancelToken()};
    SyncFollowUp followUp{temp.vault(), forgetting, jobs};
    DirectTransport transport;
    std::unique_ptr<sync::Client> client;
};

/// Machines of one person; their clocks go together.
template <std::size_t count>
struct Household {
    sync::SimServer server;
    std::array<std::unique_ptr<Machine>, count> machines;

    Household() {
        for (auto& machine : machines) machine = std::make_unique<Machine>(server);
    }
    Machine& operator[](std::size_t number) { return *machines[number]; }
    void later(Milliseconds time = kMinute) {
        for (auto& machine : machines) machine->temp.clock().advance(time);
    }
    /// Meets and works until nobody has anything to tell any more. Fails when that never ends.
    void settle() {
        constexpr int kMostRounds = 12;
        for (int round = 0; round < kMostRounds; ++round) {
            std::size_t moved = 0;
            for (auto& machine : machines) {
                const sync::SyncReport report = machine->meet();
                moved += report.sent + report.received.envelopes;
                machine->work();
            }
            later();
            if (moved == 0) return;
        }
        FAIL("the devices go on telling each other things for ever");
    }
    void agree() {
        for (auto& machine : machines) {
            CHECK(machine->state() == machines[0]->state());
            CHECK(machine->contents() == machines[0]->contents());
        }
    }
};

}  // namespace hearth::engine
