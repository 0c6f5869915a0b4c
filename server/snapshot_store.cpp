// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/snapshot_store.h"

#include <algorithm>

#include "sync/envelope.h"

namespace hearth::server {

using sync::protocol::Answer;
using sync::protocol::Outcome;
using sync::protocol::Shelf;

namespace {

/// The row of a manifest; chunks have theirs from 0 on. Stored, never renumbered.
constexpr std::int64_t kManifestPart = -1;

QVariant number(std::int64_t value) { return QVariant::fromValue<qlonglong>(value); }

Result<IdBytes> idAt(const Row& row, std::size_t column) {
    HEARTH_TRY(const auto id, Id<struct ShelfTag>::fromBytes(bytesAt(row, column)));
    return id.bytes();
}

/// Whether it is a manifest that this device made for this vault. The rest of it nobody here can read.
std::optional<Answer> faultOf(const sync::Membership& membership, const SnapshotPart& manifest) {
    const auto split = sync::splitEnvelope(manifest.bytes);
    const auto* view = std::get_if<sync::EnvelopeView>(&split);
    if (view == nullptr || view->header.kind != sync::EnvelopeKind::SnapshotManifest ||
        view->header.device != manifest.maker)
        return Answer::Refused;
    const auto writer = membership.writer(manifest.maker);
    if (sync::checkWriter(*view, membership.vault(), writer ? &*writer : nullptr)) return Answer::Refused;
    return view->header.epoch == membership.epoch() ? std::nullopt : std::optional(Answer::StaleEpoch);
}

}  // namespace

Result<std::vector<SnapshotStore::Owned>> SnapshotStore::wholeOnes(const VaultId& vault) {
    HEARTH_TRY(const auto rows, m_database.rows("SELECT id, device, head FROM snapshots WHERE vault = ? AND part = ?"
                                                " ORDER BY head DESC, id",
                                                {toVariant(vault.view()), number(kManifestPart)}));
    std::vector<Owned> owned;
    for (const Row& row : rows) {
        HEARTH_TRY(const IdBytes id, idAt(row, 0));
        HEARTH_TRY(const IdBytes device, idAt(row, 1));
        owned.push_back({id, device, numberAt(row, 2)});
    }
    return owned;
}

Result<std::vector<SnapshotStore::Owned>> SnapshotStore::unfinished(const VaultId& vault, Timestamp since) {
    HEARTH_TRY(const auto rows,
               m_database.rows("SELECT DISTINCT id, device FROM snapshots WHERE vault = ? AND part >= 0 AND put_at >= ?"
                               " AND id NOT IN (SELECT id FROM snapshots WHERE vault = ? AND part = ?)",
                               {toVariant(vault.view()), number(since.milliseconds()), toVariant(vault.view()),
                                number(kManifestPart)}));
    std::vector<Owned> owned;
    for (const Row& row : rows) {
        HEARTH_TRY(const IdBytes id, idAt(row, 0));
        HEARTH_TRY(const IdBytes device, idAt(row, 1));
        owned.push_back({id, device, 0});
    }
    return owned;
}

Status SnapshotStore::remove(const SnapshotPlace& place) {
    const Values key{toVariant(place.vault.view()), toVariant(place.snapshot)};
    HEARTH_TRY(const auto size,
               m_database.rows("SELECT COALESCE(SUM(size), 0) FROM snapshots WHERE vault = ? AND id = ?", key));
    HEARTH_TRY_STATUS(m_database.run("DELETE FROM snapshots WHERE vault = ? AND id = ?", key));
    return m_database.run("UPDATE vaults SET used_bytes = used_bytes - ? WHERE id = ?",
                          {toVariant(numberAt(size[0], 0)), toVariant(place.vault.view())});
}

Result<Outcome> SnapshotStore::insert(const SnapshotPlace& place, const SnapshotPart& part, std::int64_t row,
                                      Timestamp now) {
    const Values key{toVariant(place.vault.view()), toVariant(place.snapshot), number(row)};
    HEARTH_TRY(const auto there,
               m_database.rows("SELECT bytes FROM snapshots WHERE vault = ? AND id = ? AND part = ?", key));
    if (!there.empty())
        return Outcome{std::ranges::equal(bytesAt(there[0], 0), part.bytes) ? Answer::Stored : Answer::Conflict};
    HEARTH_TRY(const auto log,
               m_database.rows("SELECT head, used_bytes FROM vaults WHERE id = ?", {toVariant(place.vault.view())}));
    if (log.empty()) return Outcome{Answer::NotFound};
    if (numberAt(log[0], 1) + part.bytes.size() > m_limits.vaultBytes)
        return Outcome{Answer::Quota, m_limits.vaultBytes};
    const QVariant size = toVariant(std::uint64_t{part.bytes.size()});
    HEARTH_TRY_STATUS(m_database.run(
        "INSERT INTO snapshots(vault, id, part, device, head, put_at, size, bytes) VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
        {key[0], key[1], key[2], toVariant(part.maker.view()), toVariant(numberAt(log[0], 0)),
         number(now.milliseconds()), size, toVariant(part.bytes)}));
    HEARTH_TRY_STATUS(m_database.run("UPDATE vaults SET used_bytes = used_bytes + ? WHERE id = ?",
                                     {size, toVariant(place.vault.view())}));
    return Outcome{Answer::Stored};
}

Result<Outcome> SnapshotStore::putChunk(const SnapshotPlace& place, const SnapshotPart& chunk, Timestamp now) {
    HEARTH_TRY(Transaction transaction, Transaction::begin(m_database));
    HEARTH_TRY(const auto owner,
               m_database.rows("SELECT device, part FROM snapshots WHERE vault = ? AND id = ? ORDER BY part LIMIT 1",
                               {toVariant(place.vault.view()), toVariant(place.snapshot)}));
    if (!owner.empty() && !std::ranges::equal(bytesAt(owner[0], 0), chunk.maker.view()))
        return Outcome{Answer::Forbidden};
    // What is whole stays as it is.
    if (!owner.empty() && owner[0][1].toLongLong() == kManifestPart) return Outcome{Answer::Conflict};
    if (chunk.number == 0) {
        HEARTH_TRY(const auto begun, unfinished(place.vault, Timestamp(0)));
        for (const Owned& each : begun)
            if (each.device == chunk.maker.bytes() && each.snapshot != place.snapshot)
                HEARTH_TRY_STATUS(remove({place.vault, each.snapshot}));
    }
    HEARTH_TRY(const Outcome outcome, insert(place, chunk, static_cast<std::int64_t>(chunk.number), now));
    HEARTH_TRY_STATUS(transaction.commit());
    return outcome;
}

Result<Outcome> SnapshotStore::putManifest(const SnapshotPlace& place, const sync::Membership& membership,
                                           const SnapshotPart& manifest, Timestamp now) {
    if (manifest.number == 0) return Outcome{Answer::BadRequest};
    if (const auto fault = faultOf(membership, manifest)) return Outcome{*fault};
    HEARTH_TRY(Transaction transaction, Transaction::begin(m_database));
    HEARTH_TRY(
        const auto parts,
        m_database.rows("SELECT COUNT(*), COALESCE(MAX(part), 0) FROM snapshots WHERE vault = ? AND id = ? AND "
                        "part >= 0 AND device = ?",
                        {toVariant(place.vault.view()), toVariant(place.snapshot), toVariant(manifest.maker.view())}));
    if (numberAt(parts[0], 0) != manifest.number || numberAt(parts[0], 1) + 1 != manifest.number)
        return Outcome{Answer::Conflict};
    HEARTH_TRY(const Outcome outcome, insert(place, manifest, kManifestPart, now));
    if (outcome.answer == Answer::Stored) HEARTH_TRY_STATUS(removeOthers(place, manifest.maker, membership));
    HEARTH_TRY_STATUS(transaction.commit());
    return outcome;
}

Status SnapshotStore::removeOthers(const SnapshotPlace& place, const DeviceId& maker,
                                   const sync::Membership& membership) {
    HEARTH_TRY(const auto whole, wholeOnes(place.vault));
    for (const Owned& each : whole)
        if (each.snapshot != place.snapshot) HEARTH_TRY_STATUS(remove({place.vault, each.snapshot}));
    HEARTH_TRY(const auto begun, unfinished(place.vault, Timestamp(0)));
    for (const Owned& each : begun) {
        const auto writer = membership.writer(DeviceId(each.device));
        const bool given = each.device == maker.bytes() || !writer || writer->cut;
        if (given) HEARTH_TRY_STATUS(remove({place.vault, each.snapshot}));
    }
    return {};
}

Result<Shelf> SnapshotStore::news(const VaultId& vault, const DeviceId& asking, const sync::Membership& membership,
                                  Timestamp now) {
    Shelf shelf;
    HEARTH_TRY(const auto whole, wholeOnes(vault));
    const auto newest = std::ranges::find_if(whole, [&](const Owned& each) {
        const auto writer = membership.writer(DeviceId(each.device));
        return writer && !writer->cut && writer->writesContent;
    });
    const std::uint64_t since = newest == whole.end() ? 0 : newest->head;
    if (newest != whole.end()) {
        HEARTH_TRY(const auto manifest,
                   m_database.rows("SELECT bytes FROM snapshots WHERE vault = ? AND id = ? AND part = ?",
                                   {toVariant(vault.view()), toVariant(newest->snapshot), number(kManifestPart)}));
        shelf.manifest = bytesAt(manifest[0], 0);
    }
    HEARTH_TRY(const auto grown,
               m_database.rows("SELECT COUNT(*), COALESCE(SUM(size), 0) FROM ops WHERE vault = ? AND server_seq > ?",
                               {toVariant(vault.view()), toVariant(since)}));
    shelf.envelopes = numberAt(grown[0], 0);
    shelf.bytes = numberAt(grown[0], 1);
    HEARTH_TRY(const auto begun, unfinished(vault, now.plus(-kSnapshotPatience)));
    const bool others = std::ranges::any_of(begun, [&](const Owned& each) { return each.device != asking.bytes(); });
    shelf.underway = others ? 1 : 0;
    return shelf;
}

Result<std::vector<Bytes>> SnapshotStore::chunks(const SnapshotPlace& place, std::uint64_t first) {
    HEARTH_TRY(const auto rows,
               m_database.rows("SELECT part, bytes FROM snapshots WHERE vault = ? AND id = ? AND part >= ? AND part < ?"
                               " ORDER BY part",
                               {toVariant(place.vault.view()), toVariant(place.snapshot), toVariant(first),
                                toVariant(first + kChunksAtOnce)}));
    std::vector<Bytes> chunks;
    for (const Row& row : rows)
        if (numberAt(row, 0) == first + chunks.size()) chunks.push_back(bytesAt(row, 1));
    return chunks;
}

}  // namespace hearth::server
