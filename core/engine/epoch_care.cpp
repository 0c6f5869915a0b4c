// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/epoch_care.h"

#include <algorithm>

#include "core/base/json.h"

namespace hearth::engine {

namespace {

/// A row of vault_info, stored, never renamed.
constexpr std::string_view kEpoch = "sync/epoch";

struct Known {
    std::int64_t epoch = 0;
    std::int64_t here = 0;   ///< When it was met first, by this machine's clock.
    std::int64_t there = 0;  ///< By the server's.
    std::int64_t end = 0;    ///< Every epoch up to this one has to end.
    bool operator==(const Known&) const = default;
};

std::int64_t numberOf(const Json& value, const char* name) {
    const Json& number = memberAt(value, name);
    return number.is_number_integer() ? number.get<std::int64_t>() : 0;
}

Result<Known> read(store::Database& database) {
    HEARTH_TRY(auto row, database.query("SELECT value FROM vault_info WHERE name = ?1", kEpoch));
    HEARTH_TRY(const bool found, row.step());
    const auto stored = found ? parseJson(row.text(0)) : Result<Json>(Json());
    if (!stored.ok() || !stored->is_object()) return Known{};
    return Known{numberOf(*stored, "epoch"), numberOf(*stored, "here"), numberOf(*stored, "there"),
                 numberOf(*stored, "end")};
}

Status write(store::Database& database, const Known& known) {
    const Json value = {{"epoch", known.epoch}, {"here", known.here}, {"there", known.there}, {"end", known.end}};
    return database.run(
        "INSERT INTO vault_info(name, value) VALUES(?1, ?2) ON CONFLICT(name) DO UPDATE SET value = excluded.value",
        kEpoch, dumpJson(value));
}

}  // namespace

Result<std::optional<std::uint32_t>> epochToEnd(store::Database& database, std::uint32_t epoch,
                                                const MeetingTime& now) {
    HEARTH_TRY(const Known stored, read(database));
    Known known = stored;
    const std::int64_t here = now.here.milliseconds();
    const std::int64_t there = now.there.milliseconds();
    if (known.epoch != epoch) {
        known.epoch = epoch;
        known.here = here;
        known.there = there;
    }
    // A clock that was in the future has been set right.
    known.here = std::min(known.here, here);
    known.there = std::min(known.there, there);
    if (known != stored) HEARTH_TRY_STATUS(write(database, known));
    const bool old = here - known.here >= kLongestEpoch && there - known.there >= kLongestEpoch;
    return old || known.end >= known.epoch ? std::optional(epoch) : std::nullopt;
}

Status endEpochsUpTo(store::Database& database, std::uint32_t epoch) {
    HEARTH_TRY(Known known, read(database));
    known.end = std::max<std::int64_t>(known.end, epoch);
    return write(database, known);
}

}  // namespace hearth::engine
