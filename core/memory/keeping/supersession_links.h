// SPDX-License-Identifier: AGPL-3.0-or-later
// Who supersedes whom in a family of memories, written down as links: by the rules (supersede.h), and by what was ruled
// above them (rulings.h). Everything runs in the caller's transaction.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "core/memory/keeping/memory_rows.h"

namespace hearth::memory {

/// Computes anew who supersedes whom among the kept rivals of an attribute, and writes what changed. Returns how many
/// memories were retired by it. Cost: a look at each rival, and one at every later one until something replaces it.
Result<std::int64_t> relink(store::Database& database, std::string_view subject, std::string_view attribute);
/// The same for whom it does not matter how many.
Status relinkFamily(store::Database& database, std::string_view subject, std::string_view attribute);
/// The same for the family of one memory, where it is there.
Status relinkFamilyOf(store::Database& database, const MemoryId& memory);

/// Families that have lost or won a memory and are to be linked anew once, however many it was.
class PendingRelinks {
public:
    void add(std::string_view subject, std::string_view attribute);
    /// The family of one memory, where it is there.
    Status addOf(store::Database& database, const MemoryId& memory);
    /// Links all of them anew; nothing is left then. Cost: one `relink` a family that is compared as a whole, else one
    /// an attribute.
    Status relinkAll(store::Database& database);

private:
    std::map<std::string, std::set<std::string>, std::less<>> m_attributes;  ///< By subject.
};

}  // namespace hearth::memory
