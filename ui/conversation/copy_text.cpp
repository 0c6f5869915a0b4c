// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/conversation/copy_text.h"

#include <algorithm>
#include <utility>

namespace hearth::conversation {

namespace {

QString escaped(const QString& text) {
    static const QLatin1String special("\\`*_[]<>~|");
    QString out;
    for (const QChar character : text) {
        if (special.contains(character)) out += QLatin1Char('\\');
        if (character == QChar::LineSeparator) {
            out += QStringLiteral("\\\n");
        } else {
            out += character;
        }
    }
    return out;
}

// A paragraph that begins like a heading or a list must not become one.
QString guarded(const QString& line) {
    static const QLatin1String starts("#+-=");
    if (!line.isEmpty() && starts.contains(line.front())) return QLatin1Char('\\') + line;
    qsizetype digits = 0;
    while (digits < line.size() && line[digits].isDigit()) ++digits;
    const bool numbered =
        digits > 0 && digits < line.size() && (line[digits] == QLatin1Char('.') || line[digits] == QLatin1Char(')'));
    return numbered ? line.left(digits) + QLatin1Char('\\') + line.mid(digits) : line;
}

QString fencedInline(const QString& code) {
    QString fence(1, QLatin1Char('`'));
    while (code.contains(fence)) fence += QLatin1Char('`');
    const bool pad = code.startsWith(QLatin1Char('`')) || code.endsWith(QLatin1Char('`'));
    const QString space = pad ? QStringLiteral(" ") : QString();
    return fence + space + code + space + fence;
}

QString styled(const QString& piece, const Span& span) {
    if ((span.styles & Picture) != 0) return QStringLiteral("![%1](<%2>)").arg(escaped(piece), span.target);
    QString out = (span.styles & InlineCode) != 0 ? fencedInline(piece) : escaped(piece);
    if ((span.styles & Strike) != 0) out = QStringLiteral("~~") + out + QStringLiteral("~~");
    if ((span.styles & Italic) != 0) out = QLatin1Char('*') + out + QLatin1Char('*');
    if ((span.styles & Bold) != 0) out = QStringLiteral("**") + out + QStringLiteral("**");
    if ((span.styles & Link) != 0) out = QStringLiteral("[%1](<%2>)").arg(out, span.target);
    return out;
}

QString inlineMarkdown(const Block& block, TextRange range) {
    QString out;
    int at = range.start;
    for (const Span& span : block.spans) {
        const int from = std::max(span.start, range.start);
        const int to = std::min(span.start + span.length, range.end);
        if (from >= to) continue;
        out += escaped(block.text.mid(at, from - at)) + styled(block.text.mid(from, to - from), span);
        at = to;
    }
    return out + escaped(block.text.mid(at, range.end - at));
}

QString tableMarkdown(const Block& block) {
    QString out;
    for (std::size_t i = 0; i < block.cells.size(); ++i) {
        const Cell& cell = block.cells[i];
        if (cell.column == 0) out += QLatin1Char('|');
        out += QLatin1Char(' ') + inlineMarkdown(block, {cell.start, cell.start + cell.length}) + QStringLiteral(" |");
        const bool rowEnds = i + 1 == block.cells.size() || block.cells[i + 1].row != cell.row;
        if (!rowEnds) continue;
        out += QLatin1Char('\n');
        if (cell.row + 1 != block.headerRows) continue;
        out += QLatin1Char('|');
        for (const Cell& head : block.cells) {
            if (head.row != cell.row) continue;
            out += head.alignment == Qt::AlignTrailing  ? QStringLiteral(" --: |")
                   : head.alignment == Qt::AlignHCenter ? QStringLiteral(" :-: |")
                                                        : QStringLiteral(" --- |");
        }
        out += QLatin1Char('\n');
    }
    out.chop(out.endsWith(QLatin1Char('\n')) ? 1 : 0);
    return out;
}

QString contentMarkdown(const Block& block, TextRange range) {
    const bool whole = range.start == 0 && range.end == block.text.size();
    switch (block.kind) {
        case BlockKind::Code: {
            QString fence = QStringLiteral("```");
            while (block.text.contains(fence)) fence += QLatin1Char('`');
            const QString code = block.text.mid(range.start, range.end - range.start);
            return whole ? fence + block.language + QLatin1Char('\n') + code + QLatin1Char('\n') + fence : code;
        }
        case BlockKind::Table:
            return whole ? tableMarkdown(block) : block.text.mid(range.start, range.end - range.start);
        case BlockKind::Rule: return QStringLiteral("---");
        case BlockKind::Step: return {};
        case BlockKind::Heading:
            if (whole) return QString(block.level, QLatin1Char('#')) + QLatin1Char(' ') + inlineMarkdown(block, range);
            break;
        case BlockKind::Paragraph: break;
    }
    return guarded(inlineMarkdown(block, range));
}

QString markOf(const Block& block, CopyForm form) {
    if (form == CopyForm::Plain || block.marker.isEmpty()) return block.marker;
    if (block.marker == QStringLiteral("☐")) return QStringLiteral("- [ ]");
    if (block.marker == QStringLiteral("☑")) return QStringLiteral("- [x]");
    return block.marker == QStringLiteral("•") ? QStringLiteral("-") : block.marker;
}

// Puts a block back into its quotes and lists, every line of it.
QString contained(const Block& block, const QString& content, bool withMark, CopyForm form) {
    QString first;
    QString rest;
    std::size_t depth = 0;
    for (const Container container : block.containers) {
        ++depth;
        if (container == Container::Quote) {
            if (form == CopyForm::Markdown) first += QStringLiteral("> ");
            if (form == CopyForm::Markdown) rest += QStringLiteral("> ");
            continue;
        }
        const bool own = depth == block.containers.size() && withMark && !block.marker.isEmpty();
        first += own ? markOf(block, form) + QLatin1Char(' ') : QStringLiteral("   ");
        rest += QStringLiteral("   ");
    }
    QString out = first + content;
    if (!rest.isEmpty()) out.replace(QLatin1Char('\n'), QLatin1Char('\n') + rest);
    return out;
}

}  // namespace

QString blockText(const Block& block, TextRange range, CopyForm form) {
    if (form == CopyForm::Markdown) return contentMarkdown(block, range);
    QString text = block.text.mid(range.start, range.end - range.start);
    return text.replace(QChar::LineSeparator, QLatin1Char('\n'));
}

QString blocksText(const std::vector<Block>& blocks, int firstBlock, int firstOffset, int lastBlock, int lastOffset,
                   CopyForm form) {
    QString out;
    bool first = true;
    for (int i = std::max(firstBlock, 0); i <= lastBlock && i < static_cast<int>(blocks.size()); ++i) {
        const Block& block = blocks[static_cast<std::size_t>(i)];
        if (block.kind == BlockKind::Step) continue;  // A row says what was done; it is no one's words.
        const int start = i == firstBlock ? firstOffset : 0;
        const int end = i == lastBlock ? lastOffset : static_cast<int>(block.text.size());
        const QString text = blockText(block, {start, end}, form);
        if (!std::exchange(first, false)) out += block.tight ? QStringLiteral("\n") : QStringLiteral("\n\n");
        // One piece of one block is copied bare, without the marks of its list or quote.
        const bool bare = firstBlock == lastBlock && (start > 0 || end < block.text.size());
        out += bare ? text : contained(block, text, start == 0, form);
    }
    return out;
}

}  // namespace hearth::conversation
