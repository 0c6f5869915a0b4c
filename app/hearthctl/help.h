// SPDX-License-Identifier: AGPL-3.0-or-later
// What somebody reads who asks for help: all commands by what they are for, and those of one group. What one command
// takes is said by the parser.
#pragma once

#include <string>
#include <string_view>

namespace hearth::ctl {

/// Every word that a command begins with, one line each, in the order in which a newcomer needs them.
std::string overview();

/// The commands of a group ("memory"), one line each. Empty where the word is none.
std::string groupHelp(std::string_view group);

/// What a group of commands is about, in one line.
std::string_view groupSummary(std::string_view group);

}  // namespace hearth::ctl
