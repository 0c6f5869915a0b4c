// SPDX-License-Identifier: AGPL-3.0-or-later
// Ledgers whose interrupted work is that on whole vaults: copies are made, one takes the place of a vault, a vault is
// brought forward to this version. Each judges all the vaults that lie there afterwards.
#include <fmt/format.h>

#include <algorithm>

#include "core/store/backup.h"
#include "core/store/restore.h"
#include "core/store/schema.h"
#include "tests/core/store/golden/golden_content.h"
#include "tests/core/store/proof/vault_ledger.h"

namespace hearth::test {

namespace {

namespace fs = std::filesystem;
using store::Database;
using store::Vault;

/// Where things lie in the directory of such a ledger.
fs::path vaultIn(const fs::path& directory) { return directory / "vault"; }
fs::path backupIn(const fs::path& directory) { return directory / "backup"; }

class CopyLedger : public VaultLedger {
public:
    CopyLedger() : VaultLedger(Keys::Stay) {}
    void prepare(const fs::path& directory) override { VaultLedger::prepare(vaultIn(directory)); }

protected:
    /// Of a vault beside: what is found there, in a copy, because a look leaves traces.
    Judgement judgeCopyOf(const fs::path& vault, const fs::path& directory) {
        const fs::path copy = directory / "looked-at";
        fs::remove_all(copy);
        fs::copy(vault, copy, fs::copy_options::recursive);
        Judgement found = VaultLedger::judge(copy);
        if (!found.complaint.empty()) found.complaint = vault.filename().string() + ": " + found.complaint;
        return found;
    }
};

/// Backups and daily snapshots of a vault in use. The promise is what the backup holds.
class BackupLedger final : public CopyLedger {
public:
    Status work(const fs::path& directory, int last, const Promise& promise) override {
        HEARTH_TRY(const auto vault, open(vaultIn(directory)));
        HEARTH_TRY(const int done, lastOf(*vault));
        for (int number = done + 1; number <= last; ++number) {
            HEARTH_TRY_STATUS(commit(*vault, number));
            if (number % 2 == 0) {
                HEARTH_TRY_STATUS(store::backUp(*vault, backupIn(directory), {}));
                promise(number);
            }
            clock().advance(kDay);
            HEARTH_TRY_STATUS(store::takeDailySnapshot(*vault, {}));
        }
        return {};
    }

    Judgement judge(const fs::path& directory) override {
        const Judgement own = VaultLedger::judge(vaultIn(directory));
        if (!own.complaint.empty()) return own;
        for (const store::VaultCopy& snapshot : store::snapshotsOf(vaultIn(directory)))
            if (Judgement found = judgeCopyOf(snapshot.directory, directory); !found.complaint.empty()) return found;
        Judgement backup{0, {}};
        if (Vault::exists(backupIn(directory))) backup = judgeCopyOf(backupIn(directory), directory);
        if (backup.complaint.empty() && backup.last > own.last) backup.complaint = "the vault is behind its backup";
        if (const Status again = backUpAgain(directory); !again.ok())
            backup.complaint = "no other backup can be made: " + again.error().detail;
        return backup;
    }

private:
    Status backUpAgain(const fs::path& directory) {
        HEARTH_TRY(const auto vault, open(vaultIn(directory)));
        HEARTH_TRY_STATUS(store::backUp(*vault, backupIn(directory), {}));
        return {};
    }
};

/// A backup takes the place of a vault that has gone on since. The promise counts how often it has.
class RestoreLedger final : public CopyLedger {
public:
    static constexpr int kBackedUp = 4;
    static constexpr int kSince = 7;

    void prepare(const fs::path& directory) override {
        CopyLedger::prepare(directory);
        const auto vault = must(open(vaultIn(directory)));
        for (int number = 1; number <= kSince; ++number) {
            must(commit(*vault, number));
            if (number == kBackedUp) must(store::backUp(*vault, backupIn(directory), {}));
        }
    }

    Status work(const fs::path& directory, int last, const Promise& promise) override {
        const store::RestoreRequest request{vaultIn(directory), backupIn(directory), words(), {0}};
        for (int number = 1; number <= last; ++number) {
            clock().advance(kHour);
            HEARTH_TRY_STATUS(store::restoreVault(request, clock(), random(), {}));
            promise(number);
        }
        return {};
    }

    Judgement judge(const fs::path& directory) override {
        const Judgement own = VaultLedger::judge(vaultIn(directory));
        if (!own.complaint.empty()) return own;
        const auto kept = store::snapshotsOf(vaultIn(directory));
        bool hasLatest = own.last == kSince;
        for (const store::VaultCopy& copy : kept) {
            const Judgement found = judgeCopyOf(copy.directory, directory);
            if (!found.complaint.empty()) return found;
            hasLatest = hasLatest || found.last == kSince;
        }
        Judgement backup = judgeCopyOf(backupIn(directory), directory);
        if (backup.complaint.empty() && backup.last != kBackedUp) backup.complaint = "the backup was changed";
        if (own.last != kSince && own.last != kBackedUp) backup.complaint = "the vault is neither of the two";
        if (!hasLatest) backup.complaint = "what was there before the restore is gone";
        backup.last = static_cast<int>(kept.size());
        return backup;
    }
};

/// A vault of version 1 that was killed is brought forward. The promise is that it has been.
class UpgradeLedger final : public Ledger {
public:
    void prepare(const fs::path& directory) override {
        for (const char* name : {"vault.db", "vault.db-wal", "vault.keys", "vault.keys.b"})
            fs::copy_file(golden(name), directory / name);
        const std::string phrase = textOf("phrase.txt");
        m_words = crypto::SecretBytes::fromText(std::string_view(phrase).substr(0, phrase.size() - 1));
        m_expected = textOf("with-log.txt");
    }

    Status work(const fs::path& directory, int, const Promise& promise) override {
        HEARTH_TRY_STATUS(open(directory));
        promise(1);
        return {};
    }

    Judgement judge(const fs::path& directory) override {
        Judgement found{1, judgeOne(directory)};
        const auto copies = store::snapshotsOf(directory);
        if (found.complaint.empty() && copies.size() != 1)
            found.complaint = fmt::format("{} copies were made before", copies.size());
        for (const store::VaultCopy& copy : copies)
            if (found.complaint.empty()) found.complaint = judgeOne(copy.directory);
        return found;
    }

private:
    static fs::path golden(const char* name) { return fs::path(HEARTH_GOLDEN_FILES) / "format-1" / "schema-1" / name; }
    static std::string textOf(const char* name) { return std::string(asText(readFile(golden(name)))); }

    Result<std::unique_ptr<Vault>> open(const fs::path& directory) {
        return Vault::open(directory, m_words, {0}, m_clock, m_random);
    }
    std::string judgeOne(const fs::path& directory) {
        const auto vault = open(directory);
        if (!vault.ok()) return "cannot be opened: " + vault.error().detail;
        const auto content = (*vault)->read([](Database& database) { return describeGolden(database, 1); });
        if (!content.ok() || *content != m_expected) return "it does not hold what it held";
        return complaintOf((*vault)->verify());
    }

    ManualClock m_clock{goldenTime()};
    ProofRandom m_random;
    crypto::SecretBytes m_words{0};
    std::string m_expected;
};

}  // namespace

std::unique_ptr<Ledger> makeBackupLedger() { return std::make_unique<BackupLedger>(); }
std::unique_ptr<Ledger> makeRestoreLedger() { return std::make_unique<RestoreLedger>(); }
std::unique_ptr<Ledger> makeUpgradeLedger() { return std::make_unique<UpgradeLedger>(); }

}  // namespace hearth::test
