// SPDX-License-Identifier: AGPL-3.0-or-later
// What a server keeps back of devices' chains, and the places at which it gave something damaged: nobody can say whose
// that was, so what follows it waits, and the places are asked for again. In the caller's transaction.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/timestamp.h"

namespace hearth::store {
class Database;
}

namespace hearth::sync {

/// After a place was asked for again in vain: so long at first, twice as long each time, so long at most.
inline constexpr Milliseconds kAskAgainAfter = 5 * kSecond;
inline constexpr Milliseconds kAskAgainAtMost = kHour;
/// Requests of one meeting for damaged places.
inline constexpr std::size_t kAskedAtOnce = 32;

/// Devices of which others have read more, or of which more came, than could be read here, where nothing that came
/// says why.
Result<std::vector<DeviceId>> withheldDevices(store::Database& database);

/// An envelope that came damaged, or that nobody here can tell from one.
struct DamagedPlace {
    std::uint64_t position;
    std::size_t bytes;
};
/// Those to be asked for now, by their place; none before the pause since the last time is over. `now` is this
/// device's clock. Notes that they are.
Result<std::vector<DamagedPlace>> placesToAskAgain(store::Database& database, Timestamp now);
/// Nothing that came damaged counts any more: the log is read from its start.
Status forgetDamaged(store::Database& database);
/// Whether what the server gave for such a place was the next one of a chain.
enum class ChainWent { On, Nowhere };
/// The server gave `envelope` for such a place, and what it is was taken or set aside. The place is forgotten when it
/// is another one than before; but not while something waits and this was not it.
Status noteAskedAgain(store::Database& database, std::uint64_t position, ByteView envelope, ChainWent chain);

}  // namespace hearth::sync
