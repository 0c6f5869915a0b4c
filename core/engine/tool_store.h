// SPDX-License-Identifier: AGPL-3.0-or-later
// Which servers of tools a person connected, and which tools may be called without being asked for. Both belong to this
// device: they are in the vault, encrypted, and not synced.
#pragma once

#include <compare>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/id.h"
#include "core/mcp/server_config.h"
#include "core/store/vault.h"

namespace hearth::engine {

/// The name under which the tools that are built in stand beside those of servers.
inline constexpr std::string_view kOwnTools = "hearth";

/// Stored by name: "always", "never"; what is not stored is asked for.
enum class Permission { Ask, Always, Never };
std::string_view permissionName(Permission permission);

struct ToolKey {
    std::string server;
    std::string tool;  ///< As the server calls it.
    auto operator<=>(const ToolKey&) const = default;
    std::string text() const { return server + "/" + tool; }
};
/// Errors: InvalidArgument unless it is "server/tool".
Result<ToolKey> parseToolKey(std::string_view text);

/// Whether the model of a conversation is told of tools when nobody says so for the turn.
enum class ToolUse { Off, On };

/// Threads: safe from any.
class ToolStore {
public:
    explicit ToolStore(store::Vault& vault) : m_vault(vault) {}

    /// Sorted by name.
    Result<std::vector<mcp::ServerConfig>> servers() const;
    /// Servers of the same name are replaced, and what was said of their tools counts no more.
    Status add(const std::vector<mcp::ServerConfig>& servers);
    /// Errors: NotFound.
    Status remove(const std::string& name);

    Result<std::map<ToolKey, Permission>> permissions() const;
    Status permit(const ToolKey& tool, Permission permission);

    /// Off where nothing was said.
    Result<ToolUse> useIn(const ConversationId& conversation) const;
    Status setUse(const ConversationId& conversation, ToolUse use);

private:
    store::Vault& m_vault;
};

}  // namespace hearth::engine
