// SPDX-License-Identifier: AGPL-3.0-or-later
// The three forms of an export, each written inside one read transaction; `exportConversations` is the door.
#pragma once

#include <functional>
#include <iosfwd>

#include "core/chat/types.h"
#include "core/store/database.h"

namespace hearth::chat {

Status exportJson(store::Database& database, std::ostream& out);
Status exportMarkdown(store::Database& database, std::ostream& out);
Status exportJsonl(store::Database& database, std::ostream& out);

/// Calls `write` for every conversation that is not in the trash, oldest first, ties by id.
Status forEachConversation(store::Database& database, const std::function<Status(const Conversation&)>& write);

/// Errors: Unavailable when the stream has failed.
Status checkStream(const std::ostream& out);

}  // namespace hearth::chat
