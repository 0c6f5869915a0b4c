// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/core/store/golden/golden_content.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "core/store/big_endian.h"

namespace hearth::test {

namespace {

// Never changed: the files that are committed were written by exactly this.
constexpr std::string_view kRows = R"sql(
INSERT INTO settings(k, id, name, value) VALUES
  (1, x'01000000000080008000000000000001', 'theme', '"dark"'),
  (2, x'01000000000080008000000000000002', 'budget', '{"monthly_usd":12.5}');
INSERT INTO conversations(k, id, title, created_at, updated_at, source, external_id, current_message, provider, model,
                          folder_id, pinned, archived, memory_off, local_only, deleted_at) VALUES
  (1, x'02000000000080008000000000000001', 'Walking the Rhine', 1700000000000, 1700000300000, 'hearth', NULL,
   x'03000000000080008000000000000004', 'ollama', 'small', x'05000000000080008000000000000001', 1, 0, 0, 0, NULL),
  (2, x'02000000000080008000000000000002', 'Überraschung für Zoë 🎂', 1600000000000, 1600000100000, 'chatgpt', 'ext-1',
   NULL, NULL, NULL, NULL, 0, 1, 1, 1, NULL),
  (3, x'02000000000080008000000000000003', 'thrown away', 1650000000000, 1650000000001, 'claude', 'ext-2',
   NULL, NULL, NULL, NULL, 0, 0, 0, 0, 1690000000000);
INSERT INTO messages(k, id, conversation_id, parent_id, role, author, created_at, text, parts, state, hidden, provider,
                     model, call, receipt, external_id) VALUES
  (1, x'03000000000080008000000000000001', x'02000000000080008000000000000001', NULL, 'user', NULL, 1700000000000,
   'How long is the walk from Mainz to Koblenz?', NULL, 'complete', 0, NULL, NULL, NULL, NULL, NULL),
  (2, x'03000000000080008000000000000002', x'02000000000080008000000000000001', x'03000000000080008000000000000001',
   'assistant', NULL, 1700000060000, 'About 90 km along the river; four or five days.', NULL, 'complete', 0, 'ollama',
   'small', '{"route":"local","input_tokens":21}', '{"memories":[]}', NULL),
  (3, x'03000000000080008000000000000003', x'02000000000080008000000000000001', x'03000000000080008000000000000002',
   'user', NULL, 1700000200000, 'I prefer to walk in autumn.', '[{"type":"text","text":"I prefer to walk in autumn."}]',
   'complete', 0, NULL, NULL, NULL, NULL, NULL),
  (4, x'03000000000080008000000000000004', x'02000000000080008000000000000001', x'03000000000080008000000000000003',
   'assistant', NULL, 1700000300000, 'Autumn is a good ti', NULL, 'streaming', 0, 'ollama', 'small', NULL, NULL, NULL),
  (5, x'03000000000080008000000000000005', x'02000000000080008000000000000002', NULL, 'user', 'Zoë', 1600000000000,
   'Ein Kuchen — ганаш, クリーム and 🎂', NULL, 'complete', 1, NULL, NULL, NULL, NULL, 'm-1'),
  (6, x'03000000000080008000000000000006', x'02000000000080008000000000000003', NULL, 'user', NULL, 1650000000000,
   'soon deleted', NULL, 'broken', 0, NULL, NULL, NULL, NULL, NULL),
  (7, x'03000000000080008000000000000007', x'02000000000080008000000000000002', x'03000000000080008000000000000005',
   'tool', NULL, 1600000100000, hex(zeroblob(3000)), NULL, 'complete', 0, NULL, NULL, NULL, NULL, 'm-2');
INSERT INTO attachments(k, id, message_id, part, name, media_type, bytes, stored) VALUES
  (1, x'04000000000080008000000000000001', x'03000000000080008000000000000005', 1, 'cake.png', 'image/png', 1234, 0);
INSERT INTO folders(k, id, name, parent_id, deleted_at) VALUES
  (1, x'05000000000080008000000000000001', 'Travel', NULL, NULL),
  (2, x'05000000000080008000000000000002', 'Old', x'05000000000080008000000000000001', 1690000000000);
INSERT INTO labels(k, id, name, deleted_at) VALUES (1, x'06000000000080008000000000000001', 'plans', NULL);
INSERT INTO conversation_labels(k, id, conversation_id, label_id, present) VALUES
  (1, x'07000000000080008000000000000001', x'02000000000080008000000000000001', x'06000000000080008000000000000001', 1);
INSERT INTO drafts(k, id, text, updated_at) VALUES
  (1, x'02000000000080008000000000000001', 'and which shoes', 1700000400000),
  (2, zeroblob(16), 'a new thought', 1700000500000);
INSERT INTO memories(k, id, content, kind, subject, attribute, value, tier, quality, base_priority, speaker, origin,
                     learned_at, created_at, valid_from, valid_until, superseded_by, superseded_at, archived_at,
                     deleted_at, pinned, local_only, last_used_at, uses) VALUES
  (1, x'08000000000080008000000000000001', 'Prefers to walk in autumn', 'preference', 'user', 'prefers', 'autumn walks',
   2, 0.75, 0.5, 'user', 'rule', 1700000200000, 1700000210000, 1700000200000, NULL, NULL, NULL, NULL, NULL, 1, 0,
   1700000220000, 3),
  (2, x'08000000000080008000000000000002', 'Likes spring walks', 'preference', 'user', 'prefers', 'spring walks',
   2, 0.5, 0.25, 'user', 'user', 1600000000000, 1600000000000, NULL, 1700000200000, x'08000000000080008000000000000001',
   1700000210000, NULL, NULL, 0, 1, NULL, 0);
INSERT INTO memory_sources(k, id, memory_id, message_id, part, start, "end") VALUES
  (1, x'09000000000080008000000000000001', x'08000000000080008000000000000001', x'03000000000080008000000000000003',
   0, 0, 27);
INSERT INTO thread_summaries(k, id, summary, topic, state, decisions, open_questions, entities, position, message_count,
                             engagement, first_at, last_at, precomputed, written_by, updated_at, fold) VALUES
  (1, x'02000000000080008000000000000001', 'A walk along the Rhine is planned.', 'walking', 'open', '["go in autumn"]',
   '["which shoes"]', '["Mainz","Koblenz"]', 'asked about shoes', 4, 0.5, 1700000000000, 1700000300000, '{}', 'rule',
   1700000310000, '{"at":4}');
INSERT INTO audits(conversation_id, audited_to, audited_at, closed_to) VALUES
  (x'02000000000080008000000000000001', 4, 1700000310000, 2);
INSERT INTO candidates(conversation_id, message_k, quality) VALUES (x'02000000000080008000000000000001', 1, 0.125);
INSERT INTO jobs(k, id, kind, key, due_at, state, attempts, error) VALUES
  (1, x'0a000000000080008000000000000001', 'audit', 'thread-1', 1700000600000, 'waiting', 0, NULL),
  (2, x'0a000000000080008000000000000002', 'index', 'all', 1700000000000, 'failed', 2, 'interrupted');
INSERT INTO usage_ledger(k, id, message_id, conversation_id, at, provider, model, route, input_tokens, cached_tokens,
                         output_tokens, cost_usd, first_token_ms, total_ms, fallbacks) VALUES
  (1, x'0b000000000080008000000000000001', x'03000000000080008000000000000002', x'02000000000080008000000000000001',
   1700000060000, 'ollama', 'small', 'local', 21, 0, 13, 0.0, 120, 900, 1);
INSERT INTO egress_ledger(k, id, at, provider, host, remote, memories, context_tokens) VALUES
  (1, x'0c000000000080008000000000000001', 1700000060000, 'openai', 'api.example.org', 1, '[]', 34);
INSERT INTO index_pending(message_k) VALUES (4);
)sql";

constexpr std::string_view kChanges = R"sql(
UPDATE settings SET value = '"light"' WHERE name = 'theme';
UPDATE conversations SET title = 'Walking along the Rhine' WHERE k = 1;
DELETE FROM messages WHERE k = 6;
UPDATE memories SET uses = uses + 1 WHERE k = 1;
)sql";

