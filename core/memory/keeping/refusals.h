// SPDX-License-Identifier: AGPL-3.0-or-later
// Who refused a candidate, and when: written down beside it, so that the list of what was refused can tell. Everything
// runs in the caller's transaction.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/id.h"
#include "core/base/timestamp.h"
#include "core/chat/types.h"
#include "core/store/database.h"

namespace hearth::memory {

/// Stored, never renamed; a model's name has another form ("provider/model").
inline constexpr std::string_view kByPerson = "person";

struct Refusal {
    std::string by;  ///< kByPerson, or the model that dropped it.
    Timestamp at;
    bool byModel() const { return by != kByPerson; }
};

Status noteRefusal(store::Database& database, const MemoryId& memory, const Refusal& refusal);
/// The last one. Nothing for what was refused before this was written down.
Result<std::optional<Refusal>> refusalOf(store::Database& database, const MemoryId& memory);

}  // namespace hearth::memory
