// SPDX-License-Identifier: AGPL-3.0-or-later
// A vault: one directory, one encrypted SQLite file, one person's whole memory. Format: docs/STORE_FORMAT.md.
#pragma once

#include <concepts>
#include <filesystem>
#include <memory>
#include <string>
#include <type_traits>
#include <vector>

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/crypto/secret.h"
#include "core/store/database.h"

namespace hearth::store {

/// How much work Argon2id does for the passphrase slot: 64, 256 or 1024 MiB.
enum class KdfProfile { Interactive, Moderate, Sensitive };

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
};

class Vault {
public:
    struct Created;

    /// Makes a vault where no vault file exists yet, with a passphrase slot and a recovery-phrase slot.
    /// Errors: Conflict when any vault file is there, InvalidArgument for an empty passphrase, Full, Unavailable.
    static Result<Created> create(const std::filesystem::path& directory, const crypto::SecretBytes& passphrase,
                                  KdfProfile profile, const Clock& clock, RandomSource& random);
    /// Opens with a passphrase or the twelve words of the recovery phrase.
    /// Errors: NotFound, AuthFailed (no slot opens), Corrupt, Locked (owned by another process; its name is in
    /// the detail), Unsupported (written by a newer version).
    static Result<std::unique_ptr<Vault>> open(const std::filesystem::path& directory,
                                               const crypto::SecretBytes& secret, const OpenOptions& options,
                                               const Clock& clock, RandomSource& random);
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
    static Result<VerifyReport> verifyUnopened(const std::filesystem::path& directory,
                                               const crypto::SecretBytes& secret, const OpenOptions& options,
                                               RandomSource& random);

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
