// SPDX-License-Identifier: AGPL-3.0-or-later
// Markdown becomes the blocks that a reader expects, and text that means harm or is damaged stays text.
#include "ui/conversation/markdown.h"

#include <QElapsedTimer>
#include <catch2/catch.hpp>

using namespace hearth::conversation;

namespace {

std::vector<Block> parse(const char* text) { return parseMarkdown(QString::fromUtf8(text), SoftBreak::Space); }

QString allText(const std::vector<Block>& blocks) {
    QString text;
    for (const Block& block : blocks) text += block.text + QLatin1Char('\n');
    return text;
}

}  // namespace

TEST_CASE("headings, paragraphs and rules are blocks of their own") {
    const auto blocks = parse("# One\n\ntext\nmore\n\n### Three\n\n---\n\nend");
    REQUIRE(blocks.size() == 5);
    CHECK(blocks[0].kind == BlockKind::Heading);
    CHECK(blocks[0].level == 1);
    CHECK(blocks[1].text == "text more");
    CHECK(blocks[2].level == 3);
    CHECK(blocks[3].kind == BlockKind::Rule);
    CHECK(blocks[4].text == "end");
}

TEST_CASE("what a person typed keeps its line breaks") {
    const auto blocks = parseMarkdown(QStringLiteral("one\ntwo"), SoftBreak::Line);
    REQUIRE(blocks.size() == 1);
    CHECK(blocks[0].text == QStringLiteral("one\u2028two"));
}

TEST_CASE("emphasis, code, strikethrough and links are spans of the text") {
    const auto blocks = parse("a **b** *c* `d` ~~e~~ [f](https://example.org/x)");
    REQUIRE(blocks.size() == 1);
    CHECK(blocks[0].text == "a b c d e f");
    REQUIRE(blocks[0].spans.size() == 5);
    CHECK(blocks[0].spans[0] == Span{2, 1, Bold, {}});
    CHECK(blocks[0].spans[1].styles == Italic);
    CHECK(blocks[0].spans[2].styles == InlineCode);
    CHECK(blocks[0].spans[3].styles == Strike);
    CHECK(blocks[0].spans[4].styles == Link);
    CHECK(blocks[0].spans[4].target == "https://example.org/x");
}

TEST_CASE("lists carry their marks, nest and stay close together") {
    const auto blocks = parse("- a\n- b\n  1. c\n  2. d\n- [x] e\n- [ ] f");
    REQUIRE(blocks.size() == 6);
    CHECK(blocks[0].marker == QStringLiteral("•"));
    CHECK_FALSE(blocks[0].tight);
    CHECK(blocks[1].tight);
    CHECK(blocks[2].marker == "1.");
    CHECK(blocks[2].containers.size() == 2);
    CHECK(blocks[2].tight);
    CHECK(blocks[3].marker == "2.");
    CHECK(blocks[4].marker == QStringLiteral("☑"));
    CHECK(blocks[5].marker == QStringLiteral("☐"));
}

TEST_CASE("a list keeps the number that it starts with, and an empty item its mark") {
    const auto blocks = parse("7. seven\n8.\n9. nine");
    REQUIRE(blocks.size() == 3);
    CHECK(blocks[0].marker == "7.");
    CHECK(blocks[1].marker == "8.");
    CHECK(blocks[1].text.isEmpty());
    CHECK(blocks[2].marker == "9.");
}

TEST_CASE("only the first block of a list item has its mark") {
    const auto blocks = parse("- one\n\n  two\n\n  ```\n  code\n  ```");
    REQUIRE(blocks.size() == 3);
    CHECK(blocks[1].marker.isEmpty());
    CHECK(blocks[2].kind == BlockKind::Code);
    for (const Block& block : blocks) CHECK(block.containers == std::vector{Container::Item});
}

TEST_CASE("code keeps every space and names its language") {
    const auto blocks = parse("```python title=x\ndef f():\n\treturn '<b>'\n\n```\n");
    REQUIRE(blocks.size() == 1);
    CHECK(blocks[0].kind == BlockKind::Code);
    CHECK(blocks[0].language == "python");
    CHECK(blocks[0].text.toStdString() == "def f():\n\treturn '<b>'\n");
}

TEST_CASE("a table knows its cells, their alignment and its head") {
    const auto blocks = parse("| a | b |\n|:--|--:|\n| 1 | **2** |\n| 3 | 4 |");
    REQUIRE(blocks.size() == 1);
    const Block& table = blocks[0];
    CHECK(table.kind == BlockKind::Table);
    CHECK(table.columns == 2);
    CHECK(table.headerRows == 1);
    CHECK(table.text == "a\tb\n1\t2\n3\t4");
    REQUIRE(table.cells.size() == 6);
    CHECK(table.cells[3].row == 1);
    CHECK(table.cells[3].column == 1);
    CHECK(table.cells[3].alignment == Qt::AlignTrailing);
    CHECK(table.text.mid(table.cells[3].start, table.cells[3].length) == "2");
}

TEST_CASE("quotes hold other blocks") {
    const auto blocks = parse("> one\n>\n> - two\n\nthree");
    REQUIRE(blocks.size() == 3);
    CHECK(blocks[0].containers == std::vector{Container::Quote});
    CHECK(blocks[1].containers == std::vector{Container::Quote, Container::Item});
    CHECK(blocks[2].containers.empty());
}

TEST_CASE("raw HTML is shown as it was written") {
    const auto blocks = parse("<script>alert(1)</script>\n\na <img src=x onerror=y> b");
    CHECK(allText(blocks).contains("<script>alert(1)</script>"));
    CHECK(allText(blocks).contains("<img src=x onerror=y>"));
    for (const Block& block : blocks) CHECK(block.spans.empty());
}

