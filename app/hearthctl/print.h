// SPDX-License-Identifier: AGPL-3.0-or-later
// A command's JSON as lines that a person reads in a terminal.
#pragma once

#include <string_view>

#include "core/base/json.h"

namespace hearth::ctl {

/// Prints what `command` answered on standard output.
void printForPeople(std::string_view command, const Json& value);

/// A progress line on standard error, over the one before; only when that is a terminal.
/// On standard error: which tools an answer used, with what, and which were missing.
void printToolUse(const Json& answer);
void printProgress(const Json& event);
/// Ends the progress line, so that what follows starts on its own.
void endProgress();

}  // namespace hearth::ctl
