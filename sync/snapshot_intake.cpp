// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/snapshot_intake.h"

#include <algorithm>

#include "core/store/database.h"
#include "core/store/row_value.h"
#include "sync/envelope.h"
#include "sync/forget_marks.h"
#include "sync/inbox.h"
#include "sync/sync_state.h"

namespace hearth::sync {

namespace {

/// A row of vault_info, stored, never renamed: the manifest of what is arriving.
constexpr std::string_view kManifest = "sync/snapshot";

/// Its maker may put a newer one in its place while it is read, so many times.
constexpr int kAttempts = 3;
constexpr std::size_t kRecordBytes = std::size_t{1} << 20;

/// Nothing was read of the log, and nothing was written.
constexpr const char* kHasHistory =
    "SELECT EXISTS(SELECT 1 FROM sync_state WHERE name = ?1 AND value <> 0) OR EXISTS(SELECT 1 FROM sync_devices WHERE "
    "seq > 0) OR EXISTS(SELECT 1 FROM sync_inbox) OR EXISTS(SELECT 1 FROM sync_outbox)";

Error wrong(const char* what) { return fail(ErrorCode::Corrupt, what); }

Result<bool> hasHistory(store::Database& database) {
    HEARTH_TRY(const std::int64_t any, database.integer(kHasHistory, kCursor));
    return any != 0;
}

}  // namespace

Result<bool> SnapshotIntake::isDue(store::Database& database, Timestamp now) {
    HEARTH_TRY(const bool history, hasHistory(database));
    HEARTH_TRY(const std::int64_t missing, stateOf(database, kMissingTo));
    HEARTH_TRY(const std::int64_t refused, stateOf(database, kSnapshotRefused));
    return (!history || missing != 0) && !wasRefusedJustNow(refused, now);
}

/// A clock that was in the future has been set right.
bool SnapshotIntake::wasRefusedJustNow(std::int64_t refused, Timestamp now) {
    const Milliseconds ago = now.milliseconds() - refused;
    return refused != 0 && ago >= 0 && ago < kRefusedFor;
}

Result<bool> SnapshotIntake::isUnderWay(store::Database& database) {
    HEARTH_TRY(const std::int64_t chunks, stateOf(database, kSnapshotChunks));
    return chunks != 0;
}

Status SnapshotIntake::forget(store::Database& database) {
    for (const std::string_view name : {kSnapshotChunks, kSnapshotNext, kSnapshotUsable})
        HEARTH_TRY_STATUS(database.run("DELETE FROM sync_state WHERE name = ?1", name));
    return database.run("DELETE FROM vault_info WHERE name = ?1", kManifest);
}

Status SnapshotIntake::noteMissing(store::Database& database, std::uint64_t position) {
    HEARTH_TRY(const std::int64_t known, stateOf(database, kMissingTo));
    const auto place = static_cast<std::int64_t>(position);
    return place > known ? setState(database, kMissingTo, place) : Status();
}

Result<Taken> SnapshotIntake::run(std::uint64_t place) {
    HEARTH_TRY(std::optional<Arriving> arriving, current());
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        if (!arriving) {
            HEARTH_TRY(arriving, begin(place));
        }
        if (!arriving) return m_taken;
        HEARTH_TRY(const End end, takeAll(*arriving));
        if (end != End::Gone) return m_taken;
        arriving.reset();
    }
    HEARTH_TRY_STATUS(refuse(wrong("its chunks are not there")));
    return m_taken;
}

/// From now on the log is what counts.
Status SnapshotIntake::refuse(Error why) {
    m_taken.refused = std::move(why);
    return m_setup.store.write([&](store::Database& database) -> Status {
        HEARTH_TRY_STATUS(forget(database));
        return setState(database, kSnapshotRefused, m_setup.store.clock().now().milliseconds());
    });
}

