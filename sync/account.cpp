// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/account.h"

#include "core/store/database.h"
#include "sync/account_rows.h"
#include "sync/sealed_chunk.h"
#include "sync/sync_state.h"

namespace hearth::sync {

namespace {

struct Folded {
    Membership membership;
    KeyRing ring;
};

/// The record in an envelope that a membership has taken.
Result<MembershipRecord> recordIn(ByteView envelope) {
    const auto split = splitEnvelope(envelope);
    const auto* view = std::get_if<EnvelopeView>(&split);
    if (view == nullptr) return fail(ErrorCode::Corrupt, "a membership record is damaged");
    return decodeRecord(view->body);
}

/// What the last record that `membership` took holds for `holder`. A key that was not wrapped rightly is no reason to
/// stop: whoever misses one says so by `Standing::NoKey`.
void learn(KeyRing& ring, const Membership& membership, const MembershipRecord& record, const AccountKeys& holder) {
    (void)learnKeys(ring, membership, record, holder).ok();
}

/// `holders` are those whose keys are here.
Result<Folded> fold(std::span<const Bytes> records, std::span<const AccountKeys* const> holders) {
    if (records.empty()) return fail(ErrorCode::Corrupt, "an account has no records");
    HEARTH_TRY(Membership begun, Membership::begin(records.front()));
    Folded folded{std::move(begun), {}};
    for (const Bytes& envelope : records) {
        if (&envelope != &records.front()) HEARTH_TRY_STATUS(folded.membership.apply(envelope));
        HEARTH_TRY(const MembershipRecord record, recordIn(envelope));
        for (const AccountKeys* holder : holders) learn(folded.ring, folded.membership, record, *holder);
    }
    return folded;
}

Status mustBeAlone(store::Database& database) {
    HEARTH_TRY(const auto keys, keysIn(database, kDeviceKeys));
    return keys ? Status(fail(ErrorCode::Conflict, "this vault is in an account already")) : Status();
}

Error errorOf(EnvelopeFault fault) {
    const std::string name = "envelope: " + std::string(envelopeFaultName(fault));
    switch (fault) {
        case EnvelopeFault::Newer: return fail(ErrorCode::Unsupported, name);
        case EnvelopeFault::Stranger:
        case EnvelopeFault::UnknownEpoch: return fail(ErrorCode::NotFound, name);
        case EnvelopeFault::Hollow: return fail(ErrorCode::InvalidArgument, name);
        case EnvelopeFault::Length:
        case EnvelopeFault::Header:
        case EnvelopeFault::Packing: return fail(ErrorCode::Corrupt, name);
        default: return fail(ErrorCode::AuthFailed, name);
    }
}

}  // namespace

Result<std::optional<VaultAccount::State>> VaultAccount::read(store::Database& database) {
    HEARTH_TRY(auto keys, keysIn(database, kDeviceKeys));
    if (!keys) return std::optional<State>();
    HEARTH_TRY(auto former, keysIn(database, kFormerKeys));
    HEARTH_TRY(auto server, serverIn(database));
    HEARTH_TRY(auto records, recordsIn(database));
    std::vector<const AccountKeys*> holders{&*keys};
    if (former) holders.push_back(&*former);
    HEARTH_TRY(Folded folded, fold(records, holders));
    if (!former && folded.membership.holders().count(keys->id()) == 0)
        return fail(ErrorCode::Corrupt, "the account's records do not admit this device");
    return std::optional(State{std::move(*keys), std::move(former), std::move(server), std::move(records.front()),
                               std::move(folded.membership), std::move(folded.ring)});
}

Result<std::unique_ptr<VaultAccount>> VaultAccount::load(store::Database& database, RandomSource& random) {
    HEARTH_TRY(auto state, read(database));
    if (!state) return std::unique_ptr<VaultAccount>();
    return std::unique_ptr<VaultAccount>(new VaultAccount(std::move(*state), random));
}

Result<std::unique_ptr<VaultAccount>> VaultAccount::found(store::Database& database, const RecoveryPublic& recovery,
                                                          const ServerMoveRecord& server, RandomSource& random) {
    HEARTH_TRY_STATUS(mustBeAlone(database));
    const AccountKeys keys = AccountKeys::generate(random);
    const Bytes genesis = foundVault(keys, recovery, random);
    HEARTH_TRY_STATUS(storeKeys(database, kDeviceKeys, keys));
    HEARTH_TRY_STATUS(storeServer(database, server));
    HEARTH_TRY_STATUS(storeRecord(database, genesis));
    HEARTH_TRY_STATUS(database.run("INSERT INTO sync_outbox(seq, local_to, hash, envelope) VALUES(1, 0, ?1, ?2)",
                                   ByteView(envelopeHash(genesis)), ByteView(genesis)));
    return load(database, random);
}

Result<std::unique_ptr<VaultAccount>> VaultAccount::join(store::Database& database, const AccountKeys& keys,
                                                         std::span<const Bytes> records, const ServerMoveRecord& server,
                                                         RandomSource& random) {
    HEARTH_TRY_STATUS(mustBeAlone(database));
    const AccountKeys* const holder = &keys;
    HEARTH_TRY(const Folded folded, fold(records, {&holder, 1}));
    const auto found = folded.membership.holders().find(keys.id());
    if (found == folded.membership.holders().end()) return fail(ErrorCode::NotFound, "this device was not admitted");
    if (found->second.cut) return fail(ErrorCode::AuthFailed, "this device was removed");
    if (!folded.ring.newest()) return fail(ErrorCode::AuthFailed, "this device was given no key");
    HEARTH_TRY_STATUS(storeKeys(database, kDeviceKeys, keys));
    HEARTH_TRY_STATUS(storeServer(database, server));
    for (const Bytes& record : records) HEARTH_TRY_STATUS(storeRecord(database, record));
    return load(database, random);
}

Status VaultAccount::leave(store::Database& database) {
    HEARTH_TRY(const auto keys, keysIn(database, kDeviceKeys));
    return keys ? forgetAccount(database) : Status();
}

MemberId VaultAccount::member() const {
    const auto& holders = m_state.membership.holders();
    const auto found = holders.find(device());
    return found != holders.end() ? found->second.member : holders.at(m_state.former->id()).member;
}

Status VaultAccount::setServer(store::Database& database, const ServerMoveRecord& server) {
    HEARTH_TRY_STATUS(storeServer(database, server));
    m_state.server = server;
    return {};
}

const AccountKeys* VaultAccount::keysOf(const DeviceId& device) const {
    if (device == m_state.keys.id()) return &m_state.keys;
    return m_state.former && device == m_state.former->id() ? &*m_state.former : nullptr;
}

std::optional<DeviceId> VaultAccount::former() const {
    return m_state.former ? std::optional(m_state.former->id()) : std::nullopt;
}

Standing VaultAccount::standing() const {
    const Membership& membership = m_state.membership;
    const auto writer = membership.writer(m_state.former ? m_state.former->id() : device());
    if (!writer || writer->cut) return Standing::Removed;
    if (m_state.former) return Standing::Awaiting;
    if (!writer->writesContent) return Standing::Reads;
    return m_state.ring.find(membership.epoch()) != nullptr ? Standing::Writes : Standing::NoKey;
}

Result<ChainHash> VaultAccount::chainStart(const DeviceId& device) const {
    const auto start = m_state.membership.chainStart(device);
    if (!start) return fail(ErrorCode::NotFound, "no record has admitted this device");
    return start->hash;
}

Result<Sealed> VaultAccount::seal(const Draft& draft) {
    if (standing() != Standing::Writes) return fail(ErrorCode::Unsupported, "this device may not write");
    const std::uint32_t epoch = m_state.membership.epoch();
    crypto::Nonce nonce{};
    m_random.fill(nonce);
    HEARTH_TRY(Bytes envelope, sealEnvelope({draft.kind, vault(), epoch, device(), draft.sequence, draft.previous,
                                             draft.part, draft.parts},
                                            *m_state.ring.find(epoch), m_state.keys.sign(), nonce, draft.plain));
    const ChainHash hash = envelopeHash(envelope);
    return Sealed{std::move(envelope), hash};
}

Result<SnapshotName> VaultAccount::nameSnapshot() {
    if (standing() != Standing::Writes) return fail(ErrorCode::Unsupported, "this device may not write");
    SnapshotName name{{}, m_state.membership.epoch()};
    m_random.fill(name.id);
    return name;
}

Result<Bytes> VaultAccount::sealChunk(const ChunkPlace& place, ByteView plain) {
    const EpochKey* key = m_state.ring.find(place.snapshot.epoch);
    if (key == nullptr) return fail(ErrorCode::NotFound, "the key of this epoch is not here");
    crypto::Nonce nonce{};
    m_random.fill(nonce);
    return sealSnapshotChunk(vault(), place, *key, nonce, plain);
}

Result<Bytes> VaultAccount::openChunk(const ChunkPlace& place, ByteView sealed) const {
    const EpochKey* key = m_state.ring.find(place.snapshot.epoch);
    if (key == nullptr) return fail(ErrorCode::NotFound, "the key of this epoch is not here");
    return openSnapshotChunk(vault(), place, *key, sealed);
}

bool VaultAccount::mayWrite(const DeviceId& device) const {
    const auto writer = m_state.membership.writer(device);
    return writer && !writer->cut && writer->writesContent;
}

std::size_t VaultAccount::writers() const { return m_state.membership.writers(); }

std::optional<Cleared> VaultAccount::cleared() const { return m_state.membership.cleared(); }

Result<Inspected> VaultAccount::inspect(ByteView envelope) const {
    const auto split = splitEnvelope(envelope);
    if (const auto* fault = std::get_if<EnvelopeFault>(&split)) return errorOf(*fault);
    const auto& view = std::get<EnvelopeView>(split);
    const auto writer = m_state.membership.writer(view.header.device);
    if (const auto fault = checkWriter(view, vault(), writer ? &*writer : nullptr)) return errorOf(*fault);
    return Inspected{view.header, envelopeHash(view), view.hollow()};
}

Result<Bytes> VaultAccount::open(ByteView envelope) const {
    const auto split = splitEnvelope(envelope);
    if (const auto* fault = std::get_if<EnvelopeFault>(&split)) return errorOf(*fault);
    auto opened = openBody(std::get<EnvelopeView>(split), m_state.ring);
    if (const auto* fault = std::get_if<EnvelopeFault>(&opened)) return errorOf(*fault);
    return std::get<Bytes>(std::move(opened));
}

Status VaultAccount::refresh(store::Database& database) {
    HEARTH_TRY(const auto keys, keysIn(database, kDeviceKeys));
    HEARTH_TRY(const auto former, keysIn(database, kFormerKeys));
    HEARTH_TRY(const auto last, lastRecord(database));
    HEARTH_TRY(m_state.server, serverIn(database));
    const bool same = keys && keys->id() == device() && former.has_value() == m_state.former.has_value() &&
                      last == m_state.membership.last();
    if (same) return {};
    HEARTH_TRY(auto state, read(database));
    if (!state) return fail(ErrorCode::NotFound, "this vault has left its account");
    m_state = std::move(*state);
    return {};
}

Status VaultAccount::admit(store::Database& database, ByteView envelope) {
    HEARTH_TRY_STATUS(refresh(database));
    HEARTH_TRY(const bool known, hasRecord(database, envelopeHash(envelope)));
    if (known) return {};
    HEARTH_TRY_STATUS(m_state.membership.apply(envelope));
    HEARTH_TRY_STATUS(storeRecord(database, envelope));
    HEARTH_TRY(const MembershipRecord record, recordIn(envelope));
    learn(m_state.ring, m_state.membership, record, m_state.keys);
    if (m_state.former) learn(m_state.ring, m_state.membership, record, *m_state.former);
    if (const auto* moved = std::get_if<ServerMoveRecord>(&record.body)) HEARTH_TRY_STATUS(setServer(database, *moved));
    if (!m_state.former || m_state.membership.holders().count(device()) == 0) return {};
    HEARTH_TRY_STATUS(dropKeys(database, kFormerKeys));
    m_state.former.reset();
    return {};
}

Status VaultAccount::renew(store::Database& database) {
    HEARTH_TRY_STATUS(refresh(database));
    const AccountKeys fresh = AccountKeys::generate(m_random);
    // A copy of a file whose new identity was never admitted goes on with the one that was.
    if (!m_state.former) HEARTH_TRY_STATUS(storeKeys(database, kFormerKeys, m_state.keys));
    HEARTH_TRY_STATUS(storeKeys(database, kDeviceKeys, fresh));
    HEARTH_TRY_STATUS(database.run("UPDATE vault_info SET value = ?1 WHERE name = 'device_id'", fresh.id()));
    return refresh(database);
}

}  // namespace hearth::sync
