// SPDX-License-Identifier: AGPL-3.0-or-later
// Any bytes as a batch: refused, or the only encoding of what was read.
#include "sync/batch.h"
#include "tests/fuzz/fixture.h"

using namespace hearth;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto batch = sync::decodeBatch(ByteView(data, size));
    if (!batch.ok()) return 0;
    const auto again = sync::encodeBatch(*batch);
    if (!again.ok() || !std::ranges::equal(*again, ByteView(data, size))) fuzz::broken("a batch has one encoding");
    return 0;
}
