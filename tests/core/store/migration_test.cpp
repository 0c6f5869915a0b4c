// SPDX-License-Identifier: AGPL-3.0-or-later
// A vault of an older version is copied, then brought forward in one step or not at all; one of a newer version is left
// as it is, to the last byte.
#include <catch2/catch.hpp>
#include <map>
#include <vector>

#include "core/store/backup.h"
#include "core/store/page_layout.h"
#include "core/store/schema.h"
#include "tests/core/store/bare_database.h"
#include "tests/core/store/faulty_file_system.h"
#include "tests/core/store/golden/golden_content.h"

using namespace hearth;
using namespace hearth::store;
using hearth::test::BareDatabase;
using hearth::test::must;
using hearth::test::TempVault;
namespace fs = std::filesystem;

namespace {

/// Of version 1, or of a later one.
fs::path golden(std::string_view name, int schema = 1) {
    return fs::path(HEARTH_GOLDEN_FILES) / "format-1" / ("schema-" + std::to_string(schema)) / name;
}
std::string textOf(const fs::path& file) { return std::string(asText(test::readFile(file))); }

/// A vault that an earlier version of Hearth left behind, with its log when it was killed.
class OldVault {
public:
    explicit OldVault(bool withLog, int schema = 1) : m_schema(schema) {
        for (const auto* name : {"vault.db", "vault.keys", "vault.keys.b"})
            fs::copy_file(golden(name, schema), m_place / name);
        if (withLog) fs::copy_file(golden("vault.db-wal", schema), m_place / "vault.db-wal");
    }
    Result<std::unique_ptr<Vault>> open(const fs::path& directory) {
        const std::string words = textOf(golden("phrase.txt", m_schema));
        return Vault::open(directory,
                           crypto::SecretBytes::fromText(std::string_view(words).substr(0, words.size() - 1)), {},
                           m_clock, m_random);
    }
    const fs::path& place() const { return m_place; }

private:
    int m_schema;
    test::TempDirectory m_directory;
    fs::path m_place = m_directory.path();
    ManualClock m_clock{test::goldenTime()};
    SystemRandom m_random;
};

std::string describe(Vault& vault, int schema = 1) {
    return must(vault.read([schema](Database& database) { return test::describeGolden(database, schema); }));
}

std::int64_t versionOf(Vault& vault) {
    return must(vault.read([](Database& database) { return database.integer("PRAGMA user_version"); }));
}

Status upgrade(Database& database, Migrations steps) {
    HEARTH_TRY_STATUS(database.run("BEGIN IMMEDIATE"));
    const Status done = migrate(database, steps);
    return database.run(done.ok() ? "COMMIT" : "ROLLBACK").ok() ? done : Status(fail(ErrorCode::Internal, "no end"));
}

/// Every file but the lock, with its content and the time of its last change.
std::map<std::string, std::pair<Bytes, fs::file_time_type>> filesIn(const fs::path& directory) {
    std::map<std::string, std::pair<Bytes, fs::file_time_type>> files;
    for (const auto& entry : fs::directory_iterator(directory))
        if (entry.path().filename() != "vault.lock")
            files[entry.path().filename().string()] = {test::readFile(entry.path()), entry.last_write_time()};
    return files;
}

}  // namespace

TEST_CASE("a vault of an older version is copied, then brought to this version with all that it held") {
    const int schema = GENERATE(1, 2, 3, 4, 5, 6);
    const bool withLog = GENERATE(false, true);
    OldVault old(withLog, schema);
    const std::string held = textOf(golden(withLog ? "with-log.txt" : "closed.txt", schema));
    {
        const auto vault = must(old.open(old.place()));
        CHECK(versionOf(*vault) == kSchemaVersion);
        CHECK(describe(*vault, schema) == held);
        CHECK(must(vault->verify()).sound());
        CHECK(must(lastBackup(*vault)).has_value() == (schema >= 2));
    }
    const auto snapshots = snapshotsOf(old.place());
    REQUIRE(snapshots.size() == 1);
    CHECK(snapshots[0].kind == CopyKind::BeforeVersion);
    CHECK(snapshots[0].name.starts_with("before-version-7-20"));
    // The copy is of its version until it is opened in its turn.
    const auto copy = must(old.open(snapshots[0].directory));
    CHECK(describe(*copy, schema) == held);
    CHECK(snapshotsOf(snapshots[0].directory).size() == 1);
}

