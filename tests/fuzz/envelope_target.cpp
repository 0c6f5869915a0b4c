// SPDX-License-Identifier: AGPL-3.0-or-later
// Any bytes as an envelope: refused, or a header, nonce, commitment, body and signature that make up exactly those
// bytes; and never one that opens, because only sealed ones do. Without its body it is the same one.
#include "sync/envelope.h"

#include "sync/big_endian.h"
#include "tests/fuzz/fixture.h"

using namespace hearth;

namespace {

Bytes putTogether(const sync::EnvelopeView& view) {
    const auto header = sync::encodeHeader(view.header);
    Bytes whole(header.begin(), header.end());
    if (view.hollow()) std::ranges::copy(asBytes(sync::kHollowMagic), whole.begin());
    const ByteView body = view.hollow() ? ByteView(view.bodyHash) : view.body;
    for (const ByteView part : {ByteView(view.nonce), ByteView(view.commitment), body, ByteView(view.signature)})
        sync::appendBytes(whole, part);
    return whole;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView bytes(data, size);
    const auto split = sync::splitEnvelope(bytes);
    const auto* view = std::get_if<sync::EnvelopeView>(&split);
    if (view == nullptr) return 0;
    if (!std::ranges::equal(putTogether(*view), bytes)) fuzz::broken("an envelope has one encoding");
    const auto hollow = sync::emptied(bytes);
    if (hollow.ok() != (view->header.kind == sync::EnvelopeKind::Operations)) fuzz::broken("operations are emptied");
    if (hollow.ok() && sync::envelopeHash(*hollow) != sync::envelopeHash(bytes)) fuzz::broken("it is the same one");
    const auto opened = sync::openBody(*view, sync::KeyRing());
    const bool record = view->header.kind == sync::EnvelopeKind::Membership;
    if (std::holds_alternative<Bytes>(opened) != record) fuzz::broken("nothing opens without a key");
    return 0;
}
