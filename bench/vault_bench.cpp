// SPDX-License-Identifier: AGPL-3.0-or-later
// What encryption costs: the same work on an encrypted database and on plain SQLite, as ratios in one JSON document.
// Both run through the same wrapper, settings and statements; each answer is checked. vault_bench [messages]
// [directory]
#include <fmt/format.h>
#include <sqlite3.h>

#include <charconv>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <map>
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
    "CREATE TABLE m(k INTEGER PRIMARY KEY, c INTEGER, text TEXT); CREATE INDEX m_c ON m(c, k);";

struct Times {
    std::map<std::string, double> milliseconds;
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

Status pointReads(Database& database, int messages) {
    std::mt19937 random(2);
    std::int64_t bytes = 0;
    for (int read = 0; read < 50000; ++read) {
        HEARTH_TRY(const auto size, database.integer("SELECT length(text) FROM m WHERE k = ?1",
                                                     static_cast<int>(random() % static_cast<unsigned>(messages)) + 1));
        bytes += size;
    }
    return expect(bytes > 50000 * 200);
}

Status scan(Database& database, int messages) {
    HEARTH_TRY(const auto found, database.integer("SELECT count(*) FROM m WHERE text LIKE '%word%'"));
    return expect(found == messages);
}

Status singleCommits(Database& database) {
    for (int commit = 0; commit < 200; ++commit)
        HEARTH_TRY_STATUS(database.run("UPDATE m SET c = c + 1 WHERE k = ?1", commit * 7 + 1));
    return {};
}

Result<Times> runAll(const std::filesystem::path& file, const std::string& fileSystem,
                     const std::vector<std::string>& texts) {
    const int messages = static_cast<int>(texts.size());
    Times times;
    const auto open = [&] { return DatabaseAccess::open({file, fileSystem, Access::ReadWrite, nullptr}); };
    std::fclose(std::fopen(file.c_str(), "ab"));
    {
        HEARTH_TRY(Database database, open());
        HEARTH_TRY_STATUS(DatabaseAccess::format(database));
        HEARTH_TRY_STATUS(database.script(kSchema));
        HEARTH_TRY_STATUS(measure(times, "insert", [&] { return insertAll(database, texts); }));
        HEARTH_TRY_STATUS(measure(times, "pointReadWarm", [&] { return pointReads(database, messages); }));
        HEARTH_TRY_STATUS(measure(times, "singleCommit", [&] { return singleCommits(database); }));
    }
    HEARTH_TRY_STATUS(measure(times, "coldOpen", [&]() -> Status {
        HEARTH_TRY(Database database, open());
        HEARTH_TRY(const auto found, database.integer("SELECT k FROM m WHERE k = 1"));
        return expect(found == 1);
    }));
    HEARTH_TRY(Database database, open());
    HEARTH_TRY_STATUS(measure(times, "scan", [&] { return scan(database, messages); }));
    return times;
}

Result<Json> compare(const std::filesystem::path& directory, int messages) {
    SystemRandom random;
    crypto::SecretBytes key(32);
    random.fill(key.exposeWritable());
    HEARTH_TRY(const auto vfs, VaultVfs::create(PageCipher(key, FileId(IdBytes{1}), 1), random));
    const std::string plainName = sqlite3_vfs_find(nullptr)->zName;
    const auto texts = someTexts(messages);
    HEARTH_TRY(const Times plain, runAll(directory / "plain.db", plainName, texts));
    HEARTH_TRY(const Times vault, runAll(directory / "vault.db", vfs->name(), texts));
    Json result = {{"messages", messages}, {"measures", Json::object()}};
    for (const auto& [what, milliseconds] : vault.milliseconds) {
        const double other = plain.milliseconds.at(what);
        result["measures"][what] = {{"vaultMs", milliseconds}, {"plainMs", other}, {"ratio", milliseconds / other}};
    }
    return result;
}

}  // namespace

int main(int count, char** arguments) {
    int messages = 100000;
    if (count > 1) {
        const std::string_view text = arguments[1];
        const auto parsed = std::from_chars(text.data(), text.data() + text.size(), messages);
        if (parsed.ec != std::errc() || messages < 2000) return 2;
    }
    const auto parent = count > 2 ? std::filesystem::path(arguments[2]) : std::filesystem::temp_directory_path();
    std::string directory = (parent / "vault-bench-XXXXXX").string();
    if (::mkdtemp(directory.data()) == nullptr) return 1;
    const auto result = compare(directory, messages);
    std::error_code ignored;
    std::filesystem::remove_all(directory, ignored);
    if (!result.ok()) {
        std::fprintf(stderr, "%s\n", result.error().detail.c_str());
        return 1;
    }
    std::puts(dumpJson(*result).c_str());
    return 0;
}
