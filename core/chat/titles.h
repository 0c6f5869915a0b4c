// SPDX-License-Identifier: AGPL-3.0-or-later
// What a conversation that nobody has named is called: after the words that began it.
#pragma once

#include <string>
#include <string_view>

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/store/database.h"

namespace hearth::chat {

/// The first line of a message, or of its first file's name, at most 48 characters of it.
std::string titleFrom(std::string_view words);

/// The words that a conversation would be called after had it begun with this message: what its writer typed or, of
/// files alone, the name of the first. Empty for what no person said, and where there is no such message.
Result<std::string> titleOf(store::Database& database, const MessageId& message);

/// Calls a conversation after the first message of a person's that is still to be seen; like nothing, where there is
/// none. In the caller's transaction.
Status nameAnew(store::Database& database, const ConversationId& conversation);

}  // namespace hearth::chat
