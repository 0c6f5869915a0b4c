// SPDX-License-Identifier: AGPL-3.0-or-later
// What people read of commands about memories, and about what conversations have in common.
#pragma once

#include <string_view>

#include "core/base/json.h"

namespace hearth::ctl {

/// False when the command is none of those.
bool printAboutMemory(std::string_view command, const Json& value);

}  // namespace hearth::ctl
