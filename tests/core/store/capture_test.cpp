// SPDX-License-Identifier: AGPL-3.0-or-later
// What sync will find: which cells changed, when, and nothing else.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "core/store/capture.h"
#include "core/store/registry.h"
#include "tests/core/store/bare_database.h"

using namespace hearth;
using namespace hearth::store;
using hearth::test::must;
using hearth::test::TempVault;

namespace {

constexpr int kMessages = 3;
constexpr int kSettings = 1;

struct Cell {
    std::int64_t sequence, stamp, origin;
    bool operator==(const Cell&) const = default;
};
/// (table, row, column) → version.
using Cells = std::map<std::array<std::int64_t, 3>, Cell>;

Cells cellsOf(Vault& vault) {
    return must(vault.read([](Database& database) -> Result<Cells> {
        Cells cells;
        HEARTH_TRY(Statement rows,
                   database.prepare("SELECT table_id, row, column_id, local_seq, stamp, origin FROM sync_cells"));
        for (;;) {
            HEARTH_TRY(const bool row, rows.step());
            if (!row) return cells;
            cells[{rows.integer(0), rows.integer(1), rows.integer(2)}] = {rows.integer(3), rows.integer(4),
                                                                          rows.integer(5)};
        }
    }));
}

std::int64_t count(Vault& vault, std::string_view sql) {
    return must(vault.read([&](Database& database) { return database.integer(sql); }));
}

template <typename... Values>
void change(Vault& vault, std::string_view sql, const Values&... values) {
    must(vault.write([&](Database& database) { return database.run(sql, values...); }));
}

void addMessage(Vault& vault, std::int64_t k, std::string_view state = "complete") {
    change(vault,
           "INSERT INTO messages(k, id, conversation_id, role, created_at, text, state) "
           "VALUES(?1, ?2, ?2, 'user', 1, 'hello', ?3)",
           k, MessageId(IdBytes{static_cast<std::uint8_t>(k)}), state);
}

}  // namespace

TEST_CASE("a new row is one cell, whatever it holds") {
    TempVault temp;
    addMessage(temp.vault(), 1);
    const Cells cells = cellsOf(temp.vault());
    REQUIRE(cells.size() == 1);
    const auto& [where, cell] = *cells.begin();
    CHECK(where == std::array<std::int64_t, 3>{kMessages, 1, 0});
    CHECK(cell.sequence == 1);
    CHECK(cell.origin == 0);
    CHECK((cell.stamp >> 16) == temp.clock().now().milliseconds());
}

TEST_CASE("a changed column gets a cell of its own, an unchanged one does not") {
    TempVault temp;
    change(temp.vault(), "INSERT INTO settings(k, id, name, value) VALUES(1, ?1, 'theme', '\"dark\"')",
           MessageId(IdBytes{1}));
    change(temp.vault(), "UPDATE settings SET value = '\"dark\"', name = 'theme'");
    CHECK(cellsOf(temp.vault()).size() == 1);
    change(temp.vault(), "UPDATE settings SET value = '\"light\"', name = 'theme'");
    const Cells once = cellsOf(temp.vault());
    REQUIRE(once.size() == 2);
    CHECK(once.contains({kSettings, 1, 2}));
    change(temp.vault(), "UPDATE settings SET value = '\"blue\"'");
    const Cells twice = cellsOf(temp.vault());
    REQUIRE(twice.size() == 2);
    CHECK(twice.at({kSettings, 1, 2}).sequence > once.at({kSettings, 1, 2}).sequence);
    CHECK(twice.at({kSettings, 1, 2}).stamp > once.at({kSettings, 1, 2}).stamp);
    CHECK(twice.at({kSettings, 1, 0}) == once.at({kSettings, 1, 0}));
}

TEST_CASE("from and to nothing is a change") {
    TempVault temp;
    addMessage(temp.vault(), 1);
    change(temp.vault(), "UPDATE messages SET receipt = '[]'");
    change(temp.vault(), "UPDATE messages SET receipt = NULL");
    CHECK(cellsOf(temp.vault()).contains({kMessages, 1, 13}));
    CHECK(cellsOf(temp.vault()).at({kMessages, 1, 13}).sequence == 3);
}

TEST_CASE("a streaming answer is nobody else's until it is final, then it is one row") {
    TempVault temp;
    addMessage(temp.vault(), 1, "streaming");
    change(temp.vault(), "UPDATE messages SET text = 'hello wor'");
    CHECK(cellsOf(temp.vault()).empty());
    change(temp.vault(), "UPDATE messages SET text = 'hello world', state = 'complete'");
    const Cells cells = cellsOf(temp.vault());
    REQUIRE(cells.size() == 1);
    CHECK(cells.contains({kMessages, 1, 0}));
    change(temp.vault(), "UPDATE messages SET hidden = 1");
    CHECK(cellsOf(temp.vault()).size() == 2);
}

