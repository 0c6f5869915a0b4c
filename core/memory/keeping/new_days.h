// SPDX-License-Identifier: AGPL-3.0-or-later
// A plan that is told another day or another hour without being told again: "they moved it to Friday", "turns out it's
// on the 14th", "bank's now Friday at 11".
#pragma once

#include <optional>

#include "core/memory/keeping/endings.h"
#include "core/memory/keeping/memory_rows.h"
#include "core/memory/language/language.h"

namespace hearth::memory {

/// A plan with the day that a later message gives it.
struct MovedPlan {
    MemoryId old;
    Statement told;
};

/// The plan that is meant, of those that still are to come: the one of the day that `told` says was wrong, or that it
/// names, else the one told last. Nothing where two may be meant, or none. Pre: `told.value` is the new day in the
/// person's words; `told.corrects` the old one, or empty; the qualifier of `told.attribute` what it names, or empty.
Result<std::optional<MovedPlan>> movedPlan(store::Database& database, const Language& language, const Statement& told,
                                           const Origin& origin);

/// What was told of the same thing with other days of the week: "goes to choir on Wednesdays", once choir is on
/// Thursdays. Nothing where several could be meant, or where it tells of something else beside.
Result<std::optional<MemoryId>> onOtherDays(store::Database& database, const Language& language,
                                            const Statement& statement, const std::vector<Standing>& mine,
                                            Timestamp at);

}  // namespace hearth::memory
