// SPDX-License-Identifier: AGPL-3.0-or-later
// Rows of `upkeep`: how far the daily and weekly jobs have come on this device. Everything runs in the caller's
// transaction.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/store/database.h"

namespace hearth::memory {

/// 0 when there is none.
Result<std::int64_t> readMark(store::Database& database, std::string_view name);
Status writeMark(store::Database& database, std::string_view name, std::int64_t value);

}  // namespace hearth::memory
