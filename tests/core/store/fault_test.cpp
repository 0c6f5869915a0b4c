// SPDX-License-Identifier: AGPL-3.0-or-later
// A disk that fails at its Nth operation, for every N until a run passes without one.
#include <catch2/catch.hpp>

#include "tests/core/store/bare_database.h"
#include "tests/core/store/faulty_file_system.h"

using namespace hearth;
using namespace hearth::store;
using hearth::test::BareDatabase;
using hearth::test::Fault;
using hearth::test::FaultyFileSystem;
using hearth::test::must;

namespace {

/// What a run was told: how many commits were acknowledged, and how the first failure was put.
struct Told {
    int acknowledged = 0;
    std::optional<ErrorCode> failure;
};

Status commitOne(Database& database, int number) {
    HEARTH_TRY_STATUS(database.run("BEGIN IMMEDIATE"));
    Status done = database.run("INSERT INTO t(n, v) VALUES(?1, ?2)", number, std::string(6000, 'v'));
    if (done.ok()) done = database.run("UPDATE t SET v = v || 'x' WHERE n % 3 = ?1", number % 3);
    if (done.ok()) done = database.run("COMMIT");
    if (!done.ok()) (void)database.run("ROLLBACK").ok();
    return done;
}

Told work(BareDatabase& bare) {
    Told told;
    const auto note = [&](const Status& status) {
        if (!status.ok() && !told.failure) told.failure = status.error().code;
        return status.ok();
    };
    auto database = bare.open();
    if (!database.ok()) {
        told.failure = database.error().code;
        return told;
    }
    note(database->script("PRAGMA wal_autocheckpoint=8"));
    for (int number = 1; number <= 12; ++number)
        // After a failure the next one is tried all the same: a disk may have got better.
        if (note(commitOne(*database, number))) told.acknowledged = number;
    return told;
}

void prepare(BareDatabase& bare) {
    Database database = must(bare.open());
    must(database.script("CREATE TABLE t(n INTEGER PRIMARY KEY, v TEXT)"));
}

void checkAfterwards(BareDatabase& bare, const Told& told) {
    Database database = must(bare.open());
    Statement check = must(database.prepare("PRAGMA integrity_check(1)"));
    REQUIRE(must(check.step()));
    CHECK(check.text(0) == "ok");
    CHECK(must(database.integer("SELECT coalesce(max(n), 0) FROM t")) >= told.acknowledged);
}

}  // namespace

TEST_CASE("whatever the disk does, what was acknowledged is kept and the failure is told") {
    const Fault fault = GENERATE(Fault::WriteError, Fault::DiskFull, Fault::SyncError, Fault::TruncateError,
                                 Fault::ReadError, Fault::OpenError);
    const auto duration = GENERATE(FaultyFileSystem::Duration::Once, FaultyFileSystem::Duration::Lasts);
    int runs = 0;
    for (bool struck = true; struck; ++runs) {
        BareDatabase bare;
        prepare(bare);
        Told told;
        {
            FaultyFileSystem disk(fault, runs + 1, duration);
            told = work(bare);
            struck = disk.struck();
        }
        if (told.failure) {
            const bool full = fault == Fault::DiskFull;
            CHECK((*told.failure == (full ? ErrorCode::Full : ErrorCode::Unavailable)));
        }
        if (!struck) CHECK(told.acknowledged == 12);
        checkAfterwards(bare, told);
    }
    CHECK(runs > (fault == Fault::TruncateError ? 0 : 1));
}

TEST_CASE("a vault that could not be created for want of a working disk can be created when there is one") {
    const Fault fault = GENERATE(Fault::DiskFull, Fault::WriteError, Fault::SyncError, Fault::OpenError);
    for (int nth = 1;; nth += fault == Fault::DiskFull || fault == Fault::WriteError ? 60 : 2) {
        test::TempDirectory directory;
        SystemClock clock;
        SystemRandom random;
        const auto create = [&] {
            return Vault::create(directory.path() / "vault", crypto::SecretBytes::fromText("x"),
                                 KdfProfile::Interactive, clock, random);
        };
        {
            FaultyFileSystem disk(fault, nth, FaultyFileSystem::Duration::Lasts);
            const auto created = create();
            if (!disk.struck() || created.ok()) break;
            CHECK((created.error().code == (fault == Fault::DiskFull ? ErrorCode::Full : ErrorCode::Unavailable)));
        }
        if (Vault::exists(directory.path() / "vault"))
            CHECK(Vault::open(directory.path() / "vault", crypto::SecretBytes::fromText("x"), {}, clock, random).ok());
        else
            CHECK(create().ok());
    }
}
