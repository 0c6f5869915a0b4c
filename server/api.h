// SPDX-License-Identifier: AGPL-3.0-or-later
// What the server answers, without sockets: a request in, a reply out. docs/SERVER.md lists the addresses.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "server/log_store.h"
#include "server/metrics.h"
#include "server/rate_limiter.h"
#include "server/sessions.h"
#include "server/snapshot_store.h"
#include "server/thing_store.h"
#include "server/watchers.h"

namespace hearth::server {

struct Request {
    std::string method;
    std::string target;  ///< Path and query as they came.
    std::string token;   ///< What stood behind "Bearer ".
    std::string peer;    ///< Address of the other end.
    Bytes body;
};

struct Reply {
    int status = 200;
    std::string type = "application/cbor";
    Bytes body;
    std::optional<std::uint64_t> retryAfter;
    std::string route;             ///< The address without what is particular, for counting.
    std::optional<VaultId> watch;  ///< Granted: the connection may wait for this vault's heads.
};

Reply replyOf(const sync::protocol::Outcome& outcome);

/// What all workers share.
struct Shared {
    Shared(const Sessions::World& world, const IdBytes& logIncarnation, const sync::protocol::Limits& most)
        : clock(world.clock), sessions(world), incarnation(logIncarnation), limits(most) {}
    const Clock& clock;
    Sessions sessions;
    IdBytes incarnation;
    sync::protocol::Limits limits;
    MembershipCache memberships;
    Watchers watchers;
    Metrics metrics;
    RateLimiter strangers{{20, 100}};  ///< By address: whoever is not logged in.
    RateLimiter members{{200, 1000}};  ///< By device.
};

/// Threads: that of its database; as many of these as there are workers.
class Api {
public:
    Api(Database& database, Shared& shared)
        : m_shared(shared),
          m_logs(database, shared.memberships, shared.limits),
          m_things(database, shared.limits),
          m_snapshots(database, shared.limits) {}

    Reply answer(const Request& request);

private:
    using Path = std::vector<std::string>;
    struct Call;
    Reply route(const Call& call);
    Reply member(const Call& call);
    Reply challenge(const Call& call);
    Reply login(const Call& call);
    Reply vaultsOf(const Call& call);
    Reply enrol(const Call& call);
    Reply welcome(const Call& call);
    Reply pull(const Call& call);
    Reply shelf(const Call& call, const sync::Membership& membership);
    Reply snapshot(const Call& call, const sync::Membership& membership);
    Reply putSnapshot(const Call& call, const sync::Membership& membership, const SnapshotPlace& place);
    Reply push(const Call& call);
    Reply blob(const Call& call);
    Reply meeting(const Call& call);

    Shared& m_shared;
    LogStore m_logs;
    ThingStore m_things;
    SnapshotStore m_snapshots;
};

/// Whether a request changes something, and so belongs to the worker that writes.
bool isWriting(const Request& request);

}  // namespace hearth::server
