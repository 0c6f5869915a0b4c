// SPDX-License-Identifier: AGPL-3.0-or-later
// What a program asks of the operating system for itself.
#pragma once

#include <string>

namespace hearth::platform {

/// A crash leaves no image of this process's memory on the disk: what is open in it would be readable there.
void forbidCoreDumps();

/// What this machine is called; empty where it has no name.
std::string machineName();

}  // namespace hearth::platform
