// SPDX-License-Identifier: AGPL-3.0-or-later
// Change capture: triggers, made from the registry, that note which cell changed and when. No value is copied.
#pragma once

#include "core/base/result.h"

namespace hearth::store {

class Database;

/// Drops and writes anew the capture triggers of every synced table.
/// They call `hearth_stamp(replaced)`, `hearth_seq()` and `hearth_applying()`, which the writer provides.
Status installCapture(Database& database);

}  // namespace hearth::store
