// SPDX-License-Identifier: AGPL-3.0-or-later
// What a reader does with mouse, keys and a screen reader arrives as what they meant.
#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <catch2/catch.hpp>

#include "tests/ui/conversation/samples.h"
#include "ui/conversation/conversation_view.h"
#include "ui/conversation/message_chrome.h"

using namespace hearth;
using namespace hearth::conversation;

namespace {

std::vector<MessageItem> someMessages() {
    std::vector<MessageItem> items;
    items.push_back(test::makeMessage(0, Author::User, QStringLiteral("First question")));
    items.push_back(test::makeMessage(1, Author::Assistant,
                                      QStringLiteral("Some **bold** words and [a page](https://example.org/p).\n\n"
                                                     "```py\nx = 1\n```\n\nLast [bad](javascript:x) words.")));
    items[1].branch = 1;
    items[1].branches = 3;
    items[1].sources = {{QStringLiteral("A note")}, {QStringLiteral("<b>Another</b>")}};
    items.push_back(test::makeMessage(2, Author::Assistant, QStringLiteral("Half of")));
    items[2].state = MessageState::Broken;
    items[2].notice = QStringLiteral("The model stopped answering.");
    items[2].canContinue = true;
    return items;
}

struct Reader {
    Reader() {
        view.resize(800, 700);
        view.show();
        view.setMessages(someMessages());
        QApplication::clipboard()->clear();
    }

    QPoint center(int row, TargetKind kind, int index = -1) {
        for (const Target& target : view.targets(row)) {
            const bool same = target.kind == kind && (index < 0 || target.index == index);
            if (same) return view.rowRect(row).topLeft() + target.rect.center();
        }
        FAIL("there is no such target");
        return {};
    }
    void click(int row, TargetKind kind, int index = -1) {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, center(row, kind, index));
    }
    /// A point of the text, in the viewport.
    QPoint textPoint(int row, int block, int offset) {
        auto& layout = const_cast<Transcript&>(view.transcript()).layout(row);
        const QRectF caret = layout.caretRect({block, offset});
        return view.rowRect(row).topLeft() + caret.center().toPoint();
    }
    void drag(const QPoint& from, const QPoint& to) {
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, QPointF(to), view.viewport()->mapToGlobal(QPointF(to)), Qt::NoButton,
                         Qt::LeftButton, {});
        QApplication::sendEvent(view.viewport(), &move);
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, to);
    }
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&view, which, modifiers); }
    QString clipboard() { return QApplication::clipboard()->text(); }

    theme::Theme look;
    ConversationView view{look};
};

}  // namespace

TEST_CASE("actions say which message they mean") {
    Reader reader;
    QSignalSpy edit(&reader.view, &ConversationView::editRequested);
    QSignalSpy regenerate(&reader.view, &ConversationView::regenerateRequested);
    QSignalSpy branch(&reader.view, &ConversationView::branchRequested);
    QSignalSpy retry(&reader.view, &ConversationView::retryRequested);
    QSignalSpy goOn(&reader.view, &ConversationView::continueRequested);
    QSignalSpy sources(&reader.view, &ConversationView::sourcesRequested);
    reader.click(0, TargetKind::Edit);
    reader.click(1, TargetKind::Regenerate);
    reader.click(1, TargetKind::PreviousBranch);
    reader.click(1, TargetKind::NextBranch);
    reader.click(2, TargetKind::Retry);
    reader.click(2, TargetKind::Continue);
    reader.click(1, TargetKind::Source, 1);
    CHECK(edit.takeFirst() == QVariantList{"m0", "First question"});
    CHECK(regenerate.takeFirst() == QVariantList{"m1"});
    REQUIRE(branch.size() == 2);
    CHECK(branch[0] == QVariantList{"m1", 0});
    CHECK(branch[1] == QVariantList{"m1", 2});
    CHECK(retry.takeFirst() == QVariantList{"m2"});
    CHECK(goOn.takeFirst() == QVariantList{"m2"});
    CHECK(sources.takeFirst() == QVariantList{"m1", 1});
}

TEST_CASE("the ends of a row of versions lead nowhere") {
    Reader reader;
    auto items = someMessages();
    items[1].branch = 2;
    reader.view.setMessages(items);
    QSignalSpy branch(&reader.view, &ConversationView::branchRequested);
    reader.click(1, TargetKind::NextBranch);
    CHECK(branch.isEmpty());
}

