// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/conversation/code_block.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QIcon>
#include <algorithm>
#include <cmath>

#include "ui/conversation/text_block.h"

namespace hearth::conversation {

namespace {

using theme::ColorRole;

constexpr int kHeader = 32;
constexpr int kPadding = 12;
constexpr int kButton = 24;
constexpr int kTabColumns = 4;
constexpr int kThumb = 4;

ColorRole roleOf(TokenKind kind) {
    switch (kind) {
        case TokenKind::Keyword: return ColorRole::CodeKeyword;
        case TokenKind::String: return ColorRole::CodeString;
        case TokenKind::Number: return ColorRole::CodeNumber;
        case TokenKind::Comment: break;
    }
    return ColorRole::CodeComment;
}

// Wide characters take two columns, as in a terminal; good enough for how far a listing scrolls.
int columnsOf(QStringView line) {
    int columns = 0;
    for (const QChar character : line) {
        columns += character == QLatin1Char('\t') ? kTabColumns : character.unicode() >= 0x1100 ? 2 : 1;
    }
    return columns;
}

int headerHeight(const TextStyles& styles) { return styles.theme.scaled(kHeader); }

}  // namespace

int CodeBlock::guess(const TextStyles& styles, int /*width*/) const {
    return headerHeight(styles) + static_cast<int>(block().text.count(QLatin1Char('\n')) + 1) * styles.codeLineHeight +
           kPadding;
}

int CodeBlock::layOutContent(const TextStyles& styles, int width) {
    m_styles = &styles;
    m_lineStarts.assign(1, 0);
    int widest = 0;
    const QString& text = block().text;
    for (qsizetype at = 0; at <= text.size();) {
        const qsizetype newline = text.indexOf(QLatin1Char('\n'), at);
        const qsizetype end = newline < 0 ? text.size() : newline;
        widest = std::max(widest, columnsOf(QStringView(text).mid(at, end - at)));
        if (newline < 0) break;
        m_lineStarts.push_back(static_cast<int>(newline) + 1);
        at = newline + 1;
    }
    m_textWidth = widest * styles.codeCharWidth;
    m_tokens = highlightCode(text, block().language);
    m_scroll = std::clamp(m_scroll, 0, maxScroll());
    return guess(styles, width);
}

int CodeBlock::maxScroll() const {
    return std::max(0, static_cast<int>(std::ceil(m_textWidth)) - (contentWidth() - 2 * kPadding));
}

void CodeBlock::setScroll(int pixels) { m_scroll = isLaidOut() ? std::clamp(pixels, 0, maxScroll()) : pixels; }

QRect CodeBlock::copyRect() const {
    const int side = m_styles->theme.scaled(kButton);
    return {contentLeft() + contentWidth() - side - theme::kFine, (headerHeight(*m_styles) - side) / 2, side, side};
}

int CodeBlock::lineOf(int position) const {
    const auto after = std::upper_bound(m_lineStarts.begin(), m_lineStarts.end(), position);
    return std::max(0, static_cast<int>(after - m_lineStarts.begin()) - 1);
}

QString CodeBlock::lineText(int line) const {
    const int start = m_lineStarts[static_cast<std::size_t>(line)];
    const bool last = line + 1 == lineCount();
    const int end = last ? static_cast<int>(block().text.size()) : m_lineStarts[static_cast<std::size_t>(line) + 1] - 1;
    return block().text.mid(start, end - start);
}

QList<QTextLayout::FormatRange> CodeBlock::tokenFormats(int start, int length) const {
    QList<QTextLayout::FormatRange> formats;
    auto token = std::partition_point(m_tokens.begin(), m_tokens.end(), [start](const CodeToken& before) {
        return before.start + before.length <= start;
    });
    for (; token != m_tokens.end() && token->start < start + length; ++token) {
        const int from = std::max(token->start, start);
        const int to = std::min(token->start + token->length, start + length);
        QTextLayout::FormatRange range;
        range.start = from - start;
        range.length = to - from;
        range.format.setForeground(m_styles->color(roleOf(token->kind)));
        if (token->kind == TokenKind::Comment) range.format.setFontItalic(true);
        formats.append(range);
    }
    return formats;
}

TextBox CodeBlock::lineBox(int line, bool coloured) const {
    const QString text = lineText(line);
    const int start = m_lineStarts[static_cast<std::size_t>(line)];
    // Wide enough that nothing wraps, also when characters of another font are wider than guessed.
    const int room = static_cast<int>(m_textWidth) * 2 + contentWidth();
    const TextShape shape{m_styles->code, room, m_styles->codeLineHeight, Qt::AlignLeft | Qt::AlignAbsolute,
                          kTabColumns * m_styles->codeCharWidth};
    const auto length = static_cast<int>(text.size());
    return TextBox(text, coloured ? tokenFormats(start, length) : QList<QTextLayout::FormatRange>(), shape);
}

QPointF CodeBlock::lineOrigin(int line) const {
    return {static_cast<double>(contentLeft() + kPadding - m_scroll),
            static_cast<double>(headerHeight(*m_styles) + line * m_styles->codeLineHeight)};
}

void CodeBlock::paintFrame(QPainter& painter, const BlockPaint& how, const TextStyles& styles) const {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(styles.color(ColorRole::Line), 1));
    painter.setBrush(styles.color(ColorRole::CodeSurface));
    painter.drawRoundedRect(QRectF(contentLeft() + 0.5, 0.5, contentWidth() - 1, height() - 1), theme::kRadius,
                            theme::kRadius);
    const QRect button = copyRect();
    if (how.copyHovered) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::mixed(styles.color(ColorRole::Text), styles.color(ColorRole::CodeSurface), 0.1));
        painter.drawRoundedRect(button, 4, 4);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setFont(styles.base);
    painter.setPen(styles.color(ColorRole::Muted));
    const QString label = block().caption.isEmpty() ? languageLabel(block().language) : block().caption;
    const QRect labelRect(contentLeft() + kPadding, 0, button.left() - contentLeft() - 2 * kPadding,
                          headerHeight(styles));
    const QString shown = label.isEmpty() ? QCoreApplication::translate("CodeBlock", "Code") : label;
    painter.drawText(labelRect, Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetricsF(styles.base).elidedText(shown, Qt::ElideRight, labelRect.width()));
    const QIcon icon = how.copied ? styles.theme.icon(theme::Icon::Check, ColorRole::Good)
                                  : styles.theme.icon(theme::Icon::Copy, ColorRole::Muted);
    const int inset = (button.width() - styles.theme.scaled(theme::kIconSmall)) / 2;
    icon.paint(&painter, button.adjusted(inset, inset, -inset, -inset));
}

