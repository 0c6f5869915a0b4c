// SPDX-License-Identifier: AGPL-3.0-or-later
// A visit to the server, or several with one login: the vault's account, the connection, and the client's state machine
// over both. Each meeting takes up what the vault holds by then.
#pragma once

#include <memory>

#include "core/engine/first_contact.h"
#include "core/engine/sync_facts.h"
#include "core/engine/vault_sync_store.h"
#include "sync/account.h"
#include "sync/client.h"
#include "sync/server_connection.h"

namespace hearth::engine {

/// Threads: one at a time.
class SyncSession {
public:
    /// `onChunk` is told of each part of a history that is arriving. Errors: Unsupported when the vault is in no
    /// account; those of the address and the store. Nobody is asked yet.
    static Result<std::unique_ptr<SyncSession>> open(store::Vault& vault, sync::SyncNetwork& network,
                                                     const CancelToken& cancel, std::function<void()> onChunk = {});

    sync::VaultAccount& account() { return *m_account; }
    sync::ServerConnection& connection() { return *m_connection; }
    /// Pushes and pulls; notes how it went. Errors: those of the client; AuthFailed when this device was removed.
    Result<sync::SyncReport> meet();
    /// The same around a change of who belongs to the account. Errors besides: those of Client::propose, and what the
    /// server said of the record.
    Result<sync::SyncReport> propose(const sync::Proposal& proposal);
    /// Begins a new epoch where the last one has to end: after a meeting that went well, of a device that has read all
    /// of the log and may write. What stands in its way now may not the next time, so it is no error of anybody.
    void endEpochWhereDue(const sync::SyncReport& met);
    Status consent();
    /// Whether anything of others became part of the vault since this was asked.
    bool takeChanged() { return m_store.takeChanged(); }
    /// Whether the account has come to another server since this was opened: another session is needed.
    bool moved() const;
    /// Leaves a snapshot for devices to come, where it is time to. What fails is tried again after a later meeting.
    void keepSnapshot();
    /// Looks whether the newest one says what is here, where it is time to, and tells the server then to empty the log
    /// below it. What fails is tried again after a later meeting. Whether it was told.
    bool confirmSnapshot();

private:
    SyncSession(store::Vault& vault, const CancelToken& cancel) : m_vault(vault), m_store(vault, cancel) {}
    Result<sync::SyncReport> noted(Result<sync::SyncReport> report);

    store::Vault& m_vault;
    VaultSyncStore m_store;
    std::unique_ptr<sync::VaultAccount> m_account;
    sync::ServerMoveRecord m_server;  ///< When it was opened.
    std::unique_ptr<sync::SyncHttp> m_http;
    std::unique_ptr<sync::ServerConnection> m_connection;
    std::unique_ptr<sync::Client> m_client;
};

}  // namespace hearth::engine
