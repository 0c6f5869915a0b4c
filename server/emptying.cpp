// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/emptying.h"

#include <algorithm>

#include "sync/envelope.h"

namespace hearth::server {

namespace {

constexpr std::uint64_t kRowsAtOnce = 1024;

/// Those up to a place that still have their body.
constexpr const char* kWithBody =
    "SELECT server_seq, size FROM ops WHERE vault = ? AND kind = ? AND server_seq <= ? AND server_seq > ? AND size >= ?"
    " AND substr(bytes, 1, 12) <> ? ORDER BY server_seq LIMIT ?";
/// Those that have none any more and still take its place.
constexpr const char* kPadded =
    "SELECT server_seq, size FROM ops WHERE vault = ? AND kind = ? AND server_seq <= ? AND server_seq > ? AND size > ?"
    " AND substr(bytes, 1, 12) = ? ORDER BY server_seq LIMIT ?";

QVariant operations() { return toVariant(static_cast<std::uint64_t>(sync::EnvelopeKind::Operations)); }

}  // namespace

Status Emptying::note(const sync::Cleared& cleared, Timestamp now) {
    const QVariant vault = toVariant(m_vault.view());
    // One that was not finished ends below this place.
    HEARTH_TRY_STATUS(m_database.run("DELETE FROM clearings WHERE vault = ?", {vault}));
    return m_database.run("INSERT INTO clearings(vault, place, manifest, noted_at, done) VALUES(?, ?, ?, ?, 0)",
                          {vault, toVariant(cleared.place), toVariant(cleared.manifest),
                           QVariant::fromValue<qlonglong>(now.milliseconds())});
}

Result<std::vector<VaultId>> Emptying::unfinished(Database& database) {
    HEARTH_TRY(const auto rows, database.rows("SELECT vault FROM clearings WHERE done = 0 ORDER BY vault"));
    std::vector<VaultId> vaults;
    for (const Row& row : rows) {
        HEARTH_TRY(const VaultId vault, VaultId::fromBytes(bytesAt(row, 0)));
        vaults.push_back(vault);
    }
    return vaults;
}

Result<bool> Emptying::goOn() {
    HEARTH_TRY(Transaction transaction, Transaction::begin(m_database));
    const QVariant vault = toVariant(m_vault.view());
    HEARTH_TRY(
        const auto noted,
        m_database.rows("SELECT place, manifest, noted_at FROM clearings WHERE vault = ? AND done = 0", {vault}));
    if (noted.empty()) return false;
    bool some = false;
    while (!some && m_step != Step::Done) {
        HEARTH_TRY(some, part(numberAt(noted[0], 0), {bytesAt(noted[0], 1), Timestamp(noted[0][2].toLongLong())}));
        if (some) break;
        m_step = static_cast<Step>(static_cast<int>(m_step) + 1);
        m_after = 0;
    }
    if (!some) HEARTH_TRY_STATUS(m_database.run("UPDATE clearings SET done = 1 WHERE vault = ?", {vault}));
    HEARTH_TRY_STATUS(transaction.commit());
    return some;
}

/// Of the step that it has come to; whether anything was left to do in it.
Result<bool> Emptying::part(std::uint64_t upTo, const StandingFor& snapshot) {
    switch (m_step) {
        // All are overwritten before the first one shrinks: rows that move when others shrink leave copies of
        // themselves.
        case Step::Overwrite: return leaveOutBodies(upTo, sync::kHollowBytes);
        case Step::Shorten: return shorten(upTo);
        // These are smaller than without a body: they have no operation in them.
        case Step::Grow: return leaveOutBodies(upTo, 0);
        case Step::Snapshots: return m_shelf.removeBefore(m_vault, snapshot);
        case Step::Done: break;
    }
    return false;
}

/// As many as one part holds, at least one where there is one.
Result<std::vector<Emptying::Place>> Emptying::next(const char* which, std::uint64_t upTo, std::uint64_t size) {
    HEARTH_TRY(
        const auto rows,
        m_database.rows(which, {toVariant(m_vault.view()), operations(), toVariant(upTo), toVariant(m_after),
                                toVariant(size), toVariant(asBytes(sync::kHollowMagic)), toVariant(kRowsAtOnce)}));
    std::vector<Place> places;
    std::uint64_t total = 0;
    for (const Row& row : rows) {
        total += numberAt(row, 1);
        if (!places.empty() && total > m_atOnce) break;
        places.push_back({numberAt(row, 0), numberAt(row, 1)});
    }
    return places;
}

/// Each row keeps its size where it can, so that it is overwritten where it lies. Whether there was any.
Result<bool> Emptying::leaveOutBodies(std::uint64_t upTo, std::size_t atLeast) {
    HEARTH_TRY(const auto places, next(kWithBody, upTo, atLeast));
    if (!places.empty()) m_after = places.back().position;
    std::uint64_t before = 0;
    std::uint64_t after = 0;
    for (const Place& place : places) {
        HEARTH_TRY(const auto row, m_database.rows("SELECT bytes FROM ops WHERE vault = ? AND server_seq = ?",
                                                   {toVariant(m_vault.view()), toVariant(place.position)}));
        HEARTH_TRY(Bytes hollow, sync::emptied(bytesAt(row[0], 0)));
        hollow.resize(std::max<std::size_t>(hollow.size(), place.size));
        HEARTH_TRY_STATUS(write(place, hollow));
        before += place.size;
        after += hollow.size();
    }
    HEARTH_TRY_STATUS(noteFreed(before, after));
    return !places.empty();
}

Result<bool> Emptying::shorten(std::uint64_t upTo) {
    HEARTH_TRY(const auto places, next(kPadded, upTo, sync::kHollowBytes));
    if (!places.empty()) m_after = places.back().position;
    std::uint64_t before = 0;
    for (const Place& place : places) {
        HEARTH_TRY_STATUS(
            m_database.run("UPDATE ops SET bytes = substr(bytes, 1, ?), size = ? WHERE vault = ? AND server_seq = ?",
                           {toVariant(std::uint64_t{sync::kHollowBytes}), toVariant(std::uint64_t{sync::kHollowBytes}),
                            toVariant(m_vault.view()), toVariant(place.position)}));
        before += place.size;
    }
    HEARTH_TRY_STATUS(noteFreed(before, places.size() * sync::kHollowBytes));
    return !places.empty();
}

Status Emptying::write(const Place& place, ByteView envelope) {
    return m_database.run("UPDATE ops SET bytes = ?, size = ? WHERE vault = ? AND server_seq = ?",
                          {toVariant(envelope), toVariant(std::uint64_t{envelope.size()}), toVariant(m_vault.view()),
                           toVariant(place.position)});
}

Status Emptying::noteFreed(std::uint64_t before, std::uint64_t after) {
    return m_database.run("UPDATE vaults SET used_bytes = used_bytes - ? + ? WHERE id = ?",
                          {toVariant(before), toVariant(after), toVariant(m_vault.view())});
}

}  // namespace hearth::server
