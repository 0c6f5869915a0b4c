// SPDX-License-Identifier: AGPL-3.0-or-later
// A client and a program that speaks by lines, in both eras of the protocol, well and badly.
#include "core/mcp/client.h"

#include <catch2/catch.hpp>

#include "core/mcp/line_link.h"
#include "tests/core/mcp/scripted_program.h"

using namespace hearth;
using namespace hearth::mcp;
using test::ScriptedProgram;

namespace {

using Lines = std::vector<std::string>;

const CancelToken kNobody;
const Patience kPatient{60 * kSecond, kNobody};

Lines legacyHandshake(const Message& message, std::string_view version = "2025-11-25") {
    if (message.method == "initialize")
        return {answerText(message.id, {{"protocolVersion", version}, {"capabilities", Json::object()}})};
    if (message.kind == Message::Kind::Request) return {errorText(message.id, kMethodNotFound, "unknown")};
    return {};
}

Json textResult(std::string_view text) { return {{"content", {{{"type", "text"}, {"text", text}}}}}; }

Json toolList(const std::vector<std::string>& names) {
    Json list = Json::array();
    for (const auto& name : names) list.push_back({{"name", name}});
    return {{"tools", std::move(list)}};
}

Lines modern(const Message& message) {
    if (message.method == "server/discover")
        return {answerText(message.id, {{"supportedVersions", {"2026-07-28"}}, {"resultType", "complete"}})};
    if (message.method == "tools/list") return {answerText(message.id, toolList({"z", "a"}))};
    if (message.method == "tools/call") return {answerText(message.id, textResult("done"))};
    return {errorText(message.id, kMethodNotFound, "unknown")};
}

Client clientOf(ScriptedProgram& program) { return Client(makeLineLink({"x", {}, {}, ""}, program)); }

std::vector<std::string> methodsOf(const ScriptedProgram& program) {
    std::vector<std::string> methods;
    for (const auto& message : program.heard) methods.push_back(message.method);
    return methods;
}

}  // namespace

TEST_CASE("a server of today is asked what it is, and every request says who asks") {
    ScriptedProgram program(modern);
    Client client = clientOf(program);
    REQUIRE(client.connect(kPatient).ok());
    CHECK(client.era() == Era::Modern);
    CHECK(client.call("a", {{"q", 1}}, kPatient)->text == "done");
    CHECK(methodsOf(program) == Lines{"server/discover", "tools/call"});
    for (const Message& message : program.heard) {
        const Json& meta = message.params["_meta"];
        CHECK(meta["io.modelcontextprotocol/protocolVersion"] == "2026-07-28");
        CHECK(meta["io.modelcontextprotocol/clientCapabilities"] == Json::object());
    }
    CHECK(program.heard[1].params["arguments"] == Json{{"q", 1}});
}

TEST_CASE("a server of before gets the handshake, and nothing of today") {
    for (const char* version : {"2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05", "2024-10-07"}) {
        ScriptedProgram program([&](const Message& message) { return legacyHandshake(message, version); });
        Client client = clientOf(program);
        REQUIRE(client.connect(kPatient).ok());
        CHECK(client.era() == Era::Legacy);
        CHECK(client.version() == version);
        CHECK(methodsOf(program) == Lines{"server/discover", "initialize", "notifications/initialized"});
        CHECK(program.heard[1].params["protocolVersion"] == "2025-11-25");
        CHECK_FALSE(program.heard[1].params.contains("_meta"));
    }
}

TEST_CASE("a server of before that says nothing to what it does not know still gets the handshake") {
    ScriptedProgram program([](const Message& message) {
        return message.method == "server/discover" ? Lines{} : legacyHandshake(message);
    });
    Client client = clientOf(program);
    REQUIRE(client.connect(kPatient).ok());
    CHECK(client.era() == Era::Legacy);
}

TEST_CASE("a server of before that ends at a first message that is no handshake is started again") {
    ScriptedProgram program([](const Message& message) {
        return message.method == "server/discover" ? Lines{"DIES"} : legacyHandshake(message);
    });
    Client client = clientOf(program);
    REQUIRE(client.connect(kPatient).ok());
    CHECK(program.starts == 2);
}

TEST_CASE("a server of today that was slow to start is found to be one after all") {
    int asked = 0;
    ScriptedProgram program([&](const Message& message) {
        if (message.method == "server/discover" && ++asked == 1) return Lines{};
        return modern(message);
    });
    Client client = clientOf(program);
    REQUIRE(client.connect(kPatient).ok());
    CHECK(client.era() == Era::Modern);
}

TEST_CASE("a server that speaks only a version that is not known here is refused") {
    ScriptedProgram future([](const Message& message) { return legacyHandshake(message, "2099-01-01"); });
    CHECK(clientOf(future).connect(kPatient).error().code == ErrorCode::Unsupported);
    ScriptedProgram refuses(
        [](const Message& message) { return Lines{errorText(message.id, kUnsupportedVersion, "no")}; });
    CHECK(clientOf(refuses).connect(kPatient).error().code == ErrorCode::Unsupported);
}

TEST_CASE("a server of today says which versions it takes, and is one when ours is among them") {
    ScriptedProgram program([](const Message& message) {
        if (message.method != "server/discover") return modern(message);
        return Lines{R"({"jsonrpc":"2.0","id":)" + dumpJson(message.id) +
                     R"(,"error":{"code":-32022,"message":"","data":{"supported":["2026-07-28"]}}})"};
    });
    Client client = clientOf(program);
    REQUIRE(client.connect(kPatient).ok());
    CHECK(client.era() == Era::Modern);
}