constexpr std::array<std::string_view, 3> kLogTransactions = {
    "INSERT INTO messages(k, id, conversation_id, parent_id, role, created_at, text) VALUES(8, "
    "x'03000000000080008000000000000008', x'02000000000080008000000000000001', x'03000000000080008000000000000004', "
    "'user', 1700000400000, 'And which shoes?')",
    "UPDATE messages SET text = 'Autumn is a good time.', state = 'complete' WHERE k = 4",
    "DELETE FROM drafts WHERE k = 1; UPDATE conversations SET updated_at = 1700000400000 WHERE k = 1"};

// What version 2 added.
constexpr std::string_view kRows2 = R"sql(
INSERT INTO backups(k, id, place, at, bytes) VALUES
  (1, x'0d000000000080008000000000000001', '/media/stick/Überall', 1700000600000, 123456);
)sql";

// What version 3 added.
constexpr std::string_view kRows3 = R"sql(
UPDATE conversations SET importance = 7 WHERE k = 1;
UPDATE audits SET model_read_to = 3;
UPDATE thread_summaries SET subtopics = '["shoes","distance"]' WHERE k = 1;
INSERT INTO memories(k, id, content, kind, subject, attribute, value, tier, quality, base_priority, speaker, origin,
                     learned_at, created_at, archived_at, last_used_at, uses, archived_by) VALUES
  (3, x'08000000000080008000000000000003', 'Owns a tent', 'fact', 'user', 'owns/tent', 'tent', 3, 0.7, 0.6, 'user',
   'rule', 1600000000000, 1600000001000, 1690000000000, 1650000000000, 5, 'retention');
