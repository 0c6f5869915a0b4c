// SPDX-License-Identifier: AGPL-3.0-or-later
// Devices with real keys and the real server's log between them, without sockets: everything is signed, sealed and
// checked as it is in earnest.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "server/log_store.h"
#include "sync/account.h"
#include "sync/client.h"
#include "tests/sync/account.h"
#include "tests/sync/simulator/sim_store.h"

namespace hearth::sync {

class AccountWorld;

/// The way from one device to the log. It logs in as the server lets it, and dies with its device.
class LogTransport final : public SyncTransport {
public:
    LogTransport(AccountWorld& world, std::size_t device) : m_world(world), m_device(device) {}
    Result<Hello> hello(const DeviceId& device, std::uint64_t cursor) override;
    Result<std::vector<PushResult>> push(std::span<const ByteView> envelopes) override;
    Result<LogPage> pull(std::uint64_t after, std::size_t maxBytes) override;
    Result<LogPage> records(std::uint64_t after, std::size_t maxBytes) override;

private:
    AccountWorld& m_world;
    std::size_t m_device;
    bool m_loggedIn = false;
};

struct AccountDevice {
    std::unique_ptr<ManualClock> clock;
    std::unique_ptr<SimStore> store;
    std::unique_ptr<VaultAccount> account;
    std::unique_ptr<LogTransport> transport;
    std::unique_ptr<Client> client;
};

class AccountWorld {
public:
    AccountWorld();

    /// A device whose vault is in no account.
    std::size_t addVault();
    /// The first device of the account, with its vault on the server.
    std::size_t found();
    /// A device that `inviter` lets in. Its vault may hold something already.
    std::size_t pair(std::size_t inviter);
    void join(std::size_t newcomer, std::size_t inviter);
    /// A device of its own with a copy of the file of another.
    std::size_t openCopy(std::size_t number);
    /// The file of a device is another one from now on; or it starts again with its own.
    void putBack(std::size_t number, std::unique_ptr<SimStore> file);
    void wake(std::size_t number);

    AccountDevice& operator[](std::size_t number) { return m_devices[number]; }
    std::size_t devices() const { return m_devices.size(); }
    DeviceId id(std::size_t number) { return m_devices[number].account->device(); }
    Result<SyncReport> meet(std::size_t number) { return m_devices[number].client->meet(); }
    Result<SyncReport> propose(std::size_t number, const Proposal& proposal) {
        return m_devices[number].client->propose(proposal);
    }
    void run(std::size_t number, const std::string& sql);
    std::int64_t count(std::size_t number, const std::string& sql);
    /// All of `who` meet the server until nothing moves; empty when they hold the same then, else what is wrong.
    std::string settle(const std::vector<std::size_t>& who);
    bool all(const std::vector<std::size_t>& who, const std::string& sql, std::int64_t expected);

    std::vector<LogEntry> log();
    EnvelopeHeader header(const LogEntry& entry) { return decodeHeader(entry.envelope).value(); }
    RandomSource& random() { return m_random; }
    VaultId vault() { return *m_vault; }
    server::LogStore& server() { return m_log; }

    // What happens between a device and the server.
    std::function<void(std::size_t device, LogPage&)> onPull;
    std::function<void(std::size_t device)> beforePush;

private:
    friend class LogTransport;
    CountedRandom m_random{"world"};
    test::TempDirectory m_directory;
    std::unique_ptr<server::Database> m_database;
    server::MembershipCache m_cache;
    protocol::Limits m_limits;
    server::LogStore m_log;
    std::vector<AccountDevice> m_devices;
    std::optional<VaultId> m_vault;
};

}  // namespace hearth::sync
