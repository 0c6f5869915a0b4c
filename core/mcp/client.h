// SPDX-License-Identifier: AGPL-3.0-or-later
// One server that a person connected: found out which protocol it speaks, what it can do, and asked to do it.
// Source: modelcontextprotocol.io, versions 2025-11-25 (handshake, sessions) and 2026-07-28 (stateless).
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/llm/http_transport.h"
#include "core/mcp/link.h"
#include "core/mcp/server_config.h"

namespace hearth::mcp {

/// What a server says that it can do. Everything in it is the server's claim.
struct RemoteTool {
    std::string name;  ///< As the server calls it.
    std::string description;
    Json schema;  ///< An object.
};

/// What came of a call, as text: what is no text is named and left out.
struct RemoteResult {
    std::string text;
    bool isError = false;
};

/// Threads: one at a time.
class Client {
public:
    /// Nothing is started or asked yet. `link` is the way to the server.
    explicit Client(std::unique_ptr<Link> link);

    /// Finds out which protocol the server speaks and begins. Errors: those of Link, Unsupported when it speaks none
    /// that we do.
    Status connect(const Patience& patience);
    bool connected() const { return m_connected; }
    Era era() const { return m_era; }
    const std::string& version() const { return m_version; }

    /// Sorted by name, each name once. Asked again when the server said that they changed; connects where that was not
    /// done or the server went away. Errors: those of connect, Unsupported for a list that is none or has no end.
    Result<std::vector<RemoteTool>> tools(const Patience& patience);
    /// What the server answers with an error of its own is a result that is an error. Not repeated when it is not
    /// known whether the server got it.
    Result<RemoteResult> call(const std::string& tool, const Json& arguments, const Patience& patience);

    std::string complaints() const { return m_link->complaints(); }

private:
    Result<Answer> ask(const Call& call, const Patience& patience);
    Result<bool> tryModern(const Patience& patience);
    Status shakeHands(const Patience& patience);

    std::unique_ptr<Link> m_link;
    Era m_era = Era::Legacy;
    std::string m_version;
    bool m_connected = false;
    bool m_listed = false;
    std::vector<RemoteTool> m_tools;
};

/// The content blocks of a result as text. Source: the protocol's "Tool result".
RemoteResult resultText(const Json& result);
/// Tools of one page of a list; those that cannot be called are left out.
std::vector<RemoteTool> readTools(const Json& result);

/// An argument that HTTP repeats in a header.
struct HeaderParam {
    std::string argument;
    std::string header;
};
/// Those that a tool's schema marks with "x-mcp-header"; nothing when it marks what cannot be one, and the tool must
/// not be called.
std::optional<std::vector<HeaderParam>> headerParams(const Json& schema);

/// `launcher` may be null: then servers that are programs give Unsupported. Both outlive it.
Result<std::unique_ptr<Client>> makeClient(const ServerConfig& config, Launcher* launcher,
                                           llm::HttpTransport& transport);

}  // namespace hearth::mcp
