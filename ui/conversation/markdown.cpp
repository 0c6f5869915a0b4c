// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/conversation/markdown.h"

#include <md4c.h>

#include <QUrl>
#include <algorithm>
#include <utility>

#include "ui/conversation/entities.h"

namespace hearth::conversation {

namespace {

constexpr int kLongParagraph = 4000;  // Longer ones are laid out in pieces, so that a token never costs much.
constexpr qsizetype kDeepest = 12;    // Containers further inside are drawn as if they were at this depth.
constexpr unsigned kFlags =
    MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_PERMISSIVEAUTOLINKS | MD_FLAG_NOHTML;

struct OpenList {
    bool ordered = false;
    unsigned next = 1;
    bool tight = false;
    bool started = false;
};

QString attributeText(const MD_ATTRIBUTE& attribute) {
    return QString::fromUtf8(attribute.text, static_cast<qsizetype>(attribute.size));
}

// Builds blocks from md4c's callbacks. A callback that returns non-zero stops the parser.
class Builder {
public:
    Builder(SoftBreak softBreak, const QByteArray& source)
        : m_softBreak(softBreak), m_source(source), m_budget(4096 + 12 * source.size()) {}

    std::vector<Block> take() { return std::move(m_blocks); }

    int enterBlock(MD_BLOCKTYPE type, void* detail) {
        switch (type) {
            case MD_BLOCK_QUOTE:
                finish();
                pushContainer(Container::Quote);
                break;
            case MD_BLOCK_UL:
                finish();
                m_lists.push_back({false, 1, static_cast<MD_BLOCK_UL_DETAIL*>(detail)->is_tight != 0, false});
                break;
            case MD_BLOCK_OL: {
                finish();
                const auto* list = static_cast<MD_BLOCK_OL_DETAIL*>(detail);
                m_lists.push_back({true, list->start, list->is_tight != 0, false});
                break;
            }
            case MD_BLOCK_LI: enterItem(*static_cast<MD_BLOCK_LI_DETAIL*>(detail)); break;
            case MD_BLOCK_HR:
                begin(BlockKind::Rule);
                finish();
                break;
            case MD_BLOCK_H:
                begin(BlockKind::Heading);
                m_block.level = static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
                break;
            case MD_BLOCK_CODE:
                begin(BlockKind::Code);
                m_block.language = attributeText(static_cast<MD_BLOCK_CODE_DETAIL*>(detail)->lang);
                break;
            case MD_BLOCK_P: begin(BlockKind::Paragraph); break;
            case MD_BLOCK_TABLE: begin(BlockKind::Table); break;
            case MD_BLOCK_TR: m_column = 0; break;
            case MD_BLOCK_TH:
            case MD_BLOCK_TD: enterCell(*static_cast<MD_BLOCK_TD_DETAIL*>(detail)); break;
            default: break;
        }
        return spend(1);
    }

    int leaveBlock(MD_BLOCKTYPE type) {
        switch (type) {
            case MD_BLOCK_QUOTE:
                finish();
                m_containers.pop_back();
                break;
            case MD_BLOCK_UL:
            case MD_BLOCK_OL:
                finish();
                m_lists.pop_back();
                break;
            case MD_BLOCK_LI: leaveItem(); break;
            case MD_BLOCK_TH:
            case MD_BLOCK_TD: leaveCell(); break;
            case MD_BLOCK_TR: endRow(); break;
            case MD_BLOCK_THEAD: m_block.headerRows = m_row; break;
            case MD_BLOCK_H:
            case MD_BLOCK_CODE:
            case MD_BLOCK_P:
            case MD_BLOCK_TABLE: finish(); break;
            default: break;
        }
        return spend(1);
    }

    int enterSpan(MD_SPANTYPE type, void* detail) {
        if (type == MD_SPAN_A) m_target = attributeText(static_cast<MD_SPAN_A_DETAIL*>(detail)->href);
        if (type == MD_SPAN_IMG && m_target.isEmpty()) {
            m_target = attributeText(static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src);
        }
        if (type == MD_SPAN_IMG) m_pictureStart = m_open ? m_block.text.size() : 0;
        ++m_depth[index(type)];
        return spend(1);
    }

