// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/command_table.h"

#include <catch2/catch.hpp>
#include <set>
#include <sstream>

#include "core/memory/forgetting.h"
#include "tests/core/engine/scripted_transport.h"
#include "tests/support/temp_vault.h"

using namespace hearth;
using namespace hearth::engine;

namespace {

/// A vault with an engine over it and a way to run commands by name.
struct Table {
    test::TempVault temp;
    test::ScriptedTransport transport;
    std::unique_ptr<Engine> engine = Engine::start(temp.release(), transport).value();
    std::ostringstream output;

    Result<CommandOutput> run(const char* name, const Json& request = Json::object()) {
        CommandContext context{*engine, output};
        const Command* command = findCommand(name);
        REQUIRE(command != nullptr);
        return runCommand(*command, context, request);
    }
};

}  // namespace

TEST_CASE("commands have names of their own and say what they do") {
    std::set<std::string_view> names;
    for (const Command& command : commandTable()) {
        CHECK(names.insert(command.name).second);
        CHECK_FALSE(command.summary.empty());
        CHECK(findCommand(command.name) == &command);
    }
    CHECK(findCommand("nonsense") == nullptr);
}

TEST_CASE("a misspelt command is answered with the nearest one") {
    CHECK(nearestCommand("serach") == "search");
    CHECK(nearestCommand("improt") == "import");
    CHECK(nearestCommand("slots change") == "slots change-passphrase");
    CHECK(nearestCommand("xyzzyxyzzy").empty());
}

TEST_CASE("a request with a wrong, unknown or missing parameter is refused") {
    Table table;
    CHECK(table.run("search", {{"query", 5}}).error().code == ErrorCode::InvalidArgument);
    CHECK(table.run("search", {{"query", "x"}, {"colour", "red"}}).error().code == ErrorCode::InvalidArgument);
    CHECK(table.run("search").error().code == ErrorCode::InvalidArgument);
    CHECK(table.run("search", {{"query", "x"}, {"since", "yesterday"}}).error().code == ErrorCode::InvalidArgument);
    CHECK(table.run("search", {{"query", "x"}, {"limit", -1}}).error().code == ErrorCode::InvalidArgument);
}

TEST_CASE("a command says by its functions whether it wants the vault open or closed") {
    Table table;
    for (const Command& command : commandTable()) CHECK((command.run != nullptr || command.runClosed != nullptr));
    // What makes a vault cannot be run over an open one, and what reads one cannot be run on a closed one.
    CHECK(table.run("init").error().code == ErrorCode::InvalidArgument);
    const crypto::SecretBytes secret = crypto::SecretBytes::fromText("words");
    const ManualClock clock(Timestamp(0));
    SystemRandom random;
    ClosedContext closed{"/nowhere", secret, clock, random};
    CHECK(runCommand(*findCommand("stats"), closed, Json::object()).error().code == ErrorCode::InvalidArgument);
    CHECK(runCommand(*findCommand("init"), closed, {{"kdf", "weak"}}).error().code == ErrorCode::InvalidArgument);
}

TEST_CASE("a vault is made and checked while no engine is over it") {
    const test::TempDirectory folder;
    const crypto::SecretBytes secret = crypto::SecretBytes::fromText("words");
    const ManualClock clock(Timestamp(0));
    SystemRandom random;
    ClosedContext closed{folder.path() / "vault", secret, clock, random, 0};
    const auto made = runCommand(*findCommand("init"), closed, {{"kdf", "interactive"}});
    REQUIRE(made.ok());
    CHECK(made->value["recoveryPhrase"].get<std::string>().size() > 12);
    CHECK(runCommand(*findCommand("init"), closed, Json::object()).error().code == ErrorCode::Conflict);
    const auto verified = runCommand(*findCommand("verify"), closed, Json::object());
    REQUIRE(verified.ok());
    CHECK(verified->value["bad"].empty());
}

TEST_CASE("a path in a request is absolute, because the process that runs it may stand elsewhere") {
    Table table;
    CHECK(table.run("import", {{"file", "export.zip"}}).error().code == ErrorCode::InvalidArgument);
    CHECK(table.run("import", {{"file", "/nowhere/export.zip"}}).error().code == ErrorCode::NotFound);
}

