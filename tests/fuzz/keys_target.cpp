// SPDX-License-Identifier: AGPL-3.0-or-later
// Any bytes as vault.keys: refused, or read within its limits; and nobody without the key writes an authentic one.
#include <algorithm>

#include "core/crypto/hash.h"
#include "tests/fuzz/fixture.h"

using namespace hearth;

namespace {

void decode(ByteView bytes) {
    static const crypto::SecretBytes key = fuzz::databaseKey();
    static const Bytes original = fuzz::keyFile().encode(key);
    const auto read = store::KeyFile::decode(bytes);
    if (!read.ok()) return;
    if (read->slots.size() > 64) fuzz::broken("a key file has at most 64 slots");
    for (const store::KeySlot& slot : read->slots)
        if (slot.cost.kibibytes > 4U * 1024 * 1024 || slot.cost.passes > 64) fuzz::broken("a slot's cost has a limit");
    if (store::KeyFile::isAuthentic(bytes, key) && !std::ranges::equal(bytes, original))
        fuzz::broken("only the holder of the key writes an authentic key file");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView bytes(data, size);
    decode(bytes);
    constexpr std::size_t kChecksumBytes = 32;
    if (size < kChecksumBytes) return 0;
    // With the checksum put right, so that what is behind it is reached.
    Bytes righted(bytes.begin(), bytes.end());
    std::ranges::copy(crypto::blake2b(bytes.first(size - kChecksumBytes)), righted.end() - kChecksumBytes);
    decode(righted);
    return 0;
}