Result<std::optional<SnapshotIntake::Arriving>> SnapshotIntake::current() {
    Bytes envelope;
    std::int64_t next = 0;
    HEARTH_TRY_STATUS(m_setup.store.write([&](store::Database& database) -> Status {
        HEARTH_TRY(next, stateOf(database, kSnapshotNext));
        HEARTH_TRY(auto row, database.query("SELECT value FROM vault_info WHERE name = ?1", kManifest));
        HEARTH_TRY(const bool found, row.step());
        if (found) envelope.assign(row.blob(0).begin(), row.blob(0).end());
        return {};
    }));
    if (envelope.empty()) return std::optional<Arriving>();
    auto found = m_reader.open(envelope);
    // It opened when it was taken up; a key that went since does not come back.
    if (!found.ok()) {
        HEARTH_TRY_STATUS(refuse(found.error()));
        return std::optional<Arriving>();
    }
    return std::optional(Arriving{std::move(found).value(), static_cast<std::uint32_t>(next)});
}

/// Those before its place in the log are not met on the way any more.
Status SnapshotIntake::readRecords() {
    for (std::uint64_t after = 0;;) {
        HEARTH_TRY(const LogPage page, m_setup.transport.records(after, kRecordBytes));
        if (page.entries.empty() || page.entries.back().position <= after) return {};
        after = page.entries.back().position;
        HEARTH_TRY_STATUS(m_setup.store.write([&](store::Database& database) -> Status {
            // One that cannot be taken is met again in the log, or its devices are strangers to the manifest.
            for (const LogEntry& entry : page.entries) (void)m_setup.sealing.admit(database, entry.envelope).ok();
            return {};
        }));
    }
}

/// The one that two devices have looked at, though a newer one lies there: the log behind it goes on without a hole.
/// Where there is none, or it does not come to `place`, the newest.
Result<Bytes> SnapshotIntake::choose(std::uint64_t place) {
    HEARTH_TRY(const ShelfNews news, m_setup.snapshots.shelf->news());
    if (news.manifest.empty()) return Bytes();
    HEARTH_TRY_STATUS(readRecords());
    const auto cleared = m_setup.snapshots.sealing->cleared();
    if (!cleared || cleared->place < place || envelopeHash(news.manifest) == cleared->manifest) return news.manifest;
    HEARTH_TRY(Bytes confirmed, m_setup.snapshots.shelf->confirmed());
    const bool isIt = !confirmed.empty() && envelopeHash(confirmed) == cleared->manifest;
    const auto found = isIt ? m_reader.open(confirmed) : Result<SnapshotReader::Found>(wrong("there is none"));
    return found.ok() && m_reader.check(*found, confirmed).ok() ? confirmed : news.manifest;
}

Result<std::optional<SnapshotIntake::Arriving>> SnapshotIntake::begin(std::uint64_t place) {
    HEARTH_TRY(const Bytes manifest, choose(place));
    if (manifest.empty()) return std::optional<Arriving>();
    auto found = m_reader.open(manifest);
    // An older one would leave a hole in the log behind it.
    if (found.ok() && found->manifest.position < place) return std::optional<Arriving>();
    const Status right = found.ok() ? m_reader.check(*found, manifest) : Status(found.error());
    if (!right.ok() && right.error().code != ErrorCode::Corrupt && right.error().code != ErrorCode::AuthFailed &&
        right.error().code != ErrorCode::NotFound && right.error().code != ErrorCode::Unsupported)
        return right.error();
    if (!right.ok()) {
        HEARTH_TRY_STATUS(refuse(right.error()));
        return std::optional<Arriving>();
    }
    Arriving arriving{std::move(found).value(), 0};
    HEARTH_TRY_STATUS(note(arriving, manifest));
    return std::optional(std::move(arriving));
}

Status SnapshotIntake::note(const Arriving& arriving, ByteView envelope) {
    bool history = false;
    HEARTH_TRY_STATUS(m_setup.store.write([&](store::Database& database) -> Status {
        HEARTH_TRY(history, hasHistory(database));
        return {};
    }));
    if (history) HEARTH_TRY_STATUS(m_setup.store.keepCopy());
    const SnapshotManifest& manifest = arriving.found.manifest;
    return m_setup.store.write([&](store::Database& database) -> Status {
        HEARTH_TRY_STATUS(setState(database, kSnapshotChunks, static_cast<std::int64_t>(manifest.chunks.size())));
        HEARTH_TRY_STATUS(setState(database, kSnapshotUsable, manifest.usable));
        HEARTH_TRY_STATUS(setState(database, kSnapshotNext, 0));
        return database.run(
            "INSERT INTO vault_info(name, value) VALUES(?1, ?2) ON CONFLICT(name) DO UPDATE SET value = excluded.value",
            kManifest, envelope);
    });
}

