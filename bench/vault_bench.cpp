// SPDX-License-Identifier: AGPL-3.0-or-later
// What encryption costs: the same work on an encrypted database and on plain SQLite, as ratios in one JSON document.
// Both run through the same wrapper, settings and statements; each answer is checked.
//   vault_bench [--quick] [--messages N] [--directory DISK]
// Measured in memory (/dev/shm) and in DISK (else TMPDIR), on one core and on two. --quick: a twentieth of it.
#include <fcntl.h>
#include <fmt/format.h>
#include <pthread.h>
#include <sqlite3.h>
#include <unistd.h>

#include <charconv>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/base/json.h"
#include "core/store/connection.h"
#include "core/store/vault_vfs.h"

using namespace hearth;
using namespace hearth::store;

namespace {

constexpr const char* kSchema =
    "CREATE TABLE m(k INTEGER PRIMARY KEY, c INTEGER, text TEXT); CREATE INDEX m_c ON m(c, k);"
    "CREATE VIRTUAL TABLE words USING fts5(text, content='m', content_rowid='k');"
    "CREATE TRIGGER m_words AFTER INSERT ON m BEGIN INSERT INTO words(rowid, text) VALUES(NEW.k, NEW.text); END";

struct Times {
    std::map<std::string, double> milliseconds;
};

struct Extent {
    int messages = 200000;
    int pointReads = 50000;
    int searches = 200;
    int commits = 300;
    std::int64_t coldMebibytes = 1024;
};

struct Setting {
    std::string name;
    std::filesystem::path directory;
    int cores;
};

/// Invented texts with the lengths of chat messages, the same for both databases, made before anything is timed.
std::vector<std::string> someTexts(int messages) {
    std::mt19937 random(1);
    std::vector<std::string> texts(static_cast<std::size_t>(messages));
    for (auto& text : texts) {
        const std::size_t size = 200 + random() % 800;
        while (text.size() < size) text += fmt::format("word{} ", random() % (1 + random() % 5000));
    }
    return texts;
}

Status measure(Times& times, const std::string& what, const std::function<Status()>& work) {
    const double start = steadyMilliseconds();
    HEARTH_TRY_STATUS(work());
    times.milliseconds[what] = steadyMilliseconds() - start;
    return {};
}

Status expect(bool condition) {
    return condition ? Status() : Status(fail(ErrorCode::Internal, "the benchmark's answer is wrong"));
}

Status insertAll(Database& database, const std::vector<std::string>& texts) {
    const int messages = static_cast<int>(texts.size());
    for (int row = 0; row < messages; ++row) {
        if (row % 2000 == 0) HEARTH_TRY_STATUS(database.run("BEGIN IMMEDIATE"));
        HEARTH_TRY_STATUS(
            database.run("INSERT INTO m(c, text) VALUES(?1, ?2)", row / 20, texts[static_cast<std::size_t>(row)]));
        if (row % 2000 == 1999 || row + 1 == messages) HEARTH_TRY_STATUS(database.run("COMMIT"));
    }
    return {};
}

/// Rows out of the first `among`: few stay in the page cache, all of them do not.
Status pointReads(Database& database, const Extent& extent, int among) {
    std::mt19937 random(2);
    std::int64_t bytes = 0;
    for (int read = 0; read < extent.pointReads; ++read) {
        HEARTH_TRY(const auto size, database.integer("SELECT length(text) FROM m WHERE k = ?1",
                                                     static_cast<int>(random() % static_cast<unsigned>(among)) + 1));
        bytes += size;
    }
    return expect(bytes > std::int64_t{extent.pointReads} * 200);
}

Status rankedSearches(Database& database, const Extent& extent) {
    std::mt19937 random(3);
    std::int64_t found = 0;
    for (int search = 0; search < extent.searches; ++search) {
        const auto words = fmt::format("word{} OR word{}", 300 + random() % 2000, 300 + random() % 2000);
        HEARTH_TRY(const auto rows,
                   database.integer("SELECT count(*) FROM (SELECT rowid FROM words WHERE words MATCH ?1 "
                                    "ORDER BY rank LIMIT 20)",
                                    words));
        found += rows;
    }
    return expect(found > 0);
}

Status scan(Database& database, const Extent& extent) {
    HEARTH_TRY(const auto found, database.integer("SELECT count(*) FROM m WHERE text LIKE '%word%'"));
    return expect(found == extent.messages);
}

Status singleCommits(Database& database, const Extent& extent) {
    for (int commit = 0; commit < extent.commits; ++commit)
        HEARTH_TRY_STATUS(database.run("UPDATE m SET c = c + 1 WHERE k = ?1", commit % 290 * 7 + 1));
    return {};
}

/// Closed, flushed, and out of the system's cache where there is a disk below it.
void forget(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return;
    ::fdatasync(descriptor);
    ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED);
    ::close(descriptor);
}