INSERT INTO rulings(k, id, old_id, new_id, ruling, why, at) VALUES
  (1, x'0e000000000080008000000000000001', x'08000000000080008000000000000002', x'08000000000080008000000000000001',
   'apart', 'undo', 1700000700000);
INSERT INTO conflicts(k, id, earlier_id, later_id, reason, raised_at, answer, answered_at, ask_at) VALUES
  (1, x'0f000000000080008000000000000001', x'08000000000080008000000000000002', x'08000000000080008000000000000001',
   'number', 1700000700000, 'later', 1700000710000, 1700600000000);
INSERT INTO context_shifts(k, id, week, old_topic, new_topic, distance, confidence, at, memory_id, superseded, seen_at,
                           undone_at) VALUES
  (1, x'10000000000080008000000000000001', '2023-W46', 'cakes', 'Rhine', 0.75, 0.8125, 1700000800000,
   x'08000000000080008000000000000001', '["08000000-0000-8000-8000-000000000003"]', 1700000900000, NULL);
INSERT INTO period_summaries(k, id, period, start, until, summary, topics, decisions, open_questions, conversations,
                             message_count, written_by, updated_at) VALUES
  (1, x'11000000000080008000000000000001', 'day', 1699920000000, 1700006400000, 'A walk was planned.', '["walking"]',
   '["go in autumn"]', '["which shoes"]', '["02000000-0000-8000-8000-000000000001"]', 4, 'rules', 1700010000000);
INSERT INTO dismissals(k, id, kind, about, what, at) VALUES
  (1, x'12000000000080008000000000000001', 'label', x'02000000000080008000000000000001', 'travel', 1700000900000);
INSERT INTO links(from_id, kind, to_id, score) VALUES
  (x'02000000000080008000000000000001', 'related', x'02000000000080008000000000000002', 0.25);
INSERT INTO upkeep(name, value) VALUES ('daily', 1700006400000), ('day/19675', 4);
INSERT INTO forgettings(k, id, kind, stage, asked_at, finished_at, counts, still) VALUES
  (1, x'13000000000080008000000000000001', 'topic', 'done', 1690000000000, 1690000060000, '{"messages":2}',
   '["/media/stick/Überall, 2023-07-01"]'),
  (2, x'13000000000080008000000000000002', 'message', 'rows', 1700000950000, NULL, '{"messages":1}', '[]');
INSERT INTO forgetting_items(forgetting_k, kind, item) VALUES
  (2, 'message', x'03000000000080008000000000000007'), (2, 'read', x'02000000000080008000000000000002');
)sql";

// What version 4 added.
constexpr std::string_view kRows4 = R"sql(
INSERT INTO memory_uses(k, id, memory_id, device_id, uses) VALUES
  (1, x'14000000000080008000000000000001', x'08000000000080008000000000000001', x'15000000000080008000000000000001', 4),
  (2, x'14000000000080008000000000000002', x'08000000000080008000000000000001', x'15000000000080008000000000000002', 1);
INSERT INTO forgotten(k, id, key, at) VALUES
  (1, x'16000000000080008000000000000001', x'17000000000080008000000000000001', 1690000060000);
UPDATE memory_uses SET uses = uses + 2 WHERE k = 2;
)sql";