    int leaveSpan(MD_SPANTYPE type) {
        if (type == MD_SPAN_IMG && m_block.text.size() == m_pictureStart) add(QStringLiteral("image"));
        --m_depth[index(type)];
        if (m_depth[index(MD_SPAN_A)] == 0 && m_depth[index(MD_SPAN_IMG)] == 0) m_target.clear();
        return spend(1);
    }

    int text(MD_TEXTTYPE type, const MD_CHAR* bytes, MD_SIZE size) {
        QString piece;
        switch (type) {
            case MD_TEXT_NULLCHAR: piece = QChar(QChar::ReplacementCharacter); break;
            case MD_TEXT_BR: piece = QChar(QChar::LineSeparator); break;
            case MD_TEXT_SOFTBR:
                piece = m_softBreak == SoftBreak::Line ? QChar(QChar::LineSeparator) : QChar(QLatin1Char(' '));
                break;
            case MD_TEXT_ENTITY: piece = decodeEntity(QString::fromUtf8(bytes, static_cast<qsizetype>(size))); break;
            default: piece = QString::fromUtf8(bytes, static_cast<qsizetype>(size)); break;
        }
        if (m_open && m_block.kind == BlockKind::Code) restoreTabs(bytes);
        add(piece);
        return spend(static_cast<qsizetype>(size));
    }

private:
    static std::size_t index(MD_SPANTYPE type) { return static_cast<std::size_t>(type); }

    int spend(qsizetype amount) {
        m_budget -= amount;
        return m_budget < 0 ? 1 : 0;
    }

    unsigned styles() const {
        const auto bit = [this](MD_SPANTYPE type, unsigned style) { return m_depth[index(type)] > 0 ? style : 0U; };
        unsigned styles = bit(MD_SPAN_EM, Italic) | bit(MD_SPAN_STRONG, Bold) | bit(MD_SPAN_CODE, InlineCode) |
                          bit(MD_SPAN_DEL, Strike) | bit(MD_SPAN_IMG, Picture);
        if (!m_target.isEmpty()) styles |= Link;
        return styles;
    }

    void add(const QString& piece) {
        if (!m_open) begin(BlockKind::Paragraph);
        const int start = static_cast<int>(m_block.text.size());
        m_block.text += piece;
        const unsigned now = styles();
        if (now == 0 || piece.isEmpty()) return;
        const int length = static_cast<int>(piece.size());
        if (!m_block.spans.empty()) {
            Span& last = m_block.spans.back();
            if (last.start + last.length == start && last.styles == now && last.target == m_target) {
                last.length += length;
                return;
            }
        }
        m_block.spans.push_back({start, length, now, m_target});
    }

    // md4c gives the indentation of a code line as spaces. Where the line begins with tabs, they come back: whoever
    // copies a makefile needs them.
    void restoreTabs(const char* bytes) {
        const char* const first = m_source.constData();
        if (bytes < first || bytes >= first + m_source.size()) return;
        const char* lineStart = bytes;
        while (lineStart > first && (lineStart[-1] == ' ' || lineStart[-1] == '\t')) --lineStart;
        if (lineStart == bytes || (lineStart > first && lineStart[-1] != '\n')) return;
        qsizetype spaces = 0;
        for (const char* at = lineStart; at < bytes; ++at) spaces += *at == '\t' ? 4 - spaces % 4 : 1;
        const QString& text = m_block.text;
        const qsizetype given = text.size() - (text.lastIndexOf(QLatin1Char('\n')) + 1);
        if (given == spaces && text.endsWith(QString(spaces, QLatin1Char(' ')))) {
            m_block.text.chop(spaces);
            m_block.text += QString::fromLatin1(lineStart, bytes - lineStart);
        }
    }

