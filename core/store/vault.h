// SPDX-License-Identifier: AGPL-3.0-or-later
// A vault: one directory, one encrypted SQLite file, one person's whole memory. Format: docs/STORE_FORMAT.md.
#pragma once

#include <array>
#include <concepts>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/crypto/secret.h"
#include "core/store/database.h"
#include "core/store/kdf_profile.h"
#include "core/store/unlock.h"
#include "core/store/watch.h"

namespace hearth::store {

struct OpenOptions {
    Milliseconds wait = 10 * kSecond;  ///< How long to wait for another process that owns the vault.
};

struct PageFault {
    std::uint32_t page;  ///< 0 when it is not about a page.
    std::string reason;
};

/// What `verify` found. `integrity` is "ok", or SQLite's first complaint.
struct VerifyReport {
    std::uint64_t pages = 0;
    std::vector<PageFault> bad;
    std::string integrity;
    bool sound() const { return bad.empty() && integrity == "ok"; }
};

/// What opening found that a person should know. The vault can be used all the same.
struct OpenReport {
    std::uint64_t lostCommits = 0;  ///< Changes that were saved once and that a damaged log no longer gives back.
    std::string keptLog;            ///< The name of the copy of that log in the vault's directory.
    bool otherDatabase = false;     ///< It is not the one last written here: an earlier copy, or writes that got lost.
};

class Slots;

class Vault {
public:
    struct Created;

    /// Makes a vault where no vault file exists yet, with a passphrase slot and a recovery-phrase slot.
    /// Errors: Conflict when any vault file is there, InvalidArgument for an empty passphrase, OutOfMemory, Full,
    /// Unavailable.
    static Result<Created> create(const std::filesystem::path& directory, const crypto::SecretBytes& passphrase,
                                  KdfProfile profile, const Clock& clock, RandomSource& random);
    /// Opens with a passphrase, the twelve words of the recovery phrase, or the keychain.
    /// Errors: NotFound (no vault), AuthFailed (no slot opens, or the keychain did not give the key: ask for the
    /// passphrase), OutOfMemory (for the passphrase; other slots still open), Corrupt, Locked (owned by another
    /// process; its name is in the detail), Unsupported (written by a newer version).
    static Result<std::unique_ptr<Vault>> open(const std::filesystem::path& directory, const Unlock& how,
                                               const OpenOptions& options, const Clock& clock, RandomSource& random);
    /// Whether the directory holds any file of a vault.
    static bool exists(const std::filesystem::path& directory);

    ~Vault();
    Vault(const Vault&) = delete;
    Vault& operator=(const Vault&) = delete;

    /// Runs `work(Database&)` in one write transaction: committed and durable when it returns a good result,
    /// undone when not. One writer at a time; others wait. Do not nest. Threads: safe from any.
    template <std::invocable<Database&> Work>
    std::invoke_result_t<Work, Database&> write(Work&& work) {
        WriteLease lease(*this);
        HEARTH_TRY_STATUS(lease.begin());
        auto result = work(lease.database());
        if (!result.ok()) return result;
        HEARTH_TRY_STATUS(lease.commit());
        return result;
    }

    /// Runs `work(Database&)` on a reader that sees one consistent snapshot. At most three at a time; more wait.
    /// Threads: safe from any. Do not nest, and never call `write` from inside.
    template <std::invocable<Database&> Work>
    std::invoke_result_t<Work, Database&> read(Work&& work) const {
        ReadLease lease(*this);
        HEARTH_TRY_STATUS(lease.begin());
        return work(lease.database());
    }

    /// Authenticates every page and runs SQLite's integrity check; goes on after a bad page to list all.
    /// Cost: linear in the file.
    Result<VerifyReport> verify() const;
    /// The same for a vault that `open` calls Corrupt: every page of its database is authenticated; the log and
    /// SQLite's own check, which need an open database, are not. Errors: those of `open`.
    static Result<VerifyReport> verifyUnopened(const std::filesystem::path& directory, const Unlock& how,
                                               const OpenOptions& options, RandomSource& random);

    /// Who can open it.
    Slots& keySlots();
    /// A new database key: everything is written anew under it, and every slot opens it as before. For when a
    /// passphrase, a phrase or a key became known; what is written from now on no older copy's key opens.
    /// Others go on reading; who writes, and who copies the vault, waits. Killed at any moment, the vault opens with
    /// all that it held. Until the next start the old database lies beside the new one.
    /// Errors: Full, Unavailable, Cancelled, Corrupt: nothing was changed. Cost: reads and writes the whole vault,
    /// which needs its size once more on the disk.
    Status rekey(const Watch& watch);
    /// How often the database key was changed, from 1.
    std::uint16_t generation() const;

    const OpenReport& openReport() const;
    VaultId id() const;
    FileId fileId() const;
    DeviceId deviceId() const;
    const std::filesystem::path& directory() const;
    /// Bytes of the database with its log.
    std::uint64_t sizeInBytes() const;
    const Clock& clock() const;
    RandomSource& random() const;

private:
    /// Holds the writer's mutex and its transaction; rolls back unless committed.
    class WriteLease {
    public:
        explicit WriteLease(Vault& vault);
        ~WriteLease();
        Status begin();
        Status commit();
        Database& database();

    private:
        Vault& m_vault;
        bool m_open = false;
    };
    /// Holds one reader from the pool and its snapshot.
    class ReadLease {
    public:
        explicit ReadLease(const Vault& vault);
        ~ReadLease();
        Status begin();
        Database& database();

    private:
        const Vault& m_vault;
        std::size_t m_reader;
        bool m_open = false;
    };

    friend struct VaultAccess;

    /// Holds every reader, so that there is none but us.
    class ReadersAway {
    public:
        explicit ReadersAway(const Vault& vault);

    private:
        const Vault& m_vault;
        std::array<std::optional<ReadLease>, 3> m_leases;
    };

    struct State;
    explicit Vault(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// A new vault, open, and the twelve words that are shown once.
struct Vault::Created {
    std::unique_ptr<Vault> vault;
    crypto::SecretBytes recoveryPhrase;
};

}  // namespace hearth::store
