// SPDX-License-Identifier: AGPL-3.0-or-later
// From the bridge's messages to what the conversation view draws.
#pragma once

#include <QString>
#include <vector>

#include "ui/bridge/conversation_item.h"
#include "ui/conversation/message_item.h"

namespace hearth::shell {

/// `receipt` gives the titles of the marks when it is known; may be null.
conversation::MessageItem toView(const bridge::MessageItem& message, const bridge::ReceiptItem* receipt = nullptr);
std::vector<conversation::MessageItem> toView(const std::vector<bridge::MessageItem>& messages);

/// What was thought and done, each call with its result.
std::vector<conversation::WorkStep> stepsOf(const bridge::MessageItem& message);

/// Text and citations as one Markdown text. Images and files are shown below it, steps between its lines.
QString markdownOf(const bridge::MessageItem& message);

}  // namespace hearth::shell
