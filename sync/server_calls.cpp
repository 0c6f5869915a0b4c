// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/server_calls.h"

#include "core/crypto/hash.h"

namespace hearth::sync {

using namespace protocol;

namespace {

constexpr std::size_t kMostVaultsBytes = std::size_t{1} << 20;

/// What a whole request's refusal means to whoever asked.
Error errorOf(const Outcome& outcome) {
    switch (outcome.answer) {
        case Answer::Unauthorized: return fail(ErrorCode::AuthFailed, "the server wants a login");
        case Answer::Forbidden: return fail(ErrorCode::AuthFailed, "the server does not allow it");
        case Answer::DeviceRevoked: return fail(ErrorCode::AuthFailed, "this device was removed");
        case Answer::NotFound: return fail(ErrorCode::NotFound, "the server does not have it");
        case Answer::Incarnation: return fail(ErrorCode::NotFound, "the server's log is another one");
        case Answer::Quota: return fail(ErrorCode::Full, "the vault may not grow on the server");
        case Answer::Fork:
        case Answer::Gap:
        case Answer::StaleEpoch:
        case Answer::Conflict: return fail(ErrorCode::Conflict, "the server has something else there");
        case Answer::TooLarge: return fail(ErrorCode::InvalidArgument, "too large for the server");
        case Answer::Refused: return fail(ErrorCode::InvalidArgument, "the server takes no such thing");
        case Answer::BadRequest: return fail(ErrorCode::Unsupported, "the server did not understand the request");
        case Answer::Rate:
        case Answer::Busy: return fail(ErrorCode::Unavailable, "the server wants to be asked later");
        case Answer::StorageFull: return fail(ErrorCode::Unavailable, "the server's disk is full");
        case Answer::Stored:
        case Answer::Internal: break;
    }
    return fail(ErrorCode::Unavailable, "the server failed");
}

}  // namespace

IdBytes fingerprintOf(const crypto::SignPublicKey& server) { return crypto::blake2bId({server}); }

Result<Bytes> ServerCalls::ask(const SyncRequest& request) {
    m_refusal.reset();
    HEARTH_TRY(SyncReply reply, m_http.send(request));
    if (reply.status == 200) return std::move(reply.body);
    HEARTH_TRY(m_refusal, understood(decodeOutcome(reply.body)));
    return errorOf(*m_refusal);
}

Status ServerCalls::tell(const SyncRequest& request) {
    HEARTH_TRY(const Bytes body, ask(request));
    HEARTH_TRY(const Outcome outcome, understood(decodeOutcome(body)));
    if (outcome.answer == Answer::Stored) return {};
    m_refusal = outcome;
    return errorOf(outcome);
}

Result<std::optional<Bytes>> ServerCalls::find(const SyncRequest& request) {
    auto found = ask(request);
    if (found.ok()) return std::optional(std::move(found).value());
    if (m_refusal && m_refusal->answer == Answer::NotFound) return std::optional<Bytes>();
    return std::move(found).error();
}

Result<Challenge> ServerCalls::challenge(const ChallengeRequest& request, std::optional<IdBytes>& pinned) {
    HEARTH_TRY(const Bytes body, ask({SyncMethod::Post, "/v1/challenge", {}, encode(request)}));
    HEARTH_TRY(const Challenge challenge, understood(decodeChallenge(body)));
    const bool known = !pinned || *pinned == fingerprintOf(challenge.server);
    // Whoever does not hold the server's key could hand our signature on to the one that does.
    if (!known || !crypto::verifySignature(challenge.server, challengeMessage(request, challenge), challenge.signature))
        return fail(ErrorCode::AuthFailed, "another server answers there");
    pinned = fingerprintOf(challenge.server);
    return challenge;
}

Result<Login> ServerCalls::prove(const VaultId& vault, const AccountKeys& keys, std::optional<IdBytes>& pinned) {
    const ChallengeRequest request{vault, keys.sign().publicKey()};
    HEARTH_TRY(const Challenge asked, challenge(request, pinned));
    Login login{vault, request.signer, asked.nonce, asked.time, {}};
    login.signature = keys.sign().sign(loginMessage(asked.server, login));
    return login;
}

Result<IdBytes> serverAt(SyncHttp& http) {
    std::optional<IdBytes> found;
    HEARTH_TRY([[maybe_unused]] const Challenge met, ServerCalls(http).challenge({VaultId(IdBytes{}), {}}, found));
    return *found;
}

Result<FoundVaults> vaultsOf(SyncHttp& http, const AccountKeys& keys, std::optional<IdBytes> pinned) {
    ServerCalls calls(http);
    HEARTH_TRY(const Login login, calls.prove(VaultId(IdBytes{}), keys, pinned));
    HEARTH_TRY(const Bytes body, calls.ask({SyncMethod::Post, "/v1/members", {}, encode(login), kMostVaultsBytes}));
    HEARTH_TRY(auto vaults, understood(decodeVaults(body)));
    return FoundVaults{*pinned, std::move(vaults)};
}

}  // namespace hearth::sync
