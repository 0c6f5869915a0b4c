// SPDX-License-Identifier: AGPL-3.0-or-later
// Any bytes as vault.db-wal over a sound vault.db, looked through first as a vault does: recovery gives a prefix of
// what was written, or an error.
#include <sqlite3.h>

#include "core/store/log_inspection.h"
#include "tests/core/store/bare_database.h"
#include "tests/fuzz/fixture.h"

using namespace hearth;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const test::TempDirectory directory;
    static const Bytes sound = test::readFile(fuzz::corpusFile("database/two_rows"));
    const auto file = directory.path() / "vault.db";
    test::writeFile(file, sound);
    test::writeFile(file.string() + "-wal", ByteView(data, size));
    test::BareDatabase bare(file);
    const auto findings = store::inspectLog({*sqlite3_vfs_find(nullptr), bare.cipher(), bare.log(), {}});
    if (!findings.ok()) return 0;
    if (findings->lostCommits > 0) std::filesystem::remove(directory.path() / findings->keptAs);
    auto database = bare.open();
    if (!database.ok()) return 0;
    const auto rows = fuzz::readRows(*database);
    if (rows.ok() && *rows < fuzz::kTransactionsInDatabase) fuzz::broken("a log takes nothing from the database");
    (void)database->script("PRAGMA wal_checkpoint(TRUNCATE)").ok();
    return 0;
}
