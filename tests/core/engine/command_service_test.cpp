// SPDX-License-Identifier: AGPL-3.0-or-later
// Other programs' commands over one engine, without a socket.
#include "core/engine/command_service.h"

#include <catch2/catch.hpp>
#include <set>

#include "tests/core/engine/scripted_transport.h"
#include "tests/support/temp_vault.h"

using namespace hearth;
using namespace hearth::engine;

namespace {

struct Owner {
    test::TempVault temp;
    test::ScriptedTransport transport;
    std::unique_ptr<Engine> engine = Engine::start(temp.release(), transport).value();
    int changes = 0;
    int running = 0;
    int mostAtOnce = 0;
    CommandService service{
        *engine,
        {[this] { ++changes; }, [this](int step) { mostAtOnce = std::max(mostAtOnce, running += step); }},
        nullptr};
    CancelToken cancel;
    std::size_t takes = SIZE_MAX;  ///< Lines that the client reads before it is gone.

    /// The events of one call, of which the last one is the end.
    std::vector<ServiceEvent> run(const std::string& command, const Json& request = Json::object()) {
        std::vector<ServiceEvent> events;
        const auto send = [&](const std::string& line) {
            if (events.size() >= takes) return false;
            auto event = decodeEvent(line);
            REQUIRE(event.ok());
            CHECK(event->id == 42);
            events.push_back(std::move(*event));
            return true;
        };
        service.run({42, command, request}, send, cancel);
        return events;
    }
    CommandOutput end(const std::string& command, const Json& request = Json::object()) {
        const auto events = run(command, request);
        REQUIRE_FALSE(events.empty());
        return std::get<ServiceEvent::End>(events.back().what).output;
    }
    /// More than one piece of an export holds.
    void sayMuch() {
        std::string text;
        while (text.size() < 9000) text += "and so on ";
        for (int i = 0; i < 20; ++i) end("chat", {{"message", text}});
    }
    CommandOutput direct(const std::string& command, const Json& request = Json::object()) {
        std::ostringstream output;
        CommandContext context{*engine, output};
        return runCommand(*findCommand(command), context, request).value();
    }
};

}  // namespace

TEST_CASE("a command gives the same through the owner as when it is run directly") {
    Owner owner;
    const Json added = owner.end("memory add", {{"text", "The kiln is fired on Fridays."}}).value;
    CHECK(owner.end("memory list").value == owner.direct("memory list").value);
    CHECK(owner.end("memory show", {{"id", added["id"]}}).value["content"] == "The kiln is fired on Fridays.");
    CHECK(owner.end("stats").value == owner.direct("stats").value);
}

TEST_CASE("a failure comes with its code and with words for a person") {
    Owner owner;
    const CommandOutput wrong = owner.end("memory show", {{"id", "not an id"}});
    REQUIRE(wrong.failure);
    CHECK(wrong.failure->code == ErrorCode::InvalidArgument);
    CHECK(wrong.failure->message.back() == '.');
    CHECK(owner.end("search", {{"query", 5}}).failure->code == ErrorCode::InvalidArgument);
    CHECK(owner.end("import", {{"file", "relative.jsonl"}}).failure->code == ErrorCode::InvalidArgument);
}

TEST_CASE("what the owner cannot do is refused with the owner's name") {
    Owner owner;
    const CommandOutput unknown = owner.end("command of tomorrow");
    CHECK(unknown.failure->code == ErrorCode::Unsupported);
    CHECK(unknown.failure->message.find("process") != std::string::npos);
    const CommandOutput closed = owner.end("init", {{"kdf", "interactive"}});
    CHECK(closed.failure->code == ErrorCode::Locked);
    CHECK(closed.failure->message.find("process") != std::string::npos);
    CHECK(owner.changes == 0);
}

TEST_CASE("the window hears of commands that may have changed something, and of no others") {
    Owner owner;
    for (const char* reader : {"stats", "memory list", "conversations list", "resume"}) owner.end(reader);
    owner.end("search", {{"query", "kiln"}});
    CHECK(owner.changes == 0);
    owner.end("memory add", {{"text", "The kiln is fired on Fridays."}});
    CHECK(owner.changes == 1);
    owner.end("chat", {{"message", "When is the kiln fired?"}});
    CHECK(owner.changes == 2);
    // It also knows while one runs, so that it does not lock the vault under it.
    CHECK(owner.mostAtOnce == 1);
    CHECK(owner.running == 0);
}

TEST_CASE("an answer's words come as they are said, and an export in pieces that add up") {
    Owner owner;
    owner.transport.reply("127.0.0.1", test::openAiStream({"Cone ", "ten."}));
    std::string words;
    for (const auto& event : owner.run("chat", {{"message", "How hot?"},
                                                {"provider", "custom"},
                                                {"baseUrl", "http://127.0.0.1:4141/v1"},
                                                {"model", "scripted-1"}}))
        if (const auto* text = std::get_if<ServiceEvent::Text>(&event.what)) words += text->delta;
    CHECK(words == "Cone ten.");

    owner.sayMuch();
    std::string output;
    int pieces = 0;
    for (const auto& event : owner.run("export", {{"format", "jsonl"}})) {
        const auto* piece = std::get_if<ServiceEvent::Output>(&event.what);
        if (piece == nullptr) continue;
        output += piece->bytes;
        ++pieces;
    }
    std::ostringstream direct;
    CommandContext context{*owner.engine, direct};
    REQUIRE(runCommand(*findCommand("export"), context, {{"format", "jsonl"}}).ok());
    CHECK(output == direct.str());
    CHECK(pieces > 2);
}

TEST_CASE("a client that is gone stops its command") {
    Owner owner;
    owner.sayMuch();
    owner.takes = 1;
    CHECK(owner.run("export", {{"format", "jsonl"}}).size() == 1);
    // Of a chat the first word that nobody hears ends the answer; what was typed is kept.
    owner.transport.reply("127.0.0.1", test::openAiStream({"One ", "two ", "three."}));
    owner.run("chat", {{"message", "Count to three, please"},
                       {"provider", "custom"},
                       {"baseUrl", "http://127.0.0.1:4141/v1"},
                       {"model", "scripted-1"}});
    CHECK(owner.cancel.cancelled());
    owner.takes = SIZE_MAX;
    owner.cancel = {};
    CHECK_FALSE(owner.end("search", {{"query", "count three please"}}).value["hits"].empty());
}

TEST_CASE("a command that was stopped before it began does nothing") {
    Owner owner;
    owner.cancel.cancel();
    CHECK(owner.end("memory add", {{"text", "Never said."}}).failure->code == ErrorCode::Cancelled);
    owner.cancel = {};
    CHECK(owner.end("memory list").value["memories"].empty());
}

TEST_CASE("the greeting names the program, its version and the folder") {
    Owner owner;
    const ServiceGreeting& greeting = owner.service.greeting();
    CHECK(greeting.protocol == kServiceProtocol);
    CHECK(greeting.owner.find("process") != std::string::npos);
    CHECK(std::filesystem::equivalent(greeting.directory, owner.temp.directory()));
}
