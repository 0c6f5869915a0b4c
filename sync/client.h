// SPDX-License-Identifier: AGPL-3.0-or-later
// One meeting of a device with its server: what changed here goes out, what changed elsewhere comes in. It can stop at
// any step, by an error or by death, and the next meeting goes on. Source: docs/ARCHITECTURE.md, "Sync".
#pragma once

#include <string>
#include <vector>

#include "sync/inbox.h"
#include "sync/outbox.h"
#include "sync/snapshot_maker.h"
#include "sync/sync_store.h"
#include "sync/transport.h"

namespace hearth::sync {

/// What a person may want to know after it.
struct SyncReport {
    std::size_t sent = 0;  ///< Envelopes that the server has taken.
    Received received;
    bool renewed = false;                  ///< This file was a copy, or was put back: it has a new identity now.
    bool serverForgot = false;             ///< The server is behind what it had acknowledged, or is another one.
    bool beganEpoch = false;               ///< Somebody had begun one that locks others out; this device mended it.
    bool outOfOrder = false;               ///< The server's log has a hole where it should go on.
    std::size_t waitForConsent = 0;        ///< Envelopes that delete much and wait for a yes.
    std::size_t forked = 0;                ///< Envelopes that contradict what this device has read.
    std::size_t chunks = 0;                ///< Of a snapshot that stands for the first part of the log.
    std::optional<Error> snapshotRefused;  ///< Why the one on the server was left alone; the log is read instead.
    std::vector<DeviceId> withheld;        ///< Devices of which the server keeps something back.
    std::optional<PushOutcome> stopped;    ///< Why the server takes nothing more.
    Standing standing = Standing::Writes;  ///< Of this device, as the server and the records say. Removed: it keeps
                                           ///< all that it has, and nothing more is sent or read.
};

/// What a device may seal at once, and what its program knows.
struct ClientOptions {
    CollectLimits limits = {};
    std::span<const store::SyncedTable> known = store::syncedTables();
    Snapshots snapshots = {};
};

/// Threads: one at a time; calls block.
class Client {
public:
    /// Errors: those of the store. Applies what was kept for this version of the program.
    static Result<std::unique_ptr<Client>> start(SyncStore& store, Sealing& sealing, SyncTransport& transport,
                                                 const ClientOptions& options = {});

    /// Errors: Unavailable when the server does not answer; those of the store.
    Result<SyncReport> meet();
    /// Meets the server and changes who belongs to the vault: a record is written behind everything else and sent,
    /// again when others were quicker. What is so already is no error, so that it may be asked for again after any
    /// failure. Done when `stopped` is empty in the report. Errors: those of `meet`; AuthFailed for what this device
    /// may not do; NotFound for somebody who is not there; Unavailable while something is missing that has to be read
    /// before anybody is removed or an epoch begun; Conflict when others were quicker each time.
    Result<SyncReport> propose(const Proposal& proposal);
    /// The person's yes to envelopes that delete much; a copy of the vault is kept first.
    Status consent();
    /// Leaves a snapshot at the server for devices to come, when the log has grown by much since the last one. Whether
    /// it did. For after a meeting, in the background: it takes as long as sending the whole vault.
    /// Errors: those of SnapshotMaker.
    Result<bool> keepSnapshot();
    /// Looks, when it is time to, whether the newest snapshot says what is here. When it does, and another device made
    /// it: what may be proposed, so that the server empties the log below it. For after a meeting, in the background.
    /// Errors: those of SnapshotWitness.
    Result<std::optional<Proposal>> checkSnapshot();
    /// What was wrong with the one that was looked at just now, where something was.
    const std::optional<std::string>& dispute() const { return m_dispute; }

private:
    Client(SyncStore& store, Sealing& sealing, SyncTransport& transport, const ClientOptions& options,
           store::MergePlan plan)
        : m_store(store), m_sealing(sealing), m_transport(transport), m_options(options), m_plan(std::move(plan)) {}

    Result<Hello> greet(SyncReport& report);
    Result<bool> meetOnce(Inbox& inbox, SyncReport& report);
    Status beAdmitted(const Hello& hello, Inbox& inbox, SyncReport& report);
    Status compareChains(const Hello& hello, SyncReport& report);
    Status everythingWasRead(const SyncReport& report);
    Result<bool> write(const Proposal& proposal);
    Status renew(const Hello& hello, SyncReport& report);
    Status sealAll();
    Status push(const Hello& hello, SyncReport& report);
    Status readOwn(store::Database& database, std::uint64_t sequence, std::uint64_t position);
    Status noteOutcome(const Outgoing& sent, const PushResult& result, SyncReport& report);
    Status pull(const Hello& hello, Inbox& inbox, SyncReport& report);
    Status askAgain(const Hello& hello, Inbox& inbox);
    Result<bool> awaitsSnapshot();
    Status takeSnapshot(std::uint64_t place, SyncReport& report);
    Status read(std::span<const LogEntry> entries, Inbox& inbox, SyncReport& report, bool& mayJump);
    Result<bool> jumpTo(std::uint64_t place, SyncReport& report);
    std::uint64_t clearedPlace() const;
    Result<bool> isEmptyAt(std::uint64_t end);
    Status seeWhetherEmptied();
    Status look(SyncReport& report);
    Result<std::int64_t> state(std::string_view name);

    SyncStore& m_store;
    Sealing& m_sealing;
    SyncTransport& m_transport;
    ClientOptions m_options;
    store::MergePlan m_plan;
    std::optional<std::string> m_dispute;
    bool m_recordWaits = false;  ///< A membership record is the first that the server has not.
};

}  // namespace hearth::sync
