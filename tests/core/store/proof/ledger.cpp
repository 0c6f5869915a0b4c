// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/core/store/proof/ledger.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <array>
#include <optional>

#include "tests/core/store/proof/vault_ledger.h"
#include "tests/support/cheap_stretching.h"

namespace hearth::test {

namespace {

using store::Database;
using store::Statement;
using store::Vault;
namespace fs = std::filesystem;

constexpr int kAccounts = 20;
constexpr int kStart = 100;
constexpr int kAmount = 7;

int payer(int number) { return number % kAccounts; }
int payee(int number) { return (number * 7 + 3) % kAccounts; }
/// Some are longer than a page, and one in twenty fills more frames than are gathered before they are written.
std::string noteOf(int number) {
    const int bytes = number % kAccounts == 9 ? 270000 : 200 + number * 977 % 5800;
    return std::string(static_cast<std::size_t>(bytes), static_cast<char>('a' + number % 26));
}

/// What the accounts say after `number` transactions.
std::string expected(int number) {
    std::array<int, kAccounts> amounts{};
    std::array<int, kAccounts> notes{};
    amounts.fill(kStart);
    for (int done = 1; done <= number; ++done) {
        amounts[static_cast<std::size_t>(payer(done))] -= kAmount;
        notes[static_cast<std::size_t>(payer(done))] = done;
        amounts[static_cast<std::size_t>(payee(done))] += kAmount;
    }
    std::string text;
    for (std::size_t account = 0; account < kAccounts; ++account)
        text += fmt::format("{}:{}:{} ", account, amounts[account], notes[account] == 0 ? "" : noteOf(notes[account]));
    return text;
}

/// The same ledger in a database's own tables or in a vault's.
struct Sql {
    const char* pay;      ///< ?1 account, ?2 note
    const char* receive;  ///< ?1 account
    const char* note;     ///< ?1 number
    const char* last;
    const char* count;
    const char* accounts;
};

constexpr Sql kBareSql = {
    "UPDATE account SET amount = amount - 7, note = ?2 WHERE k = ?1",
    "UPDATE account SET amount = amount + 7 WHERE k = ?1",
    "INSERT INTO done(n) VALUES(?1)",
    "SELECT coalesce(max(n), 0) FROM done",
    "SELECT count(*) FROM done",
    "SELECT k || ':' || amount || ':' || note || ' ' FROM account ORDER BY k",
};
constexpr Sql kVaultSql = {
    "UPDATE conversations SET created_at = created_at - 7, title = ?2 WHERE k = ?1 + 1",
    "UPDATE conversations SET created_at = created_at + 7 WHERE k = ?1 + 1",
    "INSERT INTO messages(k, id, conversation_id, role, created_at, text) "
    "VALUES(?1, randomblob(16), zeroblob(16), 'user', ?1, 'transaction ' || ?1)",
    "SELECT coalesce(max(k), 0) FROM messages",
    "SELECT count(*) FROM messages",
    "SELECT (k - 1) || ':' || created_at || ':' || title || ' ' FROM conversations ORDER BY k",
};

Status move(Database& database, const Sql& sql, int number) {
    HEARTH_TRY_STATUS(database.run(sql.pay, payer(number), noteOf(number)));
    HEARTH_TRY_STATUS(database.run(sql.receive, payee(number)));
    return database.run(sql.note, number);
}

Result<std::string> all(Database& database, const char* sql) {
    std::string text;
    HEARTH_TRY(Statement rows, database.prepare(sql));
    for (;;) {
        HEARTH_TRY(const bool row, rows.step());
        if (!row) return text;
        text += rows.text(0);
    }
}

Result<Judgement> judgeContent(Database& database, const Sql& sql) {
    HEARTH_TRY(const std::int64_t last, database.integer(sql.last));
    HEARTH_TRY(const std::int64_t count, database.integer(sql.count));
    HEARTH_TRY(const std::string accounts, all(database, sql.accounts));
    Judgement judgement{static_cast<int>(last), {}};
    if (count != last) judgement.complaint = fmt::format("{} transactions of {} are there", count, last);
    if (accounts != expected(judgement.last)) judgement.complaint = "the accounts are not those of any prefix";
    return judgement;
}

Judgement unreadable(const Error& error) { return {-1, "cannot be read: " + error.detail}; }

/// Every page of the file, read as SQLite reads it.
Status readAllPages(Database& database) {
    sqlite3_file* file = nullptr;
    sqlite3_file_control(store::DatabaseAccess::handle(database), "main", SQLITE_FCNTL_FILE_POINTER, &file);
    sqlite3_int64 size = 0;
    if (file->pMethods->xFileSize(file, &size) != SQLITE_OK) return fail(ErrorCode::Corrupt, "no size");
    std::array<std::uint8_t, store::kPageBytes> page{};
    for (sqlite3_int64 at = 0; at < size; at += static_cast<int>(page.size()))
        if (file->pMethods->xRead(file, page.data(), static_cast<int>(page.size()), at) != SQLITE_OK)
            return fail(ErrorCode::Corrupt, fmt::format("the page at {} is not authentic", at));
    return {};
}

}  // namespace

std::string complaintOf(const Result<store::VerifyReport>& report) {
    if (!report.ok()) return "verify: " + report.error().detail;
    if (report->sound()) return {};
    std::string text = "verify: integrity " + report->integrity;
    for (const store::PageFault& fault : report->bad) text += fmt::format(", page {} {}", fault.page, fault.reason);
    return text + fmt::format(", of {} pages", report->pages);
}

namespace {

class BareLedger final : public Ledger {
public:
    void prepare(const fs::path& directory) override {
        BareDatabase bare(directory / "vault.db", m_random);
        Database database = must(bare.open());
        must(
            database.script("CREATE TABLE account(k INTEGER PRIMARY KEY, amount INTEGER, note TEXT DEFAULT '');"
                            "CREATE TABLE done(n INTEGER PRIMARY KEY);"
                            "WITH RECURSIVE c(x) AS (SELECT 0 UNION ALL SELECT x + 1 FROM c WHERE x < 19) "
                            "INSERT INTO account(k, amount) SELECT x, 100 FROM c"));
    }

