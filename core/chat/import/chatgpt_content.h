// SPDX-License-Identifier: AGPL-3.0-or-later
// What one message of a ChatGPT export says: its content types become parts.
#pragma once

#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/chat/types.h"

namespace hearth::chat {

/// The parts of a node's `message`; none when it says nothing. Text is clean. Pre: an object.
std::vector<Part> chatGptParts(const Json& message);

/// Whether the message was never shown: hidden by its metadata, the system's, or a profile and instructions.
bool chatGptHides(const Json& message);

/// The role of `author.role`; one that is not known counts as a tool, so that its words are never the user's.
Role chatGptRole(const Json& message);

}  // namespace hearth::chat
