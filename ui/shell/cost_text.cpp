// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/cost_text.h"

#include <QLocale>

namespace hearth::shell {

namespace {
constexpr double kSmallest = 0.0001;
constexpr double kCent = 0.01;
}  // namespace

QString dollarText(double dollars) {
    const QLocale locale;
    if (dollars <= 0) return QStringLiteral("$") + locale.toString(0);
    if (dollars < kSmallest) return QStringLiteral("< $") + locale.toString(kSmallest, 'f', 4);
    return QStringLiteral("$") + locale.toString(dollars, 'f', dollars < kCent ? 4 : 2);
}

}  // namespace hearth::shell