// What version 5 added.
constexpr std::string_view kRows5 = R"sql(
UPDATE conversations SET system_prompt = 'Answer in two sentences.' WHERE k = 1;
INSERT INTO token_factors(provider, model, factor, calls) VALUES('ollama', 'small', 1.125, 3);
INSERT INTO index_embedder(k, name, remote, messages_to, memories_to) VALUES(1, 'local/models/x', 0, 3, 2);
INSERT INTO index_message_vectors(k, scale, codes) VALUES(1, 0.0078125, x'7f80017f'), (3, 0.0078125, x'01020304');
INSERT INTO index_memory_vectors(k, scale, codes) VALUES(2, 0.0078125, x'7f7f7f7f');
UPDATE memories SET local_only = 0 WHERE k = 2;
)sql";

struct TableColumns {
    std::string_view table;
    std::string_view columns;
    std::string_view order = "k";
};

constexpr TableColumns kTables[] = {
    {"vault_info WHERE name <> 'capture'", "name, value", "name"},
    {"settings", "k, id, name, value"},
    {"conversations",
     "k, id, title, created_at, updated_at, source, external_id, current_message, provider, model, folder_id, pinned, "
     "archived, memory_off, local_only, deleted_at"},
    {"messages",
     "k, id, conversation_id, parent_id, role, author, created_at, text, parts, state, hidden, provider, model, call, "
     "receipt, external_id"},
    {"attachments", "k, id, message_id, part, name, media_type, bytes, stored"},
    {"folders", "k, id, name, parent_id, deleted_at"},
    {"labels", "k, id, name, deleted_at"},
    {"conversation_labels", "k, id, conversation_id, label_id, present"},
    {"drafts", "k, id, text, updated_at"},
    {"memories",
     "k, id, content, kind, subject, attribute, value, tier, quality, base_priority, speaker, origin, learned_at, "
     "created_at, valid_from, valid_until, superseded_by, superseded_at, archived_at, deleted_at, pinned, local_only, "
     "last_used_at, uses"},
    {"memory_sources", "k, id, memory_id, message_id, part, start, \"end\""},
    {"thread_summaries",
     "k, id, summary, topic, state, decisions, open_questions, entities, position, message_count, engagement, "
     "first_at, last_at, precomputed, written_by, updated_at, fold"},
    {"audits", "conversation_id, audited_to, audited_at, closed_to", "conversation_id"},
    {"candidates", "conversation_id, message_k, quality", "message_k"},
    {"jobs", "k, id, kind, key, due_at, state, attempts, error"},
    {"usage_ledger",
     "k, id, message_id, conversation_id, at, provider, model, route, input_tokens, cached_tokens, output_tokens, "
     "cost_usd, first_token_ms, total_ms, fallbacks"},
    {"egress_ledger", "k, id, at, provider, host, remote, memories, context_tokens"},
    {"sync_cells", "local_seq, table_id, row, column_id, stamp, origin", "local_seq"},
    {"sync_tombstones", "id, table_id, stamp, local_seq, origin", "id"},
    {"sync_state", "name, value", "name"},
    {"index_pending", "message_k", "message_k"},
};

constexpr TableColumns kTables2[] = {{"backups", "k, id, place, at, bytes"}};

constexpr TableColumns kTables3[] = {
    {"conversations", "k, importance"},
    {"audits", "conversation_id, model_read_to", "conversation_id"},
    {"memories", "k, archived_by"},
    {"thread_summaries", "k, subtopics"},
    {"rulings", "k, id, old_id, new_id, ruling, why, at"},
    {"conflicts", "k, id, earlier_id, later_id, reason, raised_at, answer, answered_at, ask_at"},
    {"context_shifts",
     "k, id, week, old_topic, new_topic, distance, confidence, at, memory_id, superseded, seen_at, undone_at"},
    {"period_summaries",
     "k, id, period, start, until, summary, topics, decisions, open_questions, conversations, message_count, "
     "written_by, updated_at"},
    {"dismissals", "k, id, kind, about, what, at"},
    {"links", "from_id, kind, to_id, score", "from_id"},
    {"upkeep", "name, value", "name"},
    {"forgettings", "k, id, kind, stage, asked_at, finished_at, counts, still"},
    {"forgetting_items", "forgetting_k, kind, item", "kind"},
};

constexpr TableColumns kTables4[] = {{"memory_uses", "k, id, memory_id, device_id, uses"},
                                     {"forgotten", "k, id, key, at"}};

