// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/window_settings.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hearth::shell {

namespace {

constexpr const char* kTheme = "window/theme";
constexpr const char* kTextPercent = "window/textPercent";
constexpr const char* kLockMinutes = "lock/minutes";
constexpr const char* kLockWithScreen = "lock/withScreen";
/// Long enough to read and think over an answer, short enough for a desk that was left.
constexpr int kUsualLockMinutes = 15;
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

int storedTextPercent(const QSettings& settings) {
    const int percent = settings.value(QLatin1String(kTextPercent), kUsualTextPercent).toInt();
    const bool known = std::find(kTextPercents.begin(), kTextPercents.end(), percent) != kTextPercents.end();
    return known ? percent : kUsualTextPercent;
}

void storeTextPercent(QSettings& settings, int percent) { settings.setValue(QLatin1String(kTextPercent), percent); }

int nextTextPercent(int percent, int steps) {
    const auto at = std::lower_bound(kTextPercents.begin(), kTextPercents.end(), percent) - kTextPercents.begin();
    const auto last = static_cast<std::ptrdiff_t>(kTextPercents.size()) - 1;
    return kTextPercents[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(at + steps, 0, last))];
}

int storedLockMinutes(const QSettings& settings) {
    const int minutes = settings.value(QLatin1String(kLockMinutes), kUsualLockMinutes).toInt();
    const bool known =
        minutes == 0 || std::find(kLockChoices.begin(), kLockChoices.end(), minutes) != kLockChoices.end();
    return known ? minutes : kUsualLockMinutes;
}

void storeLockMinutes(QSettings& settings, int minutes) { settings.setValue(QLatin1String(kLockMinutes), minutes); }

bool storedLockWithScreen(const QSettings& settings) {
    return settings.value(QLatin1String(kLockWithScreen), true).toBool();
}

void storeLockWithScreen(QSettings& settings, bool lock) { settings.setValue(QLatin1String(kLockWithScreen), lock); }

EnterKey storedEnterKey(const QSettings& settings) {
    return settings.value(QLatin1String(kEnter), true).toBool() ? EnterKey::Sends : EnterKey::BreaksLine;
}

void storeEnterKey(QSettings& settings, EnterKey key) {
    settings.setValue(QLatin1String(kEnter), key == EnterKey::Sends);
}

}  // namespace hearth::shell
