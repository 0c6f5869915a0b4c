// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/envelope.h"

#include <algorithm>

#include "core/base/check.h"
#include "core/crypto/hash.h"
#include "core/crypto/key_derivation.h"
#include "sync/big_endian.h"

namespace hearth::sync {

namespace {

constexpr std::string_view kSignatureContext = "HEARTH-SIG-1";
constexpr std::size_t kSignatureBytes = std::tuple_size_v<crypto::Signature>;
const std::size_t kMaxSealedBody = padmeLength(kMaxPlainBytes) + crypto::kTagBytes;

bool isRecord(const EnvelopeHeader& header) { return header.kind == EnvelopeKind::Membership; }

EpochUse useOf(EnvelopeKind kind) {
    return kind == EnvelopeKind::SnapshotManifest ? EpochUse::Snapshots : EpochUse::Operations;
}

std::array<std::uint8_t, 32> commitmentOf(ByteView headerAndNonce, const EpochKey& key) {
    return crypto::authenticate(key.subKey(EpochUse::Commitment), {headerAndNonce});
}

/// By its own word. Pre: at least the magic.
bool isHollow(ByteView envelope) { return asText(envelope.first(kHollowMagic.size())) == kHollowMagic; }

/// `before`: an envelope's bytes, of which those before the body count.
Bytes faceOf(ByteView before, const ChainHash& bodyHash) {
    Bytes face;
    appendBytes(face, asBytes(kEnvelopeMagic));
    appendBytes(face, before.first(kBodyOffset).subspan(kEnvelopeMagic.size()));
    appendBytes(face, bodyHash);
    return face;
}

Bytes signedMessage(ByteView face) {
    Bytes message;
    appendBytes(message, asBytes(kSignatureContext));
    appendBytes(message, crypto::blake2b(face));
    return message;
}

/// Header and commitment: what the cipher authenticates beside the content.
Bytes associatedData(ByteView header, ByteView commitment) {
    Bytes data(header.begin(), header.end());
    appendBytes(data, commitment);
    return data;
}

EnvelopeHeader headerOf(const EnvelopePlace& place, Compression compression, std::uint32_t plainLength) {
    return {place.kind,     compression,    place.vault, place.epoch, place.device,
            place.sequence, place.previous, place.part,  place.parts, plainLength};
}

void appendSignature(Bytes& envelope, const crypto::SignKeyPair& signer) {
    const ChainHash bodyHash = crypto::blake2b(ByteView(envelope).subspan(kBodyOffset));
    appendBytes(envelope, signer.sign(signedMessage(faceOf(envelope, bodyHash))));
}

/// Whether the sizes agree with the header, as far as that can be told without a key.
bool rightLength(const EnvelopeView& view) {
    if (view.hollow()) return view.whole.size() == kHollowBytes;
    const EnvelopeHeader& header = view.header;
    const std::size_t body = view.body.size();
    if (isRecord(header)) return body == header.plainLength;
    if (body < crypto::kTagBytes || body > kMaxSealedBody) return false;
    const std::size_t packed = body - crypto::kTagBytes;
    return header.compression == Compression::None ? packed == padmeLength(header.plainLength)
                                                   : packed == padmeLength(packed);
}

/// A record is neither sealed nor compressed nor cut: those fields have one value only.
bool plainRecord(const EnvelopeView& view) {
    const auto zero = [](std::uint8_t byte) { return byte == 0; };
    return view.header.compression == Compression::None && view.header.parts == 1 &&
           std::ranges::all_of(view.nonce, zero) && std::ranges::all_of(view.commitment, zero);
}

/// Of the body that is there, or of the one that was. Pre: kEnvelopeOverhead at least.
ChainHash bodyHashOf(ByteView envelope) {
    if (!isHollow(envelope) || envelope.size() != kHollowBytes)
        return crypto::blake2b(envelope.subspan(kBodyOffset, envelope.size() - kEnvelopeOverhead));
    ChainHash hash{};
    std::ranges::copy(envelope.subspan(kBodyOffset, hash.size()), hash.begin());
    return hash;
}

}  // namespace

std::string_view envelopeFaultName(EnvelopeFault fault) {
    constexpr std::string_view kNames[] = {"length",  "header",    "newer",        "otherVault", "stranger",
                                           "removed", "forbidden", "signature",    "replayed",   "fork",
                                           "gap",     "hollow",    "unknownEpoch", "commitment", "cipher",
                                           "packing", "content",   "newerContent"};
    return kNames[static_cast<std::size_t>(fault)];
}

Result<Bytes> sealEnvelope(const EnvelopePlace& place, const EpochKey& key, const crypto::SignKeyPair& signer,
                           const crypto::Nonce& nonce, ByteView plain) {
    HEARTH_CHECK(place.kind != EnvelopeKind::Membership);
    HEARTH_TRY(const Packed packed, pack(plain));
    const HeaderBytes header = encodeHeader(headerOf(place, packed.compression, packed.plainLength));
    Bytes envelope(header.begin(), header.end());
    appendBytes(envelope, nonce);
    const auto commitment = commitmentOf(envelope, key);
    appendBytes(envelope, commitment);
    appendBytes(envelope,
                crypto::seal(key.subKey(useOf(place.kind)), {associatedData(header, commitment), nonce}, packed.bytes));
    appendSignature(envelope, signer);
    return envelope;
}

Result<Bytes> signRecord(const EnvelopePlace& place, const crypto::SignKeyPair& signer, ByteView record) {
    HEARTH_CHECK(place.kind == EnvelopeKind::Membership && place.parts == 1);
    if (record.size() > kMaxPlainBytes) return fail(ErrorCode::InvalidArgument, "the record is too large");
    const auto length = static_cast<std::uint32_t>(record.size());
    const HeaderBytes header = encodeHeader(headerOf(place, Compression::None, length));
    Bytes envelope(header.begin(), header.end());
    envelope.resize(kBodyOffset);
    appendBytes(envelope, record);
    appendSignature(envelope, signer);
    return envelope;
}

bool EnvelopeView::hollow() const { return isHollow(whole); }

ChainHash envelopeHash(const EnvelopeView& envelope) {
    return crypto::blake2b({faceOf(envelope.whole, envelope.bodyHash), envelope.signature});
}

ChainHash envelopeHash(ByteView envelope) {
    if (envelope.size() < kEnvelopeOverhead) return crypto::blake2b(envelope);
    return crypto::blake2b({faceOf(envelope, bodyHashOf(envelope)), envelope.last(kSignatureBytes)});
}

Result<Bytes> emptied(ByteView envelope) {
    const auto split = splitEnvelope(envelope);
    const auto* view = std::get_if<EnvelopeView>(&split);
    if (view == nullptr || view->header.kind != EnvelopeKind::Operations)
        return fail(ErrorCode::InvalidArgument, "only an envelope with operations can be emptied");
    Bytes hollow;
    appendBytes(hollow, asBytes(kHollowMagic));
    appendBytes(hollow, envelope.first(kBodyOffset).subspan(kHollowMagic.size()));
    appendBytes(hollow, view->bodyHash);
    appendBytes(hollow, view->signature);
    return hollow;
}

Checked<EnvelopeView> splitEnvelope(ByteView envelope) {
    if (envelope.size() < kEnvelopeOverhead) return EnvelopeFault::Length;
    const auto header = decodeHeader(envelope);
    if (!header.ok())
        return header.error().code == ErrorCode::Unsupported ? EnvelopeFault::Newer : EnvelopeFault::Header;
    EnvelopeView view{envelope, *header, {}, {}, {}, {}, {}};
    const ByteView nonce = envelope.subspan(kHeaderBytes, view.nonce.size());
    std::ranges::copy(nonce, view.nonce.begin());
    std::ranges::copy(envelope.subspan(kHeaderBytes + nonce.size(), view.commitment.size()), view.commitment.begin());
    if (!view.hollow()) view.body = envelope.subspan(kBodyOffset, envelope.size() - kEnvelopeOverhead);
    if (!rightLength(view)) return EnvelopeFault::Length;
    view.bodyHash = bodyHashOf(envelope);
    std::ranges::copy(envelope.last(kSignatureBytes), view.signature.begin());
    if (isRecord(view.header) && !plainRecord(view)) return EnvelopeFault::Header;
    return view;
}

std::optional<EnvelopeFault> checkWriter(const EnvelopeView& envelope, const VaultId& vault, const Writer* writer) {
    if (envelope.header.vault != vault) return EnvelopeFault::OtherVault;
    if (writer == nullptr) return EnvelopeFault::Stranger;
    if (writer->cut && envelope.header.sequence > writer->cut->sequence) return EnvelopeFault::Removed;
    if (!writer->writesContent && !isRecord(envelope.header)) return EnvelopeFault::Forbidden;
    const Bytes message = signedMessage(faceOf(envelope.whole, envelope.bodyHash));
    if (!crypto::verifySignature(writer->sign, message, envelope.signature)) return EnvelopeFault::Signature;
    // A removed device's chain ends in one envelope, not in whichever it likes to show to whom.
    if (writer->cut && envelope.header.sequence == writer->cut->sequence && envelopeHash(envelope) != writer->cut->hash)
        return EnvelopeFault::Fork;
    return std::nullopt;
}

std::optional<EnvelopeFault> checkPlace(const EnvelopeView& envelope, const Seen& last) {
    const std::uint64_t sequence = envelope.header.sequence;
    if (sequence > last.sequence + 1) return EnvelopeFault::Gap;
    if (sequence == last.sequence + 1)
        return envelope.header.previous == last.hash ? std::nullopt : std::optional(EnvelopeFault::Fork);
    // Only the last place's hash is known here; who keeps older ones can tell a fork further back.
    const bool other = sequence == last.sequence && envelopeHash(envelope) != last.hash;
    return other ? EnvelopeFault::Fork : EnvelopeFault::Replayed;
}

Checked<Bytes> openBody(const EnvelopeView& envelope, const KeyRing& keys) {
    const EnvelopeHeader& header = envelope.header;
    if (isRecord(header)) return Bytes(envelope.body.begin(), envelope.body.end());
    if (envelope.hollow()) return EnvelopeFault::Hollow;
    const EpochKey* key = keys.find(header.epoch);
    if (key == nullptr) return EnvelopeFault::UnknownEpoch;
    const ByteView headerAndNonce = envelope.whole.first(kHeaderBytes + crypto::kNonceBytes);
    if (!crypto::equalInConstantTime(commitmentOf(headerAndNonce, *key), envelope.commitment))
        return EnvelopeFault::Commitment;
    const Bytes associated = associatedData(envelope.whole.first(kHeaderBytes), envelope.commitment);
    const auto packed = crypto::open(key->subKey(useOf(header.kind)), {associated, envelope.nonce}, envelope.body);
    if (!packed.ok()) return EnvelopeFault::Cipher;
    auto plain = unpack(header.compression, header.plainLength, *packed);
    if (!plain.ok()) return EnvelopeFault::Packing;
    return std::move(plain).value();
}

Checked<Bytes> openEnvelope(ByteView envelope, const ChainState& chain) {
    const auto split = splitEnvelope(envelope);
    if (const auto* fault = std::get_if<EnvelopeFault>(&split)) return *fault;
    const auto& view = std::get<EnvelopeView>(split);
    if (const auto fault = checkWriter(view, chain.vault, chain.writer)) return *fault;
    if (const auto fault = checkPlace(view, chain.last)) return *fault;
    return openBody(view, chain.keys);
}

}  // namespace hearth::sync
