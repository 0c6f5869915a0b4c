// SPDX-License-Identifier: AGPL-3.0-or-later
// What the capture triggers ask the writer for: the next stamp, the next local number, and whether to stay silent.
#pragma once

#include <cstdint>

#include "core/base/clock.h"
#include "core/base/logical_time.h"
#include "core/base/result.h"

struct sqlite3;

namespace hearth::store {

class Database;

/// The writer's hybrid logical clock and counter, kept in `sync_state`. Threads: those of the writer, one at a time.
class ChangeClock {
public:
    explicit ChangeClock(const Clock& clock) : m_clock(clock), m_stamps(LogicalTime(0)) {}

    /// Makes `hearth_stamp`, `hearth_seq` and `hearth_applying` known to a connection, which must not outlive this.
    Status install(sqlite3* handle);
    /// Takes up where `sync_state` says.
    Status load(Database& database);
    /// Writes the state, when it moved since it was loaded or stored, into the transaction that is open.
    Status store(Database& database);

    LogicalTime tick(LogicalTime replaced) { return m_stamps.tick(m_clock.now(), replaced); }
    void observe(LogicalTime remote) { m_stamps.observe(m_clock.now(), remote); }
    std::int64_t nextSequence() { return ++m_sequence; }
    /// How many numbers were given since the state was loaded or stored.
    std::int64_t unstored() const { return m_sequence - m_storedSequence; }

    bool applying() const { return m_applying; }
    void setApplying(bool applying) { m_applying = applying; }

private:
    const Clock& m_clock;
    HybridClock m_stamps;
    std::int64_t m_sequence = 0;
    LogicalTime m_storedStamp{0};
    std::int64_t m_storedSequence = 0;
    bool m_applying = false;
};

}  // namespace hearth::store
