// SPDX-License-Identifier: AGPL-3.0-or-later
// What people and the engine do to a vault, at random, with the product's tables.
#pragma once

#include <string>

#include "core/store/database.h"
#include "tests/core/store/golden/golden_content.h"

namespace hearth::sync {

/// One of them, in the caller's transaction; says what it was. An old program leaves alone what it does not know.
Result<std::string> anyChange(store::Database& database, test::FixedRandom& random, Timestamp now, bool oldProgram);

}  // namespace hearth::sync
