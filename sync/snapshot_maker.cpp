// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/snapshot_maker.h"

#include "core/crypto/hash.h"
#include "core/store/database.h"
#include "core/store/schema.h"
#include "sync/forget_marks.h"
#include "sync/outbox.h"
#include "sync/snapshot_cutter.h"
#include "sync/snapshot_witness.h"
#include "sync/sync_state.h"
#include "sync/wholeness.h"

namespace hearth::sync {

namespace {

constexpr std::uint64_t kPartOfLast = 8;

Result<Frontier> frontierOf(store::Database& database, const DeviceId& self) {
    Frontier frontier;
    HEARTH_TRY(auto rows, database.prepare("SELECT id, seq, hash FROM sync_devices WHERE seq > 0"));
    for (;;) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return frontier;
        HEARTH_TRY(const DeviceId device, rows.id<DeviceId>(0));
        HEARTH_TRY(const ChainHash hash, hashFrom(rows.blob(2)));
        if (device != self) frontier.emplace(device.bytes(), Seen{static_cast<std::uint64_t>(rows.integer(1)), hash});
    }
}

/// Who had read whom, of those in `frontier`; 0 stands for this device.
Result<SeenBy> seenIn(store::Database& database, const DeviceId& self, const Frontier& frontier) {
    SeenBy seen;
    HEARTH_TRY(auto rows, database.prepare("SELECT b.id, o.id, s.seq FROM sync_seen s LEFT JOIN sync_devices b ON b.k "
                                           "= s.by_device LEFT JOIN sync_devices o ON o.k = s.of_device"));
    const auto deviceAt = [&](int column) -> Result<IdBytes> {
        if (rows.isNull(column)) return self.bytes();
        HEARTH_TRY(const DeviceId device, rows.id<DeviceId>(column));
        return device.bytes();
    };
    for (;;) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return seen;
        HEARTH_TRY(const IdBytes by, deviceAt(0));
        HEARTH_TRY(const IdBytes of, deviceAt(1));
        const bool known = frontier.count(by) > 0 && frontier.count(of) > 0;
        if (known) seen[by][of] = static_cast<std::uint64_t>(rows.integer(2));
    }
}

}  // namespace

Result<SnapshotMaker::Known> SnapshotMaker::known() {
    Known known;
    HEARTH_TRY_STATUS(m_store.read([&](store::Database& database) -> Status {
        const auto number = [&](std::string_view name) -> Result<std::uint64_t> {
            HEARTH_TRY(const std::int64_t value, stateOf(database, name));
            return static_cast<std::uint64_t>(value);
        };
        HEARTH_TRY(known.cursor, number(kCursor));
        HEARTH_TRY(known.looked, number(kSnapshotLooked));
        HEARTH_TRY(known.place, number(kSnapshotPlace));
        HEARTH_TRY(known.forgotAt, lastForget(database));
        HEARTH_TRY(known.disputed, SnapshotWitness::disputed(database));
        HEARTH_TRY(const std::int64_t since, stateOf(database, kSnapshotSince));
        known.since = Timestamp(since);
        return {};
    }));
    return known;
}

bool SnapshotMaker::isTimeToLook(const Known& known) const {
    // A log that was made anew begins again.
    const std::uint64_t further = known.cursor < known.looked ? known.cursor : known.cursor - known.looked;
    if (further >= m_snapshots.bounds.lookEvery) return true;
    const bool forgot = known.forgotAt > known.place && known.cursor >= known.forgotAt;
    return forgot && (known.looked < known.forgotAt || isOld(known));
}

/// A clock that was in the future has been set right.
bool SnapshotMaker::isOld(const Known& known) const {
    const Milliseconds age = m_store.clock().now().since(known.since);
    return age < 0 || age >= m_snapshots.bounds.patience;
}

Status SnapshotMaker::noteLooked() {
    return m_store.write([](store::Database& database) -> Status {
        HEARTH_TRY(const std::int64_t cursor, stateOf(database, kCursor));
        return setState(database, kSnapshotLooked, cursor);
    });
}

Status SnapshotMaker::noteLast(Known& known, const Last& last) {
    const std::uint64_t place = last ? last->position : 0;
    if (place == known.place) return {};
    known.place = place;
    known.since = m_store.clock().now();
    return m_store.write([&](store::Database& database) -> Status {
        HEARTH_TRY_STATUS(setState(database, kSnapshotPlace, static_cast<std::int64_t>(place)));
        return setState(database, kSnapshotSince, known.since.milliseconds());
    });
}

bool SnapshotMaker::hasGrown(const ShelfNews& news, const Last& last) const {
    const SnapshotBounds& bounds = m_snapshots.bounds;
    if (news.envelopes < bounds.envelopes && news.bytes < bounds.bytes) return false;
    return !last || news.bytes >= last->chunks.size() * bounds.chunkBytes / kPartOfLast;
}

