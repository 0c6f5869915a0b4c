// SPDX-License-Identifier: AGPL-3.0-or-later
// The commands by which a person connects servers of tools and says what may be called.
#include <catch2/catch.hpp>
#include <sstream>

#include "core/engine/command_table.h"
#include "tests/core/engine/tool_fixture.h"

using namespace hearth;
using namespace hearth::engine;
using test::ToolChat;

namespace {

Result<CommandOutput> run(ToolChat& chat, const char* name, const Json& request) {
    std::ostringstream output;
    CommandContext context{*chat.engine, output};
    return runCommand(*findCommand(name), context, request);
}

std::string permissionOf(ToolChat& chat, const std::string& tool) {
    const auto listed = run(chat, "tools list", Json::object());
    REQUIRE(listed.ok());
    for (const Json& one : listed->value["tools"])
        if (one["server"].get<std::string>() + "/" + one["tool"].get<std::string>() == tool) return one["permission"];
    return "not listed";
}

}  // namespace

TEST_CASE("servers are shown without their secrets, and what is pasted in stays in the vault across a start") {
    ToolChat chat;
    const Json more = {{"servers", R"({"mcpServers":{"far":{"url":"https://tools.example/mcp?key=s3cret",
                                       "headers":{"Authorization":"Bearer s3cret"}}}})"}};
    const auto added = run(chat, "tools add", more);
    REQUIRE(added.ok());
    REQUIRE(added->value["servers"].size() == 2);
    CHECK(dumpJson(added->value).find("s3cret") == std::string::npos);
    CHECK(added->value["servers"][0]["name"] == "far");
    CHECK(added->value["servers"][0]["headers"] == Json{"Authorization"});
    CHECK(added->value["servers"][1]["env"] == Json{"KEY"});
    CHECK(chat.count("SELECT count(*) FROM settings WHERE value LIKE '%s3cret%'") == 0);
    CHECK(chat.count("SELECT count(*) FROM sync_cells c JOIN settings s ON s.k = c.row WHERE s.name LIKE 'tools%'") ==
          0);
    CHECK(run(chat, "tools add", {{"servers", "nonsense"}}).error().code == ErrorCode::InvalidArgument);
    CHECK(run(chat, "tools remove", {{"name", "far"}})->value["servers"].size() == 1);
    CHECK(run(chat, "tools remove", {{"name", "far"}}).error().code == ErrorCode::NotFound);
}

TEST_CASE("tools are asked for until a person says otherwise, and another server under the name is asked for again") {
    ToolChat chat;
    CHECK(permissionOf(chat, "home/weather") == "ask");
    CHECK(permissionOf(chat, "hearth/memory_search") == "ask");
    REQUIRE(run(chat, "tools allow", {{"tool", "home/weather"}}).ok());
    CHECK(permissionOf(chat, "home/weather") == "always");
    REQUIRE(run(chat, "tools forbid", {{"tool", "home/post"}}).ok());
    CHECK(permissionOf(chat, "home/post") == "never");
    REQUIRE(run(chat, "tools forbid", {{"tool", "home/post"}, {"undo", true}}).ok());
    CHECK(permissionOf(chat, "home/post") == "ask");
    CHECK(run(chat, "tools allow", {{"tool", "elsewhere/x"}}).error().code == ErrorCode::NotFound);
    CHECK(run(chat, "tools allow", {{"tool", "weather"}}).error().code == ErrorCode::InvalidArgument);
    REQUIRE(run(chat, "tools add", {{"servers", R"({"mcpServers":{"home":{"command":"other"}}})"}}).ok());
    CHECK(permissionOf(chat, "home/weather") == "ask");
}

TEST_CASE("a server that does not start is named with a reason beside the tools of the others") {
    ToolChat chat([](const mcp::Message&) { return std::vector<std::string>{"DIES"}; });
    const auto listed = run(chat, "tools list", Json::object());
    REQUIRE(listed.ok());
    CHECK(listed->value["tools"].size() == 3);
    REQUIRE(listed->value["toolNotices"].size() == 1);
    CHECK_THAT(listed->value["toolNotices"][0]["message"].get<std::string>(), Catch::Contains("\"home\""));
}

TEST_CASE("a chat without a person refuses what is not allowed, and tells what was called") {
    ToolChat chat;
    chat.model(test::toolStream({{"home__weather"}, {"home__post"}}));
    chat.model(test::openAiStream({"Done."}));
    const auto said = run(chat, "chat",
                          {{"message", "Hello"},
                           {"provider", "custom"},
                           {"baseUrl", test::kHere},
                           {"model", "m"},
                           {"tools", true},
                           {"allow", {"home/weather"}}});
    REQUIRE(said.ok());
    const Json& calls = said->value["toolCalls"];
    REQUIRE(calls.size() == 2);
    CHECK(calls[0]["allowed"] == true);
    CHECK(calls[1]["allowed"] == false);
    const auto shown = run(chat, "conversations show", {{"id", said->value["conversationId"]}});
    REQUIRE(shown.ok());
    CHECK(shown->value["messages"][1]["parts"][0]["kind"] == "toolCall");
    CHECK(run(chat, "chat", {{"message", "Hello"}, {"tools", true}, {"temporary", true}}).error().code ==
          ErrorCode::InvalidArgument);
    CHECK(run(chat, "chat", {{"message", "Hello"}, {"tools", true}, {"allow", {"weather"}}}).error().code ==
          ErrorCode::InvalidArgument);
}
