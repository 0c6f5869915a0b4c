// SPDX-License-Identifier: AGPL-3.0-or-later
// Conflict cards: two memories of which one may be out of date, where the engine is not sure. Both stay until the
// person answers. Source: docs/MEMORY.md, step 6.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/id.h"
#include "core/memory/keeping/memory.h"
#include "core/memory/keeping/scoring.h"
#include "core/store/vault.h"

namespace hearth::memory {

using ConflictId = Id<struct ConflictTag>;

/// Stored by name, never renamed. Both: each keeps the date from which it holds.
enum class ConflictAnswer { Open, Later, Old, New, Both };
std::string_view answerName(ConflictAnswer answer);
std::optional<ConflictAnswer> answerFromName(std::string_view name);

struct Conflict {
    ConflictId id;
    Memory earlier;  ///< What was said first; of one moment what stands or was kept first.
    Memory later;
    std::string reason;  ///< number: they differ in a number alone; own-words: what you wrote against what you said;
                         ///< unsure: of one thing two values, of which one was read openly; likely: the words of both
                         ///< make it likely that the later ended the earlier; model: a model says so, and nothing else
                         ///< shows it.
    Timestamp raisedAt;
    ConflictAnswer answer = ConflictAnswer::Open;
    std::optional<Timestamp> answeredAt;
    std::optional<Timestamp> askAt;
};

/// Threads: safe from any; calls block.
class Conflicts {
public:
    explicit Conflicts(store::Vault& vault) : m_vault(vault) {}

    /// Those that wait for an answer, newest first; all of them when asked. One that lost a side is left out.
    Result<std::vector<Conflict>> list(bool all) const;
    Result<Conflict> get(const ConflictId& id) const;
    /// An earlier answer is taken back first. Later: it is asked again in a week. Errors: NotFound,
    /// InvalidArgument for Open.
    Result<Conflict> answer(const ConflictId& id, ConflictAnswer answer);

    /// Looks for conflicts among what was learned since it last looked. Returns how many were raised. Running it again
    /// raises nothing. Cost: linear in the memories.
    static Result<std::int64_t> raise(store::Database& database, Timestamp now, const KeepRules& rules = {});

    /// The later may have taken the earlier one's place, as a model or the pair's words say (`reason`: model, likely),
    /// which is not believed: the person is asked, once. In the caller's transaction. Returns whether the card is new.
    static Result<bool> doubt(store::Database& database, const MemoryId& earlier, const MemoryId& later,
                              std::string_view reason, Timestamp now);

    /// The memory is among what was learned since it last looked: it counts only now.
    static Status lookAgain(store::Database& database, std::int64_t memoryKey);

private:
    store::Vault& m_vault;
};

}  // namespace hearth::memory