TEST_CASE("a chat without a model is stored, found again, and counted") {
    Table table;
    const auto said = table.run("chat", {{"message", "The kiln is fired at cone ten in reduction."}});
    REQUIRE(said.ok());
    CHECK(said->value["provider"] == "offline");
    CHECK(said->value["complete"] == true);
    const auto found = table.run("search", {{"query", "kiln reduction"}});
    REQUIRE(found.ok());
    REQUIRE_FALSE(found->value["hits"].empty());
    CHECK(found->value["hits"][0]["conversationId"] == said->value["conversationId"]);
    // Asking again quotes the first message; the quote itself is nothing to be found.
    REQUIRE(table.run("chat", {{"message", "What about the kiln and its reduction?"}}).ok());
    const auto again = table.run("search", {{"query", "kiln reduction"}});
    for (const Json& hit : again->value["hits"]) CHECK(hit["role"] == "user");
    CHECK(table.run("stats")->value["conversations"] == 2);
}

TEST_CASE("what a person said about themselves becomes a memory with its source") {
    Table table;
    REQUIRE(table.run("chat", {{"message", "I prefer window seats on long flights."}}).ok());
    const auto listed = table.run("memory list");
    REQUIRE(listed.ok());
    REQUIRE(listed->value["memories"].size() == 1);
    const Json memory = listed->value["memories"][0];
    const auto why = table.run("memory why", {{"id", memory["id"]}});
    REQUIRE(why.ok());
    CHECK(why->value["sources"][0]["quote"].get<std::string>().find("window seats") != std::string::npos);
    const auto forgotten = table.run("memory forget", {{"id", memory["id"]}});
    REQUIRE(forgotten.ok());
    CHECK(forgotten->value == Json{{"id", memory["id"]}, {"forgotten", true}});
    CHECK(table.run("memory list")->value["memories"].empty());
    // For good: the vault's files were written anew, and a receipt says so.
    const Json receipts = table.run("forget list")->value["receipts"];
    REQUIRE(receipts.size() == 1);
    CHECK_FALSE(receipts[0]["finishedAt"].is_null());
    CHECK(receipts[0]["gone"] == true);
    CHECK(table.run("memory forget", {{"id", memory["id"]}}).error().code == ErrorCode::NotFound);
}

TEST_CASE("what was begun to be forgotten before a crash is finished by the next program") {
    Table table;
    memory::ForgetTarget target;
    target.kind = memory::ForgetKind::Memory;
    target.id = table.engine->memories().add("The spare key is under the blue pot.")->id.bytes();
    memory::Forgetting begun(table.engine->vault(), table.engine->memories(), table.engine->index());
    REQUIRE(begun.begin(target).ok());
    // The job itself may be missing: it was noted after the forgetting.
    REQUIRE(table.engine->vault().write([](store::Database& db) { return db.run("DELETE FROM jobs"); }).ok());
    REQUIRE(table.run("maintain").ok());
    CHECK(table.engine->forgetReceipts()->front().finishedAt.has_value());
}

TEST_CASE("conversations are renamed, labelled, moved, archived, pinned and deleted") {
    Table table;
    const Json id = table.run("chat", {{"message", "hello there"}})->value["conversationId"];
    CHECK(table.run("conversations rename", {{"id", id}, {"title", "Greetings"}})->value["title"] == "Greetings");
    CHECK(table.run("conversations label", {{"id", id}, {"label", "Home"}})->value["labels"] == Json({"Home"}));
    CHECK(table.run("conversations move", {{"id", id}, {"folder", "Work"}})->value["folder"] == "Work");
    CHECK(table.run("conversations pin", {{"id", id}})->value["pinned"] == true);
    CHECK(table.run("conversations archive", {{"id", id}})->value["archived"] == true);
    CHECK(table.run("conversations list")->value["conversations"].empty());
    CHECK_FALSE(table.run("conversations delete", {{"id", id}})->value["deletedAt"].is_null());
    CHECK(table.run("conversations delete", {{"id", id}, {"undo", true}})->value["deletedAt"].is_null());
}

