// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/mcp/server_config.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/llm/provider.h"
#include "core/mcp/web_link.h"

namespace hearth::mcp {

namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

constexpr std::size_t kMostServers = 64;
constexpr std::size_t kLongestName = 64;
constexpr std::string_view kOwnName = "hearth";  ///< Of the tools that are built in.

Error wrong(std::string_view server, std::string_view what) {
    return fail(ErrorCode::InvalidArgument, "the server \"" + std::string(server) + "\" " + std::string(what));
}

bool isPlain(std::string_view text) {
    return std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; });
}

bool isVariable(std::string_view text) {
    return !text.empty() && isPlain(text) && text.find('=') == std::string_view::npos;
}

/// An object of texts. Numbers and yes-or-no are taken as they are spelled, because people write ports so.
Result<Pairs> pairsAt(const Json& entry, const char* key, std::string_view server) {
    Pairs pairs;
    const Json& object = memberAt(entry, key);
    if (object.is_null()) return pairs;
    if (!object.is_object()) return wrong(server, "has \"" + std::string(key) + "\" that is no object");
    for (const auto& [name, value] : object.items()) {
        if (!value.is_primitive() || value.is_null())
            return wrong(server, "has an entry of \"" + std::string(key) + "\" that is no text");
        pairs.emplace_back(name, value.is_string() ? value.get<std::string>() : dumpJson(value));
        if (pairs.back().second.find('\0') != std::string::npos)
            return wrong(server, "has an entry of \"" + std::string(key) + "\" that cannot be passed on");
    }
    return pairs;
}

Result<LocalServer> readLocal(const Json& entry, const std::string& name) {
    LocalServer local;
    local.command = *stringAt(entry, "command");
    local.directory = stringAt(entry, "cwd").value_or("");
    if (local.command.empty() || !isPlain(local.command) || !isPlain(local.directory))
        return wrong(name, "has no command that could be run");
    const Json& arguments = memberAt(entry, "args");
    if (!arguments.is_null() && !arguments.is_array()) return wrong(name, "has \"args\" that are no list");
    for (const Json& argument : arguments) {
        if (!argument.is_string() || argument.get_ref<const std::string&>().find('\0') != std::string::npos)
            return wrong(name, "has an argument that is no text");
        local.arguments.push_back(argument.get<std::string>());
    }
    HEARTH_TRY(local.environment, pairsAt(entry, "env", name));
    for (const auto& [variable, value] : local.environment)
        if (!isVariable(variable)) return wrong(name, "has a variable whose name cannot be one");
    return local;
}

Result<WebServer> readWeb(const Json& entry, const std::string& name) {
    WebServer web;
    web.url = *stringAt(entry, "url");
    if (!isPlain(web.url) || web.url.find_first_of(" #") != std::string::npos)
        return wrong(name, "has an address that is none");
    if (!llm::checkBaseUrl(web.address()).ok())
        return wrong(name, "needs an address with https, or http on this machine");
    HEARTH_TRY(web.headers, pairsAt(entry, "headers", name));
    for (const auto& [header, value] : web.headers)
        if (!isHeaderName(header) || !isPlain(value)) return wrong(name, "has a header that cannot be one");
    return web;
}

Result<ServerConfig> readServer(const std::string& name, const Json& entry) {
    if (trim(name).empty() || name.size() > kLongestName || !isPlain(name) || name.find('/') != std::string::npos)
        return fail(ErrorCode::InvalidArgument, "a server's name is 1 to 64 characters without a slash");
    if (name == kOwnName) return wrong(name, "would be taken for the tools that are built in; give it another name");
    const std::string type = stringAt(entry, "type").value_or("");
    if (type == "sse") return wrong(name, "speaks the older SSE transport, which is not supported");
    if (stringAt(entry, "command")) {
        HEARTH_TRY(LocalServer local, readLocal(entry, name));
        return ServerConfig{name, std::move(local)};
    }
    if (!stringAt(entry, "url")) return wrong(name, "has neither a command nor a url");
    HEARTH_TRY(WebServer web, readWeb(entry, name));
    return ServerConfig{name, std::move(web)};
}

Json toJson(const Pairs& pairs) {
    Json object = Json::object();
    for (const auto& [name, value] : pairs) object[name] = value;
    return object;
}

Json toJson(const ServerConfig& server) {
    if (const WebServer* web = server.web())
        return {{"type", "http"}, {"url", web->url}, {"headers", toJson(web->headers)}};
    const LocalServer& local = *server.local();
    Json entry = {{"command", local.command}, {"args", local.arguments}, {"env", toJson(local.environment)}};
    if (!local.directory.empty()) entry["cwd"] = local.directory;
    return entry;
}

}  // namespace

std::string WebServer::address() const { return url.substr(0, url.find('?')); }

bool WebServer::isRemote() const { return !llm::isLoopback(address()); }

Result<std::vector<ServerConfig>> readServers(std::string_view text) {
    const auto document = parseJson(text);
    if (!document.ok()) return fail(ErrorCode::InvalidArgument, "this is no JSON");
    const Json& servers = memberAt(*document, "mcpServers");
    if (!servers.is_object()) return fail(ErrorCode::InvalidArgument, "there is no \"mcpServers\" in it");
    if (servers.size() > kMostServers) return fail(ErrorCode::InvalidArgument, "these are more than 64 servers");
    std::vector<ServerConfig> all;
    for (const auto& [name, entry] : servers.items()) {
        HEARTH_TRY(ServerConfig server, readServer(name, entry));
        all.push_back(std::move(server));
    }
    std::ranges::sort(all, {}, &ServerConfig::name);
    return all;
}

Json toJson(const std::vector<ServerConfig>& servers) {
    Json object = Json::object();
    for (const ServerConfig& server : servers) object[server.name] = toJson(server);
    return {{"mcpServers", std::move(object)}};
}

}  // namespace hearth::mcp
