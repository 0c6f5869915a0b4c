// SPDX-License-Identifier: AGPL-3.0-or-later
// An invented person's conversations, the same every time: what the pictures of the window show.
#pragma once

#include <string>

#include "core/base/timestamp.h"

namespace hearth::test {

/// The moment at which the pictures are taken.
Timestamp pictureTime();
/// JSONL as `import` reads it.
std::string sampleConversations();
/// The question and answer that the pictures show being made.
std::string sampleQuestion();
std::string sampleAnswer();

}  // namespace hearth::test
