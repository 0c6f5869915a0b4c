// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/frontier.h"

#include "sync/cbor_fields.h"

namespace hearth::sync {

void writeSeen(CborWriter& out, const Seen& seen) {
    out.array(2);
    out.unsignedInteger(seen.sequence);
    out.bytes(seen.hash);
}

Result<Seen> readSeen(CborReader& in) {
    HEARTH_TRY_STATUS(expectArray(in, 2));
    HEARTH_TRY(const std::uint64_t sequence, in.unsignedInteger());
    HEARTH_TRY(const ChainHash hash, readFixed<32>(in));
    return Seen{sequence, hash};
}

void writeFrontier(CborWriter& out, const Frontier& frontier) {
    out.map(frontier.size());
    for (const auto& [device, seen] : frontier) {
        out.bytes(device);
        writeSeen(out, seen);
    }
}

Result<Frontier> readFrontier(CborReader& in) {
    HEARTH_TRY(const std::uint64_t count, in.map());
    Frontier frontier;
    KeyOrder order;
    for (std::uint64_t i = 0; i < count; ++i) {
        const std::size_t start = in.position();
        HEARTH_TRY(const IdBytes device, readFixed<16>(in));
        HEARTH_TRY_STATUS(order.next(in.since(start)));
        HEARTH_TRY(const Seen position, readSeen(in));
        frontier.emplace(device, position);
    }
    return frontier;
}

}  // namespace hearth::sync
