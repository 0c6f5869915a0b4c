// SPDX-License-Identifier: AGPL-3.0-or-later
// The names under which the window remembers its own things, outside any vault. Stored names, never renamed.
#pragma once

#include <QSettings>
#include <array>

#include "ui/theme/theme.h"

namespace hearth::shell {

enum class EnterKey { Sends, BreaksLine };

theme::Mode storedMode(const QSettings& settings);
void storeMode(QSettings& settings, theme::Mode mode);
/// The sizes of text that can be chosen, in percent of the usual one.
inline constexpr std::array kTextPercents = {75, 90, 100, 110, 125, 150, 175, 200};
inline constexpr int kUsualTextPercent = 100;
int storedTextPercent(const QSettings& settings);
void storeTextPercent(QSettings& settings, int percent);
/// The choice `steps` above `percent`, or below it; the last one where there are no more.
int nextTextPercent(int percent, int steps);
inline constexpr std::array kLockChoices = {1, 5, 15, 30, 60};
/// Minutes without a key or the mouse after which the vault is locked; 0: never.
int storedLockMinutes(const QSettings& settings);
void storeLockMinutes(QSettings& settings, int minutes);
/// Whether the vault is locked with the screen.
bool storedLockWithScreen(const QSettings& settings);
void storeLockWithScreen(QSettings& settings, bool lock);

EnterKey storedEnterKey(const QSettings& settings);
void storeEnterKey(QSettings& settings, EnterKey key);

inline constexpr const char* kGeometry = "window/geometry";
inline constexpr const char* kPanes = "window/panes";
inline constexpr const char* kSidebarShown = "window/sidebar";
inline constexpr const char* kPanelShown = "window/panel";
/// The panel was shown by itself once, or the user decided before.
/// The day on which the budget was last spoken of.
inline constexpr const char* kBudgetTold = "budget/told";
inline constexpr const char* kPanelOffered = "window/panelOffered";
inline constexpr const char* kLastVault = "vault/last";

}  // namespace hearth::shell
