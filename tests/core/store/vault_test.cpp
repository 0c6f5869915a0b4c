// SPDX-License-Identifier: AGPL-3.0-or-later
#include <sys/stat.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <thread>

#include "core/store/page_layout.h"
#include "core/store/vault.h"
#include "tests/core/store/bare_database.h"
#include "tests/support/temp_vault.h"

using namespace hearth;
using namespace hearth::store;
using hearth::test::TempVault;

namespace {

Status say(Database& database, std::string_view name, std::string_view value) {
    return database.run("INSERT INTO vault_info(name, value) VALUES(?1, ?2)", name, value);
}

std::string heard(const Vault& vault, std::string_view name) {
    auto text = vault.read([&](Database& database) -> Result<std::string> {
        HEARTH_TRY(Statement found, database.query("SELECT value FROM vault_info WHERE name = ?1", name));
        HEARTH_TRY(const bool row, found.step());
        return row ? std::string(found.text(0)) : std::string();
    });
    REQUIRE(text.ok());
    return *text;
}

Result<std::unique_ptr<Vault>> openWith(TempVault& temp, const crypto::SecretBytes& secret) {
    return Vault::open(temp.directory(), secret, {0}, temp.clock(), temp.random());
}

unsigned modeOf(const std::filesystem::path& path) {
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    return status.st_mode & 0777;
}

void fillMessages(TempVault& temp, int rows) {
    REQUIRE(temp.vault()
                .write([&](Database& database) -> Status {
                    for (int row = 0; row < rows; ++row)
                        HEARTH_TRY_STATUS(
                            database.run("INSERT INTO messages(id, conversation_id, role, created_at, text) VALUES(?1, "
                                         "?1, 'user', 1, ?2)",
                                         newId<MessageId>(temp.clock(), temp.random()), std::string(1000, 'm')));
                    return {};
                })
                .ok());
}

}  // namespace

TEST_CASE("what was written is there after closing and opening again") {
    TempVault temp;
    REQUIRE(temp.vault().write([](Database& database) { return say(database, "greeting", "hello"); }).ok());
    CHECK(heard(temp.vault(), "greeting") == "hello");
    const VaultId vault = temp.vault().id();
    const DeviceId device = temp.vault().deviceId();
    const FileId file = temp.vault().fileId();
    CHECK(heard(temp.reopen(), "greeting") == "hello");
    CHECK(temp.vault().id() == vault);
    CHECK(temp.vault().deviceId() == device);
    CHECK(temp.vault().fileId() == file);
}

TEST_CASE("a write that fails leaves nothing behind, and the next one works") {
    TempVault temp;
    const Status status = temp.vault().write([](Database& database) -> Status {
        HEARTH_TRY_STATUS(say(database, "half", "done"));
        return fail(ErrorCode::Cancelled, "stopped");
    });
    CHECK(status.error().code == ErrorCode::Cancelled);
    CHECK(heard(temp.vault(), "half").empty());
    REQUIRE(temp.vault().write([](Database& database) { return say(database, "whole", "done"); }).ok());
    CHECK(heard(temp.vault(), "whole") == "done");
}

TEST_CASE("a value comes out of a write only when it is committed") {
    TempVault temp;
    const Result<int> number = temp.vault().write([](Database&) -> Result<int> { return 7; });
    REQUIRE(number.ok());
    CHECK(*number == 7);
}

TEST_CASE("the passphrase opens a vault, and so do the twelve words, however they are typed") {
    TempVault temp;
    temp.close();
    CHECK(openWith(temp, temp.passphrase()).ok());
    CHECK(openWith(temp, temp.recoveryPhrase()).ok());
    std::string shouted;
    for (std::uint8_t letter : temp.recoveryPhrase().expose())
        shouted += letter == ' ' ? std::string("\n  ") : std::string(1, static_cast<char>(std::toupper(letter)));
    CHECK(openWith(temp, crypto::SecretBytes::fromText(shouted)).ok());
}

