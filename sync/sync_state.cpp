// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/sync_state.h"

#include <algorithm>

#include "core/store/database.h"

namespace hearth::sync {

namespace {

// Rows of vault_info. Stored, never renamed.
constexpr std::string_view kIncarnation = "sync/incarnation";
constexpr std::string_view kCursorHash = "sync/cursor";

Seen seenAt(const store::Statement& row, int column, const ChainHash& otherwise) {
    Seen seen{static_cast<std::uint64_t>(row.integer(column)), otherwise};
    const ByteView hash = row.blob(column + 1);
    if (hash.size() == seen.hash.size()) std::ranges::copy(hash, seen.hash.begin());
    return seen;
}

}  // namespace

Result<std::int64_t> stateOf(store::Database& database, std::string_view name) {
    return database.integer("SELECT value FROM sync_state WHERE name = ?1", name);
}

Status setState(store::Database& database, std::string_view name, std::int64_t value) {
    return database.run(
        "INSERT INTO sync_state(name, value) VALUES(?1, ?2) ON CONFLICT(name) DO UPDATE SET value = excluded.value",
        name, value);
}

Result<Cursor> cursorOf(store::Database& database) {
    HEARTH_TRY(const std::int64_t position, stateOf(database, kCursor));
    Cursor cursor{static_cast<std::uint64_t>(position), {}};
    if (position == 0) return cursor;
    HEARTH_TRY(auto row, database.query("SELECT value FROM vault_info WHERE name = ?1", kCursorHash));
    HEARTH_TRY(const bool found, row.step());
    if (!found) return cursor;
    HEARTH_TRY(cursor.hash, hashFrom(row.blob(0)));
    return cursor;
}

Status setCursor(store::Database& database, const Cursor& cursor) {
    HEARTH_TRY_STATUS(setState(database, kCursor, static_cast<std::int64_t>(cursor.position)));
    return database.run(
        "INSERT INTO vault_info(name, value) VALUES(?1, ?2) ON CONFLICT(name) DO UPDATE SET value = excluded.value",
        kCursorHash, ByteView(cursor.hash));
}

Result<std::optional<IdBytes>> incarnationOf(store::Database& database) {
    HEARTH_TRY(auto row, database.query("SELECT value FROM vault_info WHERE name = ?1", kIncarnation));
    HEARTH_TRY(const bool found, row.step());
    if (!found) return std::optional<IdBytes>();
    HEARTH_TRY(const auto id, row.id<Id<struct IncarnationTag>>(0));
    return std::optional(id.bytes());
}

Status setIncarnation(store::Database& database, const IdBytes& incarnation) {
    return database.run(
        "INSERT INTO vault_info(name, value) VALUES(?1, ?2) ON CONFLICT(name) DO UPDATE SET value = excluded.value",
        kIncarnation, ByteView(incarnation));
}

Result<Head> headOf(store::Database& database, const IdBytes& device, const ChainHash& start) {
    HEARTH_TRY_STATUS(database.run("INSERT INTO sync_devices(id) VALUES(?1) ON CONFLICT DO NOTHING", ByteView(device)));
    HEARTH_TRY(auto row, database.query("SELECT k, seq, hash, promised_seq, promised_hash FROM sync_devices WHERE "
                                        "id = ?1",
                                        ByteView(device)));
    HEARTH_TRY(const bool found, row.step());
    if (!found) return fail(ErrorCode::Internal, "a device that was noted is not there");
    return Head{row.integer(0), seenAt(row, 1, start), seenAt(row, 3, {})};
}

Result<ChainHash> hashFrom(ByteView bytes) {
    ChainHash hash{};
    if (bytes.size() != hash.size()) return fail(ErrorCode::Corrupt, "a chain hash is not 32 bytes");
    std::ranges::copy(bytes, hash.begin());
    return hash;
}

}  // namespace hearth::sync
