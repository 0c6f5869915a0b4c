// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/usage.h"

#include <catch2/catch.hpp>

#include "core/engine/engine.h"
#include "core/engine/gateway.h"
#include "core/engine/model_reader.h"
#include "tests/core/engine/scripted_transport.h"
#include "tests/support/law.h"
#include "tests/support/temp_vault.h"

using namespace hearth;
using namespace hearth::engine;
using test::openAiStream;

namespace {

struct Books {
    test::TempVault temp;
    test::ScriptedTransport transport;
    std::unique_ptr<Engine> engine = Engine::start(temp.release(), transport).value();

    Books() {
        REQUIRE(engine->settings().useConnection({"custom", "http://127.0.0.1:4010/v1", "scripted", false}).ok());
        REQUIRE(setMemoryModel(engine->settings(), MemoryModel::Off).ok());
        transport.reply("127.0.0.1:4010", openAiStream({"Noted."}));
    }
    ConversationId say(const char* text) {
        TurnRequest request;
        request.text = text;
        const auto turn = engine->chat(request, {}, {});
        REQUIRE(turn.ok());
        return turn->answer.conversation;
    }
    std::vector<UsageRow> rows(const Span& span = {}) { return usageRows(engine->vault(), span).value(); }
};

UsageRow row(const char* at, const char* model, std::optional<double> cost, const char* title = "") {
    UsageRow one{Timestamp::parse(at).value(), "openai", model, "default", {}, title, {}};
    one.inputTokens = 100;
    one.cachedTokens = 40;
    one.outputTokens = 10;
    one.costUsd = cost;
    return one;
}

}  // namespace

TEST_CASE("each call is in the books with its model, tokens, price, latencies, rule and conversation") {
    Books books;
    const ConversationId conversation = books.say("What is 17 * 23?");
    const auto rows = books.rows();
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].provider == "custom");
    CHECK(rows[0].model == "scripted-1");
    CHECK(rows[0].route == "mathematics");
    CHECK(rows[0].conversation == conversation);
    CHECK(rows[0].message.has_value());
    CHECK(rows[0].title == "What is 17 * 23?");
    CHECK(rows[0].inputTokens == 11);
    CHECK(rows[0].cachedTokens == 4);
    CHECK(rows[0].outputTokens == 7);
    CHECK(rows[0].costUsd == 0.0);
    CHECK(rows[0].totalMs >= rows[0].firstTokenMs);
    CHECK(rows[0].fallbacks == 0);
}

TEST_CASE("the memory engine's own calls are in both books, without a message") {
    Books books;
    REQUIRE(setMemoryModel(books.engine->settings(), MemoryModel::Local).ok());
    const ConversationId conversation = books.say("I moved to Porto last week and like it.");
    REQUIRE(books.engine->leaveThread(conversation).ok());
    REQUIRE(books.engine->runDueJobs({}, {}).ok());
    const auto rows = books.rows();
    REQUIRE(rows.size() >= 2);
    CHECK(rows.back().route == "memory");
    CHECK_FALSE(rows.back().message.has_value());
    CHECK(rows.back().conversation == conversation);
    CHECK(rows.back().inputTokens == 11);
    const auto egress = egressRows(books.engine->vault(), {}, 0).value();
    CHECK(egress.size() == rows.size());
    CHECK(egress.front().contextTokens > 0);
    CHECK_FALSE(egress.front().remote);
}

TEST_CASE("sums by day, model and conversation add up to the same total") {
    const ManualClock utc(Timestamp(0));
    const std::vector<UsageRow> rows = {row("2026-11-20T10:00:00Z", "a", 1.5), row("2026-11-20T23:30:00Z", "b", 0.5),
                                        row("2026-11-21T10:00:00Z", "a", std::nullopt)};
    for (UsageBy by : {UsageBy::Day, UsageBy::Model, UsageBy::Conversation}) {
        UsageSum all;
        for (const UsageSum& sum : sumUsage(rows, by, utc)) {
            all.calls += sum.calls;
            all.inputTokens += sum.inputTokens;
            all.costUsd += sum.costUsd;
            all.unpriced += sum.unpriced;
        }
        CHECK(all.calls == totalOf(rows).calls);
        CHECK(all.inputTokens == totalOf(rows).inputTokens);
        CHECK(all.costUsd == Approx(totalOf(rows).costUsd));
        CHECK(all.unpriced == 1);
    }
    const auto models = sumUsage(rows, UsageBy::Model, utc);
    CHECK(models.front().key == "openai/a");
    CHECK(sumUsage(rows, UsageBy::Conversation, utc).front().key.empty());
}

TEST_CASE("a day is one of the person's calendar") {
    const std::vector<UsageRow> rows = {row("2026-11-20T10:00:00Z", "a", 1), row("2026-11-20T23:30:00Z", "a", 1)};
    CHECK(sumUsage(rows, UsageBy::Day, ManualClock(Timestamp(0))).size() == 1);
    const auto days = sumUsage(rows, UsageBy::Day, ManualClock(Timestamp(0), [](Timestamp) { return kHour; }));
    REQUIRE(days.size() == 2);
    CHECK(days[1].key == "2026-11-21");
}

TEST_CASE("a span holds its beginning and not its end") {
    Books books;
    books.say("One");
    const Timestamp first = books.temp.clock().now();
    books.temp.clock().advance(kDay);
    books.say("Two");
    CHECK(books.rows({first, std::nullopt}).size() == 2);
    CHECK(books.rows({std::nullopt, books.temp.clock().now()}).size() == 1);
    CHECK(books.rows({first.plus(1), std::nullopt}).size() == 1);
    CHECK(egressRows(books.engine->vault(), {first.plus(1), std::nullopt}, 0)->size() == 1);
    CHECK(egressRows(books.engine->vault(), {}, 1)->size() == 1);
}

TEST_CASE("a table holds any title whole, and none that a spreadsheet would run") {
    const std::string csv =
        toCsv(std::vector<UsageRow>{row("2026-11-20T10:00:00Z", "a", std::nullopt, "say \"tea\", twice\nor more"),
                                    row("2026-11-20T10:00:00Z", "a", 0.25, "=HYPERLINK(1)")});
    CHECK(csv.find("\"say \"\"tea\"\", twice\nor more\"") != std::string::npos);
    CHECK(csv.find(",'=HYPERLINK(1),") != std::string::npos);
    CHECK(csv.find(",0.250000,") != std::string::npos);
    CHECK(csv.starts_with("at,provider,"));
}

TEST_CASE("whatever a title holds, a table's line has as many cells as its heading") {
    test::checkLaw("csv keeps its shape", [](const std::string& title) {
        const std::string csv = toCsv(std::vector<UsageRow>{row("2026-11-20T10:00:00Z", "a", 1, title.c_str())});
        const auto cells = [](std::string_view text) {
            std::size_t commas = 1;
            bool quoted = false;
            for (char c : text) {
                if (c == '"') quoted = !quoted;
                if (c == ',' && !quoted) ++commas;
            }
            return commas;
        };
        const std::size_t heading = csv.find("\r\n");
        RC_ASSERT(cells(csv.substr(0, heading)) == cells(csv.substr(heading + 2)));
    });
}
