// SPDX-License-Identifier: AGPL-3.0-or-later
// Any text as a pairing code: refused, or read as one that writes itself so again.
#include "sync/pairing_code.h"
#include "tests/fuzz/fixture.h"

using namespace hearth;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto code = sync::PairingCode::parse(crypto::SecretBytes::fromBytes(ByteView(data, size)));
    if (!code.ok()) return 0;
    if (!code->check().ok()) fuzz::broken("what was read as a code is one");
    const auto again = sync::PairingCode::parse(code->text());
    if (!again.ok() || again->publicPart() != code->publicPart() || !again->secret.equals(code->secret))
        fuzz::broken("a code reads back as what it was");
    return 0;
}
