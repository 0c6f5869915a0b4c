// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/model_reader.h"

#include <catch2/catch.hpp>

#include "core/engine/engine.h"
#include "core/engine/error_text.h"
#include "core/llm/lines.h"
#include "tests/core/engine/scripted_transport.h"
#include "tests/support/temp_vault.h"

using namespace hearth;
using namespace hearth::engine;
using test::openAiStream;

namespace {

constexpr const char* kHere = "http://127.0.0.1:4010/v1";
constexpr const char* kAway = "https://models.example.org/v1";
constexpr const char* kOblique = "The boxes are unpacked and Porto is home for us.";
constexpr const char* kReading =
    R"({"memories":[{"message":1,"quote":"Porto is home","statement":"Lives in Porto.","kind":"fact",)"
    R"("subject":"user","attribute":"residence","value":"Porto","confidence":0.9}],"thread":{"summary":"A move."}})";

struct Reading {
    test::TempVault temp;
    test::ScriptedTransport transport;
    std::unique_ptr<Engine> engine = Engine::start(temp.release(), transport).value();

    void use(const char* baseUrl) {
        Connection connection{"custom", baseUrl, "scripted", false};
        REQUIRE(engine->settings().useConnection(connection).ok());
    }
    void allow(MemoryModel model) { REQUIRE(setMemoryModel(engine->settings(), model).ok()); }
    /// A turn with the connection in use, and everything that follows it.
    void talk(const std::string& text) {
        TurnRequest request;
        request.text = text;
        const auto turn = engine->chat(request, {}, {});
        REQUIRE(turn.ok());
        REQUIRE(engine->leaveThread(turn->answer.conversation).ok());
        REQUIRE(engine->runDueJobs({}, {}).ok());
    }
    /// Imported conversations that no model has read.
    void bring(int conversations) {
        for (int i = 0; i < conversations; ++i) {
            const auto imported = engine->conversations().create("Imported").value().id;
            chat::NewMessage message{imported, std::nullopt, chat::Role::User, kOblique, {}};
            REQUIRE(engine->conversations().append(message).ok());
            temp.clock().advance(kMinute);
        }
        REQUIRE(engine->catchUp().ok());
        REQUIRE(engine->runDueJobs({}, {}).ok());
    }
    std::int64_t count(const char* sql) {
        return engine->vault().read([&](store::Database& db) { return db.integer(sql); }).value();
    }
};

constexpr const char* kFromModel = "SELECT count(*) FROM memories WHERE origin = 'model'";
constexpr const char* kMemoryCalls = "SELECT count(*) FROM usage_ledger WHERE route = 'memory'";

}  // namespace

TEST_CASE("a model on this machine helps to remember unless that is turned off") {
    Reading reading;
    reading.use(kHere);
    reading.transport.reply("127.0.0.1", openAiStream({"How nice."}));
    reading.transport.reply("127.0.0.1", openAiStream({kReading}));
    SECTION("by itself") {
        reading.talk(kOblique);
        CHECK(reading.count(kFromModel) == 1);
        CHECK(reading.count(kMemoryCalls) == 1);
        CHECK(reading.count("SELECT count(*) FROM egress_ledger WHERE remote = 0") == 2);
    }
    SECTION("turned off") {
        reading.allow(MemoryModel::Off);
        reading.talk(kOblique);
        CHECK(reading.transport.sent.size() == 1);
        CHECK(reading.count(kMemoryCalls) == 0);
    }
}

TEST_CASE("a model elsewhere is asked only where that was allowed") {
    Reading reading;
    reading.use(kAway);
    reading.transport.reply("models.example.org", openAiStream({"How nice."}));
    reading.transport.reply("models.example.org", openAiStream({kReading}));
    SECTION("not by itself") {
        reading.talk(kOblique);
        CHECK(reading.transport.sent.size() == 1);
    }
    SECTION("allowed") {
        reading.allow(MemoryModel::Answers);
        reading.talk(kOblique);
        CHECK(reading.transport.sent.size() == 2);
        CHECK(reading.count(kFromModel) == 1);
        CHECK(reading.count("SELECT count(*) FROM egress_ledger WHERE remote = 1") == 2);
    }
}

