// SPDX-License-Identifier: AGPL-3.0-or-later
// Which servers there are and how to reach each, in the shape that other programs write: {"mcpServers": {"name": …}}.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/json.h"
#include "core/base/result.h"

namespace hearth::mcp {

/// A program on this machine that is spoken to by lines. `environment` may hold secrets, and `arguments` as well.
struct LocalServer {
    std::string command;
    std::vector<std::string> arguments;
    std::vector<std::pair<std::string, std::string>> environment;
    std::string directory;  ///< Empty: where Hearth stands.
};

/// A server at an address. `headers` may hold secrets, and what follows the '?' of the address as well.
struct WebServer {
    std::string url;
    std::vector<std::pair<std::string, std::string>> headers;

    /// The address without what follows the '?': for people and ledgers.
    std::string address() const;
    /// Whether calling it leaves this machine.
    bool isRemote() const;
};

struct ServerConfig {
    std::string name;
    std::variant<LocalServer, WebServer> where;

    const LocalServer* local() const { return std::get_if<LocalServer>(&where); }
    const WebServer* web() const { return std::get_if<WebServer>(&where); }
    bool isRemote() const { return web() != nullptr && web()->isRemote(); }
};

/// Sorted by name. Members that are not known are left out. Errors: InvalidArgument, with a sentence as detail that
/// names the server and what is wrong with it, never a value; a server at an address beyond this machine must be https.
Result<std::vector<ServerConfig>> readServers(std::string_view text);
/// The same shape, from which `readServers` reads the same servers.
Json toJson(const std::vector<ServerConfig>& servers);

}  // namespace hearth::mcp
