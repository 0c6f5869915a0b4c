// SPDX-License-Identifier: AGPL-3.0-or-later
// A client and a server at an address, in both eras of the protocol, well and badly.
#include "core/mcp/web_link.h"

#include <catch2/catch.hpp>

#include "core/mcp/client.h"
#include "tests/core/llm/scripted_transport.h"

using namespace hearth;
using namespace hearth::mcp;
using llm::headerOf;
using llm::HttpMethod;
using llm::HttpRequest;
using llm::ScriptedReply;
using llm::ScriptedTransport;

namespace {

const CancelToken kNobody;
const Patience kPatient{60 * kSecond, kNobody};
const WebServer kServer{"https://tools.example/mcp?key=s3cret", {{"Authorization", "Bearer t0ken"}}};

Message bodyOf(const HttpRequest& request) {
    auto message = readMessage(request.body);
    return message.ok() ? *message : Message{};
}

ScriptedReply json(const std::string& body, int status = 200) {
    return {status, {{"content-type", "application/json"}}, body, {}};
}

ScriptedReply events(const std::string& body) { return {200, {{"content-type", "text/event-stream"}}, body, {}}; }

std::string event(const std::string& data, const std::string& id = "") {
    return (id.empty() ? "" : "id: " + id + "\n") + "event: message\ndata: " + data + "\n\n";
}

Json textResult(std::string_view text) { return {{"content", {{{"type", "text"}, {"text", text}}}}}; }

ScriptedReply modern(const HttpRequest& request) {
    const Message message = bodyOf(request);
    if (message.method == "server/discover")
        return json(answerText(message.id, {{"supportedVersions", {"2026-07-28"}}}));
    return json(answerText(message.id, textResult("done")));
}

/// A server of before with sessions; `call` answers tools/call.
struct Legacy {
    int sessions = 0;
    std::function<ScriptedReply(const HttpRequest&)> call;
    ScriptedReply operator()(const HttpRequest& request) {
        const Message message = bodyOf(request);
        if (message.method == "initialize") {
            auto reply = events(event(answerText(message.id, {{"protocolVersion", "2025-06-18"}})));
            reply.headers.emplace_back("mcp-session-id", "session-" + std::to_string(++sessions));
            return reply;
        }
        if (!headerOf(request, "mcp-session-id")) return json(errorText(Json(), -32000, "no session"), 400);
        if (request.method == HttpMethod::Post && message.kind != Message::Kind::Request) return {202, {}, "", {}};
        return call(request);
    }
};

Client clientOf(ScriptedTransport& transport) { return Client(makeWebLink(kServer, transport)); }

}  // namespace

TEST_CASE("a web server of today gets its headers with every request, and no session") {
    ScriptedTransport transport(modern);
    {
        Client client = clientOf(transport);
        CHECK(client.call("wörter", Json::object(), kPatient)->text == "done");
        CHECK(client.era() == Era::Modern);
    }
    REQUIRE(transport.requests.size() == 2);
    for (const HttpRequest& request : transport.requests) {
        CHECK(request.url == kServer.url);
        CHECK(headerOf(request, "Authorization") == "Bearer t0ken");
        CHECK(headerOf(request, "mcp-protocol-version") == "2026-07-28");
        CHECK(headerOf(request, "mcp-method") == bodyOf(request).method);
        CHECK(headerOf(request, "accept") == "application/json, text/event-stream");
    }
    CHECK(headerOf(transport.requests[1], "mcp-name") == "=?base64?d8O2cnRlcg==?=");
    CHECK(headerValue("memory_search") == "memory_search");
}

