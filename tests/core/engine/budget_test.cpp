// SPDX-License-Identifier: AGPL-3.0-or-later
// A month's budget: warned of, stopped at, allowed over, and forgotten on the first of the next.
#include "core/engine/budget.h"

#include <catch2/catch.hpp>

#include "core/engine/engine.h"
#include "core/engine/error_text.h"
#include "core/engine/gateway.h"
#include "core/engine/model_reader.h"
#include "tests/core/engine/scripted_transport.h"
#include "tests/support/law.h"
#include "tests/support/temp_vault.h"

using namespace hearth;
using namespace hearth::engine;
using test::openAiStream;

namespace {

constexpr const char* kPaid = "https://models.example/v1";

/// A connection whose calls cost one dollar each: eleven tokens in and seven out.
struct Purse {
    test::TempVault temp;
    test::ScriptedTransport transport;
    std::unique_ptr<Engine> engine = Engine::start(temp.release(), transport).value();

    Purse() {
        llm::ModelOverride price;
        price.prices = {1e6 / 18, 1e6 / 18, 1e6 / 18};
        REQUIRE(overrideModel(engine->settings(), "custom/scripted-1", price).ok());
        REQUIRE(engine->settings().useConnection({"custom", kPaid, "scripted-1", false}).ok());
        REQUIRE(setMemoryModel(engine->settings(), MemoryModel::Off).ok());
        transport.reply("models.example", openAiStream({"Yes."}));
    }
    void limit(double dollars) { REQUIRE(setMonthlyBudget(engine->settings(), dollars).ok()); }
    Result<TurnResult> say(bool overBudget = false) {
        TurnRequest request;
        request.text = "Hello";
        request.overBudget = overBudget;
        TurnListener listener;
        listener.onBudget = [&](const BudgetState& state) { warned.push_back(state.level); };
        return engine->chat(request, listener, {});
    }
    BudgetState state() { return engine->gateway().budget().value(); }
    std::vector<BudgetLevel> warned;
};

}  // namespace

TEST_CASE("without a budget nothing is said of money, and the month's sum is known") {
    Purse purse;
    REQUIRE(purse.say().ok());
    CHECK(purse.warned.empty());
    CHECK(purse.state().level == BudgetLevel::None);
    CHECK(purse.state().spentUsd == Approx(1));
}

TEST_CASE("at eighty per cent there is a warning, at a hundred nothing is sent and nothing stored") {
    Purse purse;
    purse.limit(5);
    for (int i = 0; i < 3; ++i) REQUIRE(purse.say().ok());
    CHECK(purse.warned.empty());
    CHECK(purse.state().level == BudgetLevel::Within);
    const auto fourth = purse.say();
    REQUIRE(fourth.ok());
    REQUIRE(fourth->budget.has_value());
    CHECK(fourth->budget->level == BudgetLevel::Near);
    REQUIRE(purse.say().ok());
    CHECK(purse.warned == std::vector<BudgetLevel>{BudgetLevel::Near});

    const auto sent = purse.transport.sent.size();
    const auto conversations = purse.engine->stats()->conversations;
    const auto stopped = purse.say();
    REQUIRE_FALSE(stopped.ok());
    CHECK(stopped.error().code == ErrorCode::Full);
    CHECK(errorText(stopped.error(), "chat").find("--over-budget") != std::string::npos);
    CHECK(purse.transport.sent.size() == sent);
    CHECK(purse.engine->stats()->conversations == conversations);

    REQUIRE(purse.say(true).ok());
    CHECK(purse.warned.back() == BudgetLevel::Spent);
    CHECK(purse.state().spentUsd == Approx(6));
}

TEST_CASE("what costs nothing is answered whatever was spent, and a paid connection is not fallen back to") {
    Purse purse;
    REQUIRE(purse.engine->settings().useConnection({"custom", "http://127.0.0.1:4010/v1", "here", false}).ok());
    purse.limit(0);
    purse.transport.reply("127.0.0.1:4010", openAiStream({"Free."}));
    const auto turn = purse.say();
    REQUIRE(turn.ok());
    CHECK(turn->answer.text == "Free.");
    TurnRequest request;
    request.text = "Hello";
    const auto route = purse.engine->gateway().route(request, nullptr);
    REQUIRE(route.ok());
    CHECK(route->connections.size() == 1);
    REQUIRE(route->leftOut.size() == 1);
    CHECK(isRemote(route->leftOut[0].connection));
}

