// SPDX-License-Identifier: AGPL-3.0-or-later
// Choosing an embedder, the job behind it, and what is written down of what left the machine.
#include <catch2/catch.hpp>
#include <sstream>

#include "core/engine/command_table.h"
#include "core/engine/embedding_estimate.h"
#include "tests/core/engine/scripted_transport.h"
#include "tests/support/temp_vault.h"

using namespace hearth;
using namespace hearth::engine;

namespace {

/// An engine whose embedder is a provider that answers with one vector, whatever is asked.
struct World {
    test::TempVault temp;
    test::ScriptedTransport transport;
    std::unique_ptr<Engine> engine = Engine::start(temp.release(), transport).value();
    std::ostringstream output;

    Result<CommandOutput> run(const char* name, const Json& request = Json::object()) {
        CommandContext context{*engine, output};
        return runCommand(*findCommand(name), context, request);
    }
    Json value(const char* name, const Json& request = Json::object()) {
        auto done = run(name, request);
        REQUIRE(done.ok());
        return done->value;
    }
    void useCustom() { value("embedder set", {{"name", "custom"}, {"baseUrl", "https://host/v1"}, {"model", "m"}}); }
    std::int64_t integer(const char* sql) {
        return engine->vault().read([&](store::Database& database) { return database.integer(sql); }).value();
    }
    void runJobs() { REQUIRE(engine->runDueJobs({}, CancelToken()).ok()); }
};

constexpr const char* kOneVector = R"({"data":[{"embedding":[3,4],"index":0}],"usage":{"total_tokens":9}})";

}  // namespace

TEST_CASE("vectors are off at first, and the list says what there is") {
    World world;
    const Json list = world.value("embedder list");
    CHECK(list["chosen"].is_null());
    CHECK(list["vectorsOf"].is_null());
    CHECK(list["available"].size() == 5);
    CHECK(world.value("stats")["embedder"].is_null());
    world.runJobs();
    CHECK(world.transport.sent.empty());
}

TEST_CASE("an embedder that cannot be opened is not chosen") {
    World world;
    CHECK(world.run("embedder path", {{"directory", "/nonexistent"}}).error().code == ErrorCode::NotFound);
    CHECK(world.run("embedder set", {{"name", "anthropic"}}).error().code == ErrorCode::NotFound);
    CHECK(world.run("embedder set", {{"name", "custom"}, {"baseUrl", "http://example.org"}, {"model", "m"}})
              .error()
              .code == ErrorCode::InvalidArgument);
    CHECK(world.run("embedder set", {{"name", "custom"}, {"baseUrl", "https://host/v1"}}).error().code ==
          ErrorCode::InvalidArgument);
    CHECK(world.value("embedder list")["chosen"].is_null());
}

TEST_CASE("texts that are sent twice to be embedded are in both ledgers twice") {
    World world;
    world.value("memory add", {{"text", "I like green tea"}});
    world.transport.reply("host", {503, {}});
    world.transport.reply("host", {200, {kOneVector}});
    world.useCustom();
    world.runJobs();
    CHECK(world.transport.sent.size() == 2);
    CHECK(world.integer("SELECT count(*) FROM usage_ledger WHERE route = 'embedding'") == 2);
    CHECK(world.integer("SELECT count(*) FROM egress_ledger WHERE json_array_length(memories) = 1") == 2);
    CHECK(world.integer("SELECT sum(input_tokens) FROM usage_ledger") == 9);
}

TEST_CASE("what is remembered is embedded by a job, and both ledgers say what left") {
    World world;
    world.value("memory add", {{"text", "I like green tea"}});
    world.transport.reply("host", {200, {kOneVector}});
    world.useCustom();
    CHECK(world.value("stats")["vectorsWaiting"] == 1);
    world.runJobs();
    const Json stats = world.value("stats");
    CHECK(stats["embedder"] == "custom/m@https://host/v1");
    CHECK(stats["vectors"] == 1);
    CHECK(stats["vectorsWaiting"] == 0);
    REQUIRE(world.transport.sent.size() == 1);
    CHECK(world.transport.sent[0].body.find("green tea") != std::string::npos);
    CHECK(world.integer("SELECT count(*) FROM usage_ledger WHERE route = 'embedding' AND input_tokens = 9") == 1);
    CHECK(world.integer("SELECT count(*) FROM egress_ledger WHERE remote = 1 AND host = 'https://host/v1' AND "
                        "json_array_length(memories) = 1 AND context_tokens = 9") == 1);
    // Nothing new, nothing sent.
    world.value("maintain");
    CHECK(world.transport.sent.size() == 1);
}

