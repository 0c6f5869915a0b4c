// SPDX-License-Identifier: AGPL-3.0-or-later
// Killed at any moment: nothing acknowledged is lost, nothing can be read in what is left behind.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <random>
#include <thread>

#include "tests/core/store/bare_database.h"

using namespace hearth;
using namespace hearth::store;
using hearth::test::BareDatabase;
using hearth::test::must;

namespace {

constexpr std::string_view kMarker = "MARKER-that-no-disk-may-see";

/// A process of ours that runs `work`, writing an int to the pipe for each thing that it was promised.
class Child {
public:
    template <typename Work>
    explicit Child(Work&& work) {
        int ends[2];
        if (::pipe(ends) != 0) throw std::runtime_error("no pipe");
        m_process = ::fork();
        if (m_process == 0) {
            ::close(ends[0]);
            try {
                work([&](int promise) {
                    if (::write(ends[1], &promise, sizeof promise) != sizeof promise) ::_exit(3);
                });
            } catch (...) {
                ::_exit(2);
            }
            ::_exit(0);
        }
        ::close(ends[1]);
        m_promises = ends[0];
    }
    ~Child() { ::close(m_promises); }

    int nextPromise() {
        int promise = -1;
        return ::read(m_promises, &promise, sizeof promise) == sizeof promise ? promise : -1;
    }
    /// Kills it and gives the last promise that it made.
    int kill() {
        ::kill(m_process, SIGKILL);
        int last = -1;
        for (int promise = nextPromise(); promise >= 0; promise = nextPromise()) last = promise;
        int status = 0;
        ::waitpid(m_process, &status, 0);
        REQUIRE(WIFSIGNALED(status));
        return last;
    }

private:
    pid_t m_process;
    int m_promises;
};

/// Moves amounts between accounts for ever; their sum never changes. Each commit is promised with its number.
template <typename Promise>
void transferForEver(BareDatabase& bare, Promise&& promise) {
    Database database = must(bare.open());
    must(database.script("PRAGMA wal_autocheckpoint=20"));
    const auto first = must(database.integer("SELECT coalesce(max(n), 0) FROM done"));
    for (int number = static_cast<int>(first) + 1;; ++number) {
        must(database.run("BEGIN IMMEDIATE"));
        must(database.run("UPDATE account SET amount = amount - 7, note = hex(randomblob(1500)) WHERE k = ?1",
                          number % 20));
        must(database.run("UPDATE account SET amount = amount + 7 WHERE k = ?1", (number * 7 + 3) % 20));
        must(database.run("INSERT INTO done(n) VALUES(?1)", number));
        must(database.run("COMMIT"));
        promise(number);
    }
}

std::size_t hitsIn(const std::filesystem::path& directory, std::string_view needle) {
    std::size_t hits = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(directory)) {
        if (!entry.is_regular_file()) continue;
        const Bytes bytes = test::readFile(entry.path());
        if (asText(bytes).find(needle) != std::string_view::npos) ++hits;
    }
    return hits;
}

}  // namespace

TEST_CASE("killed fifty times in the middle of writing, it keeps every commit that was acknowledged") {
    BareDatabase bare;
    {
        Database database = must(bare.open());
        must(
            database.script("CREATE TABLE account(k INTEGER PRIMARY KEY, amount INTEGER, note TEXT);"
                            "CREATE TABLE done(n INTEGER PRIMARY KEY);"
                            "WITH RECURSIVE c(x) AS (SELECT 0 UNION ALL SELECT x + 1 FROM c WHERE x < 19) "
                            "INSERT INTO account(k, amount) SELECT x, 100 FROM c"));
    }
    std::mt19937 random(20261120);
    int acknowledged = 0;
    for (int round = 0; round < 50; ++round) {
        Child child([&](const auto& promise) { transferForEver(bare, promise); });
        acknowledged = std::max(acknowledged, child.nextPromise());
        std::this_thread::sleep_for(std::chrono::microseconds(random() % 12000));
        acknowledged = std::max(acknowledged, child.kill());
        Database database = must(bare.open());
        CHECK(must(database.integer("SELECT max(n) FROM done")) >= acknowledged);
        CHECK(must(database.integer("SELECT count(*) = max(n) FROM done")) == 1);
        CHECK(must(database.integer("SELECT sum(amount) FROM account")) == 2000);
        Statement check = must(database.prepare("PRAGMA integrity_check(1)"));
        REQUIRE(must(check.step()));
        CHECK(check.text(0) == "ok");
    }
    CHECK(acknowledged >= 50);
}

