// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/sign.h"

#include "ui/shell/widgets.h"

namespace hearth::shell {

Sign::Sign(const theme::Theme& theme, int pixels, QWidget* parent) : QLabel(parent), m_theme(theme), m_pixels(pixels) {
    connect(&theme, &theme::Theme::changed, this, &Sign::refresh);
}

void Sign::draw(theme::Icon icon, theme::ColorRole role) {
    m_icon = m_theme.icon(icon, role, m_pixels > theme::kIconSmall ? theme::kIconLarge : theme::kIconSmall);
    refresh();
}

void Sign::refresh() {
    if (!m_icon.isNull()) setPixmap(m_icon.pixmap(m_theme.scaled(m_pixels)));
}

Sign* sign(QWidget* parent, const theme::Theme& theme, theme::Icon icon, theme::ColorRole role, int pixels) {
    auto* made = child<Sign>(parent, theme, pixels);
    made->draw(icon, role);
    return made;
}

}  // namespace hearth::shell