TEST_CASE(
    "arguments that a tool wants in headers are there as well, and a tool that wants what cannot be is not offered") {
    const auto tool = [](const char* name, const Json& properties) {
        return Json{{"name", name}, {"inputSchema", {{"type", "object"}, {"properties", properties}}}};
    };
    const auto marked = [](const char* type, const Json& header) {
        return Json{{"type", type}, {"x-mcp-header", header}};
    };
    const Json list = {tool("good", {{"city", marked("string", "City")},
                                     {"n", marked("integer", "N")},
                                     {"b", marked("boolean", "B")},
                                     {"none", marked("string", "None")}}),
                       tool("empty", {{"a", marked("string", "")}}),
                       tool("object", {{"a", marked("object", "A")}}),
                       tool("number", {{"a", marked("number", "A")}}),
                       tool("spaced", {{"a", marked("string", "A b")}}),
                       tool("twice", {{"a", marked("string", "A")}, {"b", marked("string", "a")}}),
                       tool("odd", {{"a", marked("string", 7)}})};
    ScriptedTransport transport([&](const HttpRequest& request) {
        const Message message = bodyOf(request);
        return message.method == "tools/list" ? json(answerText(message.id, {{"tools", list}})) : modern(request);
    });
    Client client = clientOf(transport);
    const auto tools = client.tools(kPatient);
    REQUIRE(tools.ok());
    REQUIRE(tools->size() == 1);
    REQUIRE(client.call("good", {{"city", "Málaga"}, {"n", 42}, {"b", false}, {"none", nullptr}}, kPatient).ok());
    const HttpRequest& call = transport.requests.back();
    CHECK(headerOf(call, "mcp-param-City") == "=?base64?TcOhbGFnYQ==?=");
    CHECK(headerOf(call, "mcp-param-N") == "42");
    CHECK(headerOf(call, "mcp-param-B") == "false");
    CHECK_FALSE(headerOf(call, "mcp-param-None").has_value());
}

TEST_CASE("a web server of before gets the handshake, its session with every request, and a farewell") {
    ScriptedTransport transport(
        Legacy{0, [](const HttpRequest& request) { return json(answerText(bodyOf(request).id, textResult("done"))); }});
    {
        Client client = clientOf(transport);
        CHECK(client.call("a", Json::object(), kPatient)->text == "done");
        CHECK(client.era() == Era::Legacy);
    }
    const HttpRequest& call = transport.requests[transport.requests.size() - 2];
    CHECK(headerOf(call, "mcp-session-id") == "session-1");
    CHECK(headerOf(call, "mcp-protocol-version") == "2025-06-18");
    CHECK_FALSE(headerOf(call, "mcp-method").has_value());
    CHECK(transport.requests.back().method == HttpMethod::Delete);
    CHECK(headerOf(transport.requests.back(), "mcp-session-id") == "session-1");
}

TEST_CASE("a session that the server forgot is begun anew, and the call made once more") {
    int calls = 0;
    ScriptedTransport transport(
        Legacy{0, [&](const HttpRequest& request) {
                   if (request.method == HttpMethod::Delete) return ScriptedReply{200, {}, "", {}};
                   if (++calls == 1) return json(errorText(bodyOf(request).id, -32001, "Session not found"), 404);
                   return json(answerText(bodyOf(request).id, textResult(*headerOf(request, "mcp-session-id"))));
               }});
    Client client = clientOf(transport);
    CHECK(client.call("a", Json::object(), kPatient)->text == "session-2");
}

TEST_CASE("a stream of events may hold other things before the answer, and need not end after it") {
    for (const std::size_t chunk : {std::size_t{0}, std::size_t{1}, std::size_t{7}}) {
        std::vector<HttpRequest> replies;
        ScriptedTransport transport(
            Legacy{0,
                   [&](const HttpRequest& request) {
                       const Json id = bodyOf(request).id;
                       auto reply = events("id: 1\ndata:\n\n: comment\n\n" +
                                           event(notificationText("notifications/progress", Json::object())) +
                                           event(requestText(7, "ping", Json())) + event("{broken") +
                                           event(answerText(id, textResult("done"))) + event("after the end"));
                       reply.cut = fail(ErrorCode::Unavailable, "left open for ever");
                       return reply;
                   }},
            chunk);
        Client client = clientOf(transport);
        CHECK(client.call("a", Json::object(), kPatient)->text == "done");
        CHECK(std::ranges::any_of(transport.requests, [](const auto& one) { return bodyOf(one).answers(7); }));
    }
}

