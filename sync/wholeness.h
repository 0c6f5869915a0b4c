// SPDX-License-Identifier: AGPL-3.0-or-later
// Whether a device holds all that the log says, so that others may go by what it holds. In the caller's transaction.
#pragma once

#include "core/base/result.h"

namespace hearth::store {
class Database;
}

namespace hearth::sync {

/// Nothing of others that was read waits, is kept back, is beyond this program, or came without its contents. What its
/// writer never sealed is set aside everywhere, so it does not count; what came damaged does.
Result<bool> holdsAllThatWasRead(store::Database& database);

/// And all of this device has been told.
Result<bool> holdsAndToldAll(store::Database& database);

}  // namespace hearth::sync
