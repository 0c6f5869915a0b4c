// SPDX-License-Identifier: AGPL-3.0-or-later
// A backup is a whole vault, made while the other one is in use; it is there whole or not at all.
#include "core/store/backup.h"

#include <sys/stat.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <set>
#include <thread>

#include "core/store/vault_swap.h"
#include "tests/core/store/bare_database.h"
#include "tests/core/store/vault_samples.h"

using namespace hearth;
using namespace hearth::store;
using namespace hearth::test;
namespace fs = std::filesystem;

namespace {

std::set<std::string> namesIn(const fs::path& directory) {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(directory)) names.insert(entry.path().filename().string());
    return names;
}

}  // namespace

TEST_CASE("a backup opens by itself with the same passphrase and holds what was said") {
    TempVault temp;
    const TempDirectory other;
    say(temp.vault(), 200);
    const VaultCopy copy = must(backUp(temp.vault(), other.path() / "backup", {}));
    CHECK(copy.bytes == fs::file_size(copy.directory / "vault.db"));
    say(temp.vault(), 1, "later");
    const auto opened = must(openAt(temp, copy.directory));
    CHECK(countMessages(*opened) == 200);
    CHECK(opened->id() == temp.vault().id());
    CHECK(must(opened->verify()).sound());
    CHECK(countMessages(temp.vault()) == 201);
}

TEST_CASE("the vault remembers where and when its last backup was made") {
    TempVault temp;
    const TempDirectory other;
    CHECK_FALSE(must(lastBackup(temp.vault())).has_value());
    must(backUp(temp.vault(), other.path() / "a", {}));
    temp.clock().advance(kDay);
    must(backUp(temp.vault(), other.path() / "b", {}));
    temp.clock().advance(-kHour);
    must(backUp(temp.vault(), other.path() / "a", {}));
    const auto last = must(lastBackup(temp.vault()));
    REQUIRE(last.has_value());
    CHECK(last->directory == fs::canonical(other.path() / "b"));
    CHECK(last->at == temp.clock().now().plus(kHour));
    CHECK(countOf(temp.vault(), "SELECT count(*) FROM backups") == 2);
}

TEST_CASE("a later backup takes the place of an earlier one of the same vault") {
    TempVault temp;
    const TempDirectory other;
    const fs::path place = other.path() / "backup";
    say(temp.vault(), 10);
    must(backUp(temp.vault(), place, {}));
    say(temp.vault(), 10);
    must(backUp(temp.vault(), place, {}));
    CHECK(namesIn(place) ==
          std::set<std::string>{"backup.json", "vault.db", "vault.keys", "vault.keys.b", "vault.lock", "vault.tags"});
    CHECK(countMessages(*must(openAt(temp, place))) == 20);
    // Looking into a backup does not make it anything else.
    must(backUp(temp.vault(), place, {}));
}

TEST_CASE("a folder with anything else in it is refused and left alone") {
    TempVault temp;
    TempVault stranger;
    const TempDirectory other;
    const fs::path place = other.path() / "place";
    fs::create_directory(place);
    SECTION("a file of somebody's") { writeFile(place / "letter.txt", asBytes("dear")); }
    SECTION("another vault's backup") { must(backUp(stranger.vault(), place, {})); }
    SECTION("a vault without a description") { fs::copy(stranger.directory(), place, fs::copy_options::recursive); }
    SECTION("a backup in which somebody has gone on writing") {
        must(backUp(temp.vault(), place, {}));
        say(*must(openAt(temp, place)), 1);
    }
    SECTION("what is left of a vault") { writeFile(place / "vault.keys", asBytes("keys")); }
    const auto before = namesIn(place);
    const auto refused = backUp(temp.vault(), place, {});
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == ErrorCode::Conflict);
    auto after = namesIn(place);
    after.erase("vault.lock");
    for (const std::string& name : after) CHECK(before.contains(name));
}

