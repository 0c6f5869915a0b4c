// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/conversation/selection.h"

#include <QTextBoundaryFinder>
#include <algorithm>

namespace hearth::conversation {

namespace {

bool goesBack(CaretMove move) { return move == CaretMove::PreviousCharacter || move == CaretMove::PreviousWord; }

// The next border of a character or word, -1 at the end of the text.
int boundary(const QString& text, int offset, CaretMove move) {
    const bool word = move == CaretMove::PreviousWord || move == CaretMove::NextWord;
    QTextBoundaryFinder finder(word ? QTextBoundaryFinder::Word : QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(offset);
    auto next = goesBack(move) ? finder.toPreviousBoundary() : finder.toNextBoundary();
    // A border after a space is not where a word begins or ends.
    while (word && next > 0 && next < text.size() && text[next].isSpace()) {
        next = goesBack(move) ? finder.toPreviousBoundary() : finder.toNextBoundary();
    }
    return static_cast<int>(next);
}

}  // namespace

void Selection::clear() {
    m_anchor.reset();
    m_caret.reset();
}

void Selection::beginAt(const PagePlace& place) { m_anchor = m_caret = place; }

void Selection::extendTo(const PagePlace& place) {
    if (!m_anchor) m_anchor = place;
    m_caret = place;
}

void Selection::selectWord(const PagePlace& place) {
    if (place.text.block >= m_transcript.layout(place.row).blockCount()) return;
    const QString& text = m_transcript.layout(place.row).block(place.text.block).text;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    finder.setPosition(std::min<qsizetype>(place.text.offset + 1, text.size()));
    const auto start = static_cast<int>(std::max<qsizetype>(finder.toPreviousBoundary(), 0));
    finder.setPosition(start);
    const auto next = static_cast<int>(finder.toNextBoundary());
    const int end = next < 0 ? static_cast<int>(text.size()) : next;
    m_anchor = PagePlace{place.row, {place.text.block, start}};
    m_caret = PagePlace{place.row, {place.text.block, end}};
}

void Selection::selectBlock(const PagePlace& place) {
    if (place.text.block >= m_transcript.layout(place.row).blockCount()) return;
    const auto length = static_cast<int>(m_transcript.layout(place.row).block(place.text.block).text.size());
    m_anchor = PagePlace{place.row, {place.text.block, 0}};
    m_caret = PagePlace{place.row, {place.text.block, length}};
}

PagePlace Selection::rowEnd(int row) const { return {row, m_transcript.layout(row).end()}; }

void Selection::selectAll() {
    if (m_transcript.count() == 0) return;
    m_anchor = PagePlace{};
    m_caret = rowEnd(m_transcript.count() - 1);
}

PagePlace Selection::neighbourBlock(const PagePlace& place, int direction) {
    PagePlace next = place;
    next.text.block += direction;
    while (next.text.block < 0 || next.text.block >= m_transcript.layout(next.row).blockCount()) {
        const int row = next.row + direction;
        if (row < 0 || row >= m_transcript.count()) return place;
        next.row = row;
        next.text.block = direction > 0 ? 0 : m_transcript.layout(row).blockCount() - 1;
        if (m_transcript.layout(row).blockCount() == 0) next.text.block = direction > 0 ? 0 : -1;
    }
    const auto length = static_cast<int>(m_transcript.layout(next.row).block(next.text.block).text.size());
    next.text.offset = direction > 0 ? 0 : length;
    return next;
}

PagePlace Selection::sideways(CaretMove move) {
    const PagePlace at = *m_caret;
    MessageLayout& layout = m_transcript.layout(at.row);
    if (at.text.block >= layout.blockCount()) return neighbourBlock(at, goesBack(move) ? -1 : 1);
    const int next = boundary(layout.block(at.text.block).text, at.text.offset, move);
    if (next < 0) return neighbourBlock(at, goesBack(move) ? -1 : 1);
    return {at.row, {at.text.block, next}};
}

PagePlace Selection::upOrDown(CaretMove move) {
    const PagePlace at = *m_caret;
    MessageLayout& layout = m_transcript.layout(at.row);
    if (at.text.block >= layout.blockCount()) return neighbourBlock(at, move == CaretMove::LineUp ? -1 : 1);
    const QRectF caret = layout.caretRect(at.text);
    if (move == CaretMove::LineStart) return {at.row, layout.placeAt(QPointF(-1e6, caret.center().y()))};
    if (move == CaretMove::LineEnd) return {at.row, layout.placeAt(QPointF(1e6, caret.center().y()))};
    const bool up = move == CaretMove::LineUp;
    const double y = up ? caret.top() - 2 : caret.bottom() + 2;
    const int top = layout.blockTop(at.text.block);
    const int bottom = top + layout.blockLayout(at.text.block).height();
    if (y >= top && y < bottom) {
        const TextPlace next = layout.placeAt(QPointF(caret.x(), y));
        if (next != at.text) return {at.row, next};
    }
    const PagePlace other = neighbourBlock(at, up ? -1 : 1);
    if (other == at) return up ? PagePlace{at.row, {at.text.block, 0}} : rowEnd(at.row);
    MessageLayout& there = m_transcript.layout(other.row);
    const QRectF line = there.caretRect(other.text);
    return {other.row, there.placeAt(QPointF(caret.x(), line.center().y()))};
}

void Selection::move(CaretMove move) {
    switch (move) {
        case CaretMove::Start: m_caret = PagePlace{}; break;
        case CaretMove::End: m_caret = rowEnd(m_transcript.count() - 1); break;
        case CaretMove::LineUp:
        case CaretMove::LineDown:
        case CaretMove::LineStart:
        case CaretMove::LineEnd: m_caret = upOrDown(move); break;
        default: m_caret = sideways(move); break;
    }
}

std::optional<std::pair<TextPlace, TextPlace>> Selection::inRow(int row) {
    if (isEmpty() || row < start().row || row > end().row) return std::nullopt;
    const TextPlace from = row == start().row ? start().text : TextPlace{};
    const TextPlace to = row == end().row ? end().text : m_transcript.layout(row).end();
    return std::pair{from, to};
}

QString Selection::rowText(int row, CopyForm form) const {
    const std::vector<Block> blocks = m_transcript.blocks(row);
    if (blocks.empty()) return {};
    const TextPlace last{static_cast<int>(blocks.size()) - 1, static_cast<int>(blocks.back().text.size())};
    const TextPlace from = row == start().row ? start().text : TextPlace{};
    const TextPlace to = row == end().row ? end().text : last;
    const bool whole = from == TextPlace{} && to == last;
    if (whole && form == CopyForm::Markdown) return m_transcript.item(row).text.trimmed();
    return blocksText(blocks, from.block, from.offset, to.block, to.offset, form);
}

QString Selection::text(CopyForm form) const {
    if (isEmpty()) return {};
    if (start().row == end().row) return rowText(start().row, form);
    QStringList parts;
    QString last;
    for (int row = start().row; row <= end().row; ++row) {
        const QString part = rowText(row, form);
        if (part.isEmpty()) continue;
        const QString name = m_transcript.item(row).name;
        const QString head = form == CopyForm::Markdown ? QStringLiteral("**%1**").arg(name) : name + QLatin1Char(':');
        parts.append(head + QStringLiteral("\n\n") + part);
        last = part;
    }
    return parts.size() == 1 ? last : parts.join(QStringLiteral("\n\n"));
}

}  // namespace hearth::conversation
