// SPDX-License-Identifier: AGPL-3.0-or-later
// What a correction puts right, where no value is the word that it names: "I said alto, I meant soprano".
#pragma once

#include <optional>
#include <string_view>

#include "core/memory/keeping/memory_rows.h"
#include "core/memory/language/language.h"

namespace hearth::memory {

/// The last memory before `origin` whose sentence has `wrong` as a word of its own: of the day before, or else one that
/// speaks of something that `correction` names too.
Result<std::optional<MemoryRow>> lastSaying(store::Database& database, const Language& language, std::string_view wrong,
                                            std::string_view correction, const Origin& origin);

}  // namespace hearth::memory
