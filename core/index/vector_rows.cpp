// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/index/vector_rows.h"

#include <algorithm>

#include "core/base/text.h"

namespace hearth::index {

namespace {

/// No encoder reads further, and no provider should be paid for more.
constexpr std::size_t kMostCharacters = 6000;

/// The statements of one kind.
struct Statements {
    const char* item;
    const char* after;
    const char* countAfter;
    const char* noteSeen;
    const char* write;
    const char* read;
    const char* count;
    const char* all;
};

// What a remote embedder may see: conversations that are neither local only nor without memory. An answer that was
// given without a model only quotes. The last column says whether the row may be embedded.
#define HEARTH_MESSAGES                                                                                           \
    "SELECT m.k, m.id, m.text, m.hidden = 0 AND m.text <> '' AND m.state <> 'streaming' AND m.provider IS NOT "   \
    "'offline' AND c.deleted_at IS NULL AND (?2 = 0 OR (c.local_only = 0 AND c.memory_off = 0)) FROM messages m " \
    "JOIN conversations c ON c.id = m.conversation_id WHERE "
// A memory is where its sources are: one that was learned from a local conversation stays as well.
#define HEARTH_MEMORIES                                                                                             \
    "SELECT x.k, x.id, x.content, x.deleted_at IS NULL AND x.content <> '' AND COALESCE(x.archived_by, '') NOT IN " \
    "('proposed', 'rejected') AND (?2 = 0 OR (x.local_only = 0 AND NOT EXISTS(SELECT 1 FROM memory_sources s JOIN " \
    "messages m ON m.id = s.message_id JOIN conversations c ON c.id = m.conversation_id WHERE s.memory_id = x.id "  \
    "AND (c.local_only = 1 OR c.memory_off = 1)))) FROM memories x WHERE "

constexpr Statements kOfMessages = {HEARTH_MESSAGES "m.k = ?1",
                                    HEARTH_MESSAGES "m.k > ?1 ORDER BY m.k LIMIT ?3",
                                    "SELECT count(*) FROM messages WHERE k > ?1",
                                    "UPDATE index_embedder SET messages_to = max(messages_to, ?1)",
                                    "INSERT INTO index_message_vectors(k, scale, codes) VALUES(?1, ?2, ?3) "
                                    "ON CONFLICT(k) DO UPDATE SET scale = excluded.scale, codes = excluded.codes",
                                    "SELECT scale, codes FROM index_message_vectors WHERE k = ?1",
                                    "SELECT count(*) FROM index_message_vectors",
                                    "SELECT k, scale, codes FROM index_message_vectors ORDER BY k"};

constexpr Statements kOfMemories = {HEARTH_MEMORIES "x.k = ?1",
                                    HEARTH_MEMORIES "x.k > ?1 ORDER BY x.k LIMIT ?3",
                                    "SELECT count(*) FROM memories WHERE k > ?1",
                                    "UPDATE index_embedder SET memories_to = max(memories_to, ?1)",
                                    "INSERT INTO index_memory_vectors(k, scale, codes) VALUES(?1, ?2, ?3) "
                                    "ON CONFLICT(k) DO UPDATE SET scale = excluded.scale, codes = excluded.codes",
                                    "SELECT scale, codes FROM index_memory_vectors WHERE k = ?1",
                                    "SELECT count(*) FROM index_memory_vectors",
                                    "SELECT k, scale, codes FROM index_memory_vectors ORDER BY k"};

#undef HEARTH_MESSAGES
#undef HEARTH_MEMORIES

const Statements& of(VectorOf kind) { return kind == VectorOf::Message ? kOfMessages : kOfMemories; }

Result<VectorItem> itemAt(const store::Statement& row, VectorOf kind) {
    VectorItem item{.of = kind, .key = row.integer(0)};
    const ByteView id = row.blob(1);
    if (id.size() != item.id.size()) return fail(ErrorCode::Corrupt, "an id that is none");
    std::copy(id.begin(), id.end(), item.id.begin());
    item.mayEmbed = row.flag(3);
    if (item.mayEmbed) item.text = row.text(2).substr(0, byteOffset(row.text(2), kMostCharacters));
    return item;
}

std::span<const std::int8_t> codesOf(ByteView bytes) {
    return {reinterpret_cast<const std::int8_t*>(bytes.data()), bytes.size()};
}

}  // namespace

Result<std::optional<StoredEmbedder>> storedEmbedder(store::Database& database) {
    HEARTH_TRY(auto row, database.query("SELECT name, remote, messages_to, memories_to FROM index_embedder"));
    HEARTH_TRY(const bool found, row.step());
    if (!found) return std::optional<StoredEmbedder>();
    return std::optional(StoredEmbedder{std::string(row.text(0)), row.flag(1), row.integer(2), row.integer(3)});
}

Status replaceEmbedder(store::Database& database, std::string_view name, bool remote) {
    HEARTH_TRY_STATUS(
        database.script("DELETE FROM index_message_vectors; DELETE FROM index_memory_vectors; "
                        "DELETE FROM index_vector_changes; DELETE FROM index_embedder;"));
    if (name.empty()) return {};
    return database.run("INSERT INTO index_embedder(k, name, remote, messages_to, memories_to) VALUES(1, ?1, ?2, 0, 0)",
                        name, remote);
}

Result<VectorItem> readItem(store::Database& database, VectorOf kind, std::int64_t key, bool remote) {
    HEARTH_TRY(auto row, database.query(of(kind).item, key, remote));
    HEARTH_TRY(const bool found, row.step());
    if (!found) return VectorItem{.of = kind, .key = key};
    return itemAt(row, kind);
}

Result<std::vector<VectorItem>> itemsAfter(store::Database& database, VectorOf kind, std::int64_t key, bool remote,
                                           std::size_t rows, std::size_t wanted) {
    std::vector<VectorItem> items;
    HEARTH_TRY(auto row, database.query(of(kind).after, key, remote, rows));
    while (wanted > 0) {
        HEARTH_TRY(const bool more, row.step());
        if (!more) return items;
        HEARTH_TRY(VectorItem item, itemAt(row, kind));
        if (item.mayEmbed) --wanted;
        items.push_back(std::move(item));
    }
    return items;
}

Result<std::int64_t> countAfter(store::Database& database, VectorOf kind, std::int64_t key) {
    return database.integer(of(kind).countAfter, key);
}

Status noteSeen(store::Database& database, VectorOf kind, std::int64_t key) {
    return database.run(of(kind).noteSeen, key);
}

Result<std::vector<VectorChange>> changesAfter(store::Database& database, std::int64_t number) {
    std::vector<VectorChange> changes;
    HEARTH_TRY(auto rows,
               database.query("SELECT k, kind, item FROM index_vector_changes WHERE k > ?1 ORDER BY k", number));
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return changes;
        const VectorOf kind =
            rows.integer(1) == static_cast<int>(VectorOf::Message) ? VectorOf::Message : VectorOf::Memory;
        changes.push_back({rows.integer(0), kind, rows.integer(2)});
    }
}

