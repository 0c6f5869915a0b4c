// SPDX-License-Identifier: AGPL-3.0-or-later
// One message asked of several models: their answers stand side by side, and one of them is kept.
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

#include "core/engine/gateway_settings.h"
#include "tests/ui/shell/desk.h"
#include "ui/shell/compare_page.h"
#include "ui/shell/conversation_page.h"
#include "ui/shell/model_menu.h"
#include "ui/shell/problem_bar.h"
#include "ui/shell/workspace.h"

using namespace hearth;
using namespace hearth::test;

namespace {

struct Bench {
    Bench() : run(desk.enter()) {
        connectDemo(run);
        connectModel(run, QStringLiteral("hearth-small"));
        desk.transport.setAnswerOf("hearth-demo", {"Cone 10, slowly and in reduction."});
        desk.transport.setAnswerOf("hearth-small", {"About 1300 degrees."});
        QTest::qWait(200);
        run.window->workspace()->startConversation();
    }
    shell::ConversationPage& conversation() { return *run.window->findChild<shell::ConversationPage*>(); }
    conversation::ConversationView& shown() { return *conversation().findChild<conversation::ConversationView*>(); }
    shell::ComparePage& page() { return *run.window->findChild<shell::ComparePage*>(); }
    std::vector<shell::CompareColumn*> sides() {
        std::vector<shell::CompareColumn*> sides;
        for (auto* one : page().findChildren<shell::CompareColumn*>())
            if (one->isVisibleTo(&page())) sides.push_back(one);
        return sides;
    }
    shell::CompareColumn& side(std::size_t which) { return *sides().at(which); }
    conversation::ConversationView& view(std::size_t which) {
        return *side(which).findChild<conversation::ConversationView*>();
    }
    bool answers(std::size_t which, const QString& text) {
        return QTest::qWaitFor([&] { return view(which).count() == 1 && view(which).message(0).text.contains(text); },
                               kPatience);
    }
    conversation::Composer& composer() { return *page().findChild<conversation::Composer*>(); }
    QPlainTextEdit& field() { return *composer().findChild<QPlainTextEdit*>(); }
    /// Of the conversation, not of the comparison.
    QPlainTextEdit& typed() {
        return *conversation().findChild<conversation::Composer*>()->findChild<QPlainTextEdit*>();
    }
    void open() { run.window->workspace()->showCompare(); }
    void ask(const QString& text) {
        field().setFocus();
        QTest::keyClicks(&field(), text);
        QTest::keyClick(&field(), Qt::Key_Return);
    }
    /// Both stop in the middle of their words.
    void askHeld() {
        desk.transport.setAnswerOf("hearth-demo", {"Cone 10, slowly and in reduction.", 12});
        desk.transport.setAnswerOf("hearth-small", {"About 1300 degrees.", 12});
        open();
        ask(QStringLiteral("How hot is it?"));
        REQUIRE(answers(0, QStringLiteral("Cone 10")));
        REQUIRE(answers(1, QStringLiteral("About 13")));
    }
    bool ends() {
        return QTest::qWaitFor([&] { return !page().isRunning() && !composer().isStreaming(); }, kPatience);
    }
    bool offers(std::size_t which, const QString& button) {
        for (auto* one : side(which).findChildren<QPushButton*>())
            if (one->isVisibleTo(&side(which)) && one->text() == button) return true;
        return false;
    }
    bool keeps(std::size_t which) { return offers(which, QStringLiteral("Keep this answer")); }
    QPushButton& button(std::size_t which, const char* text) {
        return labelled<QPushButton>(side(which), QString::fromLatin1(text));
    }
    bool isBack() {
        return QTest::qWaitFor([&] { return conversation().isVisible(); }, kPatience);
    }
    void picture(const char* name) {
        test::picture(run, *run.window, QStringLiteral("compare-") + QLatin1String(name));
    }
    Desk desk;
    Session& run;
};

}  // namespace

