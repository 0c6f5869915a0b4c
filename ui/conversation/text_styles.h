// SPDX-License-Identifier: AGPL-3.0-or-later
// Fonts, measures and colours of message text, taken from the theme once for many layouts.
#pragma once

#include <QFont>
#include <QTextLayout>

#include "ui/conversation/markdown.h"
#include "ui/theme/theme.h"

namespace hearth::conversation {

/// Made anew when the theme changes; layouts made with the old one are dropped then.
struct TextStyles {
    explicit TextStyles(const theme::Theme& theme);

    const theme::Theme& theme;
    QFont message;
    QFont code;
    QFont base;
    int lineHeight;  ///< Pixels from line to line of message text.
    int codeLineHeight;
    double charWidth;  ///< Of message text, on average.
    double codeCharWidth;

    QFont blockFont(const Block& block) const;
    int blockLineHeight(const Block& block) const;
    const QColor& color(theme::ColorRole role) const { return theme.color(role); }
};

/// Where text stands in a page of a given width: in the middle, 74 characters wide at most.
struct Column {
    int left = 0;
    int width = 0;
};
Column columnIn(int pageWidth, const TextStyles& styles);

/// How the spans of `block` between two characters look, counted from `start`.
QList<QTextLayout::FormatRange> spanFormats(const Block& block, int start, int length, const TextStyles& styles);

}  // namespace hearth::conversation
