// SPDX-License-Identifier: AGPL-3.0-or-later
// The real server without its sockets, behind the port that devices speak through, and between the two whoever wants
// to do harm.
#pragma once

#include "server/service.h"
#include "sync/server_connection.h"
#include "tests/support/temp_vault.h"

namespace hearth::server {

/// Answers as hearthd does, in the caller's thread, with a clock of its own.
class InProcess final : public sync::SyncHttp {
public:
    explicit InProcess(sync::protocol::Limits limits = {});

    Result<sync::SyncReply> send(const sync::SyncRequest& request) override;

    /// Sees each request before the server does; what it returns is the answer instead.
    std::function<std::optional<Result<sync::SyncReply>>(const sync::SyncRequest&)> before;
    /// Sees each answer before the device does, and may change it.
    std::function<void(const sync::SyncRequest&, Result<sync::SyncReply>&)> after;

    std::string token();
    /// As after a restart: nobody is logged in.
    void restart(const IdBytes& incarnation = {0x11});
    /// The fingerprint of its key.
    IdBytes fingerprint() const { return sync::fingerprintOf(m_key.publicKey()); }
    ManualClock& clock() { return m_clock; }
    Shared& shared() { return *m_shared; }
    Database& database() { return *m_database; }
    /// Requests that came, by method and first part of the address behind the vault: "GET hello".
    std::map<std::string, int> calls;

private:
    test::TempDirectory m_directory;
    ManualClock m_clock{Timestamp(1'800'000'000'000)};
    SystemRandom m_random;
    crypto::SignKeyPair m_key = crypto::SignKeyPair::generate(m_random);
    sync::protocol::Limits m_limits;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Shared> m_shared;
    std::unique_ptr<Api> m_api;
    std::uint64_t m_count = 0;
};

}  // namespace hearth::server
