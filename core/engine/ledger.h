// SPDX-License-Identifier: AGPL-3.0-or-later
// The two ledgers of model calls: what they used and cost, and what left the machine.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/chat/types.h"
#include "core/engine/gateway.h"
#include "core/store/vault.h"

namespace hearth::engine {

/// What led to one answer. Neither what was asked nor what was answered is kept here.
struct LedgerEntry {
    std::optional<MessageId> message;            ///< The answer; absent for the memory engine's own calls.
    std::optional<ConversationId> conversation;  ///< Absent for what sums up several.
    std::string route;
    const std::vector<Try>& tries;
};

/// In the egress ledger's list of what went along a text is a memory's id, an object with this member a file's.
/// Stored, never renamed.
inline constexpr const char* kLedgerAttachment = "attachment";

/// What was learned of the connection's model; nothing yet: as it comes.
Result<llm::TokenFactor> readTokenFactor(store::Database& db, const Connection& connection);

/// A row in each ledger for every request that was sent, whatever came of it. What a provider counted teaches how far
/// the estimate was off.
Status writeLedgers(store::Vault& vault, const LedgerEntry& entry);

}  // namespace hearth::engine
