// SPDX-License-Identifier: AGPL-3.0-or-later
// Devices with real keys and real connections to a real server in process, and on each wire room for whoever wants to
// do harm.
#pragma once

#include <deque>

#include "sync/account.h"
#include "sync/client.h"
#include "tests/server/in_process.h"
#include "tests/sync/account.h"
#include "tests/sync/simulator/sim_store.h"

namespace hearth::server {

/// From one device to the server, or to whoever stands between.
class Wire final : public sync::SyncHttp {
public:
    using Meddle = std::function<Result<sync::SyncReply>(const sync::SyncRequest&, sync::SyncHttp& server)>;

    explicit Wire(InProcess& server) : m_server(server) {}
    Result<sync::SyncReply> send(const sync::SyncRequest& request) override {
        return meddle ? meddle(request, m_server) : m_server.send(request);
    }
    Meddle meddle;

private:
    InProcess& m_server;
};

// What a bad server changes: what it gives of its log, how it greets, what it says of pushed envelopes.
Wire::Meddle changingPages(std::function<void(sync::protocol::LogPage&)> change);
Wire::Meddle changingPageBytes(std::function<void(Bytes&)> change);
Wire::Meddle changingGreetings(std::function<void(sync::protocol::Welcome&)> change);

/// Whose log a request is about.
VaultId vaultIn(const sync::SyncRequest& request);

struct Resident {
    explicit Resident(InProcess& server) : wire(server) {}
    ManualClock clock{Timestamp(1'800'000'000'000)};
    Wire wire;
    std::unique_ptr<sync::SimStore> store;
    std::unique_ptr<sync::VaultAccount> account;
    std::unique_ptr<sync::ServerConnection> connection;
    std::unique_ptr<sync::Client> client;

    Result<sync::SyncReport> meet() { return client->meet(); }
    DeviceId id() const { return account->device(); }
    void say(const std::string& title);
    bool knows(const std::string& title) { return count("conversations WHERE title = '" + title + "'") == 1; }
    std::int64_t count(const std::string& from);
    /// Everything that the devices of an account have in common.
    std::string state();
};

class Household {
public:
    /// With a laptop, whose vault is on the server, and a phone.
    Household();

    Resident& addDevice();
    /// From now on devices leave snapshots, after a few envelopes.
    void leaveSnapshots();
    /// Another device with a copy of the file.
    Resident& copyOf(Resident& resident);
    /// Everybody who is given, without harm, until nothing moves. Empty when they hold the same then.
    std::string settle(const std::vector<Resident*>& who);
    /// The server loses what came after `place`; of another incarnation from then on when it is honest about it.
    void rollBack(std::uint64_t place, const IdBytes& incarnation);

private:
    Resident& move();
    Resident& found();
    void wake(Resident& resident);

    sync::CountedRandom m_random{"household"};
    sync::SnapshotBounds m_bounds;
    sync::CollectLimits m_limits;

public:
    InProcess server;

private:
    std::deque<Resident> m_residents;

public:
    Resident& laptop;
    Resident& phone;
};

}  // namespace hearth::server
