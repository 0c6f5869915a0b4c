// SPDX-License-Identifier: AGPL-3.0-or-later
// Any bytes as a membership record: refused, or the only encoding of what was read.
#include "sync/membership_record.h"
#include "tests/fuzz/fixture.h"

using namespace hearth;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto record = sync::decodeRecord(ByteView(data, size));
    if (record.ok() && !std::ranges::equal(sync::encodeRecord(*record), ByteView(data, size)))
        fuzz::broken("a record has one encoding");
    return 0;
}
