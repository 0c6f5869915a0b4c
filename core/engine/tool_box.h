// SPDX-License-Identifier: AGPL-3.0-or-later
// All tools that there are: those built in and those of the servers that a person connected, which are started when
// they are first needed and end with the engine.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "core/engine/tool_store.h"
#include "core/llm/content.h"
#include "core/llm/http_transport.h"
#include "core/mcp/client.h"

namespace hearth::engine {

/// A tool as a model is told of it, and where it is.
struct OfferedTool {
    llm::Tool tool;
    ToolKey key;
    bool remote = false;  ///< Calling it sends its arguments to another machine.
    std::string address;  ///< Of its server, where it has one.
};

/// A server whose tools are missing, and why.
struct ToolNotice {
    std::string server;
    Error error;
};

struct ToolOffer {
    std::vector<OfferedTool> tools;  ///< Those built in first, then by server and name.
    std::vector<ToolNotice> notices;

    bool leavesMachine() const;
    /// The tool that a model calls by this name, or null.
    const OfferedTool* find(std::string_view name) const;
};

enum class MemoryTools { Offered, LeftOut };
enum class RemoteServers { Offered, LeftOut };

/// Threads: safe from any; calls of one server follow each other.
class ToolBox {
public:
    /// Both outlive it.
    ToolBox(store::Vault& vault, llm::HttpTransport& transport);
    ~ToolBox();

    /// What starts programs; outlives it. Without one, servers that are programs are missing.
    void useLauncher(mcp::Launcher& launcher) { m_launcher = &launcher; }

    /// Starts what is not running, all servers at once. One that does not start or answer is missing, is named, and is
    /// left alone for a minute. Errors: of the vault, Cancelled.
    Result<ToolOffer> offer(MemoryTools memory, RemoteServers remote, const CancelToken& cancel);
    /// Errors: those of mcp::Client, NotFound when there is no such server.
    Result<mcp::RemoteResult> call(const ToolKey& tool, const Json& arguments, const CancelToken& cancel);

    /// Notes in the egress ledger that these arguments go to another machine. Pre: the tool is remote.
    Status noteEgress(const OfferedTool& tool, const Json& arguments);

    ToolStore& store() { return m_store; }

private:
    struct Server;

    /// One for each of these, with the old one where nothing of its configuration changed.
    std::vector<std::shared_ptr<Server>> running(const std::vector<mcp::ServerConfig>& configured);

    store::Vault& m_vault;
    ToolStore m_store;
    llm::HttpTransport& m_transport;
    mcp::Launcher* m_launcher = nullptr;
    std::mutex m_mutex;
    /// Owners: this, and calls that are under way while a server is removed.
    std::map<std::string, std::shared_ptr<Server>> m_servers;
};

}  // namespace hearth::engine
