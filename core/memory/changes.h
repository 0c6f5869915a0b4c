// SPDX-License-Identifier: AGPL-3.0-or-later
// What the engine did to memories by itself, newest first, and taking any of it back. There is no log: every change is
// read from what it left behind, so that what is forgotten is gone from here too.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/memory/memory_engine.h"
#include "core/store/vault.h"

namespace hearth::memory {

enum class ChangeKind {
    Merged,      ///< A statement strengthened a memory that says the same.
    Superseded,  ///< A memory made room for a later one.
    Archived,    ///< Retention put it away.
    Shifted,     ///< A context shift was noticed.
    Dropped,     ///< A model refused what rules had cut from a thread.
};
std::string_view changeName(ChangeKind kind);

struct Change {
    IdBytes id;  ///< What `undo` is given: the memory, the source that was merged, or the shift.
    ChangeKind kind = ChangeKind::Merged;
    Timestamp at;
    MemoryId memory;             ///< What was changed; of a shift the memory that tells of it.
    std::optional<MemoryId> by;  ///< What took its place.
    std::string content;
    std::string byContent;  ///< Of what was dropped: the model, "provider/model".
    std::string said;       ///< The words that were merged into the memory.
};

/// Threads: safe from any; calls block.
class Changes {
public:
    explicit Changes(store::Vault& vault) : m_vault(vault) {}

    Result<std::vector<Change>> list(int limit) const;
    /// Takes the change back, and sees to it that the rules do not make it again. Superseded: the memory stands
    /// beside what took its place (an edit, which the id of either version names: takes its place again). Merged: the
    /// statement becomes a memory of its own. Dropped: it is accepted. Errors: NotFound, Conflict when there is nothing
    /// to take back.
    Status undo(const IdBytes& id);
    /// One memory in place of two, by the person's word: `from` is superseded by `into`, which takes over its sources,
    /// its pin and that it stays local. Errors: NotFound, InvalidArgument for one and the same.
    Result<Memory> merge(const MemoryId& from, const MemoryId& into);

private:
    store::Vault& m_vault;
};

}  // namespace hearth::memory