TEST_CASE("what was never shown to a remote model is not shown to it for the memory's sake") {
    Reading reading;
    reading.use(kAway);
    reading.allow(MemoryModel::Answers);
    const auto imported = reading.engine->conversations().create("Imported").value().id;
    chat::NewMessage message{imported, std::nullopt, chat::Role::User, kOblique, {}};
    REQUIRE(reading.engine->conversations().append(message).ok());
    REQUIRE(reading.engine->leaveThread(imported).ok());
    REQUIRE(reading.engine->runDueJobs({}, {}).ok());
    CHECK(reading.transport.sent.empty());
}

TEST_CASE("a conversation that is local only never reaches a remote model") {
    Reading reading;
    reading.use(kAway);
    reading.transport.reply("models.example.org", openAiStream({"How nice."}));
    TurnRequest request;
    request.text = kOblique;
    const auto turn = reading.engine->chat(request, {}, {});
    REQUIRE(turn.ok());
    reading.allow(MemoryModel::Answers);
    REQUIRE(reading.engine->conversations().setLocalOnly(turn->answer.conversation, true).ok());
    REQUIRE(reading.engine->leaveThread(turn->answer.conversation).ok());
    REQUIRE(reading.engine->runDueJobs({}, {}).ok());
    CHECK(reading.transport.sent.size() == 1);
}

TEST_CASE("what was imported is shown to a model on this machine when the person asks for it") {
    Reading reading;
    const auto imported = reading.engine->conversations().create("Imported").value().id;
    REQUIRE(reading.engine->memories().add("Has lived in Berlin.").ok());
    REQUIRE(reading.engine->conversations()
                .append(chat::NewMessage{imported, std::nullopt, chat::Role::User, kOblique, {}})
                .ok());
    REQUIRE(reading.engine->catchUp().ok());
    REQUIRE(reading.engine->runDueJobs({}, {}).ok());
    CHECK(reading.engine->readWithModel({}, {}, {}).error().code == ErrorCode::Unsupported);
    reading.use(kAway);
    reading.allow(MemoryModel::Answers);
    CHECK(reading.engine->readWithModel({}, {}, {})->passedOver == 1);
    CHECK(reading.transport.sent.empty());
    reading.use(kHere);
    reading.transport.reply("127.0.0.1", {503, {}, false});
    CHECK(reading.engine->readWithModel({}, {}, {})->failed());
    reading.transport.reply("127.0.0.1", openAiStream({kReading}));
    const auto round = reading.engine->readWithModel(imported, {}, {});
    REQUIRE(round.ok());
    CHECK(round->conversations == 1);
    CHECK(round->report.added == 1);
    CHECK(reading.count(kFromModel) == 1);
    // The ledger names each memory that the model was shown.
    CHECK(reading.count("SELECT max(json_array_length(memories)) FROM egress_ledger") >= 1);
    CHECK(reading.engine->readWithModel({}, {}, {})->conversations == 0);
    CancelToken cancelled;
    cancelled.cancel();
    CHECK(reading.engine->readWithModel({}, {}, cancelled).ok());
}

TEST_CASE("conversations that a model refuses keep no other from being read, and wait") {
    Reading reading;
    reading.bring(4);
    reading.use(kHere);
    for (int i = 0; i < 2; ++i)
        reading.transport.reply("127.0.0.1", {400, {R"({"error":{"message":"It is too long."}})"}, false});
    reading.transport.reply("127.0.0.1", openAiStream({kReading}));
    const auto round = reading.engine->readWithModel({}, {}, {});
    REQUIRE(round.ok());
    CHECK(round->conversations == 2);
    CHECK(round->notTaken == 2);
    CHECK(round->left == 0);
    CHECK_FALSE(round->failed());
    REQUIRE(round->failure.has_value());
    CHECK(round->failure->providerMessage == "It is too long.");
    CHECK(reading.engine->memories().unreadByModel()->size() == 2);
}

TEST_CASE("a model that takes none of what it is shown is told to have failed, with what it said") {
    Reading reading;
    reading.bring(3);
    reading.use(kHere);
    reading.transport.reply("127.0.0.1", {413, {R"({"error":{"message":"It is too long."}})"}, false});
    const auto round = reading.engine->readWithModel({}, {}, {});
    REQUIRE(round.ok());
    CHECK(reading.transport.sent.size() == 3);
    CHECK(round->notTaken == 3);
    CHECK(round->failed());
    CHECK_FALSE(round->away);
}