constexpr TableColumns kTables5[] = {{"conversations", "k, system_prompt"},
                                     {"token_factors", "provider, model, factor, calls", "provider"},
                                     {"index_embedder", "k, name, remote, messages_to, memories_to"},
                                     {"index_message_vectors", "k, scale, codes"},
                                     {"index_memory_vectors", "k, scale, codes"},
                                     {"index_vector_changes", "k, kind, item"}};

/// The columns as text that shows what type each value has.
std::string queryOf(const TableColumns& table) {
    std::string columns = "quote(";
    for (const char letter : table.columns)
        columns += letter == ',' ? std::string(") || '|' || quote(") : std::string(1, letter);
    return "SELECT " + columns + ") FROM " + std::string(table.table) + " ORDER BY " + std::string(table.order);
}

}  // namespace

std::uint64_t FixedRandom::next() {
    m_state += 0x9E3779B97F4A7C15ULL;
    std::uint64_t mixed = m_state;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ULL;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL;
    return mixed ^ (mixed >> 31);
}

void FixedRandom::fill(std::span<std::uint8_t> out) {
    for (std::size_t at = 0; at < out.size(); at += sizeof(std::uint64_t)) {
        std::array<std::uint8_t, sizeof(std::uint64_t)> bytes{};
        store::storeBigEndian(bytes.data(), next());
        std::copy_n(bytes.begin(), std::min(bytes.size(), out.size() - at),
                    out.begin() + static_cast<std::ptrdiff_t>(at));
    }
}

crypto::SecretBytes goldenPassphrase() { return crypto::SecretBytes::fromText("golden vault, never a person's"); }
Timestamp goldenTime() { return *Timestamp::parse("2026-11-20T10:00:00Z"); }

Status writeGoldenRows(store::Database& database) {
    HEARTH_TRY_STATUS(database.script(kRows));
    HEARTH_TRY_STATUS(database.script(kRows2));
    HEARTH_TRY_STATUS(database.script(kRows3));
    HEARTH_TRY_STATUS(database.script(kRows4));
    HEARTH_TRY_STATUS(database.script(kRows5));
    return database.script(kChanges);
}

Status writeGoldenLog(store::Database& database, int number) {
    return database.script(kLogTransactions[static_cast<std::size_t>(number) % kLogTransactions.size()]);
}

Result<std::string> describeGolden(store::Database& database, int schema) {
    std::string text;
    std::vector<TableColumns> tables(std::begin(kTables), std::end(kTables));
    if (schema >= 2) tables.insert(tables.end(), std::begin(kTables2), std::end(kTables2));
    if (schema >= 3) tables.insert(tables.end(), std::begin(kTables3), std::end(kTables3));
    if (schema >= 4) tables.insert(tables.end(), std::begin(kTables4), std::end(kTables4));
    if (schema >= 5) tables.insert(tables.end(), std::begin(kTables5), std::end(kTables5));
    for (const TableColumns& table : tables) {
        text += std::string(table.table) + ": " + std::string(table.columns) + "\n";
        HEARTH_TRY(store::Statement rows, database.prepare(queryOf(table)));
        for (;;) {
            HEARTH_TRY(const bool row, rows.step());
            if (!row) break;
            // Learnt when a vault is opened with its words; these files were made before.
            if (rows.text(0).starts_with("'phrase/")) continue;
            text += std::string(rows.text(0)) + "\n";
        }
        text += "\n";
    }
    return text;
}

Status writeGoldenPages(store::Database& database) {
    // An inner page and leaves of a table and of an index, an overflow chain, and free pages.
    return database.script(
        "CREATE TABLE t(k INTEGER PRIMARY KEY, v TEXT); CREATE INDEX t_v ON t(v); CREATE TABLE big(v BLOB); BEGIN;"
        "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < 150) "
        "INSERT INTO t SELECT x, printf('row %d %s', x, substr(hex(zeroblob(60)), 1, x % 100)) FROM c;"
        "INSERT INTO big VALUES(zeroblob(9000)), (x'00ff00ff'); COMMIT;"
        "DELETE FROM big WHERE length(v) > 100; PRAGMA wal_checkpoint(TRUNCATE);"
        "UPDATE t SET v = 'changed' WHERE k % 50 = 0; INSERT INTO big VALUES('in the log');");
}

}  // namespace hearth::test
