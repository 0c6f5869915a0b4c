// SPDX-License-Identifier: AGPL-3.0-or-later
// Any bytes in the place of a sealed page: it opens only to what was sealed for that place.
#include <algorithm>

#include "core/store/big_endian.h"
#include "tests/fuzz/fixture.h"

using namespace hearth;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const store::PageCipher cipher = fuzz::pageCipher();
    if (size < fuzz::kPlaceBytes) return 0;
    store::PagePlace place;
    place.kind = data[0] % 2 == 0 ? store::PagePlace::Kind::Database : store::PagePlace::Kind::Log;
    place.number = store::loadBigEndian<std::uint32_t>(data + 1);
    std::copy_n(data + 5, place.salt.size(), place.salt.begin());
    std::array<std::uint8_t, store::kPageBytes> sealed{};
    std::array<std::uint8_t, store::kPageBytes> plain{};
    std::copy_n(data + fuzz::kPlaceBytes, std::min(size - fuzz::kPlaceBytes, sealed.size()), sealed.begin());
    if (cipher.open(place, sealed, plain) && plain != fuzz::plainPage(place))
        fuzz::broken("a page opens as it was sealed");
    return 0;
}
