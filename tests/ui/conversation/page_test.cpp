// SPDX-License-Identifier: AGPL-3.0-or-later
// A long conversation opens by laying out what is seen, scrolls without jumps, and streams without doing again what
// is done. Costs are counted in blocks and characters, not in time.
#include <QPushButton>
#include <QScrollBar>
#include <QTest>
#include <catch2/catch.hpp>

#include "tests/ui/conversation/samples.h"
#include "ui/conversation/conversation_view.h"
#include "ui/conversation/message_layout.h"

using namespace hearth;
using namespace hearth::conversation;

namespace {

struct Page {
    explicit Page(int count) {
        view.resize(800, 600);
        view.show();
        view.setMessages(test::makeConversation(count));
    }

    int rowAtMiddle() { return view.transcript().rowAt(bar().value() + 300); }
    QScrollBar& bar() { return *view.verticalScrollBar(); }

    theme::Theme look;
    ConversationView view{look};
};

MessageItem streamingAnswer(int number, const QString& text) {
    MessageItem item = test::makeMessage(number, Author::Assistant, text);
    item.state = MessageState::Streaming;
    return item;
}

void nextFrame() { QTest::qWait(30); }

}  // namespace

TEST_CASE("opening ten thousand messages lays out only what is seen") {
    Page page(10000);
    CHECK(page.view.count() == 10000);
    CHECK(page.view.isAtEnd());
    CHECK(page.view.transcript().blocksLaidOut() < 60);
    CHECK(page.view.transcript().layoutsHeld() < 40);
    CHECK_FALSE(page.view.rowRect(9999).isEmpty());
}

TEST_CASE("scrolling through ten thousand messages holds only those around the view") {
    Page page(10000);
    for (int value = 0; value < page.bar().maximum(); value += page.bar().maximum() / 300) page.bar().setValue(value);
    CHECK(page.view.transcript().layoutsHeld() < 400);
    CHECK(page.view.transcript().blocksLaidOut() < 20000);
}

TEST_CASE("scrolling up never makes the text jump, however wrong the guesses were") {
    Page page(400);
    for (int i = 0; i < 200; ++i) {
        const int row = page.rowAtMiddle();
        const QRect before = page.view.rowRect(row);
        const int value = page.bar().value();
        page.bar().setValue(value - 40);
        if (page.bar().value() == 0) break;
        CAPTURE(i, row);
        REQUIRE(page.view.rowRect(row).top() == before.top() + 40);
    }
}

TEST_CASE("scrolling down never makes the text jump") {
    Page page(400);
    page.bar().setValue(0);
    for (int i = 0; i < 200; ++i) {
        const int row = page.rowAtMiddle();
        const int top = page.view.rowRect(row).top();
        page.bar().setValue(page.bar().value() + 40);
        if (page.view.isAtEnd()) break;
        REQUIRE(page.view.rowRect(row).top() == top - 40);
    }
}

TEST_CASE("the words in view stay in view when the window is made narrower and wider") {
    Page page(400);
    page.bar().setValue(page.bar().maximum() / 2);
    const int row = page.rowAtMiddle();
    for (const int width : {500, 400, 700, 1200, 800}) {
        page.view.resize(width, 600);
        CAPTURE(width);
        CHECK(std::abs(page.rowAtMiddle() - row) <= 4);
    }
}

TEST_CASE("at the end, new text keeps the end in view; elsewhere it does not move the reader") {
    Page page(100);
    page.view.append(streamingAnswer(200, QStringLiteral("one")));
    page.view.appendText(QStringLiteral("m200"), QStringLiteral(" two\n\nthree").repeated(60));
    nextFrame();
    CHECK(page.bar().value() == page.bar().maximum());

    page.bar().setValue(page.bar().maximum() - 900);
    const int row = page.rowAtMiddle();
    const QRect before = page.view.rowRect(row);
    page.view.appendText(QStringLiteral("m200"), QStringLiteral(" four\n\nfive").repeated(60));
    nextFrame();
    CHECK(page.view.rowRect(row) == QRect(before.topLeft(), page.view.rowRect(row).size()));
    auto* pill = page.view.findChild<QPushButton*>(QString(), Qt::FindDirectChildrenOnly);
    REQUIRE(pill != nullptr);
    CHECK(pill->isVisible());
    QTest::mouseClick(pill, Qt::LeftButton);
    CHECK(page.view.isAtEnd());
    CHECK_FALSE(pill->isVisible());
}

TEST_CASE("a question of one's own takes the reader to it") {
    Page page(100);
    page.bar().setValue(100);
    page.view.append(test::makeMessage(300, Author::User, QStringLiteral("and now?")));
    CHECK(page.view.isAtEnd());
}

