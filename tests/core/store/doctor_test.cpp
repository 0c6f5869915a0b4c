// SPDX-License-Identifier: AGPL-3.0-or-later
// What can be read of a damaged vault is saved, all of it; what is lost is said.
#include "core/store/doctor.h"

#include <fmt/format.h>
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <set>

#include "core/store/backup.h"
#include "core/store/page_layout.h"
#include "core/store/vault_state.h"
#include "tests/core/store/bare_database.h"
#include "tests/core/store/vault_samples.h"

using namespace hearth;
using namespace hearth::store;
using namespace hearth::test;
namespace fs = std::filesystem;

namespace {

using Texts = std::map<std::int64_t, std::string>;

/// Conversations, and messages of all sizes: some fill many pages.
void fill(TempVault& temp, int rows) {
    std::mt19937 random(7);
    must(temp.vault().write([&](Database& database) -> Status {
        for (int row = 0; row < rows; ++row) {
            const std::size_t size = row % 40 == 3 ? random() % 30000 : random() % 1500;
            HEARTH_TRY_STATUS(database.run(
                "INSERT INTO messages(id, conversation_id, role, created_at, text) VALUES(?1, ?1, 'user', ?2, ?3)",
                ByteView(newUuid(temp.clock(), temp.random())), row,
                "m" + std::to_string(row) + std::string(size, 'x')));
            if (row % 10 == 0)
                HEARTH_TRY_STATUS(
                    database.run("INSERT INTO conversations(id, title, created_at, updated_at) "
                                 "VALUES(?1, ?2, 1, 1)",
                                 ByteView(newUuid(temp.clock(), temp.random())), "c" + std::to_string(row)));
        }
        return {};
    }));
    must(temp.vault().write([](Database& database) { return database.run("DELETE FROM messages WHERE k % 9 = 4"); }));
}

Texts textsOf(Vault& vault) {
    return must(vault.read([](Database& database) -> Result<Texts> {
        Texts texts;
        HEARTH_TRY(Statement rows, database.prepare("SELECT k, text FROM messages"));
        for (;;) {
            HEARTH_TRY(const bool row, rows.step());
            if (!row) return texts;
            texts[rows.integer(0)] = rows.text(1);
        }
    }));
}

/// Which pages hold each message, from SQLite's own statistics: leaves in order, and what overflows from their cells.
std::map<std::int64_t, std::set<std::uint32_t>> pagesOfMessages(Vault& vault) {
    return must(vault.read([](Database& database) -> Result<std::map<std::int64_t, std::set<std::uint32_t>>> {
        std::map<std::string, std::set<std::uint32_t>> overflow;
        std::vector<std::pair<std::string, std::pair<std::uint32_t, std::int64_t>>> leaves;
        {
            HEARTH_TRY(Statement pages,
                       database.prepare("SELECT path, pagetype, pageno, ncell FROM dbstat WHERE name = "
                                        "'messages' ORDER BY path"));
            for (;;) {
                HEARTH_TRY(const bool row, pages.step());
                if (!row) break;
                const std::string path(pages.text(0));
                const auto page = static_cast<std::uint32_t>(pages.integer(2));
                if (pages.text(1) == "overflow") overflow[path.substr(0, path.find('+'))].insert(page);
                if (pages.text(1) == "leaf") leaves.push_back({path, {page, pages.integer(3)}});
            }
        }
        std::map<std::int64_t, std::set<std::uint32_t>> found;
        HEARTH_TRY(Statement keys, database.prepare("SELECT k FROM messages ORDER BY k"));
        for (const auto& [path, leaf] : leaves)
            for (std::int64_t cell = 0; cell < leaf.second; ++cell) {
                HEARTH_TRY(const bool row, keys.step());
                if (!row) return fail(ErrorCode::Internal, "the statistics name more rows than there are");
                auto& pages = found[keys.integer(0)];
                pages.insert(leaf.first);
                pages.merge(overflow[fmt::format("{}{:03x}", path, cell)]);
            }
        return found;
    }));
}

Result<DoctorReport> doctor(TempVault& temp, std::optional<fs::path> into = std::nullopt) {
    return repairVault({temp.directory(), temp.passphrase(), std::move(into), {0}}, temp.clock(), temp.random(), {});
}

const SalvagedTable& tableOf(const DoctorReport& report, std::string_view name) {
    const auto found = std::ranges::find(report.tables, name, &SalvagedTable::name);
    REQUIRE(found != report.tables.end());
    return *found;
}

std::vector<std::uint32_t> pagesWhere(Vault& vault, const std::string& condition) {
    return must(vault.read([&](Database& database) -> Result<std::vector<std::uint32_t>> {
        std::vector<std::uint32_t> pages;
        HEARTH_TRY(Statement rows, database.prepare("SELECT pageno FROM dbstat WHERE " + condition));
        for (;;) {
            HEARTH_TRY(const bool row, rows.step());
            if (!row) return pages;
            pages.push_back(static_cast<std::uint32_t>(rows.integer(0)));
        }
    }));
}

/// The vault's sync bookkeeping agrees with its rows.
void checkCells(Vault& vault) {
    CHECK(countOf(vault,
                  "SELECT count(*) FROM messages WHERE k NOT IN (SELECT row FROM sync_cells WHERE table_id = 3 AND "
                  "column_id = 0)") == 0);
    CHECK(countOf(vault,
                  "SELECT count(*) FROM sync_cells WHERE table_id = 3 AND row NOT IN (SELECT k FROM messages)") == 0);
    CHECK(countOf(vault,
                  "SELECT value >= (SELECT max(local_seq) FROM sync_cells) FROM sync_state WHERE name = "
                  "'last_seq'") == 1);
}

}  // namespace