TEST_CASE("opening again changes and copies nothing more") {
    OldVault old(false);
    must(old.open(old.place()));
    const Bytes before = test::readFile(old.place() / "vault.db");
    must(old.open(old.place()));
    CHECK(test::readFile(old.place() / "vault.db") == before);
    CHECK(snapshotsOf(old.place()).size() == 1);
}

TEST_CASE("an upgrade that a failing disk interrupts leaves version 1 whole, and is done when the disk works") {
    const test::Fault fault = GENERATE(test::Fault::DiskFull, test::Fault::WriteError, test::Fault::SyncError);
    const int step = fault == test::Fault::SyncError ? 1 : 9;
    int failed = 0;
    for (int nth = 1;; nth += step) {
        OldVault old(true);
        bool struck = false;
        {
            test::FaultyFileSystem disk(fault, nth, test::FaultyFileSystem::Duration::Lasts);
            const auto vault = old.open(old.place());
            struck = disk.struck();
            if (!vault.ok()) ++failed;
        }
        const auto vault = must(old.open(old.place()));
        CHECK(describe(*vault) == textOf(golden("with-log.txt")));
        CHECK(versionOf(*vault) == kSchemaVersion);
        if (!struck) break;
    }
    CHECK(failed > 1);
}

TEST_CASE("a migration that fails half way undoes all of it") {
    BareDatabase bare;
    Database database = must(bare.open());
    // The triggers of change capture want every table of this version.
    std::vector<const char*> steps(migrations().begin(), migrations().end());
    steps.insert(steps.end(), {"CREATE TABLE a(x); INSERT INTO a VALUES(1)",
                               "ALTER TABLE a ADD COLUMN y; UPDATE a SET x = 2", "INSERT INTO nowhere VALUES(1)"});
    const std::size_t first = migrations().size() + 1;
    must(upgrade(database, Migrations(steps).first(first)));
    CHECK_FALSE(upgrade(database, steps).ok());
    CHECK(must(database.integer("PRAGMA user_version")) == kSchemaVersion + 1);
    CHECK(must(database.integer("SELECT x FROM a")) == 1);
    CHECK_FALSE(database.prepare("SELECT y FROM a").ok());
    must(upgrade(database, Migrations(steps).first(first + 1)));
    CHECK(must(database.integer("PRAGMA user_version")) == kSchemaVersion + 2);
    CHECK(must(database.integer("SELECT x FROM a")) == 2);
    CHECK(upgrade(database, Migrations(steps).first(first)).error().code == ErrorCode::Unsupported);
}

TEST_CASE("a vault of a newer version does not open, and not a byte of it is written") {
    TempVault temp;
    must(temp.vault().write([](Database& database) {
        return database.script("PRAGMA user_version = " + std::to_string(kSchemaVersion + 1));
    }));
    const bool killed = GENERATE(false, true);
    const test::TempDirectory other;
    const fs::path place = other.path() / "v";
    if (!killed) temp.close();
    fs::copy(temp.directory(), place, fs::copy_options::recursive);
    SECTION("its schema is newer") {}
    SECTION("its pages are of a newer format") {
        Bytes bytes = test::readFile(place / "vault.db");
        for (std::size_t at = kFormatAt; at < bytes.size(); at += kPageBytes) bytes[at] = kPageFormat + 1;
        test::writeFile(place / "vault.db", bytes);
    }
    SECTION("its keys are of a newer format") {
        for (const auto* name : {"vault.keys", "vault.keys.b"}) {
            Bytes bytes = test::readFile(place / name);
            bytes[17] = 9;
            test::writeFile(place / name, bytes);
        }
    }
    const auto before = filesIn(place);
    const auto opened = Vault::open(place, temp.passphrase(), {0}, temp.clock(), temp.random());
    REQUIRE_FALSE(opened.ok());
    CHECK(opened.error().code == ErrorCode::Unsupported);
    CHECK(filesIn(place) == before);
}

TEST_CASE("one damaged page is not mistaken for a newer format") {
    TempVault temp;
    temp.close();
    Bytes bytes = test::readFile(temp.directory() / "vault.db");
    bytes[GENERATE(0, 1) * kPageBytes + kFormatAt] = kPageFormat + 1;
    test::writeFile(temp.directory() / "vault.db", bytes);
    CHECK(Vault::open(temp.directory(), temp.passphrase(), {0}, temp.clock(), temp.random()).error().code ==
          ErrorCode::Corrupt);
}