TEST_CASE("deleting leaves a tombstone and takes the cells along") {
    TempVault temp;
    addMessage(temp.vault(), 1);
    change(temp.vault(), "UPDATE messages SET hidden = 1");
    const auto stamp = cellsOf(temp.vault()).at({kMessages, 1, 9}).stamp;
    change(temp.vault(), "DELETE FROM messages");
    CHECK(cellsOf(temp.vault()).empty());
    CHECK(count(temp.vault(), "SELECT count(*) FROM sync_tombstones WHERE table_id = 3 AND origin = 0") == 1);
    CHECK(count(temp.vault(), "SELECT stamp FROM sync_tombstones") > stamp);
    CHECK(count(temp.vault(), "SELECT local_seq FROM sync_tombstones") == 3);
}

TEST_CASE("a conversation and its summary leave a tombstone each, though they have one id") {
    TempVault temp;
    const MessageId id(IdBytes{7});
    change(temp.vault(), "INSERT INTO conversations(id, created_at, updated_at) VALUES(?1, 1, 1)", id);
    change(temp.vault(),
           "INSERT INTO thread_summaries(id, summary, topic, state, decisions, open_questions, entities, position, "
           "message_count, engagement, first_at, last_at, precomputed, written_by, updated_at) VALUES(?1, '', '', '', "
           "'', '', '', '', 1, 0, 1, 1, '', '', 1)",
           id);
    change(temp.vault(), "DELETE FROM thread_summaries");
    change(temp.vault(), "DELETE FROM conversations");
    CHECK(count(temp.vault(), "SELECT count(*) FROM sync_tombstones WHERE table_id = 2") == 1);
    CHECK(count(temp.vault(), "SELECT count(*) FROM sync_tombstones WHERE table_id = 11") == 1);
}

TEST_CASE("a forgotten message leaves a tombstone beside its place, and no version of what it said") {
    TempVault temp;
    addMessage(temp.vault(), 1);
    change(temp.vault(), "UPDATE messages SET text = '', hidden = 1");
    const auto stamp = cellsOf(temp.vault()).at({kMessages, 1, 6}).stamp;
    must(temp.vault().write(
        [](Database& database) { return noteForgotten(database, kMessages, MessageId(IdBytes{1}).view()); }));
    CHECK(cellsOf(temp.vault()).size() == 1);
    CHECK(cellsOf(temp.vault()).contains({kMessages, 1, 0}));
    CHECK(count(temp.vault(), "SELECT stamp FROM sync_tombstones WHERE table_id = 3 AND origin = 0") > stamp);
    // One that nobody has is nothing to forget.
    must(temp.vault().write(
        [](Database& database) { return noteForgotten(database, kMessages, MessageId(IdBytes{2}).view()); }));
    CHECK(count(temp.vault(), "SELECT count(*) FROM sync_tombstones") == 1);
}

TEST_CASE("what is typed and not sent is not noted") {
    TempVault temp;
    change(temp.vault(), "INSERT INTO drafts(id, text, updated_at) VALUES(?1, 'unsaid', 1)", MessageId(IdBytes{1}));
    change(temp.vault(), "UPDATE drafts SET text = 'unsaid as well'");
    change(temp.vault(), "DELETE FROM drafts");
    CHECK(cellsOf(temp.vault()).empty());
    CHECK(count(temp.vault(), "SELECT count(*) FROM sync_tombstones") == 0);
}

TEST_CASE("what never left this device leaves no tombstone") {
    TempVault temp;
    addMessage(temp.vault(), 1, "streaming");
    change(temp.vault(), "DELETE FROM messages");
    CHECK(count(temp.vault(), "SELECT count(*) FROM sync_tombstones") == 0);
}

TEST_CASE("what another device wrote is not taken for our own") {
    TempVault temp;
    must(temp.vault().write([](Database& database) -> Status {
        const ApplyingScope applying(database);
        return database.run("INSERT INTO settings(id, name, value) VALUES(?1, 'a', '1')", MessageId(IdBytes{1}));
    }));
    CHECK(cellsOf(temp.vault()).empty());
    change(temp.vault(), "UPDATE settings SET value = '2'");
    CHECK(cellsOf(temp.vault()).size() == 1);
}

TEST_CASE("what is typed now beats what was seen, even when that came from the future") {
    TempVault temp;
    addMessage(temp.vault(), 1);
    const std::int64_t future = (temp.clock().now().plus(365 * kDay).milliseconds() << 16) + 5;
    must(temp.vault().write([&](Database& database) -> Status {
        return database.run("UPDATE sync_cells SET stamp = ?1, origin = 9", future);
    }));
    change(temp.vault(), "UPDATE messages SET text = 'corrected'");
    const Cell cell = cellsOf(temp.vault()).at({kMessages, 1, 6});
    CHECK(cell.stamp > future);
    CHECK(cell.origin == 0);
}

TEST_CASE("stamps and numbers go on where they were, also when the wall clock has gone back") {
    TempVault temp;
    addMessage(temp.vault(), 1);
    const Cell before = cellsOf(temp.vault()).begin()->second;
    temp.clock().advance(-400 * kDay);
    temp.reopen();
    addMessage(temp.vault(), 2);
    const Cell after = cellsOf(temp.vault()).at({kMessages, 2, 0});
    CHECK(after.stamp > before.stamp);
    CHECK(after.sequence == before.sequence + 1);
}

