// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/file_records.h"

#include <algorithm>
#include <string>

#include "core/store/registry.h"
#include "sync/sync_state.h"

namespace hearth::engine {

namespace {

// Names in vault_info, stored, never renamed; behind the stroke stands the attachment's id in hexadecimal.
constexpr std::string_view kThere = "sync/file_there/";    ///< The id: the server has or may get something of it.
constexpr std::string_view kSent = "sync/file_sent/";      ///< Chunks that the server has, or kWhole.
constexpr std::string_view kMissed = "sync/file_missed/";  ///< Since when it is missed.
constexpr std::string_view kTry = "sync/file_try/";        ///< When it is to be asked for again.
constexpr std::string_view kServer = "sync/file_server";   ///< The incarnation of the server that all this is about.
constexpr std::int64_t kWhole = -1;

constexpr Milliseconds kSoonest = 5 * kSecond;
constexpr Milliseconds kLatest = kHour;

constexpr const char* kUnsent =
    "FROM attachments a WHERE a.stored = 1 AND a.blob_key IS NOT NULL AND NOT EXISTS(SELECT 1 FROM vault_info s WHERE "
    "s.name = 'sync/file_sent/' || lower(hex(a.id)) AND s.value = -1)";
constexpr const char* kAway = "FROM attachments a WHERE a.stored = 0 AND a.blob_key IS NOT NULL";
constexpr const char* kNewestFirst = " ORDER BY a.k DESC";

std::string nameOf(std::string_view kind, const AttachmentId& id) { return std::string(kind) + toHex(id.view()); }

template <typename Value>
Status set(store::Database& database, std::string_view name, const Value& value) {
    return database.run(
        "INSERT INTO vault_info(name, value) VALUES(?1, ?2) ON CONFLICT(name) DO UPDATE SET value = excluded.value",
        name, value);
}

Status remove(store::Database& database, std::string_view name) {
    return database.run("DELETE FROM vault_info WHERE name = ?1", name);
}

Result<std::optional<std::int64_t>> numberOf(store::Database& database, std::string_view name) {
    HEARTH_TRY(auto row, database.query("SELECT value FROM vault_info WHERE name = ?1", name));
    HEARTH_TRY(const bool found, row.step());
    return found ? std::optional(row.integer(0)) : std::nullopt;
}

Result<std::vector<AttachmentId>> idsOf(store::Statement rows) {
    std::vector<AttachmentId> ids;
    for (;;) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return ids;
        HEARTH_TRY(const AttachmentId id, rows.id<AttachmentId>(0));
        ids.push_back(id);
    }
}

Status forgetAll(store::Database& database) {
    return database.run("DELETE FROM vault_info WHERE name >= 'sync/file_sent/' AND name < 'sync/file_sent0'");
}

}  // namespace

Result<SyncFiles> countFiles(store::Database& database) {
    SyncFiles counts;
    HEARTH_TRY(counts.toSend, database.integer(std::string("SELECT count(*) ") + kUnsent));
    HEARTH_TRY(counts.toReceive, database.integer(std::string("SELECT count(*) ") + kAway));
    return counts;
}

Result<std::vector<AttachmentId>> FileRecords::toSend() const {
    return m_vault.read([](store::Database& database) -> Result<std::vector<AttachmentId>> {
        HEARTH_TRY(auto rows, database.prepare(std::string("SELECT a.id ") + kUnsent + kNewestFirst));
        return idsOf(std::move(rows));
    });
}

Result<std::vector<AttachmentId>> FileRecords::toReceive(std::optional<Timestamp> due) const {
    return m_vault.read([&](store::Database& database) -> Result<std::vector<AttachmentId>> {
        const std::string isDue =
            " AND (?1 IS NULL OR NOT EXISTS(SELECT 1 FROM vault_info s WHERE s.name = 'sync/file_try/' || "
            "lower(hex(a.id)) "
            "AND s.value > ?1))";
        HEARTH_TRY(auto rows, database.query(std::string("SELECT a.id ") + kAway + isDue + kNewestFirst, due));
        return idsOf(std::move(rows));
    });
}

Result<std::optional<SharedFile>> FileRecords::find(const AttachmentId& id) const {
    return m_vault.read([&](store::Database& database) -> Result<std::optional<SharedFile>> {
        HEARTH_TRY(auto row, database.query("SELECT blob_key, stored FROM attachments WHERE id = ?1 AND "
                                            "length(blob_key) = 32",
                                            id));
        HEARTH_TRY(const bool found, row.step());
        if (!found) return std::optional<SharedFile>();
        return std::optional(SharedFile{id, crypto::SecretBytes::fromBytes(row.blob(0)), row.flag(1)});
    });
}

