// SPDX-License-Identifier: AGPL-3.0-or-later
// A vault gets a new database key: nothing is lost whenever it is killed, and no old key opens what is new.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <random>
#include <thread>

#include "core/store/durable_file.h"
#include "core/store/key_ring.h"
#include "core/store/rekey_files.h"
#include "core/store/slots.h"
#include "core/store/vault_state.h"
#include "tests/core/store/bare_database.h"
#include "tests/core/store/faulty_file_system.h"
#include "tests/support/memory_keychain.h"

using namespace hearth;
using namespace hearth::store;
using hearth::test::must;
namespace fs = std::filesystem;

namespace {

constexpr std::string_view kMarker = "MARKER-that-no-disk-may-see";

void fill(Vault& vault, int rows) {
    must(vault.write([&](Database& database) -> Status {
        HEARTH_TRY_STATUS(database.run("CREATE TABLE IF NOT EXISTS filler(k INTEGER PRIMARY KEY, text TEXT)"));
        for (int row = 0; row < rows; ++row)
            HEARTH_TRY_STATUS(
                database.run("INSERT INTO filler(text) VALUES(?1)", std::string(kMarker) + std::string(900, 'x')));
        return {};
    }));
}

std::int64_t rowsOf(const Vault& vault) {
    return must(vault.read([](Database& database) { return database.integer("SELECT count(*) FROM filler"); }));
}

/// Without the table of page tags, which comes with the first checkpoint.
std::vector<std::string> namesIn(const fs::path& directory) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(directory))
        if (entry.path().filename() != "vault.tags") names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
}

const std::vector<std::string> kTidy = {"vault.db", "vault.keys", "vault.keys.b", "vault.lock"};

/// A vault that holds something, closed; its directory is copied for each thing that is tried on it.
struct Template {
    explicit Template(int rows = 60) {
        fill(temp.vault(), rows);
        temp.close();
    }
    Result<std::unique_ptr<Vault>> open(const fs::path& where, const Unlock& how) {
        return Vault::open(where, how, {0}, temp.clock(), temp.random());
    }
    test::TempVault temp;
};

/// Steps of a swap, as they lie on the disk after each: taken from a real one.
struct Stages {
    Bytes database, newDatabase, keys, newKeys;
};

Stages stagesOf(Template& from, const fs::path& scratch) {
    fs::copy(from.temp.directory(), scratch, fs::copy_options::recursive);
    Stages stages{test::readFile(scratch / "vault.db"), {}, test::readFile(scratch / "vault.keys"), {}};
    must(must(from.open(scratch, from.temp.recoveryPhrase()))->rekey({}));
    stages.newDatabase = test::readFile(scratch / "vault.db");
    stages.newKeys = test::readFile(scratch / "vault.keys");
    return stages;
}

}  // namespace

TEST_CASE("after a change of the database key everything is there, under every slot and under no old key") {
    test::TempVault temp;
    test::MemoryKeychain keychain;
    fill(temp.vault(), 200);
    must(temp.vault().keySlots().addKeychain(keychain));
    const Bytes before = test::readFile(temp.directory() / "vault.keys");
    std::vector<SlotId> ids;
    for (const SlotInfo& slot : temp.vault().keySlots().list()) ids.push_back(slot.id);
    must(temp.vault().rekey({}));
    CHECK(temp.vault().generation() == 2);
    // It is in use as before, without a start in between.
    CHECK(rowsOf(temp.vault()) == 200);
    fill(temp.vault(), 10);
    CHECK(must(temp.vault().verify()).sound());
    for (std::size_t i = 0; i < ids.size(); ++i) CHECK(temp.vault().keySlots().list()[i].id == ids[i]);
    temp.close();
    const crypto::SecretBytes passphrase = temp.passphrase();
    for (const Unlock& how : {Unlock(passphrase), Unlock(temp.recoveryPhrase()), Unlock(keychain)}) {
        const auto vault = must(Vault::open(temp.directory(), how, {0}, temp.clock(), temp.random()));
        CHECK(rowsOf(*vault) == 210);
        CHECK(vault->generation() == 2);
    }
    CHECK(namesIn(temp.directory()) == kTidy);
    // Slots from before open the old key, and that opens nothing here.
    test::writeFile(temp.directory() / "vault.keys", before);
    test::writeFile(temp.directory() / "vault.keys.b", before);
    const auto old = Vault::open(temp.directory(), temp.passphrase(), {0}, temp.clock(), temp.random());
    REQUIRE_FALSE(old.ok());
    CHECK(old.error().code == ErrorCode::Corrupt);
}

