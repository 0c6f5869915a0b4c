// SPDX-License-Identifier: AGPL-3.0-or-later
// What is copied as Markdown means the same when it is read again; what is copied as plain text is what was seen.
#include "ui/conversation/copy_text.h"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

using namespace hearth::conversation;

namespace {

std::vector<Block> parse(const QString& text) { return parseMarkdown(text, SoftBreak::Space); }

QString whole(const std::vector<Block>& blocks, CopyForm form) {
    if (blocks.empty()) return {};
    const auto last = static_cast<int>(blocks.size()) - 1;
    return blocksText(blocks, 0, 0, last, static_cast<int>(blocks.back().text.size()), form);
}

}  // namespace

TEST_CASE("copied Markdown reads back as the same blocks") {
    for (const char* text : {
             "# Head\n\ntext with **bold**, *italic*, `code`, ~~gone~~ and [a link](https://example.org/a_b)",
             "- one\n- two\n   - inner\n- three",
             "1. one\n2. two\n\n   more of two\n3. three",
             "- [x] done\n- [ ] open",
             "> quote\n> goes on\n>\n> - with a list",
             "```python\nx = 1\n\ny = '```'\n```",
             "| a | b | c |\n| --- | :-: | --: |\n| 1 | **2** | 3 |\n| 4 | 5 | 6 |",
             "one\n\n---\n\ntwo",
             "line\\\nbroken",
             "![a cat](https://example.org/cat.png)",
         }) {
        CAPTURE(text);
        const std::vector<Block> blocks = parse(QString::fromUtf8(text));
        const QString again = whole(blocks, CopyForm::Markdown);
        CAPTURE(again.toStdString());
        CHECK(parse(again) == blocks);
    }
}

TEST_CASE("text with marks in it is copied so that it stays text") {
    CHECK(rc::check("any line of marks and letters survives", [] {
        const auto characters =
            *rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab 1.)#*_`[]<>~|-+=\\>&;!")));
        Block block;
        block.text = QString::fromStdString(characters).simplified();
        RC_PRE(!block.text.isEmpty());
        // An entity is read as its character, which is a text of its own.
        RC_PRE(!block.text.contains(QLatin1Char('&')));
        const std::vector<Block> again = parse(whole({block}, CopyForm::Markdown));
        RC_ASSERT(again.size() == 1U);
        RC_ASSERT(again.front().text == block.text);
        RC_ASSERT(again.front().kind == BlockKind::Paragraph);
    }));
}

TEST_CASE("plain text has the marks of lists and no others") {
    const std::vector<Block> blocks = parse(QStringLiteral("**a**\n\n- b\n- c `d`\n\n1. e"));
    CHECK(whole(blocks, CopyForm::Plain).toStdString() == "a\n\n• b\n• c d\n\n1. e");
}

TEST_CASE("a piece of a paragraph is copied without its surroundings") {
    const std::vector<Block> blocks = parse(QStringLiteral("- some **bold** words"));
    CHECK(blocksText(blocks, 0, 5, 0, 9, CopyForm::Plain) == "bold");
    CHECK(blocksText(blocks, 0, 5, 0, 9, CopyForm::Markdown) == "**bold**");
    CHECK(blocksText(blocks, 0, 7, 0, 12, CopyForm::Markdown) == "**ld** wo");
}

TEST_CASE("part of a listing is copied as code, without a fence") {
    const std::vector<Block> blocks = parse(QStringLiteral("```py\nx = [1]\ny = 2\n```"));
    CHECK(blocksText(blocks, 0, 0, 0, 7, CopyForm::Markdown) == "x = [1]");
    CHECK(blocksText(blocks, 0, 0, 0, 7, CopyForm::Plain) == "x = [1]");
}
