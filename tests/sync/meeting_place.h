// SPDX-License-Identifier: AGPL-3.0-or-later
// A server's four slots in memory, with everything that a hostile one could do to them.
#pragma once

#include <functional>
#include <map>

#include "sync/pairing_code.h"
#include "sync/rendezvous.h"

namespace hearth::sync {

class MeetingPlace final : public Rendezvous {
public:
    using Slots = std::map<std::uint8_t, Bytes>;

    Status put(const RendezvousPlace& place, ByteView bytes) override {
        if (away) return fail(ErrorCode::Unavailable, "nobody answers");
        const Bytes message(bytes.begin(), bytes.end());
        const auto [there, fresh] = m_meetings[place.id].emplace(place.slot, message);
        if (!fresh && there->second != message) return fail(ErrorCode::Conflict, "the slot is taken");
        if (losesAnswers) return fail(ErrorCode::Unavailable, "the answer got lost");
        return {};
    }
    Result<std::optional<Bytes>> get(const RendezvousPlace& place) override {
        if (away) return fail(ErrorCode::Unavailable, "nobody answers");
        const auto found = m_meetings[place.id].find(place.slot);
        std::optional<Bytes> message;
        if (found != m_meetings[place.id].end()) message = found->second;
        return tamper ? tamper(place.slot, std::move(message)) : message;
    }
    Slots& slots(const RendezvousId& id) { return m_meetings[id.bytes()]; }

    bool away = false;
    bool losesAnswers = false;
    /// What readers are given instead.
    std::function<std::optional<Bytes>(std::uint8_t slot, std::optional<Bytes>)> tamper;

private:
    std::map<IdBytes, Slots> m_meetings;
};

}  // namespace hearth::sync
