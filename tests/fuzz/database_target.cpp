// SPDX-License-Identifier: AGPL-3.0-or-later
// Any bytes as vault.db: what can be read of it is what was written, or an error.
#include "tests/core/store/bare_database.h"
#include "tests/fuzz/fixture.h"

using namespace hearth;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const test::TempDirectory directory;
    const auto file = directory.path() / "vault.db";
    test::writeFile(file, ByteView(data, size));
    std::filesystem::remove(file.string() + "-wal");
    test::BareDatabase bare(file);
    auto database = bare.open();
    if (!database.ok()) return 0;
    const auto rows = fuzz::readRows(*database);
    if (rows.ok() && *rows != fuzz::kTransactionsInDatabase) fuzz::broken("no row of the database is missing");
    // Checking and writing must not crash either, whatever they say.
    (void)database->script("PRAGMA integrity_check").ok();
    (void)fuzz::addRow(*database, fuzz::kTransactionsInDatabase + 1).ok();
    return 0;
}