TEST_CASE("a press that is let go elsewhere does nothing") {
    Reader reader;
    QSignalSpy regenerate(&reader.view, &ConversationView::regenerateRequested);
    QTest::mousePress(reader.view.viewport(), Qt::LeftButton, {}, reader.center(1, TargetKind::Regenerate));
    QTest::mouseRelease(reader.view.viewport(), Qt::LeftButton, {}, QPoint(5, 5));
    CHECK(regenerate.isEmpty());
}

TEST_CASE("a link opens by a click on it, and only one that may be opened is a link") {
    Reader reader;
    QSignalSpy opened(&reader.view, &ConversationView::linkActivated);
    QTest::mouseClick(reader.view.viewport(), Qt::LeftButton, {}, reader.textPoint(1, 0, 22));
    REQUIRE(opened.size() == 1);
    CHECK(opened.takeFirst().front().toUrl() == QUrl(QStringLiteral("https://example.org/p")));
    QTest::mouseClick(reader.view.viewport(), Qt::LeftButton, {}, reader.textPoint(1, 2, 7));
    CHECK(opened.isEmpty());
    int links = 0;
    for (const Target& target : reader.view.targets(1)) links += target.kind == TargetKind::Link ? 1 : 0;
    CHECK(links == 1);
}

TEST_CASE("code and messages are copied as they were written") {
    Reader reader;
    reader.click(1, TargetKind::CopyCode);
    CHECK(reader.clipboard() == "x = 1");
    reader.click(1, TargetKind::Copy);
    CHECK(reader.clipboard() == reader.view.message(1).text);
    CHECK(QApplication::clipboard()->mimeData()->hasFormat(QStringLiteral("text/markdown")));
}

TEST_CASE("text is marked with the mouse and copied as text or as Markdown") {
    Reader reader;
    reader.drag(reader.textPoint(1, 0, 5), reader.textPoint(1, 0, 15));
    CHECK(reader.view.selectedText(CopyForm::Plain) == "bold words");
    reader.key(Qt::Key_C, Qt::ControlModifier);
    CHECK(reader.clipboard() == "bold words");
    reader.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(reader.clipboard() == "**bold** words");
    reader.key(Qt::Key_Escape);
    CHECK_FALSE(reader.view.hasSelection());
}

TEST_CASE("marking goes across messages, whichever way the mouse went") {
    Reader reader;
    const QPoint from = reader.textPoint(0, 0, 6);
    const QPoint to = reader.textPoint(1, 0, 4);
    const QString wanted = QStringLiteral("You:\n\nquestion\n\nHaiku:\n\nSome");
    reader.drag(from, to);
    CHECK(reader.view.selectedText(CopyForm::Plain).toStdString() == wanted.toStdString());
    reader.drag(to, from);
    CHECK(reader.view.selectedText(CopyForm::Plain) == wanted);
}

TEST_CASE("everything can be marked at once, also what is not in view") {
    Reader reader;
    reader.view.setMessages(test::makeConversation(500));
    const int laidOut = reader.view.transcript().blocksLaidOut();
    reader.key(Qt::Key_A, Qt::ControlModifier);
    const QString text = reader.view.selectedText(CopyForm::Plain);
    CHECK(text.contains(QStringLiteral("Question 0")));
    CHECK(text.contains(QStringLiteral("Answer 499")));
    CHECK(text.count(QStringLiteral("You:")) == 250);
    CHECK(reader.view.transcript().blocksLaidOut() - laidOut < 20);
}

TEST_CASE("a double click marks a word and a third one the paragraph") {
    Reader reader;
    const QPoint point = reader.textPoint(1, 0, 7);
    QTest::mouseDClick(reader.view.viewport(), Qt::LeftButton, {}, point);
    CHECK(reader.view.selectedText(CopyForm::Plain) == "bold");
    QTest::mouseClick(reader.view.viewport(), Qt::LeftButton, {}, point);
    CHECK(reader.view.selectedText(CopyForm::Plain) == "Some bold words and a page.");
}

