// SPDX-License-Identifier: AGPL-3.0-or-later
// A device with everything that sync needs of one: a database, its place in an account, and a line to a server.
#pragma once

#include "sync/account.h"
#include "sync/client.h"
#include "sync/server_connection.h"
#include "tests/core/store/memory_database.h"
#include "tests/server/in_process.h"

namespace hearth::server {

class Desk final : public sync::SyncStore {
public:
    /// `number` tells its database from others'.
    Desk(InProcess& server, std::uint8_t number);

    Status write(const Work& work) override { return m_memory.write(work); }
    Status read(const Work& work) override { return m_memory.write(work); }
    Status merged(store::Database&, const store::Merged&) override { return {}; }
    Status keepCopy() override { return {}; }
    const Clock& clock() const override { return m_server.clock(); }

    /// Begins an account with this device and puts its log on the server.
    void found(const sync::RecoveryPublic& recovery);
    /// Takes its place in an account whose records these are.
    Status join(const sync::AccountKeys& keys, std::span<const Bytes> records);
    /// As after a restart of the program.
    void load();

    sync::VaultAccount& account() { return *m_account; }
    sync::SyncReport meet() { return m_client->meet().value(); }
    Result<sync::SyncReport> propose(const sync::Proposal& proposal) { return m_client->propose(proposal); }

    void say(const std::string& title);
    /// The titles of all conversations, sorted.
    std::vector<std::string> titles();

private:
    void connect();
    sync::ServerMoveRecord place() const { return {"https://sync.example", m_server.fingerprint()}; }

    InProcess& m_server;
    SystemRandom m_random;
    test::MemoryDatabase m_memory;
    std::unique_ptr<sync::VaultAccount> m_account;
    std::unique_ptr<sync::ServerConnection> m_connection;
    std::unique_ptr<sync::Client> m_client;
};

/// A connection for somebody who is in no account yet: a phrase, or a device before its admission was read.
sync::ServerConnection strangerTo(InProcess& server, const VaultId& vault, const sync::AccountKeys& keys);

}  // namespace hearth::server
