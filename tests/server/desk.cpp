// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/server/desk.h"

#include <catch2/catch.hpp>

#include "core/store/database.h"

namespace hearth::server {

using namespace sync;

Desk::Desk(InProcess& server, std::uint8_t number)
    : m_server(server), m_memory(server.clock(), DeviceId(IdBytes{number})) {}

void Desk::found(const RecoveryPublic& recovery) {
    REQUIRE(write([&](store::Database& database) -> Status {
                HEARTH_TRY(m_account, VaultAccount::found(database, recovery, place(), m_random));
                return {};
            }).ok());
    connect();
    REQUIRE(m_connection->enrol(m_server.token(), m_account->genesis()).ok());
}

Status Desk::join(const AccountKeys& keys, std::span<const Bytes> records) {
    HEARTH_TRY_STATUS(write([&](store::Database& database) -> Status {
        HEARTH_TRY(m_account, VaultAccount::join(database, keys, records, place(), m_random));
        return {};
    }));
    connect();
    return {};
}

void Desk::load() {
    m_client.reset();
    m_connection.reset();
    REQUIRE(write([&](store::Database& database) -> Status {
                HEARTH_TRY(m_account, VaultAccount::load(database, m_random));
                return {};
            }).ok());
    connect();
}

void Desk::connect() {
    m_connection = std::make_unique<ServerConnection>(ServerConnection::Setup{
        m_server, m_account->vault(), [this](const DeviceId& device) { return m_account->keysOf(device); },
        m_server.fingerprint()});
    m_client = Client::start(*this, *m_account, *m_connection).value();
}

void Desk::say(const std::string& title) {
    REQUIRE(write([&](store::Database& database) {
                return database.run(
                    "INSERT INTO conversations(id, title, created_at, updated_at) VALUES(?1, ?2, ?3, ?3)",
                    newId<ConversationId>(clock(), m_random), title, clock().now());
            }).ok());
}

std::vector<std::string> Desk::titles() {
    std::vector<std::string> titles;
    REQUIRE(write([&](store::Database& database) -> Status {
                HEARTH_TRY(auto rows, database.prepare("SELECT title FROM conversations ORDER BY title"));
                for (;;) {
                    HEARTH_TRY(const bool more, rows.step());
                    if (!more) return {};
                    titles.emplace_back(rows.text(0));
                }
            }).ok());
    return titles;
}

ServerConnection strangerTo(InProcess& server, const VaultId& vault, const AccountKeys& keys) {
    return ServerConnection({server, vault,
                             [&keys](const DeviceId& device) { return device == keys.id() ? &keys : nullptr; },
                             server.fingerprint()});
}

}  // namespace hearth::server
