// SPDX-License-Identifier: AGPL-3.0-or-later
// What a person does with answers: goes on with broken ones, asks another model, looks at who answered and why.
#include <QAccessible>
#include <QAction>
#include <QLabel>
#include <QPlainTextEdit>

#include "tests/ui/shell/desk.h"
#include "ui/shell/answer_details.h"
#include "ui/shell/conversation_page.h"
#include "ui/shell/model_menu.h"
#include "ui/shell/workspace.h"

using namespace hearth;
using namespace hearth::test;
using conversation::TargetKind;

namespace {

bool offers(Session& run, int row, TargetKind kind) {
    const auto targets = view(run).targets(row);
    return std::any_of(targets.begin(), targets.end(), [kind](const auto& target) { return target.kind == kind; });
}

/// The menu that is open; fails the test when there is none.
shell::ModelMenu& openMenu(Session& run) {
    for (auto* menu : run.window->findChildren<shell::ModelMenu*>())
        if (menu->isVisible()) return *menu;
    FAIL("no menu is open");
    throw 0;
}

void choose(QMenu& menu, const QString& text) {
    for (auto* action : menu.actions()) {
        if (!action->text().contains(text) || !action->isEnabled()) continue;
        action->trigger();
        menu.close();
        return;
    }
    FAIL("the menu does not offer " << text.toStdString());
}

/// Opens the menu of the last answer; closes it again when it does not have this.
bool offersAgain(Session& run, const QString& text) {
    press(run, view(run).count() - 1, TargetKind::Regenerate);
    auto& menu = openMenu(run);
    const auto actions = menu.actions();
    const bool there =
        std::any_of(actions.begin(), actions.end(), [&](const auto* action) { return action->text().contains(text); });
    if (!there) menu.close();
    return there;
}

/// A conversation with one question and its answer by the demo model.
struct Asked {
    explicit Asked(ScriptedTransport::Answer answer) : run(desk.enter()) {
        connectDemo(run);
        desk.transport.setAnswer(std::move(answer));
        run.window->workspace()->startConversation();
        say(run, QStringLiteral("How hot does the second kiln get?"));
    }
    Desk desk;
    Session& run;
};

}  // namespace

TEST_CASE("an answer that broke off is gone on with from where it stopped") {
    Asked asked({"The second kiln fires to cone 10, slowly.", 24, true});
    auto& run = asked.run;
    REQUIRE(lastMessage(run).state == conversation::MessageState::Broken);
    const QString begun = lastMessage(run).text;
    REQUIRE(offers(run, 1, TargetKind::Continue));
    REQUIRE(offers(run, 1, TargetKind::Retry));
    picture(run, *run.window, QStringLiteral("turns-broken"));

    asked.desk.transport.setAnswer({" and in reduction."});
    press(run, 1, TargetKind::Continue);
    REQUIRE(QTest::qWaitFor([&] { return lastMessage(run).text == begun + QStringLiteral(" and in reduction."); },
                            kPatience));
    REQUIRE(QTest::qWaitFor([&] { return !composer(run).isStreaming(); }, kPatience));
    CHECK(lastMessage(run).state == conversation::MessageState::Complete);
    CHECK(lastMessage(run).branches == 2);
    CHECK_FALSE(offers(run, 1, TargetKind::Continue));
}

TEST_CASE("an answer that never began can be tried again, and there is nothing to continue") {
    Asked asked({"Never said.", 0, true});
    REQUIRE(lastMessage(asked.run).state == conversation::MessageState::Broken);
    CHECK(offers(asked.run, 1, TargetKind::Retry));
    CHECK_FALSE(offers(asked.run, 1, TargetKind::Continue));
}

TEST_CASE("another model answers the same question beside the first one") {
    Asked asked({"Cone 10."});
    auto& run = asked.run;
    asked.desk.transport.setAnswerOf("hearth-small", {"About 1300 degrees."});
    connectModel(run, QStringLiteral("hearth-small"));
    QTest::qWait(50);
    REQUIRE(QTest::qWaitFor([&] { return offersAgain(run, QStringLiteral("hearth-small")); }, kPatience));
    picture(run, openMenu(run), QStringLiteral("turns-again"));
    choose(openMenu(run), QStringLiteral("hearth-small"));
    REQUIRE(QTest::qWaitFor([&] { return lastMessage(run).text == QStringLiteral("About 1300 degrees."); }, kPatience));
    REQUIRE(QTest::qWaitFor([&] { return !composer(run).isStreaming(); }, kPatience));
    CHECK(view(run).count() == 2);
    CHECK(lastMessage(run).name == QStringLiteral("hearth-small"));
    REQUIRE(lastMessage(run).branches == 2);

    press(run, 1, TargetKind::PreviousBranch);
    REQUIRE(QTest::qWaitFor([&] { return lastMessage(run).text == QStringLiteral("Cone 10."); }, kPatience));
}

