// SPDX-License-Identifier: AGPL-3.0-or-later
// vault.keys: who can open a vault. Format: docs/STORE_FORMAT.md, "Key slots".
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/crypto/box.h"
#include "core/crypto/key_derivation.h"
#include "core/crypto/secret.h"
#include "core/store/key_store.h"

namespace hearth::store {

/// The key that opens the pages, and which generation of it this is.
struct DatabaseKey {
    crypto::SecretBytes key;
    std::uint16_t generation;
};

inline constexpr std::size_t kMaxSlots = 64;
inline constexpr std::size_t kSealedKeyBytes = 32 + 8 + 16 + crypto::kBoxSealBytes;

struct KeySlot {
    SlotKind kind;
    crypto::Argon2Cost cost{};  ///< Of a passphrase; zero otherwise.
    crypto::Salt salt{};
    crypto::BoxPublicKey publicKey{};
    std::array<std::uint8_t, kSealedKeyBytes> sealed{};

    SlotId id() const;
    /// Errors: AuthFailed when the pair is another's, Corrupt when the content belongs to another file.
    Result<DatabaseKey> open(const crypto::BoxKeyPair& pair, const FileId& file) const;
};

/// How a slot with this public key is called.
SlotId slotIdOf(const crypto::BoxPublicKey& key);

/// A slot for whoever holds the secret half of `receiver`.
KeySlot sealSlot(KeySlot slot, const crypto::BoxPublicKey& receiver, const DatabaseKey& key, const FileId& file);

/// Everything that vault.keys says. A plain value; `encode` and `decode` are its two forms.
struct KeyFile {
    FileId fileId;
    std::uint64_t revision;  ///< Grows with each change; of two copies the higher one counts.
    std::vector<KeySlot> slots;

    /// With a MAC under the database key and a checksum that shows damage without any key.
    Bytes encode(const crypto::SecretBytes& databaseKey) const;
    /// Errors: Corrupt, Unsupported for a newer format. The MAC is not yet proved.
    static Result<KeyFile> decode(ByteView bytes);
    /// Whether this very content was written by somebody who had the database key.
    static bool isAuthentic(ByteView bytes, const crypto::SecretBytes& databaseKey);
};

}  // namespace hearth::store
