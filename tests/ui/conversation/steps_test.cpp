// SPDX-License-Identifier: AGPL-3.0-or-later
// What was thought and done on the way to an answer: rows in the page that a reader unfolds, and what they leave alone.
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QTest>
#include <catch2/catch.hpp>

#include "tests/ui/conversation/samples.h"
#include "tests/ui/support/shots.h"
#include "ui/conversation/conversation_view.h"

using namespace hearth;
using namespace hearth::conversation;

namespace {

const QString kFirst = QStringLiteral("Let me look that up.");

WorkStep thought(const QString& text, double ms = 3200) {
    WorkStep step;
    step.text = text;
    step.ms = ms;
    return step;
}

WorkStep call(StepState state, const QString& result) {
    WorkStep step;
    step.kind = StepKind::Tool;
    step.state = state;
    step.name = QStringLiteral("memory_search");
    step.server = QStringLiteral("hearth");
    step.ms = state == StepState::Refused ? 0 : 212;
    step.arguments = QStringLiteral("{\n  \"query\": \"second kiln\"\n}");
    step.text = result;
    step.at = kFirst.size();
    return step;
}

MessageItem worked() {
    MessageItem item =
        test::makeMessage(1, Author::Assistant, kFirst + QStringLiteral("\n\nYou settled on **cone 10**."));
    item.steps = {thought(QStringLiteral("The person asks about *the second kiln*. The notes of May should say.")),
                  call(StepState::Done, QStringLiteral("Decided: cone 10 in reduction"))};
    return item;
}

void nextFrame() { QTest::qWait(30); }

struct Page {
    explicit Page(std::vector<MessageItem> items) {
        view.resize(800, 700);
        view.show();
        view.setMessages(std::move(items));
    }
    std::vector<Target> folds(int row) {
        std::vector<Target> all = view.targets(row);
        std::erase_if(all, [](const Target& target) { return target.kind != TargetKind::Fold; });
        return all;
    }
    QString shown(int row) const {
        QString all;
        for (const Block& block : view.transcript().blocks(row)) all += block.text + QLatin1Char('\n');
        return all;
    }
    theme::Theme look;
    ConversationView view{look};
};

}  // namespace

TEST_CASE("a step says in one row what it was, how it ended and how long it took") {
    CHECK(stepTitle(thought({}, 3200)) == "Thought for 3.2 s");
    CHECK(stepTitle(thought({}, 0)) == "Thought");
    WorkStep thinking = thought({}, 0);
    thinking.state = StepState::Running;
    CHECK(stepTitle(thinking) == QStringLiteral("Thinking…"));
    CHECK(stepTitle(call(StepState::Done, {})) == QStringLiteral("memory_search · hearth · 0.2 s"));
    CHECK(stepTitle(call(StepState::Failed, {})) == QStringLiteral("memory_search · hearth · failed · 0.2 s"));
    CHECK(stepTitle(call(StepState::Refused, {})) == QStringLiteral("memory_search · hearth · not allowed"));
}

TEST_CASE("rows stand where the step happened, folded, and what they hold is not in the page") {
    Page page({worked()});
    const std::vector<Block> blocks = page.view.transcript().blocks(0);
    REQUIRE(blocks.size() == 4);
    CHECK(blocks[0].kind == BlockKind::Step);
    CHECK(blocks[1].text == kFirst);
    CHECK(blocks[2].kind == BlockKind::Step);
    CHECK(blocks[3].text == "You settled on cone 10.");
    CHECK(page.folds(0).size() == 2);
    CHECK_FALSE(page.shown(0).contains(QStringLiteral("notes of May")));
}

TEST_CASE("a click unfolds a step and another folds it, and the row that was pressed stays where it is") {
    Page page(test::makeConversation(40));
    page.view.append(worked());
    page.view.scrollToEnd();
    const int row = page.view.count() - 1;
    const int before = page.view.rowRect(row).top() + page.folds(row)[1].rect.top();
    page.view.activate(row, page.folds(row)[1]);
    CHECK(page.view.rowRect(row).top() + page.folds(row)[1].rect.top() == before);
    CHECK(page.shown(row).contains(QStringLiteral("\"query\": \"second kiln\"")));
    CHECK(page.shown(row).contains(QStringLiteral("Decided: cone 10 in reduction")));
    page.view.activate(row, page.folds(row)[1]);
    CHECK_FALSE(page.shown(row).contains(QStringLiteral("second kiln")));
}

TEST_CASE("the keyboard reaches each step and unfolds it") {
    Page page({worked()});
    QApplication::setActiveWindow(&page.view);
    page.view.setFocus(Qt::TabFocusReason);
    page.view.setCurrentRow(0);
    QTest::keyClick(&page.view, Qt::Key_Tab);
    QTest::keyClick(&page.view, Qt::Key_Return);
    CHECK(page.shown(0).contains(QStringLiteral("notes of May")));
    QTest::keyClick(&page.view, Qt::Key_Space);
    CHECK_FALSE(page.shown(0).contains(QStringLiteral("notes of May")));
}