TEST_CASE("the database from before is kept until the next start and opens with the slots from before") {
    Template from;
    test::TempDirectory apart;
    {
        auto vault = must(from.open(from.temp.directory(), from.temp.passphrase()));
        must(vault->rekey({}));
        must(vault->rekey({}));
        CHECK(vault->generation() == 3);
    }
    fs::copy(oldDatabaseFile(from.temp.directory()), apart.path() / "vault.db");
    fs::copy(oldKeyFile(from.temp.directory()), apart.path() / "vault.keys");
    const auto old = must(from.open(apart.path(), from.temp.passphrase()));
    CHECK(old->generation() == 2);
    CHECK(rowsOf(*old) == 60);
    CHECK(rowsOf(*must(from.open(from.temp.directory(), from.temp.passphrase()))) == 60);
    CHECK(namesIn(from.temp.directory()) == kTidy);
}

TEST_CASE("wherever a change of keys breaks off, the vault opens with everything, and a wrong secret moves no file") {
    Template from;
    test::TempDirectory scratch;
    const Stages stages = stagesOf(from, scratch.path() / "stages");
    struct Left {
        const char* what;
        std::uint16_t generation;
        std::vector<std::pair<const char*, Bytes>> files;
    };
    const auto& [database, newDatabase, keys, newKeys] = stages;
    const Bytes half(newDatabase.begin(), newDatabase.begin() + 8192 + 100);
    const std::vector<Left> all = {
        {"an empty new database",
         1,
         {{"vault.db", database}, {"vault.db.rekey", {}}, {"vault.keys", keys}, {"vault.keys.b", keys}}},
        {"half a new database with a log",
         1,
         {{"vault.db", database},
          {"vault.db.rekey", half},
          {"vault.db.rekey-wal", half},
          {"vault.keys", keys},
          {"vault.keys.b", keys}}},
        {"new slots written",
         1,
         {{"vault.db", database},
          {"vault.db.rekey", newDatabase},
          {"vault.keys", keys},
          {"vault.keys.b", keys},
          {"vault.keys.rekey", newKeys}}},
        {"old slots kept",
         1,
         {{"vault.db", database},
          {"vault.db.rekey", newDatabase},
          {"vault.keys", keys},
          {"vault.keys.b", keys},
          {"vault.keys.rekey", newKeys},
          {"vault.keys.old", keys}}},
        {"between the renames",
         1,
         {{"vault.db.old", database},
          {"vault.db.rekey", newDatabase},
          {"vault.keys", keys},
          {"vault.keys.b", keys},
          {"vault.keys.rekey", newKeys},
          {"vault.keys.old", keys}}},
        {"renamed",
         2,
         {{"vault.db.old", database},
          {"vault.db", newDatabase},
          {"vault.keys", keys},
          {"vault.keys.b", keys},
          {"vault.keys.rekey", newKeys},
          {"vault.keys.old", keys}}},
        {"half of a copy of the new slots",
         2,
         {{"vault.db.old", database},
          {"vault.db", newDatabase},
          {"vault.keys", keys},
          {"vault.keys.b", keys},
          {"vault.keys.new", Bytes(newKeys.begin(), newKeys.begin() + 99)},
          {"vault.keys.rekey", newKeys},
          {"vault.keys.old", keys}}},
        {"one copy of the new slots",
         2,
         {{"vault.db.old", database},
          {"vault.db", newDatabase},
          {"vault.keys", newKeys},
          {"vault.keys.b", keys},
          {"vault.keys.rekey", newKeys},
          {"vault.keys.old", keys}}},
        {"both copies of the new slots",
         2,
         {{"vault.db.old", database},
          {"vault.db", newDatabase},
          {"vault.keys", newKeys},
          {"vault.keys.b", newKeys},
          {"vault.keys.rekey", newKeys},
          {"vault.keys.old", keys}}},
        {"all but the old files",
         2,
         {{"vault.db.old", database},
          {"vault.db", newDatabase},
          {"vault.keys", newKeys},
          {"vault.keys.b", newKeys},
          {"vault.keys.old", keys}}},
        {"a rename that the disk forgot",
         2,
         {{"vault.db.old", database},
          {"vault.db.rekey", newDatabase},
          {"vault.keys", newKeys},
          {"vault.keys.b", newKeys},
          {"vault.keys.old", keys}}},
    };
    for (const Left& left : all) {
        INFO(left.what);
        test::TempDirectory place;
        for (const auto& [name, content] : left.files) test::writeFile(place.path() / name, content);
        const auto wrong = from.open(place.path(), crypto::SecretBytes::fromText("wrong"));
        REQUIRE_FALSE(wrong.ok());
        CHECK(wrong.error().code == ErrorCode::AuthFailed);
        for (const auto& [name, content] : left.files) CHECK(test::readFile(place.path() / name) == content);
        {
            const auto vault = must(from.open(place.path(), from.temp.passphrase()));
            CHECK(rowsOf(*vault) == 60);
            CHECK(vault->generation() == left.generation);
            CHECK(must(vault->verify()).sound());
            fill(*vault, 1);
        }
        const auto again = must(from.open(place.path(), from.temp.recoveryPhrase()));
        CHECK(rowsOf(*again) == 61);
        CHECK(again->generation() == left.generation);
        auto names = namesIn(place.path());
        std::erase_if(names, [](const std::string& name) { return name == "vault.db-wal"; });
        CHECK(names == kTidy);
        // And it can be done again.
        must(again->rekey({}));
        CHECK(again->generation() == left.generation + 1);
        CHECK(rowsOf(*again) == 61);
    }
}