TEST_CASE("the vault's own folder, and anything in it, is no place for a backup") {
    TempVault temp;
    const std::string inside = GENERATE("", "x", "snapshots/today", "x/../y");
    const auto refused = backUp(temp.vault(), temp.directory() / inside, {});
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == ErrorCode::InvalidArgument);
    const TempDirectory other;
    fs::create_directory_symlink(temp.directory(), other.path() / "link");
    CHECK(backUp(temp.vault(), other.path() / "link", {}).error().code == ErrorCode::InvalidArgument);
}

TEST_CASE("a backup that somebody has open is not replaced under them") {
    TempVault temp;
    const TempDirectory other;
    must(backUp(temp.vault(), other.path() / "backup", {}));
    const auto held = must(openAt(temp, other.path() / "backup"));
    CHECK(backUp(temp.vault(), other.path() / "backup", {}).error().code == ErrorCode::Locked);
}

TEST_CASE("a cancelled backup leaves nothing, and the one before it whole") {
    TempVault temp;
    const TempDirectory other;
    say(temp.vault(), 2000);
    const bool earlier = GENERATE(false, true);
    const fs::path place = other.path() / "backup";
    if (earlier) must(backUp(temp.vault(), place, {}));
    const int stopAt = GENERATE(1, 3, 4);
    Watch watch;
    int told = 0;
    std::uint64_t last = 0;
    watch.progress = [&](std::uint64_t done, std::uint64_t all) {
        CHECK(done <= all);
        CHECK(done >= last);
        last = done;
        if (++told == stopAt) watch.cancel.cancel();
    };
    CHECK(backUp(temp.vault(), place, watch).error().code == ErrorCode::Cancelled);
    CHECK(fs::exists(place) == earlier);
    if (earlier) CHECK(countMessages(*must(openAt(temp, place))) == 2000);
    CHECK(must(lastBackup(temp.vault())).has_value() == earlier);
}

TEST_CASE("what others write meanwhile keeps no backup from being one moment of the vault") {
    TempVault temp;
    const TempDirectory other;
    must(temp.vault().write([](Database& database) {
        return database.script(
            "CREATE TABLE sum(k INTEGER PRIMARY KEY, v INTEGER); INSERT INTO sum VALUES(1, 0), (2, 0)");
    }));
    say(temp.vault(), 2000);
    std::atomic<bool> stop = false;
    std::atomic<int> failed = 0;
    std::thread writer([&] {
        while (!stop) {
            const Status moved = temp.vault().write([](Database& database) -> Status {
                HEARTH_TRY_STATUS(database.run("UPDATE sum SET v = v + 1 WHERE k = 1"));
                HEARTH_TRY_STATUS(
                    database.run("UPDATE messages SET text = text || 'x' WHERE k % 50 = abs(random()) % 50"));
                return database.run("UPDATE sum SET v = v - 1 WHERE k = 2");
            });
            if (!moved.ok()) ++failed;
        }
    });
    for (int round = 0; round < 3; ++round) {
        const VaultCopy copy = must(backUp(temp.vault(), other.path() / "backup", {}));
        const auto opened = must(openAt(temp, copy.directory));
        CHECK(countOf(*opened, "SELECT sum(v) FROM sum") == 0);
        CHECK(must(opened->verify()).sound());
    }
    stop = true;
    writer.join();
    CHECK(failed == 0);
    CHECK(must(temp.vault().verify()).sound());
}

TEST_CASE("a damaged vault gives no backup, and the earlier one stays") {
    TempVault temp;
    const TempDirectory other;
    const fs::path place = other.path() / "backup";
    say(temp.vault(), 2000);
    must(backUp(temp.vault(), place, {}));
    temp.close();
    Bytes bytes = readFile(temp.directory() / "vault.db");
    bytes[bytes.size() - 5 * 4096 + 99] ^= 1;
    writeFile(temp.directory() / "vault.db", bytes);
    temp.reopen();
    CHECK(backUp(temp.vault(), place, {}).error().code == ErrorCode::Corrupt);
    CHECK(countMessages(*must(openAt(temp, place))) == 2000);
}

