// SPDX-License-Identifier: AGPL-3.0-or-later
// The key of an epoch: what the members of a vault share until one of them is removed, and the keys that grow from it.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/crypto/box.h"
#include "core/crypto/secret.h"

namespace hearth::sync {

/// What a sub-key is for. The numbers go into its derivation (context "HEARTHEK"): stored, never renumbered.
enum class EpochUse : std::uint8_t { Operations = 1, Snapshots = 2, Blobs = 3, Commitment = 4, OlderKey = 5 };

/// What anybody may know of an epoch's key: only one key fits it.
using EpochCheck = std::array<std::uint8_t, 32>;

inline constexpr std::size_t kWrapBytes = 80;   ///< A key of 32 bytes in a sealed box.
inline constexpr std::size_t kOlderBytes = 72;  ///< Nonce, the older key, tag.
using WrappedKey = std::array<std::uint8_t, kWrapBytes>;
using OlderKey = std::array<std::uint8_t, kOlderBytes>;

class EpochKey {
public:
    static EpochKey generate(RandomSource& random);
    /// Errors: Corrupt unless it has 32 bytes.
    static Result<EpochKey> fromBytes(crypto::SecretBytes master);

    const crypto::SecretBytes& master() const { return m_master; }
    const crypto::SecretBytes& subKey(EpochUse use) const { return m_subKeys[static_cast<std::size_t>(use) - 1]; }
    /// BLAKE2b-256 of "HEARTH-EPOCH-1" and the epoch's number, keyed with the commitment sub-key.
    EpochCheck check(std::uint32_t epoch) const;
    WrappedKey wrapTo(const crypto::BoxPublicKey& holder, RandomSource& random) const;

private:
    explicit EpochKey(crypto::SecretBytes master);
    crypto::SecretBytes m_master;
    std::array<crypto::SecretBytes, 5> m_subKeys;
};

/// Errors: AuthFailed when it was not wrapped to this pair.
Result<EpochKey> unwrapEpochKey(const WrappedKey& wrapped, const crypto::BoxKeyPair& holder);

/// Which key lies under which: that of `newer` opens that of `older`.
struct EpochStep {
    VaultId vault;
    std::uint32_t newer;
    std::uint32_t older;
};
OlderKey sealOlder(const EpochStep& step, const EpochKey& newer, const EpochKey& older, RandomSource& random);
/// Errors: Corrupt when it was not sealed under `newer` for this step.
Result<EpochKey> openOlder(const EpochStep& step, const EpochKey& newer, const OlderKey& sealed);

/// What the membership says of an epoch.
struct EpochFacts {
    EpochCheck check;
    std::map<std::uint32_t, OlderKey> older;  ///< By epoch: the one before, and what that one does not lead to.
};

/// The keys of all epochs that this device can read. Threads: as its owner's.
class KeyRing {
public:
    /// Takes a key that was unwrapped. Errors: Corrupt when it is not the key that everybody else has.
    Status add(std::uint32_t epoch, EpochKey key, const EpochFacts& facts);
    /// Opens, from the keys that it has, those of epochs before. What does not open or fit is as if it were not there.
    void addOlder(const VaultId& vault, const std::map<std::uint32_t, EpochFacts>& epochs);
    /// The epochs whose keys are here and that nobody could open who was given the key of `from` only.
    std::set<std::uint32_t> beyond(std::uint32_t from, const VaultId& vault,
                                   const std::map<std::uint32_t, EpochFacts>& epochs) const;
    /// Null when it is not known.
    const EpochKey* find(std::uint32_t epoch) const;
    /// The newest epoch of which the key is here.
    std::optional<std::uint32_t> newest() const;

private:
    /// What the key of `epoch` leads to: keys that open and are those that everybody else has.
    std::map<std::uint32_t, EpochKey> openedBy(std::uint32_t epoch, const VaultId& vault,
                                               const std::map<std::uint32_t, EpochFacts>& epochs) const;
    std::map<std::uint32_t, EpochKey> m_keys;
};

}  // namespace hearth::sync
