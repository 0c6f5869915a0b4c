// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/sessions.h"

#include "core/crypto/hash.h"
#include "sync/account_keys.h"

namespace hearth::server {

using namespace sync::protocol;

namespace {

/// Drops what is over; where that is not enough, one more, so that nobody can fill the memory.
template <typename Map, typename IsOver>
void makeRoom(Map& map, std::size_t most, const IsOver& isOver) {
    if (map.size() < most) return;
    std::erase_if(map, [&isOver](const auto& entry) { return isOver(entry.second); });
    if (map.size() >= most) map.erase(map.begin());
}

}  // namespace

Challenge Sessions::challenge(const ChallengeRequest& request) {
    const Timestamp now = m_world.clock.now();
    Challenge challenge{m_world.server.publicKey(), {}, now, {}};
    m_world.random.fill(challenge.nonce);
    challenge.signature = m_world.server.sign(challengeMessage(request, challenge));
    const std::lock_guard lock(m_mutex);
    makeRoom(m_challenges, kMostChallenges,
             [now](const Asked& asked) { return now.since(asked.time) > kChallengeLife; });
    m_challenges.emplace(challenge.nonce, Asked{request, now});
    return challenge;
}

bool Sessions::proves(const Login& login) {
    std::optional<Asked> asked;
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_challenges.find(login.nonce);
        if (found == m_challenges.end()) return false;
        asked = found->second;
        m_challenges.erase(found);
    }
    const bool same = asked->request.vault == login.vault && asked->request.signer == login.signer &&
                      asked->time == login.time && m_world.clock.now().since(asked->time) <= kChallengeLife;
    return same &&
           crypto::verifySignature(login.signer, loginMessage(m_world.server.publicKey(), login), login.signature);
}

Session Sessions::open(const SessionOwner& owner) {
    const Timestamp now = m_world.clock.now();
    Session session{{}, now.plus(kSessionLife)};
    m_world.random.fill(session.token);
    const std::lock_guard lock(m_mutex);
    makeRoom(m_sessions, kMostSessions, [now](const Opened& opened) { return opened.expires <= now; });
    m_sessions.insert_or_assign(crypto::blake2b(session.token), Opened{owner, session.expires});
    return session;
}

std::optional<SessionOwner> Sessions::find(ByteView token) {
    const std::lock_guard lock(m_mutex);
    const auto found = m_sessions.find(crypto::blake2b(token));
    if (found == m_sessions.end()) return std::nullopt;
    if (found->second.expires > m_world.clock.now()) return found->second.owner;
    m_sessions.erase(found);
    return std::nullopt;
}

}  // namespace hearth::server
