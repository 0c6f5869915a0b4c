// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/membership_record.h"

#include <string_view>

#include "core/crypto/hash.h"
#include "sync/big_endian.h"
#include "sync/cbor_fields.h"

namespace hearth::sync {

namespace {

constexpr std::string_view kVaultContext = "HEARTH-VAULT-1";
constexpr std::string_view kJoinContext = "HEARTH-JOIN-1";

Error corrupt(const char* what) { return fail(ErrorCode::Corrupt, what); }

// --- writing: {0: kind, 1: previous, 2…: fields in the order of the structures}

class RecordWriter {
public:
    RecordWriter(RecordKind kind, const ChainHash& previous, std::uint64_t fields) {
        m_out.map(fields + 2);
        key().unsignedInteger(static_cast<std::uint64_t>(kind));
        key().bytes(previous);
    }
    /// The next key; its value is written behind it.
    CborWriter& key() {
        m_out.unsignedInteger(m_next++);
        return m_out;
    }
    Bytes take() { return m_out.take(); }

private:
    CborWriter m_out;
    std::uint64_t m_next = 0;
};

void writeNewcomer(CborWriter& out, const Newcomer& newcomer) {
    out.array(3);
    out.bytes(newcomer.keys.sign);
    out.bytes(newcomer.keys.box);
    out.bytes(newcomer.consent);
}

void writeEpoch(CborWriter& out, const EpochChange& change) {
    out.array(4);
    out.unsignedInteger(change.epoch);
    out.bytes(change.facts.check);
    out.map(change.facts.older.size());
    for (const auto& [older, sealed] : change.facts.older) {
        out.unsignedInteger(older);
        out.bytes(sealed);
    }
    out.map(change.wraps.size());
    for (const auto& [holder, wrap] : change.wraps) {
        out.bytes(holder.bytes());
        out.bytes(wrap);
    }
}

struct BodyWriter {
    const ChainHash& previous;

