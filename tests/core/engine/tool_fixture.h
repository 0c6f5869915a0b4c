// SPDX-License-Identifier: AGPL-3.0-or-later
// An engine, a model that asks for tools as a test wrote it, and a server of tools in memory.
#pragma once

#include <catch2/catch.hpp>
#include <memory>
#include <string>
#include <vector>

#include "core/engine/engine.h"
#include "tests/core/engine/scripted_transport.h"
#include "tests/core/mcp/scripted_program.h"
#include "tests/support/temp_vault.h"

namespace hearth::test {

inline constexpr const char* kHere = "http://127.0.0.1:4010/v1";
inline constexpr const char* kFar = "https://models.example/v1";

struct Asked {
    std::string name;
    std::string arguments = "{}";
};

/// An OpenAI-compatible stream that says `words` and asks for these tools.
inline ScriptedReply toolStream(const std::vector<Asked>& calls, const std::string& words = "") {
    Json list = Json::array();
    for (std::size_t i = 0; i < calls.size(); ++i)
        list.push_back({{"index", i},
                        {"id", "call-" + calls[i].name + "-" + std::to_string(i)},
                        {"type", "function"},
                        {"function", {{"name", calls[i].name}, {"arguments", calls[i].arguments}}}});
    Json delta = {{"tool_calls", std::move(list)}};
    if (!words.empty()) delta["content"] = words;
    const Json chunk = {{"model", "scripted-1"}, {"choices", {{{"index", 0}, {"delta", delta}}}}};
    ScriptedReply reply;
    reply.chunks = {"data: " + chunk.dump() + "\n\n",
                    "data: {\"model\":\"scripted-1\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":"
                    "\"tool_calls\"}]}\n\n",
                    "data: {\"model\":\"scripted-1\",\"choices\":[],\"usage\":{\"prompt_tokens\":100,"
                    "\"completion_tokens\":10,\"total_tokens\":110}}\n\n",
                    "data: [DONE]\n\n"};
    return reply;
}

/// A server with the tools "weather" and "post", which say what they were given.
inline std::vector<std::string> usualServer(const mcp::Message& message) {
    if (message.method == "server/discover")
        return {mcp::answerText(message.id, {{"supportedVersions", {"2026-07-28"}}})};
    if (message.method == "tools/list")
        return {mcp::answerText(message.id, {{"tools", {{{"name", "weather"}}, {{"name", "post"}}}}})};
    if (message.method != "tools/call") return {};
    const std::string told = "told " + message.params["arguments"].dump();
    return {mcp::answerText(message.id, {{"content", {{{"type", "text"}, {"text", told}}}}})};
}

struct ToolChat {
    explicit ToolChat(ProgramScript script = usualServer) : program(std::move(script)) {
        engine->tools().useLauncher(program);
        const auto servers = mcp::readServers(R"({"mcpServers":{"home":{"command":"x","env":{"KEY":"s3cret"}}}})");
        REQUIRE(engine->tools().store().add(*servers).ok());
    }

    engine::TurnRequest asks(std::string text, std::vector<engine::ToolKey> allowed = {}) const {
        engine::TurnRequest request;
        request.text = std::move(text);
        request.provider = "custom";
        request.model = "scripted";
        request.baseUrl = kHere;
        request.fallback = false;
        request.tools = true;
        request.allowed = std::move(allowed);
        return request;
    }
    void model(ScriptedReply reply) { transport.reply("/chat/completions", std::move(reply)); }
    engine::TurnResult say(const engine::TurnRequest& request, const engine::ToolListener& tools = {},
                           const CancelToken& cancel = {}) {
        engine::TurnListener listener;
        listener.tools = tools;
        listener.onText = [this](std::string_view delta) { heard += delta; };
        auto turn = engine->chat(request, listener, cancel);
        REQUIRE(turn.ok());
        return std::move(*turn);
    }
    /// What the model was sent in its n-th call.
    Json sent(std::size_t index) const { return Json::parse(transport.sent.at(index).body); }
    std::int64_t count(const char* sql) {
        return engine->vault().read([&](store::Database& db) { return db.integer(sql); }).value();
    }
    int calls(std::string_view tool) const {
        int made = 0;
        for (const auto& message : program.heard)
            made += message.method == "tools/call" && message.params["name"] == tool ? 1 : 0;
        return made;
    }

    TempVault temp;
    ScriptedTransport transport;
    ScriptedProgram program;
    std::string heard;
    std::unique_ptr<engine::Engine> engine = engine::Engine::start(temp.release(), transport).value();
};

}  // namespace hearth::test