TEST_CASE("with nothing wrong the doctor says so and changes nothing") {
    TempVault temp;
    fill(temp, 100);
    temp.close();
    const Bytes before = readFile(temp.directory() / "vault.db");
    const DoctorReport report = must(doctor(temp));
    CHECK(report.sound);
    CHECK(report.made.empty());
    CHECK(report.pages == before.size() / kPageBytes);
    CHECK(readFile(temp.directory() / "vault.db") == before);
    CHECK_FALSE(fs::exists(temp.directory() / "snapshots"));
}

TEST_CASE("of a vault with damaged pages every message is saved whose own pages are whole") {
    TempVault temp;
    fill(temp, 1500);
    const Texts texts = textsOf(temp.vault());
    temp.reopen();  // Everything is in the database, nothing in the log.
    const auto pagesOf = pagesOfMessages(temp.vault());
    REQUIRE(pagesOf.size() == texts.size());
    temp.close();
    const Bytes whole = readFile(temp.directory() / "vault.db");
    const auto count = static_cast<std::uint32_t>(whole.size() / kPageBytes);
    std::mt19937 random(20261120);
    for (const int pages : {1, 3, 10, 30, 100, 300}) {
        writeFile(temp.directory() / "vault.db", whole);
        std::set<std::uint32_t> damaged;
        while (static_cast<int>(damaged.size()) < pages)
            damaged.insert(1 + static_cast<std::uint32_t>(random() % count));
        if (pages == 100) damaged.insert(1);
        damage(temp.directory() / "vault.db", {damaged.begin(), damaged.end()});
        temp.clock().advance(kHour);

        const DoctorReport report = must(doctor(temp));
        INFO(pages << " damaged pages");
        CHECK_FALSE(report.sound);
        CHECK(std::set(report.damagedPages.begin(), report.damagedPages.end()) == damaged);
        CHECK(Vault::exists(report.kept));
        const Texts saved = textsOf(temp.reopen());
        std::size_t expected = 0;
        for (const auto& [key, own] : pagesOf) {
            const bool readable = std::ranges::none_of(own, [&](std::uint32_t page) { return damaged.contains(page); });
            expected += readable ? 1 : 0;
            if (!readable) continue;
            const auto found = saved.find(key);
            if (found == saved.end() || found->second != texts.at(key))
                FAIL_CHECK("message " << key << " is not saved");
        }
        CHECK(saved.size() == expected);
        const SalvagedTable& table = tableOf(report, "messages");
        CHECK(table.read == saved.size());
        if (!table.atLeast) CHECK(table.read + table.lost == texts.size());
        CHECK(must(temp.vault().verify()).sound());
        checkCells(temp.vault());
        temp.close();
    }
}

