// SPDX-License-Identifier: AGPL-3.0-or-later
// What a turn may do: spend, and use tools. Requests about both, and what the engine says of them in words.
#pragma once

#include "ui/bridge/connections.h"

namespace hearth::bridge {

/// The month's budget in dollars.
struct BudgetItem {
    double limit = 0;
    double spent = 0;
    bool isSpent = false;  ///< Else it is nearly spent.
};

/// The budget is spent: what can be done about it.
struct BudgetChoices {
    BudgetItem budget;
    std::vector<ConnectionItem> free;  ///< Connections that cost nothing.
};

/// A model asks for a tool that is neither allowed nor forbidden.
struct ToolQuestionItem {
    QString server;  ///< Empty: a tool of Hearth's own.
    QString tool;
    QString arguments;  ///< JSON as it will be sent, laid out for reading; what cannot be seen is written as \uXXXX.
    bool remote = false;
};

/// Threads: any.
BudgetItem toItem(const engine::BudgetState& budget);
ToolQuestionItem toItem(const engine::ToolQuestion& question);
/// Why the tools of a server are missing, as a sentence.
QString missingTool(const engine::ToolNotice& notice);
/// "Using weather of home…"
QString workingWith(const engine::ToolKey& tool);
/// JSON for reading: nothing in it can be invisible or turn the direction of what stands beside it.
QString readable(const Json& value);

/// Every call returns at once and is answered on the window's thread while `context` lives.
class Turning {
public:
    explicit Turning(Bridge& bridge) : m_bridge(bridge) {}

    void budget(QObject* context, Answer<BudgetChoices> answer);
    /// Dollars a month.
    void setBudget(QObject* context, double dollars, Answer<void> answer);

    void toolsOn(QObject* context, const ConversationId& conversation, Answer<bool> answer);
    void setToolsOn(QObject* context, const ConversationId& conversation, bool on, Answer<void> answer);

private:
    Bridge& m_bridge;
};

}  // namespace hearth::bridge
