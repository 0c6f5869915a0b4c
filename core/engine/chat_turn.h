// SPDX-License-Identifier: AGPL-3.0-or-later
// One turn of a conversation: what is asked for, what is heard while it runs, what it ends with.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/chat/types.h"
#include "core/engine/attachments.h"
#include "core/engine/budget.h"
#include "core/engine/tool_loop.h"
#include "core/llm/thinking.h"
#include "core/recall/recall.h"

namespace hearth::engine {

enum class TurnKind {
    New,         ///< `text` continues the visible branch (or starts a conversation).
    Edit,        ///< `text` replaces the user's message `target`: a sibling branch.
    Regenerate,  ///< A second answer beside the assistant's message `target`.
    Retry,       ///< Answers the user's message `target` again after a failure.
    Continue,    ///< Goes on where the broken answer `target` ended, in a copy beside it.
};

struct TurnRequest {
    TurnKind kind = TurnKind::New;
    std::optional<ConversationId> conversation;  ///< Absent: a new conversation.
    std::optional<MessageId> target;
    std::string text;
    std::optional<std::string> provider;  ///< Absent: the conversation's, else the settings', else offline.
    std::optional<std::string> model;
    std::optional<std::string> baseUrl;  ///< Belongs to `provider` only.
    bool localOnly = false;
    bool overBudget = false;                     ///< The person said that it may cost more than the month's budget.
    bool tools = false;                          ///< Whether the model may ask for tools at all.
    std::optional<llm::Thinking> thinking = {};  ///< Absent: as the settings say.
    std::vector<ToolKey> allowed = {};           ///< Tools that may be called in this turn without a question.
    /// Go with `text`, of a New or an Edit; a message may be nothing but these. An edit says anew what goes along.
    std::vector<PreparedAttachment> attachments = {};
    /// Of an Edit: attachments of the message that is edited which go along as they are.
    std::vector<AttachmentId> keptAttachments = {};
    /// What every model reads first in the conversation that this turn begins; blank: nothing. At most
    /// kMostPromptBytes.
    std::string instructions = {};
    bool fallback = true;  ///< Whether another connection may answer when the first fails before its first word.
};

/// Called on the thread that runs the turn; every member may be empty.
struct TurnListener {
    /// The question is stored and an empty answer stands in the tree.
    std::function<void(const chat::Message& question, const chat::Message& answer)> onStarted;
    /// What was recalled, before the model is asked.
    std::function<void(const recall::RecallResult&)> onRecalled;
    std::function<void(std::string_view delta)> onText;
    /// What the model thinks, where its provider shows that. It belongs to the answer, but not to its text.
    std::function<void(std::string_view delta)> onThinking = {};
    /// What was thought since the last tool's result led to nothing: the call is tried again.
    std::function<void()> onThinkingAnew = {};
    /// The month's budget is nearly spent, or spent and the request allows it; before the model is asked.
    std::function<void(const BudgetState&)> onBudget;
    ToolListener tools = {};
};

/// One connection that did not answer.
struct FailedTry {
    std::string provider;
    std::string model;
    Error error;
    std::string providerMessage;
    std::optional<Timestamp> worksAgainAt;  ///< As it said itself, or as it is left alone until then.
};

/// The failure as a person should read it is made by the outermost layer from `error` and these.
struct TurnFailure {
    Error error;
    std::string provider;
    std::string providerMessage;
    std::optional<Milliseconds> retryAfter;
    std::vector<FailedTry> tries = {};  ///< All that failed, in order; `provider` is the last.
    bool canContinue = false;           ///< Words had come: TurnKind::Continue goes on with them.
};

struct TurnResult {
    chat::Message question;
    chat::Message answer;
    recall::RecallResult recalled;
    std::optional<TurnFailure> failure;      ///< Present when the answer broke off; what came is stored in `answer`.
    std::optional<BudgetState> budget = {};  ///< After the call, where it is nearly spent or spent.
    std::vector<ToolStep> toolSteps = {};
    std::vector<ToolNotice> toolNotices = {};  ///< Servers whose tools were missing.
};

}  // namespace hearth::engine