Result<SnapshotIntake::End> SnapshotIntake::takeAll(Arriving& arriving) {
    const SnapshotManifest& manifest = arriving.found.manifest;
    while (arriving.next < manifest.chunks.size()) {
        const auto few = m_setup.snapshots.shelf->chunks(manifest.id, arriving.next);
        if (!few.ok() && few.error().code == ErrorCode::NotFound) return End::Gone;
        if (!few.ok()) return few.error();
        if (few->empty()) return End::Gone;
        for (const Bytes& sealed : *few) {
            if (arriving.next >= manifest.chunks.size()) break;
            const auto chunk = m_reader.chunk(arriving.found, arriving.next, sealed);
            if (!chunk.ok()) {
                HEARTH_TRY_STATUS(refuse(chunk.error()));
                return End::Wrong;
            }
            HEARTH_TRY_STATUS(merge(arriving, *chunk));
            ++arriving.next;
            ++m_taken.chunks;
            if (m_setup.snapshots.onChunk) m_setup.snapshots.onChunk();
        }
    }
    return End::Whole;
}

Status SnapshotIntake::merge(const Arriving& arriving, const SnapshotChunk& chunk) {
    return m_setup.store.write([&](store::Database& database) -> Status {
        HEARTH_TRY_STATUS(mergeRows(database, chunk));
        const bool forgets = std::ranges::any_of(chunk.operations, [](const ToldOperation& told) {
            return told.operation.kind == store::OperationKind::Forget;
        });
        // The log up to its place holds what it says to be forgotten, until somebody says that it was emptied.
        if (forgets) HEARTH_TRY_STATUS(noteForgotten(database, arriving.found.manifest.position));
        const bool last = arriving.next + 1 == arriving.found.manifest.chunks.size();
        if (last) return goOnBehind(database, arriving.found.manifest);
        return setState(database, kSnapshotNext, std::int64_t{arriving.next} + 1);
    });
}

/// Whether this device wrote it, so that it holds it or what came of it. Of a row that it holds the counters may be
/// further: these are told with the row, whoever counted.
Result<bool> SnapshotIntake::isOurs(store::Database& database, const ToldOperation& told) {
    if (told.device != m_setup.sealing.device().bytes()) return false;
    // What was forgotten elsewhere and then came from here again is forgotten in this device's name.
    if (told.operation.kind == store::OperationKind::Forget) {
        HEARTH_TRY(const std::int64_t known,
                   database.integer("SELECT EXISTS(SELECT 1 FROM sync_tombstones WHERE id = ?1 AND table_id = ?2)",
                                    ByteView(told.operation.row), static_cast<int>(told.operation.table)));
        return known != 0;
    }
    const store::TablePlan* plan = m_setup.plan.find(told.operation.table);
    if (plan == nullptr || told.operation.kind != store::OperationKind::Insert) return true;
    HEARTH_TRY(auto row, database.query(plan->find, ByteView(told.operation.row)));
    HEARTH_TRY(const bool found, row.step());
    return !found;
}