TEST_CASE("two models answer side by side, and the one that is kept is the conversation's") {
    Bench bench;
    type(bench.run, QStringLiteral("How hot"));
    QTest::keyClick(bench.run.window->workspace(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(bench.page().isVisible());
    // What was begun in the conversation goes along.
    CHECK(bench.field().toPlainText() == QStringLiteral("How hot"));
    bench.picture("empty");
    bench.ask(QStringLiteral(" is it?"));
    REQUIRE(bench.answers(0, QStringLiteral("Cone 10")));
    REQUIRE(bench.answers(1, QStringLiteral("1300 degrees")));
    REQUIRE(bench.ends());
    CHECK(says(bench.page(), QStringLiteral("How hot is it?")));
    CHECK(says(bench.side(0), QStringLiteral("1,204 sent, 212 received · cost: nothing")));
    CHECK(bench.side(0).accessibleName() == QStringLiteral("Answer 1: hearth-demo"));
    CHECK(bench.side(1).accessibleName() == QStringLiteral("Answer 2: hearth-small"));
    CHECK(bench.side(0).isAncestorOf(bench.run.window->focusWidget()));
    bench.picture("done");

    bench.button(1, "Keep this answer").click();
    REQUIRE(bench.isBack());
    REQUIRE(QTest::qWaitFor(
        [&] { return bench.shown().count() == 2 && bench.shown().message(1).text.contains(QStringLiteral("1300")); },
        kPatience));
    CHECK(bench.shown().message(1).branches == 2);
    // The next message goes on from what was kept.
    QTest::keyClicks(&bench.typed(), QStringLiteral("And then?"));
    QTest::keyClick(&bench.typed(), Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return bench.desk.transport.chats() == 3; }, kPatience));
    CHECK(bench.desk.transport.lastBody().find("About 1300") != std::string::npos);
    CHECK(bench.desk.transport.lastBody().find("in reduction") == std::string::npos);
}

TEST_CASE("a failure in one column leaves the other its answer, and is tried again in place") {
    Bench bench;
    bench.desk.transport.setAnswerOf("hearth-small", {"", std::string::npos, false, 401});
    bench.open();
    bench.ask(QStringLiteral("How hot is it?"));
    REQUIRE(bench.ends());
    CHECK(bench.answers(0, QStringLiteral("in reduction.")));
    CHECK(says(bench.side(1), QStringLiteral("refused the key")));
    CHECK_FALSE(says(bench.side(0), QStringLiteral("refused the key")));
    CHECK(bench.keeps(0));
    CHECK_FALSE(bench.offers(0, QStringLiteral("Try again")));
    CHECK_FALSE(bench.keeps(1));
    bench.picture("failure");

    bench.desk.transport.setAnswerOf("hearth-small", {"About 1300 degrees."});
    bench.button(1, "Try again").click();
    REQUIRE(bench.answers(1, QStringLiteral("1300 degrees.")));
    REQUIRE(bench.ends());
    CHECK(bench.keeps(1));
    CHECK(bench.answers(0, QStringLiteral("in reduction.")));
    CHECK_FALSE(says(bench.side(1), QStringLiteral("refused the key")));
}

TEST_CASE("nobody answers in the place of a model that fails") {
    Bench bench;
    bench.desk.transport.setAnswerOf("hearth-small", {"", std::string::npos, false, 503});
    bench.open();
    bench.ask(QStringLiteral("How hot is it?"));
    REQUIRE(bench.ends());
    CHECK(bench.view(1).count() == 0);
    CHECK_FALSE(bench.keeps(1));
}

TEST_CASE("one of the answers is stopped alone, and all of them by Esc, with what has come kept") {
    Bench bench;
    bench.askHeld();
    bench.picture("streaming");
    SECTION("one") {
        bench.button(1, "Stop").click();
        REQUIRE(QTest::qWaitFor([&] { return !bench.side(1).isRunning(); }, kPatience));
        CHECK(bench.side(0).isRunning());
        CHECK(says(bench.side(1), QStringLiteral("You stopped this answer")));
        CHECK_FALSE(bench.keeps(1));
        bench.picture("one-stopped");
        bench.desk.transport.release();
        REQUIRE(bench.ends());
        CHECK(bench.answers(0, QStringLiteral("in reduction.")));
        CHECK(bench.keeps(1));
    }
    SECTION("all") {
        QTest::keyClick(bench.run.window->workspace(), Qt::Key_Escape);
        REQUIRE(bench.ends());
        for (const std::size_t which : {0U, 1U}) {
            CHECK(says(bench.side(which), QStringLiteral("You stopped this answer")));
            CHECK(bench.keeps(which));
            CHECK(bench.offers(which, QStringLiteral("Try again")));
        }
        CHECK(bench.view(0).message(0).text.startsWith(QStringLiteral("Cone 10")));
    }
}

TEST_CASE("closing while models answer stops them, and the conversation shows what has come") {
    Bench bench;
    bench.askHeld();
    // From the list it is the comparison that opens, as long as it runs.
    const auto id = *bench.page().conversation();
    bench.run.window->workspace()->showStart();
    bench.run.window->workspace()->openConversation(id);
    CHECK(bench.page().isVisible());
    named<QToolButton>(bench.page(), QStringLiteral("Close")).click();
    REQUIRE(bench.isBack());
    CHECK_FALSE(bench.page().isRunning());
    REQUIRE(QTest::qWaitFor([&] { return bench.shown().count() == 2; }, kPatience));
    CHECK(bench.shown().message(1).text.startsWith(QStringLiteral("Cone 10")));
    CHECK(bench.shown().message(1).state == conversation::MessageState::Broken);
}