TEST_CASE("answering again without choosing asks the model that answers here") {
    Asked asked({"Cone 10."});
    auto& run = asked.run;
    asked.desk.transport.setAnswer({"Cone 11."});
    press(run, 1, TargetKind::Regenerate);
    choose(openMenu(run), QStringLiteral("Answer again"));
    REQUIRE(QTest::qWaitFor([&] { return lastMessage(run).text == QStringLiteral("Cone 11."); }, kPatience));
    CHECK(lastMessage(run).name == QStringLiteral("hearth-demo"));
}

TEST_CASE("the header of an answer tells who answered, why, and what was tried before") {
    Desk desk;
    auto& run = desk.enter();
    connectDemo(run);
    connectModel(run, QStringLiteral("hearth-small"));
    desk.transport.setAnswerOf("hearth-demo", {"", std::string::npos, false, 401});
    desk.transport.setAnswerOf("hearth-small", {"Cone 10."});
    run.window->workspace()->startConversation();
    say(run, QStringLiteral("How hot does the second kiln get?"));
    REQUIRE(lastMessage(run).text == QStringLiteral("Cone 10."));
    CHECK(lastMessage(run).details.contains(QStringLiteral("routed: default")));

    press(run, 1, TargetKind::Details);
    auto* details = run.window->findChild<shell::AnswerDetails*>();
    REQUIRE(details);
    REQUIRE(details->isVisible());
    CHECK(says(*details, QStringLiteral("No other rule applies")));
    CHECK(says(*details, QStringLiteral("hearth-demo")));
    CHECK(says(*details, QStringLiteral("did not answer")));
    CHECK(says(*details, QStringLiteral("The server is busy.")));
    CHECK(says(*details, QStringLiteral("hearth-small")));
    CHECK(says(*details, QStringLiteral("1,204 sent, 212 received")));
    picture(run, *details, QStringLiteral("turns-details"));
    picture(run, *run.window, QStringLiteral("turns-details-page"));
    const auto* spoken = QAccessible::queryAccessibleInterface(details);
    CHECK(spoken->text(QAccessible::Name) == QStringLiteral("Who answered, and why"));
    CHECK(spoken->text(QAccessible::Description).contains(QStringLiteral("did not answer")));
    QTest::keyClick(details, Qt::Key_Escape);
    REQUIRE(QTest::qWaitFor([&] { return run.window->findChild<shell::AnswerDetails*>() == nullptr; }, kPatience));
}

TEST_CASE("the details are reached with the keyboard and by a screen reader") {
    Asked asked({"Cone 10."});
    auto& run = asked.run;
    view(run).setFocus(Qt::TabFocusReason);
    view(run).setCurrentRow(1);
    QTest::keyClick(&view(run), Qt::Key_Tab);
    QTest::keyClick(&view(run), Qt::Key_Return);
    auto* details = run.window->findChild<shell::AnswerDetails*>();
    REQUIRE(details);
    details->close();

    auto* list = QAccessible::queryAccessibleInterface(&view(run));
    auto* answer = list->child(1)->actionInterface();
    REQUIRE(answer->actionNames().contains(QStringLiteral("Who answered, and why")));
    answer->doAction(QStringLiteral("Who answered, and why"));
    const auto open = run.window->findChildren<shell::AnswerDetails*>();
    CHECK(std::any_of(open.begin(), open.end(), [](const auto* one) { return one->isVisible(); }));
}

TEST_CASE("what nobody was asked for is called by its name") {
    Desk desk;
    auto& run = desk.enter();
    run.window->workspace()->startConversation();
    say(run, QStringLiteral("Hello there"));
    press(run, 1, TargetKind::Details);
    auto* details = run.window->findChild<shell::AnswerDetails*>();
    REQUIRE(details);
    CHECK(says(*details, QStringLiteral("No model was asked")));
    CHECK(says(*details, QStringLiteral("nothing")));
    CHECK_FALSE(says(*details, QStringLiteral("Tokens")));
}
