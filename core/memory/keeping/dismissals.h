// SPDX-License-Identifier: AGPL-3.0-or-later
// Suggestions to which the person said no, so that they are not made again, and who refused a memory (refusals.h).
// Everything runs in the caller's transaction.
#pragma once

#include <optional>
#include <string>

#include "core/base/id.h"
#include "core/base/timestamp.h"
#include "core/store/database.h"

namespace hearth::memory {

struct Dismissal {
    std::string kind;  ///< prune, label, duplicate, version, refused: stored, never renamed.
    IdBytes about;     ///< The memory or conversation.
    std::string what;  ///< The label's name, the id of the other one, who refused; empty where there is only one
                       ///< thing to say.
    Timestamp at;
};

Status dismiss(store::Database& database, const Dismissal& dismissal);
/// Two memories, or two conversations, only look like one.
Status dismissDuplicate(store::Database& database, const IdBytes& one, const IdBytes& other, Timestamp at);
/// Whether that was said of them, whichever is named first.
Result<bool> areDistinct(store::Database& database, const IdBytes& one, const IdBytes& other);
/// When it was last dismissed.
Result<std::optional<Timestamp>> dismissedAt(store::Database& database, std::string_view kind, const IdBytes& about,
                                             std::string_view what);

}  // namespace hearth::memory
