// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/sync/simulator/plain_sealing.h"

#include <algorithm>

#include "core/crypto/hash.h"
#include "core/store/database.h"
#include "sync/account_rows.h"
#include "sync/big_endian.h"
#include "sync/envelope.h"
#include "sync/packing.h"

namespace hearth::sync {

namespace {

const VaultId kVault(IdBytes{0x77});

Result<EnvelopeView> viewOf(ByteView envelope) {
    const auto split = splitEnvelope(envelope);
    if (const auto* fault = std::get_if<EnvelopeFault>(&split))
        return fail(ErrorCode::Corrupt, std::string(envelopeFaultName(*fault)));
    return std::get<EnvelopeView>(split);
}

Result<Bytes> contentOf(const EnvelopeView& view) {
    if (view.hollow()) return fail(ErrorCode::InvalidArgument, "a hollow envelope");
    return unpack(view.header.compression, view.header.plainLength,
                  view.body.first(view.body.size() - crypto::kTagBytes));
}

}  // namespace

ChainHash PlainSealing::startOf(const DeviceId& device) { return crypto::blake2b(device.view()); }

Result<Sealed> PlainSealing::seal(const Draft& draft) {
    HEARTH_TRY(const Packed packed, pack(draft.plain));
    const EnvelopeHeader header{draft.kind,     packed.compression, kVault,     0,           m_device,
                                draft.sequence, draft.previous,     draft.part, draft.parts, packed.plainLength};
    const HeaderBytes bytes = encodeHeader(header);
    Bytes envelope(bytes.begin(), bytes.end());
    envelope.resize(kBodyOffset);
    appendBytes(envelope, packed.bytes);
    envelope.resize(envelope.size() + crypto::kTagBytes + std::tuple_size_v<crypto::Signature>);
    const ChainHash hash = envelopeHash(envelope);
    return Sealed{std::move(envelope), hash};
}

Result<Inspected> PlainSealing::inspect(ByteView envelope) const {
    HEARTH_TRY(const EnvelopeView view, viewOf(envelope));
    return Inspected{view.header, envelopeHash(view), view.hollow()};
}

Result<Bytes> PlainSealing::open(ByteView envelope) const {
    HEARTH_TRY(const EnvelopeView view, viewOf(envelope));
    return contentOf(view);
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
    HEARTH_TRY(const EnvelopeView view, viewOf(envelope));
    HEARTH_TRY(const Bytes plain, contentOf(view));
    return decodeBatch(plain);
}

Result<Cleared> PlainSealing::readCleared(ByteView envelope) {
    HEARTH_TRY(const EnvelopeView view, viewOf(envelope));
    Cleared cleared{};
    constexpr std::size_t kPlaceBytes = sizeof(cleared.place);
    const std::size_t whole = kPlaceBytes + cleared.hash.size() + cleared.manifest.size();
    if (view.header.kind != EnvelopeKind::Membership || view.body.size() != whole)
        return fail(ErrorCode::Corrupt, "no record");
    for (std::size_t i = 0; i < kPlaceBytes; ++i) cleared.place = cleared.place << 8 | view.body[i];
    std::ranges::copy(view.body.subspan(kPlaceBytes, cleared.hash.size()), cleared.hash.begin());
    std::ranges::copy(view.body.last(cleared.manifest.size()), cleared.manifest.begin());
    return cleared;
}

Status PlainSealing::admit(store::Database& database, ByteView envelope) {
    HEARTH_TRY([[maybe_unused]] const Cleared cleared, readCleared(envelope));
    HEARTH_TRY_STATUS(storeRecord(database, envelope));
    return refresh(database);
}

Status PlainSealing::refresh(store::Database& database) {
    m_cleared.reset();
    HEARTH_TRY(const auto records, recordsIn(database));
    if (records.empty()) return {};
    HEARTH_TRY(m_cleared, readCleared(records.back()));
    return {};
}

Result<std::optional<Sealed>> PlainSealing::propose(store::Database& database, const Proposal& proposal,
                                                    const Seen& last) {
    const auto* proposed = std::get_if<ClearLog>(&proposal);
    if (proposed == nullptr) return fail(ErrorCode::Unsupported, "there are no members here");
    const Cleared* clear = &proposed->cleared;
    HEARTH_TRY_STATUS(refresh(database));
    if (m_cleared == *clear) return std::optional<Sealed>();
    Bytes body;
    for (int shift = 56; shift >= 0; shift -= 8) body.push_back(static_cast<std::uint8_t>(clear->place >> shift));
    appendBytes(body, clear->hash);
    appendBytes(body, clear->manifest);
    const EnvelopeHeader header{
        EnvelopeKind::Membership, Compression::None, kVault, 0, m_device,
        last.sequence + 1,        last.hash,         0,      1, static_cast<std::uint32_t>(body.size())};
    const HeaderBytes bytes = encodeHeader(header);
    Bytes envelope(bytes.begin(), bytes.end());
    envelope.resize(kBodyOffset);
    appendBytes(envelope, body);
    envelope.resize(envelope.size() + std::tuple_size_v<crypto::Signature>);
    const ChainHash hash = envelopeHash(envelope);
    return std::optional(Sealed{std::move(envelope), hash});
}

Result<std::optional<Sealed>> PlainSealing::introduce(store::Database&) { return std::optional<Sealed>(); }

Status PlainSealing::renew(store::Database& database) {
    const auto fresh = newId<DeviceId>(m_clock, m_random);
    HEARTH_TRY_STATUS(database.run("UPDATE vault_info SET value = ?1 WHERE name = 'device_id'", fresh));
    m_device = fresh;
    return {};
}

}  // namespace hearth::sync
