// SPDX-License-Identifier: AGPL-3.0-or-later
// The port to the operating system's keychain: small secrets, each under the name of the slot that it opens.
#pragma once

#include <cstdint>

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/crypto/secret.h"

namespace hearth::store {

/// A key slot, by the first 16 bytes of its public key: it stays the same through rekey and is never reused.
using SlotId = Id<struct SlotTag>;

/// What is behind a slot's key pair. Stored, never renumbered.
enum class SlotKind : std::uint8_t { Passphrase = 1, RecoveryPhrase = 2, Device = 3 };

/// Which secret: that of one slot of one vault, or a provider's API key, whose id is derived from the provider's name.
/// A slot's entry is never written over, because no two slots share a name.
struct KeyName {
    FileId file;
    SlotId slot;
};

/// Threads: safe from any; calls block, at most until the keychain has kept silent for some seconds.
class KeyStore {
public:
    virtual ~KeyStore() = default;

    /// Errors: NotFound when the keychain has no such secret *or is locked*, which not every keychain tells apart: a
    /// miss is never taken for a first run. Locked when it says that it is locked or that access was denied;
    /// Unavailable when there is no keychain or it does not answer.
    virtual Result<crypto::SecretBytes> read(const KeyName& name) = 0;
    /// Errors: Locked, Unavailable.
    virtual Status store(const KeyName& name, const crypto::SecretBytes& secret) = 0;
    /// A secret that is not there is no error. Errors: Locked, Unavailable.
    virtual Status remove(const KeyName& name) = 0;
};

}  // namespace hearth::store
