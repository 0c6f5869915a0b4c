// SPDX-License-Identifier: AGPL-3.0-or-later
// Blocks stand where they belong: nothing wider than its column, nothing on top of another, every character reachable.
#include <rapidcheck.h>
#include <QFontMetricsF>
#include <QPainter>
#include <catch2/catch.hpp>

#include "tests/ui/conversation/samples.h"
#include "ui/conversation/message_chrome.h"
#include "ui/conversation/message_layout.h"
#include "ui/conversation/transcript.h"

using namespace hearth;
using namespace hearth::conversation;

namespace {

constexpr int kWidth = 520;
constexpr int kDeep = 1 << 28;

struct Sheet {
    explicit Sheet(const QString& text, Author author = Author::Assistant, int width = kWidth) : layout(styles, width) {
        layout.setItem(test::makeMessage(1, author, text), {});
        layout.layOut(0, kDeep);
    }
    theme::Theme look;
    TextStyles styles{look};
    MessageLayout layout;
};

QRectF unionOf(const std::vector<QRectF>& rects) {
    QRectF all;
    for (const QRectF& rect : rects) all |= rect;
    return all;
}

const QString kEverything = QStringLiteral(
    "# A heading\n\nA paragraph with **bold** and `code` and words enough to go over more than one line of the "
    "page.\n\n"
    "- one\n- two\n  - three\n\n> quoted\n> > twice\n\n| a | b |\n|---|--:|\n| 1 | 22 |\n\n---\n\n```cpp\nint x = "
    "1;\n```\n\nend");

}  // namespace

TEST_CASE("blocks follow each other without touching") {
    Sheet sheet(kEverything);
    for (int i = 1; i < sheet.layout.blockCount(); ++i) {
        CAPTURE(i);
        CHECK(sheet.layout.blockTop(i) >= sheet.layout.blockTop(i - 1) + sheet.layout.blockLayout(i - 1).height());
    }
    const int last = sheet.layout.blockCount() - 1;
    CHECK(sheet.layout.contentBottom() == sheet.layout.blockTop(last) + sheet.layout.blockLayout(last).height());
    CHECK(sheet.layout.height() > sheet.layout.contentBottom());
}

TEST_CASE("no text leaves its column, at any width") {
    const QString text = kEverything + QStringLiteral("\n\n") + QString(400, u'w') + QStringLiteral("\n\n| ") +
                         QString(300, u'x') + QStringLiteral(" | b |\n|---|---|\n| 1 | 2 |\n\n") +
                         QStringLiteral("> ").repeated(12) + QStringLiteral("deep");
    for (const int width : {60, 120, 320, 520, 900}) {
        Sheet sheet(text, Author::Assistant, width);
        for (int i = 0; i < sheet.layout.blockCount(); ++i) {
            const Block& block = sheet.layout.block(i);
            if (block.kind == BlockKind::Code) continue;
            const QRectF used = unionOf(sheet.layout.blockLayout(i).rangeRects(0, static_cast<int>(block.text.size())));
            CAPTURE(width, i, block.text.left(20).toStdString());
            CHECK(used.left() >= -0.5);
            // A space at the end of a line may hang over.
            CHECK(used.right() <= width + QFontMetricsF(sheet.styles.message).horizontalAdvance(u' ') + 16.5);
        }
    }
}

TEST_CASE("a point and the character under it find each other") {
    Sheet sheet(kEverything);
    for (int i = 0; i < sheet.layout.blockCount(); ++i) {
        const Block& block = sheet.layout.block(i);
        if (block.kind == BlockKind::Table) continue;
        for (int offset = 0; offset < block.text.size(); offset += 3) {
            const QRectF caret = sheet.layout.caretRect({i, offset});
            const TextPlace found = sheet.layout.placeAt(QPointF(caret.left() + 0.4, caret.center().y()));
            CAPTURE(i, offset);
            CHECK(found == TextPlace{i, offset});
        }
    }
}

TEST_CASE("a cell of a table is found where it is seen") {
    Sheet sheet(QStringLiteral("| first | second |\n|---|---|\n| one | two |\n| three | four |"));
    const Block& table = sheet.layout.block(0);
    for (const Cell& cell : table.cells) {
        const QRectF caret = sheet.layout.caretRect({0, cell.start + 1});
        const TextPlace found = sheet.layout.placeAt(QPointF(caret.left() + 0.4, caret.center().y()));
        CHECK(found == TextPlace{0, cell.start + 1});
    }
}

TEST_CASE("text from right to left begins at the right, its list marks and quotes too") {
    Sheet sheet(QStringLiteral("مرحبا بالعالم\n\n- واحد\n\n> اقتباس"));
    REQUIRE(sheet.layout.blockCount() == 3);
    const auto used = [&](int block) {
        return unionOf(
            sheet.layout.blockLayout(block).rangeRects(0, static_cast<int>(sheet.layout.block(block).text.size())));
    };
    CHECK(used(0).right() == Approx(kWidth).margin(1));
    CHECK(used(1).right() == Approx(kWidth - 24).margin(1));
    CHECK(used(2).right() == Approx(kWidth - 16).margin(1));
}

TEST_CASE("marked text of mixed direction covers exactly its letters") {
    Sheet sheet(QStringLiteral("abc مرحبا def"));
    auto& block = sheet.layout.blockLayout(0);
    const double whole = unionOf(block.rangeRects(0, 13)).width();
    double parts = 0;
    for (int i = 0; i < 13; ++i) {
        for (const QRectF& rect : block.rangeRects(i, i + 1)) parts += rect.width();
    }
    CHECK(parts == Approx(whole).margin(3));
}

