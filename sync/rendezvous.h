// SPDX-License-Identifier: AGPL-3.0-or-later
// Four slots on a server in which two devices that know one id leave each other bytes, without a login. Each slot is
// written once and gone after ten minutes; the server sees ids and bytes, so what is left there is sealed or harmless.
#pragma once

#include <cstdint>
#include <optional>

#include "core/base/bytes.h"
#include "core/base/id.h"
#include "core/base/result.h"

namespace hearth::sync {

class SyncHttp;

inline constexpr std::uint8_t kRendezvousSlots = 4;
inline constexpr std::size_t kRendezvousBytes = 8192;  ///< Of a slot.

struct RendezvousPlace {
    IdBytes id;
    std::uint8_t slot;
};

/// Errors of both: Unavailable when the server does not answer or wants to be asked later. Threads: one at a time;
/// calls block.
class Rendezvous {
public:
    virtual ~Rendezvous() = default;
    /// The same bytes again change nothing. Errors: Conflict when the slot holds others; InvalidArgument for a slot
    /// that does not exist or more than kRendezvousBytes.
    virtual Status put(const RendezvousPlace& place, ByteView bytes) = 0;
    /// Nothing when nobody has left anything there, or it is gone.
    virtual Result<std::optional<Bytes>> get(const RendezvousPlace& place) = 0;
};

/// That of a hearthd.
class ServerRendezvous final : public Rendezvous {
public:
    explicit ServerRendezvous(SyncHttp& http) : m_http(http) {}
    Status put(const RendezvousPlace& place, ByteView bytes) override;
    Result<std::optional<Bytes>> get(const RendezvousPlace& place) override;

private:
    SyncHttp& m_http;
};

}  // namespace hearth::sync
