// SPDX-License-Identifier: AGPL-3.0-or-later
// A temporary chat leaves nothing behind, and from a conversation without memory nothing is learned and nothing is put
// into it: not in memories, receipts, ledgers, drafts, summaries or jobs.
#include "core/engine/temporary_chat.h"

#include <catch2/catch.hpp>

#include "core/base/text.h"
#include "core/engine/command_table.h"
#include "core/engine/model_reader.h"
#include "core/memory/threads/period_summaries.h"
#include "tests/core/engine/scripted_transport.h"
#include "tests/support/temp_vault.h"

using namespace hearth;
using namespace hearth::engine;
using test::openAiStream;

namespace {

constexpr const char* kHere = "http://127.0.0.1:4010/v1";
/// A word that stands nowhere but in what is not to be kept.
constexpr const char* kWord = "Zanzibarine";

struct Quiet {
    test::TempVault temp;
    test::ScriptedTransport transport;
    std::unique_ptr<Engine> engine = Engine::start(temp.release(), transport).value();

    Quiet() {
        REQUIRE(engine->settings().useConnection({"custom", kHere, "scripted", false}).ok());
        REQUIRE(setMemoryModel(engine->settings(), MemoryModel::Local).ok());
        REQUIRE(engine->memories().add("Prefers window seats on every flight.").ok());
        transport.reply("127.0.0.1", openAiStream({"I hear you."}));
    }
    std::vector<std::string> texts(const std::string& sql) {
        return engine->vault()
            .read([&](store::Database& db) -> Result<std::vector<std::string>> {
                std::vector<std::string> found;
                HEARTH_TRY(auto rows, db.prepare(sql));
                while (true) {
                    HEARTH_TRY(const bool more, rows.step());
                    if (!more) return found;
                    found.emplace_back(rows.text(0));
                }
            })
            .value();
    }
    /// Every row of every table as text.
    std::map<std::string, std::string> rows() {
        std::map<std::string, std::string> all;
        for (const auto& table :
             texts("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")) {
            std::string columns;
            for (const auto& column : texts("SELECT name FROM pragma_table_info('" + table + "')"))
                columns += (columns.empty() ? "quote(\"" : " || '|' || quote(\"") + column + "\")";
            for (const auto& row : texts("SELECT " + columns + " FROM " + table)) all[table] += row + "\n";
        }
        return all;
    }
    /// The tables in which the word can be read, as it is or as the bytes of a blob.
    std::vector<std::string> tablesWith(std::string_view word) {
        std::vector<std::string> found;
        for (const auto& [table, text] : rows())
            if (foldCase(text).find(foldCase(word).substr(0, 9)) != std::string::npos) found.push_back(table);
        return found;
    }
    void everythingThatFollows() {
        temp.clock().advance(kHour);
        REQUIRE(engine->catchUp().ok());
        REQUIRE(engine->runDueJobs({}, {}).ok());
        temp.clock().advance(40 * kDay);
        REQUIRE(engine->keepUp().ok());
        REQUIRE(engine->runDueJobs({}, {}).ok());
    }
};

TurnRequest saying(const std::string& text) {
    TurnRequest request;
    request.text = text;
    return request;
}

using Tables = std::vector<std::string>;

}  // namespace

TEST_CASE("of a temporary chat not one row is left, in any table") {
    Quiet quiet;
    const auto before = quiet.rows();
    std::string heard;
    const std::vector<TemporaryTurn> said = {{chat::Role::User, "I am allergic to Zanzibarine nuts."},
                                             {chat::Role::Assistant, "Noted."}};
    const auto answer = chatTemporarily(*quiet.engine, said, saying("I also prefer window seats. What did I say?"),
                                        [&](std::string_view delta) { heard += delta; }, {});
    REQUIRE(answer.ok());
    CHECK(answer->text == "I hear you.");
    CHECK(heard == "I hear you.");
    CHECK_FALSE(answer->failure.has_value());
    CHECK(quiet.rows() == before);
    // The model was told what was said in this chat, and nothing that is remembered.
    const std::string& sent = quiet.transport.sent.back().body;
    CHECK(sent.find("allergic to Zanzibarine nuts") != std::string::npos);
    CHECK(sent.find("every flight") == std::string::npos);
    quiet.everythingThatFollows();
    CHECK(quiet.tablesWith(kWord) == Tables());
}