TEST_CASE("the memory engine asks nobody who is paid once the budget is used up") {
    Purse purse;
    REQUIRE(setMemoryModel(purse.engine->settings(), MemoryModel::Answers).ok());
    const ModelReader reader(purse.engine->vault(), purse.engine->settings(), purse.engine->gateway());
    CHECK(reader.help().value() == Help::Given);
    purse.limit(0);
    CHECK(reader.help().value() == Help::OverBudget);
}

TEST_CASE("what the budget does not hold goes on waiting to be read, and is not said to be for nobody") {
    Purse purse;
    for (int i = 0; i < 3; ++i) {
        const auto turn = purse.say();
        REQUIRE(turn.ok());
        REQUIRE(purse.engine->leaveThread(turn->answer.conversation).ok());
        purse.temp.clock().advance(kMinute);
    }
    REQUIRE(purse.engine->runDueJobs({}, {}).ok());
    REQUIRE(setMemoryModel(purse.engine->settings(), MemoryModel::Answers).ok());
    purse.transport.reply("models.example", openAiStream({R"({"memories":[]})"}));
    purse.limit(4);
    const auto round = purse.engine->readWithModel({}, {}, {});
    REQUIRE(round.ok());
    CHECK(round->conversations == 1);
    CHECK(round->overBudget == 2);
    CHECK(round->passedOver == 0);
    CHECK(round->left == 0);
    CHECK(purse.engine->memories().unreadByModel()->size() == 2);
    // Asked again, it says the same, and not that no model is there.
    const auto again = purse.engine->readWithModel({}, {}, {});
    REQUIRE(again.ok());
    CHECK(again->overBudget == 2);
    purse.limit(10);
    CHECK(purse.engine->readWithModel({}, {}, {})->conversations == 2);
}

TEST_CASE("a price that nobody knows is counted as not known, not as nothing") {
    Purse purse;
    REQUIRE(overrideModel(purse.engine->settings(), "custom/scripted-1", std::nullopt).ok());
    REQUIRE(purse.say().ok());
    CHECK(purse.state().spentUsd == 0);
    CHECK(purse.state().unpriced == 1);
}

TEST_CASE("the budget begins anew on the first of the month where the person lives") {
    Purse purse;
    purse.temp.clock().setOffset([](Timestamp) { return 9 * kHour; });
    purse.limit(1);
    purse.temp.clock().set(Timestamp::parse("2026-11-30T14:59:00Z").value());  // 23:59 in Tokyo
    REQUIRE(purse.say().ok());
    CHECK(purse.state().level == BudgetLevel::Spent);
    CHECK_FALSE(purse.say().ok());
    purse.temp.clock().set(Timestamp::parse("2026-11-30T15:00:00Z").value());
    CHECK(purse.state().spentUsd == 0);
    CHECK(purse.say().ok());
}

TEST_CASE("a month has its first and its last moment, also over the turn of summer time") {
    // Central Europe in 2026: an hour until 29 March and from 25 October on, two between.
    const ManualClock berlin(Timestamp(0), [](Timestamp at) {
        const bool summer = at >= Timestamp::parse("2026-03-29T01:00:00Z").value() &&
                            at < Timestamp::parse("2026-10-25T01:00:00Z").value();
        return summer ? 2 * kHour : kHour;
    });
    const Month march = localMonth(berlin, Timestamp::parse("2026-03-15T12:00:00Z").value());
    CHECK(march.start.rfc3339() == "2026-02-28T23:00:00.000Z");
    CHECK(march.end.rfc3339() == "2026-03-31T22:00:00.000Z");
    const Month october = localMonth(berlin, Timestamp::parse("2026-10-31T22:30:00Z").value());
    CHECK(october.start.rfc3339() == "2026-09-30T22:00:00.000Z");
    CHECK(october.end.rfc3339() == "2026-10-31T23:00:00.000Z");
    const Month december = localMonth(berlin, Timestamp::parse("2026-12-31T22:59:59Z").value());
    CHECK(december.end.rfc3339() == "2026-12-31T23:00:00.000Z");
}

TEST_CASE("every moment lies in its month, and months follow each other without a gap") {
    test::checkLaw("months tile time", [](std::uint32_t minutes, std::int8_t quarters) {
        const ManualClock zone(Timestamp(0), [&](Timestamp) { return quarters % 56 * 15 * kMinute; });
        const Timestamp at(static_cast<std::int64_t>(minutes) * kMinute);
        const Month month = localMonth(zone, at);
        RC_ASSERT(month.start <= at);
        RC_ASSERT(at < month.end);
        RC_ASSERT(localMonth(zone, month.end).start == month.end);
    });
}