/// Whether something was forgotten that is in the log and above the last snapshot. What was read so far has it. One
/// that this device found to be wrong stands for nothing, but others may soon say the same of this device's.
bool SnapshotMaker::mustErase(const Known& known, const Last& last) const {
    if (known.forgotAt <= known.place || known.cursor < known.forgotAt) return false;
    if (last && last->id == known.disputed) return isOld(known);
    return !last || last->chunks.size() * m_snapshots.bounds.chunkBytes <= m_snapshots.bounds.smallBytes ||
           isOld(known);
}

Result<bool> SnapshotMaker::makeIfDue() {
    if (m_sealing.standing() != Standing::Writes) return false;
    HEARTH_TRY(Known known, this->known());
    if (!isTimeToLook(known)) return false;
    HEARTH_TRY(const ShelfNews news, m_snapshots.shelf->news());
    const auto plain = m_sealing.open(news.manifest);
    const auto manifest = plain.ok() ? decodeManifest(*plain) : Result<SnapshotManifest>(plain.error());
    const Last last = manifest.ok() ? Last(*manifest) : std::nullopt;
    const bool disputed = last && last->id == known.disputed;
    if (!disputed) HEARTH_TRY_STATUS(noteLast(known, last));
    // Where the log was emptied and nothing stands for it any more, since who left that was removed.
    const bool lacks = !last && m_snapshots.sealing->cleared().has_value();
    const bool due = lacks || hasGrown(news, last) || mustErase(known, last);
    // Whoever puts one there is soon done, or has stopped.
    if (due && news.underway) return false;
    HEARTH_TRY(const Last made, due ? make() : Result<Last>(Last()));
    if (made) HEARTH_TRY_STATUS(noteLast(known, made));
    if (made || !due) HEARTH_TRY_STATUS(noteLooked());
    return made.has_value();
}

/// Nothing while this device does not hold everything, or holds nothing.
Result<SnapshotMaker::Last> SnapshotMaker::make() {
    Last made;
    const Status done = m_store.read([&](store::Database& database) -> Status {
        HEARTH_TRY(const bool whole, holdsAndToldAll(database));
        if (!whole) return {};
        HEARTH_TRY(const Cursor cursor, cursorOf(database));
        HEARTH_TRY(const Seen own, Outbox(database, m_sealing).head());
        SnapshotManifest manifest{};
        manifest.schema = static_cast<std::uint32_t>(store::kSchemaVersion);
        manifest.position = cursor.position;
        manifest.positionHash = cursor.hash;
        HEARTH_TRY(manifest.frontier, frontierOf(database, m_sealing.device()));
        if (own.sequence > 0) manifest.frontier.emplace(m_sealing.device().bytes(), own);
        HEARTH_TRY(manifest.seen, seenIn(database, m_sealing.device(), manifest.frontier));
        HEARTH_TRY_STATUS(put(database, manifest));
        if (manifest.chunks.empty()) return {};
        const Bytes plain = encodeManifest(manifest);
        // It is no part of the chain, but says where that was: behind what this device wrote last.
        HEARTH_TRY(const Sealed sealed,
                   m_sealing.seal({EnvelopeKind::SnapshotManifest, own.sequence + 1, own.hash, 0, 1, plain}));
        HEARTH_TRY_STATUS(m_snapshots.shelf->putManifest(
            manifest.id, static_cast<std::uint32_t>(manifest.chunks.size()), sealed.envelope));
        made = std::move(manifest);
        return {};
    });
    HEARTH_TRY_STATUS(done);
    return made;
}

/// Seals and sends each chunk as soon as it is cut.
Status SnapshotMaker::put(store::Database& database, SnapshotManifest& manifest) {
    HEARTH_TRY(const SnapshotName name, m_snapshots.sealing->nameSnapshot());
    manifest.id = name.id;
    const auto send = [&](SnapshotChunk&& chunk) -> Status {
        HEARTH_TRY(const Bytes plain, encodeChunk(chunk));
        const auto index = static_cast<std::uint32_t>(manifest.chunks.size());
        HEARTH_TRY(const Bytes sealed, m_snapshots.sealing->sealChunk({name, index}, plain));
        HEARTH_TRY_STATUS(m_snapshots.shelf->putChunk(name.id, index, sealed));
        manifest.chunks.push_back(crypto::blake2b(sealed));
        return {};
    };
    HEARTH_TRY(manifest.usable, SnapshotCutter::cut({database, m_sealing.device().bytes(), manifest.frontier, m_known,
                                                     m_snapshots.bounds.chunkBytes},
                                                    send));
    return {};
}

}  // namespace hearth::sync