TEST_CASE("a screen reader hears the steps before the words, and can unfold them") {
    Page page({worked()});
    QAccessibleInterface* message = QAccessible::queryAccessibleInterface(&page.view)->child(0);
    const QString name = message->text(QAccessible::Name);
    CHECK(name.contains(QStringLiteral("Thought for 3.2 s. memory_search · hearth · 0.2 s. Let me look that up.")));
    QAccessibleActionInterface* actions = message->actionInterface();
    const QString unfold = QStringLiteral("Details: memory_search · hearth · 0.2 s");
    REQUIRE(actions->actionNames().contains(unfold));
    actions->doAction(unfold);
    CHECK(page.shown(0).contains(QStringLiteral("Decided: cone 10 in reduction")));
}

TEST_CASE("copying takes what was said and not what was done") {
    Page page({worked()});
    page.view.selectAll();
    CHECK(page.view.selectedText(CopyForm::Plain) == kFirst + QStringLiteral("\n\nYou settled on cone 10."));
    page.view.activate(0, Target{TargetKind::Copy, {}, -1, {}});
    CHECK(QApplication::clipboard()->text() == worked().text);
}

TEST_CASE("thinking that streams shows in an unfolded row as it comes, and the words after it as always") {
    MessageItem empty = test::makeMessage(1, Author::Assistant, {});
    empty.state = MessageState::Streaming;
    Page page({empty});
    WorkStep thinking = thought(QStringLiteral("Perhaps"), 0);
    thinking.state = StepState::Running;
    page.view.setSteps(empty.id, {thinking});
    nextFrame();
    REQUIRE(page.folds(0).size() == 1);
    page.view.activate(0, page.folds(0)[0]);
    thinking.text += QStringLiteral(" cone six.");
    page.view.setSteps(empty.id, {thinking});
    nextFrame();
    CHECK(page.shown(0).contains(QStringLiteral("Perhaps cone six.")));
    thinking.state = StepState::Done;
    page.view.setSteps(empty.id, {thinking});
    page.view.appendText(empty.id, QStringLiteral("One.\n\nTwo.\n\n"));
    page.view.appendText(empty.id, QStringLiteral("Three."));
    nextFrame();
    CHECK(page.shown(0).contains(QStringLiteral("Three.")));
    const std::vector<Block> blocks = page.view.transcript().blocks(0);
    CHECK(blocks.size() == 5);  // The row, its thought, three paragraphs.
    // What the layout made bit by bit is what the whole message gives.
    MessageItem whole = page.view.message(0);
    whole.state = MessageState::Complete;
    page.view.replace(whole);
    CHECK(page.view.transcript().blocks(0) == blocks);
    CHECK(page.shown(0).contains(QStringLiteral("cone six")));
}

TEST_CASE("steps are drawn in every theme, folded, open, failed and running") {
    const std::pair<theme::Mode, QString> modes[] = {{theme::Mode::Light, QStringLiteral("light")},
                                                     {theme::Mode::Dark, QStringLiteral("dark")}};
    for (const auto& [mode, name] : modes) {
        theme::Theme look;
        look.setMode(mode);
        look.applyTo(*qApp);
        ConversationView view(look);
        MessageItem done = worked();
        done.steps.push_back(call(StepState::Failed, QStringLiteral("The server of this tool did not answer.")));
        done.steps.push_back(call(StepState::Refused, QStringLiteral("The user does not allow this call.")));
        MessageItem running = test::makeMessage(3, Author::Assistant, kFirst);
        running.state = MessageState::Streaming;
        running.steps = {thought(QStringLiteral("Hm."), 1200), call(StepState::Running, {})};
        running.steps[1].ms = 0;
        view.resize(760, 900);
        view.show();
        view.setMessages({done, test::makeMessage(2, Author::User, QStringLiteral("And now?")), running});
        for (const int fold : {0, 1}) view.activate(0, Target{TargetKind::Fold, {}, fold, {}});
        QApplication::processEvents();
        for (const int scale : {1, 2}) {
            const QImage image = test::shot(view, QStringLiteral("steps-%1-%2").arg(name).arg(scale * 100), scale);
            CHECK(image.pixelColor(4, 4) == look.color(theme::ColorRole::Surface));
        }
    }
    qApp->setStyleSheet({});
}

TEST_CASE("new text below is offered to a reader who unfolded a step, but not while all of it can be seen") {
    MessageItem answer = worked();
    answer.state = MessageState::Streaming;
    Page page({answer});
    page.view.activate(0, page.folds(0).front());
    REQUIRE_FALSE(page.view.isAtEnd());
    auto* pill = page.view.findChild<QPushButton*>(QString(), Qt::FindDirectChildrenOnly);
    page.view.appendText(answer.id, QStringLiteral(" And that is all of it."));
    nextFrame();
    CHECK_FALSE(pill->isVisible());

    const QRect before = page.view.rowRect(0);
    page.view.appendText(answer.id, QStringLiteral("\n\nOr nearly all.").repeated(60));
    nextFrame();
    CHECK(page.view.rowRect(0).topLeft() == before.topLeft());
    REQUIRE(pill->isVisible());
    pill->click();
    CHECK(page.view.isAtEnd());
    CHECK_FALSE(pill->isVisible());
}
