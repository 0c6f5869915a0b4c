// SPDX-License-Identifier: AGPL-3.0-or-later
// Any bytes as what is pushed or as a page of a log: refused, or the only encoding of what was read; and every frame is
// that of an envelope, wherever it may stand.
#include "sync/wire_frames.h"
#include "tests/fuzz/fixture.h"

using namespace hearth;
using namespace hearth::sync::protocol;

namespace {

void checkPage(ByteView bytes, const VaultId& vault) {
    const auto page = decodePage(bytes, vault);
    if (page.ok() && !std::ranges::equal(encodePage(*page, vault), bytes)) fuzz::broken("a page has one encoding");
}

void checkPush(ByteView bytes, const VaultId& vault) {
    const auto push = decodePush(bytes);
    if (!push.ok()) return;
    if (!std::ranges::equal(encodePush(*push), bytes)) fuzz::broken("a push has one encoding");
    for (const PushedFrame& pushed : *push) {
        const Bytes envelope = restore(pushed.frame, {vault, DeviceId(IdBytes{2}), 7, {}});
        const auto split = sync::splitEnvelope(envelope);
        const auto* view = std::get_if<sync::EnvelopeView>(&split);
        if (view == nullptr) fuzz::broken("what a frame is restored to is an envelope");
        if (envelope.size() != envelopeBytes(pushed.frame)) fuzz::broken("an envelope is as long as its frame says");
        if (restore(shorten(*view), {vault, DeviceId(IdBytes{2}), 7, {}}) != envelope)
            fuzz::broken("a frame is put back byte for byte");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const VaultId vault(IdBytes{1});
    checkPage(ByteView(data, size), vault);
    checkPush(ByteView(data, size), vault);
    return 0;
}
