// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/window_settings.h"

#include <array>
#include <utility>

namespace hearth::shell {

namespace {

constexpr const char* kTheme = "window/theme";
constexpr const char* kEnter = "composer/enterSends";

constexpr std::array<std::pair<theme::Mode, const char*>, 4> kModes = {{{theme::Mode::System, "system"},
                                                                        {theme::Mode::Light, "light"},
                                                                        {theme::Mode::Dark, "dark"},
                                                                        {theme::Mode::HighContrast, "high-contrast"}}};

}  // namespace

theme::Mode storedMode(const QSettings& settings) {
    const QString name = settings.value(QLatin1String(kTheme)).toString();
    for (const auto& [mode, known] : kModes) {
        if (name == QLatin1String(known)) return mode;
    }
    return theme::Mode::System;
}

void storeMode(QSettings& settings, theme::Mode mode) {
    for (const auto& [known, name] : kModes) {
        if (known == mode) settings.setValue(QLatin1String(kTheme), QLatin1String(name));
    }
}

EnterKey storedEnterKey(const QSettings& settings) {
    return settings.value(QLatin1String(kEnter), true).toBool() ? EnterKey::Sends : EnterKey::BreaksLine;
}

void storeEnterKey(QSettings& settings, EnterKey key) {
    settings.setValue(QLatin1String(kEnter), key == EnterKey::Sends);
}

}  // namespace hearth::shell