Result<Database> openAt(const std::filesystem::path& file, const std::string& fileSystem) {
    return DatabaseAccess::open({file, fileSystem, Access::ReadWrite, nullptr});
}

Status measureColdOpen(Times& times, const std::filesystem::path& file, const std::string& fileSystem,
                       const Extent& extent) {
    std::fclose(std::fopen(file.c_str(), "ab"));
    {
        HEARTH_TRY(Database database, openAt(file, fileSystem));
        HEARTH_TRY_STATUS(DatabaseAccess::format(database));
        HEARTH_TRY_STATUS(database.script("CREATE TABLE big(k INTEGER PRIMARY KEY, v BLOB)"));
        for (std::int64_t made = 0; made < extent.coldMebibytes; made += 16)
            HEARTH_TRY_STATUS(database.run("INSERT INTO big(v) VALUES(zeroblob(?1))", 16 * 1024 * 1024));
    }
    forget(file);
    HEARTH_TRY_STATUS(measure(times, "coldOpen", [&]() -> Status {
        HEARTH_TRY(Database database, openAt(file, fileSystem));
        HEARTH_TRY(const auto found, database.integer("SELECT k FROM big WHERE k = 1"));
        return expect(found == 1);
    }));
    std::error_code ignored;
    std::filesystem::remove(file, ignored);
    return {};
}

Result<Times> runAll(const std::filesystem::path& file, const std::string& fileSystem, const Extent& extent,
                     const std::vector<std::string>& texts) {
    Times times;
    std::fclose(std::fopen(file.c_str(), "ab"));
    {
        HEARTH_TRY(Database database, openAt(file, fileSystem));
        HEARTH_TRY_STATUS(DatabaseAccess::format(database));
        HEARTH_TRY_STATUS(database.script(kSchema));
        HEARTH_TRY_STATUS(measure(times, "insert", [&] { return insertAll(database, texts); }));
        HEARTH_TRY_STATUS(pointReads(database, extent, extent.messages / 20));
        HEARTH_TRY_STATUS(
            measure(times, "pointReadCached", [&] { return pointReads(database, extent, extent.messages / 20); }));
        HEARTH_TRY_STATUS(measure(times, "rankedSearch", [&] { return rankedSearches(database, extent); }));
        HEARTH_TRY_STATUS(measure(times, "singleCommit", [&] { return singleCommits(database, extent); }));
        HEARTH_TRY_STATUS(database.script("UPDATE m SET c = c + 1 WHERE k % 40 = 0"));
        HEARTH_TRY_STATUS(
            measure(times, "checkpoint", [&] { return database.script("PRAGMA wal_checkpoint(TRUNCATE)"); }));
    }
    HEARTH_TRY(Database database, openAt(file, fileSystem));
    HEARTH_TRY_STATUS(
        measure(times, "pointReadUncached", [&] { return pointReads(database, extent, extent.messages); }));
    HEARTH_TRY_STATUS(measure(times, "scan", [&] { return scan(database, extent); }));
    return times;
}