TEST_CASE("up to four models are compared, and one is left out again") {
    Bench bench;
    bench.open();
    CHECK(bench.sides().size() == 2);
    auto& more = labelled<QPushButton>(bench.page(), QStringLiteral("Add a model"));
    more.click();
    more.click();
    REQUIRE(bench.sides().size() == 4);
    CHECK_FALSE(more.isEnabled());
    bench.run.window->resize(1400, 800);
    QTest::qWait(50);
    for (const std::size_t which : {1U, 2U, 3U}) {
        CHECK(std::abs(bench.side(which).width() - bench.side(0).width()) <= 1);
        CHECK(bench.side(which).y() == bench.side(0).y());
    }
    bench.picture("four");
    named<QToolButton>(bench.page(), QStringLiteral("Leave model 4 out")).click();
    REQUIRE(bench.sides().size() == 3);
    // The third is asked for a model of the first's server, by its name.
    auto& connection = named<QComboBox>(bench.page(), QStringLiteral("Connection 3"));
    connection.setCurrentIndex(0);
    Q_EMIT connection.activated(0);
    auto& name = named<QComboBox>(bench.page(), QStringLiteral("Model 3"));
    name.lineEdit()->clear();
    QTest::keyClicks(name.lineEdit(), QStringLiteral("hearth-large"));
    bench.desk.transport.setAnswerOf("hearth-large", {"Hotter than you think."});
    bench.ask(QStringLiteral("How hot is it?"));
    REQUIRE(bench.answers(2, QStringLiteral("Hotter")));
    REQUIRE(bench.ends());
    CHECK(bench.side(2).accessibleName() == QStringLiteral("Answer 3: hearth-large"));
    bench.button(2, "Keep this answer").click();
    REQUIRE(bench.isBack());
    REQUIRE(QTest::qWaitFor(
        [&] { return bench.shown().count() == 2 && bench.shown().message(1).text.contains(QStringLiteral("Hotter")); },
        kPatience));
    CHECK(bench.shown().message(1).branches == 3);
}

TEST_CASE("a question that has an answer is asked of others without being typed again") {
    Bench bench;
    say(bench.run, QStringLiteral("How hot is it?"));
    press(bench.run, 1, conversation::TargetKind::Regenerate);
    auto* menu = bench.run.window->findChild<shell::ModelMenu*>();
    REQUIRE(menu);
    menu->actions().back()->trigger();
    menu->close();
    REQUIRE(bench.page().isVisible());
    CHECK(says(bench.page(), QStringLiteral("How hot is it?")));
    CHECK_FALSE(bench.composer().isVisible());
    bench.picture("again");
    labelled<QPushButton>(bench.page(), QStringLiteral("Ask them")).click();
    REQUIRE(bench.answers(1, QStringLiteral("1300 degrees")));
    REQUIRE(bench.ends());
    bench.button(1, "Keep this answer").click();
    REQUIRE(bench.isBack());
    REQUIRE(QTest::qWaitFor(
        [&] { return bench.shown().count() == 2 && bench.shown().message(1).text.contains(QStringLiteral("1300")); },
        kPatience));
    CHECK(bench.shown().message(1).branches == 3);
    inVault(bench.run, [](engine::Engine& engine) -> Status {
        HEARTH_TRY(const auto all, engine.conversations().list({}));
        return all.size() == 1 && all.front().messageCount == 4 ? Status()
                                                                : Status(fail(ErrorCode::Internal, "asked twice"));
    });
}

TEST_CASE("a spent budget stops a comparison before anything is stored, and what is typed then is sent anyway") {
    Bench bench;
    inVault(bench.run, [](engine::Engine& engine) -> Status {
        for (const char* model : {"custom/hearth-demo", "custom/hearth-small"}) {
            llm::ModelOverride price;
            price.prices.inputPerMillion = 500;
            price.prices.outputPerMillion = 500;
            HEARTH_TRY_STATUS(engine::overrideModel(engine.settings(), model, price));
        }
        HEARTH_TRY_STATUS(engine::setMonthlyBudget(engine.settings(), 0.01));
        return engine.vault().write([&](store::Database& database) {
            return database.run(
                "INSERT INTO usage_ledger(id, at, provider, model, input_tokens, cached_tokens, output_tokens, "
                "cost_usd, first_token_ms, total_ms, route, fallbacks) "
                "VALUES(randomblob(16), ?1, 'custom', 'hearth-demo', 1, 0, 1, 0.02, 1, 1, 'default', 0)",
                engine.vault().clock().now());
        });
    });
    bench.open();
    bench.ask(QStringLiteral("How hot is it?"));
    REQUIRE(bench.ends());
    CHECK(bench.desk.transport.chats() == 0);
    CHECK(bench.field().toPlainText() == QStringLiteral("How hot is it?"));
    CHECK(says(bench.page(), QStringLiteral("budget for this month is used up")));
    bench.picture("budget");
    bench.field().setPlainText(QStringLiteral("How hot is it at cone 6?"));
    labelled<QPushButton>(bench.page(), QStringLiteral("Send anyway")).click();
    REQUIRE(bench.answers(0, QStringLiteral("Cone 10")));
    REQUIRE(bench.answers(1, QStringLiteral("1300")));
    REQUIRE(bench.ends());
    CHECK(says(bench.page(), QStringLiteral("How hot is it at cone 6?")));
    CHECK(bench.desk.transport.chats() == 2);
}