TEST_CASE("messages are found again when the pages that lead to them are damaged") {
    TempVault temp;
    fill(temp, 1500);
    const Texts texts = textsOf(temp.vault());
    temp.reopen();
    std::vector<std::uint32_t> damaged;
    SECTION("the inner pages of the table") {
        damaged = pagesWhere(temp.vault(), "name = 'messages' AND pagetype = 'internal'");
    }
    SECTION("the list of tables") { damaged = pagesWhere(temp.vault(), "name = 'sqlite_schema'"); }
    SECTION("the first page") { damaged = {1}; }
    SECTION("every index") { damaged = pagesWhere(temp.vault(), "name LIKE '%messages%' AND name <> 'messages'"); }
    SECTION("the first page and the inner pages of the table") {
        damaged = pagesWhere(temp.vault(), "name = 'messages' AND pagetype = 'internal'");
        damaged.push_back(1);
    }
    REQUIRE_FALSE(damaged.empty());
    const VaultId id = temp.vault().id();
    temp.close();
    damage(temp.directory() / "vault.db", damaged);
    const DoctorReport report = must(doctor(temp));
    CHECK(textsOf(temp.reopen()) == texts);
    CHECK(tableOf(report, "messages").lost == 0);
    CHECK(tableOf(report, "conversations").read == 150);
    CHECK(report.unplacedPages == 0);
    CHECK_FALSE(report.newIdentity);
    CHECK(temp.vault().id() == id);
    checkCells(temp.vault());
}

TEST_CASE("a vault that lost its own id gets a new one, and says so") {
    TempVault temp;
    fill(temp, 50);
    const Texts texts = textsOf(temp.vault());
    temp.reopen();
    const auto damaged = pagesWhere(temp.vault(), "name = 'vault_info'");
    temp.close();
    damage(temp.directory() / "vault.db", damaged);
    CHECK(must(doctor(temp)).newIdentity);
    CHECK(textsOf(temp.reopen()) == texts);
}

TEST_CASE("what was deleted does not come back") {
    TempVault temp;
    fill(temp, 600);
    must(temp.vault().write([](Database& database) { return database.run("DELETE FROM messages WHERE k > 100"); }));
    const Texts texts = textsOf(temp.vault());
    temp.reopen();
    const bool listDamaged = GENERATE(false, true);
    const auto inner = pagesWhere(temp.vault(), "name = 'messages' AND pagetype = 'internal'");
    temp.close();
    std::vector<std::uint32_t> damaged = inner;
    if (listDamaged) damaged.push_back(1);
    damage(temp.directory() / "vault.db", damaged);
    must(doctor(temp));
    CHECK(textsOf(temp.reopen()) == texts);
}

TEST_CASE("what the log holds is saved too, also beyond a damaged entry") {
    TempVault temp;
    say(temp.vault(), 30);
    const TempDirectory other;
    say(temp.vault(), 30);
    // As a kill leaves it: the log is not folded in.
    fs::copy(temp.directory(), other.path() / "killed", fs::copy_options::recursive);
    const Texts texts = textsOf(temp.vault());
    const fs::path log = other.path() / "killed" / "vault.db-wal";
    Bytes bytes = readFile(log);
    REQUIRE(bytes.size() > 30 * kFrameBytes);
    // In the last transaction it could not be told from a write that was torn and never acknowledged.
    const std::size_t frame = GENERATE(0, 5, 9);
    bytes[kLogHeaderBytes + frame * kFrameBytes + 500] ^= 1;
    writeFile(log, bytes);
    const DoctorReport report = must(
        repairVault({other.path() / "killed", temp.passphrase(), std::nullopt, {0}}, temp.clock(), temp.random(), {}));
    CHECK(report.damagedFrames == 1);
    const Texts saved = textsOf(*must(openAt(temp, other.path() / "killed")));
    // One page is older or missing: at most its four messages.
    CHECK(saved.size() + 4 >= texts.size());
    for (const auto& [key, text] : saved) CHECK(texts.at(key) == text);
}

