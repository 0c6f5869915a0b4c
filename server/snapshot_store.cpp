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

Status SnapshotStore::noteFormer(const SnapshotPlace& place, Timestamp now) {
    HEARTH_TRY(const auto manifest,
               m_database.rows("SELECT bytes FROM snapshots WHERE vault = ? AND id = ? AND part = ?",
                               {toVariant(place.vault.view()), toVariant(place.snapshot), number(kManifestPart)}));
    if (manifest.empty()) return {};
    const QVariant vault = toVariant(place.vault.view());
    const QVariant former = toVariant(sync::envelopeHash(bytesAt(manifest[0], 0)));
    HEARTH_TRY_STATUS(m_database.run("DELETE FROM former_snapshots WHERE vault = ? AND (manifest = ? OR gone_at < ?)",
                                     {vault, former, number(now.plus(-kFormerFor).milliseconds())}));
    return m_database.run("INSERT INTO former_snapshots(vault, manifest, gone_at) VALUES(?, ?, ?)",
                          {vault, former, number(now.milliseconds())});
}

Status SnapshotStore::remove(const SnapshotPlace& place) {
    const Values key{toVariant(place.vault.view()), toVariant(place.snapshot)};
    HEARTH_TRY(const auto parts, m_database.rows("SELECT part, size FROM snapshots WHERE vault = ? AND id = ?", key));
    std::uint64_t total = 0;
    for (const Row& part : parts) {
        total += numberAt(part, 1);
        // Overwritten before it is freed: rows that move when others go leave copies of themselves behind.
        HEARTH_TRY_STATUS(m_database.run("UPDATE snapshots SET bytes = ? WHERE vault = ? AND id = ? AND part = ?",
                                         {toVariant(Bytes(numberAt(part, 1))), key[0], key[1], part[0]}));
    }
    HEARTH_TRY_STATUS(m_database.run("DELETE FROM snapshots WHERE vault = ? AND id = ?", key));
    return m_database.run("UPDATE vaults SET used_bytes = used_bytes - ? WHERE id = ?",
                          {toVariant(total), toVariant(place.vault.view())});
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
    if (outcome.answer == Answer::Stored) HEARTH_TRY_STATUS(removeOthers(place, {manifest.maker, membership, now}));
    HEARTH_TRY_STATUS(transaction.commit());
    return outcome;
}

/// The hash of the manifest for which the log was emptied; empty when it never was. What a record says is not always
/// true here: then nothing was emptied for it.
Result<Bytes> SnapshotStore::standing(const VaultId& vault, const sync::Membership& membership) {
    HEARTH_TRY(const auto rows,
               m_database.rows("SELECT manifest FROM clearings WHERE vault = ?", {toVariant(vault.view())}));
    if (!rows.empty()) return bytesAt(rows[0], 0);
    // Emptied by a hearthd that kept no note of it.
    if (!membership.cleared()) return Bytes();
    const sync::ChainHash& named = membership.cleared()->manifest;
    return Bytes(named.begin(), named.end());
}

/// Whether what it stands for is in the log no more.
Result<bool> SnapshotStore::standsForLog(const SnapshotPlace& place, const sync::Membership& membership) {
    HEARTH_TRY(const Bytes stands, standing(place.vault, membership));
    if (stands.empty()) return false;
    HEARTH_TRY(const auto manifest,
               m_database.rows("SELECT bytes FROM snapshots WHERE vault = ? AND id = ? AND part = ?",
                               {toVariant(place.vault.view()), toVariant(place.snapshot), number(kManifestPart)}));
    return !manifest.empty() && std::ranges::equal(sync::envelopeHash(bytesAt(manifest[0], 0)), stands);
}

Status SnapshotStore::removeOthers(const SnapshotPlace& place, const Replacing& by) {
    HEARTH_TRY(const auto whole, wholeOnes(place.vault));
    for (const Owned& each : whole) {
        HEARTH_TRY(const bool stands, standsForLog({place.vault, each.snapshot}, by.membership));
        if (each.snapshot == place.snapshot || stands) continue;
        HEARTH_TRY_STATUS(noteFormer({place.vault, each.snapshot}, by.now));
        HEARTH_TRY_STATUS(remove({place.vault, each.snapshot}));
    }
    HEARTH_TRY(const auto begun, unfinished(place.vault, Timestamp(0)));
    for (const Owned& each : begun) {
        const auto writer = by.membership.writer(DeviceId(each.device));
        const bool given = each.device == by.maker.bytes() || !writer || writer->cut;
        if (given) HEARTH_TRY_STATUS(remove({place.vault, each.snapshot}));
    }
    return {};
}

