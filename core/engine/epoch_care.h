// SPDX-License-Identifier: AGPL-3.0-or-later
// When an account's key is changed without anybody asking: it was in use for three months, or its words were typed.
// docs/ARCHITECTURE.md, "A vault among its devices".
#pragma once

#include <cstdint>
#include <optional>

#include "core/base/timestamp.h"
#include "core/store/database.h"

namespace hearth::engine {

inline constexpr Milliseconds kLongestEpoch = 90 * kDay;

/// What two clocks say during a meeting: this machine's and the server's.
struct MeetingTime {
    Timestamp here;
    Timestamp there;
};

/// The epoch that has to end now: `epoch`, or nothing. Old is one that both clocks have seen for kLongestEpoch since
/// this device met it first, so that a clock that is years off, on either side, ends none. Notes what it learns, in a
/// row of vault_info, in the caller's transaction.
Result<std::optional<std::uint32_t>> epochToEnd(store::Database& database, std::uint32_t epoch, const MeetingTime& now);

/// From now on every epoch up to this one has to end.
Status endEpochsUpTo(store::Database& database, std::uint32_t epoch);

}  // namespace hearth::engine