TEST_CASE("a temporary chat that fails leaves nothing either, and says what came") {
    Quiet quiet;
    const auto before = quiet.rows();
    CHECK(chatTemporarily(*quiet.engine, {}, saying("  "), {}, {}).error().code == ErrorCode::InvalidArgument);
    TurnRequest nobody = saying("Hello Zanzibarine");
    nobody.provider = "offline";
    CHECK(chatTemporarily(*quiet.engine, {}, nobody, {}, {}).error().code == ErrorCode::InvalidArgument);
    quiet.transport.reply("broken.example.org",
                          {200, {"data: {\"choices\":[{\"delta\":{\"content\":\"Half a\"}}]}\n\n"}, true});
    TurnRequest broken = saying("Hello Zanzibarine");
    broken.provider = "custom";
    broken.baseUrl = "https://broken.example.org/v1";
    broken.fallback = false;
    const auto half = chatTemporarily(*quiet.engine, {}, broken, {}, {});
    REQUIRE(half.ok());
    CHECK(half->failure.has_value());
    CHECK(half->text == "Half a");
    CHECK(quiet.rows() == before);
}

TEST_CASE("by command a temporary chat answers as any other, and belongs to no conversation") {
    Quiet quiet;
    const auto before = quiet.rows();
    std::ostringstream output;
    CommandContext context{*quiet.engine, output};
    const auto run = [&](const Json& request) { return runCommand(*findCommand("chat"), context, request); };
    const auto answer = run({{"message", "Hello Zanzibarine"}, {"temporary", true}});
    REQUIRE(answer.ok());
    CHECK(answer->value["content"] == "I hear you.");
    CHECK(answer->value["conversationId"].is_null());
    CHECK(answer->value["receipt"]["memories"].empty());
    CHECK(quiet.rows() == before);
    CHECK(run({{"message", "x"}, {"temporary", true}, {"conversation", ConversationId(IdBytes{1}).text()}})
              .error()
              .code == ErrorCode::InvalidArgument);
}

TEST_CASE("from a conversation without memory nothing is learned, and nothing that is remembered goes into it") {
    Quiet quiet;
    const auto conversation = quiet.engine->conversations().create("Plans")->id;
    REQUIRE(quiet.engine->conversations().setMemoryOff(conversation, true).ok());
    TurnRequest request = saying("I prefer window seats, and I moved to Zanzibarine. We decided to stay there.");
    request.conversation = conversation;
    const auto uses = quiet.engine->memories().list({})->front().uses;
    const auto turn = quiet.engine->chat(request, {}, {});
    REQUIRE(turn.ok());
    CHECK(turn->recalled.memories.empty());
    REQUIRE(turn->answer.receipt.has_value());
    CHECK(turn->answer.receipt->memories.empty());
    CHECK(turn->answer.receipt->passages.empty());
    CHECK(quiet.transport.sent.back().body.find("every flight") == std::string::npos);
    CHECK(quiet.texts("SELECT key FROM jobs WHERE key <> ''") == Tables());
    REQUIRE(quiet.engine->leaveThread(conversation).ok());
    CHECK(quiet.texts("SELECT key FROM jobs WHERE key <> ''") == Tables());
    quiet.everythingThatFollows();
    CHECK(quiet.engine->memories().list({})->size() == 1);
    CHECK(quiet.engine->memories().list({})->front().uses == uses);
    CHECK(quiet.engine->memories().resumable(-1)->empty());
    CHECK(quiet.texts("SELECT memories FROM egress_ledger") == Tables{"[]"});
    // It stands in the conversation itself, and in the index by which the person searches it.
    CHECK(quiet.tablesWith(kWord) == Tables{"messages"});
    const auto days = memory::PeriodSummaries::list(quiet.engine->vault(), memory::Period::Day, 0).value();
    for (const auto& day : days) CHECK(day.summary.find(kWord) == std::string::npos);
}

TEST_CASE("a conversation that is remembered goes on to be, beside one that is not") {
    Quiet quiet;
    const auto turn = quiet.engine->chat(saying("I moved to Lisbon and prefer window seats."), {}, {});
    REQUIRE(turn.ok());
    CHECK_FALSE(turn->answer.receipt->memories.empty());
    CHECK(quiet.texts("SELECT key FROM jobs WHERE kind = 'audit'") == Tables{turn->answer.conversation.text()});
}
