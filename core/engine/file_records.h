// SPDX-License-Identifier: AGPL-3.0-or-later
// What this device knows of the contents of attachments at the server: which it has put there, as far as it came, and
// which it still waits for. Rows of vault_info, of this device and not synced,
// that go with its place in the account. Private to core/engine.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/timestamp.h"
#include "core/crypto/secret.h"
#include "core/engine/device_sync.h"
#include "core/store/vault.h"

namespace hearth::engine {

/// An attachment whose content goes from device to device.
struct SharedFile {
    AttachmentId id;
    crypto::SecretBytes key;
    bool stored;  ///< Its content is here.
};

/// In the caller's transaction.
Result<SyncFiles> countFiles(store::Database& database);

/// Threads: safe from any. Errors of all: those of the store.
class FileRecords {
public:
    explicit FileRecords(store::Vault& vault) : m_vault(vault) {}

    /// Newest first.
    Result<std::vector<AttachmentId>> toSend() const;
    /// Newest first; `due`: without those that are to be asked for later than this.
    Result<std::vector<AttachmentId>> toReceive(std::optional<Timestamp> due) const;
    /// Nothing when the attachment is not there, or is a name alone.
    Result<std::optional<SharedFile>> find(const AttachmentId& id) const;
    /// Attachments that were deleted for ever and of which the server may have something.
    Result<std::vector<AttachmentId>> gone() const;
    /// When the next one is to be asked for again.
    Result<std::optional<Timestamp>> nextTry() const;

    /// How many of its chunks the server has, from the first on.
    Result<std::uint32_t> sent(const AttachmentId& id) const;
    Status noteSent(const AttachmentId& id, std::uint32_t chunks);
    /// Whether the server has all of it, as far as is known.
    Result<bool> isWhole(const AttachmentId& id) const;
    Status noteWhole(const AttachmentId& id);
    /// The server does not have it, or not as it was sealed. It is to be asked for again after as long a time as it is
    /// missed already, so ever more rarely. Gives since when it is missed.
    Result<Timestamp> noteMissed(const AttachmentId& id);
    Status drop(const AttachmentId& id);
    /// The server may have lost what it had: all that is here is to be sent again.
    Status forgetSent();
    /// The same where the server that was met last is another one than the time before.
    Status meetServer();

private:
    store::Vault& m_vault;
};

}  // namespace hearth::engine
