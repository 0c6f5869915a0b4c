// SPDX-License-Identifier: AGPL-3.0-or-later
// Who answered and why, in words: the rule, everything that was tried, what it took and what it cost.
#pragma once

#include <QString>
#include <vector>

#include "ui/bridge/message_item.h"

namespace hearth::bridge {

/// One connection's part in an answer.
struct TryFact {
    QString who;      ///< "OpenAI · gpt-6-luna"
    QString outcome;  ///< "answered", "was left alone", …
    QString said;     ///< What went wrong, as the provider said it; empty when it answered.
    bool failed = false;
};

struct AnswerFacts {
    QString rule;
    QString why;
    std::vector<TryFact> chain;
    QString tokens;  ///< Empty when no model was asked.
    QString cost;
    QString times;
};

/// A sentence about a rule, as it is stored with answers. Threads: any.
QString reasonOf(const std::string& rule);
/// Dollars as people read them: cents down to a hundredth, below that "under $0.0001". Threads: any.
QString dollars(double amount);
/// Pre: the message has a call. Threads: any.
AnswerFacts factsOf(const MessageItem& message);

}  // namespace hearth::bridge
