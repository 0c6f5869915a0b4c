// SPDX-License-Identifier: AGPL-3.0-or-later
// Of whom a statement is that was kept as the writer's: somebody who is known, where their name begins its words.
#pragma once

#include <optional>
#include <string>

#include "core/memory/language/language.h"
#include "core/memory/language/statement.h"
#include "core/store/database.h"

namespace hearth::memory {

/// Who does what a statement says, as they are known: "pranav has shifted to Pune", "from what I hear, Mei moved". Only
/// of what was read openly or kept as it was said, and where it tells nothing of the writer beside. Nothing where it is
/// the writer. Runs in the caller's transaction.
Result<std::optional<std::string>> namedSubjectOf(store::Database& database, const Language& language,
                                                  const Statement& statement);

}  // namespace hearth::memory
