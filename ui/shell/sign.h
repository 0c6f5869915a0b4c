// SPDX-License-Identifier: AGPL-3.0-or-later
// A small drawing beside words.
#pragma once

#include <QLabel>

#include "ui/theme/theme.h"

namespace hearth::shell {

/// As large as the words: it follows the size of the text, and the colours.
class Sign final : public QLabel {
    Q_OBJECT

public:
    /// `pixels` at text of the usual size, theme::kIconSmall as a rule. Empty until it is drawn.
    Sign(const theme::Theme& theme, int pixels, QWidget* parent = nullptr);

    void draw(theme::Icon icon, theme::ColorRole role = theme::ColorRole::Muted);

private:
    void refresh();

    const theme::Theme& m_theme;
    int m_pixels;
    QIcon m_icon;
};

/// One that `parent` owns.
Sign* sign(QWidget* parent, const theme::Theme& theme, theme::Icon icon,
           theme::ColorRole role = theme::ColorRole::Muted, int pixels = theme::kIconSmall);

}  // namespace hearth::shell