TEST_CASE("a model that will answer nobody is not asked about the rest, and the round says how far it came") {
    struct Row {
        int status;
        ErrorCode code;
    };
    for (const Row& row : {Row{401, ErrorCode::AuthFailed}, Row{402, ErrorCode::Full}, Row{404, ErrorCode::NotFound}}) {
        CAPTURE(row.status);
        Reading reading;
        reading.bring(4);
        reading.use(kHere);
        reading.transport.reply("127.0.0.1", openAiStream({kReading}));
        reading.transport.reply("127.0.0.1", {row.status, {R"({"error":{"message":"Not you."}})"}, false});
        const auto round = reading.engine->readWithModel({}, {}, {});
        REQUIRE(round.ok());
        CHECK(reading.transport.sent.size() == 2);
        CHECK(round->conversations == 1);
        CHECK(round->left == 3);
        CHECK(round->failed());
        REQUIRE(round->failure.has_value());
        CHECK(round->failure->error.code == row.code);
        const std::string text = roundFailureText(*round);
        CAPTURE(text);
        for (const char* part : {"custom", "Not you.", "until then: 1", "waiting: 3"})
            CHECK(text.find(part) != std::string::npos);
    }
}

TEST_CASE("a server that is out of reach, or no model's, is asked about two conversations and no more") {
    Reading reading;
    reading.bring(4);
    reading.use(kHere);
    reading.transport.reply("127.0.0.1", {200, {"<html>Welcome</html>"}, false});
    const auto round = reading.engine->readWithModel({}, {}, {});
    REQUIRE(round.ok());
    CHECK(reading.transport.sent.size() == 2);
    CHECK(round->passedOver == 0);
    CHECK(round->left == 4);
    CHECK(round->failed());
}

TEST_CASE("an answer without end is one of no use: it is not said that nobody may read, nor asked for again") {
    Reading reading;
    reading.bring(1);
    reading.use(kHere);
    reading.transport.reply("127.0.0.1", {200, {"data: " + std::string(llm::kMaxLineBytes, 'x')}, false});
    const auto round = reading.engine->readWithModel({}, {}, {});
    REQUIRE(round.ok());
    CHECK(round->unclear == 1);
    CHECK(round->passedOver == 0);
    CHECK(round->left == 0);
    CHECK_FALSE(round->failed());
    CHECK(reading.engine->memories().unreadByModel()->empty());
}

TEST_CASE("a model that talks instead of answering is asked once more, and then left alone") {
    Reading reading;
    reading.use(kHere);
    reading.transport.reply("127.0.0.1", openAiStream({"How nice."}));
    reading.transport.reply("127.0.0.1", openAiStream({"I would rather talk."}));
    SECTION("the second answer counts") {
        reading.transport.reply("127.0.0.1", openAiStream({kReading}));
        reading.talk(kOblique);
        CHECK(reading.count(kFromModel) == 1);
        CHECK(reading.transport.sent.size() == 3);
    }
    SECTION("a second time is enough") {
        reading.transport.reply("127.0.0.1", openAiStream({"I would rather talk."}));
        reading.talk(kOblique);
        CHECK(reading.count(kFromModel) == 0);
        CHECK(reading.transport.sent.size() == 3);
        REQUIRE(reading.engine->runDueJobs({}, {}).ok());
        CHECK(reading.transport.sent.size() == 3);
    }
}

TEST_CASE("a model out of reach costs nothing and leaves what the rules found") {
    Reading reading;
    reading.use(kHere);
    reading.transport.reply("127.0.0.1", openAiStream({"How nice."}));
    reading.transport.reply("127.0.0.1", {401, {}, false});
    reading.talk("I live in Porto.");
    CHECK(reading.count("SELECT count(*) FROM memories WHERE origin = 'rule'") == 1);
    CHECK(reading.count("SELECT count(*) FROM jobs WHERE kind = 'model'") == 0);
}

TEST_CASE("the setting says who may help, and nothing that it does not know helps") {
    Reading reading;
    CHECK(memoryModel(reading.engine->settings()).value() == MemoryModel::Local);
    for (const MemoryModel model : {MemoryModel::Off, MemoryModel::Local, MemoryModel::Answers}) {
        reading.allow(model);
        CHECK(memoryModel(reading.engine->settings()).value() == model);
        CHECK(memoryModelNamed(memoryModelName(model)) == model);
    }
    REQUIRE(reading.engine->settings().set("memory/model", "everybody").ok());
    CHECK(memoryModel(reading.engine->settings()).value() == MemoryModel::Off);
}
