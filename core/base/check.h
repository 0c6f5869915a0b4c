// SPDX-License-Identifier: AGPL-3.0-or-later
// HEARTH_CHECK: for what cannot happen unless the program is wrong. Never for input.
#pragma once

namespace hearth {
[[noreturn]] void checkFailed(const char* expression, const char* file, int line);
}

#define HEARTH_CHECK(expression) \
    (static_cast<bool>(expression) ? static_cast<void>(0) : ::hearth::checkFailed(#expression, __FILE__, __LINE__))