TEST_CASE("a write that was undone leaves no cell, and its numbers are not given to another device's eyes") {
    TempVault temp;
    const Status undone = temp.vault().write([](Database& database) -> Status {
        HEARTH_TRY_STATUS(
            database.run("INSERT INTO settings(id, name, value) VALUES(?1, 'a', '1')", MessageId(IdBytes{1})));
        return fail(ErrorCode::Cancelled, "stopped");
    });
    CHECK_FALSE(undone.ok());
    CHECK(cellsOf(temp.vault()).empty());
    addMessage(temp.vault(), 1);
    CHECK(count(temp.vault(), "SELECT value FROM sync_state WHERE name = 'last_seq'") ==
          cellsOf(temp.vault()).begin()->second.sequence);
}

TEST_CASE("no conflict clause of a statement keeps a change from being noted") {
    TempVault temp;
    addMessage(temp.vault(), 1);
    change(temp.vault(), "UPDATE messages SET text = 'first'");
    const auto verb = GENERATE("UPDATE OR IGNORE", "UPDATE OR REPLACE", "UPDATE OR FAIL");
    change(temp.vault(), std::string(verb) + " messages SET text = 'second'");
    CHECK(cellsOf(temp.vault()).at({kMessages, 1, 6}).sequence == 3);
    change(temp.vault(),
           "INSERT INTO messages(k, id, conversation_id, role, created_at, text) SELECT 1, id, id, 'user', 1, 'third' "
           "FROM "
           "messages WHERE true ON CONFLICT(id) DO UPDATE SET text = excluded.text");
    CHECK(cellsOf(temp.vault()).at({kMessages, 1, 6}).sequence >= 4);
}

TEST_CASE("local and derived tables are not noted") {
    TempVault temp;
    change(temp.vault(), "INSERT INTO jobs(id, kind, key, due_at) VALUES(?1, 'audit', 'x', 1)", MessageId(IdBytes{1}));
    change(temp.vault(), "INSERT INTO audits(conversation_id, audited_to, audited_at) VALUES(?1, 1, 1)",
           MessageId(IdBytes{1}));
    CHECK(cellsOf(temp.vault()).empty());
}

TEST_CASE("every table and column is either synced under a number or named here as local") {
    // Who adds a column must decide: add it to the registry, or to this list.
    const std::set<std::string> localTables = {"vault_info",
                                               "audits",
                                               "candidates",
                                               "jobs",
                                               "egress_ledger",
                                               "sync_cells",
                                               "sync_tombstones",
                                               "sync_state",
                                               "sync_devices",
                                               "sync_records",
                                               "sync_seen",
                                               "sync_outbox",
                                               "sync_inbox",
                                               "sync_kept",
                                               "sync_history",
                                               "sync_followups",
                                               "index_segments",
                                               "index_blocks",
                                               "index_pending",
                                               "index_state",
                                               "backups",
                                               "links",
                                               "upkeep",
                                               "forgettings",
                                               "forgetting_items",
                                               "index_embedder",
                                               "index_message_vectors",
                                               "index_memory_vectors",
                                               "index_vector_changes",
                                               "token_factors"};
    const std::set<std::string> localColumns = {"conversations.updated_at", "attachments.stored",
                                                "thread_summaries.precomputed", "thread_summaries.fold"};
    TempVault temp;
    must(temp.vault().read([&](Database& database) -> Status {
        HEARTH_TRY(Statement columns,
                   database.prepare("SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c "
                                    "WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'"));
        for (;;) {
            HEARTH_TRY(const bool row, columns.step());
            if (!row) return {};
            const std::string table(columns.text(0));
            const std::string column(columns.text(1));
            if (localTables.contains(table) || column == "k" || column == "id") continue;
            INFO(table << "." << column);
            const auto synced = std::ranges::find(syncedTables(), table, &SyncedTable::name);
            if (synced == syncedTables().end()) {
                FAIL_CHECK("neither synced nor local");
                continue;
            }
            const bool listed =
                std::ranges::find(synced->columns, column, &SyncedColumn::name) != synced->columns.end();
            CHECK(listed != localColumns.contains(table + "." + column));
        }
    }));
}

TEST_CASE("numbers in the registry are unique, and it names no column that is not there") {
    TempVault temp;
    std::set<int> tables;
    for (const SyncedTable& table : syncedTables()) {
        CHECK(tables.insert(table.id).second);
        std::set<int> columns = {0};
        for (const SyncedColumn& column : table.columns) {
            INFO(table.name << "." << column.name);
            CHECK(columns.insert(column.id).second);
            CHECK(count(temp.vault(), "SELECT count(*) FROM pragma_table_info('" + std::string(table.name) +
                                          "') WHERE name = '" + std::string(column.name) + "'") == 1);
        }
    }
    CHECK(tables.size() == 19);
}

TEST_CASE("opening a vault that is up to date writes nothing") {
    TempVault temp;
    temp.close();
    const Bytes before = test::readFile(temp.directory() / "vault.db");
    temp.reopen();
    temp.close();
    CHECK(test::readFile(temp.directory() / "vault.db") == before);
}