Result<std::optional<SnapshotStore::Whole>> SnapshotStore::newest(const VaultId& vault,
                                                                  const sync::Membership& membership) {
    HEARTH_TRY(const auto whole, wholeOnes(vault));
    const auto found = std::ranges::find_if(whole, [&](const Owned& each) {
        const auto writer = membership.writer(DeviceId(each.device));
        return writer && !writer->cut && writer->writesContent;
    });
    if (found == whole.end()) return std::optional<Whole>();
    HEARTH_TRY(const auto manifest,
               m_database.rows("SELECT put_at, bytes FROM snapshots WHERE vault = ? AND id = ? AND part = ?",
                               {toVariant(vault.view()), toVariant(found->snapshot), number(kManifestPart)}));
    return std::optional(Whole{found->snapshot, DeviceId(found->device), found->head,
                               Timestamp(manifest[0][0].toLongLong()), bytesAt(manifest[0], 1)});
}

Result<Bytes> SnapshotStore::confirmed(const VaultId& vault, const sync::Membership& membership) {
    HEARTH_TRY(const Bytes stands, standing(vault, membership));
    HEARTH_TRY(const auto here, m_database.rows("SELECT bytes FROM snapshots WHERE vault = ? AND part = ?",
                                                {toVariant(vault.view()), number(kManifestPart)}));
    for (const Row& each : here) {
        Bytes manifest = bytesAt(each, 0);
        if (std::ranges::equal(sync::envelopeHash(manifest), stands)) return manifest;
    }
    return Bytes();
}

Result<bool> SnapshotStore::knows(const VaultId& vault, const sync::ChainHash& manifest, Timestamp now) {
    HEARTH_TRY(
        const auto former,
        m_database.rows("SELECT 1 FROM former_snapshots WHERE vault = ? AND manifest = ? AND gone_at >= ?",
                        {toVariant(vault.view()), toVariant(manifest), number(now.plus(-kFormerFor).milliseconds())}));
    HEARTH_TRY(const auto here, m_database.rows("SELECT bytes FROM snapshots WHERE vault = ? AND part = ?",
                                                {toVariant(vault.view()), number(kManifestPart)}));
    return !former.empty() ||
           std::ranges::any_of(here, [&](const Row& each) { return sync::envelopeHash(bytesAt(each, 0)) == manifest; });
}

Result<bool> SnapshotStore::removeBefore(const VaultId& vault, const StandingFor& snapshot) {
    HEARTH_TRY(const auto whole, m_database.rows("SELECT id, head, bytes FROM snapshots WHERE vault = ? AND part = ?",
                                                 {toVariant(vault.view()), number(kManifestPart)}));
    const auto stands = std::ranges::find_if(whole, [&](const Row& row) {
        return std::ranges::equal(sync::envelopeHash(bytesAt(row, 2)), snapshot.manifest);
    });
    if (stands != whole.end())
        for (const Row& row : whole) {
            // A newer one may have come while the log was being emptied.
            if (&row == &*stands || numberAt(row, 1) > numberAt(*stands, 1)) continue;
            HEARTH_TRY(const IdBytes id, idAt(row, 0));
            // Whoever has looked at it meanwhile is told that it was replaced.
            HEARTH_TRY_STATUS(noteFormer({vault, id}, snapshot.since));
            HEARTH_TRY_STATUS(remove({vault, id}));
            return true;
        }
    HEARTH_TRY(const auto begun, unfinished(vault, Timestamp(0)));
    if (begun.empty()) return false;
    HEARTH_TRY_STATUS(remove({vault, begun.front().snapshot}));
    return true;
}

Result<Shelf> SnapshotStore::news(const VaultId& vault, const DeviceId& asking, const sync::Membership& membership,
                                  Timestamp now) {
    Shelf shelf;
    HEARTH_TRY(const auto whole, newest(vault, membership));
    const std::uint64_t since = whole ? whole->head : 0;
    if (whole) shelf.manifest = whole->manifest;
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
