// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/core/store/proof/large_file.h"

#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <array>

#include "core/store/big_endian.h"
#include "tests/core/store/bare_database.h"

namespace hearth::test {

namespace {

namespace fs = std::filesystem;
using namespace store;

constexpr std::uint32_t kPagesIn4GiB = 1U << 20;
constexpr int kRowBytes = 30000;  // seven pages or eight

sqlite3_file* fileOf(Database& database) {
    sqlite3_file* file = nullptr;
    sqlite3_file_control(DatabaseAccess::handle(database), "main", SQLITE_FCNTL_FILE_POINTER, &file);
    return file;
}

/// Makes page 1 say that the database has so many pages, and the file as long. What lies between was never written:
/// SQLite reads no page that nothing points to.
void pretendPages(BareDatabase& bare, std::uint32_t pages) {
    {
        Database database = must(bare.open());
        must(database.script("PRAGMA wal_checkpoint(TRUNCATE)"));
        must(database.integer("SELECT count(*) FROM sqlite_schema"));
        sqlite3_file* file = fileOf(database);
        std::array<std::uint8_t, kPageBytes> page{};
        constexpr std::size_t kSizeAt = 28;
        if (file->pMethods->xRead(file, page.data(), kPageBytes, 0) != SQLITE_OK) throw std::runtime_error("page 1");
        storeBigEndian(page.data() + kSizeAt, pages);
        if (file->pMethods->xWrite(file, page.data(), kPageBytes, 0) != SQLITE_OK) throw std::runtime_error("page 1");
    }
    fs::resize_file(bare.file(), std::uint64_t{pages} * kPageBytes);
}

std::string rowOf(std::uint64_t seed, std::int64_t number) {
    std::string row = fmt::format("{}-{} ", seed, number);
    while (row.size() < kRowBytes) row += row;
    row.resize(kRowBytes);
    return row;
}

void addRows(Database& database, std::uint64_t seed, std::int64_t count) {
    const std::int64_t first = must(database.integer("SELECT coalesce(max(k), 0) + 1 FROM t"));
    must(database.run("BEGIN IMMEDIATE"));
    for (std::int64_t number = first; number < first + count; ++number)
        must(database.run("INSERT INTO t(k, v) VALUES(?1, ?2)", number, rowOf(seed, number)));
    must(database.run("COMMIT"));
}

/// Empty, or what is wrong with the rows.
std::string check(Database& database, std::uint64_t seed, std::int64_t expected) {
    auto rows = database.prepare("SELECT k, v FROM t ORDER BY k");
    if (!rows.ok()) return rows.error().detail;
    std::int64_t number = 0;
    for (;;) {
        const auto row = rows->step();
        if (!row.ok()) return row.error().detail;
        if (!*row) break;
        if (rows->integer(0) != ++number || rows->text(1) != rowOf(seed, number)) return fmt::format("row {}", number);
    }
    if (number != expected) return fmt::format("{} of {} rows", number, expected);
    // Of the table alone: the pages in between belong to nothing.
    Statement complaint = must(database.prepare("PRAGMA integrity_check('t')"));
    if (!must(complaint.step()) || complaint.text(0) != "ok") return "the integrity check complains";
    return {};
}

bool lockPageIsUntouched(const fs::path& file) {
    std::array<char, kPageBytes> page{};
    std::FILE* stream = std::fopen(file.c_str(), "rb");
    ::fseeko(stream, std::int64_t{kLockBytePage - 1} * static_cast<std::int64_t>(kPageBytes), SEEK_SET);
    const std::size_t got = std::fread(page.data(), 1, page.size(), stream);
    std::fclose(stream);
    return got == page.size() && std::ranges::all_of(page, [](char byte) { return byte == 0; });
}

}  // namespace

Tally proveSparseLargeFile(const Scale& scale) {
    BareDatabase bare;
    must(must(bare.open()).script("CREATE TABLE t(k INTEGER PRIMARY KEY, v TEXT)"));
    Tally tally;
    std::int64_t rows = 0;
    constexpr std::int64_t kRowsEach = 12;
    for (const std::uint32_t boundary : {kLockBytePage - 1, kPagesIn4GiB, kPagesIn4GiB * 2}) {
        const std::string where = fmt::format("seed {} page {}: ", scale.seed, boundary);
        // The boundary falls somewhere among the rows.
        pretendPages(bare, boundary - 20 - static_cast<std::uint32_t>(scale.seed % 30));
        {
            Database database = must(bare.open());
            addRows(database, scale.seed, kRowsEach);
            rows += kRowsEach;
            if (const auto wrong = check(database, scale.seed, rows); !wrong.empty()) tally.lose(where + wrong);
        }
        Database database = must(bare.open());
        if (const auto wrong = check(database, scale.seed, rows); !wrong.empty())
            tally.lose(where + "opened anew: " + wrong);
        ++tally.runs;
        if (fs::file_size(bare.file()) <= std::uint64_t{boundary} * kPageBytes) tally.lose(where + "did not cross it");
    }
    if (!lockPageIsUntouched(bare.file())) tally.lose("the page of SQLite's locks was written");
    return tally;
}

Tally proveRealLargeFile(const Scale& scale) {
    Tally tally;
    const auto wanted = static_cast<std::uint64_t>(scale.amount) << 20;
    // On a disk: the tests' own directories may be in memory.
    const fs::path directory = fs::temp_directory_path() / fmt::format("hearth-large-{}", ::getpid());
    if (fs::space(fs::temp_directory_path()).available < 3 * wanted) {
        tally.skipped = "the disk has too little room";
        return tally;
    }
    fs::create_directories(directory);
    BareDatabase bare(directory / "vault.db");
    std::int64_t rows = 0;
    {
        Database database = must(bare.open());
        must(database.script("CREATE TABLE t(k INTEGER PRIMARY KEY, v TEXT)"));
        constexpr std::int64_t kRowsEach = 1000;
        for (; static_cast<std::uint64_t>(rows) * kRowBytes < wanted; rows += kRowsEach)
            addRows(database, scale.seed, kRowsEach);
    }
    {
        Database database = must(bare.open());
        if (const auto wrong = check(database, scale.seed, rows); !wrong.empty()) tally.lose(wrong);
    }
    ++tally.runs;
    fs::remove_all(directory);
    return tally;
}

}  // namespace hearth::test
