// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/theme/palette.h"

#include <algorithm>
#include <cmath>

namespace hearth::theme {

namespace {

QColor rgb(QRgb value) { return QColor::fromRgb(value); }

// In the order of ColorRole. The test measures every pair of text and ground.
const Palette kLight{{rgb(0xFDFCFA), rgb(0xF6F3EE), rgb(0x23201C), rgb(0x6A635A), rgb(0xCCC6BC), rgb(0xB4531A),
                      rgb(0xFFFFFF), rgb(0x2F6B3A), rgb(0x8A5A00), rgb(0xB3261E), rgb(0xF7DCC8), rgb(0xF7F4EF),
                      rgb(0x9C3F10), rgb(0x3B6330), rgb(0x1F5F8B), rgb(0x6A635A)}};
const Palette kDark{{rgb(0x1C1A18), rgb(0x262320), rgb(0xECE7E0), rgb(0xA8A097), rgb(0x4A453F), rgb(0xE9905A),
                     rgb(0x1C1410), rgb(0x86C08C), rgb(0xE0B25C), rgb(0xF08C80), rgb(0x5A3A25), rgb(0x24211E),
                     rgb(0xEFA477), rgb(0xA5CC95), rgb(0x8FC1E3), rgb(0xA8A097)}};
const Palette kHighContrast{{rgb(0x000000), rgb(0x141414), rgb(0xFFFFFF), rgb(0xE6E6E6), rgb(0xBFBFBF), rgb(0xFFB070),
                             rgb(0x000000), rgb(0x7CFC8A), rgb(0xFFE14D), rgb(0xFF9A94), rgb(0x00477A), rgb(0x0A0A0A),
                             rgb(0xFFC799), rgb(0xA8F5A0), rgb(0x9ADCFF), rgb(0xDDDDDD)}};

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color) {
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

}  // namespace

const Palette& paletteFor(Variant variant) {
    switch (variant) {
        case Variant::Dark: return kDark;
        case Variant::HighContrast: return kHighContrast;
        case Variant::Light: break;
    }
    return kLight;
}

double contrastRatio(const QColor& one, const QColor& other) {
    const double first = luminance(one);
    const double second = luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor mixed(const QColor& top, const QColor& bottom, double share) {
    const auto channel = [share](int over, int under) {
        return static_cast<int>(std::lround(over * share + under * (1.0 - share)));
    };
    return {channel(top.red(), bottom.red()), channel(top.green(), bottom.green()), channel(top.blue(), bottom.blue())};
}

}  // namespace hearth::theme
