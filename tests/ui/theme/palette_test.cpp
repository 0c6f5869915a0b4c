// SPDX-License-Identifier: AGPL-3.0-or-later
// Every pair of text and ground that the window shows can be read, in each theme.
#include <catch2/catch.hpp>

#include "ui/theme/palette.h"

using namespace hearth::theme;

namespace {

constexpr Variant kVariants[] = {Variant::Light, Variant::Dark, Variant::HighContrast};
constexpr double kReadable = 4.5;
constexpr double kVisible = 1.5;

}  // namespace

TEST_CASE("text can be read on every ground of every theme") {
    for (const Variant variant : kVariants) {
        const Palette& palette = paletteFor(variant);
        for (const ColorRole ground : {ColorRole::Surface, ColorRole::Raised, ColorRole::CodeSurface}) {
            for (const ColorRole text : {ColorRole::Text, ColorRole::Muted, ColorRole::Accent, ColorRole::Good,
                                         ColorRole::Warn, ColorRole::Bad}) {
                CAPTURE(static_cast<int>(variant), static_cast<int>(ground), static_cast<int>(text));
                CHECK(contrastRatio(palette[text], palette[ground]) >= kReadable);
            }
        }
    }
}

TEST_CASE("code, selected text and the text of important buttons can be read in every theme") {
    for (const Variant variant : kVariants) {
        const Palette& palette = paletteFor(variant);
        CAPTURE(static_cast<int>(variant));
        for (const ColorRole text :
             {ColorRole::CodeKeyword, ColorRole::CodeString, ColorRole::CodeNumber, ColorRole::CodeComment}) {
            CAPTURE(static_cast<int>(text));
            CHECK(contrastRatio(palette[text], palette[ColorRole::CodeSurface]) >= kReadable);
        }
        CHECK(contrastRatio(palette[ColorRole::Text], palette[ColorRole::Selection]) >= kReadable);
        CHECK(contrastRatio(palette[ColorRole::AccentText], palette[ColorRole::Accent]) >= kReadable);
    }
}

TEST_CASE("lines can be seen on the page and on what is raised") {
    for (const Variant variant : kVariants) {
        const Palette& palette = paletteFor(variant);
        CAPTURE(static_cast<int>(variant));
        CHECK(contrastRatio(palette[ColorRole::Line], palette[ColorRole::Surface]) >= kVisible);
        CHECK(contrastRatio(palette[ColorRole::Line], palette[ColorRole::Raised]) >= kVisible);
    }
}

TEST_CASE("contrast is what WCAG defines") {
    CHECK(contrastRatio(Qt::black, Qt::white) == Approx(21.0));
    CHECK(contrastRatio(Qt::white, Qt::black) == Approx(21.0));
    CHECK(contrastRatio(QColor::fromRgb(0x777777), Qt::white) == Approx(4.48).margin(0.01));
    CHECK(contrastRatio(Qt::red, Qt::red) == Approx(1.0));
}

TEST_CASE("high contrast has more of it than the others") {
    const Palette& strong = paletteFor(Variant::HighContrast);
    CHECK(contrastRatio(strong[ColorRole::Text], strong[ColorRole::Surface]) >= 15.0);
    CHECK(contrastRatio(strong[ColorRole::Line], strong[ColorRole::Surface]) >= 4.5);
}
