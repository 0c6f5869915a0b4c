// SPDX-License-Identifier: AGPL-3.0-or-later
// What belongs to something that is to be forgotten, as ids: never the words that chose it. In the caller's
// transaction.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/memory/forgetting.h"
#include "core/store/database.h"

namespace hearth::memory {

/// The instructions of a conversation, a saved prompt, what another device wrote in the place of a text (all of a row),
/// and a conversation's title that was made of a message. Stored, never renamed.
inline constexpr const char* kInstruction = "instruction";
inline constexpr const char* kPrompt = "prompt";
inline constexpr const char* kVersion = "version";
inline constexpr const char* kTitle = "title";

/// Kinds of items, stored in `forgetting_items`, never renamed: message, conversation, memory, shift, label, folder,
/// draft, setting, those above, and what is made of them: follows, a memory that goes with what told it; taken, a
/// conversation from which all that was learned was taken back; read, one that is to be read anew; again, one that is
/// to be both; keep, a message of another one that is to be kept anew.
struct Selection {
    std::set<std::pair<std::string, IdBytes>> items;
    /// What goes with them, and is no item of its own: the messages of a conversation, and the memories that only
    /// messages that go told.
    std::set<std::pair<std::string, IdBytes>> following;
    std::vector<std::string> examples;

    void add(std::string_view kind, const IdBytes& id, std::string_view example = {});
    ForgetCounts counts() const;
    std::vector<MemoryId> memories() const;
};

/// Errors: those of `Forgetting::preview`. Cost: one look a row of the vault for words, else one an item.
Result<Selection> select(store::Database& database, const ForgetTarget& target);
/// The newest of these memories, as the preview lists them.
Result<std::vector<ForgottenLine>> listed(store::Database& database, const std::vector<MemoryId>& memories);

}  // namespace hearth::memory
