// SPDX-License-Identifier: AGPL-3.0-or-later
// Rows of `thread_summaries`: what the audit carries on, and what "pick up where we left off" shows.
#pragma once

#include <optional>
#include <vector>

#include "core/memory/keeping/memory.h"
#include "core/memory/threads/thread_fold.h"
#include "core/store/database.h"

namespace hearth::memory {

/// The strings of a stored JSON list; what is no list is empty.
std::vector<std::string> listFrom(std::string_view json);

/// What earlier audits read; empty for a thread that none has read.
Result<ThreadFold> readFold(store::Database& database, const ConversationId& conversation);
Status writeThread(store::Database& database, const ConversationId& conversation, const ThreadFold& fold,
                   const ThreadDigest& digest, Timestamp now);

/// A thread that a person wrote something in; nothing for one in the trash or without memory.
Result<std::optional<ThreadState>> threadOf(store::Database& database, const ConversationId& conversation);
/// All of them, in no order.
Result<std::vector<ThreadState>> allThreads(store::Database& database);

/// How much there is to pick up, for ranking: recent, engaged, with something open.
double pickUpScore(const ThreadState& thread, Timestamp now);

}  // namespace hearth::memory
