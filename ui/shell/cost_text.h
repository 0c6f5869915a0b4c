// SPDX-License-Identifier: AGPL-3.0-or-later
// Dollars as screens show them.
#pragma once

#include <QString>

namespace hearth::shell {

/// "$12.30"; what is less than a cent with as many digits as say something, "$0.0011". Exactly nothing is "$0".
QString dollarText(double dollars);

}  // namespace hearth::shell
