// SPDX-License-Identifier: AGPL-3.0-or-later
// Any bytes as an envelope: refused, or a header, nonce, commitment, body and signature that make up exactly those
// bytes; and never one that opens, because only sealed ones do.
#include "sync/envelope.h"

#include "sync/big_endian.h"
#include "tests/fuzz/fixture.h"

using namespace hearth;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView bytes(data, size);
    const auto split = sync::splitEnvelope(bytes);
    const auto* view = std::get_if<sync::EnvelopeView>(&split);
    if (view == nullptr) return 0;
    const auto header = sync::encodeHeader(view->header);
    Bytes again(header.begin(), header.end());
    for (const ByteView part :
         {ByteView(view->nonce), ByteView(view->commitment), view->body, ByteView(view->signature)})
        sync::appendBytes(again, part);
    if (!std::ranges::equal(again, bytes)) fuzz::broken("an envelope has one encoding");
    const auto opened = sync::openBody(*view, sync::KeyRing());
    const bool record = view->header.kind == sync::EnvelopeKind::Membership;
    if (std::holds_alternative<Bytes>(opened) != record) fuzz::broken("nothing opens without a key");
    return 0;
}
