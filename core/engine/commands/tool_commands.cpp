// SPDX-License-Identifier: AGPL-3.0-or-later
// tools: the servers that are connected, what they can do, and what may be called unasked.
#include <algorithm>

#include "core/engine/commands/commands.h"
#include "core/engine/json_shapes.h"

namespace hearth::engine::commands {

namespace {

template <typename Pairs>
Json namesOf(const Pairs& pairs) {
    Json names = Json::array();
    for (const auto& [name, value] : pairs) names.push_back(name);
    return names;
}

/// Without values of variables and headers: these are secrets.
Json shown(const mcp::ServerConfig& server) {
    if (const mcp::WebServer* web = server.web())
        return {{"name", server.name},
                {"address", web->address()},
                {"headers", namesOf(web->headers)},
                {"remote", web->isRemote()}};
    const mcp::LocalServer& local = *server.local();
    return {{"name", server.name},
            {"command", local.command},
            {"args", local.arguments},
            {"env", namesOf(local.environment)},
            {"cwd", local.directory.empty() ? Json() : Json(local.directory)},
            {"remote", false}};
}

Output permit(CommandContext& context, const Json& request, Permission permission) {
    HEARTH_TRY(const ToolKey tool, parseToolKey(textOf(request, "tool")));
    HEARTH_TRY(const auto servers, context.engine.tools().store().servers());
    if (tool.server != kOwnTools && std::ranges::find(servers, tool.server, &mcp::ServerConfig::name) == servers.end())
        return fail(ErrorCode::NotFound, "a server of that name");
    const Permission said = flagOf(request, "undo") ? Permission::Ask : permission;
    HEARTH_TRY_STATUS(context.engine.tools().store().permit(tool, said));
    return CommandOutput{{{"server", tool.server}, {"tool", tool.tool}, {"permission", permissionName(said)}}};
}

}  // namespace

Output listTools(CommandContext& context, const Json&) {
    HEARTH_TRY(const auto permissions, context.engine.tools().store().permissions());
    HEARTH_TRY(const ToolOffer offer,
               context.engine.tools().offer(MemoryTools::Offered, RemoteServers::Offered, context.cancel));
    Json tools = Json::array();
    const auto add = [&](const ToolKey& key, const Json& name, const std::string& description, bool remote) {
        const auto said = permissions.find(key);
        tools.push_back({{"name", name},
                         {"server", key.server},
                         {"tool", key.tool},
                         {"description", description},
                         {"remote", remote},
                         {"permission", permissionName(said == permissions.end() ? Permission::Ask : said->second)}});
    };
    for (const OfferedTool& one : offer.tools) add(one.key, one.tool.name, one.tool.description, one.remote);
    // What is forbidden is offered to nobody, and listed so that it can be allowed again.
    for (const auto& [key, permission] : permissions)
        if (permission == Permission::Never) add(key, Json(), "", false);
    Json notices = Json::array();
    for (const ToolNotice& notice : offer.notices) notices.push_back(toJson(notice));
    return CommandOutput{{{"tools", std::move(tools)}, {"toolNotices", std::move(notices)}}};
}

Output listToolServers(CommandContext& context, const Json&) {
    HEARTH_TRY(const auto servers, context.engine.tools().store().servers());
    Json list = Json::array();
    for (const mcp::ServerConfig& server : servers) list.push_back(shown(server));
    return CommandOutput{{{"servers", std::move(list)}}};
}

Output addToolServers(CommandContext& context, const Json& request) {
    HEARTH_TRY(const auto servers, mcp::readServers(textOf(request, "servers")));
    HEARTH_TRY_STATUS(context.engine.tools().store().add(servers));
    return listToolServers(context, request);
}

Output removeToolServer(CommandContext& context, const Json& request) {
    HEARTH_TRY_STATUS(context.engine.tools().store().remove(textOf(request, "name")));
    return listToolServers(context, request);
}

Output allowTool(CommandContext& context, const Json& request) { return permit(context, request, Permission::Always); }

Output forbidTool(CommandContext& context, const Json& request) { return permit(context, request, Permission::Never); }

}  // namespace hearth::engine::commands
