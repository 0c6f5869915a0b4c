// SPDX-License-Identifier: AGPL-3.0-or-later
// What an encrypted database refuses, and that it needs no file beside its own. The same answers as plain SQLite:
// answers_test.cpp.
#include <catch2/catch.hpp>

#include "tests/core/store/bare_database.h"

using namespace hearth;
using namespace hearth::store;
using hearth::test::BareDatabase;
using hearth::test::must;

TEST_CASE("what would change the layout or write plaintext somewhere is refused") {
    BareDatabase bare;
    Database database = must(bare.open());
    must(database.script("CREATE TABLE t(v); INSERT INTO t VALUES(1)"));
    const char* sql = GENERATE("VACUUM", "VACUUM INTO 'elsewhere.db'", "ATTACH 'other.db' AS other",
                               "PRAGMA journal_mode=DELETE", "PRAGMA journal_mode=MEMORY", "PRAGMA page_size=8192",
                               "PRAGMA mmap_size=1000000", "PRAGMA temp_store=FILE", "PRAGMA locking_mode=EXCLUSIVE",
                               "PRAGMA Journal_Mode(OFF)", "PRAGMA auto_vacuum=FULL", "SELECT load_extension('mod')");
    CHECK_FALSE(database.script(sql).ok());
    CHECK(must(database.integer("SELECT v FROM t")) == 1);
    std::size_t files = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(bare.file().parent_path())) ++files;
    CHECK(files == 3);
}

TEST_CASE("a large sort and a large temporary table write no file") {
    BareDatabase bare;
    Database database = must(bare.open());
    must(
        database.script("CREATE TABLE t(v); CREATE TEMP TABLE s(v);"
                        "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < 60000) "
                        "INSERT INTO t SELECT hex(randomblob(60)) FROM c;"
                        "INSERT INTO s SELECT v FROM t ORDER BY v"));
    CHECK(must(database.integer("SELECT count(DISTINCT v) FROM s")) == 60000);
}