Status SnapshotIntake::mergeRows(store::Database& database, const SnapshotChunk& chunk) {
    if (!chunk.operations.empty()) {
        const ToldOperation& first = chunk.operations.front();
        HEARTH_TRY(auto merger, store::Merger::begin(database, m_setup.plan, m_setup.sealing.device(),
                                                     {first.device, first.sequence, {}}));
        for (const ToldOperation& told : chunk.operations) {
            HEARTH_TRY(const bool ours, isOurs(database, told));
            if (ours) continue;
            HEARTH_TRY_STATUS(merger->speakFor(told.device, told.sequence));
            HEARTH_TRY_STATUS(merger->apply(told.operation));
        }
        HEARTH_TRY_STATUS(merger->finish());
        HEARTH_TRY_STATUS(m_setup.store.merged(database, merger->merged()));
    }
    for (const LostVersion& lost : chunk.lost) {
        HEARTH_TRY(auto row,
                   database.query("INSERT OR IGNORE INTO sync_history(table_id, row, column_id, stamp, device, value) "
                                  "SELECT ?1, ?2, ?3, ?4, ?5, ?6 WHERE NOT EXISTS(SELECT 1 FROM sync_tombstones WHERE "
                                  "id = ?2 AND table_id = ?1)",
                                  static_cast<int>(lost.table), ByteView(lost.row), static_cast<int>(lost.column),
                                  static_cast<std::int64_t>(lost.stamp.packed()), ByteView(lost.device)));
        store::bindValue(row, 6, lost.value);
        HEARTH_TRY_STATUS(row.run());
    }
    return {};
}

/// The chain goes on from where it was, if it was not further here. What waited of it below that is in the snapshot;
/// what contradicts it stays as the sign of that.
Status SnapshotIntake::goOnBehind(store::Database& database, const IdBytes& device, const Seen& end) {
    HEARTH_TRY(const ChainHash start, m_setup.sealing.chainStart(DeviceId(device)));
    HEARTH_TRY(const Head head, headOf(database, device, start));
    const auto sequence = static_cast<std::int64_t>(end.sequence);
    HEARTH_TRY_STATUS(
        database.run("UPDATE sync_devices SET seq = ?2, hash = ?3, last_seen_at = ?4 WHERE k = ?1 AND seq < ?2",
                     head.key, sequence, ByteView(end.hash), m_setup.store.clock().now()));
    return database.run("DELETE FROM sync_inbox WHERE device = ?1 AND seq <= ?2 AND why NOT IN (?3, ?4)",
                        ByteView(device), sequence, static_cast<int>(Waiting::Fork),
                        static_cast<int>(Waiting::Refused));
}

/// In sync_seen this device is 0; what it has read itself it knows.
Status SnapshotIntake::noteSeen(store::Database& database, const SeenBy& seen) {
    const IdBytes self = m_setup.sealing.device().bytes();
    for (const auto& [by, whose] : seen) {
        if (by == self) continue;
        for (const auto& [of, sequence] : whose)
            HEARTH_TRY_STATUS(database.run(
                "INSERT INTO sync_seen(by_device, of_device, seq) SELECT b.k, o.k, ?3 FROM sync_devices b, (SELECT k, "
                "id FROM sync_devices UNION ALL SELECT 0, ?4) o WHERE b.id = ?1 AND o.id = ?2 ON CONFLICT(by_device, "
                "of_device) DO UPDATE SET seq = max(seq, excluded.seq)",
                ByteView(by), ByteView(of), static_cast<std::int64_t>(sequence), ByteView(self)));
    }
    return {};
}

/// All of it is here: every chain goes on from where it was, and the log from its place.
Status SnapshotIntake::goOnBehind(store::Database& database, const SnapshotManifest& manifest) {
    for (const auto& [device, end] : manifest.frontier) {
        if (device != m_setup.sealing.device().bytes()) HEARTH_TRY_STATUS(goOnBehind(database, device, end));
    }
    HEARTH_TRY_STATUS(noteSeen(database, manifest.seen));
    HEARTH_TRY(const Cursor cursor, cursorOf(database));
    if (cursor.position < manifest.position)
        HEARTH_TRY_STATUS(setCursor(database, {manifest.position, manifest.positionHash}));
    HEARTH_TRY(const std::int64_t missing, stateOf(database, kMissingTo));
    if (static_cast<std::uint64_t>(missing) <= manifest.position) HEARTH_TRY_STATUS(setState(database, kMissingTo, 0));
    HEARTH_TRY_STATUS(setState(database, kSnapshotRefused, 0));
    return forget(database);
}

}  // namespace hearth::sync
