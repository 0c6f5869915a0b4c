// SPDX-License-Identifier: AGPL-3.0-or-later
// What a correction puts right, where no value is the word that it names: "I said alto, I meant soprano".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/memory/keeping/memory_rows.h"
#include "core/memory/language/language.h"

namespace hearth::memory {

/// The last memory before `origin` whose sentence has `wrong` as a word of its own: of the day before, or else one that
/// speaks of something that `correction` names too.
Result<std::optional<MemoryRow>> lastSaying(store::Database& database, const Language& language, std::string_view wrong,
                                            std::string_view correction, const Origin& origin);

/// "Oops, 53": the number that it puts right, where the very last thing that the person told of themselves, within a
/// day, is a number of as many digits.
Result<std::optional<std::string>> lastNumber(store::Database& database, std::string_view right, const Origin& origin);

/// `wrong` with the words before it in `content` that `right` begins with too: of "iPad Mini" and "iPad Air", not
/// "Mini" alone gives way.
std::string widened(std::string_view content, const std::string& wrong, std::string_view right);

}  // namespace hearth::memory
