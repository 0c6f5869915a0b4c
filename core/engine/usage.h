// SPDX-License-Identifier: AGPL-3.0-or-later
// What the ledgers say: calls of models and their sums, and what left the machine.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/engine/budget.h"
#include "core/store/vault.h"

namespace hearth::engine {

/// From `from` on and before `to`.
struct Span {
    std::optional<Timestamp> from;
    std::optional<Timestamp> to;
};

struct UsageRow {
    Timestamp at;
    std::string provider;
    std::string model;
    std::string route;
    std::optional<ConversationId> conversation;  ///< Absent for what sums up several.
    std::string title;                           ///< The conversation's; empty when it is gone.
    std::optional<MessageId> message;            ///< Absent for the memory engine's own calls.
    std::int64_t inputTokens = 0;
    std::int64_t cachedTokens = 0;
    std::int64_t outputTokens = 0;
    std::optional<double> costUsd;
    std::int64_t firstTokenMs = 0;
    std::int64_t totalMs = 0;
    std::int64_t fallbacks = 0;
};

/// Oldest first. Cost: linear in the calls of the span.
Result<std::vector<UsageRow>> usageRows(store::Vault& vault, const Span& span);

enum class UsageBy { Day, Model, Conversation };
std::optional<UsageBy> usageByNamed(std::string_view name);  ///< "day", "model", "conversation"

struct UsageSum {
    std::string key;    ///< "2026-11-20", "openai/gpt-6-luna", or a conversation's id; empty: of no conversation.
    std::string title;  ///< Of a conversation.
    std::int64_t calls = 0;
    std::int64_t inputTokens = 0;
    std::int64_t cachedTokens = 0;
    std::int64_t outputTokens = 0;
    double costUsd = 0;
    std::int64_t unpriced = 0;  ///< Calls whose price nobody knows.
};

/// Days in their order, models and conversations the dearest first. Days are those of the person's calendar.
std::vector<UsageSum> sumUsage(const std::vector<UsageRow>& rows, UsageBy by, const Clock& clock);
UsageSum totalOf(const std::vector<UsageRow>& rows);

/// RFC 4180: a heading, CRLF, quotes where they are needed. A text that a spreadsheet would take for a formula gets an
/// apostrophe before it.
std::string toCsv(const std::vector<UsageRow>& rows);
std::string toCsv(const std::vector<UsageSum>& sums);

/// A file that went along.
struct EgressFile {
    AttachmentId id;
    std::string name;  ///< Empty: it is no longer in the vault.
    std::optional<std::int64_t> bytes;
};

struct EgressRow {
    Timestamp at;
    std::string provider;
    std::string host;
    bool remote = false;
    std::vector<std::string> memories;  ///< Ids of what was put into the prompt.
    std::int64_t contextTokens = 0;
    std::vector<EgressFile> files = {};
};

/// Newest first, at most `limit`; 0: all.
Result<std::vector<EgressRow>> egressRows(store::Vault& vault, const Span& span, std::int64_t limit);

}  // namespace hearth::engine
