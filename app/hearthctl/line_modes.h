// SPDX-License-Identifier: AGPL-3.0-or-later
// Commands that read standard input: a query a line, a message, a conversation.
#pragma once

#include <functional>

#include "app/hearthctl/session.h"

namespace hearth::ctl {

/// Runs the session's command with a request; a failure comes back in words.
using Runner = std::function<engine::CommandOutput(const Json& request)>;

/// Runs the command as often as its arguments ask for, prints what it answers; gives the exit code.
int runAsAsked(Session& session, const Runner& run);

}  // namespace hearth::ctl
