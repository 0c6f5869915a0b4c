// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/rendezvous.h"

#include "sync/server_calls.h"

namespace hearth::sync {

namespace {

std::string targetOf(const RendezvousPlace& place) {
    return "/v1/rendezvous/" + toHex(place.id) + "/" + std::to_string(place.slot);
}

}  // namespace

Status ServerRendezvous::put(const RendezvousPlace& place, ByteView bytes) {
    if (place.slot >= kRendezvousSlots || bytes.size() > kRendezvousBytes)
        return fail(ErrorCode::InvalidArgument, "a rendezvous has four slots of 8 KiB");
    return ServerCalls(m_http).tell({SyncMethod::Put, targetOf(place), {}, Bytes(bytes.begin(), bytes.end())});
}

Result<std::optional<Bytes>> ServerRendezvous::get(const RendezvousPlace& place) {
    return ServerCalls(m_http).find({SyncMethod::Get, targetOf(place)});
}

}  // namespace hearth::sync
