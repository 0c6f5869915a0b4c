// SPDX-License-Identifier: AGPL-3.0-or-later
// The manual page of hearthctl, made from the command table.
#pragma once

#include <string>

namespace hearth::ctl {

/// In man(7)'s macros.
std::string manualPage();

}  // namespace hearth::ctl
