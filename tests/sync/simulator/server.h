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
    // As server/snapshot_store.h and server/clearing.h have them.
    static constexpr Milliseconds kFormerFor = kHour;
    static constexpr Milliseconds kMakerPatience = 30 * kDay;

    struct Stored {
        DeviceId device;
        std::uint64_t sequence;
        ChainHash hash;
        Bytes envelope;  ///< As the server gives it: it may have been emptied.
        Bytes whole;     ///< As it came, which nobody is given again but by a server that was put back.
    };

    Hello hello(const DeviceId& device, std::uint64_t cursor, Timestamp now) const;
    PushResult push(ByteView envelope, Timestamp now);
    /// At most `count` envelopes.
    Result<LogPage> pull(std::uint64_t after, std::size_t count) const;

    /// The newest whole snapshot; with an `age`, one that was left so many before the last one there ever was.
    ShelfNews news(std::size_t age) const;
    /// The manifest for which the log was emptied; empty when it is not here.
    Bytes confirmed() const;
    std::vector<Bytes> chunks(const IdBytes& snapshot, std::uint32_t first, std::size_t count) const;
    void putChunk(const IdBytes& snapshot, std::uint32_t index, ByteView sealed);
    /// Earlier ones go, but for the one that stands for the log.
    void putManifest(ByteView manifest, Timestamp now);
    /// How many devices may write.
    void setWriters(std::size_t writers) { m_writers = writers; }

    const std::vector<Stored>& log() const { return m_log; }
    /// Records only.
    LogPage records(std::uint64_t after, std::size_t count) const;
    /// Puts an old copy of the log back. With another incarnation, as an honest server does it, or with the same.
    void rollBack(std::size_t to, bool honest);
    /// And the shelf as it was then.
    void restore(std::size_t to, bool honest);
    /// And all snapshots.
    void clearShelf() { m_shelf.whole.clear(); }
    /// Empties everything up to `place`, also where nobody asked for it.
    void empty(std::size_t place);
    std::size_t emptied() const { return m_shelf.emptied; }

private:
    struct End {
        std::uint64_t sequence = 0;
        ChainHash hash{};
    };
    struct Whole {
        std::size_t head;
        Timestamp since;
        DeviceId maker;
        Bytes manifest;
        ChainHash hash;
    };
    /// One that was there until a newer one took its place.
    struct Former {
        ChainHash hash;
        Timestamp gone;
    };
    struct Shelf {
        std::vector<Whole> whole;
        std::vector<Former> former;
        std::size_t emptied = 0;  ///< Up to where a record that was true said that it may be,
        ChainHash stands{};       ///< and the manifest that it named.
    };
    End endOf(const DeviceId& device) const;
    const Whole* newest() const;
    bool knows(const ChainHash& manifest, Timestamp now) const;
    PushOutcome takeRecord(ByteView envelope, const DeviceId& signer, Timestamp now);
    /// The shelf as it is belongs to a log of this length.
    void note() { m_shelves.insert_or_assign(m_log.size(), m_shelf); }

    std::map<IdBytes, std::map<std::uint32_t, Bytes>> m_chunks;
    Shelf m_shelf;
    std::map<std::size_t, Shelf> m_shelves;
    std::vector<Whole> m_everWhole;
    std::vector<Stored> m_log;
    std::size_t m_writers = 2;
    std::uint8_t m_incarnation = 1;
};

}  // namespace hearth::sync