Status forgetChange(store::Database& database, std::int64_t number) {
    return database.run("DELETE FROM index_vector_changes WHERE k = ?1", number);
}

Status writeVector(store::Database& database, VectorOf kind, std::int64_t key, const VectorCodes& codes) {
    const ByteView bytes(reinterpret_cast<const std::uint8_t*>(codes.codes.data()), codes.codes.size());
    return database.run(of(kind).write, key, static_cast<double>(codes.scale), bytes);
}

Result<VectorCodes> readVector(store::Database& database, VectorOf kind, std::int64_t key) {
    HEARTH_TRY(auto row, database.query(of(kind).read, key));
    HEARTH_TRY(const bool found, row.step());
    VectorCodes codes;
    if (!found) return codes;
    const auto stored = codesOf(row.blob(1));
    codes.scale = static_cast<float>(row.real(0));
    codes.codes.assign(stored.begin(), stored.end());
    return codes;
}

Result<std::int64_t> countVectors(store::Database& database, VectorOf kind) { return database.integer(of(kind).count); }

Status eachVector(store::Database& database, VectorOf kind,
                  const std::function<Status(std::int64_t, float, std::span<const std::int8_t>)>& take) {
    HEARTH_TRY(auto rows, database.query(of(kind).all));
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return {};
        HEARTH_TRY_STATUS(take(rows.integer(0), static_cast<float>(rows.real(1)), codesOf(rows.blob(2))));
    }
}

}  // namespace hearth::index
