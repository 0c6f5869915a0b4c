// SPDX-License-Identifier: AGPL-3.0-or-later
// One open file of a vault as SQLite sees it: plaintext above, ciphertext below. Only core/store includes this.
#pragma once

#include <sqlite3.h>

#include <array>
#include <cstdint>
#include <optional>

#include "core/crypto/aead.h"
#include "core/store/page_layout.h"
#include "core/store/vault_vfs.h"

namespace hearth::store {

struct OpenRequest {
    const char* name;  ///< As SQLite gave it: its companion files are found through this pointer.
    int flags;
    int* outFlags;
};

/// How many bytes SQLite must set aside for one of our files over a real file of that size.
int vaultFileBytes(int realFileBytes);

/// Opens the database or its log; every other kind of file is refused, because it would hold plaintext.
int openVaultFile(VaultVfs& vfs, const OpenRequest& request, sqlite3_file* memory);

/// What the database and the log have in common. Lives in memory of SQLite's with the real file behind it.
/// Threads: one at a time, that of its connection.
class VaultFile {
public:
    virtual ~VaultFile() = default;

    virtual int read(void* out, int amount, sqlite3_int64 offset) = 0;
    virtual int write(const void* bytes, int amount, sqlite3_int64 offset) = 0;
    virtual int truncate(sqlite3_int64 size);
    virtual int sync(int flags);
    virtual int fileSize(sqlite3_int64* size);
    /// Writes what is held back. Called before anything that is not a read or a write.
    virtual int flush() { return SQLITE_OK; }

    sqlite3_file* real() const { return m_real; }
    SharedIndex& sharedIndex() const { return m_vfs.sharedIndex(); }
    SharedIndex::Member& membership() { return m_membership; }
    /// Whether this connection holds the lock under which SQLite recovers the log.
    bool recovering() const {
        constexpr unsigned kRecoveryLock = 1U << 2;
        return (m_membership.exclusive & kRecoveryLock) != 0;
    }
    /// Which of its turns at writing the log it has; none while another connection may have one.
    std::optional<std::uint64_t> writeTurn() const {
        if ((m_membership.exclusive & (1U << SharedIndex::kWriteLock)) == 0) return std::nullopt;
        return m_membership.writeTurns;
    }

    /// Whether it holds the lock under which the log is copied into the database.
    bool checkpointing() const {
        constexpr unsigned kCheckpointLock = 1U << 1;
        return (m_membership.exclusive & kCheckpointLock) != 0;
    }

protected:
    VaultFile(VaultVfs& vfs, sqlite3_file* real) : m_vfs(vfs), m_real(real), m_nonces(vfs.random()) {}

    /// A disk that does not answer is no damage: SQLite would make SQLITE_CORRUPT of its special code for that.
    int readReal(std::uint8_t* out, std::size_t amount, sqlite3_int64 offset) const {
        const int code = m_real->pMethods->xRead(m_real, out, static_cast<int>(amount), offset);
        return code == SQLITE_IOERR_CORRUPTFS ? SQLITE_IOERR_READ : code;
    }
    int writeReal(const std::uint8_t* bytes, std::size_t amount, sqlite3_int64 offset) const {
        return m_real->pMethods->xWrite(m_real, bytes, static_cast<int>(amount), offset);
    }
    const PageCipher& cipher() const { return m_vfs.cipher(); }

    VaultVfs& m_vfs;
    sqlite3_file* m_real;
    crypto::NoncePool m_nonces;
    std::array<std::uint8_t, kFrameBytes> m_scratch{};

private:
    SharedIndex::Member m_membership;
};

}  // namespace hearth::store