TEST_CASE("a token costs the paragraph that it belongs to, not the answer before it") {
    const theme::Theme look;
    const TextStyles styles(look);
    MessageLayout layout(styles, 560);
    MessageItem item = streamingAnswer(1, {});
    const QString paragraph =
        QStringLiteral("Some words of an answer that is long. ").repeated(4) + QStringLiteral("\n\n");
    item.text = QStringLiteral("Start ") + paragraph.repeated(300);
    layout.setItem(item, {});
    layout.layOut(0, 1 << 30);
    const qsizetype parsedBefore = layout.parsedCharacters();
    int laidOut = 0;
    for (int token = 0; token < 50; ++token) {
        item.text += QStringLiteral("word ");
        layout.setItem(item, {});
        laidOut += layout.layOut(0, 1 << 30);
    }
    CHECK(laidOut <= 50);
    CHECK((layout.parsedCharacters() - parsedBefore) / 50 < 2 * paragraph.size() + 300);
}

TEST_CASE("an answer that has ended looks as if it had come at once") {
    const theme::Theme look;
    const TextStyles styles(look);
    const QString text = QStringLiteral(
        "# Head\n\nSee [the page][1].\n\n- a\n- b\n\n```cpp\nint x;\n```\n\n| a |\n|---|\n| 1 |\n\nend\n\n"
        "[1]: https://example.org\n");
    MessageLayout streamed(styles, 560);
    MessageItem item = streamingAnswer(1, {});
    for (const QChar character : text) {
        item.text += character;
        streamed.setItem(item, {});
        streamed.layOut(0, 4000);
    }
    item.state = MessageState::Complete;
    streamed.setItem(item, {});
    streamed.layOut(0, 4000);
    MessageLayout whole(styles, 560);
    whole.setItem(item, {});
    whole.layOut(0, 4000);
    REQUIRE(streamed.blockCount() == whole.blockCount());
    for (int i = 0; i < whole.blockCount(); ++i) {
        CHECK(streamed.block(i) == whole.block(i));
        CHECK(streamed.blockTop(i) == whole.blockTop(i));
    }
    CHECK(streamed.height() == whole.height());
}

TEST_CASE("another branch keeps the messages before it where they are") {
    Page page(60);
    page.bar().setValue(page.bar().maximum() / 3);
    const int row = page.rowAtMiddle();
    const QRect before = page.view.rowRect(row);
    const int laidOut = page.view.transcript().blocksLaidOut();
    auto other = test::makeConversation(50);
    other.push_back(test::makeMessage(900, Author::Assistant, QStringLiteral("Another answer")));
    page.view.setMessages(other);
    CHECK(page.view.rowRect(row) == before);
    CHECK(page.view.transcript().blocksLaidOut() == laidOut);
    CHECK(page.view.count() == 51);
}

TEST_CASE("one very long message is laid out as far as it is seen") {
    Page page(1);
    page.view.setMessages(
        {test::makeMessage(1, Author::Assistant, QStringLiteral("A paragraph of a book.\n\n").repeated(20000))});
    CHECK(page.view.transcript().blocksLaidOut() < 80);
    const int before = page.view.transcript().blocksLaidOut();
    page.view.setMessages({test::makeMessage(
        2, Author::Assistant,
        QStringLiteral("```\n") + QStringLiteral("line of code\n").repeated(100000) + QStringLiteral("```"))});
    CHECK(page.view.transcript().blocksLaidOut() - before <= 1);
    CHECK(page.bar().maximum() > 100000);
}

TEST_CASE("another text size leaves the reader where they were") {
    Page page(200);
    page.bar().setValue(page.bar().maximum() / 2);
    const int row = page.rowAtMiddle();
    page.look.setTextScale(1.5);
    CHECK(std::abs(page.rowAtMiddle() - row) <= 4);
    CHECK(page.view.transcript().styles().message.pixelSize() == 23);
}

TEST_CASE("a conversation in which nothing is said, and one that is gone, are drawn") {
    Page page(3);
    page.view.setMessages({test::makeMessage(1, Author::User, {}), test::makeMessage(2, Author::Assistant, {})});
    page.view.grab();
    CHECK(page.view.count() == 2);
    page.view.setMessages({});
    page.view.grab();
    CHECK(page.view.count() == 0);
    CHECK(page.bar().maximum() == 0);
    page.view.appendText(QStringLiteral("m1"), QStringLiteral("late"));
    page.view.replace(test::makeMessage(1, Author::User, QStringLiteral("late")));
    CHECK(page.view.count() == 0);
}

TEST_CASE("a message is brought to the top when its source is asked for") {
    Page page(300);
    CHECK(page.view.showMessage(QStringLiteral("m40")));
    CHECK(page.view.rowRect(40).top() == 16);
    CHECK_FALSE(page.view.isAtEnd());
    CHECK_FALSE(page.view.showMessage(QStringLiteral("nowhere")));
}

TEST_CASE("waiting shows nothing at first, then says what is going on") {
    Page page(0);
    page.view.setEmptyText({QStringLiteral("Nothing yet"), {}, {}});
    page.view.setLoading(true);
    CHECK_FALSE(page.view.findChild<EmptyState*>()->isVisible());
    const QImage early = page.view.grab().toImage();
    QTest::qWait(350);
    CHECK(page.view.grab().toImage() != early);
    page.view.setLoading(false);
    CHECK(page.view.findChild<EmptyState*>()->isVisible());
}
