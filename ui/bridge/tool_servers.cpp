// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/bridge/tool_servers.h"

#include <QCoreApplication>
#include <algorithm>

#include "core/engine/memory_tools.h"

namespace hearth::bridge {

struct RemovedServer {
    mcp::ServerConfig config;
    std::vector<std::pair<engine::ToolKey, engine::Permission>> permissions;
};

namespace {

using engine::Engine;
using engine::Permission;
using Permissions = std::map<engine::ToolKey, Permission>;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ToolServers)
};

ToolItem itemOf(const engine::OfferedTool& tool, const Permissions& said) {
    const auto found = said.find(tool.key);
    return {toQt(tool.key.server), toQt(tool.key.tool), toQt(tool.tool.description),
            found == said.end() ? Permission::Ask : found->second};
}

ServerItem itemOf(const mcp::ServerConfig& server) {
    ServerItem item;
    item.name = toQt(server.name);
    item.where = server.web() ? toQt(server.web()->address()) : toQt(server.local()->command);
    item.remote = server.isRemote();
    return item;
}

bool knows(const ServerItem& server, const std::string& tool) {
    return std::ranges::find(server.tools, toQt(tool), &ToolItem::tool) != server.tools.end();
}

/// What was said of tools that nobody has shown, or that are forbidden and therefore shown to nobody.
void addSaid(ServerItem& server, const Permissions& said) {
    const std::string name = server.isOwn ? std::string(engine::kOwnTools) : fromQt(server.name);
    for (const auto& [key, permission] : said)
        if (key.server == name && !knows(server, key.tool))
            server.tools.push_back({toQt(key.server), toQt(key.tool), {}, permission});
    std::ranges::sort(server.tools, {}, &ToolItem::tool);
}

ServerItem ownServer(const Permissions& said) {
    ServerItem own;
    own.name = Words::tr("Hearth's own");
    own.isOwn = own.wasLooked = true;
    for (const auto& tool : engine::memoryTools()) own.tools.push_back(itemOf(tool, said));
    addSaid(own, said);
    return own;
}

Result<std::vector<ServerItem>> listed(Engine& engine) {
    HEARTH_TRY(const auto servers, engine.tools().store().servers());
    HEARTH_TRY(const auto said, engine.tools().store().permissions());
    std::vector<ServerItem> items{ownServer(said)};
    for (const auto& server : servers) {
        items.push_back(itemOf(server));
        addSaid(items.back(), said);
    }
    return items;
}

Result<std::vector<ServerItem>> looked(Engine& engine, const CancelToken& token) {
    HEARTH_TRY(const auto servers, engine.tools().store().servers());
    HEARTH_TRY(const auto said, engine.tools().store().permissions());
    HEARTH_TRY(const auto offer,
               engine.tools().offer(engine::MemoryTools::LeftOut, engine::RemoteServers::Offered, token));
    std::vector<ServerItem> items{ownServer(said)};
    for (const auto& server : servers) {
        ServerItem item = itemOf(server);
        item.wasLooked = true;
        for (const auto& tool : offer.tools)
            if (tool.key.server == server.name) item.tools.push_back(itemOf(tool, said));
        for (const auto& notice : offer.notices)
            if (notice.server == server.name) item.problem = missingTool(notice);
        addSaid(item, said);
        items.push_back(std::move(item));
    }
    return items;
}

Result<std::shared_ptr<const RemovedServer>> removed(Engine& engine, const std::string& name) {
    auto& store = engine.tools().store();
    HEARTH_TRY(const auto servers, store.servers());
    HEARTH_TRY(const auto said, store.permissions());
    const auto found = std::ranges::find(servers, name, &mcp::ServerConfig::name);
    if (found == servers.end()) return fail(ErrorCode::NotFound, "a server of that name");
    RemovedServer kept{*found, {}};
    for (const auto& one : said)
        if (one.first.server == name) kept.permissions.push_back(one);
    HEARTH_TRY_STATUS(store.remove(name));
    return std::make_shared<const RemovedServer>(std::move(kept));
}

}  // namespace

void ToolServers::list(QObject* context, Answer<std::vector<ServerItem>> answer) {
    m_bridge.ask(
        context, Lane::Read, [](Engine& engine, const CancelToken&) { return listed(engine); }, std::move(answer));
}

CancelToken ToolServers::look(QObject* context, Answer<std::vector<ServerItem>> answer) {
    return m_bridge.ask(
        context, Lane::Long, [](Engine& engine, const CancelToken& token) { return looked(engine, token); },
        std::move(answer));
}

void ToolServers::add(QObject* context, const QString& json, Answer<int> answer) {
    auto work = [text = fromQt(json)](Engine& engine, const CancelToken&) -> Result<int> {
        HEARTH_TRY(const auto servers, mcp::readServers(text));
        if (servers.empty()) return fail(ErrorCode::InvalidArgument, "there is no server in it");
        HEARTH_TRY_STATUS(engine.tools().store().add(servers));
        return static_cast<int>(servers.size());
    };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void ToolServers::remove(QObject* context, const QString& server, Answer<std::shared_ptr<const RemovedServer>> answer) {
    auto work = [name = fromQt(server)](Engine& engine, const CancelToken&) { return removed(engine, name); };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void ToolServers::putBack(QObject* context, const std::shared_ptr<const RemovedServer>& removed, Answer<void> answer) {
    auto work = [removed](Engine& engine, const CancelToken&) -> Status {
        HEARTH_TRY_STATUS(engine.tools().store().add({removed->config}));
        for (const auto& [tool, permission] : removed->permissions)
            HEARTH_TRY_STATUS(engine.tools().store().permit(tool, permission));
        return {};
    };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void ToolServers::permit(QObject* context, const ToolItem& tool, Permission permission, Answer<void> answer) {
    auto work = [key = engine::ToolKey{fromQt(tool.server), fromQt(tool.tool)}, permission](
                    Engine& engine, const CancelToken&) { return engine.tools().store().permit(key, permission); };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

}  // namespace hearth::bridge