TEST_CASE("a provider that is down is tried later, and everything else goes on") {
    World world;
    world.value("memory add", {{"text", "I like green tea"}});
    world.transport.reply("host", {401, {R"({"error":{"message":"no"}})"}});
    world.useCustom();
    world.runJobs();
    CHECK(world.value("stats")["vectorsWaiting"] == 1);
    CHECK(world.integer("SELECT count(*) FROM jobs WHERE kind = 'embed' AND attempts = 1") == 1);
    CHECK(world.run("search", {{"query", "green tea"}}).ok());
}

TEST_CASE("when the month's budget is used up, nothing more is embedded for money") {
    World world;
    world.value("memory add", {{"text", "I like green tea"}});
    world.transport.reply("host", {200, {kOneVector}});
    world.useCustom();
    world.value("budget", {{"dollars", "1"}});
    const auto spend = [&world](store::Database& database, const char* cost) {
        return database.run(
            "INSERT INTO usage_ledger(id, at, provider, model, route, input_tokens, cached_tokens, output_tokens, "
            "cost_usd) SELECT randomblob(16), ?1, 'custom', 'm', 'chosen', 0, 0, 0, ?2",
            world.temp.clock().now(), cost);
    };
    REQUIRE(world.engine->vault().write([&](store::Database& db) { return spend(db, "2.0"); }).ok());
    world.runJobs();
    CHECK(world.transport.sent.empty());
    CHECK(world.value("stats")["vectorsWaiting"] == 1);
    CHECK(world.run("recall", {{"query", "what do I drink"}}).ok());
    CHECK(world.transport.sent.empty());
}

TEST_CASE("turning it off deletes the vectors") {
    World world;
    world.value("memory add", {{"text", "I like green tea"}});
    world.transport.reply("host", {200, {kOneVector}});
    world.useCustom();
    world.runJobs();
    CHECK(world.value("embedder off")["vectorsOf"].is_null());
    CHECK(world.integer("SELECT count(*) FROM index_memory_vectors") == 0);
    CHECK(world.value("embedder list")["chosen"].is_null());
}

TEST_CASE("what an embedder would read, send and cost is known before it is chosen, without asking anybody") {
    World world;
    auto& conversations = world.engine->conversations();
    const auto open = conversations.create({}).value();
    const auto own = conversations.create({}).value();
    const auto say = [&](const ConversationId& id) {
        chat::NewMessage message{id};
        message.text = std::string(4000, 'x');
        REQUIRE(conversations.append(message).ok());
    };
    say(open.id);
    say(own.id);
    REQUIRE(conversations.setLocalOnly(own.id, true).ok());

    const auto here = estimateEmbedding(world.engine->vault(), {"local", "/models/small", "", ""});
    REQUIRE(here.ok());
    CHECK_FALSE(here->remote);
    CHECK(here->texts == 2);
    CHECK(here->tokens == 2000);
    CHECK(here->kept == 0);
    CHECK(here->dollars == 0.0);
    const auto away = estimateEmbedding(world.engine->vault(), {"openai", "", "", "text-embedding-3-large"});
    REQUIRE(away.ok());
    CHECK(away->remote);
    CHECK(away->address == "https://api.openai.com/v1");
    CHECK(away->texts == 1);
    CHECK(away->kept == 1);
    CHECK(away->tokens == 1000);
    REQUIRE(away->dollars.has_value());
    CHECK(*away->dollars == Approx(0.13 * 1000 / 1e6));
    CHECK_FALSE(estimateEmbedding(world.engine->vault(), {"openai", "", "", "unheard-of"})->dollars.has_value());
    CHECK(estimateEmbedding(world.engine->vault(), {"nobody", "", "", ""}).error().code == ErrorCode::NotFound);
    CHECK(world.transport.sent.empty());
}
