// SPDX-License-Identifier: AGPL-3.0-or-later
// A number that is another by now, told without what it is of: "he's gone up to 250", "pension's 1260 since April".
#pragma once

#include <optional>

#include "core/memory/keeping/new_days.h"

namespace hearth::memory {

/// Whether `told.value` is such a number.
bool tellsNumber(const Language& language, const Statement& told);

/// The memory whose number it is, with the new one: the only one with one number that has what `told` names, or, where
/// it names nothing, of what was told last within two weeks. Nothing where several may be meant, or the numbers are too
/// far apart for one thing. Pre: as movedPlan.
Result<std::optional<MovedPlan>> withNewNumber(store::Database& database, const Language& language,
                                               const Statement& told, const Origin& origin);

}  // namespace hearth::memory