    void begin(BlockKind kind) {
        finish();
        m_open = true;
        m_row = 0;
        m_block = Block();
        m_block.kind = kind;
        m_block.containers = m_containers;
        m_block.marker = std::exchange(m_marker, QString());
        m_block.tight = kind == BlockKind::Paragraph && m_tightNext;
        m_tightNext = false;
    }

    void finish() {
        if (!m_open) return;
        m_open = false;
        if (m_block.kind == BlockKind::Code || m_block.kind == BlockKind::Table) {
            if (m_block.text.endsWith(QLatin1Char('\n'))) m_block.text.chop(1);
        }
        m_blocks.push_back(std::move(m_block));
    }

    void pushContainer(Container container) { m_containers.push_back(container); }

    void enterItem(const MD_BLOCK_LI_DETAIL& item) {
        finish();
        OpenList& list = m_lists.back();
        const bool first = !std::exchange(list.started, true);
        pushContainer(Container::Item);
        if (item.is_task != 0) {
            m_marker = item.task_mark == ' ' ? QStringLiteral("☐") : QStringLiteral("☑");
        } else if (list.ordered) {
            m_marker = QString::number(list.next++) + QLatin1Char('.');
        } else {
            m_marker = QStringLiteral("•");
        }
        m_tightNext = list.tight && (!first || m_lists.size() > 1);
    }

    void leaveItem() {
        if (!m_marker.isEmpty()) begin(BlockKind::Paragraph);  // An empty item still shows its mark.
        finish();
        m_containers.pop_back();
    }

    void enterCell(const MD_BLOCK_TD_DETAIL& cell) {
        Cell made;
        made.start = static_cast<int>(m_block.text.size());
        made.row = m_row;
        made.column = m_column++;
        if (cell.align == MD_ALIGN_CENTER) made.alignment = Qt::AlignHCenter;
        if (cell.align == MD_ALIGN_RIGHT) made.alignment = Qt::AlignTrailing;
        m_block.cells.push_back(made);
        m_block.columns = std::max(m_block.columns, m_column);
    }

    void leaveCell() {
        Cell& cell = m_block.cells.back();
        cell.length = static_cast<int>(m_block.text.size()) - cell.start;
        m_block.text += QLatin1Char('\t');
    }

    void endRow() {
        if (m_block.text.endsWith(QLatin1Char('\t'))) m_block.text.chop(1);
        m_block.text += QLatin1Char('\n');
        ++m_row;
    }

    SoftBreak m_softBreak;
    const QByteArray& m_source;
    qsizetype m_budget;
    std::vector<Block> m_blocks;
    Block m_block;
    bool m_open = false;
    std::vector<Container> m_containers;
    std::vector<OpenList> m_lists;
    QString m_marker;
    bool m_tightNext = false;
    int m_row = 0;
    int m_column = 0;
    int m_depth[16] = {};
    QString m_target;
    qsizetype m_pictureStart = 0;
};

Builder& builderOf(void* user) { return *static_cast<Builder*>(user); }

MD_PARSER parserFor() {
    MD_PARSER parser = {};
    parser.flags = kFlags;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* user) {
        return builderOf(user).enterBlock(type, detail);
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* user) { return builderOf(user).leaveBlock(type); };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* user) {
        return builderOf(user).enterSpan(type, detail);
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* user) { return builderOf(user).leaveSpan(type); };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* bytes, MD_SIZE size, void* user) {
        return builderOf(user).text(type, bytes, size);
    };
    return parser;
}

std::vector<Block> plainBlocks(QStringView text) {
    std::vector<Block> blocks;
    bool afterGap = true;
    for (const QStringView line : text.split(QLatin1Char('\n'))) {
        if (line.trimmed().isEmpty()) {
            afterGap = true;
            continue;
        }
        Block block;
        block.text = line.toString();
        block.tight = !afterGap;
        blocks.push_back(std::move(block));
        afterGap = false;
    }
    return blocks;
}

