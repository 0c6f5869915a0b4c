// SPDX-License-Identifier: AGPL-3.0-or-later
// The pictures and files of a message for screen readers: children of the message, each with its name and its press.
#pragma once

#include <QAccessible>

namespace hearth::conversation {

class ConversationView;

/// Makes it and gives it to Qt's register, which owns it; whoever asked takes it out there. The message is its parent.
QAccessible::Id registerAttachment(ConversationView& view, int row, int index);

}  // namespace hearth::conversation
