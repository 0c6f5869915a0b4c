// SPDX-License-Identifier: AGPL-3.0-or-later
// The envelope: one batch of a device, or one record of the membership, as it is stored on servers and sent to others.
// Whoever opens one makes every check in one fixed order and learns which of them failed.
#pragma once

#include <optional>
#include <string_view>
#include <variant>

#include "core/crypto/aead.h"
#include "core/crypto/sign.h"
#include "sync/envelope_header.h"
#include "sync/epoch_key.h"
#include "sync/frontier.h"

namespace hearth::sync {

/// Header, nonce, commitment before the body; the signature behind it.
inline constexpr std::size_t kBodyOffset = kHeaderBytes + crypto::kNonceBytes + 32;
inline constexpr std::size_t kEnvelopeOverhead = kBodyOffset + std::tuple_size_v<crypto::Signature>;
/// What is signed and what the chain is made of: everything before the body, and the body's hash in its place. So an
/// envelope is who it was when its body is gone.
inline constexpr std::size_t kFaceBytes = kBodyOffset + std::tuple_size_v<ChainHash>;
/// An envelope whose body was left out: its face under another magic, and its signature.
inline constexpr std::size_t kHollowBytes = kFaceBytes + std::tuple_size_v<crypto::Signature>;

/// Why an envelope was refused, in the order in which it is looked at. All but the two `Newer` ones mean that somebody
/// made a mistake or an attempt; those two are kept and applied after an update.
enum class EnvelopeFault {
    Length,        ///< Too short or too long for what its header says.
    Header,        ///< Not an envelope, or numbers in it that are impossible.
    Newer,         ///< A format, kind or flag of a newer version.
    OtherVault,    ///< It belongs to another vault.
    Stranger,      ///< Its device is not a member.
    Removed,       ///< Its device was removed, and this lies beyond where its chain ended.
    Forbidden,     ///< Its device may not write this kind.
    Signature,     ///< Not signed by its device, or changed since.
    Replayed,      ///< Its place in the chain is taken.
    Fork,          ///< Another history of the same device.
    Gap,           ///< Envelopes before it are missing.
    Hollow,        ///< Its body was left out: nothing is wrong with it, and nothing is in it.
    UnknownEpoch,  ///< The key of its epoch is not known here.
    Commitment,    ///< Sealed under another key than that of its epoch.
    Cipher,        ///< The sealed part was changed.
    Packing,       ///< Padding or compression is not what the header says.
    Content,       ///< The batch is not in its only encoding.
    NewerContent,  ///< The batch was written by a newer version.
};

/// Stable lower-camel names, for logs and test vectors.
std::string_view envelopeFaultName(EnvelopeFault fault);

template <typename T>
using Checked = std::variant<T, EnvelopeFault>;

/// What the sealer decides; the rest of the header follows from the content.
struct EnvelopePlace {
    EnvelopeKind kind;
    VaultId vault;
    std::uint32_t epoch;
    DeviceId device;
    std::uint64_t sequence;
    ChainHash previous;
    std::uint16_t part = 0;
    std::uint16_t parts = 1;
};

/// Pre: a kind other than Membership, the keys of the epoch and of the device. Errors: InvalidArgument when too large.
Result<Bytes> sealEnvelope(const EnvelopePlace& place, const EpochKey& key, const crypto::SignKeyPair& signer,
                           const crypto::Nonce& nonce, ByteView plain);
/// A record of the membership: signed, in clear, because a server has to read it. Errors: as above.
Result<Bytes> signRecord(const EnvelopePlace& place, const crypto::SignKeyPair& signer, ByteView record);

/// What the next one of its chain names, and a log's place: the same whether its body is there or left out. Bytes that
/// are too short for an envelope have one too.
ChainHash envelopeHash(ByteView envelope);
/// The same envelope with its body left out; one that has none already stays as it is.
/// Errors: InvalidArgument for what is no envelope of kind Operations.
Result<Bytes> emptied(ByteView envelope);

/// An envelope taken apart; valid as long as its bytes are.
struct EnvelopeView {
    ByteView whole;
    EnvelopeHeader header;
    crypto::Nonce nonce;
    std::array<std::uint8_t, 32> commitment;
    ByteView body;  ///< Ciphertext with its tag, or the record; empty in a hollow one.
    ChainHash bodyHash;
    crypto::Signature signature;
    bool hollow() const;
};

ChainHash envelopeHash(const EnvelopeView& envelope);

/// What the membership says of the device that an envelope names.
struct Writer {
    crypto::SignPublicKey sign;
    std::optional<Seen> cut;  ///< Where its chain ended, when it was removed.
    bool writesContent;       ///< Whether it may write more than membership records.
};

/// The first part of the checks: lengths and header.
Checked<EnvelopeView> splitEnvelope(ByteView envelope);
/// The second: who wrote it. `writer` is null when the device is no member.
std::optional<EnvelopeFault> checkWriter(const EnvelopeView& envelope, const VaultId& vault, const Writer* writer);
/// The third: its place behind `last` of the same device's chain.
std::optional<EnvelopeFault> checkPlace(const EnvelopeView& envelope, const Seen& last);
/// The fourth: a body that is there, epoch, commitment, cipher, padding and compression; the batch's bytes, or the
/// record's.
Checked<Bytes> openBody(const EnvelopeView& envelope, const KeyRing& keys);

/// What every check needs to know of a device's chain.
struct ChainState {
    const VaultId& vault;
    const Writer* writer;
    Seen last;
    const KeyRing& keys;
};
/// All of them, in order.
Checked<Bytes> openEnvelope(ByteView envelope, const ChainState& chain);

}  // namespace hearth::sync
