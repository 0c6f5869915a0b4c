// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/snapshot_intake.h"

#include <algorithm>

#include "core/crypto/hash.h"
#include "core/store/database.h"
#include "core/store/row_value.h"
#include "sync/sync_state.h"

namespace hearth::sync {

namespace {

/// A row of vault_info, stored, never renamed: the manifest of what is arriving.
constexpr std::string_view kManifest = "sync/snapshot";

/// Its maker may put a newer one in its place while it is read, so many times.
constexpr int kAttempts = 3;
constexpr std::size_t kRecordBytes = std::size_t{1} << 20;

Error wrong(const char* what) { return fail(ErrorCode::Corrupt, what); }

}  // namespace

Result<bool> SnapshotIntake::isDue(store::Database& database) {
    HEARTH_TRY(const std::int64_t begun,
               database.integer("SELECT EXISTS(SELECT 1 FROM sync_state WHERE name IN (?1, ?2) AND value <> 0) OR "
                                "EXISTS(SELECT 1 FROM sync_devices WHERE seq > 0) OR EXISTS(SELECT 1 FROM sync_inbox) "
                                "OR EXISTS(SELECT 1 FROM sync_outbox)",
                                kCursor, kSnapshotRefused));
    return begun == 0;
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

Result<Taken> SnapshotIntake::run() {
    HEARTH_TRY(std::optional<Arriving> arriving, current());
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        if (!arriving) {
            HEARTH_TRY(arriving, begin());
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
    return m_setup.store.write([](store::Database& database) -> Status {
        HEARTH_TRY_STATUS(forget(database));
        return setState(database, kSnapshotRefused, 1);
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
    auto arriving = opened(envelope);
    // It opened when it was taken up; a key that went since does not come back.
    if (!arriving.ok()) {
        HEARTH_TRY_STATUS(refuse(arriving.error()));
        return std::optional<Arriving>();
    }
    arriving->next = static_cast<std::uint32_t>(next);
    return std::optional(std::move(arriving).value());
}

Result<SnapshotIntake::Arriving> SnapshotIntake::opened(ByteView envelope) const {
    HEARTH_TRY(const EnvelopeHeader header, decodeHeader(envelope));
    HEARTH_TRY(const Bytes plain, m_setup.sealing.open(envelope));
    HEARTH_TRY(SnapshotManifest manifest, decodeManifest(plain));
    return Arriving{std::move(manifest), header.epoch, 0};
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

Result<std::optional<SnapshotIntake::Arriving>> SnapshotIntake::begin() {
    const auto news = m_setup.snapshots.shelf->news();
    if (!news.ok() && news.error().code != ErrorCode::NotFound) return news.error();
    if (!news.ok() || news->manifest.empty()) return std::optional<Arriving>();
    HEARTH_TRY_STATUS(readRecords());
    const auto maker = m_setup.sealing.inspect(news->manifest);
    auto arriving = maker.ok() ? opened(news->manifest) : Result<Arriving>(maker.error());
    if (arriving.ok()) {
        HEARTH_TRY(const Hello hello, m_setup.transport.hello(m_setup.sealing.device(), arriving->manifest.position));
        const Status right = check(*arriving, *maker, hello);
        if (!right.ok()) arriving = right.error();
    }
    if (!arriving.ok()) {
        HEARTH_TRY_STATUS(refuse(arriving.error()));
        return std::optional<Arriving>();
    }
    const auto begun = [&](store::Database& database) { return note(database, arriving->manifest, news->manifest); };
    HEARTH_TRY_STATUS(m_setup.store.write(begun));
    return std::optional(std::move(arriving).value());
}

Status SnapshotIntake::note(store::Database& database, const SnapshotManifest& manifest, ByteView envelope) {
    HEARTH_TRY_STATUS(setState(database, kSnapshotChunks, static_cast<std::int64_t>(manifest.chunks.size())));
    HEARTH_TRY_STATUS(setState(database, kSnapshotUsable, manifest.usable));
    HEARTH_TRY_STATUS(setState(database, kSnapshotNext, 0));
    return database.run(
        "INSERT INTO vault_info(name, value) VALUES(?1, ?2) ON CONFLICT(name) DO UPDATE SET value = excluded.value",
        kManifest, envelope);
}

/// Whether it is one of a member that may write, and of this log.
Status SnapshotIntake::check(const Arriving& arriving, const Inspected& maker, const Hello& hello) const {
    const SnapshotManifest& manifest = arriving.manifest;
    if (maker.header.kind != EnvelopeKind::SnapshotManifest) return wrong("it is no manifest");
    if (!m_setup.snapshots.sealing->mayWrite(maker.header.device)) return wrong("its maker may not write");
    const auto own = manifest.frontier.find(maker.header.device.bytes());
    const bool behindOwn = own != manifest.frontier.end() && maker.header.sequence == own->second.sequence + 1 &&
                           maker.header.previous == own->second.hash;
    if (!behindOwn && maker.header.sequence != 1) return wrong("its maker was elsewhere");
    if (manifest.frontier.count(m_setup.sealing.device().bytes()) > 0) return wrong("it says what was never said here");
    for (const auto& each : manifest.frontier)
        if (!m_setup.sealing.chainStart(DeviceId(each.first)).ok()) return wrong("a device in it is a stranger");
    if (hello.revoked || hello.atCursor != manifest.positionHash) return wrong("it is of another log");
    return {};
}

Result<SnapshotIntake::End> SnapshotIntake::takeAll(Arriving& arriving) {
    while (arriving.next < arriving.manifest.chunks.size()) {
        const auto few = m_setup.snapshots.shelf->chunks(arriving.manifest.id, arriving.next);
        if (!few.ok() && few.error().code == ErrorCode::NotFound) return End::Gone;
        if (!few.ok()) return few.error();
        if (few->empty()) return End::Gone;
        for (const Bytes& sealed : *few) {
            if (arriving.next >= arriving.manifest.chunks.size()) break;
            const auto chunk = openedChunk(arriving, sealed);
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

Result<SnapshotChunk> SnapshotIntake::openedChunk(const Arriving& arriving, ByteView sealed) const {
    const SnapshotManifest& manifest = arriving.manifest;
    if (crypto::blake2b(sealed) != manifest.chunks[arriving.next]) return wrong("a chunk is another one");
    HEARTH_TRY(const Bytes plain,
               m_setup.snapshots.sealing->openChunk({{manifest.id, arriving.epoch}, arriving.next}, sealed));
    HEARTH_TRY(SnapshotChunk chunk, decodeChunk(plain));
    const auto isOfFrontier = [&](const ToldOperation& told) {
        const auto end = manifest.frontier.find(told.device);
        return end != manifest.frontier.end() && told.sequence > 0 && told.sequence <= end->second.sequence;
    };
    if (!std::ranges::all_of(chunk.operations, isOfFrontier)) return wrong("a row lies beyond its frontier");
    return chunk;
}

Status SnapshotIntake::merge(const Arriving& arriving, const SnapshotChunk& chunk) {
    return m_setup.store.write([&](store::Database& database) -> Status {
        HEARTH_TRY_STATUS(mergeRows(database, chunk));
        const bool last = arriving.next + 1 == arriving.manifest.chunks.size();
        if (last) return goOnBehind(database, arriving.manifest);
        return setState(database, kSnapshotNext, std::int64_t{arriving.next} + 1);
    });
}

Status SnapshotIntake::mergeRows(store::Database& database, const SnapshotChunk& chunk) {
    if (!chunk.operations.empty()) {
        const ToldOperation& first = chunk.operations.front();
        HEARTH_TRY(auto merger, store::Merger::begin(database, m_setup.plan, m_setup.sealing.device(),
                                                     {first.device, first.sequence, {}}));
        for (const ToldOperation& told : chunk.operations) {
            HEARTH_TRY_STATUS(merger->speakFor(told.device, told.sequence));
            HEARTH_TRY_STATUS(merger->apply(told.operation));
        }
        HEARTH_TRY_STATUS(merger->finish());
        HEARTH_TRY_STATUS(m_setup.store.merged(database, merger->merged()));
    }
    for (const LostVersion& lost : chunk.lost) {
        HEARTH_TRY(auto row,
                   database.query("INSERT OR IGNORE INTO sync_history(table_id, row, column_id, stamp, device, value) "
                                  "VALUES(?1, ?2, ?3, ?4, ?5, ?6)",
                                  static_cast<int>(lost.table), ByteView(lost.row), static_cast<int>(lost.column),
                                  static_cast<std::int64_t>(lost.stamp.packed()), ByteView(lost.device)));
        store::bindValue(row, 6, lost.value);
        HEARTH_TRY_STATUS(row.run());
    }
    return {};
}

/// All of it is here: every chain goes on from where it was, and the log from its place.
Status SnapshotIntake::goOnBehind(store::Database& database, const SnapshotManifest& manifest) {
    for (const auto& [device, end] : manifest.frontier) {
        HEARTH_TRY(const ChainHash start, m_setup.sealing.chainStart(DeviceId(device)));
        HEARTH_TRY(const Head head, headOf(database, device, start));
        HEARTH_TRY_STATUS(database.run(
            "UPDATE sync_devices SET seq = ?2, hash = ?3, last_seen_at = ?4 WHERE k = ?1 AND seq < ?2", head.key,
            static_cast<std::int64_t>(end.sequence), ByteView(end.hash), m_setup.store.clock().now()));
    }
    for (const auto& [by, whose] : manifest.seen)
        for (const auto& [of, sequence] : whose)
            HEARTH_TRY_STATUS(database.run(
                "INSERT INTO sync_seen(by_device, of_device, seq) SELECT b.k, o.k, ?3 FROM sync_devices b, "
                "sync_devices o WHERE b.id = ?1 AND o.id = ?2 ON CONFLICT(by_device, of_device) DO UPDATE SET seq = "
                "max(seq, excluded.seq)",
                ByteView(by), ByteView(of), static_cast<std::int64_t>(sequence)));
    HEARTH_TRY_STATUS(setCursor(database, {manifest.position, manifest.positionHash}));
    return forget(database);
}

}  // namespace hearth::sync
