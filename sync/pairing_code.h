// SPDX-License-Identifier: AGPL-3.0-or-later
// The code that one device shows and a new one reads: where to meet, a secret that no server knows, and enough to
// recognise the server and the inviter. It fits a QR code and can be typed. Source: docs/WIRE_FORMAT.md, "Pairing".
#pragma once

#include <string>

#include "core/crypto/secret.h"
#include "sync/account_keys.h"

namespace hearth::sync {

inline constexpr std::size_t kPairingSecretBytes = 16;
inline constexpr std::size_t kMaxPairingUrlBytes = 512;

using RendezvousId = Id<struct RendezvousTag>;

/// Whoever has it may try, once and within ten minutes, to join.
struct PairingCode {
    std::string serverUrl;  ///< "https://…" or "http://…", printable ASCII, at most kMaxPairingUrlBytes.
    IdBytes serverKey;      ///< Its fingerprint: BLAKE2b-128 of its signing key.
    RendezvousId meeting;   ///< Also the inviter's promise of its one-time key: see commitmentTo in pairing_messages.h.
    crypto::SecretBytes secret;
    DeviceId inviter;

    /// Errors: InvalidArgument for a URL that no code can hold.
    Status check() const;
    /// Upper-case Base32 (RFC 4648, no padding) in groups of four with dashes. Pre: `check` said yes.
    crypto::SecretBytes text() const;
    /// Lower case, spaces, dashes and line breaks do not matter.
    /// Errors: InvalidArgument when it is no code at all, Corrupt for one with a mistake in it or a piece missing,
    /// Unsupported for one of a newer version.
    static Result<PairingCode> parse(const crypto::SecretBytes& typed);

    /// All but the secret, as both sides put it into their keys.
    Bytes publicPart() const;
    PairingCode clone() const;
};

}  // namespace hearth::sync
