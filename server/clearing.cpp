// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/clearing.h"

#include <algorithm>

#include "sync/envelope.h"

namespace hearth::server {

Result<bool> Clearing::isThere(const sync::Cleared& cleared) {
    HEARTH_TRY(const auto there, m_database.rows("SELECT hash FROM ops WHERE vault = ? AND server_seq = ?",
                                                 {toVariant(m_membership.vault().view()), toVariant(cleared.place)}));
    return !there.empty() && std::ranges::equal(bytesAt(there[0], 0), cleared.hash);
}

Result<Clearing::Verdict> Clearing::judge(const sync::Cleared& cleared, const DeviceId& signer, Timestamp now) {
    // A log that was put back to an older state, or begun anew elsewhere, gets the records again that members have
    // taken, and they write behind them; but what this one speaks of was never here.
    HEARTH_TRY(const bool known, m_shelf.knows(m_membership.vault(), cleared.manifest, now));
    if (!known) return Verdict::Keep;
    HEARTH_TRY(const auto newest, m_shelf.newest(m_membership.vault(), m_membership));
    HEARTH_TRY(const bool there, isThere(cleared));
    if (!there || !newest || sync::envelopeHash(newest->manifest) != cleared.manifest || newest->head < cleared.place)
        return Verdict::Conflict;
    const bool confirmed =
        signer != newest->maker || m_membership.writers() == 1 || newest->since.plus(kMakerPatience) <= now;
    return confirmed ? Verdict::Empty : Verdict::Conflict;
}

}  // namespace hearth::server
