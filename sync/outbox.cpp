// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/outbox.h"

#include "core/store/database.h"
#include "core/store/schema.h"
#include "sync/account_rows.h"
#include "sync/envelope_header.h"
#include "sync/forget_marks.h"
#include "sync/sync_state.h"

namespace hearth::sync {

namespace {

/// Acknowledged envelopes are kept so far, in case the server loses them.
constexpr std::int64_t kKeptBytes = std::int64_t{1} << 20;
/// Looked for that often, since looking costs as much as there are envelopes.
constexpr std::uint64_t kLooksEvery = 64;

/// Beyond so many acknowledged bytes, older envelopes are given up.
constexpr const char* kGiveUp =
    "UPDATE sync_outbox SET envelope = NULL WHERE envelope IS NOT NULL AND position IS NOT NULL AND seq < (SELECT "
    "min(seq) FROM (SELECT seq, sum(length(envelope)) OVER (ORDER BY seq DESC) AS held FROM sync_outbox WHERE envelope "
    "IS NOT NULL AND position IS NOT NULL) WHERE held <= ?1)";

Result<Seen> seenFrom(store::Statement& row, const ChainHash& start) {
    HEARTH_TRY(const bool found, row.step());
    if (!found) return Seen{0, start};
    HEARTH_TRY(const ChainHash hash, hashFrom(row.blob(1)));
    return Seen{static_cast<std::uint64_t>(row.integer(0)), hash};
}

}  // namespace

bool isRecord(ByteView envelope) {
    const auto header = decodeHeader(envelope);
    return header.ok() && header->kind == EnvelopeKind::Membership;
}

Result<Seen> Outbox::head() {
    HEARTH_TRY(const ChainHash start, m_sealing.chainStart(m_sealing.device()));
    HEARTH_TRY(auto row, m_database.prepare("SELECT seq, hash FROM sync_outbox ORDER BY seq DESC LIMIT 1"));
    return seenFrom(row, start);
}

Result<Seen> Outbox::acknowledged() {
    HEARTH_TRY(const ChainHash start, m_sealing.chainStart(m_sealing.device()));
    HEARTH_TRY(auto row, m_database.prepare(
                             "SELECT seq, hash FROM sync_outbox WHERE position IS NOT NULL ORDER BY seq DESC LIMIT 1"));
    return seenFrom(row, start);
}

Result<std::optional<ChainHash>> Outbox::hashOf(std::uint64_t sequence) {
    HEARTH_TRY(auto row,
               m_database.query("SELECT hash FROM sync_outbox WHERE seq = ?1", static_cast<std::int64_t>(sequence)));
    HEARTH_TRY(const bool found, row.step());
    if (!found) return std::optional<ChainHash>();
    HEARTH_TRY(const ChainHash hash, hashFrom(row.blob(0)));
    return std::optional(hash);
}

/// What was read of others since our last envelope.
Result<std::map<IdBytes, Seen>> Outbox::newlySeen() {
    std::map<IdBytes, Seen> seen;
    HEARTH_TRY(auto rows, m_database.prepare("SELECT d.id, d.seq, d.hash FROM sync_devices d LEFT JOIN sync_seen s ON "
                                             "s.by_device = 0 AND s.of_device = d.k WHERE d.seq > coalesce(s.seq, 0)"));
    for (;;) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return seen;
        HEARTH_TRY(const DeviceId device, rows.id<DeviceId>(0));
        HEARTH_TRY(const ChainHash hash, hashFrom(rows.blob(2)));
        seen.emplace(device.bytes(), Seen{static_cast<std::uint64_t>(rows.integer(1)), hash});
    }
}

Status Outbox::noteSeen(const std::map<IdBytes, Seen>& seen) {
    for (const auto& [device, until] : seen)
        HEARTH_TRY_STATUS(m_database.run(
            "INSERT INTO sync_seen(by_device, of_device, seq) SELECT 0, k, ?2 FROM sync_devices WHERE id = ?1 "
            "ON CONFLICT(by_device, of_device) DO UPDATE SET seq = excluded.seq",
            ByteView(device), static_cast<std::int64_t>(until.sequence)));
    return {};
}

Result<bool> Outbox::sealNext(const CollectLimits& limits, std::span<const store::SyncedTable> known) {
    HEARTH_TRY(const std::int64_t sealedTo, stateOf(m_database, kSealedTo));
    HEARTH_TRY(auto collected, collectOperations(m_database, sealedTo, limits, known));
    if (collected.operations.empty()) {
        if (collected.upTo > sealedTo) HEARTH_TRY_STATUS(setState(m_database, kSealedTo, collected.upTo));
        return collected.more;
    }
    const bool forgets = forgetsAnything(collected.operations, known);
    HEARTH_TRY(auto seen, newlySeen());
    HEARTH_TRY(const Seen last, head());
    HEARTH_TRY(const Bytes plain,
               encodeBatch({static_cast<std::uint32_t>(store::kSchemaVersion), seen, std::move(collected.operations)}));
    const std::uint64_t sequence = last.sequence + 1;
    HEARTH_TRY(const Sealed sealed, m_sealing.seal({EnvelopeKind::Operations, sequence, last.hash, 0, 1, plain}));
    HEARTH_TRY_STATUS(m_database.run("INSERT INTO sync_outbox(seq, local_to, hash, envelope) VALUES(?1, ?2, ?3, ?4)",
                                     static_cast<std::int64_t>(sequence), collected.upTo, ByteView(sealed.hash),
                                     ByteView(sealed.envelope)));
    HEARTH_TRY_STATUS(noteSeen(seen));
    if (forgets) HEARTH_TRY_STATUS(noteForgetSealed(m_database, sequence));
    HEARTH_TRY_STATUS(setState(m_database, kSealedTo, collected.upTo));
    return true;
}

