// SPDX-License-Identifier: AGPL-3.0-or-later
// The ports through which a server is reached, and what a request to one is. A Link is one way to speak: by lines to a
// program (line_link), or by HTTP (web_link).
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/cancel.h"
#include "core/base/json.h"
#include "core/base/result.h"
#include "core/base/timestamp.h"
#include "core/mcp/json_rpc.h"
#include "core/mcp/server_config.h"

namespace hearth::mcp {

/// The two ways of the protocol: with a handshake and a session (2025-11-25 and before), or without (2026-07-28).
enum class Era { Legacy, Modern };

/// How long a call may take, and who may stop it.
struct Patience {
    Milliseconds timeout;
    const CancelToken& cancel;
};

/// Standard input and output of a program that runs. Its death is the program's: input closed, then terminated, then
/// killed. Threads: one at a time.
class LineChannel {
public:
    virtual ~LineChannel() = default;
    /// Errors: Unavailable when the program ended or does not read, Full when it writes without end meanwhile,
    /// Cancelled.
    virtual Status send(std::string_view line, const Patience& patience) = 0;
    /// The next line; nothing when none came in time. Errors: Unavailable when the program ended, Full for a line
    /// without end, Cancelled.
    virtual Result<std::optional<std::string>> receive(const Patience& patience) = 0;
    /// The end of what it wrote to standard error: for the person who set it up, on request only.
    virtual std::string complaints() const = 0;
};

/// Starts programs. Threads: safe from any.
class Launcher {
public:
    virtual ~Launcher() = default;
    /// Errors: NotFound when there is no such program or folder, Unavailable.
    virtual Result<std::unique_ptr<LineChannel>> start(const LocalServer& server) = 0;
};

struct Call {
    std::string method;
    Json params;       ///< An object; what the era needs beside is the link's.
    std::string name;  ///< Of the tool that is called; else empty.
    /// What HTTP repeats of the arguments, for what stands between the two; see headerParams().
    std::vector<std::pair<std::string, std::string>> headers = {};
};

/// A result, or the server's own error.
struct Answer {
    Json result;
    std::optional<RpcError> error;
};

/// Threads: one at a time.
class Link {
public:
    virtual ~Link() = default;
    /// Errors: Unavailable (away, dead, silent), Unsupported (no JSON-RPC), Full (too much), AuthFailed, Cancelled;
    /// Conflict when the session is gone and a new one has to be begun.
    virtual Result<Answer> request(const Call& call, const Patience& patience) = 0;
    virtual Status notify(std::string_view method, const Patience& patience) = 0;
    /// What the two have agreed on; from then on requests are made so.
    virtual void agree(Era era, std::string_view version) = 0;
    /// A new program, a new session. Errors: as for starting it.
    virtual Status restart() = 0;
    /// Whether the server said, since this was last asked, that its tools have changed.
    virtual bool toolsChanged() = 0;
    virtual std::string complaints() const = 0;
};

}  // namespace hearth::mcp
