// SPDX-License-Identifier: AGPL-3.0-or-later
// The conversation for screen readers: a list whose items are messages with names and actions.
#pragma once

namespace hearth::conversation {

class ConversationView;

/// Tells Qt how to describe a ConversationView. Calling it again changes nothing.
void installAccessibility();

/// Tells a screen reader that the reader has gone to a message.
void announceRow(ConversationView& view, int row);

}  // namespace hearth::conversation
