// SPDX-License-Identifier: AGPL-3.0-or-later
// Running one command of the table: over the open vault, or on a folder that nobody has open.
#pragma once

#include "app/hearthctl/session.h"

namespace hearth::ctl {

/// Gives the exit code.
int runSession(Session& session);

}  // namespace hearth::ctl
