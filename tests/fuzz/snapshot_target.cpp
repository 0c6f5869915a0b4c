// SPDX-License-Identifier: AGPL-3.0-or-later
// Any bytes as a snapshot's chunk or manifest: refused, or the only encoding of what was read.
#include "sync/snapshot.h"
#include "tests/fuzz/fixture.h"

using namespace hearth;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView bytes(data, size);
    const auto chunk = sync::decodeChunk(bytes);
    if (chunk.ok()) {
        const auto again = sync::encodeChunk(*chunk);
        if (!again.ok() || !std::ranges::equal(*again, bytes)) fuzz::broken("a chunk has one encoding");
    }
    const auto manifest = sync::decodeManifest(bytes);
    if (manifest.ok() && !std::ranges::equal(sync::encodeManifest(*manifest), bytes))
        fuzz::broken("a manifest has one encoding");
    return 0;
}