TEST_CASE("a wrong passphrase, other words and nothing at all do not open a vault") {
    TempVault temp;
    temp.close();
    const std::string secret = GENERATE("wrong", "Correct horse battery", "correct horse battery ", "",
                                        "legal winner thank year wave sausage worth useful legal winner thank yellow");
    CHECK(openWith(temp, crypto::SecretBytes::fromText(secret)).error().code == ErrorCode::AuthFailed);
}

TEST_CASE("a vault is never made over another, nor without a passphrase") {
    TempVault temp;
    const auto again = [&] {
        return Vault::create(temp.directory(), temp.passphrase(), KdfProfile::Interactive, temp.clock(), temp.random());
    };
    CHECK(again().error().code == ErrorCode::Conflict);
    temp.close();
    CHECK(again().error().code == ErrorCode::Conflict);
    // Also when only a part of it is there: the rest may be in a backup.
    const auto gone = GENERATE("vault.keys", "vault.keys.b", "vault.db");
    std::filesystem::remove(temp.directory() / gone);
    CHECK(again().error().code == ErrorCode::Conflict);

    test::TempDirectory other;
    CHECK(
        Vault::create(other.path() / "v", crypto::SecretBytes(0), KdfProfile::Interactive, temp.clock(), temp.random())
            .error()
            .code == ErrorCode::InvalidArgument);
    CHECK_FALSE(Vault::exists(other.path() / "v"));
}

TEST_CASE("where no vault is, none is found and nothing is left") {
    test::TempDirectory directory;
    ManualClock clock(Timestamp(0));
    SystemRandom random;
    const auto found = Vault::open(directory.path(), crypto::SecretBytes::fromText("x"), {0}, clock, random);
    CHECK(found.error().code == ErrorCode::NotFound);
    CHECK(std::filesystem::is_empty(directory.path()));
    CHECK(Vault::open(directory.path() / "missing", crypto::SecretBytes::fromText("x"), {0}, clock, random)
              .error()
              .code == ErrorCode::NotFound);
}

TEST_CASE("nobody else on the machine may look into the directory or its files") {
    TempVault temp;
    CHECK(modeOf(temp.directory()) == 0700);
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(temp.directory())) {
        INFO(entry.path().filename().string());
        CHECK(modeOf(entry.path()) == 0600);
        ++files;
    }
    // vault.db, its log, two copies of the keys, the lock; no index of the log.
    CHECK(files == 5);
}

TEST_CASE("two openings in one program do not both get the vault") {
    TempVault temp;
    CHECK(openWith(temp, temp.passphrase()).error().code == ErrorCode::Locked);
}

TEST_CASE("a file that is not a vault's database is called damaged, not wrongly unlocked") {
    TempVault temp;
    temp.close();
    SECTION("another program's database") {
        test::writeFile(temp.directory() / "vault.db", asBytes(std::string(8192, 's')));
    }
    SECTION("missing") { std::filesystem::remove(temp.directory() / "vault.db"); }
    SECTION("of another vault") {
        TempVault other;
        other.close();
        std::filesystem::copy_file(other.directory() / "vault.db", temp.directory() / "vault.db",
                                   std::filesystem::copy_options::overwrite_existing);
    }
    CHECK(openWith(temp, temp.passphrase()).error().code == ErrorCode::Corrupt);
}

TEST_CASE("a vault of a newer version is left alone") {
    TempVault temp;
    REQUIRE(temp.vault().write([](Database& database) { return database.script("PRAGMA user_version = 999"); }).ok());
    temp.close();
    CHECK(openWith(temp, temp.passphrase()).error().code == ErrorCode::Unsupported);
}