Result<std::vector<AttachmentId>> FileRecords::gone() const {
    return m_vault.read([](store::Database& database) -> Result<std::vector<AttachmentId>> {
        // A row that is missing without a tombstone is damage or an older copy of the vault, and no reason to delete.
        HEARTH_TRY(
            auto rows,
            database.query("SELECT s.value FROM vault_info s WHERE s.name >= 'sync/file_there/' AND s.name < "
                           "'sync/file_there0' AND NOT EXISTS(SELECT 1 FROM attachments a WHERE a.id = s.value) AND "
                           "EXISTS(SELECT 1 FROM sync_tombstones g WHERE g.id = s.value AND g.table_id = ?1)",
                           static_cast<int>(store::kAttachmentsTable)));
        return idsOf(std::move(rows));
    });
}

Result<std::optional<Timestamp>> FileRecords::nextTry() const {
    return m_vault.read([](store::Database& database) -> Result<std::optional<Timestamp>> {
        HEARTH_TRY(auto row, database.prepare("SELECT min(s.value) FROM attachments a JOIN vault_info s ON s.name = "
                                              "'sync/file_try/' || lower(hex(a.id)) WHERE a.stored = 0"));
        HEARTH_TRY([[maybe_unused]] const bool is, row.step());
        return row.optionalTime(0);
    });
}

Result<std::uint32_t> FileRecords::sent(const AttachmentId& id) const {
    return m_vault.read([&](store::Database& database) -> Result<std::uint32_t> {
        HEARTH_TRY(const auto count, numberOf(database, nameOf(kSent, id)));
        return static_cast<std::uint32_t>(std::max<std::int64_t>(count.value_or(0), 0));
    });
}

Result<bool> FileRecords::isWhole(const AttachmentId& id) const {
    return m_vault.read([&](store::Database& database) -> Result<bool> {
        HEARTH_TRY(const auto count, numberOf(database, nameOf(kSent, id)));
        return count == kWhole;
    });
}

Status FileRecords::noteSent(const AttachmentId& id, std::uint32_t chunks) {
    return m_vault.write([&](store::Database& database) -> Status {
        HEARTH_TRY_STATUS(set(database, nameOf(kThere, id), id));
        return set(database, nameOf(kSent, id), static_cast<std::int64_t>(chunks));
    });
}

Status FileRecords::noteWhole(const AttachmentId& id) {
    return m_vault.write([&](store::Database& database) -> Status {
        HEARTH_TRY_STATUS(set(database, nameOf(kThere, id), id));
        HEARTH_TRY_STATUS(set(database, nameOf(kSent, id), kWhole));
        HEARTH_TRY_STATUS(remove(database, nameOf(kMissed, id)));
        return remove(database, nameOf(kTry, id));
    });
}

Result<Timestamp> FileRecords::noteMissed(const AttachmentId& id) {
    return m_vault.write([&](store::Database& database) -> Result<Timestamp> {
        const Timestamp now = m_vault.clock().now();
        HEARTH_TRY(const auto missed, numberOf(database, nameOf(kMissed, id)));
        const Timestamp since = std::min(now, Timestamp(missed.value_or(now.milliseconds())));
        HEARTH_TRY_STATUS(set(database, nameOf(kThere, id), id));
        HEARTH_TRY_STATUS(set(database, nameOf(kMissed, id), since));
        HEARTH_TRY_STATUS(set(database, nameOf(kTry, id), now.plus(std::clamp(now.since(since), kSoonest, kLatest))));
        return since;
    });
}

Status FileRecords::drop(const AttachmentId& id) {
    return m_vault.write([&](store::Database& database) -> Status {
        for (const std::string_view kind : {kThere, kSent, kMissed, kTry})
            HEARTH_TRY_STATUS(remove(database, nameOf(kind, id)));
        return {};
    });
}

Status FileRecords::forgetSent() { return m_vault.write(forgetAll); }

Status FileRecords::meetServer() {
    const auto changed = m_vault.read([](store::Database& database) -> Result<std::optional<IdBytes>> {
        HEARTH_TRY(const auto incarnation, sync::incarnationOf(database));
        if (!incarnation) return incarnation;
        HEARTH_TRY(const std::int64_t same,
                   database.integer("SELECT EXISTS(SELECT 1 FROM vault_info WHERE name = ?1 AND value = ?2)", kServer,
                                    ByteView(*incarnation)));
        return same != 0 ? std::nullopt : incarnation;
    });
    HEARTH_TRY(const auto other, changed);
    if (!other) return {};
    return m_vault.write([&](store::Database& database) -> Status {
        HEARTH_TRY_STATUS(forgetAll(database));
        return set(database, kServer, ByteView(*other));
    });
}

}  // namespace hearth::engine