TEST_CASE("a lost database is not replaced by an older one behind the person's back") {
    Template from;
    must(must(from.open(from.temp.directory(), from.temp.passphrase()))->rekey({}));
    fs::remove(from.temp.directory() / "vault.db");
    const auto opened = from.open(from.temp.directory(), from.temp.passphrase());
    REQUIRE_FALSE(opened.ok());
    CHECK(opened.error().code == ErrorCode::Corrupt);
    CHECK(fs::exists(oldDatabaseFile(from.temp.directory())));
    CHECK_FALSE(Vault::create(from.temp.directory(), from.temp.passphrase(), KdfProfile::Interactive, from.temp.clock(),
                              from.temp.random())
                    .ok());
}

TEST_CASE("a page of the old key in the new database is found") {
    Template from;
    const Bytes old = test::readFile(from.temp.directory() / "vault.db");
    must(must(from.open(from.temp.directory(), from.temp.passphrase()))->rekey({}));
    Bytes mixed = test::readFile(from.temp.directory() / "vault.db");
    std::copy_n(old.begin() + 5 * 4096, 4096, mixed.begin() + 5 * 4096);
    test::writeFile(from.temp.directory() / "vault.db", mixed);
    const auto vault = must(from.open(from.temp.directory(), from.temp.passphrase()));
    const VerifyReport report = must(vault->verify());
    REQUIRE(report.bad.size() == 1);
    CHECK(report.bad[0].page == 6);
}

TEST_CASE("whatever the disk does while keys change, the vault goes on and opens with everything") {
    Template from(12);
    const test::Fault fault = GENERATE(test::Fault::DiskFull, test::Fault::WriteError, test::Fault::SyncError,
                                       test::Fault::OpenError, test::Fault::ReadError, test::Fault::TruncateError);
    int struck = 0;
    for (int nth = 1;; nth += fault == test::Fault::ReadError ? 23 : fault == test::Fault::WriteError ? 7 : 1) {
        test::TempDirectory place;
        const auto where = place.path() / "vault";
        fs::copy(from.temp.directory(), where, fs::copy_options::recursive);
        // Lives under the vault's own layer, and therefore longer than the vault.
        test::FaultyFileSystem disk(fault, nth, test::FaultyFileSystem::Duration::Once);
        bool failed = false;
        INFO("fault " << static_cast<int>(fault) << ", operation " << nth);
        {
            auto vault = from.open(where, from.temp.recoveryPhrase());
            if (vault.ok()) {
                const bool before = disk.struck();
                const Status done = (*vault)->rekey({});
                disk.heal();
                failed = disk.struck() && !before && !done.ok();
                if (failed)
                    CHECK((done.error().code ==
                           (fault == test::Fault::DiskFull ? ErrorCode::Full : ErrorCode::Unavailable)));
                // The fault is over: what could not be done left a vault that works.
                INFO((done.ok() ? std::string("done") : done.error().detail));
                CHECK(rowsOf(**vault) == 12);
                if (failed && (*vault)->generation() == 1) CHECK_FALSE(fs::exists(newKeyFile(where)));
                fill(**vault, 1);
            }
        }
        struck += failed ? 1 : 0;
        if (!disk.struck()) break;
        const auto vault = must(from.open(where, from.temp.recoveryPhrase()));
        CHECK(rowsOf(*vault) >= 12);
    }
    CHECK(struck > (fault == test::Fault::TruncateError ? -1 : 0));
}