TEST_CASE("guesses of a paragraph's height are near what it gets") {
    const theme::Theme look;
    const TextStyles styles(look);
    for (const int words : {3, 30, 120, 400}) {
        Block block;
        block.text = QStringLiteral("ordinary words of a sentence ").repeated(words / 5 + 1);
        const auto layout = makeBlockLayout(block);
        layout->estimate(styles, kWidth);
        const int guessed = layout->height();
        layout->layOut(styles);
        CHECK(std::abs(guessed - layout->height()) <= std::max(styles.lineHeight, layout->height() / 4));
    }
}

TEST_CASE("code keeps its width, its lines are exact and its copy button stays inside") {
    Sheet sheet(QStringLiteral("```\nshort\n") + QString(500, u'x') + QStringLiteral("\nlast\n```"));
    BlockLayout& code = sheet.layout.blockLayout(0);
    CHECK(code.maxScroll() > kWidth);
    CHECK(QRect(0, 0, kWidth, code.height()).contains(code.copyRect()));
    const double first = code.caretRect(0).top();
    CHECK(code.caretRect(6).top() == Approx(first + sheet.styles.codeLineHeight));
    const int end = static_cast<int>(code.block().text.size());
    CHECK(code.caretRect(end).top() == Approx(first + 2 * sheet.styles.codeLineHeight));
    sheet.layout.reveal({0, 400});
    CHECK(code.scroll() > 0);
    CHECK(code.caretRect(400).left() < kWidth);
    sheet.layout.reveal({0, 0});
    CHECK(code.scroll() == 0);
}

TEST_CASE("a listing that is being written keeps how far the reader has scrolled it") {
    const theme::Theme look;
    const TextStyles styles(look);
    MessageLayout layout(styles, kWidth);
    MessageItem item = test::makeMessage(1, Author::Assistant, QStringLiteral("```\n") + QString(300, u'x'));
    item.state = MessageState::Streaming;
    layout.setItem(item, {});
    layout.layOut(0, kDeep);
    layout.blockLayout(0).setScroll(90);
    item.text += QStringLiteral("\nmore");
    layout.setItem(item, {});
    layout.layOut(0, kDeep);
    CHECK(layout.blockLayout(0).scroll() == 90);
}

TEST_CASE("headers say who, when and how, with the day where it changes") {
    const theme::Theme look;
    Transcript page(look);
    page.setWidth(kWidth);
    std::vector<MessageItem> items = test::makeConversation(4);
    items[1].details = QStringLiteral("routed: default");
    items[2].time = items[2].time.addDays(1);
    items[3].time = {};
    page.setItems(items);
    CHECK(page.headerLine(0) == QStringLiteral(" · 12 May 2024, 14:02"));
    CHECK(page.headerLine(1) == QStringLiteral(" · 14:03 · routed: default"));
    CHECK(page.headerLine(2) == QStringLiteral(" · 13 May 2024, 14:04"));
    CHECK(page.headerLine(3).isEmpty());
    page.setToday(QDate(2024, 5, 13));
    CHECK(page.headerLine(0) == QStringLiteral(" · 12 May, 14:02"));
    CHECK(page.headerLine(2) == QStringLiteral(" · 14:04"));
}

TEST_CASE("what can be pressed does not overlap") {
    MessageItem item = test::makeMessage(1, Author::Assistant, kEverything);
    item.branches = 12;
    item.branch = 10;
    item.state = MessageState::Broken;
    item.notice = QStringLiteral("A sentence that is long enough to need two lines in the box beside its buttons.");
    item.canContinue = true;
    for (int i = 0; i < 30; ++i) item.sources.push_back({QStringLiteral("Source")});
    const theme::Theme look;
    const TextStyles styles(look);
    MessageLayout layout(styles, kWidth);
    layout.setItem(item, {});
    layout.layOut(0, kDeep);
    const std::vector<Target> targets = layout.targets();
    for (std::size_t i = 0; i < targets.size(); ++i) {
        for (std::size_t j = i + 1; j < targets.size(); ++j) {
            CAPTURE(i, j);
            CHECK_FALSE(targets[i].rect.intersects(targets[j].rect));
        }
        CHECK(targets[i].rect.right() < kWidth + 8);
        CHECK(targets[i].rect.bottom() < layout.height());
    }
}

TEST_CASE("any text at all is parsed, laid out, asked and painted without harm") {
    const theme::Theme look;
    const TextStyles styles(look);
    CHECK(rc::check("marks, letters of many scripts and breaks", [&] {
        const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
            "# ", "- ", "> ", "```", "|", "---", "\n", "\n\n", "  ", "**", "*", "`", "[a](http://b)", "~~", "\t", "1. ",
            "word ", "مرحبا ", "日本語", "🔥", "e\u0301", "\u200F", "<b>", "&amp;", "\\", "![x](y)", "- [x] "));
        QString text;
        for (const std::string& piece : pieces) text += QString::fromStdString(piece);
        MessageItem item = test::makeMessage(1, Author::Assistant, text);
        item.state = MessageState::Streaming;
        MessageLayout layout(styles, 200);
        layout.setItem(item, QStringLiteral(" · 14:02"));
        layout.layOut(0, kDeep);
        QImage image(260, 400, QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        MessagePaint how;
        how.selectionStart = TextPlace{};
        how.selectionEnd = layout.end();
        layout.paint(painter, QPoint(30, 0), image.rect(), how);
        for (int y = 0; y < 400; y += 37) {
            const TextPlace place = layout.placeAt(QPointF(100, y));
            RC_ASSERT(place.block <= std::max(0, layout.blockCount() - 1));
            if (layout.blockCount() == 0) continue;
            RC_ASSERT(place.offset >= 0);
            RC_ASSERT(place.offset <= static_cast<int>(layout.block(place.block).text.size()));
        }
        RC_ASSERT(layout.height() > 0);
    }));
}
