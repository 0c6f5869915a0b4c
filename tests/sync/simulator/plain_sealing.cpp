// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/sync/simulator/plain_sealing.h"

#include <algorithm>

#include "core/crypto/hash.h"
#include "core/store/database.h"
#include "sync/packing.h"

namespace hearth::sync {

namespace {
const VaultId kVault(IdBytes{0x77});
}

ChainHash PlainSealing::startOf(const DeviceId& device) { return crypto::blake2b(device.view()); }
ChainHash PlainSealing::hashOf(ByteView envelope) { return crypto::blake2b(envelope); }

Result<Sealed> PlainSealing::seal(const Draft& draft) {
    HEARTH_TRY(const Packed packed, pack(draft.plain));
    const EnvelopeHeader header{draft.kind,     packed.compression, kVault,     0,           m_device,
                                draft.sequence, draft.previous,     draft.part, draft.parts, packed.plainLength};
    const HeaderBytes bytes = encodeHeader(header);
    Bytes envelope(bytes.begin(), bytes.end());
    envelope.insert(envelope.end(), packed.bytes.begin(), packed.bytes.end());
    const ChainHash hash = hashOf(envelope);
    return Sealed{std::move(envelope), hash};
}

Result<Inspected> PlainSealing::inspect(ByteView envelope) const {
    HEARTH_TRY(const EnvelopeHeader header, decodeHeader(envelope));
    return Inspected{header, hashOf(envelope)};
}

Result<Bytes> PlainSealing::open(ByteView envelope) const {
    HEARTH_TRY(const EnvelopeHeader header, decodeHeader(envelope));
    return unpack(header.compression, header.plainLength, envelope.subspan(kHeaderBytes));
}

Result<SnapshotName> PlainSealing::nameSnapshot() {
    SnapshotName name{{}, 0};
    m_random.fill(name.id);
    return name;
}

Result<Bytes> PlainSealing::sealChunk(const ChunkPlace& place, ByteView plain) {
    Bytes sealed(place.snapshot.id.begin(), place.snapshot.id.end());
    sealed.push_back(static_cast<std::uint8_t>(place.index));
    sealed.insert(sealed.end(), plain.begin(), plain.end());
    return sealed;
}

Result<Bytes> PlainSealing::openChunk(const ChunkPlace& place, ByteView sealed) const {
    const std::size_t before = place.snapshot.id.size() + 1;
    if (sealed.size() < before || !std::equal(place.snapshot.id.begin(), place.snapshot.id.end(), sealed.begin()) ||
        sealed[before - 1] != static_cast<std::uint8_t>(place.index))
        return fail(ErrorCode::AuthFailed, "a chunk belongs elsewhere");
    return Bytes(sealed.begin() + static_cast<std::ptrdiff_t>(before), sealed.end());
}

Result<Batch> PlainSealing::read(ByteView envelope) {
    HEARTH_TRY(const EnvelopeHeader header, decodeHeader(envelope));
    HEARTH_TRY(const Bytes plain, unpack(header.compression, header.plainLength, envelope.subspan(kHeaderBytes)));
    return decodeBatch(plain);
}

namespace {
Error noMembers() { return fail(ErrorCode::Unsupported, "there are no members here"); }
}  // namespace

Status PlainSealing::admit(store::Database&, ByteView) { return noMembers(); }
Result<std::optional<Sealed>> PlainSealing::propose(store::Database&, const Proposal&, const Seen&) {
    return noMembers();
}
Result<std::optional<Sealed>> PlainSealing::introduce(store::Database&) { return noMembers(); }

Status PlainSealing::renew(store::Database& database) {
    const auto fresh = newId<DeviceId>(m_clock, m_random);
    HEARTH_TRY_STATUS(database.run("UPDATE vault_info SET value = ?1 WHERE name = 'device_id'", fresh));
    m_device = fresh;
    return {};
}

}  // namespace hearth::sync
