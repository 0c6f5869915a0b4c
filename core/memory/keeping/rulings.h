// SPDX-License-Identifier: AGPL-3.0-or-later
// What was decided of two memories, above the rules: by a person (a conflict answered, a merge, an undo) or by a
// context shift. `relink` obeys them. Everything runs in the caller's transaction.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/id.h"
#include "core/base/timestamp.h"
#include "core/store/database.h"

namespace hearth::memory {

/// Stored by name, never renamed. Replaced: the new one has taken the place of the old. Apart: it never does, whatever
/// the rules say. Void: nothing is decided any more.
enum class Verdict { Replaced, Apart, Void };

/// Why what was said is no memory of its own: another says it in other words. Stored, with the id that it would have
/// had, and void.
inline constexpr std::string_view kAgain = "again";

/// Why a line was told in another one's place though nothing new was said: its time has passed, or a part of it is
/// over. Stored. The new one rests on what the old one did, too, and is gone once the person undoes it.
inline constexpr std::string_view kOver = "over";
inline constexpr std::string_view kRest = "rest";

/// Of a line and a memory that a model wrote: only the line told a name or a number that the memory has. Stored, beside
/// whatever else was decided of the two, and void. The memory rests on what the line does, too, and goes with it.
inline constexpr std::string_view kDrawn = "drawn";

/// Why a memory gave way with another one, stored, and the id of that.
inline constexpr std::string_view kWith = "with ";

struct Ruling {
    MemoryId oldId;
    MemoryId newId;
    Verdict verdict = Verdict::Void;
    /// conflict, edit, merge, shift, undo, turned, "with" and an id, again, over, rest, drawn
    std::string why;
    Timestamp at;
};

/// A later ruling on the same two takes the place of the earlier.
Status rule(store::Database& database, const Ruling& ruling);
/// Whether it is told in another one's place though nothing new was said.
Result<bool> isToldInstead(store::Database& database, const MemoryId& memory);
/// The memory that tells what is none of its own any more.
Result<std::optional<MemoryId>> partOf(store::Database& database, const MemoryId& memory);
/// Whether it goes with any of the messages that it rests on, and not only with the last.
Result<bool> goesWithAny(store::Database& database, const MemoryId& memory);
/// What was decided of `memory` as the older one of two, the newest first, and of one moment what came in its place
/// before what only says that it is over; void ones are left out.
Result<std::vector<Ruling>> rulingsOn(store::Database& database, const MemoryId& memory);
/// What was decided of `memory` as the newer one of two, void ones too.
Result<std::vector<Ruling>> rulingsBy(store::Database& database, const MemoryId& memory);

}  // namespace hearth::memory
