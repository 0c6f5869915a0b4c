// SPDX-License-Identifier: AGPL-3.0-or-later
// What two devices write into the four slots, byte for byte, and the keys that it is sealed with. Everything has one
// size and one encoding. Source: docs/WIRE_FORMAT.md, "Pairing".
#pragma once

#include <array>
#include <optional>
#include <string>

#include "core/base/clock.h"
#include "sync/membership_record.h"
#include "sync/pairing_code.h"

namespace hearth::sync {

/// Bytes of UTF-8.
inline constexpr std::size_t kMaxDeviceNameBytes = 128;

using SixWords = std::array<std::string, 6>;

/// What the inviter promises in its code, before it knows who comes: the one-time key that it will show.
RendezvousId commitmentTo(const crypto::BoxPublicKey& once);

/// The key that everybody has who has the code. Never leaves the two devices.
crypto::SecretBytes codeKey(const PairingCode& code);

/// The keys of one meeting: from both one-time keys, the code, and what was said.
class PairingKeys {
public:
    /// What went to and fro in clear or nearly so.
    struct Said {
        RendezvousId meeting;
        ByteView hello;  ///< Slot 0, whole.
        crypto::BoxPublicKey inviter;
    };
    /// Errors: AuthFailed for a one-time key that would make the secret a known one.
    static Result<PairingKeys> agree(const crypto::BoxKeyPair& mine, const crypto::BoxPublicKey& theirs,
                                     const crypto::SecretBytes& codeKey, const Said& said);

    crypto::SecretBytes ofSlot(std::uint8_t slot) const;
    /// 66 bits of the meeting, as words of the list that recovery phrases use.
    SixWords words() const;
    /// What the inviter signs: this meeting and no other.
    Bytes signedMessage() const;

private:
    PairingKeys(crypto::SecretBytes key, const std::array<std::uint8_t, 32>& transcript)
        : m_key(std::move(key)), m_transcript(transcript) {}
    crypto::SecretBytes m_key;
    std::array<std::uint8_t, 32> m_transcript;
};

/// Slot 0, the newcomer's: its one-time key.
Bytes writeHello(const crypto::SecretBytes& codeKey, const crypto::BoxPublicKey& once, RandomSource& random);
/// Errors: AuthFailed when it was not written with this code.
Result<crypto::BoxPublicKey> readHello(const crypto::SecretBytes& codeKey, ByteView message);

/// Slot 1, the inviter's: its one-time key in clear, then its signature over the meeting.
Bytes writeAnswer(const PairingKeys& keys, const crypto::BoxPublicKey& once, const crypto::SignKeyPair& inviter,
                  RandomSource& random);
/// The first part of it, which the keys follow from. Errors: Corrupt for another size.
Result<crypto::BoxPublicKey> onceOf(ByteView answer);
/// Who signed. Errors: AuthFailed when it was changed or the signature is wrong.
Result<crypto::SignPublicKey> readAnswer(const PairingKeys& keys, ByteView message);

/// Slot 2, the inviter's, after its yes.
struct Invitation {
    VaultId vault;
    std::string deviceName;
};
Bytes writeInvitation(const PairingKeys& keys, const Invitation& invitation, RandomSource& random);
/// Errors: AuthFailed.
Result<Invitation> readInvitation(const PairingKeys& keys, ByteView message);

/// Slot 3, the newcomer's, after its yes.
struct Arrival {
    Newcomer device;
    std::string deviceName;
};
Bytes writeArrival(const PairingKeys& keys, const Arrival& arrival, RandomSource& random);
/// Errors: AuthFailed. That the newcomer agreed to this vault is the reader's to check.
Result<Arrival> readArrival(const PairingKeys& keys, ByteView message);

/// Instead of any message: it is over. Sent on the wire, never renumbered.
enum class EndReason : std::uint8_t {
    Expired = 1,
    Cancelled = 2,
    WordsDiffer = 3,
    Failed = 4,  ///< A message of the other side was not what it should be.
};
Bytes writeEnd(const crypto::SecretBytes& codeKey, std::uint8_t slot, EndReason reason, RandomSource& random);
/// Nothing when it is another kind of message, or nobody's who had the code.
std::optional<EndReason> readEnd(const crypto::SecretBytes& codeKey, std::uint8_t slot, ByteView message);

}  // namespace hearth::sync
