// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/schema.h"

#include <array>

#include "core/store/capture.h"
#include "core/store/database.h"

namespace hearth::store {

namespace {

/// Every id is 16 bytes, every time integer milliseconds UTC. `k` is what full text and segments refer to.
/// Synced tables (registry.cpp) have no UNIQUE but the id and no foreign keys.
constexpr const char* kVersion1 = R"sql(
CREATE TABLE vault_info(name TEXT PRIMARY KEY, value) WITHOUT ROWID;

CREATE TABLE settings(
  k INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,      -- id derived from name
  name TEXT NOT NULL, value TEXT NOT NULL);             -- value is JSON

CREATE TABLE conversations(
  k INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,
  title TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,                          -- time of the newest visible message; derived
  source TEXT NOT NULL DEFAULT 'hearth',                -- hearth, chatgpt, claude, jsonl
  external_id TEXT,
  current_message BLOB,                                 -- leaf of the visible branch
  provider TEXT, model TEXT,                            -- chosen for this conversation; null: the default
  folder_id BLOB,
  pinned INTEGER NOT NULL DEFAULT 0,
  archived INTEGER NOT NULL DEFAULT 0,
  memory_off INTEGER NOT NULL DEFAULT 0,                -- nothing is learned from it
  local_only INTEGER NOT NULL DEFAULT 0,                -- never sent to a remote model
  deleted_at INTEGER);                                  -- in the trash since
CREATE INDEX conversations_by_time ON conversations(updated_at);

CREATE TABLE messages(
  k INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,
  conversation_id BLOB NOT NULL,
  parent_id BLOB,
  role TEXT NOT NULL,                                   -- user, assistant, system, tool
  author TEXT,                                          -- speaker's name where the source has one
  created_at INTEGER NOT NULL,
  text TEXT NOT NULL,                                   -- what search and memory read
  parts TEXT,                                           -- JSON list of parts; null: one text part equal to text
  state TEXT NOT NULL DEFAULT 'complete',               -- streaming, complete, broken
  hidden INTEGER NOT NULL DEFAULT 0,                    -- kept out of sight, search and memory
  provider TEXT, model TEXT,
  call TEXT,                                            -- JSON: route, usage, cost, latencies, fallbacks
  receipt TEXT,                                         -- JSON: ids of the memories and passages used
  external_id TEXT);
CREATE INDEX messages_by_conversation ON messages(conversation_id, k);
CREATE INDEX messages_hidden ON messages(conversation_id) WHERE hidden = 1;       -- counting without reading texts
CREATE INDEX messages_streaming ON messages(k) WHERE state = 'streaming';         -- what a crash interrupted

CREATE TABLE attachments(
  k INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,
  message_id BLOB NOT NULL, part INTEGER NOT NULL,
  name TEXT NOT NULL, media_type TEXT, bytes INTEGER,
  stored INTEGER NOT NULL DEFAULT 0);                   -- 1 when blobs/ holds its content
CREATE INDEX attachments_by_message ON attachments(message_id);

CREATE TABLE folders(
  k INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, name TEXT NOT NULL, parent_id BLOB, deleted_at INTEGER);
CREATE TABLE labels(
  k INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, name TEXT NOT NULL, deleted_at INTEGER);
CREATE TABLE conversation_labels(
  k INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,       -- id derived from both
  conversation_id BLOB NOT NULL, label_id BLOB NOT NULL, present INTEGER NOT NULL);
CREATE INDEX conversation_labels_by_conversation ON conversation_labels(conversation_id);

CREATE TABLE drafts(
  k INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,       -- the conversation's id; 16 zero bytes: a new one
  text TEXT NOT NULL, updated_at INTEGER NOT NULL);

CREATE TABLE memories(
  k INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,       -- id derived from (first source, span, attribute)
  content TEXT NOT NULL,
  kind TEXT NOT NULL,                                   -- preference, fact, decision, goal, plan, relation, note
  subject TEXT NOT NULL, attribute TEXT NOT NULL, value TEXT NOT NULL,
  tier INTEGER NOT NULL,                                -- 1 cross_recent, 2 prefs_goals, 3 general
  quality REAL NOT NULL, base_priority REAL NOT NULL,
  speaker TEXT NOT NULL,                                -- user, assistant
  origin TEXT NOT NULL,                                 -- rule, model, user
  learned_at INTEGER NOT NULL, created_at INTEGER NOT NULL,
  valid_from INTEGER, valid_until INTEGER,
  superseded_by BLOB, superseded_at INTEGER,
  archived_at INTEGER, deleted_at INTEGER,
  pinned INTEGER NOT NULL DEFAULT 0, local_only INTEGER NOT NULL DEFAULT 0,
  last_used_at INTEGER, uses INTEGER NOT NULL DEFAULT 0);
CREATE INDEX memories_by_attribute ON memories(subject, attribute);
CREATE TABLE memory_sources(
  k INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,
  memory_id BLOB NOT NULL, message_id BLOB NOT NULL,
  part INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL);   -- characters of the message's text
CREATE INDEX memory_sources_by_memory ON memory_sources(memory_id);
CREATE INDEX memory_sources_by_message ON memory_sources(message_id);

CREATE TABLE thread_summaries(
  k INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,       -- the conversation's id
  summary TEXT NOT NULL, topic TEXT NOT NULL, state TEXT NOT NULL,
  decisions TEXT NOT NULL, open_questions TEXT NOT NULL, entities TEXT NOT NULL,   -- JSON lists
  position TEXT NOT NULL, message_count INTEGER NOT NULL, engagement REAL NOT NULL,
  first_at INTEGER NOT NULL, last_at INTEGER NOT NULL,
  precomputed TEXT NOT NULL, written_by TEXT NOT NULL, updated_at INTEGER NOT NULL,
  fold TEXT NOT NULL DEFAULT '{}');                     -- JSON: what the next audit continues from; local, derived
CREATE TABLE audits(                                    -- how far the memory engine has read each thread; local
  conversation_id BLOB PRIMARY KEY, audited_to INTEGER NOT NULL, audited_at INTEGER NOT NULL,
  closed_to INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;  -- last message of the last audit window that has closed
CREATE TABLE candidates(                                -- messages worth keeping that were not among an audit's best; local
  conversation_id BLOB NOT NULL, message_k INTEGER NOT NULL, quality REAL NOT NULL,
  PRIMARY KEY(conversation_id, message_k)) WITHOUT ROWID;

CREATE TABLE jobs(
  k INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,
  kind TEXT NOT NULL, key TEXT NOT NULL, due_at INTEGER NOT NULL,
  state TEXT NOT NULL DEFAULT 'waiting',                -- waiting, running, failed
  attempts INTEGER NOT NULL DEFAULT 0, error TEXT,
  UNIQUE(kind, key));
CREATE INDEX jobs_by_due ON jobs(due_at);

CREATE TABLE usage_ledger(
  k INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,
  message_id BLOB, conversation_id BLOB, at INTEGER NOT NULL,
  provider TEXT NOT NULL, model TEXT NOT NULL, route TEXT NOT NULL,
  input_tokens INTEGER NOT NULL, cached_tokens INTEGER NOT NULL, output_tokens INTEGER NOT NULL,
  cost_usd REAL, first_token_ms INTEGER, total_ms INTEGER, fallbacks INTEGER NOT NULL DEFAULT 0);
CREATE TABLE egress_ledger(
  k INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,
  at INTEGER NOT NULL, provider TEXT NOT NULL, host TEXT NOT NULL, remote INTEGER NOT NULL,
  memories TEXT NOT NULL, context_tokens INTEGER NOT NULL);              -- JSON list of memory ids

CREATE TABLE sync_cells(
  local_seq INTEGER PRIMARY KEY,
  table_id INTEGER NOT NULL, row INTEGER NOT NULL, column_id INTEGER NOT NULL,   -- row is that table's k
  stamp INTEGER NOT NULL, origin INTEGER NOT NULL);                              -- origin 0 is this device
CREATE UNIQUE INDEX sync_cells_by_cell ON sync_cells(table_id, row, column_id);
CREATE TABLE sync_tombstones(
  id BLOB PRIMARY KEY, table_id INTEGER NOT NULL, stamp INTEGER NOT NULL,
  local_seq INTEGER NOT NULL, origin INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE sync_state(name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;   -- last_stamp, last_seq, sealed_to

CREATE TABLE index_segments(                            -- the lexical index (core/index); derived, local
  k INTEGER PRIMARY KEY, base INTEGER NOT NULL, documents INTEGER NOT NULL,
  replaced INTEGER NOT NULL DEFAULT 0,                  -- joined into a later one; removed when nobody reads it
  facts BLOB NOT NULL, directory BLOB NOT NULL);
CREATE TABLE index_blocks(k INTEGER PRIMARY KEY, data BLOB NOT NULL);    -- k is segment * 2^24 + number
CREATE TABLE index_pending(message_k INTEGER PRIMARY KEY);               -- answers passed by while they streamed
CREATE TABLE index_state(name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
)sql";

constexpr const char* kVersion2 = R"sql(
CREATE TABLE backups(                                   -- copies that were made elsewhere, one row a place; local
  k INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,
  place TEXT NOT NULL, at INTEGER NOT NULL, bytes INTEGER NOT NULL);
)sql";

/// What the memory engine needs beyond reading threads.
constexpr const char* kVersion3 = R"sql(
ALTER TABLE conversations ADD COLUMN importance INTEGER;                 -- 1 to 10 as the person set it; null: computed
ALTER TABLE audits ADD COLUMN model_read_to INTEGER NOT NULL DEFAULT 0;  -- last message that a model was asked about
ALTER TABLE memories ADD COLUMN archived_by TEXT;                        -- retention, user, proposed; null: history
ALTER TABLE thread_summaries ADD COLUMN subtopics TEXT NOT NULL DEFAULT '[]';        -- JSON list
CREATE INDEX messages_by_time ON messages(created_at, conversation_id) WHERE hidden = 0;
CREATE INDEX messages_with_receipt ON messages(k) WHERE receipt IS NOT NULL;         -- where a memory was used
CREATE INDEX memories_superseded ON memories(superseded_by) WHERE superseded_by IS NOT NULL;

CREATE TABLE rulings(                                   -- what was decided of two memories, above the rules
  k INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,       -- id derived from both
  old_id BLOB NOT NULL, new_id BLOB NOT NULL,
  ruling TEXT NOT NULL,                                 -- replaced: new takes old's place; apart: it never does; void
  why TEXT NOT NULL,                                    -- conflict, merge, shift, undo
  at INTEGER NOT NULL);
CREATE INDEX rulings_by_old ON rulings(old_id);
CREATE INDEX rulings_by_new ON rulings(new_id);

CREATE TABLE conflicts(                                 -- two memories of which one may be out of date
  k INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,       -- id derived from both
  earlier_id BLOB NOT NULL, later_id BLOB NOT NULL,
  reason TEXT NOT NULL,                                 -- number, moment, own-words
  raised_at INTEGER NOT NULL,
  answer TEXT NOT NULL DEFAULT 'open',                  -- open, later, old, new, both
  answered_at INTEGER, ask_at INTEGER);                 -- of later: when to ask again

CREATE TABLE context_shifts(
  k INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,       -- id derived from (ISO week, old, new)
  week TEXT NOT NULL,                                   -- 2026-W47
  old_topic TEXT NOT NULL, new_topic TEXT NOT NULL,
  distance REAL NOT NULL, confidence REAL NOT NULL,
  at INTEGER NOT NULL,
  memory_id BLOB NOT NULL,                              -- the memory that says so
  superseded TEXT NOT NULL,                             -- JSON list of the memories that it retired
  seen_at INTEGER, undone_at INTEGER);

CREATE TABLE period_summaries(
  k INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,       -- id derived from (period, start)
  period TEXT NOT NULL,                                 -- day, week, month
  start INTEGER NOT NULL, until INTEGER NOT NULL,
  summary TEXT NOT NULL,
  topics TEXT NOT NULL, decisions TEXT NOT NULL, open_questions TEXT NOT NULL,       -- JSON lists
  conversations TEXT NOT NULL,                          -- JSON list of ids
  message_count INTEGER NOT NULL,
  written_by TEXT NOT NULL, updated_at INTEGER NOT NULL);
CREATE INDEX period_summaries_by_start ON period_summaries(period, start);

CREATE TABLE dismissals(                                -- suggestions to which the person said no
  k INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,       -- id derived from (kind, about, what)
  kind TEXT NOT NULL,                                   -- prune, label, duplicate, related
  about BLOB NOT NULL, what TEXT NOT NULL,
  at INTEGER NOT NULL);
CREATE INDEX dismissals_by_about ON dismissals(kind, about);

CREATE TABLE links(                                     -- conversations that are alike; derived, local
  from_id BLOB NOT NULL, kind TEXT NOT NULL, to_id BLOB NOT NULL,        -- kind: duplicate, related
  score REAL NOT NULL, PRIMARY KEY(from_id, kind, to_id)) WITHOUT ROWID;
CREATE TABLE upkeep(                                    -- how far the daily and weekly jobs have come; local
  name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE forgettings(                               -- what is being forgotten, and the receipts; local
  k INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,
  kind TEXT NOT NULL,                                   -- memory, message, conversation, topic, person, range, everything
  stage TEXT NOT NULL,                                  -- rows, threads, index, file, snapshots, done
  asked_at INTEGER NOT NULL, finished_at INTEGER,
  counts TEXT NOT NULL, still TEXT NOT NULL);           -- JSON: how many of what went; which backups still hold it
CREATE TABLE forgetting_items(                          -- what is left to do of it; never the words that chose it
  forgetting_k INTEGER NOT NULL, kind TEXT NOT NULL, item BLOB NOT NULL,
  PRIMARY KEY(forgetting_k, kind, item)) WITHOUT ROWID;
)sql";

constexpr const char* kVersion4 = R"sql(
CREATE TABLE memory_uses(                               -- in how many answers of a device a memory was used; those of
  k INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,       -- before version 4 are in memories.uses; id derived from both
  memory_id BLOB NOT NULL, device_id BLOB NOT NULL,
  uses INTEGER NOT NULL);
CREATE INDEX memory_uses_by_memory ON memory_uses(memory_id);

CREATE TABLE forgotten(                                 -- what no import may bring back
  k INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,       -- derived from the key and the id that an import gives it
  key BLOB NOT NULL, at INTEGER NOT NULL);
CREATE INDEX forgotten_by_key ON forgotten(key);
)sql";

constexpr const char* kVersion5 = R"sql(
-- What the model gateway keeps.
ALTER TABLE conversations ADD COLUMN system_prompt TEXT;                 -- instructions for this one; null: none
CREATE TABLE token_factors(                             -- how far token estimates are off, a model; learned, local
  provider TEXT NOT NULL, model TEXT NOT NULL, factor REAL NOT NULL, calls INTEGER NOT NULL,
  PRIMARY KEY(provider, model)) WITHOUT ROWID;
CREATE INDEX usage_ledger_by_time ON usage_ledger(at);

-- Vectors. Triggers keep them true to what they are of, whoever changes it.
CREATE TABLE index_embedder(                            -- whose vectors there are: one row or none; local
  k INTEGER PRIMARY KEY, name TEXT NOT NULL, remote INTEGER NOT NULL,
  messages_to INTEGER NOT NULL, memories_to INTEGER NOT NULL);           -- the last rows that were looked at
CREATE TABLE index_message_vectors(                     -- k is the message's; derived, local
  k INTEGER PRIMARY KEY, scale REAL NOT NULL, codes BLOB NOT NULL);
CREATE TABLE index_memory_vectors(                      -- k is the memory's; derived, local
  k INTEGER PRIMARY KEY, scale REAL NOT NULL, codes BLOB NOT NULL);
CREATE TABLE index_vector_changes(                      -- what lost its vector, or may get one now; local
  k INTEGER PRIMARY KEY, kind INTEGER NOT NULL, item INTEGER NOT NULL,   -- kind: 1 message, 2 memory
  UNIQUE(kind, item));

-- A key that was looked at can come again when the last row was deleted.
CREATE TRIGGER index_vectors_message_came AFTER INSERT ON messages
WHEN EXISTS(SELECT 1 FROM index_embedder WHERE messages_to >= NEW.k) BEGIN
  INSERT INTO index_vector_changes(kind, item) SELECT 1, NEW.k
    WHERE NOT EXISTS(SELECT 1 FROM index_vector_changes WHERE kind = 1 AND item = NEW.k);
END;
CREATE TRIGGER index_vectors_memory_came AFTER INSERT ON memories
WHEN EXISTS(SELECT 1 FROM index_embedder WHERE memories_to >= NEW.k) BEGIN
  INSERT INTO index_vector_changes(kind, item) SELECT 2, NEW.k
    WHERE NOT EXISTS(SELECT 1 FROM index_vector_changes WHERE kind = 2 AND item = NEW.k);
END;
CREATE TRIGGER index_vectors_message_changed AFTER UPDATE OF text, hidden, state ON messages
WHEN (OLD.text IS NOT NEW.text OR OLD.hidden IS NOT NEW.hidden OR OLD.state IS NOT NEW.state)
  AND EXISTS(SELECT 1 FROM index_embedder) BEGIN
  DELETE FROM index_message_vectors WHERE k = NEW.k;
  INSERT INTO index_vector_changes(kind, item) SELECT 1, NEW.k
    WHERE NOT EXISTS(SELECT 1 FROM index_vector_changes WHERE kind = 1 AND item = NEW.k);
END;
CREATE TRIGGER index_vectors_message_gone AFTER DELETE ON messages WHEN EXISTS(SELECT 1 FROM index_embedder) BEGIN
  DELETE FROM index_message_vectors WHERE k = OLD.k;
  INSERT INTO index_vector_changes(kind, item) SELECT 1, OLD.k
    WHERE NOT EXISTS(SELECT 1 FROM index_vector_changes WHERE kind = 1 AND item = OLD.k);
END;
CREATE TRIGGER index_vectors_memory_changed AFTER UPDATE OF content, deleted_at, archived_by, local_only ON memories
WHEN (OLD.content IS NOT NEW.content OR OLD.deleted_at IS NOT NEW.deleted_at
      OR OLD.archived_by IS NOT NEW.archived_by OR OLD.local_only IS NOT NEW.local_only)
  AND EXISTS(SELECT 1 FROM index_embedder) BEGIN
  DELETE FROM index_memory_vectors WHERE k = NEW.k;
  INSERT INTO index_vector_changes(kind, item) SELECT 2, NEW.k
    WHERE NOT EXISTS(SELECT 1 FROM index_vector_changes WHERE kind = 2 AND item = NEW.k);
END;
CREATE TRIGGER index_vectors_memory_gone AFTER DELETE ON memories WHEN EXISTS(SELECT 1 FROM index_embedder) BEGIN
  DELETE FROM index_memory_vectors WHERE k = OLD.k;
  INSERT INTO index_vector_changes(kind, item) SELECT 2, OLD.k
    WHERE NOT EXISTS(SELECT 1 FROM index_vector_changes WHERE kind = 2 AND item = OLD.k);
END;
CREATE TRIGGER index_vectors_conversation_changed AFTER UPDATE OF local_only, memory_off, deleted_at ON conversations
WHEN (OLD.local_only IS NOT NEW.local_only OR OLD.memory_off IS NOT NEW.memory_off
      OR OLD.deleted_at IS NOT NEW.deleted_at)
  AND EXISTS(SELECT 1 FROM index_embedder) BEGIN
  DELETE FROM index_message_vectors WHERE k IN (SELECT k FROM messages WHERE conversation_id = NEW.id);
  INSERT INTO index_vector_changes(kind, item) SELECT 1, m.k FROM messages m WHERE m.conversation_id = NEW.id
    AND NOT EXISTS(SELECT 1 FROM index_vector_changes WHERE kind = 1 AND item = m.k);
  DELETE FROM index_memory_vectors WHERE k IN (SELECT x.k FROM messages m JOIN memory_sources s ON s.message_id = m.id
    JOIN memories x ON x.id = s.memory_id WHERE m.conversation_id = NEW.id);
  INSERT INTO index_vector_changes(kind, item) SELECT DISTINCT 2, x.k FROM messages m
    JOIN memory_sources s ON s.message_id = m.id JOIN memories x ON x.id = s.memory_id
    WHERE m.conversation_id = NEW.id
    AND NOT EXISTS(SELECT 1 FROM index_vector_changes WHERE kind = 2 AND item = x.k);
END;
)sql";

/// What sync keeps beside the rows. All of it is of this device and never synced.
constexpr const char* kVersion6 = R"sql(
ALTER TABLE attachments ADD COLUMN blob_key BLOB;       -- opens blobs/ab/<id>; null: its content was never here

-- The envelope of `origin` that brought a version; 0 for what was made here (sync_outbox.local_to tells which then).
ALTER TABLE sync_cells ADD COLUMN seq INTEGER NOT NULL DEFAULT 0;
-- A conversation, its summary and its draft have one id, and each may go by itself.
CREATE TABLE sync_tombstones_before(id, table_id, stamp, local_seq, origin);
INSERT INTO sync_tombstones_before SELECT id, table_id, stamp, local_seq, origin FROM sync_tombstones;
DROP TABLE sync_tombstones;
CREATE TABLE sync_tombstones(
  id BLOB NOT NULL, table_id INTEGER NOT NULL, stamp INTEGER NOT NULL,
  local_seq INTEGER NOT NULL, origin INTEGER NOT NULL, seq INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY(id, table_id)) WITHOUT ROWID;
INSERT INTO sync_tombstones(id, table_id, stamp, local_seq, origin)
  SELECT id, table_id, stamp, local_seq, origin FROM sync_tombstones_before;
-- Of such a group only the first was noted.
INSERT INTO sync_tombstones(id, table_id, stamp, local_seq, origin)
  SELECT id, 2, stamp, local_seq, origin FROM sync_tombstones_before b
  WHERE table_id IN (8, 11) AND NOT EXISTS(SELECT 1 FROM conversations c WHERE c.id = b.id) AND b.id <> zeroblob(16);
DROP TABLE sync_tombstones_before;

CREATE TABLE sync_devices(                              -- whoever wrote here; `origin` in sync_cells is k
  k INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,
  seq INTEGER NOT NULL DEFAULT 0, hash BLOB NOT NULL DEFAULT x'',        -- the end of its chain that was applied
  promised_seq INTEGER NOT NULL DEFAULT 0, promised_hash BLOB NOT NULL DEFAULT x'',  -- what somebody has seen of it
  last_seen_at INTEGER, ahead_ms INTEGER NOT NULL DEFAULT 0);            -- how far its clock was ahead of ours
CREATE TABLE sync_records(                              -- who belongs to the account: its membership records, in order
  k INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, envelope BLOB NOT NULL);
CREATE TABLE sync_seen(                                 -- how far `by` had read `of` when it wrote its last envelope;
  by_device INTEGER NOT NULL, of_device INTEGER NOT NULL, seq INTEGER NOT NULL,      -- by 0: what we told last
  PRIMARY KEY(by_device, of_device)) WITHOUT ROWID;
CREATE TABLE sync_outbox(                               -- envelopes of this device's chain
  seq INTEGER PRIMARY KEY,
  local_to INTEGER NOT NULL,                            -- holds the changes up to this local_seq
  hash BLOB NOT NULL, position INTEGER,                 -- place in the server's log; null: not acknowledged
  envelope BLOB);                                       -- null: given up, because the server has it for long
CREATE TABLE sync_inbox(                                -- envelopes that came and could not be applied yet
  position INTEGER PRIMARY KEY,
  device BLOB NOT NULL, seq INTEGER NOT NULL, hash BLOB NOT NULL,
  why INTEGER NOT NULL,                                 -- sync::Waiting
  envelope BLOB NOT NULL);
CREATE INDEX sync_inbox_by_device ON sync_inbox(device, seq);
CREATE TABLE sync_kept(                                 -- operations that could not be applied, as they came, a cell a row
  k INTEGER PRIMARY KEY,
  why INTEGER NOT NULL,                                 -- store::KeptWhy
  kind INTEGER NOT NULL, table_id INTEGER NOT NULL, row BLOB NOT NULL, stamp INTEGER NOT NULL,
  device BLOB NOT NULL, seq INTEGER NOT NULL,
  column_id INTEGER NOT NULL, value);                   -- column 0: the operation itself
CREATE INDEX sync_kept_by_row ON sync_kept(row);
CREATE TABLE sync_followups(                            -- what other modules have still to see to after merging
  kind INTEGER NOT NULL, item BLOB NOT NULL,            -- store::FollowUp, and whose row
  PRIMARY KEY(kind, item)) WITHOUT ROWID;
CREATE TABLE sync_history(                              -- what lost against another device's version of the same cell
  k INTEGER PRIMARY KEY,
  table_id INTEGER NOT NULL, row BLOB NOT NULL, column_id INTEGER NOT NULL,
  stamp INTEGER NOT NULL, device BLOB NOT NULL, value,
  UNIQUE(row, column_id, stamp, device));
)sql";

/// What is said anew is held against the newest that stands, however much is remembered.
constexpr const char* kVersion7 = R"sql(
CREATE INDEX memories_standing ON memories(subject, learned_at DESC, id)
  WHERE deleted_at IS NULL AND superseded_by IS NULL;
)sql";

constexpr std::array<const char*, kSchemaVersion> kMigrations = {kVersion1, kVersion2, kVersion3, kVersion4,
                                                                 kVersion5, kVersion6, kVersion7};

}  // namespace

Migrations migrations() { return kMigrations; }

Status migrate(Database& database, Migrations steps) {
    HEARTH_TRY(const std::int64_t found, database.integer("PRAGMA user_version"));
    const auto wanted = static_cast<std::int64_t>(steps.size());
    if (found > wanted) return fail(ErrorCode::Unsupported, "the vault was written by a newer version");
    for (auto version = static_cast<std::size_t>(found); version < steps.size(); ++version)
        HEARTH_TRY_STATUS(database.script(steps[version]));
    HEARTH_TRY_STATUS(installCapture(database));
    if (found == wanted) return {};
    return database.script("PRAGMA user_version = " + std::to_string(wanted));
}

}  // namespace hearth::store