    Bytes operator()(const GenesisRecord& genesis) const {
        RecordWriter out(RecordKind::Genesis, previous, 4);
        out.key().bytes(genesis.random);
        CborWriter& device = out.key();
        device.array(2);
        device.bytes(genesis.device.sign);
        device.bytes(genesis.device.box);
        CborWriter& recovery = out.key();
        recovery.array(3);
        recovery.bytes(genesis.recovery.sign);
        recovery.bytes(genesis.recovery.box);
        recovery.bytes(genesis.recoverySlot);
        writeEpoch(out.key(), genesis.epoch);
        return out.take();
    }
    Bytes operator()(const AddDeviceRecord& added) const {
        RecordWriter out(RecordKind::AddDevice, previous, 3);
        out.key().bytes(added.member.bytes());
        writeNewcomer(out.key(), added.device);
        out.key().bytes(added.wrap);
        return out.take();
    }
    Bytes operator()(const AddMemberRecord& added) const {
        RecordWriter out(RecordKind::AddMember, previous, 4);
        out.key().unsignedInteger(static_cast<std::uint64_t>(added.role));
        writeNewcomer(out.key(), added.holder);
        out.key().bytes(added.wrap);
        CborWriter& recovery = out.key();
        if (!added.recovery) {
            recovery.null();
            return out.take();
        }
        recovery.array(2);
        recovery.bytes(added.recovery->person.bytes());
        recovery.bytes(added.recovery->slot);
        return out.take();
    }
    Bytes operator()(const RemovalRecord& removal) const {
        RecordWriter out(removal.kind, previous, 3);
        out.key().bytes(removal.target);
        writeFrontier(out.key(), removal.cuts);
        writeEpoch(out.key(), removal.epoch);
        return out.take();
    }
    Bytes operator()(const RotationRecord& rotation) const {
        RecordWriter out(RecordKind::RotateEpoch, previous, 1);
        writeEpoch(out.key(), rotation.epoch);
        return out.take();
    }
    Bytes operator()(const ServerMoveRecord& move) const {
        RecordWriter out(RecordKind::ServerMove, previous, 2);
        out.key().text(move.url);
        out.key().bytes(move.serverKey);
        return out.take();
    }
    Bytes operator()(const Cleared& cleared) const {
        RecordWriter out(RecordKind::Cleared, previous, 3);
        out.key().unsignedInteger(cleared.place);
        out.key().bytes(cleared.hash);
        out.key().bytes(cleared.manifest);
        return out.take();
    }
};

// --- reading

class RecordReader {
public:
    explicit RecordReader(ByteView bytes) : m_in(bytes) {}
    CborReader& in() { return m_in; }
    Status key() { return expectKey(m_in, m_next++); }
    template <std::size_t Size>
    Result<std::array<std::uint8_t, Size>> fixed() {
        HEARTH_TRY_STATUS(key());
        return readFixed<Size>(m_in);
    }
    Status array(std::uint64_t size) {
        HEARTH_TRY_STATUS(key());
        return expectArray(m_in, size);
    }

private:
    CborReader m_in;
    std::uint64_t m_next = 0;
};

Result<HolderKeys> readKeys(CborReader& in) {
    HEARTH_TRY(const auto sign, readFixed<32>(in));
    HEARTH_TRY(const auto box, readFixed<32>(in));
    return HolderKeys{sign, box};
}

Result<Newcomer> readNewcomer(RecordReader& record) {
    HEARTH_TRY_STATUS(record.array(3));
    HEARTH_TRY(const HolderKeys keys, readKeys(record.in()));
    HEARTH_TRY(const auto consent, readFixed<64>(record.in()));
    return Newcomer{keys, consent};
}

Result<std::map<DeviceId, WrappedKey>> readWraps(CborReader& in) {
    HEARTH_TRY(const std::uint64_t count, in.map());
    std::map<DeviceId, WrappedKey> wraps;
    KeyOrder order;
    for (std::uint64_t i = 0; i < count; ++i) {
        const std::size_t start = in.position();
        HEARTH_TRY(const IdBytes holder, readFixed<16>(in));
        HEARTH_TRY_STATUS(order.next(in.since(start)));
        HEARTH_TRY(const auto wrap, readFixed<kWrapBytes>(in));
        wraps.emplace(DeviceId(holder), wrap);
    }
    return wraps;
}

Result<std::map<std::uint32_t, OlderKey>> readOlder(CborReader& in) {
    HEARTH_TRY(const std::uint64_t count, in.map());
    std::map<std::uint32_t, OlderKey> older;
    KeyOrder order;
    for (std::uint64_t i = 0; i < count; ++i) {
        const std::size_t start = in.position();
        HEARTH_TRY(const auto epoch, readNumber<std::uint32_t>(in));
        HEARTH_TRY_STATUS(order.next(in.since(start)));
        HEARTH_TRY(const auto sealed, readFixed<kOlderBytes>(in));
        older.emplace(epoch, sealed);
    }
    return older;
}

Result<EpochChange> readEpoch(RecordReader& record) {
    HEARTH_TRY_STATUS(record.array(4));
    CborReader& in = record.in();
    HEARTH_TRY(const auto epoch, readNumber<std::uint32_t>(in));
    HEARTH_TRY(const auto check, readFixed<32>(in));
    HEARTH_TRY(auto older, readOlder(in));
    HEARTH_TRY(auto wraps, readWraps(in));
    return EpochChange{epoch, {check, std::move(older)}, std::move(wraps)};
}

Result<RecordBody> readGenesis(RecordReader& record) {
    HEARTH_TRY(const auto random, record.fixed<16>());
    HEARTH_TRY_STATUS(record.array(2));
    HEARTH_TRY(const HolderKeys device, readKeys(record.in()));
    HEARTH_TRY_STATUS(record.array(3));
    HEARTH_TRY(const HolderKeys recovery, readKeys(record.in()));
    HEARTH_TRY(const auto slot, readFixed<32>(record.in()));
    HEARTH_TRY(EpochChange epoch, readEpoch(record));
    return RecordBody(GenesisRecord{random, device, recovery, slot, std::move(epoch)});
}

Result<RecordBody> readAddDevice(RecordReader& record) {
    HEARTH_TRY(const IdBytes member, record.fixed<16>());
    HEARTH_TRY(const Newcomer device, readNewcomer(record));
    HEARTH_TRY(const auto wrap, record.fixed<kWrapBytes>());
    return RecordBody(AddDeviceRecord{MemberId(member), device, wrap});
}

Result<RecordBody> readAddMember(RecordReader& record) {
    HEARTH_TRY_STATUS(record.key());
    HEARTH_TRY(const std::uint64_t role, record.in().unsignedInteger());
    if (role > static_cast<std::uint64_t>(Role::Recovery)) return fail(ErrorCode::Unsupported, "a newer role");
    HEARTH_TRY(const Newcomer holder, readNewcomer(record));
    HEARTH_TRY(const auto wrap, record.fixed<kWrapBytes>());
    AddMemberRecord added{static_cast<Role>(role), holder, wrap, std::nullopt};
    HEARTH_TRY_STATUS(record.key());
    if (record.in().peek() == CborKind::Null) {
        HEARTH_TRY_STATUS(record.in().null());
    } else {
        HEARTH_TRY_STATUS(expectArray(record.in(), 2));
        HEARTH_TRY(const IdBytes person, readFixed<16>(record.in()));
        HEARTH_TRY(const auto slot, readFixed<32>(record.in()));
        added.recovery = RecoveryOf{MemberId(person), slot};
    }
    if (added.recovery.has_value() != (added.role == Role::Recovery)) return corrupt("a phrase without its person");
    return RecordBody(added);
}

Result<RecordBody> readRemoval(RecordReader& record, RecordKind kind) {
    HEARTH_TRY(const IdBytes target, record.fixed<16>());
    HEARTH_TRY_STATUS(record.key());
    HEARTH_TRY(Frontier cuts, readFrontier(record.in()));
    HEARTH_TRY(EpochChange epoch, readEpoch(record));
    return RecordBody(RemovalRecord{kind, target, std::move(cuts), std::move(epoch)});
}

Result<RecordBody> readRotation(RecordReader& record) {
    HEARTH_TRY(EpochChange epoch, readEpoch(record));
    return RecordBody(RotationRecord{std::move(epoch)});
}

Result<RecordBody> readServerMove(RecordReader& record) {
    HEARTH_TRY_STATUS(record.key());
    HEARTH_TRY(const std::string_view url, record.in().text());
    if (url.empty() || url.size() > kMaxServerUrlBytes) return corrupt("a server's address has the wrong size");
    HEARTH_TRY(const auto key, record.fixed<16>());
    return RecordBody(ServerMoveRecord{std::string(url), key});
}

Result<RecordBody> readCleared(RecordReader& record) {
    HEARTH_TRY_STATUS(record.key());
    HEARTH_TRY(const std::uint64_t place, record.in().unsignedInteger());
    HEARTH_TRY(const auto hash, record.fixed<32>());
    HEARTH_TRY(const auto manifest, record.fixed<32>());
    return RecordBody(Cleared{place, hash, manifest});
}

Result<RecordBody> readBody(RecordReader& record, std::uint64_t kind) {
    switch (static_cast<RecordKind>(kind)) {
        case RecordKind::Genesis: return readGenesis(record);
        case RecordKind::AddDevice: return readAddDevice(record);
        case RecordKind::AddMember: return readAddMember(record);
        case RecordKind::RemoveDevice:
        case RecordKind::RemoveMember: return readRemoval(record, static_cast<RecordKind>(kind));
        case RecordKind::RotateEpoch: return readRotation(record);
        case RecordKind::ServerMove: return readServerMove(record);
        case RecordKind::Cleared: return readCleared(record);
    }
    return fail(ErrorCode::Unsupported, "a membership record of a newer version");
}

constexpr std::uint64_t fieldsOf(RecordKind kind) {
    constexpr std::uint64_t kFields[] = {6, 5, 6, 5, 5, 3, 4, 5};
    return kFields[static_cast<std::size_t>(kind)];
}

}  // namespace

Bytes consentMessage(const VaultId& vault, const HolderKeys& keys) {
    Bytes message;
    appendBytes(message, asBytes(kJoinContext));
    appendBytes(message, vault.view());
    appendBytes(message, keys.sign);
    appendBytes(message, keys.box);
    return message;
}

RecordKind recordKind(const RecordBody& body) {
    if (const auto* removal = std::get_if<RemovalRecord>(&body)) return removal->kind;
    constexpr RecordKind kKinds[] = {RecordKind::Genesis,      RecordKind::AddDevice,   RecordKind::AddMember,
                                     RecordKind::RemoveDevice, RecordKind::RotateEpoch, RecordKind::ServerMove,
                                     RecordKind::Cleared};
    return kKinds[body.index()];
}

Bytes encodeRecord(const MembershipRecord& record) { return std::visit(BodyWriter{record.previous}, record.body); }

Result<MembershipRecord> decodeRecord(ByteView bytes) {
    RecordReader record(bytes);
    HEARTH_TRY(const std::uint64_t fields, record.in().map());
    HEARTH_TRY_STATUS(record.key());
    HEARTH_TRY(const std::uint64_t kind, record.in().unsignedInteger());
    if (kind > static_cast<std::uint64_t>(RecordKind::Cleared) || fields > fieldsOf(static_cast<RecordKind>(kind)))
        return fail(ErrorCode::Unsupported, "a membership record of a newer version");
    if (fields < fieldsOf(static_cast<RecordKind>(kind))) return corrupt("a field is missing");
    HEARTH_TRY(const ChainHash previous, record.fixed<32>());
    HEARTH_TRY(RecordBody body, readBody(record, kind));
    HEARTH_TRY_STATUS(record.in().end());
    return MembershipRecord{previous, std::move(body)};
}

VaultId vaultIdOf(ByteView genesisRecord) {
    return VaultId(crypto::blake2bId({asBytes(kVaultContext), genesisRecord}));
}

}  // namespace hearth::sync
