// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/theme/scaled_style.h"

namespace hearth::theme {

int ScaledStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    if (metric == PM_LineEditIconSize && m_theme) return m_theme->scaled(kIconSmall);
    return QProxyStyle::pixelMetric(metric, option, widget);
}

}  // namespace hearth::theme
