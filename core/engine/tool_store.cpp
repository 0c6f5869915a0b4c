// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/tool_store.h"

#include <algorithm>
#include <set>

#include "core/base/json.h"

namespace hearth::engine {

namespace {

/// Rows of vault_info, stored, never renamed.
constexpr std::string_view kServers = "tools/servers";
constexpr std::string_view kPermissions = "tools/permissions";
constexpr std::string_view kConversations = "tools/conversations";

Result<Json> read(store::Database& database, std::string_view name) {
    HEARTH_TRY(auto row, database.query("SELECT value FROM vault_info WHERE name = ?1", name));
    HEARTH_TRY(const bool found, row.step());
    if (!found) return Json();
    return parseJson(row.text(0));
}

Status write(store::Database& database, std::string_view name, const Json& value) {
    return database.run(
        "INSERT INTO vault_info(name, value) VALUES(?1, ?2) ON CONFLICT(name) DO UPDATE SET value = excluded.value",
        name, dumpJson(value));
}

Result<std::vector<mcp::ServerConfig>> serversIn(store::Database& database) {
    HEARTH_TRY(const Json stored, read(database, kServers));
    if (stored.is_null()) return std::vector<mcp::ServerConfig>();
    return mcp::readServers(dumpJson(stored));
}

/// {"server": {"tool": "always"}}
Result<Json> permissionsIn(store::Database& database) {
    HEARTH_TRY(Json stored, read(database, kPermissions));
    return stored.is_object() ? std::move(stored) : Json::object();
}

/// ["conversation id", …]
Result<std::set<std::string>> conversationsIn(store::Database& database) {
    HEARTH_TRY(const Json stored, read(database, kConversations));
    std::set<std::string> ids;
    if (!stored.is_array()) return ids;
    for (const Json& id : stored)
        if (id.is_string()) ids.insert(id.get<std::string>());
    return ids;
}

Result<bool> isThere(store::Database& database, const std::string& conversation) {
    auto id = ConversationId::parse(conversation);
    if (!id.ok()) return false;
    HEARTH_TRY(auto row, database.query("SELECT 1 FROM conversations WHERE id = ?1", *id));
    return row.step();
}

}  // namespace

std::string_view permissionName(Permission permission) {
    switch (permission) {
        case Permission::Always: return "always";
        case Permission::Never: return "never";
        case Permission::Ask: break;
    }
    return "ask";
}

Result<ToolKey> parseToolKey(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == 0 || slash == std::string_view::npos || slash + 1 == text.size())
        return fail(ErrorCode::InvalidArgument, "a tool is named by its server and its own name: server/tool");
    return ToolKey{std::string(text.substr(0, slash)), std::string(text.substr(slash + 1))};
}

Result<std::vector<mcp::ServerConfig>> ToolStore::servers() const { return m_vault.read(serversIn); }

Status ToolStore::add(const std::vector<mcp::ServerConfig>& servers) {
    return m_vault.write([&](store::Database& database) -> Status {
        HEARTH_TRY(auto all, serversIn(database));
        HEARTH_TRY(Json permissions, permissionsIn(database));
        for (const mcp::ServerConfig& server : servers) {
            std::erase_if(all, [&](const auto& other) { return other.name == server.name; });
            all.push_back(server);
            // Another program under a name that was trusted is not what was trusted.
            permissions.erase(server.name);
        }
        HEARTH_TRY_STATUS(write(database, kServers, mcp::toJson(all)));
        return write(database, kPermissions, permissions);
    });
}

Status ToolStore::remove(const std::string& name) {
    return m_vault.write([&](store::Database& database) -> Status {
        HEARTH_TRY(auto all, serversIn(database));
        const auto gone = std::erase_if(all, [&](const auto& server) { return server.name == name; });
        if (gone == 0) return fail(ErrorCode::NotFound, "a server of that name");
        HEARTH_TRY(Json permissions, permissionsIn(database));
        permissions.erase(name);
        HEARTH_TRY_STATUS(write(database, kServers, mcp::toJson(all)));
        return write(database, kPermissions, permissions);
    });
}

Result<std::map<ToolKey, Permission>> ToolStore::permissions() const {
    HEARTH_TRY(const Json stored, m_vault.read(permissionsIn));
    std::map<ToolKey, Permission> permissions;
    for (const auto& [server, tools] : stored.items())
        for (const auto& [tool, permission] : tools.items())
            if (permission == "always" || permission == "never")
                permissions[{server, tool}] = permission == "always" ? Permission::Always : Permission::Never;
    return permissions;
}

Status ToolStore::permit(const ToolKey& tool, Permission permission) {
    return m_vault.write([&](store::Database& database) -> Status {
        HEARTH_TRY(Json permissions, permissionsIn(database));
        if (permission == Permission::Ask) {
            if (permissions.contains(tool.server)) permissions[tool.server].erase(tool.tool);
        } else {
            permissions[tool.server][tool.tool] = permissionName(permission);
        }
        return write(database, kPermissions, permissions);
    });
}

Result<ToolUse> ToolStore::useIn(const ConversationId& conversation) const {
    HEARTH_TRY(const auto ids, m_vault.read(conversationsIn));
    return ids.contains(conversation.text()) ? ToolUse::On : ToolUse::Off;
}

Status ToolStore::setUse(const ConversationId& conversation, ToolUse use) {
    return m_vault.write([&](store::Database& database) -> Status {
        HEARTH_TRY(auto ids, conversationsIn(database));
        if (use == ToolUse::On) {
            ids.insert(conversation.text());
        } else {
            ids.erase(conversation.text());
        }
        Json kept = Json::array();
        for (const std::string& id : ids) {
            HEARTH_TRY(const bool there, isThere(database, id));
            if (there) kept.push_back(id);
        }
        return write(database, kConversations, kept);
    });
}

}  // namespace hearth::engine
