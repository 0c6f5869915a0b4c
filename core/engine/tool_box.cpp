// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/tool_box.h"

#include <pthread.h>

#include <algorithm>
#include <chrono>
#include <set>
#include <thread>
#include <utility>

#include "core/base/clock.h"
#include "core/engine/memory_tools.h"
#include "core/llm/providers.h"
#include "core/mcp/tool_names.h"

namespace hearth::engine {

namespace {

constexpr Milliseconds kStart = 20 * kSecond;  ///< Some are fetched from the network when they are first started.
constexpr Milliseconds kCall = 60 * kSecond;
constexpr double kLeftAlone = 60'000;    ///< After a start that failed.
constexpr std::size_t kMostTools = 128;  ///< What providers take.

using Listed = Result<std::vector<mcp::RemoteTool>>;

}  // namespace

/// One server that was connected. Its lock is held while it is spoken to.
struct ToolBox::Server {
    explicit Server(mcp::ServerConfig given) : config(std::move(given)) {}

    /// Waits for its turn. Errors: Cancelled, Unavailable when others take too long.
    Result<std::unique_lock<std::timed_mutex>> take(const mcp::Patience& patience) {
        std::unique_lock lock(mutex, std::defer_lock);
        const double deadline = steadyMilliseconds() + static_cast<double>(patience.timeout);
        while (!lock.try_lock_for(std::chrono::milliseconds(20))) {
            if (patience.cancel.cancelled()) return fail(ErrorCode::Cancelled, "while a server was busy");
            if (steadyMilliseconds() > deadline) return fail(ErrorCode::Unavailable, "the server is busy");
        }
        return lock;
    }

    Result<mcp::Client*> speak(mcp::Launcher* launcher, llm::HttpTransport& transport) {
        if (!client) {
            HEARTH_TRY(client, mcp::makeClient(config, launcher, transport));
        }
        return client.get();
    }

    Listed list(mcp::Launcher* launcher, llm::HttpTransport& transport, const CancelToken& cancel) {
        const mcp::Patience patience{kStart, cancel};
        HEARTH_TRY(const auto turn, take(patience));
        if (refused && steadyMilliseconds() < leftAloneUntil) return *refused;
        HEARTH_TRY(mcp::Client* const spoken, speak(launcher, transport));
        Listed listed = spoken->tools(patience);
        refused.reset();
        if (listed.ok() || listed.error().code == ErrorCode::Cancelled) return listed;
        refused = listed.error();
        leftAloneUntil = steadyMilliseconds() + kLeftAlone;
        client.reset();
        return listed;
    }

    const mcp::ServerConfig config;
    std::timed_mutex mutex;
    std::unique_ptr<mcp::Client> client;
    std::optional<Error> refused;  ///< By its last start.
    double leftAloneUntil = 0;
};

bool ToolOffer::leavesMachine() const { return std::ranges::any_of(tools, &OfferedTool::remote); }

const OfferedTool* ToolOffer::find(std::string_view name) const {
    const auto found = std::ranges::find_if(tools, [&](const OfferedTool& one) { return one.tool.name == name; });
    return found == tools.end() ? nullptr : &*found;
}

ToolBox::ToolBox(store::Vault& vault, llm::HttpTransport& transport)
    : m_vault(vault), m_store(vault), m_transport(transport) {}
ToolBox::~ToolBox() = default;

std::vector<std::shared_ptr<ToolBox::Server>> ToolBox::running(const std::vector<mcp::ServerConfig>& configured) {
    const std::lock_guard lock(m_mutex);
    std::map<std::string, std::shared_ptr<Server>> kept;
    std::vector<std::shared_ptr<Server>> all;
    for (const mcp::ServerConfig& config : configured) {
        std::shared_ptr<Server> server = m_servers[config.name];
        if (!server || mcp::toJson({server->config}) != mcp::toJson({config}))
            server = std::make_shared<Server>(config);
        kept[config.name] = server;
        all.push_back(std::move(server));
    }
    m_servers = std::move(kept);
    return all;
}

Result<ToolOffer> ToolBox::offer(MemoryTools memory, RemoteServers remote, const CancelToken& cancel) {
    HEARTH_TRY(const auto configured, m_store.servers());
    HEARTH_TRY(const auto permissions, m_store.permissions());
    auto servers = running(configured);
    if (remote == RemoteServers::LeftOut)
        std::erase_if(servers, [](const auto& server) { return server->config.isRemote(); });
    std::vector<Listed> listed(servers.size(), Listed(fail(ErrorCode::Unavailable, "")));
    {
        std::vector<std::jthread> starters;
        for (std::size_t i = 0; i < servers.size(); ++i)
            starters.emplace_back([&, i] {
                pthread_setname_np(pthread_self(), "tools");
                listed[i] = servers[i]->list(m_launcher, m_transport, cancel);
            });
    }
    if (cancel.cancelled()) return fail(ErrorCode::Cancelled, "while tools were listed");
    ToolOffer offer;
    if (memory == MemoryTools::Offered) offer.tools = memoryTools();
    std::vector<mcp::ToolPath> paths;
    const std::size_t own = offer.tools.size();
    for (std::size_t i = 0; i < servers.size(); ++i) {
        const mcp::ServerConfig& config = servers[i]->config;
        if (!listed[i].ok()) {
            offer.notices.push_back({config.name, listed[i].error()});
            continue;
        }
        for (const mcp::RemoteTool& tool : *listed[i]) {
            paths.emplace_back(config.name, tool.name);
            offer.tools.push_back({{"", tool.description, tool.schema},
                                   {config.name, tool.name},
                                   config.isRemote(),
                                   config.web() ? config.web()->address() : ""});
        }
    }
    const std::vector<std::string> names = mcp::toolNames(paths);
    for (std::size_t i = 0; i < names.size(); ++i) offer.tools[own + i].tool.name = names[i];
    std::set<std::string> taken;
    std::erase_if(offer.tools, [&](const OfferedTool& one) {
        const auto said = permissions.find(one.key);
        return (said != permissions.end() && said->second == Permission::Never) || !taken.insert(one.tool.name).second;
    });
    if (offer.tools.size() > kMostTools) offer.tools.resize(kMostTools);
    return offer;
}

Result<mcp::RemoteResult> ToolBox::call(const ToolKey& tool, const Json& arguments, const CancelToken& cancel) {
    std::shared_ptr<Server> server;
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_servers.find(tool.server);
        if (found != m_servers.end()) server = found->second;
    }
    if (!server) return fail(ErrorCode::NotFound, "a server of that name");
    const mcp::Patience patience{kCall, cancel};
    HEARTH_TRY(const auto turn, server->take(patience));
    HEARTH_TRY(mcp::Client* const client, server->speak(m_launcher, m_transport));
    return client->call(tool.tool, arguments, patience);
}

Status ToolBox::noteEgress(const OfferedTool& tool, const Json& arguments) {
    const IdBytes id = newUuid(m_vault.clock(), m_vault.random());
    return m_vault.write([&](store::Database& database) -> Status {
        return database.run(
            "INSERT INTO egress_ledger(id, at, provider, host, remote, memories, context_tokens) "
            "VALUES(?1, ?2, ?3, ?4, 1, '[]', ?5)",
            ByteView(id), m_vault.clock().now(), "tool/" + tool.key.text(), tool.address,
            llm::estimateTokens(dumpJson(arguments)));
    });
}

}  // namespace hearth::engine
