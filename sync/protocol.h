// SPDX-License-Identifier: AGPL-3.0-or-later
// What a client and a server say to each other over HTTP: bodies in canonical CBOR, envelopes in the frames of
// wire_frames.h. Both ends use these functions, so that there is one reading of docs/WIRE_FORMAT.md.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/timestamp.h"
#include "core/crypto/sign.h"
#include "sync/frontier.h"
#include "sync/wire_frames.h"

namespace hearth::sync::protocol {

/// Sent on the wire, never renumbered.
inline constexpr std::uint64_t kVersion = 1;

/// Why a request, or one envelope of it, was refused; Stored when it was not. Sent on the wire, never renumbered.
enum class Answer : std::uint8_t {
    Stored = 0,
    BadRequest = 1,    ///< Not what the format says.
    Unauthorized = 2,  ///< Log in (again).
    Forbidden = 3,     ///< A token, a signature or a role does not allow it.
    NotFound = 4,
    Quota = 5,       ///< The vault may not grow.
    Fork = 6,        ///< Another envelope has that number, or the one before it is another.
    Gap = 7,         ///< `value` is the number that is expected.
    StaleEpoch = 8,  ///< Sealed before a rotation; `value` is the epoch now.
    DeviceRevoked = 9,
    // 10 was never sent: a copy of a device shows by its chain (Fork), whether or not both are connected.
    TooLarge = 11,     ///< `value` is the most that is taken.
    Incarnation = 12,  ///< The log is another one than the client thinks.
    Rate = 13,         ///< Come back in `value` seconds.
    Conflict = 14,     ///< A membership record does not follow the head, or is not true any more.
    Busy = 15,         ///< Come back in `value` seconds.
    StorageFull = 16,  ///< The server's disk; nothing was stored.
    Refused = 17,      ///< An envelope that no member would take.
    Internal = 18,
};

/// One outcome: of a request, or of one envelope.
struct Outcome {
    Answer answer;
    std::uint64_t value = 0;  ///< The envelope's place when Stored; else what the answer says.
    bool operator==(const Outcome&) const = default;
};

struct Challenge {
    crypto::SignPublicKey server;
    std::array<std::uint8_t, 32> nonce;
    Timestamp time{0};
    crypto::Signature signature;  ///< By the server's key: it is the one that pairing spoke of.
};
struct ChallengeRequest {
    VaultId vault;  ///< All zero to ask which vaults a key belongs to.
    crypto::SignPublicKey signer;
};
struct Login {
    VaultId vault;
    crypto::SignPublicKey signer;
    std::array<std::uint8_t, 32> nonce;
    Timestamp time{0};
    crypto::Signature signature;
};
struct Session {
    std::array<std::uint8_t, 32> token;
    Timestamp expires{0};
};
struct Enrolment {
    std::string token;
    Bytes genesis;
};
struct Limits {
    std::uint64_t requestBytes = std::uint64_t{1} << 20;
    std::uint64_t envelopes = 64;
    std::uint64_t chunkBytes = (std::uint64_t{1} << 20) + 4096;  ///< Of a blob: 1 MiB and what sealing adds.
    std::uint64_t vaultBytes = std::uint64_t{10} << 30;
    bool operator==(const Limits&) const = default;
};
struct Welcome {
    IdBytes incarnation;
    Timestamp time{0};
    std::uint64_t head = 0;             ///< Place of the log's last envelope, from 1.
    std::optional<Seen> mine;           ///< The end of this device's chain there.
    std::optional<ChainHash> atCursor;  ///< BLAKE2b-256 of the envelope at the place that was asked about.
    ChainHash membership;               ///< Hash of the last membership record.
    std::uint64_t usedBytes = 0;
    Limits limits;
};

/// What lies on the shelf of snapshots.
struct Shelf {
    Bytes manifest;               ///< Of the newest whole one by a member that may write; empty when there is none.
    std::uint64_t envelopes = 0;  ///< By which the log has grown since that was put there, or since its beginning.
    std::uint64_t bytes = 0;      ///< The same in bytes.
    std::uint64_t underway = 0;   ///< 1 when another device is just putting one there.
};

/// What the server signs in a challenge, and what the client signs to log in.
Bytes challengeMessage(const ChallengeRequest& request, const Challenge& challenge);
Bytes loginMessage(const crypto::SignPublicKey& server, const Login& login);

Bytes encode(const Outcome& outcome);
Bytes encode(const Challenge& challenge);
Bytes encode(const ChallengeRequest& request);
Bytes encode(const Login& login);
Bytes encode(const Session& session);
Bytes encode(const Enrolment& enrolment);
Bytes encode(const Welcome& welcome);
Bytes encode(const Shelf& shelf);
Bytes encode(std::span<const Outcome> outcomes);
Bytes encode(std::span<const VaultId> vaults);
/// Chunks of a snapshot: for each its length as u32, its bytes.
Bytes encodeChunks(std::span<const ByteView> chunks);

// Errors of all: Corrupt for anything that the functions above would not write.
Result<Outcome> decodeOutcome(ByteView body);
Result<Challenge> decodeChallenge(ByteView body);
Result<ChallengeRequest> decodeChallengeRequest(ByteView body);
Result<Login> decodeLogin(ByteView body);
Result<Session> decodeSession(ByteView body);
Result<Enrolment> decodeEnrolment(ByteView body);
Result<Welcome> decodeWelcome(ByteView body);
Result<Shelf> decodeShelf(ByteView body);
Result<std::vector<Outcome>> decodeOutcomes(ByteView body);
Result<std::vector<VaultId>> decodeVaults(ByteView body);
/// Views into `body`.
Result<std::vector<ByteView>> decodeChunks(ByteView body);

}  // namespace hearth::sync::protocol
