// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/account_rows.h"

#include <algorithm>

#include "core/store/database.h"
#include "sync/envelope.h"
#include "sync/sync_state.h"

namespace hearth::sync {

namespace {

constexpr std::string_view kServerUrl = "sync/server_url";
constexpr std::string_view kServerKey = "sync/server_key";

constexpr const char* kSetInfo =
    "INSERT INTO vault_info(name, value) VALUES(?1, ?2) ON CONFLICT(name) DO UPDATE SET value = excluded.value";

constexpr const char* kForget[] = {
    "DELETE FROM vault_info WHERE name >= 'sync/' AND name < 'sync0'",
    "DELETE FROM sync_records",
    "DELETE FROM sync_outbox",
    "DELETE FROM sync_inbox",
    "DELETE FROM sync_seen",
    "UPDATE sync_cells SET origin = 0, seq = 0 WHERE origin <> 0",
    "UPDATE sync_tombstones SET origin = 0, seq = 0 WHERE origin <> 0",
    "DELETE FROM sync_devices",
};

}  // namespace

Result<std::optional<AccountKeys>> keysIn(store::Database& database, std::string_view name) {
    HEARTH_TRY(auto row, database.query("SELECT value FROM vault_info WHERE name = ?1", name));
    HEARTH_TRY(const bool found, row.step());
    if (!found) return std::optional<AccountKeys>();
    HEARTH_TRY(AccountKeys keys, AccountKeys::fromSecret(crypto::SecretBytes::fromBytes(row.blob(0))));
    return std::optional(std::move(keys));
}

Status storeKeys(store::Database& database, std::string_view name, const AccountKeys& keys) {
    return database.run(kSetInfo, name, keys.secret().expose());
}

Status dropKeys(store::Database& database, std::string_view name) {
    return database.run("DELETE FROM vault_info WHERE name = ?1", name);
}

Result<ServerMoveRecord> serverIn(store::Database& database) {
    HEARTH_TRY(auto row, database.query("SELECT u.value, k.value FROM vault_info u, vault_info k WHERE u.name = ?1 AND "
                                        "k.name = ?2",
                                        kServerUrl, kServerKey));
    HEARTH_TRY(const bool found, row.step());
    ServerMoveRecord server;
    const ByteView key = found ? row.blob(1) : ByteView();
    if (key.size() != server.serverKey.size()) return fail(ErrorCode::Corrupt, "the account's server is not there");
    server.url = row.text(0);
    std::ranges::copy(key, server.serverKey.begin());
    return server;
}

Status storeServer(store::Database& database, const ServerMoveRecord& server) {
    HEARTH_TRY_STATUS(database.run(kSetInfo, kServerUrl, server.url));
    return database.run(kSetInfo, kServerKey, ByteView(server.serverKey));
}

Result<std::vector<Bytes>> recordsIn(store::Database& database) {
    std::vector<Bytes> records;
    HEARTH_TRY(auto rows, database.prepare("SELECT envelope FROM sync_records ORDER BY k"));
    for (;;) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return records;
        const ByteView envelope = rows.blob(0);
        records.emplace_back(envelope.begin(), envelope.end());
    }
}

Status storeRecord(store::Database& database, ByteView envelope) {
    return database.run("INSERT INTO sync_records(hash, envelope) VALUES(?1, ?2) ON CONFLICT DO NOTHING",
                        ByteView(envelopeHash(envelope)), envelope);
}

Result<bool> hasRecord(store::Database& database, const ChainHash& hash) {
    HEARTH_TRY(const std::int64_t is,
               database.integer("SELECT EXISTS(SELECT 1 FROM sync_records WHERE hash = ?1)", ByteView(hash)));
    return is != 0;
}

Result<std::optional<ChainHash>> lastRecord(store::Database& database) {
    HEARTH_TRY(auto row, database.prepare("SELECT hash FROM sync_records ORDER BY k DESC LIMIT 1"));
    HEARTH_TRY(const bool found, row.step());
    if (!found) return std::optional<ChainHash>();
    HEARTH_TRY(const ChainHash hash, hashFrom(row.blob(0)));
    return std::optional(hash);
}

Result<Seen> endOfChain(store::Database& database, const DeviceId& device, const ChainHash& start) {
    HEARTH_TRY(const Head head, headOf(database, device.bytes(), start));
    Seen end = head.applied;
    HEARTH_TRY(auto rows, database.query("SELECT seq, hash, envelope FROM sync_inbox WHERE device = ?1 AND seq > ?2 "
                                         "ORDER BY seq, position",
                                         device, static_cast<std::int64_t>(end.sequence)));
    for (;;) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return end;
        const auto next = decodeHeader(rows.blob(2));
        if (!next.ok() || next->sequence != end.sequence + 1 || next->previous != end.hash) continue;
        HEARTH_TRY(end.hash, hashFrom(rows.blob(1)));
        ++end.sequence;
    }
}

Status forgetAccount(store::Database& database) {
    for (const char* statement : kForget) HEARTH_TRY_STATUS(database.run(statement));
    for (const std::string_view name : {kSealedTo, kCursor, kCatchUp, kSnapshotChunks, kSnapshotNext, kSnapshotUsable,
                                        kSnapshotRefused, kSnapshotLooked})
        HEARTH_TRY_STATUS(database.run("DELETE FROM sync_state WHERE name = ?1", name));
    return {};
}

}  // namespace hearth::sync