TEST_CASE("a picture is a link to it and never more") {
    const auto blocks = parse("![a cat](https://example.org/cat.png) ![](https://example.org/t.gif)");
    REQUIRE(blocks.size() == 1);
    CHECK(blocks[0].text == "a cat image");
    REQUIRE(blocks[0].spans.size() == 2);
    CHECK(blocks[0].spans[0].styles == (Link | Picture));
    CHECK(blocks[0].spans[1].target == "https://example.org/t.gif");
}

TEST_CASE("only web and mail addresses may be opened") {
    CHECK(isSafeLink("https://example.org"));
    CHECK(isSafeLink("HTTP://example.org"));
    CHECK(isSafeLink("mailto:ana@example.org"));
    for (const char* target : {"javascript:alert(1)", " javascript:x", "file:///etc/passwd", "data:text/html,x",
                               "vbscript:x", "/etc/passwd", "#anchor", "", "smb://host/share", "java\nscript:x"}) {
        CAPTURE(target);
        CHECK_FALSE(isSafeLink(QString::fromLatin1(target)));
    }
}

TEST_CASE("entities become characters, unknown ones stay, and none makes a control character") {
    CHECK(allText(parse("&amp; &lt; &copy; &#8364; &#x1F525; &nosuch; &#0; &#27; &#xD800; &#99999999;")) ==
          QStringLiteral("& < © € 🔥 &nosuch; \uFFFD \uFFFD \uFFFD &#99999999;\n"));
}

TEST_CASE("a very long paragraph is laid out in pieces that lose nothing") {
    QString text;
    while (text.size() < 20000) text += QStringLiteral("some **words** of a paragraph ");
    const auto blocks = parseMarkdown(text.trimmed(), SoftBreak::Space);
    CHECK(blocks.size() > 3);
    QString joined;
    for (const Block& block : blocks) {
        CHECK(block.text.size() <= 4000);
        joined += block.text;
        for (const Span& span : block.spans) CHECK(span.start + span.length <= block.text.size());
    }
    CHECK(joined == text.trimmed().remove(QStringLiteral("**")));
}

TEST_CASE("no piece of a long word ends inside a character") {
    const QString text = QStringLiteral("x") + QStringLiteral("🔥").repeated(5000);
    for (const Block& block : parseMarkdown(text, SoftBreak::Space)) {
        CHECK_FALSE(block.text.front().isLowSurrogate());
        CHECK_FALSE(block.text.back().isHighSurrogate());
    }
}

TEST_CASE("text made to make parsers run wild is shown, and soon") {
    const QString wide = QStringLiteral("|a").repeated(2000) + "|\n" + QStringLiteral("|-").repeated(2000) + "|\n" +
                         QStringLiteral("x\n").repeated(20000);
    const QStringList hostile = {
        QStringLiteral(">").repeated(50000) + "x",
        QStringLiteral("- ").repeated(20000) + "x",
        QStringLiteral("[").repeated(50000),
        QStringLiteral("*a **b ").repeated(10000),
        QStringLiteral("![[]()").repeated(10000),
        QStringLiteral("`").repeated(50001),
        QStringLiteral("<a").repeated(50000),
        QStringLiteral("&#").repeated(50000),
        QStringLiteral("~~~\n").repeated(20000),
        wide,
        QString(QChar(0)).repeated(1000) + QString(QChar(0xD800)) + "end",
        QStringLiteral("\u202E\u2066").repeated(1000),
    };
    for (const QString& text : hostile) {
        CAPTURE(text.left(12).toStdString(), text.size());
        QElapsedTimer timer;
        timer.start();
        const auto blocks = parseMarkdown(text, SoftBreak::Space);
        CHECK(timer.elapsed() < 3000);
        CHECK_FALSE(blocks.empty());
        for (const Block& block : blocks) CHECK(block.containers.size() <= 12);
    }
}

TEST_CASE("an empty message has no blocks") {
    CHECK(parse("").empty());
    CHECK(parse("\n\n  \n").empty());
}

TEST_CASE("what comes later never changes the blocks before a stable place") {
    const QString text = QStringLiteral(
        "# Head\n\nfirst *one*\n\n- a\n\n- b\n\nPlain after a list\n\n> quote\n\n```py\nx = 1\n\nY = 2\n```\n\n"
        "| a | b |\n|---|---|\n| 1 | 2 |\n\nLast words\n===\n\n1. x\n2. y\n\n## End\n\nfin\n");
    for (qsizetype end = 0; end <= text.size(); ++end) {
        const QString soFar = text.left(end);
        const qsizetype cut = stablePrefix(soFar, 0);
        auto before = parseMarkdown(QStringView(text).left(cut), SoftBreak::Space);
        const auto after = parseMarkdown(QStringView(text).mid(cut), SoftBreak::Space);
        before.insert(before.end(), after.begin(), after.end());
        CAPTURE(end, cut);
        CHECK(before == parseMarkdown(text, SoftBreak::Space));
    }
    CHECK(stablePrefix(text, 0) > text.size() - 10);
}

TEST_CASE("a stable place is found again from the one before") {
    const QString text = QStringLiteral("one\n\ntwo\n\n```\nfour\n\nfive\n```\n\nsix\n\nseven");
    const qsizetype first = stablePrefix(text.left(9), 0);
    CHECK(first == 5);
    CHECK(stablePrefix(text, first) == stablePrefix(text, 0));
    CHECK(stablePrefix(text.left(20), first) == text.indexOf("```"));
}