/// One vault and its plain twin, one after the other in a directory of its own.
Result<Json> compare(const Setting& setting, const Extent& extent, const std::vector<std::string>& texts) {
    cpu_set_t cores;
    CPU_ZERO(&cores);
    for (int core = 0; core < setting.cores; ++core) CPU_SET(core, &cores);
    if (::sched_setaffinity(0, sizeof(cores), &cores) != 0)
        return fail(ErrorCode::Unavailable, "this machine has fewer cores");
    SystemRandom random;
    crypto::SecretBytes key(32);
    random.fill(key.exposeWritable());
    HEARTH_TRY(const auto vfs, VaultVfs::create(PageCipher(key, FileId(IdBytes{1}), 1), random));
    const std::string plainName = sqlite3_vfs_find(nullptr)->zName;
    HEARTH_TRY(Times plain, runAll(setting.directory / "plain.db", plainName, extent, texts));
    HEARTH_TRY(Times vault, runAll(setting.directory / std::string(kTaggedDatabase), vfs->name(), extent, texts));
    for (const auto& file : {"plain.db", "vault.db", "vault.tags", "vault.tags.b"})
        std::filesystem::remove(setting.directory / file);
    if (setting.cores == 1) {
        HEARTH_TRY_STATUS(measureColdOpen(plain, setting.directory / "plain.db", plainName, extent));
        HEARTH_TRY_STATUS(
            measureColdOpen(vault, setting.directory / std::string(kTaggedDatabase), vfs->name(), extent));
    }
    Json result = Json::object();
    for (const auto& [what, milliseconds] : vault.milliseconds) {
        const double other = plain.milliseconds.at(what);
        result[what] = {{"vaultMs", milliseconds}, {"plainMs", other}, {"ratio", milliseconds / other}};
    }
    return result;
}

/// Makes a directory in `parent`, measures in it and removes it.
Result<Json> compareIn(Setting setting, const Extent& extent, const std::vector<std::string>& texts) {
    std::string directory = (setting.directory / "vault-bench-XXXXXX").string();
    if (::mkdtemp(directory.data()) == nullptr) return fail(ErrorCode::Unavailable, "no directory to measure in");
    setting.directory = directory;
    auto result = compare(setting, extent, texts);
    std::error_code ignored;
    std::filesystem::remove_all(directory, ignored);
    return result;
}

struct Arguments {
    Extent extent;
    std::filesystem::path disk = std::filesystem::temp_directory_path();
};

std::optional<Arguments> parse(int count, char** arguments) {
    Arguments parsed;
    for (int i = 1; i < count; ++i) {
        const std::string_view word = arguments[i];
        const bool more = i + 1 < count;
        if (word == "--quick") {
            parsed.extent = {10000, 5000, 20, 60, 64};
        } else if (word == "--messages" && more) {
            const std::string_view text = arguments[++i];
            const auto read = std::from_chars(text.data(), text.data() + text.size(), parsed.extent.messages);
            if (read.ec != std::errc() || parsed.extent.messages < 10000) return std::nullopt;
        } else if (word == "--directory" && more) {
            parsed.disk = arguments[++i];
        } else {
            return std::nullopt;
        }
    }
    return parsed;
}

}  // namespace

int main(int count, char** arguments) {
    const auto parsed = parse(count, arguments);
    if (!parsed) {
        std::fprintf(stderr, "vault_bench [--quick] [--messages N, at least 10000] [--directory DISK]\n");
        return 2;
    }
    const auto texts = someTexts(parsed->extent.messages);
    Json document = {{"messages", parsed->extent.messages}, {"settings", Json::object()}};
    const Setting settings[] = {
        {"memoryOneCore", "/dev/shm", 1}, {"diskOneCore", parsed->disk, 1}, {"diskTwoCores", parsed->disk, 2}};
    for (const Setting& setting : settings) {
        auto result = compareIn(setting, parsed->extent, texts);
        if (!result.ok()) {
            std::fprintf(stderr, "%s: %s\n", setting.name.c_str(), result.error().detail.c_str());
            return 1;
        }
        document["settings"][setting.name] = std::move(*result);
    }
    std::puts(dumpJson(document).c_str());
    return 0;
}