TEST_CASE("what a log held that an earlier opening set aside is found again, though the vault was used since") {
    TempVault temp;
    const TempDirectory other;
    const fs::path place = other.path() / "killed";
    for (int round = 0; round < 12; ++round) say(temp.vault(), 10, "round " + std::to_string(round));
    fs::copy(temp.directory(), place, fs::copy_options::recursive);
    const Texts texts = textsOf(temp.vault());
    Bytes bytes = readFile(place / "vault.db-wal");
    bytes[kLogHeaderBytes + 40 * kFrameBytes + 500] ^= 1;
    writeFile(place / "vault.db-wal", bytes);
    std::int64_t left = 0;
    {
        const auto vault = must(openAt(temp, place));
        REQUIRE(vault->openReport().lostCommits > 0);
        left = countMessages(*vault);
        REQUIRE(left < 120);
        say(*vault, 30, "written since");
    }
    const DoctorReport report =
        must(repairVault({place, temp.passphrase(), std::nullopt, {0}}, temp.clock(), temp.random(), {}));
    CHECK_FALSE(report.sound);
    CHECK(report.keptLogs == 1);
    const auto vault = must(openAt(temp, place));
    CHECK(countOf(*vault, "SELECT count(*) FROM messages WHERE text GLOB 'written since*'") == 30);
    // All but what the one damaged page held.
    CHECK(countOf(*vault, "SELECT count(*) FROM messages WHERE text GLOB 'round *'") >= 120 - 4);
    CHECK(countOf(*vault, "SELECT count(*) FROM messages WHERE text GLOB 'round *'") > left);
    CHECK(must(vault->verify()).sound());
    checkCells(*vault);
}

TEST_CASE("without a key file a snapshot's serves, and without any it is said that nothing can be done") {
    TempVault temp;
    fill(temp, 50);
    const bool snapshot = GENERATE(true, false);
    if (snapshot) must(takeDailySnapshot(temp.vault(), {}));
    const Texts texts = textsOf(temp.vault());
    temp.close();
    fs::remove(temp.directory() / "vault.keys");
    writeFile(temp.directory() / "vault.keys.b", asBytes("not keys"));
    const auto report = doctor(temp);
    REQUIRE(report.ok() == snapshot);
    if (snapshot) {
        CHECK(report->keysFrom == "2026-11-20");
        CHECK(textsOf(temp.reopen()) == texts);
    } else {
        CHECK(report.error().code == ErrorCode::Corrupt);
    }
}

TEST_CASE("into another folder, the damaged vault stays where it is") {
    TempVault temp;
    const TempDirectory other;
    fill(temp, 200);
    temp.close();
    damage(temp.directory() / "vault.db", {70});
    const Bytes before = readFile(temp.directory() / "vault.db");
    const DoctorReport report = must(doctor(temp, other.path() / "repaired"));
    CHECK(report.made == other.path() / "repaired");
    CHECK(report.kept.empty());
    CHECK(readFile(temp.directory() / "vault.db") == before);
    CHECK(must(must(openAt(temp, report.made))->verify()).sound());
    CHECK(doctor(temp, other.path() / "repaired").error().code == ErrorCode::Conflict);
}

TEST_CASE("pages that authenticate and make no sense lead no repair astray") {
    TempVault temp;
    fill(temp, 300);
    const Texts texts = textsOf(temp.vault());
    temp.reopen();
    const auto pagesOf = pagesOfMessages(temp.vault());
    const PageCipher cipher = VaultAccess::state(temp.vault()).fileSystem->cipher().clone();
    temp.close();
    const fs::path file = temp.directory() / "vault.db";
    const Bytes whole = readFile(file);
    std::mt19937 random(3);
    for (int round = 0; round < 6; ++round) {
        Bytes bytes = whole;
        std::set<std::uint32_t> changed;
        for (int change = 0; change < 20; ++change) {
            const auto number = static_cast<std::uint32_t>(2 + random() % (whole.size() / kPageBytes - 2));
            std::array<std::uint8_t, kPageBytes> page{};
            REQUIRE(cipher.open({PagePlace::Kind::Database, number},
                                PageView(bytes.data() + (number - 1) * kPageBytes, kPageBytes), page));
            // Kinds of pages, counts, pointers, sizes: whatever is at the start decides how the rest is read.
            for (int byte = 0; byte < 12; ++byte)
                page[random() % (byte < 6 ? 16 : kUsableBytes)] = static_cast<std::uint8_t>(random());
            crypto::Nonce nonce{};
            temp.random().fill(nonce);
            cipher.seal({PagePlace::Kind::Database, number}, nonce, page,
                        PageSpan(bytes.data() + (number - 1) * kPageBytes, kPageBytes));
            changed.insert(number);
        }
        writeFile(file, bytes);
        temp.clock().advance(kHour);
        const DoctorReport report = must(doctor(temp));
        CHECK(report.damagedPages.empty());
        const Texts saved = textsOf(temp.reopen());
        for (const auto& [key, own] : pagesOf)
            if (std::ranges::none_of(own, [&](std::uint32_t page) { return changed.contains(page); }))
                CHECK(saved.contains(key));
        CHECK(must(temp.vault().verify()).sound());
        temp.close();
    }
}

