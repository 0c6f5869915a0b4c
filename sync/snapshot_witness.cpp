// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/snapshot_witness.h"

#include "core/store/database.h"
#include "core/store/schema.h"
#include "sync/envelope.h"
#include "sync/forget_marks.h"
#include "sync/snapshot_comparison.h"
#include "sync/sync_state.h"
#include "sync/wholeness.h"

namespace hearth::sync {

namespace {

// Rows of sync_state and vault_info. Stored, never renamed.
constexpr std::string_view kLookedAt = "witness_looked";     ///< Where the cursor was at the last look,
constexpr std::string_view kLookedWhen = "witness_when";     ///< and when that was.
constexpr std::string_view kOwnPlace = "witness_own";        ///< Up to where the newest one goes, where it is our own,
constexpr std::string_view kOwnHere = "witness_own_here";    ///< since when, by this clock,
constexpr std::string_view kOwnThere = "witness_own_there";  ///< and by the server's.
constexpr std::string_view kDisputed = "sync/snapshot_wrong";  ///< Id of the one that was found to be wrong.

}  // namespace

Result<std::optional<IdBytes>> SnapshotWitness::disputed(store::Database& database) {
    HEARTH_TRY(auto row, database.query("SELECT value FROM vault_info WHERE name = ?1", kDisputed));
    HEARTH_TRY(const bool found, row.step());
    if (!found) return std::optional<IdBytes>();
    HEARTH_TRY(const auto id, row.id<Id<struct SnapshotTag>>(0));
    return std::optional(id.bytes());
}

/// After the log has grown; and again and again while it holds what was forgotten.
Result<bool> SnapshotWitness::isTimeToLook() {
    bool isTime = false;
    HEARTH_TRY_STATUS(m_setup.store.read([&](store::Database& database) -> Status {
        HEARTH_TRY(const std::int64_t cursor, stateOf(database, kCursor));
        HEARTH_TRY(const std::int64_t looked, stateOf(database, kLookedAt));
        HEARTH_TRY(const std::int64_t when, stateOf(database, kLookedWhen));
        HEARTH_TRY(const std::uint64_t forgotAt, lastForget(database));
        // A log that was made anew begins again, and a clock that was in the future was set right.
        const auto further = static_cast<std::uint64_t>(cursor < looked ? cursor : cursor - looked);
        const Milliseconds ago = m_setup.store.clock().now().milliseconds() - when;
        HEARTH_TRY(const bool erases, holdsForgotten(database));
        const bool again = static_cast<std::uint64_t>(looked) < forgotAt || ago < 0 || ago >= kLookAgainAfter;
        isTime = further >= m_setup.snapshots.bounds.lookEvery || (erases && again);
        return {};
    }));
    return isTime;
}

Status SnapshotWitness::noteLooked() {
    return m_setup.store.write([&](store::Database& database) -> Status {
        HEARTH_TRY(const std::int64_t cursor, stateOf(database, kCursor));
        HEARTH_TRY_STATUS(setState(database, kLookedAt, cursor));
        return setState(database, kLookedWhen, m_setup.store.clock().now().milliseconds());
    });
}

Result<std::optional<Cleared>> SnapshotWitness::lookIfDue() {
    if (m_setup.sealing.standing() != Standing::Writes) return std::optional<Cleared>();
    HEARTH_TRY(const bool isTime, isTimeToLook());
    if (!isTime) return std::optional<Cleared>();
    HEARTH_TRY(const ShelfNews news, m_setup.snapshots.shelf->news());
    HEARTH_TRY_STATUS(noteLooked());
    auto found = m_reader.open(news.manifest);
    if (!found.ok()) return std::optional<Cleared>();
    HEARTH_TRY(const EnvelopeHeader header, decodeHeader(news.manifest));
    const Newest newest{std::move(*found), news.manifest, header.device};
    HEARTH_TRY(const bool may, mayConfirm(newest));
    if (!may) return std::optional<Cleared>();
    HEARTH_TRY(const Verdict verdict, compare(newest));
    if (verdict != Verdict::Right) return std::optional<Cleared>();
    const SnapshotManifest& manifest = newest.found.manifest;
    return std::optional(Cleared{manifest.position, manifest.positionHash, envelopeHash(news.manifest)});
}

/// Whether it is worth looking at: of this log and of a member, not yet confirmed, not one that was wrong, and nobody's
/// own word for himself. Another program's schema has other columns.
Result<bool> SnapshotWitness::mayConfirm(const Newest& newest) {
    const SnapshotManifest& manifest = newest.found.manifest;
    const auto cleared = m_setup.snapshots.sealing->cleared();
    if (cleared && envelopeHash(newest.envelope) == cleared->manifest) return false;
    if (manifest.schema != static_cast<std::uint32_t>(store::kSchemaVersion)) return false;
    std::optional<IdBytes> wrong;
    HEARTH_TRY_STATUS(m_setup.store.read([&](store::Database& database) -> Status {
        HEARTH_TRY(wrong, disputed(database));
        return {};
    }));
    if (wrong == manifest.id) return false;
    const Status right = m_reader.check(newest.found, newest.envelope);
    if (!right.ok() && right.error().code == ErrorCode::Unavailable) return right.error();
    if (!right.ok()) return false;
    const bool othersOrOnly = newest.maker != m_setup.sealing.device() || m_setup.snapshots.sealing->writers() == 1;
    return othersOrOnly ? Result<bool>(true) : isOwnLongEnough(newest);
}

/// By both clocks, so that one that is years off confirms nothing.
Result<bool> SnapshotWitness::isOwnLongEnough(const Newest& newest) {
    const auto place = static_cast<std::int64_t>(newest.found.manifest.position);
    const std::int64_t here = m_setup.store.clock().now().milliseconds();
    const std::int64_t there = m_reader.serverTime().milliseconds();
    bool enough = false;
    const auto note = [&](store::Database& database) -> Status {
        HEARTH_TRY(const std::int64_t known, stateOf(database, kOwnPlace));
        HEARTH_TRY(std::int64_t sinceHere, stateOf(database, kOwnHere));
        HEARTH_TRY(std::int64_t sinceThere, stateOf(database, kOwnThere));
        if (known != place || sinceHere > here || sinceThere > there) {
            sinceHere = here;
            sinceThere = there;
            HEARTH_TRY_STATUS(setState(database, kOwnPlace, place));
            HEARTH_TRY_STATUS(setState(database, kOwnHere, here));
            HEARTH_TRY_STATUS(setState(database, kOwnThere, there));
        }
        enough = here - sinceHere >= kAloneAfter && there - sinceThere >= kAloneAfter;
        return {};
    };
    HEARTH_TRY_STATUS(m_setup.store.write(note));
    return enough;
}

/// All that is in it, by the end of each chain. An end that was left behind is in the log, whose place was compared.
Result<bool> SnapshotWitness::hasRead(store::Database& database, const SnapshotManifest& manifest) {
    HEARTH_TRY(const bool holds, holdsAllThatWasRead(database));
    HEARTH_TRY(const std::int64_t cursor, stateOf(database, kCursor));
    if (!holds || static_cast<std::uint64_t>(cursor) < manifest.position) return false;
    for (const auto& [device, end] : manifest.frontier) {
        if (device == m_setup.sealing.device().bytes()) continue;
        HEARTH_TRY(auto row, database.query("SELECT seq, hash FROM sync_devices WHERE id = ?1", ByteView(device)));
        HEARTH_TRY(const bool found, row.step());
        if (!found || static_cast<std::uint64_t>(row.integer(0)) < end.sequence) return false;
        HEARTH_TRY(const ChainHash hash, hashFrom(row.blob(1)));
        if (static_cast<std::uint64_t>(row.integer(0)) == end.sequence && hash != end.hash) return false;
    }
    return true;
}

/// In one view of everything, as it was made. What the server does not give, or gives damaged, is its own affair.
Result<SnapshotWitness::Verdict> SnapshotWitness::compare(const Newest& newest) {
    Verdict verdict = Verdict::NotNow;
    const SnapshotManifest& manifest = newest.found.manifest;
    const auto look = [&](store::Database& database) -> Status {
        HEARTH_TRY(const bool read, hasRead(database, manifest));
        if (!read) return {};
        const IdBytes self = m_setup.sealing.device().bytes();
        HEARTH_TRY(const auto comparison, SnapshotComparison::begin({database, self, manifest.frontier, m_setup.plan}));
        for (std::uint32_t next = 0; next < manifest.chunks.size() && comparison->wrong().empty();) {
            const auto few = m_setup.snapshots.shelf->chunks(manifest.id, next);
            if (!few.ok() && few.error().code != ErrorCode::NotFound) return few.error();
            if (!few.ok() || few->empty()) return {};
            for (const Bytes& sealed : *few) {
                if (next >= manifest.chunks.size()) break;
                const auto chunk = m_reader.chunk(newest.found, next++, sealed);
                if (!chunk.ok()) return {};
                HEARTH_TRY_STATUS(comparison->take(*chunk));
            }
        }
        HEARTH_TRY_STATUS(comparison->finish());
        verdict = comparison->wrong().empty() ? Verdict::Right : Verdict::Wrong;
        if (verdict == Verdict::Wrong) m_dispute = comparison->wrong();
        return {};
    };
    HEARTH_TRY_STATUS(m_setup.store.read(look));
    if (verdict == Verdict::NotNow) return verdict;
    // For whoever makes the next one it is as if there were none; but not at once.
    const auto note = [&](store::Database& database) -> Status {
        if (verdict == Verdict::Right) return database.run("DELETE FROM vault_info WHERE name = ?1", kDisputed);
        HEARTH_TRY_STATUS(setState(database, kSnapshotPlace, 0));
        HEARTH_TRY_STATUS(setState(database, kSnapshotSince, m_setup.store.clock().now().milliseconds()));
        return database.run(
            "INSERT INTO vault_info(name, value) VALUES(?1, ?2) ON CONFLICT(name) DO UPDATE SET value = excluded.value",
            kDisputed, ByteView(manifest.id));
    };
    HEARTH_TRY_STATUS(m_setup.store.write(note));
    return verdict;
}

}  // namespace hearth::sync