TEST_CASE("an answer that broke off is taken up again where it was, after the pause that the server wants") {
    Json asked;
    ScriptedTransport transport(Legacy{0, [&](const HttpRequest& request) {
                                           if (request.method == HttpMethod::Delete)
                                               return ScriptedReply{200, {}, "", {}};
                                           if (request.method == HttpMethod::Get)
                                               return headerOf(request, "last-event-id") == "e1"
                                                          ? events(event(answerText(asked, textResult("done")), "e2"))
                                                          : ScriptedReply{405, {}, "", {}};
                                           asked = bodyOf(request).id;
                                           // The second event never came whole: it is not where to go on.
                                           auto reply = events("retry: 20\nid: e1\ndata:\n\nid: e2\ndata: {\"half");
                                           reply.cut = fail(ErrorCode::Unavailable, "lost");
                                           return reply;
                                       }});
    Client client = clientOf(transport);
    const auto result = client.call("a", Json::object(), kPatient);
    REQUIRE(result.ok());
    CHECK(result->text == "done");
    CHECK(transport.requests.back().method == HttpMethod::Get);
}

TEST_CASE("an answer that breaks off again and again is given up") {
    int gets = 0;
    ScriptedTransport transport(Legacy{0, [&](const HttpRequest& request) {
                                           if (request.method == HttpMethod::Get) ++gets;
                                           return events("retry: 1\nid: e1\ndata:\n\n");
                                       }});
    CHECK_FALSE(clientOf(transport).call("a", Json::object(), kPatient).ok());
    CHECK(gets == 5);
}

TEST_CASE("what a web server says instead of MCP becomes the right error, without its words") {
    const std::pair<ScriptedReply, ErrorCode> cases[] = {
        {json("{}", 401), ErrorCode::AuthFailed},
        {json("", 403), ErrorCode::AuthFailed},
        {{500, {}, "<html>s3cret</html>", {}}, ErrorCode::Unavailable},
        {{200, {{"content-type", "text/html"}}, "<html>s3cret</html>", {}}, ErrorCode::Unsupported},
        {{202, {}, "", {}}, ErrorCode::Unsupported},
        {events(""), ErrorCode::Unsupported},
        {{200, {}, "{\"jsonrpc\":", fail(ErrorCode::Unavailable, "lost")}, ErrorCode::Unavailable},
        {{302, {{"location", "https://elsewhere"}}, "", {}}, ErrorCode::Unavailable},
        {{0, {}, "", fail(ErrorCode::Unavailable, "no such host")}, ErrorCode::Unavailable}};
    for (const auto& [reply, code] : cases) {
        INFO(reply.status << " " << reply.body);
        ScriptedTransport transport([&, answer = reply](const HttpRequest& request) {
            return bodyOf(request).method == "tools/call" ? answer : modern(request);
        });
        const auto result = clientOf(transport).call("a", Json::object(), kPatient);
        REQUIRE_FALSE(result.ok());
        CHECK(result.error().code == code);
        CHECK(result.error().detail.find("s3cret") == std::string::npos);
    }
}

TEST_CASE("a web server that writes without end is cut off") {
    ScriptedTransport transport(
        [](const HttpRequest& request) {
            if (bodyOf(request).method != "tools/call") return modern(request);
            std::string flood;
            for (int i = 0; i < 40; ++i) flood += event(std::string(1 << 20, 'x'));
            return events(flood);
        },
        1 << 16);
    CHECK(clientOf(transport).call("a", Json::object(), kPatient).error().code == ErrorCode::Full);
}

TEST_CASE("a key that is refused is not tried with a handshake") {
    ScriptedTransport transport(ScriptedReply{401, {}, "", {}});
    Client client = clientOf(transport);
    CHECK(client.connect(kPatient).error().code == ErrorCode::AuthFailed);
    CHECK(transport.requests.size() == 1);
}

TEST_CASE("an error with a status of its own is the server's answer") {
    ScriptedTransport transport([](const HttpRequest& request) {
        const Message message = bodyOf(request);
        return message.method == "tools/call" ? json(errorText(message.id, kMethodNotFound, "no tools here"), 404)
                                              : modern(request);
    });
    const auto result = clientOf(transport).call("a", Json::object(), kPatient);
    REQUIRE(result.ok());
    CHECK(result->isError);
}