void CodeBlock::paintThumb(QPainter& painter, const TextStyles& styles) const {
    const double room = contentWidth() - 2 * kPadding;
    const double length = std::max(24.0, room * room / (room + maxScroll()));
    const double x = contentLeft() + kPadding + (room - length) * m_scroll / maxScroll();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::mixed(styles.color(ColorRole::Text), styles.color(ColorRole::CodeSurface), 0.25));
    painter.drawRoundedRect(QRectF(x, height() - kThumb - 3, length, kThumb), kThumb / 2.0, kThumb / 2.0);
}

void CodeBlock::paintContent(QPainter& painter, const QRect& clip, const BlockPaint& how, const TextStyles& styles) {
    paintFrame(painter, how, styles);
    painter.save();
    const int header = headerHeight(styles);
    painter.setClipRect(QRect(contentLeft() + 2, header, contentWidth() - 4, height() - header - 1), Qt::IntersectClip);
    paintGrounds(painter, block(), how, styles, [&](int start, int end) {
        // Only what can be seen: a selection may be far longer.
        const int top = std::max(0, (clip.top() - header) / styles.codeLineHeight - 1);
        const int bottom = std::min(lineCount() - 1, (clip.bottom() - header) / styles.codeLineHeight + 1);
        if (top > bottom) return std::vector<QRectF>();
        const int from = std::max(start, m_lineStarts[static_cast<std::size_t>(top)]);
        const bool cut = bottom + 1 < lineCount();
        const int to = cut ? std::min(end, m_lineStarts[static_cast<std::size_t>(bottom) + 1]) : end;
        return rangeRects(from, to);
    });
    painter.setPen(styles.color(ColorRole::Text));
    const int first = std::max(0, (clip.top() - header) / styles.codeLineHeight);
    const int last = std::min(lineCount() - 1, (clip.bottom() - header) / styles.codeLineHeight);
    for (int line = first; line <= last; ++line) lineBox(line, true).paint(painter, lineOrigin(line));
    painter.restore();
    if (maxScroll() > 0) paintThumb(painter, styles);
}

int CodeBlock::positionAt(const QPointF& point) const {
    const double y = point.y() - headerHeight(*m_styles);
    if (y < 0) return 0;
    const int line = static_cast<int>(y) / m_styles->codeLineHeight;
    if (line >= lineCount()) return static_cast<int>(block().text.size());
    const QPointF inside(point.x() - lineOrigin(line).x(), 1);
    return m_lineStarts[static_cast<std::size_t>(line)] + lineBox(line, false).positionAt(inside);
}

QRectF CodeBlock::caretRect(int position) const {
    const int line = lineOf(position);
    const int inside = position - m_lineStarts[static_cast<std::size_t>(line)];
    return lineBox(line, false).caretRect(inside).translated(lineOrigin(line));
}

std::vector<QRectF> CodeBlock::rangeRects(int start, int end) const {
    std::vector<QRectF> rects;
    for (int line = lineOf(start); line < lineCount(); ++line) {
        const int lineStart = m_lineStarts[static_cast<std::size_t>(line)];
        if (lineStart >= end) break;
        const TextBox box = lineBox(line, false);
        const int from = std::max(start - lineStart, 0);
        const int to = std::min(end - lineStart, box.length());
        for (const QRectF& rect : box.rangeRects(from, to)) rects.push_back(rect.translated(lineOrigin(line)));
    }
    return rects;
}

double CodeBlock::baseline() const {
    return headerHeight(*m_styles) / 2.0 + QFontMetricsF(m_styles->base).ascent() / 2;
}

}  // namespace hearth::conversation