TEST_CASE("readers see one state while a writer goes on, and many threads may come") {
    TempVault temp;
    REQUIRE(temp.vault()
                .write([](Database& database) { return database.script("CREATE TABLE n(v); INSERT INTO n VALUES(0)"); })
                .ok());
    std::atomic<int> torn = 0;
    std::atomic<bool> stop = false;
    std::vector<std::thread> readers;
    for (int thread = 0; thread < 6; ++thread)
        readers.emplace_back([&] {
            while (!stop) {
                const Status seen = temp.vault().read([&](Database& database) -> Status {
                    HEARTH_TRY(const auto before, database.integer("SELECT v FROM n"));
                    std::this_thread::yield();
                    HEARTH_TRY(const auto after, database.integer("SELECT v FROM n"));
                    if (before != after) ++torn;
                    return {};
                });
                if (!seen.ok()) ++torn;
            }
        });
    std::vector<std::thread> writers;
    std::atomic<int> failed = 0;
    for (int thread = 0; thread < 2; ++thread)
        writers.emplace_back([&] {
            for (int step = 0; step < 100; ++step)
                if (!temp.vault().write([](Database& database) { return database.run("UPDATE n SET v = v + 1"); }).ok())
                    ++failed;
        });
    for (auto& thread : writers) thread.join();
    stop = true;
    for (auto& thread : readers) thread.join();
    CHECK(torn == 0);
    CHECK(failed == 0);
    const auto sum = temp.vault().read([](Database& database) { return database.integer("SELECT v FROM n"); });
    CHECK(*sum == 200);
}

TEST_CASE("a reader cannot write") {
    TempVault temp;
    const Status status = temp.vault().read([](Database& database) { return say(database, "x", "y"); });
    CHECK_FALSE(status.ok());
    CHECK(heard(temp.vault(), "x").empty());
}

TEST_CASE("verify finds a sound vault sound, with what is still in the log") {
    TempVault temp;
    fillMessages(temp, 300);
    const auto report = temp.vault().verify();
    REQUIRE(report.ok());
    CHECK(report->sound());
    CHECK(report->integrity == "ok");
    CHECK(report->pages > 50);
    CHECK(temp.vault().sizeInBytes() >= report->pages * kPageBytes);
}

TEST_CASE("verify names every damaged page and goes on") {
    TempVault temp;
    fillMessages(temp, 300);
    temp.close();
    Bytes bytes = test::readFile(temp.directory() / "vault.db");
    const std::uint32_t pages = static_cast<std::uint32_t>(bytes.size() / kPageBytes);
    REQUIRE(pages > 60);
    // The pages of the messages lie at the end; those that opening needs stay whole.
    const std::vector<std::uint32_t> damaged = {pages - 20, pages - 11, pages - 10, pages - 3};
    for (std::uint32_t page : damaged) bytes[(page - 1) * kPageBytes + 777] ^= 1;
    test::writeFile(temp.directory() / "vault.db", bytes);
    const auto report = temp.reopen().verify();
    REQUIRE(report.ok());
    CHECK_FALSE(report->sound());
    CHECK(report->integrity != "ok");
    REQUIRE(report->bad.size() == damaged.size());
    for (std::size_t i = 0; i < damaged.size(); ++i) CHECK(report->bad[i].page == damaged[i]);
}

TEST_CASE("verify notices damage in the log that is in use") {
    TempVault temp;
    fillMessages(temp, 100);
    const auto log = temp.directory() / "vault.db-wal";
    Bytes bytes = test::readFile(log);
    REQUIRE(bytes.size() > 30 * kFrameBytes);
    bytes[kLogHeaderBytes + 20 * kFrameBytes + 300] ^= 1;
    std::FILE* file = std::fopen(log.c_str(), "r+b");
    REQUIRE(file != nullptr);
    REQUIRE(std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size());
    std::fclose(file);
    const auto report = temp.vault().verify();
    REQUIRE(report.ok());
    CHECK_FALSE(report->sound());
    REQUIRE_FALSE(report->bad.empty());
    CHECK(report->bad[0].reason == "failed authentication in the log");
}

TEST_CASE("a long query stops when it is told to") {
    TempVault temp;
    const auto counted = temp.vault().read([](Database& database) -> Result<std::int64_t> {
        std::thread stopper([&database] {
            std::this_thread::sleep_for(std::chrono::milliseconds(30));
            database.interrupt();
        });
        auto found =
            database.integer("WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c");
        stopper.join();
        return found;
    });
    CHECK(counted.error().code == ErrorCode::Cancelled);
}