// The end of a piece of at most kLongParagraph characters: after a space where there is one, never inside a character.
qsizetype pieceEnd(const QString& text, qsizetype from) {
    if (text.size() - from <= kLongParagraph) return text.size();
    const qsizetype limit = from + kLongParagraph;
    const qsizetype space = text.lastIndexOf(QLatin1Char(' '), limit - 1);
    if (space > from + kLongParagraph / 2) return space + 1;
    return text[limit].isLowSurrogate() ? limit - 1 : limit;
}

Block pieceOf(const Block& block, qsizetype from, qsizetype end) {
    Block piece = block;
    piece.text = block.text.mid(from, end - from);
    piece.spans.clear();
    for (const Span& span : block.spans) {
        const int start = std::max(span.start, static_cast<int>(from));
        const int stop = std::min(span.start + span.length, static_cast<int>(end));
        if (start < stop)
            piece.spans.push_back({start - static_cast<int>(from), stop - start, span.styles, span.target});
    }
    if (from > 0) {
        piece.marker.clear();
        piece.tight = true;
    }
    return piece;
}

std::vector<Block> inPieces(std::vector<Block> blocks) {
    std::vector<Block> out;
    out.reserve(blocks.size());
    for (Block& block : blocks) {
        if (block.containers.size() > kDeepest) block.containers.resize(kDeepest);
        const bool flows = block.kind == BlockKind::Paragraph || block.kind == BlockKind::Heading;
        if (!flows || block.text.size() <= kLongParagraph) {
            out.push_back(std::move(block));
            continue;
        }
        for (qsizetype from = 0; from < block.text.size();) {
            const qsizetype end = pieceEnd(block.text, from);
            out.push_back(pieceOf(block, from, end));
            from = end;
        }
    }
    return out;
}

bool isFence(QStringView line, QChar& mark, qsizetype& length) {
    if (!line.startsWith(QLatin1String("```")) && !line.startsWith(QLatin1String("~~~"))) return false;
    mark = line.front();
    length = 0;
    while (length < line.size() && line[length] == mark) ++length;
    return true;
}

// A line at column 0 that ends every open list, quote, table and paragraph when an empty line stands before it.
bool startsAfresh(QStringView line) {
    if (line.isEmpty()) return false;
    return line.front().isLetter() || line.front() == QLatin1Char('#') || line.startsWith(QLatin1String("```"));
}

}  // namespace

std::vector<Block> parseMarkdown(QStringView text, SoftBreak softBreak) {
    const QByteArray bytes = text.toUtf8();
    Builder builder(softBreak, bytes);
    const MD_PARSER parser = parserFor();
    const int failed = md_parse(bytes.constData(), static_cast<MD_SIZE>(bytes.size()), &parser, &builder);
    return inPieces(failed != 0 ? plainBlocks(text) : builder.take());
}

qsizetype stablePrefix(QStringView text, qsizetype from) {
    qsizetype stable = from;
    bool blankBefore = false;
    QChar fence;
    qsizetype fenceLength = 0;
    for (qsizetype at = from; at < text.size();) {
        const qsizetype newline = text.indexOf(QLatin1Char('\n'), at);
        if (newline < 0) break;  // The last line may still become anything.
        const QStringView line = text.mid(at, newline - at);
        QChar mark;
        qsizetype length = 0;
        const bool fenced = fenceLength > 0;
        if (!fenced && blankBefore && startsAfresh(line)) stable = at;
        if (isFence(line.trimmed(), mark, length)) {
            if (!fenced) {
                fence = mark;
                fenceLength = length;
            } else if (mark == fence && length >= fenceLength && line.trimmed().size() == length) {
                fenceLength = 0;
            }
        }
        blankBefore = line.trimmed().isEmpty();
        at = newline + 1;
    }
    return stable;
}

bool isSafeLink(const QString& target) {
    const QString scheme = QUrl(target, QUrl::StrictMode).scheme().toLower();
    return scheme == QLatin1String("http") || scheme == QLatin1String("https") || scheme == QLatin1String("mailto");
}

}  // namespace hearth::conversation