TEST_CASE("nobody else on the machine may look into a backup or a snapshot") {
    TempVault temp;
    const TempDirectory other;
    const VaultCopy copy = must(backUp(temp.vault(), other.path() / "deep" / "backup", {}));
    const auto snapshot = must(takeDailySnapshot(temp.vault(), {}));
    for (const fs::path& directory : {copy.directory, snapshot->directory})
        for (const auto& entry : fs::recursive_directory_iterator(directory)) {
            struct stat status {};
            REQUIRE(::stat(entry.path().c_str(), &status) == 0);
            CHECK((status.st_mode & 077) == 0);
        }
}

TEST_CASE("each day has one snapshot, and the last seven are kept") {
    TempVault temp;
    for (int day = 0; day < 10; ++day) {
        say(temp.vault(), 1);
        CHECK(must(takeDailySnapshot(temp.vault(), {})).has_value());
        temp.clock().advance(kHour);
        CHECK_FALSE(must(takeDailySnapshot(temp.vault(), {})).has_value());
        temp.clock().advance(kDay - kHour);
    }
    const auto snapshots = snapshotsOf(temp.directory());
    REQUIRE(snapshots.size() == 7);
    CHECK(snapshots.front().name == "2026-11-29");
    CHECK(snapshots.back().name == "2026-11-23");
    CHECK(countMessages(*must(openAt(temp, snapshots.back().directory))) == 4);
}

TEST_CASE("clearing old snapshots touches nothing that it did not make") {
    TempVault temp;
    const fs::path place = temp.directory() / "snapshots";
    fs::create_directories(place / "2001-01-01");
    writeFile(place / "2001-01-01" / "vault.db", asBytes("somebody's"));
    fs::create_directories(place / "mine");
    writeFile(place / "2002-02-02", asBytes("a file"));
    for (int day = 0; day < 9; ++day, temp.clock().advance(kDay)) must(takeDailySnapshot(temp.vault(), {}));
    CHECK(fs::exists(place / "2001-01-01" / "vault.db"));
    CHECK(fs::exists(place / "mine"));
    CHECK(fs::exists(place / "2002-02-02"));
    CHECK_FALSE(fs::exists(place / "2026-11-20"));
}

TEST_CASE("a snapshot is no vault of the folder that it lies in") {
    TempVault temp;
    must(takeDailySnapshot(temp.vault(), {}));
    temp.close();
    for (const auto* file : {"vault.db", "vault.keys", "vault.keys.b"}) fs::remove(temp.directory() / file);
    CHECK_FALSE(Vault::exists(temp.directory()));
    CHECK(
        Vault::create(temp.directory(), temp.passphrase(), KdfProfile::Interactive, temp.clock(), temp.random()).ok());
    CHECK(snapshotsOf(temp.directory()).size() == 1);
}

TEST_CASE("a swap that was killed at any step is finished by whoever opens the vault next") {
    TempVault temp;
    const TempDirectory other;
    const fs::path place = other.path() / "backup";
    say(temp.vault(), 5);
    must(backUp(temp.vault(), place, {}));
    say(temp.vault(), 5);
    must(backUp(temp.vault(), other.path() / "newer", {}));
    fs::remove(other.path() / "newer" / "vault.lock");
    const int step = GENERATE(0, 1, 2, 3, 4, 5);
    const fs::path whole = place / "incoming.replace";
    const auto incoming = step < 3 ? whole : place / "arriving";
    fs::rename(other.path() / "newer", step == 0 ? place / "incoming.part" : incoming);
    if (step == 2) fs::remove(place / "vault.db");
    if (step >= 3)
        for (const auto* file : {"vault.db", "vault.keys", "vault.keys.b", "backup.json"}) fs::remove(place / file);
    if (step >= 4) fs::rename(incoming / "vault.db", place / "vault.db");
    if (step == 5) fs::rename(incoming / "vault.keys", place / "vault.keys");
    CHECK(Vault::exists(place));
    CHECK(countMessages(*must(openAt(temp, place))) == (step == 0 ? 5 : 10));
    CHECK(namesIn(place) ==
          std::set<std::string>{"backup.json", "vault.db", "vault.keys", "vault.keys.b", "vault.lock", "vault.tags"});
}
