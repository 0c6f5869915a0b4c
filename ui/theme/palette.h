// SPDX-License-Identifier: AGPL-3.0-or-later
// The colours of the window, by the part they play. Code names roles; only palette.cpp knows colours.
#pragma once

#include <QColor>
#include <array>
#include <cstddef>

namespace hearth::theme {

enum class ColorRole {
    Surface,  ///< The page.
    Raised,   ///< What lies on the page: side panes, hovered rows, cards.
    Text,
    Muted,       ///< Quiet text; as readable as Text.
    Line,        ///< Borders and dividers.
    Accent,      ///< The ember: links, focus, the one important button.
    AccentText,  ///< Text on Accent.
    Good,
    Warn,
    Bad,
    Selection,    ///< Behind selected text and chosen rows; Text stays readable on it.
    CodeSurface,  ///< Behind code.
    CodeKeyword,
    CodeString,
    CodeNumber,
    CodeComment,
};
inline constexpr std::size_t kColorRoles = 16;

enum class Variant { Light, Dark, HighContrast };

struct Palette {
    std::array<QColor, kColorRoles> colors;
    const QColor& operator[](ColorRole role) const { return colors[static_cast<std::size_t>(role)]; }
};

const Palette& paletteFor(Variant variant);

/// The contrast of two colours as WCAG 2 defines it, 1..21. Alpha is ignored.
double contrastRatio(const QColor& one, const QColor& other);

/// `top` at `share` (0..1) over `bottom`, opaque.
QColor mixed(const QColor& top, const QColor& bottom, double share);

}  // namespace hearth::theme
