// SPDX-License-Identifier: AGPL-3.0-or-later
// A server in memory that keeps the rules of the real one: every device's chain gapless and unforked, every place in
// the log given once, the same envelope answered alike.
#pragma once

#include <map>
#include <vector>

#include "sync/envelope_header.h"
#include "sync/snapshot_shelf.h"
#include "sync/transport.h"

namespace hearth::sync {

class SimServer {
public:
    struct Stored {
        DeviceId device;
        std::uint64_t sequence;
        ChainHash hash;
        Bytes envelope;  ///< As the server gives it: it may have been emptied.
        Bytes whole;     ///< As it came, which nobody is given again but by a server that was put back.
    };

    Hello hello(const DeviceId& device, std::uint64_t cursor, Timestamp now) const;
    PushResult push(ByteView envelope);
    /// At most `count` envelopes.
    Result<LogPage> pull(std::uint64_t after, std::size_t count) const;

    /// The newest whole snapshot; `age` older ones are skipped where there are as many.
    ShelfNews news(std::size_t age) const;
    std::vector<Bytes> chunks(const IdBytes& snapshot, std::uint32_t first, std::size_t count) const;
    void putChunk(const IdBytes& snapshot, std::uint32_t index, ByteView sealed);
    void putManifest(const IdBytes& snapshot, ByteView manifest);

    const std::vector<Stored>& log() const { return m_log; }
    /// Records only.
    LogPage records(std::uint64_t after, std::size_t count) const;
    /// Puts an old copy of the log back. With another incarnation, as an honest server does it, or with the same.
    void rollBack(std::size_t to, bool honest);
    /// And the shelf as it was then.
    void restore(std::size_t to, bool honest);
    /// And all snapshots.
    void clearShelf() { m_whole.clear(); }
    /// Empties everything up to `place`, also where nobody asked for it.
    void empty(std::size_t place);
    std::size_t emptied() const { return m_emptied; }

private:
    struct End {
        std::uint64_t sequence = 0;
        ChainHash hash{};
    };
    struct Whole {
        std::size_t head;
        Bytes manifest;
    };
    End endOf(const DeviceId& device) const;
    PushOutcome takeRecord(ByteView envelope);
    std::map<IdBytes, std::map<std::uint32_t, Bytes>> m_chunks;
    std::vector<Whole> m_whole;
    std::vector<Stored> m_log;
    std::size_t m_emptied = 0;  ///< Up to where the last record that was taken says that it may be.
    std::uint8_t m_incarnation = 1;
};

}  // namespace hearth::sync
