// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/core/store/proof/savepoint.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <random>

#include "tests/core/store/bare_database.h"

namespace hearth::test {

namespace {

using store::Database;

constexpr int kFirstWithoutFault = 3053000;

int below(std::mt19937_64& random, int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); }

void prepare(Database& database) {
    must(database.script(
        "CREATE TABLE log(n INTEGER PRIMARY KEY); CREATE TABLE t(k INTEGER PRIMARY KEY, v BLOB); BEGIN"));
    for (int row = 0; row < 300; ++row) must(database.run("INSERT INTO t(v) VALUES(randomblob(600))"));
    must(database.script("COMMIT"));
}

/// Every second transaction is one of those that meet the fault.
void commit(Database& database, std::mt19937_64& random, int number) {
    must(database.run("BEGIN IMMEDIATE"));
    if (number % 2 == 0) {
        must(database.run("UPDATE t SET v = randomblob(?2) WHERE k = ?1", 1 + below(random, 300),
                          20000 + below(random, 40000)));
        must(database.run("SAVEPOINT here"));
        must(database.run("UPDATE t SET v = randomblob(60000) WHERE k % 3 = 0"));
        must(database.run("ROLLBACK TO here"));
        must(database.run("UPDATE t SET v = randomblob(40000) WHERE k % 7 = ?1", number % 7));
    }
    must(database.run("INSERT INTO log(n) VALUES(?1)", number));
    must(database.run("COMMIT"));
}

/// The files as a kill right now would leave them, opened.
Result<std::int64_t> recovered(const BareDatabase& bare, const std::filesystem::path& copy) {
    copyDatabase(bare.file(), copy);
    BareDatabase again(copy);
    HEARTH_TRY(Database opened, again.open());
    return opened.integer("SELECT max(n) FROM log");
}

Tally run(const Scale& scale, const char* settings) {
    BareDatabase bare;
    const TempDirectory elsewhere;
    std::mt19937_64 random(scale.seed);
    Database database = must(bare.open());
    must(database.script(settings));
    prepare(database);
    Tally tally;
    for (int number = 1; number <= scale.amount; ++number) {
        commit(database, random, number);
        ++tally.runs;
        ++tally.faults;
        const auto found = recovered(bare, elsewhere.path() / "vault.db");
        if (!found.ok() || *found != number)
            tally.lose(fmt::format("seed {} commit {}: {}", scale.seed, number,
                                   found.ok() ? std::to_string(*found) : found.error().detail));
        if (number % 8 == 0) must(database.script("PRAGMA wal_checkpoint(TRUNCATE)"));
    }
    return tally;
}

}  // namespace

Tally proveSavepoints(const Scale& scale) { return run(scale, "PRAGMA wal_autocheckpoint=0"); }

Tally showSavepointFault(const Scale& scale) {
    if (sqlite3_libversion_number() < kFirstWithoutFault)
        return run(scale, "PRAGMA wal_autocheckpoint=0; PRAGMA cache_size=-2000; PRAGMA cache_spill=1");
    Tally tally;
    tally.skipped = fmt::format("SQLite {} does not have the fault", sqlite3_libversion());
    return tally;
}

}  // namespace hearth::test
