// SPDX-License-Identifier: AGPL-3.0-or-later
// The two ledgers of model calls: what they used and cost, and what left the machine.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/chat/types.h"
#include "core/engine/settings.h"
#include "core/store/vault.h"

namespace hearth::engine {

/// One call of a model. Neither what was asked nor what was answered is kept here.
struct LedgerEntry {
    std::optional<MessageId> message;            ///< The answer; absent for the memory engine's own calls.
    std::optional<ConversationId> conversation;  ///< Absent for what sums up several.
    Connection connection;
    std::string model;
    chat::CallInfo call;
    std::vector<MemoryId> memories;  ///< That were put into the prompt.
    std::int64_t contextTokens = 0;  ///< What was sent beside the words of the conversation.
};

Status writeLedgers(store::Vault& vault, const LedgerEntry& entry);

}  // namespace hearth::engine
