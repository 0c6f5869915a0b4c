// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/mcp/json_rpc.h"

#include <catch2/catch.hpp>

#include "tests/support/law.h"

using namespace hearth;
using namespace hearth::mcp;

TEST_CASE("what one side writes the other side reads") {
    const auto request = readMessage(requestText(7, "tools/call", {{"name", "find"}})).value();
    CHECK(request.kind == Message::Kind::Request);
    CHECK(request.id == 7);
    CHECK(request.method == "tools/call");
    CHECK(request.params["name"] == "find");

    const auto notice = readMessage(notificationText("notifications/initialized", Json())).value();
    CHECK(notice.kind == Message::Kind::Notification);
    CHECK(notice.params.is_null());

    const auto answer = readMessage(answerText(7, {{"tools", Json::array()}})).value();
    CHECK(answer.answers(7));
    CHECK_FALSE(answer.answers(8));
    CHECK(answer.result["tools"].is_array());

    const auto error = readMessage(errorText("a", kMethodNotFound, "no such thing")).value();
    REQUIRE(error.error.has_value());
    CHECK(error.error->code == kMethodNotFound);
    CHECK(error.error->message == "no such thing");
    CHECK(error.id == "a");
}

TEST_CASE("what is no message is refused, whatever it looks like") {
    for (const char* text : {"",
                             "null",
                             "[]",
                             "7",
                             "\"x\"",
                             "{",
                             "{}",
                             R"({"jsonrpc":"1.0","method":"a"})",
                             R"({"method":"a"})",
                             R"({"jsonrpc":"2.0"})",
                             R"({"jsonrpc":"2.0","id":1})",
                             R"({"jsonrpc":"2.0","id":{},"method":"a"})",
                             R"({"jsonrpc":"2.0","id":1.5,"result":{}})",
                             R"({"jsonrpc":"2.0","method":""})",
                             R"({"jsonrpc":"2.0","method":7})",
                             R"({"jsonrpc":"2.0","id":1,"error":{"message":"no code"}})",
                             R"({"jsonrpc":"2.0","id":1,"error":{"code":"7"}})",
                             R"({"jsonrpc":"2.0","id":1,"result":{},"error":{"code":1}})",
                             R"([{"jsonrpc":"2.0","id":1,"result":{}}])",
                             R"({"jsonrpc":"2.0","id":1,"result":{}} trailing)"}) {
        INFO(text);
        CHECK_FALSE(readMessage(text).ok());
    }
}

TEST_CASE("a message that is nested without end is refused before it is read") {
    const std::string open(2'000'000, '[');
    CHECK_FALSE(readMessage(R"({"jsonrpc":"2.0","id":1,"result":)" + open).ok());
    const std::string closed(kMaxDepth + 1, '[');
    CHECK_FALSE(
        readMessage(R"({"jsonrpc":"2.0","id":1,"result":)" + closed + std::string(kMaxDepth + 1, ']') + "}").ok());
    // Brackets inside a text nest nothing.
    CHECK(readMessage(R"({"jsonrpc":"2.0","id":1,"result":"\")" + std::string(500, '[') + "\"}").ok());
    CHECK_FALSE(readMessage(std::string(kMaxMessageBytes + 1, ' ')).ok());
}

TEST_CASE("any bytes give a message or an error") {
    test::checkLaw([](const std::string& text) {
        const auto message = readMessage(text);
        if (message.ok()) RC_ASSERT(message->kind == Message::Kind::Answer || !message->method.empty());
    });
}
