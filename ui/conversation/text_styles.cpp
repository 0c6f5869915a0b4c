// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/conversation/text_styles.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

namespace hearth::conversation {

namespace {

using theme::ColorRole;
using theme::TextRole;

constexpr double kHeadingLineHeight = 1.35;
constexpr double kCodeLineHeight = 1.5;
constexpr int kColumnCharacters = 74;
constexpr int kSideMargin = 32;
constexpr int kNarrow = 20;  ///< Of a narrow page no more than a twentieth is margin on each side.

// Ordinary prose: what "74 characters wide" is measured with.
double averageWidth(const QFont& font) {
    const QString sample = QStringLiteral("The kiln cooled overnight, and in the morning we opened it with care");
    return QFontMetricsF(font).horizontalAdvance(sample) / static_cast<double>(sample.size());
}

}  // namespace

TextStyles::TextStyles(const theme::Theme& from)
    : theme(from),
      message(from.font(TextRole::Message)),
      code(from.font(TextRole::Code)),
      base(from.font(TextRole::Base)),
      lineHeight(static_cast<int>(std::lround(from.pixelSize(TextRole::Message) * theme::kLineHeight))),
      codeLineHeight(static_cast<int>(std::lround(from.pixelSize(TextRole::Code) * kCodeLineHeight))),
      charWidth(averageWidth(message)),
      codeCharWidth(QFontMetricsF(code).horizontalAdvance(QLatin1Char('x'))) {}

QFont TextStyles::blockFont(const Block& block) const {
    if (block.kind == BlockKind::Code) return code;
    if (block.kind != BlockKind::Heading) return message;
    QFont font = theme.font(block.level == 1   ? TextRole::Display
                            : block.level == 2 ? TextRole::Title
                                               : TextRole::Message);
    font.setWeight(QFont::DemiBold);
    return font;
}

int TextStyles::blockLineHeight(const Block& block) const {
    if (block.kind == BlockKind::Code) return codeLineHeight;
    if (block.kind != BlockKind::Heading || block.level > 2) return lineHeight;
    return static_cast<int>(std::lround(blockFont(block).pixelSize() * kHeadingLineHeight));
}

Column columnIn(int pageWidth, const TextStyles& styles) {
    const int most = static_cast<int>(kColumnCharacters * styles.charWidth);
    const int margin = std::min(kSideMargin, pageWidth / kNarrow);
    const int width = std::max(1, std::min(pageWidth - 2 * margin, most));
    return {(pageWidth - width) / 2, width};
}

QList<QTextLayout::FormatRange> spanFormats(const Block& block, int start, int length, const TextStyles& styles) {
    QList<QTextLayout::FormatRange> formats;
    for (const Span& span : block.spans) {
        const int from = std::max(span.start, start);
        const int to = std::min(span.start + span.length, start + length);
        if (from >= to) continue;
        QTextLayout::FormatRange range;
        range.start = from - start;
        range.length = to - from;
        if ((span.styles & Bold) != 0) range.format.setFontWeight(QFont::Bold);
        if ((span.styles & (Italic | Picture)) != 0) range.format.setFontItalic(true);
        if ((span.styles & Strike) != 0) range.format.setFontStrikeOut(true);
        if ((span.styles & InlineCode) != 0) {
            range.format.setFontFamilies({styles.code.family()});
            range.format.setFontFixedPitch(true);
            range.format.setProperty(QTextFormat::FontPixelSize, styles.code.pixelSize());
        }
        if ((span.styles & Link) != 0 && isSafeLink(span.target)) {
            range.format.setForeground(styles.color(ColorRole::Accent));
            range.format.setFontUnderline(true);
        }
        formats.append(range);
    }
    return formats;
}

}  // namespace hearth::conversation