    Status work(const fs::path& directory, int last, const Promise& promise) override {
        BareDatabase bare(directory / "vault.db", m_random);
        HEARTH_TRY(Database database, bare.open());
        HEARTH_TRY_STATUS(database.script("PRAGMA wal_autocheckpoint=40"));
        HEARTH_TRY(const std::int64_t done, database.integer(kBareSql.last));
        for (int number = static_cast<int>(done) + 1; number <= last; ++number) {
            HEARTH_TRY_STATUS(commit(database, number));
            promise(number);
            if (number % 13 == 0) HEARTH_TRY_STATUS(database.script("PRAGMA wal_checkpoint(RESTART)"));
            if (number % 29 == 0) HEARTH_TRY_STATUS(database.script("PRAGMA wal_checkpoint(TRUNCATE)"));
        }
        return {};
    }

    Judgement judge(const fs::path& directory) override {
        BareDatabase bare(directory / "vault.db", m_random);
        auto database = bare.open();
        if (!database.ok()) return unreadable(database.error());
        auto judgement = judgeContent(*database, kBareSql);
        if (!judgement.ok()) return unreadable(judgement.error());
        const auto integrity = all(*database, "PRAGMA integrity_check(1)");
        if (!integrity.ok() || *integrity != "ok") judgement->complaint = "the integrity check complains";
        const Status folded = database->script("PRAGMA wal_checkpoint(TRUNCATE)");
        const Status pages = folded.ok() ? readAllPages(*database) : folded;
        if (!pages.ok()) judgement->complaint = pages.error().detail;
        return std::move(judgement).value();
    }

private:
    static Status commit(Database& database, int number) {
        HEARTH_TRY_STATUS(database.run("BEGIN IMMEDIATE"));
        Status done = move(database, kBareSql, number);
        if (done.ok()) done = database.run("COMMIT");
        // SQLite may have rolled back by itself; then this fails and means nothing.
        if (!done.ok()) (void)database.run("ROLLBACK").ok();
        return done;
    }

    ProofRandom m_random;
};

}  // namespace

void VaultLedger::prepare(const fs::path& directory) {
    auto created = must(Vault::create(directory, passphrase(), cheapProfile(), m_clock, m_random));
    m_words.emplace(std::move(created.recoveryPhrase));
    must(created.vault->write([](Database& database) {
        return database.script(
            "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < 20) "
            "INSERT INTO conversations(k, id, title, created_at, updated_at) "
            "SELECT x, randomblob(16), '', 100, 0 FROM c");
    }));
}

Result<int> VaultLedger::lastOf(Vault& vault) {
    HEARTH_TRY(const std::int64_t last,
               vault.read([](Database& database) { return database.integer(kVaultSql.last); }));
    return static_cast<int>(last);
}

Status VaultLedger::commit(Vault& vault, int number) {
    HEARTH_TRY_STATUS(vault.write([&](Database& database) { return move(database, kVaultSql, number); }));
    m_clock.advance(kSecond);
    return {};
}

Status VaultLedger::work(const fs::path& directory, int last, const Promise& promise) {
    int number = 0;
    do {
        // Opened anew each time, because closing folds the log in and removes it.
        HEARTH_TRY(const auto vault, open(directory));
        HEARTH_TRY(const int done, lastOf(*vault));
        for (number = done + 1; number <= std::min(last, done + 17); ++number) {
            HEARTH_TRY_STATUS(commit(*vault, number));
            promise(number);
            if (m_keys == Keys::Change && number % 2 == 0) HEARTH_TRY_STATUS(vault->rekey({}));
        }
    } while (number <= last);
    return {};
}

Judgement VaultLedger::judge(const fs::path& directory) {
    constexpr int kWithPassphrase = 16;  // stretching it takes as long as twenty other openings
    const bool byPassphrase = m_keys == Keys::Change && ++m_judged % kWithPassphrase == 0;
    auto vault = byPassphrase ? Vault::open(directory, passphrase(), {}, m_clock, m_random) : open(directory);
    if (!vault.ok()) return unreadable(vault.error());
    auto judgement = (*vault)->read([](Database& database) { return judgeContent(database, kVaultSql); });
    if (!judgement.ok()) return unreadable(judgement.error());
    const auto captured = (*vault)->read([](Database& database) {
        return database.integer(
            "SELECT (SELECT value FROM sync_state WHERE name = 'last_seq') = max(local_seq) "
            "FROM sync_cells");
    });
    if (!captured.ok() || *captured != 1) judgement->complaint = "what was captured is not what was written";
    if (const std::string said = complaintOf((*vault)->verify()); !said.empty()) judgement->complaint = said;
    return std::move(judgement).value();
}

Result<std::unique_ptr<Vault>> VaultLedger::open(const fs::path& directory) {
    return Vault::open(directory, *m_words, {}, m_clock, m_random);
}

crypto::SecretBytes VaultLedger::passphrase() { return crypto::SecretBytes::fromText("a passphrase"); }

std::unique_ptr<Ledger> makeBareLedger() { return std::make_unique<BareLedger>(); }
std::unique_ptr<Ledger> makeVaultLedger() { return std::make_unique<VaultLedger>(VaultLedger::Keys::Stay); }
std::unique_ptr<Ledger> makeRekeyLedger() { return std::make_unique<VaultLedger>(VaultLedger::Keys::Change); }

}  // namespace hearth::test
