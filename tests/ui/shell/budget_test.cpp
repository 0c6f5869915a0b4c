// SPDX-License-Identifier: AGPL-3.0-or-later
// The month's budget in the conversation: a quiet line when it is nearly spent, a question before it is overrun.
#include <QDoubleSpinBox>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>

#include "core/engine/gateway_settings.h"
#include "tests/ui/shell/desk.h"
#include "ui/shell/budget_question.h"
#include "ui/shell/model_menu.h"
#include "ui/shell/workspace.h"

using namespace hearth;
using namespace hearth::test;

namespace {

/// A model that costs a dollar a call, and so much of the budget gone already.
struct Purse {
    Purse(double limit, double spent) : run(desk.enter()) {
        connectDemo(run);
        inVault(run, [=](engine::Engine& engine) -> Status {
            llm::ModelOverride price;
            price.prices.inputPerMillion = 500;
            price.prices.outputPerMillion = 500;
            HEARTH_TRY_STATUS(engine::overrideModel(engine.settings(), "custom/hearth-demo", price));
            HEARTH_TRY_STATUS(engine::setMonthlyBudget(engine.settings(), limit));
            return engine.vault().write([&](store::Database& database) {
                return database.run(
                    "INSERT INTO usage_ledger(id, at, provider, model, input_tokens, cached_tokens, output_tokens, "
                    "cost_usd, first_token_ms, total_ms, route, fallbacks) "
                    "VALUES(randomblob(16), ?1, 'custom', 'hearth-demo', 1, 0, 1, ?2, 1, 1, 'default', 0)",
                    engine.vault().clock().now(), spent);
            });
        });
        desk.transport.setAnswer({"Cone 10."});
        run.window->workspace()->startConversation();
    }
    void send(const QString& text) {
        type(run, text);
        QTest::keyClick(composer(run).findChild<QPlainTextEdit*>(), Qt::Key_Return);
    }
    shell::BudgetQuestion& question() { return *run.window->findChild<shell::BudgetQuestion*>(); }
    bool asks() {
        return QTest::qWaitFor([&] { return question().isVisible(); }, kPatience);
    }
    bool answers() {
        return QTest::qWaitFor([&] { return view(run).count() == 2 && !composer(run).isStreaming(); }, kPatience);
    }
    Desk desk;
    Session& run;
};

}  // namespace

TEST_CASE("a spent budget stops a message before it is stored, and asks in the page with the text kept") {
    Purse purse(10, 12.5);
    purse.send(QStringLiteral("How hot?"));
    REQUIRE(purse.asks());
    CHECK(view(purse.run).count() == 0);
    CHECK(composer(purse.run).text() == QStringLiteral("How hot?"));
    CHECK(says(purse.question(), QStringLiteral("$12.50 of $10.00")));
    CHECK(purse.desk.transport.chats() == 0);
    picture(purse.run, *purse.run.window, QStringLiteral("turns-budget"));

    SECTION("send anyway sends it, once") {
        labelled<QPushButton>(purse.question(), QStringLiteral("Send anyway")).click();
        REQUIRE(purse.answers());
        CHECK(lastMessage(purse.run).text == QStringLiteral("Cone 10."));
        CHECK(composer(purse.run).text().isEmpty());
        CHECK_FALSE(purse.question().isVisible());
        purse.send(QStringLiteral("And the next?"));
        REQUIRE(purse.asks());
        CHECK(view(purse.run).count() == 2);
    }
    SECTION("what was changed meanwhile is what is sent") {
        type(purse.run, QStringLiteral(" Exactly?"));
        labelled<QPushButton>(purse.question(), QStringLiteral("Send anyway")).click();
        REQUIRE(purse.answers());
        CHECK(view(purse.run).message(0).text == QStringLiteral("How hot? Exactly?"));
    }
    SECTION("without a free connection memory answers, and nothing is paid") {
        labelled<QPushButton>(purse.question(), QStringLiteral("Answer from memory")).click();
        REQUIRE(purse.answers());
        CHECK(purse.desk.transport.chats() == 0);
        CHECK(lastMessage(purse.run).details.contains(QStringLiteral("no model")));
    }
    SECTION("a larger budget is stored, and the message sent with it") {
        labelled<QPushButton>(purse.question(), QStringLiteral("Change budget")).click();
        auto& dollars = named<QDoubleSpinBox>(purse.question(), QStringLiteral("Dollars a month"));
        CHECK(dollars.minimum() > 12.5);
        dollars.setValue(40);
        picture(purse.run, *purse.run.window, QStringLiteral("turns-budget-change"));
        labelled<QPushButton>(purse.question(), QStringLiteral("Save and send")).click();
        REQUIRE(purse.answers());
        CHECK(lastMessage(purse.run).text == QStringLiteral("Cone 10."));
        inVault(purse.run, [](engine::Engine& engine) -> Status {
            HEARTH_TRY(const auto numbers, engine::readGatewaySettings(engine.settings(), {}));
            return numbers.monthlyUsd == 40 ? Status() : Status(fail(ErrorCode::Internal, "the budget was not stored"));
        });
    }
    SECTION("not now leaves everything as it is") {
        labelled<QPushButton>(purse.question(), QStringLiteral("Not now")).click();
        CHECK_FALSE(purse.question().isVisible());
        CHECK(composer(purse.run).text() == QStringLiteral("How hot?"));
    }
}

TEST_CASE("a connection that costs nothing is offered by its name") {
    Purse purse(10, 12.5);
    purse.desk.transport.setAnswerOf("hearth-small", {"Hot."});
    connectModel(purse.run, QStringLiteral("hearth-small"));
    purse.run.window->workspace()->startConversation();
    purse.send(QStringLiteral("How hot?"));
    REQUIRE(purse.asks());
    labelled<QPushButton>(purse.question(), QStringLiteral("Use a free model")).click();
    auto* menu = purse.run.window->findChild<shell::ModelMenu*>();
    REQUIRE(menu);
    REQUIRE(menu->actions().front()->text().contains(QStringLiteral("hearth-small")));
    menu->actions().front()->trigger();
    menu->close();
    REQUIRE(purse.answers());
    CHECK(lastMessage(purse.run).text == QStringLiteral("Hot."));
}

TEST_CASE("a budget that is nearly spent is said by the way, once a day") {
    Purse purse(10, 8.2);
    purse.send(QStringLiteral("How hot?"));
    REQUIRE(purse.answers());
    CHECK(says(*purse.run.window, QStringLiteral("nearly spent")));
    picture(purse.run, *purse.run.window, QStringLiteral("turns-budget-near"));
    purse.send(QStringLiteral("And then?"));
    REQUIRE(
        QTest::qWaitFor([&] { return view(purse.run).count() == 4 && !composer(purse.run).isStreaming(); }, kPatience));
    CHECK_FALSE(says(*purse.run.window, QStringLiteral("nearly spent")));
}