TEST_CASE("a repair that cannot be done changes nothing") {
    TempVault temp;
    fill(temp, 50);
    ErrorCode expected = ErrorCode::AuthFailed;
    crypto::SecretBytes secret = temp.passphrase();
    SECTION("a wrong passphrase") { secret = crypto::SecretBytes::fromText("wrong"); }
    SECTION("a vault of a newer version") {
        must(temp.vault().write([](Database& database) { return database.script("PRAGMA user_version = 77"); }));
        expected = ErrorCode::Unsupported;
    }
    temp.close();
    damage(temp.directory() / "vault.db", {60});
    const Bytes before = readFile(temp.directory() / "vault.db");
    const auto refused = repairVault({temp.directory(), secret, std::nullopt, {0}}, temp.clock(), temp.random(), {});
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == expected);
    CHECK(readFile(temp.directory() / "vault.db") == before);
    CHECK_FALSE(fs::exists(temp.directory() / "incoming.part"));
}

namespace {

/// A vault with a short life: one message is there, one was deleted, a draft came and went, a conversation was named.
void liveShortly(Vault& vault) {
    const auto run = [&vault](const char* sql) {
        must(vault.write([sql](Database& database) { return database.script(sql); }));
    };
    run("INSERT INTO conversations(id, title, created_at, updated_at) VALUES(randomblob(16), '', 1, 1)");
    run("INSERT INTO drafts(id, text, updated_at) VALUES(randomblob(16), 'what I want to s', 1)");
    run("INSERT INTO messages(id, conversation_id, role, created_at, text) "
        "SELECT randomblob(16), id, 'user', 1, 'what I want to say' FROM conversations");
    run("DELETE FROM drafts");
    run("INSERT INTO messages(id, conversation_id, role, created_at, text, state) "
        "SELECT randomblob(16), id, 'assistant', 2, '', 'streaming' FROM conversations");
    run("DELETE FROM messages WHERE k = 2");
    run("UPDATE conversations SET title = 'Named', updated_at = 2");
}

std::map<std::string, std::uint64_t> rowsOf(Vault& vault) {
    std::map<std::string, std::uint64_t> rows;
    for (const char* name : {"conversations", "messages", "drafts", "settings", "memories", "jobs"})
        rows[name] = static_cast<std::uint64_t>(countOf(vault, std::string("SELECT count(*) FROM ") + name));
    return rows;
}

/// Nothing counts as lost that is there, or that was never there when the damage came.
void checkNotOvercounted(const DoctorReport& report, const std::map<std::string, std::uint64_t>& rows) {
    for (const auto& [name, count] : rows) {
        const SalvagedTable& table = tableOf(report, name);
        INFO(name << ": read " << table.read << ", lost " << table.lost << " of " << count);
        // One that was deleted may be back, where only an older page can be read.
        CHECK(std::min(table.read, count) + table.lost <= count);
    }
}

}  // namespace

TEST_CASE("whichever page is damaged, the doctor calls nothing lost that was not there") {
    TempVault temp;
    liveShortly(temp.vault());
    const auto rows = rowsOf(temp.vault());
    REQUIRE(rows.at("messages") == 1);
    REQUIRE(rows.at("drafts") == 0);
    const TempDirectory other;
    const fs::path place = other.path() / "sick";
    const bool killed = GENERATE(false, true);
    if (!killed) temp.close();
    fs::copy(temp.directory(), place, fs::copy_options::recursive);
    temp.close();
    const fs::path damagedFile = place / (killed ? "vault.db-wal" : "vault.db");
    const Bytes whole = readFile(damagedFile);
    const Bytes database = readFile(place / "vault.db");
    const std::size_t step = killed ? kFrameBytes : kPageBytes;
    for (std::size_t at = (killed ? kLogHeaderBytes : 0) + 1000; at < whole.size(); at += step) {
        Bytes bytes = whole;
        bytes[at] ^= 1;
        writeFile(place / "vault.db", database);
        writeFile(damagedFile, bytes);
        fs::remove(place / "vault.db-wal.damaged-1");
        fs::remove_all(other.path() / "repaired");
        const auto report = repairVault({place, temp.recoveryPhrase(), other.path() / "repaired", {0}}, temp.clock(),
                                        temp.random(), {});
        INFO((killed ? "frame " : "page ") << at / step + 1);
        REQUIRE(report.ok());
        if (!report->sound) checkNotOvercounted(*report, rows);
    }
}
