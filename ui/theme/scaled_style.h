// SPDX-License-Identifier: AGPL-3.0-or-later
// Fusion, where what stands beside text in a field is as large as that text.
#pragma once

#include <QPointer>
#include <QProxyStyle>

#include "ui/theme/theme.h"

namespace hearth::theme {

/// After `theme` it is plain Fusion: the application has it for longer.
class ScaledStyle final : public QProxyStyle {
public:
    explicit ScaledStyle(const Theme& theme) : QProxyStyle(QStringLiteral("Fusion")), m_theme(&theme) {}

    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;

private:
    QPointer<const Theme> m_theme;
};

}  // namespace hearth::theme
