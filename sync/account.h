// SPDX-License-Identifier: AGPL-3.0-or-later
// This device's place in a vault's account: its keys, who else belongs to it, and the keys of all epochs that it can
// read. Kept in the vault's own database, never synced: docs/STORE_FORMAT.md, "Sync".
#pragma once

#include <memory>
#include <span>

#include "sync/membership_author.h"
#include "sync/sealing.h"
#include "sync/snapshot_shelf.h"

namespace hearth::sync {

/// The real `Sealing`. What the database holds is what counts; memory follows it at `refresh`.
/// Threads: one at a time, that of the client. Cost: a record or an envelope each needs one or two signatures and
/// little else; loading checks one signature a record, of which there are few.
class VaultAccount final : public Sealing, public SnapshotSealing {
public:
    /// Null when this vault is in no account. Errors: those of the database; Corrupt when the records do not fold.
    static Result<std::unique_ptr<VaultAccount>> load(store::Database& database, RandomSource& random);

    /// Begins an account with this device and a phrase. Its first record is the first envelope in sync_outbox; a
    /// server takes it by `POST vaults`, and as often as it is sent again. In the caller's transaction.
    /// Errors: Conflict where the vault is in an account.
    static Result<std::unique_ptr<VaultAccount>> found(store::Database& database, const RecoveryPublic& recovery,
                                                       const ServerMoveRecord& server, RandomSource& random);
    /// Comes into an account in which `keys` were admitted. `records` are all membership envelopes of its log so far,
    /// in their order. What this vault held before becomes part of the account. In the caller's transaction. Errors:
    /// Conflict where the vault is in an account; NotFound when no record admits `keys`; AuthFailed or Corrupt for
    /// records that do not fold, or that give no key to `keys`.
    static Result<std::unique_ptr<VaultAccount>> join(store::Database& database, const AccountKeys& keys,
                                                      std::span<const Bytes> records, const ServerMoveRecord& server,
                                                      RandomSource& random);
    /// Forgets the account and everything that is about it: keys, records, sealed envelopes, how far others were read.
    /// All content stays and is as if it had been written here. Nothing where there is no account.
    static Status leave(store::Database& database);

    /// The account, and the log on the server; not the id of the vault's file.
    const VaultId& vault() const { return m_state.membership.vault(); }
    const Membership& membership() const { return m_state.membership; }
    /// The member whose device this is.
    MemberId member() const;
    /// The first record, as it is put on a server.
    const Bytes& genesis() const { return m_state.genesis; }
    /// Where it is: what a record said last, else what founding or joining said. `serverKey` is the pin.
    const ServerMoveRecord& server() const { return m_state.server; }
    /// Another address of the same log. In the caller's transaction.
    Status setServer(store::Database& database, const ServerMoveRecord& server);
    /// Who can prove to be `device`: this identity, and the former one while it lets this one in. Null for others.
    const AccountKeys* keysOf(const DeviceId& device) const;
    /// Null when it is not known here.
    const EpochKey* epochKey(std::uint32_t epoch) const { return m_state.ring.find(epoch); }

    DeviceId device() const override { return m_state.keys.id(); }
    std::optional<DeviceId> former() const override;
    Standing standing() const override;
    Result<ChainHash> chainStart(const DeviceId& device) const override;
    Result<Sealed> seal(const Draft& draft) override;
    Result<Inspected> inspect(ByteView envelope) const override;
    Result<Bytes> open(ByteView envelope) const override;
    Status admit(store::Database& database, ByteView envelope) override;
    Result<std::optional<Sealed>> propose(store::Database& database, const Proposal& proposal,
                                          const Seen& last) override;
    std::optional<Proposal> needed() const override;
    Result<std::optional<Sealed>> introduce(store::Database& database) override;
    Status renew(store::Database& database) override;
    Status refresh(store::Database& database) override;

    Result<SnapshotName> nameSnapshot() override;
    Result<Bytes> sealChunk(const ChunkPlace& place, ByteView plain) override;
    Result<Bytes> openChunk(const ChunkPlace& place, ByteView sealed) const override;
    bool mayWrite(const DeviceId& device) const override;
    std::size_t writers() const override;
    std::optional<Cleared> cleared() const override;

private:
    /// All that is stored, and what follows from it.
    struct State {
        AccountKeys keys;
        std::optional<AccountKeys> former;
        ServerMoveRecord server;
        Bytes genesis;
        Membership membership;
        KeyRing ring;
    };
    VaultAccount(State state, RandomSource& random) : m_state(std::move(state)), m_random(random) {}
    static Result<std::optional<State>> read(store::Database& database);
    /// Where the chains of all who go end, as far as they were read.
    Result<Frontier> endsOf(store::Database& database, RecordKind kind, const IdBytes& target) const;

    State m_state;
    RandomSource& m_random;
};

}  // namespace hearth::sync
