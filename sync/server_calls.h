// SPDX-License-Identifier: AGPL-3.0-or-later
// Calls of a hearthd that need no login, and the login itself: answers become results, refusals become errors.
#pragma once

#include <optional>

#include "sync/account_keys.h"
#include "sync/protocol.h"
#include "sync/sync_http.h"

namespace hearth::sync {

/// BLAKE2b-128 of a server's key: what a pairing code says of it, and what a device remembers.
IdBytes fingerprintOf(const crypto::SignPublicKey& server);

/// What was read from an answer. A server that talks nonsense is as good as none, and nothing here is damaged.
template <typename Read>
Result<Read> understood(Result<Read> read) {
    if (read.ok() || read.error().code == ErrorCode::Unsupported) return read;
    return fail(ErrorCode::Unavailable, "what answers there is no Hearth server, or is cut short");
}

/// Threads: one at a time; calls block. Errors of all: those of SyncHttp; Unavailable too when what answers is no
/// hearthd, is overloaded or has a full disk; Full for a quota; AuthFailed when it lets us not in; NotFound; Conflict;
/// InvalidArgument for what it would never take; Unsupported for another version. `refusal` says more.
class ServerCalls {
public:
    explicit ServerCalls(SyncHttp& http) : m_http(http) {}

    /// The body of an answer that says yes.
    Result<Bytes> ask(const SyncRequest& request);
    /// For what is answered by nothing but a yes.
    Status tell(const SyncRequest& request);
    /// Nothing where the server has nothing.
    Result<std::optional<Bytes>> find(const SyncRequest& request);

    /// A challenge that the server signed. The first contact pins the server. Errors: AuthFailed when it is not the
    /// pinned one.
    Result<protocol::Challenge> challenge(const protocol::ChallengeRequest& request, std::optional<IdBytes>& pinned);
    /// Such a one with our signature under it.
    Result<protocol::Login> prove(const VaultId& vault, const AccountKeys& keys, std::optional<IdBytes>& pinned);

    /// What the server said last, when it was a no.
    const std::optional<protocol::Outcome>& refusal() const { return m_refusal; }
    void forgetRefusal() { m_refusal.reset(); }

private:
    SyncHttp& m_http;
    std::optional<protocol::Outcome> m_refusal;
};

/// The fingerprint of the server that answers there, which proves that it holds its key; for whoever pins it next.
Result<IdBytes> serverAt(SyncHttp& http);

/// For whoever has a phrase and nothing else.
struct FoundVaults {
    IdBytes server;  ///< Its fingerprint.
    std::vector<VaultId> vaults;
};
/// The vaults of which these keys are a member. `pinned` is the server that must answer, none for whichever does.
Result<FoundVaults> vaultsOf(SyncHttp& http, const AccountKeys& keys, std::optional<IdBytes> pinned = {});

}  // namespace hearth::sync
