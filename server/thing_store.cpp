// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/thing_store.h"

#include <algorithm>

namespace hearth::server {

using sync::protocol::Answer;
using sync::protocol::Outcome;

namespace {

Values blobOf(const ChunkPlace& place) { return {toVariant(place.vault.view()), toVariant(place.blob)}; }

Values with(Values values, std::initializer_list<QVariant> more) {
    values.insert(values.end(), more.begin(), more.end());
    return values;
}

QVariant timeVariant(Timestamp time) { return QVariant::fromValue<qlonglong>(time.milliseconds()); }

}  // namespace

Result<Outcome> ThingStore::put(const ChunkPlace& place, ByteView bytes) {
    HEARTH_TRY(Transaction transaction, Transaction::begin(m_database));
    HEARTH_TRY(const auto there, get(place));
    if (there) return Outcome{std::ranges::equal(*there, bytes) ? Answer::Stored : Answer::Conflict};
    HEARTH_TRY(const auto used,
               m_database.rows("SELECT used_bytes FROM vaults WHERE id = ?", {toVariant(place.vault.view())}));
    if (used.empty()) return Outcome{Answer::NotFound};
    if (numberAt(used[0], 0) + bytes.size() > m_limits.vaultBytes) return Outcome{Answer::Quota, m_limits.vaultBytes};
    const QVariant size = toVariant(std::uint64_t{bytes.size()});
    HEARTH_TRY_STATUS(m_database.run("INSERT INTO chunks(vault, blob, chunk, size, bytes) VALUES(?, ?, ?, ?, ?)",
                                     with(blobOf(place), {toVariant(place.chunk), size, toVariant(bytes)})));
    HEARTH_TRY_STATUS(m_database.run("UPDATE vaults SET used_bytes = used_bytes + ? WHERE id = ?",
                                     {size, toVariant(place.vault.view())}));
    HEARTH_TRY_STATUS(transaction.commit());
    return Outcome{Answer::Stored};
}

Result<std::optional<Bytes>> ThingStore::get(const ChunkPlace& place) {
    HEARTH_TRY(const auto found, m_database.rows("SELECT bytes FROM chunks WHERE vault = ? AND blob = ? AND chunk = ?",
                                                 with(blobOf(place), {toVariant(place.chunk)})));
    return found.empty() ? std::optional<Bytes>() : std::optional(bytesAt(found[0], 0));
}

Status ThingStore::remove(const ChunkPlace& place) {
    HEARTH_TRY(Transaction transaction, Transaction::begin(m_database));
    HEARTH_TRY(const auto sizes,
               m_database.rows("SELECT size FROM chunks WHERE vault = ? AND blob = ?", blobOf(place)));
    std::uint64_t total = 0;
    for (const Row& row : sizes) total += numberAt(row, 0);
    HEARTH_TRY_STATUS(m_database.run("DELETE FROM chunks WHERE vault = ? AND blob = ?", blobOf(place)));
    HEARTH_TRY_STATUS(m_database.run("UPDATE vaults SET used_bytes = used_bytes - ? WHERE id = ?",
                                     {toVariant(total), toVariant(place.vault.view())}));
    return transaction.commit();
}

Result<Outcome> ThingStore::leave(const MeetingPlace& place, ByteView bytes, Timestamp now) {
    if (place.slot >= kMeetingSlots) return Outcome{Answer::BadRequest};
    if (bytes.size() > kMeetingBytes) return Outcome{Answer::TooLarge, kMeetingBytes};
    HEARTH_TRY(Transaction transaction, Transaction::begin(m_database));
    HEARTH_TRY_STATUS(
        m_database.run("DELETE FROM meetings WHERE created_at <= ?", {timeVariant(now.plus(-kMeetingLife))}));
    HEARTH_TRY(const auto count, m_database.rows("SELECT COUNT(*) FROM meetings"));
    if (numberAt(count[0], 0) >= kMostMeetings) return Outcome{Answer::Busy, 60};
    HEARTH_TRY(const auto there, fetch(place, now));
    if (there) return Outcome{std::ranges::equal(*there, bytes) ? Answer::Stored : Answer::Conflict};
    HEARTH_TRY_STATUS(m_database.run("INSERT INTO meetings(id, slot, created_at, bytes) VALUES(?, ?, ?, ?)",
                                     {toVariant(place.id), toVariant(place.slot), timeVariant(now), toVariant(bytes)}));
    HEARTH_TRY_STATUS(transaction.commit());
    return Outcome{Answer::Stored};
}

Result<std::optional<Bytes>> ThingStore::fetch(const MeetingPlace& place, Timestamp now) {
    HEARTH_TRY(const auto found,
               m_database.rows("SELECT bytes FROM meetings WHERE id = ? AND slot = ? AND created_at > ?",
                               {toVariant(place.id), toVariant(place.slot), timeVariant(now.plus(-kMeetingLife))}));
    return found.empty() ? std::optional<Bytes>() : std::optional(bytesAt(found[0], 0));
}

}  // namespace hearth::server
