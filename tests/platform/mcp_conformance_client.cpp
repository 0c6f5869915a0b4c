// SPDX-License-Identifier: AGPL-3.0-or-later
// Our client of MCP servers as the protocol's own conformance suite starts it: with a server's address as the last
// word. It lists the tools there and calls each with arguments that its schema takes, or makes the calls that the suite
// wants.
#include <fmt/format.h>

#include <QCoreApplication>
#include <cstdlib>

#include "core/mcp/client.h"
#include "platform/qt_http_transport.h"

using namespace hearth;

namespace {

Json sampleOf(const Json& schema) {
    const std::string type = stringAt(schema, "type").value_or("");
    if (type == "number" || type == "integer") return 5;
    if (type == "boolean") return true;
    if (type == "array") return Json::array();
    if (type == "object") return Json::object();
    return "text";
}

Json argumentsFor(const mcp::RemoteTool& tool) {
    Json arguments = Json::object();
    for (const auto& [name, schema] : memberAt(tool.schema, "properties").items()) arguments[name] = sampleOf(schema);
    return arguments;
}

Status callAll(mcp::Client& client) {
    const CancelToken nobody;
    const mcp::Patience patience{20 * kSecond, nobody};
    HEARTH_TRY(const auto tools, client.tools(patience));
    fmt::print(stderr, "version {}, {} tools\n", client.version(), tools.size());
    Json wanted = Json::array();
    for (const mcp::RemoteTool& tool : tools)
        wanted.push_back({{"name", tool.name}, {"arguments", argumentsFor(tool)}});
    if (const char* context = std::getenv("MCP_CONFORMANCE_CONTEXT")) {
        HEARTH_TRY(const Json given, parseJson(context));
        if (memberAt(given, "toolCalls").is_array()) wanted = given["toolCalls"];
    }
    for (const Json& call : wanted) {
        const std::string name = stringAt(call, "name").value_or("");
        HEARTH_TRY(const auto result, client.call(name, memberAt(call, "arguments"), patience));
        fmt::print(stderr, "{}: {}\n", name, result.text);
    }
    return {};
}

}  // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    platform::QtHttpTransport transport;
    auto client = mcp::makeClient({"suite", mcp::WebServer{argv[argc - 1], {}}}, nullptr, transport);
    const Status done = client.ok() ? callAll(**client) : Status(client.error());
    if (!done.ok()) fmt::print(stderr, "{}\n", done.error().detail);
    return done.ok() ? 0 : 1;
}
