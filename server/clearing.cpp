// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/clearing.h"

#include <algorithm>

#include "sync/envelope.h"

namespace hearth::server {

namespace {

constexpr std::uint64_t kRowsAtOnce = 64;

/// Those of a vault up to a place that still have their body.
constexpr const char* kWithBody =
    "SELECT server_seq, bytes FROM ops WHERE vault = ? AND kind = ? AND server_seq <= ? AND server_seq > ? AND size >= "
    "?"
    " AND substr(bytes, 1, 12) <> ? ORDER BY server_seq LIMIT ?";

QVariant operations() { return toVariant(static_cast<std::uint64_t>(sync::EnvelopeKind::Operations)); }

}  // namespace

Result<bool> Clearing::isThere(const sync::Cleared& cleared) {
    HEARTH_TRY(const auto there, m_database.rows("SELECT hash FROM ops WHERE vault = ? AND server_seq = ?",
                                                 {toVariant(m_membership.vault().view()), toVariant(cleared.place)}));
    return !there.empty() && std::ranges::equal(bytesAt(there[0], 0), cleared.hash);
}

Result<Clearing::Verdict> Clearing::judge(const sync::Cleared& cleared, const DeviceId& signer, Timestamp now) {
    // A log that was put back to an older state, or begun anew elsewhere, gets the records again that members have
    // taken, and they write behind them; but what this one speaks of was never here.
    HEARTH_TRY(const bool known, m_shelf.knows(m_membership.vault(), cleared.manifest));
    if (!known) return Verdict::Keep;
    HEARTH_TRY(const auto newest, m_shelf.newest(m_membership.vault(), m_membership));
    HEARTH_TRY(const bool there, isThere(cleared));
    if (!there || !newest || sync::envelopeHash(newest->manifest) != cleared.manifest || newest->head < cleared.place)
        return Verdict::Conflict;
    const bool confirmed =
        signer != newest->maker || m_membership.writers() == 1 || newest->since.plus(kMakerPatience) <= now;
    return confirmed ? Verdict::Empty : Verdict::Conflict;
}

Result<std::uint64_t> Clearing::sizeUpTo(std::uint64_t place) {
    HEARTH_TRY(const auto sizes,
               m_database.rows("SELECT COALESCE(SUM(size), 0) FROM ops WHERE vault = ? AND server_seq <= ?",
                               {toVariant(m_membership.vault().view()), toVariant(place)}));
    return numberAt(sizes[0], 0);
}

/// Each row keeps its size where it can, so that it is overwritten where it lies.
Status Clearing::leaveOutBodies(std::uint64_t upTo, std::size_t atLeast) {
    const QVariant vault = toVariant(m_membership.vault().view());
    for (std::uint64_t after = 0;;) {
        HEARTH_TRY(const auto found,
                   m_database.rows(kWithBody, {vault, operations(), toVariant(upTo), toVariant(after),
                                               toVariant(std::uint64_t{atLeast}),
                                               toVariant(asBytes(sync::kHollowMagic)), toVariant(kRowsAtOnce)}));
        if (found.empty()) return {};
        for (const Row& row : found) {
            after = numberAt(row, 0);
            const Bytes envelope = bytesAt(row, 1);
            HEARTH_TRY(Bytes hollow, sync::emptied(envelope));
            hollow.resize(std::max(hollow.size(), envelope.size()));
            HEARTH_TRY_STATUS(
                m_database.run("UPDATE ops SET bytes = ?, size = ? WHERE vault = ? AND server_seq = ?",
                               {toVariant(hollow), toVariant(std::uint64_t{hollow.size()}), vault, row[0]}));
        }
    }
}

Status Clearing::empty(const sync::Cleared& cleared) {
    const QVariant vault = toVariant(m_membership.vault().view());
    const QVariant hollow = toVariant(std::uint64_t{sync::kHollowBytes});
    HEARTH_TRY(const std::uint64_t before, sizeUpTo(cleared.place));
    // All are overwritten before the first one shrinks: rows that move when others shrink leave copies of themselves.
    HEARTH_TRY_STATUS(leaveOutBodies(cleared.place, sync::kHollowBytes));
    HEARTH_TRY_STATUS(
        m_database.run("UPDATE ops SET bytes = substr(bytes, 1, ?), size = ? WHERE vault = ? AND kind = ?"
                       " AND server_seq <= ? AND size > ?",
                       {hollow, hollow, vault, operations(), toVariant(cleared.place), hollow}));
    // Smaller than without a body: these have no operation in them.
    HEARTH_TRY_STATUS(leaveOutBodies(cleared.place, 0));
    HEARTH_TRY(const std::uint64_t after, sizeUpTo(cleared.place));
    HEARTH_TRY_STATUS(m_database.run("UPDATE vaults SET used_bytes = used_bytes - ? + ? WHERE id = ?",
                                     {toVariant(before), toVariant(after), vault}));
    HEARTH_TRY(const auto newest, m_shelf.newest(m_membership.vault(), m_membership));
    return newest ? m_shelf.keepOnly({m_membership.vault(), newest->snapshot}) : Status();
}

}  // namespace hearth::server
