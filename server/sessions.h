// SPDX-License-Identifier: AGPL-3.0-or-later
// Who is logged in: challenges that were handed out and tokens that were earned by signing one. In memory only; after a
// restart clients log in again by themselves.
#pragma once

#include <map>
#include <mutex>
#include <optional>

#include "core/base/clock.h"
#include "sync/protocol.h"

namespace hearth::server {

inline constexpr Milliseconds kChallengeLife = kMinute;
inline constexpr Milliseconds kSessionLife = kHour;
inline constexpr std::size_t kMostChallenges = 10'000;
inline constexpr std::size_t kMostSessions = 100'000;

/// What a token stands for.
struct SessionOwner {
    VaultId vault;
    DeviceId device;
};

/// Threads: safe from any.
class Sessions {
public:
    struct World {
        const crypto::SignKeyPair& server;
        const Clock& clock;
        RandomSource& random;
    };
    explicit Sessions(const World& world) : m_world(world) {}

    sync::protocol::Challenge challenge(const sync::protocol::ChallengeRequest& request);
    /// Whether a challenge was answered by the holder of its key. Each can be answered once.
    bool proves(const sync::protocol::Login& login);
    /// Pre: `proves` said yes, and the device is a member.
    sync::protocol::Session open(const SessionOwner& owner);
    std::optional<SessionOwner> find(ByteView token);

private:
    using Digest = std::array<std::uint8_t, 32>;
    struct Asked {
        sync::protocol::ChallengeRequest request;
        Timestamp time;
    };
    struct Opened {
        SessionOwner owner;
        Timestamp expires;
    };
    World m_world;
    std::mutex m_mutex;
    std::map<std::array<std::uint8_t, 32>, Asked> m_challenges;
    std::map<Digest, Opened> m_sessions;  ///< By the token's hash, so that a dump of memory's map holds no token.
};

}  // namespace hearth::server
