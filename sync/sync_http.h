// SPDX-License-Identifier: AGPL-3.0-or-later
// The ports through which sync leaves the process: a request and its answer, and news of a log that grew. What is said
// is written in sync; platform moves the bytes.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/cancel.h"
#include "core/base/result.h"

namespace hearth::sync {

enum class SyncMethod { Get, Put, Post, Delete };

struct SyncRequest {
    SyncMethod method;
    std::string target;      ///< Path and query, as docs/SERVER.md lists them.
    std::string token = {};  ///< Of a login, in hexadecimal; empty for none. Never logged.
    Bytes body = {};
    std::size_t mostBytes = 64 * 1024;  ///< Of the answer's body.
};

struct SyncReply {
    int status;
    Bytes body;
};

/// Requests to one server. Threads: safe from any; `send` blocks.
class SyncHttp {
public:
    virtual ~SyncHttp() = default;
    /// Any status is a reply. Errors: Unavailable when no whole answer came, or a larger one than was asked for (the
    /// detail says which: no such host, refused, TLS, silence), and then nothing is known of what was done; Cancelled.
    virtual Result<SyncReply> send(const SyncRequest& request) = 0;
};

/// Where a log's news are told, and the login that may hear them.
struct HeadsPlace {
    std::string target;
    std::string token;
};

/// All are called on the network's thread, so they only hand on what they are told.
struct HeadEvents {
    std::function<void()> onConnected;               ///< Also after a break, in which news may have been missed.
    std::function<void(std::uint64_t head)> onHead;  ///< The log has grown to here, says the server.
    std::function<void()> onLoggedOut;               ///< The token is over: `watch` again with a new one.
};

/// Listens until it is destroyed, and connects again by itself, ever more rarely. Threads: that of its owner.
class HeadWatch {
public:
    virtual ~HeadWatch() = default;
    /// From now on this place, with this token. Returns at once.
    virtual void watch(const HeadsPlace& place) = 0;
};

/// The way to servers. Threads: safe from any.
class SyncNetwork {
public:
    virtual ~SyncNetwork() = default;
    /// `cancel` ends what is under way and refuses what comes later. Errors: InvalidArgument for what is no address of
    /// a server, and for one without TLS that is not on this machine.
    virtual Result<std::unique_ptr<SyncHttp>> reach(std::string_view url, const CancelToken& cancel) = 0;
    /// Errors: those of `reach`.
    virtual Result<std::unique_ptr<HeadWatch>> listen(std::string_view url, HeadEvents events) = 0;
};

}  // namespace hearth::sync