Status Outbox::addRecord(const Sealed& record) {
    HEARTH_TRY(const Seen last, head());
    HEARTH_TRY(const std::int64_t sealedTo, stateOf(m_database, kSealedTo));
    return m_database.run("INSERT INTO sync_outbox(seq, local_to, hash, envelope) VALUES(?1, ?2, ?3, ?4)",
                          static_cast<std::int64_t>(last.sequence + 1), sealedTo, ByteView(record.hash),
                          ByteView(record.envelope));
}

Result<bool> Outbox::recordWaits() {
    HEARTH_TRY(const auto waiting, unsent(1, 0));
    return !waiting.empty() && isRecord(waiting.front().envelope);
}

Status Outbox::dropRecord(std::uint64_t sequence) {
    HEARTH_TRY(const auto hash, hashOf(sequence));
    if (!hash) return {};
    HEARTH_TRY(const bool taken, hasRecord(m_database, *hash));
    return taken ? Status() : unsealAfter(sequence - 1);
}

Result<std::vector<Outgoing>> Outbox::unsent(std::size_t envelopes, std::size_t bytes) {
    std::vector<Outgoing> found;
    HEARTH_TRY(auto rows, m_database.query("SELECT seq, envelope FROM sync_outbox WHERE position IS NULL AND envelope "
                                           "IS NOT NULL ORDER BY seq LIMIT ?1",
                                           envelopes));
    std::size_t size = 0;
    for (;;) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return found;
        const ByteView envelope = rows.blob(1);
        size += envelope.size();
        if (!found.empty() && size > bytes) return found;
        found.push_back({static_cast<std::uint64_t>(rows.integer(0)), Bytes(envelope.begin(), envelope.end())});
    }
}

Status Outbox::markStored(std::uint64_t sequence, std::uint64_t position) {
    HEARTH_TRY_STATUS(m_database.run("UPDATE sync_outbox SET position = ?2 WHERE seq = ?1",
                                     static_cast<std::int64_t>(sequence), static_cast<std::int64_t>(position)));
    HEARTH_TRY_STATUS(noteOwnStored(m_database, sequence, position));
    return sequence % kLooksEvery == 0 ? m_database.run(kGiveUp, kKeptBytes) : Status();
}

Status Outbox::sendAgainAfter(std::uint64_t sequence) {
    return m_database.run("UPDATE sync_outbox SET position = NULL WHERE seq > ?1", static_cast<std::int64_t>(sequence));
}

Status Outbox::unsealAfter(std::uint64_t sequence) {
    HEARTH_TRY(const std::int64_t to, m_database.integer("SELECT max(local_to) FROM sync_outbox WHERE seq <= ?1",
                                                         static_cast<std::int64_t>(sequence)));
    HEARTH_TRY_STATUS(m_database.run("DELETE FROM sync_outbox WHERE seq > ?1", static_cast<std::int64_t>(sequence)));
    HEARTH_TRY_STATUS(noteUnsealed(m_database, sequence));
    return setState(m_database, kSealedTo, to);
}

/// What the server has of the former identity counts as another device's from now on.
Status Outbox::handOver(const DeviceId& former, const Seen& acknowledged) {
    HEARTH_TRY(const ChainHash start, m_sealing.chainStart(former));
    HEARTH_TRY(const Head head, headOf(m_database, former.bytes(), start));
    HEARTH_TRY_STATUS(m_database.run("UPDATE sync_devices SET seq = ?2, hash = ?3 WHERE k = ?1", head.key,
                                     static_cast<std::int64_t>(acknowledged.sequence), ByteView(acknowledged.hash)));
    HEARTH_TRY(const std::int64_t to, stateOf(m_database, kSealedTo));
    for (const char* table : {"sync_cells", "sync_tombstones"})
        HEARTH_TRY_STATUS(m_database.run(
            std::string("UPDATE ") + table +
                " SET origin = ?1, seq = (SELECT min(o.seq) FROM sync_outbox o WHERE o.local_to >= local_seq) "
                "WHERE origin = 0 AND local_seq <= ?2",
            head.key, to));
    HEARTH_TRY_STATUS(m_database.run("DELETE FROM sync_seen WHERE by_device = 0"));
    HEARTH_TRY_STATUS(m_database.run("UPDATE OR REPLACE sync_seen SET of_device = ?1 WHERE of_device = 0", head.key));
    return m_database.run("DELETE FROM sync_outbox");
}

Status Outbox::renew() {
    HEARTH_TRY(const Seen known, acknowledged());
    HEARTH_TRY_STATUS(unsealAfter(known.sequence));
    HEARTH_TRY_STATUS(handOver(m_sealing.device(), known));
    HEARTH_TRY_STATUS(noteUnsealed(m_database, 0));
    return m_sealing.renew(m_database);
}

}  // namespace hearth::sync