TEST_CASE("a change of keys can be stopped and leaves nothing behind") {
    test::TempVault temp;
    fill(temp.vault(), 3000);
    int told = 0;
    std::uint64_t last = 0;
    Watch watch;
    const int stopAt = GENERATE(1, 3);
    watch.progress = [&](std::uint64_t done, std::uint64_t all) {
        CHECK(done >= last);
        CHECK(done <= all);
        last = done;
        if (++told == stopAt) watch.cancel.cancel();
    };
    const Status stopped = temp.vault().rekey(watch);
    REQUIRE_FALSE(stopped.ok());
    CHECK(stopped.error().code == ErrorCode::Cancelled);
    CHECK(temp.vault().generation() == 1);
    CHECK(rowsOf(temp.vault()) == 3000);
    auto names = namesIn(temp.directory());
    std::erase_if(names, [](const std::string& name) { return name == "vault.db-wal"; });
    CHECK(names == kTidy);
}

TEST_CASE("others go on reading and writing around a change of keys, and nothing that they wrote is lost") {
    test::TempVault temp;
    fill(temp.vault(), 300);
    Vault& vault = temp.vault();
    std::atomic<bool> stop = false;
    std::atomic<int> written = 0;
    std::atomic<int> wrong = 0;
    std::thread writer([&] {
        while (!stop) {
            fill(vault, 1);
            ++written;
        }
    });
    std::vector<std::thread> readers;
    for (int i = 0; i < 4; ++i)
        readers.emplace_back([&] {
            while (!stop) {
                const int least = written;
                const auto rows =
                    vault.read([](Database& database) { return database.integer("SELECT count(*) FROM filler"); });
                if (!rows.ok() || *rows < 300 + least) ++wrong;
            }
        });
    for (int round = 0; round < 4; ++round) must(vault.rekey({}));
    stop = true;
    writer.join();
    for (std::thread& reader : readers) reader.join();
    CHECK(wrong == 0);
    CHECK(written > 0);
    CHECK(vault.generation() == 5);
    CHECK(rowsOf(vault) == 300 + written);
    CHECK(rowsOf(temp.reopen()) == 300 + written);
}

TEST_CASE("killed at any moment of a change of keys, the vault opens with every commit") {
    Template from(400);
    const auto where = from.temp.directory();
    std::mt19937 random(20261120);
    int generations = 1;
    for (int round = 0; round < 24; ++round) {
        int ends[2];
        REQUIRE(::pipe(ends) == 0);
        const pid_t child = ::fork();
        if (child == 0) {
            auto vault = from.open(where, from.temp.recoveryPhrase());
            const char ready = 1;
            if (!vault.ok() || ::write(ends[1], &ready, 1) != 1) ::_exit(2);
            while ((*vault)->rekey({}).ok() && ::write(ends[1], &ready, 1) == 1) continue;
            ::_exit(3);
        }
        char ready = 0;
        REQUIRE(::read(ends[0], &ready, 1) == 1);
        // On a slow machine no change would come to its end before the kill.
        if (round % 8 == 0) REQUIRE(::read(ends[0], &ready, 1) == 1);
        std::this_thread::sleep_for(std::chrono::microseconds(random() % 90000));
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        ::close(ends[0]);
        ::close(ends[1]);
        REQUIRE(WIFSIGNALED(status));
        const auto vault = must(from.open(where, from.temp.recoveryPhrase()));
        CHECK(rowsOf(*vault) == 400);
        CHECK(vault->generation() >= generations);
        generations = vault->generation();
        if (round % 8 == 7) CHECK(must(vault->verify()).sound());
    }
    CHECK(generations > 1);
    for (const auto& name : namesIn(where))
        CHECK(asText(test::readFile(where / name)).find(kMarker) == std::string_view::npos);
}

TEST_CASE("rows keep their numbers through a change of keys, because every table says what they are") {
    test::TempVault temp;
    const auto loose = must(temp.vault().read([](Database& database) {
        return database.integer(
            "SELECT count(*) FROM pragma_table_list AS t WHERE t.schema = 'main' AND t.type = 'table' AND t.wr = 0 AND "
            "t.name NOT LIKE 'sqlite_%' AND NOT EXISTS (SELECT 1 FROM pragma_table_info(t.name) AS c WHERE c.pk = 1 "
            "AND "
            "upper(c.type) = 'INTEGER' AND (SELECT count(*) FROM pragma_table_info(t.name) WHERE pk > 0) = 1)");
    }));
    CHECK(loose == 0);
}
