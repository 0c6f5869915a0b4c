// SPDX-License-Identifier: AGPL-3.0-or-later
// The manual page of hearth, made from its options.
#pragma once

#include <string>

namespace hearth::app {

/// In man(7)'s macros.
std::string manualPage();

}  // namespace hearth::app