TEST_CASE("text is marked by key, by character, word, line and to the end") {
    Reader reader;
    QTest::mouseClick(reader.view.viewport(), Qt::LeftButton, {}, reader.textPoint(1, 0, 5));
    reader.key(Qt::Key_Right, Qt::ShiftModifier);
    CHECK(reader.view.selectedText(CopyForm::Plain) == "b");
    reader.key(Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
    CHECK(reader.view.selectedText(CopyForm::Plain).startsWith(QStringLiteral("bold")));
    reader.key(Qt::Key_End, Qt::ShiftModifier);
    CHECK(reader.view.selectedText(CopyForm::Plain) == "bold words and a page.");
    reader.key(Qt::Key_Home, Qt::ShiftModifier);
    CHECK(reader.view.selectedText(CopyForm::Plain) == "Some ");
    reader.key(Qt::Key_Left, Qt::ShiftModifier);
    CHECK(reader.view.selectedText(CopyForm::Plain).startsWith(QStringLiteral("You:")) == false);
    reader.key(Qt::Key_Down, Qt::ShiftModifier);
    reader.key(Qt::Key_Down, Qt::ShiftModifier);
    CHECK(reader.view.hasSelection());
    reader.key(Qt::Key_End, Qt::ShiftModifier | Qt::ControlModifier);
    CHECK(reader.view.selectedText(CopyForm::Plain).endsWith(QStringLiteral("Half of")));
}

TEST_CASE("moving by key from block to block comes to the end and stays there") {
    Reader reader;
    reader.view.setCurrentRow(0);
    for (int i = 0; i < 200; ++i) reader.key(Qt::Key_Right, Qt::ShiftModifier);
    CHECK(reader.view.selectedText(CopyForm::Plain).endsWith(QStringLiteral("Half of")));
    for (int i = 0; i < 200; ++i) reader.key(Qt::Key_Left, Qt::ShiftModifier);
    CHECK_FALSE(reader.view.hasSelection());
    for (int i = 0; i < 40; ++i) reader.key(Qt::Key_Down, Qt::ShiftModifier);
    CHECK(reader.view.selectedText(CopyForm::Plain).endsWith(QStringLiteral("Half of")));
}

TEST_CASE("arrows go from message to message and Tab to what can be done with one") {
    Reader reader;
    QSignalSpy edit(&reader.view, &ConversationView::editRequested);
    reader.view.setCurrentRow(1);
    reader.key(Qt::Key_Up);
    CHECK(reader.view.currentRow() == 0);
    reader.key(Qt::Key_Up);
    CHECK(reader.view.currentRow() == 0);
    reader.key(Qt::Key_Tab);
    reader.key(Qt::Key_Return);
    REQUIRE(edit.size() == 1);
    CHECK(edit.front().front() == "m0");
    for (int i = 0; i < 5; ++i) reader.key(Qt::Key_Down);
    CHECK(reader.view.currentRow() == 2);
}

TEST_CASE("a long message is read by arrows to its end before the next one comes") {
    Reader reader;
    reader.view.setMessages({test::makeMessage(0, Author::Assistant, QStringLiteral("words\n\n").repeated(100)),
                             test::makeMessage(1, Author::User, QStringLiteral("next"))});
    reader.view.verticalScrollBar()->setValue(0);
    reader.view.setCurrentRow(0);
    reader.key(Qt::Key_Down);
    CHECK(reader.view.currentRow() == 0);
    CHECK(reader.view.verticalScrollBar()->value() > 0);
    for (int i = 0; i < 100; ++i) reader.key(Qt::Key_Down);
    CHECK(reader.view.currentRow() == 1);
}

TEST_CASE("keys that are the window's are left to it") {
    Reader reader;
    QWidget window;
    reader.view.setParent(&window);
    for (const auto& [key, modifiers] : {std::pair{Qt::Key_Up, Qt::AltModifier},
                                         {Qt::Key_Down, Qt::AltModifier},
                                         {Qt::Key_Up, Qt::ControlModifier},
                                         {Qt::Key_Escape, Qt::NoModifier}}) {
        QKeyEvent event(QEvent::KeyPress, key, modifiers);
        QApplication::sendEvent(&reader.view, &event);
        CHECK_FALSE(event.isAccepted());
    }
    reader.view.setParent(nullptr);
}

TEST_CASE("find goes to every place and around the end, and closes with Escape") {
    Reader reader;
    reader.view.setMessages(test::makeConversation(300));
    reader.key(Qt::Key_F, Qt::ControlModifier);
    auto* bar = reader.view.findChild<FindBar*>();
    REQUIRE(bar->isVisible());
    auto* line = bar->findChild<QLineEdit*>();
    QTest::keyClicks(line, QStringLiteral("answer 1:"));
    CHECK_FALSE(reader.view.transcript().rowAt(0) < 0);
    line->clear();
    QTest::keyClicks(line, QStringLiteral("ANSWER 10"));
    QTest::qWait(60);
    // Answers 101, 103, 105, 107 and 109; even numbers are questions.
    const auto* count = bar->findChild<QLabel*>();
    REQUIRE(count != nullptr);
    CHECK(count->text() == "1/5");
    CHECK_FALSE(reader.view.rowRect(101).isEmpty());
    QTest::keyClick(line, Qt::Key_Return);
    CHECK(count->text() == "2/5");
    CHECK_FALSE(reader.view.rowRect(103).isEmpty());
    QTest::keyClick(line, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClick(line, Qt::Key_F3, Qt::ShiftModifier);
    CHECK(count->text() == "5/5");
    QTest::keyClick(line, Qt::Key_Escape);
    CHECK_FALSE(bar->isVisible());
}

TEST_CASE("find sees words that Markdown has taken apart") {
    Reader reader;
    reader.view.openFind();
    auto* bar = reader.view.findChild<FindBar*>();
    QTest::keyClicks(bar->findChild<QLineEdit*>(), QStringLiteral("bold words"));
    QTest::qWait(30);
    CHECK(bar->findChild<QLabel*>()->text() == "1/1");
    QTest::keyClicks(bar->findChild<QLineEdit*>(), QStringLiteral(" nowhere"));
    QTest::qWait(30);
    CHECK(bar->findChild<QLabel*>()->text() == "none");
}

TEST_CASE("a screen reader finds a list of messages with names, states and actions") {
    Reader reader;
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&reader.view);
    REQUIRE(list != nullptr);
    CHECK(list->role() == QAccessible::List);
    CHECK(list->text(QAccessible::Name) == "Conversation");
    REQUIRE(list->childCount() == 3);
    QAccessibleInterface* answer = list->child(1);
    CHECK(answer->role() == QAccessible::ListItem);
    CHECK(answer->text(QAccessible::Name).startsWith(QStringLiteral("Haiku, 14:03")));
    CHECK(answer->text(QAccessible::Name).contains(QStringLiteral("Some bold words")));
    CHECK(list->indexOfChild(answer) == 1);
    CHECK(answer->parent() == list);
    CHECK(list->child(2)->text(QAccessible::Description) == "The model stopped answering.");
    const QPoint middle = answer->rect().center();
    CHECK(list->childAt(middle.x(), middle.y()) == answer);
    CHECK(list->child(3) == nullptr);

    QSignalSpy regenerate(&reader.view, &ConversationView::regenerateRequested);
    QAccessibleActionInterface* actions = answer->actionInterface();
    REQUIRE(actions != nullptr);
    CHECK(actions->actionNames().contains(QStringLiteral("Answer again")));
    actions->doAction(QStringLiteral("Answer again"));
    CHECK(regenerate.takeFirst() == QVariantList{"m1"});

    reader.view.setMessages({});
    CHECK_FALSE(answer->isValid());
    CHECK(answer->text(QAccessible::Name).isEmpty());
}

TEST_CASE("everything that can be pressed has a name") {
    Reader reader;
    for (int row = 0; row < reader.view.count(); ++row) {
        for (const Target& target : reader.view.targets(row)) {
            CHECK_FALSE(targetName(target, reader.view.message(row)).isEmpty());
            CHECK_FALSE(target.rect.isEmpty());
        }
    }
    for (const QAbstractButton* button : reader.view.findChildren<QAbstractButton*>()) {
        CHECK_FALSE(button->accessibleName().isEmpty());
        CHECK_FALSE(button->toolTip().isEmpty());
    }
}

TEST_CASE("while an answer streams it offers no way to change it") {
    Reader reader;
    auto items = someMessages();
    items[1].state = MessageState::Streaming;
    reader.view.setMessages(items);
    for (const Target& target : reader.view.targets(1)) {
        CHECK(target.kind != TargetKind::Regenerate);
        CHECK(target.kind != TargetKind::Edit);
    }
}

TEST_CASE("a wide listing scrolls sideways, by itself") {
    Reader reader;
    reader.view.setMessages(
        {test::makeMessage(0, Author::Assistant,
                           QStringLiteral("```\n") + QStringLiteral("wide ").repeated(80) + QStringLiteral("\n```"))});
    auto& block = const_cast<Transcript&>(reader.view.transcript()).layout(0).blockLayout(0);
    REQUIRE(block.maxScroll() > 500);
    const QPoint point = reader.textPoint(0, 0, 3);
    QWheelEvent wheel(point.toPointF(), point.toPointF(), QPoint(-100, 0), QPoint(), Qt::NoButton, {},
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(reader.view.viewport(), &wheel);
    CHECK(block.scroll() == 100);
    block.setScroll(1 << 20);
    CHECK(block.scroll() == block.maxScroll());
}