TEST_CASE("where only local models may answer, a remote one is refused in its column with a sentence") {
    Bench bench;
    inVault(bench.run, [](engine::Engine& engine) -> Status {
        HEARTH_TRY(const auto usual, engine.settings().defaultConnection());
        HEARTH_TRY_STATUS(
            engine.settings().useConnection({"custom", "https://models.example.org/v1", "far-away", false}));
        return engine.settings().useConnection(*usual);
    });
    say(bench.run, QStringLiteral("Hello"));
    inVault(bench.run, [&](engine::Engine& engine) {
        return engine.conversations().setLocalOnly(*bench.conversation().conversation(), true);
    });
    Q_EMIT bench.run.bridge.changedFromOutside();
    QTest::qWait(500);
    bench.open();
    auto& connection = named<QComboBox>(bench.page(), QStringLiteral("Connection 2"));
    auto& name = named<QComboBox>(bench.page(), QStringLiteral("Model 2"));
    for (int at = 0; at < connection.count() && name.currentText() != QStringLiteral("far-away"); ++at) {
        connection.setCurrentIndex(at);
        Q_EMIT connection.activated(at);
    }
    REQUIRE(name.currentText() == QStringLiteral("far-away"));
    const int before = bench.desk.transport.chats();
    bench.ask(QStringLiteral("How hot is it?"));
    REQUIRE(bench.answers(0, QStringLiteral("Cone 10")));
    REQUIRE(bench.ends());
    CHECK(bench.desk.transport.chats() == before + 1);
    CHECK(bench.side(1).findChild<shell::ProblemBar*>()->sentence().contains(QStringLiteral("local models only")));
    CHECK(bench.offers(1, QStringLiteral("Try again")));
    bench.picture("local-only");
}

TEST_CASE("closing before anything was asked gives back what was typed") {
    Bench bench;
    type(bench.run, QStringLiteral("Half a thought"));
    bench.open();
    QTest::keyClick(bench.run.window->workspace(), Qt::Key_Escape);
    REQUIRE(bench.isBack());
    CHECK(bench.typed().toPlainText() == QStringLiteral("Half a thought"));
    bench.open();
    bench.run.window->workspace()->startConversation();
    CHECK(bench.typed().toPlainText() == QStringLiteral("Half a thought"));
}

TEST_CASE("in a narrow window the answers stand one above the other") {
    Bench bench;
    bench.open();
    bench.run.window->resize(1280, 800);
    QTest::qWait(50);
    CHECK(bench.side(0).y() == bench.side(1).y());
    CHECK(std::abs(bench.side(0).width() - bench.side(1).width()) <= 1);
    bench.run.window->resize(700, 800);
    QTest::qWait(50);
    CHECK(bench.side(0).x() == bench.side(1).x());
    CHECK(bench.side(0).geometry().bottom() < bench.side(1).y());
    const std::string row = "Fire slowly to cone 10, hold for twenty minutes, and let the kiln cool by itself.\n\n";
    std::string text;
    for (int at = 0; at < 20; ++at) text += row;
    bench.desk.transport.setAnswerOf("hearth-demo", {text});
    bench.ask(QStringLiteral("How hot is it?"));
    REQUIRE(bench.ends());
    bench.picture("narrow");
    bench.run.window->resize(1400, 800);
    QTest::qWait(50);
    bench.picture("wide");
}

TEST_CASE("locking while models answer stores what has come") {
    Bench bench;
    bench.askHeld();
    Q_EMIT bench.run.window->workspace()->lockChosen();
    REQUIRE(QTest::qWaitFor([&] { return !bench.run.bridge.isOpen(); }, kPatience));
    bench.desk.stop();
    auto& again = bench.desk.enter();
    waitForList(again, 1);
    again.window->workspace()->openConversation(listModel(again).conversations().front().id);
    REQUIRE(QTest::qWaitFor([&] { return view(again).count() == 2; }, kPatience));
    CHECK(view(again).message(1).text.startsWith(QStringLiteral("Cone 10")));
}