TEST_CASE("what is deleted forever must lie in the trash, and is forgotten with all that it taught") {
    Table table;
    const Json id = table.run("chat", {{"message", "My sister Ana lives in Porto."}})->value["conversationId"];
    REQUIRE(table.run("maintain").ok());
    REQUIRE_FALSE(table.run("memory list")->value["memories"].empty());
    const Json forever = {{"id", id}, {"forever", true}};
    CHECK(table.run("conversations delete", forever).error().code == ErrorCode::Conflict);
    REQUIRE(table.run("conversations delete", {{"id", id}}).ok());
    CHECK(table.run("conversations delete", forever)->value["removed"] == true);
    CHECK(table.run("conversations show", {{"id", id}}).error().code == ErrorCode::NotFound);
    CHECK(table.run("memory list")->value["memories"].empty());
    CHECK(table.engine->forgetReceipts()->front().finishedAt.has_value());
    CHECK(table.run("conversations delete", forever).error().code == ErrorCode::NotFound);
}

TEST_CASE("candidates are named one by one or all together, never both and never neither") {
    Table table;
    for (const char* command : {"memory accept", "memory reject"}) {
        CHECK(table.run(command).error().code == ErrorCode::InvalidArgument);
        CHECK(table.run(command, {{"ids", Json::array()}}).error().code == ErrorCode::InvalidArgument);
        CHECK(table.run(command, {{"ids", {7}}}).error().code == ErrorCode::InvalidArgument);
        CHECK(table.run(command, {{"ids", "x"}}).error().code == ErrorCode::InvalidArgument);
        CHECK(table.run(command, {{"ids", {"x"}}}).error().code == ErrorCode::InvalidArgument);
        const std::string none = MemoryId(IdBytes{1}).text();
        CHECK(table.run(command, {{"ids", {none}}, {"all", true}}).error().code == ErrorCode::InvalidArgument);
        CHECK(table.run(command, {{"ids", {none}}}).error().code == ErrorCode::NotFound);
        CHECK(table.run(command, {{"all", true}}).ok());
    }
}

TEST_CASE("the review is off until it is turned on") {
    Table table;
    CHECK_FALSE(table.engine->reviewsMemories().value());
    CHECK(table.run("memory review", {{"setting", "on"}})->value == Json{{"review", true}, {"waiting", 0}});
    CHECK(table.engine->reviewsMemories().value());
    CHECK(table.run("memory review", {{"setting", "perhaps"}}).error().code == ErrorCode::InvalidArgument);
    CHECK(table.run("memory review", {{"setting", "off"}})->value == Json{{"review", false}, {"waiting", 0}});
}

TEST_CASE("as many memories are counted as are listed: what is over is none, what gives way on a day ahead still is") {
    Table table;
    const auto counted = [&] { return table.run("stats")->value["memories"]; };
    const auto listed = [&] { return table.run("memory list")->value["memories"].size(); };
    for (const char* text : {"The shed is red.", "The cello is old.", "Works on Mondays."})
        REQUIRE(table.run("memory add", {{"text", text}}).ok());
    CHECK(counted() == 3);
    const Timestamp now = table.engine->vault().clock().now();
    const auto change = [&](std::string_view sql, Timestamp when) {
        REQUIRE(table.engine->vault().write([&](store::Database& database) { return database.run(sql, when); }).ok());
    };
    change("UPDATE memories SET valid_until = ?1 WHERE content LIKE '%Mondays%'", now.plus(-kDay));
    CHECK(counted() == 2);
    CHECK(listed() == 2);
    change("UPDATE memories SET valid_from = ?1 WHERE content LIKE '%cello%'", now.plus(30 * kDay));
    change(
        "UPDATE memories SET superseded_at = ?1, superseded_by = (SELECT id FROM memories WHERE content LIKE "
        "'%cello%') WHERE content LIKE '%shed%'",
        now);
    CHECK(counted() == 2);
    CHECK(listed() == 2);
    change("UPDATE memories SET valid_from = ?1 WHERE content LIKE '%cello%'", now.plus(-kDay));
    CHECK(counted() == 1);
    CHECK(listed() == 1);
}

TEST_CASE("periods are told with the one that goes on in front, and say that it does") {
    Table table;
    const auto thread = table.engine->conversations().create("Kitchen").value();
    const auto said = table.engine->conversations().append(
        {thread.id, std::nullopt, chat::Role::User, "We still need to find a carpenter.", {}});
    REQUIRE(said.ok());
    REQUIRE(table.engine->memories().audit(thread.id, CancelToken()).ok());
    const Json periods = table.run("memory periods", {{"period", "year"}})->value["periods"];
    REQUIRE(periods.size() == 1);
    CHECK(periods[0]["soFar"] == true);
    CHECK(periods[0]["openQuestions"][0] == "“We still need to find a carpenter.”");
}
