// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/withheld.h"

#include <algorithm>

#include "core/store/database.h"
#include "sync/inbox.h"
#include "sync/sync_state.h"

namespace hearth::sync {

namespace {

// Rows of sync_state. Stored, never renamed.
constexpr std::string_view kAskedAt = "damaged_asked";     ///< When places were asked for last, by this clock,
constexpr std::string_view kAskedTo = "damaged_to";        ///< the greatest of them,
constexpr std::string_view kAskedPause = "damaged_pause";  ///< and how long they are left alone since.

/// A fork is told by itself; an envelope that stands next and waits says why.
constexpr const char* kWithheld =
    "SELECT id FROM sync_devices d WHERE (promised_seq > seq OR EXISTS(SELECT 1 FROM sync_inbox g WHERE g.device = "
    "d.id AND g.why = ?1 AND g.seq > d.seq + 1)) AND NOT EXISTS(SELECT 1 FROM sync_inbox i WHERE i.device = d.id AND "
    "(i.why = ?2 OR (i.seq = d.seq + 1 AND i.hash <> zeroblob(32))))";
/// What could not be looked into has no hash. A stranger's, or a newer program's, may be another one that was damaged.
constexpr const char* kDamaged =
    "SELECT position, length(envelope) FROM sync_inbox WHERE hash = zeroblob(32) AND (why = ?1 OR (?2 AND why IN (?3, "
    "?4))) ORDER BY position";

Result<bool> isAwaiting(store::Database& database) {
    HEARTH_TRY(const auto withheld, withheldDevices(database));
    return !withheld.empty();
}

}  // namespace

Result<std::vector<DeviceId>> withheldDevices(store::Database& database) {
    std::vector<DeviceId> devices;
    HEARTH_TRY(auto rows, database.query(kWithheld, static_cast<int>(Waiting::Gap), static_cast<int>(Waiting::Fork)));
    for (;;) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return devices;
        HEARTH_TRY(const DeviceId device, rows.id<DeviceId>(0));
        devices.push_back(device);
    }
}

Result<std::vector<DamagedPlace>> placesToAskAgain(store::Database& database, Timestamp now) {
    std::vector<DamagedPlace> places;
    HEARTH_TRY(const bool awaiting, isAwaiting(database));
    HEARTH_TRY(auto rows, database.query(kDamaged, static_cast<int>(Waiting::Refused), awaiting ? 1 : 0,
                                         static_cast<int>(Waiting::Member), static_cast<int>(Waiting::Newer)));
    for (;;) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) break;
        places.push_back({static_cast<std::uint64_t>(rows.integer(0)), static_cast<std::size_t>(rows.integer(1))});
    }
    HEARTH_TRY(const std::int64_t askedTo, stateOf(database, kAskedTo));
    if (places.empty()) {
        if (askedTo != 0) HEARTH_TRY_STATUS(setState(database, kAskedTo, 0));
        return places;
    }
    HEARTH_TRY(const std::int64_t askedAt, stateOf(database, kAskedAt));
    HEARTH_TRY(const std::int64_t pause, stateOf(database, kAskedPause));
    const auto last = static_cast<std::int64_t>(places.back().position);
    const Milliseconds ago = now.milliseconds() - askedAt;
    const bool isNew = last > askedTo;
    // A clock that was in the future has been set right.
    if (!isNew && ago >= 0 && ago < pause) return std::vector<DamagedPlace>();
    HEARTH_TRY_STATUS(setState(database, kAskedTo, std::max(last, askedTo)));
    HEARTH_TRY_STATUS(setState(database, kAskedAt, now.milliseconds()));
    HEARTH_TRY_STATUS(setState(database, kAskedPause, isNew ? kAskAgainAfter : std::min(2 * pause, kAskAgainAtMost)));
    return places;
}

Status forgetDamaged(store::Database& database) {
    HEARTH_TRY_STATUS(setState(database, kAskedTo, 0));
    return database.run("DELETE FROM sync_inbox WHERE hash = zeroblob(32) AND why = ?1",
                        static_cast<int>(Waiting::Refused));
}

Status noteAskedAgain(store::Database& database, std::uint64_t position, ByteView envelope, ChainWent chain) {
    HEARTH_TRY(const bool awaiting, isAwaiting(database));
    if (awaiting && chain == ChainWent::Nowhere) return {};
    return database.run("DELETE FROM sync_inbox WHERE position = ?1 AND hash = zeroblob(32) AND envelope <> ?2",
                        static_cast<std::int64_t>(position), envelope);
}

}  // namespace hearth::sync
