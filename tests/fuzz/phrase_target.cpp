// SPDX-License-Identifier: AGPL-3.0-or-later
// Any text as the twelve words: refused, or the words of one and the same phrase.
#include "core/crypto/recovery_phrase.h"
#include "tests/fuzz/fixture.h"

using namespace hearth;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto parsed = crypto::RecoveryPhrase::parse(crypto::SecretBytes::fromText(text));
    if (!parsed.ok()) return 0;
    const auto again = crypto::RecoveryPhrase::parse(parsed->words());
    if (!again.ok() || !again->entropy().equals(parsed->entropy()))
        fuzz::broken("a phrase is the same after it was written");
    return 0;
}
