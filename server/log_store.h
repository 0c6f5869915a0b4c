// SPDX-License-Identifier: AGPL-3.0-or-later
// The logs of all vaults: what devices appended, in one order a vault, kept before it is acknowledged. Contents are
// sealed; who may write is in the membership records, which are folded here as on every device.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <span>

#include "core/base/clock.h"
#include "server/clearing.h"
#include "server/database.h"
#include "server/emptying.h"
#include "sync/membership.h"
#include "sync/protocol.h"

namespace hearth::server {

/// What vaults' records fold into, so that it need not be read for every request. Threads: safe from any.
class MembershipCache {
public:
    std::shared_ptr<const sync::Membership> find(const VaultId& vault) const;
    void put(const VaultId& vault, std::shared_ptr<const sync::Membership> membership);

private:
    mutable std::mutex m_mutex;
    std::map<VaultId, std::shared_ptr<const sync::Membership>> m_known;
};

/// Threads: that of its database. Errors of all: those of the database.
class LogStore {
public:
    LogStore(Database& database, MembershipCache& cache, const sync::protocol::Limits& limits)
        : m_database(database), m_cache(cache), m_limits(limits) {}

    /// Errors: NotFound for a vault that is not here.
    Result<std::shared_ptr<const sync::Membership>> membership(const VaultId& vault);
    /// Begins a log with its first record, for one enrolment token; the same vault again changes nothing.
    Result<sync::protocol::Outcome> createVault(const sync::protocol::Enrolment& enrolment, Timestamp now);
    /// An outcome for each, in order; those that were stored are on the disk. Errors: NotFound; Full when nothing was.
    /// A record that says that the log is cleared has it emptied before this returns.
    Result<std::vector<sync::protocol::Outcome>> append(const VaultId& vault, std::span<const ByteView> envelopes,
                                                        Timestamp now);
    /// The same of what a device pushed in short form.
    Result<std::vector<sync::protocol::Outcome>> append(const VaultId& vault, const DeviceId& device,
                                                        std::span<const sync::protocol::PushedFrame> frames,
                                                        Timestamp now);
    /// Empties what records said may be emptied, and the database's own log. False while somebody reads, who may need
    /// that. Errors: Full. Pre: no transaction.
    Result<bool> finishEmptying();
    /// What follows `after`, at least one envelope when there is one, else at most `maxBytes` of them.
    Result<sync::protocol::LogPage> read(const VaultId& vault, std::uint64_t after, std::size_t maxBytes);
    /// The same of membership records only.
    Result<sync::protocol::LogPage> readRecords(const VaultId& vault, std::uint64_t after, std::size_t maxBytes);
    Result<std::uint64_t> head(const VaultId& vault);
    Result<std::uint64_t> usedBytes(const VaultId& vault);
    /// The hash of the envelope at a place; nothing where there is none.
    Result<std::optional<sync::ChainHash>> hashAt(const VaultId& vault, std::uint64_t place);
    Result<std::optional<sync::Seen>> endOfChain(const VaultId& vault, const DeviceId& device);
    /// The vaults in which a signing key is a holder's.
    Result<std::vector<VaultId>> vaultsOf(const crypto::SignPublicKey& signer);

    /// A new enrolment token; only its hash is kept.
    Result<std::string> makeToken(RandomSource& random, Timestamp now);

private:
    struct Growing;
    struct Chain;
    using AppendOne = std::function<Result<sync::protocol::Outcome>(Growing& log, std::size_t number)>;
    Result<std::vector<sync::protocol::Outcome>> grow(const VaultId& vault, std::size_t count, Timestamp now,
                                                      const AppendOne& one);
    Result<sync::protocol::Outcome> appendNext(Growing& log, Chain& chain, const sync::protocol::PushedFrame& pushed);
    Status beginRun(const Growing& log, Chain& chain, const sync::protocol::RunStart& start);
    Result<std::optional<sync::ChainHash>> hashOf(const VaultId& vault, const DeviceId& device, std::uint64_t sequence);
    Result<sync::protocol::Outcome> appendOne(Growing& log, ByteView envelope);
    static std::optional<sync::protocol::Outcome> wrongEpoch(const Growing& log, sync::EnvelopeKind kind,
                                                             std::uint32_t epoch);
    Result<std::optional<sync::protocol::Outcome>> alreadyThere(const Growing& log, const sync::EnvelopeView& view);
    Result<std::optional<sync::protocol::Outcome>> refusal(const Growing& log, const sync::EnvelopeView& view);
    Result<std::optional<sync::protocol::Outcome>> takeRecord(Growing& log, const sync::EnvelopeView& view);
    Result<bool> cutsAreTrue(const VaultId& vault, const sync::MembershipRecord& record);
    Result<std::optional<sync::protocol::Outcome>> clear(Growing& log, const sync::Cleared& cleared,
                                                         const DeviceId& signer);
    void leaveNothingBehind(const Growing& log);
    Status insert(Growing& log, const sync::EnvelopeView& view);
    Status noteHolders(const sync::Membership& membership);
    Result<sync::protocol::LogPage> readPage(const VaultId& vault, const std::string& which, std::uint64_t after,
                                             std::size_t maxBytes);
    Result<bool> spendToken(const std::string& token, const VaultId& vault);

    Database& m_database;
    MembershipCache& m_cache;
    const sync::protocol::Limits& m_limits;
    bool m_leftBehind = true;  ///< Something may be left to empty, or still be in the write-ahead log.
};

}  // namespace hearth::server