TEST_CASE("tools come page by page, sorted, each once, and anew when the server says that they changed") {
    bool changed = false;
    ScriptedProgram program([&](const Message& message) {
        if (message.method == "tools/call") {
            changed = true;
            return Lines{notificationText("notifications/tools/list_changed", Json()),
                         answerText(message.id, textResult("ok"))};
        }
        if (message.method != "tools/list") return modern(message);
        if (changed) return Lines{answerText(message.id, toolList({"new"}))};
        Json page = message.params.contains("cursor") ? toolList({"b", "a"}) : toolList({"c", "a"});
        if (!message.params.contains("cursor")) page["nextCursor"] = "2";
        return Lines{answerText(message.id, page)};
    });
    Client client = clientOf(program);
    const auto names = [&] {
        Lines all;
        const auto tools = client.tools(kPatient).value();
        for (const auto& tool : tools) all.push_back(tool.name);
        return all;
    };
    CHECK(names() == Lines{"a", "b", "c"});
    const auto before = program.heard.size();
    CHECK(names() == Lines{"a", "b", "c"});
    CHECK(program.heard.size() == before);
    REQUIRE(client.call("a", Json::object(), kPatient).ok());
    CHECK(names() == Lines{"new"});
}

TEST_CASE("a list of tools without end, or that is none, is refused") {
    ScriptedProgram endless([](const Message& message) {
        Json page = toolList({"a"});
        page["nextCursor"] = "again";
        return message.method == "tools/list" ? Lines{answerText(message.id, page)} : modern(message);
    });
    CHECK(clientOf(endless).tools(kPatient).error().code == ErrorCode::Unsupported);
    ScriptedProgram none([](const Message& message) {
        return message.method == "tools/list" ? Lines{answerText(message.id, {{"tools", 7}})} : modern(message);
    });
    CHECK(clientOf(none).tools(kPatient).error().code == ErrorCode::Unsupported);
}

TEST_CASE("what a server asks of us is declined, and a ping is answered") {
    ScriptedProgram program([](const Message& message) {
        if (message.method != "tools/call") return modern(message);
        return Lines{requestText(90, "ping", Json()), requestText(91, "sampling/createMessage", Json::object()),
                     "a line that is no message", answerText(999, "somebody else's"),
                     answerText(message.id, textResult("after all"))};
    });
    Client client = clientOf(program);
    CHECK(client.call("a", Json::object(), kPatient)->text == "after all");
    REQUIRE(program.heard.size() == 4);
    CHECK(program.heard[2].answers(90));
    CHECK_FALSE(program.heard[2].error.has_value());
    CHECK(program.heard[3].error->code == kMethodNotFound);
}

TEST_CASE("an error of the server is a result that the model can read") {
    ScriptedProgram program([](const Message& message) {
        return message.method == "tools/call" ? Lines{errorText(message.id, -32602, "unknown tool")} : modern(message);
    });
    const auto result = clientOf(program).call("gone", Json::object(), kPatient);
    REQUIRE(result.ok());
    CHECK(result->isError);
    CHECK_THAT(result->text, Catch::Contains("unknown tool"));
}

TEST_CASE("a server that asks for input is told that there is none") {
    ScriptedProgram program([](const Message& message) {
        return message.method == "tools/call" ? Lines{answerText(message.id, {{"resultType", "input_required"}})}
                                              : modern(message);
    });
    CHECK(clientOf(program).call("a", Json::object(), kPatient)->isError);
}

TEST_CASE("a server that is silent is given up in time, told so, and asked again the next time") {
    bool silent = true;
    ScriptedProgram program(
        [&](const Message& message) { return message.method == "tools/call" && silent ? Lines{} : modern(message); });
    Client client = clientOf(program);
    CHECK(client.call("a", Json::object(), kPatient).error().code == ErrorCode::Unavailable);
    CHECK(program.heard.back().method == "notifications/cancelled");
    CHECK(program.heard.back().params["requestId"] == 2);
    silent = false;
    CHECK(client.call("a", Json::object(), kPatient)->text == "done");
}

TEST_CASE("a server that dies during a call is not asked the same again by itself, and starts anew for the next") {
    bool dies = true;
    int calls = 0;
    ScriptedProgram program([&](const Message& message) {
        if (message.method != "tools/call") return modern(message);
        ++calls;
        return dies ? Lines{"DIES"} : modern(message);
    });
    Client client = clientOf(program);
    CHECK(client.call("a", Json::object(), kPatient).error().code == ErrorCode::Unavailable);
    CHECK(calls == 1);
    dies = false;
    CHECK(client.call("a", Json::object(), kPatient)->text == "done");
    CHECK(program.starts == 2);
}

TEST_CASE("a server that talks without end, or never MCP, is cut off") {
    ScriptedProgram flood([](const Message& message) {
        return message.method == "tools/call"
                   ? Lines(9, notificationText("notifications/message", {{"data", std::string(4 << 20, 'x')}}))
                   : modern(message);
    });
    CHECK(clientOf(flood).call("a", Json::object(), kPatient).error().code == ErrorCode::Full);
    ScriptedProgram noise([](const Message& message) {
        return message.method == "tools/call" ? Lines(2000, "Listening on port 8080") : modern(message);
    });
    CHECK(clientOf(noise).call("a", Json::object(), kPatient).error().code == ErrorCode::Unsupported);
}

TEST_CASE("a call that is stopped tells the server and leaves it running") {
    const CancelToken stop;
    ScriptedProgram program([&](const Message& message) {
        if (message.method == "tools/call") stop.cancel();
        return modern(message);
    });
    Client client = clientOf(program);
    REQUIRE(client.connect(kPatient).ok());
    CHECK(client.call("a", Json::object(), {2 * kSecond, stop}).error().code == ErrorCode::Cancelled);
    CHECK(program.heard.back().method == "notifications/cancelled");
    CHECK(program.starts == 1);
}
