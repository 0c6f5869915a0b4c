// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/sync_session.h"

#include "core/base/log.h"
#include "core/engine/epoch_care.h"

namespace hearth::engine {

namespace {

constexpr const char* kRemoved = "this device was removed from the account";

/// What the server would not take of a change of who belongs to the account.
Status proposalTaken(const sync::SyncReport& report) {
    if (!report.stopped) return {};
    switch (*report.stopped) {
        case sync::PushOutcome::Quota: return fail(ErrorCode::Full, "the server takes no more of this vault");
        case sync::PushOutcome::Revoked: return fail(ErrorCode::AuthFailed, kRemoved);
        case sync::PushOutcome::Conflict: return fail(ErrorCode::Conflict, "other devices were quicker each time");
        default: return fail(ErrorCode::Unavailable, "the server did not take the change");
    }
}

}  // namespace

Result<std::unique_ptr<SyncSession>> SyncSession::open(store::Vault& vault, sync::SyncNetwork& network,
                                                       const CancelToken& cancel, std::function<void()> onChunk) {
    std::unique_ptr<SyncSession> session(new SyncSession(vault, cancel));
    HEARTH_TRY(session->m_account, accountOf(vault));
    if (!session->m_account) return fail(ErrorCode::Unsupported, std::string(kOnNoServer));
    session->m_server = session->m_account->server();
    const sync::ServerMoveRecord& server = session->m_server;
    HEARTH_TRY(session->m_http, network.reach(server.url, cancel));
    const auto keysOf = [account = session->m_account.get()](const DeviceId& device) {
        return account->keysOf(device);
    };
    session->m_connection = std::make_unique<sync::ServerConnection>(
        sync::ServerConnection::Setup{*session->m_http, session->m_account->vault(), keysOf, server.serverKey});
    sync::ClientOptions options;
    options.snapshots.shelf = session->m_connection.get();
    options.snapshots.sealing = session->m_account.get();
    options.snapshots.onChunk = std::move(onChunk);
    HEARTH_TRY(session->m_client,
               sync::Client::start(session->m_store, *session->m_account, *session->m_connection, options));
    return session;
}

Result<sync::SyncReport> SyncSession::noted(Result<sync::SyncReport> report) {
    const bool stopped = !report.ok() && report.error().code == ErrorCode::Cancelled;
    if (stopped) return report;
    if (report.ok() && report->snapshotRefused)
        logWarn("sync", "a snapshot is left alone, the log is read instead: {}", report->snapshotRefused->detail);
    const auto& welcome = m_connection->welcome();
    HEARTH_TRY_STATUS(m_vault.write([&](store::Database& database) -> Status {
        HEARTH_TRY(SyncFacts facts, SyncFacts::read(database));
        if (report.ok())
            facts.note(*report, welcome ? std::optional(welcome->time) : std::nullopt, m_vault.clock().now());
        else
            facts.failed = report.error().code;
        return facts.write(database);
    }));
    if (report.ok() && report->standing == sync::Standing::Removed) return fail(ErrorCode::AuthFailed, kRemoved);
    return report;
}

Result<sync::SyncReport> SyncSession::meet() { return noted(m_client->meet()); }

Result<sync::SyncReport> SyncSession::propose(const sync::Proposal& proposal) {
    HEARTH_TRY(sync::SyncReport report, noted(m_client->propose(proposal)));
    HEARTH_TRY_STATUS(proposalTaken(report));
    return report;
}

bool SyncSession::moved() const {
    const sync::ServerMoveRecord& now = m_account->server();
    return now.url != m_server.url || now.serverKey != m_server.serverKey;
}

void SyncSession::endEpochWhereDue(const sync::SyncReport& met) {
    const auto& welcome = m_connection->welcome();
    const auto whole = m_vault.read(isWhole);
    const bool mayEnd = met.standing == sync::Standing::Writes && !met.stopped && !met.outOfOrder &&
                        met.withheld.empty() && welcome && whole.ok() && *whole;
    if (!mayEnd) return;
    const auto due = m_vault.write([&](store::Database& database) {
        return epochToEnd(database, m_account->membership().epoch(), {m_vault.clock().now(), welcome->time});
    });
    if (!due.ok() || !*due) return;
    const auto ended = propose(sync::BeginEpoch{**due});
    if (!ended.ok()) logWarn("sync", "the key stays for now: {}", ended.error().detail);
}

void SyncSession::keepSnapshot() {
    const auto kept = m_client->keepSnapshot();
    if (kept.ok() && *kept) logInfo("sync", "a snapshot was left for devices to come");
    if (!kept.ok() && kept.error().code != ErrorCode::Cancelled) logError("sync", kept.error());
}

bool SyncSession::confirmSnapshot() {
    const auto right = m_client->checkSnapshot();
    if (const auto& dispute = m_client->dispute())
        logWarn("sync", "a snapshot does not say what is here: {}", *dispute);
    if (!right.ok() && right.error().code != ErrorCode::Cancelled) logError("sync", right.error());
    if (!right.ok() || !*right) return false;
    const auto told = propose(**right);
    if (!told.ok()) logWarn("sync", "the server keeps what was forgotten for now: {}", told.error().detail);
    if (told.ok()) logInfo("sync", "the server empties the log below a snapshot");
    return told.ok();
}

Status SyncSession::consent() { return m_client->consent(); }

}  // namespace hearth::engine
