// SPDX-License-Identifier: AGPL-3.0-or-later
// Markdown as a flat list of blocks that can be laid out one by one. Raw HTML stays text, images become links, and a
// message that would make the parser run wild is shown as plain text.
#pragma once

#include <QString>
#include <QStringView>
#include <vector>

namespace hearth::conversation {

/// Step: the row of something that was thought or done; Markdown has none.
enum class BlockKind { Paragraph, Heading, Code, Table, Rule, Step };

enum class StepIcon { Thought, Tool };

/// Bits of Span::styles.
enum SpanStyle : unsigned { Bold = 1, Italic = 2, InlineCode = 4, Strike = 8, Link = 16, Picture = 32 };

/// Characters of a block's text that look alike. Spans lie in order and do not overlap; plain text has none.
struct Span {
    int start = 0;
    int length = 0;
    unsigned styles = 0;
    QString target;  ///< Where a link leads.
    bool operator==(const Span&) const = default;
};

/// A table's cell: its part of the block's text.
struct Cell {
    int start = 0;
    int length = 0;
    int row = 0;
    int column = 0;
    Qt::Alignment alignment = Qt::AlignLeading;
    bool operator==(const Cell&) const = default;
};

enum class Container { Quote, Item };

struct Block {
    BlockKind kind = BlockKind::Paragraph;
    int level = 0;     ///< Headings: 1..6.
    QString language;  ///< Code: as written after the fence.
    /// Line breaks are U+2028 in paragraphs, \n in code; a table's cells end with \t or \n.
    QString text;
    std::vector<Span> spans;
    std::vector<Cell> cells;
    int columns = 0;
    int headerRows = 0;
    std::vector<Container> containers;  ///< Outermost first.
    QString marker;                     ///< First block of a list item: "•", "3.", "☐" or "☑".
    bool tight = false;                 ///< Stands close to the block before it.
    int step = -1;                      ///< Belongs to this step of the message, as its row or what it holds.
    QString caption;                    ///< Steps: the row's words. Code: instead of its language's name.
    StepIcon icon = StepIcon::Tool;     ///< Steps.
    bool open = false;                  ///< Steps: what it holds is shown.
    bool failed = false;                ///< Steps.
    bool muted = false;
    bool operator==(const Block&) const = default;
};

/// What a single line break in a paragraph is.
enum class SoftBreak { Space, Line };

/// Text that people typed keeps its line breaks (SoftBreak::Line). Cost: linear in the text; beyond a limit of output
/// the text is given as plain paragraphs.
std::vector<Block> parseMarkdown(QStringView text, SoftBreak softBreak);

/// Where a text that still grows may be cut so that nothing which comes later changes the blocks before: the last such
/// place at or after `from`, which must be 0 or such a place itself.
qsizetype stablePrefix(QStringView text, qsizetype from);

/// True for the addresses that may be opened: http, https and mailto.
bool isSafeLink(const QString& target);

}  // namespace hearth::conversation
