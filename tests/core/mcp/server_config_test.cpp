// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/mcp/server_config.h"

#include <catch2/catch.hpp>

using namespace hearth;
using namespace hearth::mcp;

TEST_CASE("a configuration of another program pastes in as it is") {
    const auto servers = readServers(R"({
      "mcpServers": {
        "web-search": {"type": "streamable-http", "url": "https://search.example/mcp?key=s3cret",
                       "headers": {"Authorization": "Bearer t0ken"}},
        "files": {"command": "npx", "args": ["-y", "server-files", "/home/ana/My notes"],
                  "env": {"LEVEL": "debug", "PORT": 8080, "QUIET": true}, "cwd": "/tmp",
                  "disabled": false, "autoApprove": ["read"]}
      },
      "globalShortcut": "Ctrl+Space"
    })")
                             .value();
    REQUIRE(servers.size() == 2);
    CHECK(servers[0].name == "files");
    REQUIRE(servers[0].local() != nullptr);
    CHECK(servers[0].local()->command == "npx");
    CHECK(servers[0].local()->arguments == std::vector<std::string>{"-y", "server-files", "/home/ana/My notes"});
    CHECK(servers[0].local()->environment ==
          std::vector<std::pair<std::string, std::string>>{{"LEVEL", "debug"}, {"PORT", "8080"}, {"QUIET", "true"}});
    CHECK(servers[0].local()->directory == "/tmp");
    CHECK_FALSE(servers[0].isRemote());
    REQUIRE(servers[1].web() != nullptr);
    CHECK(servers[1].isRemote());
    CHECK(servers[1].web()->address() == "https://search.example/mcp");
    CHECK(servers[1].web()->headers.front().second == "Bearer t0ken");

    const auto again = readServers(dumpJson(toJson(servers))).value();
    CHECK(toJson(again) == toJson(servers));
    CHECK(readServers(R"({"mcpServers":{"here":{"url":"http://127.0.0.1:4000/mcp"}}})")->front().isRemote() == false);
}

TEST_CASE("a server that cannot be is refused in a sentence that names it and no secret") {
    const std::pair<const char*, const char*> cases[] = {
        {"not json", "no JSON"},
        {R"([])", "mcpServers"},
        {R"({"servers":{}})", "mcpServers"},
        {R"({"mcpServers":{"a":{}}})", "neither a command nor a url"},
        {R"({"mcpServers":{"a":7}})", "neither a command nor a url"},
        {R"({"mcpServers":{"a/b":{"command":"x"}}})", "without a slash"},
        {R"({"mcpServers":{"":{"command":"x"}}})", "1 to 64"},
        {R"({"mcpServers":{"hearth":{"command":"x"}}})", "built in"},
        {R"({"mcpServers":{"a":{"command":""}}})", "no command"},
        {R"({"mcpServers":{"a":{"command":"x","args":"-y"}}})", "no list"},
        {R"({"mcpServers":{"a":{"command":"x","args":[7]}}})", "no text"},
        {R"({"mcpServers":{"a":{"command":"x","env":["s3cret"]}}})", "no object"},
        {R"({"mcpServers":{"a":{"command":"x","env":{"A":{"s3cret":1}}}}})", "no text"},
        {R"({"mcpServers":{"a":{"command":"x","env":{"A=B":"s3cret"}}}})", "variable"},
        {R"({"mcpServers":{"a":{"command":"x","env":{"A":"s3cret\u0000"}}}})", "passed on"},
        {R"({"mcpServers":{"a":{"url":"http://far.example/mcp?s3cret"}}})", "https"},
        {R"({"mcpServers":{"a":{"url":"ftp://far.example"}}})", "https"},
        {R"({"mcpServers":{"a":{"url":"https://u:s3cret@far.example"}}})", "https"},
        {R"({"mcpServers":{"a":{"url":"https://far.example/#s3cret"}}})", "address"},
        {R"({"mcpServers":{"a":{"type":"sse","url":"https://far.example/sse"}}})", "older SSE"},
        {R"({"mcpServers":{"a":{"url":"https://far.example","headers":{"X":"s3cret\r\nEvil: 1"}}}})", "header"},
        {R"({"mcpServers":{"a":{"url":"https://far.example","headers":{"X y":"s3cret"}}}})", "header"}};
    for (const auto& [text, what] : cases) {
        INFO(text);
        const auto servers = readServers(text);
        REQUIRE_FALSE(servers.ok());
        CHECK(servers.error().code == ErrorCode::InvalidArgument);
        CHECK_THAT(servers.error().detail, Catch::Contains(what));
        CHECK(servers.error().detail.find("s3cret") == std::string::npos);
    }
}
