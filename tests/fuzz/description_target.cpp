// SPDX-License-Identifier: AGPL-3.0-or-later
// Any bytes as the backup.json that a copy says about itself: understood within its limits, or ignored.
#include "core/store/vault_copy.h"
#include "tests/core/store/bare_database.h"
#include "tests/fuzz/fixture.h"

using namespace hearth;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const test::TempDirectory directory;
    test::writeFile(directory.path() / "backup.json", ByteView(data, size));
    const auto copy = store::describeCopy(directory.path());
    if (copy && store::copyKindName(copy->kind).empty())
        fuzz::broken("a copy that is described is of a kind that there is");
    // There is no vault beside it, so nothing that it says makes it one that a backup may replace.
    if (store::isUntouchedCopy(directory.path(), fuzz::fileId()).value())
        fuzz::broken("a description alone is no copy");
    return 0;
}