TEST_CASE("nothing that a person wrote can be found in what a killed program leaves behind") {
    test::TempDirectory directory;
    const auto vaultDirectory = directory.path() / "vault";
    Child child([&](const auto& promise) {
        SystemClock clock;
        SystemRandom random;
        auto created = must(Vault::create(vaultDirectory, crypto::SecretBytes::fromText(kMarker),
                                          KdfProfile::Interactive, clock, random));
        const std::string text = std::string(kMarker) + " in a message, again " + std::string(kMarker);
        for (int round = 0;; ++round) {
            must(created.vault->write([&](Database& database) -> Status {
                HEARTH_TRY_STATUS(database.run("CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(text)"));
                for (int row = 0; row < 200; ++row) {
                    HEARTH_TRY_STATUS(
                        database.run("INSERT INTO messages(id, conversation_id, role, created_at, text) "
                                     "VALUES(?1, ?1, 'user', 1, ?2)",
                                     newId<MessageId>(clock, random), text));
                    HEARTH_TRY_STATUS(database.run("INSERT INTO words(text) VALUES(?1)", text));
                }
                HEARTH_TRY_STATUS(database.run("CREATE TEMP TABLE IF NOT EXISTS sorted AS SELECT text FROM messages"));
                return database.run("UPDATE messages SET text = text || ?1 WHERE k % 9 = 0", text);
            }));
            promise(round);
            must(created.vault->read([&](Database& database) -> Status {
                HEARTH_TRY(const auto found,
                           database.integer("SELECT count(*) FROM words WHERE words MATCH 'message'"));
                return found > 0 ? Status() : Status(fail(ErrorCode::Internal, "not found"));
            }));
        }
    });
    REQUIRE(child.nextPromise() == 0);
    REQUIRE(child.nextPromise() == 1);
    child.kill();
    CHECK(std::filesystem::file_size(vaultDirectory / "vault.db-wal") > 100000);
    CHECK(hitsIn(directory.path(), kMarker) == 0);
    CHECK(hitsIn(directory.path(), "SQLite format 3") == 0);
    CHECK(hitsIn(directory.path(), "CREATE TABLE") == 0);
}

TEST_CASE("a killed owner does not keep the next one out, and a living one is named") {
    test::TempVault temp;
    temp.close();
    const auto open = [&](Milliseconds wait) {
        return Vault::open(temp.directory(), temp.passphrase(), {wait}, temp.clock(), temp.random());
    };
    Child child([&](const auto& promise) {
        auto vault = must(open(0));
        promise(1);
        ::pause();
    });
    REQUIRE(child.nextPromise() == 1);
    const auto refused = open(50);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == ErrorCode::Locked);
    CHECK(refused.error().detail.find("process ") != std::string::npos);
    CHECK(refused.error().detail.find("store_test") != std::string::npos);
    std::thread killer([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(60));
        child.kill();
    });
    // Waiting pays: the owner dies while we wait.
    CHECK(open(5000).ok());
    killer.join();
}

TEST_CASE("a vault whose creation was killed can be created again") {
    for (int round = 0; round < 6; ++round) {
        test::TempDirectory directory;
        const auto where = directory.path() / "vault";
        SystemClock clock;
        SystemRandom random;
        const auto create = [&] {
            return Vault::create(where, crypto::SecretBytes::fromText("x"), KdfProfile::Interactive, clock, random);
        };
        Child child([&](const auto& promise) {
            promise(0);
            auto vault = must(create());
            promise(1);
            ::pause();
        });
        REQUIRE(child.nextPromise() == 0);
        std::this_thread::sleep_for(std::chrono::milliseconds(60 + round * 14));
        const int last = child.kill();
        if (Vault::exists(where)) {
            // The kill came too late: then it is whole.
            CHECK(Vault::open(where, crypto::SecretBytes::fromText("x"), {}, clock, random).ok());
        } else {
            CHECK(last < 1);
            CHECK(create().ok());
        }
    }
}
